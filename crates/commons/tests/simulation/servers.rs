//! Two servers decide on one log while everything goes wrong around them: they crash before, in and after writing, they are
//! told nothing, or are behind; telephones are offline for days and send their outboxes in any order, twice, to whichever server
//! answers; some are trolls, and some have only come to look into what is not theirs. What was acknowledged is there once.

use crate::asked_for;
use crate::town::Town;
use commons::people::PersonId;
use commons::{
    Actor, Command, CommandId, Entry, Event, Group, Hash, Moment, Refusal, Span, Subject, Timestamp, WallClock,
};
use commons::{decide, due, sight};
use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicU64, Ordering};

/// How often an act is decided anew because the other server was faster.
const TRIES: u32 = 30;

/// What the store of these servers leaves out, for the controls.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Store {
    Honest,
    /// It does not look whether the log has grown meanwhile.
    NeverBehind,
    /// It does not know a command again.
    Forgetful,
    /// It says "done" before it is.
    Early,
}

/// A server: a group in memory, or nothing while it is down.
struct Server {
    group: Option<Group>,
}

/// Something somebody wants done, until it is answered.
#[derive(Clone, Debug)]
struct Letter {
    id: CommandId,
    by: Actor,
    command: Command,
    /// Lies in an outbox until then.
    from: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Answer {
    Done,
    /// It was so already: nothing had to be written.
    AlreadySo,
    No(Refusal),
    /// The line broke, or the server did.
    Nothing,
}

struct World {
    store: Store,
    /// The log as it lies on the disk, and a witness who reads along.
    town: Town,
    servers: Vec<Server>,
    outbox: Vec<Letter>,
    /// The last entry of every command: the store's unique index.
    written: BTreeMap<CommandId, u64>,
    told: BTreeMap<CommandId, Answer>,
    acts: u64,
    seen: Seen,
}

/// How often what happened; a world in which it never does proves nothing.
#[derive(Clone, Copy, Debug, Default)]
struct Seen {
    crashes: u64,
    unknown: u64,
    behind: u64,
    repeats: u64,
    offline: u64,
    stolen: u64,
    forgotten: u64,
    timed: u64,
}

impl World {
    fn new(seed: u64, store: Store) -> World {
        let town = Town::founded(seed, 5);
        let servers = (0..2).map(|_| Server { group: Some(town.group.clone()) }).collect();
        let (outbox, written, told) = (Vec::new(), BTreeMap::new(), BTreeMap::new());
        World { store, town, servers, outbox, written, told, acts: 0, seen: Seen::default() }
    }

    fn step(&mut self) {
        match self.town.dice.below(100) {
            0..9 => self.time_passes(),
            9..62 => {
                if let Some((by, command)) = self.somebody_acts() {
                    self.send(by, command);
                }
            }
            62..72 => self.trolls_and_infiltrators(),
            72..76 => self.something_is_taken_back(),
            76..97 => self.outboxes_are_emptied(4),
            _ => self.a_server_goes_or_comes(),
        }
        if self.town.dice.percent(2) {
            self.town.somebody_looks();
            self.town.everything_is_lawful();
        }
    }

    fn somebody_acts(&mut self) -> Option<(Actor, Command)> {
        if self.town.dice.percent(25) { self.town.decides() } else { self.town.deed() }
    }

    /// A command leaves a telephone: at once, twice at once, or some day.
    fn send(&mut self, by: Actor, command: Command) {
        let id = self.town.command_id();
        let mut letter = Letter { id, by, command, from: self.town.now };
        self.acts += 1;
        match self.town.dice.below(100) {
            0..55 => {
                self.deliver(letter);
            }
            55..65 => {
                // Pressed twice: both servers get it.
                self.deliver(letter.clone());
                self.deliver(letter);
            }
            65..75 => {
                // Answered, and the answer not heard: it comes again some day.
                self.deliver(letter.clone());
                letter.from = self.town.now + Span::minutes(self.town.dice.below(3_000) as i64);
                self.outbox.push(letter);
            }
            _ => {
                self.seen.offline += 1;
                letter.from = self.town.now + Span::minutes(self.town.dice.below(3_000) as i64);
                self.outbox.push(letter);
            }
        }
    }

    /// Trolls do what nobody sensible would. Infiltrators open, wipe and undo what is not theirs, and use ids they read in
    /// the log.
    fn trolls_and_infiltrators(&mut self) {
        if self.town.dice.percent(50) {
            let (by, command) = self.town.nonsense();
            return self.send(by, command);
        }
        let newest = PersonId(self.town.group.people.count() as u32);
        let by = Actor::Person(newest);
        let subject = self.town.any_subject();
        match self.town.dice.below(4) {
            0 => self.send(by, Command::Open(subject)),
            1 => self.send(by, Command::Forget(subject)),
            2 => {
                let lately = self.town.group.seq.saturating_sub(self.town.dice.below(30) as u64);
                self.send(by, Command::Undo(lately));
            }
            _ => self.an_id_is_stolen(by, subject),
        }
    }

    fn an_id_is_stolen(&mut self, by: Actor, subject: Subject) {
        let log = self.town.log();
        let Some(entry) = log.len().checked_sub(1).and_then(|last| log.get(last)).cloned() else { return };
        // What the town did by itself, so that there is something to decide on, went past the servers.
        if entry.by == by || !self.written.contains_key(&entry.id) {
            return;
        }
        let seq = self.town.group.seq;
        let letter = Letter { id: entry.id, by, command: Command::Open(subject), from: self.town.now };
        let at = self.town.dice.below(self.servers.len());
        let answer = self.handle(at, &letter);
        assert_ne!(answer, Answer::Done, "{by:?} was told that an act of {:?} was theirs", entry.by);
        assert_eq!(self.town.group.seq, seq, "somebody else's id was used again");
        self.seen.stolen += 1;
    }

    fn something_is_taken_back(&mut self) {
        let recent: Vec<Actor> = self.town.log().iter().rev().take(20).map(|entry| entry.by).collect();
        let Some(by) = self.town.dice.pick(recent) else { return };
        let open: Vec<u64> = self.town.group.may_undo(by, self.town.now).iter().map(|(seq, _)| *seq).collect();
        if let Some(seq) = self.town.dice.pick(open) {
            self.send(by, Command::Undo(seq));
        }
    }

    /// Some of what lies in outboxes is sent, in any order.
    fn outboxes_are_emptied(&mut self, most: usize) {
        for _ in 0..most.min(self.outbox.len()) {
            let at = self.town.dice.below(self.outbox.len());
            if self.outbox[at].from > self.town.now {
                continue;
            }
            let letter = self.outbox.swap_remove(at);
            self.deliver(letter);
        }
    }

    fn deliver(&mut self, letter: Letter) {
        let at = self.town.dice.below(self.servers.len());
        match self.handle(at, &letter) {
            // Nobody knows; the telephone tries again later.
            Answer::Nothing => {
                if !self.outbox.iter().any(|other| other.id == letter.id) {
                    self.outbox.push(letter);
                }
            }
            answer => self.is_told(&letter, answer),
        }
    }

    /// Whoever was told once that it is done is never told otherwise.
    fn is_told(&mut self, letter: &Letter, answer: Answer) {
        let before = self.told.insert(letter.id, answer);
        if before == Some(Answer::Done) {
            assert_eq!(answer, Answer::Done, "{letter:?} was done, and now it is not");
        }
    }

    /// What a server does with a command; see `Host::carry_out`.
    fn handle(&mut self, at: usize, letter: &Letter) -> Answer {
        for _ in 0..TRIES {
            let Some(group) = &self.servers[at].group else { return Answer::Nothing };
            if let Some(last) = self.written.get(&letter.id).copied().filter(|last| *last <= group.seq)
                && self.store != Store::Forgetful
            {
                self.seen.repeats += 1;
                let entry = &self.town.log()[usize::try_from(last).expect("small") - 1];
                let theirs = entry.by == entry.event.signed(letter.by);
                return if theirs { Answer::Done } else { Answer::No(Refusal::NotYours) };
            }
            let seed = self.town.dice.seed();
            let moment = Moment {
                by: letter.by,
                now: self.town.now,
                seed,
                wall: WallClock::utc(),
                minutes: commons::Minutes::unknown(),
            };
            let (seq, head) = (group.seq, group.head);
            let events = match decide(group, letter.command.clone(), &moment) {
                Ok(events) if !events.is_empty() => events,
                nothing => {
                    // Also a no rests on what stands before it.
                    if seq < self.town.group.seq {
                        self.load_the_tail(at);
                        continue;
                    }
                    return nothing.map_or_else(Answer::No, |_| Answer::AlreadySo);
                }
            };
            if self.crashes(at) {
                return Answer::Nothing;
            }
            if self.store == Store::Early && self.town.dice.percent(2) {
                self.servers[at].group = None;
                return Answer::Done;
            }
            if !self.append(seq, head, letter, events.clone()) {
                self.seen.behind += 1;
                self.load_the_tail(at);
                continue;
            }
            // It is durable. Whatever happens from here on, it happened.
            if self.crashes(at) {
                return Answer::Nothing;
            }
            if self.town.dice.percent(3) {
                // The database does not say whether it arrived: look for the command.
                self.seen.unknown += 1;
                self.load_the_tail(at);
                continue;
            }
            self.load_the_tail(at);
            if self.town.dice.percent(3) {
                // The line to the telephone broke.
                self.seen.unknown += 1;
                return Answer::Nothing;
            }
            if let Command::Open(subject) = letter.command {
                let warrant = sight::warrant(&self.town.group, letter.by, subject, self.town.now);
                assert!(warrant.is_ok(), "{:?} opened {subject:?} and may not see it: {warrant:?}", letter.by);
                self.town.warrant_is_lawful(letter.by, subject);
            }
            return Answer::Done;
        }
        Answer::Nothing
    }

    /// The one transaction of the store: whether it was written.
    fn append(&mut self, seq: u64, head: Hash, letter: &Letter, events: Vec<Event>) -> bool {
        let stale = seq != self.town.group.seq || head != self.town.group.head;
        let known = self.written.contains_key(&letter.id);
        if (known && self.store != Store::Forgetful) || (stale && self.store != Store::NeverBehind) {
            return false;
        }
        self.seen.forgotten += u64::from(events.iter().any(|event| matches!(event, Event::Forgotten { .. })));
        self.town.write_as(letter.id, letter.by, events);
        self.written.insert(letter.id, self.town.group.seq);
        true
    }

    /// A server reads what it does not know yet; now and then it is looked whether it has come to the same.
    fn load_the_tail(&mut self, at: usize) {
        let log = self.town.log();
        let Some(group) = &mut self.servers[at].group else { return };
        for entry in &log[usize::try_from(group.seq).expect("small")..] {
            group.apply(entry);
        }
        if self.town.dice.percent(1) {
            assert!(*group == self.town.group, "two servers have come to different groups from one log");
        }
    }

    fn crashes(&mut self, at: usize) -> bool {
        let crashes = self.town.dice.percent(1);
        if crashes {
            self.seen.crashes += 1;
            self.servers[at].group = None;
        }
        crashes
    }

    fn a_server_goes_or_comes(&mut self) {
        let at = self.town.dice.below(self.servers.len());
        if self.servers[at].group.is_some() {
            self.seen.crashes += 1;
            self.servers[at].group = None;
        } else {
            self.comes_up(at);
        }
    }

    /// Nothing of what a server had in memory is left: it reads the log again.
    fn comes_up(&mut self, at: usize) {
        // Mostly from a picture of the group, which must be the same; now and then from the very first entry.
        let group = if self.town.dice.percent(10) {
            let mut group = Group::new(self.town.group.id);
            self.town.log().iter().for_each(|entry| group.apply(entry));
            assert!(group == self.town.group, "the log gives another group");
            group
        } else {
            self.town.group.clone()
        };
        self.servers[at].group = Some(group);
    }

    /// Time passes, and each server keeps time by itself.
    fn time_passes(&mut self) {
        let span = match self.town.dice.below(100) {
            0..60 => Span::minutes(self.town.dice.below(30) as i64),
            60..92 => Span::hours(self.town.dice.below(20) as i64),
            _ => Span::days(self.town.dice.below(8) as i64),
        };
        let until = self.town.now + span;
        if self.town.dice.percent(70) {
            while let Some(at) = self.town.group.next_due().filter(|at| *at <= until) {
                self.town.now = self.town.now.max(at);
                self.what_is_due_is_done();
            }
        }
        self.town.now = until;
        self.what_is_due_is_done();
    }

    fn what_is_due_is_done(&mut self) {
        let mut left = 200 + 8 * self.town.group.agenda().count();
        while due(&self.town.group, self.town.now).is_some() {
            left = left.checked_sub(1).expect("time comes to rest");
            let at = self.town.dice.below(self.servers.len());
            let Some(group) = &self.servers[at].group else {
                self.comes_up(at);
                continue;
            };
            // What this server believes is due: the other may have done it already.
            let Some(command) = due(group, self.town.now) else {
                self.load_the_tail(at);
                continue;
            };
            let id = due_id(group, &command);
            let letter = Letter { id, by: Actor::Time, command, from: self.town.now };
            self.seen.timed += 1;
            self.handle(at, &letter);
        }
    }

    /// Everybody comes home: all is sent and answered, and all servers know the same.
    fn settles(&mut self) {
        let latest = self.outbox.iter().map(|letter| letter.from).max().unwrap_or(self.town.now);
        self.town.now = self.town.now.max(latest);
        while !self.outbox.is_empty() {
            for at in 0..self.servers.len() {
                if self.servers[at].group.is_none() {
                    self.comes_up(at);
                }
            }
            self.outboxes_are_emptied(self.outbox.len());
        }
        self.what_is_due_is_done();
        self.town.everything_is_lawful();
        for at in 0..self.servers.len() {
            self.comes_up(at);
            assert!(self.servers[at].group.as_ref() == Some(&self.town.group), "all servers know the same");
        }
        self.what_was_told_is_so();
    }

    fn what_was_told_is_so(&self) {
        let mut runs: BTreeMap<CommandId, Vec<&Entry>> = BTreeMap::new();
        let mut last = None;
        let mut ended = BTreeSet::new();
        for entry in self.town.log() {
            if last != Some(entry.id) {
                assert!(ended.insert(entry.id), "{:?} happened twice", entry.event);
            }
            last = Some(entry.id);
            runs.entry(entry.id).or_default().push(entry);
        }
        for (id, answer) in &self.told {
            match answer {
                Answer::Done => assert!(runs.contains_key(id), "what was acknowledged is lost"),
                Answer::AlreadySo | Answer::No(_) => assert!(!runs.contains_key(id), "what was not done is there"),
                Answer::Nothing => panic!("somebody was left without an answer"),
            }
        }
        assert!(self.written.keys().all(|id| runs.contains_key(id)), "what was written is there");
    }
}

/// Two servers that look at the same head name the same due act alike; see `host::time`.
fn due_id(group: &Group, command: &Command) -> CommandId {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&group.head.0).update(&serde_json::to_vec(command).expect("commands can be written"));
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    CommandId(id)
}

/// Says how to see a failure again, when there is one.
struct Again(u64, u64);

impl Drop for Again {
    fn drop(&mut self) {
        if std::thread::panicking() {
            eprintln!(
                "to see this again: TOWN_SEED={} TOWN_STEPS={} TOWN_COUNT=1 cargo test -p commons --test simulation servers::",
                self.0, self.1
            );
        }
    }
}

fn live(seed: u64, steps: u64, store: Store) -> (u64, u64, Seen) {
    let mut world = World::new(seed, store);
    for _ in 0..steps {
        world.step();
    }
    world.settles();
    (world.acts, world.town.group.seq, world.seen)
}

#[test]
fn two_servers_lose_nothing_and_double_nothing_whatever_goes_wrong() {
    let (first, count) = (asked_for("TOWN_SEED", 1_000), asked_for("TOWN_COUNT", 125));
    // About five acts in six steps are somebody's.
    let steps = asked_for("TOWN_STEPS", 3_000);
    let next = AtomicU64::new(first);
    let worlds = std::thread::scope(|scope| {
        let hands: Vec<_> = (0..2)
            .map(|_| {
                scope.spawn(|| {
                    let (mut acts, mut entries, mut all) = (0, 0, Seen::default());
                    loop {
                        let seed = next.fetch_add(1, Ordering::Relaxed);
                        if seed >= first + count {
                            return (acts, entries, all);
                        }
                        let _again = Again(seed, steps);
                        let (more, written, seen) = live(seed, steps, Store::Honest);
                        (acts, entries) = (acts + more, entries + written);
                        all.crashes += seen.crashes;
                        all.unknown += seen.unknown;
                        all.behind += seen.behind;
                        all.repeats += seen.repeats;
                        all.offline += seen.offline;
                        all.stolen += seen.stolen;
                        all.forgotten += seen.forgotten;
                        all.timed += seen.timed;
                    }
                })
            })
            .collect();
        hands.into_iter().map(|hand| hand.join().expect("every world comes to its end")).collect::<Vec<_>>()
    });
    let acts: u64 = worlds.iter().map(|(acts, ..)| acts).sum();
    println!("{count} worlds, {acts} acts: {worlds:?}");
    let all = |what: fn(&Seen) -> u64| worlds.iter().map(|(_, _, seen)| what(seen)).sum::<u64>();
    for (what, seen) in [
        ("crash", all(|seen| seen.crashes)),
        ("unknown result", all(|seen| seen.unknown)),
        ("server that is behind", all(|seen| seen.behind)),
        ("repeat", all(|seen| seen.repeats)),
        ("offline telephone", all(|seen| seen.offline)),
        ("stolen id", all(|seen| seen.stolen)),
        ("forgetting", all(|seen| seen.forgotten)),
        ("timed act", all(|seen| seen.timed)),
    ] {
        assert!(seen > 0, "a world without a single {what} proves nothing");
    }
}

/// The controls: a store that leaves one thing out is found out.
#[test]
fn a_store_that_leaves_something_out_is_found_out() {
    // The laws find it, and what people were told; nothing here looks at the store itself.
    for store in [Store::NeverBehind, Store::Forgetful, Store::Early] {
        let found = (0..20).any(|seed| {
            let lived = std::panic::catch_unwind(|| live(seed, 1_000, store));
            lived.is_err()
        });
        assert!(found, "nobody noticed a store that is {store:?}");
    }
}
