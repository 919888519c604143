//! What people may ask for themselves and for each other.

use super::{Event, How, PersonId, RecoveryId, joining, recovery, voice};
use crate::{Group, Moment, Refusal};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Join {
        how: How,
    },
    Welcome {
        person: PersonId,
    },
    /// "I have met this person."
    Vouch {
        person: PersonId,
    },
    /// Name or way to be reached changed; what to stands in the vault.
    ChangeDetails,
    Leave,
    /// A new device asks to be let back in.
    AskBack,
    /// A member compared the six digits in person or by voice, and says who it is.
    VouchBack {
        digits: u32,
        person: PersonId,
    },
    /// The real person says: that was not me.
    RefuseBack {
        recovery: RecoveryId,
    },
    /// Not here for a while: nobody waits for an answer, and no decision counts on one.
    GoAway,
    /// Here again.
    ComeBack,
    /// Whether letters are to come.
    Letters {
        wanted: bool,
    },
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let events = match command {
        Command::Join { how } => joining::join(group, how, moment)?,
        Command::Welcome { person } => joining::welcome(group, person, moment)?,
        Command::Vouch { person } => voice::vouch(group, person, moment)?,
        Command::ChangeDetails => {
            let person = group.people.not_gone(moment.person()?)?.id;
            vec![Event::DetailsChanged { person }]
        }
        Command::Leave => return joining::leave(group, moment),
        Command::AskBack => recovery::ask_back(group, moment)?,
        Command::VouchBack { digits, person } => recovery::vouch_back(group, digits, person, moment)?,
        Command::RefuseBack { recovery } => recovery::refuse_back(group, recovery, moment)?,
        Command::GoAway => go_away(group, moment)?,
        Command::ComeBack => come_back(group, moment)?,
        Command::Letters { wanted } => letters(group, wanted, moment)?,
    };
    Ok(events.into_iter().map(crate::Event::People).collect())
}

fn go_away(group: &Group, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = group.people.taking_part(moment.person()?)?;
    if person.away_since.is_some() {
        return Ok(Vec::new());
    }
    Ok(vec![Event::WentAway { person: person.id }])
}

fn come_back(group: &Group, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = group.people.taking_part(moment.person()?)?;
    if !group.people.is_away(person.id, moment.now, &group.rules) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::CameBack { person: person.id }])
}

fn letters(group: &Group, wanted: bool, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let person = group.people.not_gone(moment.person()?)?;
    if person.wants_letters == wanted {
        return Ok(Vec::new());
    }
    Ok(vec![Event::LettersWanted { person: person.id, wanted }])
}
