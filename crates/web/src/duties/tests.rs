//! Duties: the pages in every language, taking and handing back, being asked, learning, and what is handed on.

use commons::duties::{Command, Duty};
use commons::people::PersonId;
use commons::{Actor, Span, people};

use crate::people::tests::assert_whole;
use crate::sample::{self, Sample};
use crate::words::Tongue;

async fn acts(sample: &Sample, by: PersonId, command: Command) {
    sample.run(Actor::Person(by), commons::Command::Duties(command)).await.unwrap();
}

#[tokio::test]
async fn the_pages_are_whole_in_every_language_for_holders_for_others_and_for_newcomers() {
    let sample = sample::house().await;
    acts(&sample, sample.esi, Command::Willing { duty: Duty::Stock }).await;
    acts(&sample, sample.femi, Command::UnderstudyOf { duty: Duty::PhoneDesk }).await;
    acts(&sample, sample.ben, Command::Take { duty: Duty::Books }).await;
    sample.pass_time(Span(0)).await;
    for person in [sample.dee, sample.ben, sample.esi, sample.grace] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            assert_whole(&sample.get_in(tongue.code(), "duties", &cookie).await, tongue, "duties");
            assert_whole(&sample.get_in(tongue.code(), "today", &cookie).await, tongue, "today");
            for duty in Duty::STANDING {
                let page = format!("duties/{}", duty.word());
                let answer = sample.get_in(tongue.code(), &page, &cookie).await;
                assert_whole(&answer, tongue, &page);
                assert!(answer.text.contains(&format!("decisions/new?duty={}", duty.word())), "{page}");
            }
            assert_whole(&sample.get_in(tongue.code(), "log?about=duties", &cookie).await, tongue, "the log");
        }
    }
}

#[tokio::test]
async fn a_duty_is_taken_for_a_week_handed_back_or_ends_by_itself() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let holds = || sample.home.look().group.duties.holds(sample.ben, Duty::Welcome);
    assert!(sample.post("duties/welcome/turns", &[], &ben).await.location().contains("/duties?said=duty-taken&undo="));
    assert!(holds());
    assert!(sample.post("duties/welcome/turns", &[], &ben).await.location().contains("refused=on-duty-already"));
    assert!(sample.get("duties", &ben).await.text.contains("You have it."));
    sample.post("duties/welcome/turns/release", &[], &ben).await;
    assert!(!holds());
    sample.post("duties/welcome/turns", &[], &ben).await;
    sample.pass_time(Span::days(7)).await;
    assert!(!holds(), "nobody holds a duty longer than a week without saying yes again");
    assert!(sample.get("duties/welcome", &ben).await.text.contains("This chair is free"));
}

#[tokio::test]
async fn a_duty_takes_a_voice() {
    let sample = sample::house().await;
    let grace = sample.signed_in(sample.grace).await;
    assert!(!sample.get("duties", &grace).await.text.contains("/duties/welcome/turns"));
    assert!(sample.post("duties/phone-desk/turns", &[], &grace).await.location().contains("refused=voice-first"));
    assert_eq!(sample.post("duties/treasurer/turns", &[], &grace).await.status, 404);
    assert_eq!(sample.get("duties/treasurer", &grace).await.status, 404);
    assert_eq!(sample.get("duties/own-7", &grace).await.status, 404);
}

#[tokio::test]
async fn an_empty_chair_is_drawn_and_a_full_one_is_not_offered() {
    let sample = sample::house().await;
    let (ben, esi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.esi).await);
    let chairs = |text: &str| text.matches("class=\"seat\"").count();
    let page = sample.get("duties/money-pair", &ben).await.text;
    // Two seats, and the one beside them for learning.
    assert_eq!(chairs(&page), 3);
    sample.post("duties/money-pair/turns", &[], &ben).await;
    acts(&sample, sample.femi, Command::Take { duty: Duty::MoneyPair }).await;
    let page = sample.get("duties/money-pair", &esi).await.text;
    assert_eq!(chairs(&page), 1);
    assert!(!page.contains("action=\"/tanners-row-neighbours/duties/money-pair/turns\""));
    assert!(page.contains("As many people have this duty as it needs."));
    assert!(page.contains("Ben") && page.contains("Femi"));
    assert!(sample.post("duties/money-pair/turns", &[], &esi).await.location().contains("refused=no-room"));
}

#[tokio::test]
async fn whoever_is_willing_is_asked_and_answers_yes_or_no() {
    let sample = sample::house().await;
    let (ben, esi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.esi).await);
    assert!(sample.post("duties/stock/willing", &[], &ben).await.location().contains("said=duty-willing"));
    sample.pass_time(Span(0)).await;
    let today = sample.get("today", &ben).await.text;
    assert!(today.contains("Would you take this?") && today.contains("/duties/stock\""), "{today}");
    assert!(!sample.get("today", &esi).await.text.contains("Would you take this?"));
    assert!(sample.get("duties/stock", &esi).await.text.contains("is being asked, until"));
    assert!(sample.post("duties/stock/turns", &[], &esi).await.location().contains("refused=somebody-asked"));
    assert!(sample.post("duties/stock/answers/no", &[], &ben).await.location().contains("said=duty-declined"));
    assert!(!sample.get("today", &ben).await.text.contains("Would you take this?"));
    sample.post("duties/stock/willing", &[], &esi).await;
    sample.pass_time(Span(0)).await;
    assert!(sample.post("duties/stock/turns", &[], &esi).await.location().contains("said=duty-taken"));
    assert!(sample.home.look().group.duties.holds(sample.esi, Duty::Stock));
}

#[tokio::test]
async fn somebody_learns_it_and_everybody_can_see_that() {
    let sample = sample::house().await;
    let (ben, esi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.esi).await);
    assert!(sample.get("duties/phone-desk", &esi).await.text.contains("Nobody is learning it."));
    let answer = sample.post("duties/phone-desk/learning", &[], &ben).await;
    assert!(answer.location().contains("duties/phone-desk?said=duty-learning"), "{}", answer.location());
    assert!(sample.get("duties/phone-desk", &esi).await.text.contains("Learns it until"));
    sample.post("duties/phone-desk/learning/release", &[], &ben).await;
    assert!(sample.get("duties/phone-desk", &esi).await.text.contains("Nobody is learning it."));
}

#[tokio::test]
async fn lines_for_the_next_are_written_ticked_off_and_read_by_everybody_even_after_a_restart() {
    let sample = sample::house().await;
    let (chiara, esi) = (sample.signed_in(sample.chiara).await, sample.signed_in(sample.esi).await);
    let lines = "duties/phone-desk/lines";
    let answer = sample.post(lines, &[("line", "  ")], &chiara).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains("Write a line first."));
    let long = "x".repeat(201);
    let answer = sample.post(lines, &[("line", &long)], &chiara).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text.contains(&long), "what was typed is kept");
    assert!(sample.post(lines, &[("line", "Keys <b>hang</b> by the door")], &chiara).await.status.is_redirection());
    assert!(sample.post(lines, &[("line", "Nobody asked me")], &esi).await.location().contains("refused=duty-first"));
    let page = sample.get("duties/phone-desk", &esi).await.text;
    assert!(page.contains("Keys &#60;b&#62;hang&#60;/b&#62; by the door"), "{page}");
    assert!(!page.contains("/ticks\""), "only whoever has it, or learns it, ticks off");
    assert!(sample.get("duties/phone-desk", &chiara).await.text.contains("/duties/phone-desk/lines/0/ticks\""));
    sample.post("duties/phone-desk/lines/0/ticks", &[], &chiara).await;
    assert!(sample.get("duties/phone-desk", &esi).await.text.contains("<s><bdi>Keys"));
    sample.post("duties/phone-desk/lines/0/ticks/release", &[], &chiara).await;
    assert!(!sample.get("duties/phone-desk", &esi).await.text.contains("<s><bdi>Keys"));
    // The words lie in the vault with the duty, and not in the log.
    let log = sample.get("log/download", &esi).await.text;
    assert!(log.contains("line_added") && !log.contains("hang"));
}

#[tokio::test]
async fn a_note_is_told_to_the_group_and_asked_for_after_a_month_of_silence() {
    let sample = sample::house().await;
    acts(&sample, sample.ben, Command::Take { duty: Duty::Books }).await;
    let ben = sample.signed_in(sample.ben).await;
    let quiet = "The group has not heard of it for a month.";
    assert!(!sample.get("today", &ben).await.text.contains(quiet));
    sample.pass_time(Span::days(30)).await;
    assert!(sample.get("today", &ben).await.text.contains(quiet));
    let answer = sample.post("duties/books/notes", &[("note", "")], &ben).await;
    assert_eq!(answer.status, 422);
    sample.post("duties/books/notes", &[("note", "All receipts are in.\nTwo were hard to read.")], &ben).await;
    assert!(!sample.get("today", &ben).await.text.contains(quiet));
    let grace = sample.signed_in(sample.grace).await;
    let page = sample.get("duties/books", &grace).await.text;
    assert!(page.contains("All receipts are in.\nTwo were hard to read."), "{page}");
}

#[tokio::test]
async fn a_duty_that_ends_soon_is_spoken_of() {
    let sample = sample::house().await;
    acts(&sample, sample.ben, Command::Take { duty: Duty::Stock }).await;
    let ben = sample.signed_in(sample.ben).await;
    let soon = "It ends by itself soon.";
    assert!(!sample.get("today", &ben).await.text.contains(soon));
    sample.pass_time(Span::days(24)).await;
    assert!(sample.get("today", &ben).await.text.contains(soon));
}

#[tokio::test]
async fn being_away_is_one_press_and_so_is_being_here_again() {
    let sample = sample::house().await;
    let (ben, esi) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.esi).await);
    let away = || {
        let state = sample.home.look();
        state.group.people.is_away(sample.ben, sample.host.clock.now(), &state.group.rules)
    };
    assert!(sample.get("me", &ben).await.text.contains("I am away for a while"));
    assert!(sample.post("me/away", &[], &ben).await.location().contains("/me?said=away"));
    assert!(away());
    for tongue in Tongue::ALL {
        assert_whole(&sample.get_in(tongue.code(), "me", &ben).await, tongue, "me, away");
        assert_whole(&sample.get_in(tongue.code(), "today", &ben).await, tongue, "today, away");
    }
    assert!(sample.get("today", &ben).await.text.contains("I am here again"));
    assert!(!sample.get("today", &esi).await.text.contains("I am here again"));
    // No date and no stain: just "away".
    let page = sample.get(&format!("neighbours/{}", sample.ben.0), &esi).await.text;
    assert!(page.contains("· away"), "{page}");
    assert!(sample.post("me/away/release", &[], &ben).await.location().contains("/today?said=here-again"));
    assert!(!away());
    assert!(!sample.get("today", &ben).await.text.contains("I am here again"));
    // Silence for a month counts as well.
    sample.pass_time(Span::days(31)).await;
    assert!(away());
    sample.run(Actor::Person(sample.ben), commons::Command::People(people::Command::ComeBack)).await.unwrap();
    assert!(!away());
    let hakim = sample.signed_in(sample.hakim).await;
    assert!(!sample.get("me", &hakim).await.text.contains("/me/away"), "who is not there yet cannot be away");
}
