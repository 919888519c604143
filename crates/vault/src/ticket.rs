//! Something that goes out and comes back: whoever carries it can neither read nor change it, and every server of the house
//! opens what another has sealed. Nothing of it is kept here.

use commons::GroupId;

use crate::seal::{self, Context, Key};
use crate::{Dice, Secret, Vault};

impl Vault {
    /// Seals something that comes back to this house. It opens for the same purpose, in the same group.
    #[must_use]
    pub fn seal_ticket(&self, purpose: &str, group: GroupId, bytes: &[u8], dice: &mut dyn Dice) -> Vec<u8> {
        seal::seal(&self.ticket_key(purpose), &Context::ticket(group), bytes, dice)
    }

    /// Opens what came back; `None` if it was changed, or sealed elsewhere or for something else.
    #[must_use]
    pub fn open_ticket(&self, purpose: &str, group: GroupId, sealed: &[u8]) -> Option<Secret<Vec<u8>>> {
        let opened = seal::open(&self.ticket_key(purpose), &Context::ticket(group), sealed)?;
        Some(Secret::wrapping(opened))
    }

    fn ticket_key(&self, purpose: &str) -> Key {
        let secret = zeroize::Zeroizing::new(self.secret_for(purpose));
        Key::of(&secret[..]).expect("a secret is as long as a key")
    }
}
