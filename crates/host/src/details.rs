//! Opening what is sealed. The opening is written down first; then `sight` gives a Warrant; only then does the vault open.

use crate::{Act, Failed, Home, Host};
use commons::decisions::ProposalId;
use commons::duties::Duty;
use commons::meetings::{MeetingId, PollId};
use commons::mending::{Key, MatterId};
use commons::people::PersonId;
use commons::pictures::PictureId;
use commons::sight::{self, Field, Warrant};
use commons::{Actor, Command, CommandId, Group, GroupId, Refusal, Subject};
use std::collections::{BTreeMap, BTreeSet};
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
            self.refresh_keys().await?;
            outcome = self.open_with_warrant(home, by, subject).await;
        }
        outcome
    }

    /// What is written between two people, for those concerned.
    ///
    /// # Errors
    /// [`Failed::Refused`] if this person is not one of them, or our trouble.
    pub async fn details_between(&self, home: &Home, person: PersonId, matter: MatterId) -> Result<Details, Failed> {
        let mut outcome = self.open_between(home, person, matter).await;
        // As with other details, a forgetting at the same moment is read once more.
        if let Err(Failed::Trouble(_)) = outcome {
            self.refresh_keys().await?;
            outcome = self.open_between(home, person, matter).await;
        }
        outcome
    }

    async fn open_between(&self, home: &Home, person: PersonId, matter: MatterId) -> Result<Details, Failed> {
        let warrant = loop {
            let (warrant, place) = {
                let state = home.look();
                let key = state.keys.get(&matter).copied();
                let warrant = key
                    .ok_or(Refusal::NotThere)
                    .and_then(|key| sight::warrant_between(&state.group, person, matter, &key, self.clock.now()));
                (warrant, state.place())
            };
            if home.settled(place).await {
                break warrant?;
            }
            self.make_sure(home).await?;
        };
        let subject = Subject::Mending(matter);
        let sealed = self.store.sealed(home.id.0, subject.kind(), subject.number()).await?;
        Ok(Details { fields: self.open_fields(&warrant, subject, sealed.as_ref())? })
    }

    async fn open_with_warrant(&self, home: &Home, by: Actor, subject: Subject) -> Result<Details, Failed> {
        let warrant = self.warrant(home, by, subject).await?;
        let sealed = self.store.sealed(home.id.0, subject.kind(), subject.number()).await?;
        Ok(Details { fields: self.open_fields(&warrant, subject, sealed.as_ref())? })
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
        sealed: Option<&SealedSubject>,
    ) -> Result<BTreeMap<Field, Words>, VaultError> {
        let mut fields = BTreeMap::new();
        let Some(sealed) = sealed else { return Ok(fields) };
        let key = WrappedKey { epoch: sealed.key.epoch, bytes: sealed.key.wrapped.clone() };
        for (name, bytes) in &sealed.fields {
            let Some(field) = Field::parse(name).filter(|field| warrant.covers(subject, *field)) else { continue };
            fields.insert(field, self.vault.open(warrant, subject, &key, field, bytes)?);
        }
        Ok(fields)
    }

    /// One field of a subject.
    pub(crate) async fn open_one(
        &self,
        home: &Home,
        warrant: &Warrant,
        subject: Subject,
        field: Field,
    ) -> Result<Option<Words>, Failed> {
        let sealed = self.store.sealed(home.id.0, subject.kind(), subject.number()).await?;
        let mut fields = self.with_fresh_keys(|| self.open_fields(warrant, subject, sealed.as_ref())).await?;
        Ok(fields.remove(&field))
    }

    /// The same, but a name that was damaged on the disk does not keep a whole group from being opened.
    fn open_what_opens(
        &self,
        warrant: &Warrant,
        subject: Subject,
        sealed: Option<SealedSubject>,
    ) -> Result<BTreeMap<Field, Words>, VaultError> {
        match self.open_fields(warrant, subject, sealed.as_ref()) {
            Err(VaultError::Broken) => {
                let (kind, no) = (subject.kind(), subject.number());
                tracing::error!(group = %warrant.group(), kind, no, "what is sealed here is damaged");
                Ok(BTreeMap::new())
            }
            other => other,
        }
    }

    /// The same of a few subjects: of each all there is, or nothing if it is gone.
    pub(crate) async fn open_shown_of(&self, id: GroupId, subjects: &BTreeSet<Subject>) -> Result<Shown, Failed> {
        let group = Group::new(id);
        let (warrant, keys) = (sight::warrant_for_what_is_shown(&group), sight::warrant_for_keys(&group));
        let mut shown = Shown::default();
        for subject in subjects {
            let sealed = self.store.sealed(id.0, subject.kind(), subject.number()).await?;
            let warrant = if matches!(subject, Subject::Mending(_)) { &keys } else { &warrant };
            let fields = self.open_what_opens(warrant, *subject, sealed)?;
            shown.asked.insert(*subject);
            shown.take_in(*subject, fields);
        }
        Ok(shown)
    }

    /// What everybody who takes part may see: names, how the group is reached, and what is written for the whole group.
    pub(crate) async fn open_shown(&self, group: &Group) -> Result<Shown, Failed> {
        let (warrant, keys) = (sight::warrant_for_what_is_shown(group), sight::warrant_for_keys(group));
        let mut shown = Shown::default();
        let all_of: [(fn(u32) -> Subject, &Warrant); 6] = [
            (|number| Subject::Person(PersonId(number)), &warrant),
            (|number| Subject::Proposal(ProposalId(number)), &warrant),
            (|number| Subject::Meeting(MeetingId(number)), &warrant),
            (|number| Subject::Poll(PollId(number)), &warrant),
            (|number| Subject::Picture(PictureId(number)), &warrant),
            (|number| Subject::Mending(MatterId(number)), &keys),
        ];
        for (subject_of, warrant) in all_of {
            for sealed in self.store.sealed_all(group.id.0, subject_of(0).kind()).await? {
                let subject = subject_of(u32::try_from(sealed.key.no).unwrap_or(0));
                shown.take_in(subject, self.open_what_opens(warrant, subject, Some(sealed))?);
            }
        }
        for sealed in self.store.sealed_all(group.id.0, Subject::Duty(Duty::PhoneDesk).kind()).await? {
            let Some(subject) = Duty::numbered(sealed.key.no).map(Subject::Duty) else { continue };
            shown.take_in(subject, self.open_what_opens(&warrant, subject, Some(sealed))?);
        }
        // Neighbours who spoke to a proposal: few, so that nobody need look through all needs.
        let lines = group.decisions.all().iter().flat_map(|proposal| &proposal.lines);
        let spoke: BTreeSet<Subject> = lines
            .filter_map(|line| match line.by {
                Actor::Neighbour(need) => Some(Subject::Need(need)),
                _ => None,
            })
            .collect();
        for subject in spoke.into_iter().chain([Subject::Group]) {
            let sealed = self.store.sealed(group.id.0, subject.kind(), subject.number()).await?;
            shown.take_in(subject, self.open_what_opens(&warrant, subject, sealed)?);
        }
        Ok(shown)
    }
}

/// What everybody who takes part may see.
#[derive(Default)]
pub(crate) struct Shown {
    /// The subjects it is about, if it is not about all.
    pub(crate) asked: BTreeSet<Subject>,
    pub(crate) names: BTreeMap<PersonId, Arc<str>>,
    pub(crate) reach: Option<Arc<str>>,
    pub(crate) words: BTreeMap<Subject, BTreeMap<Field, Arc<str>>>,
    pub(crate) keys: BTreeMap<MatterId, Key>,
}

impl Shown {
    /// Takes in what was opened of one subject: a name, how the group is reached, a key, and words for the whole group.
    fn take_in(&mut self, subject: Subject, fields: BTreeMap<Field, Words>) {
        let said = |field: Field| fields.get(&field).map(|words| Arc::<str>::from(words.reveal().as_str()));
        match subject {
            Subject::Person(person) => self.names.extend(said(Field::Called).map(|name| (person, name))),
            Subject::Group => self.reach = said(Field::Reach),
            Subject::Mending(matter) => {
                let key = fields.get(&Field::Key).and_then(|key| Key::parse(key.reveal()));
                self.keys.extend(key.map(|key| (matter, key)));
            }
            _ => {}
        }
        let group = fields.into_iter().filter(|(field, _)| field.is_for_the_group());
        let words: BTreeMap<Field, Arc<str>> =
            group.map(|(field, words)| (field, Arc::from(words.reveal().as_str()))).collect();
        if !words.is_empty() {
            self.words.insert(subject, words);
        }
    }
}
