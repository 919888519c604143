//! Needs over HTTP: who may do what, that nobody sees who asked before it is theirs to see, and that two at once make one.

use crate::sample::{self, Answer, NOW, SECRETS, Sample, raw_keys};
use crate::words::{Tongue, plain};
use axum::http::{StatusCode, header};
use commons::Span;
use commons::duties::Duty;
use commons::needs::{Hold, Kind, NeedId, Outcome, Phase, PromiseState, Released, ReturnAsked, Stage, Through};
use commons::people::PersonId;

fn path(need: NeedId, step: &str) -> String {
    if step.is_empty() { format!("needs/{}", need.0) } else { format!("needs/{}/{step}", need.0) }
}

fn is_whole(answer: &Answer, tongue: Tongue) {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.text);
    assert_eq!(answer.text.matches("<h1").count(), 1);
    assert!(answer.text.contains(&format!("<html lang=\"{}\" dir=\"{}\">", tongue.code(), tongue.dir())));
    assert_eq!(raw_keys(&answer.text), Vec::<String>::new());
    assert_eq!(answer.headers.get(header::CACHE_CONTROL).unwrap(), "no-store");
}

fn tells_nothing(answer: &Answer) {
    for secret in SECRETS {
        assert!(!answer.text.contains(secret), "{secret}");
    }
    assert!(!answer.text.contains("alert(1)"));
}

fn all(sample: &Sample) -> Vec<NeedId> {
    (1..=sample.home.look().group.needs.all().len()).map(|n| NeedId(u32::try_from(n).unwrap())).collect()
}

/// Presses a button, and says which sentence the page then shows.
async fn press(sample: &Sample, person: PersonId, path: &str, form: &[(&str, &str)]) -> String {
    let cookie = sample.signed_in(person).await;
    let answer = sample.post(path, form, &cookie).await;
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.text);
    let to = answer.location().to_owned();
    let page = sample.get(to.split('#').next().unwrap(), &cookie).await;
    assert_eq!(page.status, StatusCode::OK);
    let said = page.text.split("role=\"status\">").nth(1).and_then(|rest| rest.split("<p>").nth(1));
    plain(said.and_then(|rest| rest.split("</p>").next()).unwrap_or(""))
}

#[tokio::test]
async fn every_page_of_every_need_is_whole_in_every_language() {
    let sample = sample::house().await;
    for person in [sample.chiara, sample.ben, sample.grace] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            for need in all(&sample) {
                let page = sample.get_in(tongue.code(), &path(need, ""), &cookie).await;
                is_whole(&page, tongue);
                tells_nothing(&page);
            }
        }
    }
}

#[tokio::test]
async fn every_step_has_its_page_in_every_language_for_those_whose_it_is() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.chiara).await;
    let needs = &sample.needs;
    let steps = [
        (needs.heard, "understanding"),
        (needs.bags, "understanding"),
        (needs.bags, "attempts"),
        (needs.ringing, "holds"),
        (needs.arrived, "check-backs"),
        (needs.bags, "closing"),
        (needs.bags, "forgetting"),
    ];
    for tongue in Tongue::ALL {
        for (need, step) in steps {
            is_whole(&sample.get_in(tongue.code(), &path(need, step), &cookie).await, tongue);
        }
    }
    assert_eq!(sample.get(&path(needs.bags, "no-such-step"), &cookie).await.status, StatusCode::NOT_FOUND);
    // Whose they are not is shown the need, with the reason.
    let bystander = sample.signed_in(sample.femi).await;
    for (need, step) in &steps[..6] {
        let answer = sample.get(&path(*need, step), &bystander).await;
        assert!(answer.location().contains("refused="), "{step}");
    }
}

#[tokio::test]
async fn only_those_who_take_part_see_a_need() {
    let sample = sample::house().await;
    let need = path(sample.needs.bags, "");
    assert_eq!(sample.get(&need, "").await.location(), sample.to("sign-in"));
    assert_eq!(sample.get(&need, &sample.signed_in(sample.hakim).await).await.location(), sample.to("today"));
    let key = sample.with_key_of(sample.needs.bags).await;
    assert_eq!(sample.post(&path(sample.needs.bags, "promises"), &[], &key).await.location(), sample.to("sign-in"));
}

#[tokio::test]
async fn two_who_press_at_the_same_moment_make_one_promise_and_a_kind_sentence() {
    let sample = sample::house().await;
    let one = sample::asking(Kind::Home, commons::needs::Item::Furniture, commons::needs::HowSoon::AnyTime, |_| {});
    let ask = commons::Command::Needs(commons::needs::Command::Ask(one));
    sample.run(commons::Actor::Anyone, ask).await.unwrap();
    let need = *all(&sample).last().unwrap();
    let (esi, femi) = (sample.signed_in(sample.esi).await, sample.signed_in(sample.femi).await);
    let to = path(need, "promises");
    let (first, second) = tokio::join!(
        sample.post(&to, &[("command", "0a0b0c0d0e0f0a0b0c0d0e0f0a0b0c0d")], &esi),
        sample.post(&to, &[("command", "1a1b1c1d1e1f1a1b1c1d1e1f1a1b1c1d")], &femi),
    );
    let mut places = [first.location().to_owned(), second.location().to_owned()];
    places.sort();
    assert!(places[0].ends_with("?refused=promised-already"), "{places:?}");
    assert!(places[1].contains("?said=promised&undo="), "{places:?}");
    assert_eq!(sample.need(need).open_promises().count(), 1);
    let page = sample.get(&places[0], &femi).await;
    assert!(page.text.contains("A neighbour was a moment faster. It is in good hands."));
}

#[tokio::test]
async fn a_promise_pressed_twice_is_one_promise() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.femi).await;
    let need = sample.needs.bags;
    let page = sample.get(&path(need, ""), &cookie).await;
    let command = page.field("command").unwrap().to_owned();
    let form = [("command", command.as_str()), ("much", "2"), ("by", "2")];
    for _ in 0..2 {
        let answer = sample.post(&path(need, "promises"), &form, &cookie).await;
        assert!(answer.location().contains("said=promised"));
    }
    let promises: Vec<_> = sample.need(need).promises.into_iter().filter(|promise| promise.by == sample.femi).collect();
    assert_eq!(promises.len(), 1);
    assert_eq!((promises[0].much, promises[0].by_when), (2, NOW + Span::minutes(48 * 60 + 6 * 60 + 55)));
}

#[tokio::test]
async fn a_day_that_is_none_is_asked_again_and_kept() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.femi).await;
    let form = [("by", "date"), ("day", "31.11.26 <b>"), ("much", "1")];
    let answer = sample.post(&path(sample.needs.bags, "promises"), &form, &cookie).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.text.contains("31.11.26 &#60;b&#62;") && answer.text.contains("id=\"day-e\""));
    let past = [("day", "2026-11-20")];
    let said = press(&sample, sample.femi, &path(sample.needs.bags, "promises"), &past).await;
    assert_eq!(said, "Choose a time that lies ahead, within two months.");
}

#[tokio::test]
async fn from_promise_to_door_to_closed() {
    let sample = sample::house().await;
    let need = sample.needs.bags;
    let femi = sample.femi;
    let to = |step: &str| path(need, step);
    assert!(press(&sample, femi, &to("promises"), &[("much", "3"), ("by", "1")]).await.starts_with("It is yours."));
    // Sealed until it is written down that they were opened.
    let cookie = sample.signed_in(femi).await;
    let before = sample.get(&to(""), &cookie).await;
    tells_nothing(&before);
    assert!(before.text.contains("They are told that you opened it."));
    let opened = sample.post(&to("openings"), &[], &cookie).await;
    assert!(opened.location().ends_with("#details"), "{}", opened.location());
    assert_eq!(sample.need(need).openings.len(), 1);
    let page = sample.get(&to(""), &cookie).await;
    is_whole(&page, Tongue::English);
    for secret in SECRETS {
        assert!(page.text.contains(secret), "{secret}");
    }
    assert!(page.text.contains("href=\"tel:07700900461\"") && page.text.contains("href=\"sms:07700900461\""));
    assert!(page.text.contains("&#60;script&#62;") && !page.text.contains("<script>alert"));
    // Nobody else sees them now.
    tells_nothing(&sample.get(&to(""), &sample.signed_in(sample.esi).await).await);

    assert_eq!(press(&sample, femi, &to("lines"), &[("words", "At six?\r\n\r\n\r\n\r\n😀 <i>")]).await, "Said.");
    let page = sample.get(&to(""), &cookie).await;
    assert!(page.text.contains("At six?\n\n😀 &#60;i&#62;"));
    assert!(press(&sample, femi, &to("departures"), &[]).await.starts_with("Go well."));
    assert_eq!(sample.need(need).promise_of(femi).unwrap().state, PromiseState::Underway);
    let said = press(&sample, femi, &to("handovers"), &[("how", "door")]).await;
    assert_eq!(said, "Noted. We ask the neighbour if all is well.");
    let said = press(&sample, sample.esi, &to("handovers"), &[("how", "left")]).await;
    assert_eq!(said, "Noted. We ask the neighbour if all is well.");
    assert_eq!(sample.need(need).phase(), Phase::CheckingBack);
    // Whoever brought it does not answer for the one it was brought to.
    let told = [("answer", "arrived"), ("asked", "nothing")];
    assert!(press(&sample, femi, &to("check-backs"), &told).await.starts_with("This belongs to a duty."));
    assert_eq!(press(&sample, sample.chiara, &to("check-backs"), &told).await, "Noted, as they told you.");
    assert!(matches!(sample.need(need).stage, Stage::Closed { outcome: Outcome::Met, .. }));
    // Closed: nobody can open them any more, and it can be opened again.
    tells_nothing(&sample.get(&to(""), &cookie).await);
    assert_eq!(press(&sample, femi, &to("reopenings"), &[]).await, "It is open again.");
    assert_eq!(sample.need(need).phase(), Phase::Open);
}

#[tokio::test]
async fn handing_back_is_one_press_and_names_nobody() {
    let sample = sample::house().await;
    let need = sample.needs.promised;
    let said = press(&sample, sample.ben, &path(need, "promises/release"), &[]).await;
    assert_eq!(said, "Fine. It is back on the board. Nobody is told who.");
    let state = sample.need(need).promises[0].state;
    assert_eq!(state, PromiseState::Released(Released::HandedBack));
    let page = sample.get(&path(need, ""), &sample.signed_in(sample.femi).await).await.text;
    assert!(!page.contains("Ben"), "nobody is told who");
    assert!(page.contains("It is back on the board"));
}

#[tokio::test]
async fn each_word_at_the_door_leads_somewhere() {
    let words = [
        ("not_home", Phase::Underway),
        ("bad_address", Phase::Underway),
        ("not_ready", Phase::Underway),
        ("other", Phase::Underway),
        ("too_far", Phase::Open),
        ("not_wanted", Phase::Closed),
        ("picked_up", Phase::CheckingBack),
    ];
    for (word, phase) in words {
        let sample = sample::house().await;
        let need = sample.needs.underway;
        let said = press(&sample, sample.dee, &path(need, "handovers"), &[("how", word)]).await;
        assert!(said.starts_with("Noted."), "{word}: {said}");
        assert_eq!(sample.need(need).phase(), phase, "{word}");
    }
    let sample = sample::house().await;
    let said = press(&sample, sample.dee, &path(sample.needs.underway, "handovers"), &[("how", "flew")]).await;
    assert_eq!(said, "Something is empty, too long or does not fit together. Look at it again.");
}

#[tokio::test]
async fn nobody_goes_alone_where_two_are_needed_and_newcomers_go_along() {
    let sample = sample::house().await;
    let need = sample.needs.prescription;
    let to = |step: &str| path(need, step);
    let grace = sample.signed_in(sample.grace).await;
    // A newcomer cannot go to a door alone, and is told so instead of being shown a button.
    let page = sample.get(&to(""), &grace).await.text;
    assert!(!page.contains("/promises\"") && page.contains("Nobody goes alone here."));
    let refused = press(&sample, sample.grace, &to("promises"), &[("much", "1")]).await;
    assert_eq!(refused, "Nobody goes alone here. A second person joins first.");
    press(&sample, sample.ben, &to("promises"), &[]).await;
    let alone = press(&sample, sample.ben, &to("departures"), &[]).await;
    assert_eq!(alone, "Nobody goes alone here. A second person joins first.");
    let page = sample.get(&to(""), &grace).await.text;
    assert!(page.contains("I go along") && page.contains("name=\"much\" value=\"0\""));
    assert!(press(&sample, sample.grace, &to("promises"), &[("much", "0")]).await.starts_with("It is yours."));
    assert!(press(&sample, sample.ben, &to("departures"), &[]).await.starts_with("Go well."));
}

#[tokio::test]
async fn what_one_may_not_do_is_not_shown_and_if_posted_is_a_kind_sentence() {
    let sample = sample::house().await;
    let need = sample.needs.promised;
    let page = sample.get(&path(need, ""), &sample.signed_in(sample.femi).await).await.text;
    let buttons = ["openings", "departures", "handovers", "promises/release", "lines", "reopenings", "promises"];
    for button in buttons {
        assert!(!page.contains(&format!("/{button}\"")), "{button}");
        let said = press(&sample, sample.femi, &path(need, button), &[("how", "door"), ("words", "x")]).await;
        assert!(!said.is_empty() && !said.contains("refusal-"), "{button}: {said:?}");
    }
    for step in ["understanding", "attempts", "holds", "closing", "check-backs"] {
        assert!(!page.contains(&format!("/{step}\"")), "{step}");
    }
    assert_eq!(sample.need(need).open_promises().count(), 1);
    assert!(page.contains("/forgetting\""), "anybody with a voice can do this for a neighbour");
    let newcomer = sample.get(&path(need, ""), &sample.signed_in(sample.grace).await).await.text;
    assert!(!newcomer.contains("/forgetting\""));
}

#[tokio::test]
async fn the_phone_desk_understands_holds_notes_and_closes() {
    let sample = sample::house().await;
    let (chiara, needs) = (sample.chiara, &sample.needs);
    let form = [("what", "prepared_meals"), ("street", "1"), ("soon", "today"), ("household", "3"), ("amount", "2")];
    let said = press(&sample, chiara, &path(needs.heard, "understanding"), &form).await;
    assert_eq!(said, "It is on the board now.");
    let heard = sample.need(needs.heard);
    assert_eq!((heard.phase(), heard.household, heard.amount), (Phase::Open, Some(3), 2));
    assert_eq!(heard.street, Some(sample::KILN_LANE));

    let form = [("channel", "call"), ("reached", "voicemail"), ("day", "2026-11-25")];
    press(&sample, chiara, &path(needs.call, "attempts"), &form).await;
    assert!(matches!(sample.need(needs.call).hold, Hold::CallingBack { tries: 1, .. }));
    press(&sample, chiara, &path(needs.call, "holds"), &[("hold", "paced"), ("day", "2026-12-01")]).await;
    assert!(matches!(sample.need(needs.call).hold, Hold::Paced { .. }));
    press(&sample, chiara, &path(needs.call, "holds"), &[("hold", "interpreter")]).await;
    press(&sample, chiara, &path(needs.call, "holds"), &[("hold", "none")]).await;
    assert_eq!(sample.need(needs.call).hold, Hold::None);

    let told = [("answer", "partly"), ("left", "1"), ("asked", "something")];
    press(&sample, chiara, &path(needs.arrived, "check-backs"), &told).await;
    assert_eq!(sample.need(needs.arrived).asked_in_return, ReturnAsked::Something);
    press(&sample, chiara, &path(needs.offered, "promises/0/yes"), &[]).await;
    assert_eq!(sample.need(needs.offered).promises[0].state, PromiseState::Accepted);

    let other = sample.need(needs.bags).code.to_string();
    let cookie = sample.signed_in(chiara).await;
    let wrong = [
        ("closing", vec![]),
        ("closing", vec![("outcome", "partly_met"), ("left", "many")]),
        ("closing", vec![("outcome", "joined_to"), ("code", "PLUM 0")]),
        ("attempts", vec![("channel", "call")]),
        ("holds", vec![("hold", "paced"), ("day", "soon")]),
        ("understanding", vec![("what", "food"), ("amount", "0")]),
    ];
    for (step, form) in wrong {
        let answer = sample.post(&path(needs.ringing, step), &form, &cookie).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{step} {form:?}");
        assert!(answer.text.contains("There is a problem") && answer.text.contains("err-msg"));
        assert!(form.iter().all(|(_, typed)| answer.text.contains(typed)));
    }
    let form = [("outcome", "joined_to"), ("code", other.as_str())];
    assert_eq!(press(&sample, chiara, &path(needs.ringing, "closing"), &form).await, "It is closed.");
    let form = [("outcome", "could_not-no_stock")];
    press(&sample, chiara, &path(needs.call, "closing"), &form).await;
    assert!(matches!(sample.need(needs.call).stage, Stage::Closed { outcome: Outcome::CouldNot { .. }, .. }));
}

#[tokio::test]
async fn anybody_with_a_voice_can_wipe_a_neighbours_details_for_them() {
    let sample = sample::house().await;
    let need = sample.needs.bags;
    let said = press(&sample, sample.femi, &path(need, "forgetting"), &[]).await;
    assert_eq!(said, "Everything about them is wiped.");
    assert!(sample.need(need).is_forgotten());
    let page = sample.get(&path(need, ""), &sample.signed_in(sample.esi).await).await;
    is_whole(&page, Tongue::English);
    assert!(page.text.contains("Nobody can open them any more."));
    let again = press(&sample, sample.femi, &path(need, "forgetting"), &[]).await;
    assert_eq!(again, "The details are wiped. Nobody can open them any more.");
    let newcomer = press(&sample, sample.grace, &path(sample.needs.call, "forgetting"), &[]).await;
    assert!(newcomer.starts_with("This is for people with a voice."));
}

#[tokio::test]
async fn the_desk_shows_codes_to_all_and_who_has_it() {
    let sample = sample::house().await;
    for person in [sample.chiara, sample.femi, sample.grace] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            let page = sample.get_in(tongue.code(), "desk", &cookie).await;
            is_whole(&page, tongue);
            tells_nothing(&page);
            for need in [sample.needs.heard, sample.needs.unchecked, sample.needs.ringing, sample.needs.arrived] {
                assert!(page.text.contains(&sample.need(need).code.to_string()));
            }
        }
    }
    let page = sample.get("desk", &sample.signed_in(sample.femi).await).await.text;
    assert!(page.contains("From a place that sends many") && page.contains("Chiara"));
    assert!(plain(&page).contains("2 wait to be read. The oldest has waited 2 hours."));
}

#[tokio::test]
async fn a_caller_gets_a_code_and_six_words_and_the_form_sent_twice_is_one_ask() {
    let sample = sample::house().await;
    // Newcomers who take part can answer the telephone too.
    let cookie = sample.signed_in(sample.grace).await;
    for tongue in Tongue::ALL {
        is_whole(&sample.get_in(tongue.code(), "desk/call", &cookie).await, tongue);
    }
    let form_page = sample.get("desk/call", &cookie).await;
    let once = form_page.field("once").unwrap().to_owned();
    let before = all(&sample).len();
    let mut form = vec![
        ("once", once.as_str()),
        ("what", "groceries"),
        ("words", "two bags <b>please</b>"),
        ("soon", "today"),
        ("called", "السيدة أمينة"),
        ("via", "call"),
        ("reach", ""),
        ("street", "12 kiln lane"),
        ("door", "the blue one"),
        ("household", "5"),
        ("amount", "2"),
    ];
    let again = sample.post("desk/call", &form, &cookie).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("السيدة أمينة") && again.text.contains(&once) && again.text.contains("reach-e"));
    form[6] = ("reach", "07700 900555");
    let first = sample.post("desk/call", &form, &cookie).await;
    is_whole(&first, Tongue::English);
    let second = sample.post("desk/call", &form, &cookie).await;
    let words = |page: &Answer| {
        let list = page.text.split("<ol class=\"words").nth(1).unwrap().split("</ol>").next().unwrap().to_owned();
        let words: Vec<&str> = list.split("<li>").skip(1).filter_map(|rest| rest.split('<').next()).collect();
        words.join("-")
    };
    assert_eq!(words(&first), words(&second));
    assert_eq!(all(&sample).len(), before + 1);
    let need = sample.need(*all(&sample).last().unwrap());
    assert!(first.text.contains(&need.code.to_string()));
    assert_eq!((need.through, need.street, need.amount), (Through::Person(sample.grace), Some(sample::KILN_LANE), 2));
    let six = host::SixWords::parse(&words(&first)).unwrap();
    assert_eq!(sample.host.need_of(&sample.home, &six).await.unwrap(), Ok(need.id));
    // Nothing personal is in the log.
    let log = format!("{:?}", sample.home.look().group.needs.get(need.id));
    assert!(!log.contains("07700") && !log.contains("blue"));
}

#[tokio::test]
async fn the_phone_desk_may_open_and_the_opening_is_seen() {
    let sample = sample::house().await;
    let cookie = sample.signed_in(sample.chiara).await;
    assert!(sample.home.look().group.duties.holds(sample.chiara, Duty::PhoneDesk));
    let to = path(sample.needs.heard, "openings");
    assert!(sample.post(&to, &[], &cookie).await.location().ends_with("#details"));
    let page = sample.get(&path(sample.needs.heard, "understanding"), &cookie).await.text;
    assert!(page.contains(SECRETS[0]), "what they said can be read while one fills in the form");
    let page = sample.get(&path(sample.needs.heard, ""), &sample.signed_in(sample.femi).await).await;
    tells_nothing(&page);
    assert!(page.text.contains("Details opened by the phone desk"));
}
