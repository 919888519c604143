//! Solves one instance: `cargo run --release -p rounds --example solve -- FILE --seconds 5 --seed 1 [--iterations N]`.
//!
//! Reads every format named in `shared/formats.rs` and prints one line of JSON: cost, rounds as lists of the file's own
//! numbers of stops, which carrier makes each, and what is left out. With `--iterations` no clock is asked, and the same
//! seed gives the same answer anywhere.

#[path = "shared/formats.rs"]
mod formats;

use std::process::ExitCode;
use std::time::Instant;

use serde_json::json;

fn main() -> ExitCode {
    match run() {
        Ok(line) => {
            println!("{line}");
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Result<String, String> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let value = |name: &str| {
        let at = arguments.iter().position(|argument| argument == name)?;
        arguments.get(at + 1)
    };
    let number =
        |name: &str| value(name).map(|text| text.parse::<f64>().map_err(|_| format!("{name}: a number, please")));
    let usage = "solve FILE --seconds N --seed S [--iterations N]";
    let file = arguments.first().filter(|file| !file.starts_with("--")).ok_or(usage)?;
    let seconds = number("--seconds").transpose()?.unwrap_or(5.0);
    let seed = number("--seed").transpose()?.unwrap_or(1.0) as u64;
    let instance = formats::read(file.as_ref())?;
    let began = Instant::now();
    let plan = match number("--iterations").transpose()? {
        Some(iterations) => rounds::solve(&instance.problem, seed, rounds::tries(iterations as u64)),
        None => rounds::solve(&instance.problem, seed, |_| began.elapsed().as_secs_f64() / seconds),
    };
    let plan = plan.map_err(|fault| fault.to_string())?;
    let out = plan.rounds.iter().enumerate().filter(|(_, round)| !round.is_empty());
    let (carriers, routes): (Vec<usize>, Vec<Vec<usize>>) =
        out.map(|(carrier, round)| (carrier, round.iter().map(|visit| instance.number(*visit)).collect())).unzip();
    let left_out: Vec<_> = plan.left_out.iter().map(|left| json!([left.job, format!("{:?}", left.why)])).collect();
    Ok(json!({
        "name": instance.name,
        "cost": plan.price.cost,
        "possible": plan.price.is_possible() && left_out.is_empty(),
        "routes": routes,
        "carriers": carriers,
        "left_out": left_out,
        "iterations": plan.tries,
        "seconds": began.elapsed().as_secs_f64(),
    })
    .to_string())
}
