//! Links, and codes of eight digits, that work once.

use super::{Token, hash};
use crate::{Failed, Home, Host};
use commons::Span;
use commons::people::PersonId;
use store::{OneTime, SideChange, StoreError, Tried};

/// A link or code that works once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Link {
    /// Lets one of the first people found the group with the others.
    Founder,
    /// An invitation by somebody who takes part.
    Invitation(PersonId),
    /// Signs the same person in on another device.
    SignIn(PersonId),
    /// Lets somebody answer proposals from a letter, and nothing else.
    Answer(PersonId),
}

impl Link {
    pub(crate) fn kind(self) -> u8 {
        match self {
            Link::Founder => 1,
            Link::Invitation(_) => 2,
            Link::SignIn(_) => 3,
            Link::Answer(_) => 4,
        }
    }

    pub(crate) fn number(self) -> u64 {
        match self {
            Link::Founder => 0,
            Link::Invitation(person) | Link::SignIn(person) | Link::Answer(person) => person.0.into(),
        }
    }

    pub(crate) fn from_row(kind: u8, number: u64) -> Option<Link> {
        let person = PersonId(u32::try_from(number).ok()?);
        Some(match kind {
            1 => Link::Founder,
            2 => Link::Invitation(person),
            3 => Link::SignIn(person),
            4 => Link::Answer(person),
            _ => return None,
        })
    }

    /// Makes every link of this kind, for the same person, work no longer.
    pub(super) fn void(self) -> SideChange {
        SideChange::VoidOneTimes { kind: self.kind(), holder: self.number() }
    }

    /// How long it works.
    pub fn lasts(self) -> Span {
        match self {
            Link::Founder | Link::Invitation(_) => Span::days(14),
            Link::SignIn(_) => Span::minutes(10),
            // Longer than any proposal is open; what is over takes no answer.
            Link::Answer(_) => Span::days(100),
        }
    }
}

impl Host {
    /// Makes a link that works once.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn make_link(&self, home: &Home, link: Link) -> Result<Token, Failed> {
        let token = self.new_token();
        self.put_link(home, link, token.hash()).await?;
        Ok(token)
    }

    /// Makes a code of eight digits that signs the same person in on another device, once, within ten minutes.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn make_code(&self, home: &Home, person: PersonId) -> Result<String, Failed> {
        loop {
            let code = format!("{:08}", self.dice.below(100_000_000));
            match self.put_link(home, Link::SignIn(person), hash(b"code", code.as_bytes())).await {
                // Somebody else has these digits just now; they must not let this person in as somebody else.
                Err(StoreError::Taken(_)) => {}
                put => return put.map(|()| code).map_err(Failed::from),
            }
        }
    }

    async fn put_link(&self, home: &Home, link: Link, lookup: [u8; 32]) -> Result<(), StoreError> {
        let ends_at = (self.clock.now() + link.lasts()).0;
        let (kind, holder) = (link.kind(), link.number());
        let one_time = OneTime { lookup, code: None, kind, holder, body: String::new(), tries: 1, ends_at };
        self.store.change(home.id.0, vec![SideChange::PutOneTime(one_time)]).await
    }

    /// What a link is for, without using it up: a form that has to be looked at again must not cost the link.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn see_link(&self, home: &Home, token: &Token) -> Result<Option<Link>, Failed> {
        let found = self.store.one_time_holder(home.id.0, token.hash(), self.clock.now().0).await?;
        Ok(found.and_then(|(kind, number)| Link::from_row(kind, number)))
    }

    /// Uses a link up, and says what it was for.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn take_link(&self, home: &Home, token: &Token) -> Result<Option<Link>, Failed> {
        self.take(home, token.hash()).await
    }

    /// Uses a code of eight digits up; spaces do not matter.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn take_code(&self, home: &Home, typed: &str) -> Result<Option<Link>, Failed> {
        let digits: String = typed.chars().filter(char::is_ascii_digit).collect();
        self.take(home, hash(b"code", digits.as_bytes())).await
    }

    async fn take(&self, home: &Home, lookup: [u8; 32]) -> Result<Option<Link>, Failed> {
        match self.store.take_one_time(home.id.0, lookup, self.clock.now().0).await? {
            Tried::Right(one_time) => Ok(Link::from_row(one_time.kind, one_time.holder)),
            _ => Ok(None),
        }
    }
}
