//! What people do about decisions, for years: writing, supporting, answering, blocking, giving way, looking again.

use crate::town::Town;
use commons::decisions::{
    About, Again, AgreementId, Answer, Command as Decide, Draft, Effect, Kind, Page, Position, Progress, ProposalId,
    Said, State, TaskState, Words,
};
use commons::duties::{self, Change, Duty, Filling};
use commons::fund::{self, Money, PotId};
use commons::mending::{Command as Mend, Held, Key, MatterId};
use commons::mirror::Indicator;
use commons::people::{self, PersonId};
use commons::{Actor, Command, Lang, Rule, Span};

type Deed = Option<(Actor, Command)>;

/// Rules whose numbers the laws of a town do not spell out.
const RULES: [Rule; 8] = [
    Rule::FoodAllowance,
    Rule::ErrandLimit,
    Rule::UnfilledDays,
    Rule::ReviewLazyMonths,
    Rule::LazyHours,
    Rule::UndoMinutes,
    Rule::MoreTimeHours,
    Rule::OpenAtOnce,
];

impl Town {
    /// A step in a life in which much is decided.
    pub(crate) fn step_of_deciding(&mut self) {
        match self.dice.below(100) {
            0..16 => {
                let hours = 1 + self.dice.below(50) as i64;
                self.pass(self.now + Span::hours(hours));
            }
            16..24 => {
                let next = self.group.next_due().unwrap_or(self.now) - Span::minutes(1);
                self.pass(next.max(self.now).min(self.now + Span::days(6)));
            }
            24..90 => {
                if let Some((by, command)) = self.decides() {
                    self.run(by, command);
                }
            }
            90..96 => {
                if let Some((by, command)) = self.deed() {
                    self.run(by, command);
                }
            }
            _ => {
                let command = self.deciding_nonsense();
                let by = self.anybody();
                self.run(by, command);
            }
        }
        if self.dice.percent(25) {
            self.everything_is_lawful();
        }
    }

    pub(crate) fn decides(&mut self) -> Deed {
        let by = self.member()?;
        let command = match self.dice.below(100) {
            0..10 => Decide::Write { draft: self.draft() }.into(),
            10..22 => Decide::Support { proposal: self.one_with(|state| matches!(state, State::Draft))? }.into(),
            22..52 => return self.answers(by),
            52..60 => return self.rewords(by),
            60..69 => return self.talks_through(by),
            69..78 => return self.carries(by),
            78..82 => return self.looks_again(by),
            82..84 => return self.hurts(),
            84..86 => Decide::Facilitate { willing: self.dice.percent(70) }.into(),
            86..88 => {
                if self.dice.percent(50) {
                    people::Command::GoAway.into()
                } else {
                    people::Command::ComeBack.into()
                }
            }
            88..91 => duties::Command::Take { duty: self.dice.one_of(&[Duty::Books, Duty::MoneyPair]) }.into(),
            91..94 => {
                let holder = self.group.duties.holders(Duty::Books).next()?.by;
                let put = fund::Command::PutIn { pot: PotId(self.dice.below(3) as u16), amount: Money(5_000) };
                return Some((Actor::Person(holder), put.into()));
            }
            _ => Decide::AskInformally { proposal: self.one_with(|state| matches!(state, State::Draft))? }.into(),
        };
        Some((Actor::Person(by), command))
    }

    fn one_with(&mut self, which: impl Fn(State) -> bool) -> Option<ProposalId> {
        let decisions = &self.group.decisions;
        let live = decisions.undecided().chain(decisions.agreed()).filter(|one| which(one.state));
        let live: Vec<ProposalId> = live.map(|one| one.id).collect();
        self.dice.pick(live)
    }

    fn draft(&mut self) -> Draft {
        let effects: Vec<Effect> = (0..1 + self.dice.below(2)).map(|_| self.effect()).collect();
        let kind = match self.dice.below(12) {
            0..5 => Kind::Full,
            5..8 => Kind::Lazy,
            8..10 => Kind::Constitution,
            _ => Kind::Urgent,
        };
        // Mostly people know how strict it has to be.
        let least = effects.iter().map(|effect| effect.least_kind(&self.group)).max().filter(|_| self.dice.percent(80));
        let kind = least.filter(|least| !kind.covers(*least)).unwrap_or(kind);
        let lately = self.group.decisions.all().len().saturating_sub(self.dice.below(8));
        Draft {
            kind,
            effects,
            language: Lang::parse("en").expect("a language"),
            public: self.dice.percent(30),
            hours: 4 + self.dice.below(44) as u16,
            review_days: if self.dice.percent(20) { Some(1 + self.dice.below(40) as u16) } else { None },
            again: if self.dice.percent(8) { Some(ProposalId(lately as u32)) } else { None },
        }
    }

    fn effect(&mut self) -> Effect {
        let person = self.somebody_here().unwrap_or(PersonId(1));
        let decision = {
            let agreed: Vec<ProposalId> = self.group.decisions.agreed().map(|one| one.id).collect();
            self.dice.pick(agreed).unwrap_or(ProposalId(1))
        };
        let agreement = self.dice.one_of(&[AgreementId::Money, AgreementId::Conflict, AgreementId::Own(1)]);
        let (pot, duty) = (PotId(self.dice.below(3) as u16), self.dice.one_of(&[Duty::Stock, Duty::Books]));
        match self.dice.below(34) {
            0..5 => {
                let rule = self.dice.one_of(&RULES);
                let (least, most) = rule.bounds();
                let most = if rule == Rule::OpenAtOnce { 2 } else { most };
                let value = least + self.dice.below(usize::from(most - least).min(100) + 1) as u16;
                Effect::SetRule { rule, value }
            }
            5..7 => Effect::Adopt { agreement },
            7 => Effect::DropAgreement { agreement },
            8 => Effect::Duty {
                change: Change::Set { duty, seats: 3, days: 10 + self.dice.below(30) as u16, filling: Filling::Lot },
            },
            9 => Effect::Duty { change: Change::Mandate { duty } },
            10..12 => Effect::Appoint { duty, person },
            12 => Effect::Recall { duty, person },
            13 => Effect::OpenPot { pot },
            14 => Effect::ClosePot { pot },
            15..17 => Effect::Budget { pot, monthly: Money(self.dice.below(4_000) as u32) },
            17..20 => Effect::Spend { pot, amount: Money(1 + self.dice.below(4_000) as u32) },
            20..22 => Effect::Admit { person },
            22 => Effect::Publish { page: self.dice.one_of(&Page::ALL) },
            23 => Effect::Unpublish { page: self.dice.one_of(&Page::ALL) },
            24 => Effect::Share { page: Page::Sums, days: 1 + self.dice.below(40) as u16 },
            25 => {
                let what = if self.dice.percent(50) { Said::Name } else { Said::Place };
                Effect::Rename { what, to: format!("Kiln {}", self.dice.below(9)) }
            }
            26 => Effect::Mirror { indicator: self.dice.one_of(&Indicator::ALL), on: self.dice.percent(50) },
            27..29 => Effect::Repeal { decision },
            29..31 => Effect::Keep { decision },
            _ => Effect::Task,
        }
    }

    fn answers(&mut self, by: PersonId) -> Deed {
        if self.dice.percent(25) {
            let proposal = self.one_with(|state| matches!(state, State::Fallback { .. }));
            if let Some(proposal) = proposal {
                let answer = if self.dice.percent(70) { Answer::Yes } else { self.dice.one_of(&Answer::ALL) };
                return Some((Actor::Person(by), Decide::Answer { proposal, person: by, answer }.into()));
            }
        }
        let waiting: Vec<ProposalId> = self.group.decisions.waiting_for(by).map(|one| one.id).collect();
        let proposal = self.dice.pick(waiting).filter(|_| self.dice.percent(80));
        let proposal = proposal.or_else(|| self.one_with(|_| true))?;
        let position = match self.dice.below(20) {
            0..12 => Position::Agree,
            12..14 => Position::Reservations,
            14..16 => Position::StandAside,
            16..18 => Position::Block,
            _ => Position::Abstain,
        };
        let said = position.needs_words() && self.dice.percent(95);
        let words = if said { Words::Some } else { Words::None };
        let version = self.group.decisions.get(proposal)?.version;
        let person = if self.dice.percent(90) { by } else { self.member()? };
        let will_meet = self.dice.percent(95);
        Some((Actor::Person(by), Decide::Position { proposal, version, person, position, words, will_meet }.into()))
    }

    /// Another wording, more time, letting go and taking up, talk.
    fn rewords(&mut self, by: PersonId) -> Deed {
        if let Some(proposal) = self.one_with(|state| matches!(state, State::Withdrawing { .. })) {
            return Some((Actor::Person(by), Decide::TakeUp { proposal }.into()));
        }
        let proposal =
            self.one_with(|state| matches!(state, State::Draft | State::Open { .. } | State::Resolving { .. }))?;
        let one = self.group.decisions.get(proposal)?;
        let (author, state) = (Actor::Person(one.author), one.state);
        let suggestion = one.suggestions.last().map(|suggestion| suggestion.text);
        let text = one.text;
        let effects = vec![self.effect()];
        let by = Actor::Person(by);
        Some(match (state, self.dice.below(12)) {
            (State::Draft, 0..6) => (author, Decide::Rewrite { proposal, draft: self.draft() }.into()),
            (_, 0..2) => (by, Decide::Suggest { proposal, effects }.into()),
            (_, 2..4) => (author, Decide::Amend { proposal, effects, suggestion }.into()),
            (_, 4..6) => (author, Decide::Amend { proposal, effects, suggestion: None }.into()),
            (_, 6..8) => (by, Decide::MoreTime { proposal }.into()),
            (_, 8) => (author, Decide::Withdraw { proposal }.into()),
            (_, 9) => {
                let language = self.dice.one_of(&["en", "pl", "ar"]);
                let language = commons::Lang::parse(language).expect("a language");
                (by, Decide::Translate { proposal, text, language }.into())
            }
            _ => (by, Decide::Say { proposal, about: About::Talk }.into()),
        })
    }

    fn talks_through(&mut self, by: PersonId) -> Deed {
        let proposal = self.one_with(|state| matches!(state, State::Resolving { .. }))?;
        let one = self.group.decisions.get(proposal)?;
        let blocker = one.blockers(&self.group.people).next();
        let (over, other) = (one.slots.iter().position(|slot| slot.came.is_none() && slot.at <= self.now), one.author);
        let by_now = Actor::Person(by);
        Some(match self.dice.below(8) {
            0..3 => {
                let at = self.now + Span::hours(20 + self.dice.below(80) as i64);
                (by_now, Decide::OfferSlot { proposal, at }.into())
            }
            3..6 => {
                let slot = over.unwrap_or(self.dice.below(3)) as u8;
                (by_now, Decide::WriteDownWhoCame { proposal, slot, came: vec![by, other] }.into())
            }
            _ => {
                let (person, version) = (blocker?, one.version);
                let position = Position::StandAside;
                let take =
                    Decide::Position { proposal, version, person, position, words: Words::Some, will_meet: false };
                (Actor::Person(person), take.into())
            }
        })
    }

    /// A yes for oneself, and what there is to do.
    fn carries(&mut self, by: PersonId) -> Deed {
        let mut consents = Vec::new();
        let mut tasks = Vec::new();
        for one in self.group.decisions.agreed() {
            for (no, progress) in (0u8..).zip(&one.progress) {
                if let (Progress::Asked { .. }, Some(person)) = (progress, one.effects[usize::from(no)].needs_yes_of())
                {
                    consents.push((person, one.id, no));
                }
            }
            tasks.extend(one.tasks.iter().filter(|task| !matches!(task.state, TaskState::Done { .. })).map(|task| {
                let holder = match task.state {
                    TaskState::Taken { by } => Some(by),
                    _ => None,
                };
                (holder, one.id, task.effect)
            }));
        }
        if let Some((person, proposal, effect)) = self.dice.pick(consents).filter(|_| self.dice.percent(50)) {
            let yes = self.dice.percent(60);
            return Some((Actor::Person(person), Decide::Consent { proposal, effect, yes }.into()));
        }
        let (holder, proposal, effect) = self.dice.pick(tasks)?;
        let command = match (holder, self.dice.below(4)) {
            (None, _) | (_, 0) => Decide::TakeTask { proposal, effect },
            (_, 1) => Decide::HandTaskBack { proposal, effect },
            _ => Decide::TaskDone { proposal, effect },
        };
        Some((Actor::Person(holder.filter(|_| self.dice.percent(80)).unwrap_or(by)), command.into()))
    }

    fn looks_again(&mut self, by: PersonId) -> Deed {
        let due = self.one_with(|state| matches!(state, State::DueReview { .. } | State::Fading { .. }));
        if let Some(proposal) = due.filter(|_| self.dice.percent(60)) {
            let again = if self.dice.percent(60) { Again::Keep } else { self.dice.one_of(&Again::ALL) };
            return Some((Actor::Person(by), Decide::Review { proposal, again }.into()));
        }
        let proposal = self.one_with(|state| matches!(state, State::InForce { .. } | State::DueReview { .. }))?;
        Some((Actor::Person(by), Decide::Brake { proposal }.into()))
    }

    /// Somebody hurt somebody, wants neither to talk nor to be listened to, and everybody is asked about their voice.
    fn hurts(&mut self) -> Deed {
        let told = self.one_with(|state| matches!(state, State::Telling { .. }));
        if let Some(proposal) = told.filter(|_| self.dice.percent(50)) {
            let concerned = self.group.decisions.get(proposal)?.concerns()?;
            return Some((Actor::Person(concerned), Decide::Acknowledge { proposal }.into()));
        }
        let (by, with) = (self.member()?, self.member()?);
        if by == with || self.dice.percent(60) {
            return None;
        }
        let next = self.group.mending.all().len() as u32 + 1;
        let mut key = [7; 32];
        key[..4].copy_from_slice(&next.to_le_bytes());
        let held = Held { matter: MatterId(next), key: Key::new(key) };
        self.run(Actor::Person(by), Mend::Open { with, key: held.key }.into());
        for (who, command) in [
            (with, Mend::Stop { held }),
            (by, Mend::AskToListen { held }),
            (with, Mend::Stop { held }),
            (by, Mend::Bring { held }),
        ] {
            self.run(Actor::Person(who), command.into());
        }
        let effect =
            if self.dice.percent(75) { Effect::Pause { person: with } } else { Effect::EndMembership { person: with } };
        let draft = Draft { kind: Kind::Person, effects: vec![effect], again: None, review_days: None, ..self.draft() };
        let proposal = ProposalId(self.group.decisions.all().len() as u32 + 1);
        if self.run(Actor::Person(by), Decide::Write { draft }.into()) {
            let supporter = self.member()?;
            return Some((Actor::Person(supporter), Decide::Support { proposal }.into()));
        }
        None
    }

    pub(crate) fn deciding_nonsense(&mut self) -> Command {
        let all = self.group.decisions.all().len();
        let proposal = ProposalId(self.dice.below(all + 3) as u32);
        let person = PersonId(self.dice.below(self.group.people.count() + 3) as u32);
        let (effect, position) = (self.dice.below(9) as u8, self.dice.one_of(&Position::ALL));
        let effects: Vec<Effect> = (0..self.dice.below(11)).map(|_| self.effect()).collect();
        let twice = effects.iter().chain(&effects).take(8).cloned().collect();
        let wild = Draft {
            effects: if self.dice.percent(50) { effects.clone() } else { twice },
            hours: self.dice.below(200) as u16,
            review_days: Some(self.dice.below(4_000) as u16),
            ..self.draft()
        };
        let decide = match self.dice.below(24) {
            0 => Decide::Write { draft: wild },
            1 => Decide::Rewrite { proposal, draft: wild },
            2 => Decide::AskInformally { proposal },
            3 => Decide::Support { proposal },
            4..6 => Decide::Position {
                proposal,
                version: self.dice.below(4) as u8,
                person,
                position,
                words: Words::None,
                will_meet: false,
            },
            6 => Decide::Say { proposal, about: About::Line { line: 5 } },
            7 => Decide::Say { proposal, about: About::Position { position } },
            8 => Decide::Suggest { proposal, effects },
            9 => Decide::Amend { proposal, effects, suggestion: Some(self.dice.below(6) as u16) },
            10 => Decide::MoreTime { proposal },
            11 => Decide::Withdraw { proposal },
            12 => Decide::TakeUp { proposal },
            13 => Decide::OfferSlot { proposal, at: self.now + Span::hours(self.dice.below(900) as i64 - 100) },
            14 => Decide::WriteDownWhoCame { proposal, slot: effect, came: vec![person, person] },
            15 => Decide::Answer { proposal, person, answer: self.dice.one_of(&Answer::ALL) },
            16 => Decide::Consent { proposal, effect, yes: true },
            17 => Decide::TakeTask { proposal, effect },
            18 => Decide::HandTaskBack { proposal, effect },
            19 => Decide::TaskDone { proposal, effect },
            20 => Decide::Brake { proposal },
            21 => Decide::Review { proposal, again: Again::Change },
            22 => Decide::Acknowledge { proposal },
            _ => return fund::Command::PutIn { pot: PotId(9), amount: Money(u32::MAX) }.into(),
        };
        decide.into()
    }
}
