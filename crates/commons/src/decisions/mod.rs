//! Decisions: a member proposes a change, everybody who has a voice is asked, and what is agreed carries itself out.
//!
//! There is no other way to change a rule, an agreement, a pot, a duty or somebody's voice, for anybody. A proposal moves
//! through [`State`]s by the transitions of docs/decisions-how.md; what the answers lead to is a function of counts alone
//! ([`first_close`], [`fallback_close`]); what a decision changes is a list of typed [`Effect`]s. Words lie in the vault: the
//! proposal's with the proposal, what people say with whoever said it, so that they are forgotten together.

// What a decision is made of.
mod agreements;
mod effect;
mod hours;
mod kind;
mod outcome;
mod proposal;

// What people do, and what time does.
mod answering;
mod carrying;
mod opening;
mod time;

pub use agreements::{Agreement, AgreementId, Agreements, Clause};
pub use effect::{Effect, Page, Said, Target};
pub use kind::Kind;
pub use opening::supporters_needed;
pub use outcome::{Reason, Tally, Verdict, explain, explain_fallback, fallback_close, first_close, in_favour, quorum};
pub use proposal::{
    About, Again, Answer, End, Left, Line, Position, Progress, Proposal, ProposalId, Slot, State, Suggestion, Taken,
    Task, TaskState,
};
pub(crate) use time::decide_due;

use crate::people::PersonId;
use crate::{Actor, Entry, Group, Lang, Moment, Refusal, Rules, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Whether words come with it. They lie in the vault, and the rules only ask whether there are any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Words {
    None,
    Some,
}

/// What somebody wants to propose.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    pub kind: Kind,
    pub effects: Vec<Effect>,
    /// The language it is written in.
    pub language: Lang,
    /// Neighbours and newcomers may read it and speak to it.
    pub public: bool,
    /// How many hours an urgent one is to be open.
    #[serde(default)]
    pub hours: u16,
    /// Days until it is looked at again, if sooner than the group's rule.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub review_days: Option<u16>,
    /// What it brings back, if that was not agreed before.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub again: Option<ProposalId>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Write {
        draft: Draft,
    },
    /// Change one's own draft before it opens.
    Rewrite {
        proposal: ProposalId,
        draft: Draft,
    },
    /// Ask everybody informally for a few days.
    AskInformally {
        proposal: ProposalId,
    },
    /// "This should be talked about": with enough supporters it opens.
    Support {
        proposal: ProposalId,
    },
    /// Willing to facilitate, or not any more.
    Facilitate {
        willing: bool,
    },
    /// Take a position on the text as it stands in `version`; `person` is whoever said it, usually oneself.
    Position {
        proposal: ProposalId,
        version: u8,
        person: PersonId,
        position: Position,
        words: Words,
        will_meet: bool,
    },
    Say {
        proposal: ProposalId,
        about: About,
    },
    Suggest {
        proposal: ProposalId,
        effects: Vec<Effect>,
    },
    /// A new wording; `suggestion` if it is somebody's suggestion, by the number of its words.
    Amend {
        proposal: ProposalId,
        effects: Vec<Effect>,
        suggestion: Option<u16>,
    },
    MoreTime {
        proposal: ProposalId,
    },
    Withdraw {
        proposal: ProposalId,
    },
    /// Take up what its author lets go.
    TakeUp {
        proposal: ProposalId,
    },
    /// Offer a time to talk a block through.
    OfferSlot {
        proposal: ProposalId,
        at: Timestamp,
    },
    /// Write down who came.
    WriteDownWhoCame {
        proposal: ProposalId,
        slot: u8,
        came: Vec<PersonId>,
    },
    Answer {
        proposal: ProposalId,
        person: PersonId,
        answer: Answer,
    },
    /// Say yes or no to what a decision would have oneself do.
    Consent {
        proposal: ProposalId,
        effect: u8,
        yes: bool,
    },
    TakeTask {
        proposal: ProposalId,
        effect: u8,
    },
    HandTaskBack {
        proposal: ProposalId,
        effect: u8,
    },
    TaskDone {
        proposal: ProposalId,
        effect: u8,
    },
    /// Name a harm, and stop.
    Brake {
        proposal: ProposalId,
    },
    /// Keep, change or end what is being looked at again.
    Review {
        proposal: ProposalId,
        again: Again,
    },
    /// Whoever it is about has read the outcome.
    Acknowledge {
        proposal: ProposalId,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Written {
        proposal: ProposalId,
        draft: Draft,
    },
    Rewritten {
        proposal: ProposalId,
        text: u16,
        draft: Draft,
    },
    AskedInformally {
        proposal: ProposalId,
        until: Timestamp,
    },
    SenseTaken {
        proposal: ProposalId,
    },
    Supported {
        proposal: ProposalId,
    },
    /// Supported enough; it opens when there is room.
    Ready {
        proposal: ProposalId,
    },
    Opened {
        proposal: ProposalId,
        until: Timestamp,
        electorate: Vec<PersonId>,
        /// Who of them is away: they may answer, and nobody waits for them.
        #[serde(default, skip_serializing_if = "Vec::is_empty")]
        away: Vec<PersonId>,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        facilitator: Option<PersonId>,
    },
    Willing {
        willing: bool,
    },
    Positioned {
        proposal: ProposalId,
        person: PersonId,
        position: Position,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        line: Option<u32>,
    },
    Said {
        proposal: ProposalId,
        line: u32,
        about: About,
    },
    Suggested {
        proposal: ProposalId,
        text: u16,
        effects: Vec<Effect>,
    },
    Amended {
        proposal: ProposalId,
        version: u8,
        text: u16,
        effects: Vec<Effect>,
        until: Timestamp,
        #[serde(default, skip_serializing_if = "Option::is_none")]
        by_suggestion_of: Option<PersonId>,
    },
    GivenTime {
        proposal: ProposalId,
        until: Timestamp,
    },
    Withdrawing {
        proposal: ProposalId,
        until: Timestamp,
    },
    TakenUp {
        proposal: ProposalId,
    },
    /// Half the time has passed; those not heard yet are asked once more.
    Reminded {
        proposal: ProposalId,
    },
    /// The time was up, and this is what the answers led to.
    Closed {
        proposal: ProposalId,
        verdict: Verdict,
    },
    /// Open once more until then.
    OpenAgain {
        proposal: ProposalId,
        until: Timestamp,
    },
    /// It was small and somebody objects: now everybody is asked.
    Promoted {
        proposal: ProposalId,
        until: Timestamp,
        electorate: Vec<PersonId>,
    },
    Resolving {
        proposal: ProposalId,
        round: u8,
        until: Timestamp,
    },
    SlotOffered {
        proposal: ProposalId,
        slot: u8,
        at: Timestamp,
    },
    WhoCame {
        proposal: ProposalId,
        slot: u8,
        came: Vec<PersonId>,
    },
    /// Whoever blocks came to none of the times offered: the block becomes a stand-aside.
    BlockLapsed {
        proposal: ProposalId,
        person: PersonId,
    },
    LastQuestion {
        proposal: ProposalId,
        until: Timestamp,
    },
    Answered {
        proposal: ProposalId,
        person: PersonId,
        answer: Answer,
    },
    Telling {
        proposal: ProposalId,
        until: Timestamp,
    },
    Told {
        proposal: ProposalId,
    },
    Cooling {
        proposal: ProposalId,
        until: Timestamp,
    },
    InForce {
        proposal: ProposalId,
        review_at: Timestamp,
    },
    /// An effect happened.
    Carried {
        proposal: ProposalId,
        no: u8,
        effect: Effect,
    },
    /// An effect waits for the yes of whoever it names.
    ConsentAsked {
        proposal: ProposalId,
        no: u8,
        person: PersonId,
        until: Timestamp,
    },
    /// An effect could not happen by itself: it is something for people now.
    LeftToDo {
        proposal: ProposalId,
        no: u8,
        why: Left,
    },
    TaskTaken {
        proposal: ProposalId,
        effect: u8,
    },
    TaskHandedBack {
        proposal: ProposalId,
        effect: u8,
    },
    TaskDone {
        proposal: ProposalId,
        effect: u8,
    },
    Braked {
        proposal: ProposalId,
    },
    /// Nothing more of it happens until the group has said whether to keep it.
    Paused {
        proposal: ProposalId,
        question: ProposalId,
    },
    GoesOn {
        proposal: ProposalId,
    },
    ReviewDue {
        proposal: ProposalId,
        until: Timestamp,
    },
    Reviewed {
        proposal: ProposalId,
        again: Again,
    },
    /// Time opens a proposal about this decision: whether to keep it, or how to change it.
    AskedAbout {
        proposal: ProposalId,
        about: ProposalId,
        draft: Draft,
    },
    Kept {
        proposal: ProposalId,
        review_at: Timestamp,
    },
    Fading {
        proposal: ProposalId,
        until: Timestamp,
    },
    Ended {
        proposal: ProposalId,
        end: End,
    },
}

impl Event {
    /// The proposal it is about; none is about two.
    pub fn proposal(&self) -> Option<ProposalId> {
        Some(match self {
            Event::Willing { .. } => return None,
            Event::Written { proposal, .. }
            | Event::Rewritten { proposal, .. }
            | Event::AskedInformally { proposal, .. }
            | Event::SenseTaken { proposal }
            | Event::Supported { proposal }
            | Event::Ready { proposal }
            | Event::Opened { proposal, .. }
            | Event::Positioned { proposal, .. }
            | Event::Said { proposal, .. }
            | Event::Suggested { proposal, .. }
            | Event::Amended { proposal, .. }
            | Event::GivenTime { proposal, .. }
            | Event::Withdrawing { proposal, .. }
            | Event::TakenUp { proposal }
            | Event::Reminded { proposal }
            | Event::Closed { proposal, .. }
            | Event::OpenAgain { proposal, .. }
            | Event::Promoted { proposal, .. }
            | Event::Resolving { proposal, .. }
            | Event::SlotOffered { proposal, .. }
            | Event::WhoCame { proposal, .. }
            | Event::BlockLapsed { proposal, .. }
            | Event::LastQuestion { proposal, .. }
            | Event::Answered { proposal, .. }
            | Event::Telling { proposal, .. }
            | Event::Told { proposal }
            | Event::Cooling { proposal, .. }
            | Event::InForce { proposal, .. }
            | Event::Carried { proposal, .. }
            | Event::ConsentAsked { proposal, .. }
            | Event::LeftToDo { proposal, .. }
            | Event::TaskTaken { proposal, .. }
            | Event::TaskHandedBack { proposal, .. }
            | Event::TaskDone { proposal, .. }
            | Event::Braked { proposal }
            | Event::Paused { proposal, .. }
            | Event::GoesOn { proposal }
            | Event::ReviewDue { proposal, .. }
            | Event::Reviewed { proposal, .. }
            | Event::AskedAbout { proposal, .. }
            | Event::Kept { proposal, .. }
            | Event::Fading { proposal, .. }
            | Event::Ended { proposal, .. } => *proposal,
        })
    }

    /// The decision that caused it: what carries a decision out is because of it.
    pub(crate) fn because(&self) -> Option<u32> {
        match self {
            Event::Carried { proposal, .. }
            | Event::ConsentAsked { proposal, .. }
            | Event::LeftToDo { proposal, .. } => Some(proposal.0),
            _ => None,
        }
    }
}

/// Every proposal there was, and what is in force because of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Decisions {
    all: Vec<Proposal>,
    undecided: BTreeSet<ProposalId>,
    standing: BTreeSet<ProposalId>,
    agreements: Agreements,
    /// Which decision set a rule last, and when.
    set_by: BTreeMap<Target, (ProposalId, Timestamp)>,
    willing: BTreeSet<PersonId>,
    /// When each facilitated last.
    facilitated: BTreeMap<PersonId, Timestamp>,
    published: BTreeSet<Page>,
    shared: Vec<Shared>,
    dissolved: Option<Timestamp>,
}

/// A page shown to somebody outside, until its day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shared {
    pub decision: ProposalId,
    pub effect: u8,
    pub page: Page,
    pub until: Timestamp,
}

impl Decisions {
    pub fn get(&self, id: ProposalId) -> Option<&Proposal> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// Every proposal there was, oldest first.
    pub fn all(&self) -> &[Proposal] {
        &self.all
    }

    /// What is being written, asked or talked through, oldest first.
    pub fn undecided(&self) -> impl DoubleEndedIterator<Item = &Proposal> {
        self.undecided.iter().filter_map(|id| self.get(*id))
    }

    /// What was agreed and is not over, oldest first.
    pub fn agreed(&self) -> impl DoubleEndedIterator<Item = &Proposal> {
        self.standing.iter().filter_map(|id| self.get(*id))
    }

    /// What waits for this person's answer now.
    pub fn waiting_for(&self, person: PersonId) -> impl Iterator<Item = &Proposal> {
        self.undecided().filter(move |proposal| {
            proposal.electorate.contains(&person)
                && match proposal.state {
                    State::Open { .. } | State::Withdrawing { .. } => !proposal.positions.contains_key(&person),
                    State::Fallback { .. } => !proposal.answers.contains_key(&person),
                    _ => false,
                }
        })
    }

    pub fn agreements(&self) -> &Agreements {
        &self.agreements
    }

    /// The decision that set this last, and when: "this rule exists because of decision 14".
    pub fn set_by(&self, target: Target) -> Option<(ProposalId, Timestamp)> {
        self.set_by.get(&target).copied()
    }

    pub fn is_willing_to_facilitate(&self, person: PersonId) -> bool {
        self.willing.contains(&person)
    }

    pub fn is_published(&self, page: Page) -> bool {
        self.published.contains(&page)
    }

    /// Pages shown to somebody outside now.
    pub fn shared(&self, now: Timestamp) -> impl Iterator<Item = &Shared> {
        self.shared.iter().filter(move |shared| shared.until > now)
    }

    pub fn is_dissolved(&self) -> bool {
        self.dissolved.is_some()
    }

    /// How many everyday decisions are open at this moment.
    pub(crate) fn open_full(&self) -> usize {
        self.undecided().filter(|proposal| proposal.kind == Kind::Full && proposal.is_open()).count()
    }

    /// Supported enough, and waiting for a free place; the longest waiting first.
    pub(crate) fn ready(&self) -> Option<ProposalId> {
        let ready = self.undecided().filter_map(|proposal| Some((proposal.ready_at?, proposal.id)));
        ready.min().map(|(_, id)| id)
    }

    fn change(&mut self, id: ProposalId, act: impl FnOnce(&mut Proposal)) {
        let Some(proposal) = (id.0 as usize).checked_sub(1).and_then(|index| self.all.get_mut(index)) else { return };
        act(proposal);
        let (undecided, agreed) = (proposal.is_undecided(), proposal.is_agreed());
        if undecided {
            self.undecided.insert(id);
        } else {
            self.undecided.remove(&id);
        }
        if agreed {
            self.standing.insert(id);
        } else {
            self.standing.remove(&id);
        }
    }

    /// Other proposals whose time may have moved because of this: what a question is about, and what waits for a free place.
    pub(crate) fn beside(&self, event: &Event) -> Vec<ProposalId> {
        let Some(id) = event.proposal() else { return Vec::new() };
        let about = self.get(id).and_then(|proposal| proposal.about);
        let waiting = self.undecided().filter(|proposal| proposal.ready_at.is_some()).map(|proposal| proposal.id);
        about.into_iter().chain(waiting).collect()
    }

    pub(crate) fn next_due(&self, id: ProposalId, group: &Group) -> Option<Timestamp> {
        self.get(id).and_then(|proposal| time::next_due(proposal, group))
    }

    fn begin(&mut self, id: ProposalId, author: PersonId, draft: &Draft, at: Timestamp) {
        self.all.push(Proposal::of_draft(id, author, at, draft));
        self.change(id, |_| {});
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry, rules: &Rules) {
        let by = match entry.by {
            Actor::Person(person) => Some(person),
            _ => None,
        };
        match event {
            Event::Written { proposal, draft } => {
                if let Some(author) = by {
                    self.begin(*proposal, author, draft, entry.at);
                }
            }
            Event::AskedAbout { proposal, about, draft } => {
                let author = self.get(*about).map_or(PersonId(0), |about| about.author);
                self.begin(*proposal, author, draft, entry.at);
                self.change(*proposal, |new| new.about = Some(*about));
                self.change(*about, |about| about.question = Some(*proposal));
            }
            Event::Willing { willing } => {
                if let Some(person) = by {
                    if *willing {
                        self.willing.insert(person);
                    } else {
                        self.willing.remove(&person);
                    }
                }
            }
            // Changes the whole group; `Group::carry` sees to it.
            Event::Carried { .. } => {}
            event => {
                if let Event::Opened { facilitator: Some(person), .. } = event {
                    self.facilitated.insert(*person, entry.at);
                }
                if let Some(id) = event.proposal() {
                    self.change(id, |proposal| fold(proposal, event, entry, by, rules));
                }
            }
        }
    }
}

impl Proposal {
    /// A proposal that is about to be: what it would be as soon as it is written.
    fn of_draft(id: ProposalId, author: PersonId, at: Timestamp, draft: &Draft) -> Proposal {
        let mut proposal = Proposal::new(id, draft.kind, author, at, draft.language.clone());
        wear(&mut proposal, draft);
        proposal
    }
}

/// What a draft says of a proposal.
fn wear(proposal: &mut Proposal, draft: &Draft) {
    proposal.kind = draft.kind;
    proposal.effects.clone_from(&draft.effects);
    proposal.language = draft.language.clone();
    proposal.public = draft.public;
    proposal.hours = draft.hours;
    proposal.review_days = draft.review_days;
    proposal.again = draft.again;
}

/// Folds an event into the one proposal it is about.
fn fold(proposal: &mut Proposal, event: &Event, entry: &Entry, by: Option<PersonId>, rules: &Rules) {
    let at = entry.at;
    match event {
        Event::Rewritten { text, draft, .. } => {
            wear(proposal, draft);
            proposal.text = *text;
            proposal.count_text(*text);
            proposal.supporters.clear();
            proposal.ready_at = None;
        }
        Event::AskedInformally { until, .. } => {
            proposal.state = State::SenseCheck { until: *until };
            proposal.positions.clear();
        }
        Event::SenseTaken { .. } => proposal.state = State::Draft,
        Event::Supported { .. } => proposal.supporters.extend(by),
        Event::Ready { .. } => proposal.ready_at = Some(at),
        Event::Opened { until, electorate, away, facilitator, .. } => {
            proposal.state = State::Open { until: *until };
            proposal.electorate = electorate.iter().copied().collect();
            proposal.away = away.iter().copied().collect();
            proposal.facilitator = *facilitator;
            proposal.opened_at = Some(at);
            proposal.terms = rules.clone();
            proposal.ready_at = None;
            proposal.version = 1;
            proposal.positions.clear();
            proposal.spoken.clear();
        }
        Event::Promoted { until, electorate, .. } => {
            proposal.kind = Kind::Full;
            proposal.electorate = electorate.iter().copied().collect();
            proposal.state = State::Open { until: *until };
            proposal.reminded = false;
        }
        Event::Positioned { person, position, line, .. } => {
            let told_to = by.filter(|by| by != person);
            proposal.positions.insert(*person, Taken { position: *position, at, line: *line, told_to });
            proposal.spoken.insert(*person);
            proposal.before.remove(person);
            if let Some(line) = line {
                let said = Line {
                    by: Actor::Person(*person),
                    at,
                    about: About::Position { position: *position },
                    version: proposal.version,
                };
                put_line(proposal, *line, said);
            }
        }
        Event::Said { line, about, .. } => {
            let said = Line { by: entry.by, at, about: *about, version: proposal.version };
            put_line(proposal, *line, said);
        }
        Event::Suggested { text, effects, .. } => {
            proposal.count_text(*text);
            if let Some(by) = by {
                let effects = effects.clone();
                proposal.suggestions.push(Suggestion { text: *text, by, at, effects, taken_in: false });
            }
        }
        Event::Amended { version, text, effects, until, by_suggestion_of, .. } => {
            proposal.version = *version;
            proposal.text = *text;
            proposal.count_text(*text);
            proposal.effects.clone_from(effects);
            proposal.before = proposal.positions.iter().map(|(person, taken)| (*person, taken.position)).collect();
            proposal.positions.clear();
            proposal.state = State::Open { until: *until };
            (proposal.no_quorum, proposal.weak, proposal.reminded) = (0, 0, false);
            proposal.changed_by.extend(by_suggestion_of.filter(|person| *person != proposal.author));
            for suggestion in proposal.suggestions.iter_mut().filter(|suggestion| suggestion.text == *text) {
                suggestion.taken_in = true;
            }
        }
        Event::GivenTime { until, .. } => {
            let version = proposal.version;
            proposal.more_time.extend(by.map(|person| (person, version)));
            proposal.state = State::Open { until: *until };
        }
        Event::Withdrawing { until, .. } => {
            if let State::Open { until: open_until } | State::Resolving { until: open_until } = proposal.state {
                proposal.state = State::Withdrawing { until: *until, open_until };
            }
        }
        Event::TakenUp { .. } => {
            if let State::Withdrawing { open_until, .. } = proposal.state {
                proposal.state = State::Open { until: open_until };
            }
            if let Some(by) = by {
                proposal.author = by;
            }
        }
        Event::Reminded { .. } => proposal.reminded = true,
        Event::Closed { verdict, .. } => {
            proposal.verdicts.push((at, *verdict));
            match verdict {
                Verdict::NoQuorum => proposal.no_quorum += 1,
                Verdict::Weak => proposal.weak += 1,
                Verdict::Agreed => proposal.agreed_at = Some(at),
                Verdict::AgreedWithDissent => {
                    proposal.agreed_at = Some(at);
                    proposal.dissent = true;
                }
                _ => {}
            }
        }
        Event::OpenAgain { until, .. } => {
            proposal.state = State::Open { until: *until };
            proposal.reminded = false;
        }
        Event::Resolving { round, until, .. } => {
            proposal.rounds = *round;
            proposal.state = State::Resolving { until: *until };
            proposal.agreed_at = None;
        }
        Event::SlotOffered { at: slot, .. } => {
            if let Some(by) = by {
                proposal.slots.push(Slot { at: *slot, by, came: None });
            }
        }
        Event::WhoCame { slot, came, .. } => {
            if let Some(slot) = proposal.slots.get_mut(usize::from(*slot)) {
                slot.came = Some(came.clone());
            }
        }
        Event::BlockLapsed { person, .. } => {
            if let Some(taken) = proposal.positions.get_mut(person) {
                taken.position = Position::StandAside;
            }
        }
        Event::LastQuestion { until, .. } => {
            proposal.state = State::Fallback { until: *until };
            proposal.answers.clear();
            proposal.agreed_at = None;
            proposal.reminded = false;
        }
        Event::Answered { person, answer, .. } => {
            proposal.answers.insert(*person, *answer);
            proposal.spoken.insert(*person);
        }
        Event::Telling { until, .. } => {
            let verdict = proposal.verdicts.last().map_or(Verdict::NotAgreed, |(_, verdict)| *verdict);
            proposal.state = State::Telling { until: *until, verdict };
        }
        // What follows says where it stands.
        Event::Told { .. } => {}
        Event::Cooling { until, .. } => proposal.state = State::Cooling { until: *until },
        Event::InForce { review_at, .. } => {
            proposal.state = State::InForce { review_at: *review_at };
            proposal.progress = vec![Progress::Ahead; proposal.effects.len()];
        }
        Event::ConsentAsked { no, until, .. } => {
            if let Some(progress) = proposal.progress.get_mut(usize::from(*no)) {
                *progress = Progress::Asked { until: *until };
            }
        }
        Event::LeftToDo { no, why, .. } => {
            if let Some(progress) = proposal.progress.get_mut(usize::from(*no)) {
                *progress = Progress::Left { at, why: *why };
            }
            proposal.tasks.push(Task { effect: *no, since: at, state: TaskState::Free });
        }
        Event::TaskTaken { effect, .. } => {
            if let (Some(by), Some(task)) = (by, proposal.task_mut(*effect)) {
                task.state = TaskState::Taken { by };
            }
        }
        Event::TaskHandedBack { effect, .. } => {
            if let Some(task) = proposal.task_mut(*effect) {
                task.state = TaskState::Free;
            }
        }
        Event::TaskDone { effect, .. } => {
            if let (Some(by), Some(task)) = (by, proposal.task_mut(*effect)) {
                task.state = TaskState::Done { by, at };
            }
        }
        Event::Braked { .. } => proposal.brakes.extend(by),
        Event::Paused { question, .. } => {
            proposal.braked = true;
            proposal.state = State::Paused { question: *question };
        }
        Event::GoesOn { .. } => {
            proposal.state = State::InForce { review_at: at + proposal.kind.review(rules) };
            proposal.question = None;
        }
        Event::ReviewDue { until, .. } => {
            proposal.state = State::DueReview { until: *until };
            proposal.looked_at = true;
            proposal.reviews.clear();
        }
        Event::Reviewed { again, .. } => {
            if let Some(by) = by {
                proposal.reviews.insert(by, *again);
            }
        }
        Event::Kept { review_at, .. } => {
            proposal.state = State::InForce { review_at: *review_at };
            proposal.question = None;
            if proposal.kind == Kind::Urgent {
                // Everybody has kept it: it no longer ends by itself.
                proposal.kind = Kind::Full;
            }
        }
        Event::Fading { until, .. } => proposal.state = State::Fading { until: *until },
        Event::Ended { end, .. } => proposal.state = State::Over { end: *end, at },
        Event::Written { .. } | Event::AskedAbout { .. } | Event::Willing { .. } | Event::Carried { .. } => {}
    }
}

/// Lines are numbered by the rules, one after another.
fn put_line(proposal: &mut Proposal, number: u32, line: Line) {
    if proposal.lines.len() == number as usize {
        proposal.lines.push(line);
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let events = match command {
        Command::Write { draft } => opening::write(group, draft, moment)?,
        Command::Rewrite { proposal, draft } => opening::rewrite(group, proposal, draft, moment)?,
        Command::AskInformally { proposal } => opening::ask_informally(group, proposal, moment)?,
        Command::Support { proposal } => opening::support(group, proposal, moment)?,
        Command::Facilitate { willing } => opening::facilitate(group, willing, moment)?,
        Command::Position { proposal, version, person, position, words, will_meet } => {
            let said = answering::Said { version, person, position, words, will_meet };
            answering::position(group, proposal, said, moment)?
        }
        Command::Say { proposal, about } => answering::say(group, proposal, about, moment)?,
        Command::Suggest { proposal, effects } => answering::suggest(group, proposal, effects, moment)?,
        Command::Amend { proposal, effects, suggestion } => {
            answering::amend(group, proposal, effects, suggestion, moment)?
        }
        Command::MoreTime { proposal } => answering::more_time(group, proposal, moment)?,
        Command::Withdraw { proposal } => answering::withdraw(group, proposal, moment)?,
        Command::TakeUp { proposal } => answering::take_up(group, proposal, moment)?,
        Command::OfferSlot { proposal, at } => answering::offer_slot(group, proposal, at, moment)?,
        Command::WriteDownWhoCame { proposal, slot, came } => answering::who_came(group, proposal, slot, came, moment)?,
        Command::Answer { proposal, person, answer } => answering::answer(group, proposal, person, answer, moment)?,
        Command::Consent { proposal, effect, yes } => {
            return carrying::consent(group, proposal, effect, yes, moment);
        }
        Command::TakeTask { proposal, effect } => carrying::take_task(group, proposal, effect, moment)?,
        Command::HandTaskBack { proposal, effect } => carrying::hand_task_back(group, proposal, effect, moment)?,
        Command::TaskDone { proposal, effect } => carrying::task_done(group, proposal, effect, moment)?,
        Command::Brake { proposal } => carrying::brake(group, proposal, moment)?,
        Command::Review { proposal, again } => carrying::review(group, proposal, again, moment)?,
        Command::Acknowledge { proposal } => time::acknowledge(group, proposal, moment)?,
    };
    Ok(events.into_iter().map(crate::Event::Decisions).collect())
}
