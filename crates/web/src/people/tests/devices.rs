use commons::Span;

use super::*;

const COOKIE: &str = "s-tanners-row-neighbours";

#[tokio::test]
async fn a_code_of_eight_digits_signs_in_another_device_once() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let page = sample.post("me/devices", &[], &ben).await;
    assert_eq!(page.status, 200);
    let code = page.text.split("display code ltr num\">").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(code.len(), 9, "{code}");

    let short = sample.post("sign-in", &[("code", "1234")], "").await;
    assert_eq!(short.status, 422);
    assert!(short.text.contains("value=\"1234\""));
    let wrong = sample.post("sign-in", &[("code", "0000 0000")], "").await;
    assert!(wrong.status == 422 && wrong.text.contains("do not fit"));
    let answer = sample.post("sign-in", &[("code", &code)], "").await;
    assert!(answer.location().ends_with("/today?said=signed-in"));
    let other = answer.cookie(COOKIE).unwrap();
    assert!(sample.get("me", &other).await.text.contains("Ben"));
    assert_eq!(sample.post("sign-in", &[("code", &code)], "").await.status, 422, "it works once");

    // The link of the same page, pasted whole.
    let link = page.text.split("href=\"http://").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let answer = sample.post("come-in", &[("words", &link)], "").await;
    assert!(sample.get("me", &answer.cookie(COOKIE).unwrap()).await.text.contains("Ben"));
    assert_eq!(sample.post("come-in", &[("words", &link)], "").await.status, 422);
}

#[tokio::test]
async fn a_code_is_over_after_ten_minutes() {
    let sample = sample::house().await;
    let code = sample.host.make_code(&sample.home, sample.ben).await.unwrap();
    sample.host.clock.pass(Span::minutes(10));
    assert_eq!(sample.post("sign-in", &[("code", &code)], "").await.status, 422);
}

#[tokio::test]
async fn guessing_codes_ends_soon() {
    let sample = sample::house().await;
    let said_wait = |answer: &Answer| answer.text.contains("Wait a few minutes");
    let mut waited = false;
    for n in 0..70 {
        let code = format!("{n:08}");
        let answer = sample.post("sign-in", &[("code", &code)], "").await;
        assert_eq!(answer.status, 422);
        waited |= said_wait(&answer);
    }
    assert!(waited);
}

#[tokio::test]
async fn signing_out_everywhere_really_ends_every_session() {
    let sample = sample::house().await;
    let (one, two) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.ben).await);
    let chiara = sample.signed_in(sample.chiara).await;
    let answer = sample.post("me/sign-out/everywhere", &[], &one).await;
    assert!(answer.location().ends_with("/sign-in?said=signed-out-everywhere"));
    assert_eq!(answer.headers.get("clear-site-data").unwrap(), "\"cache\", \"storage\"");
    assert_eq!(answer.cookie(COOKIE), Some(format!("{COOKIE}=")));
    for cookie in [&one, &two] {
        assert_eq!(sample.get("me", cookie).await.status, 303, "that cookie opens nothing any more");
        assert_eq!(sample.get("offers", cookie).await.status, 303);
    }
    assert_eq!(sample.get("me", &chiara).await.status, 200, "nobody else is touched");
}

#[tokio::test]
async fn one_device_is_signed_out_and_nobody_elses() {
    let sample = sample::house().await;
    let (here, lost) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.ben).await);
    let chiara = sample.signed_in(sample.chiara).await;
    let hash = |cookie: &str| {
        let token = host::Token::parse(cookie.split('=').nth(1).unwrap()).unwrap();
        crate::forms::to_hex(&token.hash())
    };
    let page = sample.get("me", &here).await;
    assert!(page.text.contains(&hash(&lost)) && page.text.contains("This one"));
    sample.post("me/devices/release", &[("device", &hash(&lost))], &here).await;
    assert_eq!(sample.get("me", &lost).await.status, 303);
    assert_eq!(sample.get("me", &here).await.status, 200);
    for device in [hash(&chiara), "zz".into(), String::new()] {
        sample.post("me/devices/release", &[("device", &device)], &here).await;
    }
    assert_eq!(sample.get("me", &chiara).await.status, 200);
    sample.post("me/sign-out", &[], &here).await;
    assert_eq!(sample.get("me", &here).await.status, 303);
}

#[tokio::test]
async fn forged_cookies_open_nothing() {
    let sample = sample::house().await;
    for token in ["f".repeat(64), "0".repeat(64), String::new(), "x".repeat(64), "f".repeat(5000)] {
        let answer = sample.get("me", &format!("{COOKIE}={token}")).await;
        assert_eq!(answer.status, 303);
    }
    // The key of a need is no way into the rooms.
    let key = sample.with_key_of(sample.needs.bags).await.replace("k-", "s-");
    assert_eq!(sample.get("me", &key).await.status, 303);
}

#[tokio::test]
async fn passkeys_begin_with_a_question_and_forged_answers_are_refused() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let begun = sample.post("passkeys/begin", &[], &ben).await;
    let question: serde_json::Value = serde_json::from_str(&begun.text).unwrap();
    assert_eq!(question.pointer("/publicKey/rp/id").unwrap(), "tanners.example");
    assert_eq!(question.pointer("/publicKey/authenticatorSelection/residentKey").unwrap(), "required");
    assert_eq!(question.pointer("/publicKey/user/name").unwrap(), "Ben");
    assert!(question["ticket"].as_str().unwrap().bytes().all(|digit| digit.is_ascii_hexdigit()), "and says nothing");
    assert_eq!(sample.post("passkeys/begin", &[], "").await.status, 303, "adding is for who is signed in");

    let begun = sample.post("sign-in/passkey/begin", &[], "").await;
    let question: serde_json::Value = serde_json::from_str(&begun.text).unwrap();
    assert_eq!(question.pointer("/publicKey/allowCredentials").unwrap().as_array().unwrap().len(), 0);
    let before = sample.home.look().group.seq;
    for body in ["", "{}", "[1]", "{\"ticket\":\"00\",\"credential\":{}}", "credential=1"] {
        let form = [("", body)];
        assert_eq!(sample.post("sign-in/passkey/finish", &form, "").await.status, 400, "{body}");
        assert_eq!(sample.post("passkeys/finish", &form, &ben).await.status, 400, "{body}");
    }
    let huge = "x".repeat(80_000);
    assert_eq!(sample.post("sign-in/passkey/finish", &[("a", &huge)], "").await.status, 413);
    assert_eq!(sample.home.look().group.seq, before);
}

#[tokio::test]
async fn a_passkey_is_shown_and_removed_by_its_own_person_only() {
    let sample = sample::house().await;
    let keep = |person, id: &'static [u8]| sample.host.keep_passkey(&sample.home, person, id.to_vec(), "{}".into());
    keep(sample.ben, b"bens").await.unwrap();
    keep(sample.chiara, b"chiaras").await.unwrap();
    let ben = sample.signed_in(sample.ben).await;
    let (own, other) = (crate::forms::to_hex(b"bens"), crate::forms::to_hex(b"chiaras"));
    let page = sample.get("me", &ben).await;
    assert!(page.text.contains(&own) && !page.text.contains(&other));
    sample.post("me/passkeys/release", &[("passkey", &other)], &ben).await;
    sample.post("me/passkeys/release", &[("passkey", &own)], &ben).await;
    assert_eq!(sample.host.passkeys(&sample.home, sample.ben).await.unwrap().len(), 0);
    assert_eq!(sample.host.passkeys(&sample.home, sample.chiara).await.unwrap().len(), 1);
}

#[tokio::test]
async fn a_way_to_be_reached_can_be_changed_and_taken_away() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    assert!(sample.get("me", &ben).await.text.contains("07700 900100"));
    let empty = sample.post("me", &[("called", ""), ("reach", "kept@example.org")], &ben).await;
    assert!(empty.status == 422 && empty.text.contains("kept@example.org"));
    let answer = sample.post("me", &[("called", "Benjamin"), ("reach", "")], &ben).await;
    assert!(answer.location().contains("/me?said=details-changed"), "{}", answer.location());
    let page = sample.get("me", &ben).await;
    assert!(page.text.contains("Benjamin") && !page.text.contains("07700 900100"));
}

#[tokio::test]
async fn whoever_leaves_is_gone_at_once() {
    let sample = sample::house().await;
    let (here, other) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.ben).await);
    assert!(sample.get("me/leaving", &here).await.text.contains("promises go back on the board"));
    let answer = sample.post("me/leaving", &[], &here).await;
    assert_eq!(answer.location(), "/tanners-row-neighbours?said=left");
    for cookie in [&here, &other] {
        assert_eq!(sample.get("me", cookie).await.status, 303);
    }
    let chiara = sample.signed_in(sample.chiara).await;
    assert!(!sample.get("neighbours", &chiara).await.text.contains("<bdi>Ben</bdi>"));
    assert_eq!(sample.get("neighbours/1", &chiara).await.status, 404);
}

#[test]
fn a_device_is_known_by_the_family_of_its_browser_only() {
    let label = |agent: &'static str| {
        let mut headers = axum::http::HeaderMap::new();
        headers.insert("user-agent", axum::http::HeaderValue::from_static(agent));
        super::super::label(&headers)
    };
    let android =
        "Mozilla/5.0 (Linux; Android 9; SM-G960F Build/PPR1) AppleWebKit/537.36 Chrome/78.0 Mobile Safari/537.36";
    assert_eq!(label(android), "Chrome, Android");
    let iphone =
        "Mozilla/5.0 (iPhone; CPU iPhone OS 12_5 like Mac OS X) AppleWebKit/605 Version/12 Mobile/15E148 Safari/604.1";
    assert_eq!(label(iphone), "Safari, iPhone");
    assert_eq!(label("Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0"), "Firefox, Linux");
    assert_eq!(label("curl/8"), "");
}

#[tokio::test]
async fn a_program_is_let_act_on_a_page_and_its_token_is_shown_once() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let empty = sample.post("me/programs", &[], &ben).await;
    assert!(empty.status == 422 && empty.text.contains("Give it a name"));
    let form = [("called", "Our spreadsheet"), ("reach", "acts"), ("days", "7")];
    let made = sample.post("me/programs", &form, &ben).await;
    assert_eq!(made.status, 200);
    let token = made.text.split("mh_").nth(1).unwrap().split('<').next().unwrap().to_owned();
    assert_eq!(token.len(), 64);
    assert_eq!(made.headers["cache-control"], "no-store");
    let list = sample.get("me/programs", &ben).await;
    assert!(list.text.contains("Our spreadsheet") && !list.text.contains(&token));
    assert!(!sample.get("me/programs", &sample.signed_in(sample.femi).await).await.text.contains("Our spreadsheet"));
    let token = host::Token::parse(&token).unwrap();
    assert!(sample.host.who(&sample.home, &token).await.unwrap().is_some());
    let id = list.field("program").unwrap().to_owned();
    assert_eq!(sample.post("me/programs/release", &[("program", &id)], &ben).await.status, 303);
    assert!(sample.host.who(&sample.home, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn signing_out_everywhere_ends_programs_too() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let lasts = Span::days(7);
    let token = sample.host.let_program(&sample.home, sample.ben, "Script", host::Reach::Opens, lasts).await.unwrap();
    sample.post("me/sign-out/everywhere", &[], &ben).await;
    assert!(sample.host.who(&sample.home, &token).await.unwrap().is_none());
}

#[tokio::test]
async fn ten_programs_are_enough_for_one_person() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    for _ in 0..host::PROGRAMS_MOST {
        let form = [("called", "Script"), ("reach", "reads"), ("days", "1")];
        assert_eq!(sample.post("me/programs", &form, &ben).await.status, 200);
    }
    let more = sample.post("me/programs", &[("called", "One more"), ("reach", "reads"), ("days", "1")], &ben).await;
    assert!(more.status == 422 && more.text.contains("Ten programs are enough"));
}

#[tokio::test]
async fn a_place_outside_is_told_from_a_page_on_and_ended_there() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    for (url, says) in [("", "Type where to tell it"), ("https://localhost/x", "a name in the world")] {
        let answer = sample.post("me/hooks", &[("url", url)], &ben).await;
        assert!(answer.status == 422 && answer.text.contains(says), "{url}");
    }
    let made = sample.post("me/hooks", &[("url", "https://hook.example.org/told")], &ben).await;
    assert!(made.status == 200 && made.text.contains("whsec_"));
    let list = sample.get("me/programs", &ben).await;
    assert!(list.text.contains("https://hook.example.org/told") && !list.text.contains("whsec_"));
    let id = list.field("hook").unwrap().to_owned();
    assert_eq!(sample.post("me/hooks/release", &[("hook", &id)], &ben).await.status, 303);
    assert!(!sample.get("me/programs", &ben).await.text.contains("hook.example.org"));
    let grace = sample.signed_in(sample.hakim).await;
    assert_eq!(sample.post("me/hooks", &[("url", "https://hook.example.org/x")], &grace).await.status, 303);
}
