//! Answering from a letter: the page in every language, what is answered, what is wrong, and what a pass does not open.

use commons::decisions::{self, Draft, Effect, Kind, Position, ProposalId, State};
use commons::letters::Occasion;
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Lang, Rule, Span};
use host::Act;

use super::{Reply, write};
use crate::people::tests::assert_whole;
use crate::sample::{self, Sample};
use crate::words::Tongue;

const FIRST: ProposalId = ProposalId(1);

/// Dee has asked everybody whether to raise the limit for errands; Esi supported it.
async fn asked(sample: &Sample) {
    let draft = Draft {
        kind: Kind::Full,
        effects: vec![Effect::SetRule { rule: Rule::ErrandLimit, value: 50 }],
        language: Lang::parse("en").unwrap(),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    };
    let write = decisions::Command::Write { draft };
    let act = Act::new(sample.host.dice.command_id(), Actor::Person(sample.dee), write.into());
    let act = act
        .sealing(Field::Proposed(Proposed::Title, 0), "Fifty for an errand")
        .sealing(Field::Proposed(Proposed::Why, 0), "Prices went up since May.");
    sample.host.run(&sample.home, act).await.unwrap();
    decide(sample, sample.esi, decisions::Command::Support { proposal: FIRST }).await;
}

async fn decide(sample: &Sample, by: PersonId, command: decisions::Command) {
    sample.run(Actor::Person(by), command.into()).await.unwrap();
}

fn says(person: PersonId, position: Position) -> decisions::Command {
    let words = if position.needs_words() { decisions::Words::Some } else { decisions::Words::None };
    decisions::Command::Position { proposal: FIRST, version: 1, person, position, words, will_meet: true }
}

/// The address of Ben's pass, and the code below it.
async fn pass(sample: &Sample) -> (String, String) {
    let (token, code) = sample.host.answer_pass(&sample.home, sample.ben, FIRST).await.unwrap();
    (format!("answer/{}", token.reveal()), code)
}

fn taken(sample: &Sample) -> Option<decisions::Taken> {
    sample.home.look().group.decisions.get(FIRST).unwrap().positions.get(&sample.ben).copied()
}

#[tokio::test]
async fn the_page_behind_a_letter_is_whole_in_every_language_and_needs_no_signing_in() {
    let sample = sample::house().await;
    asked(&sample).await;
    let (page, _) = pass(&sample).await;
    for tongue in Tongue::ALL {
        let answer = sample.get_in(tongue.code(), &page, "").await;
        assert_whole(&answer, tongue, "answer");
        assert!(answer.text.contains("Fifty for an errand") && answer.text.contains("Ben"));
        assert_whole(&sample.get_in(tongue.code(), "answer", "").await, tongue, "the code");
    }
}

#[tokio::test]
async fn an_answer_from_a_letter_counts_like_any_other_and_can_be_changed() {
    let sample = sample::house().await;
    asked(&sample).await;
    let (page, _) = pass(&sample).await;
    let form =
        [("what", "position"), ("version", "1"), ("position", "reservations"), ("words", "Could we look again?")];
    assert!(sample.post(&page, &form, "").await.location().ends_with("?said=answered"));
    assert_eq!(taken(&sample).map(|taken| (taken.position, taken.told_to)), Some((Position::Reservations, None)));
    let again = sample.get(&page, "").await;
    assert!(again.text.contains("Could we look again?"), "what was said stands there to be changed");
    let form = [("what", "position"), ("version", "1"), ("position", "agree")];
    sample.post(&page, &form, "").await;
    assert_eq!(taken(&sample).map(|taken| taken.position), Some(Position::Agree));
}

#[tokio::test]
async fn what_is_amiss_is_said_beside_the_field_and_what_was_typed_is_kept() {
    let sample = sample::house().await;
    asked(&sample).await;
    let (page, _) = pass(&sample).await;
    let nothing = sample.post(&page, &[("what", "position"), ("version", "1"), ("words", "I am not sure")], "").await;
    assert_eq!(nothing.status, 422);
    assert!(nothing.text.contains("Choose one of the answers") && nothing.text.contains("I am not sure"));
    let form = [("what", "position"), ("version", "1"), ("position", "block"), ("lifts", "A floor of 200")];
    let no_reason = sample.post(&page, &form, "").await;
    assert!(no_reason.text.contains("href=\"#words\"") && no_reason.text.contains("A floor of 200"));
    let form = [("what", "position"), ("version", "1"), ("position", "block"), ("words", "It endangers the fund")];
    let no_meeting = sample.post(&page, &form, "").await;
    assert!(no_meeting.text.contains("href=\"#will_meet\"") && no_meeting.text.contains("It endangers the fund"));
    let form = [("what", "position"), ("version", "7"), ("position", "agree")];
    assert!(sample.post(&page, &form, "").await.text.contains("wording has changed"));
    let long = "x".repeat(2_001);
    let form = [("what", "position"), ("version", "1"), ("position", "agree"), ("words", long.as_str())];
    assert!(sample.post(&page, &form, "").await.text.contains(&long));
    assert_eq!(taken(&sample), None, "nothing half done");
}

#[tokio::test]
async fn the_digits_lead_to_the_same_page_and_wrong_ones_say_so() {
    let sample = sample::house().await;
    asked(&sample).await;
    let (_, code) = pass(&sample).await;
    let typed = format!("{} {}", &code[..5], &code[5..]);
    let found = sample.post("answer", &[("code", typed.as_str())], "").await;
    assert!(found.location().ends_with(&format!("/answer/{code}")));
    assert!(sample.get(&format!("answer/{code}"), "").await.text.contains("Fifty for an errand"));
    let wrong = sample.post("answer", &[("code", "12345 00000")], "").await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text.contains("12345 00000") && wrong.text.contains("No letter has these digits"));
    assert_eq!(sample.get("answer/0000000000", "").await.status, 404);
}

#[tokio::test]
async fn a_pass_opens_no_other_page() {
    let sample = sample::house().await;
    asked(&sample).await;
    let (page, _) = pass(&sample).await;
    let token = page.trim_start_matches("answer/");
    for cookie in ["s", "k", "r"] {
        let cookie = format!("{cookie}-{}={token}", sample.home.slug);
        assert!(sample.get("board", &cookie).await.location().contains("sign-in"));
    }
    let come_in = sample.post("come-in", &[("words", token)], "").await;
    assert_eq!(come_in.status, 422);
}

#[tokio::test]
async fn the_last_question_and_what_is_over_have_their_own_words() {
    let sample = sample::house().await;
    asked(&sample).await;
    let (page, _) = pass(&sample).await;
    for person in [sample.ben, sample.chiara, sample.dee] {
        decide(&sample, person, says(person, Position::Agree)).await;
    }
    decide(&sample, sample.femi, says(sample.femi, Position::Block)).await;
    let state = |sample: &Sample| sample.home.look().group.decisions.get(FIRST).unwrap().state;
    while !matches!(state(&sample), State::Fallback { .. }) {
        sample.pass_time(Span::days(1)).await;
        assert!(!matches!(state(&sample), State::Over { .. }), "{:?}", state(&sample));
    }
    let last = sample.get(&page, "").await;
    assert!(last.text.contains("The last question"));
    sample.post(&page, &[("what", "last"), ("position", "yes")], "").await;
    let answered = sample.home.look().group.decisions.get(FIRST).unwrap().answers.get(&sample.ben).copied();
    assert_eq!(answered, Some(decisions::Answer::Yes));
    sample.pass_time(Span::days(8)).await;
    for tongue in Tongue::ALL {
        assert_whole(&sample.get_in(tongue.code(), &page, "").await, tongue, "over");
    }
    assert!(sample.get(&page, "").await.text.contains("nothing to answer any more"));
}

#[tokio::test]
async fn letters_end_with_one_button_and_begin_again_with_another() {
    let sample = sample::house().await;
    asked(&sample).await;
    let (page, _) = pass(&sample).await;
    let wanted = || sample.home.look().group.people.get(sample.ben).unwrap().wants_letters;
    sample.post(&format!("{page}/letters"), &[], "").await;
    assert!(!wanted());
    assert!(sample.get(&page, "").await.text.contains("You get no letters"));
    sample.post(&format!("{page}/letters"), &[("wanted", "1")], "").await;
    assert!(wanted());
}

#[tokio::test]
async fn a_letter_says_who_writes_in_its_subject_and_what_about_only_inside() {
    let sample = sample::house().await;
    asked(&sample).await;
    let reply =
        Reply::Pass { link: "https://tanners.example/x", page: "https://tanners.example/answer", code: "12345 67890" };
    let state = sample.home.look();
    let asking = [Occasion::Asked, Occasion::NewWording, Occasion::AskedAgain, Occasion::LastQuestion];
    for occasion in asking.map(|occasion| occasion(FIRST)) {
        let letter = write(&state, occasion, sample.ben, &reply);
        assert_eq!(letter.subject, "Tanner's Row Neighbours has a question for you");
        for word in
            ["Hello Ben", "Fifty for an errand", "Prices went up", "https://tanners.example/x", "12345 67890", "until"]
        {
            assert!(letter.text.contains(word), "{word} in: {}", letter.text);
        }
    }
    let told = write(&state, Occasion::ToldFirst(FIRST), sample.ben, &reply);
    assert!(!told.text.contains("Fifty"), "an outcome about somebody is not in a letter: {}", told.text);
}

#[tokio::test]
async fn a_letter_that_asks_around_says_neither_what_nor_where_and_leads_to_the_page() {
    let sample = sample::house().await;
    let need = sample.needs.prescription;
    let link = format!("https://tanners.example/needs/{}", need.0);
    let letter = write(&sample.home.look(), Occasion::CouldYou(need), sample.ben, &Reply::Page { link: &link });
    assert_eq!(letter.subject, "Tanner's Row Neighbours has a question for you");
    assert!(letter.text.contains("Hello Ben") && letter.text.contains(&link), "{}", letter.text);
    let (what, street, code) = {
        let state = sample.home.look();
        let need = state.group.needs.get(need).unwrap();
        let street = need.street.and_then(|street| state.group.founding.street(street)).unwrap().to_owned();
        (crate::saying::title(Tongue::English, need), street, need.code.to_string())
    };
    for told in [what.as_str(), &street, &code, "Medicine", "/answer"] {
        assert!(!letter.text.contains(told), "{told} in: {}", letter.text);
    }
    // Whoever is not signed in is led to signing in, and learns nothing.
    let page = format!("needs/{}", need.0);
    assert!(sample.get(&page, "").await.location().contains("sign-in"));
    assert!(sample.get(&page, &sample.signed_in(sample.ben).await).await.text.contains(&code));
}

#[tokio::test]
async fn letters_are_turned_off_on_ones_own_page_as_well() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let wanted = || sample.home.look().group.people.get(sample.ben).unwrap().wants_letters;
    assert!(sample.get("me", &ben).await.text.contains("No more letters"));
    assert!(sample.post("me/letters", &[], &ben).await.location().contains("said=letters"));
    assert!(!wanted());
    assert!(sample.get("me", &ben).await.text.contains("Letters again"));
    sample.post("me/letters", &[("wanted", "1")], &ben).await;
    assert!(wanted());
}
