//! What is between two people: read by those concerned, for everybody else not there, and gone at the end, from older copies
//! as well; who it was goes with it.

use crate::houses::*;
use commons::mending::{self, Key, MatterId, Seat};
use commons::people::PersonId;
use commons::sight::{Field, Warrant, warrant_between, warrant_for_keys};
use commons::{Actor, Command, Entry, Group, Refusal, Span, Subject};
use host::{Failed, Home};
use store::{SealedSubject, Store};
use vault::{Vault, WrappedKey};

const MATTER: MatterId = MatterId(1);
const WORDS: &str = "you laughed at me in front of everybody";

fn key() -> Key {
    Key::new([42; 32])
}

fn subject() -> Subject {
    Subject::Mending(MATTER)
}

async fn ask_to_talk(house: &House, home: &Home, by: PersonId, with: PersonId) {
    let open = mending::Command::Open { with, key: key() };
    let act = house.host.act(Actor::Person(by), Command::Mending(open)).sealing(Field::Line(0), WORDS);
    house.host.run(home, act).await.unwrap();
}

async fn read_by(house: &House, home: &Home, person: PersonId) -> Result<Option<String>, Refusal> {
    match house.host.details_between(home, person, MATTER).await {
        Ok(details) => {
            assert_eq!(details.get(Field::Key), None, "the key is shown to nobody");
            Ok(details.get(Field::Line(0)).map(str::to_owned))
        }
        Err(Failed::Refused(refusal)) => Err(refusal),
        Err(failed) => panic!("{failed:?}"),
    }
}

/// Everything sealed about matters, as an older copy of the store has it.
async fn copy_of_matters(store: &Store, home: &Home) -> Vec<SealedSubject> {
    store.sealed_all(home.id.0, subject().kind()).await.unwrap()
}

/// How many fields of an old copy open with any key of the group that is left.
fn opened(vault: &Vault, warrant: &Warrant, old: &SealedSubject) -> usize {
    let opens = |name: &str, sealed: &[u8]| {
        let field = Field::parse(name).unwrap();
        (0..200).any(|epoch| {
            let wrapped = WrappedKey { epoch, bytes: old.key.wrapped.clone() };
            vault.open(warrant, subject(), &wrapped, field, sealed).is_ok()
        })
    };
    old.fields.iter().filter(|(name, sealed)| opens(name, sealed)).count()
}

/// Whoever finds the keys as they are today, and an older copy of the data, with the group as it was then.
fn thief_opens(house: &House, then: &Group, old: &SealedSubject) -> (usize, usize) {
    let stolen = copy_of(house.keys.path());
    let thief = Vault::in_folder(stolen.path(), &mut |bytes: &mut [u8]| bytes.fill(0)).unwrap();
    let words = warrant_between(then, AMINA, MATTER, &key(), NOON).unwrap();
    (opened(&thief, &words, old), opened(&thief, &warrant_for_keys(then), old))
}

#[tokio::test]
async fn the_two_read_it_and_nobody_else_also_after_a_restart() {
    on_both_elm_streets(async |house, home| {
        ask_to_talk(&house, &home, AMINA, BEN).await;
        for person in [AMINA, BEN] {
            assert_eq!(read_by(&house, &home, person).await, Ok(Some(WORDS.into())));
        }
        assert_eq!(read_by(&house, &home, CHIARA).await, Err(Refusal::NotThere));
        for by in [AMINA, BEN, CHIARA] {
            let id = house.host.dice.command_id();
            let opened = house.host.open_details(&home, id, Actor::Person(by), subject()).await;
            assert_eq!(refusal(opened), Refusal::NotYours);
        }
        let slug = home.slug.clone();
        let house = house.restarted().await;
        let home = house.host.home(&slug).unwrap();
        assert_eq!(read_by(&house, &home, BEN).await, Ok(Some(WORDS.into())));
        assert_eq!(read_by(&house, &home, CHIARA).await, Err(Refusal::NotThere));
        let seats = |person| home.look().concerns(person).map(|(_, _, seat)| seat).collect::<Vec<Seat>>();
        assert_eq!((seats(AMINA).len(), seats(BEN).len(), seats(CHIARA).len()), (1, 1, 0));
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn the_log_does_not_say_who() {
    on_both_elm_streets(async |house, home| {
        let before = home.look().group.seq;
        ask_to_talk(&house, &home, AMINA, BEN).await;
        let (text, _) = house.exported(&home).await;
        let ours = text.lines().skip(1 + usize::try_from(before).unwrap()).take(1);
        for line in ours {
            let entry = Entry::from_line(line).unwrap();
            assert_eq!(entry.by, Actor::Anyone);
            assert!(line.contains("mending") && !line.contains("person") && !line.contains("laughed"), "{line}");
            assert!(!text.contains(&key().reveal()));
        }
    })
    .await;
}

#[tokio::test]
async fn the_same_act_twice_has_one_effect() {
    on_both_elm_streets(async |house, home| {
        let id = house.host.dice.command_id();
        let act = |key| {
            let open = Command::Mending(mending::Command::Open { with: BEN, key: Key::new([key; 32]) });
            host::Act::new(id, Actor::Person(AMINA), open).sealing(Field::Line(0), WORDS)
        };
        let first = house.host.run(&home, act(1)).await.unwrap();
        // Another key, because the page was asked for anew: the first one counts.
        let second = house.host.run(&home, act(2)).await.unwrap();
        assert_eq!((first.events, second.repeated), (second.events, true));
        assert!(house.host.knows(&home, id).await);
        assert_eq!(read_by(&house, &home, BEN).await, Ok(Some(WORDS.into())));
    })
    .await;
}

#[tokio::test]
async fn thirty_days_after_the_end_no_key_opens_it_and_nothing_tells_who_it_was() {
    on_both_elm_streets(async |house, home| {
        ask_to_talk(&house, &home, AMINA, BEN).await;
        let old = copy_of_matters(&house.host.store, &home).await;
        let then = home.look().group.clone();
        assert_eq!(thief_opens(&house, &then, &old[0]), (1, 1), "the words, and the key");
        house.pass(&home, Span::days(14)).await;
        assert_eq!(read_by(&house, &home, BEN).await, Ok(Some(WORDS.into())), "for a while the two can still read it");
        house.pass(&home, Span::days(30)).await;
        assert!(home.look().group.mending.get(MATTER).unwrap().forgotten);
        assert_eq!(thief_opens(&house, &then, &old[0]), (0, 0));
        assert!(copy_of_matters(&house.host.store, &home).await.is_empty());
        for person in [AMINA, BEN] {
            assert_eq!(read_by(&house, &home, person).await, Err(Refusal::NotThere));
            assert_eq!(home.look().concerns(person).count(), 0);
        }
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_takes_it_along() {
    on_both_elm_streets(async |house, home| {
        ask_to_talk(&house, &home, AMINA, BEN).await;
        let old = copy_of_matters(&house.host.store, &home).await;
        let then = home.look().group.clone();
        let leave = Command::People(commons::people::Command::Leave);
        house.run(&home, Actor::Person(BEN), leave).await.unwrap();
        assert_eq!(thief_opens(&house, &then, &old[0]), (0, 0));
        assert_eq!(read_by(&house, &home, AMINA).await, Err(Refusal::NotThere));
        // It ends by itself all the same, and there is nothing left to forget.
        house.pass(&home, Span::days(14)).await;
        house.pass(&home, Span::days(30)).await;
        assert!(home.look().group.mending.get(MATTER).unwrap().forgotten);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn in_another_house_it_ends_by_itself_because_nobody_knows_who_it_was() {
    on_both_elm_streets(async |house, home| {
        ask_to_talk(&house, &home, AMINA, BEN).await;
        let (text, _) = house.exported(&home).await;
        let other = House::on(store::testing::sqlite().await).await;
        let brought = other.host.bring_in(&mut text.as_bytes(), "elm-street", |_| {}).await.unwrap();
        assert_eq!(brought.look().concerns(AMINA).count(), 0);
        assert_eq!(read_by(&other, &brought, AMINA).await, Err(Refusal::NotThere));
        other.pass(&brought, Span::days(14)).await;
        other.pass(&brought, Span::days(30)).await;
        assert!(brought.look().group.mending.get(MATTER).unwrap().forgotten);
    })
    .await;
}
