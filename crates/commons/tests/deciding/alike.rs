//! Who is who makes no difference: the same history with everybody in other places leads to the same, and leaves everybody
//! able to do the same.

use crate::walk::Walk;
use commons::decisions::{Answer, Command as Decide, Draft, Effect, Kind, Position, ProposalId, State, Words};
use commons::people::PersonId;
use commons::{Actor, Command, Lang, Rule, Span, WallClock, decide};

/// Everybody whom a command names changes places with it.
fn elsewhere(value: &mut serde_json::Value, place: &dyn Fn(u32) -> u32) {
    match value {
        serde_json::Value::Object(fields) => {
            for (name, value) in fields {
                match (name.as_str(), &mut *value) {
                    ("person" | "by" | "listener" | "with", serde_json::Value::Number(number)) => {
                        let person = number.as_u64().and_then(|number| u32::try_from(number).ok()).expect("a number");
                        *value = place(person).into();
                    }
                    ("came", serde_json::Value::Array(people)) => {
                        for person in people {
                            let number = person.as_u64().and_then(|number| u32::try_from(number).ok());
                            *person = place(number.expect("a number")).into();
                        }
                    }
                    _ => elsewhere(value, place),
                }
            }
        }
        serde_json::Value::Array(all) => all.iter_mut().for_each(|one| elsewhere(one, place)),
        _ => {}
    }
}

fn moved(command: &Command, place: &dyn Fn(u32) -> u32) -> Command {
    let mut value = serde_json::to_value(command).expect("a command can be written");
    elsewhere(&mut value, place);
    serde_json::from_value(value).expect("and read")
}

fn actor(by: Actor, place: &dyn Fn(u32) -> u32) -> Actor {
    match by {
        Actor::Person(person) => Actor::Person(PersonId(place(person.0))),
        other => other,
    }
}

/// What became of everything, without who was who.
fn outcome(walk: &Walk) -> Vec<String> {
    let group = &walk.group;
    let each = group.decisions.all().iter().map(|one| {
        let tally = one.tally(&group.people);
        format!("{:?} {:?} {:?} {:?} v{} {:?}", one.id, one.kind, one.state, one.verdicts, one.version, tally)
    });
    let rules = Rule::ALL.iter().map(|rule| group.rules.get(*rule).to_string());
    each.chain(rules).collect()
}

/// What somebody could do now, and why not.
fn power(walk: &Walk, person: PersonId) -> Vec<Result<usize, &'static str>> {
    let mut could = Vec::new();
    for one in walk.group.decisions.all() {
        let (proposal, version) = (one.id, one.version);
        let position =
            |position| Decide::Position { proposal, version, person, position, words: Words::Some, will_meet: true };
        let tries = [
            position(Position::Agree),
            position(Position::Block),
            Decide::Support { proposal },
            Decide::Amend { proposal, effects: vec![Effect::Task], suggestion: None },
            Decide::MoreTime { proposal },
            Decide::Withdraw { proposal },
            Decide::TakeUp { proposal },
            Decide::OfferSlot { proposal, at: walk.now + Span::hours(30) },
            Decide::Answer { proposal, person, answer: Answer::No },
            Decide::Consent { proposal, effect: 0, yes: false },
            Decide::TakeTask { proposal, effect: 0 },
            Decide::Brake { proposal },
            Decide::Review { proposal, again: commons::decisions::Again::End },
        ];
        for command in tries {
            let moment = commons::Moment {
                by: Actor::Person(person),
                now: walk.now,
                seed: [1; 32],
                wall: WallClock::utc(),
                minutes: commons::Minutes::unknown(),
            };
            let answer = decide(&walk.group, command.into(), &moment);
            could.push(answer.map(|events| events.len()).map_err(commons::Refusal::code));
        }
    }
    could
}

/// Five founders, a random history without anybody joining, and the same with everybody in other places.
#[test]
fn whoever_changes_places_with_whom_it_comes_to_the_same() {
    let orders: [[u32; 5]; 5] = [[2, 1, 3, 4, 5], [5, 2, 3, 4, 1], [1, 2, 4, 3, 5], [3, 5, 1, 2, 4], [2, 3, 4, 5, 1]];
    for seed in 0..25 {
        let mut usual = Walk::founded(3 * seed, 5);
        for _ in 0..120 {
            usual.wander();
        }
        for order in &orders {
            let place = |person: u32| match person {
                1..=5 => order[person as usize - 1],
                other => other,
            };
            let mut other = Walk::founded(3 * seed, 0);
            for (at, by, command) in &usual.acts[1..] {
                other.pass(*at);
                other.act(actor(*by, &place), moved(command, &place));
            }
            other.pass(usual.now);
            assert_eq!(outcome(&other), outcome(&usual), "seed {seed}, {order:?}");
            for person in 1..=5 {
                let (here, there) = (power(&usual, PersonId(person)), power(&other, PersonId(place(person))));
                assert_eq!(there, here, "seed {seed}: {person} in the place of {}", place(person));
            }
        }
    }
}

/// The first and the last founder, who wrote it, who supported it: each of five has the same weight.
#[test]
fn every_answer_weighs_the_same() {
    for (one, other) in (1..=5).flat_map(|one| (1..=5).map(move |other| (one, other))) {
        let verdict = |blocks: u32| {
            let mut walk = Walk::founded(0, 5);
            let draft = Draft {
                kind: Kind::Full,
                effects: vec![Effect::SetRule { rule: Rule::FoodAllowance, value: 30 }],
                language: Lang::parse("en").expect("a language"),
                public: false,
                hours: 0,
                review_days: None,
                again: None,
            };
            walk.act(Actor::Person(PersonId(1)), Decide::Write { draft });
            walk.act(Actor::Person(PersonId(2)), Decide::Support { proposal: ProposalId(1) });
            for person in (1..=5).map(PersonId) {
                let position = if person.0 == blocks { Position::Block } else { Position::Agree };
                let words = Words::Some;
                let take =
                    Decide::Position { proposal: ProposalId(1), version: 1, person, position, words, will_meet: true };
                assert!(walk.act(Actor::Person(person), take));
            }
            let until = walk.now + Span::days(7);
            walk.pass(until);
            let proposal = walk.group.decisions.get(ProposalId(1)).expect("it is there");
            (proposal.verdicts.clone(), proposal.state)
        };
        assert_eq!(verdict(one), verdict(other), "{one} and {other}");
        assert!(matches!(verdict(one).1, State::Resolving { .. }));
    }
}
