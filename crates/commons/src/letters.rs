//! To whom something that happened is worth a letter. Calm: only what asks something of that very person, once when it
//! begins and once more before it ends, and only while it still does.

use crate::decisions::{Event as Decided, Proposal, ProposalId, State};
use crate::people::PersonId;
use crate::{Event, Group};

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
}

impl Occasion {
    pub fn proposal(self) -> ProposalId {
        match self {
            Occasion::Asked(id)
            | Occasion::NewWording(id)
            | Occasion::AskedAgain(id)
            | Occasion::LastQuestion(id)
            | Occasion::OwnYes(id)
            | Occasion::ToldFirst(id) => id,
        }
    }
}

/// Who gets a letter about an event, as the group is now. Whoever acted need not be told.
pub fn recipients(group: &Group, event: &Event) -> Vec<PersonId> {
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
