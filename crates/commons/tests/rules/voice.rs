//! A voice, and the brakes that keep a group from being taken over by joining it.

use crate::cast::*;
use commons::people::{Event, How, PersonId};
use commons::{Actor, Refusal, Span};

fn gained(person: PersonId) -> Event {
    Event::VoiceGained { person }
}

/// Farah, vouched for by two who came through different people.
fn vouched() -> Town {
    Town::with_farah().given(AMINA, vouch(FARAH)).given(BEN, vouch(FARAH))
}

#[test]
fn two_vouches_and_fourteen_days_give_a_voice() {
    vouched()
        .after(Span::days(13))
        .then_nothing()
        .where_(|town| assert!(!voice(town, FARAH)))
        .after(Span::days(1))
        .then([gained(FARAH)])
        .where_(|town| assert!(voice(town, FARAH)));
}

#[test]
fn one_vouch_is_not_enough() {
    Town::with_farah().given(AMINA, vouch(FARAH)).after(Span::days(100)).then_nothing();
}

#[test]
fn a_late_second_vouch_gives_the_voice_at_once() {
    Town::with_farah()
        .given(AMINA, vouch(FARAH))
        .after(Span::days(20))
        .given(BEN, vouch(FARAH))
        .after(Span(0))
        .then([gained(FARAH)]);
}

/// Farah came through Amina and has a voice.
fn farah_with_a_voice() -> Town {
    vouched().after(Span::days(14))
}

#[test]
fn two_vouches_from_people_who_came_through_the_same_person_count_once() {
    farah_with_a_voice()
        .given(Actor::Anyone, invited_by(DEE))
        .given(DEE, welcome(GORAN))
        // Farah came through Amina, and so did Amina herself.
        .given(AMINA, vouch(GORAN))
        .given(FARAH, vouch(GORAN))
        .after(Span::days(50))
        .then_nothing()
        .given(CHIARA, vouch(GORAN))
        .after(Span(0))
        .then([gained(GORAN)]);
}

#[test]
fn whoever_brings_in_a_friend_cannot_bring_in_everybody_else_with_them() {
    // Goran came through Farah, who came through Amina. Both have a voice.
    let town = farah_with_a_voice()
        .given(Actor::Anyone, invited_by(FARAH))
        .given(FARAH, welcome(GORAN))
        .given(FARAH, vouch(GORAN))
        .given(BEN, vouch(GORAN))
        .after(Span::days(14))
        .given(Actor::Anyone, invited_by(GORAN))
        .given(GORAN, welcome(HANA));
    assert!(voice(&town, GORAN));
    town.given(FARAH, vouch(HANA))
        .given(GORAN, vouch(HANA))
        .after(Span::days(60))
        .then_nothing()
        .given(CHIARA, vouch(HANA))
        .after(Span(0))
        .then([gained(HANA)]);
}

#[test]
fn a_vouch_counts_only_while_whoever_gave_it_has_a_voice() {
    vouched()
        .given(BEN, commons::people::Command::Leave)
        .after(Span::days(30))
        .then_nothing()
        .given(CHIARA, vouch(FARAH))
        .after(Span(0))
        .then([gained(FARAH)]);
}

#[test]
fn vouching_is_for_members_who_have_met_somebody_else() {
    let town = || Town::with_farah().given(Actor::Anyone, join(How::OfferedHand));
    town().when(AMINA, vouch(AMINA)).refused(Refusal::NotYourself);
    town().when(AMINA, vouch(BEN)).refused(Refusal::HasVoice);
    town().when(AMINA, vouch(GORAN)).refused(Refusal::WelcomeFirst);
    town().when(FARAH, vouch(GORAN)).refused(Refusal::VoiceFirst);
    town().when(GORAN, vouch(FARAH)).refused(Refusal::WelcomeFirst);
    town().when(NEED, vouch(FARAH)).refused(Refusal::SignInFirst);
    town().when(Actor::Operator, vouch(FARAH)).refused(Refusal::SignInFirst);
    town().given(AMINA, vouch(FARAH)).when(AMINA, vouch(FARAH)).refused(Refusal::VouchedAlready);
    town().when(AMINA, vouch(PersonId(77))).refused(Refusal::NotThere);
}

/// So many newcomers, all welcomed by Emre; the first is Farah.
fn newcomers(count: u32) -> Town {
    (0..count).fold(Town::founded(), |town, n| {
        town.given(Actor::Anyone, join(How::OfferedHand)).given(EMRE, welcome(PersonId(FARAH.0 + n)))
    })
}

#[test]
fn one_member_vouches_for_three_waiting_people_at_most() {
    newcomers(4)
        .given(AMINA, vouch(FARAH))
        .given(AMINA, vouch(GORAN))
        .given(AMINA, vouch(HANA))
        .when(AMINA, vouch(ILSE))
        .refused(Refusal::EnoughVouches)
        // When one of them has a voice, there is room again.
        .given(BEN, vouch(FARAH))
        .after(Span::days(14))
        .when(AMINA, vouch(ILSE))
        .done();
}

#[test]
fn people_who_were_never_seen_again_do_not_cost_a_vouch_for_ever() {
    newcomers(4)
        .given(AMINA, vouch(FARAH))
        .given(AMINA, vouch(GORAN))
        .given(AMINA, vouch(HANA))
        .after(Span::days(59))
        .when(AMINA, vouch(ILSE))
        .refused(Refusal::EnoughVouches)
        .after(Span::days(1))
        .when(AMINA, vouch(ILSE))
        .done()
        // And the old ones are still good.
        .given(BEN, vouch(FARAH))
        .after(Span(0))
        .then([gained(FARAH)]);
}

#[test]
fn three_new_voices_in_thirty_days_are_enough_for_a_small_group() {
    let vouched = newcomers(4)
        .given(AMINA, vouch(FARAH))
        .given(AMINA, vouch(GORAN))
        .given(AMINA, vouch(HANA))
        .given(BEN, vouch(FARAH))
        .given(BEN, vouch(GORAN))
        .given(BEN, vouch(HANA))
        .given(CHIARA, vouch(ILSE))
        .given(DEE, vouch(ILSE));
    vouched
        .after(Span::days(14))
        .then([gained(FARAH), gained(GORAN), gained(HANA)])
        .after(Span::days(29))
        .then_nothing()
        .after(Span::days(1))
        .then([gained(ILSE)]);
}

#[test]
fn in_a_large_group_a_quarter_may_be_new() {
    // Let a group grow slowly to sixteen voices: three every thirty days.
    let mut town = Town::founded();
    for n in 0..11 {
        let person = PersonId(FARAH.0 + n);
        town = town
            .given(Actor::Anyone, join(How::OfferedHand))
            .given(EMRE, welcome(person))
            .given(AMINA, vouch(person))
            .given(BEN, vouch(person))
            .after(Span::days(14));
    }
    let mut town = town.after(Span::days(120));
    assert_eq!(town.group.people.voices(), 16);
    // Of five more who are ready on the same day, four are a quarter of sixteen.
    let first = FARAH.0 + 11;
    for n in 0..5 {
        let person = PersonId(first + n);
        let pair = if n < 3 { [AMINA, BEN] } else { [CHIARA, DEE] };
        town = town
            .given(Actor::Anyone, join(How::OfferedHand))
            .given(EMRE, welcome(person))
            .given(pair[0], vouch(person))
            .given(pair[1], vouch(person));
    }
    town.after(Span::days(14))
        .then((0..4).map(|n| gained(PersonId(first + n))))
        .after(Span::days(30))
        .then([gained(PersonId(first + 4))]);
}

#[test]
fn somebody_who_leaves_does_not_loosen_the_brake() {
    let full = newcomers(4)
        .given(AMINA, vouch(FARAH))
        .given(BEN, vouch(FARAH))
        .given(AMINA, vouch(GORAN))
        .given(BEN, vouch(GORAN))
        .given(AMINA, vouch(HANA))
        .given(BEN, vouch(HANA))
        .given(CHIARA, vouch(ILSE))
        .given(DEE, vouch(ILSE))
        .after(Span::days(14));
    full.given(FARAH, commons::people::Command::Leave)
        .after(Span::days(29))
        .then_nothing()
        .after(Span::days(1))
        .then([gained(ILSE)]);
}

#[test]
fn in_a_group_of_up_to_three_one_vouch_is_enough() {
    for founders in 1..=3 {
        let newcomer = PersonId(founders as u32 + 1);
        Town::founded_by(founders)
            .given(Actor::Anyone, join(How::OfferedHand))
            .given(AMINA, welcome(newcomer))
            .given(AMINA, vouch(newcomer))
            .after(Span::days(14))
            .then([gained(newcomer)]);
    }
    let fifth = PersonId(5);
    Town::founded_by(4)
        .given(Actor::Anyone, join(How::OfferedHand))
        .given(AMINA, welcome(fifth))
        .given(AMINA, vouch(fifth))
        .after(Span::days(14))
        .then_nothing();
}

#[test]
fn a_newcomer_who_leaves_gets_no_voice() {
    vouched().given(FARAH, commons::people::Command::Leave).after(Span::days(60)).then_nothing();
}
