//! Chance. The only place that asks the machine for it.

use commons::CommandId;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// The machine's randomness, or a seed that tests hand in.
#[derive(Clone, Debug)]
pub enum Dice {
    Machine,
    Given { seed: [u8; 32], thrown: Arc<AtomicU64> },
}

impl Dice {
    /// Dice that always fall the same way.
    pub fn from_seed(seed: u64) -> Dice {
        let seed = *blake3::Hasher::new().update(b"manyhands dice").update(&seed.to_le_bytes()).finalize().as_bytes();
        Dice::Given { seed, thrown: Arc::new(AtomicU64::new(0)) }
    }

    #[expect(clippy::disallowed_methods, reason = "this is the one place where chance comes from")]
    pub fn fill(&self, bytes: &mut [u8]) {
        match self {
            Dice::Machine => getrandom::fill(bytes).expect("the operating system gives randomness once it has started"),
            Dice::Given { seed, thrown } => {
                let turn = thrown.fetch_add(1, Ordering::SeqCst);
                blake3::Hasher::new_keyed(seed).update(&turn.to_le_bytes()).finalize_xof().fill(bytes);
            }
        }
    }

    pub fn bytes<const N: usize>(&self) -> [u8; N] {
        let mut bytes = [0; N];
        self.fill(&mut bytes);
        bytes
    }

    /// A number below this one; 0 if there is none.
    pub(crate) fn below(&self, bound: u64) -> u64 {
        // 64 bits over a small bound: no bias that anybody could notice.
        u64::from_le_bytes(self.bytes()) % bound.max(1)
    }

    /// A fresh command id, for forms.
    pub fn command_id(&self) -> CommandId {
        CommandId(self.bytes())
    }
}
