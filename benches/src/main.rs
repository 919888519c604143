//! Measures, printed as one table: ours, the peer it is held against, and the ratio of the two in this very run. Figures
//! differ from machine to machine; ratios much less.
//!
//! `cargo run --release -p benches` takes about a minute; with `-- --short` a few seconds, for a glance.

/// Durable asks against a bare loop of commits.
mod asks;
/// The board page against a bare page of the same bytes.
mod board;
/// A house for measuring in.
mod house;
/// A small load on loopback.
mod load;
/// Reading a log back.
mod replay;

use std::time::Duration;

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
}

fn main() -> anyhow::Result<()> {
    let short = std::env::args().any(|argument| argument == "--short");
    let effort = match short {
        true => Effort { span: Duration::from_secs(1), days: 14 },
        false => Effort { span: Duration::from_secs(6), days: 42 },
    };
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    let mut lines = Vec::new();
    runtime.block_on(async {
        lines.extend(board::measure(effort).await?);
        lines.extend(asks::measure(effort).await?);
        anyhow::Ok(())
    })?;
    lines.extend(replay::measure(effort)?);
    println!("| measured | ours | held against | ratio |\n|---|---|---|---|");
    for Line { what, ours, peer, ratio } in lines {
        println!("| {what} | {ours} | {peer} | {ratio} |");
    }
    Ok(())
}
