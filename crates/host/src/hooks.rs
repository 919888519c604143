//! Telling another place what happened: each place is a member's own, told while they take part, and for ninety days at most.
//! Where it is and the secret that signs lie sealed under that member's key. It is told kinds and numbers of what stands in
//! the log, which its member can read anyway; what that looks like and how it travels is for others.
//!
//! At least once each, in order, always under the same id; tried again for some days, then the place is told nothing more.

use crate::programs::LONGEST;
use crate::{Failed, Home, Host, NotLet, Place};
use commons::founding::Sort;
use commons::people::PersonId;
use commons::sight::{self, Field};
use commons::{Entry, GroupId, Refusal, Span, Subject};
use store::SideChange;
use vault::Words;

/// Places that one person may have told at the same time.
pub const MOST: usize = 3;
/// After so many tries it is told nothing more.
const TRIES: u32 = 10;
/// How long whoever tells has a place in hand before another may.
const IN_HAND: Span = Span::minutes(2);
/// Entries told in one go.
const AT_ONCE: u32 = 20;
/// How long to wait after each try that failed, in seconds: as Standard Webhooks suggests.
const WAITS: [i64; 9] = [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400];

/// One place, as its member recognises it.
#[derive(Clone, Debug)]
pub struct Hook {
    pub id: [u8; 16],
    pub url: String,
    pub since: i64,
    pub until: i64,
    /// It did not answer for days, or said that it is gone.
    pub stopped: bool,
}

/// What is to be told to a place now.
#[derive(Debug)]
pub struct Telling {
    pub url: Words,
    pub secret: [u8; 32],
    /// Oldest first.
    pub entries: Vec<Entry>,
    hook: store::Hook,
}

impl Telling {
    /// The id of what is told of an entry: the same however often it is tried.
    pub fn id(&self, entry: &Entry) -> String {
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"manyhands told\n").update(&self.hook.id).update(&entry.seq.to_le_bytes());
        format!("msg_{}", &hasher.finalize().to_hex()[..24])
    }
}

impl Host {
    /// Has a place told from now on. The secret is shown once.
    ///
    /// # Errors
    /// [`NotLet::Enough`], a refusal in a demo neighbourhood, or our trouble.
    pub async fn let_hook(&self, home: &Home, person: PersonId, url: &str, lasts: Span) -> Result<[u8; 32], NotLet> {
        // A made-up neighbourhood, where anybody sits down, calls nobody.
        if home.look().group.founding.sort == Sort::Demo {
            return Err(Failed::Refused(Refusal::NotNow).into());
        }
        home.look().group.people.taking_part(person).map_err(Failed::from)?;
        if Place::parse(url).is_none() {
            return Err(NotLet::NoPlace);
        }
        if self.hooks(home, person).await?.len() >= MOST {
            return Err(NotLet::Enough);
        }
        let subject = Subject::Person(person);
        let key = self.key_of_subject(home, subject).await?.ok_or(Failed::Refused(Refusal::HasLeft))?;
        let secret = self.dice.bytes::<32>();
        let words = Words::from(format!("{} {url}", commons::Hash(secret)));
        let sealed = self.vault.seal(home.id, subject, &key, Field::Hook, words.reveal(), &mut self.throw())?;
        let now = self.clock.now();
        let hook = store::Hook {
            id: self.dice.bytes(),
            person: person.0.into(),
            sealed,
            read_to: home.told(),
            tries: 0,
            next_at: now.0,
            created_at: now.0,
            ends_at: (now + Span(lasts.0.clamp(Span::hours(1).0, LONGEST.0))).0,
        };
        self.store.change(home.id.0, vec![SideChange::AddHook(hook)]).await.map_err(Failed::from)?;
        Ok(secret)
    }

    /// The places somebody has told, the newest first.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn hooks(&self, home: &Home, person: PersonId) -> Result<Vec<Hook>, Failed> {
        let mut hooks = Vec::new();
        let now = self.clock.now().0;
        for row in self.store.hooks(home.id.0, person.0.into()).await?.into_iter().filter(|row| row.ends_at > now) {
            let url = self.where_to(home, &row).await?.map(|(_, url)| url.reveal().to_string()).unwrap_or_default();
            let stopped = row.tries >= TRIES;
            hooks.push(Hook { id: row.id, url, since: row.created_at, until: row.ends_at, stopped });
        }
        Ok(hooks)
    }

    /// Has a place of this person's told nothing more.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn end_hook(&self, home: &Home, person: PersonId, id: [u8; 16]) -> Result<(), Failed> {
        let theirs = self.store.hooks(home.id.0, person.0.into()).await?.iter().any(|hook| hook.id == id);
        if theirs {
            self.store.change(home.id.0, vec![SideChange::EndHook { id }]).await?;
        }
        Ok(())
    }

    /// Groups with places that are to be told something now, whether they sleep or not.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn groups_to_tell(&self) -> Result<Vec<GroupId>, Failed> {
        let groups = self.store.groups_with_hooks_due(self.clock.now().0, TRIES).await?;
        Ok(groups.into_iter().map(GroupId).collect())
    }

    /// Takes in hand what is to be told now. Nothing is told that is not durable.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn take_tellings(&self, home: &Home) -> Result<Vec<Telling>, Failed> {
        let (now, told) = (self.clock.now(), home.told());
        let mut tellings = Vec::new();
        for mut hook in self.store.hooks_due(home.id.0, told, now.0, TRIES).await? {
            let until = (now + IN_HAND).0;
            if !self.store.take_hook(home.id.0, &hook, until).await? {
                continue;
            }
            hook.next_at = until;
            let Some((secret, url)) = self.where_to(home, &hook).await? else {
                // Its member takes no part any more.
                self.store.change(home.id.0, vec![SideChange::EndHook { id: hook.id }]).await?;
                continue;
            };
            let rows = self.store.load(home.id.0, hook.read_to + 1, AT_ONCE).await?;
            let mut entries = Vec::new();
            for row in rows.iter().filter(|row| row.seq <= told) {
                entries.push(Entry::from_line(&row.body).map_err(|error| Failed::Trouble(error.to_string()))?);
            }
            tellings.push(Telling { url, secret, entries, hook });
        }
        Ok(tellings)
    }

    /// It was told up to this entry; `more` if there are others to follow at once.
    ///
    /// # Errors
    /// Our trouble; then it may be told once more, under the same id.
    pub async fn told(&self, home: &Home, telling: &mut Telling, seq: u64, more: bool) -> Result<(), Failed> {
        telling.hook.read_to = seq;
        telling.hook.tries = 0;
        let now = self.clock.now();
        let next_at = if more { now + IN_HAND } else { now };
        self.hook_at(home, telling, next_at.0).await
    }

    /// It could not be told. It is tried again later, and given up after some days. `true` if it was given up.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn not_told(&self, home: &Home, telling: &mut Telling) -> Result<bool, Failed> {
        let wait = usize::try_from(telling.hook.tries).ok().and_then(|tries| WAITS.get(tries)).copied();
        telling.hook.tries += 1;
        let next_at = (self.clock.now() + Span(wait.unwrap_or(0) * 1_000)).0;
        self.hook_at(home, telling, next_at).await?;
        Ok(telling.hook.tries >= TRIES)
    }

    /// The place says that it is gone: it is told nothing more.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn gone(&self, home: &Home, telling: &mut Telling) -> Result<(), Failed> {
        telling.hook.tries = TRIES;
        self.hook_at(home, telling, self.clock.now().0).await
    }

    async fn hook_at(&self, home: &Home, telling: &Telling, next_at: i64) -> Result<(), Failed> {
        let (id, read_to, tries) = (telling.hook.id, telling.hook.read_to, telling.hook.tries);
        let at = SideChange::HookTold { id, read_to, tries, next_at };
        Ok(self.store.change(home.id.0, vec![at]).await?)
    }

    /// Where a place is, with the secret; nothing if its member takes no part.
    async fn where_to(&self, home: &Home, hook: &store::Hook) -> Result<Option<([u8; 32], Words)>, Failed> {
        let person = PersonId(u32::try_from(hook.person).unwrap_or(0));
        let subject = Subject::Person(person);
        let warrant = sight::warrant_for_a_hook(&home.look().group, person);
        let (Ok(warrant), Some(key)) = (warrant, self.key_of_subject(home, subject).await?) else { return Ok(None) };
        let opened = self.vault.open(&warrant, subject, &key, Field::Hook, &hook.sealed)?;
        let opened = opened
            .reveal()
            .split_once(' ')
            .and_then(|(secret, url)| Some((commons::Hash::parse(secret)?.0, Words::from(url.to_owned()))));
        Ok(opened)
    }
}
