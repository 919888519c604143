//! Details open only after it is written down, where the person concerned can read it.

use crate::houses::*;
use commons::duties::{Command as Duties, Duty};
use commons::people::{Command as People, How};
use commons::sight::{Field, Why};
use commons::{Actor, Command, Event, Refusal, Span, Subject};
use host::Home;

async fn promised_need(house: &House, home: &Home) -> commons::needs::NeedId {
    let act = house.host.act(Actor::Anyone, groceries()).sealing(Field::Door, "14 Elm Street");
    let need = need_of(&house.host.run(home, act).await.unwrap());
    let by_when = house.host.clock.now() + Span::days(30);
    let promise = commons::needs::Command::Promise { need, much: 1, by_when };
    house.run(home, Actor::Person(CHIARA), Command::Needs(promise)).await.unwrap();
    need
}

async fn openings_on_disk(house: &House, home: &Home, subject: Subject) -> usize {
    let rows = house.host.store.load(home.id.0, 1, 10_000).await.unwrap();
    let events = rows.iter().map(|row| commons::Entry::from_line(&row.body).unwrap().event);
    events.filter(|event| matches!(event, Event::Opened { subject: opened, .. } if *opened == subject)).count()
}

#[tokio::test]
async fn an_opening_is_written_once_in_its_time_and_again_after_it() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let need = promised_need(&house, &home).await;
        let chiara = Actor::Person(CHIARA);
        // Nothing opens before it is written down, not even for whoever may.
        assert_eq!(refusal(host.opened_details(&home, chiara, subject(need)).await), Refusal::NotNow);
        assert_eq!(openings_on_disk(&house, &home, subject(need)).await, 0);
        let open = || host.open_details(&home, host.dice.command_id(), chiara, subject(need));
        for _ in 0..3 {
            assert_eq!(open().await.unwrap().get(Field::Door), Some("14 Elm Street"));
            assert_eq!(openings_on_disk(&house, &home, subject(need)).await, 1);
        }
        assert!(host.opened_details(&home, chiara, subject(need)).await.is_ok());

        host.clock.pass(Span::hours(12));
        assert_eq!(refusal(host.opened_details(&home, chiara, subject(need)).await), Refusal::NotNow);
        open().await.unwrap();
        assert_eq!(openings_on_disk(&house, &home, subject(need)).await, 2);

        // The neighbour reads who and when; their own looking leaves no trace.
        let seen: Vec<_> = home.look().group.needs.get(need).unwrap().openings.clone();
        assert_eq!(
            seen.iter().map(|o| (o.by, o.at)).collect::<Vec<_>>(),
            [(chiara, NOON), (chiara, NOON + Span::hours(12))]
        );
        host.open_details(&home, host.dice.command_id(), Actor::Neighbour(need), subject(need)).await.unwrap();
        assert_eq!(openings_on_disk(&house, &home, subject(need)).await, 2);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn opening_twenty_times_at_once_is_one_opening() {
    on_both_elm_streets(async |house, home| {
        let need = promised_need(&house, &home).await;
        let runs: Vec<_> = (0..20)
            .map(|_| {
                let (host, home) = (house.host.clone(), home.clone());
                tokio::spawn(async move {
                    let id = host.dice.command_id();
                    let details = host.open_details(&home, id, Actor::Person(CHIARA), subject(need)).await.unwrap();
                    // Whoever reads them has been written down, on the disk.
                    let rows = host.store.load(home.id.0, 1, 10_000).await.unwrap();
                    let opened = rows.iter().any(|row| row.body.contains("\"opened\""));
                    (details.get(Field::Door).map(str::to_owned), opened)
                })
            })
            .collect();
        for run in runs {
            assert_eq!(run.await.unwrap(), (Some("14 Elm Street".into()), true));
        }
        assert_eq!(openings_on_disk(&house, &home, subject(need)).await, 1);
    })
    .await;
}

#[tokio::test]
async fn nobody_opens_what_is_not_theirs() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let need = promised_need(&house, &home).await;
        let another = house.ask(&home).await;
        let dawit = house.join(&home, How::OfferedHand, "Dawit").await;
        for (by, why) in [
            (Actor::Person(AMINA), Refusal::PromiseFirst),
            (Actor::Person(dawit), Refusal::WelcomeFirst),
            (Actor::Neighbour(another), Refusal::NotYours),
            (Actor::Anyone, Refusal::SignInFirst),
        ] {
            let tried = host.open_details(&home, host.dice.command_id(), by, subject(need)).await;
            assert_eq!(refusal(tried), why, "{by:?}");
            assert!(host.opened_details(&home, by, subject(need)).await.is_err(), "{by:?}");
        }
        for by in [Actor::Operator, Actor::Time] {
            refusal(host.open_details(&home, host.dice.command_id(), by, subject(need)).await);
            refusal(host.opened_details(&home, by, subject(need)).await);
        }
        for subject in [Subject::Group, Subject::Person(BEN), Subject::Offer(commons::offers::OfferId(1))] {
            let tried = host.open_details(&home, host.dice.command_id(), Actor::Person(AMINA), subject).await;
            assert_eq!(refusal(tried), Refusal::NotYours);
        }
        assert_eq!(openings_on_disk(&house, &home, subject(need)).await, 0);
    })
    .await;
}

#[tokio::test]
async fn the_welcome_reads_how_to_reach_somebody_new() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let join = host.act(Actor::Anyone, Command::People(People::Join { how: How::OfferedHand }));
        host.run(&home, join.sealing(Field::Called, "Dawit").sealing(Field::Reach, "0700 900 777")).await.unwrap();
        let dawit = Subject::Person(commons::people::PersonId(4));
        let amina = Actor::Person(AMINA);
        let open = || host.open_details(&home, host.dice.command_id(), amina, dawit);
        assert_eq!(refusal(open().await), Refusal::DutyFirst);
        house.run(&home, amina, Command::Duties(Duties::Take { duty: Duty::Welcome })).await.unwrap();
        assert_eq!(open().await.unwrap().get(Field::Reach), Some("0700 900 777"));
        let seen = home.look().group.people.get(commons::people::PersonId(4)).unwrap().openings.clone();
        assert_eq!(seen.iter().map(|o| (o.by, o.why)).collect::<Vec<_>>(), [(amina, Why::Welcome)]);
    })
    .await;
}

#[tokio::test]
async fn ten_openings_a_day_are_enough() {
    on_both_elm_streets(async |house, home| {
        let amina = Actor::Person(AMINA);
        house.run(&home, amina, Command::Duties(Duties::Take { duty: Duty::PhoneDesk })).await.unwrap();
        let mut outcomes = Vec::new();
        for _ in 0..11 {
            let need = house.ask(&home).await;
            let id = house.host.dice.command_id();
            outcomes.push(house.host.open_details(&home, id, amina, subject(need)).await);
        }
        assert!(outcomes[..10].iter().all(Result::is_ok));
        assert_eq!(refusal(outcomes.pop().unwrap()), Refusal::EnoughOpenings);
    })
    .await;
}
