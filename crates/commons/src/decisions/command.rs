//! What people ask for, and who answers.

use super::{About, Again, Answer, Effect, Kind, Position, ProposalId, answering, carrying, opening, time};
use crate::people::PersonId;
use crate::{Group, Lang, Moment, Refusal, Timestamp};
use serde::{Deserialize, Serialize};

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
    /// Say what the wording numbered `text` says in another language.
    Translate {
        proposal: ProposalId,
        text: u16,
        language: Lang,
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
        Command::Translate { proposal, text, language } => {
            answering::translate(group, proposal, text, language, moment)?
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
