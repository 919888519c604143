//! What somebody wants done: a command, the words that go into the vault with it, and what changes beside the log.

use commons::sight::Field;
use commons::{Actor, Command, CommandId, Event, Subject};
use vault::Words;

/// One act. Everything in it becomes durable together, or not at all.
#[derive(Debug)]
pub struct Act {
    pub id: CommandId,
    pub by: Actor,
    pub command: Command,
    /// Words to be sealed under what the command makes or changes: the new need, the new person, the line of a talk.
    pub details: Vec<(Field, Words)>,
    /// Fields to be emptied.
    pub emptied: Vec<Field>,
    pub beside: Vec<Beside>,
}

impl Act {
    pub fn new(id: CommandId, by: Actor, command: Command) -> Act {
        Act { id, by, command, details: Vec::new(), emptied: Vec::new(), beside: Vec::new() }
    }

    /// Seals `words` with it. Empty words are nothing to keep.
    pub fn sealing(mut self, field: Field, words: impl Into<String>) -> Act {
        let words = words.into();
        if !words.trim().is_empty() {
            self.details.push((field, Words::from(words)));
        }
        self
    }

    /// Seals `words` in place of those before; empty words take away what was there.
    pub fn replacing(mut self, field: Field, words: impl Into<String>) -> Act {
        let words = words.into();
        if words.trim().is_empty() {
            self.emptied.push(field);
        } else {
            self.details.push((field, Words::from(words)));
        }
        self
    }

    pub fn beside(mut self, beside: Beside) -> Act {
        self.beside.push(beside);
        self
    }
}

/// A change beside the log that belongs into the same transaction. Whom it is for may only be known once the command is
/// decided: the new need, the new person.
#[derive(Clone, Debug)]
pub enum Beside {
    /// The key of the need that is being asked.
    NeedKey { locator: String, salt: [u8; 16], hash: [u8; 32] },
    /// Signs in whoever is joining.
    SignIn { token_hash: [u8; 32], label: String, lasts: commons::Span },
    /// Anything whose holder is known already.
    Known(store::SideChange),
}

/// What an act led to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Done {
    /// Number of the first and the last entry; the same as before if nothing had to be written.
    pub first: u64,
    pub last: u64,
    pub events: Vec<Event>,
    /// Whether the same command had been carried out before: this was a repeat, and changed nothing.
    pub repeated: bool,
}

/// What the words of an act are about.
pub(crate) fn subject_of(events: &[Event]) -> Option<Subject> {
    use commons::{needs, people};
    events.iter().find_map(|event| match event {
        Event::Needs(
            needs::Event::Asked { need, .. }
            | needs::Event::Said { need, .. }
            | needs::Event::Changed { need, .. }
            | needs::Event::Understood { need, .. }
            | needs::Event::HandedOver { need, .. }
            | needs::Event::CheckedBack { need, .. }
            | needs::Event::Attempted { need, .. },
        ) => Some(Subject::Need(*need)),
        Event::People(people::Event::Joined { person, .. } | people::Event::DetailsChanged { person }) => {
            Some(Subject::Person(*person))
        }
        Event::Offers(event) => Some(Subject::Offer(event.offer())),
        Event::Founding(commons::founding::Event::Founded { .. }) => Some(Subject::Group),
        _ => None,
    })
}

/// The field words are kept under: a line of talk gets the number the rules gave it.
pub(crate) fn field_of(field: Field, events: &[Event]) -> Field {
    let line = events.iter().find_map(|event| match event {
        Event::Needs(commons::needs::Event::Said { line, .. }) => Some(*line),
        _ => None,
    });
    match (field, line) {
        (Field::Line(_), Some(line)) => Field::Line(line),
        (other, _) => other,
    }
}
