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
async fn a_change_can_be_left_out_but_not_all_of_them() {
    let here = Here::new().await;
    let id = here.asked(Kind::Full, vec![Effect::Task, allowance(30)]).await;
    let form = [("title", "Only the task"), ("clause-0", "Paint the door"), ("leave-1", "yes")];
    here.done(id, "wordings", &form, here.sample.chiara, "amended").await;
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

#[tokio::test]
async fn whoever_reads_polish_finds_it_in_polish_and_what_counts_stays_beside_it() {
    let here = Here::new().await;
    let adopt = Effect::Adopt { agreement: AgreementId::TEMPLATES[0] };
    let id = here.asked(Kind::Constitution, vec![adopt]).await;
    let (dee, cookie) = (here.sample.dee, here.sample.signed_in(here.sample.dee).await);
    let form = here.sample.get(&format!("decisions/{}/translations", id.0), &cookie).await;
    assert_eq!(form.status, StatusCode::OK);
    assert!(form.text.contains("Prices went up.") && form.text.contains("We treat each other kindly."));

    let mut words = [
        ("language", "pl"),
        ("text", "0"),
        ("title", "Więcej na jedzenie"),
        ("why", ""),
        ("affected", "Kto je"),
        ("clause-0", "Z szacunkiem"),
    ];
    let half = here.post(id, "translations", &words, dee).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(half.text.contains("Więcej na jedzenie") && half.text.contains("id=\"why-e\""), "what was typed is kept");
    words[3].1 = "Ceny wzrosły.";
    for (language, text, field) in
        [("en", "0", "language"), ("", "0", "language"), ("xx", "0", "language"), ("pl", "7", "title")]
    {
        let mut other = words;
        (other[0].1, other[1].1) = (language, text);
        let answer = here.post(id, "translations", &other, dee).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{language} {text}");
        assert!(
            answer.text.contains(&format!("id=\"{field}-e\"")) && answer.text.contains("Ceny wzrosły."),
            "{language} {text}"
        );
    }
    assert!(here.proposal(id).translations.is_empty());

    here.done(id, "translations", &words, dee, "translated").await;
    let page = here.get(id, here.sample.chiara).await.text;
    let polish = page.find("Więcej na jedzenie").expect("in Polish");
    assert!(page.contains("Prices went up.") && page.contains("Z szacunkiem") && page.contains("lang=\"pl\""));
    assert!(!page[page[..polish].rfind("<details").unwrap()..polish].contains(" open"), "Chiara reads English");
    let cookie = format!("{cookie}; lang=pl");
    let page = here.sample.get(&format!("decisions/{}", id.0), &cookie).await.text;
    let polish = page.find("Więcej na jedzenie").expect("in Polish");
    assert!(
        page[page[..polish].rfind("<details").unwrap()..polish].contains(" open"),
        "whoever reads Polish reads it at once"
    );

    here.post(id, "wordings", &[("title", "Another"), ("why", "Prices"), ("clause-0", "Kindly.")], here.sample.chiara)
        .await;
    assert!(here.read(id, dee).await.contains("It says an earlier wording."));
}
