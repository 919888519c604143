//! Who may do what: every command, tried by every kind of actor on a prepared group, as a text that a reviewer can read.
//! Plain members are all alike, whoever they are and however they came.
//!
//! `WHO_MAY=write cargo test -p commons --test who_may` writes the text anew; the difference shows what a change opens or shuts.

#[path = "../rules/cast.rs"]
#[allow(dead_code, reason = "the cast plays in the rules as well, and does more there")]
mod cast;
#[path = "../laws/mod.rs"]
mod laws;
#[path = "../names/mod.rs"]
mod names;

mod lines;
mod prepared;

use commons::{Actor, Moment, decide};
use lines::Line;
use prepared::Prepared;
use std::collections::BTreeSet;
use std::path::PathBuf;

/// Kinds of actor, in the order of the text. The first three hold no promise and no duty.
const ACTORS: [&str; 13] = [
    "member",
    "another member",
    "third member",
    "member who promised it",
    "member on the phone desk",
    "member on the welcome",
    "welcomed newcomer",
    "newcomer",
    "holder of its key",
    "holder of another key",
    "anyone",
    "operator",
    "time",
];

fn actor(group: &Prepared, kind: &str, line: &Line) -> Actor {
    match kind {
        "holder of its key" => Actor::Neighbour(line.need),
        "holder of another key" => Actor::Neighbour(prepared::ANOTHER),
        "anyone" => Actor::Anyone,
        "operator" => Actor::Operator,
        "time" => Actor::Time,
        "welcomed newcomer" => Actor::Person(prepared::WELCOMED),
        "newcomer" => Actor::Person(prepared::NEWCOMER),
        member => Actor::Person(group.member(member)),
    }
}

fn answer(group: &Prepared, kind: &str, line: &Line) -> &'static str {
    let by = actor(group, kind, line);
    let moment = Moment {
        by,
        now: group.town.now,
        seed: [5; 32],
        wall: commons::WallClock::utc(),
        minutes: commons::Minutes::unknown(),
    };
    match decide(&group.town.group, (line.command)(group, by), &moment) {
        Ok(_) => "yes",
        Err(refusal) => refusal.code(),
    }
}

fn table(group: &Prepared) -> String {
    let mut text = String::new();
    for line in lines::all() {
        text += &format!("{}\n", line.name);
        let answers = ACTORS.map(|kind| (kind, answer(group, kind, &line)));
        let mut said: Vec<&str> = Vec::new();
        for (_, answer) in answers {
            if !said.contains(&answer) {
                said.push(answer);
            }
        }
        said.sort_by_key(|answer| *answer != "yes");
        for answer in said {
            let theirs = answers.iter().filter(|(_, other)| *other == answer).map(|(kind, _)| *kind);
            text += &format!("    {answer:<22}{}\n", theirs.collect::<Vec<_>>().join(", "));
        }
    }
    text
}

#[test]
fn who_may_do_what_is_written_down() {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/who-may-do-what.txt");
    let text = table(&Prepared::usual());
    if std::env::var("WHO_MAY").is_ok_and(|wish| wish == "write") {
        std::fs::write(path, text).expect("the text can be written");
        return;
    }
    let committed = std::fs::read_to_string(path).unwrap_or_default();
    for (number, (line, was)) in text.lines().zip(committed.lines()).enumerate() {
        assert_eq!(line, was, "line {}: WHO_MAY=write cargo test -p commons --test who_may", number + 1);
    }
    assert_eq!(text.len(), committed.len());
}

#[test]
fn plain_members_are_all_alike() {
    let group = Prepared::usual();
    for line in lines::all() {
        let answers: BTreeSet<&str> = ACTORS[..3].iter().map(|kind| answer(&group, kind, &line)).collect();
        assert_eq!(answers.len(), 1, "{}: {answers:?}", line.name);
    }
}

/// Founders and those who came later, whoever invited whom, the first and the last: it makes no difference who is who.
#[test]
fn any_two_members_can_change_places() {
    let usual = table(&Prepared::usual());
    for one in 0..prepared::MEMBERS {
        for other in one + 1..prepared::MEMBERS {
            assert_eq!(table(&Prepared::with_swapped(one, other)), usual, "{one} and {other}");
        }
    }
}

#[test]
fn the_operator_may_no_more_than_anyone() {
    let group = Prepared::usual();
    for line in lines::all() {
        let (anyone, operator) = (answer(&group, "anyone", &line), answer(&group, "operator", &line));
        assert_eq!(anyone == "yes", operator == "yes", "{}", line.name);
    }
}

#[test]
fn a_newcomer_may_no_more_than_a_member_and_a_stranger_no_more_than_a_newcomer() {
    let group = Prepared::usual();
    for line in lines::all().into_iter().filter(|line| !line.about_oneself) {
        let yes = |kind| answer(&group, kind, &line) == "yes";
        assert!(!yes("newcomer") || yes("welcomed newcomer"), "{}", line.name);
        assert!(!yes("welcomed newcomer") || yes("member"), "{}", line.name);
    }
}

#[test]
fn every_command_stands_in_the_table() {
    let group = Prepared::usual();
    let tried: BTreeSet<&str> =
        lines::all().iter().map(|line| names::of_command(&(line.command)(&group, Actor::Anyone))).collect();
    for name in names::all_commands() {
        assert!(tried.contains(name), "{name} is missing: tests/who_may/lines.rs");
    }
}
