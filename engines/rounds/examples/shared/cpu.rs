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

/// Seconds that all threads of this program have worked, those that ended too; `None` where nobody says.
pub fn of_all() -> Option<f64> {
    // Fields 14 and 15 of proc(5), in hundredths of a second; after the name in brackets the third comes first.
    let stat = fs::read_to_string("/proc/self/stat").ok()?;
    let fields: Vec<&str> = stat.rsplit(") ").next()?.split(' ').collect();
    let ticks: u64 = [11, 12].iter().map(|&at| fields.get(at)?.parse::<u64>().ok()).sum::<Option<u64>>()?;
    Some(ticks as f64 / 100.0)
}
