//! When it hurts: the pages in every language at every step, the whole ladder by pressing buttons, and that nobody else
//! finds any of it.

use commons::duties::{self, Duty};
use commons::mending::{Command, Held, Step};
use commons::people::{self, PersonId};
use commons::{Actor, Span, Subject, Timestamp};

use super::Concern;
use crate::people::tests::assert_whole;
use crate::sample::{self, Answer, Sample};
use crate::words::{Tongue, plain};

const WORDS: &str = "You laughed at me in front of everybody. <script>alert(1)</script>";
const STEP: &str = "I will not ring after nine in the evening.";

/// Ben asks Chiara to talk; where the page of it is.
async fn opened(sample: &Sample) -> String {
    let ben = sample.signed_in(sample.ben).await;
    let with = sample.chiara.0.to_string();
    let answer = sample.post("mending", &[("with", &with), ("words", WORDS)], &ben).await;
    let path = answer.location().strip_prefix(&sample.to("")).unwrap_or_default();
    assert!(path.ends_with("?said=mending-opened"), "{} {path}", answer.status);
    path.split('?').next().unwrap_or_default().to_owned()
}

/// Presses a button on the page, which must do.
async fn press(sample: &Sample, who: PersonId, path: &str, form: &[(&str, &str)]) -> Answer {
    let cookie = sample.signed_in(who).await;
    let answer = sample.post(path, form, &cookie).await;
    assert!(answer.location().contains("said="), "{path}: {} {}", answer.status, answer.location());
    answer
}

/// And Chiara says yes; Esi listens beside Ben and Femi beside Chiara.
async fn supported(sample: &Sample) -> String {
    let path = opened(sample).await;
    press(sample, sample.chiara, &format!("{path}/answer"), &[("answer", "yes")]).await;
    press(sample, sample.ben, &format!("{path}/support"), &[]).await;
    for (side, listener) in [(sample.ben, sample.esi), (sample.chiara, sample.femi)] {
        let number = listener.0.to_string();
        press(sample, side, &format!("{path}/listener"), &[("listener", &number)]).await;
        press(sample, listener, &format!("{path}/listening"), &[("answer", "yes")]).await;
    }
    path
}

/// Ben offers a step until the second of December and Chiara does not want it; then she is to be listened to.
async fn listening(sample: &Sample) -> String {
    let path = supported(sample).await;
    press(sample, sample.ben, &format!("{path}/steps"), &[("step", STEP), ("until", "2026-12-02")]).await;
    press(sample, sample.chiara, &format!("{path}/steps/0"), &[("answer", "no")]).await;
    press(sample, sample.ben, &format!("{path}/hearing"), &[]).await;
    path
}

async fn seen_by(sample: &Sample, who: PersonId, path: &str) -> Answer {
    sample.get(path, &sample.signed_in(who).await).await
}

/// Everybody who is not concerned: other members, a newcomer, somebody nobody has welcomed, and people at the door.
async fn others(sample: &Sample) -> Vec<String> {
    let mut cookies = vec![String::new(), sample.with_key_of(sample.needs.bags).await];
    for person in [sample.dee, sample.grace, sample.hakim] {
        cookies.push(sample.signed_in(person).await);
    }
    cookies
}

#[tokio::test]
async fn the_pages_are_whole_in_every_language_at_every_step_for_everybody_concerned() {
    let sample = sample::house().await;
    let all = [sample.ben, sample.chiara, sample.esi, sample.femi];
    let whole = async |path: &str, people: &[PersonId]| {
        for person in people {
            let cookie = sample.signed_in(*person).await;
            for tongue in Tongue::ALL {
                for page in ["mending", "mending/new", "today", "more", path] {
                    assert_whole(&sample.get_in(tongue.code(), page, &cookie).await, tongue, page);
                }
            }
        }
    };
    let path = opened(&sample).await;
    whole(&path, &all[..2]).await;
    press(&sample, sample.chiara, &format!("{path}/answer"), &[("answer", "no")]).await;
    whole(&path, &all[..2]).await;
    press(&sample, sample.chiara, &format!("{path}/answer"), &[("answer", "yes")]).await;
    press(&sample, sample.ben, &format!("{path}/support"), &[]).await;
    let esi = sample.esi.0.to_string();
    press(&sample, sample.ben, &format!("{path}/listener"), &[("listener", &esi)]).await;
    whole(&path, &all[..3]).await;
    press(&sample, sample.esi, &format!("{path}/listening"), &[("answer", "yes")]).await;
    let femi = sample.femi.0.to_string();
    press(&sample, sample.chiara, &format!("{path}/listener"), &[("listener", &femi)]).await;
    press(&sample, sample.femi, &format!("{path}/listening"), &[("answer", "yes")]).await;
    press(&sample, sample.esi, &format!("{path}/times"), &[("day", "2026-11-27"), ("hour", "18:30")]).await;
    press(&sample, sample.ben, &format!("{path}/times/0"), &[("answer", "yes")]).await;
    press(&sample, sample.chiara, &format!("{path}/times/0"), &[("answer", "no")]).await;
    press(&sample, sample.ben, &format!("{path}/steps"), &[("step", STEP), ("until", "2026-12-02")]).await;
    whole(&path, &all).await;
    press(&sample, sample.chiara, &format!("{path}/steps/0"), &[("answer", "yes")]).await;
    press(&sample, sample.chiara, &format!("{path}/good"), &[]).await;
    whole(&path, &all).await;
    sample.pass_time(Span::days(10)).await;
    whole(&path, &all).await;
    press(&sample, sample.ben, &format!("{path}/hearing"), &[]).await;
    press(&sample, sample.femi, &format!("{path}/times"), &[("day", "2026-12-08"), ("hour", "18:30")]).await;
    whole(&path, &all).await;
    press(&sample, sample.chiara, &format!("{path}/heard"), &[]).await;
    whole(&path, &all).await;
    press(&sample, sample.ben, &format!("{path}/question"), &[]).await;
    whole(&path, &all).await;
    press(&sample, sample.ben, &format!("{path}/good"), &[]).await;
    whole(&path, &all[..2]).await;
}

#[tokio::test]
async fn somebody_is_asked_to_talk_and_only_the_two_read_it() {
    let sample = sample::house().await;
    let path = opened(&sample).await;
    for person in [sample.ben, sample.chiara] {
        let page = seen_by(&sample, person, &path).await;
        assert!(plain(&page.text).contains("You laughed at me in front of everybody."));
        assert!(!page.text.contains("<script>alert"), "what people type is never markup");
        assert_eq!(page.headers.get("cache-control").unwrap(), "no-store");
        let title = page.text.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
        assert!(!title.contains("Ben") && !title.contains("Chiara"), "the tab tells nobody: {title}");
    }
    for cookies in others(&sample).await {
        let answer = sample.get(&path, &cookies).await;
        assert_ne!(answer.status, 200);
        assert!(!answer.text.contains("laughed"));
    }
    let dee = seen_by(&sample, sample.dee, &path).await;
    let nothing = seen_by(&sample, sample.dee, "mending/77").await;
    assert_eq!((dee.status, nothing.status), (nothing.status, axum::http::StatusCode::NOT_FOUND));
    assert!(!seen_by(&sample, sample.dee, "mending").await.text.contains("Between you"));
    // On Today it is neutral, and only there for the one who is asked.
    let today = plain(&seen_by(&sample, sample.chiara, "today").await.text);
    assert!(today.contains("Somebody would like to talk with you"), "{today}");
    assert!(!today.contains("laughed"));
    for person in [sample.ben, sample.dee, sample.esi] {
        assert!(!seen_by(&sample, person, "today").await.text.contains("would like to talk"));
    }
}

#[tokio::test]
async fn nobody_else_can_press_any_of_its_buttons() {
    let sample = sample::house().await;
    let path = supported(&sample).await;
    let buttons = [
        "lines",
        "answer",
        "support",
        "listener",
        "listening",
        "times",
        "times/0",
        "times/0/came",
        "steps",
        "steps/0",
        "hearing",
        "heard",
        "question",
        "good",
        "stop",
    ];
    let before = sample.home.look().group.seq;
    for cookies in others(&sample).await {
        for button in buttons {
            let form = [("words", "x"), ("answer", "yes"), ("listener", "1"), ("step", "x"), ("until", "2026-12-01")];
            let answer = sample.post(&format!("{path}/{button}"), &form, &cookies).await;
            let away = answer.status == 404
                || answer.location().ends_with("/sign-in")
                || answer.location().ends_with("/today");
            assert!(away, "{button}: {} {}", answer.status, answer.location());
        }
    }
    assert_eq!(sample.home.look().group.seq, before);
}

#[tokio::test]
async fn the_log_and_its_file_say_neither_who_nor_what() {
    let sample = sample::house().await;
    let before = sample.home.look().group.seq;
    let path = listening(&sample).await;
    press(&sample, sample.chiara, &format!("{path}/lines"), &[("words", "I am sorry about the laughing.")]).await;
    let page = seen_by(&sample, sample.dee, "log").await;
    let newest: Vec<&str> = page.text.split("<li id=\"e").skip(1).take(10).collect();
    for line in &newest {
        let line = plain(line);
        assert!(line.contains("Two people are talking something through."), "{line}");
        assert!(!["Ben", "Chiara", "Esi", "Femi"].iter().any(|name| line.contains(name)), "{line}");
    }
    let file = seen_by(&sample, sample.dee, "log/download").await.text;
    let lines: Vec<&str> = file.lines().skip(1 + usize::try_from(before).unwrap()).collect();
    let ours: Vec<&&str> = lines.iter().filter(|line| line.contains("mending")).collect();
    assert!(ours.len() > 10);
    for line in ours {
        assert!(line.contains("\"by\":\"anyone\"") && !line.contains("person"), "{line}");
        assert!(!line.contains("laugh") && !line.contains("nine"), "{line}");
    }
    assert!(host::check_log(&mut file.as_bytes(), |_, _| {}).is_ok(), "and it is whole");
}

#[tokio::test]
async fn who_is_asked_to_listen_sees_who_asks_and_the_rest_after_their_yes() {
    let sample = sample::house().await;
    let path = opened(&sample).await;
    press(&sample, sample.chiara, &format!("{path}/answer"), &[("answer", "yes")]).await;
    press(&sample, sample.ben, &format!("{path}/support"), &[]).await;
    let esi = sample.esi.0.to_string();
    press(&sample, sample.ben, &format!("{path}/listener"), &[("listener", &esi)]).await;
    let page = plain(&seen_by(&sample, sample.esi, &path).await.text);
    assert!(page.contains("Ben") && !page.contains("Chiara") && !page.contains("laughed"), "{page}");
    assert!(seen_by(&sample, sample.esi, "today").await.text.contains("Somebody asks you to listen"));
    press(&sample, sample.esi, &format!("{path}/listening"), &[("answer", "yes")]).await;
    let page = plain(&seen_by(&sample, sample.esi, &path).await.text);
    assert!(page.contains("Chiara") && page.contains("laughed"));
    let answer = press(&sample, sample.esi, &format!("{path}/listening"), &[("answer", "no")]).await;
    assert!(answer.location().contains("/mending?said=mending-listens-not"), "{}", answer.location());
    assert_eq!(seen_by(&sample, sample.esi, &path).await.status, 404);
}

#[tokio::test]
async fn the_ladder_from_a_talk_to_a_question_with_the_person_told_first() {
    let sample = sample::house().await;
    let path = listening(&sample).await;
    let today = async |person| plain(&seen_by(&sample, person, "today").await.text);
    assert!(today(sample.chiara).await.contains("Somebody would like to listen to you"));
    let page = plain(&seen_by(&sample, sample.chiara, &path).await.text);
    assert!(page.contains("First somebody listens to you. You need not come."), "{page}");
    // Two times are offered, and nobody comes.
    for (no, (day, hour)) in [("2026-11-25", "18:30"), ("2026-11-27", "18:30")].into_iter().enumerate() {
        press(&sample, sample.femi, &format!("{path}/times"), &[("day", day), ("hour", hour)]).await;
        let early = sample.signed_in(sample.femi).await;
        let came = format!("{path}/times/{no}/came");
        assert!(sample.post(&came, &[("answer", "no")], &early).await.location().contains("refused=not-now"));
    }
    sample.pass_time(Span::days(5)).await;
    press(&sample, sample.femi, &format!("{path}/times/0/came"), &[("answer", "no")]).await;
    assert!(!sample.home.look().group.mending.was_heard(sample.chiara));
    press(&sample, sample.femi, &format!("{path}/times/1/came"), &[("answer", "no")]).await;
    let link = format!("decisions/new?person={}", sample.chiara.0);
    assert!(!seen_by(&sample, sample.ben, &path).await.text.contains(&link));
    press(&sample, sample.ben, &format!("{path}/question"), &[]).await;
    assert!(sample.home.look().group.mending.was_heard(sample.chiara));
    assert!(seen_by(&sample, sample.ben, &path).await.text.contains(&link));
    assert!(today(sample.chiara).await.contains("You are told something first"));
    let told = plain(&seen_by(&sample, sample.chiara, &path).await.text);
    assert!(told.contains("You are told first") && !told.contains("decisions/new"), "{told}");
    sample.pass_time(Span::days(30)).await;
    assert!(!sample.home.look().group.mending.was_heard(sample.chiara), "it ends by itself");
}

#[tokio::test]
async fn what_is_amiss_stands_beside_its_field_and_what_was_typed_is_kept() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let (me, chiara, hakim) = (sample.ben.0.to_string(), sample.chiara.0.to_string(), sample.hakim.0.to_string());
    let long = "x".repeat(3_000);
    let tries: [(&str, &str, &str); 6] = [
        ("", WORDS, "Choose a person"),
        (&me, WORDS, "Choose somebody else. This is for two people."),
        (&hakim, WORDS, "Nobody has said hello to them yet."),
        ("999", WORDS, "They are not here any more."),
        (&chiara, "  ", "Write a few words"),
        (&chiara, &long, "2,000"),
    ];
    for (with, words, says) in tries {
        let answer = sample.post("mending", &[("with", with), ("words", words)], &ben).await;
        assert_eq!(answer.status, 422, "{says}");
        assert!(plain(&answer.text).contains(says), "{says}: {}", plain(&answer.text));
        assert!(answer.text.contains("<title>Tanner"), "the tab stays neutral");
        if words == WORDS {
            assert!(answer.text.contains("You laughed at me in front of everybody."), "kept");
        }
    }
    assert_eq!(sample.home.look().group.mending.all().len(), 0);

    let path = supported(&sample).await;
    let (esi, femi) = (sample.esi.0.to_string(), sample.femi.0.to_string());
    let looked_at = async |part: &str, form: &[(&str, &str)], says: &str| {
        let answer = sample.post(&format!("{path}/{part}"), form, &ben).await;
        assert_eq!(answer.status, 422, "{part} {form:?}: {}", answer.location());
        let text = plain(&answer.text);
        assert!(text.contains(says), "{part} {form:?}: {text}");
        for (_, typed) in form.iter().filter(|(name, _)| *name != "listener" && *name != "until") {
            assert!(answer.text.contains(typed.trim()), "{typed} is kept");
        }
    };
    looked_at("lines", &[("words", " ")], "Write a few words").await;
    looked_at("listener", &[("listener", "")], "Choose a person").await;
    looked_at("listener", &[("listener", &me)], "A listener is somebody else than the two of you.").await;
    looked_at("listener", &[("listener", &femi)], "They listen beside the other already.").await;
    looked_at("listener", &[("listener", &hakim)], "said hello").await;
    looked_at("steps", &[("step", STEP), ("until", "2027-11-23")], "too far away").await;
    looked_at("steps", &[("step", STEP), ("until", "2026-11-01")], "has passed").await;
    looked_at("steps", &[("step", STEP), ("until", "soon")], "Write a day").await;
    looked_at("steps", &[("step", ""), ("until", "2026-12-01")], "Write a few words").await;
    looked_at("times", &[("day", "2026-11-20"), ("hour", "18:30")], "has passed").await;
    looked_at("times", &[("day", "2026-11-25"), ("hour", "")], "Write a day and a time").await;
    press(&sample, sample.ben, &format!("{path}/listener"), &[("listener", &esi)]).await;
}

#[tokio::test]
async fn the_same_form_twice_asks_once_and_a_second_matter_leads_to_the_first() {
    let sample = sample::house().await;
    let (ben, chiara) = (sample.signed_in(sample.ben).await, sample.chiara.0.to_string());
    let command = "0".repeat(30) + "77";
    let form = [("with", chiara.as_str()), ("words", WORDS), ("command", &command)];
    let first = sample.post("mending", &form, &ben).await;
    let second = sample.post("mending", &form, &ben).await;
    assert_eq!(first.location(), second.location());
    assert!(first.location().contains("/mending/1?said="));
    assert_eq!(sample.home.look().group.mending.all().len(), 1);
    let another = sample.post("mending", &form[..2], &ben).await;
    assert_eq!(another.status, 422);
    assert!(another.text.contains("You two have something open already."));
    // Also for the other of the two.
    let ben_number = sample.ben.0.to_string();
    let back =
        sample.post("mending", &[("with", &ben_number), ("words", "x")], &sample.signed_in(sample.chiara).await).await;
    assert_eq!(back.status, 422);
}

#[tokio::test]
async fn the_first_page_says_when_this_is_not_the_way_and_whom_to_turn_to() {
    let sample = sample::house().await;
    let text = plain(&seen_by(&sample, sample.ben, "mending").await.text);
    assert!(text.contains("Get safe first.") && text.contains("112"), "{text}");
    assert!(text.contains("Nobody is our safeguarding contact just now."));
    let take = commons::Command::Duties(duties::Command::Take { duty: Duty::Safeguarding });
    sample.run(Actor::Person(sample.femi), take).await.unwrap();
    for page in ["mending", "mending/new"] {
        let answer = seen_by(&sample, sample.ben, page).await;
        assert!(answer.text.contains("In our group you can turn to:"));
        assert!(answer.text.contains(&format!("/neighbours/{}\"", sample.femi.0)), "{page}");
    }
}

#[tokio::test]
async fn one_finds_the_way_from_more_and_from_a_neighbours_page() {
    let sample = sample::house().await;
    assert!(seen_by(&sample, sample.ben, "more").await.text.contains("/mending\""));
    let way = format!("mending/new?with={}", sample.chiara.0);
    assert!(seen_by(&sample, sample.ben, &format!("neighbours/{}", sample.chiara.0)).await.text.contains(&way));
    assert!(
        !seen_by(&sample, sample.chiara, &format!("neighbours/{}", sample.chiara.0)).await.text.contains("mending/new")
    );
    let new = seen_by(&sample, sample.ben, &way).await;
    assert!(new.text.contains(&format!("<option value=\"{}\" selected>Chiara", sample.chiara.0)));
}

#[tokio::test]
async fn what_nobody_answered_is_taken_back_and_gone_for_both() {
    let sample = sample::house().await;
    let path = opened(&sample).await;
    let answer = press(&sample, sample.ben, &format!("{path}/stop"), &[]).await;
    assert!(answer.location().contains("/mending?said=mending-stopped"));
    for person in [sample.ben, sample.chiara] {
        assert_eq!(seen_by(&sample, person, &path).await.status, 404);
    }
    opened(&sample).await;
}

#[tokio::test]
async fn thirty_days_after_the_end_the_page_is_gone() {
    let sample = sample::house().await;
    let path = supported(&sample).await;
    press(&sample, sample.chiara, &format!("{path}/stop"), &[]).await;
    press(&sample, sample.ben, &format!("{path}/stop"), &[]).await;
    let page = plain(&seen_by(&sample, sample.chiara, &path).await.text);
    assert!(page.contains("It was stopped. No reason is needed.") && page.contains("laughed"), "{page}");
    // Listeners have listened.
    assert!(!seen_by(&sample, sample.esi, &path).await.text.contains("laughed"));
    sample.pass_time(Span::days(30)).await;
    for person in [sample.ben, sample.chiara, sample.esi] {
        assert_eq!(seen_by(&sample, person, &path).await.status, 404);
    }
    let sealed = sample.host.store.sealed(sample.home.id.0, 8, 1).await.unwrap();
    assert!(sealed.is_none(), "the rows are gone");
}

#[tokio::test]
async fn what_is_between_somebody_who_leaves_and_another_goes_with_them() {
    let sample = sample::house().await;
    let path = supported(&sample).await;
    let leave = commons::Command::People(people::Command::Leave);
    sample.run(Actor::Person(sample.chiara), leave).await.unwrap();
    for person in [sample.ben, sample.esi, sample.femi] {
        assert_eq!(seen_by(&sample, person, &path).await.status, 404);
    }
    assert!(sample.host.store.sealed(sample.home.id.0, 8, 1).await.unwrap().is_none());
    // In the log it ends by itself, and is forgotten once.
    sample.pass_time(Span::days(21)).await;
    sample.pass_time(Span::days(30)).await;
    let subject = Subject::Mending(commons::mending::MatterId(1));
    let lines = seen_by(&sample, sample.ben, "log/download").await.text;
    let forgotten = serde_json::to_string(&commons::Event::Forgotten { subject }).unwrap();
    assert_eq!(lines.matches(&forgotten).count(), 1, "{forgotten}");
}

#[tokio::test]
async fn a_listener_who_leaves_takes_nothing_of_the_two_along() {
    let sample = sample::house().await;
    let path = supported(&sample).await;
    let leave = commons::Command::People(people::Command::Leave);
    sample.run(Actor::Person(sample.esi), leave).await.unwrap();
    let page = seen_by(&sample, sample.ben, &path).await;
    assert!(page.text.contains("laughed"));
    assert_whole(&page, Tongue::English, "with a listener who left");
}

#[tokio::test]
async fn somebody_facilitating_is_drawn_to_listen_and_finds_it_on_today() {
    let sample = sample::house().await;
    let path = opened(&sample).await;
    let take = commons::Command::Duties(duties::Command::Take { duty: Duty::Facilitation });
    sample.run(Actor::Person(sample.dee), take).await.unwrap();
    press(&sample, sample.chiara, &format!("{path}/stop"), &[]).await;
    press(&sample, sample.ben, &format!("{path}/hearing"), &[]).await;
    assert!(seen_by(&sample, sample.dee, "today").await.text.contains("Somebody asks you to listen"));
    press(&sample, sample.dee, &format!("{path}/listening"), &[("answer", "yes")]).await;
    press(&sample, sample.dee, &format!("{path}/times"), &[("day", "2026-11-25"), ("hour", "10:00")]).await;
    let concern = Concern::of(&sample.home.look(), sample.dee, 1).unwrap();
    assert!(matches!(concern.between.step, Step::Listening { .. }));
    assert_eq!(concern.between.slots[0].at, Timestamp(1_795_600_800_000));
}

#[tokio::test]
async fn who_knows_no_key_does_nothing_with_the_rules_either() {
    let sample = sample::house().await;
    opened(&sample).await;
    let matter = commons::mending::MatterId(1);
    for key in [commons::mending::Key::new([0; 32]), commons::mending::Key::new([1; 32])] {
        let say = commons::Command::Mending(Command::Say { held: Held { matter, key } });
        assert!(sample.run(Actor::Person(sample.ben), say).await.is_err());
    }
}
