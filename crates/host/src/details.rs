//! Opening what is sealed. The opening is written down first; then `sight` gives a Warrant; only then does the vault open.

use crate::{Act, Failed, Home, Host};
use commons::people::PersonId;
use commons::sight::{self, Field, Warrant};
use commons::{Actor, Command, CommandId, Group, Subject};
use std::collections::BTreeMap;
use std::sync::Arc;
use store::SealedSubject;
use vault::{VaultError, Words, WrappedKey};

/// Opened details. They are wiped from memory when this goes.
#[derive(Debug, Default)]
pub struct Details {
    fields: BTreeMap<Field, Words>,
}

impl Details {
    pub fn get(&self, field: Field) -> Option<&str> {
        self.fields.get(&field).map(|words| words.reveal().as_str())
    }

    /// The lines of the talk, by number.
    pub fn lines(&self) -> impl Iterator<Item = (u32, &str)> {
        self.fields.iter().filter_map(|(field, words)| match field {
            Field::Line(number) => Some((*number, words.reveal().as_str())),
            _ => None,
        })
    }

    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

impl Host {
    /// Opens the details of a subject for somebody. It stands in the log, durably, before anything is opened; the person
    /// concerned can read it there.
    ///
    /// # Errors
    /// [`Failed::Refused`] if this is not theirs to open, or our trouble.
    pub async fn open_details(
        &self,
        home: &Home,
        id: CommandId,
        by: Actor,
        subject: Subject,
    ) -> Result<Details, Failed> {
        self.run(home, Act::new(id, by, Command::Open(subject))).await?;
        self.opened_details(home, by, subject).await
    }

    /// The details of a subject that stand open for somebody already: their own, or opened and written down before.
    ///
    /// # Errors
    /// [`Failed::Refused`] if they do not stand open, or our trouble.
    pub async fn opened_details(&self, home: &Home, by: Actor, subject: Subject) -> Result<Details, Failed> {
        let mut outcome = self.open_with_warrant(home, by, subject).await;
        // A forgetting at the same moment changes the keys between reading and opening; the second reading finds the
        // new ones, or that it is forgotten.
        if let Err(Failed::Trouble(_)) = outcome {
            outcome = self.open_with_warrant(home, by, subject).await;
        }
        outcome
    }

    async fn open_with_warrant(&self, home: &Home, by: Actor, subject: Subject) -> Result<Details, Failed> {
        let warrant = self.warrant(home, by, subject).await?;
        let sealed = self.store.sealed(home.id.0, subject.kind(), subject.number()).await?;
        Ok(Details { fields: self.open_fields(&warrant, subject, sealed)? })
    }

    /// A warrant that rests on what is durable: an opening that is only on its way to the disk does not count yet.
    async fn warrant(&self, home: &Home, by: Actor, subject: Subject) -> Result<Warrant, Failed> {
        loop {
            let (warrant, place) = {
                let state = home.look();
                (sight::warrant(&state.group, by, subject, self.clock.now()), state.place())
            };
            if home.settled(place).await {
                return Ok(warrant?);
            }
            self.make_sure(home).await?;
        }
    }

    fn open_fields(
        &self,
        warrant: &Warrant,
        subject: Subject,
        sealed: Option<SealedSubject>,
    ) -> Result<BTreeMap<Field, Words>, VaultError> {
        let mut fields = BTreeMap::new();
        let Some(sealed) = sealed else { return Ok(fields) };
        let key = WrappedKey { epoch: sealed.key.epoch, bytes: sealed.key.wrapped };
        for (name, bytes) in sealed.fields {
            let Some(field) = Field::parse(&name).filter(|field| warrant.covers(subject, *field)) else { continue };
            fields.insert(field, self.vault.open(warrant, subject, &key, field, &bytes)?);
        }
        Ok(fields)
    }

    /// The same, but a name that was damaged on the disk does not keep a whole group from being opened.
    fn open_what_opens(
        &self,
        warrant: &Warrant,
        subject: Subject,
        sealed: Option<SealedSubject>,
    ) -> Result<BTreeMap<Field, Words>, VaultError> {
        match self.open_fields(warrant, subject, sealed) {
            Err(VaultError::Broken) => {
                let (kind, no) = (subject.kind(), subject.number());
                tracing::error!(group = %warrant.group(), kind, no, "what is sealed here is damaged");
                Ok(BTreeMap::new())
            }
            other => other,
        }
    }

    /// The names people chose to be called by, and how the group is reached.
    pub(crate) async fn open_shown(&self, group: &Group) -> Result<Shown, Failed> {
        let warrant = sight::warrant_for_what_is_shown(group);
        let mut names = BTreeMap::new();
        for sealed in self.store.sealed_all(group.id.0, Subject::Person(PersonId(0)).kind()).await? {
            let person = PersonId(u32::try_from(sealed.key.no).unwrap_or(0));
            let fields = self.open_what_opens(&warrant, Subject::Person(person), Some(sealed))?;
            if let Some(name) = fields.get(&Field::Called) {
                names.insert(person, Arc::from(name.reveal().as_str()));
            }
        }
        let sealed = self.store.sealed(group.id.0, Subject::Group.kind(), Subject::Group.number()).await?;
        let fields = self.open_what_opens(&warrant, Subject::Group, sealed)?;
        let reach = fields.get(&Field::Reach).map(|words| Arc::from(words.reveal().as_str()));
        Ok(Shown { names, reach })
    }
}

/// What everybody who takes part may see.
pub(crate) struct Shown {
    pub(crate) names: BTreeMap<PersonId, Arc<str>>,
    pub(crate) reach: Option<Arc<str>>,
}
