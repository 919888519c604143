//! Nobody loses their say by sleeping.

use crate::cast::*;
use commons::decisions::{Command, Draft, Kind, Position};
use commons::{Span, Timestamp, WallClock};

/// 2026-03-29T01:00Z, when the clocks of London go forward; 2026-03-08T07:00Z in New York; 2026-04-04T14:00Z in Auckland
/// they go back.
fn zones() -> Vec<(&'static str, WallClock)> {
    let clock = |from: Vec<(i64, i64)>| {
        WallClock::new(from.into_iter().map(|(at, minutes)| (Timestamp(at), Span::minutes(minutes))).collect())
    };
    vec![
        ("UTC", WallClock::utc()),
        ("London", clock(vec![(0, 0), (1_774_746_000_000, 60)])),
        ("New York", clock(vec![(0, -300), (1_772_953_200_000, -240)])),
        ("Kathmandu", clock(vec![(0, 345)])),
        ("Auckland", clock(vec![(0, 780), (1_775_311_200_000, 720)])),
        ("Kiritimati", clock(vec![(0, 840)])),
        ("Marquesas", clock(vec![(0, -570)])),
    ]
}

fn by_day(wall: &WallClock, at: Timestamp) -> bool {
    (8 * 60..22 * 60).contains(&wall.minute_of_day(at))
}

#[test]
fn i8_no_deadline_falls_in_the_night_wherever_the_group_lives() {
    for (place, wall) in zones() {
        // Every forty-seven minutes around the days on which clocks change.
        for step in 0..620 {
            let now = START + Span::minutes(47 * (step % 310)) + Span::days(if step < 310 { 0 } else { 19 });
            let moment = |by: commons::people::PersonId| commons::Moment {
                by: commons::Actor::Person(by),
                now,
                seed: [3; 32],
                wall: wall.clone(),
                minutes: commons::Minutes::unknown(),
            };
            let mut group = prepared().clone();
            for kind in [Kind::Full, Kind::Lazy, Kind::Constitution, Kind::Urgent] {
                let effect = if kind == Kind::Lazy { commons::decisions::Effect::Task } else { food(30) };
                let draft = Draft { hours: 4, ..draft(kind, [effect]) };
                let window = match kind {
                    Kind::Full => Span::days(7),
                    Kind::Lazy => Span::days(3),
                    Kind::Constitution => Span::days(14),
                    _ => Span::hours(4),
                };
                let id = commons::decisions::ProposalId(group.decisions.all().len() as u32 + 1);
                let written = commons::decide(&group, write(draft).into(), &moment(AMINA)).expect("written");
                apply(&mut group, AMINA, now, written);
                let opened = commons::decide(&group, support(id).into(), &moment(BEN)).expect("opened");
                apply(&mut group, BEN, now, opened);
                let closes = until(group.decisions.get(id).expect("it is there").state);
                assert!(by_day(&wall, closes), "{place}: {kind:?} opened at {now:?} closes in the night");
                assert!(closes >= now + window && closes <= now + window + Span::hours(12), "{place}: {kind:?}");
                assert!(closes == now + window || wall.minute_of_day(closes) == 9 * 60, "{place}: not at nine");
                let gone = commons::decide(&group, withdraw(id).into(), &moment(AMINA)).expect("let go");
                apply(&mut group, AMINA, now, gone);
                let gone = until(group.decisions.get(id).expect("it is there").state);
                assert!(by_day(&wall, gone) && gone >= now + Span::hours(24), "{place}: let go in the night");
                group = prepared().clone();
            }
        }
    }
}

/// Where the clock jumps by half a day, the morning after is still after.
#[test]
fn i8_no_deadline_comes_before_its_time_however_far_the_clock_jumps() {
    let jump = START + Span::hours(12);
    let wall = WallClock::new(vec![(Timestamp(0), Span(0)), (jump, Span::hours(12))]);
    let town = Town::founded().with_the_clock(wall.clone());
    let town = town.opened(Draft { hours: 10, ..draft(Kind::Urgent, [food(30)]) });
    let closes = until(town.proposal(PROPOSAL).state);
    assert!(closes >= START + Span::hours(10) && wall.minute_of_day(closes) == 9 * 60, "{closes:?}");
}

fn prepared() -> &'static commons::Group {
    static GROUP: std::sync::OnceLock<commons::Group> = std::sync::OnceLock::new();
    GROUP.get_or_init(|| Town::founded().group)
}

fn apply(group: &mut commons::Group, by: commons::people::PersonId, at: Timestamp, events: Vec<commons::Event>) {
    for event in events {
        let (seq, before) = (group.seq + 1, group.head);
        let by = commons::Actor::Person(by);
        let entry = commons::Entry { seq, id: commons::CommandId([1; 16]), at, by, because: None, event, before };
        group.apply(&entry);
    }
}

/// Through a whole life with a block, a last question and a cooling, in every place.
#[test]
fn i8_every_deadline_of_a_long_life_is_by_day() {
    for (place, wall) in zones() {
        let mut town = Town::founded().with_the_clock(wall.clone()).after(Span::hours(9) + Span::minutes(13));
        town = town.opened(everyday(food(30))).says(PROPOSAL, &[AMINA, BEN, DEE], Position::Agree).says(
            PROPOSAL,
            &[EMRE],
            Position::Block,
        );
        for _ in 0..20 {
            let state = town.proposal(PROPOSAL).state;
            if matches!(state_word(state), "in force" | "not agreed") {
                break;
            }
            assert!(by_day(&wall, until(state)), "{place}: {} ends in the night", state_word(state));
            if state_word(state) == "last question" {
                town = town.answers(PROPOSAL, &[AMINA, BEN, DEE], commons::decisions::Answer::Yes);
            }
            town = town.until_it_closes(PROPOSAL);
        }
        town.is(PROPOSAL, "in force");
    }
}

#[test]
fn i8_nothing_closes_within_a_day_of_another_wording() {
    for hours in [1, 5, 11, 18, 26, 100, 167] {
        let town = Town::founded()
            .opened(everyday(food(30)))
            .after(Span::hours(hours))
            .given(AMINA, amend(PROPOSAL, [food(25)]));
        assert!(until(town.proposal(PROPOSAL).state) >= town.now + Span::hours(72));
        let urgent = Draft { hours: 48, ..draft(Kind::Urgent, [food(30)]) };
        let town =
            Town::founded().opened(urgent).after(Span::hours(hours.min(44))).given(AMINA, amend(PROPOSAL, [food(25)]));
        let closes = until(town.proposal(PROPOSAL).state);
        assert!(closes >= town.now + Span::hours(24) && closes <= START + Span::hours(44 + 24 + 12));
    }
}

#[test]
fn i8_late_in_its_life_there_is_no_other_wording() {
    let mut town = Town::founded().opened(everyday(food(30))).says(PROPOSAL, &[AMINA, BEN, DEE], Position::Agree).says(
        PROPOSAL,
        &[EMRE],
        Position::Block,
    );
    // Resolving until day 28, open until day 31, resolving until day 52.
    for _ in 0..3 {
        town = town.until_it_closes(PROPOSAL);
    }
    town.is(PROPOSAL, "resolving")
        .after(Span::days(20))
        .given(AMINA, amend(PROPOSAL, [food(25)]))
        .after(Span::days(2))
        .given(CHIARA, Command::MoreTime { proposal: PROPOSAL })
        .given(DEE, Command::MoreTime { proposal: PROPOSAL })
        .after(Span::days(5))
        .when(AMINA, amend(PROPOSAL, [food(24)]))
        .refused(commons::Refusal::TooLateToChange);
}

/// Asked once more in its last days it is open until its life ends, and nobody can make that longer.
#[test]
fn i8_there_is_no_more_time_than_its_life() {
    let mut town = Town::founded().opened(everyday(food(30))).says(PROPOSAL, &[EMRE], Position::Block).says(
        PROPOSAL,
        &[AMINA, BEN, DEE],
        Position::Agree,
    );
    for _ in 0..3 {
        town = town.until_it_closes(PROPOSAL);
    }
    town.is(PROPOSAL, "resolving")
        .after(Span::days(20))
        .given(AMINA, amend(PROPOSAL, [food(25)]))
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "open")
        .where_(|town| assert_eq!(until(town.proposal(PROPOSAL).state), START + Span::days(60)))
        .when(CHIARA, Command::MoreTime { proposal: PROPOSAL })
        .refused(commons::Refusal::EnoughTime);
}

/// Blocked twice, worded anew and given all the time there is: open until the last day of its life.
fn on_its_last_day(first: commons::decisions::Effect, then: commons::decisions::Effect) -> Town {
    let mut town = Town::founded().opened(everyday(first)).says(PROPOSAL, &[EMRE], Position::Block).says(
        PROPOSAL,
        &[AMINA, BEN, DEE],
        Position::Agree,
    );
    for _ in 0..3 {
        town = town.until_it_closes(PROPOSAL);
    }
    let more = Command::MoreTime { proposal: PROPOSAL };
    let town = town.after(Span::days(20)).given(AMINA, amend(PROPOSAL, [then]));
    let town = town.after(Span::days(2)).given(CHIARA, more.clone()).given(DEE, more);
    assert_eq!(until(town.proposal(PROPOSAL).state), START + Span::days(60));
    town
}

#[test]
fn i8_on_its_last_day_nobody_is_asked_once_more() {
    let asked_again = commons::decisions::Event::OpenAgain { proposal: PROPOSAL, until: START + Span::days(60) };
    on_its_last_day(food(30), food(25))
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "lapsed")
        .where_(|town| assert!(town.log().iter().all(|entry| entry.event != asked_again.clone().into())));
}

/// Also the last question that a late block brings about has its week, and ends within the bound.
#[test]
fn i8_a_late_block_brings_a_last_question_with_its_week_and_within_its_bound() {
    let publish = |page| commons::decisions::Effect::Publish { page };
    let cooling = || {
        on_its_last_day(publish(commons::decisions::Page::Sums), publish(commons::decisions::Page::Fund))
            .says(PROPOSAL, &[AMINA, BEN], Position::Agree)
            .until_it_closes(PROPOSAL)
            .is(PROPOSAL, "cooling")
    };
    for (days, ends) in [(61, 68), (62, 69)] {
        let town = cooling().at(START + Span::days(days)).says(PROPOSAL, &[CHIARA], Position::Block);
        assert_eq!(until(town.is(PROPOSAL, "last question").proposal(PROPOSAL).state), START + Span::days(ends));
    }
    let late = cooling().at(START + Span::days(62) + Span::hours(6)).says(PROPOSAL, &[CHIARA], Position::Block);
    assert_eq!(until(late.proposal(PROPOSAL).state), START + Span::days(69));
}

/// Where a life ends in the night, the evening before is its last.
#[test]
fn i8_what_may_not_be_later_ends_on_the_evening_before() {
    // Half past two in the night, when it is noon in London.
    let wall = WallClock::new(vec![(Timestamp(0), Span::minutes(-570))]);
    let mut town = Town::founded().with_the_clock(wall.clone()).opened(everyday(food(30)));
    town = town.says(PROPOSAL, &[EMRE], Position::Block).says(PROPOSAL, &[AMINA, BEN, DEE], Position::Agree);
    for _ in 0..3 {
        town = town.until_it_closes(PROPOSAL);
    }
    let town = town.is(PROPOSAL, "resolving").after(Span::days(20)).given(AMINA, amend(PROPOSAL, [food(25)]));
    let town = town.until_it_closes(PROPOSAL).is(PROPOSAL, "open");
    let closes = until(town.proposal(PROPOSAL).state);
    assert_eq!(closes, START + Span::days(60) - Span::minutes(5 * 60 + 30));
    assert_eq!(wall.minute_of_day(closes), 21 * 60);
}
