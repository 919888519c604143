//! Chance from a seed: the same seed gives the same town, on every machine.

/// Chance that always falls the same way.
pub(crate) struct Chance {
    stream: blake3::OutputReader,
}

impl Chance {
    pub(crate) fn new(seed: u64) -> Chance {
        Chance { stream: hasher(b"chance", seed).finalize_xof() }
    }

    fn number(&mut self) -> u64 {
        let mut bytes = [0; 8];
        self.stream.fill(&mut bytes);
        u64::from_le_bytes(bytes)
    }

    /// A number below `below`; 0 if there is none.
    pub(crate) fn below(&mut self, below: usize) -> usize {
        // A town is far smaller than 2^64: nobody notices the bias.
        (self.number() % below.max(1) as u64) as usize
    }

    /// A number from `least` to `most`, both included.
    pub(crate) fn between(&mut self, least: i64, most: i64) -> i64 {
        let width = usize::try_from(most - least + 1).unwrap_or(1);
        least + self.below(width) as i64
    }

    /// True so many times out of a hundred.
    pub(crate) fn percent(&mut self, times: usize) -> bool {
        self.below(100) < times
    }

    pub(crate) fn bytes(&mut self) -> [u8; 32] {
        let mut bytes = [0; 32];
        self.stream.fill(&mut bytes);
        bytes
    }

    /// One of these.
    pub(crate) fn pick(&mut self, among: &[&'static str]) -> &'static str {
        self.one(among).unwrap_or_default()
    }

    /// One of these, if there are any.
    pub(crate) fn one<T: Copy>(&mut self, among: &[T]) -> Option<T> {
        among.get(self.below(among.len())).copied()
    }

    /// About `mean`: so many things happen when each may happen or not.
    pub(crate) fn about(&mut self, mean: f64) -> usize {
        let (mut count, mut left) = (0, mean.clamp(0.0, 2_000.0));
        // Ten tries for each one expected come close to Poisson's numbers without an exponential.
        while left > 0.0 {
            let tries = left.min(1.0);
            count += (0..10).filter(|_| (self.below(1_000_000) as f64) < tries * 100_000.0).count();
            left -= 1.0;
        }
        count
    }

    fn shuffle<T>(&mut self, cards: &mut [T]) {
        for last in (1..cards.len()).rev() {
            let other = self.below(last + 1);
            cards.swap(last, other);
        }
    }
}

fn hasher(purpose: &[u8], seed: u64) -> blake3::Hasher {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"manyhands town ").update(purpose).update(b"\n").update(&seed.to_le_bytes());
    hasher
}

/// What the group itself draws from: codes, patches, digits.
pub(crate) fn seed_of_group(seed: u64) -> [u8; 32] {
    *hasher(b"group", seed).finalize().as_bytes()
}

/// A pack of cards: what is rare comes, too, and as often as it should.
pub(crate) struct Deck<T> {
    cards: Vec<T>,
    left: Vec<T>,
}

impl<T: Copy> Deck<T> {
    /// Each card as many times as the number beside it.
    pub(crate) fn of(cards: &[(T, usize)]) -> Deck<T> {
        let cards = cards.iter().flat_map(|(card, times)| std::iter::repeat_n(*card, *times)).collect();
        Deck { cards, left: Vec::new() }
    }

    pub(crate) fn draw(&mut self, chance: &mut Chance) -> T {
        loop {
            if let Some(card) = self.left.pop() {
                return card;
            }
            self.left.clone_from(&self.cards);
            chance.shuffle(&mut self.left);
        }
    }

    /// Puts a card back that did not fit, to come again before long.
    pub(crate) fn put_back(&mut self, card: T) {
        let place = self.left.len() / 2;
        self.left.insert(place, card);
    }
}
