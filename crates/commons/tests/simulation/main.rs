//! A town full of people who do what people do, sensible and senseless, for weeks on end, and the laws that must hold
//! after every step. Everything follows from one number: a failure prints the command that shows it again.
//!
//! `TOWN_SEED=7 TOWN_STEPS=1000000 cargo test -p commons --test simulation -- a_busy_town` walks further, and
//! `TOWN_COUNT=50000 cargo test --release -p commons --test simulation -- servers::` lives through a hundred million acts.

#[path = "../laws/mod.rs"]
mod laws;
#[path = "../names/mod.rs"]
mod names;

mod deciding;
mod deeds;
mod dice;
mod meet;
mod nonsense;
mod rounds;
mod servers;
mod town;

use commons::{Entry, Group};
use std::collections::BTreeSet;
use town::Town;

/// `TOWN_STEPS` and `TOWN_SEED`, or what is usual.
fn asked_for(name: &str, usual: u64) -> u64 {
    std::env::var(name).ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// Says how to see a failure again, when there is one.
struct Again {
    test: &'static str,
    seed: u64,
    steps: u64,
}

impl Drop for Again {
    fn drop(&mut self) {
        if std::thread::panicking() {
            let Again { test, seed, steps } = self;
            eprintln!(
                "to see this again: TOWN_SEED={seed} TOWN_STEPS={steps} cargo test -p commons --test simulation {test}"
            );
        }
    }
}

fn live(test: &'static str, seed: u64, founders: u8, steps: u64) -> Town {
    let _again = Again { test, seed, steps };
    let mut town = Town::founded(seed, founders);
    for _ in 0..steps {
        town.step();
    }
    town.everything_is_lawful();
    town
}

#[test]
fn a_busy_town() {
    let town = live("a_busy_town", asked_for("TOWN_SEED", 1), 5, asked_for("TOWN_STEPS", 15_000));
    assert!(town.group.people.count() > 100, "{} people are not a town", town.group.people.count());
    assert!(town.group.needs.all().len() > 500, "{} needs are not a busy town", town.group.needs.all().len());
    same_again(&town);
}

/// Groups of one to five behave otherwise: fewer vouches, the brake bites sooner, everybody may leave.
#[test]
fn many_small_groups() {
    let first = asked_for("TOWN_SEED", 100);
    let mut happened = BTreeSet::new();
    let mut refused = BTreeSet::new();
    for seed in first..first + 32 {
        let founders = u8::try_from(seed % 5).unwrap_or(0) + 1;
        let town = live("many_small_groups", seed, founders, asked_for("TOWN_STEPS", 800));
        same_again(&town);
        happened.extend(town.happened.into_keys());
        refused.extend(town.refused.into_keys());
    }
    if first == 100 {
        // A town in which something never happens proves nothing about it.
        let elsewhere = |name: &&str| !["decisions", "mending"].iter().any(|room| name.starts_with(room));
        let expected = names::all_events().filter(elsewhere).filter(|name| !town::WITH_DECISIONS.contains(name));
        let never: Vec<&str> = expected.filter(|event| !happened.contains(event)).collect();
        assert!(never.is_empty(), "never happened: {never:?}");
        let never: Vec<&str> =
            commons::Refusal::ALL.iter().map(|refusal| refusal.code()).filter(|code| !refused.contains(code)).collect();
        let first_deciding = commons::Refusal::ALL.iter().position(|refusal| *refusal == commons::Refusal::NotOpenYet);
        let later = commons::Refusal::ALL[first_deciding.expect("it is there")..].iter().map(|refusal| refusal.code());
        let never: Vec<&str> = never.into_iter().filter(|code| !later.clone().any(|later| later == *code)).collect();
        assert_eq!(never, town::NEVER_REFUSED);
    }
}

/// A small town decides things for two years, and nothing is ever stuck.
#[test]
fn a_town_that_decides_for_two_years() {
    let first = asked_for("TOWN_SEED", 40);
    let mut happened = BTreeSet::new();
    let mut refused = BTreeSet::new();
    for seed in first..first + 5 {
        let _again = Again { test: "a_town_that_decides", seed, steps: 0 };
        let mut town = Town::founded(seed, 5);
        let end = town.now + commons::Span::days(730);
        while town.now < end {
            town.step_of_deciding();
        }
        let asked: Vec<_> = town.group.decisions.undecided().map(|one| one.id).collect();
        // Left alone, everything that was being asked comes to rest.
        town.pass(end + commons::Span::days(170));
        for id in asked {
            let one = town.group.decisions.get(id).expect("it was asked");
            assert!(!one.is_undecided(), "seed {seed}: {id:?} is stuck: {:?}", one.state);
        }
        town.everything_is_lawful();
        same_again(&town);
        println!("seed {seed}: {} proposals, {} entries", town.group.decisions.all().len(), town.lines.len());
        happened.extend(town.happened.into_keys());
        refused.extend(town.refused.into_keys());
    }
    if first == 40 {
        let of_deciding = |name: &&str| name.starts_with("decisions") || *name == "fund PutIn";
        let theirs = names::all_events().filter(of_deciding).chain(["people Paused", "people PauseEnded"]);
        let missing: Vec<&str> = theirs.filter(|event| !happened.contains(event)).collect();
        assert_eq!(missing, Vec::<&str>::new(), "a town in which it never happens proves nothing about it");
        let first_deciding = commons::Refusal::ALL.iter().position(|refusal| *refusal == commons::Refusal::NotOpenYet);
        let last_deciding = commons::Refusal::ALL.iter().position(|refusal| *refusal == commons::Refusal::PotNotEmpty);
        let theirs = &commons::Refusal::ALL[first_deciding.expect("there")..=last_deciding.expect("there")];
        let never = theirs.iter().map(|one| one.code()).filter(|code| !refused.contains(code));
        let never: Vec<&str> = never.filter(|code| !town::SELDOM_REFUSED.contains(code)).collect();
        assert_eq!(never, Vec::<&str>::new(), "a refusal nobody ever meets is one too many");
    }
}

/// The log alone gives the same group, and the same group the same next hash.
fn same_again(town: &Town) {
    let mut folded = Group::new(town.group.id);
    for line in &town.lines {
        let entry = Entry::from_line(line).expect("what was written can be read");
        assert_eq!(&entry.to_line(), line, "reading and writing change nothing");
        let head = commons::verify(town.group.id, folded.seq, folded.head, &entry).expect("the chain holds");
        assert_eq!(head, Entry::hash_line(town.group.id, line));
        folded.fold(&entry, head);
    }
    assert_eq!(folded.head, town.group.head);
    assert!(folded == town.group, "the log gives another group");
}

#[test]
fn the_same_seed_writes_the_same_log() {
    let (one, other) = (live("the_same_seed", 5, 4, 600), live("the_same_seed", 5, 4, 600));
    assert_eq!(one.lines, other.lines);
    let third = live("the_same_seed", 6, 4, 600);
    assert_ne!(one.lines, third.lines);
}

#[test]
fn a_clock_gone_mad_stops_nobody() {
    let _again = Again { test: "a_clock_gone_mad", seed: 3, steps: 2_000 };
    let mut town = Town::founded(3, 3);
    town.clock_is_sane = false;
    for _ in 0..2_000 {
        town.step();
    }
    same_again(&town);
}

#[test]
fn a_changed_log_is_noticed() {
    let town = live("a_changed_log_is_noticed", 8, 3, 200);
    let entries: Vec<Entry> =
        town.lines.iter().map(|line| Entry::from_line(line).expect("what was written can be read")).collect();
    let read = |entries: &[Entry]| {
        let mut head = commons::Hash::of_group(town.group.id);
        entries.iter().zip(0..).try_for_each(|(entry, seq)| {
            head = commons::verify(town.group.id, seq, head, entry)?;
            Ok::<(), commons::Broken>(())
        })
    };
    assert_eq!(read(&entries), Ok(()));
    for place in (1..entries.len() - 1).step_by(7) {
        let mut missing = entries.clone();
        missing.remove(place);
        assert!(read(&missing).is_err(), "entry {place} was taken out");
        let mut swapped = entries.clone();
        swapped.swap(place, place + 1);
        assert!(read(&swapped).is_err(), "entries at {place} changed places");
        let mut later = entries.clone();
        later[place].at = later[place].at + commons::Span(1);
        assert_eq!(read(&later), Err(commons::Broken::Chain { seq: place as u64 + 2 }), "entry {place} was changed");
    }
}
