//! Changing a round that is made, and hours of opening, over HTTP.

use axum::http::StatusCode;
use commons::needs::NeedId;
use commons::rounds::{Plan, RoundId, Way, What};

use super::tests::{filled, follow, made, rounds, wanted};
use crate::sample::{self, Sample, raw_keys};
use crate::words::{Tongue, plain};

fn plan(sample: &Sample, round: RoundId) -> Plan {
    sample.home.look().group.rounds.get(round).unwrap().plan()
}

/// The largest round there is, and its form as the page gives it.
async fn form(sample: &Sample, cookie: &str) -> (RoundId, Vec<NeedId>, Vec<(&'static str, String)>) {
    let (round, needs) = rounds(sample).into_iter().max_by_key(|(_, needs)| needs.len()).unwrap();
    let page = sample.get(&format!("rounds/{}/edit", round.0), cookie).await;
    assert_eq!(page.status, StatusCode::OK, "{}", page.text);
    let mut form = vec![("way", "bicycle".to_owned()), ("starts", "0".to_owned()), ("ends", "0".to_owned())];
    for name in ["revision", "from", "to", "bags"] {
        form.push((name, page.field(name).unwrap().to_owned()));
    }
    (round, needs, form)
}

fn with<'a>(form: &'a [(&'static str, String)], more: &[(&'static str, &'a str)]) -> Vec<(&'static str, &'a str)> {
    let kept = form.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    kept.map(|(name, value)| (*name, value.as_str())).chain(more.iter().copied()).collect()
}

#[tokio::test]
async fn a_made_round_gets_other_hours_bags_way_and_somebody_it_is_kept_for() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    made(&sample, &ben).await;
    let (round, needs, form) = form(&sample, &ben).await;
    let (path, femi) = (format!("rounds/{}/edit", round.0), sample.femi.0.to_string());
    let before = plan(&sample, round);
    let change =
        with(&form, &[("way", "car"), ("from", "16:30"), ("to", "20:15"), ("bags", "9"), ("who", &femi), ("ends", "")]);
    let answer = sample.post(&path, &change, &ben).await;
    assert!(answer.location().contains("said=round-changed") && answer.location().contains("took="), "{answer:?}");
    let after = plan(&sample, round);
    assert_eq!((after.way, after.bags, after.kept_for), (Way::Car, 9, Some(sample.femi)));
    assert_eq!((after.starts, after.ends), (before.starts, None));
    assert_eq!((before.leaves_at - after.leaves_at).0, 30 * 60_000);
    assert_eq!((after.back_by - before.back_by).0, 75 * 60_000);
    assert_eq!(after.stops.iter().map(|stop| stop.need).collect::<Vec<_>>(), needs, "nothing was taken apart");
    assert!(after.seconds < before.seconds, "by car it is quicker: {} and {}", after.seconds, before.seconds);
    // Kept for nobody again.
    let page = sample.get(&path, &ben).await;
    let revision = page.field("revision").unwrap().to_owned();
    sample.post(&path, &with(&form, &[("who", ""), ("revision", &revision)]), &ben).await;
    assert_eq!(plan(&sample, round).kept_for, None);
}

#[tokio::test]
async fn what_no_longer_fits_is_said_beside_the_field_and_taken_off_if_one_likes() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    made(&sample, &ben).await;
    let (round, needs, form) = form(&sample, &ben).await;
    let (path, before) = (format!("rounds/{}/edit", round.0), plan(&sample, round));
    for (field, value, beside, said) in [
        ("bags", "1", "bags", "Bags carried at once:"),
        ("to", "17:06", "from", "min longer than there is time"),
        ("to", "16:00", "from", "The end has to come after the start"),
        ("from", "soon", "from", "Say from when to when."),
        ("bags", "none", "bags", "Say how many bags fit"),
        ("way", "boat", "way", "Nobody goes yet."),
        ("who", "4000", "who", "Choose somebody who has a voice"),
    ] {
        let page = sample.post(&path, &with(&form, &[(field, value)]), &ben).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(page.text.contains(&format!("id=\"{beside}-e\"")), "{field}={value}");
        assert!(plain(&page.text).contains(said), "{field}={value}: {}", plain(&page.text));
        assert_eq!(page.text.matches("<h1").count(), 1);
    }
    assert_eq!(plan(&sample, round), before, "nothing was changed");
    // Looking first changes nothing either, and says what it costs.
    let look = sample.post(&path, &with(&form, &[("way", "on_foot"), ("to", "22:00"), ("look", "yes")]), &ben).await;
    assert_eq!(look.status, StatusCode::OK);
    assert!(plain(&look.text).contains("Everybody together is out"), "{}", plain(&look.text));
    assert_eq!(plan(&sample, round), before);
    // With less time, what is wanted latest goes.
    let page = sample.post(&path, &with(&form, &[("to", "17:11")]), &ben).await;
    let said = plain(&page.text);
    assert!(said.contains("These no longer fit") && page.text.contains("name=\"without\""), "{said}");
    let answer = sample.post(&path, &with(&form, &[("to", "17:11"), ("without", "yes")]), &ben).await;
    assert!(answer.location().contains("said=round-changed"), "{}", answer.location());
    let after = plan(&sample, round);
    assert!(!after.stops.is_empty() && after.stops.len() < needs.len(), "{after:?}");
    let wanted = |need: NeedId| sample.home.look().group.needs.get(need).unwrap().wanted_by();
    let on = |need: &NeedId| after.stops.iter().any(|stop| stop.need == *need);
    let latest_on = needs.iter().filter(|need| on(need)).map(|need| wanted(*need)).max();
    let soonest_off = needs.iter().filter(|need| !on(need)).map(|need| wanted(*need)).min();
    assert!(latest_on <= soonest_off, "{latest_on:?} and {soonest_off:?}");
}

#[tokio::test]
async fn nobody_overwrites_a_round_they_have_not_seen_and_a_carried_one_stays() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    made(&sample, &ben).await;
    let (round, _, form) = form(&sample, &ben).await;
    let path = format!("rounds/{}/edit", round.0);
    sample.post(&path, &with(&form, &[("bags", "8")]), &ben).await;
    let late = sample.post(&path, &with(&form, &[("bags", "7")]), &ben).await;
    assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(&late.text).contains("Somebody has changed this round meanwhile"), "{}", plain(&late.text));
    assert_eq!((late.field("bags"), plan(&sample, round).bags), (Some("7"), 8));
    // The page that says so has the revision that stands now.
    let revision = late.field("revision").unwrap().to_owned();
    sample.post(&path, &with(&form, &[("bags", "7"), ("revision", &revision)]), &ben).await;
    assert_eq!(plan(&sample, round).bags, 7);
    let newcomer = sample.signed_in(sample.grace).await;
    let revision = sample.get(&path, &ben).await.field("revision").unwrap().to_owned();
    let answer = sample.post(&path, &with(&form, &[("bags", "9"), ("revision", &revision)]), &newcomer).await;
    assert!(answer.location().contains("refused=voice-first"), "{}", answer.location());
    let femi = sample.signed_in(sample.femi).await;
    sample.post(&format!("rounds/{}/claims", round.0), &[], &femi).await;
    for answer in [sample.get(&path, &ben).await, sample.post(&path, &with(&form, &[]), &ben).await] {
        assert!(answer.location().contains("refused=promised-already"), "{}", answer.location());
    }
    assert_eq!(sample.get("rounds/999/edit", &ben).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn hours_of_opening_are_said_when_rounds_are_made_and_changed_on_the_round() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let needs = wanted(&sample);
    let fetched = |opens: &'static str, shuts: &'static str| {
        let mut form = filled(&needs);
        let hall = [("food", "hall"), ("medicine", "hall"), ("other", "hall"), ("hall", "0")];
        form.extend(hall.into_iter().chain([("opens-hall", opens), ("shuts-hall", shuts)]));
        form
    };
    for (opens, shuts, said) in
        [("", "18:00", "Say from when until when it is open"), ("18:00", "17:00", "It has to shut after it opens.")]
    {
        let page = sample.post("rounds/new", &fetched(opens, shuts), &ben).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{opens} to {shuts}");
        assert!(page.text.contains("id=\"opens-hall-e\"") && plain(&page.text).contains(said), "{}", page.text);
        assert_eq!((page.field("opens-hall"), page.field("shuts-hall")), (Some(opens), Some(shuts)));
    }
    // Shut when they set out: nothing can be fetched, and that is why.
    let sent = sample.post("rounds/new", &fetched("09:00", "16:00"), &ben).await;
    let page = plain(&follow(&sample, sent.location(), &ben).await.text);
    assert!(page.contains("Nobody could fetch it while the place is open."), "{page}");
    let sent = sample.post("rounds/new", &fetched("09:00", "18:00"), &ben).await;
    let page = plain(&follow(&sample, sent.location(), &ben).await.text);
    assert!(page.contains("open 09:00 to 18:00"), "{page}");
    let (round, _, form) = form(&sample, &ben).await;
    let path = format!("rounds/{}/edit", round.0);
    for tongue in Tongue::ALL {
        let page = sample.get_in(tongue.code(), &path, &ben).await;
        assert_eq!(raw_keys(&page.text), Vec::<String>::new(), "{tongue:?}");
        assert_eq!((page.field("opens-0"), page.field("shuts-0")), (Some("09:00"), Some("18:00")), "{tongue:?}");
    }
    let later = sample.post(&path, &with(&form, &[("opens-0", "09:00"), ("shuts-0", "17:01")]), &ben).await;
    assert_eq!(later.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(plain(&later.text).contains("min after it shuts"), "{}", plain(&later.text));
    let never = sample.post(&path, &with(&form, &[("opens-0", "09:00"), ("shuts-0", "10:00")]), &ben).await;
    assert!(plain(&never.text).contains("It is shut there while this round is out."), "{}", plain(&never.text));
    // The other round of that day says otherwise; whoever has read so may.
    let told = ("told-opens-0", "09:00-18:00");
    let longer = sample.post(&path, &with(&form, &[("opens-0", "08:00"), ("shuts-0", "19:30"), told]), &ben).await;
    assert!(longer.location().contains("said=round-changed"), "{}", longer.location());
    let after = plan(&sample, round);
    let hours = after.stops.iter().filter(|stop| stop.fetch.is_some()).map(|stop| stop.open.unwrap());
    assert!(hours.into_iter().all(|open| (open.until - open.from).0 == 11 * 3_600_000 + 1_800_000));
    assert!(after.stops.iter().all(|stop| stop.fetch.is_none_or(|fetch| fetch.what == What::Hall)));
    let empty = [("opens-0", ""), ("shuts-0", ""), ("revision", "2"), told];
    let always = sample.post(&path, &with(&form, &empty), &ben).await;
    assert!(always.location().contains("said=round-changed"), "{}", always.location());
    assert!(plan(&sample, round).stops.iter().all(|stop| stop.open.is_none()));
}
