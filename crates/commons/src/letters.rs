//! To whom something that happened is worth a letter. Calm: only what asks something of that very person, once when it
//! begins and once more before it ends, and only while it still does.

use crate::decisions::{Event as Decided, Proposal, ProposalId, State};
use crate::needs::{Event as Needed, NeedId};
use crate::people::PersonId;
use crate::{Event, Group, Span};

/// What a letter is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Occasion {
    /// Everybody is asked.
    Asked(ProposalId),
    /// The wording has changed, and every answer with it.
    NewWording(ProposalId),
    /// Half the time has passed, and this person has not been heard.
    AskedAgain(ProposalId),
    /// Yes or no, for the last time.
    LastQuestion(ProposalId),
    /// A decision waits for this person's own yes.
    OwnYes(ProposalId),
    /// The outcome of a decision about this person, before everybody else hears it.
    ToldFirst(ProposalId),
    /// Somebody on the phone desk asks whether this person could do something.
    CouldYou(NeedId),
}

/// Whoever was asked about one need gets no letter about another so soon after: it stands on their page for today.
const BETWEEN_ASKS: Span = Span::hours(20);

impl Occasion {
    /// The proposal it is about, if it is about one: that can be answered from the letter.
    pub fn proposal(self) -> Option<ProposalId> {
        match self {
            Occasion::Asked(id)
            | Occasion::NewWording(id)
            | Occasion::AskedAgain(id)
            | Occasion::LastQuestion(id)
            | Occasion::OwnYes(id)
            | Occasion::ToldFirst(id) => Some(id),
            Occasion::CouldYou(_) => None,
        }
    }
}

/// Who gets a letter about an event, as the group is now. Whoever acted need not be told.
pub fn recipients(group: &Group, event: &Event) -> Vec<PersonId> {
    if let Event::Needs(Needed::AskedAround { people, .. }) = event {
        return people.iter().copied().filter(|person| occasion(group, event, *person).is_some()).collect();
    }
    let Event::Decisions(event) = event else { return Vec::new() };
    let Some(proposal) = event.proposal().and_then(|id| group.decisions.get(id)) else { return Vec::new() };
    let all: Vec<PersonId> = match event {
        Decided::Opened { .. }
        | Decided::Promoted { .. }
        | Decided::Amended { .. }
        | Decided::Reminded { .. }
        | Decided::LastQuestion { .. } => proposal.electorate.iter().copied().collect(),
        Decided::ConsentAsked { person, .. } => vec![*person],
        Decided::Telling { .. } => proposal.concerns().into_iter().collect(),
        _ => return Vec::new(),
    };
    let event = Event::Decisions(event.clone());
    all.into_iter().filter(|person| occasion(group, &event, *person).is_some()).collect()
}

/// What a letter about this event would say to this person now; `None` if it need not go out any more.
pub fn occasion(group: &Group, event: &Event, person: PersonId) -> Option<Occasion> {
    if let Event::Needs(Needed::AskedAround { need, people, .. }) = event {
        return people.contains(&person).then(|| could_you(group, *need, person)).flatten();
    }
    let Event::Decisions(event) = event else { return None };
    let who = group.people.get(person).filter(|who| who.wants_letters && who.has_voice())?;
    let proposal = group.decisions.get(event.proposal()?)?;
    let asked = |proposal: &Proposal| {
        let open = matches!(proposal.state, State::Open { .. } | State::Withdrawing { .. });
        open && proposal.electorate.contains(&who.id) && !proposal.positions.contains_key(&who.id)
    };
    let last = |proposal: &Proposal| {
        matches!(proposal.state, State::Fallback { .. })
            && proposal.electorate.contains(&who.id)
            && !proposal.answers.contains_key(&who.id)
    };
    match event {
        Decided::Opened { .. } | Decided::Promoted { .. } => asked(proposal).then_some(Occasion::Asked(proposal.id)),
        // A wording that has changed once more since has a letter of its own.
        Decided::Amended { version, .. } if *version == proposal.version => {
            asked(proposal).then_some(Occasion::NewWording(proposal.id))
        }
        Decided::Reminded { .. } if last(proposal) => Some(Occasion::LastQuestion(proposal.id)),
        Decided::Reminded { .. } => asked(proposal).then_some(Occasion::AskedAgain(proposal.id)),
        Decided::LastQuestion { .. } => last(proposal).then_some(Occasion::LastQuestion(proposal.id)),
        Decided::ConsentAsked { no, person: named, .. } => {
            let waits =
                matches!(proposal.progress.get(usize::from(*no)), Some(crate::decisions::Progress::Asked { .. }));
            (waits && *named == who.id).then_some(Occasion::OwnYes(proposal.id))
        }
        Decided::Telling { .. } => {
            let untold = matches!(proposal.state, State::Telling { .. });
            (untold && proposal.concerns() == Some(who.id)).then_some(Occasion::ToldFirst(proposal.id))
        }
        _ => None,
    }
}

/// Whether it still asks something of them: it is open, they have not promised it, and it is not the second need within a
/// day that they were asked about.
fn could_you(group: &Group, id: NeedId, person: PersonId) -> Option<Occasion> {
    let who = group.people.taking_part(person).ok().filter(|who| who.wants_letters)?;
    let need = group.needs.get(id).filter(|need| need.on_board() && need.promise_of(who.id).is_none())?;
    let asked_at = need.waves.iter().find(|wave| wave.people.contains(&who.id))?.at;
    let lately = |at: crate::Timestamp| at < asked_at && asked_at < at + BETWEEN_ASKS;
    let another = group.needs.asked_besides(who.id, id).any(lately);
    (!another).then_some(Occasion::CouldYou(id))
}
