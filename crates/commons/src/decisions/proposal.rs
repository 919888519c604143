//! One proposal: where it stands, what was answered, what has been carried out.

use super::outcome::Tally;
use super::{
    Again, Answer, Draft, Effect, Kind, Line, Position, Progress, Slot, State, Suggestion, Taken, Task, Translation,
    Verdict,
};
use crate::people::{How, People, PersonId};
use crate::{Lang, Refusal, Rules, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A proposal's number within its group, from 1. When it is agreed, it is the number of the decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ProposalId(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Proposal {
    pub id: ProposalId,
    pub kind: Kind,
    pub author: PersonId,
    pub written_at: Timestamp,
    pub language: Lang,
    /// Neighbours and newcomers may read it and speak to it.
    pub public: bool,
    pub effects: Vec<Effect>,
    /// How long an urgent one wants to be open.
    pub hours: u16,
    /// Days until it is looked at again, if sooner than the group's rule.
    pub review_days: Option<u16>,
    /// What it brings back, if that was not agreed before.
    pub again: Option<ProposalId>,
    /// The number of its words: every wording has its own.
    pub text: u16,
    texts: u16,
    /// 0 before it opens, then 1, 2 …
    pub version: u8,
    /// Who, besides its author, changed its words.
    pub changed_by: BTreeSet<PersonId>,
    pub supporters: BTreeSet<PersonId>,
    /// Supported enough, and waits for a free place.
    pub ready_at: Option<Timestamp>,
    pub facilitator: Option<PersonId>,
    pub opened_at: Option<Timestamp>,
    /// The number of the entry that opened it.
    pub opened_as: Option<u64>,
    /// Who is asked: frozen when it opens. Nobody who joins later enlarges it.
    pub electorate: BTreeSet<PersonId>,
    /// Who of them was away then: they may answer, and count only if they do.
    pub away: BTreeSet<PersonId>,
    /// The rules it opened under.
    pub terms: Rules,
    pub positions: BTreeMap<PersonId, Taken>,
    /// Positions on the wording before, to be taken again.
    pub before: BTreeMap<PersonId, Position>,
    /// Everybody who has ever taken a position on it.
    pub spoken: BTreeSet<PersonId>,
    pub lines: Vec<Line>,
    pub suggestions: Vec<Suggestion>,
    /// What the wordings say in other languages, oldest first.
    pub translations: Vec<Translation>,
    /// Who asked for more time, and on which version.
    pub more_time: BTreeMap<PersonId, u8>,
    /// Those not heard yet were reminded.
    pub reminded: bool,
    /// How often this version found too few, or was weak, already.
    pub no_quorum: u8,
    pub weak: u8,
    /// Rounds of working through a block.
    pub rounds: u8,
    pub slots: Vec<Slot>,
    pub answers: BTreeMap<PersonId, Answer>,
    /// Agreed with a no: it is minuted.
    pub dissent: bool,
    pub agreed_at: Option<Timestamp>,
    pub progress: Vec<Progress>,
    pub tasks: Vec<Task>,
    pub brakes: BTreeSet<PersonId>,
    pub braked: bool,
    /// It has been looked at again before.
    pub looked_at: bool,
    pub reviews: BTreeMap<PersonId, Again>,
    /// The proposal that asks what to do about it: whether to keep it after the brake, or how to change it.
    pub question: Option<ProposalId>,
    /// The decision this one asks about.
    pub about: Option<ProposalId>,
    pub state: State,
    /// What every close so far found.
    pub verdicts: Vec<(Timestamp, Verdict)>,
    /// When somebody last came back to it before it opened.
    pub(super) touched_at: Timestamp,
    /// A block was being talked through when its author wanted to let it go.
    pub(super) was_resolving: bool,
}

impl Proposal {
    pub(super) fn new(id: ProposalId, kind: Kind, author: PersonId, at: Timestamp, language: Lang) -> Proposal {
        Proposal {
            id,
            kind,
            author,
            written_at: at,
            language,
            public: false,
            effects: Vec::new(),
            hours: 0,
            review_days: None,
            again: None,
            text: 0,
            texts: 1,
            version: 0,
            changed_by: BTreeSet::new(),
            supporters: BTreeSet::new(),
            ready_at: None,
            facilitator: None,
            opened_at: None,
            opened_as: None,
            electorate: BTreeSet::new(),
            away: BTreeSet::new(),
            terms: Rules::default(),
            positions: BTreeMap::new(),
            before: BTreeMap::new(),
            spoken: BTreeSet::new(),
            lines: Vec::new(),
            suggestions: Vec::new(),
            translations: Vec::new(),
            more_time: BTreeMap::new(),
            reminded: false,
            no_quorum: 0,
            weak: 0,
            rounds: 0,
            slots: Vec::new(),
            answers: BTreeMap::new(),
            dissent: false,
            agreed_at: None,
            progress: Vec::new(),
            tasks: Vec::new(),
            brakes: BTreeSet::new(),
            braked: false,
            looked_at: false,
            reviews: BTreeMap::new(),
            question: None,
            about: None,
            state: State::Draft,
            verdicts: Vec::new(),
            touched_at: at,
            was_resolving: false,
        }
    }

    /// A proposal that is about to be: what it would be as soon as it is written.
    pub(super) fn of_draft(id: ProposalId, author: PersonId, at: Timestamp, draft: &Draft) -> Proposal {
        let mut proposal = Proposal::new(id, draft.kind, author, at, draft.language.clone());
        proposal.wear(draft);
        proposal
    }

    /// What a draft says of a proposal.
    pub(super) fn wear(&mut self, draft: &Draft) {
        self.kind = draft.kind;
        self.effects.clone_from(&draft.effects);
        self.language = draft.language.clone();
        self.public = draft.public;
        self.hours = draft.hours;
        self.review_days = draft.review_days;
        self.again = draft.again;
    }

    /// Everybody is asked, in one way or another.
    pub fn is_open(&self) -> bool {
        matches!(
            self.state,
            State::Open { .. } | State::Withdrawing { .. } | State::Resolving { .. } | State::Fallback { .. }
        )
    }

    /// Not decided, and not over.
    pub fn is_undecided(&self) -> bool {
        self.is_open() || matches!(self.state, State::Draft | State::SenseCheck { .. } | State::Telling { .. })
    }

    /// Agreed, and not over.
    pub fn is_agreed(&self) -> bool {
        matches!(
            self.state,
            State::Cooling { .. }
                | State::InForce { .. }
                | State::Paused { .. }
                | State::DueReview { .. }
                | State::Fading { .. }
        )
    }

    /// In force, or nearly still: it can be kept, repealed, replaced.
    pub fn is_standing(&self) -> bool {
        self.is_agreed() && !matches!(self.state, State::Cooling { .. })
    }

    pub fn is_over(&self) -> bool {
        matches!(self.state, State::Over { .. })
    }

    /// Whether answers are hidden until the close.
    pub fn hides_answers(&self) -> bool {
        self.kind == Kind::Person && self.is_undecided()
    }

    /// Whom it is about, if it is about somebody's voice.
    pub fn concerns(&self) -> Option<PersonId> {
        self.effects.iter().find_map(Effect::concerns)
    }

    /// Who counts: everybody who is asked, whose voice is still there and does not rest, and who is not away. Whoever was
    /// away and answers counts as well; whoever goes away without an answer is not waited for.
    pub fn asked<'a>(&'a self, people: &'a People) -> impl Iterator<Item = PersonId> + 'a {
        self.electorate.iter().copied().filter(|person| {
            people.with_voice(*person).is_ok_and(|who| {
                self.has_answered(*person) || (who.away_since.is_none() && !self.away.contains(person))
            })
        })
    }

    /// Who counts and has not answered this wording yet.
    pub fn not_heard<'a>(&'a self, people: &'a People) -> impl Iterator<Item = PersonId> + 'a {
        self.asked(people).filter(|person| !self.has_answered(*person))
    }

    /// Whether this person has answered what is asked now.
    pub fn has_answered(&self, person: PersonId) -> bool {
        match self.state {
            State::Fallback { .. } => self.answers.contains_key(&person),
            _ => self.positions.contains_key(&person),
        }
    }

    /// The answers of those who are still here, counted.
    pub fn tally(&self, people: &People) -> Tally {
        let mut tally = Tally::default();
        // Where nobody has been here a while, everybody has to be enough.
        let all_new = !self.asked(people).any(|person| self.counts_for_quorum(people, person));
        for person in self.asked(people) {
            let counts = all_new || self.counts_for_quorum(people, person);
            tally.members += 1;
            tally.counting_members += u32::from(counts);
            let Some(taken) = self.positions.get(&person) else { continue };
            tally.counting_heard += u32::from(counts);
            match taken.position {
                Position::Agree => tally.agree += 1,
                Position::Reservations => tally.reservations += 1,
                Position::StandAside => tally.aside += 1,
                Position::Block => tally.block += 1,
                Position::Abstain => tally.abstain += 1,
            }
        }
        tally
    }

    /// About the ground rules, and about a person, hearing enough people means hearing those who have been here a while:
    /// a guard against joining in order to decide. The first are counted from the first day.
    fn counts_for_quorum(&self, people: &People, person: PersonId) -> bool {
        if !matches!(self.kind, Kind::Constitution | Kind::Person) {
            return true;
        }
        let Some(opened_at) = self.opened_at else { return true };
        let tenure = Span::days(self.terms.tenure_days.into());
        people.get(person).is_some_and(|who| {
            who.how == How::Founding || people.voice_since(person).is_some_and(|since| since + tenure <= opened_at)
        })
    }

    /// Answers to the last question of those who are still here: yes, no, abstain.
    pub fn answered(&self, people: &People) -> (u32, u32, u32) {
        let mut counts = (0, 0, 0);
        for answer in self.asked(people).filter_map(|person| self.answers.get(&person)) {
            match answer {
                Answer::Yes => counts.0 += 1,
                Answer::No => counts.1 += 1,
                Answer::Abstain => counts.2 += 1,
            }
        }
        counts
    }

    /// Who blocks it now, and is still here.
    pub fn blockers<'a>(&'a self, people: &'a People) -> impl Iterator<Item = PersonId> + 'a {
        let blocks =
            |person: &PersonId| self.positions.get(person).is_some_and(|taken| taken.position == Position::Block);
        self.asked(people).filter(blocks)
    }

    /// When its life ends: no close comes later.
    pub fn life_ends(&self) -> Option<Timestamp> {
        self.opened_at.map(|at| at + Span::days(self.terms.life_days.into()))
    }

    /// The number the next wording would have.
    pub(super) fn next_text(&self) -> u16 {
        self.texts
    }

    pub(super) fn count_text(&mut self, text: u16) {
        self.texts = self.texts.max(text.saturating_add(1));
    }

    /// The newest translation into each language, by language; `true` if it says the wording as it is now.
    pub fn translated(&self) -> impl Iterator<Item = (u16, &Translation, bool)> {
        let mut newest: BTreeMap<&Lang, (u16, &Translation)> = BTreeMap::new();
        for (number, translation) in (0u16..).zip(&self.translations) {
            newest.insert(&translation.language, (number, translation));
        }
        newest.into_values().map(|(number, translation)| (number, translation, translation.text == self.text))
    }

    pub fn task(&self, effect: u8) -> Option<&Task> {
        self.tasks.iter().find(|task| task.effect == effect)
    }

    pub(super) fn task_mut(&mut self, effect: u8) -> Option<&mut Task> {
        self.tasks.iter_mut().find(|task| task.effect == effect)
    }

    /// Whether something of it is still to happen, or it may still come: nothing else may pull at the same meanwhile.
    pub(super) fn is_moving(&self) -> bool {
        match self.state {
            State::Telling { .. } | State::Cooling { .. } => true,
            State::InForce { .. } => self.next_effect().is_some(),
            _ => self.is_open(),
        }
    }

    /// How long it stands before it is looked at again.
    pub(super) fn stands_for(&self, rules: &Rules) -> Span {
        let longest = self.kind.review(rules);
        self.review_days.map_or(longest, |days| Span::days(days.into()).min(longest))
    }

    /// Whether something it changed could be changed back: only then is there anything to look at again.
    pub fn lasts(&self) -> bool {
        self.progress.iter().any(|progress| matches!(progress, Progress::Done { inverse: Some(_), .. }))
    }

    /// How long everybody has for another wording, or once more.
    pub(super) fn once_more(&self) -> Span {
        match self.kind {
            Kind::Urgent => Span::hours(24),
            _ => Span::hours(self.terms.again_hours.into()),
        }
    }

    /// The first effect that has not happened yet.
    pub(super) fn next_effect(&self) -> Option<u8> {
        let ahead = self.progress.iter().position(|progress| *progress == Progress::Ahead)?;
        u8::try_from(ahead).ok()
    }

    /// The state it would have to be in, or a refusal that says where it is.
    pub(super) fn must_be_asked(&self) -> Result<(), Refusal> {
        match self.state {
            State::Over { .. } => Err(Refusal::Closed),
            _ if self.is_agreed() => Err(Refusal::DecidedAlready),
            State::Draft | State::SenseCheck { .. } => Err(Refusal::NotOpenYet),
            _ => Ok(()),
        }
    }
}
