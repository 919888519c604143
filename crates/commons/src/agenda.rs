//! What time asks for, and when. Kept beside the state so that asking "is anything due?" costs nothing.

use crate::decisions::ProposalId;
use crate::duties::{Duty, LearningId, TurnId};
use crate::fund::{self, PotId};
use crate::meetings::{MeetingId, PollId};
use crate::mending::MatterId;
use crate::needs::NeedId;
use crate::offers::OfferId;
use crate::people::{PersonId, RecoveryId};
use crate::pictures::PictureId;
use crate::rounds::RoundId;
use crate::{Actor, Event, Group, Moment, Refusal, Subject, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// Something that can come due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Matter {
    Need(NeedId),
    Person(PersonId),
    Recovery(RecoveryId),
    Turn(TurnId),
    Offer(OfferId),
    Proposal(ProposalId),
    Mending(MatterId),
    Meeting(MeetingId),
    Poll(PollId),
    /// Who is asked next for a duty that goes round or is drawn by lot.
    Duty(Duty),
    Learning(LearningId),
    /// Closed shutters that open by themselves.
    Shutters,
    /// Never due: it only has a name, so that what happens to it can be told apart.
    Pot(PotId),
    Picture(PictureId),
    Round(RoundId),
}

impl Matter {
    /// What an event can have brought closer, or put off.
    pub(crate) fn touched_by(event: &Event) -> Vec<Matter> {
        match event {
            Event::Founding(_) | Event::Undone { .. } => Vec::new(),
            Event::Fund(fund::Event::PutIn { pot, .. }) => vec![Matter::Pot(*pot)],
            Event::Fund(fund::Event::PaidBack { .. }) => vec![Matter::Pot(PotId::TIN)],
            Event::Fund(_) => Vec::new(),
            Event::People(event) => event.matters(),
            Event::Needs(event) => vec![Matter::Need(event.need())],
            Event::Offers(event) => vec![Matter::Offer(event.offer())],
            Event::Duties(event) => event.turn().map(Matter::Turn).into_iter().collect(),
            Event::Mending(event) => vec![Matter::Mending(event.matter())],
            Event::Meetings(event) => event.matters(),
            Event::Shutters(event) => vec![event.matter()],
            Event::Pictures(event) => vec![Matter::Picture(event.picture())],
            Event::Rounds(event) => vec![Matter::Round(event.round())],
            Event::Decisions(event) => event.proposal().map(Matter::Proposal).into_iter().collect(),
            Event::Opened { subject, .. } | Event::Forgotten { subject } => match subject {
                Subject::Need(need) => vec![Matter::Need(*need)],
                Subject::Person(person) => vec![Matter::Person(*person)],
                Subject::Offer(offer) => vec![Matter::Offer(*offer)],
                Subject::Proposal(proposal) => vec![Matter::Proposal(*proposal)],
                Subject::Mending(matter) => vec![Matter::Mending(*matter)],
                Subject::Meeting(meeting) => vec![Matter::Meeting(*meeting)],
                Subject::Poll(poll) => vec![Matter::Poll(*poll)],
                Subject::Picture(picture) => vec![Matter::Picture(*picture)],
                Subject::Group | Subject::Duty(_) => Vec::new(),
            },
        }
    }
}

/// Matters in the order of their time.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Agenda {
    order: BTreeSet<(Timestamp, Matter)>,
    times: BTreeMap<Matter, Timestamp>,
}

impl Agenda {
    pub(crate) fn set(&mut self, matter: Matter, when: Option<Timestamp>) {
        let before = match when {
            Some(at) => self.times.insert(matter, at),
            None => self.times.remove(&matter),
        };
        if before == when {
            return;
        }
        if let Some(at) = before {
            self.order.remove(&(at, matter));
        }
        if let Some(at) = when {
            self.order.insert((at, matter));
        }
    }

    pub(crate) fn first(&self) -> Option<(Timestamp, Matter)> {
        self.order.first().copied()
    }

    pub(crate) fn all(&self) -> impl Iterator<Item = (Timestamp, Matter)> {
        self.order.iter().copied()
    }
}

/// Carries out what has come due. Only time itself may ask.
pub(crate) fn decide(group: &Group, matter: Matter, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    if moment.by != Actor::Time {
        return Err(Refusal::OnlyTime);
    }
    let events = match matter {
        Matter::Need(need) => crate::needs::decide_due(group, need, moment.now),
        Matter::Person(person) => crate::people::decide_due(group, person, moment.now),
        Matter::Recovery(recovery) => crate::people::decide_recovery_due(group, recovery, moment.now),
        Matter::Turn(turn) => crate::duties::decide_due(group, turn, moment.now),
        Matter::Offer(offer) => crate::offers::decide_due(group, offer, moment.now),
        Matter::Proposal(proposal) => crate::decisions::decide_due(group, proposal, moment),
        Matter::Mending(matter) => crate::mending::decide_due(group, matter, moment.now),
        Matter::Meeting(meeting) => crate::meetings::decide_meeting_due(group, meeting, moment),
        Matter::Poll(poll) => crate::meetings::decide_poll_due(group, poll, moment.now),
        Matter::Duty(duty) => crate::duties::decide_asking(group, duty, moment),
        Matter::Learning(learning) => crate::duties::decide_learning_due(group, learning, moment.now),
        Matter::Shutters => crate::shutters::decide_due(group, moment.now),
        Matter::Picture(picture) => crate::pictures::decide_due(group, picture, moment.now),
        Matter::Round(round) => crate::rounds::decide_due(group, round, moment.now),
        Matter::Pot(_) => Vec::new(),
    };
    if events.is_empty() { Err(Refusal::NotNow) } else { Ok(events) }
}
