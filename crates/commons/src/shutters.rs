//! Closing the shutters: when something is wrong, a few members together end every other session and seal the vault at once.
//! Nobody needs to be asked first, nobody can do it alone, and it opens again: by more members than closed it, or by itself.
//!
//! While they are closed nothing sealed opens for anybody, nobody new comes in, and asking goes on.

use crate::people::PersonId;
use crate::{Actor, Entry, Group, Matter, Moment, Refusal, Rules, Span, Timestamp};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// "Close the shutters." Said by enough members within a few minutes, it happens; said while they are closed, they stay
    /// closed for longer.
    Close,
    /// "Open them again."
    Open,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// Somebody says: close them. Alone it does nothing.
    Called,
    /// Enough have said so: everything is sealed.
    Shut { by: Vec<PersonId>, until: Timestamp },
    /// Enough have said so once more: they stay closed for longer.
    KeptShut { by: Vec<PersonId>, until: Timestamp },
    /// Somebody says: open them.
    SaidOpen,
    /// Enough have said so.
    OpenAgain { by: Vec<PersonId> },
    /// Nobody kept them closed.
    FellOpen,
}

impl Event {
    pub(crate) fn matter(&self) -> Matter {
        Matter::Shutters
    }
}

/// Somebody's word, and when they gave it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Word {
    pub by: PersonId,
    pub at: Timestamp,
}

/// Closed shutters.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shut {
    /// Who closed them, or last kept them closed.
    pub by: Vec<PersonId>,
    pub since: Timestamp,
    /// When they open by themselves.
    pub until: Timestamp,
    /// Who has said: open them.
    pub open: Vec<PersonId>,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Shutters {
    /// Who has said: close them, and not been joined by enough others yet.
    calls: Vec<Word>,
    shut: Option<Shut>,
}

impl Shutters {
    /// Closed shutters, if they are.
    pub fn shut(&self) -> Option<&Shut> {
        self.shut.as_ref()
    }

    pub fn are_closed(&self) -> bool {
        self.shut.is_some()
    }

    /// Whose word to close still stands.
    pub fn calls(&self, now: Timestamp, rules: &Rules) -> impl Iterator<Item = Word> + use<'_> {
        let within = Span::minutes(rules.shutters_minutes.into());
        self.calls.iter().copied().filter(move |word| word.at + within > now)
    }

    /// Nothing is opened and nobody comes in while they are closed.
    ///
    /// # Errors
    /// If they are.
    pub(crate) fn must_be_open(&self) -> Result<(), Refusal> {
        if self.are_closed() { Err(Refusal::ShuttersClosed) } else { Ok(()) }
    }

    pub(crate) fn next_due(&self) -> Option<Timestamp> {
        self.shut.as_ref().map(|shut| shut.until)
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Called => {
                let Actor::Person(by) = entry.by else { return };
                // Only the newest word of each: an older one has run out, or says the same.
                self.calls.retain(|word| word.by != by);
                self.calls.push(Word { by, at: entry.at });
            }
            Event::Shut { by, until } => {
                self.calls.clear();
                self.shut = Some(Shut { by: by.clone(), since: entry.at, until: *until, open: Vec::new() });
            }
            Event::KeptShut { by, until } => {
                self.calls.clear();
                if let Some(shut) = &mut self.shut {
                    shut.by.clone_from(by);
                    shut.until = *until;
                }
            }
            Event::SaidOpen => {
                if let (Some(shut), Actor::Person(by)) = (&mut self.shut, entry.by)
                    && !shut.open.contains(&by)
                {
                    shut.open.push(by);
                }
            }
            Event::OpenAgain { .. } | Event::FellOpen => {
                self.calls.clear();
                self.shut = None;
            }
        }
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    group.people.with_voice(person)?;
    let events = match command {
        Command::Close => close(group, person, moment.now)?,
        Command::Open => open(group, person)?,
    };
    Ok(events.into_iter().map(crate::Event::Shutters).collect())
}

fn close(group: &Group, person: PersonId, now: Timestamp) -> Result<Vec<Event>, Refusal> {
    let (shutters, rules) = (&group.shutters, &group.rules);
    let mut by: Vec<PersonId> = shutters.calls(now, rules).map(|word| word.by).collect();
    if by.contains(&person) {
        return Err(Refusal::AnotherFirst);
    }
    // Whoever lost their voice meanwhile does not count.
    by.retain(|other| group.people.with_voice(*other).is_ok());
    by.push(person);
    let mut events = vec![Event::Called];
    if by.len() >= usize::from(rules.shutters_close) {
        let until = now + Span::hours(rules.shutters_hours.into());
        events.push(match shutters.are_closed() {
            true => Event::KeptShut { by, until },
            false => Event::Shut { by, until },
        });
    }
    Ok(events)
}

fn open(group: &Group, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let shut = group.shutters.shut().ok_or(Refusal::NotNow)?;
    if shut.open.contains(&person) {
        return Err(Refusal::AnotherFirst);
    }
    let mut by: Vec<PersonId> = shut.open.clone();
    by.retain(|other| group.people.with_voice(*other).is_ok());
    by.push(person);
    let mut events = vec![Event::SaidOpen];
    if by.len() >= needed_to_open(group) {
        events.push(Event::OpenAgain { by });
    }
    Ok(events)
}

/// How many must say that they open: in a tiny group everybody.
pub fn needed_to_open(group: &Group) -> usize {
    usize::from(group.rules.shutters_open).min(group.people.with_voices().count()).max(1)
}

pub(crate) fn decide_due(group: &Group, now: Timestamp) -> Vec<crate::Event> {
    match group.shutters.shut() {
        Some(shut) if shut.until <= now => vec![crate::Event::Shutters(Event::FellOpen)],
        _ => Vec::new(),
    }
}
