//! Other wordings, talk, letting go.

use axum::http::StatusCode;
use commons::decisions::State;

use super::*;

#[tokio::test]
async fn a_change_is_suggested_and_taken_in_and_everybody_is_asked_once_more() {
    let here = Here::new().await;
    let id = here.allowance().await;
    let (chiara, femi) = (here.sample.chiara, here.sample.femi);
    here.say(femi, id, Position::Reservations, "Too much").await;
    for (title, value, field) in [("", "30", "title"), ("Thirty", "many", "value-0"), ("Thirty", "9999", "title")] {
        let answer = here.post(id, "wordings", &[("title", title), ("value-0", value), ("why", "kept?")], femi).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{title} {value}");
        assert!(answer.text.contains(&format!("id=\"{field}-e\"")) && answer.text.contains("kept?"), "{title} {value}");
    }
    let form = [("title", "Thirty a week"), ("why", "It lasts longer"), ("value-0", "30")];
    here.done(id, "wordings", &form, femi, "suggested").await;
    let text = here.proposal(id).suggestions[0].text;
    let page = here.read(id, chiara).await;
    assert!(page.contains("Thirty a week") && page.contains("Take it in"));
    assert!(!here.read(id, femi).await.contains("Take it in"), "the author takes in");
    assert!(here.post(id, &format!("wordings/{text}"), &[], femi).await.location().contains("refused=not-yours"));
    here.done(id, &format!("wordings/{text}"), &[], chiara, "taken-in").await;
    let proposal = here.proposal(id);
    assert_eq!((proposal.version, &proposal.effects), (2, &vec![allowance(30)]));
    let page = here.read(id, femi).await;
    assert!(page.contains("Wording 2") && page.contains("With words by Femi."));
    assert!(page.contains("To the wording before you said: Agree, with a worry"));
    assert!(!page.contains("Femi agrees, with a worry"), "no answer outlives its text");
}

#[tokio::test]
async fn a_draft_is_rewritten_by_its_author_with_all_its_words() {
    let here = Here::new().await;
    let id = here.write(here.sample.chiara, Kind::Full, vec![Effect::Task, allowance(30)]).await;
    let form = [("title", "Only the task"), ("clause-0", "Paint the door"), ("leave-1", "yes")];
    here.done(id, "wordings", &form, here.sample.chiara, "rewritten").await;
    assert_eq!(here.proposal(id).effects, vec![Effect::Task]);
    let page = here.read(id, here.sample.femi).await;
    assert!(page.contains("Only the task") && page.contains("Paint the door"));
    let nothing = here.post(id, "wordings", &[("title", "x"), ("leave-0", "yes")], here.sample.chiara).await;
    assert_eq!(nothing.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn people_talk_and_answer_each_other() {
    let here = Here::new().await;
    let id = at_stage(&here, Stage::Open).await;
    let (ben, femi) = (here.sample.ben, here.sample.femi);
    let line = here.proposal(id).positions[&femi].line.unwrap().to_string();
    let cookie = here.sample.signed_in(ben).await;
    let page = plain(&here.sample.get(&format!("decisions/{}?reply={line}", id.0), &cookie).await.text);
    assert!(page.contains("You answer Femi."));
    let answer = here.post(id, "lines", &[("said", "We could keep a floor"), ("reply", &line)], ben).await;
    assert!(answer.location().contains("said=said"));
    let page = here.read(id, here.sample.dee).await;
    let card = page.split(&format!("id=\"line-{line}\"")).nth(1).unwrap().split("id=\"line-").next().unwrap();
    assert!(card.contains("We could keep a floor"), "the answer stands on the card it answers");
    here.post(id, "lines", &[("said", "A word in between")], here.sample.esi).await;
    assert!(here.read(id, ben).await.contains("A word in between"));
    let wrong = here.post(id, "lines", &[("said", "to nobody"), ("reply", "99")], ben).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.text.contains("to nobody"));
}

#[tokio::test]
async fn it_is_supported_given_time_let_go_and_taken_up() {
    let here = Here::new().await;
    let (chiara, dee, femi) = (here.sample.chiara, here.sample.dee, here.sample.femi);
    let id = here.write(chiara, Kind::Full, vec![allowance(35)]).await;
    assert!(here.read(id, femi).await.contains("Let us talk about this"));
    assert!(!here.read(id, chiara).await.contains("/supports"), "nobody supports themselves");
    here.done(id, "supports", &[], dee, "supported").await;
    assert!(matches!(here.proposal(id).state, State::Open { .. }));
    here.done(id, "more-time", &[], femi, "more-time").await;
    assert!(here.post(id, "more-time", &[], femi).await.location().contains("refused=enough-time"));
    here.done(id, "withdrawals", &[], chiara, "withdrawn").await;
    assert!(here.read(id, femi).await.contains("Somebody else can take it up."));
    here.done(id, "withdrawals/release", &[], femi, "taken-up").await;
    assert_eq!(here.proposal(id).author, femi);
}
