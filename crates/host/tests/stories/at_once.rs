//! Many people at the same moment.

use crate::houses::*;
use commons::people::{Command as People, How, PersonId};
use commons::sight::Field;
use commons::{Actor, Command, Refusal};
use host::{Failed, Home, Host};
use std::sync::Arc;

/// How many of these people succeeded with a promise, and what the others were told.
async fn all_promise(host: &Host, home: &Arc<Home>, people: &[PersonId]) -> (usize, Vec<Refusal>) {
    let need = {
        let done = host.run(home, host.act(Actor::Anyone, groceries())).await.unwrap();
        need_of(&done)
    };
    let runs: Vec<_> = people
        .iter()
        .map(|person| {
            let (host, home) = (host.clone(), Arc::clone(home));
            let act = host.act(Actor::Person(*person), promise(need, host.clock.now()));
            tokio::spawn(async move { host.run(&home, act).await })
        })
        .collect();
    let (mut accepted, mut refused) = (0, Vec::new());
    for run in runs {
        match run.await.unwrap() {
            Ok(_) => accepted += 1,
            Err(Failed::Refused(refusal)) => refused.push(refusal),
            Err(other) => panic!("{other}"),
        }
    }
    assert_eq!(home.look().group.needs.get(need).unwrap().open_promises().count(), 1);
    (accepted, refused)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn two_promise_and_one_of_them_is_on_it() {
    on_both_elm_streets(async |house, home| {
        for _ in 0..3 {
            let answer = all_promise(&house.host, &home, &[AMINA, BEN]).await;
            assert_eq!(answer, (1, vec![Refusal::PromisedAlready]));
        }
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn fifty_promise_and_one_of_them_is_on_it() {
    on_both_elm_streets(async |house, home| {
        let mut people = Vec::new();
        for number in 0..50 {
            let person = house.join(&home, How::Invited { by: AMINA }, &format!("Neighbour {number}")).await;
            house.run(&home, Actor::Person(BEN), Command::People(People::Welcome { person })).await.unwrap();
            people.push(person);
        }
        // Two vouches and two weeks would make them members; a need without a door asks for less.
        let need_without_door = |host: &Host| {
            let ask = commons::needs::Ask {
                kind: commons::needs::Kind::Company,
                item: Some(commons::needs::Item::FriendlyCall),
                ..bag()
            };
            host.act(Actor::Anyone, Command::Needs(commons::needs::Command::Ask(ask)))
        };
        let need = need_of(&house.host.run(&home, need_without_door(&house.host)).await.unwrap());
        let runs: Vec<_> = people
            .into_iter()
            .map(|person| {
                let (host, home) = (house.host.clone(), Arc::clone(&home));
                let act = host.act(Actor::Person(person), promise(need, host.clock.now()));
                tokio::spawn(async move { host.run(&home, act).await })
            })
            .collect();
        let (mut accepted, mut refused) = (0, 0);
        for run in runs {
            match run.await.unwrap() {
                Ok(_) => accepted += 1,
                Err(Failed::Refused(Refusal::PromisedAlready)) => refused += 1,
                Err(other) => panic!("{other}"),
            }
        }
        assert_eq!((accepted, refused), (1, 49));
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn sixty_four_ask_and_all_are_heard() {
    on_both_elm_streets(async |house, home| {
        let before = home.look().group.seq;
        let runs: Vec<_> = (0..64)
            .map(|number| {
                let (host, home) = (house.host.clone(), Arc::clone(&home));
                let act = host.act(Actor::Anyone, groceries()).sealing(Field::Words, format!("bag {number}"));
                tokio::spawn(async move { (number, host.run(&home, act).await.unwrap()) })
            })
            .collect();
        let mut seqs = Vec::new();
        let mut words = Vec::new();
        for run in runs {
            let (number, done) = run.await.unwrap();
            seqs.push(done.last);
            words.push((need_of(&done), format!("bag {number}")));
        }
        seqs.sort_unstable();
        assert_eq!(seqs, (before + 1..=before + 64).collect::<Vec<_>>());
        assert_eq!(*home.changes().borrow(), before + 64);
        assert!(house.host.store.check().await.unwrap().faults.is_empty());
        for (need, said) in words {
            let own = house.host.opened_details(&home, Actor::Neighbour(need), subject(need)).await.unwrap();
            assert_eq!(own.get(Field::Words), Some(&*said));
        }
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn words_about_the_same_subject_at_once_all_stay_readable() {
    on_both_elm_streets(async |house, home| {
        // Nothing is sealed about this need and this person yet, so the first of these words brings the key.
        for round in 0..10 {
            let need = house.ask(&home).await;
            let runs: Vec<_> = [Field::Called, Field::Reach, Field::Door, Field::Words, Field::SafeTimes]
                .into_iter()
                .map(|field| {
                    let (host, home) = (house.host.clone(), Arc::clone(&home));
                    let amount = u16::try_from(round).unwrap() + 2;
                    let change = commons::needs::Change { amount: Some(amount), ..Default::default() };
                    let change = Command::Needs(commons::needs::Command::Change { need, change });
                    let act = host.act(Actor::Neighbour(need), change).sealing(field, field.name());
                    tokio::spawn(async move { host.run(&home, act).await.unwrap() })
                })
                .collect();
            for run in runs {
                run.await.unwrap();
            }
            let own = house.host.opened_details(&home, Actor::Neighbour(need), subject(need)).await.unwrap();
            for field in [Field::Called, Field::Reach, Field::Door, Field::Words, Field::SafeTimes] {
                assert_eq!(own.get(field), Some(&*field.name()));
            }
        }
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_some_are_forgotten_others_go_on_asking_talking_and_reading() {
    on_both_elm_streets(async |house, home| {
        let mut needs = Vec::new();
        for number in 0..12 {
            let act = house.host.act(Actor::Anyone, groceries()).sealing(Field::Words, format!("bag {number}"));
            needs.push((need_of(&house.host.run(&home, act).await.unwrap()), format!("bag {number}")));
        }
        let mut runs = Vec::new();
        for (place, (need, said)) in needs.clone().into_iter().enumerate() {
            let (host, home) = (house.host.clone(), Arc::clone(&home));
            runs.push(tokio::spawn(async move {
                let neighbour = Actor::Neighbour(need);
                if place % 3 == 0 {
                    host.run(&home, host.act(neighbour, Command::Forget(subject(need)))).await.unwrap();
                    return;
                }
                for _ in 0..4 {
                    let say = Command::Needs(commons::needs::Command::Say { need });
                    host.run(&home, host.act(neighbour, say).sealing(Field::Line(0), "still here")).await.unwrap();
                    let own = host.opened_details(&home, neighbour, subject(need)).await.unwrap();
                    assert_eq!(own.get(Field::Words), Some(&*said));
                    host.run(&home, host.act(Actor::Anyone, groceries()).sealing(Field::Words, "one more"))
                        .await
                        .unwrap();
                }
            }));
        }
        for run in runs {
            run.await.unwrap();
        }
        for (place, (need, said)) in needs.into_iter().enumerate() {
            let own = house.host.opened_details(&home, Actor::Neighbour(need), subject(need)).await.unwrap();
            assert_eq!(own.get(Field::Words), Some(&*said).filter(|_| place % 3 != 0));
        }
        assert_eq!(home.look().group.needs.all().len(), 12 + 8 * 4);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}
