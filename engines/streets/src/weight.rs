//! What a way takes: time first, and length among those that take the same time.

use crate::flat::Flat;

/// Milliseconds in the upper half, centimetres in the lower. Added and compared as one number, so that the quickest of all
/// ways has one length, whoever looks for it and by whichever method.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Weight(pub(crate) u64);

impl Weight {
    /// Nothing.
    pub const ZERO: Weight = Weight(0);
    /// No way at all.
    pub const NEVER: Weight = Weight(u64::MAX);

    /// So many centimetres at so many half kilometres an hour; `None` at speed 0.
    ///
    /// Half a kilometre an hour is 1000/72 centimetres a second, so milliseconds are centimetres × 72 ÷ speed.
    pub fn of(length_cm: u32, speed: u8) -> Option<Weight> {
        let speed = u64::from(speed);
        let time = (u64::from(length_cm) * 72 + speed / 2).checked_div(speed)?;
        Some(Weight(time.min(u64::from(u32::MAX)) << 32 | u64::from(length_cm)))
    }

    /// Both, one after the other. What is too long to count is never.
    #[must_use]
    pub fn plus(self, other: Weight) -> Weight {
        Weight(self.0.saturating_add(other.0))
    }

    /// Metres, unless there is no way.
    pub fn metres(self) -> Option<f64> {
        (self != Weight::NEVER).then(|| (self.0 & 0xffff_ffff) as f64 / 100.0)
    }

    /// Seconds, unless there is no way.
    pub fn seconds(self) -> Option<f64> {
        (self != Weight::NEVER).then(|| (self.0 >> 32) as f64 / 1000.0)
    }
}

impl Flat for Weight {
    const SIZE: usize = 8;
    fn put(self, bytes: &mut Vec<u8>) {
        self.0.put(bytes);
    }
    #[inline]
    fn take(bytes: &[u8]) -> Weight {
        Weight(u64::take(bytes))
    }
}
