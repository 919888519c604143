//! Many groups in one house, and very many pages that listen for changes: is any page slower for it, and what does it weigh?
//! The house is a program of its own; this one only asks and listens.

use crate::big::{self, Size};
use crate::house::{Beneath, House};
use crate::load::{self, Measured, Question};
use crate::start::Started;
use crate::{Effort, Line};
use commons::people::PersonId;
use commons::{Actor, Command, GroupId, needs};
use host::{Act, Holder, Home};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

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
    let started = Started::of(folder.path(), "--no-snapshots").await?;
    let before = started.megabytes()?;
    // Each page has been drawn once, so that both measures find the same.
    load::ask(started.address, &questions, 8, effort.span / 2).await?;
    let alone = load::ask(started.address, &questions, 1, effort.span).await?;
    let warm = started.megabytes()?;

    let mut open = Vec::with_capacity(listeners);
    for number in 0..listeners {
        let Some(question) = listening.get(number % listening.len()) else { break };
        open.push(listen(started.address, question).await?);
    }
    let heavy = started.megabytes()?;
    let among = load::ask(started.address, &questions, 1, effort.span).await?;
    let line = |what: &str, ours: &Measured| Line {
        what: format!("{what}, three pages of each of {groups} groups"),
        ours: format!("p50 {:.2?}, p99 {:.2?}", ours.p50, ours.p99),
        peer: format!("the same without anybody listening: p50 {:.2?}, p99 {:.2?}", alone.p50, alone.p99),
        ratio: format!("{:.2}×; p99 {:.2}×", ratio(ours.p50, alone.p50), ratio(ours.p99, alone.p50)),
    };
    Ok(vec![
        line(&format!("{} open live connections", open.len()), &among),
        Line {
            what: format!("memory of the server with {groups} groups"),
            ours: format!("{before} MB; {warm} MB with pages kept; {heavy} MB with {} connections", open.len()),
            peer: "–".into(),
            ratio: format!("{:.1} kB a connection", (heavy - warm) as f64 * 1024.0 / open.len() as f64),
        },
    ])
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

/// A surge: more people look than the machine can show pages to, while others ask and say that it arrived. What they send
/// must all be taken; who only looks may be told to come again.
pub(crate) async fn surge(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let (groups, members) = if effort.short { (4, 50) } else { (43, 814) };
    let house = House::open(Beneath::Sqlite).await?;
    let now = house.host.clock.now();
    let mut homes = Vec::new();
    let mut looking = Vec::new();
    for number in 0..groups {
        let plan = Size { entries: 0, open: 20, people: members };
        let home = house.settle(&format!("group-{number}"), big::history(plan, now, GroupId([number; 16]))?).await?;
        let token = house.host.sign_in(&home, Holder::Person(somebody(&home)?), "bench").await?;
        let cookie = format!("s-{}={}", home.slug, token.reveal());
        looking.push(Question::get(&format!("/{}/board?anew=1", home.slug), &cookie, "en"));
        homes.push(home);
    }
    let people: usize = homes.iter().map(|home| home.look().group.people.all().len()).sum();
    let server = crate::board::serve(web::app(house.host.clone(), web::Options::default())).await?;
    let mut lines = Vec::new();
    for (what, pages) in [("70 requests/s", 63), ("a surge of 290 requests/s", 261), ("far more than fits", 100_000)] {
        let asks = Arc::new(Sent::default());
        let begin = Instant::now();
        // One in ten asks or answers.
        let sending = (70u64.max(pages / 10).min(290) / 10).max(7);
        let senders: Vec<_> = (0..sending)
            .map(|no| tokio::spawn(send(house.host.clone(), homes.clone(), no, Arc::clone(&asks), begin + effort.span)))
            .collect();
        let looked = look(server, &looking, pages, effort.span).await?;
        for sender in senders {
            sender.await?;
        }
        let sent = |counter: &AtomicU64| counter.load(Ordering::Relaxed);
        let saved: u64 = homes.iter().map(|home| home.look().group.seq).sum();
        lines.push(Line {
            what: format!("{what}, {groups} groups, {people} people"),
            ours: format!(
                "asks and answers: {} taken, {} refused or lost, slowest {} ms; pages: {} shown (p50 {:.1?}, p99 {:.1?}), {} told to come again",
                sent(&asks.taken), sent(&asks.lost), sent(&asks.slowest), looked.shown, looked.p50, looked.p99, looked.later
            ),
            peer: format!("{saved} entries in the logs"),
            ratio: format!("{:.0} pages/s asked for", (looked.shown + looked.later) as f64 / effort.span.as_secs_f64()),
        });
    }
    Ok(lines)
}

#[derive(Default)]
struct Sent {
    taken: AtomicU64,
    lost: AtomicU64,
    slowest: AtomicU64,
}

/// One a second: asks, and later says whether it arrived, each checked in the group afterwards.
async fn send(host: Arc<host::Host>, homes: Vec<Arc<Home>>, no: u64, sent: Arc<Sent>, until: Instant) {
    let mut turn = no;
    while Instant::now() < until {
        tokio::time::sleep(Duration::from_millis(1000)).await;
        turn += 1;
        let Some(home) = homes.get(turn as usize % homes.len()) else { return };
        let (ask, details) = big::an_ask(turn);
        let act = Act::new(host.dice.command_id(), Actor::Anyone, Command::Needs(needs::Command::Ask(ask)));
        let act = details.into_iter().fold(act, |act, (field, words)| act.sealing(field, words));
        let begin = Instant::now();
        let kept = match host.run(home, act).await {
            Ok(done) => home.look().group.seq >= done.last,
            Err(_) => false,
        };
        let counter = if kept { &sent.taken } else { &sent.lost };
        counter.fetch_add(1, Ordering::Relaxed);
        sent.slowest.fetch_max(begin.elapsed().as_millis().try_into().unwrap_or(u64::MAX), Ordering::Relaxed);
    }
}

struct Looked {
    shown: u64,
    later: u64,
    p50: Duration,
    p99: Duration,
}

/// Asks for so many pages a second, or as fast as 600 connections can.
async fn look(
    address: std::net::SocketAddr,
    questions: &[Question],
    rate: u64,
    span: Duration,
) -> anyhow::Result<Looked> {
    let clients = if rate > 10_000 { 600 } else { rate };
    let until = Instant::now() + span;
    let questions: Arc<[Question]> = questions.into();
    let tasks: Vec<_> = (0..clients as usize)
        .map(|no| {
            let questions = Arc::clone(&questions);
            tokio::spawn(async move {
                let mut stream = TcpStream::connect(address).await?;
                let (mut times, mut later, mut turn) = (Vec::new(), 0u64, no);
                let mut buffer = Vec::new();
                while Instant::now() < until {
                    if rate <= 10_000 {
                        tokio::time::sleep(Duration::from_secs(1)).await;
                    }
                    let Some(question) = questions.get(turn % questions.len()) else { break };
                    turn += 1;
                    let begin = Instant::now();
                    stream.write_all(question.as_bytes()).await?;
                    let (status, _) = load::any_answer(&mut stream, &mut buffer).await?;
                    match status {
                        200 => times.push(begin.elapsed()),
                        503 => {
                            later += 1;
                            tokio::time::sleep(Duration::from_secs(1)).await;
                        }
                        other => anyhow::bail!("an answer with status {other}"),
                    }
                }
                anyhow::Ok((times, later))
            })
        })
        .collect();
    let (mut times, mut later) = (Vec::new(), 0);
    for task in tasks {
        let (theirs, told) = task.await??;
        times.extend(theirs);
        later += told;
    }
    times.sort_unstable();
    Ok(Looked { shown: times.len() as u64, later, p50: load::part(&times, 0.5), p99: load::part(&times, 0.99) })
}
