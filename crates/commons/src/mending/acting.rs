//! What those concerned can do, and what they cannot.

use super::between::{AHEAD, CHANCES, HEARD, LISTENING, LONGEST_STEP, RESTS, SUPPORTED, TALK};
use super::{Between, Command, End, Event, Held, How, Key, MatterId, PledgeState, Seat, Side, Slot, Step};
use crate::duties::Duty;
use crate::people::PersonId;
use crate::{Group, Moment, Refusal, Subject, Timestamp};

/// Lines the two can write to each other.
const MOST_LINES: usize = 200;
/// Steps offered in one matter.
const MOST_PLEDGES: usize = 20;
/// Times offered in one step.
const MOST_SLOTS: usize = 12;

/// Somebody who takes part in a matter, and from where.
struct Concerned<'a> {
    group: &'a Group,
    between: &'a Between,
    key: Key,
    seat: Seat,
    moment: &'a Moment,
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    group.people.taking_part(person)?;
    let here = |held: Held| concerned(group, held, person, moment);
    let events = match command {
        Command::Open { with, key } => vec![open(group, person, with, key, moment)?],
        Command::Say { held } => here(held)?.say()?,
        Command::Answer { held, yes } => here(held)?.answer(yes)?,
        Command::GoOn { held } => here(held)?.go_on()?,
        Command::Choose { held, listener } => here(held)?.choose(listener)?,
        Command::Listen { held, yes } => here(held)?.listen(person, yes)?,
        Command::OfferSlot { held, at } => here(held)?.offer_slot(at)?,
        Command::AnswerSlot { held, slot, yes } => here(held)?.answer_slot(slot, yes)?,
        Command::OfferStep { held, until } => here(held)?.offer_step(until)?,
        Command::AnswerStep { held, step, yes } => here(held)?.answer_step(step, yes)?,
        Command::AskToListen { held } => here(held)?.ask_to_listen()?,
        Command::Came { held, slot, came } => here(held)?.came(slot, came)?,
        Command::BeenHeard { held } => here(held)?.been_heard()?,
        Command::Bring { held } => here(held)?.bring()?,
        Command::Good { held } => here(held)?.good()?,
        Command::Stop { held } => return here(held)?.stop(),
    };
    Ok(events.into_iter().map(crate::Event::Mending).collect())
}

/// For everybody else there is no such thing.
fn concerned<'a>(group: &'a Group, held: Held, person: PersonId, moment: &'a Moment) -> Result<Concerned<'a>, Refusal> {
    let between = group.mending.get(held.matter).filter(|between| !between.forgotten).ok_or(Refusal::NotThere)?;
    let seat = between.seat(&held.key, person).ok_or(Refusal::NotThere)?;
    if between.is_over() {
        return Err(Refusal::Closed);
    }
    Ok(Concerned { group, between, key: held.key, seat, moment })
}

fn open(group: &Group, by: PersonId, with: PersonId, key: Key, moment: &Moment) -> Result<Event, Refusal> {
    if by == with {
        return Err(Refusal::NotYourself);
    }
    group.people.taking_part(with)?;
    let matter = MatterId(u32::try_from(group.mending.all().len() + 1).map_err(|_| Refusal::BadValue)?);
    Ok(Event::Opened { matter, sides: [key.veil(by), key.veil(with)], until: moment.now + TALK })
}

impl Concerned<'_> {
    fn id(&self) -> MatterId {
        self.between.id
    }

    /// Which of the two acts; listeners listen.
    fn side(&self) -> Result<Side, Refusal> {
        match self.seat {
            Seat::Side(side) => Ok(side),
            Seat::Asked(_) | Seat::Listener(_) => Err(Refusal::NotYours),
        }
    }

    fn say(&self) -> Result<Vec<Event>, Refusal> {
        let side = self.side()?;
        if !self.between.may_write() {
            return Err(Refusal::NotNow);
        }
        Ok(vec![Event::Said { matter: self.id(), line: self.next_line()?, side }])
    }

    fn next_line(&self) -> Result<u32, Refusal> {
        let lines = self.between.lines.len();
        if lines >= MOST_LINES {
            return Err(Refusal::EnoughSaid);
        }
        u32::try_from(lines).map_err(|_| Refusal::EnoughSaid)
    }

    fn answer(&self, yes: bool) -> Result<Vec<Event>, Refusal> {
        match (self.side()?, self.between.step) {
            (Side::First, Step::Talk { .. }) => Err(Refusal::NotYours),
            (Side::Second, Step::Talk { yes: before, .. }) if before == Some(yes) => Ok(Vec::new()),
            (Side::Second, Step::Talk { .. }) => Ok(vec![Event::Answered { matter: self.id(), yes }]),
            _ => Err(Refusal::NotNow),
        }
    }

    fn go_on(&self) -> Result<Vec<Event>, Refusal> {
        self.side()?;
        if !self.between.may_go_on(self.moment.now) {
            return Err(Refusal::NotNow);
        }
        Ok(vec![Event::WentOn { matter: self.id(), until: self.moment.now + SUPPORTED }])
    }

    fn choose(&self, listener: PersonId) -> Result<Vec<Event>, Refusal> {
        let side = self.side()?;
        if !self.between.may_choose_listener() {
            return Err(Refusal::NotNow);
        }
        self.group.people.taking_part(listener)?;
        let veil = self.key.veil(listener);
        if self.between.sides.contains(&veil) {
            return Err(Refusal::OneOfTheTwo);
        }
        if self.between.listener(side.other()).veil() == Some(veil) {
            return Err(Refusal::SameListener);
        }
        if self.between.listener(side).veil() == Some(veil) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::ListenerAsked { matter: self.id(), side, listener: veil }])
    }

    fn listen(&self, person: PersonId, yes: bool) -> Result<Vec<Event>, Refusal> {
        let side = match (self.seat, yes) {
            (Seat::Asked(side), _) | (Seat::Listener(side), false) => side,
            (Seat::Listener(_), true) => return Ok(Vec::new()),
            (Seat::Side(_), _) => return Err(Refusal::NotYours),
        };
        let mut events = vec![Event::ListenerSaid { matter: self.id(), side, yes }];
        // Whoever is to be listened to is not left without anybody.
        if let (Step::Listening { to, .. }, false) = (self.between.step, yes)
            && to == side
        {
            events.extend(self.draw_listener(side, Some(person)));
        }
        Ok(events)
    }

    /// Somebody who sees to the course of talks is drawn to listen, if there is anybody; their own yes is asked.
    fn draw_listener(&self, side: Side, besides: Option<PersonId>) -> Option<Event> {
        let group = self.group;
        let taken = |person: PersonId| {
            let veil = self.key.veil(person);
            self.between.sides.contains(&veil)
                || self.between.listener(side.other()).veil() == Some(veil)
                || self.between.declined.contains(&veil)
                || besides == Some(person)
        };
        let willing = group.people.with_voices().filter(|person| {
            let sees_to_talks =
                group.duties.holds(*person, Duty::Facilitation) || group.decisions.is_willing_to_facilitate(*person);
            sees_to_talks && !taken(*person)
        });
        let willing: Vec<PersonId> = willing.collect();
        let drawn = self.moment.draw("listener", self.id().0, u32::try_from(willing.len()).ok()?);
        let person = willing.get(drawn as usize)?;
        Some(Event::ListenerAsked { matter: self.id(), side, listener: self.key.veil(*person) })
    }

    fn offer_slot(&self, at: Timestamp) -> Result<Vec<Event>, Refusal> {
        let (between, now) = (self.between, self.moment.now);
        if !between.may_offer_slots(self.seat) {
            return Err(if self.seat.is_within() { Refusal::NotNow } else { Refusal::NotYours });
        }
        let too_near = match between.step {
            // Nobody is to be caught by surprise, or offered the same evening twice.
            Step::Listening { .. } => {
                at < now + AHEAD || between.slots.iter().any(|slot| slot.at < at + AHEAD && at < slot.at + AHEAD)
            }
            _ => at <= now || between.slots.iter().any(|slot| slot.at == at),
        };
        if too_near || at > between.ends_at() {
            return Err(Refusal::BadTime);
        }
        if between.slots.len() >= MOST_SLOTS {
            return Err(Refusal::EnoughSaid);
        }
        let slot = u8::try_from(between.slots.len()).map_err(|_| Refusal::EnoughSaid)?;
        Ok(vec![Event::SlotOffered { matter: self.id(), slot, by: self.seat, at }])
    }

    fn slot(&self, slot: u8) -> Result<&Slot, Refusal> {
        self.between.slots.get(usize::from(slot)).ok_or(Refusal::NotThere)
    }

    fn answer_slot(&self, slot: u8, yes: bool) -> Result<Vec<Event>, Refusal> {
        let (offered, by) = (self.slot(slot)?, self.seat);
        if !by.is_within() {
            return Err(Refusal::NotYours);
        }
        if offered.at <= self.moment.now {
            return Err(Refusal::BadTime);
        }
        if offered.can.get(&by) == Some(&yes) {
            return Ok(Vec::new());
        }
        Ok(vec![Event::SlotAnswered { matter: self.id(), slot, by, yes }])
    }

    fn offer_step(&self, until: Timestamp) -> Result<Vec<Event>, Refusal> {
        let side = self.side()?;
        if !self.between.may_offer_steps() {
            return Err(Refusal::NotNow);
        }
        if until <= self.moment.now || until > self.moment.now + LONGEST_STEP {
            return Err(Refusal::BadTime);
        }
        if self.between.pledges.len() >= MOST_PLEDGES {
            return Err(Refusal::EnoughSaid);
        }
        let step = u8::try_from(self.between.pledges.len()).map_err(|_| Refusal::EnoughSaid)?;
        Ok(vec![Event::StepOffered { matter: self.id(), step, line: self.next_line()?, side, until }])
    }

    fn answer_step(&self, step: u8, yes: bool) -> Result<Vec<Event>, Refusal> {
        let side = self.side()?;
        let pledge = self.between.pledges.get(usize::from(step)).ok_or(Refusal::NotThere)?;
        if pledge.by == side {
            return Err(Refusal::NotYours);
        }
        if !self.between.may_offer_steps() || pledge.state != PledgeState::Offered {
            return Err(Refusal::NotNow);
        }
        if yes && pledge.until <= self.moment.now {
            return Err(Refusal::BadTime);
        }
        Ok(vec![Event::StepAnswered { matter: self.id(), step, yes }])
    }

    fn ask_to_listen(&self) -> Result<Vec<Event>, Refusal> {
        let (side, now) = (self.side()?, self.moment.now);
        if !self.between.may_ask_to_listen(side, now) {
            return Err(Refusal::NotNow);
        }
        let to = side.other();
        let mut events = vec![Event::ListeningBegan { matter: self.id(), to, until: now + LISTENING }];
        if !self.between.listener(to).listens() {
            events.extend(self.draw_listener(to, None));
        }
        Ok(events)
    }

    fn came(&self, slot: u8, came: bool) -> Result<Vec<Event>, Refusal> {
        let Step::Listening { to, .. } = self.between.step else { return Err(Refusal::NotNow) };
        let offered = self.slot(slot)?;
        if offered.by != self.seat || !matches!(self.seat, Seat::Listener(_)) {
            return Err(Refusal::NotYours);
        }
        if offered.at > self.moment.now || offered.came.is_some() {
            return Err(Refusal::NotNow);
        }
        let mut events = vec![Event::Came { matter: self.id(), slot, came }];
        let missed = self.between.slots.iter().filter(|slot| slot.came == Some(false)).count();
        if came {
            events.push(self.heard(to, How::Came));
        } else if missed + 1 >= CHANCES {
            events.push(self.heard(to, How::HadTheChance));
        }
        Ok(events)
    }

    fn heard(&self, to: Side, how: How) -> Event {
        Event::Heard { matter: self.id(), to, how, until: self.moment.now + HEARD }
    }

    fn been_heard(&self) -> Result<Vec<Event>, Refusal> {
        let side = self.side()?;
        match self.between.step {
            Step::Listening { to, .. } if to == side => Ok(vec![self.heard(to, How::SaysSo)]),
            Step::Listening { .. } => Err(Refusal::NotYours),
            _ => Err(Refusal::NotNow),
        }
    }

    fn bring(&self) -> Result<Vec<Event>, Refusal> {
        let by = self.side()?;
        let Step::Heard { to, .. } = self.between.step else { return Err(Refusal::NotNow) };
        if to == by {
            return Err(Refusal::NotYours);
        }
        let veil = self.between.side(to).ok_or(Refusal::NotThere)?;
        let person = self.key.lift(veil, self.group).ok_or(Refusal::HasLeft)?;
        Ok(vec![Event::Brought { matter: self.id(), person, by, until: self.moment.now + HEARD }])
    }

    fn good(&self) -> Result<Vec<Event>, Refusal> {
        let side = self.side()?;
        let matter = self.id();
        // Whoever asked that the other is listened to can let it go alone; it is not for the other to say so.
        match self.between.step {
            Step::Listening { to, .. } | Step::Heard { to, .. } if to == side => return Err(Refusal::NotNow),
            Step::Brought { by, .. } if by != side => return Err(Refusal::NotNow),
            Step::Listening { .. } | Step::Heard { .. } | Step::Brought { .. } => {
                return Ok(vec![Event::Ended { matter, how: End::Good }]);
            }
            Step::Stopped { by, .. } if by != side => return Ok(vec![Event::Ended { matter, how: End::Good }]),
            Step::Stopped { .. } => return Err(Refusal::NotNow),
            _ => {}
        }
        if self.between.says_good(side) {
            return Ok(Vec::new());
        }
        let mut events = vec![Event::SaidGood { matter, side }];
        if self.between.says_good(side.other()) {
            events.push(Event::Ended { matter, how: End::Good });
        }
        Ok(events)
    }

    /// Either of the two can stop at any time. What the other can do then is to let it rest, or to ask that somebody listens
    /// to whoever stopped; nobody has to talk.
    fn stop(&self) -> Result<Vec<crate::Event>, Refusal> {
        let side = self.side()?;
        let (matter, now) = (self.id(), self.moment.now);
        let event = match self.between.step {
            // Nobody has answered yet: it is as if it had never been written.
            Step::Talk { yes: None, .. } if side == Side::First => {
                let subject = Subject::Mending(matter);
                let ended = Event::Ended { matter, how: End::Stopped };
                return Ok(vec![crate::Event::Mending(ended), crate::Event::Forgotten { subject }]);
            }
            Step::Stopped { by, .. } if by == side => return Ok(Vec::new()),
            Step::Listening { to, .. } if to == side => self.heard(to, How::Waived),
            Step::Heard { to, .. } if to == side => return Err(Refusal::NotNow),
            Step::Brought { by, .. } if by != side => return Err(Refusal::NotNow),
            Step::Stopped { .. } | Step::Listening { .. } | Step::Heard { .. } | Step::Brought { .. } => {
                Event::Ended { matter, how: End::Stopped }
            }
            _ => Event::Stopped { matter, by: side, until: now + RESTS },
        };
        Ok(vec![crate::Event::Mending(event)])
    }
}
