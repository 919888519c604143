//! What somebody wants done: a command, the words that go into the vault with it, and what changes beside the log.

use crate::{Holder, Link, State, doors};
use commons::decisions::{self, ProposalId};
use commons::sight::Field;
use commons::{Actor, Command, CommandId, Entry, Event, Group, Hash, Subject, Timestamp};
use store::{After, NewEntry, SideChange};
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
    /// Only while nothing has happened in the group since this entry.
    pub as_of: Option<u64>,
}

impl Act {
    pub fn new(id: CommandId, by: Actor, command: Command) -> Act {
        let details = match &command {
            // Without its key nobody would know any more between whom it is.
            Command::Mending(commons::mending::Command::Open { key, .. }) => {
                vec![(Field::Key, Words::from(key.reveal()))]
            }
            _ => Vec::new(),
        };
        Act { id, by, command, details, emptied: Vec::new(), beside: Vec::new(), as_of: None }
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
    /// The session that it was sent with stays, if the act ends all others.
    Staying { token_hash: [u8; 32] },
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
pub(crate) fn subject_of(events: &[Event], by: Actor) -> Option<Subject> {
    use commons::{duties, people};
    events.iter().find_map(|event| match event {
        Event::Needs(event) => Some(Subject::Need(event.need())),
        Event::People(people::Event::Joined { person, .. } | people::Event::DetailsChanged { person }) => {
            Some(Subject::Person(*person))
        }
        Event::Offers(event) => Some(Subject::Offer(event.offer())),
        Event::Mending(event) => Some(Subject::Mending(event.matter())),
        Event::Founding(commons::founding::Event::Founded { .. }) => Some(Subject::Group),
        // The wording is the group's; what somebody says to it is theirs, and is forgotten with them.
        Event::Decisions(
            decisions::Event::Written { proposal, .. }
            | decisions::Event::Rewritten { proposal, .. }
            | decisions::Event::Suggested { proposal, .. }
            | decisions::Event::Translated { proposal, .. }
            | decisions::Event::Amended { proposal, .. },
        ) => Some(Subject::Proposal(*proposal)),
        Event::Decisions(decisions::Event::Positioned { person, .. }) => Some(Subject::Person(*person)),
        Event::Decisions(decisions::Event::Said { .. }) => match by {
            Actor::Person(person) => Some(Subject::Person(person)),
            Actor::Neighbour(need) => Some(Subject::Need(need)),
            Actor::Anyone | Actor::Time | Actor::Operator => None,
        },
        Event::Meetings(event) => about_meetings(event, by),
        Event::Pictures(event) => Some(Subject::Picture(event.picture())),
        Event::Duties(duties::Event::LineAdded { duty, .. } | duties::Event::Noted { duty, .. }) => {
            Some(Subject::Duty(*duty))
        }
        _ => None,
    })
}

/// The subject that begins with this event, if one does and words may come with it.
pub(crate) fn begins(event: &Event) -> Option<Subject> {
    use commons::{mending, needs, offers, people};
    match event {
        Event::Needs(needs::Event::Asked { need, .. }) => Some(Subject::Need(*need)),
        Event::People(people::Event::Joined { person, .. }) => Some(Subject::Person(*person)),
        Event::Offers(offers::Event::Offered { offer, .. }) => Some(Subject::Offer(*offer)),
        Event::Mending(mending::Event::Opened { matter, .. }) => Some(Subject::Mending(*matter)),
        Event::Pictures(event) => Some(Subject::Picture(event.picture())),
        _ => None,
    }
}

/// The question is the group's, and so are place and minutes; what somebody says in their own name is theirs.
fn about_meetings(event: &commons::meetings::Event, by: Actor) -> Option<Subject> {
    use commons::meetings::Event as Met;
    let theirs = match by {
        Actor::Person(person) => Some(Subject::Person(person)),
        _ => None,
    };
    match event {
        Met::WhenAsked { poll, .. } | Met::AdviceAsked { poll, .. } => Some(Subject::Poll(*poll)),
        Met::Called { meeting, .. } | Met::Moved { meeting, .. } | Met::Noted { meeting, .. } => {
            Some(Subject::Meeting(*meeting))
        }
        Met::Advised { .. } | Met::PointAdded { .. } | Met::Read { missing: Some(_), .. } => theirs,
        _ => None,
    }
}

/// The field words are kept under: lines and wordings get the numbers the rules gave them.
pub(crate) fn field_of(field: Field, events: &[Event]) -> Field {
    events.iter().find_map(|event| numbered(field, event)).unwrap_or(field)
}

/// The field with the number that this event gave it, if it is the one that did.
fn numbered(field: Field, event: &Event) -> Option<Field> {
    use commons::decisions::Event as Decided;
    use commons::duties::Event as OfDuty;
    use commons::meetings::Event as Met;
    use commons::{mending, needs};
    Some(match (field, event) {
        (Field::Line(_), Event::Needs(needs::Event::Said { line, .. })) => Field::Line(*line),
        (Field::Line(_), Event::Mending(mending::Event::Opened { .. })) => Field::Line(0),
        (
            Field::Line(_),
            Event::Mending(mending::Event::Said { line, .. } | mending::Event::StepOffered { line, .. }),
        ) => Field::Line(*line),
        (Field::Spoken(..), Event::Decisions(event)) => spoken(event).map(|(id, line)| Field::Spoken(id, line))?,
        (Field::Lifts(..), Event::Decisions(event)) => spoken(event).map(|(id, line)| Field::Lifts(id, line))?,
        (Field::Proposed(part, _), Event::Decisions(event)) => Field::Proposed(part, wording(event)?),
        (Field::Clause(_, effect), Event::Decisions(event)) => Field::Clause(wording(event)?, effect),
        (Field::Translated(part, _), Event::Decisions(Decided::Translated { translation, .. })) => {
            Field::Translated(part, *translation)
        }
        (Field::TranslatedClause(_, effect), Event::Decisions(Decided::Translated { translation, .. })) => {
            Field::TranslatedClause(*translation, effect)
        }
        (Field::Advice(..), Event::Meetings(Met::Advised { poll, line })) => Field::Advice(*poll, *line),
        (Field::Point(..), Event::Meetings(Met::PointAdded { meeting, point })) => Field::Point(*meeting, *point),
        (Field::Note(_), Event::Meetings(Met::Noted { note, .. })) => Field::Note(*note),
        (Field::Missing(..), Event::Meetings(Met::Read { meeting, missing: Some(words) })) => {
            Field::Missing(*meeting, *words)
        }
        (Field::HandOver(_), Event::Duties(OfDuty::LineAdded { line, .. })) => Field::HandOver(*line),
        (Field::Told(_), Event::Duties(OfDuty::Noted { note, .. })) => Field::Told(*note),
        _ => return None,
    })
}

/// The line that somebody said to a proposal with this.
fn spoken(event: &decisions::Event) -> Option<(ProposalId, u32)> {
    match event {
        decisions::Event::Said { proposal, line, .. } => Some((*proposal, *line)),
        decisions::Event::Positioned { proposal, line, .. } => line.map(|line| (*proposal, line)),
        _ => None,
    }
}

/// The number of the wording that this brought.
fn wording(event: &decisions::Event) -> Option<u16> {
    match event {
        decisions::Event::Written { .. } => Some(0),
        decisions::Event::Rewritten { text, .. }
        | decisions::Event::Suggested { text, .. }
        | decisions::Event::Amended { text, .. } => Some(*text),
        _ => None,
    }
}

/// The entries of an act, ready for the log and for memory.
pub(crate) struct Written {
    after: After,
    entries: Vec<(Entry, Hash)>,
    rows: Vec<NewEntry>,
}

/// Writes the entries that follow on the group as it is.
pub(crate) fn write_down(group: &Group, act: &Act, events: Vec<Event>, now: Timestamp) -> Written {
    let (mut seq, mut before) = (group.seq, group.head);
    let after = After { seq, hash: (seq > 0).then_some(before.0) };
    let mut written =
        Written { after, entries: Vec::with_capacity(events.len()), rows: Vec::with_capacity(events.len()) };
    let because = commons::because(&events);
    for (part, event) in (0u16..).zip(events) {
        seq += 1;
        let entry = Entry { seq, id: act.id, at: now, by: event.signed(act.by), because, event, before };
        let body = entry.to_line();
        let hash = Entry::hash_line(group.id, &body);
        written.rows.push(NewEntry { command: act.id.0, part, body, hash: hash.0 });
        written.entries.push((entry, hash));
        before = hash;
    }
    written
}

impl Written {
    /// What it follows on.
    pub(crate) fn after(&self) -> After {
        self.after
    }

    /// The number of its last entry.
    pub(crate) fn last(&self) -> u64 {
        self.entries.last().map_or(self.after.seq, |(entry, _)| entry.seq)
    }

    /// For the store. To be called once.
    pub(crate) fn take_rows(&mut self) -> Vec<NewEntry> {
        std::mem::take(&mut self.rows)
    }

    pub(crate) fn fold_into(&self, state: &mut State, act: &Act) {
        for (entry, hash) in &self.entries {
            state.notice(&entry.event, &act.details, &act.emptied);
            state.group.fold(entry, *hash);
        }
        let events: Vec<Event> = self.entries.iter().map(|(entry, _)| entry.event.clone()).collect();
        if let Some(subject) = subject_of(&events, act.by) {
            for (field, words) in &act.details {
                state.hear(subject, field_of(*field, &events), words);
            }
        }
    }

    pub(crate) fn done(self) -> Done {
        let (first, last) = (self.after.seq + 1, self.last());
        let events = self.entries.into_iter().map(|(entry, _)| entry.event).collect();
        Done { first, last, events, repeated: false }
    }
}

/// What changes beside the log, now that it is known for whom.
pub(crate) fn side_changes(group: &Group, act: &Act, events: &[Event], now: Timestamp) -> Vec<SideChange> {
    let subject = subject_of(events, act.by);
    let changes = act.beside.iter().filter_map(|beside| match (beside, subject) {
        (Beside::NeedKey { locator, salt, hash }, Some(Subject::Need(need))) => {
            Some(SideChange::AddNeedKey(store::NeedKey {
                locator: locator.clone(),
                need: need.0.into(),
                salt: *salt,
                hash: *hash,
                tries: 0,
                tries_since: now.0,
            }))
        }
        (Beside::SignIn { token_hash, label, lasts }, Some(Subject::Person(person))) => {
            let holder = Holder::Person(person);
            Some(SideChange::AddSession(doors::session(*token_hash, holder, label.clone(), now, *lasts)))
        }
        (Beside::Known(change), _) => Some(change.clone()),
        _ => None,
    });
    changes.chain(closing_the_shutters(group, act, events, now)).collect()
}

/// With closed shutters every session ends, but those with which they were just closed: what may be in the wrong hands is a
/// telephone, and the only ones that are known not to be are those two. Waiting to be let back in goes on. Codes that would
/// sign somebody in become void.
fn closing_the_shutters(group: &Group, act: &Act, events: &[Event], now: Timestamp) -> Vec<SideChange> {
    let shut = events.iter().find_map(|event| match event {
        Event::Shutters(commons::shutters::Event::Shut { by, .. }) => Some(by),
        _ => None,
    });
    let Some(by) = shut else { return Vec::new() };
    let first = group.shutters.calls(now, &group.rules).map(|word| word.at).min().unwrap_or(now);
    let here = act.beside.iter().find_map(|beside| match beside {
        Beside::Staying { token_hash } => Some(*token_hash),
        _ => None,
    });
    vec![
        SideChange::EndSessionsBut {
            here,
            kind: Holder::PERSON,
            holders: by.iter().map(|person| person.0.into()).collect(),
            // When a session was last used is known to the minute only.
            used_since: (first - commons::Span::minutes(2)).0,
            but_kind: Holder::RECOVERY,
        },
        SideChange::VoidEveryOneTime { kind: Link::SignIn(commons::people::PersonId(0)).kind() },
    ]
}
