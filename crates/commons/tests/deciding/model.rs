//! Every way a group of one to four can go with one proposal of up to two wordings, looked through to the end: between any
//! two moments at which something comes due, everybody may have said anything, and one of them may do something besides.

use crate::walk::Walk;
use commons::decisions::{
    Answer, Command as Decide, Draft, Effect, Kind, Page, Position, Proposal, ProposalId, State, Words,
};
use commons::people::{self, PersonId};
use commons::{Actor, Command, Group, Lang, Moment, Rule, Span, Timestamp, WallClock, decide, due};
use std::collections::{HashSet, VecDeque};

const ID: ProposalId = ProposalId(1);

/// What can be said: nothing new, or one of these. Among three or more, standing aside is left out.
const SAID: [Option<Position>; 4] = [None, Some(Position::Agree), Some(Position::Block), Some(Position::StandAside)];

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

#[derive(Clone)]
struct Place {
    group: Group,
    now: Timestamp,
    /// Whether what is decided cannot be undone, and waits.
    waits: bool,
}

impl Place {
    fn proposal(&self) -> &Proposal {
        self.group.decisions.get(ID).expect("it is there")
    }

    fn act(&mut self, by: Actor, command: impl Into<Command>) -> bool {
        let moment =
            Moment { by, now: self.now, seed: [2; 32], wall: WallClock::utc(), minutes: commons::Minutes::unknown() };
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
            // Whether somebody spoke before matters only where a late block could still come.
            let before = self.waits && proposal.spoken.contains(&person);
            let asked_for_time = proposal.more_time.contains_key(&person);
            let here = self.group.people.has_voice(person);
            format!("{taken:?}{answer:?}{before}{asked_for_time}{here}")
        };
        let mut others: Vec<String> = proposal
            .electorate
            .iter()
            .filter(|person| **person != proposal.author)
            .map(|person| each(*person))
            .collect();
        others.sort_unstable();
        let counts = (proposal.version, proposal.rounds, proposal.no_quorum, proposal.weak, proposal.dissent);
        let words = (proposal.reminded, proposal.kind, proposal.verdicts.len().min(1));
        format!("{:?} {age} {} {others:?} {counts:?} {words:?}", proposal.state, each(proposal.author))
    }

    /// To the next moment at which something comes due for it, and whatever is due then.
    fn go_on(&mut self) -> bool {
        let Some(at) = self.group.next_due() else { return false };
        self.now = self.now.max(at);
        let reminded = self.proposal().reminded;
        while let Some(command) = due(&self.group, self.now) {
            assert!(self.act(Actor::Time, command), "what comes due is done");
        }
        // Being asked once more is no fork in the road: whatever is said after it could have been said before.
        if !reminded && self.proposal().reminded { self.go_on() } else { true }
    }

    fn is_at_rest(&self) -> bool {
        let proposal = self.proposal();
        proposal.is_over() || proposal.is_standing()
    }
}

/// Everything that the people could have said, as multisets: who of the others it is does not matter.
fn everything_said(people: &[PersonId]) -> Vec<Vec<Option<Position>>> {
    let words = if people.len() < 3 { &SAID[..] } else { &SAID[..3] };
    let mut all: Vec<Vec<Option<Position>>> = words.iter().map(|said| vec![*said]).collect();
    for at in 1..people.len() {
        let longer = all.iter().flat_map(|said| {
            let from = match at {
                1 => 0,
                _ => words.iter().position(|one| Some(one) == said.last()).unwrap_or(0),
            };
            words[from..].iter().map(move |one| said.iter().copied().chain([*one]).collect())
        });
        all = longer.collect();
    }
    all
}

fn start(people: usize, effect: &Effect, kind: Kind) -> Place {
    let walk = Walk::founded(0, people);
    let waits = matches!(effect, Effect::Publish { .. });
    let mut place = Place { group: walk.group, now: walk.now, waits };
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

/// What was found: how many places, how many ways between them, how old the oldest was, and whether that was all.
struct Found {
    places: usize,
    ways: usize,
    oldest: Span,
    all: bool,
}

/// Looks through everything that can follow, up to so many ways.
fn look_through(people: usize, effect: &Effect, kind: Kind, besides: &[Besides], most: usize) -> Found {
    let first = start(people, effect, kind);
    let opened = first.proposal().opened_at.expect("it is open");
    let (mut seen, mut next) = (HashSet::from([first.key()]), VecDeque::from([first]));
    let (mut oldest, mut ways) = (Span(0), 0);
    let everybody: Vec<PersonId> = (1..=people as u32).map(PersonId).collect();
    let said = everything_said(&everybody);
    while let Some(place) = next.pop_front() {
        if ways >= most {
            next.push_front(place);
            break;
        }
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
                    next.push_back(place);
                }
                ways += 1;
            }
        }
    }
    Found { places: seen.len(), ways, oldest, all: next.is_empty() }
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
        Besides::Leave => everybody.len() > 1 && author != last && place.act(last, people::Command::Leave),
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
    let blocked = proposal.blockers(&place.group.people).count();
    assert!(!proposal.is_standing() || proposal.dissent || blocked == 0, "in force over a block: {}", place.key());
    assert!(place.is_at_rest() || place.group.next_due().is_some(), "stuck: {}", place.key());
}

/// I5 and I1, in every way there is. `WAYS=1000000` looks through all that the bound leaves out.
#[test]
fn every_way_a_small_group_can_go_ends() {
    let rule = Effect::SetRule { rule: Rule::FoodAllowance, value: 30 };
    let page = Effect::Publish { page: Page::Sums };
    let most = std::env::var("WAYS").ok().and_then(|number| number.parse().ok()).unwrap_or(0);
    let (mut places, mut ways) = (0, 0);
    let kinds = [(&rule, Kind::Full), (&page, Kind::Full), (&rule, Kind::Constitution), (&rule, Kind::Urgent)];
    for (people, besides) in [(1, 2), (1, 6), (2, 2), (2, 6), (3, 2), (3, 6), (4, 2)] {
        for (effect, kind) in kinds {
            // One and two people are looked through to the end, more of them and more that they do as far as there is time.
            let usual = if people <= 2 && besides == 2 && kind == Kind::Full { 25_000 } else { 1_500 };
            let found = look_through(people, effect, kind, &BESIDES[..besides], usual.max(most));
            assert!(found.all || usual < 25_000, "{people} people, {kind:?}: there is more");
            let days = found.oldest.0 as f64 / Span::days(1).0 as f64;
            let all = if found.all { "all there is" } else { "as far as the bound" };
            println!(
                "{people} people, {kind:?}: {} places, {} ways, {all}; the oldest at rest after {days:.1} days",
                found.places, found.ways
            );
            assert!(kind != Kind::Full || found.oldest <= Span::days(73));
            (places, ways) = (places + found.places, ways + found.ways);
        }
    }
    println!("{places} places, {ways} ways in all");
    assert!(places > 1_000, "{places}");
}
