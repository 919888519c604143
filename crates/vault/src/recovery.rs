//! The recovery key: backups are sealed to its public half, which the house keeps. Its secret half is shown once, in shares
//! on paper that several members hold, and lies on no disk. Some of the shares together open; fewer tell nothing at all.
//!
//! Sealing to it is HPKE (RFC 9180: X25519, HKDF-SHA256, ChaCha20-Poly1305); the shares are Shamir's, over bytes.

use std::collections::BTreeSet;
use std::convert::Infallible;

use blahaj::Sharks;
use commons::words;
use hpke::aead::ChaCha20Poly1305;
use hpke::kdf::HkdfSha256;
use hpke::kem::X25519HkdfSha256;
use hpke::rand_core::{TryCryptoRng, TryRng};
use hpke::{Deserializable, Kem, OpModeR, OpModeS, Serializable};
use zeroize::{Zeroize, Zeroizing};

use crate::seal::Key;
use crate::{Dice, Secret};

type Public = <X25519HkdfSha256 as Kem>::PublicKey;
type Private = <X25519HkdfSha256 as Kem>::PrivateKey;
type Encapped = <X25519HkdfSha256 as Kem>::EncappedKey;

/// Said into every sealing, so that what is sealed for backups opens as nothing else.
const PURPOSE: &[u8] = b"manyhands recovery 1";
const FIRST_LINE: &str = "manyhands recovery key 1";

/// What the secret half is made from. 128 bits, so that a share fits on a slip of paper.
const SEED: usize = 16;
/// Which share and how many are needed, the share of the seed, whose share it is, a check against slips of the pen.
const SHARE: usize = 1 + SEED + 2 + 3;
/// Eleven bits each.
const WORDS: usize = SHARE * 8 / 11;
/// Both counts share one byte.
const MOST: u8 = 15;

/// The public half of a recovery key, and what is known about its shares. Nothing in it is secret.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecoveryKey {
    public: [u8; 32],
    /// How many shares there are.
    pub shares: u8,
    /// How many of them open.
    pub needed: u8,
    /// When it was made, in milliseconds since 1970.
    pub made_at: i64,
}

/// One share: sixteen words on a slip of paper.
#[derive(Clone, PartialEq, Eq, Zeroize)]
#[zeroize(drop)]
pub struct Share([u8; SHARE]);

/// The secret half, put together from shares. Wiped when it goes.
pub struct Recovery {
    private: Private,
    key: [u8; 32],
}

/// Why a recovery key was not made, or shares do not open.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ShareError {
    /// One share alone must not open, and no more than fifteen fit.
    #[error("of 2 to {MOST} shares, at least 2 have to be needed, and no more than there are")]
    Counts,
    /// Not sixteen words.
    #[error("a share has {WORDS} words; these are {found}")]
    Length {
        /// How many were read.
        found: usize,
    },
    /// A word that is not on the list.
    #[error("word {place} is not a word of a share; look at how it is written")]
    Word {
        /// Which one, counted from one.
        place: usize,
    },
    /// All are words, but not these in this order.
    #[error("one of the words is another one than was written down, or two have changed places")]
    Slip,
    /// It belongs to another recovery key.
    #[error("this share belongs to another recovery key")]
    Another,
    /// The same share once more.
    #[error("this share was given already")]
    Twice,
    /// Together they are not the key they should be.
    #[error("these shares do not belong together")]
    NotTogether,
}

impl RecoveryKey {
    /// Makes a key and its shares. Whoever calls shows each share once and keeps none.
    ///
    /// # Errors
    /// [`ShareError::Counts`].
    pub fn make(
        shares: u8,
        needed: u8,
        made_at: i64,
        dice: &mut dyn Dice,
    ) -> Result<(RecoveryKey, Vec<Share>), ShareError> {
        if !(2..=MOST).contains(&shares) || !(2..=shares).contains(&needed) {
            return Err(ShareError::Counts);
        }
        let mut seed = Zeroizing::new([0; SEED]);
        dice.fill(&mut seed[..]);
        let (_, public) = pair(&seed[..]);
        let public: [u8; 32] = public.to_bytes().into();
        let id = blake3::hash(&public);
        let dealt = Sharks(needed).dealer_rng(&seed[..], &mut Thrown(dice)).take(usize::from(shares));
        let dealt = dealt.map(|share| {
            let bytes = Zeroizing::new(Vec::from(&share));
            let mut share = Share([0; SHARE]);
            let (index, of_seed) = bytes.split_first().expect("a share begins with its number");
            share.0[0] = needed * 16 + index;
            share.0[1..=SEED].copy_from_slice(of_seed);
            share.0[1 + SEED..3 + SEED].copy_from_slice(&id.as_bytes()[..2]);
            let check = check(&share.0);
            share.0[3 + SEED..].copy_from_slice(&check);
            share
        });
        let dealt = dealt.collect();
        Ok((RecoveryKey { public, shares, needed, made_at }, dealt))
    }

    /// What tells this key from others, on papers and pages: eight letters and digits.
    #[must_use]
    pub fn name(&self) -> String {
        blake3::hash(&self.public).to_hex().chars().take(8).collect()
    }

    /// As it stands in a file.
    #[must_use]
    pub fn to_text(&self) -> String {
        let public = blake3::Hash::from_bytes(self.public).to_hex();
        let RecoveryKey { shares, needed, made_at, .. } = self;
        format!("{FIRST_LINE}\npublic {public}\nshares {shares}\nneeded {needed}\nmade {made_at}\n")
    }

    /// The counterpart of [`RecoveryKey::to_text`].
    #[must_use]
    pub fn parse(text: &str) -> Option<RecoveryKey> {
        let mut lines = text.lines();
        if lines.next()? != FIRST_LINE {
            return None;
        }
        let mut field = |name: &str| lines.next()?.strip_prefix(name)?.strip_prefix(' ').map(str::to_owned);
        let public = *blake3::Hash::from_hex(field("public")?).ok()?.as_bytes();
        let (shares, needed) = (field("shares")?.parse().ok()?, field("needed")?.parse().ok()?);
        let made_at = field("made")?.parse().ok()?;
        Public::from_bytes(&public).ok()?;
        Some(RecoveryKey { public, shares, needed, made_at })
    }

    /// Seals a key to this one. Nobody opens it without the shares, not even whoever has sealed it.
    pub(crate) fn seal(&self, key: &Key, about: &[u8], dice: &mut dyn Dice) -> ([u8; 32], Vec<u8>) {
        let public = Public::from_bytes(&self.public).expect("it was looked at when it was read");
        let (encapped, sealed) = hpke::single_shot_seal_with_rng::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeS::Base,
            &public,
            PURPOSE,
            key.bytes(),
            about,
            &mut Thrown(dice),
        )
        .expect("a public key that could be read can be sealed to");
        (encapped.to_bytes().into(), sealed)
    }
}

impl Share {
    /// How many words a share has.
    pub const WORDS: usize = WORDS;

    /// Reads what somebody typed from their paper: any case, any separators.
    ///
    /// # Errors
    /// What is amiss, by the place of the word and never by the word.
    pub fn parse(text: &str) -> Result<Share, ShareError> {
        let typed: Vec<&str> = text.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty()).collect();
        if typed.len() != WORDS {
            return Err(ShareError::Length { found: typed.len() });
        }
        let mut share = Share([0; SHARE]);
        for (place, word) in typed.iter().enumerate() {
            let number = words::key_number(word).ok_or(ShareError::Word { place: place + 1 })?;
            for bit in 0..11 {
                let at = place * 11 + bit;
                let one = u8::from(number & (1 << (10 - bit)) != 0);
                share.0[at / 8] |= one << (7 - at % 8);
            }
        }
        match check(&share.0) == share.0[3 + SEED..] {
            true => Ok(share),
            false => Err(ShareError::Slip),
        }
    }

    /// The words, to be written down on paper. Four lines of four.
    #[must_use]
    pub fn words(&self) -> Secret<String> {
        let mut lines = String::with_capacity(WORDS * 10);
        for place in 0..WORDS {
            let mut number = 0u16;
            for bit in 0..11 {
                let at = place * 11 + bit;
                number = number * 2 + u16::from(self.0[at / 8] >> (7 - at % 8) & 1);
            }
            lines.push_str(words::key_word(number));
            lines.push(if place % 4 == 3 { '\n' } else { ' ' });
        }
        Secret::from(lines)
    }

    /// Which share it is, from one.
    #[must_use]
    pub fn number(&self) -> u8 {
        self.0[0] & 0x0f
    }

    /// How many shares open together.
    #[must_use]
    pub fn needed(&self) -> u8 {
        self.0[0] >> 4
    }

    /// Whether it is a share of this key, as far as one share can tell.
    #[must_use]
    pub fn is_of(&self, key: &RecoveryKey) -> bool {
        self.0[1 + SEED..3 + SEED] == blake3::hash(&key.public).as_bytes()[..2] && self.needed() == key.needed
    }
}

impl Recovery {
    /// Puts the key together from as many shares as are needed.
    ///
    /// # Errors
    /// [`ShareError::Another`], [`ShareError::Twice`], or [`ShareError::NotTogether`], also if they are too few.
    pub fn from_shares(key: &RecoveryKey, shares: &[Share]) -> Result<Recovery, ShareError> {
        if shares.iter().any(|share| !share.is_of(key)) {
            return Err(ShareError::Another);
        }
        let different: BTreeSet<u8> = shares.iter().map(Share::number).collect();
        if different.len() < shares.len() {
            return Err(ShareError::Twice);
        }
        let parts = shares.iter().map(|share| {
            let bytes = Zeroizing::new([&[share.number()], &share.0[1..=SEED]].concat());
            blahaj::Share::try_from(&bytes[..]).map_err(|_| ShareError::NotTogether)
        });
        let parts = parts.collect::<Result<Vec<_>, _>>()?;
        let seed = Sharks(key.needed).recover(&parts).map_err(|_| ShareError::NotTogether)?;
        let seed = Zeroizing::new(seed);
        let (private, public) = pair(&seed);
        // Wrong shares give some key, but not this one.
        match <[u8; 32]>::from(public.to_bytes()) == key.public {
            true => Ok(Recovery { private, key: key.public }),
            false => Err(ShareError::NotTogether),
        }
    }

    /// Whether this opens what is sealed to that key.
    #[must_use]
    pub fn is_of(&self, key: &RecoveryKey) -> bool {
        self.key == key.public
    }

    pub(crate) fn open(&self, encapped: &[u8; 32], sealed: &[u8], about: &[u8]) -> Option<Key> {
        let encapped = Encapped::from_bytes(encapped).ok()?;
        let opened = hpke::single_shot_open::<ChaCha20Poly1305, HkdfSha256, X25519HkdfSha256>(
            &OpModeR::Base,
            &self.private,
            &encapped,
            PURPOSE,
            sealed,
            about,
        );
        Key::of(&Zeroizing::new(opened.ok()?))
    }
}

fn pair(seed: &[u8]) -> (Private, Public) {
    let drawn_out = Zeroizing::new(blake3::derive_key("manyhands recovery key 1", seed));
    X25519HkdfSha256::derive_keypair(&drawn_out[..])
}

fn check(share: &[u8; SHARE]) -> [u8; 3] {
    let hash = blake3::derive_key("manyhands recovery share 1", &share[..3 + SEED]);
    [hash[0], hash[1], hash[2]]
}

/// Our dice, as other libraries throw them.
struct Thrown<'d>(&'d mut dyn Dice);

impl TryRng for Thrown<'_> {
    type Error = Infallible;

    fn try_next_u32(&mut self) -> Result<u32, Infallible> {
        let mut bytes = [0; 4];
        self.0.fill(&mut bytes);
        Ok(u32::from_le_bytes(bytes))
    }

    fn try_next_u64(&mut self) -> Result<u64, Infallible> {
        let mut bytes = [0; 8];
        self.0.fill(&mut bytes);
        Ok(u64::from_le_bytes(bytes))
    }

    fn try_fill_bytes(&mut self, to: &mut [u8]) -> Result<(), Infallible> {
        self.0.fill(to);
        Ok(())
    }
}

impl TryCryptoRng for Thrown<'_> {}
