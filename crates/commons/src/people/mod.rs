//! People who take part. Everybody who joins can take part; after a welcome and two vouches they have a voice. Nobody can
//! be made more than that: there is nothing more to be.

mod recovery;
mod voice;

pub use recovery::{Recovery, RecoveryId, RecoveryState};

use crate::sight::Opening;
use crate::{Actor, Entry, Group, Matter, Moment, Refusal, Rules, Span, Subject, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A person's number within their group, from 1. A number, not a name: the name lies in the vault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PersonId(pub u32);

/// How somebody came to the group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// One of the first, who simply trust each other.
    Founding,
    OfferedHand,
    Invited {
        by: PersonId,
    },
}

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

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Joined {
        person: PersonId,
        how: How,
        patch: u32,
    },
    Welcomed {
        person: PersonId,
    },
    Vouched {
        person: PersonId,
    },
    VoiceGained {
        person: PersonId,
    },
    DetailsChanged {
        person: PersonId,
    },
    Left {
        person: PersonId,
    },
    RecoveryAsked {
        recovery: RecoveryId,
        digits: u32,
    },
    RecoveryVouched {
        recovery: RecoveryId,
        person: PersonId,
    },
    RecoveryGranted {
        recovery: RecoveryId,
        person: PersonId,
    },
    RecoveryRefused {
        recovery: RecoveryId,
    },
    RecoveryLapsed {
        recovery: RecoveryId,
    },
    WentAway {
        person: PersonId,
    },
    CameBack {
        person: PersonId,
    },
    /// A decision lets a voice rest; it comes back by itself.
    Paused {
        person: PersonId,
        until: Timestamp,
    },
    PauseEnded {
        person: PersonId,
    },
    /// Whether letters may come.
    LettersWanted {
        person: PersonId,
        wanted: bool,
    },
}

impl Event {
    pub(crate) fn matters(&self) -> Vec<Matter> {
        match self {
            Event::Joined { person, .. }
            | Event::Welcomed { person }
            | Event::Vouched { person }
            | Event::VoiceGained { person }
            | Event::DetailsChanged { person }
            | Event::Left { person }
            | Event::WentAway { person }
            | Event::CameBack { person }
            | Event::Paused { person, .. }
            | Event::PauseEnded { person }
            | Event::LettersWanted { person, .. } => vec![Matter::Person(*person)],
            Event::RecoveryGranted { recovery, person } => {
                vec![Matter::Recovery(*recovery), Matter::Person(*person)]
            }
            Event::RecoveryAsked { recovery, .. }
            | Event::RecoveryVouched { recovery, .. }
            | Event::RecoveryRefused { recovery }
            | Event::RecoveryLapsed { recovery } => vec![Matter::Recovery(*recovery)],
        }
    }

    /// A welcome and a vouch can be taken back; joining, leaving and what time does cannot.
    pub(crate) fn undoable_for(&self) -> Option<PersonId> {
        match self {
            Event::Welcomed { person } | Event::Vouched { person } => Some(*person),
            _ => None,
        }
    }
}

/// "I have met this person", by whom and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Vouch {
    pub by: PersonId,
    pub at: Timestamp,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standing {
    /// Takes part; has no voice yet.
    Newcomer,
    Voice {
        since: Timestamp,
    },
    /// Has left; nothing is known of them any more.
    Gone {
        at: Timestamp,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub id: PersonId,
    pub how: How,
    pub joined_at: Timestamp,
    /// Picks the patch they are drawn as; random, not made from the name.
    pub patch: u32,
    pub welcomed: Option<Vouch>,
    pub vouches: Vec<Vouch>,
    pub standing: Standing,
    /// When they were last let back in by two members' word.
    pub restored_at: Option<Timestamp>,
    /// Since when they have said they are away.
    pub away_since: Option<Timestamp>,
    /// When they last did anything that stands in the log.
    pub last_sign: Timestamp,
    /// Until when their voice rests.
    pub paused_until: Option<Timestamp>,
    /// Whether letters may come to them, if they left a way.
    pub wants_letters: bool,
    /// Who opened their own details.
    pub openings: Vec<Opening>,
    /// When they opened others', for the daily limits.
    opened: Vec<(Timestamp, Opens)>,
}

/// What somebody opens details for. Each has a limit of its own for a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Opens {
    /// One by one.
    Alone,
    /// A stop of a round they have claimed.
    OnARound,
}

impl Person {
    pub fn has_voice(&self) -> bool {
        matches!(self.standing, Standing::Voice { .. })
    }

    pub fn is_gone(&self) -> bool {
        matches!(self.standing, Standing::Gone { .. })
    }

    /// Whom they came through: the one who invited or welcomed them; the first came by themselves.
    pub fn came_through(&self) -> PersonId {
        match self.how {
            How::Invited { by } => by,
            How::Founding => self.id,
            How::OfferedHand => self.welcomed.map_or(self.id, |welcome| welcome.by),
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    all: Vec<Person>,
    voices: BTreeSet<PersonId>,
    waiting: BTreeSet<PersonId>,
    /// When voices were gained through vouches, for the brake.
    gains: Vec<Timestamp>,
    recoveries: Vec<Recovery>,
}

impl People {
    pub fn get(&self, id: PersonId) -> Option<&Person> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// Everybody who ever joined, in that order.
    pub fn all(&self) -> &[Person] {
        &self.all
    }

    /// Everybody who takes part now.
    pub fn here(&self) -> impl DoubleEndedIterator<Item = &Person> {
        self.all.iter().filter(|person| !person.is_gone())
    }

    pub fn count(&self) -> usize {
        self.all.len()
    }

    pub fn voices(&self) -> usize {
        self.voices.len()
    }

    pub fn has_voice(&self, id: PersonId) -> bool {
        self.voices.contains(&id)
    }

    /// Somebody who has joined and been welcomed, or has a voice.
    pub fn taking_part(&self, id: PersonId) -> Result<&Person, Refusal> {
        let person = self.get(id).ok_or(Refusal::NotThere)?;
        match person.standing {
            Standing::Gone { .. } => Err(Refusal::HasLeft),
            Standing::Voice { .. } => Ok(person),
            Standing::Newcomer if person.welcomed.is_some() => Ok(person),
            Standing::Newcomer => Err(Refusal::WelcomeFirst),
        }
    }

    /// Somebody with a voice: the only distinction there is among those who take part.
    pub fn with_voice(&self, id: PersonId) -> Result<&Person, Refusal> {
        let person = self.taking_part(id)?;
        if person.paused_until.is_some() {
            return Err(Refusal::VoiceRests);
        }
        if person.has_voice() { Ok(person) } else { Err(Refusal::VoiceFirst) }
    }

    /// Everybody with a voice that does not rest, in the order they joined.
    pub fn with_voices(&self) -> impl Iterator<Item = PersonId> {
        let rests = |id: &PersonId| self.get(*id).is_some_and(|person| person.paused_until.is_some());
        self.voices.iter().copied().filter(move |id| !rests(id))
    }

    /// Since when somebody has a voice.
    pub fn voice_since(&self, id: PersonId) -> Option<Timestamp> {
        match self.get(id)?.standing {
            Standing::Voice { since } => Some(since),
            Standing::Newcomer | Standing::Gone { .. } => None,
        }
    }

    /// Whether somebody is away: they said so, or there was no sign of them for long. Nothing is lost by it.
    pub fn is_away(&self, id: PersonId, now: Timestamp, rules: &Rules) -> bool {
        self.get(id).is_some_and(|person| {
            person.away_since.is_some() || person.last_sign + Span::days(rules.away_days.into()) <= now
        })
    }

    /// Somebody did something: they are here.
    pub(crate) fn sign(&mut self, id: PersonId, at: Timestamp) {
        self.change(id, |person| {
            person.last_sign = person.last_sign.max(at);
            person.away_since = None;
        });
    }

    /// Newcomers nobody has welcomed yet.
    pub fn unwelcomed(&self) -> impl Iterator<Item = &Person> {
        self.waiting.iter().filter_map(|id| self.get(*id)).filter(|person| person.welcomed.is_none())
    }

    pub(crate) fn waiting_for_voice(&self) -> impl Iterator<Item = PersonId> {
        let vouched_for = |id: &PersonId| self.get(*id).is_some_and(|person| !person.vouches.is_empty());
        self.waiting.iter().copied().filter(vouched_for)
    }

    pub fn recovery(&self, id: RecoveryId) -> Option<&Recovery> {
        self.recoveries.get((id.0 as usize).checked_sub(1)?)
    }

    /// Requests to be let back in that are open, or wait out their day.
    pub fn recoveries(&self) -> impl Iterator<Item = &Recovery> {
        self.recoveries.iter().rev().take(100).filter(|recovery| recovery.is_running())
    }

    pub(crate) fn openings_since(&self, id: PersonId, opens: Opens, since: Timestamp) -> usize {
        let lately = |(at, other): &&(Timestamp, Opens)| *at > since && *other == opens;
        self.get(id).map_or(0, |person| person.opened.iter().filter(lately).count())
    }

    pub(crate) fn count_opening(&mut self, id: PersonId, opens: Opens, at: Timestamp) {
        self.change(id, |person| {
            // Only the last day counts.
            person.opened.retain(|(before, _)| *before + Span::days(1) > at);
            person.opened.push((at, opens));
        });
    }

    pub(crate) fn opened(&mut self, id: PersonId, opening: Opening) {
        self.change(id, |person| person.openings.push(opening));
    }

    pub(crate) fn forgotten(&mut self, id: PersonId, at: Timestamp) {
        self.change(id, |person| person.standing = Standing::Gone { at });
    }

    pub(crate) fn put_back(&mut self, id: PersonId, before: Person) {
        self.change(id, |person| {
            // What they opened meanwhile still counts towards their day, and so do signs of life and a pause.
            let opened = std::mem::take(&mut person.opened);
            let (away_since, last_sign, paused_until) = (person.away_since, person.last_sign, person.paused_until);
            let wants_letters = person.wants_letters;
            *person = Person { opened, away_since, last_sign, paused_until, wants_letters, ..before };
        });
    }

    fn change(&mut self, id: PersonId, act: impl FnOnce(&mut Person)) {
        let Some(person) = (id.0 as usize).checked_sub(1).and_then(|index| self.all.get_mut(index)) else {
            return;
        };
        act(person);
        let (voice, waits) = (person.has_voice(), person.standing == Standing::Newcomer);
        if voice {
            self.voices.insert(id)
        } else {
            self.voices.remove(&id)
        };
        if waits {
            self.waiting.insert(id)
        } else {
            self.waiting.remove(&id)
        };
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Joined { person, how, patch } => {
                self.all.push(Person {
                    id: *person,
                    how: *how,
                    joined_at: entry.at,
                    patch: *patch,
                    welcomed: None,
                    vouches: Vec::new(),
                    standing: Standing::Newcomer,
                    restored_at: None,
                    away_since: None,
                    last_sign: entry.at,
                    paused_until: None,
                    wants_letters: true,
                    openings: Vec::new(),
                    opened: Vec::new(),
                });
                self.change(*person, |_| {});
            }
            Event::Welcomed { person } => {
                if let Actor::Person(by) = entry.by {
                    self.change(*person, |person| person.welcomed = Some(Vouch { by, at: entry.at }));
                }
            }
            Event::Vouched { person } => {
                if let Actor::Person(by) = entry.by {
                    self.change(*person, |person| person.vouches.push(Vouch { by, at: entry.at }));
                }
            }
            Event::VoiceGained { person } => {
                let founder = self.get(*person).is_some_and(|person| person.how == How::Founding);
                if !founder {
                    self.gains.retain(|at| *at + voice::BRAKE > entry.at);
                    self.gains.push(entry.at);
                }
                self.change(*person, |person| person.standing = Standing::Voice { since: entry.at });
            }
            Event::DetailsChanged { .. } | Event::CameBack { .. } => {}
            Event::WentAway { person } => self.change(*person, |person| person.away_since = Some(entry.at)),
            Event::Paused { person, until } => self.change(*person, |person| person.paused_until = Some(*until)),
            Event::PauseEnded { person } => self.change(*person, |person| person.paused_until = None),
            Event::LettersWanted { person, wanted } => {
                self.change(*person, |person| person.wants_letters = *wanted);
            }
            Event::Left { person } => self.change(*person, |person| person.standing = Standing::Gone { at: entry.at }),
            Event::RecoveryAsked { .. }
            | Event::RecoveryVouched { .. }
            | Event::RecoveryGranted { .. }
            | Event::RecoveryRefused { .. }
            | Event::RecoveryLapsed { .. } => self.apply_recovery(event, entry),
        }
    }

    pub(crate) fn next_due(&self, id: PersonId, rules: &Rules) -> Option<Timestamp> {
        let person = self.get(id)?;
        let pause = person.paused_until.filter(|_| !person.is_gone());
        pause.or_else(|| voice::ready_at(self, person, rules))
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let people = &group.people;
    let events = match command {
        Command::Join { how } => join(group, how, moment)?,
        Command::Welcome { person } => {
            people.with_voice(moment.person()?)?;
            let newcomer = people.get(person).ok_or(Refusal::NotThere)?;
            if newcomer.is_gone() {
                return Err(Refusal::HasLeft);
            }
            if newcomer.welcomed.is_some() || newcomer.has_voice() {
                return Err(Refusal::WelcomedAlready);
            }
            vec![Event::Welcomed { person }]
        }
        Command::Vouch { person } => voice::vouch(group, person, moment)?,
        Command::ChangeDetails => {
            let person = moment.person()?;
            if people.get(person).ok_or(Refusal::NotThere)?.is_gone() {
                return Err(Refusal::HasLeft);
            }
            vec![Event::DetailsChanged { person }]
        }
        Command::Leave => {
            let person = moment.person()?;
            if people.get(person).ok_or(Refusal::NotThere)?.is_gone() {
                return Err(Refusal::HasLeft);
            }
            let left = crate::Event::People(Event::Left { person });
            return Ok(vec![left, crate::Event::Forgotten { subject: Subject::Person(person) }]);
        }
        Command::AskBack => recovery::ask_back(group, moment)?,
        Command::VouchBack { digits, person } => recovery::vouch_back(group, digits, person, moment)?,
        Command::RefuseBack { recovery } => recovery::refuse_back(group, recovery, moment)?,
        Command::GoAway => {
            let person = people.taking_part(moment.person()?)?;
            if person.away_since.is_some() {
                return Ok(Vec::new());
            }
            vec![Event::WentAway { person: person.id }]
        }
        Command::ComeBack => {
            let person = people.taking_part(moment.person()?)?;
            if !people.is_away(person.id, moment.now, &group.rules) {
                return Ok(Vec::new());
            }
            vec![Event::CameBack { person: person.id }]
        }
        Command::Letters { wanted } => {
            let person = people.get(moment.person()?).ok_or(Refusal::NotThere)?;
            if person.is_gone() {
                return Err(Refusal::HasLeft);
            }
            if person.wants_letters == wanted {
                return Ok(Vec::new());
            }
            vec![Event::LettersWanted { person: person.id, wanted }]
        }
    };
    Ok(events.into_iter().map(crate::Event::People).collect())
}

fn join(group: &Group, how: How, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    if !matches!(moment.by, Actor::Anyone | Actor::Operator) {
        return Err(Refusal::NotNow);
    }
    let people = &group.people;
    let person = PersonId(u32::try_from(people.count() + 1).map_err(|_| Refusal::BadValue)?);
    let joined = Event::Joined { person, how, patch: moment.draw("patch", 0, u32::MAX) };
    match how {
        How::Founding => {
            let founders = people.all().iter().filter(|person| person.how == How::Founding).count();
            if founders >= usize::from(group.rules.founders) {
                return Err(Refusal::BadValue);
            }
            // Simple trust is for beginnings: a link to found with must not turn up years later.
            if moment.now > group.founding.at + Span::days(group.rules.founding_days.into()) {
                return Err(Refusal::BadTime);
            }
            Ok(vec![joined, Event::VoiceGained { person }])
        }
        How::OfferedHand => Ok(vec![joined]),
        How::Invited { by } => {
            people.taking_part(by)?;
            Ok(vec![joined])
        }
    }
}

pub(crate) fn decide_due(group: &Group, person: PersonId, now: Timestamp) -> Vec<crate::Event> {
    match group.people.next_due(person, &group.rules) {
        Some(at) if at <= now => {
            let rests = group.people.get(person).is_some_and(|person| person.paused_until.is_some());
            let event = if rests { Event::PauseEnded { person } } else { Event::VoiceGained { person } };
            vec![crate::Event::People(event)]
        }
        _ => Vec::new(),
    }
}

pub(crate) use recovery::decide_recovery_due;
