//! Lines of the threat model about those who are inside, each test named after its line.

use axum::http::StatusCode;
use commons::needs::{self, HowSoon, Item, Kind, NeedId};
use commons::sight::Field;
use commons::{Actor, Command, Span};
use host::Act;

use super::addresses;
use crate::sample::{self, SECRETS, Sample, asking};
use crate::who_may_see::Who;

/// So many asks, each with a number of its own.
async fn asks_with_numbers(sample: &Sample, many: u32) -> Vec<(NeedId, String)> {
    let mut asked = Vec::new();
    for number in 0..many {
        let reach = format!("07700 91{number:04}");
        let ask = asking(Kind::Food, Item::Groceries, HowSoon::Today, |_| {});
        let command = Command::Needs(needs::Command::Ask(ask));
        let act = Act::new(sample.host.dice.command_id(), Actor::Anyone, command).sealing(Field::Reach, &*reach);
        sample.host.run(&sample.home, act).await.unwrap();
        asked.push((sample.home.look().group.needs.all().last().unwrap().id, reach));
    }
    asked
}

#[tokio::test]
async fn a_trawler_who_joins_as_a_helper_gets_three_doors_at_a_time_and_ten_openings_a_day() {
    let sample = sample::house().await;
    let asked = asks_with_numbers(&sample, 14).await;
    let femi = sample.signed_in(sample.femi).await;
    let mut promised = 0;
    for (need, _) in &asked {
        let answer = sample.post(&format!("needs/{}/promises", need.0), &[("by", "1"), ("much", "1")], &femi).await;
        promised += usize::from(answer.location().contains("said="));
    }
    assert_eq!(promised, 3);
    // Whoever has the phone desk reads more, and not many more.
    let chiara = sample.signed_in(sample.chiara).await;
    let mut read = 0;
    for (need, reach) in &asked {
        sample.post(&format!("needs/{}/openings", need.0), &[], &chiara).await;
        read += usize::from(sample.get(&format!("needs/{}", need.0), &chiara).await.text.contains(&**reach));
    }
    assert_eq!(read, 10);
    // Each stands where the person concerned reads it, and in the log for all.
    let own = sample.with_key_of(asked[0].0).await;
    assert!(sample.get("s/mine", &own).await.text.contains("Chiara"));
    let log = sample.get("log?about=openings", &femi).await;
    assert_eq!(log.text.matches("<li id=\"e").count(), 10);
}

#[tokio::test]
async fn an_infiltrator_reads_the_board_and_no_sealed_word() {
    let sample = sample::house().await;
    let lines = addresses(&sample).await;
    for who in [Who::Femi, Who::Newcomer, Who::Joined, Who::OtherNeighbour] {
        let cookies = who.cookies(&sample).await;
        for line in lines.iter().filter(|line| line.way == "GET") {
            let page = sample.get(&line.path, &cookies).await;
            for secret in SECRETS {
                assert!(!page.text.contains(secret), "{secret} on {} for {who:?}", line.path);
            }
        }
    }
}

#[tokio::test]
async fn a_mass_exporter_gets_counts_and_no_route_gives_sealed_fields_of_two() {
    let sample = sample::house().await;
    let asked = asks_with_numbers(&sample, 10).await;
    let chiara = sample.signed_in(sample.chiara).await;
    for (need, _) in &asked {
        sample.post(&format!("needs/{}/openings", need.0), &[], &chiara).await;
    }
    // Everything that Chiara may read at all stands open now. No address shows more than one of them.
    let mut lines: Vec<String> =
        addresses(&sample).await.into_iter().filter(|line| line.way == "GET").map(|line| line.path).collect();
    lines.extend(asked.iter().map(|(need, _)| format!("needs/{}", need.0)));
    let mut opened = 0;
    for path in lines {
        let page = sample.get(&path, &chiara).await;
        let shown = asked.iter().filter(|(_, reach)| page.text.contains(&**reach)).count();
        assert!(shown <= 1, "{path} shows {shown}");
        opened += shown;
    }
    assert!(opened >= 10, "each by itself can be read");
}

#[tokio::test]
async fn lists_have_two_hundred_rows_at_most_and_the_rest_is_a_page_away() {
    let sample = sample::house().await;
    asks_with_numbers(&sample, 230).await;
    let ben = sample.signed_in(sample.ben).await;
    let code = |page: &str| page.lines().filter(|line| line.contains(" · ")).count();
    let (first, file) = (sample.get("board/list", &ben).await, sample.get("board/list.txt", &ben).await);
    assert_eq!(code(&file.text), 200);
    let next = first.text.split("list?after=").nth(1).and_then(|rest| rest.split('"').next()).unwrap().to_owned();
    let second = sample.get(&format!("board/list.txt?after={next}"), &ben).await;
    let all = sample.home.look().group.needs.board_count();
    assert_eq!(code(&file.text) + code(&second.text), all);
    let page = sample.get("board", &ben).await;
    assert!(page.text.matches("<article").count() <= 200);
    assert!(sample.get("desk", &ben).await.text.matches("<article").count() <= 200);
}

#[tokio::test]
async fn the_whole_log_is_handed_out_twelve_times_an_hour() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    for turn in 0..12 {
        let log = sample.get("log/download", &ben).await;
        assert_eq!(log.status, StatusCode::OK, "{turn}");
        for secret in SECRETS {
            assert!(!log.text.contains(secret));
        }
    }
    let enough = sample.get("log/download", &ben).await;
    assert_eq!(enough.status, StatusCode::TOO_MANY_REQUESTS);
    assert_eq!(enough.headers["retry-after"], "60");
}

#[tokio::test]
async fn a_lost_phone_is_signed_out_from_any_other_and_the_rest_at_once() {
    let sample = sample::house().await;
    let (here, lost, older) =
        (sample.signed_in(sample.ben).await, sample.signed_in(sample.ben).await, sample.signed_in(sample.ben).await);
    let chiara = sample.signed_in(sample.chiara).await;
    let code = sample.host.make_code(&sample.home, sample.ben).await.unwrap();
    assert!(sample.get("me", &here).await.text.contains("Sign out all other devices"));
    let answer = sample.post("me/devices/others/release", &[], &here).await;
    assert!(answer.location().ends_with("me?said=others-out"));
    assert_eq!(sample.get("me", &here).await.status, StatusCode::OK);
    for over in [lost, older] {
        assert_eq!(sample.get("me", &over).await.status, StatusCode::SEE_OTHER);
    }
    assert_eq!(sample.post("sign-in", &[("code", &code)], "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(sample.get("me", &chiara).await.status, StatusCode::OK, "nobody else is touched");
    let page = sample.get("me", &here).await;
    assert!(!page.text.contains("Sign out all other devices"), "there is no other");
}

#[tokio::test]
async fn a_session_that_is_over_opens_nothing_and_a_new_one_has_a_new_token() {
    let sample = sample::house().await;
    let (one, two) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.ben).await);
    assert_ne!(one, two);
    // 256 bits, and nothing of the person in it.
    assert_eq!(one.split('=').nth(1).map(str::len), Some(64));
    sample.host.clock.pass(Span::days(180));
    assert_eq!(sample.get("me", &one).await.status, StatusCode::SEE_OTHER);
    // A token in an address is nobody's.
    let fresh = sample.signed_in(sample.ben).await;
    let token = fresh.split('=').nth(1).unwrap();
    assert_eq!(sample.get(&format!("me?s={token}"), "").await.status, StatusCode::SEE_OTHER);
    // Somebody who brings a token along before signing in does not keep it.
    let planted = format!("s-tanners-row-neighbours={}", sample.host.new_token().reveal());
    let code = sample.host.make_code(&sample.home, sample.ben).await.unwrap();
    let answer = sample.post("sign-in", &[("code", &code)], &planted).await;
    let given = answer.cookie("s-tanners-row-neighbours").unwrap();
    assert_ne!(given, planted);
    assert_eq!(sample.get("me", &planted).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn whoever_is_let_back_in_opens_no_details_for_a_day() {
    let sample = sample::house().await;
    let promise =
        needs::Command::Promise { need: sample.needs.call, much: 1, by_when: sample.host.clock.now() + Span::days(9) };
    sample.needs(sample.femi, promise).await.unwrap();
    let asked = sample.post("back-in", &[], "").await;
    let waiting = asked.cookie("r-tanners-row-neighbours").unwrap();
    let digits = {
        let state = sample.home.look();
        state.group.people.recoveries().last().unwrap().digits.to_string()
    };
    for member in [sample.ben, sample.dee] {
        let cookie = sample.signed_in(member).await;
        let who = sample.femi.0.to_string();
        sample.post("neighbours/back-in", &[("digits", &digits), ("who", &who)], &cookie).await;
    }
    sample.pass_time(Span::hours(25)).await;
    let arrived = sample.post("back-in/arrivals", &[], &waiting).await;
    let femi = arrived.cookie("s-tanners-row-neighbours").unwrap();
    let open = format!("needs/{}/openings", sample.needs.call.0);
    let need = format!("needs/{}", sample.needs.call.0);
    sample.post(&open, &[], &femi).await;
    assert!(!sample.get(&need, &femi).await.text.contains(SECRETS[1]));
    sample.pass_time(Span::hours(25)).await;
    sample.post(&open, &[], &femi).await;
    assert!(sample.get(&need, &femi).await.text.contains(SECRETS[1]));
}

#[tokio::test]
async fn signing_out_is_on_ones_page_and_behind_more() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    assert!(sample.get("more", &ben).await.text.contains("/me/sign-out\""));
    assert!(sample.get("me", &ben).await.text.contains("/me/sign-out/everywhere\""));
    // And the way to both is on every page of those who take part.
    for page in ["today", "board", "decisions", "log"] {
        let text = sample.get(page, &ben).await.text;
        assert!(text.contains("/more\"") && text.contains("/me\""), "{page}");
    }
}
