//! The whole life of a need, from the first words to when nothing is left of them.

use crate::houses::*;
use commons::duties::{self, Duty};
use commons::needs::{
    Ask, Channel, CheckBack, Command as Needs, Handover, NeedId, Outcome, Phase, Reached, ReturnAsked, Through,
};
use commons::sight::{Field, Why};
use commons::{Actor, Command, Event, Refusal, Span};
use host::{Home, SixWords, WrongWords};

/// Asks with everything one can say, and gives the need and its six words.
async fn ask_with_words(house: &House, home: &Home) -> (NeedId, SixWords) {
    let token = house.host.new_token();
    let (six, known) = house.host.words_for(home, &token).await.unwrap();
    assert_eq!(known, None);
    let act = house
        .host
        .act(Actor::Anyone, groceries())
        .sealing(Field::Called, "Dorota")
        .sealing(Field::Reach, "0700 900 123")
        .sealing(Field::Door, "14 Elm Street, blue door")
        .sealing(Field::Words, "rice, milk, no pork please")
        .beside(house.host.key_of(&six).await.unwrap());
    let need = need_of(&house.host.run(home, act).await.unwrap());
    // The same form once more shows the same words.
    assert_eq!(house.host.words_for(home, &token).await.unwrap(), (six.clone(), Some(need)));
    (need, six)
}

#[tokio::test]
async fn from_the_first_words_to_the_bag_at_the_door_and_then_forgotten() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let (need, six) = ask_with_words(&house, &home).await;
        assert_eq!(home.look().group.needs.board_count(), 1);

        // The six words open it, typed in capitals and with other separators.
        let typed = SixWords::parse(&six.reveal().to_uppercase().replace('-', "  ")).unwrap();
        assert_eq!(host.need_of(&home, &typed).await.unwrap(), Ok(need));
        let neighbour = Actor::Neighbour(need);
        let own = host.open_details(&home, host.dice.command_id(), neighbour, subject(need)).await.unwrap();
        assert_eq!(own.get(Field::Called), Some("Dorota"));
        assert!(home.look().group.needs.get(need).unwrap().openings.is_empty());

        // Nobody reads the details because they are curious.
        let chiara = Actor::Person(CHIARA);
        let curious = host.open_details(&home, host.dice.command_id(), chiara, subject(need)).await;
        assert_eq!(refusal(curious), Refusal::PromiseFirst);

        house.promise(&home, CHIARA, need).await.unwrap();
        let details = host.open_details(&home, host.dice.command_id(), chiara, subject(need)).await.unwrap();
        assert_eq!(details.get(Field::Door), Some("14 Elm Street, blue door"));
        let openings = home.look().group.needs.get(need).unwrap().openings.clone();
        assert_eq!(openings.iter().map(|o| (o.by, o.why)).collect::<Vec<_>>(), [(chiara, Why::Promise)]);

        // They talk.
        let say = |by, words: &str| {
            let act = host.act(by, Command::Needs(Needs::Say { need })).sealing(Field::Line(0), words);
            async { host.run(&home, act).await.unwrap() }
        };
        say(neighbour, "the bell is broken").await;
        say(chiara, "I will knock").await;
        let talk = host.opened_details(&home, neighbour, subject(need)).await.unwrap();
        assert_eq!(talk.lines().collect::<Vec<_>>(), [(0, "the bell is broken"), (1, "I will knock")]);

        house.run(&home, chiara, Command::Needs(Needs::SetOut { need })).await.unwrap();
        assert_eq!(home.look().group.needs.get(need).unwrap().phase(), Phase::Underway);
        let door = Needs::HandOver { need, how: Handover::Door };
        house.run(&home, chiara, Command::Needs(door)).await.unwrap();
        let arrived = Needs::CheckBack { need, answer: CheckBack::Arrived, asked: ReturnAsked::Nothing };
        house.run(&home, neighbour, Command::Needs(arrived)).await.unwrap();
        assert!(home.look().group.needs.get(need).unwrap().is_closed());

        // For two weeks it can be looked up, and then never again.
        house.pass(&home, Span::days(13)).await;
        assert!(!home.look().group.needs.get(need).unwrap().is_forgotten());
        assert!(!host.opened_details(&home, neighbour, subject(need)).await.unwrap().is_empty());
        let token = host.sign_in(&home, host::Holder::Need(need), "library computer").await.unwrap();
        assert_eq!(house.pass(&home, Span::days(1)).await, 1);
        assert!(home.look().group.needs.get(need).unwrap().is_forgotten());
        assert_eq!(host.need_of(&home, &six).await.unwrap(), Err(WrongWords::Unknown));
        assert_eq!(host.who(&home, &token).await.unwrap(), None);
        assert!(host.opened_details(&home, neighbour, subject(need)).await.unwrap().is_empty());
        assert!(host.store.sealed(home.id.0, 1, need.0.into()).await.unwrap().is_none());
        assert_eq!(house.pass(&home, Span::days(400)).await, 0);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn the_phone_desk_writes_down_what_a_caller_says_and_rings_back() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let ben = Actor::Person(BEN);
        let ask = Ask { through: Through::Person(BEN), street: None, ..bag() };
        let act = host.act(ben, Command::Needs(Needs::Ask(ask.clone())));
        let act = act.sealing(Field::Called, "Mr Osei").sealing(Field::Reach, "0700 900 456");
        let need = need_of(&host.run(&home, act).await.unwrap());
        assert_eq!(home.look().group.needs.get(need).unwrap().phase(), Phase::Heard);
        // Nobody can say that somebody else typed it in.
        let forged = house.run(&home, Actor::Person(CHIARA), Command::Needs(Needs::Ask(ask))).await;
        assert_eq!(refusal(forged), Refusal::NotYours);

        let opened = host.open_details(&home, host.dice.command_id(), ben, subject(need)).await;
        assert_eq!(refusal(opened), Refusal::PromiseFirst);
        let take = duties::Command::Take { duty: Duty::PhoneDesk };
        house.run(&home, ben, Command::Duties(take)).await.unwrap();
        let details = host.open_details(&home, host.dice.command_id(), ben, subject(need)).await.unwrap();
        assert_eq!(details.get(Field::Reach), Some("0700 900 456"));
        assert_eq!(home.look().group.needs.get(need).unwrap().openings[0].why, Why::PhoneDesk);

        let no_answer = Needs::Attempt { need, channel: Channel::Call, reached: Reached::NoAnswer, next_at: None };
        // What was noted at the call is kept under the need, whatever the step was.
        let act = host.act(ben, Command::Needs(no_answer)).sealing(Field::SafeTimes, "mornings");
        host.run(&home, act).await.unwrap();
        let understood = Needs::Understand { need, change: commons::needs::Change::default() };
        house.run(&home, ben, Command::Needs(understood)).await.unwrap();
        assert_eq!(home.look().group.needs.board_count(), 1);
        let neighbour = host.opened_details(&home, Actor::Neighbour(need), subject(need)).await.unwrap();
        assert_eq!(neighbour.get(Field::SafeTimes), Some("mornings"));

        // The duty ends by itself, and with it what it opened.
        house.pass(&home, Span::days(7)).await;
        let after = host.open_details(&home, host.dice.command_id(), ben, subject(need)).await;
        assert_eq!(refusal(after), Refusal::PromiseFirst);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn a_promise_whose_time_has_passed_is_announced_and_then_released() {
    on_both_elm_streets(async |house, home| {
        let need = house.ask(&home).await;
        house.promise(&home, AMINA, need).await.unwrap();
        assert_eq!(house.pass(&home, Span::days(1)).await, 1);
        assert_eq!(house.pass(&home, Span::hours(23)).await, 0);
        assert_eq!(house.pass(&home, Span::hours(1)).await, 1);
        assert_eq!(home.look().group.needs.get(need).unwrap().phase(), Phase::Open);
        // After sixty days in which nobody spoke of it, it is closed; two weeks later it is forgotten.
        assert_eq!(house.pass(&home, Span::days(60)).await, 1);
        assert_eq!(house.pass(&home, Span::days(14)).await, 1);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn months_that_passed_while_the_machine_was_off_are_caught_up_with() {
    on_both_elm_streets(async |house, home| {
        for _ in 0..5 {
            let need = house.ask(&home).await;
            house.promise(&home, CHIARA, need).await.ok();
        }
        let slug = home.slug.clone();
        house.host.clock.pass(Span::days(200));
        let house = house.restarted().await;
        let home = house.host.home(&slug).unwrap();
        // One command may do several things; in the end nothing is due any more.
        assert!(house.host.catch_up(&home).await.unwrap() >= 5);
        assert_eq!(house.host.catch_up(&home).await.unwrap(), 0);
        assert!(home.look().group.next_due().is_none_or(|at| at > house.host.clock.now()));
        for _ in 0..20 {
            house.pass(&home, Span::days(15)).await;
        }
        assert!(home.look().group.needs.all().iter().all(|need| need.is_forgotten()));
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn a_neighbour_erases_everything_at_once() {
    on_both_elm_streets(async |house, home| {
        let (need, six) = ask_with_words(&house, &home).await;
        house.promise(&home, BEN, need).await.unwrap();
        let done = house.run(&home, Actor::Neighbour(need), Command::Forget(subject(need))).await.unwrap();
        assert!(matches!(done.events[1], Event::Forgotten { .. }));
        let closed = commons::needs::Event::Closed { need, outcome: Outcome::NoLongerNeeded };
        assert_eq!(done.events[0], Event::Needs(closed));
        assert_eq!(house.host.need_of(&home, &six).await.unwrap(), Err(WrongWords::Unknown));
        let ben = house.host.open_details(&home, house.host.dice.command_id(), Actor::Person(BEN), subject(need)).await;
        assert_eq!(refusal(ben), Refusal::Forgotten);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}
