use crate::cast::*;
use commons::decisions::{Answer, Command, Effect, Event, Page, Position, Verdict};
use commons::{Refusal, Rule, Span};

/// Amina, Ben and Dee agree, Emre cannot live with it, and the time is up.
fn blocked() -> Town {
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA, BEN, DEE], Position::Agree)
        .says(PROPOSAL, &[EMRE], Position::Block)
        .after(Span::days(7))
        .is(PROPOSAL, "resolving")
}

fn slot(town: &Town, days: i64) -> Command {
    Command::OfferSlot { proposal: PROPOSAL, at: town.now + Span::days(days) }
}

fn came(slot: u8, came: &[commons::people::PersonId]) -> Command {
    Command::WriteDownWhoCame { proposal: PROPOSAL, slot, came: came.to_vec() }
}

#[test]
fn t12_a_block_is_talked_through_for_three_weeks() {
    blocked().found(PROPOSAL, Verdict::Blocked).where_(|town| {
        let proposal = town.proposal(PROPOSAL);
        assert_eq!((proposal.rounds, until(proposal.state)), (1, START + Span::days(28)));
    });
}

#[test]
fn t13_another_wording_ends_the_talking_through() {
    blocked()
        .given(AMINA, amend(PROPOSAL, [food(25)]))
        .is(PROPOSAL, "open")
        .where_(|town| assert_eq!(until(town.proposal(PROPOSAL).state), START + Span::days(10)))
        .says(PROPOSAL, &[AMINA, EMRE], Position::Agree)
        .after(Span::days(3))
        .is(PROPOSAL, "in force")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 25));
}

#[test]
fn t14_when_the_block_is_lifted_everybody_looks_once_more() {
    blocked()
        .when(EMRE, position(PROPOSAL, 1, EMRE, Position::StandAside))
        .done()
        .is(PROPOSAL, "open")
        .where_(|town| assert_eq!(until(town.proposal(PROPOSAL).state), START + Span::days(10)))
        .after(Span::days(3))
        .is(PROPOSAL, "in force");
}

#[test]
fn t14_while_another_blocks_it_is_talked_through_further() {
    blocked()
        .says(PROPOSAL, &[CHIARA], Position::Block)
        .says(PROPOSAL, &[EMRE], Position::Agree)
        .is(PROPOSAL, "resolving")
        .says(PROPOSAL, &[CHIARA], Position::Reservations)
        .is(PROPOSAL, "open");
}

/// Only who blocked can lift it: saying it once more lifts nothing, and neither does somebody else's word.
#[test]
fn t14_a_block_that_is_said_again_is_not_lifted_and_nobody_else_lifts_it() {
    blocked()
        .says(PROPOSAL, &[EMRE], Position::Block)
        .is(PROPOSAL, "resolving")
        .given(EMRE, commons::people::Command::Leave)
        .says(PROPOSAL, &[AMINA], Position::Reservations)
        .is(PROPOSAL, "resolving");
}

#[test]
fn t15_whoever_blocks_and_comes_to_no_time_offered_stands_aside() {
    let town = blocked();
    let offer = slot(&town, 2);
    town.given(BEN, offer)
        .when(BEN, came(0, &[AMINA, BEN]))
        .refused(Refusal::NotNow)
        .after(Span::days(2))
        .when(BEN, came(0, &[BEN]))
        .refused(Refusal::BadValue)
        .when(CHIARA, came(0, &[AMINA, BEN]))
        .refused(Refusal::BadValue)
        .given(BEN, came(0, &[AMINA, BEN]))
        .when(AMINA, came(0, &[AMINA, BEN, EMRE]))
        .refused(Refusal::NotNow)
        .until_it_closes(PROPOSAL)
        .then([
            Event::BlockLapsed { proposal: PROPOSAL, person: EMRE },
            Event::OpenAgain { proposal: PROPOSAL, until: START + Span::days(31) },
        ])
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "in force");
}

#[test]
fn t15_whoever_came_once_or_was_never_asked_to_come_still_blocks() {
    let town = blocked();
    let (first, second) = (slot(&town, 2), slot(&town, 3));
    town.given(BEN, first)
        .given(BEN, second)
        .after(Span::days(3))
        .given(BEN, came(0, &[AMINA, BEN]))
        .given(BEN, came(1, &[EMRE, BEN]))
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "open")
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).positions[&EMRE].position, Position::Block));
    blocked()
        .until_it_closes(PROPOSAL)
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).positions[&EMRE].position, Position::Block));
}

/// A time offered for in ten minutes would catch anybody out.
#[test]
fn t15_a_time_to_meet_is_told_a_day_before() {
    let town = blocked();
    let offer = |span| Command::OfferSlot { proposal: PROPOSAL, at: START + Span::days(7) + span };
    town.when(BEN, offer(Span::minutes(10)))
        .refused(Refusal::BadTime)
        .when(BEN, offer(Span::days(22)))
        .refused(Refusal::BadTime)
        .when(BEN, offer(Span::hours(24)))
        .done()
        .when(BEN, offer(Span::days(21)))
        .done();
}

#[test]
fn t16_after_two_rounds_comes_the_last_question() {
    blocked()
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "open")
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "resolving")
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).rounds, 2))
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "last question")
        .when(EMRE, position(PROPOSAL, 1, EMRE, Position::Agree))
        .refused(Refusal::LastQuestionNow);
}

fn last_question() -> Town {
    blocked()
        .until_it_closes(PROPOSAL)
        .until_it_closes(PROPOSAL)
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "last question")
}

#[test]
fn t16_at_half_time_of_the_last_question_those_not_heard_are_reminded() {
    let town = last_question();
    let until = until(town.proposal(PROPOSAL).state);
    let half = until - Span(Span::days(town.rule(Rule::FallbackDays).into()).0 / 2);
    town.at(half - Span::minutes(1)).then_nothing().at(half).then([Event::Reminded { proposal: PROPOSAL }]);
}

/// What waits for somebody is what they are asked now and have not answered.
#[test]
fn what_waits_for_somebody_is_what_they_have_not_answered_yet() {
    let waits = |town: &Town, person| town.group.decisions.waiting_for(person).map(|one| one.id).collect::<Vec<_>>();
    Town::with_farah()
        .given(AMINA, write(everyday(errand(60))))
        .where_(|town| assert_eq!(waits(town, CHIARA), []))
        .opened(everyday(food(30)))
        .says(NEXT, &[CHIARA], Position::Agree)
        .where_(|town| assert_eq!([CHIARA, DEE, FARAH].map(|who| waits(town, who)), [vec![], vec![NEXT], vec![]]))
        .given(AMINA, withdraw(NEXT))
        .where_(|town| assert_eq!([CHIARA, DEE, FARAH].map(|who| waits(town, who)), [vec![], vec![NEXT], vec![]]));
    blocked().where_(|town| assert_eq!(waits(town, CHIARA), [], "it is talked through"));
    last_question()
        .answers(PROPOSAL, &[CHIARA], Answer::Yes)
        .where_(|town| assert_eq!([CHIARA, DEE].map(|who| waits(town, who)), [vec![], vec![PROPOSAL]]));
}

#[test]
fn t17_three_quarters_carry_it_and_the_no_is_minuted() {
    last_question()
        .answers(PROPOSAL, &[AMINA, BEN, DEE], Answer::Yes)
        .answers(PROPOSAL, &[EMRE], Answer::No)
        .until_it_closes(PROPOSAL)
        .found(PROPOSAL, Verdict::AgreedWithDissent)
        .is(PROPOSAL, "cooling")
        .where_(|town| assert!(town.proposal(PROPOSAL).dissent))
        .when(CHIARA, position(PROPOSAL, 1, CHIARA, Position::Block))
        .refused(Refusal::HadYourSay)
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "in force");
}

#[test]
fn t17_answers_are_counted_of_those_who_are_asked() {
    last_question()
        .answers(PROPOSAL, &[AMINA, BEN], Answer::Yes)
        .answers(PROPOSAL, &[CHIARA, DEE], Answer::No)
        .where_(|town| {
            let people = &town.group.people;
            assert_eq!(town.proposal(PROPOSAL).answered(people), (2, 2, 0));
            assert_eq!(town.proposal(PROPOSAL).not_heard(people).collect::<Vec<_>>(), [EMRE]);
        })
        .answers(PROPOSAL, &[EMRE], Answer::Abstain)
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).answered(&town.group.people), (2, 2, 1)));
    // Whoever is away counts if they answer this question; that they had answered another one before is past.
    last_question()
        .given(EMRE, commons::people::Command::GoAway)
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).asked(&town.group.people).count(), 4))
        .answers(PROPOSAL, &[EMRE], Answer::No)
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).asked(&town.group.people).count(), 5));
}

/// The third block is not talked through any more.
#[test]
fn t16_two_rounds_are_all_also_when_the_second_ended_well() {
    blocked()
        .until_it_closes(PROPOSAL)
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "resolving")
        .says(PROPOSAL, &[EMRE], Position::StandAside)
        .is(PROPOSAL, "open")
        .says(PROPOSAL, &[CHIARA], Position::Block)
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "last question");
}

#[test]
fn t17_with_less_it_is_not_agreed() {
    last_question()
        .answers(PROPOSAL, &[AMINA, BEN], Answer::Yes)
        .answers(PROPOSAL, &[EMRE], Answer::No)
        .until_it_closes(PROPOSAL)
        .found(PROPOSAL, Verdict::NotAgreed)
        .is(PROPOSAL, "not agreed");
}

#[test]
fn t17_an_answer_can_be_told_to_a_member_and_never_over_ones_own() {
    last_question()
        .given(BEN, answer(PROPOSAL, CHIARA, Answer::Yes))
        .given(CHIARA, answer(PROPOSAL, CHIARA, Answer::No))
        .when(BEN, answer(PROPOSAL, CHIARA, Answer::Yes))
        .refused(Refusal::AnsweredThemselves)
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).answers[&CHIARA], Answer::No));
}

#[test]
fn t18_who_had_not_spoken_can_still_stop_what_cannot_be_undone() {
    Town::founded()
        .opened(everyday(Effect::Publish { page: Page::Sums }))
        .says(PROPOSAL, &[AMINA, BEN, CHIARA], Position::Agree)
        .after(Span::days(7))
        .is(PROPOSAL, "cooling")
        .when(CHIARA, position(PROPOSAL, 1, CHIARA, Position::Block))
        .refused(Refusal::HadYourSay)
        .when(EMRE, position(PROPOSAL, 1, EMRE, Position::Agree))
        .refused(Refusal::DecidedAlready)
        .when(EMRE, position(PROPOSAL, 1, EMRE, Position::Block))
        .done()
        .is(PROPOSAL, "resolving")
        .where_(|town| assert!(!town.group.decisions.is_published(Page::Sums)))
        .says(PROPOSAL, &[EMRE], Position::Agree)
        .until_it_closes(PROPOSAL)
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "in force");
}

#[test]
fn t8_let_go_while_it_is_talked_through_and_taken_up_the_talk_goes_on() {
    blocked()
        .given(AMINA, withdraw(PROPOSAL))
        .is(PROPOSAL, "withdrawing")
        .given(DEE, Command::TakeUp { proposal: PROPOSAL })
        .is(PROPOSAL, "resolving");
}

#[test]
fn each_round_has_its_own_times_to_meet() {
    let town = blocked();
    let offer = slot(&town, 2);
    let town = town.given(BEN, offer).after(Span::days(2)).given(BEN, came(0, &[EMRE, BEN]));
    let town = town.until_it_closes(PROPOSAL).until_it_closes(PROPOSAL).is(PROPOSAL, "resolving");
    let offer = slot(&town, 2);
    town.where_(|town| assert!(town.proposal(PROPOSAL).slots.is_empty()))
        .given(BEN, offer)
        .after(Span::days(2))
        .given(BEN, came(0, &[AMINA, BEN]))
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "open")
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).positions[&EMRE].position, Position::StandAside));
}
