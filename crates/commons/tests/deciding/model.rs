//! Every way a group of one to four can go with one proposal of up to two wordings, looked through to the end: between any
//! two moments at which something comes due, everybody may have said anything, and one of them may do something besides.

use crate::walk::Walk;
use commons::decisions::{
    Answer, Command as Decide, Draft, Effect, Kind, Page, Position, Proposal, ProposalId, State, Verdict, Words,
};
use commons::people::{self, PersonId};
use commons::{Actor, Command, Group, Lang, Moment, Rule, Span, Timestamp, WallClock, decide, due};
use std::collections::{HashSet, VecDeque};

const ID: ProposalId = ProposalId(1);

/// What can be said: nothing new, or one of these.
const SAID: [Option<Position>; 4] = [None, Some(Position::Agree), Some(Position::StandAside), Some(Position::Block)];

/// What somebody may do besides.
#[derive(Clone, Copy, Debug)]
enum Besides {
    Nothing,
    Amend,
    MoreTime,
    LetGo,
    LetGoAndTakeUp,
    Leave,
}

const BESIDES: [Besides; 6] =
    [Besides::Nothing, Besides::Amend, Besides::MoreTime, Besides::LetGo, Besides::LetGoAndTakeUp, Besides::Leave];

struct Place {
    group: Group,
    now: Timestamp,
}

impl Place {
    fn proposal(&self) -> &Proposal {
        self.group.decisions.get(ID).expect("it is there")
    }

    fn act(&mut self, by: Actor, command: impl Into<Command>) -> bool {
        let moment = Moment { by, now: self.now, seed: [2; 32], wall: WallClock::utc() };
        let Ok(events) = decide(&self.group, command.into(), &moment) else { return false };
        let because = commons::because(&events);
        for event in events {
            let (seq, before) = (self.group.seq + 1, self.group.head);
            let id = commons::CommandId([1; 16]);
            // No hash is needed to see where this leads.
            let entry = commons::Entry { seq, id, at: self.now, by, because, event, before };
            self.group.fold(&entry, before);
        }
        true
    }

    /// What matters of it: where it stands, how old it is, and what people said, whoever they are besides the author.
    fn key(&self) -> String {
        let proposal = self.proposal();
        let age = proposal.opened_at.map_or(0, |at| (self.now - at).0 / 3_600_000);
        let each = |person: PersonId| {
            let taken = proposal.positions.get(&person).map(|taken| taken.position);
            let answer = proposal.answers.get(&person).copied();
            let before = proposal.spoken.contains(&person);
            let asked_for_time = proposal.more_time.contains_key(&person);
            let here = self.group.people.has_voice(person);
            format!("{taken:?}{answer:?}{before}{asked_for_time}{here}")
        };
        let mut others: Vec<String> =
            proposal.electorate.iter().filter(|person| **person != proposal.author).map(|person| each(*person)).collect();
        others.sort_unstable();
        let counts = (proposal.version, proposal.rounds, proposal.no_quorum, proposal.weak, proposal.dissent);
        let words = (proposal.reminded, proposal.kind, proposal.verdicts.len().min(1));
        format!("{:?} {age} {} {others:?} {counts:?} {words:?}", proposal.state, each(proposal.author))
    }

    /// To the next moment at which something comes due for it, and whatever is due then.
    fn go_on(&mut self) -> bool {
        let Some(at) = self.group.next_due() else { return false };
        self.now = self.now.max(at);
        while let Some(command) = due(&self.group, self.now) {
            assert!(self.act(Actor::Time, command), "what comes due is done");
        }
        true
    }

    fn is_at_rest(&self) -> bool {
        let proposal = self.proposal();
        proposal.is_over() || proposal.is_standing()
    }
}

impl Clone for Place {
    fn clone(&self) -> Place {
        Place { group: self.group.clone(), now: self.now }
    }
}

/// Everything that the people could have said, as multisets: who of the others it is does not matter.
fn everything_said(people: &[PersonId]) -> Vec<Vec<Option<Position>>> {
    let mut all: Vec<Vec<Option<Position>>> = SAID.iter().map(|said| vec![*said]).collect();
    for at in 1..people.len() {
        let longer = all.iter().flat_map(|said| {
            let from = match at {
                1 => 0,
                _ => SAID.iter().position(|one| Some(one) == said.last()).unwrap_or(0),
            };
            SAID[from..].iter().map(move |one| said.iter().copied().chain([*one]).collect())
        });
        all = longer.collect();
    }
    all
}

fn start(people: usize, effect: &Effect, kind: Kind) -> Place {
    let walk = Walk::founded(0, people);
    let mut place = Place { group: walk.group, now: walk.now };
    let draft = Draft {
        kind,
        effects: vec![effect.clone()],
        language: Lang::parse("en").expect("a language"),
        public: false,
        hours: 12,
        review_days: None,
        again: None,
    };
    let first = Actor::Person(PersonId(1));
    assert!(place.act(first, Decide::Write { draft }));
    let supporter = Actor::Person(PersonId(if people > 1 { 2 } else { 1 }));
    assert!(place.act(supporter, Decide::Support { proposal: ID }));
    place
}

/// Looks through everything that can follow, and says how many places there are and how old the oldest was.
fn look_through(people: usize, effect: &Effect, kind: Kind, besides: &[Besides], most: usize) -> (usize, Span, bool) {
    let first = start(people, effect, kind);
    let opened = first.proposal().opened_at.expect("it is open");
    let (mut seen, mut next) = (HashSet::from([first.key()]), VecDeque::from([first]));
    let (mut oldest, mut whole) = (Span(0), true);
    let everybody: Vec<PersonId> = (1..=people as u32).map(PersonId).collect();
    let said = everything_said(&everybody);
    while let Some(place) = next.pop_front() {
        for besides in besides {
            for said in &said {
                let mut place = place.clone();
                all_say(&mut place, &everybody, said);
                if !something_besides(&mut place, *besides, &everybody) {
                    continue;
                }
                assert!(place.go_on() || place.is_at_rest(), "stuck at {}", place.key());
                check(&place, opened, effect);
                if place.is_at_rest() {
                    oldest = oldest.max(place.now - opened);
                    seen.insert(place.key());
                } else if seen.insert(place.key()) {
                    if seen.len() < most {
                        next.push_back(place);
                    } else {
                        whole = false;
                    }
                }
            }
        }
    }
    (seen.len(), oldest, whole)
}

fn all_say(place: &mut Place, everybody: &[PersonId], said: &[Option<Position>]) {
    for (person, position) in everybody.iter().zip(said) {
        let (proposal, person, version) = (ID, *person, place.proposal().version);
        match (position, place.proposal().state) {
            (None, _) => {}
            (Some(position), State::Fallback { .. }) => {
                let answer = match position {
                    Position::Agree => Answer::Yes,
                    Position::Block => Answer::No,
                    _ => Answer::Abstain,
                };
                place.act(Actor::Person(person), Decide::Answer { proposal, person, answer });
            }
            (Some(position), _) => {
                let (position, words) = (*position, Words::Some);
                let take = Decide::Position { proposal, version, person, position, words, will_meet: true };
                place.act(Actor::Person(person), take);
            }
        }
    }
}

/// Whether it could be done.
fn something_besides(place: &mut Place, besides: Besides, everybody: &[PersonId]) -> bool {
    let proposal = ID;
    let author = Actor::Person(place.proposal().author);
    let last = Actor::Person(*everybody.last().expect("somebody"));
    match besides {
        Besides::Nothing => true,
        Besides::Amend => {
            let two = place.proposal().version < 2;
            let mut effects = place.proposal().effects.clone();
            effects.push(Effect::Task);
            two && place.act(author, Decide::Amend { proposal, effects, suggestion: None })
        }
        Besides::MoreTime => place.act(last, Decide::MoreTime { proposal }),
        Besides::LetGo => place.act(author, Decide::Withdraw { proposal }),
        Besides::LetGoAndTakeUp => {
            place.act(author, Decide::Withdraw { proposal }) && place.act(author, Decide::TakeUp { proposal })
        }
        Besides::Leave => {
            everybody.len() > 1 && author != last && place.act(last, people::Command::Leave)
        }
    }
}

fn check(place: &Place, opened: Timestamp, effect: &Effect) {
    let proposal = place.proposal();
    let everyday = proposal.kind == Kind::Full && !place.is_at_rest();
    assert!(!everyday || place.now - opened <= Span::days(73), "{} is too old", place.key());
    let in_force = proposal.is_standing() || proposal.is_over();
    let happened = match effect {
        Effect::SetRule { value, .. } => place.group.rules.food_allowance == *value,
        _ => place.group.decisions.is_published(Page::Sums),
    };
    assert!(in_force || !happened, "it happened before it was in force: {}", place.key());
    if let Some((_, Verdict::Agreed)) = proposal.verdicts.last() {
        let blocked = proposal.blockers(&place.group.people).count();
        let late = matches!(proposal.state, State::Resolving { .. } | State::Fallback { .. });
        assert!(blocked == 0 || late, "agreed over a block: {}", place.key());
    }
    assert!(place.is_at_rest() || place.group.next_due().is_some(), "stuck: {}", place.key());
}

#[test]
fn every_way_a_small_group_can_go_ends() {
    let rule = Effect::SetRule { rule: Rule::FoodAllowance, value: 30 };
    let page = Effect::Publish { page: Page::Sums };
    let most = std::env::var("PLACES").ok().and_then(|number| number.parse().ok()).unwrap_or(1_500);
    let mut places = 0;
    for (people, besides) in [(1, &BESIDES[..]), (2, &BESIDES[..]), (3, &BESIDES[..]), (4, &BESIDES[..2])] {
        for (effect, kind) in [(&rule, Kind::Full), (&page, Kind::Full), (&rule, Kind::Constitution), (&rule, Kind::Urgent)] {
            let (found, oldest, whole) = look_through(people, effect, kind, besides, most);
            let days = oldest.0 as f64 / Span::days(1).0 as f64;
            println!("{people} people, {kind:?}: {found} places, whole: {whole}, the oldest at rest after {days:.1} days");
            assert!(kind != Kind::Full || oldest <= Span::days(73));
            places += found;
        }
    }
    println!("{places} places in all");
    assert!(places > 1_000, "{places}");
}
