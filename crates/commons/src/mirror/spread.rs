//! How evenly something is spread among people. Counts go in, in any order; nothing comes out that names anybody.
//!
//! The measures, for counts x of n people and their shares s = x/Σx: HHI = Σ s²; N_eff = 1/HHI; Gini = Σ(2i−n−1)x₍ᵢ₎ / (nΣx),
//! smallest first; and the least number of people who together make half of it (CHAOSS calls that the contributor absence
//! factor). Everything is reckoned in whole numbers, and the only floating point is one division of two whole numbers at the
//! end, which IEEE 754 rounds alike on every machine. Such a ratio is for showing: no rule, no event and no state holds one,
//! and what is compared with a threshold is compared in whole numbers.

/// How what people did, as one count each, is spread among them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// Everybody it was reckoned among, also those who did nothing.
    among: u32,
    people: u32,
    half: u32,
    sum: u128,
    squares: u128,
    /// Σ(2i−n−1)x₍ᵢ₎, which is never below nothing.
    slope: u128,
}

impl Spread {
    /// Of these counts. `None` where nobody did anything.
    pub fn of(counts: impl IntoIterator<Item = u32>) -> Option<Spread> {
        let mut counts: Vec<u128> = counts.into_iter().map(u128::from).collect();
        counts.sort_unstable();
        let among = u32::try_from(counts.len()).ok()?;
        let people = u32::try_from(counts.iter().filter(|count| **count > 0).count()).ok()?;
        let sum: u128 = counts.iter().sum();
        if sum == 0 {
            return None;
        }
        // Smallest first: what lies above the middle, less what lies below it.
        let middle = u128::from(among) + 1;
        let (mut above, mut below) = (0, 0);
        for (count, i) in counts.iter().zip(1u128..) {
            above += count * (2 * i).saturating_sub(middle);
            below += count * middle.saturating_sub(2 * i);
        }
        let (mut made, mut half) = (0, 0);
        for count in counts.iter().rev().take_while(|count| **count > 0) {
            if 2 * made >= sum {
                break;
            }
            made += count;
            half += 1;
        }
        let squares = counts.iter().map(|count| count * count).sum();
        Some(Spread { among, people, half, sum, squares, slope: above.saturating_sub(below) })
    }

    /// How many people did any of it.
    pub fn people(&self) -> u32 {
        self.people
    }

    /// The least number of people who together make half of it.
    pub fn least_for_half(&self) -> u32 {
        self.half
    }

    /// HHI: 1 where one does everything, 1/n where all do the same.
    pub fn concentration(&self) -> f64 {
        ratio(self.squares, self.sum * self.sum)
    }

    /// N_eff: as if so many people did equal parts.
    pub fn effective_number(&self) -> f64 {
        ratio(self.sum * self.sum, self.squares)
    }

    /// 0 where all do the same, towards 1 where one does everything.
    pub fn gini(&self) -> f64 {
        ratio(self.slope, u128::from(self.among) * self.sum)
    }

    /// Whether it is as if fewer than three in ten of those who do any of it did equal parts: N_eff < 0.3·n.
    pub fn is_lopsided(&self) -> bool {
        10 * self.sum * self.sum < 3 * u128::from(self.people) * self.squares
    }
}

/// The shares of these counts, in their order.
pub fn shares(counts: &[u32]) -> Vec<f64> {
    let sum = counts.iter().copied().map(u128::from).sum();
    counts.iter().map(|count| ratio(u128::from(*count), sum)).collect()
}

/// One division, rounded as IEEE 754 says; nothing of nothing is nothing.
fn ratio(over: u128, under: u128) -> f64 {
    if under == 0 { 0.0 } else { over as f64 / under as f64 }
}
