//! Ours against OR-Tools and scipy, on the same problems in the same run: `peers [--ours] [FILE …]`.
//!
//! Files are as `matching::read` takes them; without any, those of ../shared/data/matching, if they are there. A problem
//! of 100,000 needs and offers is made here, with a seed. The peers come from PyPI by hash (`requirements.txt`) into a
//! folder that goes away; with `--ours` they are left out. Every total has to be the same, or the run fails.

mod made;

use std::error::Error;
use std::fs::File;
use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::OnceLock;
use std::time::{Duration, Instant};

use matching::{Matching, Need, Offer, Problem};

const UNMET: i64 = 100_000;
/// Beyond this, scipy is not waited for: it took 1.3 s at 10,000, and grows faster than the square.
const SCIPY_UP_TO: usize = 20_000;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let mut files: Vec<PathBuf> = std::env::args().skip(1).filter(|word| word != "--ours").map(PathBuf::from).collect();
    if files.is_empty() {
        let shared = ["1000_10", "10000_10"].map(|name| PathBuf::from(format!("../shared/data/matching/g{name}.txt")));
        files.extend(shared.into_iter().filter(|file| {
            let there = file.exists();
            if !there {
                eprintln!("{} is not there and is left out", file.display());
            }
            there
        }));
    }
    let scratch = std::env::temp_dir().join(format!("matching-peers-{}", std::process::id()));
    std::fs::create_dir_all(&scratch)?;
    let outcome = measure(files, &scratch);
    std::fs::remove_dir_all(&scratch)?;
    outcome
}

fn measure(mut files: Vec<PathBuf>, scratch: &Path) -> Outcome<()> {
    let large = scratch.join("made-100000.txt");
    made::write(&large, 100_000, 7)?;
    files.push(large);

    let mut ours = Vec::new();
    println!("| problem | ours | again after one need changed | peer | its time | ratio |\n|---|---|---|---|---|---|");
    for file in &files {
        let problem = matching::read(BufReader::new(File::open(file)?), UNMET)?;
        let mut best = Duration::MAX;
        // The system counts a thread's time in steps of some milliseconds: what is short is done often.
        let often = u32::try_from(200_000 / problem.needs().max(1)).unwrap_or(1).clamp(1, 200);
        for _ in 0..3 {
            let began = spent_so_far();
            for _ in 0..often {
                drop(problem.solve()?);
            }
            best = best.min((spent_so_far() - began) / often);
        }
        let mut matching = problem.solve()?;
        matching.verify()?;
        let total = matching.total();
        let (middle, most) = changed(&mut matching, &problem)?;
        ours.push((file, problem.needs(), problem.links(), best, total, middle, most));
    }
    let answers = if std::env::args().any(|word| word == "--ours") { Vec::new() } else { peers(&files, scratch)? };
    for (file, needs, links, best, total, middle, most) in ours {
        let name = format!("{needs} × {needs}, {links} links");
        println!("| {name} | {best:.2?}, total {total} | median {middle:.1?}, 99 of 100 within {most:.1?} | | | |");
        for answer in answers.iter().filter(|answer| answer.file == *file) {
            if i128::from(answer.total) != total {
                return Err(format!("{} says {} where ours says {total}", answer.solver, answer.total).into());
            }
            let ratio = answer.seconds / best.as_secs_f64();
            println!("| {name} | | | {} | {:.1} ms | {ratio:.1} |", answer.solver, answer.seconds * 1e3);
        }
    }
    Ok(())
}

/// The processor's time that this thread has had, so that other programs on the machine do not count; the peers' is
/// taken in the same way. Where the system does not tell, the time that passes.
fn spent_so_far() -> Duration {
    static BEGAN: OnceLock<Instant> = OnceLock::new();
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|told| told.split_ascii_whitespace().next()?.parse().ok());
    nanoseconds.map_or_else(|| BEGAN.get_or_init(Instant::now).elapsed(), Duration::from_nanos)
}

/// Changes one need at a time: all its links cost something else, and it goes or comes now and then.
fn changed(matching: &mut Matching, problem: &Problem) -> Outcome<(Duration, Duration)> {
    let mut dice = made::Dice::new(11);
    let mut rows: Vec<Vec<(Offer, i64)>> = vec![Vec::new(); problem.needs()];
    for (need, offer, cost) in problem.every_link() {
        rows[need.place()].push((offer, cost));
    }
    matching.prepare();
    let mut spent = Vec::new();
    for _ in 0..2000 {
        let need = dice.below(problem.needs() as u64) as usize;
        let row: Vec<_> = rows[need].iter().map(|&(offer, _)| (offer, dice.below(1500) as i64)).collect();
        let began = Instant::now();
        matching.change_need(Need::at(need), UNMET, &row)?;
        spent.push(began.elapsed());
    }
    matching.verify()?;
    spent.sort();
    Ok((spent[1000], spent[1980]))
}

struct Answer {
    file: PathBuf,
    solver: String,
    seconds: f64,
    total: i64,
}

fn peers(files: &[PathBuf], scratch: &Path) -> Outcome<Vec<Answer>> {
    let here = Path::new(env!("CARGO_MANIFEST_DIR")).join("examples/peers");
    let folder = scratch.join("python");
    let run = |command: &mut Command| -> Outcome<String> {
        let output = command.output()?;
        if !output.status.success() {
            return Err(String::from_utf8_lossy(&output.stderr).into());
        }
        Ok(String::from_utf8(output.stdout)?)
    };
    let python = std::env::var_os("PEERS_PYTHON").map(PathBuf::from);
    let python = match python {
        Some(python) => python,
        None => {
            run(Command::new("python3").args(["-m", "venv"]).arg(&folder))?;
            let python = folder.join("bin/python");
            let install = ["-m", "pip", "install", "--quiet", "--require-hashes", "-r"];
            run(Command::new(&python).args(install).arg(here.join("requirements.txt")))?;
            python
        }
    };
    let limits = [UNMET.to_string(), SCIPY_UP_TO.to_string()];
    let printed = run(Command::new(python).arg(here.join("peers.py")).args(limits).args(files))?;
    printed.lines().map(|line| answer(line).ok_or_else(|| format!("not understood: {line}").into())).collect()
}

/// One line of what the peers print: JSON of four known fields.
fn answer(line: &str) -> Option<Answer> {
    let field = |name: &str| -> Option<&str> {
        let (_, rest) = line.split_once(&format!("\"{name}\": "))?;
        let end = rest.find([',', '}'])?;
        Some(rest[..end].trim_matches('"'))
    };
    Some(Answer {
        file: field("file")?.into(),
        solver: field("solver")?.into(),
        seconds: field("seconds")?.parse().ok()?,
        total: field("total")?.parse().ok()?,
    })
}
