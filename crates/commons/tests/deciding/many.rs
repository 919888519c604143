//! A hundred thousand answers to a thousand proposals: what is asked often does not look through all of them.

use commons::decisions::{Draft, Effect, Event, Kind, Position, ProposalId, State, Verdict};
use commons::people::{self, How, PersonId};
use commons::{Actor, CommandId, Entry, Group, GroupId, Lang, Span, Timestamp, WallClock, decide, due};

const START: Timestamp = Timestamp(1_772_452_800_000);
const MEMBERS: u32 = 100;
const PROPOSALS: u32 = 1_000;

struct Log {
    group: Group,
    now: Timestamp,
}

impl Log {
    fn write(&mut self, by: Actor, event: impl Into<commons::Event>) {
        let (seq, before) = (self.group.seq + 1, self.group.head);
        let event = event.into();
        let entry = Entry { seq, id: CommandId([3; 16]), at: self.now, by, because: None, event, before };
        // What it is for does not need the chain.
        self.group.fold(&entry, before);
    }
}

fn draft() -> Draft {
    Draft {
        kind: Kind::Full,
        effects: vec![Effect::Task],
        language: Lang::parse("en").expect("a language"),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    }
}

fn members() -> Log {
    let mut log = Log { group: Group::new(GroupId([1; 16])), now: START };
    let founded = commons::founding::Event::Founded {
        name: "Kiln".into(),
        place: "Kiln".into(),
        language: Lang::parse("en").expect("a language"),
        zone: "UTC".into(),
        sort: commons::founding::Sort::Real,
    };
    log.write(Actor::Operator, founded);
    for person in (1..=MEMBERS).map(PersonId) {
        log.write(Actor::Operator, people::Event::Joined { person, how: How::Founding, patch: 0 });
        log.write(Actor::Operator, people::Event::VoiceGained { person });
    }
    log
}

fn decided(log: &mut Log, number: u32) {
    let (proposal, first) = (ProposalId(number), Actor::Person(PersonId(1)));
    log.write(first, Event::Written { proposal, draft: draft() });
    let until = log.now + Span::days(7);
    let electorate = (1..=MEMBERS).map(PersonId).collect();
    log.write(first, Event::Opened { proposal, until, electorate, away: Vec::new(), facilitator: None });
    for person in (1..=MEMBERS).map(PersonId) {
        let positioned = Event::Positioned { proposal, person, position: Position::Agree, line: None };
        log.write(Actor::Person(person), positioned);
    }
    log.now = until;
    log.write(Actor::Time, Event::Closed { proposal, verdict: Verdict::Agreed });
    log.write(Actor::Time, Event::InForce { proposal, review_at: until + Span::days(180) });
    log.write(Actor::Time, Event::Carried { proposal, no: 0, effect: Effect::Task });
    log.write(Actor::Time, Event::Ended { proposal, end: commons::decisions::End::RunOut });
}

#[test]
fn a_hundred_thousand_answers_leave_the_lists_as_short_as_they_were() {
    let mut log = members();
    for number in 1..=PROPOSALS {
        decided(&mut log, number);
    }
    let decisions = &log.group.decisions;
    assert_eq!(decisions.all().len(), PROPOSALS as usize);
    let answers: usize = decisions.all().iter().map(|proposal| proposal.positions.len()).sum();
    assert_eq!(answers, (PROPOSALS * MEMBERS) as usize);
    // Everything that is looked through again and again is empty, however much there was.
    assert_eq!((decisions.undecided().count(), decisions.open().count(), decisions.agreed().count()), (0, 0, 0));
    assert_eq!((decisions.waiting().count(), decisions.waiting_for(PersonId(7)).count()), (0, 0));
    assert_eq!(log.group.agenda().count(), 0, "nothing that is over is waited for");

    // And what is written, supported, answered and closed now is done as in a group that has decided nothing yet.
    let mut young = members();
    young.now = log.now;
    let next = |log: &mut Log, by: u32, command: commons::decisions::Command| {
        let moment = commons::Moment {
            by: Actor::Person(PersonId(by)),
            now: log.now,
            seed: [5; 32],
            wall: WallClock::utc(),
            minutes: commons::Minutes::unknown(),
        };
        let events = decide(&log.group, command.into(), &moment).expect("it can be done");
        events.into_iter().for_each(|event| log.write(Actor::Person(PersonId(by)), event));
    };
    for (log, id) in [(&mut log, ProposalId(PROPOSALS + 1)), (&mut young, ProposalId(1))] {
        next(log, 1, commons::decisions::Command::Write { draft: draft() });
        next(log, 2, commons::decisions::Command::Support { proposal: id });
        assert_eq!((log.group.decisions.undecided().count(), log.group.agenda().count()), (1, 1));
        log.now = log.now + Span::days(7);
        assert!(due(&log.group, log.now).is_some());
        let state = log.group.decisions.get(id).expect("it is there").state;
        assert!(matches!(state, State::Open { .. }));
    }
}
