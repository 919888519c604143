//! What lets somebody in: shown once, and known to the store only as a hash.

use crate::Host;
use commons::CommandId;
use std::fmt;

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
    pub(super) fn derived(&self, purpose: &[u8]) -> Token {
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

impl Host {
    pub fn new_token(&self) -> Token {
        Token(self.dice.bytes())
    }
}
