//! The log: a sentence for everything, filters, pages, and the file that proves itself.

use commons::duties::{self, Duty, TurnId};
use commons::founding::{self, StreetId};
use commons::mending;
use commons::needs::{
    self, Ask, Change, Channel, CheckBack, CouldNot, Given, Handover, Hold, HowSoon, Item, Kind, NeedId, Outcome,
    PassedTo, PromiseId, Reached, Released, ReturnAsked, Through, WaitsFor,
};
use commons::offers::{self, OfferId};
use commons::people::{self, How, PersonId, RecoveryId};
use commons::sight::Why;
use commons::{Actor, CommandId, Entry, Event, Hash, Lang, Span, Subject, Timestamp};
use std::collections::BTreeSet;

use super::*;
use crate::people::tests::assert_whole;
use crate::sample::{self, SECRETS, Sample, asking};
use crate::visit::Visit;
use crate::words::{Tongue, plain};

/// The lines of a page, without their times.
fn lines(page: &sample::Answer) -> Vec<String> {
    let items = page.text.split("<li id=\"e").skip(1);
    items.map(|item| plain(item.split("<p>").nth(1).unwrap().split("</p>").next().unwrap())).collect()
}

/// Something of everything that can have happened to a need.
fn of_needs(need: NeedId, ask: Ask) -> Vec<needs::Event> {
    use needs::Event::{
        Accepted, Asked, Attempted, Changed, CheckedBack, CheckingBack, Closed, HandedOver, Held, Promised,
        ReleaseAnnounced, Reopened, Said, SetOut, Understood,
    };
    let (promise, by_when, change) = (PromiseId(0), Timestamp(0), Change::default());
    let code = commons::needs::Code::parse("plum 4821").unwrap();
    let through = Ask { through: Through::Person(PersonId(1)), ..ask.clone() };
    let mut events = vec![
        Asked { need, code, ask },
        Asked { need, code, ask: through },
        Understood { need, change: change.clone() },
        Changed { need, change },
        Promised { need, promise, much: 0, by_when, state: Given::Accepted },
        Promised { need, promise, much: 2, by_when, state: Given::Accepted },
        Promised { need, promise, much: 2, by_when, state: Given::Offered },
        Accepted { need, promise },
        SetOut { need, promise },
        ReleaseAnnounced { need, promise },
        CheckingBack { need },
        Reopened { need },
        Said { need, line: 0 },
        needs::Event::AskedAround { need, wave: 1, people: vec![PersonId(1)] },
        needs::Event::AskedAround { need, wave: 2, people: vec![PersonId(1), PersonId(2)] },
    ];
    let whys = [
        Released::HandedBack,
        Released::TimePassed,
        Released::Declined,
        Released::TooFar,
        Released::Gone,
        Released::Closed,
        Released::Reopened,
        Released::NotArrived,
    ];
    events.extend(whys.map(|why| needs::Event::Released { need, promise, why }));
    events.extend(Handover::ALL.map(|how| HandedOver { need, promise, how }));
    events.extend(Channel::ALL.map(|channel| Attempted { need, channel, reached: Reached::NoAnswer }));
    events.extend(Reached::ALL.map(|reached| Attempted { need, channel: Channel::Call, reached }));
    events.extend(WaitsFor::ALL.map(|what| Held { need, hold: Hold::WaitsFor { what } }));
    let holds = [Hold::None, Hold::CallingBack { tries: 2, next_at: None }, Hold::Paced { until: by_when }];
    events.extend(holds.map(|hold| Held { need, hold }));
    let answers = [CheckBack::Arrived, CheckBack::Partly { left: 1 }, CheckBack::NothingCame];
    events.extend(answers.map(|answer| CheckedBack { need, answer, asked: ReturnAsked::Something }));
    let outcomes = [
        Outcome::Met,
        Outcome::PartlyMet { left: 1 },
        Outcome::MetByOthers,
        Outcome::NoLongerNeeded,
        Outcome::Unreachable,
        Outcome::Expired,
        Outcome::JoinedTo { other: need },
        Outcome::JoinedTo { other: NeedId(9999) },
    ];
    events.extend(outcomes.map(|outcome| Closed { need, outcome }));
    events.extend(PassedTo::ALL.map(|to| Closed { need, outcome: Outcome::PassedOn { to } }));
    events.extend(CouldNot::ALL.map(|why| Closed { need, outcome: Outcome::CouldNot { why } }));
    events
}

fn of_people(person: PersonId) -> Vec<people::Event> {
    use people::Event::*;
    let recovery = RecoveryId(1);
    vec![
        Joined { person, how: How::Founding, patch: 1 },
        Joined { person, how: How::OfferedHand, patch: 1 },
        Joined { person, how: How::Invited { by: person }, patch: 1 },
        Welcomed { person },
        Vouched { person },
        VoiceGained { person },
        DetailsChanged { person },
        Left { person },
        RecoveryAsked { recovery, digits: 123_456 },
        RecoveryVouched { recovery, person },
        RecoveryGranted { recovery, person },
        RecoveryRefused { recovery },
        RecoveryLapsed { recovery },
    ]
}

/// Everything that can have happened, as far as sentences differ.
fn everything(sample: &Sample) -> Vec<Event> {
    let person = sample.ben;
    let offer = OfferId(1);
    let terms = sample.home.look().group.offers.get(offer).unwrap().terms.clone();
    let language = Lang::parse("en").unwrap();
    let founded = founding::Event::Founded {
        name: "Tanner's Row".into(),
        place: "Leeds".into(),
        language,
        zone: "UTC".into(),
        sort: founding::Sort::Demo,
    };
    let street = founding::Event::StreetNamed { street: StreetId(0), name: "Kiln Lane".into() };
    let renamed = founding::Event::StreetRenamed { street: StreetId(0), name: "Lime Kiln Lane".into() };
    let founding = [founded, street, renamed].map(Event::Founding);
    let mut events = [founding.to_vec(), vec![Event::Undone { seq: 12 }]].concat();
    events.extend(of_people(person).into_iter().map(Event::People));
    let ask = asking(Kind::Food, Item::Groceries, HowSoon::Today, |_| {});
    for need in [sample.needs.bags, sample.needs.heard, sample.needs.forgotten, NeedId(9999)] {
        events.extend(of_needs(need, ask.clone()).into_iter().map(Event::Needs));
    }
    events.extend(
        [
            offers::Event::Offered { offer, terms: terms.clone() },
            offers::Event::Changed { offer, terms },
            offers::Event::Paused { offer, until: Timestamp(0) },
            offers::Event::Resumed { offer },
            offers::Event::Withdrawn { offer },
        ]
        .map(Event::Offers),
    );
    for duty in Duty::STANDING {
        events.push(Event::Duties(duties::Event::Taken { turn: TurnId(0), duty, until: Timestamp(0) }));
    }
    for turn in [TurnId(0), TurnId(99)] {
        events.push(Event::Duties(duties::Event::HandedBack { turn }));
        events.push(Event::Duties(duties::Event::Ended { turn }));
    }
    let matter = mending::MatterId(1);
    events.push(Event::Mending(mending::Event::Answered { matter, yes: true }));
    events.push(Event::Mending(mending::Event::Ended { matter, how: mending::End::Good }));
    let (by, until) = (mending::Side::First, Timestamp(0));
    events.push(Event::Mending(mending::Event::Brought { matter, person, by, until }));
    use commons::shutters;
    events.extend(
        [
            shutters::Event::Called,
            shutters::Event::Shut { by: vec![person, PersonId(2)], until: Timestamp(0) },
            shutters::Event::KeptShut { by: vec![person, PersonId(999)], until: Timestamp(0) },
            shutters::Event::SaidOpen,
            shutters::Event::OpenAgain { by: vec![person] },
            shutters::Event::FellOpen,
        ]
        .map(Event::Shutters),
    );
    let file = commons::pictures::File { name: commons::Hash([7; 32]), bytes: 9, width: 4, height: 3 };
    for of in [commons::pictures::Of::Claim(commons::fund::ClaimId(1)), commons::pictures::Of::Offer(offer)] {
        let picture = commons::pictures::PictureId(1);
        events.push(Event::Pictures(commons::pictures::Event::Added { picture, of, file }));
    }
    use commons::rounds::{self, Answer, RoundId};
    let (round, need) = (RoundId(1), NeedId(1));
    let plan = rounds::Plan {
        way: rounds::Way::Bicycle,
        leaves_at: Timestamp(0),
        back_by: Timestamp(3_600_000),
        bags: 2,
        starts: None,
        ends: None,
        kept_for: Some(person),
        stops: vec![rounds::Planned { need, much: 1, fetch: None, cold: false, pinned: false, open: None }],
        metres: 900,
        seconds: 700,
    };
    let answers = Answer::ALL.map(|answer| rounds::Event::Answered { round, need, answer });
    let others = [
        rounds::Event::Made { round, plan: plan.clone(), codes: Vec::new() },
        rounds::Event::Reworked { round, plan, codes: Vec::new() },
        rounds::Event::Dropped { round },
        rounds::Event::Claimed { round, without: vec![need] },
        rounds::Event::SaidNo { round },
        rounds::Event::HandedBack { round },
        rounds::Event::SetOut { round },
        rounds::Event::Closed { round },
    ];
    events.extend(answers.into_iter().chain(others).map(Event::Rounds));
    let subjects = [
        Subject::Need(NeedId(1)),
        Subject::Person(person),
        Subject::Offer(offer),
        Subject::Group,
        Subject::Mending(matter),
        Subject::Picture(commons::pictures::PictureId(1)),
    ];
    for subject in subjects {
        events.extend(
            [Why::Promise, Why::PhoneDesk, Why::Welcome, Why::Receipt].map(|why| Event::Opened { subject, why }),
        );
        events.push(Event::Forgotten { subject });
    }
    events
}

#[tokio::test]
async fn everything_that_can_happen_has_a_sentence_in_every_language() {
    let sample = sample::house().await;
    let actors = [
        Actor::Person(sample.ben),
        Actor::Person(PersonId(999)),
        Actor::Neighbour(NeedId(1)),
        Actor::Anyone,
        Actor::Time,
        Actor::Operator,
    ];
    for tongue in Tongue::ALL {
        let frame = Frame::of_house(&Visit::default(), tongue);
        let mut seen = BTreeSet::new();
        for event in everything(&sample) {
            for by in actors {
                let entry = Entry {
                    seq: 1,
                    id: CommandId([0; 16]),
                    at: Timestamp(0),
                    by,
                    because: None,
                    event: event.clone(),
                    before: Hash([0; 32]),
                };
                let said = plain(&sentences::said(&frame, &sample.home.look(), &entry));
                let what = format!("{} {event:?} {said:?}", tongue.code());
                assert!(said.chars().count() > 8 && said.ends_with('.'), "{what}");
                assert!(!said.contains("log-") && !said.contains('{') && !said.contains(".."), "{what}");
                assert!(!said.contains("123456"), "digits to compare stay with the device: {what}");
                seen.insert(said);
            }
        }
        assert!(seen.len() > 150, "{}: {} sentences", tongue.code(), seen.len());
    }
}

#[tokio::test]
async fn every_page_is_whole_in_every_language() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let code = sample.need(sample.needs.bags).code.slug();
    let found = format!("log?code={code}");
    let pages = [
        "log",
        "log?about=needs",
        "log?about=openings",
        "log?before=2",
        "log?code=nonsense",
        &found,
        "log?before=x&about=y",
    ];
    for tongue in Tongue::ALL {
        for page in pages {
            assert_whole(&sample.get_in(tongue.code(), page, &ben).await, tongue, page);
        }
    }
}

#[tokio::test]
async fn the_log_is_newest_first_in_pages_of_fifty() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let newest = sample.home.look().group.seq;
    assert!(newest > 50);
    let first = sample.get("log", &ben).await;
    assert_eq!(lines(&first).len(), 50);
    assert!(first.text.contains(&format!("id=\"e{newest}\"")));
    let older = format!("log?before={}", newest - 49);
    assert!(first.text.contains(&format!("/{older}")), "a link to the older ones");
    let mut all = lines(&first);
    let mut next = sample.get(&older, &ben).await;
    loop {
        all.extend(lines(&next));
        let Some(rest) = next.text.split("class=\"go\" href=\"").nth(1) else { break };
        next = sample.get(rest.split('"').next().unwrap(), &ben).await;
    }
    assert_eq!(all.len(), usize::try_from(newest).unwrap());
    assert!(all.last().unwrap().contains("began in"));
}

#[tokio::test]
async fn a_filter_shows_its_room_only_and_a_code_its_need_only() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let duties = lines(&sample.get("log?about=duties", &ben).await);
    assert_eq!(duties.len(), 2);
    assert!(duties.iter().all(|line| line.contains("took a duty until")), "{duties:?}");
    let need = sample.need(sample.needs.underway);
    let of_need = lines(&sample.get(&format!("log?code={}", need.code.slug()), &ben).await);
    assert_eq!(of_need.len(), 3, "{of_need:?}");
    assert!(of_need.iter().all(|line| line.contains(&need.code.to_string())));
    assert!(sample.get("log?code=plum+0000", &ben).await.text.contains("We know no need with this code"));
}

#[tokio::test]
async fn the_log_never_holds_details_and_never_tells_who_handed_back() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    sample.needs(sample.ben, needs::Command::Release { need: sample.needs.promised }).await.unwrap();
    let page = sample.get("log", &ben).await;
    let newest = lines(&page).into_iter().next().unwrap();
    assert!(newest.contains("A promise is back on the board") && !newest.contains("Ben"), "{newest}");
    let file = sample.get("log/download", &ben).await;
    for secret in SECRETS.into_iter().chain(["07700", "Chiara", "Hakim"]) {
        assert!(!file.text.contains(secret), "{secret} is in the file");
    }
    for secret in SECRETS {
        assert!(!page.text.contains(secret), "{secret} is on the page");
    }
}

#[tokio::test]
async fn the_downloaded_log_proves_that_it_is_whole() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let file = sample.get("log/download", &ben).await;
    assert_eq!(
        file.headers.get("content-disposition").unwrap(),
        "attachment; filename=\"tanners-row-neighbours-log.jsonl\""
    );
    let checked = host::check_log(&mut file.text.as_bytes(), |_, _| {}).unwrap();
    assert_eq!(checked.group, sample.home.look().group);
    let shown: String = checked.head.to_string().chars().take(16).collect();
    assert!(sample.get("log", &ben).await.text.contains(&shown), "the fingerprint on the page is that of the file");
    let forged = file.text.replacen("promised", "Promised", 1);
    assert!(host::check_log(&mut forged.as_bytes(), |_, _| {}).is_err());
    sample.pass_time(Span::days(3)).await;
    assert!(!sample.get("log", &ben).await.text.contains(&shown), "and moves on with every entry");
}

#[tokio::test]
async fn who_left_is_a_neighbour_in_every_line_they_wrote() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    assert!(lines(&sample.get("log", &ben).await).iter().any(|line| line.contains("Esi")));
    sample.run(Actor::Person(sample.esi), commons::Command::People(people::Command::Leave)).await.unwrap();
    let after = lines(&sample.get("log", &ben).await);
    assert!(after.iter().any(|line| line.starts_with("A neighbour")) && !after.iter().any(|line| line.contains("Esi")));
}
