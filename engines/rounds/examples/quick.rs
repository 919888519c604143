//! How soon: `cargo run --release -p rounds --example quick -- FILE …`.
//!
//! For each instance: how long until the first plan that leaves nothing out, what there is after a tenth of a second, and
//! what re-planning gives in a tenth of a second after somebody falls ill whose round was the shortest, against a search of
//! five seconds from nothing. Seconds are those of one processor, as in `gaps`; every plan is checked.

#[expect(dead_code, reason = "the files are named by whoever asks")]
#[path = "shared/best.rs"]
mod best;
#[path = "shared/checker.rs"]
mod checker;
#[expect(dead_code, reason = "one thread is measured here")]
#[path = "shared/cpu.rs"]
mod cpu;
#[expect(dead_code, reason = "the numbers of the file are for whoever prints rounds")]
#[path = "shared/formats.rs"]
mod formats;

use std::path::Path;

use cpu::Stopwatch;
use rounds::{Plan, Problem};

fn main() {
    println!("| instance | first plan | after 0.1 s | re-planned in 0.1 s | from nothing in 5 s |");
    println!("|---|---|---|---|---|");
    for file in std::env::args().skip(1) {
        match measure(file.as_ref()) {
            Ok(line) => println!("{line}"),
            Err(error) => eprintln!("{error}"),
        }
    }
}

fn measure(file: &Path) -> Result<String, String> {
    let instance = formats::read(file)?;
    let problem = &instance.problem;
    let watch = Stopwatch::start();
    let mut first = None;
    let plan = rounds::solve(problem, 1, |progress| {
        if progress.left_out == 0 && progress.cost > 0 {
            first = first.or(Some(watch.seconds()));
        }
        watch.seconds() / 0.1
    });
    let soon = checked(problem, plan)?;
    let gap = match best::known(file) {
        Some(best) => format!("{:+.2} %", 100.0 * (soon.price.cost - best) as f64 / best as f64),
        None => soon.price.cost.to_string(),
    };
    let good = checked(problem, within(problem, 2.0))?;
    let ill = (0..problem.carriers.len()).filter(|&who| !good.rounds[who].is_empty());
    let ill = ill.min_by_key(|&who| good.rounds[who].len()).ok_or("nobody goes")?;
    let mut changed = problem.clone();
    changed.jobs.iter_mut().for_each(|job| {
        job.only = (0..problem.carriers.len()).filter(|who| *who != ill).collect();
    });
    let watch = Stopwatch::start();
    let again = rounds::improve(&changed, &good.rounds, 1, |_| watch.seconds() / 0.095);
    let took = watch.seconds();
    let again = checked(&changed, again)?;
    let anew = checked(&changed, within(&changed, 5.0))?;
    Ok(format!(
        "| {} | {:.1} ms | {gap} | {} ({} left out, {:.0} ms) | {} ({} left out) |",
        instance.name,
        first.map_or(f64::NAN, |first| first * 1000.0),
        again.price.cost,
        again.left_out.len(),
        took * 1000.0,
        anew.price.cost,
        anew.left_out.len(),
    ))
}

fn within(problem: &Problem, seconds: f64) -> Result<Plan, rounds::Fault> {
    let watch = Stopwatch::start();
    rounds::solve(problem, 1, |_| watch.seconds() / seconds)
}

fn checked(problem: &Problem, plan: Result<Plan, rounds::Fault>) -> Result<Plan, String> {
    let plan = plan.map_err(|fault| fault.to_string())?;
    checker::check(problem, &plan.rounds)?;
    Ok(plan)
}
