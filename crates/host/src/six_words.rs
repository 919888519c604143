//! The key of a need: six words on a slip of paper. Two find it, four are secret. The store keeps only a slow hash, and
//! ten wrong tries an hour are all anybody has.

use crate::{Beside, Failed, Home, Host, Token, beside_the_pages};
use commons::needs::NeedId;
use commons::{Refusal, Span, Timestamp, words};
use std::collections::HashMap;
use std::fmt;
use std::sync::PoisonError;
use tokio::sync::{Mutex, Semaphore};

/// A need's key: six words. Two find it, four are secret (44 bits).
#[derive(Clone, PartialEq, Eq)]
pub struct SixWords([u16; 6]);

impl SixWords {
    /// The same token always gives the same words, so that a form sent twice shows the same key.
    pub fn from_token(token: &Token, turn: u32) -> SixWords {
        let mut bytes = [0u8; 12];
        token.keyed().update(b"manyhands six words").update(&turn.to_le_bytes()).finalize_xof().fill(&mut bytes);
        let mut numbers = [0u16; 6];
        for (number, pair) in numbers.iter_mut().zip(bytes.as_chunks::<2>().0) {
            *number = u16::from_le_bytes(*pair) % words::KEY_WORD_COUNT;
        }
        SixWords(numbers)
    }

    /// Reads what somebody typed: any case, any separator.
    pub fn parse(text: &str) -> Option<SixWords> {
        let mut numbers = [0u16; 6];
        let mut typed = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
        for number in &mut numbers {
            *number = words::key_number(typed.next()?)?;
        }
        typed.next().is_none().then_some(SixWords(numbers))
    }

    fn joined(numbers: &[u16]) -> String {
        let words: Vec<&str> = numbers.iter().map(|number| words::key_word(*number)).collect();
        words.join("-")
    }

    /// The two that find the row.
    pub fn locator(&self) -> String {
        SixWords::joined(&self.0[..2])
    }

    /// The four that are secret.
    pub fn secret(&self) -> String {
        SixWords::joined(&self.0[2..])
    }

    /// All six, as in a link: `a-b-c-d-e-f`.
    pub fn reveal(&self) -> String {
        SixWords::joined(&self.0)
    }
}

impl fmt::Debug for SixWords {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Why six words opened nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongWords {
    /// Not six of our words, or no need has them (any more).
    Unknown,
    /// Too many tries within the hour.
    Wait,
}

/// Tries an hour for one key, and the hour.
const TRIES: u32 = 10;
const WITHIN: Span = Span::hours(1);

impl Host {
    /// What the store keeps of six words. Slow on purpose, so it runs beside the pages.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn key_of(&self, six: &SixWords) -> Result<Beside, Failed> {
        let (locator, secret, salt) = (six.locator(), six.secret(), self.dice.bytes::<16>());
        let hash = self.turnstile.slowly(move || vault::hash_secret(&secret, &salt)).await?;
        Ok(Beside::NeedKey { locator, salt, hash })
    }

    /// The six words of the form that holds this token: those that open the need it asked for already, or else the first
    /// that nobody has.
    ///
    /// # Errors
    /// [`Refusal::NotNow`] if somebody has tried too often, or our trouble.
    pub async fn words_for(&self, home: &Home, token: &Token) -> Result<(SixWords, Option<NeedId>), Failed> {
        for turn in 0..64 {
            let six = SixWords::from_token(token, turn);
            match self.try_words(home, &six).await? {
                None => return Ok((six, None)),
                Some(Ok(need)) => {
                    self.store.confirm(home.id.0).await?;
                    return Ok((six, Some(need)));
                }
                Some(Err(WrongWords::Unknown)) => {}
                Some(Err(WrongWords::Wait)) => return Err(Failed::Refused(Refusal::NotNow)),
            }
        }
        Err(Failed::Trouble("no six words are free".into()))
    }

    /// The need that six words open.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn need_of(&self, home: &Home, six: &SixWords) -> Result<Result<NeedId, WrongWords>, Failed> {
        if let Some(outcome) = self.try_words(home, six).await? {
            return Ok(outcome);
        }
        // Words that find no key take as much work, and wear out as soon, as words that find one: nobody learns from
        // either whether somebody has asked with such a beginning.
        let now = self.clock.now();
        if self.turnstile.worn_out(home, &six.locator(), now) {
            return Ok(Err(WrongWords::Wait));
        }
        let (secret, nobody) = (six.secret(), ([0; 16], [0; 32]));
        self.turnstile.slowly(move || vault::verify_secret(&secret, &nobody.0, &nobody.1)).await?;
        Ok(Err(WrongWords::Unknown))
    }

    /// Tries six words at the key with their beginning, if there is one. Every wrong try counts, whichever way it came.
    async fn try_words(&self, home: &Home, six: &SixWords) -> Result<Option<Result<NeedId, WrongWords>>, Failed> {
        let locator = six.locator();
        let _turn = self.turnstile.queue_of(home, &locator).lock().await;
        let Some(key) = self.store.need_key(home.id.0, &locator).await? else { return Ok(None) };
        let now = self.clock.now();
        if key.tries >= TRIES && key.tries_since + WITHIN.0 > now.0 {
            return Ok(Some(Err(WrongWords::Wait)));
        }
        let secret = six.secret();
        if self.turnstile.slowly(move || vault::verify_secret(&secret, &key.salt, &key.hash)).await? {
            return Ok(Some(Ok(NeedId(u32::try_from(key.need).unwrap_or(0)))));
        }
        self.store.count_failed_try(home.id.0, &locator, now.0, WITHIN.0).await?;
        Ok(Some(Err(WrongWords::Unknown)))
    }
}

/// Each check takes 19 MiB and some time; so many run at once, and the others queue.
const AT_ONCE: usize = 3;
const QUEUES: usize = 64;
/// Keys that are not there whose tries are remembered.
const NOBODYS: usize = 50_000;

/// Lets tries through one after another, so that many at once are neither counted as one nor fill the memory.
pub(crate) struct Turnstile {
    checks: Semaphore,
    queues: [Mutex<()>; QUEUES],
    /// Wrong tries at keys that are not there, and since when they count.
    nobodys: std::sync::Mutex<HashMap<u64, (u32, Timestamp)>>,
}

impl Default for Turnstile {
    fn default() -> Turnstile {
        Turnstile {
            checks: Semaphore::new(AT_ONCE),
            queues: std::array::from_fn(|_| Mutex::default()),
            nobodys: Default::default(),
        }
    }
}

impl Turnstile {
    /// Counts a try at a key that is not there; whether there were too many within the hour.
    fn worn_out(&self, home: &Home, locator: &str, now: Timestamp) -> bool {
        let hash = blake3::Hasher::new().update(&home.id.0).update(locator.as_bytes()).finalize();
        let name = u64::from_le_bytes(*hash.as_bytes().first_chunk().expect("a hash has eight bytes"));
        let mut nobodys = self.nobodys.lock().unwrap_or_else(PoisonError::into_inner);
        if nobodys.len() >= NOBODYS {
            nobodys.retain(|_, (_, since)| *since + WITHIN > now);
        }
        if nobodys.len() >= NOBODYS {
            nobodys.clear();
        }
        let (tries, since) = nobodys.entry(name).or_insert((0, now));
        if *since + WITHIN <= now {
            (*tries, *since) = (0, now);
        }
        *tries += 1;
        *tries > TRIES
    }

    /// Where tries at the key with this locator queue.
    fn queue_of(&self, home: &Home, locator: &str) -> &Mutex<()> {
        let hash = blake3::Hasher::new().update(&home.id.0).update(locator.as_bytes()).finalize();
        &self.queues[usize::from(hash.as_bytes()[0]) % QUEUES]
    }

    /// Hashes a secret, or compares one.
    async fn slowly<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> Result<T, Failed> {
        let _one_of_few = self.checks.acquire().await;
        beside_the_pages(work).await
    }
}
