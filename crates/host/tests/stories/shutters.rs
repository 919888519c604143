//! Closed shutters end every session but the two that closed them, and nothing sealed opens until they are open again.

use crate::houses::*;
use commons::shutters::Command as Shutters;
use commons::sight::Field;
use commons::{Actor, Command, Event, Refusal, Span};
use host::{Beside, Done, Failed, Holder, Home, Link, Token};

async fn says(house: &House, home: &Home, person: commons::people::PersonId, with: Option<&Token>) -> Done {
    let mut act = house.host.act(Actor::Person(person), Command::Shutters(Shutters::Close));
    if let Some(token) = with {
        act = act.beside(Beside::Staying { token_hash: token.hash() });
    }
    house.host.run(home, act).await.unwrap()
}

async fn here(house: &House, home: &Home, token: &Token) -> bool {
    house.host.who(home, token).await.unwrap().is_some()
}

#[tokio::test]
async fn two_close_them_and_every_other_session_is_over() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let need = house.ask(&home).await;
        let sign_in = async |holder| host.sign_in(&home, holder, "telephone").await.unwrap();
        let (amina, amina_lost) = (Holder::Person(AMINA), sign_in(Holder::Person(AMINA)).await);
        let (bens, chiaras) = (sign_in(Holder::Person(BEN)).await, sign_in(Holder::Person(CHIARA)).await);
        let bens_lost = sign_in(Holder::Person(BEN)).await;
        let (key, calendar) = (sign_in(Holder::Need(need)).await, sign_in(Holder::Calendar(AMINA)).await);
        let waiting = sign_in(Holder::Recovery(commons::people::RecoveryId(1))).await;
        let code = host.make_code(&home, CHIARA).await.unwrap();
        host.clock.pass(Span::minutes(30));

        let aminas = host.sign_in(&home, amina, "telephone in hand").await.unwrap();
        says(&house, &home, AMINA, Some(&aminas)).await;
        assert!(here(&house, &home, &chiaras).await, "one alone ends nothing");
        host.clock.pass(Span::minutes(9));
        let done = says(&house, &home, BEN, Some(&bens)).await;
        assert!(matches!(done.events.last(), Some(Event::Shutters(commons::shutters::Event::Shut { .. }))));

        assert!(here(&house, &home, &aminas).await && here(&house, &home, &bens).await);
        for over in [&amina_lost, &chiaras, &bens_lost, &key, &calendar] {
            assert!(!here(&house, &home, over).await);
        }
        assert!(here(&house, &home, &waiting).await, "waiting to be let back in goes on");
        assert_eq!(host.take_code(&home, &code).await.unwrap(), None::<Link>);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn nothing_opens_until_three_open_them_or_a_day_is_over() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let act = host.act(Actor::Anyone, groceries()).sealing(Field::Door, "14 Elm Street");
        let need = need_of(&host.run(&home, act).await.unwrap());
        let own = Actor::Neighbour(need);
        let door = async || host.opened_details(&home, own, subject(need)).await;
        assert_eq!(door().await.unwrap().get(Field::Door), Some("14 Elm Street"));
        says(&house, &home, AMINA, None).await;
        says(&house, &home, BEN, None).await;
        assert_eq!(refusal(door().await), Refusal::ShuttersClosed);
        // Asking goes on, sealed as ever.
        let act = host.act(Actor::Anyone, groceries()).sealing(Field::Door, "15 Elm Street");
        let other = need_of(&host.run(&home, act).await.unwrap());
        // And a restart changes nothing.
        assert!(home.look().group.shutters.are_closed());
        house.assert_memory_is_the_log(&home).await;

        for member in [CHIARA, AMINA] {
            house.run(&home, Actor::Person(member), Command::Shutters(Shutters::Open)).await.unwrap();
            assert_eq!(refusal(door().await), Refusal::ShuttersClosed);
        }
        house.run(&home, Actor::Person(BEN), Command::Shutters(Shutters::Open)).await.unwrap();
        assert_eq!(door().await.unwrap().get(Field::Door), Some("14 Elm Street"));
        let seen = host.opened_details(&home, Actor::Neighbour(other), subject(other)).await.unwrap();
        assert_eq!(seen.get(Field::Door), Some("15 Elm Street"));

        says(&house, &home, AMINA, None).await;
        says(&house, &home, BEN, None).await;
        host.clock.pass(Span::hours(24));
        host.catch_up(&home).await.unwrap();
        assert!(door().await.is_ok(), "they fell open");
        let again: Result<Done, Failed> = house.run(&home, Actor::Person(BEN), Command::Shutters(Shutters::Open)).await;
        assert_eq!(refusal(again), Refusal::NotNow);
    })
    .await;
}
