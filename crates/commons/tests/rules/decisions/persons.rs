use crate::cast::*;
use commons::decisions::{About, Command, Effect, Event, Kind, Position, State, Verdict};
use commons::people;
use commons::{Refusal, Span, Subject};

const FOUR: [people::PersonId; 4] = [AMINA, BEN, CHIARA, DEE];

fn about(effect: Effect) -> commons::decisions::Draft {
    draft(Kind::Person, [effect])
}

fn pause() -> Effect {
    Effect::Pause { person: EMRE }
}

fn end() -> Effect {
    Effect::EndMembership { person: EMRE }
}

/// Emre was listened to, and everybody else is asked.
fn asked(effect: Effect) -> Town {
    Town::founded().was_heard(EMRE).opened(about(effect))
}

#[test]
fn i7_nobodys_voice_is_put_in_question_before_they_were_listened_to() {
    for effect in [pause(), end()] {
        Town::founded()
            .when(AMINA, write(about(effect.clone())))
            .refused(Refusal::ListenFirst)
            .was_heard(EMRE)
            .when(AMINA, write(about(effect)))
            .done();
    }
}

#[test]
fn it_takes_its_own_kind_and_carries_nothing_else() {
    Town::founded()
        .was_heard(EMRE)
        .when(AMINA, write(everyday(pause())))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(draft(Kind::Constitution, [end()])))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(about(food(30))))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(draft(Kind::Person, [pause(), food(30)])))
        .refused(Refusal::NeedsAnotherKind)
        .when(EMRE, write(about(pause())))
        .refused(Refusal::NotYourself);
}

#[test]
fn whom_it_is_about_is_not_asked_and_can_speak() {
    asked(pause())
        .where_(|town| {
            let proposal = town.proposal(PROPOSAL);
            assert_eq!(proposal.electorate.iter().copied().collect::<Vec<_>>(), FOUR);
        })
        .when(EMRE, position(PROPOSAL, 1, EMRE, Position::Block))
        .refused(Refusal::CameLater)
        .when(EMRE, Command::Say { proposal: PROPOSAL, about: About::Talk })
        .done()
        .when(AMINA, amend(PROPOSAL, [Effect::Pause { person: DEE }]))
        .refused(Refusal::BadValue)
        .when(AMINA, amend(PROPOSAL, [end()]))
        .done();
}

#[test]
fn everybody_answers_themselves_and_answers_stay_hidden() {
    asked(pause())
        .when(BEN, position(PROPOSAL, 1, CHIARA, Position::Agree))
        .refused(Refusal::OnlyThemselves)
        .says(PROPOSAL, &FOUR, Position::Agree)
        .where_(|town| assert!(town.proposal(PROPOSAL).hides_answers()))
        .after(Span::days(7))
        .where_(|town| assert!(town.proposal(PROPOSAL).hides_answers(), "until they have been told"))
        .after(Span::days(1))
        .where_(|town| assert!(!town.proposal(PROPOSAL).hides_answers()));
}

#[test]
fn i7_whom_it_is_about_hears_first() {
    let town = asked(pause()).says(PROPOSAL, &FOUR, Position::Agree).after(Span::days(7));
    town.found(PROPOSAL, Verdict::Agreed)
        .is(PROPOSAL, "telling")
        .where_(|town| assert!(town.group.people.with_voice(EMRE).is_ok(), "nothing has happened yet"))
        .when(BEN, Command::Acknowledge { proposal: PROPOSAL })
        .refused(Refusal::NotYours)
        .when(EMRE, Command::Acknowledge { proposal: PROPOSAL })
        .done()
        .is(PROPOSAL, "in force")
        .when(EMRE, Command::Acknowledge { proposal: PROPOSAL })
        .refused(Refusal::NotNow);
    let left =
        asked(pause()).says(PROPOSAL, &FOUR, Position::Agree).after(Span::days(7)).given(EMRE, people::Command::Leave);
    left.when(EMRE, Command::Acknowledge { proposal: PROPOSAL }).refused(Refusal::HasLeft);
    let town = asked(pause()).after(Span::days(14)).found(PROPOSAL, Verdict::NoQuorum).is(PROPOSAL, "telling");
    town.after(Span::days(1)).is(PROPOSAL, "lapsed");
}

/// Also after a block and the last question they hear first, and then it is what was answered.
#[test]
fn i7_whom_it_is_about_hears_first_what_the_last_question_led_to() {
    use commons::decisions::Answer;
    let last_question = || {
        let town = asked(pause()).says(PROPOSAL, &[AMINA, BEN, CHIARA], Position::Agree);
        let town = town.says(PROPOSAL, &[DEE], Position::Block);
        let town = (0..4).fold(town, |town, _| town.until_it_closes(PROPOSAL));
        town.is(PROPOSAL, "last question")
    };
    last_question()
        .answers(PROPOSAL, &[AMINA, BEN], Answer::Yes)
        .answers(PROPOSAL, &[CHIARA, DEE], Answer::No)
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "telling")
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "not agreed");
    last_question()
        .answers(PROPOSAL, &FOUR, Answer::Yes)
        .until_it_closes(PROPOSAL)
        .found(PROPOSAL, Verdict::AgreedWithDissent)
        .is(PROPOSAL, "telling")
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "cooling");
}

#[test]
fn a_pause_begins_at_once_and_ends_by_itself() {
    asked(pause())
        .says(PROPOSAL, &FOUR, Position::Agree)
        .after(Span::days(8))
        .where_(|town| {
            let paused = town
                .log()
                .iter()
                .rev()
                .find(|entry| matches!(entry.event, commons::Event::People(people::Event::Paused { .. })));
            assert_eq!(paused.expect("it rests").because, Some(PROPOSAL.0));
        })
        .when(EMRE, write(everyday(food(30))))
        .refused(Refusal::VoiceRests)
        .after(Span::days(13))
        .when(EMRE, write(everyday(food(30))))
        .refused(Refusal::VoiceRests)
        .after(Span::days(1))
        .when(EMRE, write(everyday(food(30))))
        .done();
}

/// A voice that rests is not waited for, and what it said before does not count while it rests.
#[test]
fn a_voice_that_rests_does_not_count() {
    let asked_now = |town: &Town| town.proposal(NEXT).asked(&town.group.people).count();
    asked(pause())
        .says(PROPOSAL, &FOUR, Position::Agree)
        .after(Span::days(4))
        .opened(everyday(food(30)))
        .says(NEXT, &[EMRE], Position::Block)
        .says(NEXT, &[AMINA, BEN], Position::Agree)
        .where_(|town| assert_eq!(asked_now(town), 5))
        .after(Span::days(4))
        .where_(|town| assert_eq!(asked_now(town), 4))
        .after(Span::days(3))
        .is(NEXT, "in force");
}

#[test]
fn a_pause_is_lifted_by_the_same_kind_of_decision() {
    let town = asked(pause()).says(PROPOSAL, &FOUR, Position::Agree).after(Span::days(8)).is(PROPOSAL, "in force");
    town.when(AMINA, write(everyday(Effect::Repeal { decision: PROPOSAL })))
        .refused(Refusal::NeedsAnotherKind)
        .opened(about(Effect::Repeal { decision: PROPOSAL }))
        .says(NEXT, &FOUR, Position::Agree)
        .after(Span::days(7))
        .is(PROPOSAL, "repealed")
        .where_(|town| assert!(town.group.people.with_voice(EMRE).is_ok()));
}

#[test]
fn a_pause_that_is_over_is_not_ended_again() {
    let ended = commons::Event::from(people::Event::PauseEnded { person: EMRE });
    asked(pause())
        .says(PROPOSAL, &FOUR, Position::Agree)
        .after(Span::days(30))
        .opened(about(Effect::Repeal { decision: PROPOSAL }))
        .says(NEXT, &FOUR, Position::Agree)
        .after(Span::days(8))
        .is(PROPOSAL, "repealed")
        .where_(|town| assert_eq!(town.log().iter().filter(|entry| entry.event == ended).count(), 1));
}

#[test]
fn ending_a_membership_waits_three_days_and_then_forgets_them() {
    asked(end())
        .says(PROPOSAL, &FOUR, Position::Agree)
        .after(Span::days(8))
        .is(PROPOSAL, "cooling")
        .after(Span::days(3))
        .where_(|town| {
            assert!(town.group.people.get(EMRE).expect("he was here").is_gone());
            let forgotten = town
                .log()
                .iter()
                .rev()
                .find(|entry| entry.event == commons::Event::Forgotten { subject: Subject::Person(EMRE) });
            assert_eq!(forgotten.expect("and is forgotten").because, Some(PROPOSAL.0));
        });
}

#[test]
fn who_had_not_spoken_can_still_stop_it() {
    let town = asked(end()).says(PROPOSAL, &[AMINA, BEN, CHIARA], Position::Agree).after(Span::days(8));
    town.is(PROPOSAL, "cooling")
        .says(PROPOSAL, &[DEE], Position::Block)
        .is(PROPOSAL, "resolving")
        .where_(|town| assert!(town.proposal(PROPOSAL).hides_answers()));
}

#[test]
fn whoever_leaves_meanwhile_is_not_decided_about() {
    asked(end()).says(PROPOSAL, &FOUR, Position::Agree).given(EMRE, people::Command::Leave).after(Span::days(7)).then(
        [
            Event::Reminded { proposal: PROPOSAL },
            Event::Ended { proposal: PROPOSAL, end: commons::decisions::End::Lapsed },
        ],
    );
}

#[test]
fn a_membership_can_end_while_the_voice_rests() {
    asked(pause())
        .says(PROPOSAL, &FOUR, Position::Agree)
        .after(Span::days(8))
        .when(AMINA, write(about(pause())))
        .refused(Refusal::VoiceRests)
        .when(AMINA, write(about(end())))
        .done();
}

/// Whoever leaves while it cools has done what was agreed.
#[test]
fn whoever_left_by_themselves_needs_no_ending_any_more() {
    asked(end())
        .says(PROPOSAL, &FOUR, Position::Agree)
        .after(Span::days(8))
        .is(PROPOSAL, "cooling")
        .given(EMRE, people::Command::Leave)
        .after(Span::days(3))
        .where_(|town| assert!(town.proposal(PROPOSAL).tasks.is_empty(), "nothing is left to do"));
}

#[test]
fn asides_that_are_a_quarter_mean_that_it_is_talked_about_further() {
    asked(end())
        .says(PROPOSAL, &[AMINA, BEN, CHIARA], Position::Agree)
        .says(PROPOSAL, &[DEE], Position::StandAside)
        .after(Span::days(7))
        .found(PROPOSAL, Verdict::Weak)
        .where_(|town| assert!(matches!(town.proposal(PROPOSAL).state, State::Open { .. })));
}

#[test]
fn the_log_is_taken_along_only_as_far_as_where_hidden_answers_begin() {
    let mut opened = 0;
    asked(pause())
        .where_(|town| opened = town.group.seq)
        .says(PROPOSAL, &FOUR, Position::Agree)
        .where_(|town| assert_eq!(town.group.decisions.readable_to(town.group.seq), opened))
        .after(Span::days(60))
        .where_(|town| {
            assert!(!town.proposal(PROPOSAL).is_undecided());
            assert_eq!(town.group.decisions.readable_to(town.group.seq), town.group.seq, "after the close all of it");
        });
}
