//! The same act twice has one effect, however it comes to be sent twice.

use crate::houses::*;
use commons::people::{Command as People, How};
use commons::sight::Field;
use commons::{Actor, Command, CommandId, Refusal, Span};
use host::{Act, Done, Holder};

const FORM: CommandId = CommandId([9; 16]);

fn ask() -> Act {
    Act::new(FORM, Actor::Anyone, groceries()).sealing(Field::Words, "rice and milk")
}

fn assert_repeats(again: &Done, first: &Done) {
    assert_eq!((again.first, again.last, &again.events), (first.first, first.last, &first.events));
    assert!(again.repeated);
}

#[tokio::test]
async fn one_after_the_other() {
    on_both_elm_streets(async |house, home| {
        let first = house.host.run(&home, ask()).await.unwrap();
        assert!(!first.repeated);
        let seq = home.look().group.seq;
        assert_repeats(&house.host.run(&home, ask()).await.unwrap(), &first);
        // Also much later, and when the same could not be done any more.
        house.host.clock.pass(Span::days(3));
        house.run(&home, Actor::Neighbour(need_of(&first)), Command::Forget(subject(need_of(&first)))).await.unwrap();
        assert_repeats(&house.host.run(&home, ask()).await.unwrap(), &first);
        assert_eq!(home.look().group.seq, seq + 2);
        assert_eq!(home.look().group.needs.all().len(), 1);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn twenty_at_once() {
    on_both_elm_streets(async |house, home| {
        let seq = home.look().group.seq;
        let runs: Vec<_> = (0..20)
            .map(|_| {
                let (host, home) = (house.host.clone(), home.clone());
                tokio::spawn(async move { host.run(&home, ask()).await.unwrap() })
            })
            .collect();
        let mut done = Vec::new();
        for run in runs {
            done.push(run.await.unwrap());
        }
        assert_eq!(done.iter().filter(|done| !done.repeated).count(), 1);
        let first = done.iter().find(|done| !done.repeated).unwrap();
        for again in done.iter().filter(|done| done.repeated) {
            assert_repeats(again, first);
        }
        assert_eq!(home.look().group.seq, seq + 1);
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn once_more_after_a_restart() {
    on_both_elm_streets(async |house, home| {
        let first = house.host.run(&home, ask()).await.unwrap();
        let house = house.restarted().await;
        let home = house.host.home(&home.slug).unwrap();
        assert_repeats(&house.host.run(&home, ask()).await.unwrap(), &first);
        assert_eq!(home.look().group.needs.all().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn once_more_on_another_server_that_has_not_heard_of_it() {
    on_both_elm_streets(async |house, home| {
        let other = house.beside().await;
        let there = other.home(&home.slug).unwrap();
        let first = house.host.run(&home, ask()).await.unwrap();
        let again = other.run(&there, ask()).await.unwrap();
        assert_repeats(&again, &first);
        assert_same(&home.look(), &there.look());
    })
    .await;
}

#[tokio::test]
async fn a_command_of_many_entries_is_repeated_whole() {
    on_both_elm_streets(async |house, home| {
        use commons::needs::{Ask, Command as Needs, Item, Kind};
        // A need of a hundred bags that a hundred people promise, all for the same hour: when it has passed, one command
        // announces a hundred releases.
        let ask = Ask { amount: 100, kind: Kind::Food, item: Some(Item::Groceries), ..bag() };
        let asked = house.run(&home, Actor::Anyone, Command::Needs(Needs::Ask(ask))).await.unwrap();
        let need = need_of(&asked);
        // Newcomers go along with a member.
        house.promise(&home, AMINA, need).await.unwrap();
        for number in 0..80 {
            let person = house.join(&home, How::OfferedHand, &format!("Neighbour {number}")).await;
            let welcome = Command::People(People::Welcome { person });
            house.run(&home, Actor::Person(AMINA), welcome).await.unwrap();
            house.promise(&home, person, need).await.unwrap();
        }
        house.host.clock.pass(Span::days(1));
        let due = Act::new(FORM, Actor::Time, commons::due(&home.look().group, house.host.clock.now()).unwrap());
        let due_again = Act::new(FORM, Actor::Time, due.command.clone());
        let first = house.host.run(&home, due).await.unwrap();
        assert_eq!(first.events.len(), 81);
        assert_repeats(&house.host.run(&home, due_again).await.unwrap(), &first);
    })
    .await;
}

#[tokio::test]
async fn somebody_elses_command_gives_nothing_away() {
    on_both_elm_streets(async |house, home| {
        let take = || Command::Duties(commons::duties::Command::Take { duty: commons::duties::Duty::PhoneDesk });
        house.host.run(&home, Act::new(FORM, Actor::Person(AMINA), take())).await.unwrap();
        for by in [Actor::Person(BEN), Actor::Anyone, Actor::Time, Actor::Operator] {
            let tried = house.host.run(&home, Act::new(FORM, by, take())).await;
            assert_eq!(refusal(tried), Refusal::NotYours);
        }
        assert_eq!(home.look().group.duties.turns().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn whoever_is_signed_in_by_a_form_can_send_it_once_more() {
    on_both_elm_streets(async |house, home| {
        let host = &house.host;
        let asked = host.run(&home, ask()).await.unwrap();
        let need = need_of(&asked);
        // The browser holds the need's pass by now.
        assert_repeats(&host.run(&home, Act { by: Actor::Neighbour(need), ..ask() }).await.unwrap(), &asked);
        let another = Actor::Neighbour(house.ask(&home).await);
        assert_eq!(refusal(host.run(&home, Act { by: another, ..ask() }).await), Refusal::NotYours);

        let id = CommandId([8; 16]);
        let token = host.new_token();
        let join = |by| {
            let sign_in = host::Beside::SignIn { token_hash: token.hash(), label: String::new(), lasts: Span::days(1) };
            Act::new(id, by, Command::People(People::Join { how: How::OfferedHand })).beside(sign_in)
        };
        let joined = host.run(&home, join(Actor::Anyone)).await.unwrap();
        let Some((Holder::Person(person), _)) = host.who(&home, &token).await.unwrap() else { panic!("not in") };
        assert_repeats(&host.run(&home, join(Actor::Person(person))).await.unwrap(), &joined);
        assert_eq!(refusal(host.run(&home, join(Actor::Person(AMINA))).await), Refusal::NotYours);
    })
    .await;
}

#[tokio::test]
async fn a_group_is_founded_once() {
    on_both(async |house| {
        let host = &house.host;
        let (one, two, three) = tokio::join!(
            host.found("Elm Street", found(FORM, "Elm Street")),
            host.found("Elm Street", found(FORM, "Elm Street")),
            host.found("Elm Street", found(FORM, "Elm Street")),
        );
        let home = one.unwrap();
        assert_eq!((two.unwrap().id, three.unwrap().id), (home.id, home.id));
        assert_eq!((host.all_homes().len(), home.look().group.seq), (1, 1));
        // The log does not tell what the form was, so nobody who reads it can send it.
        let (log, _) = house.exported(&home).await;
        assert!(!log.contains(&FORM.to_string()));
        let id = commons::Entry::from_line(log.lines().nth(1).unwrap()).unwrap().id;
        let other = host.found("Elm Street", found(id, "Elm Street")).await.unwrap();
        assert_ne!(other.id, home.id);
        assert_eq!(other.slug, "elm-street-2");
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}
