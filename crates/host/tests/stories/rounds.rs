//! Rounds are searched for beside the pages, on the streets there are, and made as an act of whoever asked.

use crate::houses::*;
use commons::founding::{self, StreetId};
use commons::needs::{self, Ask, NeedId};
use commons::people::How;
use commons::rounds::{Open, Plan, RoundId, Way, What};
use commons::{Actor, Command, Refusal, Span, Timestamp};
use host::planning::{Loose, NotPlanned, Outing, Standing, Why, WhyLeft, Wish};
use host::{Home, Streets};
use std::sync::Arc;
use streets::made;

/// Streets of the demo's town, behind Elm Street and Kiln Lane, which every group here has.
const MORE: [&str; 4] = ["Station Road", "Tanner's Row", "Foundry Street", "Orchard Close"];

async fn town(house: &House, home: &Home, folder: &std::path::Path) {
    for name in MORE {
        let name = founding::Command::NameStreet { name: name.into() };
        house.run(home, Actor::Person(AMINA), Command::Founding(name)).await.unwrap();
    }
    let file = made::Town::demo().to_pbf(Vec::new()).unwrap();
    let town = streets::import(std::io::Cursor::new(file), |_| true).unwrap();
    let (mut saved, streets) = (Vec::new(), Streets::in_folder(folder));
    streets::save(&town, &mut saved).unwrap();
    std::fs::write(streets.file(home.id).unwrap(), saved).unwrap();
    house.host.streets_lie_in(streets);
}

async fn asked(house: &House, home: &Home, count: u16) -> Vec<NeedId> {
    let mut needs = Vec::new();
    let streets = u16::try_from(home.look().group.founding.streets().count()).unwrap();
    for number in 0..count {
        let Command::Needs(needs::Command::Ask(ask)) = groceries() else { panic!("it is an ask") };
        let ask = Ask { street: Some(StreetId(number % streets)), ..ask };
        let done = house.run(home, Actor::Anyone, Command::Needs(needs::Command::Ask(ask))).await.unwrap();
        needs.push(need_of(&done));
    }
    needs
}

fn loose(needs: &[NeedId], fetch: Option<(What, StreetId)>) -> Vec<Loose> {
    needs.iter().map(|need| Loose { need: *need, fetch, open: None, cold: false }).collect()
}

fn outing(now: Timestamp, hours: i64, bags: u16) -> Outing {
    Outing {
        who: None,
        way: Way::Bicycle,
        leaves_at: now + Span::hours(2),
        back_by: now + Span::hours(2 + hours),
        bags,
        starts: Some(StreetId(1)),
        ends: Some(StreetId(1)),
    }
}

async fn planned(house: &House, home: &Arc<Home>, wish: Wish) -> Standing {
    let id = house.host.dice.command_id();
    house.host.plan_rounds(home, AMINA, id, wish, 2).await.ok().unwrap().over().await
}

#[tokio::test]
async fn rounds_are_found_on_the_map_and_made_as_an_act_of_whoever_asked() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let folder = tempfile::tempdir().unwrap();
    town(&house, &home, folder.path()).await;
    let needs = asked(&house, &home, 12).await;
    let now = house.host.clock.now();
    let hall = Some((What::Hall, StreetId(2)));
    let wish = Wish::New { needs: loose(&needs, hall), outings: vec![outing(now, 2, 4); 3] };
    let Standing::Done(found) = planned(&house, &home, wish).await else { panic!("rounds are found") };
    assert!(!found.guessed && found.left.is_empty(), "{found:?}");
    let plans: Vec<commons::rounds::Plan> = {
        let state = home.look();
        let rounds: Vec<_> = state.group.rounds.open().collect();
        assert_eq!(rounds.iter().map(|round| round.id).collect::<Vec<RoundId>>(), found.rounds);
        let mut on: Vec<NeedId> = rounds.iter().flat_map(|round| round.stops.iter().map(|stop| stop.need)).collect();
        on.sort_unstable();
        assert_eq!(on, needs, "each once");
        assert!(rounds.iter().all(|round| round.metres > 300 && round.seconds > 600), "{rounds:?}");
        rounds.iter().map(|round| round.plan()).collect()
    };
    // What the search said is what the clock says afterwards, to the second.
    let (timed, guessed) = house.host.timed(&home, &plans).await;
    assert!(!guessed);
    for (plan, timed) in plans.iter().zip(&timed) {
        assert_eq!((timed.metres, timed.seconds, timed.over()), (plan.metres, plan.seconds, 0));
        assert!(timed.stops.is_sorted() && timed.back_at <= plan.back_by);
    }
    house.assert_memory_is_the_log(&home).await;
}

#[tokio::test]
async fn the_same_form_twice_is_one_search_and_rounds_are_made_once_on_either_database() {
    on_both_elm_streets(async |house, home| {
        let needs = asked(&house, &home, 4).await;
        let (now, id) = (house.host.clock.now(), house.host.dice.command_id());
        let wish = || Wish::New { needs: loose(&needs, None), outings: vec![outing(now, 2, 6)] };
        let one = house.host.plan_rounds(&home, AMINA, id, wish(), 2).await.ok().unwrap();
        let other = house.host.plan_rounds(&home, AMINA, id, wish(), 2).await.ok().unwrap();
        one.stop();
        assert_eq!(one.over().await, other.over().await);
        assert!(matches!(one.standing(), Standing::Done(_)));
        assert_eq!(home.look().group.rounds.live().count(), 1);
        assert!(house.host.search_of(&home, id).is_some());
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn nobody_no_time_and_too_many_bags_are_said_and_nothing_is_made() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let needs = asked(&house, &home, 3).await;
    let now = house.host.clock.now();
    let why =
        async |outings: Vec<Outing>| match planned(&house, &home, Wish::New { needs: loose(&needs, None), outings })
            .await
        {
            Standing::Nothing(found) => found.left.iter().map(|(_, why)| *why).collect::<Vec<_>>(),
            other => panic!("{other:?}"),
        };
    assert_eq!(why(Vec::new()).await, [WhyLeft::Search(Why::Nobody); 3]);
    let hurried = Outing { back_by: now + Span::hours(2) + Span::minutes(1), ..outing(now, 1, 6) };
    assert_eq!(why(vec![hurried]).await, [WhyLeft::Search(Why::Hours); 3]);
    // With room for one bag and no hall to come by again, one of three is brought.
    let wish = Wish::New { needs: loose(&needs, None), outings: vec![outing(now, 2, 1)] };
    let Standing::Done(found) = planned(&house, &home, wish).await else { panic!("one is brought") };
    assert_eq!(found.left.iter().map(|(_, why)| *why).collect::<Vec<_>>(), [WhyLeft::Search(Why::NoBags); 2]);
    // What is on a round, closed, or without a door stays out of the next.
    house.run(&home, Actor::Neighbour(needs[2]), Command::Needs(close(needs[2]))).await.unwrap();
    let wish = Wish::New { needs: loose(&needs, None), outings: vec![outing(now, 2, 6)] };
    let Standing::Done(found) = planned(&house, &home, wish).await else { panic!("the other is brought") };
    let whys: Vec<WhyLeft> = found.left.iter().map(|(_, why)| *why).collect();
    assert!(whys.contains(&WhyLeft::OnARound) || whys.contains(&WhyLeft::NotWanted), "{whys:?}");
}

#[tokio::test]
async fn what_is_fetched_where_it_is_shut_stays_out_and_says_so() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let needs = asked(&house, &home, 4).await;
    let now = house.host.clock.now();
    let hall = Some((What::Hall, StreetId(0)));
    let until = |hours: i64, minutes: i64| {
        let open = Open { from: now, until: now + Span::hours(hours) + Span::minutes(minutes) };
        loose(&needs, hall).into_iter().map(|one| Loose { open: Some(open), ..one }).collect::<Vec<_>>()
    };
    // They leave in two hours; the hall shuts before.
    let shut = Wish::New { needs: until(1, 0), outings: vec![outing(now, 3, 9)] };
    let Standing::Nothing(found) = planned(&house, &home, shut).await else { panic!("nobody can fetch it") };
    assert_eq!(found.left.iter().map(|(_, why)| *why).collect::<Vec<_>>(), [WhyLeft::Shut; 4]);
    // It is open for the first quarter of an hour, with room for one bag: there is no coming back for all of them.
    let once = Wish::New { needs: until(2, 15), outings: vec![outing(now, 3, 1)] };
    let Standing::Done(found) = planned(&house, &home, once).await else { panic!("one is fetched") };
    assert!(!found.left.is_empty() && found.left.iter().all(|(_, why)| *why == WhyLeft::Shut), "{:?}", found.left);
    let (round, plan) = {
        let state = home.look();
        let round = state.group.rounds.open().next().unwrap();
        (round.id, round.plan())
    };
    assert_eq!(plan.stops[0].open.map(|open| open.until), Some(now + Span::hours(2) + Span::minutes(15)));
    let (timed, _) = house.host.timed(&home, std::slice::from_ref(&plan)).await;
    assert_eq!((timed[0].over(), timed[0].shut), (0, None), "what was found keeps the hours");
    // Put off by hand, it comes too late; and that is said with the place.
    let hour = Span::hours(1);
    let later = Plan { leaves_at: plan.leaves_at + hour, back_by: plan.back_by + hour, ..plan };
    let (timed, _) = house.host.timed(&home, std::slice::from_ref(&later)).await;
    let (what, by) = timed[0].shut.unwrap();
    assert!(what == What::Hall && (45 * 60..90 * 60).contains(&by), "{by}");
    // Looked at again with the others, they are fetched when it is open, or stay out.
    let again = planned(&house, &home, Wish::Again { also: needs.clone() }).await;
    assert!(matches!(again, Standing::Done(_)), "{again:?}");
    let stops = home.look().group.rounds.get(round).unwrap().stops.clone();
    assert!(stops.iter().all(|stop| stop.open.is_some()), "hours come along: {stops:?}");
}

fn close(need: NeedId) -> needs::Command {
    needs::Command::Close { need, outcome: needs::Outcome::NoLongerNeeded }
}

#[tokio::test]
async fn ten_thousand_at_once_are_planned_in_part_and_the_rest_is_said() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let needs = asked(&house, &home, 420).await;
    let mut many = loose(&needs, Some((What::Hall, StreetId(0))));
    many.extend((421..=10_000).map(|id| Loose { need: NeedId(id), fetch: None, open: None, cold: false }));
    let now = house.host.clock.now();
    let wish = Wish::New { needs: many, outings: vec![outing(now, 4, 20); 200] };
    let Standing::Done(found) = planned(&house, &home, wish).await else { panic!("a part of it is planned") };
    let on: usize = home.look().group.rounds.open().map(|round| round.stops.len()).sum();
    assert!(on > 100 && home.look().group.rounds.open().all(|round| round.stops.len() <= 30), "{on}");
    assert_eq!(on + found.left.len(), 420, "each is on a round or said to be on none");
    assert_eq!(found.left.iter().filter(|(_, why)| *why == WhyLeft::TooMany).count(), 20);
}

#[tokio::test]
async fn what_is_pinned_stays_when_it_is_looked_at_again_and_new_needs_come_in() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let needs = asked(&house, &home, 4).await;
    let now = house.host.clock.now();
    let wish = Wish::New { needs: loose(&needs, None), outings: vec![outing(now, 3, 9), outing(now, 3, 9)] };
    planned(&house, &home, wish).await;
    // The other way round, and pinned.
    let (round, revision, mut plan) = {
        let state = home.look();
        let round = state.group.rounds.open().max_by_key(|round| round.stops.len()).unwrap();
        (round.id, round.revision, round.plan())
    };
    plan.stops.reverse();
    plan.stops.iter_mut().for_each(|stop| stop.pinned = true);
    let order: Vec<NeedId> = plan.stops.iter().map(|stop| stop.need).collect();
    let rounds = vec![commons::rounds::Reworked { round, revision, plan }];
    let rework = commons::rounds::Command::Rework { rounds, more: Vec::new() };
    house.run(&home, Actor::Person(BEN), rework.into()).await.unwrap();
    let more = asked(&house, &home, 3).await;
    let Standing::Done(found) = planned(&house, &home, Wish::Again { also: more.clone() }).await else {
        panic!("it is looked at again")
    };
    assert!(found.left.is_empty(), "{found:?}");
    let state = home.look();
    let kept: Vec<NeedId> = state.group.rounds.get(round).unwrap().stops.iter().map(|stop| stop.need).collect();
    let pinned: Vec<NeedId> = kept.iter().copied().filter(|need| order.contains(need)).collect();
    assert_eq!(pinned, order, "in their round and their order");
    assert!(more.iter().all(|need| state.group.rounds.with(*need).count() == 1));
}

#[tokio::test]
async fn what_is_put_on_rounds_later_is_fetched_in_the_hours_that_were_said_last() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let needs = asked(&house, &home, 4).await;
    let now = house.host.clock.now();
    let open = |hours: i64| Open { from: now, until: now + Span::hours(hours) };
    for (two, hours) in needs.chunks(2).zip([12, 6]) {
        let fetched = loose(two, Some((What::Hall, StreetId(0)))).into_iter();
        let needs = fetched.map(|one| Loose { open: Some(open(hours)), ..one }).collect();
        let made = planned(&house, &home, Wish::New { needs, outings: vec![outing(now, 3, 9)] }).await;
        assert!(matches!(made, Standing::Done(_)), "{made:?}");
    }
    let later = asked(&house, &home, 1).await[0];
    let again = planned(&house, &home, Wish::Again { also: vec![later] }).await;
    assert!(matches!(again, Standing::Done(_)), "{again:?}");
    let state = home.look();
    let round = state.group.rounds.with(later).next().unwrap();
    assert_eq!(round.stop(later).unwrap().open, Some(open(6)));
}

#[tokio::test]
async fn whoever_has_no_voice_plans_nothing_and_a_plan_somebody_changed_is_not_overwritten() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let needs = asked(&house, &home, 2).await;
    let now = house.host.clock.now();
    let newcomer = house.join(&home, How::OfferedHand, "Dee").await;
    let wish = Wish::New { needs: loose(&needs, None), outings: vec![outing(now, 2, 6)] };
    let id = house.host.dice.command_id();
    let refused = house.host.plan_rounds(&home, newcomer, id, wish.clone(), 2).await.err();
    assert_eq!(refused, Some(NotPlanned::Refused(Refusal::WelcomeFirst)));
    planned(&house, &home, wish).await;
    let id = house.host.dice.command_id();
    let again = house.host.plan_rounds(&home, AMINA, id, Wish::Again { also: Vec::new() }, 20).await.ok().unwrap();
    // While it searches somebody takes the round apart. On a thread of its own it may be over already: then all is well too.
    let round = home.look().group.rounds.open().next().map(|round| round.id).unwrap();
    let drop = commons::rounds::Command::Drop { round };
    house.run(&home, Actor::Person(BEN), drop.into()).await.unwrap();
    again.stop();
    let over = again.over().await;
    assert!(matches!(over, Standing::Refused(Refusal::NotThere) | Standing::Done(_)), "{over:?}");
    assert!(home.look().group.rounds.get(round).is_none(), "it does not come back");
}
