//! How far from the best known: `cargo run --release -p rounds --example gaps -- DIR [--seconds 1,5] [--seeds 1]
//! [--only solomon,li-lim] [--threads 2] [--peers PYTHON] [--each]`.
//!
//! DIR holds one folder for each family, with best-known values as `shared/best.rs` finds them. Every plan, ours and the
//! peers', goes through `shared/checker.rs`, which knows nothing of how it was made; what it does not accept counts as no
//! plan. With `--peers`, PyVRP and VROOM solve the same questions in the same run (`measure/peers.py`, versions in
//! `measure/requirements.txt`). Seconds are seconds of one processor, where
//! the system tells them (Linux), for all of them, so that a busy machine does not falsify the ratio; with `--threads` ours has
//! as many seconds on each thread.

#[path = "shared/best.rs"]
mod best;
#[path = "shared/checker.rs"]
mod checker;
#[path = "shared/cpu.rs"]
mod cpu;
#[expect(dead_code, reason = "the numbers of the file are for whoever prints rounds")]
#[path = "shared/formats.rs"]
mod formats;
#[path = "shared/peers.rs"]
mod peers;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use cpu::Stopwatch;
use formats::Instance;

const FAMILIES: [&str; 6] = ["solomon", "uchoa-x", "homberger", "skills-and-shift", "li-lim", "neighbourhood"];

struct Asked {
    folder: PathBuf,
    seconds: Vec<f64>,
    seeds: u64,
    only: Vec<String>,
    threads: usize,
    python: Option<String>,
    each: bool,
}

fn main() -> ExitCode {
    let Some(asked) = asked() else {
        eprintln!(
            "gaps DIR [--seconds 1,5] [--seeds N] [--only FAMILY,FAMILY] [--threads N] [--peers PYTHON] [--each]"
        );
        return ExitCode::FAILURE;
    };
    if !asked.folder.is_dir() {
        eprintln!("{} is not there: nothing measured", asked.folder.display());
        return ExitCode::SUCCESS;
    }
    println!("| family | solver | seconds | mean gap | largest gap | without a plan |");
    println!("|---|---|---|---|---|---|");
    for family in FAMILIES {
        let files = best::instances(&asked.folder.join(family));
        if (asked.only.is_empty() || asked.only.iter().any(|only| only == family)) && !files.is_empty() {
            measure(&asked, family, &files);
        }
    }
    ExitCode::SUCCESS
}

fn asked() -> Option<Asked> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1).cloned()
    };
    let list = |text: String| text.split(',').map(str::to_owned).collect::<Vec<_>>();
    let seconds = list(value("--seconds").unwrap_or_else(|| "1,5".into()));
    Some(Asked {
        folder: arguments.first().filter(|folder| !folder.starts_with("--"))?.into(),
        seconds: seconds.iter().map(|text| text.parse().ok()).collect::<Option<_>>()?,
        seeds: value("--seeds").map_or(Some(1), |text| text.parse().ok())?,
        only: value("--only").map(list).unwrap_or_default(),
        threads: value("--threads").map_or(Some(1), |text| text.parse().ok())?,
        python: value("--peers"),
        each: arguments.iter().any(|argument| argument == "--each"),
    })
}

#[derive(Default)]
struct Gaps {
    gaps: Vec<f64>,
    none: usize,
}

fn measure(asked: &Asked, family: &str, files: &[PathBuf]) {
    let mut table: BTreeMap<(usize, &str), Gaps> = BTreeMap::new();
    for file in files {
        let instance = match formats::read(file) {
            Ok(instance) => instance,
            Err(error) => {
                eprintln!("{error}");
                continue;
            }
        };
        let Some(best) = best::known(file) else { continue };
        for (at, &seconds) in asked.seconds.iter().enumerate() {
            for seed in 1..=asked.seeds {
                let mut note = |solver: &'static str, cost: Result<i64, String>| {
                    let gaps = table.entry((at, solver)).or_default();
                    match cost {
                        Ok(cost) => {
                            let gap = 100.0 * (cost - best) as f64 / best as f64;
                            gaps.gaps.push(gap);
                            if asked.each {
                                eprintln!("{} {solver} {seconds} s: {cost} against {best}, {gap:.2} %", instance.name);
                            }
                        }
                        Err(error) => {
                            gaps.none += 1;
                            eprintln!("{} {solver} {seconds} s: {error}", instance.name);
                        }
                    }
                };
                note("rounds", ours(&instance, seconds, seed, asked));
                if let Some(python) = asked.python.as_deref().filter(|_| seed == 1) {
                    for solver in ["pyvrp", "vroom"] {
                        note(solver, peer(python, solver, &instance, seconds));
                    }
                }
            }
        }
    }
    for ((at, solver), Gaps { gaps, none }) in table {
        let mean = gaps.iter().sum::<f64>() / gaps.len().max(1) as f64;
        let most = gaps.iter().copied().fold(f64::MIN, f64::max);
        println!("| {family} | {solver} | {} | {mean:.2} % | {most:.2} % | {none} |", asked.seconds[at]);
    }
}

fn ours(instance: &Instance, seconds: f64, seed: u64, asked: &Asked) -> Result<i64, String> {
    let (watch, before) = (Stopwatch::start(), cpu::of_all());
    let spent = || match (asked.threads, before, cpu::of_all()) {
        (2.., Some(before), Some(now)) => (now - before) / asked.threads as f64,
        _ => watch.seconds(),
    };
    let patience = |_: &rounds::Progress| spent() / seconds;
    let plan = rounds::solve_abreast(&instance.problem, None, seed, asked.threads, patience, |sides| {
        at_once(sides, asked.threads);
    });
    let plan = plan.map_err(|fault| fault.to_string())?;
    if asked.each {
        eprintln!("{}: {} tries in {:.2} s", instance.name, plan.tries, spent());
    }
    let cost = checked(instance, &plan.rounds)?;
    if cost == plan.price.cost { Ok(cost) } else { Err(format!("says it costs {}, and costs {cost}", plan.price.cost)) }
}

/// Shares work out to so many threads.
fn at_once(sides: &mut [rounds::Side<'_>], threads: usize) {
    let share = sides.len().div_ceil(threads).max(1);
    std::thread::scope(|scope| {
        let mut shares = sides.chunks_mut(share);
        let own = shares.next();
        for others in shares {
            scope.spawn(|| rounds::in_turn(others));
        }
        own.into_iter().for_each(rounds::in_turn);
    });
}

fn peer(python: &str, solver: &str, instance: &Instance, seconds: f64) -> Result<i64, String> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("measure/peers.py");
    checked(instance, &peers::rounds(python, &script, solver, &instance.problem, seconds)?)
}

fn checked(instance: &Instance, rounds: &[Vec<rounds::Visit>]) -> Result<i64, String> {
    match checker::check(&instance.problem, rounds)? {
        (cost, 0) => Ok(cost),
        (_, left_out) => Err(format!("leaves out {left_out}")),
    }
}
