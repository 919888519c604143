//! The mirror's page: whole in every language, nothing about fewer than five, and nobody's part on anybody else's page.

use commons::decisions::{self, Draft, Effect, Kind as Deciding, Position, Words};
use commons::duties::{self, Duty};
use commons::mirror::Indicator;
use commons::needs::{self, Handover, HowSoon, Item, Kind};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Event, Lang, Span};
use host::Act;

use super::shapes;
use crate::people::tests::assert_whole;
use crate::sample::{self, Sample, asking};
use crate::words::Tongue;

/// Somebody brings so many things to doors.
async fn bring(sample: &Sample, person: PersonId, times: u32) {
    for _ in 0..times {
        let ask = needs::Command::Ask(asking(Kind::Food, Item::Groceries, HowSoon::Today, |_| {}));
        let done = sample.run(Actor::Anyone, Command::Needs(ask)).await.unwrap();
        let need = done.events.iter().find_map(|event| match event {
            Event::Needs(needs::Event::Asked { need, .. }) => Some(*need),
            _ => None,
        });
        let need = need.unwrap();
        let by_when = sample.host.clock.now() + Span::hours(3);
        for step in [
            needs::Command::Promise { need, much: 1, by_when },
            needs::Command::SetOut { need },
            needs::Command::HandOver { need, how: Handover::Door },
        ] {
            sample.needs(person, step).await.unwrap();
        }
    }
}

/// Nobody in the sample has promised more than they may, or could not carry.
async fn without_open_promises(sample: &Sample) {
    for (person, need) in [
        (sample.ben, sample.needs.promised),
        (sample.ben, sample.needs.offered),
        (sample.esi, sample.needs.bags),
        (sample.dee, sample.needs.underway),
    ] {
        sample.needs(person, needs::Command::Release { need }).await.unwrap();
    }
}

#[tokio::test]
async fn the_page_is_whole_in_every_language_for_members_and_newcomers() {
    let sample = sample::house().await;
    without_open_promises(&sample).await;
    for person in [sample.ben, sample.chiara, sample.dee, sample.esi, sample.femi] {
        bring(&sample, person, 2).await;
    }
    for person in [sample.ben, sample.grace] {
        let cookie = sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            assert_whole(&sample.get_in(tongue.code(), "mirror", &cookie).await, tongue, "mirror");
        }
    }
}

#[tokio::test]
async fn only_those_who_take_part_look_into_it() {
    let sample = sample::house().await;
    assert!(sample.get("mirror", "").await.location().ends_with("/sign-in"));
    let hakim = sample.signed_in(sample.hakim).await;
    assert!(sample.get("mirror", &hakim).await.location().ends_with("/today"));
}

#[tokio::test]
async fn nothing_is_shown_of_what_fewer_than_five_did() {
    let sample = sample::house().await;
    without_open_promises(&sample).await;
    let carrying = |text: &str| {
        let area = text.split("<h3>Carrying</h3>").nth(1).unwrap_or_default();
        area.split("</li>").next().unwrap_or_default().to_owned()
    };
    let ben = sample.signed_in(sample.ben).await;
    // Dee and Esi brought something before; with Ben and Chiara they are four.
    bring(&sample, sample.ben, 7).await;
    bring(&sample, sample.chiara, 1).await;
    let page = sample.get("mirror", &ben).await.text;
    assert!(carrying(&page).contains("Too few to show"), "{}", carrying(&page));
    assert!(!carrying(&page).contains("<svg"));
    assert!(yours(&page).contains("Nothing to show"), "with four, one's own part would tell the others'");
    bring(&sample, sample.femi, 1).await;
    let page = sample.get("mirror", &ben).await.text;
    assert!(carrying(&page).contains("<svg"), "five are enough");
    assert!(crate::words::plain(&carrying(&page)).contains("One person does half of it, of 5 who do any."));
}

/// The private part of a page.
fn yours(text: &str) -> &str {
    text.split("id=\"yours\"").nth(1).and_then(|rest| rest.split("</section>").next()).unwrap_or_default()
}

#[tokio::test]
async fn each_sees_their_own_part_and_nobody_elses() {
    let sample = sample::house().await;
    without_open_promises(&sample).await;
    // With what the sample brings, Ben has brought eight of fifteen.
    bring(&sample, sample.ben, 7).await;
    bring(&sample, sample.chiara, 2).await;
    bring(&sample, sample.femi, 3).await;
    let mut pages = Vec::new();
    for person in [sample.ben, sample.chiara, sample.femi, sample.grace] {
        pages.push(sample.get("mirror", &sample.signed_in(person).await).await.text);
    }
    let [ben, chiara, femi, grace] = &pages[..] else { panic!("four pages") };
    assert!(yours(ben).contains("About half"), "{}", yours(ben));
    for (other, part) in [(chiara, "About a tenth"), (femi, "About a fifth")] {
        assert!(yours(other).contains(part), "{}", yours(other));
        assert!(!other.contains("About half"), "Ben's part is on Ben's page alone");
    }
    assert!(!ben.contains("About a tenth") && !ben.contains("About a fifth"));
    assert!(yours(grace).contains("Nothing to show"));
    assert!(["About half", "About a tenth", "About a fifth"].iter().all(|part| !grace.contains(part)));
    // Beside one's own part and one's own name, everybody reads the same.
    let shared = |page: &str| {
        let main = page.split("<div class=\"two mirror\">").nth(1).unwrap_or_default();
        main.split("id=\"yours\"").next().unwrap_or_default().to_owned()
    };
    assert_eq!(shared(ben), shared(chiara));
    assert_eq!(shared(ben), shared(femi));
    for name in ["Ben", "Chiara", "Femi", "Esi"] {
        assert!(!shared(ben).contains(name), "nobody without the keys is named: {name}");
    }
}

#[tokio::test]
async fn whoever_runs_the_machine_stands_there_and_so_does_whoever_has_the_keys() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let keys = |text: &str| {
        text.split("id=\"equal-access\"")
            .nth(1)
            .and_then(|rest| rest.split("</section>").next())
            .unwrap_or("")
            .to_owned()
    };
    let page = keys(&sample.get("mirror", &ben).await.text);
    assert!(page.contains("Whoever runs the machine") && page.contains("Nobody else has the keys"));
    assert!(page.contains("decisions/new?duty=keys-and-machine"), "alone with it: {page}");
    let take = Command::Duties(duties::Command::Take { duty: Duty::KeysAndMachine });
    sample.run(Actor::Person(sample.femi), take).await.unwrap();
    let page = keys(&sample.get("mirror", &ben).await.text);
    assert!(page.contains("Whoever runs the machine") && page.contains("Femi"));
}

#[tokio::test]
async fn a_small_decision_covers_a_part_and_the_page_says_which() {
    let sample = sample::house().await;
    let ben = sample.signed_in(sample.ben).await;
    let page = sample.get("mirror", &ben).await.text;
    for indicator in Indicator::ALL {
        assert!(page.contains(&format!("decisions/new?what=mirror.{}", indicator.word())), "{indicator:?}");
    }
    let draft = Draft {
        kind: Deciding::Lazy,
        effects: vec![Effect::Mirror { indicator: Indicator::Voice, on: false }],
        language: Lang::parse("en").unwrap(),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    };
    let write = Command::Decisions(decisions::Command::Write { draft });
    let act = Act::new(sample.host.dice.command_id(), Actor::Person(sample.ben), write)
        .sealing(Field::Proposed(commons::sight::Proposed::Title, 0), "We do not look at this")
        .sealing(Field::Proposed(commons::sight::Proposed::Why, 0), "It makes us write for the number");
    let done = sample.host.run(&sample.home, act).await.unwrap();
    let proposal = done.events.iter().find_map(|event| match event {
        Event::Decisions(event) => event.proposal(),
        _ => None,
    });
    let proposal = proposal.unwrap();
    let support = Command::Decisions(decisions::Command::Support { proposal });
    sample.run(Actor::Person(sample.dee), support).await.unwrap();
    for person in [sample.ben, sample.dee] {
        let (position, words) = (Position::Agree, Words::None);
        let agree = decisions::Command::Position { proposal, version: 1, person, position, words, will_meet: false };
        sample.run(Actor::Person(person), Command::Decisions(agree)).await.unwrap();
    }
    sample.pass_time(Span::days(6)).await;
    let page = sample.get("mirror", &ben).await.text;
    assert!(!page.contains("id=\"voice\""));
    assert!(page.contains("Switched off by a decision") && page.contains("We do not look at this"));
    assert!(page.contains("decisions/new?what=mirror.voice"));
}

#[tokio::test]
async fn newcomers_look_and_propose_nothing() {
    let sample = sample::house().await;
    let page = sample.get("mirror", &sample.signed_in(sample.grace).await).await.text;
    assert!(!page.contains("decisions/new"));
    for from in ["about", "more", "neighbours"] {
        let page = sample.get(from, &sample.signed_in(sample.ben).await).await.text;
        assert!(page.contains("/mirror\""), "a way there from {from}");
    }
}

#[test]
fn shapes_are_sized_by_attributes_and_say_what_they_show() {
    let row = shapes::patches(9, 2, "2 of 9 \"patches\"");
    assert!(row.as_str().contains("role=\"img\" aria-label=\"2 of 9 &quot;patches&quot;\" width=\""));
    assert!(!row.as_str().contains("style"));
    let drawn = |shape: &crate::look::Html, look: &str| {
        let path = shape.as_str().split("<path ").find(|path| path.starts_with(look)).unwrap_or_default().to_owned();
        path.matches('M').count()
    };
    assert_eq!((drawn(&row, "fill=\"var(--plum)\""), drawn(&row, "fill=\"var(--card)\"")), (2, 7));
    let chairs = shapes::chairs(1, 3, 0, "one");
    assert_eq!(drawn(&chairs, "fill=\"none\""), 3, "two seats and whoever would learn");
    assert_eq!(drawn(&shapes::strip(4, "a third"), "fill=\"var(--plum)\""), 4);
    assert!(shapes::patches(3_000, 40, "many").as_str().len() < 20_000);
}
