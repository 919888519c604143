//! Whether an answer tells that somebody or something is there: the same bytes, and the same time, for what is known and for
//! what is not. Time is compared by Welch's t over interleaved pairs; below 4.5 nothing can be told from it.
//!
//! `PAIRS=10000 cargo test --release -p web enumeration -- --nocapture` is the long form.

use commons::Span;
use std::time::{Duration, Instant};

use super::lasting;
use crate::sample::{self, Answer, Sample};

/// Pairs of the short form. Six words cost a slow hash each, so there they are fewer.
fn pairs(short: usize) -> usize {
    std::env::var("PAIRS").ok().and_then(|number| number.parse().ok()).unwrap_or(short)
}

/// Welch's t of two samples of times, without the slowest and fastest twentieth of each: a machine that does something
/// else for a moment says nothing about us.
fn welch(mut one: Vec<f64>, mut other: Vec<f64>) -> f64 {
    let of = |times: &mut Vec<f64>| {
        times.sort_by(f64::total_cmp);
        let cut = times.len() / 20;
        let kept = &times[cut..times.len() - cut];
        let n = kept.len() as f64;
        let mean = kept.iter().sum::<f64>() / n;
        let spread = kept.iter().map(|time| (time - mean).powi(2)).sum::<f64>() / (n - 1.0);
        (mean, spread / n)
    };
    let ((mean, spread), (mean_other, spread_other)) = (of(&mut one), of(&mut other));
    (mean - mean_other) / (spread + spread_other).max(f64::MIN_POSITIVE).sqrt()
}

/// Measures pairs, the known and the unknown in turn and in changing order. A machine with much else to do is given other
/// chances, with three times as many: what is really there shows every time, only more clearly, and always on the same side.
async fn tells_nothing<F: Future<Output = Duration>>(what: &str, pairs: usize, mut time: impl FnMut(bool, usize) -> F) {
    let mut seen: Vec<f64> = Vec::new();
    let more = pairs * 3;
    for (round, pairs) in [pairs, more, more, more, more].into_iter().enumerate() {
        let (mut known, mut unknown) = (Vec::with_capacity(pairs), Vec::with_capacity(pairs));
        for pair in 0..pairs {
            for first in [true, false] {
                let is_known = first == (pair % 2 == 0);
                let took = time(is_known, round * pairs + pair).await.as_secs_f64();
                if is_known { known.push(took) } else { unknown.push(took) }
            }
        }
        let t = welch(known, unknown);
        println!("{what}: t = {t:.2} over {pairs} pairs");
        if t.abs() < 4.5 || seen.iter().any(|before| before.signum() != t.signum()) {
            return;
        }
        seen.push(t);
    }
    panic!("{what}: the time it takes tells, t = {seen:.2?}");
}

async fn timed(sample: &Sample, path: &str, form: &[(&str, &str)]) -> (Answer, Duration) {
    let began = Instant::now();
    let answer = sample.post(path, form, "").await;
    (answer, began.elapsed())
}

/// Another house is made when the network's tries are used up, so that what is measured is not the limit.
struct Fresh {
    sample: Sample,
    left: u32,
    known: String,
}

#[test]
fn the_measure_sees_a_difference_where_there_is_one() {
    let noise = |n: usize| 1.0 + ((n * 7919) % 100) as f64 / 1000.0;
    let one: Vec<f64> = (0..1000).map(noise).collect();
    let same: Vec<f64> = (0..1000).map(|n| noise(n * 31 + 5)).collect();
    let slower: Vec<f64> = (0..1000).map(|n| noise(n * 31 + 5) + 0.02).collect();
    assert!(welch(one.clone(), same).abs() < 4.5);
    assert!(welch(slower, one) > 4.5);
}

#[tokio::test]
async fn a_code_that_is_over_and_one_that_never_was_look_alike() {
    let sample = sample::house().await;
    let over = sample.host.make_code(&sample.home, sample.ben).await.unwrap();
    sample.host.clock.pass(Span::minutes(11));
    let (known, _) = timed(&sample, "sign-in", &[("code", &over)]).await;
    let (unknown, _) = timed(&sample, "sign-in", &[("code", "00000000")]).await;
    assert_eq!(known.status, unknown.status);
    assert_eq!(lasting(&known, &over), lasting(&unknown, "00000000"));
    let home = std::sync::Arc::clone(&sample.home);
    let host = std::sync::Arc::clone(&sample.host);
    tells_nothing("sign-in codes", pairs(1_000), |is_known, number| {
        let code = if is_known { over.clone() } else { format!("{:08}", number % 100_000_000) };
        let (host, home) = (host.clone(), home.clone());
        async move {
            let began = Instant::now();
            host.take_code(&home, &code).await.unwrap();
            began.elapsed()
        }
    })
    .await;
}

#[tokio::test]
async fn six_words_with_a_known_beginning_and_with_an_unknown_one_look_alike() {
    let sample = sample::house().await;
    let right = sample.six.reveal();
    let parts: Vec<&str> = right.split('-').collect();
    // The two that find it are right, the four that are secret are not.
    let known = [parts[0], parts[1], parts[3], parts[4], parts[5], parts[2]].join(" ");
    let unknown = [parts[1], parts[0], parts[3], parts[4], parts[5], parts[2]].join(" ");
    for turn in 0..12 {
        let (one, _) = timed(&sample, "s", &[("words", &known)]).await;
        let (other, _) = timed(&sample, "s", &[("words", &unknown)]).await;
        assert_eq!(one.status, other.status);
        assert_eq!(lasting(&one, &known), lasting(&other, &unknown), "turn {turn}");
    }
    let (mut house, pairs) = (Fresh { sample, left: 0, known }, pairs(40));
    let mut t = f64::INFINITY;
    for pairs in [pairs, pairs * 3] {
        let (mut ours, mut nobodys) = (Vec::new(), Vec::new());
        for pair in 0..pairs {
            if house.left == 0 {
                // Ten tries at one key an hour: the hour passes.
                house.sample.host.clock.pass(Span::hours(2));
                house.sample.router = crate::app(house.sample.host.clone(), crate::Options::default());
                house.left = 10;
            }
            house.left -= 1;
            for first in [true, false] {
                let is_known = first == (pair % 2 == 0);
                let words = if is_known { &house.known } else { &unknown };
                let (_, took) = timed(&house.sample, "s", &[("words", words)]).await;
                if is_known { ours.push(took.as_secs_f64()) } else { nobodys.push(took.as_secs_f64()) }
            }
        }
        t = welch(ours, nobodys);
        println!("six words: t = {t:.2} over {pairs} pairs");
        if t.abs() < 4.5 {
            return;
        }
    }
    panic!("six words: the time it takes tells, t = {t:.2}");
}

#[tokio::test]
async fn a_link_that_was_used_and_one_that_never_was_look_alike() {
    let sample = sample::house().await;
    let link = sample.host.make_link(&sample.home, host::Link::SignIn(sample.ben)).await.unwrap();
    sample.host.take_link(&sample.home, &link).await.unwrap();
    let (used, never) = (link.reveal(), sample.host.new_token().reveal());
    let (known, _) = timed(&sample, "come-in", &[("words", &used)]).await;
    let (unknown, _) = timed(&sample, "come-in", &[("words", &never)]).await;
    assert_eq!(known.status, unknown.status);
    assert_eq!(lasting(&known, &used), lasting(&unknown, &never));
    let (host, home) = (sample.host.clone(), sample.home.clone());
    tells_nothing("links", pairs(1_000), |is_known, _| {
        let (host, home) = (host.clone(), home.clone());
        let token = if is_known { link.clone() } else { host.new_token() };
        async move {
            let began = Instant::now();
            host.see_link(&home, &token).await.unwrap();
            began.elapsed()
        }
    })
    .await;
}

#[tokio::test]
async fn nobody_can_ask_whether_a_number_is_known() {
    // The number of somebody who takes part, of somebody who asked, and of nobody: joining and asking answer alike.
    let mut pages = Vec::new();
    for number in ["07700 900100", "07700 900461", "07700 900999"] {
        let sample = sample::house().await;
        let form = [("at", "reach"), ("soon", "today"), ("called", "Sam"), ("via", "text"), ("tel", number)];
        let asked = sample.post("ask/food", &form, "").await;
        let page = sample.get("join", "").await;
        let (command, pass) = (page.field("command").unwrap(), page.field("pass").unwrap());
        let form = [("command", command), ("pass", pass), ("called", "Sam"), ("reach", number)];
        let joined = sample.post("join", &form, "").await;
        let back = sample.post("back-in", &[], "").await;
        let location = joined.location().to_owned();
        pages.push((asked.status, lasting(&asked, number), joined.status, location, back.status));
    }
    assert_eq!(pages[0], pages[1]);
    assert_eq!(pages[1], pages[2]);
    // And signing in asks for nobody's name, number or address.
    let sample = sample::house().await;
    for page in ["sign-in", "come-in", "back-in"] {
        let text = sample.get(page, "").await.text;
        // The style before it speaks of fields that a page may have.
        let text = text.split_once("<body").expect("a page").1;
        for kind in ["type=\"email\"", "type=\"password\"", "name=\"reach\"", "name=\"tel\"", "name=\"email\""] {
            assert!(!text.contains(kind), "{page}: {kind}");
        }
    }
}
