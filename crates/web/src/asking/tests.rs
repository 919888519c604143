//! Asking and following it, over HTTP without a socket.

use axum::body::Body;
use axum::http::{Request, StatusCode};
use commons::needs::{Checked, Kind, NeedId, Phase, Stage};
use commons::{Actor, Command, Span};
use tower::ServiceExt;

use crate::sample::{self, Answer, SECRETS, Sample, raw_keys};
use crate::words::Tongue;

/// What somebody types; nothing of it may stand in the log, in an address, or in a cookie.
const TYPED: [(&str, &str); 12] = [
    ("item", "groceries"),
    ("words", "halal, no nuts, <script>alert(1)</script> 🌶"),
    ("household", "5"),
    ("bags", "2"),
    ("soon", "today"),
    ("called", "Zübeyde <b>"),
    ("via", "text"),
    ("tel", "(07700) 900-777"),
    ("safe", "never on Fridays"),
    ("street", "12 kiln lane"),
    ("door", "third bell"),
    ("password", "cuttlefish"),
];

type Fields<'a> = &'a [(&'a str, &'a str)];

fn with<'a>(more: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let kept = TYPED.iter().filter(|(name, _)| !more.iter().any(|(other, _)| other == name));
    kept.copied().chain(more.iter().copied()).collect()
}

async fn check(sample: &Sample, more: &[(&str, &str)]) -> Answer {
    sample.post("ask/food", &with(&[&[("at", "reach")], more].concat()), "").await
}

/// Goes through the check page and sends.
async fn ask(sample: &Sample, more: &[(&str, &str)]) -> (Answer, String) {
    let page = check(sample, more).await;
    let once = page.field("once").expect("the check page gives one").to_owned();
    (send(sample, more, &once).await, once)
}

async fn send(sample: &Sample, more: &[(&str, &str)], once: &str) -> Answer {
    sample.post("ask/food", &with(&[&[("at", "check"), ("once", once)], more].concat()), "").await
}

fn words(page: &Answer) -> Vec<String> {
    let list = page.text.split("<ul class=\"words").nth(1).and_then(|rest| rest.split("</ul>").next()).unwrap();
    list.split("<li>").skip(1).map(|part| part.split('<').next().unwrap().to_owned()).collect()
}

fn is_sound(page: &Answer) {
    assert_eq!(page.text.matches("<h1").count(), 1, "{}", page.text);
    assert_eq!(raw_keys(&page.text), Vec::<String>::new());
    assert!(!page.text.contains("<script>alert") && !page.text.contains("style="));
}

fn needs(sample: &Sample) -> usize {
    sample.home.look().group.needs.all().len()
}

fn newest(sample: &Sample) -> NeedId {
    sample.home.look().group.needs.all().last().unwrap().id
}

#[tokio::test]
async fn from_tile_to_code_in_four_pages_without_an_account() {
    let sample = sample::house().await;
    for path in ["ask", "ask/food", "ask/money", "ask/letters"] {
        let page = sample.get(path, "").await;
        assert_eq!(page.status, StatusCode::OK);
        is_sound(&page);
    }
    let reach = sample.post("ask/food", &[("at", "what"), ("words", "two bags"), ("soon", "today")], "").await;
    assert_eq!(reach.status, StatusCode::OK);
    assert_eq!(reach.field("words"), Some("two bags"));
    assert!(reach.text.contains("<option value=\"Kiln Lane\">"));
    is_sound(&reach);
    let page = check(&sample, &[]).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(page.text.contains("Is this right?") && page.text.contains("third bell"));
    is_sound(&page);
    let before = needs(&sample);
    let (done, _) = ask(&sample, &[]).await;
    assert_eq!(done.status, StatusCode::OK);
    is_sound(&done);
    assert_eq!(done.headers["cache-control"], "no-store");
    assert_eq!(needs(&sample), before + 1);
    let need = sample.need(newest(&sample));
    assert_eq!(need.phase(), Phase::Open);
    assert_eq!((need.kind, need.household, need.amount), (Kind::Food, Some(5), 2));
    assert_eq!(sample.home.look().group.founding.street(need.street.unwrap()), Some("Kiln Lane"));
    assert!(done.text.contains(&need.code.to_string()));
    assert_eq!(words(&done).len(), 6);
}

#[tokio::test]
async fn a_form_sent_twice_is_one_need_with_the_same_words() {
    let sample = sample::house().await;
    let (first, once) = ask(&sample, &[]).await;
    let count = needs(&sample);
    let second = send(&sample, &[], &once).await;
    assert_eq!((needs(&sample), words(&first)), (count, words(&second)));
    // Both at the same moment.
    let page = check(&sample, &[]).await;
    let once = page.field("once").unwrap();
    let (one, other) = tokio::join!(send(&sample, &[], once), send(&sample, &[], once));
    assert_eq!((needs(&sample), words(&one)), (count + 1, words(&other)));
    assert_ne!(words(&one), words(&first));
}

#[tokio::test]
async fn nothing_that_somebody_typed_stands_in_the_log() {
    let sample = sample::house().await;
    let (done, _) = ask(&sample, &[]).await;
    let key = words(&done).join(" ");
    let opened = sample.post("s", &[("words", &key)], "").await;
    let cookie = opened.cookie("k-tanners-row-neighbours").unwrap();
    sample.post("s/mine/talk", &[("line", "my cousin Mo is in")], &cookie).await;
    sample
        .post("s/mine/change", &[("words", "no cucumbers"), ("street", "7 Foundry Street"), ("soon", "today")], &cookie)
        .await;
    let rows = sample.host.store.load(sample.home.id.0, 1, 10_000).await.unwrap();
    let log: String = rows.into_iter().map(|row| row.body).collect::<Vec<_>>().join("\n");
    let log = log.to_lowercase();
    for typed in [
        "halal",
        "alert",
        "zübeyde",
        "900-777",
        "fridays",
        "12 kiln",
        "bell",
        "cuttlefish",
        "cousin",
        "cucumbers",
        "7 foundry",
        &key,
    ] {
        assert!(!log.contains(typed), "{typed}");
    }
}

#[tokio::test]
async fn what_is_amiss_is_said_beside_the_field_and_what_was_typed_is_kept() {
    let sample = sample::house().await;
    let long = "x".repeat(3000);
    let cases: [(&str, Fields, &str); 7] = [
        ("reach", &[("tel", "")], "tel"),
        ("reach", &[("tel", "ring me")], "tel"),
        ("reach", &[("via", "email"), ("email", "amina at home")], "email"),
        ("reach", &[("called", &long)], "called"),
        ("what", &[("words", &long)], "words"),
        ("what", &[("household", "a lot")], "household"),
        ("what", &[("bags", "900")], "bags"),
    ];
    for (at, change, field) in cases {
        let page = sample.post("ask/food", &with(&[&[("at", at)], change].concat()), "").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{field}");
        assert!(page.text.contains(&format!("id=\"{field}-e\"")), "{field}");
        assert!(page.text.contains("<title>Error:"), "{field}");
        assert!(page.text.contains("cuttlefish"), "{field}: what was typed is kept");
        is_sound(&page);
    }
    // Odd, but nothing to complain about.
    let fine: [Fields; 6] = [
        &[("via", "own_page"), ("tel", ""), ("street", "")],
        &[("tel", "+48 600 700 800")],
        &[("called", "\u{202e}أمينة\u{0}")],
        &[("street", "nowhere that we know")],
        &[("item", "a-thing-we-do-not-know"), ("soon", "yesterday")],
        &[("via", "telepathy")],
    ];
    for change in fine {
        let page = check(&sample, change).await;
        assert_eq!(page.status, StatusCode::OK, "{change:?}");
        is_sound(&page);
    }
    assert_eq!(sample.get("ask/gold", "").await.status, StatusCode::NOT_FOUND);
    assert_eq!(sample.post("ask/food", &[], "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn one_can_go_back_and_change_every_answer() {
    let sample = sample::house().await;
    let page = check(&sample, &[]).await;
    let once = page.field("once").unwrap().to_owned();
    let what = sample.post("ask/food", &with(&[("at", "check"), ("to", "what"), ("once", &once)]), "").await;
    assert!(what.text.contains("halal") && what.field("called") == Some("Zübeyde &#60;b&#62;"), "{}", what.text);
    // From there straight back to the check, because everything else still stands.
    let again = sample.post("ask/food", &with(&[("at", "what"), ("once", &once), ("words", "only rice")]), "").await;
    assert!(again.text.contains("Is this right?") && again.text.contains("only rice"));
    assert_eq!(again.field("once"), Some(once.as_str()));
    let reach = sample.post("ask/food", &with(&[("at", "check"), ("to", "reach"), ("once", &once)]), "").await;
    assert!(reach.text.contains("third bell"));
}

#[tokio::test]
async fn a_street_we_do_not_know_is_read_by_somebody_first() {
    let sample = sample::house().await;
    let (done, _) = ask(&sample, &[("street", "Nowhere Gardens 4")]).await;
    assert!(done.text.contains("Somebody reads it first") && done.text.contains("Chiara"));
    let need = sample.need(newest(&sample));
    assert_eq!((need.stage, need.street), (Stage::Heard, None));
}

#[tokio::test]
async fn a_street_with_a_slip_in_it_is_asked_for_and_the_door_stays_sealed() {
    let sample = sample::house().await;
    let page = check(&sample, &[("street", "12 Kilm Lane")]).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains("Which street do you mean?") && page.text.contains("None of these"));
    assert_eq!(page.field("meant_for"), Some("12 Kilm Lane"));
    is_sound(&page);
    let state = sample.home.look();
    let kiln = state.group.founding.find_street("Kiln Lane").unwrap();
    drop(state);
    let (number, line) = (kiln.0.to_string(), ("street", "12 Kilm Lane"));
    assert!(page.text.contains(&format!("name=\"meant\" value=\"{number}\"")));
    // Chosen: the street stands alone, and the rest goes with the door.
    let chosen = check(&sample, &[line, ("meant", &number), ("meant_for", "12 Kilm Lane")]).await;
    assert!(chosen.text.contains("Is this right?"));
    assert_eq!(chosen.field("street"), Some("Kiln Lane"));
    assert_eq!(chosen.field("door"), Some("12 Kilm Lane, third bell"));
    // None of these: it stays as it was typed.
    let none = check(&sample, &[line, ("meant", "none"), ("meant_for", "12 Kilm Lane")]).await;
    assert_eq!(none.field("street"), Some("12 Kilm Lane"));
    // Typed anew: what was chosen before does not count.
    let anew = check(&sample, &[("street", "Kiln Lane"), ("meant", "none"), ("meant_for", "12 Kilm Lane")]).await;
    assert_eq!(anew.field("street"), Some("Kiln Lane"));
    let odd = check(&sample, &[line, ("meant", "65000"), ("meant_for", "12 Kilm Lane")]).await;
    assert_eq!(odd.field("street"), Some("12 Kilm Lane"));
}

#[tokio::test]
async fn a_street_without_its_accents_or_in_another_script_is_found_at_once() {
    let sample = sample::house().await;
    let page = check(&sample, &[("street", "Kílń Làne 7")]).await;
    assert!(page.text.contains("Is this right?"), "{}", page.text);
    assert_eq!(page.field("street"), Some("Kiln Lane"));
    assert_eq!(page.field("door"), Some("Kílń Làne 7, third bell"));
}

#[tokio::test]
async fn whoever_sends_very_many_is_not_refused_but_read_first() {
    let sample = sample::house().await;
    for _ in 0..10 {
        let (done, _) = ask(&sample, &[]).await;
        assert_eq!(words(&done).len(), 6);
    }
    let count = needs(&sample);
    let (wait, once) = ask(&sample, &[]).await;
    assert_eq!((wait.status, needs(&sample)), (StatusCode::OK, count));
    is_sound(&wait);
    assert!(wait.text.contains("data-bits=") && wait.text.contains("20"));
    let task = wait.field("task").unwrap().to_owned();
    let fields: [(&str, &str); 2] = [("task", &task), ("work", "")];
    let early = send(&sample, &fields, &once).await;
    assert_eq!((needs(&sample), early.field("task")), (count, Some(task.as_str())));
    sample.host.clock.pass(Span(20_000));
    let done = send(&sample, &fields, &once).await;
    assert_eq!((words(&done).len(), needs(&sample)), (6, count + 1));
    assert_eq!(sample.need(newest(&sample)).checked, Checked::Unchecked);
    // A task for another form, or an invented one, does not help.
    let page = check(&sample, &[]).await;
    let other = page.field("once").unwrap().to_owned();
    send(&sample, &fields, &other).await;
    assert_eq!(needs(&sample), count + 1);
}

/// Sends the last page of an ask as a browser in that network would.
async fn send_from(sample: &Sample, network: &str, once: &str) -> String {
    let fields = with(&[("at", "check"), ("once", once)]);
    let pairs = fields.iter().map(|(name, value)| format!("{name}={}", value.replace(['&', '%', '+'], " ")));
    let body = pairs.collect::<Vec<_>>().join("&");
    let request = Request::post(sample.to("ask/food"))
        .header("x-forwarded-for", network)
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded");
    let answer = sample.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    let bytes = axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap();
    String::from_utf8_lossy(&bytes).into_owned()
}

#[tokio::test]
async fn ten_thousand_asks_from_one_address_are_kept_waiting_and_slow_down_nobody_else() {
    let sample = sample::house().await;
    let count = needs(&sample);
    let board = sample.get("board", &sample.signed_in(sample.ben).await).await.text.len();
    for number in 0..10_000u32 {
        let once = sample.host.new_token().reveal();
        let page = send_from(&sample, "198.51.100.7", &once).await;
        // What was typed is kept in the page that says to wait.
        assert_eq!(page.contains("data-task="), number >= 10, "ask {number}");
    }
    assert_eq!(needs(&sample), count + 10, "nothing was let in beyond the limit, and nothing was refused");
    let once = sample.host.new_token().reveal();
    let page = send_from(&sample, "203.0.113.9", &once).await;
    assert!(!page.contains("data-task="), "somebody elsewhere asks as on any other day");
    assert_eq!(sample.need(newest(&sample)).checked, Checked::Clear);
    let after = sample.get("board", &sample.signed_in(sample.ben).await).await.text.len();
    assert!(after >= board);
}

#[tokio::test]
async fn a_machine_that_fills_in_everything_is_read_first_too() {
    let sample = sample::house().await;
    let count = needs(&sample);
    let (wait, _) = ask(&sample, &[("website", "http://buy.example")]).await;
    assert!(wait.text.contains("data-task=") && needs(&sample) == count);
}

#[tokio::test]
async fn six_words_open_ones_own_page_and_nothing_else_does() {
    let sample = sample::house().await;
    is_sound(&sample.get("s", "").await);
    assert!(sample.get("s/mine", "").await.location().ends_with("/s"));
    for wrong in ["", "plum 4821", "one two three four five six", "<script>", &"word ".repeat(60)] {
        let page = sample.post("s", &[("words", wrong)], "").await;
        assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(page.cookie("k-tanners-row-neighbours").is_none());
        is_sound(&page);
    }
    let six = sample.six.reveal().replace('-', "  ").to_uppercase();
    let opened = sample.post("s", &[("words", &six)], "").await;
    let cookie = opened.cookie("k-tanners-row-neighbours").unwrap();
    assert!(opened.location().ends_with("/s/mine"));
    let page = sample.get("s/mine", &cookie).await;
    is_sound(&page);
    assert_eq!(page.headers["cache-control"], "no-store");
    for secret in SECRETS {
        assert!(!page.text.contains(secret), "{secret}");
    }
    let left = sample.post("s/leave", &[], &cookie).await;
    assert_eq!(left.cookie("k-tanners-row-neighbours").as_deref(), Some("k-tanners-row-neighbours="));
    assert!(sample.get("s/mine", &cookie).await.location().ends_with("/s"), "the old cookie opens nothing");
}

#[tokio::test]
async fn the_neighbour_answers_talks_and_sees_who_opened_the_details() {
    let sample = sample::house().await;
    let need = sample.needs.offered;
    let cookie = sample.with_key_of(need).await;
    let page = sample.get("s/mine", &cookie).await;
    assert!(page.text.contains("Ben") && page.text.contains("promises/0/yes") && page.text.contains("Nobody so far"));
    let yes = sample.post("s/mine/promises/0/yes", &[], &cookie).await;
    assert!(yes.location().contains("said=mine-yes"), "{}", yes.location());
    let flash = sample.get(yes.location(), &cookie).await;
    assert!(flash.text.contains("They know you said yes") && flash.text.contains("/undo/"));
    let subject = commons::Subject::Need(need);
    let id = sample.host.dice.command_id();
    sample.host.open_details(&sample.home, id, Actor::Person(sample.ben), subject).await.unwrap();
    sample.post("s/mine/talk", &[("line", "Come after <b>five</b>")], &cookie).await;
    let page = sample.get("s/mine", &cookie).await;
    assert!(page.text.contains("Come after &#60;b&#62;five&#60;/b&#62;") && page.text.contains("promised to come"));
    is_sound(&page);
    let empty = sample.post("s/mine/talk", &[("line", "  ")], &cookie).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let long = "y".repeat(1001);
    let long = sample.post("s/mine/talk", &[("line", &long)], &cookie).await;
    assert!(long.status == StatusCode::UNPROCESSABLE_ENTITY && long.text.contains(&"y".repeat(1001)));
    let no = sample.post("s/mine/promises/0/no", &[], &cookie).await;
    assert!(no.location().contains("said=mine-no"));
    assert_eq!(sample.need(need).phase(), Phase::Open);
    let twice = sample.post("s/mine/promises/0/no", &[], &cookie).await;
    assert!(twice.location().contains("refused=not-now"), "{}", twice.location());
    assert_eq!(sample.post("s/mine/promises/77/yes", &[], &cookie).await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn undoing_as_the_neighbour_works_also_for_who_is_signed_in() {
    let sample = sample::house().await;
    let need = sample.needs.call;
    let both = format!("{}; {}", sample.with_key_of(need).await, sample.signed_in(sample.ben).await);
    let closed = sample.post("s/mine/end", &[("outcome", "met_by_others")], &both).await;
    assert_eq!(sample.need(need).phase(), Phase::Closed);
    let page = sample.get(closed.location(), &both).await;
    let undo = page.text.split("action=\"").find(|part| part.contains("/undo/")).unwrap().split('"').next().unwrap();
    let undone = sample.post(&undo.replace("&#38;", "&"), &[], &both).await;
    assert!(undone.location().ends_with("s/mine?said=undone"), "{}", undone.location());
    assert_eq!(sample.need(need).phase(), Phase::Open);
}

#[tokio::test]
async fn did_it_arrive() {
    let sample = sample::house().await;
    let need = sample.needs.arrived;
    let cookie = sample.with_key_of(need).await;
    let page = sample.get("s/mine", &cookie).await;
    assert!(page.text.contains("Did it arrive?") && page.text.contains("in return"));
    let unsaid = sample.post("s/mine/answer", &[], &cookie).await;
    assert_eq!(unsaid.status, StatusCode::UNPROCESSABLE_ENTITY);
    let nothing = sample.post("s/mine/answer", &[("answer", "nothing"), ("return", "something")], &cookie).await;
    assert!(nothing.location().contains("said=mine-answered"));
    assert_eq!(sample.need(need).phase(), Phase::Open);
    assert_eq!(sample.need(need).asked_in_return, commons::needs::ReturnAsked::Something);
}

#[tokio::test]
async fn what_was_asked_can_be_changed_closed_and_opened_again() {
    let sample = sample::house().await;
    let need = sample.needs.bags;
    let cookie = sample.with_key_of(need).await;
    let form = sample.get("s/mine/change", &cookie).await;
    is_sound(&form);
    assert!(!form.text.contains(SECRETS[1]) && form.field("household") == Some("5"));
    let wrong = sample.post("s/mine/change", &[("household", "99"), ("reach", "x")], &cookie).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let changed = sample
        .post("s/mine/change", &[("soon", "any_time"), ("household", "3"), ("street", "9 Kiln Lane")], &cookie)
        .await;
    assert!(changed.location().contains("said=mine-changed"), "{}", changed.location());
    assert_eq!(sample.need(need).household, Some(3));
    assert_eq!(sample.need(need).street, Some(sample::KILN_LANE));
    sample.post("s/mine/end", &[], &cookie).await;
    assert!(sample.need(need).is_closed());
    let page = sample.get("s/mine", &cookie).await;
    assert!(page.text.contains("7 December") && page.text.contains("s/mine/again"), "{}", page.text);
    sample.post("s/mine/again", &[], &cookie).await;
    assert_eq!(sample.need(need).phase(), Phase::Open);
}

#[tokio::test]
async fn what_is_wiped_is_gone_with_its_words_and_its_page() {
    let sample = sample::house().await;
    let (done, once) = ask(&sample, &[]).await;
    let key = words(&done).join("-");
    let cookie = sample.post("s", &[("words", &key)], "").await.cookie("k-tanners-row-neighbours").unwrap();
    is_sound(&sample.get("s/mine/wipe", &cookie).await);
    let wiped = sample.post("s/mine/wipe", &[], &cookie).await;
    assert!(wiped.location().ends_with("/s/gone"));
    is_sound(&sample.get("s/gone", "").await);
    assert!(sample.need(newest(&sample)).is_forgotten());
    assert!(sample.get("s/mine", &cookie).await.location().ends_with("/s"));
    assert_eq!(sample.post("s", &[("words", &key)], "").await.status, StatusCode::UNPROCESSABLE_ENTITY);
    // The form sent once more brings nothing back.
    let count = needs(&sample);
    let again = send(&sample, &[], &once).await;
    assert!(again.location().ends_with("/s/gone"), "{} {}", again.status, again.location());
    assert_eq!(needs(&sample), count);
}

#[tokio::test]
async fn nobody_acts_on_somebody_elses_need() {
    let sample = sample::house().await;
    let strangers = ["".to_owned(), sample.signed_in(sample.ben).await];
    for cookie in strangers {
        for path in ["talk", "answer", "end", "again", "change", "wipe", "promises/0/yes", "promises/0/no"] {
            let answer = sample.post(&format!("s/mine/{path}"), &[("line", "hello")], &cookie).await;
            assert!(answer.location().ends_with("/s"), "{path}");
        }
    }
    let command = Command::Needs(commons::needs::Command::Say { need: sample.needs.bags });
    assert!(sample.run(Actor::Neighbour(sample.needs.call), command).await.is_err());
}

#[tokio::test]
async fn every_page_in_every_language() {
    let sample = sample::house().await;
    let all = &sample.needs;
    let (done, _) = ask(&sample, &[]).await;
    is_sound(&done);
    for tongue in Tongue::ALL {
        let marks = format!("lang=\"{}\" dir=\"{}\"", tongue.code(), tongue.dir());
        let mut pages = Vec::new();
        for path in ["ask", "ask/food", "ask/medicine", "ask/else", "s", "s/gone"] {
            pages.push(sample.get_in(tongue.code(), path, "").await);
        }
        let lang = format!("lang={}", tongue.code());
        for at in ["what", "reach", "check"] {
            pages.push(sample.post("ask/food", &with(&[("at", at), ("street", "أين؟ 👩‍👩‍👧")]), &lang).await);
        }
        for need in [
            all.heard,
            all.unchecked,
            all.prescription,
            all.bags,
            all.call,
            all.ringing,
            all.promised,
            all.offered,
            all.underway,
            all.arrived,
            all.paced,
            all.closed,
        ] {
            let key = sample.with_key_of(need).await;
            for path in ["s/mine", "s/mine/change", "s/mine/wipe"] {
                pages.push(sample.get_in(tongue.code(), path, &key).await);
            }
        }
        for page in pages {
            assert_eq!(page.status, StatusCode::OK);
            assert!(page.text.contains(&marks), "{}", tongue.code());
            is_sound(&page);
        }
    }
}

/// Bytes on the wire with gzip, as a browser of whoever has the style already or not asks for it.
async fn weight(sample: &Sample, request: axum::http::request::Builder, body: String, cookie: &str) -> usize {
    let request = request
        .header("host", "tanners.example")
        .header("sec-fetch-site", "same-origin")
        .header("accept-encoding", "gzip")
        .header("cookie", cookie);
    let answer = sample.router.clone().oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
    assert_eq!(answer.status(), StatusCode::OK);
    axum::body::to_bytes(answer.into_body(), usize::MAX).await.unwrap().len()
}

#[tokio::test]
async fn asking_weighs_less_than_thirty_kilobytes_in_all() {
    let sample = sample::house().await;
    let page = check(&sample, &[]).await;
    let once = page.field("once").unwrap().to_owned();
    let body = |at: &str| {
        let fields = with(&[("at", at), ("once", &once)]);
        let pairs = fields.iter().map(|(name, value)| format!("{name}={}", value.replace(['&', '%', '+'], " ")));
        pairs.collect::<Vec<_>>().join("&")
    };
    let get = |path: &str| Request::get(sample.to(path));
    let post = || Request::post(sample.to("ask/food"));
    // The first page brings its style along; afterwards the browser fetches it once and keeps it.
    let home = weight(&sample, Request::get("/tanners-row-neighbours"), String::new(), "").await;
    let linked = sample.get("ask/food", "look=1").await.text;
    let style = linked.split("stylesheet\" href=\"").nth(1).unwrap().split('"').next().unwrap();
    let style = weight(&sample, Request::get(style), String::new(), "look=1").await;
    let screens = [
        weight(&sample, get("ask/food"), String::new(), "look=1").await,
        weight(&sample, post(), body("what").replace(&once, ""), "look=1").await,
        weight(&sample, post(), body("reach"), "look=1").await,
        weight(&sample, post(), body("check"), "look=1").await,
    ];
    assert!(home <= 15_000, "the first page weighs {home}");
    assert!(screens.iter().all(|screen| *screen <= 10_000), "{screens:?}");
    let all = home + style + screens.iter().sum::<usize>();
    assert!(all <= 30_000, "{all}: {home}, {style}, {screens:?}");
    // Who comes by a link that leads straight to a question.
    let straight = weight(&sample, get("ask/food"), String::new(), "").await;
    assert!(straight <= 10_000, "{straight}");
}
