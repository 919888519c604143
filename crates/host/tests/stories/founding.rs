//! Groups come, find their name in addresses, and go.

use crate::houses::*;
use commons::founding::{Command as Founding, Sort};
use commons::{Actor, Command, CommandId, GroupId, Refusal};
use host::{Act, Failed, History, slug_of};

#[tokio::test]
async fn each_group_finds_a_name_of_its_own() {
    on_both(async |house| {
        let host = &house.host;
        let mut slugs = Vec::new();
        for name in ["Łąkowa Street", "Łąkowa Street", "Assets", "حي النور", "Łąkowa Street"] {
            slugs.push(host.found(name, found(host.dice.command_id(), name)).await.unwrap().slug.clone());
        }
        assert_eq!(slugs, ["lakowa-street", "lakowa-street-2", "assets-2", "group", "lakowa-street-3"]);
        let house = house.restarted().await;
        let found: Vec<String> = house.host.all_homes().iter().map(|home| home.slug.clone()).collect();
        slugs.sort();
        assert_eq!(found, slugs);
    })
    .await;
}

#[test]
fn names_in_addresses_are_plain() {
    for (name, slug) in [
        ("Tanner's Row Neighbours", "tanners-row-neighbours"),
        ("  --- ", "group"),
        ("Straße & Gärten", "strasse-garten"),
        ("A/B..\\C\0D", "a-b-c-d"),
    ] {
        assert_eq!(slug_of(name), slug);
    }
    assert!(slug_of(&"ß".repeat(100)).len() <= 41);
}

#[tokio::test]
async fn what_the_rules_refuse_leaves_nothing_behind() {
    on_both(async |house| {
        let host = &house.host;
        let nameless = host.found("", found(CommandId([1; 16]), " ")).await.map(drop);
        assert_eq!(refusal(nameless), Refusal::BadValue);
        let other = Act::new(CommandId([2; 16]), Actor::Anyone, groceries());
        assert_eq!(refusal(host.found("Elm Street", other).await.map(drop)), Refusal::NotFounded);
        assert!(host.store.groups().await.unwrap().is_empty());
        // The same form, corrected, does.
        let home = host.found("Elm Street", found(CommandId([1; 16]), "Elm Street")).await.unwrap();
        assert_eq!(home.look().reach.as_deref(), Some("0700 900 100"));
    })
    .await;
}

#[tokio::test]
async fn a_founding_that_was_interrupted_is_taken_away_and_can_be_done_again() {
    on_both(async |house| {
        // Room was made, and then the power was gone.
        house.host.store.create_group("elm-street", [3; 16], NOON.0).await.unwrap();
        assert!(house.host.home("elm-street").is_none());
        let one = house.host.found("Elm Street", found(CommandId([1; 16]), "Elm Street")).await.unwrap();
        assert_eq!(one.slug, "elm-street-2");
        let house = house.restarted().await;
        assert_eq!(house.host.store.groups().await.unwrap().len(), 1);
        let two = house.host.found("Elm Street", found(CommandId([2; 16]), "Elm Street")).await.unwrap();
        assert_eq!(two.slug, "elm-street");
    })
    .await;
}

fn demo(id: u8) -> History {
    let mut history = History::new(GroupId([id; 16]), [id; 32]);
    let mut founding = found(CommandId([0; 16]), "Tanner's Row").command;
    let Command::Founding(Founding::Found { sort, .. }) = &mut founding else { panic!() };
    *sort = Sort::Demo;
    history.act(NOON, Actor::Operator, founding, vec![]).unwrap();
    history
        .act(NOON, Actor::Anyone, groceries_anywhere(), vec![(commons::sight::Field::Words, "rice".into())])
        .unwrap();
    history
}

fn groceries_anywhere() -> Command {
    Command::Needs(commons::needs::Command::Ask(commons::needs::Ask { street: None, ..bag() }))
}

#[tokio::test]
async fn a_demo_can_be_removed_and_a_real_group_cannot() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        assert_eq!(refusal(host.remove_demo(&home).await), Refusal::OnlyInDemo);
        let settled = host.settle("demo", demo(5)).await.unwrap();
        host.remove_demo(&settled).await.unwrap();
        assert!(host.home("demo").is_none());
        assert_eq!(host.store.groups().await.unwrap().len(), 1);
        // Whoever still has it open hears that it is gone; nothing comes back.
        let tried = host.run(&settled, host.act(Actor::Anyone, groceries_anywhere())).await;
        assert!(matches!(tried, Err(Failed::Trouble(_))));
        // A new one can be settled at once, also with the same past.
        let again = host.settle("demo", demo(5)).await.unwrap();
        assert_eq!(again.slug, "demo");
        house.assert_memory_is_the_log(&again).await;
        house.assert_memory_is_the_log(&home).await;
        let house = house.restarted().await;
        assert_eq!(house.host.all_homes().len(), 2);
    })
    .await;
}
