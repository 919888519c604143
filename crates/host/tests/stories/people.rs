//! Joining, being welcomed, vouched for, having a voice; leaving; coming back after a lost telephone.

use crate::houses::*;
use commons::offers::{self, Quantity, Sort, Terms, Times, Travel};
use commons::people::{Command as People, Event as PeopleEvent, How, PersonId, RecoveryId, RecoveryState};
use commons::sight::Field;
use commons::{Actor, Command, Event, Refusal, Span, Subject};
use host::{Beside, Holder, Home, Link};

async fn vouch(house: &House, home: &Home, by: PersonId, person: PersonId) {
    house.run(home, Actor::Person(by), Command::People(People::Vouch { person })).await.unwrap();
}

#[tokio::test]
async fn somebody_offers_a_hand_is_welcomed_and_gets_a_voice() {
    on_both_elm_streets(async |house, home| {
        let dawit = house.join(&home, How::OfferedHand, "Dawit").await;
        assert_eq!(home.look().name(dawit), Some("Dawit"));
        let need = house.ask(&home).await;
        assert_eq!(refusal(house.promise(&home, dawit, need).await), Refusal::WelcomeFirst);
        let welcome = Command::People(People::Welcome { person: dawit });
        house.run(&home, Actor::Person(AMINA), welcome).await.unwrap();
        vouch(&house, &home, AMINA, dawit).await;
        vouch(&house, &home, BEN, dawit).await;
        assert!(!home.look().group.people.has_voice(dawit));
        assert_eq!(house.pass(&home, Span::days(13)).await, 0);
        assert_eq!(house.pass(&home, Span::days(1)).await, 1);
        assert!(home.look().group.people.has_voice(dawit));
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn founders_come_with_links_and_bring_whom_they_invite() {
    on_both(async |house| {
        let host = &house.host;
        let home = host.found("Elm Street", found(host.dice.command_id(), "Elm Street")).await.unwrap();
        let mut founders = Vec::new();
        for name in ["Amina", "Ben", "Chiara", "Dawit", "Esra"] {
            let link = host.make_link(&home, Link::Founder).await.unwrap();
            assert_eq!(host.see_link(&home, &link).await.unwrap(), Some(Link::Founder));
            assert_eq!(host.take_link(&home, &link).await.unwrap(), Some(Link::Founder));
            let token = host.new_token();
            let sign_in = Beside::SignIn {
                token_hash: token.hash(),
                label: "Firefox on Android".into(),
                lasts: host.joining_lasts(),
            };
            let join = host.act(Actor::Anyone, Command::People(People::Join { how: How::Founding }));
            let done = host.run(&home, join.sealing(Field::Called, name).beside(sign_in)).await.unwrap();
            let [Event::People(PeopleEvent::Joined { person, .. }), _] = done.events[..] else { panic!("{done:?}") };
            let (holder, session) = host.who(&home, &token).await.unwrap().unwrap();
            assert_eq!((holder, &*session.label), (Holder::Person(person), "Firefox on Android"));
            founders.push(person);
        }
        assert_eq!(home.look().group.people.voices(), 5);
        // The first five simply trust each other; there is no sixth.
        let join = Command::People(People::Join { how: How::Founding });
        assert_eq!(refusal(house.run(&home, Actor::Anyone, join).await), Refusal::BadValue);

        let invitation = host.make_link(&home, Link::Invitation(founders[0])).await.unwrap();
        let link = host.take_link(&home, &invitation).await.unwrap();
        assert_eq!(link, Some(Link::Invitation(founders[0])));
        let femi = house.join(&home, How::Invited { by: founders[0] }, "Femi").await;
        assert!(!home.look().group.people.has_voice(femi));
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn a_name_can_be_changed_and_taken_away() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let change = || host.act(Actor::Person(BEN), Command::People(People::ChangeDetails));
        host.run(&home, change().replacing(Field::Called, "Benedikt").replacing(Field::Reach, "ben@elm.example"))
            .await
            .unwrap();
        assert_eq!(home.look().name(BEN), Some("Benedikt"));
        house.assert_memory_is_the_log(&home).await;
        host.run(&home, change().replacing(Field::Reach, " ")).await.unwrap();
        let own = host.opened_details(&home, Actor::Person(BEN), Subject::Person(BEN)).await.unwrap();
        assert_eq!((own.get(Field::Called), own.get(Field::Reach)), (Some("Benedikt"), None));
        host.run(&home, change().replacing(Field::Called, "")).await.unwrap();
        assert_eq!(home.look().name(BEN), None);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn whoever_leaves_takes_everything_along() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let ben = Actor::Person(BEN);
        let terms = Terms {
            sort: Sort::Skill,
            kinds: vec![commons::needs::Kind::Repair],
            quantity: Quantity::Standing,
            times: Times::ANY,
            travel: Travel::Bicycle,
            minutes: 20,
            at_most_a_week: None,
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
        };
        let offer = host.act(ben, Command::Offers(offers::Command::Offer { terms }));
        host.run(&home, offer.sealing(Field::Words, "bicycles, ring at number 9")).await.unwrap();
        let need = house.ask(&home).await;
        house.promise(&home, BEN, need).await.unwrap();
        let token = host.sign_in(&home, Holder::Person(BEN), "laptop").await.unwrap();
        let link = host.make_link(&home, Link::Invitation(BEN)).await.unwrap();
        host.keep_passkey(&home, BEN, vec![1, 2, 3], "{}".into()).await.unwrap();

        house.run(&home, ben, Command::People(People::Leave)).await.unwrap();
        assert_eq!(home.look().name(BEN), None);
        assert_eq!(home.look().group.needs.board_count(), 1);
        assert!(host.who(&home, &token).await.unwrap().is_none());
        assert!(host.take_link(&home, &link).await.unwrap().is_none());
        assert!(host.passkeys(&home, BEN).await.unwrap().is_empty());
        // Neither what they were called nor what they wrote about their offers.
        let left: Vec<(u8, u64)> =
            host.store.keys(home.id.0).await.unwrap().iter().map(|key| (key.kind, key.no)).collect();
        assert_eq!(left, [(2, 1), (2, 3), (4, 0)]);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn two_neighbours_let_somebody_back_in_after_a_lost_telephone() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let done = house.run(&home, Actor::Anyone, Command::People(People::AskBack)).await.unwrap();
        let [Event::People(PeopleEvent::RecoveryAsked { recovery, digits })] = done.events[..] else {
            panic!("{done:?}")
        };
        let waiting = host.sign_in(&home, Holder::Recovery(recovery), "new telephone").await.unwrap();
        assert_eq!(host.let_back_in(&home, &waiting, "new telephone").await.unwrap(), None);
        let vouch = |by| {
            let command = Command::People(People::VouchBack { digits, person: CHIARA });
            house.run(&home, Actor::Person(by), command)
        };
        vouch(AMINA).await.unwrap();
        assert_eq!(refusal(vouch(AMINA).await), Refusal::VouchedAlready);
        vouch(BEN).await.unwrap();
        assert_eq!(house.pass(&home, Span::hours(23)).await, 0);
        assert_eq!(host.let_back_in(&home, &waiting, "new telephone").await.unwrap(), None);
        assert_eq!(house.pass(&home, Span::hours(1)).await, 1);

        let token = host.let_back_in(&home, &waiting, "new telephone").await.unwrap().unwrap();
        let (holder, _) = host.who(&home, &token).await.unwrap().unwrap();
        assert_eq!(holder, Holder::Person(CHIARA));
        // An answer that was lost can be asked for again; a device that was signed out does not come back.
        assert_eq!(host.let_back_in(&home, &waiting, "new telephone").await.unwrap(), Some(token.clone()));
        assert_eq!(host.devices(&home, Holder::Person(CHIARA)).await.unwrap().len(), 1);
        assert_eq!(host.who(&home, &waiting).await.unwrap(), None);
        host.sign_out(&home, Holder::Person(CHIARA), token.hash()).await.unwrap();
        assert_eq!(host.let_back_in(&home, &waiting, "new telephone").await.unwrap(), None);

        // For a day details stay closed to them, so that the real Chiara could object.
        let need = house.ask(&home).await;
        house.promise(&home, CHIARA, need).await.unwrap();
        let open = || host.open_details(&home, host.dice.command_id(), Actor::Person(CHIARA), subject(need));
        assert_eq!(refusal(open().await), Refusal::NotNow);
        house.host.clock.pass(Span::hours(24));
        assert!(open().await.is_ok());
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn the_real_person_says_that_was_not_me() {
    on_both_elm_streets(async |house, home| {
        let done = house.run(&home, Actor::Anyone, Command::People(People::AskBack)).await.unwrap();
        let [Event::People(PeopleEvent::RecoveryAsked { digits, .. })] = done.events[..] else { panic!("{done:?}") };
        for by in [AMINA, BEN] {
            let vouch = Command::People(People::VouchBack { digits, person: CHIARA });
            house.run(&home, Actor::Person(by), vouch).await.unwrap();
        }
        let refuse = Command::People(People::RefuseBack { recovery: RecoveryId(1) });
        house.run(&home, Actor::Person(CHIARA), refuse).await.unwrap();
        assert_eq!(house.pass(&home, Span::days(2)).await, 0);
        let state = home.look().group.people.recovery(RecoveryId(1)).unwrap().state;
        assert_eq!(state, RecoveryState::Refused);
    })
    .await;
}

#[tokio::test]
async fn what_an_offer_says_and_who_was_asked_around_is_the_same_when_the_log_is_read_again() {
    on_both_elm_streets(async |house, home| {
        let need = house.ask(&home).await;
        let kind = home.look().group.needs.get(need).unwrap().kind;
        let terms = Terms {
            sort: Sort::Time,
            kinds: vec![kind],
            quantity: Quantity::Standing,
            times: Times::ANY,
            travel: Travel::OnFoot,
            minutes: 20,
            at_most_a_week: None,
            languages: ["en", "pl"].into_iter().filter_map(commons::Lang::parse).collect(),
            starts: None,
            interests: Vec::new(),
        };
        let offer = Command::Offers(offers::Command::Offer { terms });
        house.run(&home, Actor::Person(BEN), offer).await.unwrap();
        let desk = commons::duties::Command::Take { duty: commons::duties::Duty::PhoneDesk };
        house.run(&home, Actor::Person(AMINA), Command::Duties(desk)).await.unwrap();
        let around = commons::needs::Command::AskAround { need, wave: 1 };
        house.run(&home, Actor::Person(AMINA), Command::Needs(around)).await.unwrap();
        assert!(home.look().group.needs.get(need).unwrap().was_asked(BEN));
        assert_eq!(home.look().group.needs.asked_of(BEN).count(), 1);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}
