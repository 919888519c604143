//! What is counted, and who may read what.

use axum::http::StatusCode;
use commons::decisions::{Page, State, Verdict};
use commons::{Entry, Timestamp};

use super::super::propose::consequence::follows;
use super::super::{goes, may_read, quilt, talk};
use super::*;
use crate::board::card::Viewer;
use crate::look::frame::{Clock, Crest, Frame};
use crate::visit::Visit;

#[tokio::test]
async fn what_would_follow_on_the_first_day_is_counted() {
    let here = Here::new().await;
    let now = here.sample.host.clock.now();
    let follows = |effect: Effect| {
        let says = follows(&frame(), &here.sample.home.look(), &effect, now);
        says.iter().map(|says| plain(says)).collect::<Vec<_>>().join(" ")
    };
    let rule = |rule, value| follows(Effect::SetRule { rule, value });
    // One ask was closed three days ago; another one is wiped already.
    assert_eq!(rule(Rule::ForgetAfterDays, 2), "1 old ask is wiped on the first night.");
    assert_eq!(rule(Rule::ForgetAfterDays, 5), "");
    // Ben has promised two things.
    assert_eq!(rule(Rule::OpenPromises, 1), "1 person has more promises open than that. They keep them.");
    assert_eq!(rule(Rule::OpenPromises, 2), "");
    // Grace has one vouch, and two are needed.
    assert_eq!(rule(Rule::Vouches, 1), "One person without a voice would have vouches enough.");
    assert_eq!(rule(Rule::FullDays, 5), "");
    here.allowance().await;
    let as_before = "What is being asked now goes on under the rules it opened with.";
    assert_eq!(rule(Rule::FullDays, 5), as_before);
    let end = Effect::Duty { change: commons::duties::Change::End { duty: commons::duties::Duty::Welcome } };
    assert!(!follows(end).is_empty());
}

#[tokio::test]
async fn the_page_says_what_would_follow() {
    let here = Here::new().await;
    let id = here.asked(Kind::Full, vec![wiped_after(1)]).await;
    let page = here.read(id, here.sample.femi).await;
    assert!(page.contains("1 old ask is wiped on the first night."));
    assert!(page.contains("This cannot be undone once it has happened."));
}

#[tokio::test]
async fn every_patch_has_one_size_and_stands_beside_its_like() {
    let here = Here::new().await;
    let id = at_stage(&here, Stage::Open).await;
    let page = here.get(id, here.sample.dee).await.text;
    let quilt = page.split("class=\"cq\"").nth(1).unwrap().split("</ul>").next().unwrap();
    let shapes: Vec<&str> = quilt.split("href=\"#").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(shapes, ["q-worry", "q-aside", "q-no", "q-none", "q-none"]);
    assert_eq!(quilt.matches("viewBox=\"0 0 40 40\"").count(), 5);
    let key = plain(page.split("class=\"key\"").nth(1).unwrap().split("</dl>").next().unwrap());
    assert!(key.contains("<dt>Agree</dt><dd>0</dd>") && key.contains("<dt>Not heard yet</dt><dd>2</dd>"));
}

#[tokio::test]
async fn who_has_not_been_heard_is_named_in_another_order_every_day() {
    let here = Here::new().await;
    let id = here.asked(Kind::Full, vec![allowance(35)]).await;
    let order = |page: String| -> Vec<String> {
        let part = page.split("id=\"unheard\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned();
        let names = part.split("<span>").skip(1).map(|rest| rest.split('<').next().unwrap().to_owned());
        names.collect()
    };
    let first = order(here.read(id, here.sample.ben).await);
    here.sample.pass_time(Span::days(1)).await;
    let next = order(here.read(id, here.sample.ben).await);
    assert_eq!(first.len(), 5);
    assert_eq!(next, [&first[1..], &first[..1]].concat(), "every day another one begins");
}

#[tokio::test]
async fn newcomers_read_what_is_for_them_and_speak_to_what_is_open() {
    let here = Here::new().await;
    let grace = here.sample.grace;
    let closed = here.allowance().await;
    assert_eq!(here.get(closed, grace).await.status, StatusCode::NOT_FOUND);
    let draft = Draft {
        kind: Kind::Full,
        effects: vec![Effect::Task],
        language: Lang::parse("ar").unwrap(),
        public: true,
        hours: 0,
        review_days: None,
        again: None,
    };
    let open = here.write_draft(here.sample.chiara, draft).await;
    here.run(here.sample.dee, decisions::Command::Support { proposal: open }).await;
    let page = here.get(open, grace).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(
        page.text.contains("العربية") && page.text.contains("lang=\"ar\" dir=\"auto\""),
        "marked with its language"
    );
    assert!(!page.text.contains("/positions\"") && page.text.contains("/lines\""));
    assert!(here.post(open, "lines", &[("said", "I am new")], grace).await.location().contains("said=said"));
    let list = here.sample.get("decisions", &here.sample.signed_in(grace).await).await.text;
    assert!(
        list.contains(&format!("/decisions/{}\"", open.0)) && !list.contains(&format!("/decisions/{}\"", closed.0))
    );
    assert_eq!(here.get(ProposalId(99), grace).await.status, StatusCode::NOT_FOUND);
    assert!(here.sample.get("decisions", "").await.location().ends_with("sign-in"));
}

#[tokio::test]
async fn neighbours_read_what_is_open_to_them_without_names_and_can_speak() {
    let here = Here::new().await;
    let none = here.sample.get("decided", "").await;
    assert!(none.text.contains("Nothing here yet."));
    let private = here.agreed(Kind::Full, vec![allowance(35)]).await;
    assert_eq!(here.sample.get(&format!("decided/{}", private.0), "").await.status, StatusCode::NOT_FOUND);
    let draft = Draft {
        kind: Kind::Full,
        effects: vec![Effect::Appoint { duty: commons::duties::Duty::Books, person: here.sample.femi }],
        language: Lang::parse("en").unwrap(),
        public: true,
        hours: 0,
        review_days: None,
        again: None,
    };
    let open = here.write_draft(here.sample.chiara, draft).await;
    here.run(here.sample.dee, decisions::Command::Support { proposal: open }).await;
    here.say(here.sample.esi, open, Position::Reservations, "A worry of a member").await;
    let path = format!("decided/{}", open.0);
    let key = here.sample.with_key_of(here.sample.needs.bags).await;
    for cookies in ["", &*key] {
        for tongue in Tongue::ALL {
            let page = here.sample.get_in(tongue.code(), &path, cookies).await;
            assert_whole(&page, tongue, "decided");
            for name in ["Ben", "Chiara", "Dee", "Esi", "Femi"] {
                assert!(!page.text.contains(name), "{name} is on a page for everybody");
            }
            assert_eq!(page.text.contains("name=\"said\""), !cookies.is_empty());
        }
    }
    assert!(here.sample.post(&path, &[("said", "Please do")], &key).await.location().contains("said=said"));
    let empty = here.sample.post(&path, &[("said", " ")], &key).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let stranger = here.sample.post(&path, &[("said", "kept")], "").await;
    assert!(stranger.status == StatusCode::UNPROCESSABLE_ENTITY && here.proposal(open).lines.len() == 2);
    assert!(here.read(open, here.sample.ben).await.contains("A neighbour"));
    // Everything that was agreed, once the group has decided so.
    let publish = here.agreed(Kind::Full, vec![Effect::Publish { page: Page::Decisions }]).await;
    here.wait(publish).await;
    let page = here.sample.get("decided", "").await.text;
    assert!(page.contains(&format!("/decided/{}\"", private.0)));
}

fn frame() -> Frame {
    let visit = Visit::of(&"/row/decisions/1".parse().unwrap(), &Default::default());
    let crest = Crest { name: "Row".into(), slug: "row".into(), key: vec![1], phone: None };
    Frame::of_group(&visit, Tongue::English, crest, Clock { now: sample::NOW.0, zone: jiff::tz::TimeZone::UTC })
}

#[tokio::test]
async fn answers_about_a_person_are_hidden_until_the_close_and_they_hear_first() {
    let here = Here::new().await;
    let (ben, chiara, femi) = (here.sample.ben, here.sample.chiara, here.sample.femi);
    let mut group = here.sample.home.look().group.clone();
    let id = ProposalId(1);
    let mut at = sample::NOW;
    let mut happen = |group: &mut commons::Group, by: Actor, event: Event| {
        at = at + Span::hours(1);
        let (id, before) = (commons::CommandId([0; 16]), group.head);
        let entry = Entry { seq: group.seq + 1, id, at, by, because: None, event: event.into(), before };
        group.apply(&entry);
    };
    let draft = Draft {
        kind: Kind::Person,
        effects: vec![Effect::Pause { person: femi }],
        language: Lang::parse("en").unwrap(),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    };
    happen(&mut group, Actor::Person(chiara), Event::Written { proposal: id, draft });
    let until = sample::NOW + Span::days(7);
    let electorate = here.members().into_iter().filter(|person| *person != femi).collect();
    let opened = Event::Opened { proposal: id, until, electorate, away: Vec::new(), facilitator: None };
    happen(&mut group, Actor::Person(chiara), opened);
    let position = Event::Positioned { proposal: id, person: ben, position: Position::Block, line: Some(0) };
    happen(&mut group, Actor::Person(ben), position);
    let looked_at = |group: &commons::Group, person: PersonId| {
        let frame = frame();
        let state = host::State::new(group.clone());
        let proposal = group.decisions.get(id).unwrap();
        let viewer = Viewer { frame: &frame, state: &state, person, now: sample::NOW };
        assert!(may_read(group, person, proposal));
        let quilt = quilt::quilt(&frame, group, proposal).unwrap();
        let key: String = quilt.key.iter().map(|key| format!("{} {}; ", key.word, key.count)).collect();
        let talk = talk::talk(&viewer, proposal, true);
        let points: String = goes::points(&viewer, proposal).into_iter().map(|point| point.text + "; ").collect();
        (key, talk.cards.len() + talk.lines.len(), plain(&points))
    };
    for person in [chiara, femi] {
        let (key, said, _) = looked_at(&group, person);
        assert_eq!((key.as_str(), said), ("Has answered 1; Not heard yet 3; ", 0));
    }
    assert_eq!(looked_at(&group, ben).1, 1, "everybody sees their own");
    happen(&mut group, Actor::Time, Event::Closed { proposal: id, verdict: Verdict::NoQuorum });
    happen(&mut group, Actor::Time, Event::Telling { proposal: id, until: Timestamp(until.0 + 1) });
    assert!(matches!(group.decisions.get(id).unwrap().state, State::Telling { .. }));
    assert!(!looked_at(&group, chiara).2.contains("too few were heard"), "whoever it is about hears first");
    assert!(looked_at(&group, femi).2.contains("too few were heard"));
    happen(&mut group, Actor::Time, Event::Ended { proposal: id, end: decisions::End::Lapsed });
    assert!(looked_at(&group, chiara).2.contains("too few were heard"));
}

/// The shortest way to a question about somebody: they were asked to talk, and wanted neither that nor to be listened to.
async fn may_be_asked_about(here: &Here, by: PersonId, person: PersonId) {
    use commons::mending::{Command, Held, Key, MatterId};
    let held = Held { matter: MatterId(1), key: Key::new([7; 32]) };
    let steps = [
        (by, Command::Open { with: person, key: held.key }),
        (person, Command::Stop { held }),
        (by, Command::AskToListen { held }),
        (person, Command::Stop { held }),
        (by, Command::Bring { held }),
    ];
    for (who, command) in steps {
        let act = Act::new(here.sample.host.dice.command_id(), Actor::Person(who), commons::Command::Mending(command));
        here.sample.host.run(&here.sample.home, act).await.unwrap();
    }
}

#[tokio::test]
async fn over_http_nobody_reads_an_answer_about_a_person_before_they_have_read_the_outcome_themselves() {
    const WORRY: &str = "Not for more than a month, please";
    let here = Here::new().await;
    let (ben, chiara, dee, esi, femi) =
        (here.sample.ben, here.sample.chiara, here.sample.dee, here.sample.esi, here.sample.femi);
    may_be_asked_about(&here, chiara, femi).await;
    let id = here.asked(Kind::Person, vec![Effect::Pause { person: femi }]).await;
    here.say(ben, id, Position::Reservations, WORRY).await;
    for person in [chiara, dee, esi] {
        here.say(person, id, Position::Agree, "").await;
    }
    let everywhere = async |person: PersonId| {
        let cookie = here.sample.signed_in(person).await;
        let mut all = String::new();
        for path in [&format!("decisions/{}", id.0), "decisions", "today", "log", "log/download", "mirror", "decided"] {
            let answer = here.sample.get(path, &cookie).await;
            assert_eq!(answer.status, StatusCode::OK, "{path}");
            all += &answer.text;
        }
        all
    };
    for person in [dee, femi, here.sample.grace] {
        // A newcomer has no such page at all.
        if person == here.sample.grace {
            assert_eq!(here.get(id, person).await.status, StatusCode::NOT_FOUND);
            continue;
        }
        let all = everywhere(person).await;
        assert!(!all.contains(WORRY), "words are hidden");
        for said in ["\"positioned\"", "Ben agrees", "Chiara agrees", "worries to be answered"] {
            assert!(!all.contains(said), "{said}");
        }
    }
    assert!(here.read(id, ben).await.contains(WORRY), "everybody sees their own");

    here.wait(id).await;
    assert!(matches!(here.proposal(id).state, State::Telling { .. }));
    assert!(!here.read(id, dee).await.contains("This is the outcome, before the others hear it"));
    assert!(here.read(id, femi).await.contains("This is the outcome, before the others hear it"));
    let refused = here.post(id, "acknowledgements", &[], dee).await;
    assert!(refused.location().contains("refused="), "nobody reads it in their place");
    here.done(id, "acknowledgements", &[], femi, "acknowledged").await;
    assert!(here.proposal(id).is_agreed());
    assert!(here.read(id, dee).await.contains(WORRY), "from then on it is a decision like any other");
}
