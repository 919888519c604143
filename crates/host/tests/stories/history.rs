//! A past that is lived through in memory, and written down when it has arrived in the present.

use crate::houses::*;
use commons::needs::{CheckBack, Command as Needs, Handover, ReturnAsked};
use commons::people::{Command as People, How};
use commons::sight::Field;
use commons::{Actor, Command, Entry, GroupId, Refusal, Span};
use host::{Failed, History};

fn act(history: &mut History, at: Span, by: Actor, command: Command, words: &[(Field, &str)]) {
    let words = words.iter().map(|(field, words)| (*field, (*words).to_owned())).collect();
    history.act(NOON + at, by, command, words).unwrap();
}

/// Six weeks in which something of everything happens. `more` asks make it longer.
fn past(id: u8, seed: u8, more: i64) -> History {
    let mut history = History::new(GroupId([id; 16]), [seed; 32]);
    let founding = found(commons::CommandId([0; 16]), "Tanner's Row").command;
    act(&mut history, Span(0), Actor::Operator, founding, &[(Field::Reach, "0700 900 200")]);
    let street = commons::founding::Command::NameStreet { name: "Tanner's Row".into() };
    act(&mut history, Span(0), Actor::Operator, Command::Founding(street), &[]);
    for (name, how) in [("Amina", How::Founding), ("Ben", How::Founding), ("Chiara", How::OfferedHand)] {
        let join = Command::People(People::Join { how });
        act(&mut history, Span::minutes(1), Actor::Anyone, join, &[(Field::Called, name)]);
    }
    let welcome = Command::People(People::Welcome { person: CHIARA });
    act(&mut history, Span::minutes(2), Actor::Person(AMINA), welcome, &[]);
    for turn in 0..more {
        act(&mut history, Span::minutes(3 + turn), Actor::Anyone, groceries(), &[(Field::Words, "a bag")]);
    }
    let at = Span::minutes(3 + more);
    let need = commons::needs::NeedId(u32::try_from(more).unwrap() + 1);
    act(&mut history, at, Actor::Anyone, groceries(), &[(Field::Called, "Dorota"), (Field::Words, "rice")]);
    let by_when = NOON + at + Span::days(1);
    act(&mut history, at, Actor::Person(BEN), Command::Needs(Needs::Promise { need, much: 1, by_when }), &[]);
    act(&mut history, at, Actor::Neighbour(need), Command::Needs(Needs::Say { need }), &[(Field::Line(0), "hello")]);
    let door = Command::Needs(Needs::HandOver { need, how: Handover::Door });
    act(&mut history, at, Actor::Person(BEN), door, &[]);
    let arrived = Needs::CheckBack { need, answer: CheckBack::Arrived, asked: ReturnAsked::Nothing };
    act(&mut history, at, Actor::Neighbour(need), Command::Needs(arrived), &[]);
    let later = |days| Span(at.0 + Span::days(days).0);
    // Chiara's vouch comes late: her voice begins then, and not before.
    let vouch = Command::People(People::Vouch { person: CHIARA });
    act(&mut history, later(20), Actor::Person(AMINA), vouch, &[]);
    let change = Command::People(People::ChangeDetails);
    act(&mut history, later(21), Actor::Person(AMINA), change, &[(Field::Called, "Amina from number 4")]);
    act(&mut history, later(22), Actor::Person(BEN), Command::People(People::Leave), &[]);
    history
}

#[tokio::test]
async fn what_settles_is_what_was_lived_through() {
    on_both(async |house| {
        let mut history = past(7, 7, 20);
        history.pass_until(NOON + Span::days(30));
        house.host.clock.pass(Span::days(30));
        let lived = history.state.clone();
        let lines: Vec<String> = history.lines().map(str::to_owned).collect();
        let home = house.host.settle("Tanner's Row", history).await.unwrap();
        assert_eq!(home.slug, "tanners-row");
        assert_same(&lived, &home.look());
        assert_eq!(home.look().name(AMINA), Some("Amina from number 4"));
        assert_eq!(home.look().name(BEN), None);
        assert_eq!(home.look().reach.as_deref(), Some("0700 900 200"));
        let (text, _) = house.exported(&home).await;
        assert_eq!(text.lines().skip(1).take(lines.len()).collect::<Vec<_>>(), lines);
        // Time never goes back.
        let times: Vec<_> = lines.iter().map(|line| Entry::from_line(line).unwrap().at).collect();
        assert!(times.is_sorted());
        // What was forgotten on the way was never written down.
        let forgotten = home.look().group.needs.all().iter().filter(|need| need.is_forgotten()).count();
        let sealed = house.host.store.sealed_all(home.id.0, 1).await.unwrap().len();
        assert_eq!((forgotten, sealed), (1, 20));
        house.ask(&home).await;
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn the_same_seed_and_group_give_the_same_log_byte_for_byte() {
    let mut logs = Vec::new();
    for seed in [7, 7, 8] {
        let house = House::on(store::testing::sqlite().await).await;
        let home = house.host.settle("Tanner's Row", past(7, seed, 10)).await.unwrap();
        logs.push(house.exported(&home).await.0);
    }
    assert_eq!(logs[0], logs[1]);
    assert_ne!(logs[0], logs[2]);
}

#[tokio::test]
async fn what_belongs_together_is_written_together() {
    on_both(async |house| {
        // Handing over writes two entries, and so does checking back. Here a batch would end between the two.
        let more = if house.host.store.kind() == "SQLite" { 1_986 } else { 1_988 };
        let history = past(1, 1, more);
        let lived = history.state.clone();
        let home = house.host.settle("Tanner's Row", history).await.unwrap();
        assert_same(&lived, &home.look());
        let rows = house.host.store.load(home.id.0, 1_990, 30).await.unwrap();
        assert_eq!(rows[10].seq, 2_000);
        assert_eq!(rows[10].command, rows[11].command);
        for pair in rows.windows(2) {
            let expected = if pair[0].command == pair[1].command { pair[0].part + 1 } else { 0 };
            assert_eq!(pair[1].part, expected);
        }
    })
    .await;
}

#[tokio::test]
async fn a_history_settles_once() {
    on_both(async |house| {
        house.host.settle("Tanner's Row", past(7, 7, 1)).await.unwrap();
        let again = house.host.settle("Tanner's Row", past(7, 7, 1)).await;
        assert!(matches!(again, Err(Failed::Refused(Refusal::FoundedAlready))));
        let other = house.host.settle("Tanner's Row", past(8, 7, 1)).await.unwrap();
        assert_eq!(other.slug, "tanners-row-2");
    })
    .await;
}
