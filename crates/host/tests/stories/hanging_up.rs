//! Whoever asked hangs up in the middle: what was begun is seen through, and memory is the log.

use crate::houses::*;
use commons::founding::Sort;
use commons::sight::Field;
use commons::{Actor, Command, CommandId, GroupId};
use host::{Act, History, Home};
use std::future::poll_fn;
use std::pin::pin;
use std::task::Poll;
use std::time::Duration;

/// Looks at work a few times, and then drops it.
async fn for_a_while<T>(work: impl Future<Output = T>, looks: u32) -> Option<T> {
    let mut work = pin!(work);
    let mut looked = 0;
    poll_fn(|cx| match work.as_mut().poll(cx) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending => {
            looked += 1;
            if looked > looks { Poll::Ready(None) } else { Poll::Pending }
        }
    })
    .await
}

/// Waits until nothing is on its way any more.
async fn until_quiet(home: &Home) {
    let mut changes = home.changes();
    let until = home.look().group.seq;
    tokio::time::timeout(Duration::from_secs(20), changes.wait_for(|seq| *seq >= until)).await.unwrap().unwrap();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn an_act_goes_on_when_nobody_waits_for_it_any_more() {
    on_both_elm_streets(async |house, home| {
        for turn in 0..30u8 {
            let id = CommandId([turn; 16]);
            let ask = || Act::new(id, Actor::Anyone, groceries()).sealing(Field::Words, format!("bag {turn}"));
            let _ = for_a_while(house.host.run(&home, ask()), u32::from(turn % 2)).await;
            // The same once more gives what came of it.
            let done = house.host.run(&home, ask()).await.unwrap();
            let own = house.host.opened_details(&home, Actor::Neighbour(need_of(&done)), subject(need_of(&done))).await;
            assert_eq!(own.unwrap().get(Field::Words), Some(&*format!("bag {turn}")));
        }
        assert_eq!(home.look().group.needs.all().len(), 30);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_hundred_hang_up_at_any_moment() {
    on_both_elm_streets(async |house, home| {
        let mut runs = Vec::new();
        for turn in 0..100u8 {
            let (host, home) = (house.host.clone(), home.clone());
            runs.push(tokio::spawn(async move {
                let act = Act::new(CommandId([turn; 16]), Actor::Anyone, groceries()).sealing(Field::Words, "bag");
                let patience = Duration::from_micros(u64::from(turn) * 60);
                tokio::time::timeout(patience, host.run(&home, act)).await.is_ok()
            }));
            if turn % 3 == 0 {
                // Some are cut off from outside.
                runs.pop().unwrap().abort();
            }
        }
        for run in runs {
            run.await.unwrap();
        }
        until_quiet(&home).await;
        let act = Act::new(CommandId([200; 16]), Actor::Anyone, groceries());
        house.host.run(&home, act).await.unwrap();
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn forgetting_is_seen_through() {
    on_both_elm_streets(async |house, home| {
        for turn in 0..8u8 {
            let act = house.host.act(Actor::Anyone, groceries()).sealing(Field::Words, "bag");
            let need = need_of(&house.host.run(&home, act).await.unwrap());
            let forget = || Act::new(CommandId([turn; 16]), Actor::Neighbour(need), Command::Forget(subject(need)));
            let waited = for_a_while(house.host.run(&home, forget()), u32::from(turn % 4)).await;
            assert!(waited.is_none_or(|done| done.is_ok()));
            assert_eq!(house.host.run(&home, forget()).await.unwrap().events.len(), 2);
        }
        assert_eq!(house.host.store.epoch(home.id.0).await.unwrap(), 9);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn founding_and_settling_are_seen_through() {
    on_both(async |house| {
        let form = CommandId([1; 16]);
        assert!(for_a_while(house.host.found("Elm Street", found(form, "Elm Street")), 0).await.is_none());
        let home = house.host.found("Elm Street", found(form, "Elm Street")).await.unwrap();
        assert_eq!((house.host.all_homes().len(), home.look().group.seq), (1, 1));

        let mut history = History::new(GroupId([5; 16]), [5; 32]);
        let mut founding = found(form, "Tanner's Row");
        let Command::Founding(commons::founding::Command::Found { sort, .. }) = &mut founding.command else { panic!() };
        *sort = Sort::Demo;
        history.act(NOON, Actor::Operator, founding.command, vec![]).unwrap();
        assert!(for_a_while(house.host.settle("demo", history), 0).await.is_none());
        let settled = async {
            while house.host.home("demo").is_none() {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), settled).await.unwrap();

        let demo = house.host.home("demo").unwrap();
        assert!(for_a_while(house.host.remove_demo(&demo), 0).await.is_none());
        let removed = async {
            while !house.host.store.groups().await.unwrap().iter().all(|row| row.slug == "elm-street") {
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        tokio::time::timeout(Duration::from_secs(20), removed).await.unwrap();
    })
    .await;
}
