//! Programs that act for a member: each has a token that ends by itself, and that its member can end at any time. What a
//! program is called is sealed with the person's own details; the store knows the hash of its token and how far it may go.
//!
//! A program's token makes no other, ends no session, and is forgotten with its member.

use crate::doors::{Holder, Reach, Token, session};
use crate::{Failed, Home, Host};
use commons::people::PersonId;
use commons::sight::{self, Field};
use commons::{Actor, Refusal, Span, Subject};
use store::{OneTime, SideChange};
use vault::{Words, WrappedKey};

/// The longest a program may act before its member has to let it again.
pub const LONGEST: Span = Span::days(90);
/// Programs that one person may let act at the same time.
pub const MOST: usize = 10;

/// One program, as its member recognises it.
#[derive(Clone, Debug)]
pub struct Program {
    /// Names it; it opens nothing.
    pub id: [u8; 32],
    pub called: String,
    pub reach: Reach,
    pub since: i64,
    pub seen: i64,
    pub until: i64,
}

/// Why a program was not let.
#[derive(Debug)]
pub enum NotLet {
    /// As many as one person may have are there.
    Enough,
    /// This is no place outside.
    NoPlace,
    Failed(Failed),
}

impl<E: Into<Failed>> From<E> for NotLet {
    fn from(error: E) -> NotLet {
        NotLet::Failed(error.into())
    }
}

/// What a program sent under a key of its own choosing, so that the same again is the same, and another under the same key
/// is told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Request {
    pub key: [u8; 32],
    pub body: [u8; 32],
}

const READ_REQUEST: u8 = 21;
const KEY_REQUEST: u8 = 22;
/// How long it is remembered what was sent under a key.
const REMEMBERED: Span = Span::days(30);

/// Forgets what was sent for this holder.
pub(crate) fn requests_of(holder: Holder) -> SideChange {
    SideChange::VoidOneTimes { kind: request_kind(holder), holder: holder.number() }
}

fn request_kind(holder: Holder) -> u8 {
    match holder {
        Holder::Need(_) => KEY_REQUEST,
        _ => READ_REQUEST,
    }
}

impl Host {
    /// Lets a program act for somebody. The token is shown once.
    ///
    /// # Errors
    /// [`NotLet::Enough`], or our trouble.
    pub async fn let_program(
        &self,
        home: &Home,
        person: PersonId,
        called: &str,
        reach: Reach,
        lasts: Span,
    ) -> Result<Token, NotLet> {
        if self.programs(home, person).await?.len() >= MOST {
            return Err(NotLet::Enough);
        }
        let subject = Subject::Person(person);
        let key = self.key_of_subject(home, subject).await?.ok_or(Failed::Refused(Refusal::HasLeft))?;
        let words = Words::from(called.to_owned());
        let sealed = self.vault.seal(home.id, subject, &key, Field::Program, words.reveal(), &mut self.throw());
        let token = self.new_token();
        let lasts = Span(lasts.0.clamp(Span::hours(1).0, LONGEST.0));
        let holder = Holder::Program(person, reach);
        let row = session(token.hash(), holder, hex(&sealed?), self.clock.now(), lasts);
        self.store.change(home.id.0, vec![SideChange::AddSession(row)]).await?;
        Ok(token)
    }

    /// The programs that act for somebody now, the newest first.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn programs(&self, home: &Home, person: PersonId) -> Result<Vec<Program>, Failed> {
        let subject = Subject::Person(person);
        let key = self.key_of_subject(home, subject).await?;
        let warrant = sight::warrant(&home.look().group, Actor::Person(person), subject, self.clock.now())?;
        let mut programs = Vec::new();
        for reach in Reach::ALL {
            for row in self.devices(home, Holder::Program(person, reach)).await? {
                let opened = key
                    .as_ref()
                    .zip(unhex(&row.label))
                    .and_then(|(key, bytes)| self.vault.open(&warrant, subject, key, Field::Program, &bytes).ok());
                let called = opened.map(|words| words.reveal().to_string()).unwrap_or_default();
                programs.push(Program {
                    id: row.token_hash,
                    called,
                    reach,
                    since: row.created_at,
                    seen: row.seen_at,
                    until: row.ends_at,
                });
            }
        }
        programs.sort_by_key(|program| std::cmp::Reverse((program.since, program.id)));
        Ok(programs)
    }

    /// Ends a program of this person's.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn end_program(&self, home: &Home, person: PersonId, id: [u8; 32]) -> Result<(), Failed> {
        for reach in Reach::ALL {
            self.sign_out(home, Holder::Program(person, reach), id).await?;
        }
        Ok(())
    }

    /// The change that remembers a request beside the act it led to.
    pub fn remembering(&self, holder: Holder, request: Request) -> SideChange {
        SideChange::PutOneTime(OneTime {
            lookup: request.key,
            code: None,
            kind: request_kind(holder),
            holder: holder.number(),
            body: hex(&request.body),
            tries: 1,
            ends_at: (self.clock.now() + REMEMBERED).0,
        })
    }

    /// Whether something else was sent under this key before.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn is_another(&self, home: &Home, request: Request) -> Result<bool, Failed> {
        let kept = self.store.one_time_kept(home.id.0, request.key, self.clock.now().0).await?;
        Ok(kept.is_some_and(|(_, _, body)| body != hex(&request.body)))
    }

    pub(crate) async fn key_of_subject(&self, home: &Home, subject: Subject) -> Result<Option<WrappedKey>, Failed> {
        let sealed = self.store.sealed(home.id.0, subject.kind(), subject.number()).await?;
        Ok(sealed.map(|sealed| WrappedKey { epoch: sealed.key.epoch, bytes: sealed.key.wrapped }))
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn unhex(text: &str) -> Option<Vec<u8>> {
    let digits = text.as_bytes().chunks_exact(2);
    digits.map(|two| u8::from_str_radix(std::str::from_utf8(two).ok()?, 16).ok()).collect()
}
