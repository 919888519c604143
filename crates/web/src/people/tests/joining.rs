use commons::Span;
use commons::people::How;
use host::Link;

use super::*;
use crate::sample::SECRETS;

/// The fields that a form of somebody who comes carries unseen.
fn unseen(page: &Answer) -> (String, String) {
    let of = |name| page.field(name).unwrap_or_else(|| panic!("no field {name}")).to_owned();
    (of("command"), of("pass"))
}

fn newest(sample: &Sample) -> people::Person {
    sample.home.look().group.people.all().last().unwrap().clone()
}

fn count(sample: &Sample) -> usize {
    sample.home.look().group.people.count()
}

#[tokio::test]
async fn offering_a_hand_shows_real_things_first_and_no_details() {
    let sample = sample::house().await;
    let page = sample.get("join", "").await;
    assert!(page.text.contains("Kiln Lane") && page.text.contains("Medicine"), "what is open, and where");
    for secret in SECRETS {
        assert!(!page.text.contains(secret), "{secret}");
    }
    // Only the kind, as on the first page: what exactly is needed is for those who take part.
    assert!(!page.text.contains("prescription"));
}

#[tokio::test]
async fn whoever_offers_a_hand_is_in_with_a_first_offer_and_no_voice() {
    let sample = sample::house().await;
    let (command, pass) = unseen(&sample.get("join", "").await);
    let form = [
        ("command", command.as_str()),
        ("pass", pass.as_str()),
        ("called", " Noor "),
        ("kind", "food"),
        ("kind", "lift"),
        ("free", "evenings"),
        ("travel", "bicycle"),
        ("speaks", "Arabic"),
        ("reach", "07700 900777"),
    ];
    let answer = sample.post("join", &form, "").await;
    assert!(answer.location().ends_with("/today?said=joined"), "{}", answer.location());
    let cookie = answer.cookie("s-tanners-row-neighbours").unwrap();
    let person = newest(&sample);
    assert_eq!((person.how, person.has_voice()), (How::OfferedHand, false));
    {
        let state = sample.home.look();
        assert_eq!(state.name(person.id), Some("Noor"));
        let offer = state.group.offers.of(person.id).next().unwrap();
        assert_eq!(offer.terms.kinds.len(), 2);
        assert!(offer.terms.times.has(0, commons::offers::PartOfDay::Evening));
        assert!(!offer.terms.times.has(0, commons::offers::PartOfDay::Morning));
    }
    let me = sample.get("me", &cookie).await;
    assert!(me.text.contains("Noor") && me.text.contains("07700 900777") && me.text.contains("Arabic"));

    // The same form once more has no second effect, and signs in the same browser.
    let people = count(&sample);
    let again = sample.post("join", &form, "").await;
    assert_eq!(again.cookie("s-tanners-row-neighbours"), Some(cookie.clone()));
    assert_eq!(count(&sample), people);
    assert_eq!(sample.home.look().group.offers.of(person.id).count(), 1);
    assert_eq!(sample.get("me", &again.cookie("s-tanners-row-neighbours").unwrap()).await.status, 200);
}

#[tokio::test]
async fn a_command_id_read_in_the_log_lets_nobody_in() {
    let sample = sample::house().await;
    let (command, pass) = unseen(&sample.get("join", "").await);
    sample.post("join", &[("command", &command), ("pass", &pass), ("called", "Noor")], "").await;
    let noor = newest(&sample).id;
    // Somebody who downloaded the log sends the same command, with ticks that Noor did not make.
    let forged = [("command", command.as_str()), ("called", "Noor"), ("kind", "money"), ("pass", &"0".repeat(64))];
    let answer = sample.post("join", &forged, "").await;
    let cookie = answer.cookie("s-tanners-row-neighbours").unwrap_or_default();
    assert_eq!(sample.get("me", &cookie).await.status, 303, "signed in as nobody");
    assert_eq!(sample.home.look().group.offers.of(noor).count(), 0, "and offered nothing in her name");
}

#[tokio::test]
async fn a_form_without_a_name_keeps_what_was_typed_and_says_what_to_do() {
    let sample = sample::house().await;
    let form = [("called", "  "), ("reach", "amina@example.org"), ("kind", "repair"), ("free", "weekends")];
    let answer = sample.post("join", &form, "").await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Type a name we can call you by"));
    assert!(answer.text.contains("Error: "), "the title says it first");
    assert!(answer.text.contains("value=\"amina@example.org\""));
    assert!(answer.text.contains("value=\"repair\" checked") && answer.text.contains("value=\"weekends\" checked"));
    let long = "x".repeat(41);
    assert_eq!(sample.post("join", &[("called", &long)], "").await.status, 422);
}

#[tokio::test]
async fn a_machine_that_fills_in_every_field_comes_to_nothing() {
    let sample = sample::house().await;
    let people = count(&sample);
    let answer = sample.post("join", &[("called", "Bot"), ("website", "http://spam.example")], "").await;
    assert_eq!((answer.status.as_u16(), answer.location()), (303, "/tanners-row-neighbours"));
    assert_eq!(count(&sample), people);
}

#[tokio::test]
async fn very_many_who_join_from_one_network_are_told_to_wait_and_lose_nothing() {
    let sample = sample::house().await;
    for n in 0..30 {
        let name = format!("Crowd {n}");
        assert_eq!(sample.post("join", &[("called", &name)], "").await.status, 303);
    }
    let answer = sample.post("join", &[("called", "One more")], "").await;
    assert_eq!(answer.status, 429);
    assert!(answer.text.contains("value=\"One more\""));
}

#[tokio::test]
async fn an_invitation_works_once_and_only_with_a_name() {
    let sample = sample::house().await;
    let token = sample.host.make_link(&sample.home, Link::Invitation(sample.grace)).await.unwrap();
    let link = format!("http://tanners.example/tanners-row-neighbours/come-in#{}", token.reveal());

    let page = sample.post("come-in", &[("words", &link)], "").await;
    assert!(page.text.contains("Grace") && page.text.contains("name=\"called\""));
    assert!(!page.text.contains("http-equiv"));
    let (command, pass) = unseen(&page);
    let empty = sample.post("come-in", &[("words", &link), ("called", " "), ("pass", &pass)], "").await;
    assert_eq!(empty.status, 422, "without a name the link is not used up");

    let form = [("words", link.as_str()), ("called", "Noor"), ("pass", &pass), ("command", &command)];
    let answer = sample.post("come-in", &form, "").await;
    assert!(answer.location().ends_with("/today?said=joined"), "{}", answer.location());
    assert_eq!(newest(&sample).how, How::Invited { by: sample.grace });

    let people = count(&sample);
    let twice = sample.post("come-in", &form, "").await;
    assert!(twice.location().ends_with("/today"), "who presses twice is in already");
    let other = sample.post("come-in", &[("words", &link), ("called", "Mallory")], "").await;
    assert_eq!(other.status, 422);
    assert!(other.text.contains("has been used"), "a used link is refused kindly");
    assert_eq!(count(&sample), people);
}

#[tokio::test]
async fn forged_cut_and_old_links_are_all_answered_with_the_same_kind_sentence() {
    let sample = sample::house().await;
    let token = sample.host.make_link(&sample.home, Link::Invitation(sample.ben)).await.unwrap().reveal();
    let forged = "f".repeat(64);
    let cut = token.get(..63).unwrap();
    let other_case = format!("#{cut}g");
    for typed in [
        forged.as_str(),
        cut,
        &other_case,
        "http://tanners.example/come-in#",
        "12345678",
        "٣٤",
        "<b>",
        &"x".repeat(5000),
    ] {
        let answer = sample.post("come-in", &[("words", typed), ("called", "Mallory")], "").await;
        assert_eq!(answer.status, 422, "{typed}");
        assert!(answer.text.contains("Ask whoever gave it to you for a new one"), "{typed}");
    }
    sample.host.clock.pass(Span::days(14));
    let late = sample.post("come-in", &[("words", &token), ("called", "Noor")], "").await;
    assert_eq!(late.status, 422);
    assert_eq!(sample.post("come-in", &[], "").await.status, 422);
}

#[tokio::test]
async fn whoever_was_invited_by_somebody_who_left_is_told_and_the_link_is_void() {
    let sample = sample::house().await;
    let token = sample.host.make_link(&sample.home, Link::Invitation(sample.grace)).await.unwrap().reveal();
    sample.run(Actor::Person(sample.grace), Command::People(people::Command::Leave)).await.unwrap();
    let answer = sample.post("come-in", &[("words", &token), ("called", "Noor")], "").await;
    assert_eq!(answer.status, 422);
}

#[tokio::test]
async fn a_founder_comes_with_a_voice_but_not_years_later() {
    let sample = sample::house().await;
    // Five have come already, so a sixth link refuses; the rules say so before it is used up.
    let token = sample.host.make_link(&sample.home, Link::Founder).await.unwrap().reveal();
    let people = count(&sample);
    let answer = sample.post("come-in", &[("words", &token), ("called", "Sixth")], "").await;
    assert!(answer.location().contains("join?refused="), "{}", answer.location());
    assert_eq!(count(&sample), people);
}

#[tokio::test]
async fn a_voice_cannot_be_had_by_a_link_alone() {
    let sample = sample::house().await;
    let token = sample.host.make_link(&sample.home, Link::Invitation(sample.ben)).await.unwrap().reveal();
    let answer = sample.post("come-in", &[("words", &token), ("called", "Noor")], "").await;
    let cookie = answer.cookie("s-tanners-row-neighbours").unwrap();
    let noor = newest(&sample).id;
    sample.pass_time(Span::days(400)).await;
    assert!(!sample.home.look().group.people.has_voice(noor), "time alone gives no voice");
    for door in ["neighbours/6/vouches", "neighbours/8/welcomes", "duties/welcome/turns"] {
        sample.post(door, &[], &cookie).await;
    }
    // A hello from one side, and two vouches that came through the same person, are not enough either.
    sample.run(Actor::Person(sample.ben), Command::People(people::Command::Welcome { person: noor })).await.unwrap();
    sample.run(Actor::Person(sample.ben), Command::People(people::Command::Vouch { person: noor })).await.unwrap();
    sample.pass_time(Span::days(400)).await;
    assert!(!sample.home.look().group.people.has_voice(noor), "one vouch gives no voice");
    let page = sample.get(&format!("neighbours/{}", noor.0), &sample.signed_in(sample.ben).await).await;
    assert!(page.text.contains("2") && page.text.contains("with a voice who are needed"));
    sample.run(Actor::Person(sample.esi), Command::People(people::Command::Vouch { person: noor })).await.unwrap();
    sample.pass_time(Span::days(1)).await;
    assert!(sample.home.look().group.people.has_voice(noor), "two people who have met her do");
}
