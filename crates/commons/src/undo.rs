//! Taking one's own act back. For ten minutes the group remembers what stood before; then it lets go.
//!
//! What cannot be taken back: an ask (its key erases it), something said, an opening, forgetting, what happened because of a
//! decision, and whatever somebody else has built upon since.

use crate::duties::{Duties, Turn, TurnId, TurnState};
use crate::fund::{self, Money, PotId};
use crate::meetings::{Meeting, MeetingId, Meetings, Part, Poll, PollId};
use crate::needs::{Need, NeedId, Needs};
use crate::offers::{Offer, OfferId, Offers};
use crate::people::{People, Person, PersonId};
use crate::rounds::{Round, RoundId, Rounds};
use crate::{Actor, CommandId, Entry, Event, Group, Matter, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::VecDeque;

/// How something stood before an act.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Before {
    Need(NeedId, Box<Need>),
    Person(PersonId, Box<Person>),
    Offer(OfferId, Option<Offer>),
    Turn(TurnId, Option<Turn>),
    Meeting(MeetingId, Option<Box<Meeting>>),
    Poll(PollId, Option<Poll>),
    /// What was written down as having come into a pot.
    PutIn(PotId, Money),
    Round(RoundId, Option<Box<Round>>),
}

impl Before {
    pub(crate) fn matter(&self) -> Matter {
        match self {
            Before::Need(need, _) => Matter::Need(*need),
            Before::Person(person, _) => Matter::Person(*person),
            Before::Offer(offer, _) => Matter::Offer(*offer),
            Before::Turn(turn, _) => Matter::Turn(*turn),
            Before::Meeting(meeting, _) => Matter::Meeting(*meeting),
            Before::Poll(poll, _) => Matter::Poll(*poll),
            Before::PutIn(pot, _) => Matter::Pot(*pot),
            Before::Round(round, _) => Matter::Round(*round),
        }
    }

    /// Whoever had not been welcomed before the act: whatever they did since rests on it.
    fn welcomed(&self) -> Option<PersonId> {
        match self {
            Before::Person(id, person) if person.welcomed.is_none() => Some(*id),
            _ => None,
        }
    }

    /// Whether the group can still go back to it: nobody who left comes back to a promise, and nobody gets more promises
    /// or duties than anybody may have.
    fn still_fits(&self, group: &Group) -> bool {
        match self {
            Before::Need(id, before) => before.open_promises().all(|promise| {
                let now = group.needs.get(*id).and_then(|need| need.promise_of(promise.by));
                let open = group.taken_on(promise.by);
                now.is_some()
                    || (group.people.taking_part(promise.by).is_ok() && open < group.rules.open_promises.into())
            }),
            Before::Turn(_, Some(before)) => {
                before.state != TurnState::Running
                    || (!group.duties.holds(before.by, before.duty) && group.duties.has_room(before.duty))
            }
            Before::PutIn(pot, amount) => group.fund.pot(*pot).is_some_and(|pot| pot.holds >= *amount),
            Before::Person(..) | Before::Offer(..) | Before::Turn(_, None) => true,
            // Whoever has left meanwhile comes back to no part of it either.
            Before::Meeting(_, Some(before)) => Part::ALL.into_iter().map(|part| before.seat(part)).all(|seat| {
                let whose = seat.taken_by().or(seat.drawn());
                whose.is_none_or(|person| group.people.get(person).is_some_and(|person| !person.is_gone()))
            }),
            Before::Meeting(_, None) | Before::Poll(..) | Before::Round(..) => true,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum Act {
    /// All entries of one command, and how things stood before the first.
    Undoable {
        first: u64,
        id: CommandId,
        at: Timestamp,
        by: Actor,
        before: Vec<Before>,
        /// Whether a decision of the group is what made it happen.
        decided: bool,
    },
    /// Something happened to this that stays as it is.
    Final { at: Timestamp, by: Actor, matter: Matter },
}

impl Act {
    fn at(&self) -> Timestamp {
        match self {
            Act::Undoable { at, .. } | Act::Final { at, .. } => *at,
        }
    }

    fn by(&self) -> Actor {
        match self {
            Act::Undoable { by, .. } | Act::Final { by, .. } => *by,
        }
    }

    fn touches(&self, matter: Matter) -> bool {
        match self {
            Act::Undoable { before, .. } => before.iter().any(|before| before.matter() == matter),
            Act::Final { matter: other, .. } => *other == matter,
        }
    }

    /// Whether this could not have happened, or would mean something else, had `before` stayed as it was.
    fn builds_upon(&self, before: &Before) -> bool {
        self.touches(before.matter()) || before.welcomed().is_some_and(|person| self.by() == Actor::Person(person))
    }
}

/// Longer than any undo window can be set to.
const KEPT: Span = Span::minutes(256);

/// The rooms whose things can go back to how they stood.
#[derive(Clone, Copy)]
pub(crate) struct Rooms<'a> {
    pub(crate) needs: &'a Needs,
    pub(crate) people: &'a People,
    pub(crate) offers: &'a Offers,
    pub(crate) duties: &'a Duties,
    pub(crate) meetings: &'a Meetings,
    pub(crate) rounds: &'a Rounds,
}

/// The acts that may still be taken back.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Recent {
    acts: VecDeque<Act>,
}

impl Recent {
    pub(crate) fn remember(&mut self, entry: &Entry, rooms: Rooms<'_>) {
        let Rooms { needs, people, offers, duties, meetings, rounds } = rooms;
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
            Event::Duties(event) => event.turn().map(|turn| Before::Turn(turn, duties.turn(turn).cloned())),
            Event::Rounds(event) => {
                Some(Before::Round(event.round(), rounds.get(event.round()).cloned().map(Box::new)))
            }
            Event::Fund(fund::Event::PutIn { pot, amount }) => Some(Before::PutIn(*pot, *amount)),
            Event::Meetings(event) if event.can_be_undone() => match (event.meeting(), event.poll()) {
                (Some(id), _) => Some(Before::Meeting(id, meetings.get(id).cloned().map(Box::new))),
                (_, Some(id)) => Some(Before::Poll(id, meetings.poll(id).cloned())),
                _ => None,
            },
            _ => None,
        };
        match before {
            Some(before) => self.add(entry, before),
            None => {
                let settled = Matter::touched_by(&entry.event).into_iter();
                self.acts.extend(settled.map(|matter| Act::Final { at: entry.at, by: entry.by, matter }));
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
        let decided = entry.because.is_some();
        let act =
            Act::Undoable { first: entry.seq, id: entry.id, at: entry.at, by: entry.by, before: vec![new], decided };
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

    /// Acts that their own doer may still take back, newest first.
    pub(crate) fn open_to(&self, group: &Group, actor: Actor, now: Timestamp) -> Vec<(u64, Timestamp)> {
        let theirs = self.acts.iter().enumerate().rev().filter(|(_, act)| act.by() == actor);
        let lately = theirs.take_while(|(_, act)| act.at() + group.rules.undo_window() >= now);
        lately
            .filter_map(|(index, act)| match act {
                Act::Undoable { first, at, .. } => self.check(group, index, actor, now).ok().map(|()| (*first, *at)),
                Act::Final { .. } => None,
            })
            .collect()
    }

    fn check(&self, group: &Group, index: usize, actor: Actor, now: Timestamp) -> Result<(), Refusal> {
        let Some(Act::Undoable { at, by, before, decided, .. }) = self.acts.get(index) else {
            return Err(Refusal::TooLateToUndo);
        };
        match actor {
            // One person's yes may have set it off; it is the group's all the same.
            _ if *by != actor || *decided => return Err(Refusal::NotYoursToUndo),
            Actor::Time | Actor::Anyone => return Err(Refusal::NotYoursToUndo),
            Actor::Person(person) if group.people.get(person).is_none_or(Person::is_gone) => {
                return Err(Refusal::HasLeft);
            }
            Actor::Person(_) | Actor::Neighbour(_) | Actor::Operator => {}
        }
        let mut since = self.acts.iter().skip(index + 1);
        let built_upon = since.any(|later| before.iter().any(|before| later.builds_upon(before)));
        let fits = before.iter().all(|before| before.still_fits(group)) && rounds_still_fit(group, before);
        if *at + group.rules.undo_window() < now || built_upon || !fits {
            return Err(Refusal::TooLateToUndo);
        }
        Ok(())
    }
}

/// Whether rounds can be as they were: none of their needs has come onto another round since, and nobody carries more than
/// anybody may.
fn rounds_still_fit(group: &Group, before: &[Before]) -> bool {
    let rounds = || {
        before.iter().filter_map(|before| match before {
            Before::Round(id, round) => Some((*id, round.as_deref())),
            _ => None,
        })
    };
    let back = |id: RoundId| rounds().any(|(other, _)| other == id);
    rounds().filter_map(|(_, round)| round).filter(|round| !round.is_closed()).all(|round| {
        let elsewhere = |need| group.rounds.with(need).any(|other| !back(other.id));
        let free = round.stops.iter().all(|stop| {
            let hands = group.needs.get(stop.need).map_or(1, Need::hands);
            hands > 1 || stop.answered.is_some() || !elsewhere(stop.need)
        });
        let carries = round.carrier().is_none_or(|person| {
            let now = group.rounds.get(round.id).and_then(Round::carrier);
            let may = group.taken_on(person) < group.rules.open_promises.into();
            now == Some(person) || (group.people.with_voice(person).is_ok() && may)
        });
        let kept = round.kept_for.is_none_or(|person| group.people.taking_part(person).is_ok());
        free && carries && kept
    })
}

pub(crate) fn decide(group: &Group, seq: u64, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let acts = &group.recent.acts;
    let found = acts.iter().position(|act| matches!(act, Act::Undoable { first, .. } if *first == seq));
    let index = found.ok_or(Refusal::TooLateToUndo)?;
    group.recent.check(group, index, moment.by, moment.now)?;
    Ok(vec![Event::Undone { seq }])
}
