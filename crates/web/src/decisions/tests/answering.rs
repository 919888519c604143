//! Answering, told answers, blocks, the last question.

use axum::http::StatusCode;
use commons::decisions::{Answer, Position, State};

use super::*;

#[tokio::test]
async fn an_answer_is_taken_shown_and_can_be_changed() {
    let here = Here::new().await;
    let id = here.allowance().await;
    let femi = here.sample.femi;
    let form = [("version", "1"), ("position", "reservations"), ("words", "Could we look again in February?")];
    here.done(id, "positions", &form, femi, "answered").await;
    let page = here.read(id, here.sample.ben).await;
    assert!(page.contains("Femi agrees, with a worry") && page.contains("look again in February?"));
    // Their own answer stands in the form.
    assert!(here.read(id, femi).await.contains("value=\"reservations\" checked"));
    here.done(id, "positions", &[("version", "1"), ("position", "agree")], femi, "answered").await;
    assert!(!here.read(id, here.sample.ben).await.contains("Femi agrees, with a worry"));
    assert_eq!(here.proposal(id).positions[&femi].position, Position::Agree);
}

#[tokio::test]
async fn a_block_says_which_harm_what_would_lift_it_and_that_they_will_meet() {
    let here = Here::new().await;
    let id = here.allowance().await;
    let femi = here.sample.femi;
    let bare = here.post(id, "positions", &[("version", "1"), ("position", "block")], femi).await;
    assert_eq!(bare.status, StatusCode::UNPROCESSABLE_ENTITY);
    for field in ["words", "lifts", "will_meet"] {
        assert!(bare.text.contains(&format!("id=\"{field}-e\"")), "{field}");
    }
    assert!(bare.text.contains("value=\"block\" checked"), "what was chosen is kept");
    let half = [("version", "1"), ("position", "block"), ("words", "Out of <money> by March"), ("lifts", "A floor")];
    let again = here.post(id, "positions", &half, femi).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("Out of &#60;money&#62; by March") && again.text.contains("A floor"));
    assert!(!here.proposal(id).positions.contains_key(&femi), "nothing half-done");
    let whole = [&half[..], &[("will_meet", "yes")]].concat();
    here.done(id, "positions", &whole, femi, "answered").await;
    let page = here.read(id, here.sample.ben).await;
    assert!(page.contains("Femi cannot live with it") && page.contains("A floor"));
}

#[tokio::test]
async fn a_text_changed_under_ones_fingers_is_refused_and_what_was_typed_is_kept() {
    let here = Here::new().await;
    let id = here.allowance().await;
    let amend = decisions::Command::Amend { proposal: id, effects: vec![allowance(30)], suggestion: None };
    here.act(here.sample.chiara, amend, &[(Field::Proposed(Proposed::Title, 0), "Thirty a week")]).await;
    let form = [("version", "1"), ("position", "reservations"), ("words", "My careful thoughts")];
    let answer = here.post(id, "positions", &form, here.sample.femi).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = plain(&answer.text);
    assert!(text.contains("The wording has changed meanwhile") && text.contains("My careful thoughts"));
    assert!(
        text.contains("Thirty a week") && answer.field("version") == Some("2"),
        "the new wording is in front of them"
    );
    assert!(here.proposal(id).positions.is_empty());
}

#[tokio::test]
async fn nothing_chosen_and_too_much_said_come_back_as_they_were() {
    let here = Here::new().await;
    let id = here.allowance().await;
    let long = "x".repeat(2001);
    for (path, form, kept) in [
        ("positions", vec![("words", "kept")], "kept"),
        ("positions", vec![("version", "1"), ("position", "agree"), ("words", &*long)], &*long),
        ("positions/told", vec![("told_words", "told and kept")], "told and kept"),
        ("lines", vec![("said", "")], "Write what you want to say"),
        ("lines", vec![("said", &*long)], &*long),
    ] {
        let answer = here.post(id, path, &form, here.sample.femi).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path}");
        assert!(answer.text.contains(kept) && answer.text.contains("class=\"summary\""), "{path}");
        assert_eq!(ids_twice(&answer.text), Vec::<String>::new(), "{path}");
    }
    assert!(here.proposal(id).lines.is_empty());
}

#[tokio::test]
async fn somebody_tells_a_member_their_answer_and_everybody_sees_who_wrote_it_down() {
    let here = Here::new().await;
    let id = here.allowance().await;
    let (ben, esi) = (here.sample.ben, here.sample.esi);
    let whose = esi.0.to_string();
    let form = [("told_person", &*whose), ("told_position", "stand_aside"), ("told_words", "I do not cook")];
    here.done(id, "positions/told", &form, ben, "told").await;
    assert_eq!(here.proposal(id).positions[&esi].told_to, Some(ben));
    let page = here.read(id, here.sample.femi).await;
    assert!(page.contains("Esi stands aside") && page.contains("Told to Ben, who wrote it down."));
    // Who has answered themselves is answered.
    here.say(esi, id, Position::Agree, "").await;
    let again = here.post(id, "positions/told", &form, ben).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.text.contains("They have answered themselves") && again.text.contains("I do not cook"));
}

#[tokio::test]
async fn a_block_is_talked_through_and_lifted() {
    let here = Here::new().await;
    let id = at_stage(&here, Stage::Resolving).await;
    let (chiara, femi) = (here.sample.chiara, here.sample.femi);
    let page = here.read(id, here.sample.ben).await;
    assert!(page.contains("So we stop and talk") && page.contains("Chiara offers this time."));
    for form in [vec![], vec![("day", "2026-11-01"), ("time", "10:00")], vec![("day", "soon"), ("time", "10:00")]] {
        let answer = here.post(id, "meetings", &form, femi).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(answer.text.contains("id=\"day-e\""));
    }
    let State::Resolving { until } = here.proposal(id).state else { panic!() };
    let day = jiff::Timestamp::from_millisecond((until - Span::days(2)).0).unwrap().to_string();
    here.done(id, "meetings", &[("day", &day[..10]), ("time", "18:30")], femi, "meeting-offered").await;
    assert_eq!(here.proposal(id).slots.len(), 2);
    assert!(
        here.post(id, "meetings/0", &[("came", "1")], chiara).await.text.contains("another time"),
        "not before it was"
    );
    while here.proposal(id).slots[0].at > here.sample.host.clock.now() {
        here.sample.pass_time(Span::hours(6)).await;
    }
    let alone = here.post(id, "meetings/0", &[("came", &chiara.0.to_string())], chiara).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    let both = [("came", &*chiara.0.to_string()), ("came", &*femi.0.to_string())];
    here.done(id, "meetings/0", &both, chiara, "who-came").await;
    assert!(here.read(id, here.sample.ben).await.contains("There were: Chiara and Femi."));
    here.done(id, "positions", &[("version", "1"), ("position", "agree")], femi, "answered").await;
    assert!(matches!(here.proposal(id).state, State::Open { .. }), "everybody looks once more");
}

#[tokio::test]
async fn the_last_question_is_yes_or_no_and_can_be_told() {
    let here = Here::new().await;
    let id = at_stage(&here, Stage::Last).await;
    let (ben, esi, femi) = (here.sample.ben, here.sample.esi, here.sample.femi);
    let none = here.post(id, "answers", &[], femi).await;
    assert_eq!(none.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(none.text.contains("id=\"answer-e\""));
    here.done(id, "answers", &[("answer", "no")], femi, "answered").await;
    let whose = esi.0.to_string();
    here.done(id, "positions/told", &[("told_person", &whose), ("told_position", "yes")], ben, "told").await;
    let answers = here.proposal(id).answers;
    assert_eq!((answers[&femi], answers[&esi]), (Answer::No, Answer::Yes));
    let late = here.post(id, "positions", &[("version", "1"), ("position", "agree")], ben).await;
    assert!(late.text.contains("It is yes or no now"));
}

#[tokio::test]
async fn whoever_has_not_spoken_can_stop_what_cannot_be_undone() {
    let here = Here::new().await;
    let id = here.asked(Kind::Full, vec![wiped_after(3)]).await;
    for person in here.members().into_iter().take(4) {
        here.say(person, id, Position::Agree, "").await;
    }
    here.wait(id).await;
    assert!(matches!(here.proposal(id).state, State::Cooling { .. }));
    let (ben, femi) = (here.sample.ben, here.sample.femi);
    assert!(here.read(id, femi).await.contains("You have not spoken yet"));
    assert!(!here.read(id, ben).await.contains("You have not spoken yet"));
    let form =
        [("version", "1"), ("position", "block"), ("words", "Too soon"), ("lifts", "A week"), ("will_meet", "yes")];
    assert!(here.post(id, "positions", &form, ben).await.text.contains("You have answered before it was agreed"));
    here.done(id, "positions", &form, femi, "answered").await;
    assert!(matches!(here.proposal(id).state, State::Resolving { .. }));
}

#[tokio::test]
async fn how_it_feels_binds_nobody() {
    let here = Here::new().await;
    let id = here.write(here.sample.chiara, Kind::Full, vec![allowance(35)]).await;
    here.done(id, "sense-checks", &[], here.sample.chiara, "asked-informally").await;
    here.done(id, "positions", &[("version", "0"), ("position", "agree")], here.sample.femi, "answered").await;
    let page = here.read(id, here.sample.ben).await;
    assert!(page.contains("It binds nobody.") && page.contains("One patch for each of 5 members."));
    here.done(id, "supports", &[], here.sample.ben, "supported").await;
    assert!(here.proposal(id).positions.is_empty(), "now everybody is really asked");
}
