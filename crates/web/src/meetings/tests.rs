//! Meetings: pages in every language, the story from a question to confirmed minutes, what goes wrong while typing, and
//! calendar files read by a strict reader.

use commons::decisions::{self, Draft, Effect, Kind, Position, ProposalId, Words};
use commons::meetings::{Command, MeetingId, Part, PollId, Stage};
use commons::people::{self, PersonId};
use commons::sight::Field;
use commons::{Actor, Lang, Rule, Span};
use host::Act;
use std::collections::{BTreeMap, BTreeSet};

use crate::people::tests::assert_whole;
use crate::sample::{self, Answer, NOW, Sample};
use crate::words::{Tongue, plain};

const PLACE: &str = "Kiln Hall, back room; ask for “Łódź” – قاعة الفرن في آخر الشارع، بجانب المخبز القديم";
const MARKUP: &str = "What about <script>alert(1)</script> & the shed?";

async fn acts(sample: &Sample, by: PersonId, command: Command, words: &[(Field, &str)]) {
    let mut act = Act::new(sample.host.dice.command_id(), Actor::Person(by), command.into());
    for (field, text) in words {
        act = act.sealing(*field, *text);
    }
    sample.host.run(&sample.home, act).await.unwrap();
}

async fn decides(sample: &Sample, by: PersonId, command: decisions::Command) {
    sample.run(Actor::Person(by), commons::Command::Decisions(command)).await.unwrap();
}

/// A proposal that is asked, with a worry nobody has answered.
async fn a_proposal(sample: &Sample) -> ProposalId {
    let proposal = ProposalId(u32::try_from(sample.home.look().group.decisions.all().len() + 1).unwrap());
    let draft = Draft {
        kind: Kind::Full,
        effects: vec![Effect::SetRule { rule: Rule::FoodAllowance, value: 33 }],
        language: Lang::parse("en").unwrap(),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    };
    decides(sample, sample.ben, decisions::Command::Write { draft }).await;
    decides(sample, sample.dee, decisions::Command::Support { proposal }).await;
    let worry = decisions::Command::Position {
        proposal,
        version: 1,
        person: sample.esi,
        position: Position::Reservations,
        words: Words::Some,
        will_meet: false,
    };
    let act = Act::new(sample.host.dice.command_id(), Actor::Person(sample.esi), commons::Command::Decisions(worry));
    sample.host.run(&sample.home, act.sealing(Field::Spoken(ProposalId(0), 0), MARKUP)).await.unwrap();
    proposal
}

/// Ben calls a meeting for tomorrow.
async fn called(sample: &Sample) -> MeetingId {
    let command = Command::Call { at: NOW + Span::hours(24), from: None, words: Words::Some };
    acts(sample, sample.ben, command, &[(Field::Place, PLACE)]).await;
    MeetingId(u32::try_from(sample.home.look().group.meetings.all().len()).unwrap())
}

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    let sample = sample::house().await;
    a_proposal(&sample).await;
    let words = Words::Some;
    let moments = vec![NOW + Span::days(2), NOW + Span::days(3)];
    acts(&sample, sample.ben, Command::AskWhen { moments, days: 1, words }, &[(Field::Question, MARKUP)]).await;
    acts(&sample, sample.ben, Command::AskAdvice { of: vec![sample.dee], words }, &[(Field::Question, MARKUP)]).await;
    acts(&sample, sample.dee, Command::Advise { poll: PollId(2), words }, &[(Field::Advice(PollId(0), 0), MARKUP)])
        .await;
    decides(&sample, sample.chiara, decisions::Command::Facilitate { willing: true }).await;
    let meeting = called(&sample).await;
    acts(&sample, sample.esi, Command::AddPoint { meeting, words }, &[(Field::Point(meeting, 0), MARKUP)]).await;
    let (ben, chiara, esi, grace) = (
        sample.signed_in(sample.ben).await,
        sample.signed_in(sample.chiara).await,
        sample.signed_in(sample.esi).await,
        sample.signed_in(sample.grace).await,
    );
    let pages =
        ["meetings", "meetings/new", "meetings/new?poll=1", "meetings/new?poll=99", "meetings/1", "meetings/1/paper"];
    let more = ["polls/when", "polls/advice", "polls/1", "polls/2", "calendar", "today", "more", "log?about=meetings"];
    let look = async |when: &str| {
        for tongue in Tongue::ALL {
            for page in pages.iter().chain(&more) {
                assert_whole(&sample.get_in(tongue.code(), page, &ben).await, tongue, &format!("{page} {when}"));
            }
            for cookies in [&chiara, &esi, &grace] {
                assert_whole(&sample.get_in(tongue.code(), "meetings/1", cookies).await, tongue, when);
                assert_whole(&sample.get_in(tongue.code(), "today", cookies).await, tongue, when);
            }
        }
    };
    look("before").await;
    assert_whole(&sample.get("meetings/1/moving", &ben).await, Tongue::English, "moving");
    sample.pass_time(Span::hours(25)).await;
    look("when it has begun").await;
    let came = vec![sample.ben, sample.esi, sample.grace];
    acts(&sample, sample.ben, Command::WriteDownWhoCame { meeting, came }, &[]).await;
    let note = Command::Note { meeting, about: Some(ProposalId(1)), words };
    acts(&sample, sample.esi, note, &[(Field::Note(0), MARKUP)]).await;
    sample.pass_time(Span::days(4)).await;
    look("without minutes in time").await;
    acts(&sample, sample.esi, Command::SendRound { meeting }, &[]).await;
    acts(&sample, sample.grace, Command::Hear { meeting, words }, &[(Field::Missing(meeting, 0), MARKUP)]).await;
    look("while it is read").await;
    sample.pass_time(Span::days(8)).await;
    look("as it stands").await;
    assert_eq!(sample.get("meetings/99", &ben).await.status, 404);
    assert_eq!(sample.get("meetings/99/paper", &ben).await.status, 404);
    assert_eq!(sample.get("meetings/1/moving", &ben).await.status, 404, "what is over does not move");
    assert_eq!(sample.get("polls/99", &ben).await.status, 404);
}

#[tokio::test]
async fn from_a_question_to_confirmed_minutes() {
    let sample = sample::house().await;
    let proposal = a_proposal(&sample).await;
    let (ben, dee, esi) =
        (sample.signed_in(sample.ben).await, sample.signed_in(sample.dee).await, sample.signed_in(sample.esi).await);
    // When can we meet?
    let form = [
        ("question", "Our monthly meeting"),
        ("day", "2026-11-26"),
        ("time", "19:00"),
        ("day", ""),
        ("time", ""),
        ("day", "2026-11-25"),
        ("time", "18:30"),
        ("days", "1"),
    ];
    let asked = sample.post("polls/when", &form, &ben).await;
    assert!(asked.location().contains("/polls/1?said=poll-asked"), "{}", asked.location());
    assert!(sample.get("today", &dee).await.text.contains("/polls/1\""), "it waits for Dee today");
    assert!(
        sample
            .post("polls/1/marks", &[("mark-0", "no"), ("mark-1", "yes")], &dee)
            .await
            .location()
            .contains("poll-marked")
    );
    assert!(!sample.get("today", &dee).await.text.contains("/polls/1\""), "she has answered");
    sample.post("polls/1/marks", &[("mark-0", "if-need-be"), ("mark-1", "yes")], &esi).await;
    let page = plain(&sample.get("polls/1", &ben).await.text);
    assert!(page.contains("Suits best: Thu") && page.contains("26 Nov") && page.contains("Yes: Dee and Esi"), "{page}");
    // A meeting from it.
    let best = sample.get("meetings/new?poll=1", &ben).await;
    let moment = best.text.split("name=\"moment\"").find(|part| part.contains("checked")).unwrap();
    let moment = moment.split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    decides(&sample, sample.dee, decisions::Command::Facilitate { willing: true }).await;
    let form = [("poll", "1"), ("moment", moment.as_str()), ("place", PLACE)];
    let call = sample.post("meetings", &form, &ben).await;
    assert!(call.location().contains("/meetings/1?said=meeting-called&undo="), "{}", call.location());
    let page = sample.get("meetings/1", &dee).await.text;
    assert!(page.contains("Kiln Hall") && page.contains(&format!("decisions/{}", proposal.0)));
    assert!(plain(&page).contains("Esi has a worry nobody has answered:"), "the agenda makes itself");
    assert!(sample.get("today", &dee).await.text.contains("You were drawn to facilitate"));
    assert!(
        sample.post("meetings/1/parts/facilitate", &[("answer", "yes")], &dee).await.location().contains("part-taken")
    );
    assert!(
        sample.post("meetings/1/parts/minutes", &[("answer", "take")], &esi).await.location().contains("part-taken")
    );
    assert!(
        sample
            .post("meetings/1/points", &[("point", "The leaking tap")], &esi)
            .await
            .location()
            .contains("point-added")
    );
    // In the room.
    sample.pass_time(Span::hours(3 * 24 + 5)).await;
    let (b, d, e) = (sample.ben.0.to_string(), sample.dee.0.to_string(), sample.esi.0.to_string());
    let came = [("came", b.as_str()), ("came", d.as_str()), ("came", e.as_str())];
    assert!(sample.post("meetings/1/arrivals", &came, &esi).await.location().contains("who-came"));
    let about = proposal.0.to_string();
    let note = [("note", "We tried thirty-three pounds.\nBen was not sure."), ("about", about.as_str())];
    assert!(sample.post("meetings/1/lines", &note, &esi).await.location().contains("noted"));
    assert!(sample.get("meetings/1", &dee).await.text.contains("Answered in the room?"));
    assert!(sample.post("meetings/1/round", &[], &esi).await.location().contains("minutes-round"));
    // Is that what was said?
    assert!(sample.get("today", &dee).await.text.contains("Is that what was said?"));
    assert!(
        sample
            .post("meetings/1/reading", &[("yes", "yes"), ("missing", "")], &dee)
            .await
            .location()
            .contains("minutes-yes")
    );
    let missing = [("no", "yes"), ("missing", "The tap drips on")];
    assert!(sample.post("meetings/1/reading", &missing, &ben).await.location().contains("minutes-missing"));
    sample.post("meetings/1/reading", &[("yes", "yes")], &esi).await;
    sample.pass_time(Span::days(8)).await;
    let paper = sample.get("meetings/1/paper", &dee).await;
    let text = plain(&paper.text);
    for there in [
        "Kiln Hall",
        "Ben, Dee and Esi",
        "The leaking tap",
        "We tried thirty-three pounds.",
        "Ben says:",
        "The tap drips on",
    ] {
        assert!(text.contains(there), "{there}: {text}");
    }
    assert!(text.contains("More than half of those who were there said"));
    assert!(!text.contains("<nav") && !text.contains("<form") && !text.contains("<script"), "nothing but the minutes");
    assert!(matches!(sample.home.look().group.meetings.get(MeetingId(1)).unwrap().stage, Stage::Stands { .. }));
}

/// What was typed is kept, and the page says what to do.
fn kept(answer: &Answer, sentence: &str, typed: &str) {
    assert_eq!(answer.status, 422, "{sentence}");
    let text = plain(&answer.text);
    assert!(text.contains(sentence) && text.contains(typed), "{sentence} / {typed}: {text}");
}

#[tokio::test]
async fn what_does_not_do_is_said_beside_the_field_and_kept() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let when = async |question: &str, moments: &[(&str, &str)]| {
        let mut form = vec![("question", question), ("days", "3")];
        form.extend(moments.iter().flat_map(|(day, time)| [("day", *day), ("time", *time)]));
        sample.post("polls/when", &form, &ben).await
    };
    let fine = ("2026-11-26", "19:00");
    kept(&when("", &[fine]).await, "Write what it is about", "2026-11-26");
    kept(&when("Picnic", &[]).await, "Name at least one moment", "Picnic");
    kept(&when("Picnic", &[fine, ("2026-11-27", "")]).await, "Each moment needs a day and a time", "2026-11-27");
    kept(&when("Picnic", &[("2026-11-22", "19:00")]).await, "Every moment has to lie ahead", "2026-11-22");
    kept(&when("Picnic", &[fine, fine]).await, "The same moment stands there twice", "Picnic");
    let days: Vec<String> = (1..=21).map(|day| format!("2026-12-{day:02}")).collect();
    let many: Vec<(&str, &str)> = days.iter().map(|day| (day.as_str(), "19:00")).collect();
    kept(&when("Picnic", &many).await, "Twenty moments are enough", "2026-12-21");
    let more = [("question", "Picnic"), ("day", "2026-12-01"), ("time", "19:00"), ("more", "yes")];
    let rows = sample.post("polls/when", &more, &ben).await;
    assert_eq!((rows.status.as_u16(), rows.text.matches("name=\"day\"").count()), (200, 10));
    assert!(rows.text.contains("Picnic") && rows.text.contains("2026-12-01"));

    let dee = sample.dee.0.to_string();
    kept(
        &sample.post("polls/advice", &[("question", " "), ("of", &dee)], &ben).await,
        "Write what it is about",
        "checked",
    );
    sample.post("polls/advice", &[("question", "Shall I paint it?"), ("of", &dee)], &ben).await;
    kept(&sample.post("polls/1/lines", &[("words", "")], &ben).await, "Write an answer first", "Shall I paint it?");
    sample.pass_time(Span::days(8)).await;
    let late = sample.post("polls/1/lines", &[("words", "Blue would be nice")], &ben).await;
    kept(&late, "This question is closed", "Blue would be nice");

    when("Picnic", &[("2026-12-20", "19:00"), ("2026-12-21", "19:00")]).await;
    let half = sample.post("polls/2/marks", &[("mark-0", "if-need-be")], &ben).await;
    kept(&half, "Choose an answer for each moment", "value=\"if-need-be\" checked");

    let call = async |day: &str, time: &str, place: &str| {
        sample.post("meetings", &[("day", day), ("time", time), ("place", place)], &ben).await
    };
    kept(&call("", "19:00", "The hall").await, "Choose a day and a time", "The hall");
    kept(&call("2026-11-22", "19:00", "The hall").await, "Choose a moment that lies ahead", "2026-11-22");
    kept(&call("2026-12-22", "19:00", "").await, "Say where you meet", "2026-12-22");
    let moment = sample.post("meetings", &[("poll", "2"), ("place", "The hall")], &ben).await;
    kept(&moment, "Choose one of the moments", "The hall");
    call("2026-12-22", "19:00", "The hall").await;
    kept(&sample.post("meetings/1/points", &[("point", "")], &ben).await, "Write a sentence first", "The hall");
    assert!(sample.post("meetings/1/lines", &[("note", "x")], &ben).await.location().contains("refused=meeting-ahead"));
    kept(
        &sample.post("meetings/1/moving", &[("day", "2026-11-22"), ("time", "19:00"), ("place", "Park")], &ben).await,
        "lies ahead",
        "Park",
    );
    sample.post("meetings/1/moving", &[("day", "2026-12-23"), ("time", "18:00"), ("place", "Park")], &ben).await;
    assert!(sample.get("meetings/1", &ben).await.text.contains("Park"));
    assert!(sample.post("meetings/1/release", &[], &ben).await.location().contains("said=meeting-off&undo="));
    assert!(sample.get("meetings/1", &ben).await.text.contains("This meeting was called off."));
}

#[tokio::test]
async fn words_of_somebody_who_leaves_are_wiped_and_the_minutes_stay() {
    let sample = sample::house().await;
    let (meeting, words) = (called(&sample).await, Words::Some);
    acts(&sample, sample.esi, Command::AddPoint { meeting, words }, &[(Field::Point(meeting, 0), "Esi's own point")])
        .await;
    sample.pass_time(Span::hours(25)).await;
    acts(
        &sample,
        sample.esi,
        Command::Note { meeting, about: None, words },
        &[(Field::Note(0), "The group's own line")],
    )
    .await;
    let ben = sample.signed_in(sample.ben).await;
    assert!(sample.get("meetings/1", &ben).await.text.contains("own point"));
    sample.run(Actor::Person(sample.esi), commons::Command::People(people::Command::Leave)).await.unwrap();
    let page = sample.get("meetings/1", &ben).await.text;
    assert!(!page.contains("own point") && page.contains("These words were wiped"));
    assert!(page.contains("own line"));
}

// Calendars.

type Component = BTreeMap<String, Vec<String>>;

/// Reads a calendar as strictly as RFC 5545 allows: its own properties, and each event's.
fn strict(text: &str) -> (Component, Vec<Component>) {
    assert!(text.ends_with("\r\n"));
    assert!(!text.replace("\r\n", "").contains(['\r', '\n']), "lines end with CRLF and with nothing else");
    for line in text.split("\r\n") {
        assert!(line.len() <= 75, "{} octets: {line}", line.len());
    }
    let unfolded = text.replace("\r\n ", "");
    let mut stack: Vec<String> = Vec::new();
    let (mut calendar, mut events) = (Component::new(), Vec::new());
    let mut event = Component::new();
    for line in unfolded.split_terminator("\r\n") {
        let (name, value) = line.split_once(':').unwrap_or_else(|| panic!("no colon: {line}"));
        let property = name.split(';').next().unwrap();
        assert!(!property.is_empty() && property.chars().all(|c| c.is_ascii_uppercase() || c == '-'), "{line}");
        assert!(!value.chars().any(char::is_control), "{line:?}");
        match (property, value) {
            ("BEGIN", "VCALENDAR") => assert!(stack.is_empty()),
            ("BEGIN", "VEVENT") => assert_eq!(stack, ["VCALENDAR"]),
            ("END", ended) => {
                assert_eq!(stack.pop().as_deref(), Some(ended));
                if ended == "VEVENT" {
                    events.push(std::mem::take(&mut event));
                }
                continue;
            }
            _ => {}
        }
        if property == "BEGIN" {
            stack.push(value.to_owned());
            continue;
        }
        if ["SUMMARY", "LOCATION", "X-WR-CALNAME"].contains(&property) {
            let bare = value.replace("\\\\", "").replace("\\,", "").replace("\\;", "").replace("\\n", "");
            assert!(!bare.contains([',', ';', '\\']), "not escaped: {value}");
        }
        let here = if stack.len() == 2 { &mut event } else { &mut calendar };
        here.entry(property.to_owned()).or_default().push(value.to_owned());
    }
    assert!(stack.is_empty(), "what began has ended");
    for property in ["VERSION", "PRODID"] {
        assert_eq!(calendar.get(property).map(Vec::len), Some(1), "{property}");
    }
    assert_eq!(calendar["VERSION"], ["2.0"]);
    let mut uids = BTreeSet::new();
    for event in &events {
        for property in ["UID", "DTSTAMP", "DTSTART", "SUMMARY"] {
            assert_eq!(event.get(property).map(Vec::len), Some(1), "{property}: {event:?}");
        }
        for property in ["DTSTAMP", "DTSTART"] {
            let at = &event[property][0];
            let digits = at.chars().filter(char::is_ascii_digit).count();
            assert!(at.len() == 16 && digits == 14 && &at[8..9] == "T" && at.ends_with('Z'), "{at}");
        }
        assert!(event["DURATION"][0].starts_with("PT"));
        assert!(uids.insert(event["UID"][0].clone()), "a UID stands there twice");
    }
    (calendar, events)
}

fn unescaped(value: &str) -> String {
    value.replace("\\,", ",").replace("\\;", ";").replace("\\\\", "\\")
}

#[tokio::test]
async fn a_calendar_reads_ones_dates_until_one_ends_it() {
    let sample = sample::house().await;
    a_proposal(&sample).await;
    called(&sample).await;
    let chiara = sample.signed_in(sample.chiara).await;
    let made = sample.post("calendar", &[], &chiara).await;
    let link = made.text.split("href=\"http://tanners.example").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(link.ends_with(".ics"), "{link}");
    assert!(!sample.get("calendar", &chiara).await.text.contains(&link), "it is shown once");

    let feed = sample.get(&link, "").await;
    assert_eq!(feed.headers["content-type"], "text/calendar; charset=utf-8");
    let (calendar, events) = strict(&feed.text);
    assert_eq!(calendar["X-WR-CALNAME"], ["Dates of Tanner's Row Neighbours"]);
    let of = |summary: &str| events.iter().filter(|event| event["SUMMARY"][0].starts_with(summary)).count();
    assert_eq!((of("Meeting of Tanner's Row"), of("Duty ends: Phone desk")), (1, 1), "{events:?}");
    assert!(of("Decision closes") >= 1);
    let meeting = events.iter().find(|event| event["UID"][0].starts_with("meeting-1@")).unwrap();
    assert_eq!(meeting["DTSTART"], ["20261124T140500Z"]);
    assert_eq!(unescaped(&meeting["LOCATION"][0]), PLACE);
    for name in ["Ben", "Chiara", "Dee", "Esi", "shed"] {
        assert!(!feed.text.contains(name), "no names and no words: {name}");
    }

    // Another person's feed has no duty of Chiara's; moving keeps the UID; calling off says so.
    let ben = sample.signed_in(sample.ben).await;
    let bens = sample.post("calendar", &[], &ben).await;
    let bens = bens.text.split("href=\"http://tanners.example").nth(1).unwrap().split('"').next().unwrap().to_owned();
    assert!(!sample.get(&bens, "").await.text.contains("Duty ends"));
    sample.post("meetings/1/moving", &[("day", "2026-11-28"), ("time", "10:00"), ("place", "Park")], &ben).await;
    let (_, events) = strict(&sample.get(&link, "").await.text);
    let moved = events.iter().find(|event| event["UID"] == meeting["UID"]).unwrap();
    assert_eq!((&moved["DTSTART"][0][..], &moved["SEQUENCE"][0][..]), ("20261128T100000Z", "1"));
    sample.post("meetings/1/release", &[], &ben).await;
    let (_, events) = strict(&sample.get(&link, "").await.text);
    assert!(events.iter().any(|event| event.get("STATUS").is_some_and(|status| status[0] == "CANCELLED")));

    // The token reads dates and does nothing else; nothing else reads dates.
    let token = link.rsplit('/').next().unwrap().trim_end_matches(".ics");
    let as_session = format!("s-{}={token}", sample.home.slug);
    assert!(sample.get("today", &as_session).await.location().contains("sign-in"));
    assert!(sample.post("polls/when", &[("question", "x")], &as_session).await.location().contains("sign-in"));
    let session = chiara.split('=').nth(1).unwrap();
    assert_eq!(sample.get(&format!("calendar/{session}.ics"), "").await.status, 404);
    assert_eq!(sample.get(&format!("calendar/{token}"), "").await.status, 404);

    // Ended by hand, and with somebody who leaves.
    let page = sample.get("calendar", &chiara).await;
    let address = page.field("address").unwrap().to_owned();
    sample.post("calendar/release", &[("address", &address)], &ben).await;
    assert_eq!(sample.get(&link, "").await.status, 200, "nobody ends somebody else's");
    sample.post("calendar/release", &[("address", &address)], &chiara).await;
    assert_eq!(sample.get(&link, "").await.status, 404);
    sample.run(Actor::Person(sample.ben), commons::Command::People(people::Command::Leave)).await.unwrap();
    assert_eq!(sample.get(&bens, "").await.status, 404);
}

#[tokio::test]
async fn one_meeting_is_a_file_of_its_own() {
    let sample = sample::house().await;
    called(&sample).await;
    let esi = sample.signed_in(sample.esi).await;
    let file = sample.get("meetings/1/meeting.ics", &esi).await;
    assert!(file.headers["content-disposition"].to_str().unwrap().starts_with("attachment; filename=\"tanners-row"));
    let (_, events) = strict(&file.text);
    assert_eq!(events.len(), 1);
    assert_eq!(events[0]["URL"], ["http://tanners.example/tanners-row-neighbours/meetings/1"]);
    assert_eq!(sample.get("meetings/9/meeting.ics", &esi).await.status, 404);
    assert_eq!(sample.get("meetings/1/meeting.ics", "").await.status, 303);
}

#[tokio::test]
async fn being_willing_is_said_and_taken_back() {
    let sample = sample::house().await;
    let esi = sample.signed_in(sample.esi).await;
    for part in Part::ALL {
        let form = [("part", part.word()), ("willing", "yes")];
        assert!(sample.post("meetings/willing", &form, &esi).await.location().contains("said=willing"));
    }
    {
        let state = sample.home.look();
        assert!(state.group.decisions.is_willing_to_facilitate(sample.esi));
        assert!(state.group.meetings.is_willing_to_write(sample.esi));
    }
    let form = [("part", "minutes"), ("willing", "no")];
    assert!(sample.post("meetings/willing", &form, &esi).await.location().contains("said=not-willing"));
    assert!(!sample.home.look().group.meetings.is_willing_to_write(sample.esi));
}
