//! Taking one's own act back. For ten minutes the group remembers what stood before; then it lets go.
//!
//! What cannot be taken back: an ask (its key erases it), something said, an opening, forgetting, and whatever somebody
//! else has built upon since.

use crate::duties::{Duties, Turn, TurnId};
use crate::needs::{Need, NeedId, Needs};
use crate::offers::{Offer, OfferId, Offers};
use crate::people::{People, Person, PersonId};
use crate::{Actor, CommandId, Entry, Event, Group, Matter, Moment, Refusal, Rules, Span, Timestamp};
use std::collections::VecDeque;

/// How something stood before an act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Before {
    Need(NeedId, Box<Need>),
    Person(PersonId, Box<Person>),
    Offer(OfferId, Option<Offer>),
    Turn(TurnId, Option<Turn>),
}

impl Before {
    pub(crate) fn matter(&self) -> Matter {
        match self {
            Before::Need(need, _) => Matter::Need(*need),
            Before::Person(person, _) => Matter::Person(*person),
            Before::Offer(offer, _) => Matter::Offer(*offer),
            Before::Turn(turn, _) => Matter::Turn(*turn),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Act {
    /// All entries of one command, and how things stood before the first.
    Undoable { first: u64, id: CommandId, at: Timestamp, by: Actor, before: Vec<Before> },
    /// Something happened to this that stays as it is.
    Final { at: Timestamp, matter: Matter },
}

impl Act {
    fn at(&self) -> Timestamp {
        match self {
            Act::Undoable { at, .. } | Act::Final { at, .. } => *at,
        }
    }

    fn touches(&self, matter: Matter) -> bool {
        match self {
            Act::Undoable { before, .. } => before.iter().any(|before| before.matter() == matter),
            Act::Final { matter: other, .. } => *other == matter,
        }
    }
}

/// Longer than any undo window can be set to.
const KEPT: Span = Span::minutes(256);

/// The acts that may still be taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Recent {
    acts: VecDeque<Act>,
}

impl Recent {
    pub(crate) fn remember(&mut self, entry: &Entry, needs: &Needs, people: &People, offers: &Offers, duties: &Duties) {
        while self.acts.front().is_some_and(|act| act.at() + KEPT < entry.at) {
            self.acts.pop_front();
        }
        let before = match &entry.event {
            Event::Needs(event) if event.can_be_undone() => {
                needs.get(event.need()).map(|need| Before::Need(need.id, Box::new(need.clone())))
            }
            Event::People(event) => event
                .undoable_for()
                .and_then(|id| people.get(id).map(|person| Before::Person(id, Box::new(person.clone())))),
            Event::Offers(event) => Some(Before::Offer(event.offer(), offers.get(event.offer()).cloned())),
            Event::Duties(event) => Some(Before::Turn(event.turn(), duties.turn(event.turn()).cloned())),
            _ => None,
        };
        match before {
            Some(before) => self.add(entry, before),
            None => {
                let finals = Matter::touched_by(&entry.event).into_iter();
                self.acts.extend(finals.map(|matter| Act::Final { at: entry.at, matter }));
            }
        }
    }

    fn add(&mut self, entry: &Entry, new: Before) {
        if let Some(Act::Undoable { id, before, .. }) = self.acts.back_mut()
            && *id == entry.id
        {
            if !before.iter().any(|before| before.matter() == new.matter()) {
                before.push(new);
            }
            return;
        }
        let act = Act::Undoable { first: entry.seq, id: entry.id, at: entry.at, by: entry.by, before: vec![new] };
        self.acts.push_back(act);
    }

    /// Takes the act out and hands back how things stood.
    pub(crate) fn take_back(&mut self, seq: u64) -> Vec<Before> {
        let found = self.acts.iter().position(|act| matches!(act, Act::Undoable { first, .. } if *first == seq));
        match found.and_then(|index| self.acts.remove(index)) {
            Some(Act::Undoable { before, .. }) => before,
            _ => Vec::new(),
        }
    }

    pub(crate) fn open_to(&self, actor: Actor, now: Timestamp, rules: &Rules) -> Vec<(u64, Timestamp)> {
        let theirs = self.acts.iter().enumerate().rev().filter_map(|(index, act)| match act {
            Act::Undoable { first, at, by, .. }
                if *by == actor && self.is_last(index) && *at + rules.undo_window() >= now =>
            {
                Some((*first, *at))
            }
            _ => None,
        });
        theirs.collect()
    }

    /// Whether nothing has happened since to what this act touched.
    fn is_last(&self, index: usize) -> bool {
        let Some(Act::Undoable { before, .. }) = self.acts.get(index) else {
            return false;
        };
        let mut later = self.acts.iter().skip(index + 1);
        !later.any(|act| before.iter().any(|before| act.touches(before.matter())))
    }
}

pub(crate) fn decide(group: &Group, seq: u64, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let found = group
        .recent
        .acts
        .iter()
        .enumerate()
        .find(|(_, act)| matches!(act, Act::Undoable { first, .. } if *first == seq));
    let Some((index, Act::Undoable { at, by, .. })) = found else {
        return Err(Refusal::TooLateToUndo);
    };
    if *by != moment.by || *by == Actor::Time || *by == Actor::Anyone {
        return Err(Refusal::NotYoursToUndo);
    }
    if *at + group.rules.undo_window() < moment.now || !group.recent.is_last(index) {
        return Err(Refusal::TooLateToUndo);
    }
    Ok(vec![Event::Undone { seq }])
}
