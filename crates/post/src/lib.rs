//! Letters out. The host keeps what is still to be written; here it is put into an envelope and carried to the mail server,
//! by day, and tried again when nobody opens. Each letter goes out at least once, always under the same id, so that a
//! reader's mail program can tell a second copy from a second letter.
//!
//! What a letter says is for `web` to know: it comes in as a function.

/// Telling other places what happened.
pub mod hooks;
/// Letters on their way to a mail server.
mod mailer;
/// The one way to other machines.
pub mod outside;

pub use mailer::{BadAddress, Mailer, Undelivered};

use commons::letters::Occasion;
use commons::people::PersonId;
use host::{Errand, Failed, Home, Host, State};
use std::sync::Arc;
use std::time::Duration;

/// A letter in plain words.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Letter {
    /// Says who writes and nothing about what: it shows on a locked screen.
    pub subject: String,
    pub text: String,
}

/// How somebody answers a letter.
#[derive(Clone, Copy, Debug)]
pub enum Reply<'a> {
    /// From the letter, without signing in.
    Pass {
        /// Opens the question.
        link: &'a str,
        /// Where the code can be typed in.
        page: &'a str,
        code: &'a str,
    },
    /// On a page, for whoever is signed in.
    Page { link: &'a str },
}

/// Writes a letter in the group's language.
pub type Scribe = fn(&State, Occasion, PersonId, Reply<'_>) -> Letter;

/// Everything it takes to carry letters.
#[derive(Clone)]
pub struct Post {
    pub host: Arc<Host>,
    pub mailer: Mailer,
    /// Where links in letters lead: `https://your.name`, without a slash at the end.
    pub public_url: String,
    pub scribe: Scribe,
}

/// Letters of one group that are carried in one go, so that no group keeps the others waiting.
const AT_ONCE: u32 = 50;
/// Letters come between nine in the morning and nine in the evening, where the group lives.
const DAY: std::ops::Range<i64> = 9 * 60..21 * 60;

impl Post {
    /// Carries letters, for ever.
    pub async fn keep_carrying(self) {
        let mut tick = tokio::time::interval(Duration::from_secs(2));
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            if let Err(failed) = self.carry_all().await {
                tracing::error!(%failed, "letters could not be looked for; it will be tried again");
            }
        }
    }

    /// Carries what every group has to write now. Returns how many letters went out.
    ///
    /// # Errors
    /// If nobody knows which groups have any.
    pub async fn carry_all(&self) -> Result<usize, Failed> {
        let mut sent = 0;
        for id in self.host.groups_with_letters(|zone| self.is_day(zone)).await? {
            let carried = match self.host.wake(id).await {
                Ok(Some(home)) => self.carry(&home).await,
                Ok(None) => Ok(0),
                Err(failed) => Err(failed),
            };
            match carried {
                Ok(carried) => sent += carried,
                Err(failed) => {
                    tracing::error!(group = %id, %failed, "letters could not be carried; it will be tried again");
                }
            }
        }
        Ok(sent)
    }

    /// Carries what one group has to write now. Returns how many letters went out.
    ///
    /// # Errors
    /// Our trouble; what went out until then went out.
    pub async fn carry(&self, home: &Home) -> Result<usize, Failed> {
        self.host.read_for_letters(home).await?;
        if !self.is_day(&home.look().group.founding.zone) {
            return Ok(0);
        }
        let mut sent = 0;
        for errand in self.host.take_letters(home, AT_ONCE).await? {
            let letter = self.write(home, &errand);
            match self.mailer.send(&errand.id, errand.reach.reveal(), &letter).await {
                Ok(()) => {
                    self.host.letter_sent(home, &errand).await?;
                    sent += 1;
                }
                // There is no such place, and never will be: trying again helps nobody.
                Err(Undelivered::ForGood) => self.host.letter_sent(home, &errand).await?,
                Err(Undelivered::ForNow(why)) => {
                    let given_up = self.host.letter_later(home, &errand).await?;
                    tracing::warn!(group = %home.id, why, given_up, "a letter could not go out");
                }
            }
        }
        Ok(sent)
    }

    fn write(&self, home: &Home, errand: &Errand) -> Letter {
        let at_home = format!("{}/{}", self.public_url, home.slug);
        let write = |reply: Reply<'_>| (self.scribe)(&home.look(), errand.occasion, errand.person, reply);
        match (&errand.pass, errand.occasion) {
            (Some(pass), _) => {
                let page = format!("{at_home}/answer");
                let link = format!("{page}/{}", pass.token.reveal());
                write(Reply::Pass { link: &link, page: &page, code: &spaced(&pass.code) })
            }
            (None, Occasion::CouldYou(need)) => write(Reply::Page { link: &format!("{at_home}/needs/{}", need.0) }),
            (None, _) => write(Reply::Page { link: &format!("{at_home}/today") }),
        }
    }

    fn is_day(&self, zone: &str) -> bool {
        let now = self.host.clock.now();
        let wall = host::wall_clock(zone, now);
        DAY.contains(&wall.minute_of_day(now))
    }
}

/// "12345 67890": easier to read off paper.
fn spaced(code: &str) -> String {
    match code.split_at_checked(code.len() / 2) {
        Some((first, second)) => format!("{first} {second}"),
        None => code.to_owned(),
    }
}
