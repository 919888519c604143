//! Rounds over HTTP: doors open for whoever carries, each opening written down; answers count once, however often they are
//! sent; what a telephone may keep, and when it may not any more.

use crate::sample::{self, Answer, SECRETS, Sample, asking, raw_keys};
use crate::words::{Tongue, plain};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use commons::needs::{self, Consent, Hold, HowSoon, Item, Kind, NeedId, PromiseState, WaitsFor};
use commons::people::PersonId;
use commons::rounds::{self, Command, RoundId};
use commons::{Actor, Event, Span};
use tower::ServiceExt;

const ONE: &str = "0a0b0c0d0e0f0a0b0c0d0e0f0a0b0c0d";
const OUT: &str = "9a9b9c9d9e9f9a9b9c9d9e9f9a9b9c9d";
const CLOSE: &str = "8a8b8c8d8e8f8a8b8c8d8e8f8a8b8c8d";
const TWO: &str = "1a1b1c1d1e1f1a1b1c1d1e1f1a1b1c1d";

/// A round of four doors that Femi carries; the last neighbour wants to be asked first.
struct Carried {
    sample: Sample,
    round: RoundId,
    doors: Vec<NeedId>,
}

impl Carried {
    async fn claimed() -> Carried {
        let sample = sample::house().await;
        let mut doors = Vec::new();
        for last in [false, false, false, true] {
            let ask = asking(Kind::Food, Item::Groceries, HowSoon::OneOrTwoDays, |ask| {
                ask.household = Some(4);
                ask.amount = 2;
                if last {
                    ask.consent = Consent::AskMeFirst;
                }
            });
            doors.push(sample.asks_at_the_door(ask).await);
        }
        let round = sample.makes_a_round(&doors).await;
        sample.run(Actor::Person(sample.femi), commons::Command::Rounds(Command::Claim { round })).await.unwrap();
        Carried { sample, round, doors }
    }

    async fn out() -> Carried {
        let carried = Carried::claimed().await;
        let cookie = carried.cookie().await;
        let gone = carried.sample.post(&carried.to("departures"), &[("command", OUT)], &cookie).await;
        assert!(gone.location().ends_with("?said=round-partly"), "{}", gone.location());
        carried
    }

    fn to(&self, tail: &str) -> String {
        format!("rounds/{}/{tail}", self.round.0).trim_end_matches('/').to_owned()
    }

    async fn cookie(&self) -> String {
        self.sample.signed_in(self.sample.femi).await
    }

    async fn page(&self, tail: &str, person: PersonId) -> Answer {
        self.sample.get(&self.to(tail), &self.sample.signed_in(person).await).await
    }

    async fn answer(&self, command: &str, door: usize, answer: &str) -> Answer {
        let need = self.doors[door].0.to_string();
        let form = [("command", command), ("need", &need), ("answer", answer)];
        self.sample.post(&self.to("answers"), &form, &self.cookie().await).await
    }

    /// The same as a script sends it.
    async fn sent(&self, command: &str, door: usize, answer: &str, cookie: &str) -> (StatusCode, serde_json::Value) {
        let body = format!("command={command}&need={}&answer={answer}", self.doors[door].0);
        let request = Request::post(self.sample.to(&self.to("answers")))
            .header("sec-fetch-site", "same-origin")
            .header(header::ACCEPT, "application/json")
            .header(header::COOKIE, cookie)
            .body(Body::from(body));
        let answer = self.sample.router.clone().oneshot(request.unwrap()).await.unwrap();
        let status = answer.status();
        let body = to_bytes(answer.into_body(), 100_000).await.unwrap();
        (status, serde_json::from_slice(&body).unwrap())
    }

    fn round(&self) -> rounds::Round {
        self.sample.home.look().group.rounds.get(self.round).unwrap().clone()
    }

    fn openings(&self) -> Vec<usize> {
        self.doors.iter().map(|door| self.sample.need(*door).openings.len()).collect()
    }
}

fn tells_nothing(page: &Answer) {
    for secret in SECRETS {
        assert!(!page.text.contains(secret), "{secret}");
    }
}

fn is_kept(page: &Answer) -> bool {
    page.headers.get("x-offline").is_some_and(|mark| mark == "keep")
}

#[tokio::test]
async fn one_press_opens_every_door_that_may_be_opened_and_each_is_written_down() {
    let carried = Carried::claimed().await;
    let sample = &carried.sample;
    let before = carried.page("", sample.femi).await;
    tells_nothing(&before);
    assert!(!is_kept(&before), "nothing is kept before somebody takes it along");
    assert!(!before.text.contains("name=\"answer\""), "nor asked how it went where nothing stands open yet");
    let cookie = carried.cookie().await;
    let gone = sample.post(&carried.to("departures"), &[("command", OUT)], &cookie).await;
    assert!(gone.location().ends_with("?said=round-partly"), "one of four is not open: {}", gone.location());
    assert_eq!(carried.openings(), [1, 1, 1, 0]);
    let page = carried.page("", sample.femi).await;
    for secret in SECRETS {
        assert_eq!(page.text.matches(secret).count().min(3), 3, "{secret} at three doors");
    }
    assert!(page.text.contains("They have not said yes yet"), "the fourth says why it is not");
    assert_eq!(page.text.matches("data-waits").count(), 1, "and is not on the way until then");
    assert_eq!(page.text.matches("value=\"no_answer\"").count(), 3, "nobody asks how it went there");
    assert!(carried.page("paper", sample.femi).await.text.contains("They have not said yes yet"));
    // Pressed again, nothing more is opened.
    sample.post(&carried.to("departures"), &[("command", OUT)], &cookie).await;
    sample.post(&carried.to("openings"), &[("command", TWO)], &cookie).await;
    assert_eq!(carried.openings(), [1, 1, 1, 0]);
}

#[tokio::test]
async fn where_something_is_fetched_is_said_once_with_its_hours_and_for_how_many_doors() {
    let sample = sample::house().await;
    let fetch = rounds::Fetch { what: rounds::What::Hall, street: Some(sample::KILN_LANE), before: 1 };
    let mut stops = Vec::new();
    for fetch in [None, Some(fetch), Some(fetch)] {
        let ask = asking(Kind::Food, Item::Groceries, HowSoon::OneOrTwoDays, |_| {});
        let need = sample.asks_at_the_door(ask).await;
        let (from, until) = (sample::NOW + Span::hours(20), sample::NOW + Span::hours(28));
        let open = fetch.map(|_| rounds::Open { from, until });
        stops.push(rounds::Planned { need, much: 1, fetch, cold: false, pinned: false, open });
    }
    let plan = rounds::Plan {
        way: rounds::Way::Bicycle,
        leaves_at: sample::NOW + Span::hours(27),
        back_by: sample::NOW + Span::hours(29),
        bags: 12,
        starts: None,
        ends: None,
        kept_for: None,
        stops,
        metres: 3_200,
        seconds: 2_700,
    };
    let make = commons::Command::Rounds(Command::Make { rounds: vec![plan] });
    sample.run(Actor::Person(sample.dee), make).await.unwrap();
    let page = sample.get(&format!("rounds/{}", sample.newest_round()), &sample.signed_in(sample.femi).await).await;
    let doors: Vec<String> = plain(&page.text).split("data-stop").skip(1).map(str::to_owned).collect();
    let said = "First to the hall, Kiln Lane (open 10:05 to 18:05): fetch for 2 doors.";
    let said: Vec<bool> = doors.iter().map(|door| door.contains(said)).collect();
    assert_eq!(said, [false, true, false]);
}

#[tokio::test]
async fn whoever_does_not_carry_it_sees_streets_and_no_door_and_keeps_nothing() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    for person in [sample.ben, sample.chiara, sample.dee, sample.esi, sample.grace] {
        let page = carried.page("", person).await;
        assert_eq!(page.status, StatusCode::OK);
        tells_nothing(&page);
        assert!(!is_kept(&page));
        assert!(!page.text.contains("name=\"answer\""), "nor can they answer");
        for tail in ["paper", "type-in"] {
            assert_eq!(carried.page(tail, person).await.location(), sample.to(&carried.to("")), "{tail}");
        }
        let cookie = sample.signed_in(person).await;
        let opened = sample.post(&carried.to("openings"), &[("command", TWO)], &cookie).await;
        assert_eq!(opened.location(), sample.to(&carried.to("")));
    }
    let answered = {
        let need = carried.doors[0].0.to_string();
        let form = [("command", TWO), ("need", need.as_str()), ("answer", "given")];
        sample.post(&carried.to("answers"), &form, &sample.signed_in(sample.ben).await).await
    };
    assert!(answered.location().contains("refused=not-promised"), "{}", answered.location());
    assert_eq!(carried.openings(), [1, 1, 1, 0]);
    assert_eq!(sample.get(&carried.to(""), "").await.location(), sample.to("sign-in"));
}

#[tokio::test]
async fn a_page_is_kept_by_a_telephone_only_while_its_round_is_out() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    let page = carried.page("", sample.femi).await;
    assert!(is_kept(&page));
    let seconds: i64 = page.headers["x-offline-seconds"].to_str().unwrap().parse().unwrap();
    assert!((1..=86_400).contains(&seconds), "{seconds}");
    assert_eq!(page.headers[header::CACHE_CONTROL], "no-store", "no other store keeps it");
    for tail in ["paper", "type-in", "after"] {
        assert!(!is_kept(&carried.page(tail, sample.femi).await), "{tail}");
    }
    let closed = sample.post(&carried.to("closing"), &[("command", CLOSE)], &carried.cookie().await).await;
    assert!(closed.location().ends_with("/after?said=round-closed"), "{}", closed.location());
    let page = carried.page("", sample.femi).await;
    assert!(!is_kept(&page));
    tells_nothing(&page);
}

#[tokio::test]
async fn a_door_is_gone_from_the_page_once_it_has_its_answer_and_the_next_one_is_there() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    let answered = carried.answer(ONE, 0, "given").await;
    assert!(answered.location().contains("?said=round-answered&undo="), "{}", answered.location());
    assert!(answered.location().ends_with("#now"));
    let page = carried.page("", sample.femi).await;
    assert_eq!(page.text.matches(SECRETS[3]).count(), 2, "two doors are left");
    assert_eq!(page.text.matches("data-answered").count(), 1);
    let now = page.text.split("id=\"now\"").nth(1).unwrap();
    let first = now.split("data-stop=\"").nth(1).unwrap();
    assert!(first.starts_with('2'), "the second door is next");
    let needs = [("with_neighbour", PromiseState::Done(needs::Handover::Left))];
    for (door, (answer, state)) in (1..).zip(needs) {
        carried.answer(TWO, door, answer).await;
        assert_eq!(sample.need(carried.doors[door]).promises[0].state, state);
    }
}

#[tokio::test]
async fn the_same_answer_counts_once_however_often_a_telephone_sends_it() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    let cookie = carried.cookie().await;
    let (status, first) = carried.sent(ONE, 0, "given", &cookie).await;
    assert_eq!(status, StatusCode::OK);
    let to = first["to"].as_str().unwrap();
    assert!(to.starts_with(&sample.to(&carried.to(""))) && to.contains("said=round-answered"), "{to}");
    let entries = sample.home.look().group.seq;
    for command in [ONE, ONE, TWO] {
        let (status, _) = carried.sent(command, 0, "given", &cookie).await;
        assert_eq!(status, StatusCode::OK, "a repeat is taken, also from another form");
    }
    assert_eq!(sample.home.look().group.seq, entries, "and changes nothing");
}

#[tokio::test]
async fn an_answer_that_comes_too_late_is_told_why_and_one_without_a_session_waits() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    let cookie = carried.cookie().await;
    let (status, problem) = carried.sent(ONE, 0, "given", "").await;
    assert_eq!((status, problem["code"].as_str()), (StatusCode::UNAUTHORIZED, Some("sign-in-first")));
    let (status, _) = carried.sent(ONE, 0, "perhaps", &cookie).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    sample.post(&carried.to("closing"), &[("command", CLOSE)], &cookie).await;
    let (status, problem) = carried.sent(ONE, 0, "given", &cookie).await;
    assert_eq!((status, problem["code"].as_str()), (StatusCode::CONFLICT, Some("closed")));
    assert!(problem["title"].as_str().is_some_and(|title| title.ends_with('.')), "{problem}");
}

#[tokio::test]
async fn while_the_shutters_are_closed_nothing_is_kept_and_answers_wait() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    let femi = carried.cookie().await;
    let esi = sample.signed_in(sample.esi).await;
    for (cookie, command) in [(&femi, ONE), (&esi, TWO)] {
        sample.post("shutters/closings", &[("command", command)], cookie).await;
    }
    assert!(sample.home.look().group.shutters.are_closed());
    let page = sample.get(&carried.to(""), &femi).await;
    assert!(page.status.is_redirection() && !is_kept(&page));
    let (status, _) = carried.sent(TWO, 0, "given", &femi).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE, "it stays on the telephone until they open");
}

#[tokio::test]
async fn a_sheet_is_typed_in_at_once_and_what_cannot_be_read_is_said_and_kept() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    let cookie = carried.cookie().await;
    let code = carried.round().stops[1].code.to_string();
    let typed = format!("1 y {} n 9 y 3 q", code.to_lowercase());
    let page = sample.post(&carried.to("type-in"), &[("command", ONE), ("typed", &typed)], &cookie).await;
    assert_eq!(page.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(page.text.contains(&format!("\n{typed}</textarea>")), "what was typed is still there");
    assert!(page.text.contains("9 y") && page.text.contains("this round has no such stop"));
    assert!(page.text.contains("3 q") && page.text.contains("this is no letter of ours"));
    assert!(page.text.contains("answers are saved."));
    let answers = |carried: &Carried| carried.round().stops.iter().filter(|stop| stop.answered.is_some()).count();
    assert_eq!(answers(&carried), 2, "what could be read is saved already");
    let right = format!("1 y {code} n 3 y");
    let done = sample.post(&carried.to("type-in"), &[("command", ONE), ("typed", &right)], &cookie).await;
    assert!(done.location().ends_with("?said=round-typed"), "{}", done.location());
    assert_eq!(answers(&carried), 3);
    assert!(matches!(sample.need(carried.doors[1]).hold, Hold::CallingBack { tries: 1, .. }), "nothing counts twice");
    // The rules' no is said beside the piece it is about.
    let refused = sample.post(&carried.to("type-in"), &[("command", TWO), ("typed", "4 y")], &cookie).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text.contains("4 y") && refused.text.contains("id=\"typed-amiss\""));
    for empty in ["", "   "] {
        let page = sample.post(&carried.to("type-in"), &[("command", TWO), ("typed", empty)], &cookie).await;
        assert!(page.text.contains("Type at least one stop and its letter"));
    }
}

#[tokio::test]
async fn the_sheet_holds_doors_boxes_and_codes_of_what_is_still_to_do() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    carried.answer(ONE, 0, "given").await;
    let sheet = carried.page("paper", sample.femi).await;
    let codes: Vec<String> = carried.round().stops.iter().map(|stop| stop.code.to_string()).collect();
    assert!(!sheet.text.contains(&codes[0]), "what has its answer is not on it");
    for code in &codes[1..] {
        assert!(sheet.text.contains(code.as_str()), "{code}");
    }
    assert_eq!(sheet.text.matches("class=\"box\"").count(), 3 * 4);
    assert_eq!(sheet.text.matches(SECRETS[3]).count(), 2, "the doors that stand open");
    assert_eq!(sheet.headers[header::CACHE_CONTROL], "no-store");
}

#[tokio::test]
async fn afterwards_each_that_was_not_handed_over_says_where_it_leads_and_the_sums_name_nobody() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    carried.answer(ONE, 0, "given").await;
    carried.answer(TWO, 1, "no_answer").await;
    carried.answer("2a2b2c2d2e2f2a2b2c2d2e2f2a2b2c2d", 2, "wrong").await;
    sample.post(&carried.to("closing"), &[("command", CLOSE)], &carried.cookie().await).await;
    assert!(matches!(sample.need(carried.doors[1]).hold, Hold::CallingBack { .. }));
    assert_eq!(sample.need(carried.doors[2]).hold, Hold::WaitsFor { what: WaitsFor::Person });
    for person in [sample.femi, sample.ben, sample.grace] {
        let page = carried.page("after", person).await;
        assert!(page.text.contains("One of 4 doors got what was brought.") || page.text.contains("One of "));
        assert!(page.text.contains("We are trying to ring back"));
        for said in ["No answer", "Something’s wrong", "No answer was given"] {
            assert!(page.text.contains(said), "{said}");
        }
        tells_nothing(&page);
        let sums = page.text.split("id=\"sums\"").nth(1).unwrap();
        assert!(sums.contains("1 round") && sums.contains("1 door"));
        let main = page.text.split("<main").nth(1).unwrap();
        assert!(!main.contains("Femi"), "nobody is named");
    }
}

#[tokio::test]
async fn every_page_of_a_round_is_whole_in_every_language() {
    let carried = Carried::out().await;
    let sample = &carried.sample;
    carried.answer(ONE, 0, "no_answer").await;
    let cookie = carried.cookie().await;
    let look = |tongue: Tongue, path: String, cookie: String| async move {
        let page = sample.get_in(tongue.code(), &path, &cookie).await;
        assert_eq!(page.status, StatusCode::OK, "{path}");
        assert_eq!(page.text.matches("<h1").count(), 1, "{path}");
        assert!(page.text.contains(&format!("<html lang=\"{}\" dir=\"{}\">", tongue.code(), tongue.dir())));
        assert_eq!(raw_keys(&page.text), Vec::<String>::new(), "{path}");
        assert!(!page.text.contains(" style=") && !page.text.contains("alert(1)</"), "{path}");
    };
    for tongue in Tongue::ALL {
        for tail in ["", "paper", "type-in", "after"] {
            look(tongue, carried.to(tail), cookie.clone()).await;
        }
        look(tongue, carried.to(""), sample.signed_in(sample.ben).await).await;
        look(tongue, "/no-signal".into(), String::new()).await;
    }
    sample.pass_time(Span::days(3)).await;
    assert!(carried.round().is_closed(), "time closes it");
    for tongue in Tongue::ALL {
        look(tongue, carried.to(""), cookie.clone()).await;
        look(tongue, carried.to("after"), cookie.clone()).await;
    }
    assert_eq!(sample.get("rounds/999", &cookie).await.status, StatusCode::NOT_FOUND);
    assert_eq!(sample.get("rounds/nonsense/paper", &cookie).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn the_worker_is_served_from_the_first_folder_and_is_asked_for_anew() {
    let sample = sample::house().await;
    let worker = sample.get("/sw.js", "").await;
    assert_eq!(worker.headers[header::CONTENT_TYPE], "text/javascript; charset=utf-8");
    assert_eq!(worker.headers[header::CACHE_CONTROL], "private, no-cache");
    let policy = worker.headers[header::CONTENT_SECURITY_POLICY].to_str().unwrap();
    assert!(policy.contains("worker-src 'self'") && policy.contains("connect-src 'self'"));
    assert!(!worker.text.contains("http"), "it knows no other house");
}

impl Sample {
    /// Asks with everything that the sample seals.
    async fn asks_at_the_door(&self, ask: needs::Ask) -> NeedId {
        use commons::sight::Field;
        let [name, reach, times, door, password] = SECRETS;
        let act = host::Act::new(
            self.host.dice.command_id(),
            Actor::Anyone,
            commons::Command::Needs(needs::Command::Ask(ask)),
        )
        .sealing(Field::Called, name)
        .sealing(Field::Reach, reach)
        .sealing(Field::SafeTimes, times)
        .sealing(Field::Door, door)
        .sealing(Field::Password, password)
        .sealing(Field::Words, "<script>alert(1)</script>");
        let done = self.host.run(&self.home, act).await.unwrap();
        let asked = done.events.into_iter().find_map(|event| match event {
            Event::Needs(needs::Event::Asked { need, .. }) => Some(need),
            _ => None,
        });
        asked.unwrap()
    }
}
