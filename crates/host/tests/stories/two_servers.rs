//! Two servers on one store. Each has a copy of the keys, so nothing is forgotten here in between.

use crate::houses::*;
use commons::sight::Field;
use commons::{Actor, Refusal, Span};
use host::{Done, Failed, Home, Host};
use std::sync::Arc;
use tokio::task::JoinHandle;

fn ask_many(host: &Host, home: &Arc<Home>, many: usize) -> Vec<JoinHandle<Result<Done, Failed>>> {
    let one = |number| {
        let (host, home) = (host.clone(), Arc::clone(home));
        let act = host.act(Actor::Anyone, groceries()).sealing(Field::Words, format!("bag {number}"));
        tokio::spawn(async move { host.run(&home, act).await })
    };
    (0..many).map(one).collect()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn both_write_the_same_group_and_nothing_is_lost_or_doubled() {
    on_both_elm_streets(async |house, home| {
        let other = house.beside().await;
        let there = other.home(&home.slug).unwrap();
        let mut all = Vec::new();
        for _ in 0..3 {
            let mut runs = ask_many(&house.host, &home, 10);
            runs.extend(ask_many(&other, &there, 10));
            for run in runs {
                all.push(run.await.unwrap().unwrap());
            }
        }
        let mut seqs: Vec<u64> = all.iter().map(|done| done.last).collect();
        seqs.sort_unstable();
        assert_eq!(seqs, (1..=60).map(|seq| seq + home_before()).collect::<Vec<_>>());
        // Whoever writes next has read everything.
        for (host, home) in [(&house.host, &home), (&*other, &there)] {
            host.run(home, host.act(Actor::Anyone, groceries())).await.unwrap();
        }
        house.host.run(&home, house.host.act(Actor::Anyone, groceries())).await.unwrap();
        assert_eq!(home.look().group.needs.all().len(), 63);
        let needs: Vec<_> = home.look().group.needs.all().iter().take(60).map(|need| need.id).collect();
        for need in needs {
            let own = house.host.opened_details(&home, Actor::Neighbour(need), subject(need)).await.unwrap();
            assert!(own.get(Field::Words).is_some_and(|words| words.starts_with("bag ")));
        }
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

/// Entries before the first ask: founded, two streets, three first people with a voice each.
fn home_before() -> u64 {
    9
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn somebody_promises_here_and_somebody_there() {
    on_both_elm_streets(async |house, home| {
        let other = house.beside().await;
        let there = other.home(&home.slug).unwrap();
        for _ in 0..3 {
            let need = house.ask(&home).await;
            // The other server hears of it when it writes.
            other.run(&there, other.act(Actor::Anyone, groceries())).await.unwrap();
            let now = house.host.clock.now();
            let (one, two) = tokio::join!(
                house.host.run(&home, house.host.act(Actor::Person(AMINA), promise(need, now))),
                other.run(&there, other.act(Actor::Person(BEN), promise(need, now))),
            );
            let refused = match (one, two) {
                (Ok(_), refused) | (refused, Ok(_)) => refusal(refused),
                neither => panic!("{neither:?}"),
            };
            assert_eq!(refused, Refusal::PromisedAlready);
        }
        house.ask(&home).await;
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_is_due_happens_once() {
    on_both_elm_streets(async |house, home| {
        let need = house.ask(&home).await;
        house.promise(&home, AMINA, need).await.unwrap();
        let other = house.beside().await;
        let there = other.home(&home.slug).unwrap();
        let before = home.look().group.seq;
        house.host.clock.pass(Span::days(2));
        let (one, two) = tokio::join!(house.host.catch_up(&home), other.catch_up(&there));
        one.unwrap();
        two.unwrap();
        house.ask(&home).await;
        assert_eq!(home.look().group.seq, before + 2);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn a_second_program_cannot_take_the_same_keys() {
    let house = House::on(store::testing::sqlite().await).await;
    let again = vault::Vault::in_folder(house.keys.path(), &mut |bytes: &mut [u8]| bytes.fill(1));
    assert!(matches!(again, Err(vault::KeyringError::InUse(_))));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_begins_on_one_ends_on_the_other_and_once() {
    on_both_elm_streets(async |house, home| {
        let other = house.beside().await;
        let there = other.home(&home.slug).unwrap();
        let ticket = house.host.give_ticket("a story", &home, "begun");
        assert_eq!(other.read_ticket("a story", &there, &ticket).as_deref(), Some("begun"));
        let ends_at = (house.host.clock.now() + Span::minutes(5)).0;
        let (one, two) =
            tokio::join!(house.host.use_ticket(&home, &ticket, ends_at), other.use_ticket(&there, &ticket, ends_at));
        assert_ne!(one.unwrap(), two.unwrap(), "exactly one of them");
        assert!(!other.use_ticket(&there, &ticket, ends_at).await.unwrap());
    })
    .await;
}
