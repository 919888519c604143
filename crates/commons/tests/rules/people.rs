use crate::cast::*;
use commons::people::{Event, How, PersonId, Standing};
use commons::{Actor, Command, Refusal, Subject};

#[test]
fn the_first_five_have_a_voice_at_once() {
    Town::founded_by(4)
        .when(Actor::Operator, join(How::Founding))
        .where_(|town| assert!(voice(town, EMRE)))
        .when(Actor::Operator, join(How::Founding))
        .refused(Refusal::BadValue);
}

#[test]
fn whoever_offers_a_hand_is_a_newcomer() {
    Town::founded().when(Actor::Anyone, join(How::OfferedHand)).where_(|town| {
        let farah = town.group.people.get(FARAH).expect("she joined");
        assert_eq!((farah.standing, farah.welcomed), (Standing::Newcomer, None));
        assert_eq!(town.group.people.unwelcomed().map(|person| person.id).collect::<Vec<_>>(), [FARAH]);
        assert!(!voice(town, FARAH));
    });
}

#[test]
fn an_invitation_counts_while_whoever_invited_is_here() {
    Town::founded()
        .when(Actor::Anyone, invited_by(BEN))
        .done()
        .given(BEN, commons::people::Command::Leave)
        .when(Actor::Anyone, invited_by(BEN))
        .refused(Refusal::HasLeft)
        .when(Actor::Anyone, invited_by(PersonId(99)))
        .refused(Refusal::NotThere)
        .when(Actor::Anyone, invited_by(FARAH))
        .refused(Refusal::WelcomeFirst);
}

#[test]
fn nobody_joins_twice_while_signed_in() {
    Town::founded().when(BEN, join(How::OfferedHand)).refused(Refusal::NotNow);
}

#[test]
fn a_member_welcomes_a_newcomer_once() {
    Town::founded()
        .given(Actor::Anyone, join(How::OfferedHand))
        .when(CHIARA, welcome(FARAH))
        .then([Event::Welcomed { person: FARAH }])
        .when(DEE, welcome(FARAH))
        .refused(Refusal::WelcomedAlready)
        .when(DEE, welcome(AMINA))
        .refused(Refusal::WelcomedAlready)
        .when(DEE, welcome(GORAN))
        .refused(Refusal::NotThere);
}

#[test]
fn newcomers_do_not_welcome_each_other() {
    Town::with_farah()
        .given(Actor::Anyone, join(How::OfferedHand))
        .when(FARAH, welcome(GORAN))
        .refused(Refusal::VoiceFirst)
        .when(GORAN, welcome(GORAN))
        .refused(Refusal::WelcomeFirst);
}

#[test]
fn whoever_came_through_whom_is_known() {
    let town = Town::founded()
        .given(Actor::Anyone, join(How::OfferedHand))
        .given(CHIARA, welcome(FARAH))
        .given(Actor::Anyone, invited_by(DEE));
    let through = |person| town.group.people.get(person).expect("joined").came_through();
    assert_eq!((through(AMINA), through(FARAH), through(GORAN)), (AMINA, CHIARA, DEE));
}

#[test]
fn leaving_forgets_the_person_and_frees_what_they_promised() {
    Town::founded()
        .given(Actor::Anyone, ask(groceries()))
        .given(BEN, promise(NEED, 1))
        .given(BEN, take(commons::duties::Duty::PhoneDesk))
        .when(BEN, commons::people::Command::Leave)
        .then([
            commons::Event::People(Event::Left { person: BEN }),
            commons::Event::Forgotten { subject: Subject::Person(BEN) },
        ])
        .phase(NEED, commons::needs::Phase::Open)
        .where_(|town| {
            assert!(!voice(town, BEN));
            assert!(!town.group.duties.holds(BEN, commons::duties::Duty::PhoneDesk));
            assert_eq!(
                town.need(NEED).promises[0].state,
                commons::needs::PromiseState::Released(commons::needs::Released::Gone)
            );
        });
}

#[test]
fn whoever_left_does_nothing_any_more() {
    let gone = || Town::founded().given(Actor::Anyone, ask(groceries())).given(BEN, commons::people::Command::Leave);
    gone().when(BEN, promise(NEED, 1)).refused(Refusal::HasLeft);
    gone().when(BEN, commons::people::Command::Leave).refused(Refusal::HasLeft);
    gone().when(BEN, commons::people::Command::ChangeDetails).refused(Refusal::HasLeft);
    gone().when(BEN, Command::Forget(Subject::Person(BEN))).refused(Refusal::HasLeft);
    gone().when(AMINA, welcome(BEN)).refused(Refusal::HasLeft);
    gone().when(AMINA, vouch(BEN)).refused(Refusal::HasLeft);
}

#[test]
fn being_forgotten_is_leaving() {
    Town::founded()
        .when(CHIARA, Command::Forget(Subject::Person(CHIARA)))
        .then([commons::Event::Forgotten { subject: Subject::Person(CHIARA) }])
        .where_(|town| assert!(town.group.people.get(CHIARA).is_some_and(|person| person.is_gone())));
}

#[test]
fn nobody_can_make_somebody_else_leave() {
    Town::founded()
        .when(AMINA, Command::Forget(Subject::Person(BEN)))
        .refused(Refusal::NotYours)
        .when(Actor::Anyone, Command::Forget(Subject::Person(BEN)))
        .refused(Refusal::SignInFirst)
        .when(Actor::Anyone, commons::people::Command::Leave)
        .refused(Refusal::SignInFirst);
}

#[test]
fn new_details_are_noted_without_saying_which() {
    Town::founded().when(DEE, commons::people::Command::ChangeDetails).then([Event::DetailsChanged { person: DEE }]);
}
