//! A tenth of a country on one server: 430 groups with 350,000 people, 70 requests a second, then a surge of 290, then more
//! than fits. Who asks, and who says that it arrived, must be heard every time; who only looks may be told to come again.
//! Where the figures come from: docs/scaling.md.
//!
//! The house is a program of its own, and everything goes over HTTP. What was answered as saved is looked for in the logs
//! afterwards.

use crate::big;
use crate::house::{Beneath, House};
use crate::load::{self, Question};
use crate::start::{Serving, Started};
use crate::{Effort, Line};
use commons::needs::{Command as Needs, Handover, NeedId};
use commons::people::PersonId;
use commons::{Actor, Command, Entry, Event, GroupId, Hash, Span, needs};
use host::{Dice, History, Holder, Home};
use std::collections::BTreeSet;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};
use store::Store;
use tokio::io::AsyncWriteExt;
use tokio::net::TcpStream;

/// People of a group: few large ones, many small ones, 814 in the mean.
const SIZES: [u32; 10] = [35, 75, 120, 175, 230, 300, 420, 650, 1_300, 4_835];
/// Groups of each size, and weeks that lie behind them.
const FULL: (usize, u32) = (43, 2);
const SMALL: (usize, u32) = (4, 1);
/// Needs of each group for which somebody has come and not been asked yet whether it arrived.
const TO_ANSWER: usize = 24;

/// A group as the load knows it.
struct There {
    id: GroupId,
    slug: String,
    /// The number of its last entry before anybody came.
    before: u64,
    /// Somebody who looks.
    looks: Vec<Question>,
    /// Keys of needs that wait for an answer.
    keys: Vec<(NeedId, String)>,
    next: AtomicUsize,
}

/// One phase of the load.
struct Phase {
    what: &'static str,
    pages: Pages,
    /// Asks and answers in a second.
    sent: u64,
}

#[derive(Clone, Copy)]
enum Pages {
    ASecond(u64),
    /// So many connections, each as fast as it is answered.
    AsFastAs(u64),
}

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let (of_each, weeks) = if effort.short { SMALL } else { FULL };
    let sizes = if effort.short { &SIZES[..8] } else { &SIZES[..] };
    let begin = Instant::now();
    let house = House::open(Beneath::Sqlite).await?;
    let (there, people) = preload(&house, sizes, of_each, weeks).await?;
    let groups = there.len();
    let entries: u64 = there.iter().map(|group| group.before).sum();
    let folder = house.shut().await;
    let loaded = begin.elapsed();
    let begin = Instant::now();
    let started = Started::of(folder.path(), Serving { snapshots: true, quiet: None }).await?;
    let ready = begin.elapsed();
    let at_first = started.megabytes()?;
    let there = Arc::new(there);
    let mut lines = Vec::new();
    let mut all = Heard::default();
    let phases = [
        Phase { what: "70 requests/s", pages: Pages::ASecond(63), sent: 7 },
        Phase { what: "a surge of 290 requests/s", pages: Pages::ASecond(258), sent: 32 },
        Phase { what: "far more than fits", pages: Pages::AsFastAs(600), sent: 32 },
    ];
    for phase in phases {
        let until = Instant::now() + effort.span * if effort.short { 1 } else { 3 };
        let sending = tokio::spawn(send(started.address, Arc::clone(&there), phase.sent, until));
        let looked = look(started.address, &there, phase.pages, until).await?;
        let heard = sending.await??;
        lines.push(Line {
            what: format!("{}, {groups} groups, {people} people, {entries} entries", phase.what),
            ours: format!(
                "asks {} of {} taken, answers {} of {}, slowest {} ms; pages: {} shown (p50 {:.1?}, p99 {:.1?}), {} told to come again",
                heard.asked.len(), heard.asks, heard.answered.len(), heard.answers, heard.slowest,
                looked.shown, looked.p50, looked.p99, looked.later
            ),
            peer: format!("{} MB in memory", started.megabytes()?),
            ratio: format!("{:.0} pages/s shown", looked.shown as f64 / looked.span.as_secs_f64()),
        });
        all.add(heard);
    }
    let at_last = started.megabytes()?;
    drop(started);
    let lost = lost(folder.path(), &there, &all).await?;
    lines.push(Line {
        what: "what was answered as saved, looked for in the logs afterwards".into(),
        ours: format!("{} of {} lost", lost, all.asked.len() + all.answered.len()),
        peer: "goal: none".into(),
        ratio: "–".into(),
    });
    lines.push(Line {
        what: format!("a start with {groups} groups, {entries} entries"),
        ours: format!("ready after {ready:.1?}; {at_first} MB, at last {at_last} MB"),
        peer: format!("made in {loaded:.0?}"),
        ratio: "–".into(),
    });
    anyhow::ensure!(lost == 0, "something was lost");
    Ok(lines)
}

/// Towns of every size, each copied under other names: every group has a log of its own, with hashes of its own.
async fn preload(house: &House, sizes: &[u32], of_each: usize, weeks: u32) -> anyhow::Result<(Vec<There>, usize)> {
    let now = house.host.clock.now();
    let (mut there, mut people) = (Vec::new(), 0);
    for (class, size) in (0u8..).zip(sizes) {
        let plan = town::Plan { people: *size, weeks, seed: 7 + u64::from(class), asks: 0 };
        let mut history = town::live(&plan, now - Span::hours(1), GroupId([class; 16]), |_, _| {})?;
        let waiting = with_answers_to_give(&mut history, now - Span::minutes(50));
        for number in 0..of_each {
            let mut id = [class; 16];
            id[8..].copy_from_slice(&u64::try_from(number)?.to_be_bytes());
            let id = GroupId(id);
            let slug = format!("group-{class}-{number}");
            let home = house.host.take_in(&slug, id, copy(&history, id)?).await?;
            people += home.look().group.people.all().len();
            there.push(known(house, &home, &waiting).await?);
        }
    }
    Ok((there, people))
}

/// The same log in another group: every entry follows on the one before it there.
fn copy(history: &History, id: GroupId) -> anyhow::Result<Vec<(Entry, Hash)>> {
    let mut before = Hash::of_group(id);
    let mut log = Vec::new();
    for line in history.lines() {
        let entry = Entry { before, ..Entry::from_line(line)? };
        before = Entry::hash_line(id, &entry.to_line());
        log.push((entry, before));
    }
    Ok(log)
}

/// Some more asked, and somebody came; whether it arrived is still to be said.
fn with_answers_to_give(history: &mut History, at: commons::Timestamp) -> Vec<NeedId> {
    let people: Vec<PersonId> = history.state.group.people.with_voices().collect();
    let mut waiting = Vec::new();
    for number in 0..TO_ANSWER as u64 {
        let Some(person) = people.get(number as usize % people.len().max(1)).copied() else { break };
        let Some(need) = big::asked(history, at, number) else { continue };
        let mut act = |minutes: i64, command| {
            let acted = Command::Needs(command);
            history.act(at + Span::minutes(minutes), Actor::Person(person), acted, Vec::new()).is_ok()
        };
        let by_when = at + Span::hours(5);
        if act(1, Needs::Promise { need, much: 1, by_when })
            && act(2, Needs::SetOut { need })
            && act(3, Needs::HandOver { need, how: Handover::Door })
        {
            waiting.push(need);
        }
    }
    waiting
}

async fn known(house: &House, home: &Arc<Home>, waiting: &[NeedId]) -> anyhow::Result<There> {
    let people: Vec<PersonId> = {
        let people = &home.look().group.people;
        let all = people.all().iter().map(|person| person.id);
        all.filter(|person| people.taking_part(*person).is_ok()).take(3).collect()
    };
    let mut looks = Vec::new();
    for person in people {
        let token = house.host.sign_in(home, Holder::Person(person), "bench").await?;
        let cookie = format!("s-{}={}", home.slug, token.reveal());
        looks.extend(
            ["board", "today", "decisions"]
                .map(|page| Question::get(&format!("/{}/{page}?anew=1", home.slug), &cookie, "en")),
        );
    }
    let mut keys = Vec::new();
    for need in waiting {
        let token = house.host.sign_in(home, Holder::Need(*need), "bench").await?;
        keys.push((*need, format!("k-{}={}", home.slug, token.reveal())));
    }
    let (id, slug, before) = (home.id, home.slug.clone(), home.look().group.seq);
    Ok(There { id, slug, before, looks, keys, next: AtomicUsize::new(0) })
}

/// What was sent, and what of it was answered as saved.
#[derive(Default)]
struct Heard {
    asks: usize,
    answers: usize,
    /// In which group, and the number it got.
    asked: Vec<(usize, NeedId)>,
    answered: Vec<(usize, NeedId)>,
    slowest: u128,
}

impl Heard {
    fn add(&mut self, other: Heard) {
        self.asks += other.asks;
        self.answers += other.answers;
        self.asked.extend(other.asked);
        self.answered.extend(other.answered);
        self.slowest = self.slowest.max(other.slowest);
    }
}

/// So many a second, each on a connection and from a network of its own; one in ten asks, the others say that it arrived.
async fn send(address: SocketAddr, there: Arc<Vec<There>>, rate: u64, until: Instant) -> anyhow::Result<Heard> {
    let mut ticks = tokio::time::interval(Duration::from_micros(1_000_000 / rate));
    ticks.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Burst);
    let (mut sending, dice) = (tokio::task::JoinSet::new(), Dice::Machine);
    let mut turn = 0usize;
    while Instant::now() < until {
        ticks.tick().await;
        turn += 1;
        let there = Arc::clone(&there);
        let (once, network) = (dice.bytes::<32>(), dice.bytes::<2>());
        sending.spawn(async move {
            let begin = Instant::now();
            let group = turn * 7 % there.len();
            let Some(at) = there.get(group) else { return Heard::default() };
            let mut heard = Heard::default();
            if turn.is_multiple_of(10) {
                heard.asks = 1;
                let need = ask(address, &at.slug, once, network).await;
                heard.asked.extend(need.map(|need| (group, need)));
            } else if let Some((need, cookie)) = at.keys.get(at.next.fetch_add(1, Ordering::Relaxed)) {
                heard.answers = 1;
                let taken = answer(address, &at.slug, cookie, once).await;
                heard.answered.extend(taken.then_some((group, *need)));
            }
            heard.slowest = begin.elapsed().as_millis();
            heard
        });
    }
    let mut heard = Heard::default();
    while let Some(one) = sending.join_next().await {
        heard.add(one?);
    }
    Ok(heard)
}

/// The number of the need, if it was taken.
async fn ask(address: SocketAddr, slug: &str, once: [u8; 32], network: [u8; 2]) -> Option<NeedId> {
    let body = serde_json::json!({
        "once": Hash(once).to_string(), "kind": "food", "words": "Two bags would be lovely. No nuts.", "called": "Amina",
    })
    .to_string();
    let head = format!(
        "POST /{slug}/api/asks HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n\
         X-Forwarded-For: 10.{}.{}.7\r\nContent-Length: {}\r\n\r\n{body}",
        network[0],
        network[1],
        body.len()
    );
    let (status, body) = sent(address, &head).await?;
    if !(200..300).contains(&status) {
        return None;
    }
    let answer: serde_json::Value = serde_json::from_slice(&body).ok()?;
    Some(NeedId(u32::try_from(answer["need"].as_u64()?).ok()?))
}

async fn answer(address: SocketAddr, slug: &str, cookie: &str, once: [u8; 32]) -> bool {
    let command = &Hash(once).to_string()[..32];
    let body = format!("command={command}&answer=arrived&return=nothing");
    let head = format!(
        "POST /{slug}/s/mine/answer HTTP/1.1\r\nHost: localhost\r\nSec-Fetch-Site: same-origin\r\nCookie: look=1; {cookie}\r\n\
         Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    );
    matches!(sent(address, &head).await, Some((303, _)))
}

async fn sent(address: SocketAddr, request: &str) -> Option<(u16, Vec<u8>)> {
    let mut stream = TcpStream::connect(address).await.ok()?;
    stream.write_all(request.as_bytes()).await.ok()?;
    let mut buffer = Vec::new();
    let (status, length) = load::any_answer(&mut stream, &mut buffer).await.ok()?;
    Some((status, buffer.split_off(buffer.len() - length)))
}

struct Looked {
    shown: usize,
    later: usize,
    p50: Duration,
    p99: Duration,
    span: Duration,
}

/// Asks for so many pages a second, or as fast as so many connections can.
async fn look(address: SocketAddr, there: &Arc<Vec<There>>, pages: Pages, until: Instant) -> anyhow::Result<Looked> {
    let begin = Instant::now();
    let (clients, pause) = match pages {
        Pages::ASecond(rate) => (rate, Some(Duration::from_secs(1))),
        Pages::AsFastAs(clients) => (clients, None),
    };
    let mut tasks = tokio::task::JoinSet::new();
    for no in 0..clients as usize {
        let there = Arc::clone(there);
        tasks.spawn(async move {
            // Spread over the second.
            tokio::time::sleep(Duration::from_millis(no as u64 * 1_000 / clients)).await;
            let mut ticks = pause.map(tokio::time::interval);
            let mut stream = TcpStream::connect(address).await?;
            let (mut times, mut later, mut turn, mut buffer) = (Vec::new(), 0usize, no, Vec::new());
            while Instant::now() < until {
                if let Some(ticks) = &mut ticks {
                    ticks.tick().await;
                }
                let Some(group) = there.get(turn * 31 % there.len()) else { break };
                let Some(question) = group.looks.get(turn % group.looks.len().max(1)) else { break };
                turn += clients as usize;
                let begin = Instant::now();
                stream.write_all(question.as_bytes()).await?;
                match load::any_answer(&mut stream, &mut buffer).await?.0 {
                    200 => times.push(begin.elapsed()),
                    503 => {
                        let head = String::from_utf8_lossy(&buffer).to_ascii_lowercase();
                        anyhow::ensure!(head.contains("retry-after:"), "told to come again, but not when");
                        later += 1;
                        tokio::time::sleep(Duration::from_secs(1)).await;
                    }
                    other => anyhow::bail!("a page answered with status {other}"),
                }
            }
            anyhow::Ok((times, later))
        });
    }
    let (mut times, mut later) = (Vec::new(), 0);
    while let Some(task) = tasks.join_next().await {
        let (theirs, told) = task??;
        times.extend(theirs);
        later += told;
    }
    times.sort_unstable();
    let (p50, p99) = (load::part(&times, 0.5), load::part(&times, 0.99));
    Ok(Looked { shown: times.len(), later, p50, p99, span: begin.elapsed() })
}

/// How much of what was answered as saved does not stand in the logs.
async fn lost(folder: &std::path::Path, there: &[There], heard: &Heard) -> anyhow::Result<usize> {
    let store = Store::open(&folder.join("house.db").to_string_lossy()).await?;
    let (mut asked, mut answered) = (BTreeSet::new(), BTreeSet::new());
    for (group, at) in there.iter().enumerate() {
        for row in store.load(at.id.0, at.before + 1, 1_000_000).await? {
            match Entry::from_line(&row.body)?.event {
                Event::Needs(needs::Event::Asked { need, .. }) => asked.insert((group, need)),
                Event::Needs(needs::Event::CheckedBack { need, .. }) => answered.insert((group, need)),
                _ => false,
            };
        }
    }
    store.close().await;
    let missing = heard.asked.iter().filter(|one| !asked.contains(one)).count();
    Ok(missing + heard.answered.iter().filter(|one| !answered.contains(one)).count())
}
