//! Dice that always fall the same way for the same seed.

pub(crate) struct Dice {
    reader: blake3::OutputReader,
}

impl Dice {
    pub(crate) fn new(seed: u64) -> Dice {
        let mut hasher = blake3::Hasher::new();
        hasher.update(b"a town to try the rules in").update(&seed.to_le_bytes());
        Dice { reader: hasher.finalize_xof() }
    }

    pub(crate) fn next(&mut self) -> u64 {
        let mut bytes = [0u8; 8];
        self.reader.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    /// A number below `below`; 0 if that is 0.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        (self.next() % below.max(1) as u64) as usize
    }

    /// `true` this often in a hundred.
    pub(crate) fn percent(&mut self, chance: usize) -> bool {
        self.below(100) < chance
    }

    pub(crate) fn seed(&mut self) -> [u8; 32] {
        let mut bytes = [0u8; 32];
        self.reader.fill(&mut bytes);
        bytes
    }

    pub(crate) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.below(all.len())]
    }

    /// One of what there is, if there is anything.
    pub(crate) fn pick<T>(&mut self, all: impl IntoIterator<Item = T>) -> Option<T> {
        let mut all: Vec<T> = all.into_iter().collect();
        if all.is_empty() {
            return None;
        }
        let index = self.below(all.len());
        Some(all.swap_remove(index))
    }
}
