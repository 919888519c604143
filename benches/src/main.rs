//! Measures, printed as one table: ours, the peer it is held against, and the ratio of the two in this very run. Figures
//! differ from machine to machine; ratios much less.
//!
//! `cargo run --release -p benches` prints the standard table. `-- board asks` measures only these; `-- --short` takes
//! seconds, for a glance. What is bigger runs only when it is named: `-- many surge`, or `-- --small many surge`.

/// Durable asks against a bare loop of commits.
mod asks;
/// A big group, made by real commands.
mod big;
/// The board page against a bare page of the same bytes.
mod board;
/// Pages of decisions in a group that has decided much.
mod decisions;
/// The board page against a plain Django list page.
mod django;
/// The same in a group ten and a hundred times as big.
mod growth;
/// A house for measuring in.
mod house;
/// A small load on loopback.
mod load;
/// Many groups, and very many open pages.
mod many;
/// Reading a log back.
mod replay;
/// Rounds for sixty doors, from the button to the log.
mod rounds;
/// How long a start takes.
mod start;
/// A tenth of a country, and more people than fit.
mod surge;
/// What we could do together, drawn anew.
mod together;

use std::time::Duration;

/// The same as in the program.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// One line of the table.
pub(crate) struct Line {
    pub(crate) what: String,
    pub(crate) ours: String,
    pub(crate) peer: String,
    pub(crate) ratio: String,
}

/// How long each measure runs.
#[derive(Clone, Copy)]
pub(crate) struct Effort {
    pub(crate) span: Duration,
    pub(crate) days: u32,
    pub(crate) short: bool,
}

/// What can be measured, in the order of the table.
const ALL: [&str; 7] = ["board", "django", "decisions", "asks", "replay", "start", "growth"];
/// What takes longer, or wants more of the machine, and is measured only when it is named.
const BIGGER: [&str; 4] = ["many", "surge", "together", "rounds"];

fn main() -> anyhow::Result<()> {
    let (flags, mut wanted): (Vec<String>, Vec<String>) =
        std::env::args().skip(1).partition(|argument| argument.starts_with("--"));
    let effort = match flags.iter().any(|flag| flag == "--short" || flag == "--small") {
        true => Effort { span: Duration::from_secs(1), days: 14, short: true },
        false => Effort { span: Duration::from_secs(6), days: 42, short: false },
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    if let [folder] = &wanted[..]
        && flags.iter().any(|flag| flag == "--serve")
    {
        return runtime.block_on(start::serve(folder.as_ref(), start::Serving::read(&flags)));
    }
    if wanted.is_empty() {
        wanted = ALL.map(str::to_owned).into();
    }
    println!("| measured | ours | held against | ratio |\n|---|---|---|---|");
    for name in wanted {
        let lines = match name.as_str() {
            "board" => runtime.block_on(board::measure(effort))?,
            "decisions" => runtime.block_on(decisions::measure(effort))?,
            "django" => runtime.block_on(django::measure(effort))?,
            "growth" => runtime.block_on(growth::measure(effort))?,
            "start" => runtime.block_on(start::measure(effort))?,
            "many" => runtime.block_on(many::measure(effort))?,
            "surge" => runtime.block_on(surge::measure(effort))?,
            "together" => runtime.block_on(together::measure(effort))?,
            "rounds" => runtime.block_on(rounds::measure(effort))?,
            "asks" => runtime.block_on(asks::measure(effort))?,
            "replay" => replay::measure(effort)?,
            other => {
                anyhow::bail!("there is no measure called {other}; there are {}, {}", ALL.join(", "), BIGGER.join(", "))
            }
        };
        for Line { what, ours, peer, ratio } in lines {
            println!("| {what} | {ours} | {peer} | {ratio} |");
        }
    }
    Ok(())
}
