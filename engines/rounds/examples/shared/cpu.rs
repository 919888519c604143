//! Seconds of one processor, so that what else a machine does is not measured.

use std::fs;
use std::time::Instant;

pub struct Stopwatch {
    wall: Instant,
    spent: Option<f64>,
}

impl Stopwatch {
    pub fn start() -> Self {
        Self { wall: Instant::now(), spent: spent() }
    }

    /// Seconds this thread has worked since, or that passed where nobody says how long it has worked.
    pub fn seconds(&self) -> f64 {
        match (self.spent, spent()) {
            (Some(before), Some(now)) => now - before,
            _ => self.wall.elapsed().as_secs_f64(),
        }
    }
}

fn spent() -> Option<f64> {
    let text = fs::read_to_string("/proc/thread-self/schedstat").ok()?;
    let nanoseconds: f64 = text.split_whitespace().next()?.parse().ok()?;
    Some(nanoseconds / 1e9)
}
