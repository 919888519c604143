//! Making rounds, the plan and claiming, over HTTP.

use axum::http::StatusCode;
use commons::needs::NeedId;
use commons::rounds::{RoundId, State};

use crate::sample::{self, Answer, SECRETS, Sample, raw_keys};
use crate::words::{Tongue, plain};

const PLAN: &str = "rounds/plan";

/// The form as it is first shown, with a bicycle, and every need that can go on a round.
pub(super) fn filled(needs: &[String]) -> Vec<(&'static str, &str)> {
    let mut form = vec![
        ("rows", "3"),
        ("day", "2026-11-24"),
        ("way-0", "bicycle"),
        ("count-0", "2"),
        ("bags-0", "6"),
        ("from-0", "17:00"),
        ("to-0", "19:00"),
        ("starts-0", "0"),
        ("ends-0", "0"),
        ("cold", "meals"),
        ("seconds", "2"),
    ];
    form.extend(needs.iter().map(|need| ("need", need.as_str())));
    form
}

pub(super) fn wanted(sample: &Sample) -> Vec<String> {
    super::loose(&sample.home.look().group).into_iter().map(|need| need.id.0.to_string()).collect()
}

/// Rounds for all there is, and the page that tells of it.
pub(super) async fn made(sample: &Sample, cookie: &str) -> Answer {
    let needs = wanted(sample);
    assert!(needs.len() >= 3, "{needs:?}");
    let sent = sample.post("rounds/new", &filled(&needs), cookie).await;
    assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text);
    follow(sample, sent.location(), cookie).await
}

/// Looks again until the search is over.
pub(super) async fn follow(sample: &Sample, location: &str, cookie: &str) -> Answer {
    let path = location.split_once('/').and_then(|(_, rest)| rest.split_once('/')).expect("an address").1.to_owned();
    for _ in 0..2_000 {
        let page = sample.get(&path, cookie).await;
        if !page.headers.contains_key("refresh") {
            return page;
        }
        tokio::task::yield_now().await;
    }
    panic!("the search never ends");
}

pub(super) fn rounds(sample: &Sample) -> Vec<(RoundId, Vec<NeedId>)> {
    let state = sample.home.look();
    let of = |round: &commons::rounds::Round| round.stops.iter().map(|stop| stop.need).collect();
    state.group.rounds.live().map(|round| (round.id, of(round))).collect()
}

#[tokio::test]
async fn every_page_is_whole_in_every_language_and_tells_nothing() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    made(&sample, &ben).await;
    for person in [sample.ben, sample.chiara, sample.grace] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            for path in [
                "rounds",
                "rounds/new",
                PLAN,
                "rounds/plan?took=300",
                "rounds/plan?over=61",
                "rounds/plan?shut=61",
                "rounds/1/edit",
                "today",
            ] {
                let page = sample.get_in(tongue.code(), path, &cookie).await;
                assert_eq!(page.status, StatusCode::OK, "{path}");
                assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
                assert_eq!(raw_keys(&page.text), Vec::<String>::new(), "{path}");
                for secret in SECRETS {
                    assert!(!page.text.contains(secret), "{path} tells {secret}");
                }
            }
        }
    }
}

#[tokio::test]
async fn rounds_are_made_from_needs_and_bicycles_and_each_need_is_on_one() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let page = made(&sample, &ben).await;
    let made = rounds(&sample);
    assert!(!made.is_empty(), "{}", plain(&page.text));
    let mut all: Vec<NeedId> = made.iter().flat_map(|(_, needs)| needs.clone()).collect();
    let count = all.len();
    all.sort_unstable();
    all.dedup();
    // The prescription takes two, each on a round of their own.
    let twice = made.iter().filter(|(_, needs)| needs.contains(&sample.needs.prescription)).count();
    assert_eq!((twice, count - all.len()), (2, 1), "{made:?}");
    assert!(plain(&page.text).contains("There is no map of these streets"), "it says that ways are guessed");
    // Whoever sends the same form once more makes nothing twice.
    let needs = wanted(&sample);
    assert!(needs.is_empty(), "everything is on a round: {needs:?}");
}

#[tokio::test]
async fn a_form_that_cannot_be_says_so_beside_the_field_and_keeps_what_was_typed() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let needs = wanted(&sample);
    let with = |field: &'static str, value: &'static str| {
        let mut form = filled(&needs);
        form.retain(|(name, _)| *name != field);
        form.push((field, value));
        form
    };
    let wrong = [
        ("day", "", "Choose a day."),
        ("way-0", "", "Nobody goes yet."),
        ("bags-0", "0", "Say how many bags fit"),
        ("bags-0", "many", "Say how many bags fit"),
        ("from-0", "", "Say from when to when."),
        ("from-0", "19:30", "The end has to come after the start"),
        ("count-0", "41", "Say how many, from 1 to 40"),
        ("food", "hall", "Choose the street where it is fetched."),
        ("day", "2026-11-20", "That time has passed."),
    ];
    for (field, value, said) in wrong {
        let page = sample.post("rounds/new", &with(field, value), &ben).await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}={value}");
        assert!(plain(&page.text).contains(said), "{field}={value}: {}", plain(&page.text));
        assert_eq!(page.field("to-0"), Some("19:00"), "what was typed is kept");
    }
    let page = sample.post("rounds/new", &filled(&[]), &ben).await;
    assert!(plain(&page.text).contains("Tick at least one thing to bring."));
    assert!(rounds(&sample).is_empty());
    // One more row keeps what was typed as well.
    let mut form = filled(&needs);
    form.push(("more", "yes"));
    let page = sample.post("rounds/new", &form, &ben).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("way-5") && page.field("bags-0") == Some("6"));
}

#[tokio::test]
async fn impossible_hours_leave_everything_out_with_a_reason() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let needs = wanted(&sample);
    let mut form = filled(&needs);
    for pair in &mut form {
        match pair.0 {
            "from-0" => pair.1 = "17:00",
            "to-0" => pair.1 = "17:01",
            _ => {}
        }
    }
    let sent = sample.post("rounds/new", &form, &ben).await;
    let page = plain(&follow(&sample, sent.location(), &ben).await.text);
    assert!(page.contains("Nothing could be put on a round."), "{page}");
    assert!(page.contains("Nobody could be there and back in their hours."), "{page}");
    assert!(rounds(&sample).is_empty());
}

#[tokio::test]
async fn what_is_changed_by_hand_is_kept_and_says_what_it_costs() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    made(&sample, &ben).await;
    let (round, needs) = rounds(&sample).into_iter().max_by_key(|(_, needs)| needs.len()).unwrap();
    assert!(needs.len() > 1, "{needs:?}");
    let act = |word: &str, need: NeedId| format!("{word}.{}.{}", round.0, need.0);
    let press = async |act: String| {
        let page = sample.get(PLAN, &ben).await;
        let mut form = vec![("act", act)];
        for (id, _) in rounds(&sample) {
            let name: &'static str = Box::leak(format!("rev-{}", id.0).into_boxed_str());
            form.push((name, page.field(name).unwrap_or("0").to_owned()));
        }
        let form: Vec<(&str, &str)> = form.iter().map(|(name, value)| (*name, value.as_str())).collect();
        sample.post(PLAN, &form, &ben).await
    };
    let order = || rounds(&sample).into_iter().find(|(id, _)| *id == round).unwrap().1;

    let answer = press(act("down", needs[0])).await;
    assert!(answer.location().contains("said=round-changed") && answer.location().contains("took="), "{answer:?}");
    assert_eq!(order()[..2], [needs[1], needs[0]]);
    press(act("up", needs[0])).await;
    assert_eq!(order(), needs);
    press(act("pin", needs[1])).await;
    let pinned = |need| sample.home.look().group.rounds.get(round).unwrap().stop(need).unwrap().pinned;
    assert!(pinned(needs[1]));
    press(act("free", needs[1])).await;
    assert!(!pinned(needs[1]));
    press(format!("keep.{}", round.0)).await;
    assert!(needs.iter().all(|need| pinned(*need)));
    press(act("out", needs[1])).await;
    assert!(!order().contains(&needs[1]));
    // What was taken out is said to be on no round, and comes back when it is looked again.
    let brought = super::to_bring(&sample.home.look().group).iter().any(|need| need.id == needs[1]);
    let said = plain(&sample.get(PLAN, &ben).await.text).contains("On no round: 1");
    assert_eq!(said, brought);
    let again = sample.post("rounds/plan/again", &[("also", "yes")], &ben).await;
    follow(&sample, again.location(), &ben).await;
    assert_eq!(rounds(&sample).iter().any(|(_, on)| on.contains(&needs[1])), brought);

    // Somebody else changes it meanwhile: what they did is not overwritten.
    let stale = format!("rev-{}", round.0);
    let answer = sample.post(PLAN, &[("act", &*act("down", order()[0])), (stale.as_str(), "1")], &ben).await;
    assert!(answer.location().contains("refused=round-changed"), "{}", answer.location());
    for nonsense in ["", "fly.1.2", "up.99.1", "drag.1.1.99.0"] {
        let answer = sample.post(PLAN, &[("act", nonsense)], &ben).await;
        assert!(answer.location().contains("refused="), "{nonsense}: {}", answer.location());
    }
}

#[tokio::test]
async fn a_round_is_claimed_whole_handed_back_and_taken_apart() {
    let sample = sample::house().await;
    let femi = sample.signed_in(sample.femi).await;
    made(&sample, &femi).await;
    let (round, needs) = rounds(&sample).remove(0);
    let path = format!("rounds/{}/claims", round.0);
    let newcomer = sample.post(&path, &[], &sample.signed_in(sample.grace).await).await;
    assert!(newcomer.location().contains("refused=go-together"), "{}", newcomer.location());
    let answer = sample.post(&path, &[], &femi).await;
    assert!(answer.location().contains("said=round-claimed"), "{}", answer.location());
    for need in &needs {
        assert!(sample.home.look().group.needs.get(*need).unwrap().promise_of(sample.femi).is_some());
    }
    let list = plain(&sample.get("rounds", &femi).await.text);
    assert!(list.contains("You carry"), "{list}");
    let late = sample.post(&path, &[], &sample.signed_in(sample.dee).await).await;
    assert!(late.location().contains("refused=promised-already"), "{}", late.location());
    let list = plain(&sample.get("rounds", &sample.signed_in(sample.dee).await).await.text);
    assert!(list.contains("Femi carries it"), "{list}");

    sample.post(&format!("rounds/{}/release", round.0), &[], &femi).await;
    assert_eq!(sample.home.look().group.rounds.get(round).unwrap().state, State::Open);
    let dropped = sample.post(&format!("rounds/{}/drop", round.0), &[], &femi).await;
    assert!(dropped.location().contains("said=round-dropped"));
    assert!(sample.home.look().group.rounds.get(round).is_none());
}

#[tokio::test]
async fn a_round_kept_for_somebody_asks_them_and_nobody_else() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let (needs, femi) = (wanted(&sample), sample.femi.0.to_string());
    let mut form = filled(&needs);
    form.push(("who-0", &femi));
    let sent = sample.post("rounds/new", &form, &ben).await;
    follow(&sample, sent.location(), &ben).await;
    let femi = sample.signed_in(sample.femi).await;
    assert!(plain(&sample.get("today", &femi).await.text).contains("A round is kept for you"));
    assert!(!plain(&sample.get("today", &ben).await.text).contains("A round is kept for you"));
    let round = sample.home.look().group.rounds.kept_for(sample.femi).next().unwrap().id;
    let no = sample.post(&format!("rounds/{}/no", round.0), &[], &femi).await;
    assert!(no.location().contains("said=round-no"), "{}", no.location());
    assert!(!plain(&sample.get("today", &femi).await.text).contains("A round is kept for you"));
}

#[tokio::test]
async fn a_street_is_taken_on_with_one_tap() {
    let sample = sample::house().await;
    let femi = sample.signed_in(sample.femi).await;
    let page = sample.get("rounds", &femi).await;
    assert!(plain(&page.text).contains("Take a street on"), "{}", plain(&page.text));
    let street = super::to_bring(&sample.home.look().group)
        .into_iter()
        .find_map(|need| need.street.filter(|_| need.wanting().much > 0))
        .unwrap();
    let path = format!("rounds/streets/{}", street.0);
    let answer = sample.post(&path, &[("command", "11111111111111111111111111111111")], &femi).await;
    assert!(answer.location().contains("said=round-claimed"), "{}", answer.location());
    let made = sample.home.look().group.rounds.carried_by(sample.femi).count();
    // Pressed twice, it is one round.
    let again = sample.post(&path, &[("command", "11111111111111111111111111111111")], &femi).await;
    assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.text);
    assert_eq!((made, sample.home.look().group.rounds.live().count()), (1, 1));
    let nowhere = sample.post("rounds/streets/99", &[], &femi).await;
    assert_eq!(nowhere.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn a_search_can_be_stopped_and_one_that_is_not_there_is_no_trouble() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    for path in ["rounds/plan?search=", "rounds/plan?search=zz", "rounds/plan?search=00000000000000000000000000000000"]
    {
        assert_eq!(sample.get(path, &ben).await.status, StatusCode::OK, "{path}");
    }
    let gone = sample.post("rounds/plan/stop", &[("search", "00")], &ben).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    let nothing = sample.post("rounds/plan/again", &[], &ben).await;
    assert!(nothing.location().contains("refused=not-there"), "{}", nothing.location());
}
