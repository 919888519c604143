//! Who is let in: sessions, and links and codes that work once. Nothing here can be read back from the store: it keeps
//! only hashes.

use crate::{Failed, Home, Host};
use commons::needs::NeedId;
use commons::people::{PersonId, RecoveryId, RecoveryState};
use commons::{CommandId, Span, Subject, Timestamp};
use std::fmt;
use store::{OneTime, Session, SideChange, StoreError, Tried};

/// Who a session is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Holder {
    Person(PersonId),
    /// Whoever holds a need's key.
    Need(NeedId),
    /// A new device that waits to be let back in.
    Recovery(RecoveryId),
    /// A calendar that reads this person's dates, and can do nothing else.
    Calendar(PersonId),
    /// A program that acts for this person, as far as they let it.
    Program(PersonId, Reach),
}

/// How far somebody lets a program act for them. Whatever it does, it may do no more than they may.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reach {
    /// Reads what they can read, and changes nothing.
    Reads,
    /// Acts as they do, but opens nobody's details.
    Acts,
    /// Opens details as well, where they may; each opening is written down as theirs.
    Opens,
}

impl Reach {
    pub const ALL: [Reach; 3] = [Reach::Reads, Reach::Acts, Reach::Opens];

    pub fn word(self) -> &'static str {
        match self {
            Reach::Reads => "reads",
            Reach::Acts => "acts",
            Reach::Opens => "opens",
        }
    }

    pub fn parse(word: &str) -> Option<Reach> {
        Reach::ALL.into_iter().find(|reach| reach.word() == word)
    }
}

impl Holder {
    pub(crate) const PERSON: u8 = 1;
    pub(crate) const RECOVERY: u8 = 3;

    pub(crate) fn kind(self) -> u8 {
        match self {
            Holder::Person(_) => Holder::PERSON,
            Holder::Need(_) => 2,
            Holder::Recovery(_) => Holder::RECOVERY,
            Holder::Calendar(_) => 4,
            Holder::Program(_, Reach::Reads) => 21,
            Holder::Program(_, Reach::Acts) => 22,
            Holder::Program(_, Reach::Opens) => 23,
        }
    }

    pub(crate) fn number(self) -> u64 {
        match self {
            Holder::Person(person) | Holder::Calendar(person) | Holder::Program(person, _) => person.0.into(),
            Holder::Need(need) => need.0.into(),
            Holder::Recovery(recovery) => recovery.0.into(),
        }
    }

    fn from_row(kind: u8, number: u64) -> Option<Holder> {
        let number = u32::try_from(number).ok()?;
        Some(match kind {
            1 => Holder::Person(PersonId(number)),
            2 => Holder::Need(NeedId(number)),
            3 => Holder::Recovery(RecoveryId(number)),
            4 => Holder::Calendar(PersonId(number)),
            21 => Holder::Program(PersonId(number), Reach::Reads),
            22 => Holder::Program(PersonId(number), Reach::Acts),
            23 => Holder::Program(PersonId(number), Reach::Opens),
            _ => return None,
        })
    }
}

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

/// 256 random bits that let somebody in. Shown once, kept as a hash.
#[derive(Clone, PartialEq, Eq)]
pub struct Token([u8; 32]);

impl Token {
    /// As it stands in a cookie or a link: 64 hexadecimal digits.
    pub fn reveal(&self) -> String {
        commons::Hash(self.0).to_string()
    }

    pub fn parse(text: &str) -> Option<Token> {
        commons::Hash::parse(text).map(|hash| Token(hash.0))
    }

    pub fn hash(&self) -> [u8; 32] {
        hash(b"token", &self.0)
    }

    /// A command id that follows from the token, for a purpose. The log shows it, and it leads back to nothing.
    pub fn command_id(&self, purpose: &str) -> CommandId {
        let mut id = [0; 16];
        self.keyed().update(b"manyhands command\n").update(purpose.as_bytes()).finalize_xof().fill(&mut id);
        CommandId(id)
    }

    /// Another token that follows from this one, for a purpose: who holds this one can find it again.
    fn derived(&self, purpose: &[u8]) -> Token {
        Token(*self.keyed().update(b"manyhands token\n").update(purpose).finalize().as_bytes())
    }

    /// For whatever follows from the token.
    pub(crate) fn keyed(&self) -> blake3::Hasher {
        blake3::Hasher::new_keyed(&self.0)
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

pub(crate) fn hash(purpose: &[u8], secret: &[u8]) -> [u8; 32] {
    *blake3::Hasher::new().update(b"manyhands ").update(purpose).update(b"\n").update(secret).finalize().as_bytes()
}

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

/// What has to go with a subject that is forgotten: every way in.
pub(crate) fn closing_behind(subject: Subject) -> Vec<SideChange> {
    match subject {
        Subject::Need(need) => vec![
            SideChange::VoidNeedKeys { need: need.0.into() },
            SideChange::EndSessions { kind: Holder::Need(need).kind(), holder: need.0.into() },
            crate::programs::requests_of(Holder::Need(need)),
        ],
        Subject::Person(person) => vec![
            crate::programs::requests_of(Holder::Person(person)),
            SideChange::EndSessions { kind: Holder::Program(person, Reach::Reads).kind(), holder: person.0.into() },
            SideChange::EndSessions { kind: Holder::Program(person, Reach::Acts).kind(), holder: person.0.into() },
            SideChange::EndSessions { kind: Holder::Program(person, Reach::Opens).kind(), holder: person.0.into() },
            SideChange::EndSessions { kind: Holder::Person(person).kind(), holder: person.0.into() },
            SideChange::EndSessions { kind: Holder::Calendar(person).kind(), holder: person.0.into() },
            SideChange::RemovePasskeys { person: person.0.into() },
            SideChange::VoidOneTimes { kind: Link::Invitation(person).kind(), holder: person.0.into() },
            SideChange::VoidOneTimes { kind: Link::SignIn(person).kind(), holder: person.0.into() },
            SideChange::VoidOneTimes { kind: Link::Answer(person).kind(), holder: person.0.into() },
            SideChange::NoLettersFor { person: person.0.into() },
            SideChange::EndHooks { person: person.0.into() },
        ],
        Subject::Offer(_)
        | Subject::Group
        | Subject::Proposal(_)
        | Subject::Mending(_)
        | Subject::Meeting(_)
        | Subject::Poll(_)
        | Subject::Duty(_)
        | Subject::Picture(_) => Vec::new(),
    }
}

impl Host {
    pub fn new_token(&self) -> Token {
        Token(self.dice.bytes())
    }

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
        changes.push(SideChange::VoidOneTimes {
            kind: Link::SignIn(person).kind(),
            holder: Link::SignIn(person).number(),
        });
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
        let end = |holder: Holder| SideChange::EndSessions { kind: holder.kind(), holder: holder.number() };
        let mut changes: Vec<SideChange> = all.into_iter().map(end).collect();
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
