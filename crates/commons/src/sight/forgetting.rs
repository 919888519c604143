//! Who may have details destroyed, for ever.

use crate::{Actor, Event, Group, Moment, Refusal, Subject, needs};

pub(crate) fn decide_forget(group: &Group, subject: Subject, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    match (moment.by, subject) {
        (Actor::Neighbour(own), Subject::Need(need)) if own != need => Err(Refusal::NotYours),
        (Actor::Neighbour(_) | Actor::Person(_), Subject::Need(id)) => {
            if let Actor::Person(person) = moment.by {
                group.people.with_voice(person)?;
            }
            let need = group.needs.get(id).ok_or(Refusal::NotThere)?;
            if need.is_forgotten() {
                return Err(Refusal::Forgotten);
            }
            let mut events = Vec::new();
            if !need.is_closed() {
                // Nobody could bring it any more.
                events.push(Event::Needs(needs::Event::Closed { need: id, outcome: needs::Outcome::NoLongerNeeded }));
            }
            events.push(Event::Forgotten { subject });
            Ok(events)
        }
        (Actor::Person(own), Subject::Person(person)) if own == person => {
            group.people.not_gone(person)?;
            Ok(vec![Event::Forgotten { subject }])
        }
        (Actor::Person(own), Subject::Picture(picture)) => {
            let picture = group.pictures.get(picture).ok_or(Refusal::NotThere)?;
            if picture.by != own {
                return Err(Refusal::NotYours);
            }
            if picture.is_forgotten() {
                return Err(Refusal::Forgotten);
            }
            Ok(vec![Event::Forgotten { subject }])
        }
        (Actor::Anyone, _) => Err(Refusal::SignInFirst),
        _ => Err(Refusal::NotYours),
    }
}
