//! What programs meet at the door and inside.

use axum::http::{StatusCode, header};
use commons::Span;
use commons::needs;
use host::Reach;
use serde_json::{Value, json};

use super::Program;
use crate::api::table::{self, Does, Door, Way};
use crate::sample::{self, SECRETS};

/// Tomorrow, as a program writes it.
const TOMORROW: &str = "2026-11-24T18:00:00Z";

#[tokio::test]
async fn a_program_reads_what_its_member_may_read_and_every_answer_has_its_shape() {
    let sample = sample::house().await;
    let proposal = sample.asks_everybody().await;
    let round = sample.makes_a_round(&[sample.needs.bags]).await;
    let program = Program::of(&sample, sample.chiara, Reach::Opens).await;
    let mut seen = 0;
    for operation in table::all().iter().filter(|operation| operation.way == Way::Get && operation.door != Door::Key) {
        let path = operation
            .path
            .replace("{need}", &sample.needs.heard.0.to_string())
            .replace("{person}", &sample.ben.0.to_string())
            .replace("{proposal}", &proposal.0.to_string())
            .replace("{duty}", "phone-desk")
            .replace("{offer}", "1")
            .replace("{meeting}", "1")
            .replace("{poll}", "1")
            .replace("{matter}", "1")
            .replace("{claim}", "1")
            .replace("{picture}", "1")
            .replace("{round}", &round.0.to_string());
        let said = program.get(&path).await;
        let may_miss = [
            "/needs/{need}/details",
            "/meetings/{meeting}",
            "/polls/{poll}",
            "/mending/{matter}",
            "/fund-open",
            "/fund/claims/{claim}",
            "/pictures/{picture}",
        ];
        if may_miss.contains(&operation.path) {
            assert!(!said.status.is_server_error(), "{path}: {said:?}");
            continue;
        }
        assert_eq!(said.status, StatusCode::OK, "{path}: {}", said.body);
        if let Err(amiss) = operation.answer.read(&said.body) {
            panic!("{path} has not the shape the document says: {amiss:?}");
        }
        let text = said.body.to_string();
        for secret in SECRETS {
            assert!(!text.contains(secret), "{path} shows {secret}");
        }
        seen += 1;
    }
    assert!(seen > 20, "{seen}");
}

#[tokio::test]
async fn without_a_token_there_is_nothing_but_what_everybody_may_see() {
    let sample = sample::house().await;
    let nobody = Program::of_nobody(&sample);
    for operation in table::all() {
        let path: Vec<String> = operation
            .path
            .split('/')
            .map(|part| match part {
                "{duty}" => "books".to_owned(),
                "{part}" => "minutes".to_owned(),
                part if part.starts_with('{') => "1".to_owned(),
                part => part.to_owned(),
            })
            .collect();
        let way = operation.way.word().to_uppercase();
        let said = nobody.send(&way, &path.join("/"), None, &[]).await;
        match operation.door {
            Door::Open => assert!(!said.status.is_server_error(), "{}: {said:?}", operation.id),
            _ => {
                assert_eq!((said.status, said.code()), (StatusCode::UNAUTHORIZED, "sign-in-first"), "{}", operation.id);
                assert_eq!(said.headers[header::WWW_AUTHENTICATE], "Bearer");
            }
        }
    }
    let wrong = Program::of_nobody(&sample).with_token(&"0".repeat(64)).get("/about").await;
    assert_eq!((wrong.status, wrong.code()), (StatusCode::UNAUTHORIZED, "token-unknown"));
}

#[tokio::test]
async fn a_cookie_opens_nothing_here() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.ben).await;
    let said = Program::of_nobody(&sample).send("GET", "/board", None, &[("cookie", &cookie)]).await;
    assert_eq!(said.status, StatusCode::UNAUTHORIZED);
}

#[tokio::test]
async fn a_program_that_only_reads_changes_nothing() {
    let sample = sample::house().await;
    let program = Program::of(&sample, sample.ben, Reach::Reads).await;
    let before = sample.home.look().group.seq;
    for operation in table::all().iter().filter(|operation| operation.way != Way::Get && operation.door == Door::Member)
    {
        let path: Vec<String> = operation
            .path
            .split('/')
            .map(|part| match part {
                "{duty}" => "books".to_owned(),
                "{part}" => "minutes".to_owned(),
                part if part.starts_with('{') => "1".to_owned(),
                part => part.to_owned(),
            })
            .collect();
        let said = program.send(&operation.way.word().to_uppercase(), &path.join("/"), Some(json!({})), &[]).await;
        assert!(said.status.is_client_error(), "{}: {said:?}", operation.id);
        if operation.body.is_none() {
            assert!(["reads-only", "opens-not"].contains(&said.code()), "{}: {}", operation.id, said.body);
        }
    }
    assert_eq!(sample.home.look().group.seq, before);
}

#[tokio::test]
async fn a_promise_is_made_once_however_often_it_is_sent_under_one_key() {
    let sample = sample::house().await;
    let program = Program::of(&sample, sample.femi, Reach::Acts).await;
    let path = format!("/needs/{}/promises", sample.needs.bags.0);
    let body = json!({ "much": 1, "by_when": TOMORROW });
    let key = [("idempotency-key", "\"8e03978e-40d5-43e8-bc93-6894a57f9324\"")];
    let first = program.send("POST", &path, Some(body.clone()), &key).await;
    assert_eq!(first.status, StatusCode::OK, "{}", first.body);
    assert_eq!(first.body["happened"][0]["kind"], "needs.promised");
    assert_eq!(first.body["repeated"], false);
    let again = program.send("POST", &path, Some(body), &key).await;
    assert_eq!((again.status, &again.body["repeated"]), (StatusCode::OK, &json!(true)));
    assert_eq!((&again.body["first"], &again.body["happened"]), (&first.body["first"], &first.body["happened"]));
    let other = program.send("POST", &path, Some(json!({ "much": 2, "by_when": TOMORROW })), &key).await;
    assert_eq!((other.status, other.code()), (StatusCode::UNPROCESSABLE_ENTITY, "another-under-this-key"));
    let elsewhere = program.send("POST", "/undo/1", None, &key).await;
    assert_eq!(elsewhere.code(), "another-under-this-key");
    let need = sample.need(sample.needs.bags);
    assert_eq!(need.promises.iter().filter(|promise| promise.by == sample.femi).count(), 1);
    // The same word of somebody else is a key of theirs.
    let ben = Program::of(&sample, sample.ben, Reach::Acts).await;
    let theirs = ben.send("POST", "/me/away", None, &key).await;
    assert_eq!(theirs.status, StatusCode::METHOD_NOT_ALLOWED);
    let theirs = ben.send("PUT", "/me/away", None, &key).await;
    assert_eq!((theirs.status, &theirs.body["repeated"]), (StatusCode::OK, &json!(false)));
}

#[tokio::test]
async fn an_answer_that_is_known_is_not_sent_again_and_an_act_waits_for_what_was_seen() {
    let sample = sample::house().await;
    let program = Program::of(&sample, sample.femi, Reach::Acts).await;
    let path = format!("/needs/{}", sample.needs.bags.0);
    let seen = program.get(&path).await;
    let tag = seen.tag().to_owned();
    let known = program.send("GET", &path, None, &[("if-none-match", &tag)]).await;
    assert_eq!((known.status, &known.body), (StatusCode::NOT_MODIFIED, &Value::Null));

    // Something that has nothing to do with it does not matter.
    sample.run(commons::Actor::Person(sample.ben), commons::people::Command::GoAway.into()).await.unwrap();
    assert_eq!(program.get(&path).await.tag(), tag);
    let promised = sample.needs(
        sample.chiara,
        needs::Command::Promise { need: sample.needs.bags, much: 1, by_when: sample::NOW + Span::days(1) },
    );
    promised.await.unwrap();
    let body = json!({ "much": 1, "by_when": TOMORROW });
    let late = program.send("POST", &format!("{path}/promises"), Some(body.clone()), &[("if-match", &tag)]).await;
    assert_eq!((late.status, late.code()), (StatusCode::PRECONDITION_FAILED, "changed-since"));
    let tag = program.get(&path).await.tag().to_owned();
    let now = program.send("POST", &format!("{path}/promises"), Some(body), &[("if-match", &tag)]).await;
    assert_eq!(now.status, StatusCode::OK, "{}", now.body);
}

#[tokio::test]
async fn what_is_amiss_is_said_field_by_field_in_the_language_that_was_asked_for() {
    let sample = sample::house().await;
    let mut program = Program::of(&sample, sample.femi, Reach::Acts).await;
    program.language = "pl";
    let path = format!("/needs/{}/promises", sample.needs.bags.0);
    let said = program.post(&path, json!({ "much": "two" })).await;
    assert_eq!(said.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(said.headers[header::CONTENT_TYPE], "application/problem+json");
    assert_eq!(said.headers[header::CONTENT_LANGUAGE], "pl");
    assert_eq!(said.body["type"], "urn:manyhands:problem:look-again");
    assert_eq!(
        said.body["errors"],
        json!([
            { "field": "much", "pointer": "#/much", "code": "not-a-number", "sentence": "To musi być liczba całkowita" },
            { "field": "by_when", "pointer": "#/by_when", "code": "missing", "sentence": "Tego brakuje" },
        ])
    );
    let refused = program.post(&format!("/needs/{}/reopenings", sample.needs.bags.0), json!({})).await;
    assert_eq!((refused.status, refused.code()), (StatusCode::CONFLICT, "not-closed"));
}

#[tokio::test]
async fn somebody_asks_without_a_token_and_follows_it_with_six_words() {
    let sample = sample::house().await;
    let nobody = Program::of_nobody(&sample);
    let once = nobody.get("/ask").await.body["once"].as_str().unwrap().to_owned();
    let ask = json!({ "once": once, "kind": "food", "item": "groceries", "called": "Amina", "street": "12 Kiln Lane",
        "words": "for five", "bags": 2, "how_soon": "today" });
    let sent = nobody.post("/asks", ask.clone()).await;
    assert_eq!(sent.status, StatusCode::OK, "{}", sent.body);
    let again = nobody.post("/asks", ask).await;
    assert_eq!(again.body, sent.body, "the same ask asks once");
    let key = nobody.post("/keys", json!({ "six_words": sent.body["six_words"] })).await;
    let own = Program::of_nobody(&sample).with_token(key.body["token"].as_str().unwrap());
    let mine = own.get("/mine").await;
    assert_eq!((mine.status, &mine.body["details"]["words"]), (StatusCode::OK, &json!("for five")), "{}", mine.body);
    assert_eq!(mine.body["details"]["door"], "12 Kiln Lane");
    let changed = own.send("PUT", "/mine/changes", Some(json!({ "household": 4, "words": "for four" })), &[]).await;
    assert_eq!(changed.status, StatusCode::OK, "{}", changed.body);
    assert_eq!(own.get("/mine").await.body["details"]["words"], "for four");
    let need = sent.body["need"].as_u64().unwrap();
    assert_eq!(own.get("/board").await.code(), "not-yours");
    let wiped = own.send("DELETE", &format!("/needs/{need}/details"), None, &[]).await;
    assert_eq!(wiped.status, StatusCode::OK, "{}", wiped.body);
    assert_eq!(own.get("/mine").await.code(), "token-unknown");
    let wrong = nobody.post("/asks", json!({ "once": "00", "kind": "food", "reach_by": "call" })).await;
    assert_eq!(wrong.body["errors"][0]["code"], "not-hex");
}

#[tokio::test]
async fn details_open_only_where_the_program_was_let_and_each_opening_is_written_down() {
    let sample = sample::house().await;
    let (need, path) = (sample.needs.underway, format!("/needs/{}", sample.needs.underway.0));
    let acts = Program::of(&sample, sample.dee, Reach::Acts).await;
    assert_eq!(acts.post(&format!("{path}/openings"), json!({})).await.code(), "opens-not");
    assert_eq!(acts.get(&format!("{path}/details")).await.code(), "opens-not");
    let before = sample.need(need).openings.len();
    let opens = Program::of(&sample, sample.dee, Reach::Opens).await;
    let opened = opens.post(&format!("{path}/openings"), json!({})).await;
    assert_eq!(opened.status, StatusCode::OK, "{}", opened.body);
    assert_eq!(opened.body["called"], SECRETS[0]);
    assert_eq!(opened.headers[header::CACHE_CONTROL], "no-store");
    assert!(sample.need(need).openings.len() >= before.max(1));
    let femi = Program::of(&sample, sample.femi, Reach::Opens).await;
    assert_eq!(femi.post(&format!("{path}/openings"), json!({})).await.code(), "promise-first");
}

#[tokio::test]
async fn a_program_ends_with_its_time_with_a_word_of_its_member_and_with_the_member() {
    let sample = sample::house().await;
    let (host, home) = (&sample.host, &sample.home);
    let short = Program::of(&sample, sample.ben, Reach::Reads).await;
    let programs = host.programs(home, sample.ben).await.unwrap();
    assert_eq!((programs.len(), &*programs[0].called), (1, "Spreadsheet"));
    assert_eq!(short.get("/board").await.status, StatusCode::OK);
    // Somebody else ends nothing of Ben's.
    host.end_program(home, sample.femi, programs[0].id).await.unwrap();
    assert_eq!(short.get("/board").await.status, StatusCode::OK);
    host.end_program(home, sample.ben, programs[0].id).await.unwrap();
    assert_eq!(short.get("/board").await.code(), "token-unknown");

    let timed = Program::of(&sample, sample.ben, Reach::Reads).await;
    sample.pass_time(Span::days(31)).await;
    assert_eq!(timed.get("/about").await.code(), "token-unknown");

    let leaving = Program::of(&sample, sample.femi, Reach::Acts).await;
    let left = leaving.post("/me/leaving", json!({ "sure": true })).await;
    assert_eq!(left.status, StatusCode::OK, "{}", left.body);
    assert_eq!(leaving.get("/about").await.code(), "token-unknown");
}

#[tokio::test]
async fn what_a_program_does_stands_in_the_log_as_its_members_act() {
    let sample = sample::house().await;
    let program = Program::of(&sample, sample.esi, Reach::Acts).await;
    let said = program.post("/duties/books/turns", json!({})).await;
    assert_eq!(said.status, StatusCode::OK, "{}", said.body);
    let log = program.get("/log?limit=1").await;
    assert_eq!(log.body["entries"][0]["by"]["number"], sample.esi.0);
    assert_eq!(log.body["entries"][0]["kind"], "duties.taken");
    let next = log.headers[header::LINK].to_str().unwrap();
    let last = log.body["entries"][0]["number"].as_u64().unwrap();
    assert_eq!(next, format!("</{}/api/log?limit=1&before={last}>; rel=\"next\"", sample.home.slug));
    let undone = program.send("POST", &format!("/undo/{}", said.body["first"]), None, &[]).await;
    assert_eq!(undone.status, StatusCode::OK, "{}", undone.body);
}

#[tokio::test]
async fn a_proposal_is_written_supported_and_answered_by_programs() {
    let sample = sample::house().await;
    let ben = Program::of(&sample, sample.ben, Reach::Acts).await;
    let draft = json!({
        "title": "Longer turns", "why": "A week is short.", "kind": "full",
        "effects": [{ "effect": { "set_rule": { "rule": "duty_days", "value": 14 } } }],
    });
    let written = ben.post("/decisions", draft).await;
    assert_eq!(written.status, StatusCode::OK, "{}", written.body);
    let number = written.body["happened"][0]["about"]["proposal"].as_u64().unwrap();
    for person in [sample.chiara, sample.dee, sample.esi] {
        let other = Program::of(&sample, person, Reach::Acts).await;
        let said = other.post(&format!("/decisions/{number}/supports"), json!({})).await;
        assert!(said.status == StatusCode::OK || said.status == StatusCode::CONFLICT, "{}", said.body);
    }
    let one = ben.get(&format!("/decisions/{number}")).await;
    assert_eq!(
        (&one.body["title"], &one.body["state"]["word"]),
        (&json!("Longer turns"), &json!("open")),
        "{}",
        one.body
    );
    let version = one.body["version"].clone();
    let worried = json!({ "version": version, "position": "reservations" });
    let said = ben.post(&format!("/decisions/{number}/positions"), worried).await;
    assert_eq!(said.code(), "reason-first");
    let worried = json!({ "version": version, "position": "reservations", "words": "Two weeks are long." });
    let said = ben.post(&format!("/decisions/{number}/positions"), worried).await;
    assert_eq!(said.status, StatusCode::OK, "{}", said.body);
    let one = ben.get(&format!("/decisions/{number}")).await;
    assert_eq!(one.body["your_answer"], "reservations");
    assert_eq!(one.body["lines"][0]["words"], "Two weeks are long.");
    let without_words = json!({ "title": "Task", "why": "It.", "kind": "lazy", "effects": [{ "effect": "task" }] });
    assert_eq!(ben.post("/decisions", without_words).await.body["errors"][0]["pointer"], "#/effects/0/words");
}

#[tokio::test]
async fn what_is_between_two_people_is_there_for_them_alone() {
    let sample = sample::house().await;
    let ben = Program::of(&sample, sample.ben, Reach::Opens).await;
    let asked = ben.post("/mending", json!({ "with": sample.esi.0, "words": "Can we talk?" })).await;
    assert_eq!(asked.status, StatusCode::OK, "{}", asked.body);
    let path = format!("/mending/{}", asked.body["happened"][0]["about"]["matter"]);
    let esi = Program::of(&sample, sample.esi, Reach::Opens).await;
    assert_eq!(esi.get(&path).await.body["lines"][0]["words"], "Can we talk?");
    let acts = Program::of(&sample, sample.esi, Reach::Acts).await;
    assert_eq!(acts.get(&path).await.body["lines"][0]["words"], Value::Null);
    assert_eq!(acts.post(&format!("{path}/answer"), json!({ "yes": true })).await.status, StatusCode::OK);
    let femi = Program::of(&sample, sample.femi, Reach::Opens).await;
    assert_eq!(femi.get(&path).await.code(), "not-there");
    assert_eq!(femi.post(&format!("{path}/good"), json!({})).await.code(), "not-there");
    assert_eq!(femi.get("/mending").await.body["matters"], json!([]));
}

#[tokio::test]
async fn lists_lead_from_page_to_page_and_nothing_is_left_out() {
    let sample = sample::house().await;
    let program = Program::of(&sample, sample.ben, Reach::Reads).await;
    let whole = program.get("/needs?limit=200").await;
    let wanted: Vec<u64> =
        whole.body["needs"].as_array().unwrap().iter().map(|need| need["number"].as_u64().unwrap()).collect();
    let (mut found, mut path) = (Vec::new(), "/needs?limit=3".to_owned());
    loop {
        let page = program.get(&path).await;
        found.extend(page.body["needs"].as_array().unwrap().iter().map(|need| need["number"].as_u64().unwrap()));
        let Some(link) = page.headers.get(header::LINK) else { break };
        let next = link.to_str().unwrap().split(['<', '>']).nth(1).unwrap().to_owned();
        path = next.split_once("/api").unwrap().1.to_owned();
    }
    assert_eq!(found, wanted);
    assert_eq!(program.get("/needs?limit=0").await.body["errors"][0]["code"], "out-of-range");
    assert_eq!(program.get("/needs?whom=me").await.body["errors"][0]["code"], "unknown-field");
}

#[test]
fn acts_are_about_what_their_address_begins_with() {
    let about = |id: &str| {
        let act = table::all().iter().find(|operation| operation.id == id).unwrap();
        assert!(matches!(act.does, Does::Acts(_)));
        table::shows_what(act).map(|thing| thing.id)
    };
    assert_eq!(about("promise"), Some("need"));
    assert_eq!(about("position"), Some("decision"));
    assert_eq!(about("withdraw_offer"), Some("offer_terms"));
    assert_eq!(about("undo"), None);
}

#[tokio::test]
async fn a_call_is_taken_down_by_a_program_and_the_words_are_for_reading_aloud() {
    let sample = sample::house().await;
    let program = Program::of(&sample, sample.chiara, Reach::Acts).await;
    let once = program.get("/ask").await.body["once"].clone();
    let call = json!({ "once": once, "kind": "food", "item": "groceries", "reach_by": "call", "reach": "07700 900111",
        "street": "Kiln Lane", "amount": 2 });
    let taken = program.post("/desk/calls", call.clone()).await;
    assert_eq!(taken.status, StatusCode::OK, "{}", taken.body);
    assert_eq!(taken.body["six_words"].as_str().unwrap().split('-').count(), 6);
    assert_eq!(program.post("/desk/calls", call).await.body, taken.body);
    let other = program.get("/ask").await.body["once"].clone();
    let missing = program.post("/desk/calls", json!({ "once": other, "kind": "food", "reach_by": "call" })).await;
    assert_eq!(missing.body["errors"][0]["field"], "reach", "{}", missing.body);
}

#[tokio::test]
async fn places_outside_are_told_kinds_and_numbers_and_no_person() {
    let sample = sample::house().await;
    let rows = sample.host.store.load(sample.home.id.0, 1, 500).await.unwrap();
    let mut kinds = std::collections::BTreeSet::new();
    for row in rows {
        let entry = commons::Entry::from_line(&row.body).unwrap();
        let Some(body) = crate::api::told(&sample.home, &entry) else { continue };
        let body: Value = serde_json::from_str(&body).unwrap();
        assert!(body["data"]["about"].get("person").is_none() && body["data"].get("by").is_none(), "{body}");
        assert!(body.to_string().len() < 1_000, "thin: {body}");
        let numbers = body["data"]["about"].as_object().unwrap().values().all(Value::is_u64);
        assert!(numbers, "{body}");
        kinds.insert(body["type"].as_str().unwrap().to_owned());
    }
    assert!(kinds.len() > 15 && kinds.contains("needs.promised") && kinds.contains("forgotten"), "{kinds:?}");
}
