//! Who sees what, what is written down about it, and forgetting.

use crate::cast::*;
use commons::duties::Duty;
use commons::needs::*;
use commons::people::How;
use commons::sight::{Field, Why, warrant, warrant_for_what_is_shown};
use commons::{Actor, Command, Event, Refusal, Span, Subject};

const DETAILS: Subject = Subject::Need(NEED);

fn asked() -> Town {
    Town::with_farah().given(Actor::Anyone, ask(groceries()))
}

fn open(subject: Subject) -> Command {
    Command::Open(subject)
}

fn opened(subject: Subject, why: Why) -> Event {
    Event::Opened { subject, why }
}

fn sees(town: &Town, who: impl Who, subject: Subject, field: Field) -> bool {
    warrant(&town.group, who.who(), subject, town.now).is_ok_and(|warrant| warrant.covers(subject, field))
}

#[test]
fn nobody_sees_a_door_without_a_promise() {
    for who in [Actor::Person(BEN), Actor::Person(FARAH), Actor::Anyone, Actor::Operator, Actor::Time] {
        assert!(!sees(&asked(), who, DETAILS, Field::Door));
    }
    asked().when(BEN, open(DETAILS)).refused(Refusal::PromiseFirst);
    asked().when(Actor::Anyone, open(DETAILS)).refused(Refusal::SignInFirst);
}

#[test]
fn whoever_promised_sees_the_door_once_it_is_written_down() {
    asked()
        .given(BEN, promise(NEED, 1))
        .where_(|town| assert!(!sees(town, BEN, DETAILS, Field::Door)))
        .when(BEN, open(DETAILS))
        .then([opened(DETAILS, Why::Promise)])
        .where_(|town| {
            assert!(sees(town, BEN, DETAILS, Field::Door) && sees(town, BEN, DETAILS, Field::Words));
            assert!(!sees(town, CHIARA, DETAILS, Field::Door));
            let opening = town.need(NEED).openings[0];
            assert_eq!((opening.by, opening.at, opening.why), (Actor::Person(BEN), START, Why::Promise));
        });
}

#[test]
fn an_opening_is_written_down_once_in_twelve_hours() {
    asked()
        .given(BEN, promise(NEED, 1))
        .given(BEN, open(DETAILS))
        .after(Span::hours(11))
        .when(BEN, open(DETAILS))
        .then_nothing()
        .after(Span::hours(1))
        .where_(|town| assert!(!sees(town, BEN, DETAILS, Field::Door)))
        .when(BEN, open(DETAILS))
        .then([opened(DETAILS, Why::Promise)]);
}

#[test]
fn the_door_closes_with_the_promise() {
    let seen = || asked().given(BEN, promise(NEED, 1)).given(BEN, open(DETAILS));
    seen().given(BEN, release(NEED)).where_(|town| assert!(!sees(town, BEN, DETAILS, Field::Door)));
    seen().given(BEN, close(NEED, Outcome::Met)).where_(|town| assert!(!sees(town, BEN, DETAILS, Field::Door)));
    // Until it is closed, whoever brought it may have to go back.
    seen().given(BEN, hand_over(NEED, Handover::Left)).where_(|town| assert!(sees(town, BEN, DETAILS, Field::Door)));
}

#[test]
fn an_offered_promise_opens_nothing_before_the_neighbour_says_yes() {
    Town::founded()
        .given(Actor::Anyone, ask(Ask { consent: Consent::AskMeFirst, ..groceries() }))
        .given(BEN, promise(NEED, 1))
        .when(BEN, open(DETAILS))
        .refused(Refusal::PromiseFirst)
        .given(NEED, commons::needs::Command::Accept { need: NEED, promise: FIRST_PROMISE })
        .when(BEN, open(DETAILS))
        .done();
}

#[test]
fn a_newcomer_who_goes_along_sees_no_door() {
    asked()
        .given(BEN, promise(NEED, 1))
        .given(FARAH, promise(NEED, 0))
        .when(FARAH, open(DETAILS))
        .refused(Refusal::GoTogether);
}

#[test]
fn a_newcomer_sees_the_number_to_call_and_not_the_door() {
    Town::with_farah()
        .given(Actor::Anyone, ask(friendly_call()))
        .given(FARAH, promise(NEED, 1))
        .given(FARAH, open(DETAILS))
        .where_(|town| {
            assert!(sees(town, FARAH, DETAILS, Field::Reach) && sees(town, FARAH, DETAILS, Field::Called));
            assert!(sees(town, FARAH, DETAILS, Field::SafeTimes) && sees(town, FARAH, DETAILS, Field::Line(0)));
            assert!(!sees(town, FARAH, DETAILS, Field::Door) && !sees(town, FARAH, DETAILS, Field::Password));
        });
}

#[test]
fn the_phone_desk_opens_what_is_not_closed_and_only_while_it_lasts() {
    asked()
        .given(DEE, take(Duty::PhoneDesk))
        .when(DEE, open(DETAILS))
        .then([opened(DETAILS, Why::PhoneDesk)])
        .where_(|town| assert!(sees(town, DEE, DETAILS, Field::Door)))
        .given(DEE, hand_back(Duty::PhoneDesk))
        .where_(|town| assert!(!sees(town, DEE, DETAILS, Field::Door)))
        .given(DEE, take(Duty::PhoneDesk))
        .given(NEED, close(NEED, Outcome::Met))
        .when(DEE, open(DETAILS))
        .refused(Refusal::Closed);
}

#[test]
fn the_neighbour_sees_their_own_at_any_time_and_leaves_no_trace() {
    asked()
        .given(Actor::Anyone, ask(groceries()))
        .when(NEED, open(DETAILS))
        .then_nothing()
        .where_(|town| {
            assert!(sees(town, NEED, DETAILS, Field::Door));
            assert!(!sees(town, SECOND, DETAILS, Field::Door));
        })
        .when(SECOND, open(DETAILS))
        .refused(Refusal::NotYours);
}

#[test]
fn ten_openings_a_day_are_enough() {
    let many = (0..11).fold(Town::founded(), |town, _| town.given(Actor::Anyone, ask(groceries())));
    let town = many.given(DEE, take(Duty::PhoneDesk));
    let town = (1..=10).fold(town, |town, n| town.given(DEE, open(Subject::Need(NeedId(n)))));
    town.when(DEE, open(Subject::Need(NeedId(11))))
        .refused(Refusal::EnoughOpenings)
        // What is open stays open.
        .when(DEE, open(Subject::Need(NeedId(10))))
        .then_nothing()
        .after(Span::hours(24))
        .when(DEE, open(Subject::Need(NeedId(11))))
        .done();
}

#[test]
fn the_welcome_opens_the_details_of_newcomers_only() {
    let farah = Subject::Person(FARAH);
    asked()
        .when(CHIARA, open(farah))
        .refused(Refusal::DutyFirst)
        .given(CHIARA, take(Duty::Welcome))
        .when(CHIARA, open(farah))
        .then([opened(farah, Why::Welcome)])
        .where_(|town| {
            assert!(sees(town, CHIARA, farah, Field::Reach));
            assert_eq!(town.group.people.get(FARAH).expect("joined").openings.len(), 1);
        })
        .when(CHIARA, open(Subject::Person(BEN)))
        .refused(Refusal::NotYours)
        .when(FARAH, open(farah))
        .then_nothing()
        .when(FARAH, open(Subject::Person(BEN)))
        .refused(Refusal::VoiceFirst);
}

#[test]
fn the_phone_desk_opens_no_persons_details() {
    asked().given(DEE, take(Duty::PhoneDesk)).when(DEE, open(Subject::Person(FARAH))).refused(Refusal::DutyFirst);
}

#[test]
fn what_everybody_may_see_is_names_and_how_the_group_is_reached() {
    let shown = warrant_for_what_is_shown(&asked().group);
    assert!(shown.covers(Subject::Person(BEN), Field::Called));
    assert!(shown.covers(Subject::Group, Field::Reach));
    assert!(!shown.covers(Subject::Person(BEN), Field::Reach));
    assert!(!shown.covers(DETAILS, Field::Called));
    assert_eq!(shown.group(), asked().group.id);
}

#[test]
fn a_warrant_covers_its_own_subject_only() {
    asked().given(BEN, promise(NEED, 1)).given(BEN, open(DETAILS)).where_(|town| {
        let warrant = warrant(&town.group, Actor::Person(BEN), DETAILS, town.now).expect("opened");
        for other in
            [Subject::Need(SECOND), Subject::Person(FARAH), Subject::Offer(commons::offers::OfferId(1)), Subject::Group]
        {
            assert!(!warrant.covers(other, Field::Called));
        }
    });
}

#[test]
fn fields_have_names_that_lead_back() {
    let fields =
        [Field::Called, Field::Reach, Field::SafeTimes, Field::Door, Field::Password, Field::Words, Field::Key];
    for field in fields.into_iter().chain([Field::Line(0), Field::Line(499)]) {
        assert_eq!(Field::parse(&field.name()), Some(field));
    }
    assert_eq!((Field::parse("line"), Field::parse("lines"), Field::parse("")), (None, None, None));
}

#[test]
fn fourteen_days_after_closing_the_details_are_forgotten() {
    asked()
        .given(NEED, close(NEED, Outcome::Met))
        .after(Span::days(13))
        .then_nothing()
        .after(Span::days(1))
        .then([Event::Forgotten { subject: DETAILS }])
        .where_(|town| assert!(town.need(NEED).is_forgotten()))
        .after(Span::days(400))
        .then_nothing();
}

#[test]
fn reopening_in_time_keeps_the_details() {
    asked()
        .given(NEED, close(NEED, Outcome::Met))
        .after(Span::days(10))
        .given(NEED, reopen(NEED))
        .after(Span::days(10))
        .then_nothing()
        .where_(|town| assert!(!town.need(NEED).is_forgotten()));
}

#[test]
fn a_neighbour_is_forgotten_at_once_and_nobody_sets_out_for_nothing() {
    asked()
        .given(BEN, promise(NEED, 1))
        .when(NEED, Command::Forget(DETAILS))
        .then([
            Event::Needs(commons::needs::Event::Closed { need: NEED, outcome: Outcome::NoLongerNeeded }),
            Event::Forgotten { subject: DETAILS },
        ])
        .where_(|town| assert_eq!(town.group.needs.promised_by(BEN).count(), 0))
        .when(NEED, Command::Forget(DETAILS))
        .refused(Refusal::Forgotten);
}

#[test]
fn telling_any_member_is_enough_to_be_forgotten() {
    asked().when(CHIARA, Command::Forget(DETAILS)).done();
    asked().when(FARAH, Command::Forget(DETAILS)).refused(Refusal::VoiceFirst);
    asked().when(Actor::Anyone, Command::Forget(DETAILS)).refused(Refusal::SignInFirst);
    asked().when(Actor::Operator, Command::Forget(DETAILS)).refused(Refusal::NotYours);
    asked().given(Actor::Anyone, ask(groceries())).when(SECOND, Command::Forget(DETAILS)).refused(Refusal::NotYours);
}

#[test]
fn forgotten_stays_forgotten() {
    let gone = || asked().given(NEED, Command::Forget(DETAILS)).given(DEE, take(Duty::PhoneDesk));
    gone().when(DEE, open(DETAILS)).refused(Refusal::Forgotten);
    gone().when(NEED, reopen(NEED)).refused(Refusal::Forgotten);
    gone().when(CHIARA, reopen(NEED)).refused(Refusal::Forgotten);
    gone().when(NEED, commons::needs::Command::Say { need: NEED }).refused(Refusal::Forgotten);
    gone().when(CHIARA, Command::Forget(DETAILS)).refused(Refusal::Forgotten);
    gone().where_(|town| assert!(!sees(town, DEE, DETAILS, Field::Door)));
}

#[test]
fn nobody_forgets_the_group_or_somebody_else() {
    asked().when(AMINA, Command::Forget(Subject::Group)).refused(Refusal::NotYours);
    asked().when(AMINA, Command::Forget(Subject::Person(BEN))).refused(Refusal::NotYours);
    asked().when(AMINA, Command::Forget(Subject::Offer(commons::offers::OfferId(1)))).refused(Refusal::NotYours);
    asked().when(NEED, Command::Forget(Subject::Person(BEN))).refused(Refusal::NotYours);
}

#[test]
fn whoever_is_gone_sees_nothing() {
    asked()
        .given(BEN, promise(NEED, 1))
        .given(BEN, open(DETAILS))
        .given(BEN, commons::people::Command::Leave)
        .where_(|town| assert!(!sees(town, BEN, DETAILS, Field::Door)))
        .when(BEN, open(DETAILS))
        .refused(Refusal::HasLeft);
}

#[test]
fn subjects_have_numbers_that_never_change() {
    let numbers = |subject: Subject| (subject.kind(), subject.number());
    assert_eq!(numbers(Subject::Need(NeedId(7))), (1, 7));
    assert_eq!(numbers(Subject::Person(commons::people::PersonId(7))), (2, 7));
    assert_eq!(numbers(Subject::Offer(commons::offers::OfferId(7))), (3, 7));
    assert_eq!(numbers(Subject::Group), (4, 0));
    assert_eq!(numbers(Subject::Mending(MATTER)), (8, 1));
}

#[test]
fn newcomers_nobody_welcomed_open_nothing() {
    Town::founded()
        .given(Actor::Anyone, join(How::OfferedHand))
        .given(Actor::Anyone, ask(groceries()))
        .when(FARAH, open(DETAILS))
        .refused(Refusal::WelcomeFirst);
}
