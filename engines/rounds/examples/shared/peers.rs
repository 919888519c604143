//! Asks another solver, through a small program in Python that speaks JSON.

use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

use rounds::{Part, Problem, Stop, Task, Visit};
use serde_json::{Value, json};

pub fn rounds(
    python: &str,
    script: &Path,
    solver: &str,
    problem: &Problem,
    seconds: f64,
) -> Result<Vec<Vec<Visit>>, String> {
    let mut child = Command::new(python)
        .arg(script)
        .arg(solver)
        .arg(seconds.to_string())
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| format!("{python}: {error}"))?;
    let mut stdin = child.stdin.take().ok_or("no way in")?;
    stdin.write_all(written(problem).to_string().as_bytes()).map_err(|error| error.to_string())?;
    drop(stdin);
    let output = child.wait_with_output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&output.stdout);
    let answer: Value = serde_json::from_str(text.trim()).map_err(|_| format!("{solver} gave no plan"))?;
    let visit = |visit: &Value| {
        let part = if visit[1] == "fetch" { Part::Fetch } else { Part::Door };
        Some(Visit { job: visit[0].as_u64()? as usize, part })
    };
    let round = |round: &Value| round.as_array()?.iter().map(visit).collect::<Option<Vec<_>>>();
    answer
        .as_array()
        .and_then(|rounds| rounds.iter().map(round).collect())
        .ok_or_else(|| format!("{solver} gave no plan"))
}

fn written(problem: &Problem) -> Value {
    let places = problem.maps[0].places();
    let row = |from: usize| (0..places).map(|to| problem.maps[0].way(from, to).map(|way| way.0)).collect::<Vec<_>>();
    let stop = |stop: &Stop| json!([stop.place, stop.hours.open, stop.hours.close, stop.stay]);
    let jobs = problem.jobs.iter().map(|job| {
        let (fetch, door) = match &job.task {
            Task::Carry { fetch, door, .. } => (Some(stop(fetch)), stop(door)),
            Task::Bring(door) | Task::Collect(door) => (None, stop(door)),
        };
        json!({"fetch": fetch, "door": door, "amount": job.amount, "skills": job.skills})
    });
    let carriers = problem.carriers.iter().map(|carrier| {
        json!({
            "start": carrier.start, "end": carrier.end, "hours": [carrier.hours.open, carrier.hours.close],
            "capacity": carrier.capacity, "outing": carrier.outing, "skills": carrier.skills,
        })
    });
    json!({
        "matrix": (0..places).map(row).collect::<Vec<_>>(),
        "jobs": jobs.collect::<Vec<_>>(),
        "carriers": carriers.collect::<Vec<_>>(),
    })
}
