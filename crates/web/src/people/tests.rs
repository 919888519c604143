//! Pages of the people's room in every language with every sort of name, and its stories over HTTP.

/// A lost telephone, from the asking to the door.
mod coming_back;
/// Devices, codes, passkeys, signing out.
mod devices;
/// Links, and offering a hand.
mod joining;
/// Welcoming, vouching, opening how to reach somebody new.
mod neighbours;

use commons::people::{self, PersonId};
use commons::sight::Field;
use commons::{Actor, Command};
use host::Act;

use crate::sample::{self, Answer, Sample, raw_keys};
use crate::words::Tongue;

/// Names that have to look right everywhere: ordinary, long, from right to left, joined signs, and markup.
pub(super) const NAMES: [&str; 6] = [
    "Sam",
    "Wolfeschlegelsteinhausenbergerd.",
    "أمينة يوسف",
    "👩\u{200d}👩\u{200d}👧 Łucja",
    "<script>alert(1)</script>",
    "O'Brien & \"Sons\"",
];

/// A page as it should be: one heading, the right language and direction, no key where a sentence belongs, no markup
/// that somebody typed.
pub(crate) fn assert_whole(answer: &Answer, tongue: Tongue, what: &str) {
    let text = &answer.text;
    assert_eq!(answer.status, 200, "{what}");
    assert_eq!(text.matches("<h1").count(), 1, "{what}: one h1");
    let html = format!("<html lang=\"{}\" dir=\"{}\">", tongue.code(), tongue.dir());
    assert!(text.contains(&html), "{what}: language and direction");
    assert_eq!(raw_keys(text), Vec::<String>::new(), "{what}: every sentence is there");
    assert!(!text.contains("<script>"), "{what}: what people type is never markup");
    assert!(!text.contains(" style=") && !text.contains(" onclick="), "{what}: nothing inline");
    assert!(text.contains("no-store") || answer.headers.contains_key("cache-control"), "{what}");
}

pub(super) async fn rename(sample: &Sample, person: PersonId, name: &str) {
    let command = Command::People(people::Command::ChangeDetails);
    let act = Act::new(sample.host.dice.command_id(), Actor::Person(person), command);
    sample.host.run(&sample.home, act.sealing(Field::Called, name)).await.unwrap();
}

#[tokio::test]
async fn every_page_is_whole_in_every_language_with_every_name() {
    let sample = sample::house().await;
    let (ben, dee) = (sample.signed_in(sample.ben).await, sample.signed_in(sample.dee).await);
    for name in NAMES {
        rename(&sample, sample.ben, name).await;
        rename(&sample, sample.hakim, name).await;
        rename(&sample, sample.grace, name).await;
        for tongue in Tongue::ALL {
            for page in ["join", "come-in", "sign-in", "back-in"] {
                let answer = sample.get_in(tongue.code(), page, "").await;
                assert_whole(&answer, tongue, page);
            }
            for page in [
                "me",
                "me/leaving",
                "me/programs",
                "neighbours",
                "neighbours/back-in",
                "neighbours/1",
                "neighbours/7",
                "more",
            ] {
                for cookie in [&ben, &dee] {
                    let answer = sample.get_in(tongue.code(), page, cookie).await;
                    assert_whole(&answer, tongue, &format!("{page} for {name}"));
                }
            }
        }
    }
}

#[tokio::test]
async fn pages_for_those_who_take_part_lead_others_to_the_door() {
    let sample = sample::house().await;
    let rooms =
        ["neighbours", "neighbours/1", "neighbours/back-in", "offers", "offers/new", "duties", "log", "log/download"];
    for page in rooms.into_iter().chain(["me", "me/leaving", "me/programs", "more"]) {
        let answer = sample.get(page, "").await;
        assert_eq!(answer.status, 303, "{page}");
        assert!(answer.location().ends_with("/sign-in"), "{page}: {}", answer.location());
    }
    // Somebody nobody has said hello to sees where they stand, and nothing of the others.
    let hakim = sample.signed_in(sample.hakim).await;
    for page in rooms {
        let answer = sample.get(page, &hakim).await;
        assert_eq!(answer.status, 303, "{page}");
        assert!(answer.location().ends_with("/today"), "{page}: {}", answer.location());
    }
    assert_eq!(sample.get("me", &hakim).await.status, 200);
}

#[tokio::test]
async fn whoever_is_not_signed_in_can_change_nothing() {
    let sample = sample::house().await;
    let before = sample.home.look().group.seq;
    let doors = [
        "me",
        "me/devices",
        "me/devices/release",
        "me/passkeys/release",
        "me/programs",
        "me/programs/release",
        "me/sign-out/everywhere",
        "me/leaving",
        "me/objections",
        "neighbours/back-in",
        "neighbours/invitations",
        "neighbours/7/welcomes",
        "neighbours/6/vouches",
        "neighbours/7/openings",
        "offers",
        "offers/1",
        "offers/1/pauses",
        "offers/1/pauses/release",
        "offers/1/release",
        "duties/welcome/turns",
        "duties/welcome/turns/release",
    ];
    for door in doors {
        let answer = sample.post(door, &[("called", "Mallory")], "").await;
        assert_eq!(answer.status, 303, "{door}");
        assert!(answer.location().ends_with("/sign-in"), "{door}: {}", answer.location());
    }
    assert_eq!(sample.home.look().group.seq, before);
}
