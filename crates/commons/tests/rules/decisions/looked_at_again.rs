use crate::cast::*;
use commons::decisions::{Again, Command, Draft, Effect, Event, Kind, Position, ProposalId, State};
use commons::people::How;
use commons::{Actor, Refusal, Rule, Span};

const THREE: [commons::people::PersonId; 3] = [AMINA, BEN, CHIARA];
const THIRD: ProposalId = ProposalId(3);

/// It is agreed after the first weeks, so that it stands for half a year.
fn agreed_later() -> Town {
    Town::founded().after(Span::days(61)).given(DEE, facilitates()).agreed_on(everyday(food(30)), &THREE)
}

fn facilitates() -> Command {
    Command::Facilitate { willing: true }
}

fn review(again: Again) -> Command {
    Command::Review { proposal: PROPOSAL, again }
}

#[test]
fn t22_after_half_a_year_everybody_looks_again() {
    agreed_later()
        .when(AMINA, review(Again::Keep))
        .refused(Refusal::NotNow)
        .after(Span::days(179))
        .is(PROPOSAL, "in force")
        .after(Span::days(1))
        .is(PROPOSAL, "due review")
        .given(AMINA, review(Again::Keep))
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "in force")
        .where_(|town| {
            assert_eq!(until(town.proposal(PROPOSAL).state), town.now + Span::days(180));
            assert_eq!(town.next_proposal(), NEXT, "nobody wants it changed, and nobody is asked");
        });
}

#[test]
fn t22_sooner_if_whoever_wrote_it_wished_so() {
    let soon = Draft { review_days: Some(30), ..everyday(food(30)) };
    Town::founded()
        .after(Span::days(61))
        .agreed_on(soon, &THREE)
        .after(Span::days(30))
        .is(PROPOSAL, "due review")
        .given(AMINA, review(Again::Keep))
        .after(Span::days(14))
        .is(PROPOSAL, "in force")
        .after(Span::days(30))
        .is(PROPOSAL, "due review");
}

#[test]
fn t22_nobody_looks_and_it_fades_and_ends_and_what_it_changed_goes_back() {
    agreed_later()
        .after(Span::days(180))
        .is(PROPOSAL, "due review")
        .after(Span::days(14))
        .is(PROPOSAL, "fading")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 30))
        .after(Span::days(30))
        .is(PROPOSAL, "run out")
        .where_(|town| {
            assert_eq!(town.rule(Rule::FoodAllowance), 20);
            let last = town.log().last().expect("it ended");
            assert_eq!(last.because, Some(1));
        });
}

#[test]
fn t22_somebody_looks_after_all() {
    agreed_later()
        .after(Span::days(194))
        .is(PROPOSAL, "fading")
        .given(EMRE, review(Again::Keep))
        .is(PROPOSAL, "in force")
        .where_(|town| {
            assert_eq!(town.next_proposal(), NEXT, "kept, and nobody is asked");
            assert_eq!(until(town.proposal(PROPOSAL).state), town.now + Span::days(180));
        });
    agreed_later()
        .after(Span::days(194))
        .given(EMRE, review(Again::End))
        .is(PROPOSAL, "in force")
        .is(NEXT, "open")
        .where_(|town| assert_eq!(town.proposal(NEXT).about, Some(PROPOSAL)));
}

#[test]
fn t22_who_wants_change_or_end_opens_a_question_and_it_stands_meanwhile() {
    let town = agreed_later()
        .after(Span::days(180))
        .given(AMINA, review(Again::Keep))
        .given(BEN, review(Again::End))
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "in force")
        .is(NEXT, "open");
    let question = town.proposal(NEXT);
    assert_eq!((question.about, &question.effects), (Some(PROPOSAL), &vec![Effect::Repeal { decision: PROPOSAL }]));
    assert_eq!(town.proposal(PROPOSAL).question, Some(NEXT));
    town.says(NEXT, &[AMINA, BEN, CHIARA], Position::Agree)
        .until_it_closes(NEXT)
        .is(PROPOSAL, "repealed")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 20));
}

#[test]
fn what_has_been_done_once_and_for_all_is_not_asked_about_again() {
    Town::founded()
        .after(Span::days(61))
        .agreed_on(draft(Kind::Lazy, [Effect::Task]), &THREE)
        .after(Span::days(360))
        .is(PROPOSAL, "run out");
}

/// Founders' habits do not set like stone.
#[test]
fn what_the_first_agreed_comes_back_when_the_first_weeks_are_over() {
    Town::founded()
        .agreed_on(everyday(food(30)), &THREE)
        .after(Span::days(52))
        .is(PROPOSAL, "in force")
        .after(Span::days(1))
        .is(PROPOSAL, "due review");
}

#[test]
fn what_is_agreed_as_the_first_weeks_end_has_its_whole_time() {
    let over = START + Span::days(60);
    Town::founded()
        .after(Span::days(53))
        .agreed_on(everyday(food(30)), &THREE)
        .where_(|town| assert_eq!((town.now, until(town.proposal(PROPOSAL).state)), (over, over + Span::days(180))));
}

#[test]
fn what_a_handful_agreed_comes_back_when_the_fifth_has_a_voice() {
    Town::founded_by(4)
        .agreed_on(everyday(food(30)), &THREE)
        .after(Span::days(5))
        .is(PROPOSAL, "in force")
        .given(Actor::Operator, join(How::Founding))
        .after(Span::minutes(1))
        .is(PROPOSAL, "due review")
        .given(EMRE, review(Again::Keep))
        .until_it_closes(PROPOSAL)
        .is(PROPOSAL, "in force")
        .after(Span::days(20))
        .is(PROPOSAL, "in force");
}

/// And it does not make an emergency longer.
#[test]
fn an_emergency_of_a_handful_ends_when_it_ends() {
    Town::founded_by(4)
        .agreed_on(draft(Kind::Urgent, [food(90)]), &THREE)
        .given(Actor::Operator, join(How::Founding))
        .after(Span::days(7))
        .is(PROPOSAL, "emergency over");
}

#[test]
fn t21_three_who_name_a_harm_stop_it_and_everybody_is_asked() {
    let brake = Command::Brake { proposal: PROPOSAL };
    let town = agreed_later().given(AMINA, brake.clone()).when(AMINA, brake.clone()).refused(Refusal::SupportedAlready);
    town.given(BEN, brake.clone())
        .is(PROPOSAL, "in force")
        .given(CHIARA, brake.clone())
        .is(PROPOSAL, "paused")
        .is(NEXT, "open")
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).state, State::Paused { question: NEXT }))
        .says(NEXT, &[AMINA, BEN, CHIARA], Position::Agree)
        .until_it_closes(NEXT)
        .is(PROPOSAL, "repealed")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 20));
    let town = agreed_later();
    let town = THREE.iter().fold(town, |town, person| town.given(*person, brake.clone()));
    town.says(NEXT, &[DEE, EMRE], Position::Block)
        .given(AMINA, withdraw(NEXT))
        .until_it_closes(NEXT)
        .is(NEXT, "withdrawn")
        .is(PROPOSAL, "in force")
        .when(DEE, brake)
        .refused(Refusal::BrakedBefore);
}

#[test]
fn t21_a_pause_lets_nothing_more_of_it_happen() {
    let brake = Command::Brake { proposal: PROPOSAL };
    let appoint = Effect::Appoint { duty: commons::duties::Duty::Stock, person: DEE };
    let town = Town::founded().agreed_on(draft(Kind::Full, [food(30), appoint, Effect::Task]), &THREE);
    let town = THREE.iter().fold(town, |town, person| town.given(*person, brake.clone()));
    town.is(PROPOSAL, "paused")
        .when(DEE, Command::Consent { proposal: PROPOSAL, effect: 1, yes: true })
        .refused(Refusal::NotNow)
        .when(EMRE, Command::TakeTask { proposal: PROPOSAL, effect: 2 })
        .refused(Refusal::NotNow)
        .after(Span::days(14))
        .is(NEXT, "lapsed")
        .is(PROPOSAL, "in force")
        .when(EMRE, Command::TakeTask { proposal: PROPOSAL, effect: 2 })
        .done();
}

#[test]
fn t21_the_brake_is_for_those_who_have_been_here_a_while() {
    let town = Town::of(6).agreed_on(everyday(food(30)), &THREE);
    town.when(FARAH, Command::Brake { proposal: NEXT })
        .refused(Refusal::TooNew)
        .after(Span::days(30))
        .when(FARAH, Command::Brake { proposal: NEXT })
        .done()
        .where_(|town| {
            let harm = town.proposal(NEXT).lines.last().expect("a harm is named");
            assert_eq!(harm.about, commons::decisions::About::Harm);
        });
}

/// What was small is asked of everybody, and what takes more is not undone by less.
#[test]
fn t21_the_question_is_at_least_an_everyday_one_and_as_strict_as_what_it_is_about() {
    for (kind, effect, asks) in
        [(Kind::Lazy, Effect::Task, Kind::Full), (Kind::Constitution, vouches(3), Kind::Constitution)]
    {
        let town = Town::founded().agreed_on(draft(kind, [effect]), &THREE);
        let brake = Command::Brake { proposal: PROPOSAL };
        let town = THREE.iter().fold(town, |town, person| town.given(*person, brake.clone()));
        assert_eq!(town.proposal(NEXT).kind, asks);
    }
}

/// The brake must not make an emergency longer than it is.
#[test]
fn t21_a_paused_emergency_ends_on_its_day() {
    let town = Town::founded().agreed_on(draft(Kind::Urgent, [food(90)]), &THREE);
    let brake = Command::Brake { proposal: PROPOSAL };
    THREE
        .iter()
        .fold(town, |town, person| town.given(*person, brake.clone()))
        .is(PROPOSAL, "paused")
        .after(Span::days(7))
        .is(PROPOSAL, "emergency over")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 20));
}

/// What the question decides comes first; nothing of what it stopped happens in between.
#[test]
fn t21_what_is_undone_does_not_go_on_for_a_moment() {
    let brake = Command::Brake { proposal: PROPOSAL };
    let town = agreed_later();
    let town = THREE.iter().fold(town, |town, person| town.given(*person, brake.clone()));
    let town = town.says(NEXT, &[AMINA, BEN, CHIARA], Position::Agree).until_it_closes(NEXT);
    let went_on = commons::Event::from(Event::GoesOn { proposal: PROPOSAL });
    assert!(town.log().iter().all(|entry| entry.event != went_on));
    town.where_(|town| assert_eq!(town.next_proposal(), THIRD));
}
