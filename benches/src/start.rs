//! Starting: how long until a long log is at hand, with a snapshot and without one, and what it weighs in memory. Each start
//! is that of a program of its own.

use crate::big::{self, Size};
use crate::board;
use crate::house::{Beneath, House};
use crate::load::{self, Question};
use crate::{Effort, Line};
use anyhow::Context;
use commons::{GroupId, Span};
use host::{Clock, Dice, Host, Snapshots};
use std::io::{BufRead, BufReader};
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use store::Store;
use vault::Vault;

/// Said by the program that starts when its first page is there to be asked for.
const READY: &str = "ready at ";

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let mut lines = demo().await?;
    let size = match effort.short {
        false => Size { entries: 1_000_000, open: 5_000, people: 300 },
        true => Size { entries: 50_000, open: 500, people: 100 },
    };
    let house = House::open(Beneath::Sqlite).await?;
    let home = house.settle("town", big::history(size, house.host.clock.now(), GroupId([7; 16]))?).await?;
    let entries = home.look().group.seq;
    drop(home);
    let folder = house.shut().await;
    let nothing = Start::of(folder.path(), NO_SNAPSHOTS).await?;
    let first = Start::of(folder.path(), SNAPSHOTS).await?;
    let second = Start::of(folder.path(), SNAPSHOTS).await?;
    let rate = entries as f64 / nothing.after.as_secs_f64();
    lines.push(Line {
        what: format!("start with a log of {entries} entries, without a snapshot"),
        ours: format!("first page after {:.2?}, {} MB", nothing.after, nothing.megabytes),
        peer: "the same program, from the database, every hash compared".into(),
        ratio: format!("{rate:.0} entries/s"),
    });
    lines.push(Line {
        what: "the same, writing a snapshot".into(),
        ours: format!("first page after {:.2?}, {} MB", first.after, first.megabytes),
        peer: format!("without: {:.2?}", nothing.after),
        ratio: format!("{:.2}", first.after.as_secs_f64() / nothing.after.as_secs_f64()),
    });
    lines.push(Line {
        what: "the same, from the snapshot".into(),
        ours: format!("first page after {:.2?}, {} MB", second.after, second.megabytes),
        peer: format!("without: {:.2?}", nothing.after),
        ratio: format!("{:.2}", second.after.as_secs_f64() / nothing.after.as_secs_f64()),
    });
    Ok(lines)
}

async fn demo() -> anyhow::Result<Vec<Line>> {
    let house = House::open(Beneath::Sqlite).await?;
    house.town(300, 6).await?;
    let folder = house.shut().await;
    // The second time, so that the disk has been read.
    Start::of(folder.path(), SNAPSHOTS).await?;
    let start = Start::of(folder.path(), SNAPSHOTS).await?;
    Ok(vec![Line {
        what: "start with the demo town".into(),
        ours: format!("first page after {:.0?}, {} MB", start.after, start.megabytes),
        peer: "goal: 250 ms, 60 MB".into(),
        ratio: format!("{:.2}; {:.2}", start.after.as_secs_f64() / 0.25, start.megabytes as f64 / 60.0),
    }])
}

/// How a house is served.
#[derive(Clone, Copy)]
pub(crate) struct Serving {
    pub(crate) snapshots: bool,
    /// How long a group may be unused and stay in memory, if not as long as usual.
    pub(crate) quiet: Option<Duration>,
}

const SNAPSHOTS: Serving = Serving { snapshots: true, quiet: None };
const NO_SNAPSHOTS: Serving = Serving { snapshots: false, quiet: None };

impl Serving {
    fn flags(self) -> Vec<String> {
        let snapshots = if self.snapshots { "--snapshots" } else { "--no-snapshots" };
        let quiet = self.quiet.map(|quiet| format!("--quiet={}", quiet.as_secs()));
        ["--serve".to_owned(), snapshots.to_owned()].into_iter().chain(quiet).collect()
    }

    pub(crate) fn read(flags: &[String]) -> Serving {
        let quiet = flags.iter().find_map(|flag| flag.strip_prefix("--quiet=")?.parse().ok());
        Serving { snapshots: flags.iter().any(|flag| flag == "--snapshots"), quiet: quiet.map(Duration::from_secs) }
    }
}

struct Start {
    after: Duration,
    megabytes: u64,
}

impl Start {
    /// Starts a program, asks for a page, and ends it.
    async fn of(folder: &Path, serving: Serving) -> anyhow::Result<Start> {
        let begin = Instant::now();
        let started = Started::of(folder, serving).await?;
        load::once(started.address, &Question::get("/town", "", "en")).await?;
        Ok(Start { after: begin.elapsed(), megabytes: started.megabytes()? })
    }
}

/// A program that serves a house, until this goes.
pub(crate) struct Started {
    pub(crate) address: SocketAddr,
    child: Child,
}

impl Started {
    /// Starts this program once more as a server for the house in this folder.
    pub(crate) async fn of(folder: &Path, serving: Serving) -> anyhow::Result<Started> {
        // Each open page takes a file descriptor.
        let mut child = Command::new("sh")
            .args(["-c", "ulimit -n $(ulimit -H -n); exec \"$0\" \"$@\""])
            .arg(std::env::current_exe()?)
            .args(serving.flags())
            .arg(folder)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()?;
        let stdout = child.stdout.take().context("it was piped")?;
        let mut said = String::new();
        BufReader::new(stdout).read_line(&mut said)?;
        let address = said.trim().strip_prefix(READY).map(str::parse);
        match address {
            Some(Ok(address)) => Ok(Started { address, child }),
            _ => {
                let _ = child.wait();
                anyhow::bail!("it did not start")
            }
        }
    }

    /// What it weighs in memory now.
    pub(crate) fn megabytes(&self) -> anyhow::Result<u64> {
        let status = std::fs::read_to_string(format!("/proc/{}/status", self.child.id()))?;
        let resident = status.lines().find_map(|line| line.strip_prefix("VmRSS:"));
        let kilobytes: u64 = resident.context("no VmRSS")?.trim().trim_end_matches(" kB").trim().parse()?;
        Ok(kilobytes / 1024)
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// What the program does that was started: serves the house in a folder until its standard input ends.
pub(crate) async fn serve(folder: &Path, serving: Serving) -> anyhow::Result<()> {
    let dice = Dice::Machine;
    let vault = Vault::in_folder(&folder.join("keys"), &mut |bytes: &mut [u8]| dice.fill(bytes))?;
    let store = Store::open(&folder.join("house.db").to_string_lossy()).await?;
    let snapshots = match serving.snapshots {
        true => Snapshots::in_folder(&folder.join("snapshots")),
        false => Snapshots::none(),
    };
    let host = Host::open_with(store, vault, Clock::Machine, dice, snapshots).await?;
    let host = Arc::new(match serving.quiet {
        Some(quiet) => host.quiet_after(Span(i64::try_from(quiet.as_millis())?)),
        None => host,
    });
    let timekeeper = tokio::spawn(Arc::clone(&host).keep_time());
    let machine = web::Machine { metrics_token: Some(load::MEASURING.into()), ..Default::default() };
    let address = board::serve(web::app(host, web::Options { machine, ..Default::default() })).await?;
    println!("{READY}{address}");
    let ended = tokio::task::spawn_blocking(|| std::io::stdin().read_line(&mut String::new()));
    ended.await??;
    timekeeper.abort();
    Ok(())
}
