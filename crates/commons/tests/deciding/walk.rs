//! Random groups that do everything, at the worst moments, and what must come of it all the same.

use crate::dice::Dice;
use crate::laws::Witness;
use commons::decisions::{
    About, Again, AgreementId, Answer, Command as Decide, Draft, Effect, Event as Decided, Kind, Page, Position,
    Proposal, ProposalId, State, Words,
};
use commons::duties::Duty;
use commons::fund::{self, Money, PotId};
use commons::people::{self, How, PersonId};
use commons::{
    Actor, Command, CommandId, Entry, Event, Group, GroupId, Lang, Matter, Moment, Rule, Span, Timestamp, WallClock,
    decide, due, founding,
};
use std::collections::BTreeMap;

/// A Monday in spring, noon.
const START: Timestamp = Timestamp(1_772_452_800_000);

pub(crate) struct Walk {
    pub(crate) group: Group,
    pub(crate) now: Timestamp,
    pub(crate) dice: Dice,
    pub(crate) acts: Vec<(Timestamp, Actor, Command)>,
    wall: WallClock,
    log: Vec<Entry>,
    witness: Witness,
    /// When each everyday proposal opened, and how long the longest took to come to rest.
    opened: BTreeMap<ProposalId, Timestamp>,
    pub(crate) longest: Span,
    pub(crate) closed: usize,
    commands: u64,
}

impl Walk {
    pub(crate) fn founded(seed: u64, founders: usize) -> Walk {
        let wall = match seed % 3 {
            0 => WallClock::utc(),
            1 => WallClock::new(vec![(Timestamp(0), Span(0)), (Timestamp(1_774_746_000_000), Span::hours(1))]),
            _ => WallClock::new(vec![(Timestamp(0), Span::hours(-10))]),
        };
        let mut walk = Walk {
            group: Group::new(GroupId([8; 16])),
            now: START,
            dice: Dice::new(seed),
            acts: Vec::new(),
            wall,
            log: Vec::new(),
            witness: Witness::default(),
            opened: BTreeMap::new(),
            longest: Span(0),
            closed: 0,
            commands: 0,
        };
        let language = Lang::parse("en").expect("a language");
        let found = founding::Command::Found {
            name: "Kiln Quarter".into(),
            place: "Northtown".into(),
            language,
            zone: "UTC".into(),
            sort: founding::Sort::Real,
        };
        walk.act(Actor::Operator, found);
        for _ in 0..founders {
            walk.act(Actor::Operator, people::Command::Join { how: How::Founding });
        }
        walk
    }

    /// Whether it was done.
    pub(crate) fn act(&mut self, by: Actor, command: impl Into<Command>) -> bool {
        let command = command.into();
        if by != Actor::Time {
            self.acts.push((self.now, by, command.clone()));
        }
        self.commands += 1;
        let mut seed = [0; 32];
        seed[..8].copy_from_slice(&self.commands.to_le_bytes());
        let moment = Moment { by, now: self.now, seed, wall: self.wall.clone(), minutes: commons::Minutes::unknown() };
        let Ok(events) = decide(&self.group, command, &moment) else { return false };
        let counted = self.counted();
        let (because, mut id) = (commons::because(&events), [0; 16]);
        id[..8].copy_from_slice(&self.commands.to_le_bytes());
        let grows = events.iter().any(|event| {
            matches!(event, Event::People(people::Event::Joined { .. } | people::Event::VoiceGained { .. }))
        });
        let left = events.iter().find_map(|event| match event {
            Event::People(people::Event::Left { person }) => Some(*person),
            _ => None,
        });
        for event in events {
            self.watch(&event);
            let (seq, before) = (self.group.seq + 1, self.group.head);
            let entry = Entry { seq, id: CommandId(id), at: self.now, by: event.signed(by), because, event, before };
            self.group.apply(&entry);
            self.witness.see(&entry, &self.group);
            self.log.push(entry);
        }
        if grows || left.is_some() {
            for (proposal, before) in counted {
                let now = self.group.decisions.get(proposal).expect("it is there").asked(&self.group.people);
                let now: Vec<PersonId> = now.collect();
                assert!(now.len() <= before.len(), "somebody joined what was being decided");
                if let Some(person) = left {
                    let counted = before.contains(&person);
                    assert_eq!(now.len(), before.len() - usize::from(counted), "leaving shrinks it by one");
                }
            }
        }
        true
    }

    fn counted(&self) -> Vec<(ProposalId, Vec<PersonId>)> {
        let open = self.group.decisions.open();
        open.map(|proposal| (proposal.id, proposal.asked(&self.group.people).collect())).collect()
    }

    /// How long everyday proposals take until they are in force or over.
    fn watch(&mut self, event: &Event) {
        let Event::Decisions(event) = event else { return };
        match event {
            Decided::Opened { proposal, .. } => {
                self.opened.insert(*proposal, self.now);
            }
            Decided::InForce { proposal, .. } | Decided::Ended { proposal, .. } => {
                let everyday = self.group.decisions.get(*proposal).is_some_and(|one| one.kind == Kind::Full);
                if let Some(at) = self.opened.remove(proposal).filter(|_| everyday) {
                    self.closed += 1;
                    self.longest = self.longest.max(self.now - at);
                }
            }
            _ => {}
        }
    }

    /// Time passes, and everything that comes due happens at its time.
    pub(crate) fn pass(&mut self, until: Timestamp) {
        let mut left = 10_000;
        while let Some(at) = self.group.next_due().filter(|at| *at <= until) {
            self.now = self.now.max(at);
            let command = due(&self.group, self.now).expect("it is due");
            let seq = self.group.seq;
            assert!(self.act(Actor::Time, command.clone()), "{command:?} came due and was refused");
            assert!(self.group.seq > seq, "{command:?} did nothing");
            left -= 1;
            assert!(left > 0, "time comes to rest");
        }
        self.now = self.now.max(until);
    }

    pub(crate) fn look(&self) {
        self.witness.all_is_lawful(&self.group, self.now);
    }

    /// The log alone gives the same group, byte for byte.
    pub(crate) fn same_again(&self) {
        let mut again = Group::new(self.group.id);
        for entry in &self.log {
            let line = entry.to_line();
            let entry = Entry::from_line(&line).expect("it can be read");
            assert_eq!(entry.to_line(), line);
            again.apply(&entry);
        }
        assert!(again == self.group, "the log gives another group");
    }

    /// One step of somebody, with nobody joining or leaving.
    pub(crate) fn wander(&mut self) {
        if self.dice.percent(20) {
            let hours = 1 + self.dice.below(60) as i64;
            self.pass(self.now + Span::hours(hours));
            return;
        }
        let by = self.somebody();
        if let Some(command) = self.deed(by).filter(|command| !matches!(command, Command::People(_))) {
            self.act(Actor::Person(by), command);
        }
    }

    fn step(&mut self) {
        match self.dice.below(100) {
            0..12 => {
                let hours = 1 + self.dice.below(60) as i64;
                self.pass(self.now + Span::hours(hours));
            }
            12..24 => {
                // Just before something closes is when mischief pays.
                let next = self.group.agenda().find(|(at, what)| *at > self.now && matches!(what, Matter::Proposal(_)));
                let minute = if self.dice.percent(60) { Span::minutes(1) } else { Span(0) };
                let until = next.map_or(self.now + Span::days(1), |(at, _)| at - minute);
                self.pass(until.max(self.now));
            }
            _ => {
                let by = self.somebody();
                if let Some(command) = self.deed(by) {
                    self.act(Actor::Person(by), command);
                }
            }
        }
    }

    fn somebody(&mut self) -> PersonId {
        PersonId(1 + self.dice.below(self.group.people.count()) as u32)
    }

    fn any(&mut self) -> Option<(ProposalId, u8, PersonId)> {
        let live: Vec<&Proposal> = self.group.decisions.undecided().chain(self.group.decisions.agreed()).collect();
        let live: Vec<_> = live.iter().map(|one| (one.id, one.version, one.author)).collect();
        self.dice.pick(live)
    }

    pub(crate) fn effect(&mut self) -> Effect {
        let before = ProposalId(1 + self.dice.below(self.group.decisions.all().len() + 1) as u32);
        let person = self.somebody();
        match self.dice.below(16) {
            0..4 => {
                let rule = self.dice.one_of(&[Rule::FoodAllowance, Rule::ErrandLimit, Rule::UnfilledDays]);
                Effect::SetRule { rule, value: 1 + self.dice.below(59) as u16 }
            }
            4 => Effect::Publish { page: self.dice.one_of(&Page::ALL) },
            5 => Effect::Unpublish { page: self.dice.one_of(&Page::ALL) },
            6 => Effect::Adopt { agreement: self.dice.one_of(&[AgreementId::Money, AgreementId::Own(1)]) },
            7 => Effect::Appoint { duty: Duty::Stock, person },
            8 => Effect::Admit { person },
            9 => Effect::Repeal { decision: before },
            10 => Effect::Keep { decision: before },
            11 => Effect::Spend { pot: PotId::TIN, amount: Money(1 + self.dice.below(3000) as u32) },
            12 => Effect::Budget { pot: PotId::TIN, monthly: Money(self.dice.below(5000) as u32) },
            13 => Effect::Share { page: Page::Sums, days: 30 },
            14 => Effect::DropAgreement { agreement: AgreementId::Money },
            _ => Effect::Task,
        }
    }

    fn draft(&mut self) -> Draft {
        let effects = (0..1 + self.dice.below(2)).map(|_| self.effect()).collect();
        Draft {
            kind: self.dice.one_of(&[Kind::Full, Kind::Full, Kind::Full, Kind::Lazy, Kind::Constitution, Kind::Urgent]),
            effects,
            language: Lang::parse("en").expect("a language"),
            public: self.dice.percent(30),
            hours: 4 + self.dice.below(44) as u16,
            review_days: None,
            again: None,
        }
    }

    fn deed(&mut self, by: PersonId) -> Option<Command> {
        if self.dice.percent(6) {
            return Some(self.together(by));
        }
        if self.dice.percent(10) || self.group.decisions.undecided().next().is_none() {
            return Some(Decide::Write { draft: self.draft() }.into());
        }
        let (proposal, version, author) = self.any()?;
        let position = self.dice.one_of(&[
            Position::Agree,
            Position::Agree,
            Position::Reservations,
            Position::StandAside,
            Position::Block,
            Position::Block,
            Position::Abstain,
        ]);
        let effect = self.dice.below(2) as u8;
        let person = if self.dice.percent(85) { by } else { self.somebody() };
        let decide = match self.dice.below(40) {
            0..6 => Decide::Support { proposal },
            6..20 => {
                let words = if position.needs_words() { Words::Some } else { Words::None };
                Decide::Position { proposal, version, person, position, words, will_meet: true }
            }
            20..23 => {
                let effects = vec![self.effect()];
                self.act(Actor::Person(author), Decide::Amend { proposal, effects, suggestion: None });
                return None;
            }
            23..25 => Decide::MoreTime { proposal },
            25 => {
                self.act(Actor::Person(author), Decide::Withdraw { proposal });
                return None;
            }
            26 => Decide::TakeUp { proposal },
            27 => Decide::OfferSlot { proposal, at: self.now + Span::hours(24 + self.dice.below(90) as i64) },
            28 => Decide::WriteDownWhoCame { proposal, slot: effect, came: vec![by, person] },
            29..33 => Decide::Answer { proposal, person, answer: self.dice.one_of(&Answer::ALL) },
            33 => Decide::Consent { proposal, effect, yes: self.dice.percent(60) },
            34 => self.dice.one_of(&[0, 1, 2]).into_task(proposal, effect),
            35 => Decide::Brake { proposal },
            36 => Decide::Review { proposal, again: self.dice.one_of(&Again::ALL) },
            37 => Decide::Say { proposal, about: About::Talk },
            38 => Decide::Suggest { proposal, effects: vec![self.effect()] },
            _ => Decide::AskInformally { proposal },
        };
        Some(decide.into())
    }

    fn together(&mut self, by: PersonId) -> Command {
        let person = self.somebody();
        match self.dice.below(12) {
            0 => people::Command::GoAway.into(),
            1 => people::Command::ComeBack.into(),
            2..4 => people::Command::Join { how: How::Invited { by } }.into(),
            4 => people::Command::Welcome { person }.into(),
            5 => people::Command::Vouch { person }.into(),
            6 if self.group.people.voices() > 2 => people::Command::Leave.into(),
            7 => commons::duties::Command::Take { duty: Duty::Books }.into(),
            8 => fund::Command::PutIn { pot: PotId::TIN, amount: Money(1_000) }.into(),
            _ => Decide::Facilitate { willing: self.dice.percent(70) }.into(),
        }
    }
}

trait IntoTask {
    fn into_task(self, proposal: ProposalId, effect: u8) -> Decide;
}

impl IntoTask for i32 {
    fn into_task(self, proposal: ProposalId, effect: u8) -> Decide {
        match self {
            0 => Decide::TakeTask { proposal, effect },
            1 => Decide::HandTaskBack { proposal, effect },
            _ => Decide::TaskDone { proposal, effect },
        }
    }
}

/// How many seeds; more with `WALKS=…`.
fn walks(usual: u64) -> u64 {
    std::env::var("WALKS").ok().and_then(|number| number.parse().ok()).unwrap_or(usual)
}

/// I5: whatever people do, an everyday proposal is in force or over within seventy-three days. And left alone, everything
/// comes to rest.
#[test]
fn i5_every_everyday_proposal_ends_within_seventy_three_days() {
    let (mut longest, mut closed, mut steps) = (Span(0), 0, 0);
    for seed in 0..walks(60) {
        let result = std::panic::catch_unwind(|| {
            let mut walk = Walk::founded(seed, 1 + (seed % 5) as usize);
            for step in 0..400 {
                walk.step();
                if step % 40 == 0 {
                    walk.look();
                }
            }
            let quiet = walk.now + Span::days(400);
            walk.pass(quiet);
            walk.look();
            let stuck: Vec<_> = walk.group.decisions.undecided().map(|one| (one.id, one.state)).collect();
            assert_eq!(stuck, [], "nobody does anything and it is not over");
            walk.same_again();
            (walk.longest, walk.closed)
        });
        let (took, ended) = result.unwrap_or_else(|_| panic!("seed {seed}"));
        longest = longest.max(took);
        closed += ended;
        steps += 400;
    }
    let days = longest.0 as f64 / Span::days(1).0 as f64;
    println!("{steps} steps, {closed} everyday proposals came to rest, the longest after {days:.1} days");
    assert!(closed > 100, "{closed} are too few to say anything");
    assert!(longest <= Span::days(73), "{days} days");
}

/// The same by somebody who does nothing but delay: everything that can make a life longer, at the last minute.
#[test]
fn i5_nor_can_delaying_make_it_longer() {
    let mut longest = Span(0);
    for seed in 0..walks(150) {
        let mut walk = Walk::founded(seed, 5);
        let effects =
            vec![Effect::SetRule { rule: Rule::FoodAllowance, value: 30 }, Effect::Publish { page: Page::Sums }];
        let draft = Draft { kind: Kind::Full, effects: effects.clone(), ..walk.draft() };
        let (first, id) = (Actor::Person(PersonId(1)), ProposalId(1));
        assert!(
            walk.act(first, Decide::Write { draft })
                && walk.act(Actor::Person(PersonId(2)), Decide::Support { proposal: id })
        );
        for turn in 0..60 {
            let proposal = walk.group.decisions.get(id).expect("it is there");
            let (version, state) = (proposal.version, proposal.state);
            let until = match state {
                State::Open { until }
                | State::Resolving { until }
                | State::Fallback { until }
                | State::Cooling { until } => until,
                State::Withdrawing { until, .. } => until,
                _ => break,
            };
            // At the last minute, or some days before.
            let early = Span::minutes(if walk.dice.percent(70) { 1 } else { 1 + walk.dice.below(9_000) as i64 });
            walk.pass((until - early).max(walk.now));
            for person in (1..=5).map(PersonId) {
                let block = walk.dice.percent(35);
                let position = match (block, walk.dice.below(6)) {
                    (true, _) => Position::Block,
                    (false, 0) => Position::StandAside,
                    (false, 1) => continue,
                    _ => Position::Agree,
                };
                let take =
                    Decide::Position { proposal: id, version, person, position, words: Words::Some, will_meet: true };
                walk.act(Actor::Person(person), take);
                let answer = if walk.dice.percent(80) { Answer::Yes } else { Answer::No };
                walk.act(Actor::Person(person), Decide::Answer { proposal: id, person, answer });
            }
            let author = Actor::Person(walk.group.decisions.get(id).expect("it is there").author);
            match walk.dice.below(5) {
                0 => {
                    let value = 31 + turn;
                    let mut changed = effects.clone();
                    changed[0] = Effect::SetRule { rule: Rule::FoodAllowance, value };
                    walk.act(author, Decide::Amend { proposal: id, effects: changed, suggestion: None });
                }
                1 => {
                    let by = walk.somebody();
                    walk.act(Actor::Person(by), Decide::MoreTime { proposal: id });
                }
                2 => {
                    walk.act(author, Decide::Withdraw { proposal: id });
                    let by = walk.somebody();
                    if walk.dice.percent(50) {
                        let gone = walk.group.decisions.get(id).map(|one| one.state);
                        if let Some(State::Withdrawing { until, .. }) = gone {
                            walk.pass((until - Span::minutes(1)).max(walk.now));
                        }
                    }
                    walk.act(Actor::Person(by), Decide::TakeUp { proposal: id });
                }
                _ => {}
            }
            let now = walk.now;
            walk.pass(now + early);
        }
        let quiet = walk.now + Span::days(80);
        walk.pass(quiet);
        longest = longest.max(walk.longest);
        assert!(walk.longest <= Span::days(73), "seed {seed}: {} days", walk.longest.0 as f64 / 86_400_000.0);
        assert!(walk.closed > 0, "seed {seed}: it is stuck");
    }
    println!("the longest delay came to {:.1} days", longest.0 as f64 / Span::days(1).0 as f64);
}
