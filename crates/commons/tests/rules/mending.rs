//! When it hurts: each step of the ladder, how it ends by itself, and who sees nothing of it.

use crate::cast::*;
use commons::decisions::{Draft, Effect, Kind as Deciding};
use commons::duties::Duty;
use commons::mending::Command::*;
use commons::mending::{End, Event as Between, Held, How as Heard, Key, MatterId, Seat, Side, Step};
use commons::people::{How, PersonId};
use commons::sight::{Field, warrant, warrant_between, warrant_for_keys, warrant_for_what_is_shown};
use commons::{Actor, Command, Event, Refusal, Span, Subject};

const WORDS: Subject = Subject::Mending(MATTER);

fn it() -> Held {
    held(MATTER)
}

/// Amina has asked Ben to talk.
fn asked() -> Town {
    Town::founded().asks_to_talk(AMINA, BEN)
}

fn talking() -> Town {
    asked().given(BEN, Answer { held: it(), yes: true })
}

/// With Chiara beside Amina and Dee beside Ben.
fn supported() -> Town {
    talking()
        .given(AMINA, GoOn { held: it() })
        .given(AMINA, Choose { held: it(), listener: CHIARA })
        .given(BEN, Choose { held: it(), listener: DEE })
        .given(CHIARA, Listen { held: it(), yes: true })
        .given(DEE, Listen { held: it(), yes: true })
}

/// Ben did not want the step that Amina offered, and is to be listened to.
fn listening() -> Town {
    let town = supported();
    let until = town.now + Span::days(30);
    town.given(AMINA, OfferStep { held: it(), until })
        .given(BEN, AnswerStep { held: it(), step: 0, yes: false })
        .given(AMINA, AskToListen { held: it() })
}

fn in_days(town: &Town, days: i64) -> commons::Timestamp {
    town.now + Span::days(days)
}

fn reads(town: &Town, person: PersonId) -> bool {
    warrant_between(&town.group, person, MATTER, &it().key, town.now).is_ok()
}

fn step(town: &Town) -> Step {
    town.group.mending.get(MATTER).expect("opened before").step
}

fn pause(person: PersonId) -> Draft {
    draft(Deciding::Person, [Effect::Pause { person }])
}

#[test]
fn somebody_is_asked_to_talk_and_the_log_shows_two_veils() {
    let key = it().key;
    Town::founded()
        .when(AMINA, Open { with: BEN, key })
        .then([Between::Opened {
            matter: MATTER,
            sides: [key.veil(AMINA), key.veil(BEN)],
            until: START + Span::days(14),
        }])
        .where_(|town| {
            let between = town.group.mending.get(MATTER).expect("opened");
            assert_eq!(between.seat(&key, AMINA), Some(Seat::Side(Side::First)));
            assert_eq!(between.seat(&key, BEN), Some(Seat::Side(Side::Second)));
            assert_eq!(between.seat(&key, CHIARA), None);
            assert_eq!(between.seat(&Key::new([1; 32]), AMINA), None);
            assert_eq!(key.lift(between.sides[1], &town.group), Some(BEN));
        });
}

#[test]
fn nobody_is_asked_to_talk_with_themselves_or_with_somebody_who_is_not_here() {
    let open = |with| Open { with, key: it().key };
    Town::founded().when(AMINA, open(AMINA)).refused(Refusal::NotYourself);
    Town::founded().when(AMINA, open(PersonId(99))).refused(Refusal::NotThere);
    Town::founded().when(Actor::Anyone, open(BEN)).refused(Refusal::SignInFirst);
    let newcomer = Town::founded().given(Actor::Anyone, join(How::OfferedHand));
    newcomer
        .when(AMINA, open(FARAH))
        .refused(Refusal::WelcomeFirst)
        .when(FARAH, open(AMINA))
        .refused(Refusal::WelcomeFirst);
    let gone = Town::founded().given(BEN, commons::people::Command::Leave);
    gone.when(AMINA, open(BEN)).refused(Refusal::HasLeft);
}

#[test]
fn a_newcomer_can_ask_and_be_asked() {
    Town::with_farah().asks_to_talk(FARAH, BEN).asks_to_talk(AMINA, FARAH);
}

#[test]
fn for_everybody_else_there_is_no_such_thing() {
    for stranger in [CHIARA, DEE, EMRE] {
        asked().when(stranger, Say { held: it() }).refused(Refusal::NotThere);
        asked().when(stranger, Stop { held: it() }).refused(Refusal::NotThere);
        asked().when(stranger, Answer { held: it(), yes: true }).refused(Refusal::NotThere);
    }
    let wrong = Held { matter: MATTER, key: Key::new([0; 32]) };
    asked().when(AMINA, Say { held: wrong }).refused(Refusal::NotThere);
    asked().when(AMINA, Say { held: held(SECOND_MATTER) }).refused(Refusal::NotThere);
}

#[test]
fn only_the_two_and_their_listeners_read_it() {
    let town = asked();
    assert!(reads(&town, AMINA) && reads(&town, BEN));
    for person in [CHIARA, DEE, EMRE] {
        assert!(!reads(&town, person));
    }
    let on_every_duty = Duty::STANDING.into_iter().fold(asked(), |town, duty| town.given(EMRE, take(duty)));
    assert!(!reads(&on_every_duty, EMRE));
    let town = talking().given(AMINA, GoOn { held: it() }).given(AMINA, Choose { held: it(), listener: CHIARA });
    assert!(!reads(&town, CHIARA), "before her yes");
    let town = town.given(CHIARA, Listen { held: it(), yes: true });
    assert!(reads(&town, CHIARA) && !reads(&town, DEE));
    let town = town.given(CHIARA, Listen { held: it(), yes: false });
    assert!(!reads(&town, CHIARA), "who stopped listening");
}

#[test]
fn no_other_warrant_covers_what_is_between_two() {
    let town = asked();
    for by in [Actor::Person(AMINA), Actor::Person(BEN), Actor::Anyone, Actor::Operator, Actor::Time] {
        assert!(warrant(&town.group, by, WORDS, town.now).is_err());
    }
    let (shown, keys) = (warrant_for_what_is_shown(&town.group), warrant_for_keys(&town.group));
    for field in [Field::Line(0), Field::Key, Field::Words, Field::Called] {
        assert!(!shown.covers(WORDS, field));
        assert_eq!(keys.covers(WORDS, field), field == Field::Key);
        assert!(!keys.covers(Subject::Person(AMINA), field));
    }
    town.when(AMINA, Command::Open(WORDS))
        .refused(Refusal::NotYours)
        .when(AMINA, Command::Forget(WORDS))
        .refused(Refusal::NotYours);
}

#[test]
fn somebody_let_back_in_on_a_new_device_does_not_read_it_for_a_day() {
    use commons::people::Command::{AskBack, VouchBack};
    use commons::people::RecoveryId;
    let town = asked().given(Actor::Anyone, AskBack);
    let digits = town.group.people.recovery(RecoveryId(1)).expect("asked").digits;
    let vouch = VouchBack { digits, person: BEN };
    let town = town.given(CHIARA, vouch.clone()).given(DEE, vouch).after(Span::hours(24));
    assert!(!reads(&town, BEN) && reads(&town, AMINA));
    let town = town.after(Span(Span::hours(24).0 - 1));
    assert!(!reads(&town, BEN), "not a moment sooner");
    assert!(reads(&town.after(Span(1)), BEN));
}

#[test]
fn yes_not_yet_and_yes_after_all() {
    asked()
        .when(AMINA, Answer { held: it(), yes: true })
        .refused(Refusal::NotYours)
        .when(BEN, Answer { held: it(), yes: false })
        .then([Between::Answered { matter: MATTER, yes: false }])
        .when(BEN, Answer { held: it(), yes: false })
        .then_nothing()
        .when(BEN, Answer { held: it(), yes: true })
        .done()
        .when(AMINA, Say { held: it() })
        .then([Between::Said { matter: MATTER, line: 1, side: Side::First }]);
}

#[test]
fn a_talk_ends_by_itself_after_fourteen_days() {
    for town in [asked(), talking()] {
        town.after(Span::days(13))
            .then_nothing()
            .after(Span::days(1))
            .then([Between::Ended { matter: MATTER, how: End::TimeUp }])
            .when(AMINA, Say { held: it() })
            .refused(Refusal::Closed);
    }
}

#[test]
fn it_is_good_when_both_say_so() {
    talking()
        .when(AMINA, Good { held: it() })
        .then([Between::SaidGood { matter: MATTER, side: Side::First }])
        .when(AMINA, Good { held: it() })
        .then_nothing()
        .when(BEN, Good { held: it() })
        .then([
            Between::SaidGood { matter: MATTER, side: Side::Second },
            Between::Ended { matter: MATTER, how: End::Good },
        ]);
}

#[test]
fn it_goes_on_after_a_yes_or_after_three_days_of_silence() {
    let until = |town: &Town| in_days(town, 21);
    asked().when(AMINA, GoOn { held: it() }).refused(Refusal::NotNow);
    asked().given(BEN, Answer { held: it(), yes: false }).when(AMINA, GoOn { held: it() }).refused(Refusal::NotNow);
    let town = asked().after(Span::days(3));
    let ends = until(&town);
    town.when(AMINA, GoOn { held: it() }).then([Between::WentOn { matter: MATTER, until: ends }]);
    talking().when(BEN, GoOn { held: it() }).done();
}

#[test]
fn each_chooses_a_listener_who_says_yes_themselves() {
    let listener = it().key.veil(CHIARA);
    talking()
        .when(AMINA, Choose { held: it(), listener: CHIARA })
        .refused(Refusal::NotNow)
        .given(AMINA, GoOn { held: it() })
        .when(AMINA, Choose { held: it(), listener: CHIARA })
        .then([Between::ListenerAsked { matter: MATTER, side: Side::First, listener }])
        .when(AMINA, Choose { held: it(), listener: CHIARA })
        .then_nothing()
        .when(DEE, Listen { held: it(), yes: true })
        .refused(Refusal::NotThere)
        .when(AMINA, Listen { held: it(), yes: true })
        .refused(Refusal::NotYours)
        .when(CHIARA, Listen { held: it(), yes: true })
        .then([Between::ListenerSaid { matter: MATTER, side: Side::First, yes: true }])
        .when(CHIARA, Say { held: it() })
        .refused(Refusal::NotYours);
}

#[test]
fn a_listener_is_neither_of_the_two_nor_the_others() {
    let town = || talking().given(AMINA, GoOn { held: it() });
    for one_of_them in [AMINA, BEN] {
        town().when(AMINA, Choose { held: it(), listener: one_of_them }).refused(Refusal::OneOfTheTwo);
    }
    town()
        .given(AMINA, Choose { held: it(), listener: CHIARA })
        .when(BEN, Choose { held: it(), listener: CHIARA })
        .refused(Refusal::SameListener)
        .given(CHIARA, Listen { held: it(), yes: false })
        .given(BEN, Choose { held: it(), listener: CHIARA });
    town().when(AMINA, Choose { held: it(), listener: PersonId(70) }).refused(Refusal::NotThere);
}

#[test]
fn all_four_can_offer_times_and_say_whether_they_can() {
    let town = supported();
    let (at, too_late) = (in_days(&town, 2), in_days(&town, 22));
    let by = Seat::Listener(Side::Second);
    town.when(DEE, OfferSlot { held: it(), at })
        .then([Between::SlotOffered { matter: MATTER, slot: 0, by, at }])
        .when(DEE, OfferSlot { held: it(), at })
        .refused(Refusal::BadTime)
        .when(AMINA, OfferSlot { held: it(), at: too_late })
        .refused(Refusal::BadTime)
        .when(AMINA, OfferSlot { held: it(), at: START })
        .refused(Refusal::BadTime)
        .when(BEN, AnswerSlot { held: it(), slot: 0, yes: false })
        .then([Between::SlotAnswered { matter: MATTER, slot: 0, by: Seat::Side(Side::Second), yes: false }])
        .when(BEN, AnswerSlot { held: it(), slot: 3, yes: true })
        .refused(Refusal::NotThere)
        .after(Span::days(2))
        .when(CHIARA, AnswerSlot { held: it(), slot: 0, yes: true })
        .refused(Refusal::BadTime);
}

#[test]
fn a_supported_talk_ends_by_itself_after_twenty_one_days() {
    supported().after(Span::days(21)).then([Between::Ended { matter: MATTER, how: End::TimeUp }]);
}

#[test]
fn a_step_is_agreed_by_both_has_a_date_and_is_looked_back_at() {
    let town = supported();
    let until = in_days(&town, 30);
    town.when(AMINA, OfferStep { held: it(), until })
        .then([Between::StepOffered { matter: MATTER, step: 0, line: 1, side: Side::First, until }])
        .when(AMINA, AnswerStep { held: it(), step: 0, yes: true })
        .refused(Refusal::NotYours)
        .when(CHIARA, AnswerStep { held: it(), step: 0, yes: true })
        .refused(Refusal::NotYours)
        .when(BEN, AnswerStep { held: it(), step: 0, yes: true })
        .then([Between::StepAnswered { matter: MATTER, step: 0, yes: true }])
        .where_(|town| assert_eq!(step(town), Step::Steps { until }))
        .after(Span::days(30))
        .then([Between::LookingBack { matter: MATTER, until: until + Span::days(14) }])
        .after(Span::days(14))
        .then([Between::Ended { matter: MATTER, how: End::TimeUp }]);
}

#[test]
fn no_step_is_longer_than_ninety_days_or_in_the_past() {
    let town = supported();
    let (now, long, longest) = (town.now, in_days(&town, 91), in_days(&town, 90));
    town.when(AMINA, OfferStep { held: it(), until: long })
        .refused(Refusal::BadTime)
        .when(AMINA, OfferStep { held: it(), until: now })
        .refused(Refusal::BadTime)
        .when(AMINA, OfferStep { held: it(), until: longest })
        .done();
    asked().when(AMINA, OfferStep { held: it(), until: tomorrow() }).refused(Refusal::NotNow);
}

#[test]
fn a_longer_step_keeps_the_others_company() {
    let town = supported();
    let (short, long) = (in_days(&town, 10), in_days(&town, 40));
    town.given(AMINA, OfferStep { held: it(), until: short })
        .given(BEN, OfferStep { held: it(), until: long })
        .given(AMINA, AnswerStep { held: it(), step: 1, yes: true })
        .given(BEN, AnswerStep { held: it(), step: 0, yes: true })
        .where_(|town| assert_eq!(step(town), Step::Steps { until: long }));
}

#[test]
fn the_milder_steps_come_before_a_question_about_somebody() {
    asked().when(AMINA, AskToListen { held: it() }).refused(Refusal::NotNow);
    talking().when(AMINA, AskToListen { held: it() }).refused(Refusal::NotNow);
    supported().when(AMINA, AskToListen { held: it() }).refused(Refusal::NotNow);
    supported().when(AMINA, Bring { held: it() }).refused(Refusal::NotNow);
    let town = supported();
    let until = in_days(&town, 10);
    let offered = town.given(AMINA, OfferStep { held: it(), until });
    let offered = offered.when(AMINA, AskToListen { held: it() }).refused(Refusal::NotNow);
    // Seven days without an answer to a step are an answer; so are seven days without a listener.
    offered.after(Span::days(7)).when(AMINA, AskToListen { held: it() }).done();
    let alone = talking().given(AMINA, GoOn { held: it() }).after(Span::days(6));
    alone
        .when(AMINA, AskToListen { held: it() })
        .refused(Refusal::NotNow)
        .after(Span::days(1))
        .when(AMINA, AskToListen { held: it() })
        .done();
}

#[test]
fn after_the_steps_either_can_ask_that_the_other_is_listened_to() {
    let town = supported();
    let until = in_days(&town, 10);
    let town =
        town.given(AMINA, OfferStep { held: it(), until }).given(BEN, AnswerStep { held: it(), step: 0, yes: true });
    let ends = until + Span::days(30);
    town.after(Span::days(10)).when(BEN, AskToListen { held: it() }).then([Between::ListeningBegan {
        matter: MATTER,
        to: Side::First,
        until: ends,
    }]);
}

#[test]
fn whoever_comes_is_heard_and_only_then_can_a_question_be_asked() {
    let town = listening();
    let at = in_days(&town, 2);
    town.when(AMINA, OfferSlot { held: it(), at })
        .refused(Refusal::NotNow)
        .given(DEE, OfferSlot { held: it(), at })
        .given(BEN, AnswerSlot { held: it(), slot: 0, yes: true })
        .when(DEE, Came { held: it(), slot: 0, came: true })
        .refused(Refusal::NotNow)
        .after(Span::days(2))
        .when(CHIARA, Came { held: it(), slot: 0, came: true })
        .refused(Refusal::NotYours)
        .when(BEN, Came { held: it(), slot: 0, came: true })
        .refused(Refusal::NotYours)
        .when(AMINA, write(pause(BEN)))
        .refused(Refusal::ListenFirst)
        .when(DEE, Came { held: it(), slot: 0, came: true })
        .then([
            Between::Came { matter: MATTER, slot: 0, came: true },
            Between::Heard { matter: MATTER, to: Side::Second, how: Heard::Came, until: at + Span::days(30) },
        ])
        .when(AMINA, write(pause(BEN)))
        .refused(Refusal::ListenFirst)
        .when(BEN, Bring { held: it() })
        .refused(Refusal::NotYours)
        .when(AMINA, Bring { held: it() })
        .then([Between::Brought { matter: MATTER, person: BEN, by: Side::First, until: at + Span::days(30) }])
        .where_(|town| {
            assert!(town.group.mending.was_heard(BEN) && !town.group.mending.was_heard(AMINA));
            assert_eq!(town.group.mending.heard_in(BEN), Some(MATTER));
        })
        .when(CHIARA, write(pause(BEN)))
        .done()
        .when(CHIARA, write(pause(AMINA)))
        .refused(Refusal::ListenFirst);
}

#[test]
fn two_times_offered_and_missed_are_a_chance_and_one_is_not() {
    let town = listening();
    let (first, second) = (in_days(&town, 1), in_days(&town, 3));
    town.given(CHIARA, OfferSlot { held: it(), at: first })
        .given(CHIARA, OfferSlot { held: it(), at: second })
        .after(Span::days(1))
        .when(CHIARA, Came { held: it(), slot: 0, came: false })
        .then([Between::Came { matter: MATTER, slot: 0, came: false }])
        .when(CHIARA, Came { held: it(), slot: 0, came: false })
        .refused(Refusal::NotNow)
        .after(Span::days(2))
        .when(CHIARA, Came { held: it(), slot: 1, came: false })
        .then([
            Between::Came { matter: MATTER, slot: 1, came: false },
            Between::Heard {
                matter: MATTER,
                to: Side::Second,
                how: Heard::HadTheChance,
                until: second + Span::days(30),
            },
        ]);
}

#[test]
fn nobody_is_called_to_be_heard_at_short_notice_or_twice_on_one_evening() {
    let town = listening();
    let (soon, fine) = (town.now + Span::hours(23), in_days(&town, 2));
    town.when(DEE, OfferSlot { held: it(), at: soon })
        .refused(Refusal::BadTime)
        .given(DEE, OfferSlot { held: it(), at: fine })
        .when(CHIARA, OfferSlot { held: it(), at: fine + Span::hours(2) })
        .refused(Refusal::BadTime)
        .when(CHIARA, OfferSlot { held: it(), at: fine + Span::hours(24) })
        .done();
}

#[test]
fn they_can_say_themselves_that_they_were_heard_or_do_not_want_to_be() {
    listening()
        .when(AMINA, BeenHeard { held: it() })
        .refused(Refusal::NotYours)
        .when(BEN, BeenHeard { held: it() })
        .where_(|town| assert!(matches!(step(town), Step::Heard { how: Heard::SaysSo, .. })));
    listening()
        .when(BEN, Good { held: it() })
        .refused(Refusal::NotNow)
        .when(BEN, Stop { held: it() })
        .where_(|town| assert!(matches!(step(town), Step::Heard { how: Heard::Waived, .. })));
}

#[test]
fn being_listened_to_ends_by_itself_and_leads_nowhere() {
    listening()
        .after(Span::days(30))
        .then([Between::Ended { matter: MATTER, how: End::TimeUp }])
        .when(AMINA, Bring { held: it() })
        .refused(Refusal::Closed);
}

#[test]
fn a_question_can_be_asked_for_thirty_days() {
    Town::founded()
        .was_heard(BEN)
        .after(Span::days(29))
        .where_(|town| assert!(town.group.mending.was_heard(BEN)))
        .after(Span::days(1))
        .then([Between::Ended { matter: MATTER, how: End::TimeUp }])
        .where_(|town| assert!(!town.group.mending.was_heard(BEN)))
        .when(AMINA, write(pause(BEN)))
        .refused(Refusal::ListenFirst);
}

#[test]
fn whoever_brought_it_can_let_it_go() {
    Town::founded()
        .was_heard(BEN)
        .when(BEN, Stop { held: it() })
        .refused(Refusal::NotNow)
        .when(AMINA, Good { held: it() })
        .then([Between::Ended { matter: MATTER, how: End::Good }])
        .where_(|town| assert!(!town.group.mending.was_heard(BEN)));
}

#[test]
fn somebody_who_sees_to_talks_is_drawn_where_nobody_listens() {
    let town = asked().given(DEE, take(Duty::Facilitation)).given(AMINA, take(Duty::Facilitation));
    let town = town.given(BEN, Stop { held: it() });
    let until = in_days(&town, 30);
    let listener = it().key.veil(DEE);
    town.when(AMINA, AskToListen { held: it() })
        .then([
            Between::ListeningBegan { matter: MATTER, to: Side::Second, until },
            Between::ListenerAsked { matter: MATTER, side: Side::Second, listener },
        ])
        // Her no is taken; there is nobody else, so Ben chooses, or the listener of Amina offers the times.
        .when(DEE, Listen { held: it(), yes: false })
        .then([Between::ListenerSaid { matter: MATTER, side: Side::Second, yes: false }])
        .given(AMINA, Choose { held: it(), listener: CHIARA })
        .given(CHIARA, Listen { held: it(), yes: true })
        .given(CHIARA, OfferSlot { held: it(), at: START + Span::days(2) });
}

#[test]
fn either_can_stop_without_a_reason_and_it_rests() {
    for by in [AMINA, BEN] {
        talking()
            .when(by, Stop { held: it() })
            .done()
            .when(AMINA, Say { held: it() })
            .refused(Refusal::NotNow)
            .when(BEN, Say { held: it() })
            .refused(Refusal::NotNow)
            .when(by, AskToListen { held: it() })
            .refused(Refusal::NotNow)
            .when(by, Good { held: it() })
            .refused(Refusal::NotNow)
            .after(Span::days(14))
            .then([Between::Ended { matter: MATTER, how: End::Stopped }]);
    }
    // The other lets it rest.
    talking()
        .given(BEN, Stop { held: it() })
        .when(AMINA, Stop { held: it() })
        .then([Between::Ended { matter: MATTER, how: End::Stopped }]);
}

#[test]
fn what_nobody_has_answered_is_taken_back_and_wiped_at_once() {
    asked()
        .when(AMINA, Stop { held: it() })
        .then([Event::from(Between::Ended { matter: MATTER, how: End::Stopped }), Event::Forgotten { subject: WORDS }])
        .when(BEN, Answer { held: it(), yes: true })
        .refused(Refusal::NotThere)
        .where_(|town| assert!(!reads(town, AMINA) && !reads(town, BEN)))
        .after(Span::days(400))
        .then_nothing();
}

#[test]
fn thirty_days_after_the_end_the_words_are_forgotten() {
    talking()
        .given(AMINA, Good { held: it() })
        .given(BEN, Good { held: it() })
        .after(Span::days(29))
        .then_nothing()
        .where_(|town| assert!(reads(town, AMINA)))
        .after(Span::days(1))
        .then([Event::Forgotten { subject: WORDS }])
        .where_(|town| assert!(!reads(town, AMINA)))
        .after(Span::days(400))
        .then_nothing();
}

#[test]
fn listeners_read_it_no_more_when_it_is_over() {
    let town = supported().given(AMINA, Good { held: it() }).given(BEN, Good { held: it() });
    assert!(reads(&town, BEN) && !reads(&town, CHIARA) && !reads(&town, DEE));
}

#[test]
fn whoever_has_left_reads_nothing_and_can_not_be_brought() {
    let town = listening().given(BEN, BeenHeard { held: it() }).given(BEN, commons::people::Command::Leave);
    assert!(!reads(&town, BEN));
    town.when(AMINA, Bring { held: it() })
        .refused(Refusal::HasLeft)
        .when(BEN, Say { held: it() })
        .refused(Refusal::HasLeft);
}

#[test]
fn the_two_change_places_and_the_rules_are_the_same() {
    // What either of the two may do after a yes: nothing depends on who asked first.
    let may = |who: PersonId| {
        let tried = [Say { held: it() }, GoOn { held: it() }, Good { held: it() }, Stop { held: it() }];
        tried.map(|command| {
            let moment = commons::Moment {
                by: Actor::Person(who),
                now: START,
                seed: [1; 32],
                wall: commons::WallClock::utc(),
                minutes: commons::Minutes::unknown(),
            };
            commons::decide(&talking().group, command.into(), &moment).is_ok()
        })
    };
    assert_eq!(may(AMINA), may(BEN));
}

#[test]
fn two_hundred_lines_are_enough() {
    let many = (1..200).fold(talking(), |town, _| town.given(AMINA, Say { held: it() }));
    many.when(BEN, Say { held: it() }).refused(Refusal::EnoughSaid);
}

#[test]
fn a_key_says_nothing_of_itself() {
    let key = Key::new([7; 32]);
    assert_eq!(format!("{key:?}"), "…");
    assert_eq!(Key::parse(&key.reveal()), Some(key));
    assert_eq!(Key::parse("07"), None);
    assert_ne!(key.veil(AMINA), Key::new([8; 32]).veil(AMINA));
    assert_eq!(MatterId(3).0, 3);
}
