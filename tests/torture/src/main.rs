//! Ill-treats the real program from outside and holds what people were told against what is there afterwards.
//!
//! `cargo run -p torture -- short` is what `./test` runs. Every other word is one kind of torture, with `--deep` for as long as
//! a release deserves. Each has a control: something broken on purpose that it has to notice.

/// A browser without a screen.
mod browser;
/// Chance that can be repeated.
mod chance;
/// A crowd that uses the house through its pages.
mod crowd;
/// Reading forms and filling them in.
mod form;
/// The real program in a folder of its own.
mod house;
/// What people were told, held against the log.
mod record;
/// What was seen, counted.
mod tally;

/// Words that stand where they should not.
mod canary;
/// Wrong clocks.
mod clock;
/// Several servers on a database whose machines die.
mod cluster;
/// Disks of our own.
mod disk;
/// Bits that flip.
mod flips;
/// A full disk, and one that answers with errors.
mod full;
/// Signal 9.
mod kill;
/// A PostgreSQL server that may be killed.
mod postgres;
/// Power cuts.
mod power;
/// Everything sent several times.
mod twice;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use std::time::Instant;
use tally::Tally;

/// Ill-treats the real program and says whether anything was lost, doubled or halved.
#[derive(Parser)]
#[command(name = "torture", arg_required_else_help = true)]
struct Torture {
    #[command(subcommand)]
    how: How,
}

#[derive(Subcommand)]
enum How {
    /// A little of everything.
    Short,
    /// Signal 9 while a crowd writes, on both databases.
    Kill(Killing),
    /// Power cuts on a disk whose plug can be pulled. Needs root.
    Power(Measure),
    /// A full disk, and errors from the Nth call. Needs root for the full disk.
    Full(Measure),
    /// Everything sent several times at once, and once more.
    Twice(Measure),
    /// Wrong clocks.
    Clock(Measure),
    /// Bits that flip.
    Flips(Measure),
    /// Several servers on PostgreSQL with standbys, whose machines die, are cut off, change places. Needs root.
    Cluster(Machines),
}

#[derive(Clone, Copy, Debug, clap::Args)]
struct Machines {
    /// How many things happen to it.
    #[arg(long, value_name = "COUNT", default_value_t = 5)]
    faults: u32,
    /// Machines with everything on them; with two, a third has only a voice in who is the primary.
    #[arg(long, value_name = "COUNT", default_value_t = 3, value_parser = clap::value_parser!(u8).range(2..=3))]
    servers: u8,
    /// People who write at the same moment.
    #[arg(long, value_name = "COUNT", default_value_t = 9)]
    people: u32,
    /// What everything at random follows from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

#[derive(Clone, Copy, Debug, clap::Args)]
struct Killing {
    #[command(flatten)]
    measure: Measure,
    /// On this database alone, so that several runs with seeds of their own can go on side by side.
    #[arg(long, value_name = "DATABASE")]
    only: Option<Database>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
enum Database {
    Sqlite,
    Postgres,
}

#[derive(Clone, Copy, Debug, clap::Args)]
struct Measure {
    /// As long as a release deserves.
    #[arg(long)]
    deep: bool,
    /// How often, in place of what is usual.
    #[arg(long, value_name = "COUNT")]
    times: Option<u32>,
    /// What everything at random follows from.
    #[arg(long, default_value_t = 1)]
    seed: u64,
}

impl Measure {
    const SHORT: Measure = Measure { deep: false, times: None, seed: 1 };

    fn times(self, short: u32, deep: u32) -> u32 {
        self.times.unwrap_or(if self.deep { deep } else { short })
    }
}

/// Said to the one that runs in a place of its own.
const ALONE: &str = "MANYHANDS_TORTURE_ALONE";

/// Disks and networks are hung up where nobody else sees them, and are gone with us however we end. Comes back only where that
/// cannot be.
fn alone(how: &How) {
    if std::env::var_os(ALONE).is_some() || !postgres::is_root() {
        return;
    }
    let Ok(ourselves) = std::env::current_exe() else { return };
    let mut command = std::process::Command::new("unshare");
    command.arg("--mount");
    if let How::Cluster(_) = how {
        // From there nothing can be got any more.
        cluster::get_tools();
        command.arg("--net");
    }
    command.arg(ourselves).args(std::env::args_os().skip(1)).env(ALONE, "yes");
    let error = std::os::unix::process::CommandExt::exec(&mut command);
    println!("Disks will be hung up where everybody sees them: {error}");
}

fn main() -> ExitCode {
    let torture = Torture::parse();
    alone(&torture.how);
    let mut tally = Tally::default();
    if let Err(error) = run(&mut tally, &torture.how) {
        tally.measured("the torture itself", false, &format!("{error:#}"));
    }
    if tally.close() { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn run(tally: &mut Tally, how: &How) -> anyhow::Result<()> {
    match how {
        How::Short => {
            let short = Measure::SHORT;
            part(tally, "kill -9", |tally| kill(tally, Killing { measure: short, only: None }))?;
            part(tally, "sent several times", |tally| twice(tally, short))?;
            part(tally, "power cuts", |tally| power(tally, short))?;
            part(tally, "full disk, and errors", |tally| full(tally, short))?;
            part(tally, "wrong clocks", |tally| clock::wrong(tally, short.seed, short.deep))?;
            part(tally, "flipped bits", |tally| flips(tally, short))
        }
        How::Kill(killing) => kill(tally, *killing),
        How::Power(measure) => power(tally, *measure),
        How::Full(measure) => full(tally, *measure),
        How::Twice(measure) => twice(tally, *measure),
        How::Clock(measure) => clock::wrong(tally, measure.seed, measure.deep),
        How::Flips(measure) => flips(tally, *measure),
        How::Cluster(Machines { faults, servers, people, seed }) => {
            let wish = cluster::Wish { faults: *faults, servers: *servers, people: *people, seed: *seed };
            cluster::torture(tally, wish)
        }
    }
}

fn part(tally: &mut Tally, name: &str, work: impl FnOnce(&mut Tally) -> anyhow::Result<()>) -> anyhow::Result<()> {
    let begun = Instant::now();
    println!("-- {name}");
    work(tally)?;
    println!("   {:.0} s", begun.elapsed().as_secs_f64());
    Ok(())
}

fn kill(tally: &mut Tally, Killing { measure, only }: Killing) -> anyhow::Result<()> {
    let seed = measure.seed;
    if only != Some(Database::Postgres) {
        kill::on_sqlite(tally, kill::Wish { cycles: measure.times(24, 8_000), seed })?;
    }
    if only != Some(Database::Sqlite) {
        kill::on_postgres(tally, kill::Wish { cycles: measure.times(4, 2_000), seed: seed + 1 })?;
    }
    Ok(())
}

fn power(tally: &mut Tally, measure: Measure) -> anyhow::Result<()> {
    power::cuts(tally, measure.times(20, 2_000), measure.seed)
}

fn full(tally: &mut Tally, measure: Measure) -> anyhow::Result<()> {
    for turn in 0..measure.times(1, 20) {
        full::no_room(tally, measure.seed + u64::from(turn))?;
    }
    full::errors(tally, measure.deep, measure.seed)
}

fn flips(tally: &mut Tally, measure: Measure) -> anyhow::Result<()> {
    flips::everywhere(tally, measure.times(20, 1_000), measure.seed)
}

fn twice(tally: &mut Tally, measure: Measure) -> anyhow::Result<()> {
    twice::sent(tally, measure.times(80, 20_000), measure.seed)
}
