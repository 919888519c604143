//! The table of docs/security.md as tests: each is named after its line there.

/// security/asvs.toml: every requirement answered, every test it names there.
mod asvs;
/// Headers, cookies and addresses of everything that is served.
mod crawler;
/// Somebody of another group, and addresses nobody made.
mod elsewhere;
/// Whether an answer tells that somebody or something is there.
mod enumeration;
/// Those who are inside.
mod from_inside;
/// Those who come from outside.
mod from_outside;
/// What our own source and libraries may be.
mod laws;
/// Those who send traps as photos, and those who look for what photos tell.
mod uploads;

use crate::sample::{Answer, Sample};
use crate::who_may_see::{self, Line};

/// Every address of the house with something in its gaps.
async fn addresses(sample: &Sample) -> Vec<Line> {
    let proposal = sample.asks_everybody().await;
    who_may_see::lines(sample, proposal.0)
}

/// A page without what is new on it every time: numbers of forms, and what was typed.
fn lasting(answer: &Answer, typed: &str) -> String {
    let mut text = answer.text.replace(typed, "TYPED");
    // Command ids and passes are the only long runs of hexadecimal digits on a page.
    let mut digits = String::new();
    let mut out = String::new();
    for letter in text.drain(..).chain(['\n']) {
        if letter.is_ascii_hexdigit() && !letter.is_ascii_uppercase() {
            digits.push(letter);
            continue;
        }
        out.push_str(if digits.len() >= 32 { "FRESH" } else { &digits });
        digits.clear();
        out.push(letter);
    }
    out
}
