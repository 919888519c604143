//! A small piece of work that a browser does while somebody fills in the open form, instead of a puzzle for the person.
//!
//! The task is tied to the form (its command id) and to a time, so it is neither stored nor worth collecting. The script is
//! assets/pow.js; who has no script waits on a page instead.

use sha2::{Digest, Sha256};

/// How many leading zero bits the hash must have: about 2^15 tries, two seconds on a phone ten years old.
pub const BITS: u32 = 15;
/// How long a task is good for, in milliseconds: somebody may be called away from a form.
const LIFE: i64 = 12 * 60 * 60 * 1000;
/// How long somebody without script waits, in milliseconds.
pub const WAIT: i64 = 20 * 1000;

/// Sets the task for one form. `secret` is the program's own.
pub fn set(secret: &[u8; 32], form: &str, now: i64) -> String {
    format!("{now}-{}", mark(secret, form, now))
}

/// Whether the work for this form was done: our task, in time, and a number that solves it.
pub fn is_done(secret: &[u8; 32], form: &str, now: i64, task: &str, answer: &str) -> bool {
    let Some((set_at, its_mark)) = task.split_once('-') else {
        return false;
    };
    let Ok(set_at) = set_at.parse::<i64>() else {
        return false;
    };
    // Comparing hashes of both keeps the time that it takes from telling anything.
    let ours = blake3::hash(mark(secret, form, set_at).as_bytes());
    let in_time = (0..=LIFE).contains(&now.saturating_sub(set_at));
    in_time && ours == blake3::hash(its_mark.as_bytes()) && zeros(task, answer) >= BITS
}

/// How many seconds whoever has no script still has to wait with this form: 0 once it is enough. `None` if the task is not
/// ours, or too old.
pub fn waits_for(secret: &[u8; 32], form: &str, now: i64, task: &str) -> Option<u64> {
    let (set_at, its_mark) = task.split_once('-')?;
    let set_at: i64 = set_at.parse().ok()?;
    let ours = blake3::hash(mark(secret, form, set_at).as_bytes());
    let waited = now.saturating_sub(set_at);
    let is_ours = ours == blake3::hash(its_mark.as_bytes()) && (0..=LIFE).contains(&waited);
    is_ours.then(|| u64::try_from(WAIT - waited).unwrap_or(0).div_ceil(1000))
}

/// The leading zero bits of SHA-256 over `task:answer`; pow.js counts the same.
fn zeros(task: &str, answer: &str) -> u32 {
    let hash = Sha256::digest(format!("{task}:{answer}").as_bytes());
    let (zeros, _) = hash.iter().fold((0, true), |(zeros, all), byte| match all {
        true => (zeros + byte.leading_zeros(), *byte == 0),
        false => (zeros, false),
    });
    zeros
}

fn mark(secret: &[u8; 32], form: &str, now: i64) -> String {
    let mark = blake3::keyed_hash(secret, format!("{now}:{form}").as_bytes());
    mark.to_hex()[..16].to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SECRET: [u8; 32] = [9; 32];

    fn solve(task: &str) -> String {
        (0u64..).map(|n| n.to_string()).find(|answer| zeros(task, answer) >= BITS).unwrap()
    }

    #[test]
    fn work_counts_for_its_form_and_its_time_alone() {
        let task = set(&SECRET, "form-1", 1_000);
        let answer = solve(&task);
        assert!(is_done(&SECRET, "form-1", 2_000, &task, &answer));
        assert!(!is_done(&SECRET, "form-2", 2_000, &task, &answer));
        assert!(!is_done(&[8; 32], "form-1", 2_000, &task, &answer));
        assert!(!is_done(&SECRET, "form-1", 2_000 + LIFE, &task, &answer));
        assert!(!is_done(&SECRET, "form-1", 0, &task, &answer));
        assert!(!is_done(&SECRET, "form-1", 2_000, &task, &format!("{answer}x")));
        for forged in ["", "-", "1000-", "x-y"] {
            assert!(!is_done(&SECRET, "form-1", 2_000, forged, &answer));
        }
    }

    #[test]
    fn whoever_has_no_script_waits_twenty_seconds() {
        let task = set(&SECRET, "form-1", 1_000);
        assert_eq!(waits_for(&SECRET, "form-1", 1_000, &task), Some(20));
        assert_eq!(waits_for(&SECRET, "form-1", 20_500, &task), Some(1));
        assert_eq!(waits_for(&SECRET, "form-1", 21_000, &task), Some(0));
        assert_eq!(waits_for(&SECRET, "form-1", 99_000, &task), Some(0));
        assert_eq!(waits_for(&SECRET, "form-2", 99_000, &task), None);
        assert_eq!(waits_for(&SECRET, "form-1", 0, &task), None);
        assert_eq!(waits_for(&SECRET, "form-1", 99_000, "0-forged"), None);
    }

    #[test]
    fn zero_bits_are_counted_over_bytes() {
        // SHA-256("t:12") begins with fewer than eight zero bits; a solved one with at least BITS.
        assert!(zeros("t", &solve("t")) >= BITS);
    }
}
