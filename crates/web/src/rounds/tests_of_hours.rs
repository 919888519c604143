//! Hours of opening that two rounds say of one place, over HTTP.

use axum::http::StatusCode;
use commons::needs::NeedId;
use commons::rounds::{RoundId, What};

use super::tests::{filled, follow, rounds, wanted};
use crate::sample::{self, Answer, Sample, raw_keys};
use crate::words::{Tongue, plain};

const TOLD: &str = "told-opens-hall";
const OTHERS: &str = "For that day it is also said: open 09:00 to 18:00 (Round 1).";

/// The form for these needs, fetched at the hall in the first street.
fn fetched<'a>(
    needs: &'a [String],
    (opens, shuts): (&'static str, &'static str),
    more: &[(&'static str, &'a str)],
) -> Vec<(&'static str, &'a str)> {
    let hall = [("food", "hall"), ("medicine", "hall"), ("other", "hall"), ("hall", "0")];
    let mut form = filled(needs);
    form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
    form.extend(hall.into_iter().chain([("opens-hall", opens), ("shuts-hall", shuts)]));
    form.extend(more);
    form
}

async fn makes(sample: &Sample, form: &[(&'static str, &str)], cookie: &str) {
    let sent = sample.post("rounds/new", form, cookie).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", plain(&sent.text));
    follow(sample, sent.location(), cookie).await;
}

/// A round of one person for everything but one thing, which is left, and how it is called in a form.
async fn one_round(sample: &Sample, cookie: &str) -> Vec<String> {
    let mut needs = wanted(sample);
    needs.retain(|need| *need != sample.needs.prescription.0.to_string());
    let last = needs.split_off(needs.len() - 1);
    makes(
        sample,
        &fetched(&needs, ("09:00", "18:00"), &[("count-0", "1"), ("bags-0", "40"), ("to-0", "21:00")]),
        cookie,
    )
    .await;
    assert_eq!(rounds(sample).len(), 1, "{:?}", rounds(sample));
    last
}

#[tokio::test]
async fn what_was_said_last_of_a_place_is_offered_where_rounds_are_made() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let page = sample.get("rounds/new", &ben).await;
    assert_eq!((page.field("opens-hall"), page.field("opens-shop")), (Some(""), Some("")), "nothing was said yet");
    one_round(&sample, &ben).await;
    for tongue in Tongue::ALL {
        let page = sample.get_in(tongue.code(), "rounds/new", &ben).await;
        assert_eq!(raw_keys(&page.text), Vec::<String>::new(), "{tongue:?}");
        assert_eq!((page.field("opens-hall"), page.field("shuts-hall")), (Some("09:00"), Some("18:00")), "{tongue:?}");
        assert_eq!((page.field("opens-shop"), page.field("opens-chemist")), (Some(""), Some("")), "{tongue:?}");
    }
    let page = sample.get("rounds/new", &ben).await;
    assert!(plain(&page.text).contains("As it was said last (Tue 24 Nov)."), "{}", plain(&page.text));
    let select = page.text.split("<select id=\"hall\"").nth(1).and_then(|rest| rest.split("</select>").next()).unwrap();
    assert!(select.contains("value=\"0\" selected"), "and where the hall is: {select}");
    // Whoever takes it out is not told again what they know.
    let page = sample.post("rounds/new", &fetched(&[], ("", ""), &[("day", "2026-11-25")]), &ben).await;
    assert_eq!(page.field("opens-hall"), Some(""));
    assert!(!plain(&page.text).contains("As it was said last"));
}

#[tokio::test]
async fn other_hours_than_another_round_of_that_day_says_are_told_once_beside_the_field() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let left = one_round(&sample, &ben).await;
    for hours in [("09:00", "17:30"), ("", "")] {
        let page = sample.post("rounds/new", &fetched(&left, hours, &[]), &ben).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{hours:?}");
        let said = plain(&page.text);
        assert!(said.contains("Another round of that day says other hours.") && said.contains(OTHERS), "{said}");
        assert!(page.text.contains("id=\"opens-hall-e\"") && page.text.contains("id=\"opens-hall-h\""));
        assert_eq!((page.field("opens-hall"), page.field("shuts-hall")), (Some(hours.0), Some(hours.1)), "it is kept");
        assert_eq!(page.field(TOLD), Some("09:00-18:00"));
    }
    assert_eq!(rounds(&sample).len(), 1);
    // The same hours, another street, another day, and nothing that is fetched at the hall: nothing to tell.
    let no_hall = [("food", ""), ("medicine", ""), ("other", "")];
    for (hours, more) in [
        (("09:00", "18:00"), &[][..]),
        (("09:00", "17:30"), &[("hall", "1")][..]),
        (("09:00", "17:30"), &[("day", "2026-11-25")][..]),
        (("09:00", "17:30"), &no_hall[..]),
    ] {
        let mut form = fetched(&[], hours, &[]);
        form.retain(|(name, _)| !more.iter().any(|(other, _)| other == name));
        form.extend(more);
        // Without anything ticked nothing is made, and every complaint is there.
        let page = sample.post("rounds/new", &form, &ben).await;
        assert!(plain(&page.text).contains("Tick at least one thing"), "{more:?}");
        assert!(!page.text.contains("id=\"opens-hall-e\""), "{hours:?} {more:?}");
    }
    // Sent again after it was read, it is made; and both rounds say what the other says.
    makes(&sample, &fetched(&left, ("09:00", "17:30"), &[(TOLD, "09:00-18:00")]), &ben).await;
    assert_eq!(rounds(&sample).len(), 2, "{:?}", rounds(&sample));
    let plan = plain(&sample.get("rounds/plan", &ben).await.text);
    assert!(plan.contains(OTHERS), "{plan}");
    assert!(plan.contains("For that day it is also said: open 09:00 to 17:30 (Round 2)."), "{plan}");
}

/// The form of a round as its page gives it.
async fn edited(sample: &Sample, round: RoundId, cookie: &str) -> (Answer, Vec<(&'static str, String)>) {
    let page = sample.get(&format!("rounds/{}/edit", round.0), cookie).await;
    let mut form = vec![("way", "bicycle".to_owned()), ("starts", "0".to_owned()), ("ends", "0".to_owned())];
    for name in ["revision", "from", "to", "bags", "opens-0", "shuts-0", "told-opens-0"] {
        form.push((name, page.field(name).unwrap_or_default().to_owned()));
    }
    (page, form)
}

#[tokio::test]
async fn a_made_round_is_changed_knowing_what_the_others_say_of_the_hall() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let left = one_round(&sample, &ben).await;
    makes(&sample, &fetched(&left, ("09:00", "18:00"), &[]), &ben).await;
    let (round, _): (RoundId, Vec<NeedId>) = rounds(&sample).remove(1);
    let (page, form) = edited(&sample, round, &ben).await;
    assert!(!plain(&page.text).contains("it is also said"), "they say the same");
    let path = format!("rounds/{}/edit", round.0);
    let send = async |told: String| {
        let mut sent: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        sent.retain(|(name, _)| !matches!(*name, "shuts-0" | "told-opens-0"));
        sent.extend([("shuts-0", "17:45"), ("told-opens-0", &told)]);
        sample.post(&path, &sent, &ben).await
    };
    let differs = send(String::new()).await;
    assert_eq!(differs.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(&differs.text).contains(OTHERS), "{}", plain(&differs.text));
    assert!(differs.text.contains("id=\"opens-0-e\""));
    let told = differs.field("told-opens-0").unwrap().to_owned();
    let kept = send(told).await;
    assert!(kept.location().contains("said=round-changed"), "{}", kept.location());
    let (page, _) = edited(&sample, round, &ben).await;
    assert!(plain(&page.text).contains(OTHERS), "and it stays there to be read");
    for tongue in Tongue::ALL {
        for path in [path.as_str(), "rounds/plan"] {
            let page = sample.get_in(tongue.code(), path, &ben).await;
            assert_eq!(raw_keys(&page.text), Vec::<String>::new(), "{tongue:?} {path}");
        }
    }
    let plan = sample.home.look().group.rounds.get(round).unwrap().plan();
    assert!(plan.stops.iter().all(|stop| stop.fetch.is_none_or(|fetch| fetch.what == What::Hall)), "{plan:?}");
}

#[tokio::test]
async fn a_stop_that_goes_to_another_round_is_fetched_in_the_hours_said_there() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let left = one_round(&sample, &ben).await;
    let more = [("to-0", "21:00"), ("bags-0", "40"), (TOLD, "09:00-18:00")];
    makes(&sample, &fetched(&left, ("09:00", "20:00"), &more), &ben).await;
    let all = rounds(&sample);
    let ((from, needs), (to, _)) = (all[0].clone(), all[1].clone());
    let fetched = |round: RoundId, need: NeedId| {
        let state = sample.home.look();
        let stop = state.group.rounds.get(round).unwrap().stop(need).copied()?;
        stop.fetch.is_some().then_some(stop.open)
    };
    let need = needs.iter().copied().find(|need| fetched(from, *need).is_some()).expect("something is fetched");
    let there = needs_open(&sample, to);
    assert_ne!(fetched(from, need), Some(there));
    let act = format!("drag.{}.{}.{}.0", from.0, need.0, to.0);
    let revs: Vec<(String, String)> = all
        .iter()
        .map(|(round, _)| {
            let revision = sample.home.look().group.rounds.get(*round).unwrap().revision;
            (format!("rev-{}", round.0), revision.to_string())
        })
        .collect();
    let mut form = vec![("act", act.as_str())];
    form.extend(revs.iter().map(|(name, value)| (name.as_str(), value.as_str())));
    let moved = sample.post("rounds/plan", &form, &ben).await;
    assert!(moved.location().contains("said=round-changed"), "{}", moved.location());
    assert_eq!(fetched(to, need), Some(there), "the hall shuts when that round says so");
}

fn needs_open(sample: &Sample, round: RoundId) -> Option<commons::rounds::Open> {
    let state = sample.home.look();
    let stops = &state.group.rounds.get(round).unwrap().stops;
    let open = stops.iter().find_map(|stop| stop.open);
    assert!(open.is_some(), "{stops:?}");
    open
}
