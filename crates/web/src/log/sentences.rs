//! One sentence for each thing that can happen: a file for each room. Their matches have no "everything else": a new event
//! does not compile before somebody has written its sentence.

mod decisions;
/// What cuts across the rooms: details that were opened, and forgotten.
mod details;
mod duties;
mod founding;
mod fund;
mod meetings;
mod mending;
mod needs;
mod offers;
mod people;
mod pictures;
mod rounds;
mod shutters;

use commons::needs::NeedId;
use commons::people::PersonId;
use commons::{Actor, Entry, Event};
use host::State;

use crate::look::frame::Frame;
use crate::saying;
use crate::words::Say;

/// What happened, in the reader's language.
pub(crate) fn said(frame: &Frame, state: &State, entry: &Entry) -> String {
    let teller = Teller { frame, state, who: entry.by };
    match &entry.event {
        Event::Founding(event) => teller.founding(event),
        Event::People(event) => teller.people(event),
        Event::Needs(event) => teller.needs(event),
        Event::Offers(event) => teller.offers(event),
        Event::Duties(event) => teller.duties(event),
        Event::Decisions(event) => teller.decisions(event),
        Event::Fund(event) => teller.fund(event),
        Event::Mending(event) => teller.mending(event),
        Event::Meetings(event) => teller.meetings(event),
        Event::Shutters(event) => teller.shutters(event),
        Event::Pictures(event) => teller.pictures(event),
        Event::Rounds(event) => teller.rounds(event),
        Event::Opened { subject, why } => teller.opened(*subject, *why),
        Event::Forgotten { subject } => teller.forgotten(*subject),
        Event::Undone { seq } => teller.tell("log-undone", &[("seq", seq)]),
    }
}

/// Whoever tells it: to whom, of which group, and who did it.
struct Teller<'a> {
    frame: &'a Frame,
    state: &'a State,
    who: Actor,
}

impl Teller<'_> {
    /// A sentence about whoever did it.
    fn tell(&self, key: &str, more: &[(&str, &dyn Say)]) -> String {
        let who = self.who();
        let mut values: Vec<(&str, &dyn Say)> = vec![("who", &who)];
        values.extend_from_slice(more);
        self.frame.with(key, &values)
    }

    /// A sentence about a need, and whoever did something for it.
    fn about(&self, key: &str, need: NeedId) -> String {
        self.tell(key, &[("need", &self.need(need))])
    }

    fn who(&self) -> String {
        match self.who {
            Actor::Person(person) => self.name(person),
            Actor::Neighbour(_) => self.frame.t("log-who-asked"),
            Actor::Anyone => self.frame.t("log-somebody"),
            Actor::Time => self.frame.t("log-time"),
            Actor::Operator => self.frame.t("log-operator"),
        }
    }

    fn name(&self, person: PersonId) -> String {
        saying::name(self.frame, self.state, person)
    }

    fn name_if_known(&self, person: Option<PersonId>) -> String {
        person.map_or_else(|| self.frame.t("people-nameless"), |person| self.name(person))
    }

    /// "PLUM 4821 (Food, Kiln Lane)": what the board shows, never who.
    fn need(&self, id: NeedId) -> String {
        let group = &self.state.group;
        let Some(need) = group.needs.get(id) else { return self.frame.t("log-a-need") };
        let (code, kind) = (need.code.to_string(), saying::kind(self.frame.tongue, need.kind));
        match need.street.and_then(|street| group.founding.street(street)) {
            Some(street) => self.frame.with("log-need", &[("code", &code), ("kind", &kind), ("street", &street)]),
            None => self.frame.with("log-need-somewhere", &[("code", &code), ("kind", &kind)]),
        }
    }
}
