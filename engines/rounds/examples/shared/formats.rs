//! Reads the instances that routing is measured with: Solomon, Gehring & Homberger, Li & Lim, CVRPLIB's .vrp with skills
//! and shifts, and our own neighbourhood .json. Scales are those under which best-known values are stated.

use std::fs;
use std::path::Path;

use rounds::{Carrier, Job, Matrix, Problem, Stop, Task, Visit};
use serde_json::Value;

/// A question, and how the file numbers its stops.
pub struct Instance {
    pub name: String,
    pub problem: Problem,
    /// For each job the number of what is fetched, if anything is, and of the door.
    pub numbers: Vec<(Option<usize>, usize)>,
}

impl Instance {
    /// A stop by its number in the file.
    pub fn number(&self, visit: Visit) -> usize {
        let (fetch, door) = self.numbers[visit.job];
        if visit.part == rounds::Part::Fetch { fetch.unwrap_or(door) } else { door }
    }
}

pub fn read(path: &Path) -> Result<Instance, String> {
    let text = fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))?;
    let name = path.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    let read = match path.extension().and_then(|ending| ending.to_str()) {
        Some("json") => neighbourhood(&text),
        Some("vrp") => vrp(&text),
        _ if text.contains("CUST") => solomon(&text),
        _ => li_lim(&text),
    };
    let (problem, numbers) = read.ok_or_else(|| format!("{}: not understood", path.display()))?;
    Ok(Instance { name, problem, numbers })
}

type Read = Option<(Problem, Vec<(Option<usize>, usize)>)>;

fn numbers(line: &str) -> Vec<f64> {
    line.split_whitespace().map_while(|word| word.parse().ok()).collect()
}

/// Lines that hold nothing but numbers.
fn table(text: &str) -> Vec<Vec<f64>> {
    let whole = |line: &&str| numbers(line).len() == line.split_whitespace().count();
    text.lines().filter(whole).map(numbers).filter(|row| !row.is_empty()).collect()
}

fn euclid(places: &[(f64, f64)], length: impl Fn(f64) -> f64) -> Option<Matrix> {
    let way = |a: usize, b: usize| {
        let metres = length((places[a].0 - places[b].0).hypot(places[a].1 - places[b].1)) as i64;
        (metres, metres)
    };
    Matrix::from_fn(places.len(), way).ok()
}

/// Distance = ⌊10 × Euclid⌋, times × 10.
fn solomon(text: &str) -> Read {
    let rows = table(text);
    let (fleet, rows) = rows.split_first()?;
    let tenth = |number: f64| (number * 10.0) as i64;
    let places: Vec<_> = rows.iter().map(|row| (row[1], row[2])).collect();
    let stop =
        |(at, row): (usize, &Vec<f64>)| Stop::at(at).between(tenth(row[4]), tenth(row[5])).staying(tenth(row[6]));
    let jobs = rows.iter().enumerate().skip(1);
    let jobs = jobs.map(|(at, row)| Job::new(Task::Bring(stop((at, row)))).amount(row[3] as i64)).collect();
    let depot = rows.first()?;
    let carrier = Carrier::from(0).capacity(fleet[1] as i64).between(tenth(depot[4]), tenth(depot[5]));
    let problem = Problem {
        maps: vec![euclid(&places, |way| (10.0 * way).floor())?],
        jobs,
        carriers: vec![carrier; fleet[0] as usize],
        ..Problem::default()
    };
    Some((problem, (1..rows.len()).map(|at| (None, at)).collect()))
}

/// Distance = round(1000 × Euclid), times × 1000.
fn li_lim(text: &str) -> Read {
    let rows = table(text);
    let (fleet, rows) = rows.split_first()?;
    let scaled = |number: f64| (number * 1000.0).round() as i64;
    let places: Vec<_> = rows.iter().map(|row| (row[1], row[2])).collect();
    let stop = |at: usize| {
        let row = &rows[at];
        Stop::at(at).between(scaled(row[4]), scaled(row[5])).staying(scaled(row[6]))
    };
    let (mut jobs, mut numbers) = (Vec::new(), Vec::new());
    for (at, row) in rows.iter().enumerate().skip(1).filter(|(_, row)| row[8] > 0.0) {
        let door = row[8] as usize;
        jobs.push(Job::new(Task::Carry { fetch: stop(at), door: stop(door), within: None }).amount(row[3] as i64));
        numbers.push((Some(at), door));
    }
    let depot = rows.first()?;
    let carrier = Carrier::from(0).capacity(fleet[1] as i64).between(scaled(depot[4]), scaled(depot[5]));
    let problem = Problem {
        maps: vec![euclid(&places, |way| (1000.0 * way).round())?],
        jobs,
        carriers: vec![carrier; fleet[0] as usize],
        ..Problem::default()
    };
    Some((problem, numbers))
}

/// Capacity only: distance = round(Euclid). With hours: distances and times × 1000.
fn vrp(text: &str) -> Read {
    let field = |name: &str| {
        let line = text.lines().find(|line| line.split(':').next().is_some_and(|key| key.trim() == name))?;
        line.split(':').nth(1)?.split_whitespace().next()?.parse::<f64>().ok()
    };
    let section = |name: &str| -> Vec<Vec<f64>> {
        let lines = text.lines().skip_while(|line| line.trim() != name).skip(1);
        lines.map(numbers).take_while(|row| !row.is_empty()).collect()
    };
    let scale = if text.contains("TIME_WINDOW_SECTION") { 1000.0 } else { 1.0 };
    let scaled = |number: f64| (number * scale).round() as i64;
    let places: Vec<_> = section("NODE_COORD_SECTION").iter().map(|row| (row[1], row[2])).collect();
    let (amounts, stays) = (section("DEMAND_SECTION"), section("SERVICE_TIME_SECTION"));
    let hours = section("TIME_WINDOW_SECTION");
    let stop = |at: usize| {
        let mut stop = Stop::at(at).staying(stays.get(at).map_or(0, |row| scaled(row[1])));
        if let Some(row) = hours.get(at) {
            stop = stop.between(scaled(row[1]), scaled(row[2]));
        }
        stop
    };
    let skills = section("VEHICLES_ALLOWED_CLIENTS_SECTION");
    let job = |at: usize| {
        let job = Job::new(Task::Bring(stop(at))).amount(amounts[at][1] as i64);
        if skills.is_empty() { job } else { job.skills([at as u32]) }
    };
    let capacities = section("CAPACITY_SECTION");
    let count = field("VEHICLES").map_or(places.len() - 1, |count| count as usize);
    let carrier = |number: usize| {
        let own = capacities.get(number).map(|row| row[1]);
        let mut carrier = Carrier::from(0).capacity(own.or(field("CAPACITY"))? as i64);
        let depot = stop(0).hours;
        carrier = carrier.between(depot.open, depot.close);
        if let Some(longest) = field("VEHICLES_MAX_DURATION") {
            carrier = carrier.outing(scaled(longest));
        }
        if let Some(row) = skills.get(number) {
            carrier = carrier.skills(row[1..].iter().map(|client| *client as u32 - 1).collect::<Vec<_>>());
        }
        Some(carrier)
    };
    let problem = Problem {
        maps: vec![euclid(&places, |way| (scale * way).round())?],
        jobs: (1..places.len()).map(job).collect(),
        carriers: (0..count).map(carrier).collect::<Option<_>>()?,
        ..Problem::default()
    };
    Some((problem, (1..places.len()).map(|at| (None, at)).collect()))
}

/// Everything is in the file, in metres that take a second each.
fn neighbourhood(text: &str) -> Read {
    let file: Value = serde_json::from_str(text).ok()?;
    let whole = |value: &Value, key: &str| value[key].as_i64();
    let skills = |value: &Value| -> Vec<u32> {
        value["skills"].as_array().into_iter().flatten().filter_map(|skill| Some(skill.as_u64()? as u32)).collect()
    };
    let stop = |value: &Value, end: &str| {
        let hours = &value[format!("{end}tw")];
        let at = Stop::at(whole(value, &format!("{end}loc"))? as usize).staying(whole(value, &format!("{end}serv"))?);
        Some(at.between(hours[0].as_i64()?, hours[1].as_i64()?))
    };
    let rows = file["matrix"].as_array()?.iter();
    let rows = rows.map(|row| row.as_array().map(|row| row.iter().filter_map(Value::as_i64).collect::<Vec<_>>()));
    let (mut jobs, mut numbers) = (Vec::new(), Vec::new());
    for shipment in file["shipments"].as_array()? {
        let (fetch, door) = (stop(shipment, "p")?, stop(shipment, "d")?);
        numbers.push((Some(fetch.place), door.place));
        let task = Task::Carry { fetch, door, within: None };
        jobs.push(Job::new(task).amount(whole(shipment, "amount")?).skills(skills(shipment)));
    }
    let carrier = |value: &Value| {
        let hours = &value["tw"];
        let mut carrier = Carrier::from(whole(value, "start")? as usize).capacity(whole(value, "cap")?);
        carrier.end = Some(whole(value, "end")? as usize);
        Some(carrier.between(hours[0].as_i64()?, hours[1].as_i64()?).skills(skills(value)))
    };
    let problem = Problem {
        maps: vec![Matrix::of(&rows.collect::<Option<Vec<_>>>()?).ok()?],
        jobs,
        carriers: file["vehicles"].as_array()?.iter().map(carrier).collect::<Option<_>>()?,
        ..Problem::default()
    };
    Some((problem, numbers))
}
