//! A town: a group, its clock, its dice, and a witness who reads along.

use crate::dice::Dice;
use crate::laws::{Witness, lists};
use crate::names;
use commons::duties::{Turn, TurnId};
use commons::needs::{Need, NeedId};
use commons::offers::{Offer, OfferId, State};
use commons::people::{How, Person, PersonId};
use commons::pictures::PictureId;
use commons::rounds::{Round, RoundId};
use commons::{Actor, Command, CommandId, Entry, Event, Group, GroupId, Hash, Lang, Moment, Span, Subject, Timestamp};
use commons::{decide, due, duties, founding, mirror, people, sight};
use std::collections::{BTreeMap, BTreeSet, VecDeque};

/// What the rules never refuse: whether something is a demo is for whoever shows it.
pub(crate) const NEVER_REFUSED: &[&str] = &["only-in-demo"];

/// What happens to people only where decisions are made.
pub(crate) const WITH_DECISIONS: &[&str] =
    &["people WentAway", "people CameBack", "people Paused", "people PauseEnded", "people LettersWanted"];

/// What even years of deciding need not come to; each has a test of its own among the rules.
pub(crate) const SELDOM_REFUSED: &[&str] = &[
    "enough-drafts",
    "enough-said",
    "enough-time",
    "enough-versions",
    "too-late-to-change",
    "text-changed",
    "emergency-twice",
    "had-your-say",
    "too-new",
];

pub(crate) struct Town {
    pub(crate) group: Group,
    pub(crate) now: Timestamp,
    pub(crate) dice: Dice,
    pub(crate) lines: Vec<String>,
    pub(crate) happened: BTreeMap<&'static str, usize>,
    pub(crate) refused: BTreeMap<&'static str, usize>,
    witness: Witness,
    /// How things stood before each act of late, by the number of its first entry.
    before: VecDeque<(u64, Vec<Stood>)>,
    unchecked: usize,
    /// Whether the clock goes forward only, as laws that speak of time expect.
    pub(crate) clock_is_sane: bool,
}

/// How something stood before an act.
enum Stood {
    Need(Box<Need>),
    Person(Box<Person>),
    Offer(OfferId, Option<Offer>),
    Turn(TurnId, Option<Turn>),
    Round(RoundId, Option<Box<Round>>),
}

impl Town {
    pub(crate) fn founded(seed: u64, founders: u8) -> Town {
        let mut dice = Dice::new(seed);
        let mut id = [0u8; 16];
        id.copy_from_slice(&dice.seed()[..16]);
        let mut town = Town {
            group: Group::new(GroupId(id)),
            now: Timestamp(1_772_000_000_000),
            dice,
            lines: Vec::new(),
            happened: BTreeMap::new(),
            refused: BTreeMap::new(),
            witness: Witness::default(),
            before: VecDeque::new(),
            unchecked: 0,
            clock_is_sane: true,
        };
        let (by, language) = (Actor::Operator, Lang::parse("en").expect("a language"));
        let early = founding::Command::NameStreet { name: "Too Early".into() };
        assert!(!town.run(by, early.into()), "nothing happens before a group is founded");
        let found = founding::Command::Found {
            name: "Kiln Quarter".into(),
            place: "Kiln Quarter, Northtown".into(),
            language,
            zone: "Europe/London".into(),
            sort: founding::Sort::Real,
        };
        assert!(town.run(by, found.into()));
        for street in ["Kiln Lane", "Ropewalk", "Old Mill Road", "5th Avenue", "6th Avenue"] {
            assert!(town.run(by, founding::Command::NameStreet { name: street.into() }.into()));
        }
        for _ in 0..founders {
            assert!(town.run(by, people::Command::Join { how: How::Founding }.into()));
        }
        town
    }

    /// Something happens: somebody does something, or time passes.
    pub(crate) fn step(&mut self) {
        match self.dice.below(100) {
            0..12 => self.time_passes(),
            12..90 => {
                if let Some((by, command)) = self.deed() {
                    self.run(by, command);
                }
            }
            90..93 => self.something_is_taken_back(),
            _ => {
                let (by, command) = self.nonsense();
                self.run(by, command);
            }
        }
        self.somebody_looks();
        // The whole town is gone over after every step while it is small, and often enough when it is large.
        self.unchecked += 25;
        if self.unchecked > self.group.needs.all().len() {
            self.everything_is_lawful();
        }
    }

    pub(crate) fn everything_is_lawful(&mut self) {
        if self.clock_is_sane {
            self.witness.all_is_lawful(&self.group, self.now);
        } else {
            lists::are_true(&self.group);
        }
        self.unchecked = 0;
    }

    /// Whether it was done.
    pub(crate) fn run(&mut self, by: Actor, command: Command) -> bool {
        let moment = Moment {
            by,
            now: self.now,
            seed: self.dice.seed(),
            wall: commons::WallClock::utc(),
            minutes: commons::Minutes::unknown(),
        };
        match decide(&self.group, command.clone(), &moment) {
            Ok(events) => {
                self.write(by, events);
                if let Command::Open(subject) = command {
                    let warrant = sight::warrant(&self.group, by, subject, self.now);
                    // At the end of all time nothing is lately any more.
                    let ends = self.now == Timestamp(i64::MAX);
                    assert!(warrant.is_ok() || ends, "{by:?} opened {subject:?} and may not see it: {warrant:?}");
                    if self.clock_is_sane {
                        self.witness.warrant_is_lawful(&self.group, by, subject, self.now);
                    }
                }
                true
            }
            Err(refusal) => {
                *self.refused.entry(refusal.code()).or_default() += 1;
                false
            }
        }
    }

    fn write(&mut self, by: Actor, events: Vec<Event>) {
        let id = self.command_id();
        self.write_as(id, by, events);
    }

    pub(crate) fn command_id(&mut self) -> CommandId {
        let mut id = [0u8; 16];
        id.copy_from_slice(&self.dice.seed()[..16]);
        CommandId(id)
    }

    /// Everything that was written, in order.
    pub(crate) fn log(&self) -> &[Entry] {
        self.witness.log()
    }

    pub(crate) fn warrant_is_lawful(&self, by: Actor, subject: Subject) {
        self.witness.warrant_is_lawful(&self.group, by, subject, self.now);
    }

    pub(crate) fn write_as(&mut self, id: CommandId, by: Actor, events: Vec<Event>) {
        let stood = events.iter().filter_map(|event| self.stands(event)).collect();
        if self.before.len() > 200 {
            self.before.pop_front();
        }
        self.before.push_back((self.group.seq + 1, stood));
        let touched: BTreeSet<NeedId> = events.iter().flat_map(|event| self.touches(event)).collect();
        let because = commons::because(&events);
        for event in events {
            *self.happened.entry(names::of_event(&event)).or_default() += 1;
            let before = self.group.head;
            let seq = self.group.seq + 1;
            let entry = Entry { seq, id, at: self.now, by: event.signed(by), because, event, before };
            let line = entry.to_line();
            let hash: Hash = Entry::hash_line(self.group.id, &line);
            self.group.fold(&entry, hash);
            self.lines.push(line);
            if !self.clock_is_sane {
                continue;
            }
            self.witness.see(&entry, &self.group);
            if let Event::Undone { seq } = entry.event {
                self.stands_as_before(seq);
            }
        }
        for need in touched.into_iter().filter(|_| self.clock_is_sane) {
            self.witness.need_is_lawful(&self.group, need);
        }
    }

    /// Needs that an event speaks of, or that change with it.
    fn touches(&self, event: &Event) -> Vec<NeedId> {
        match event {
            Event::Needs(event) => vec![event.need()],
            Event::Opened { subject: Subject::Need(need), .. } | Event::Forgotten { subject: Subject::Need(need) } => {
                vec![*need]
            }
            Event::Forgotten { subject: Subject::Person(person) } => {
                self.group.needs.promised_by(*person).map(|need| need.id).collect()
            }
            _ => Vec::new(),
        }
    }

    fn stands(&self, event: &Event) -> Option<Stood> {
        let group = &self.group;
        match event {
            Event::Needs(event) => group.needs.get(event.need()).map(|need| Stood::Need(Box::new(need.clone()))),
            Event::People(people::Event::Welcomed { person } | people::Event::Vouched { person }) => {
                group.people.get(*person).map(|person| Stood::Person(Box::new(person.clone())))
            }
            Event::Offers(event) => Some(Stood::Offer(event.offer(), group.offers.get(event.offer()).cloned())),
            Event::Duties(
                duties::Event::Taken { turn, .. } | duties::Event::HandedBack { turn } | duties::Event::Ended { turn },
            ) => Some(Stood::Turn(*turn, group.duties.turn(*turn).cloned())),
            Event::Rounds(event) => {
                Some(Stood::Round(event.round(), group.rounds.get(event.round()).cloned().map(Box::new)))
            }
            _ => None,
        }
    }

    /// What was taken back must have left no trace in what it touched.
    fn stands_as_before(&mut self, seq: u64) {
        let place = self.before.iter().position(|(first, _)| *first == seq).expect("it was done lately");
        let (_, stood) = self.before.remove(place).expect("it is there");
        let group = &self.group;
        let (mut seen, mut rounds) = (BTreeSet::new(), BTreeSet::new());
        for stood in stood {
            match stood {
                Stood::Need(before) if seen.insert(before.id) => {
                    assert_eq!(group.needs.get(before.id), Some(&*before));
                }
                Stood::Need(_) => {}
                Stood::Person(before) => {
                    let now = group.people.get(before.id).expect("nobody vanishes");
                    assert_eq!((now.welcomed, &now.vouches), (before.welcomed, &before.vouches));
                    assert_eq!((now.standing, &now.openings), (before.standing, &before.openings));
                }
                Stood::Offer(id, None) => {
                    assert_eq!(group.offers.get(id).map(|offer| offer.state), Some(State::Withdrawn));
                }
                Stood::Offer(id, before) => assert_eq!(group.offers.get(id), before.as_ref()),
                Stood::Turn(id, None) => {
                    assert!(group.duties.turn(id).is_some_and(|turn| turn.state != duties::TurnState::Running));
                }
                Stood::Turn(id, before) => assert_eq!(group.duties.turn(id), before.as_ref()),
                Stood::Round(id, before) if rounds.insert(id) => {
                    assert_eq!(group.rounds.get(id), before.as_deref());
                }
                Stood::Round(..) => {}
            }
        }
    }

    fn something_is_taken_back(&mut self) {
        let somebody = self.dice.pick(self.group.people.all().iter().map(|person| Actor::Person(person.id)));
        let recent: Vec<Actor> = self.witness.log().iter().rev().take(20).map(|entry| entry.by).collect();
        let Some(by) = self.dice.pick(recent).or(somebody) else { return };
        let open = self.group.may_undo(by, self.now);
        let any = self.group.seq.saturating_sub(self.dice.below(40) as u64);
        let may = self.dice.pick(open.iter().map(|(seq, _)| *seq));
        match may {
            Some(seq) => {
                assert!(self.run(by, Command::Undo(seq)), "what may be taken back is taken back");
                assert!(!self.run(by, Command::Undo(seq)), "once");
            }
            None => {
                assert!(!self.run(by, Command::Undo(any)), "{by:?} took back {any}, which was not on the list");
            }
        }
    }

    /// Somebody tries to see something, right or wrong.
    pub(crate) fn somebody_looks(&mut self) {
        let by = self.anybody();
        if let Actor::Person(person) = by
            && self.dice.percent(10)
        {
            self.looks_into_the_mirror(person);
        }
        let subject = self.any_subject();
        if self.clock_is_sane {
            self.witness.warrant_is_lawful(&self.group, by, subject, self.now);
        }
    }

    /// Whatever a group has come to, its mirror can be looked into, and says nothing about fewer than five.
    fn looks_into_the_mirror(&self, person: PersonId) {
        let (seen, own) = mirror::look(&self.group, Some(person), self.now);
        for spread in seen.distribution.plain().into_iter().flat_map(|areas| areas.values()) {
            if let Some(spread) = spread.plain() {
                assert!(spread.people() >= mirror::FEW && (1..=spread.people()).contains(&spread.least_for_half()));
                assert!((0.0..=1.0).contains(&spread.gini()) && (0.0..=1.0).contains(&spread.concentration()));
            }
        }
        for area in own.parts.keys() {
            assert!(
                seen.distribution.plain().is_some_and(|areas| areas.get(area).is_some_and(|one| one.plain().is_some()))
            );
        }
        for indicator in mirror::Indicator::ALL {
            let _ = seen.nudges(indicator);
        }
    }

    pub(crate) fn time_passes(&mut self) {
        if !self.clock_is_sane {
            self.now = match self.dice.below(20) {
                0 => Timestamp(i64::MAX),
                1 => Timestamp(i64::MIN),
                2 => Timestamp(0),
                _ => Timestamp(1_772_000_000_000) + Span::minutes(self.dice.below(900_000) as i64 - 300_000),
            };
            return self.what_is_due_is_done();
        }
        let span = match self.dice.below(100) {
            0..60 => Span::minutes(self.dice.below(10) as i64),
            60..90 => Span::minutes(self.dice.below(180) as i64),
            90..99 => Span::hours(self.dice.below(24) as i64),
            _ => Span::days(self.dice.below(20) as i64),
        };
        let until = self.now + span;
        if self.dice.percent(70) {
            while let Some(at) = self.group.next_due().filter(|at| *at <= until) {
                self.now = self.now.max(at);
                self.what_is_due_is_done();
            }
        }
        // Otherwise nobody was awake, and everything is late.
        self.now = until;
        self.what_is_due_is_done();
    }

    /// Time passes, and everything that comes due happens at its time.
    pub(crate) fn pass(&mut self, until: Timestamp) {
        while let Some(at) = self.group.next_due().filter(|at| *at <= until) {
            self.now = self.now.max(at);
            self.what_is_due_is_done();
        }
        self.now = self.now.max(until);
    }

    fn what_is_due_is_done(&mut self) {
        let mut left = 100 + 4 * self.group.agenda().count();
        while let Some(command) = due(&self.group, self.now) {
            let seq = self.group.seq;
            assert!(self.run(Actor::Time, command.clone()), "{command:?} came due and was refused");
            assert!(self.group.seq > seq, "{command:?} did nothing");
            left = left.checked_sub(1).expect("time comes to rest");
        }
        assert!(self.group.next_due().is_none_or(|at| at > self.now));
    }

    pub(crate) fn anybody(&mut self) -> Actor {
        let people = self.group.people.count();
        let needs = self.group.needs.all().len();
        match self.dice.below(20) {
            0 => Actor::Anyone,
            1 => Actor::Operator,
            2 => Actor::Time,
            3..7 => Actor::Neighbour(NeedId(self.dice.below(needs + 2) as u32)),
            _ => Actor::Person(PersonId(1 + self.dice.below(people) as u32)),
        }
    }

    pub(crate) fn any_subject(&mut self) -> Subject {
        let (people, needs) = (self.group.people.count(), self.group.needs.all().len());
        match self.dice.below(13) {
            12 => Subject::Picture(PictureId(self.dice.below(20) as u32)),
            0 => Subject::Group,
            1 => Subject::Offer(OfferId(self.dice.below(20) as u32)),
            2..5 => Subject::Person(PersonId(self.dice.below(people + 2) as u32)),
            _ => Subject::Need(NeedId(self.dice.below(needs + 2) as u32)),
        }
    }

    pub(crate) fn somebody_here(&mut self) -> Option<PersonId> {
        // Cheaper than listing everybody: most people stay.
        for _ in 0..20 {
            let id = PersonId(1 + self.dice.below(self.group.people.count()) as u32);
            if self.group.people.get(id).is_some_and(|person| !person.is_gone()) {
                return Some(id);
            }
        }
        None
    }

    /// A few do much, and so run into every limit.
    pub(crate) fn somebody_eager(&mut self) -> Option<PersonId> {
        match self.dice.below(10) {
            0..4 => self.dice.pick((1..=6).map(PersonId).filter(|id| self.group.people.has_voice(*id))),
            4..8 => self.member(),
            _ => self.somebody_here(),
        }
    }

    pub(crate) fn member(&mut self) -> Option<PersonId> {
        for _ in 0..40 {
            let id = PersonId(1 + self.dice.below(self.group.people.count()) as u32);
            if self.group.people.has_voice(id) {
                return Some(id);
            }
        }
        None
    }
}
