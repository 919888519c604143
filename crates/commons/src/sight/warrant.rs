//! What the vault asks to see before it opens anything, and to whom it is given. No other file can make one.

use super::opening::opened_lately;
use super::reasons::{must_be_back_a_day, reason_for_need, reason_for_person, reason_for_picture};
use super::{Field, Why};
use crate::mending::{Key, MatterId, Seat};
use crate::needs::NeedId;
use crate::people::PersonId;
use crate::{Actor, Group, GroupId, Refusal, Subject, Timestamp};

/// What the vault asks to see before it opens sealed details of one group. Made here alone.
#[derive(Debug, PartialEq, Eq)]
pub struct Warrant {
    group: GroupId,
    scope: Scope,
}

#[derive(Debug, PartialEq, Eq)]
enum Scope {
    /// Everything of one subject.
    All(Subject),
    /// What a newcomer needs for something without a door.
    WithoutDoor(NeedId),
    /// Where a letter to this person goes.
    Letter(PersonId),
    /// Where this person has the program tell what happened.
    Hook(PersonId),
    /// What people who take part want to be called, which they chose to show each other, and how the group is reached.
    Shown,
    /// The keys of what is between people, for the rules to see who is concerned.
    Keys,
    /// What two people wrote to each other.
    Between(MatterId),
}

impl Warrant {
    pub fn group(&self) -> GroupId {
        self.group
    }

    /// Whether it permits to open this field of this subject.
    pub fn covers(&self, subject: Subject, field: Field) -> bool {
        match self.scope {
            Scope::All(all) => all == subject,
            Scope::WithoutDoor(need) => {
                Subject::Need(need) == subject && !matches!(field, Field::Door | Field::Password)
            }
            Scope::Letter(person) => subject == Subject::Person(person) && field == Field::Reach,
            Scope::Hook(person) => subject == Subject::Person(person) && field == Field::Hook,
            Scope::Shown => match subject {
                // What people say to a proposal is said to the group, under the name they chose.
                Subject::Person(_) => field == Field::Called || field.is_for_the_group(),
                Subject::Need(_) | Subject::Proposal(_) | Subject::Meeting(_) | Subject::Poll(_) | Subject::Duty(_) => {
                    field.is_for_the_group()
                }
                Subject::Picture(_) => field.is_for_the_group(),
                Subject::Group => field == Field::Reach,
                Subject::Offer(_) | Subject::Mending(_) => false,
            },
            Scope::Keys => matches!(subject, Subject::Mending(_)) && field == Field::Key,
            Scope::Between(matter) => Subject::Mending(matter) == subject && matches!(field, Field::Line(_)),
        }
    }
}

/// A warrant for the details of `subject`. To people it is given only after their opening stands in the log, and only
/// while the reason for it holds; a neighbour sees their own at any time. While the shutters are closed nobody is given one.
///
/// # Errors
/// Why not.
pub fn warrant(group: &Group, actor: Actor, subject: Subject, now: Timestamp) -> Result<Warrant, Refusal> {
    group.shutters.must_be_open()?;
    let must_be_opened = || if opened_lately(group, actor, subject, now) { Ok(()) } else { Err(Refusal::NotNow) };
    let scope = match (actor, subject) {
        (Actor::Neighbour(own), Subject::Need(need)) if own == need => Scope::All(subject),
        (Actor::Person(own), Subject::Person(person)) if own == person => Scope::All(subject),
        (Actor::Person(person), Subject::Need(need)) => {
            let why = reason_for_need(group, person, need, now)?;
            must_be_opened()?;
            match why {
                Why::Promise if !group.people.has_voice(person) => Scope::WithoutDoor(need),
                _ => Scope::All(subject),
            }
        }
        (Actor::Person(by), Subject::Person(person)) => {
            reason_for_person(group, by, person, now)?;
            must_be_opened()?;
            Scope::All(subject)
        }
        (Actor::Person(by), Subject::Picture(picture)) => {
            if reason_for_picture(group, by, picture, now)?.is_some() {
                must_be_opened()?;
            }
            Scope::All(subject)
        }
        _ => return Err(Refusal::NotYours),
    };
    Ok(Warrant { group: group.id, scope })
}

/// The names people chose to be called by, and how the group is reached: shown to all who take part.
pub fn warrant_for_what_is_shown(group: &Group) -> Warrant {
    Warrant { group: group.id, scope: Scope::Shown }
}

/// Where a letter to somebody goes: read by the program alone, to write to that very person, and shown to nobody. They get
/// the letter, which is the trace it leaves.
///
/// # Errors
/// If they want no letters, or are not here.
pub fn warrant_for_a_letter(group: &Group, person: PersonId) -> Result<Warrant, Refusal> {
    group.shutters.must_be_open()?;
    if !group.people.not_gone(person)?.wants_letters {
        return Err(Refusal::NotYours);
    }
    Ok(Warrant { group: group.id, scope: Scope::Letter(person) })
}

/// Where somebody has the program tell what happened: read by the program alone, while they take part. What it tells holds
/// nothing that everybody who takes part could not read.
///
/// # Errors
/// If they take no part, or not any more.
pub fn warrant_for_a_hook(group: &Group, person: PersonId) -> Result<Warrant, Refusal> {
    group.people.taking_part(person)?;
    Ok(Warrant { group: group.id, scope: Scope::Hook(person) })
}

/// The keys of what is between people. They stay with the rules: no page and no person is given one.
pub fn warrant_for_keys(group: &Group) -> Warrant {
    Warrant { group: group.id, scope: Scope::Keys }
}

/// What two people wrote to each other, for them and for whoever has said yes to listening beside them. To everybody else
/// there is no such thing.
///
/// # Errors
/// Why not.
pub fn warrant_between(
    group: &Group,
    person: PersonId,
    matter: MatterId,
    key: &Key,
    now: Timestamp,
) -> Result<Warrant, Refusal> {
    let between = group.mending.get(matter).ok_or(Refusal::NotThere)?;
    let seat = between.seat(key, person).filter(|seat| seat.is_within()).ok_or(Refusal::NotThere)?;
    group.shutters.must_be_open()?;
    let who = group.people.taking_part(person)?;
    if between.forgotten {
        return Err(Refusal::Forgotten);
    }
    // A listener has listened; the words are kept for the two.
    if between.is_over() && matches!(seat, Seat::Listener(_)) {
        return Err(Refusal::NotThere);
    }
    must_be_back_a_day(who, now)?;
    Ok(Warrant { group: group.id, scope: Scope::Between(matter) })
}
