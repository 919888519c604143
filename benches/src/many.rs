//! Many groups in one house, and very many pages that listen for changes: is any page slower for it, and what does it weigh?
//! The house is a program of its own; this one only asks and listens.

use crate::big::{self, Size};
use crate::house::{Beneath, House};
use crate::load::{self, Question};
use crate::start::{Serving, Started};
use crate::{Effort, Line};
use commons::GroupId;
use commons::people::PersonId;
use host::{Holder, Home};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

/// Groups that nobody uses for so many seconds leave memory here; otherwise after twenty minutes.
const QUIET: u64 = 20;

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let (groups, listeners) = if effort.short { (20, 200) } else { (1_000, 10_000) };
    let house = House::open(Beneath::Sqlite).await?;
    let now = house.host.clock.now();
    let mut questions = Vec::new();
    let mut listening = Vec::new();
    for number in 0..groups {
        let mut id = [9; 16];
        id[..8].copy_from_slice(&u64::try_from(number)?.to_le_bytes());
        let plan = Size { entries: 100, open: 12, people: 12 };
        let home = house.settle(&format!("group-{number}"), big::history(plan, now, GroupId(id))?).await?;
        let person = somebody(&home)?;
        let token = house.host.sign_in(&home, Holder::Person(person), "bench").await?;
        let cookie = format!("s-{}={}", home.slug, token.reveal());
        for page in ["board", "today", "decisions"] {
            questions.push(Question::get(&format!("/{}/{page}", home.slug), &cookie, "en"));
        }
        listening.push(Question::get(&format!("/{}/live?after=999999999", home.slug), &cookie, "en"));
    }
    let folder = house.shut().await;
    let quiet = Duration::from_secs(QUIET);
    let started = Started::of(folder.path(), Serving { snapshots: false, quiet: Some(quiet) }).await?;
    let before = (started.megabytes()?, awake(started.address).await?);
    // Each page has been drawn once, so that both measures find the same.
    load::ask(started.address, &questions, 8, effort.span / 2).await?;
    let alone = load::ask(started.address, &questions, 1, effort.span).await?;
    let warm = (started.megabytes()?, awake(started.address).await?);

    let mut open = Vec::with_capacity(listeners);
    for number in 0..listeners {
        let Some(question) = listening.get(number % listening.len()) else { break };
        open.push(listen(started.address, question).await?);
    }
    // Every page that listens keeps its group awake.
    let heavy = (started.megabytes()?, awake(started.address).await?);
    let among = load::ask(started.address, &questions, 1, effort.span).await?;
    let connections = open.len();
    drop(open);
    // Nobody is there any more: groups leave memory, and come back when somebody looks.
    tokio::time::sleep(quiet + Duration::from_secs(25)).await;
    let rested = (started.megabytes()?, awake(started.address).await?);
    let mut waking = Vec::new();
    for question in questions.iter().step_by(3).take(100) {
        waking.push(load::ask_once(started.address, question).await?);
    }
    waking.sort_unstable();
    let said = |(megabytes, awake): (u64, u64)| format!("{megabytes} MB, {awake} groups awake");
    Ok(vec![
        Line {
            what: format!("{connections} open live connections, three pages of each of {groups} groups"),
            ours: format!("p50 {:.2?}, p99 {:.2?}, slowest {:.2?}", among.p50, among.p99, among.slowest),
            peer: format!(
                "the same without anybody listening: p50 {:.2?}, p99 {:.2?}, slowest {:.2?}",
                alone.p50, alone.p99, alone.slowest
            ),
            ratio: format!(
                "p50 {:.2}×, p99 {:.2}×, slowest {:.1}× the median without",
                ratio(among.p50, alone.p50),
                ratio(among.p99, alone.p50),
                ratio(among.slowest, alone.p50)
            ),
        },
        Line {
            what: format!("memory of the server with {groups} groups"),
            ours: format!("{}; in use, {}; with {connections} connections, {}", said(before), said(warm), said(heavy)),
            peer: format!("when nobody has come for {QUIET} s and more: {}", said(rested)),
            ratio: format!(
                "{:.1} kB a connection",
                heavy.0.saturating_sub(warm.0) as f64 * 1024.0 / connections as f64
            ),
        },
        Line {
            what: "the first page of a group that left memory".into(),
            ours: format!("p50 {:.2?}, slowest {:.2?}", load::part(&waking, 0.5), load::part(&waking, 1.0)),
            peer: "its log is read again, without a snapshot".into(),
            ratio: "–".into(),
        },
    ])
}

/// So many groups are in memory.
async fn awake(address: SocketAddr) -> anyhow::Result<u64> {
    let said = load::once(address, &Question::get("/metrics", "", "en").that_measures()).await?;
    let said = String::from_utf8(said)?;
    let line = said.lines().find_map(|line| line.strip_prefix("manyhands_groups_in_memory "));
    Ok(line.ok_or_else(|| anyhow::anyhow!("it does not say how many groups are awake"))?.trim().parse()?)
}

fn ratio(one: Duration, other: Duration) -> f64 {
    one.as_secs_f64() / other.as_secs_f64()
}

fn somebody(home: &Home) -> anyhow::Result<PersonId> {
    let state = home.look();
    let people = state.group.people.all().iter().map(|person| person.id);
    let found = people.into_iter().find(|person| state.group.people.taking_part(*person).is_ok());
    found.ok_or_else(|| anyhow::anyhow!("nobody takes part"))
}

/// Opens a page that listens, and waits until it does.
async fn listen(address: std::net::SocketAddr, question: &Question) -> anyhow::Result<TcpStream> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(question.as_bytes()).await?;
    let mut buffer = Vec::with_capacity(1024);
    while !buffer.windows(4).any(|four| four == b"\r\n\r\n") {
        anyhow::ensure!(stream.read_buf(&mut buffer).await? > 0, "the server hung up");
    }
    anyhow::ensure!(buffer.starts_with(b"HTTP/1.1 200"), "nothing to listen to");
    Ok(stream)
}
