//! Telling other places what happened, as Standard Webhooks 1.0.0 says: `webhook-id`, `webhook-timestamp`, and a signature
//! over both and the body. What is told is for `web` to know: it comes in as a function.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use commons::Entry;
use hmac::{Hmac, KeyInit, Mac};
use host::{Failed, Home, Host, Place, Telling};
use sha2::Sha256;
use std::sync::Arc;
use std::time::Duration;

use crate::outside::Outside;

/// What is told of an entry, as JSON; nothing where nobody outside is told.
pub type Teller = fn(&Home, &Entry) -> Option<String>;

/// Everything it takes to tell.
#[derive(Clone)]
pub struct Hooks {
    pub host: Arc<Host>,
    pub outside: Outside,
    pub teller: Teller,
}

/// The secret as people copy it.
pub fn shown(secret: &[u8; 32]) -> String {
    format!("whsec_{}", STANDARD.encode(secret))
}

/// The signature over a message.
pub fn sign(secret: &[u8; 32], id: &str, seconds: i64, body: &str) -> String {
    let mut mac = Hmac::<Sha256>::new_from_slice(secret).expect("HMAC takes keys of every length");
    mac.update(format!("{id}.{seconds}.{body}").as_bytes());
    format!("v1,{}", STANDARD.encode(mac.finalize().into_bytes()))
}

impl Hooks {
    /// Tells, for ever.
    pub async fn keep_telling(self) {
        let mut tick = tokio::time::interval(Duration::from_secs(2));
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        loop {
            tick.tick().await;
            if let Err(failed) = self.tell_all().await {
                tracing::error!(%failed, "places to tell could not be looked for; it will be tried again");
            }
        }
    }

    /// Tells the places of every group what they have not heard of. Returns how many messages arrived.
    ///
    /// # Errors
    /// If nobody knows which groups have any.
    pub async fn tell_all(&self) -> Result<usize, Failed> {
        let mut arrived = 0;
        for id in self.host.groups_to_tell().await? {
            let told = match self.host.wake(id).await {
                Ok(Some(home)) => self.tell(&home).await,
                Ok(None) => Ok(0),
                Err(failed) => Err(failed),
            };
            match told {
                Ok(told) => arrived += told,
                Err(failed) => {
                    tracing::error!(group = %id, %failed, "places could not be told; it will be tried again");
                }
            }
        }
        Ok(arrived)
    }

    /// Tells every place of one group what it has not heard of. Returns how many messages arrived.
    ///
    /// # Errors
    /// Our trouble; what was told until then was told.
    pub async fn tell(&self, home: &Home) -> Result<usize, Failed> {
        let mut arrived = 0;
        for mut telling in self.host.take_tellings(home).await? {
            arrived += self.tell_one(home, &mut telling).await?;
        }
        Ok(arrived)
    }

    async fn tell_one(&self, home: &Home, telling: &mut Telling) -> Result<usize, Failed> {
        let entries = std::mem::take(&mut telling.entries);
        let last = entries.last().map_or(0, |entry| entry.seq);
        let mut arrived = 0;
        for entry in entries {
            let more = entry.seq != last;
            let Some(body) = (self.teller)(home, &entry) else {
                self.host.told(home, telling, entry.seq, more).await?;
                continue;
            };
            match self.send(telling, &entry, body).await {
                Ok(status) if (200..300).contains(&status) => {
                    self.host.told(home, telling, entry.seq, more).await?;
                    arrived += 1;
                }
                Ok(410) => {
                    self.host.gone(home, telling).await?;
                    break;
                }
                _ => {
                    let given_up = self.host.not_told(home, telling).await?;
                    tracing::warn!(group = %home.id, given_up, "a place could not be told");
                    break;
                }
            }
        }
        Ok(arrived)
    }

    async fn send(&self, telling: &Telling, entry: &Entry, body: String) -> Result<u16, ()> {
        let place = Place::parse(telling.url.reveal()).ok_or(())?;
        let (id, seconds) = (telling.id(entry), self.host.clock.now().0.div_euclid(1_000));
        let signature = sign(&telling.secret, &id, seconds, &body);
        let headers =
            [("webhook-id", id), ("webhook-timestamp", seconds.to_string()), ("webhook-signature", signature)];
        self.outside.post(&place, &headers, body).await.map(|status| status.as_u16()).map_err(|_| ())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Made with `standardwebhooks` 1.1.0 for Python: Webhook("whsec_" + base64(bytes(range(32)))).sign(…).
    #[test]
    fn the_signature_is_the_one_that_other_peoples_programs_make() {
        let secret: [u8; 32] = std::array::from_fn(|at| u8::try_from(at).unwrap_or(0));
        assert_eq!(shown(&secret), "whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        assert_eq!(
            sign(&secret, "msg_1", 1_795_442_700, "{\"type\":\"needs.promised\"}"),
            "v1,yzMBJ6PDfQnTbl1K64eIq7kS4+3h/6vZALHneLF52jg="
        );
    }
}
