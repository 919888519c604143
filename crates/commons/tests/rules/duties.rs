use crate::cast::*;
use commons::decisions::{Effect, Kind, Position};
use commons::duties::{Change, Command, Duty, Event, Filling, LearningId, TurnId};
use commons::people::{Command as People, PersonId};
use commons::{Actor, Refusal, Rule, Span};
use std::collections::BTreeSet;

const STOCK: Duty = Duty::Stock;

fn willing(duty: Duty) -> Command {
    Command::Willing { duty }
}

fn decline(duty: Duty) -> Command {
    Command::Decline { duty }
}

/// Who is being asked about the stock, which goes round.
fn asked(town: &Town) -> Option<PersonId> {
    town.group.duties.asked(STOCK).map(|asked| asked.person)
}

/// Somebody does something, so that nobody takes them to be away.
fn shows_up(town: Town, person: PersonId) -> Town {
    town.given(person, take(Duty::Welcome)).given(person, hand_back(Duty::Welcome))
}

/// Time does what is due at this very moment.
fn now(town: Town) -> Town {
    town.after(Span(0))
}

#[test]
fn anyone_with_a_voice_takes_a_duty_for_a_week() {
    Town::founded()
        .when(DEE, take(Duty::PhoneDesk))
        .then([Event::Taken { turn: TurnId(0), duty: Duty::PhoneDesk, until: START + Span::days(7) }])
        .where_(|town| assert!(town.group.duties.holds(DEE, Duty::PhoneDesk)))
        .after(Span::days(6))
        .then_nothing()
        .after(Span::days(1))
        .then([Event::Ended { turn: TurnId(0) }])
        .where_(|town| assert!(!town.group.duties.holds(DEE, Duty::PhoneDesk)));
}

#[test]
fn newcomers_and_strangers_take_no_duty() {
    Town::with_farah()
        .when(FARAH, take(Duty::Welcome))
        .refused(Refusal::VoiceFirst)
        .when(Actor::Anyone, take(Duty::Welcome))
        .refused(Refusal::SignInFirst)
        .when(Actor::Operator, take(Duty::PhoneDesk))
        .refused(Refusal::SignInFirst);
}

#[test]
fn several_people_share_a_duty_and_one_person_several_duties() {
    Town::founded()
        .given(DEE, take(Duty::PhoneDesk))
        .given(EMRE, take(Duty::PhoneDesk))
        .given(EMRE, take(Duty::Welcome))
        .where_(|town| {
            let holders: Vec<_> = town.group.duties.holders(Duty::PhoneDesk).map(|turn| turn.by).collect();
            assert_eq!(holders, [DEE, EMRE]);
        })
        .when(EMRE, take(Duty::Welcome))
        .refused(Refusal::OnDutyAlready);
}

#[test]
fn a_duty_is_handed_back_at_any_time() {
    Town::founded()
        .given(DEE, take(Duty::Welcome))
        .when(EMRE, hand_back(Duty::Welcome))
        .refused(Refusal::DutyFirst)
        .when(DEE, hand_back(Duty::Welcome))
        .then([Event::HandedBack { turn: TurnId(0) }])
        .when(DEE, hand_back(Duty::Welcome))
        .refused(Refusal::DutyFirst)
        .after(Span::days(7))
        .then_nothing();
}

#[test]
fn a_duty_can_be_taken_again_when_it_has_ended() {
    Town::founded()
        .given(DEE, take(Duty::Welcome))
        .after(Span::days(7))
        .when(DEE, take(Duty::Welcome))
        .then([Event::Taken { turn: TurnId(1), duty: Duty::Welcome, until: START + Span::days(14) }]);
}

#[test]
fn leaving_ends_a_duty() {
    Town::founded()
        .given(DEE, take(Duty::Welcome))
        .given(DEE, commons::people::Command::Leave)
        .where_(|town| assert_eq!(town.group.duties.holders(Duty::Welcome).count(), 0))
        .after(Span::days(30))
        .then_nothing();
}

// At most two in a row.

#[test]
fn after_two_turns_in_a_row_it_is_somebody_elses_turn() {
    let week = Span::days(7);
    Town::founded()
        .given(DEE, take(Duty::Welcome))
        .after(week)
        .given(DEE, take(Duty::Welcome))
        .where_(|town| assert_eq!(town.group.duties.turns_in_a_row(DEE, Duty::Welcome), 2))
        .after(week)
        .when(DEE, take(Duty::Welcome))
        .refused(Refusal::EnoughTurns)
        .given(EMRE, take(Duty::Welcome))
        .after(week)
        .when(DEE, take(Duty::Welcome))
        .done()
        .where_(|town| assert_eq!(town.group.duties.turns_in_a_row(DEE, Duty::Welcome), 1));
}

#[test]
fn a_rest_as_long_as_a_turn_is_enough_even_if_nobody_came() {
    Town::founded()
        .given(DEE, take(Duty::Welcome))
        .after(Span::days(7))
        .given(DEE, take(Duty::Welcome))
        .after(Span::days(13))
        .when(DEE, take(Duty::Welcome))
        .refused(Refusal::EnoughTurns)
        .after(Span::days(1))
        .when(DEE, take(Duty::Welcome))
        .done();
}

#[test]
fn a_turn_handed_back_within_a_day_was_no_turn() {
    let mut town = Town::founded();
    for _ in 0..4 {
        town = town.given(DEE, take(Duty::Welcome)).after(Span::hours(2)).given(DEE, hand_back(Duty::Welcome));
    }
    town.when(DEE, take(Duty::Welcome)).done();
}

#[test]
fn where_nobody_else_could_take_it_nobody_is_sent_away() {
    let week = Span::days(7);
    let twice = |town: Town| {
        let once = town.given(AMINA, take(Duty::PhoneDesk)).after(week);
        once.given(AMINA, take(Duty::PhoneDesk)).after(week)
    };
    twice(Town::founded_by(1)).when(AMINA, take(Duty::PhoneDesk)).done();
    twice(Town::founded_by(2)).when(AMINA, take(Duty::PhoneDesk)).refused(Refusal::EnoughTurns);
    // Whoever is away cannot take it either.
    twice(Town::founded_by(2)).given(BEN, People::GoAway).when(AMINA, take(Duty::PhoneDesk)).done();
}

#[test]
fn two_who_share_a_duty_do_not_make_it_theirs_by_taking_turns() {
    let week = Span::days(7);
    let mut town = Town::founded();
    for _ in 0..2 {
        town = town.given(DEE, take(Duty::PhoneDesk)).given(EMRE, take(Duty::PhoneDesk)).after(week);
    }
    town.when(DEE, take(Duty::PhoneDesk))
        .refused(Refusal::EnoughTurns)
        .when(EMRE, take(Duty::PhoneDesk))
        .refused(Refusal::EnoughTurns);
}

#[test]
fn how_many_in_a_row_is_for_the_group_to_decide() {
    Town::founded()
        .agreed(Kind::Full, [Effect::SetRule { rule: Rule::TurnsInARow, value: 1 }])
        .given(DEE, take(Duty::Welcome))
        .after(Span::days(7))
        .when(DEE, take(Duty::Welcome))
        .refused(Refusal::EnoughTurns);
}

// Seats.

#[test]
fn a_duty_with_a_term_has_as_many_seats_as_it_has() {
    Town::founded()
        .given(AMINA, take(Duty::MoneyPair))
        .given(BEN, take(Duty::MoneyPair))
        .when(CHIARA, take(Duty::MoneyPair))
        .refused(Refusal::NoRoom)
        .given(BEN, hand_back(Duty::MoneyPair))
        .when(CHIARA, take(Duty::MoneyPair))
        .then([Event::Taken { turn: TurnId(2), duty: Duty::MoneyPair, until: START + Span::days(60) }]);
}

#[test]
fn a_weekly_duty_is_shared_by_whoever_likes_until_the_group_decides_otherwise() {
    let all = [AMINA, BEN, CHIARA, DEE];
    let town = all.into_iter().fold(Town::founded(), |town, person| town.given(person, take(Duty::Welcome)));
    assert_eq!(town.group.duties.holders(Duty::Welcome).count(), 4);
    let change = Change::Set { duty: Duty::Welcome, seats: 1, days: 14, filling: Filling::OwnYes };
    town.agreed(Kind::Full, [Effect::Duty { change }])
        .given(EMRE, take(Duty::Welcome))
        .when(AMINA, take(Duty::Welcome))
        .refused(Refusal::NoRoom);
}

#[test]
fn a_seat_that_was_handed_back_and_taken_by_another_is_not_got_back_by_undoing() {
    Town::founded()
        .given(DEE, take(Duty::Books))
        .given(DEE, hand_back(Duty::Books))
        .given(EMRE, take(Duty::Books))
        .where_(|town| {
            let now = town.now;
            let held: Vec<_> = town.group.may_undo(Actor::Person(DEE), now);
            assert!(held.is_empty(), "{held:?}");
        });
}

#[test]
fn a_duty_the_group_invents_has_its_own_seats_and_term() {
    let bread = Duty::Invented(1);
    let change = Change::Invent { duty: bread, seats: 1, days: 10, filling: Filling::OwnYes };
    Town::founded()
        .when(DEE, take(bread))
        .refused(Refusal::NotThere)
        .agreed(Kind::Full, [Effect::Duty { change }])
        .given(DEE, take(bread))
        .when(EMRE, take(bread))
        .refused(Refusal::NoRoom)
        .after(Span::days(9))
        .where_(|town| assert!(town.group.duties.holds(DEE, bread)))
        .after(Span::days(1))
        .where_(|town| assert!(!town.group.duties.holds(DEE, bread)));
}

// Learning it.

#[test]
fn somebody_learns_a_duty_beside_whoever_has_it_and_it_ends_with_the_term() {
    let books = Duty::Books;
    let until = START + Span::days(90);
    Town::founded()
        .given(AMINA, take(books))
        .after(Span::days(30))
        .when(BEN, Command::UnderstudyOf { duty: books })
        .then([Event::LearningBegan { learning: LearningId(0), duty: books, until }])
        .when(BEN, Command::UnderstudyOf { duty: books })
        .then_nothing()
        .when(AMINA, Command::UnderstudyOf { duty: books })
        .refused(Refusal::OnDutyAlready)
        .after(Span::days(60))
        .then([
            commons::Event::from(Event::Ended { turn: TurnId(0) }),
            commons::Event::from(Event::LearningEnded { learning: LearningId(0) }),
        ])
        .where_(|town| assert_eq!(town.group.duties.understudies(books).count(), 0));
}

#[test]
fn learning_ends_when_one_takes_it_or_leaves_it_off() {
    let books = Duty::Books;
    Town::founded()
        .given(BEN, Command::UnderstudyOf { duty: books })
        .given(CHIARA, Command::UnderstudyOf { duty: books })
        .given(BEN, take(books))
        .where_(|town| {
            let learners: Vec<_> = town.group.duties.understudies(books).map(|learning| learning.by).collect();
            assert_eq!(learners, [CHIARA]);
        })
        .when(CHIARA, Command::LeaveOff { duty: books })
        .then([Event::LearningEnded { learning: LearningId(1) }])
        .when(CHIARA, Command::LeaveOff { duty: books })
        .refused(Refusal::NotThere)
        .given(DEE, Command::UnderstudyOf { duty: books })
        .given(DEE, People::Leave)
        .where_(|town| assert_eq!(town.group.duties.understudies(books).count(), 0));
}

#[test]
fn learning_takes_a_voice_and_opens_nothing() {
    let desk = Duty::PhoneDesk;
    Town::with_farah()
        .when(FARAH, Command::UnderstudyOf { duty: desk })
        .refused(Refusal::VoiceFirst)
        .given(BEN, Command::UnderstudyOf { duty: desk })
        .given(Actor::Anyone, ask(groceries()))
        .when(BEN, commons::Command::Open(commons::Subject::Need(NEED)))
        .refused(Refusal::PromiseFirst);
}

// Going round.

#[test]
fn a_duty_that_goes_round_asks_whoever_had_it_longest_ago() {
    let month = Span::days(30);
    let town = Town::founded().given(AMINA, take(STOCK)).after(month).given(BEN, take(STOCK)).after(month);
    let town = now(town.given(AMINA, willing(STOCK)).given(BEN, willing(STOCK)));
    // Chiara becomes willing while Amina is being asked: she never had it, but the question is out.
    let town = town.where_(|town| assert_eq!(asked(town), Some(AMINA)));
    let town = now(town.given(CHIARA, willing(STOCK)).given(AMINA, decline(STOCK)));
    let town = town.where_(|town| assert_eq!(asked(town), Some(CHIARA), "never is longer ago than a month"));
    let town = now(town.given(CHIARA, take(STOCK))).where_(|town| assert_eq!(asked(town), None));
    shows_up(shows_up(town.after(Span::days(29)), AMINA), BEN)
        .after(Span::days(1))
        .where_(|town| assert_eq!(asked(town), Some(AMINA), "a new turn begins a new round"));
}

#[test]
fn whoever_does_not_answer_in_three_days_is_passed_over_without_a_word() {
    let town = now(Town::founded().given(AMINA, willing(STOCK)).given(BEN, willing(STOCK)));
    let first = asked(&town).expect("somebody is asked");
    let other = if first == AMINA { BEN } else { AMINA };
    town.after(Span::hours(71))
        .then_nothing()
        .after(Span::hours(1))
        .then([
            Event::PassedOn { duty: STOCK, person: first },
            Event::Asked { duty: STOCK, person: other, until: START + Span::days(6) },
        ])
        // When both have said nothing, nobody is asked again about this seat; whoever wants can still take it.
        .after(Span::days(3))
        .then([Event::PassedOn { duty: STOCK, person: other }])
        .after(Span::days(30))
        .then_nothing()
        .when(first, take(STOCK))
        .done();
}

#[test]
fn a_seat_is_kept_for_whoever_is_asked() {
    let town = now(Town::founded().given(AMINA, willing(STOCK)));
    town.where_(|town| assert_eq!(asked(town), Some(AMINA)))
        .when(BEN, take(STOCK))
        .refused(Refusal::SomebodyAsked)
        .when(BEN, decline(STOCK))
        .refused(Refusal::NotNow)
        .when(AMINA, take(STOCK))
        .done()
        .where_(|town| assert_eq!(asked(town), None));
}

#[test]
fn where_nobody_is_willing_anybody_takes_it() {
    Town::founded().when(BEN, take(STOCK)).done();
}

#[test]
fn nobody_is_asked_while_the_seat_is_taken_nor_for_a_duty_that_is_taken_by_ones_own_yes() {
    let town = Town::founded()
        .given(BEN, take(STOCK))
        .given(AMINA, willing(STOCK))
        .given(AMINA, willing(Duty::Books))
        .after(Span::days(29))
        .then_nothing();
    shows_up(town, AMINA).after(Span::days(1)).where_(|town| assert_eq!(asked(town), Some(AMINA)));
}

#[test]
fn whoever_is_away_or_had_it_twice_is_not_asked_and_time_looks_again_after_a_week() {
    let month = Span::days(30);
    let town = Town::founded().given(AMINA, take(STOCK)).after(month).given(AMINA, take(STOCK)).after(month);
    let town = now(shows_up(town, BEN).given(AMINA, willing(STOCK)));
    let again = town.now + Span::days(7);
    let town = town.then([Event::NobodyToAsk { duty: STOCK, again }]).after(Span::days(6)).then_nothing();
    let town = shows_up(town, CHIARA).given(BEN, willing(STOCK)).given(BEN, People::GoAway);
    let town = now(town).where_(|town| assert_eq!(asked(town), None));
    // Ben comes back, and is asked when time looks again.
    town.given(BEN, People::ComeBack).after(Span::days(7)).where_(|town| assert_eq!(asked(town), Some(BEN)));
}

#[test]
fn who_is_no_longer_willing_or_leaves_is_no_longer_asked() {
    let town = now(Town::founded().given(AMINA, willing(STOCK)));
    let town = town.given(AMINA, Command::NotWilling { duty: STOCK });
    let town = now(town).where_(|town| assert_eq!(asked(town), None));
    let town = now(town.given(BEN, willing(STOCK))).where_(|town| assert_eq!(asked(town), Some(BEN)));
    now(town.given(BEN, People::Leave))
        .where_(|town| assert_eq!(asked(town), None))
        .after(Span::days(9))
        .then_nothing();
}

#[test]
fn a_lot_is_drawn_among_the_willing_and_still_takes_their_yes() {
    let change = Change::Set { duty: Duty::Books, seats: 1, days: 30, filling: Filling::Lot };
    let mut drawn = BTreeSet::new();
    for turn in 0..24 {
        let town = Town::founded().agreed(Kind::Full, [Effect::Duty { change }]);
        // The same people, and other dice: chance comes with the number of the command.
        let town = (0..turn).fold(town, |town, _| town.when(AMINA, willing(Duty::Stock)));
        let all = [AMINA, BEN, CHIARA, DEE];
        let town = all.into_iter().fold(town, |town, person| town.given(person, willing(Duty::Books)));
        let town = now(town);
        let asked = town.group.duties.asked(Duty::Books).expect("somebody is drawn");
        assert!(!town.group.duties.holds(asked.person, Duty::Books), "nobody has a duty without their own yes");
        drawn.insert(asked.person);
    }
    assert!(drawn.len() >= 3, "{drawn:?}");
}

#[test]
fn a_group_that_has_ended_asks_nobody() {
    let id = PROPOSAL;
    let all = [AMINA, BEN, CHIARA, DEE, EMRE];
    let town = Town::founded().given(BEN, take(STOCK)).given(AMINA, willing(STOCK));
    let town = town.opened(draft(Kind::Constitution, [Effect::Dissolve])).says(id, &all, Position::Agree);
    // It cools for a week; the stock falls free after a month, and Amina was there lately.
    shows_up(town.after(Span::days(15)), AMINA).after(Span::days(20)).where_(|town| {
        assert!(town.group.decisions.is_dissolved());
        assert!(!town.group.duties.holds(BEN, STOCK));
        assert_eq!(asked(town), None);
    });
}

// Handing on.

#[test]
fn whoever_has_it_writes_lines_for_the_next_and_the_next_ticks_them_off() {
    let desk = Duty::PhoneDesk;
    Town::founded()
        .when(DEE, Command::AddLine { duty: desk })
        .refused(Refusal::DutyFirst)
        .given(DEE, take(desk))
        .when(DEE, Command::AddLine { duty: desk })
        .then([Event::LineAdded { duty: desk, line: 0 }])
        .given(DEE, Command::AddLine { duty: desk })
        .after(Span::days(7))
        .when(DEE, Command::TickOff { duty: desk, line: 0 })
        .refused(Refusal::DutyFirst)
        .given(EMRE, take(desk))
        .when(EMRE, Command::TickOff { duty: desk, line: 0 })
        .then([Event::LineTicked { duty: desk, line: 0 }])
        .when(EMRE, Command::TickOff { duty: desk, line: 0 })
        .then_nothing()
        .when(EMRE, Command::PutBack { duty: desk, line: 0 })
        .then([Event::LinePutBack { duty: desk, line: 0 }])
        .when(EMRE, Command::TickOff { duty: desk, line: 7 })
        .refused(Refusal::NotThere)
        // Whoever learns it may tick off as well.
        .given(BEN, Command::UnderstudyOf { duty: desk })
        .when(BEN, Command::TickOff { duty: desk, line: 1 })
        .done()
        .where_(|town| {
            let open: Vec<u16> =
                town.group.duties.lines(desk).iter().filter(|line| line.ticked.is_none()).map(|line| line.no).collect();
            assert_eq!(open, [0]);
        });
}

#[test]
fn a_list_of_a_hundred_open_lines_is_long_enough() {
    let desk = Duty::PhoneDesk;
    let town = Town::founded().given(DEE, take(desk));
    let town = (0..100).fold(town, |town, _| town.given(DEE, Command::AddLine { duty: desk }));
    town.when(DEE, Command::AddLine { duty: desk })
        .refused(Refusal::EnoughSaid)
        .given(DEE, Command::TickOff { duty: desk, line: 3 })
        .when(DEE, Command::AddLine { duty: desk })
        .done();
}

#[test]
fn holders_tell_the_group_how_it_goes_and_silence_can_be_seen() {
    let books = Duty::Books;
    Town::founded()
        .where_(|town| assert_eq!(town.group.duties.unheard_since(books), None, "an empty chair is silent by right"))
        .when(DEE, Command::Note { duty: books })
        .refused(Refusal::DutyFirst)
        .given(DEE, take(books))
        .where_(|town| assert_eq!(town.group.duties.unheard_since(books), Some(START)))
        .after(Span::days(40))
        .when(DEE, Command::Note { duty: books })
        .then([Event::Noted { duty: books, note: 0 }])
        .where_(|town| assert_eq!(town.group.duties.unheard_since(books), Some(START + Span::days(40))));
}

#[test]
fn a_duty_taken_again_at_once_is_not_newly_begun() {
    let books = Duty::Books;
    Town::founded()
        .given(DEE, take(books))
        .after(Span::days(90))
        .given(DEE, take(books))
        .after(Span::days(10))
        .where_(|town| assert_eq!(town.group.duties.unheard_since(books), Some(START)));
}

#[test]
fn what_is_handed_on_is_kept_under_a_number_that_never_changes() {
    let numbers = Duty::STANDING.map(Duty::number);
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
    assert_eq!(Duty::Invented(3).number(), 103);
    for duty in Duty::STANDING.into_iter().chain([Duty::Invented(1), Duty::Invented(u16::MAX)]) {
        assert_eq!(Duty::numbered(duty.number()), Some(duty));
        let subject = commons::Subject::Duty(duty);
        assert_eq!((subject.kind(), subject.number()), (9, duty.number()));
    }
    assert_eq!((Duty::numbered(0), Duty::numbered(50), Duty::numbered(100)), (None, None, None));
}
