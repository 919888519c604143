//! Signing in and out, and being let back in on a new device.

use super::{Holder, Link, Reach, Token};
use crate::{Failed, Home, Host};
use commons::people::{PersonId, RecoveryState};
use commons::{Span, Timestamp};
use store::{Session, SideChange};

/// How long people stay signed in on a device they did not sign out of.
const PERSON_LASTS: Span = Span::days(180);
/// How long six words stay typed in: a borrowed telephone should forget soon.
const NEED_LASTS: Span = Span::hours(12);
const RECOVERY_LASTS: Span = Span::days(5);
/// A calendar is set up once and read for years; it can be ended at any time.
const CALENDAR_LASTS: Span = Span::days(730);

pub(crate) fn session(token_hash: [u8; 32], holder: Holder, label: String, now: Timestamp, lasts: Span) -> Session {
    Session {
        token_hash,
        kind: holder.kind(),
        holder: holder.number(),
        label,
        created_at: now.0,
        seen_at: now.0,
        ends_at: (now + lasts).0,
    }
}

impl Host {
    /// How long somebody who joins stays signed in.
    pub fn joining_lasts(&self) -> Span {
        PERSON_LASTS
    }

    /// Signs somebody in on this device. `label` is what they recognise the device by.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn sign_in(&self, home: &Home, holder: Holder, label: &str) -> Result<Token, Failed> {
        let token = self.new_token();
        let lasts = match holder {
            Holder::Person(_) => PERSON_LASTS,
            Holder::Need(_) => NEED_LASTS,
            Holder::Recovery(_) => RECOVERY_LASTS,
            Holder::Calendar(_) => CALENDAR_LASTS,
            Holder::Program(..) => crate::programs::LONGEST,
        };
        let session = session(token.hash(), holder, label.to_owned(), self.clock.now(), lasts);
        self.store.change(home.id.0, vec![SideChange::AddSession(session)]).await?;
        Ok(token)
    }

    /// Who holds this token, if anybody does.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn who(&self, home: &Home, token: &Token) -> Result<Option<(Holder, Session)>, Failed> {
        let session = self.store.session(home.id.0, token.hash(), self.clock.now().0).await?;
        Ok(session.and_then(|session| Some((Holder::from_row(session.kind, session.holder)?, session))))
    }

    /// The devices somebody is signed in on, the newest first.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn devices(&self, home: &Home, holder: Holder) -> Result<Vec<Session>, Failed> {
        let now = self.clock.now().0;
        let mut sessions = self.store.sessions(home.id.0, holder.kind(), holder.number()).await?;
        sessions.retain(|session| session.ends_at > now);
        Ok(sessions)
    }

    /// Signs out one device of this holder, named by the hash of its token.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn sign_out(&self, home: &Home, holder: Holder, token_hash: [u8; 32]) -> Result<(), Failed> {
        let theirs = self.devices(home, holder).await?.iter().any(|session| session.token_hash == token_hash);
        if theirs {
            self.store.change(home.id.0, vec![SideChange::EndSession { token_hash }]).await?;
        }
        Ok(())
    }

    /// Signs out every device of this holder but the one named by the hash of its token. Codes that would sign in another
    /// one become void.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn sign_out_elsewhere(&self, home: &Home, person: PersonId, here: [u8; 32]) -> Result<(), Failed> {
        let others = self.devices(home, Holder::Person(person)).await?.into_iter();
        let others = others.filter(|session| session.token_hash != here);
        let mut changes: Vec<SideChange> =
            others.map(|session| SideChange::EndSession { token_hash: session.token_hash }).collect();
        changes.push(Link::SignIn(person).void());
        Ok(self.store.change(home.id.0, changes).await?)
    }

    /// Signs out every device of this holder. With a person their programs end too: whoever had their telephone could have
    /// let one act.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn sign_out_everywhere(&self, home: &Home, holder: Holder) -> Result<(), Failed> {
        let mut all = vec![holder];
        if let Holder::Person(person) = holder {
            all.extend(Reach::ALL.map(|reach| Holder::Program(person, reach)));
        }
        let mut changes: Vec<SideChange> = all.into_iter().map(Holder::end_sessions).collect();
        if let Holder::Person(person) = holder {
            changes.push(SideChange::EndHooks { person: person.0.into() });
        }
        Ok(self.store.change(home.id.0, changes).await?)
    }

    /// Lets a device in that has waited to be let back in, once two members have said who it is and the day of objection
    /// is over. It waits no longer then; asking once more finds the same pass.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn let_back_in(&self, home: &Home, waiting: &Token, label: &str) -> Result<Option<Token>, Failed> {
        let token = waiting.derived(b"let back in");
        if self.who(home, &token).await?.is_some() {
            return Ok(Some(token));
        }
        let Some((Holder::Recovery(recovery), _)) = self.who(home, waiting).await? else { return Ok(None) };
        let (person, place) = {
            let state = home.look();
            let granted = match state.group.people.recovery(recovery).map(|recovery| recovery.state) {
                Some(RecoveryState::Granted { person, .. }) => Some(person),
                _ => None,
            };
            let here = |person: &PersonId| state.group.people.get(*person).is_some_and(|person| !person.is_gone());
            (granted.filter(here), state.place())
        };
        let Some(person) = person else { return Ok(None) };
        if !home.settled(place).await {
            return Ok(None);
        }
        let session = session(token.hash(), Holder::Person(person), label.to_owned(), self.clock.now(), PERSON_LASTS);
        let changes = vec![SideChange::EndSession { token_hash: waiting.hash() }, SideChange::AddSession(session)];
        self.store.change(home.id.0, changes).await?;
        Ok(Some(token))
    }
}
