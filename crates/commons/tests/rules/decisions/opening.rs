use crate::cast::*;
use commons::decisions::{AgreementId, Command, Draft, Effect, Event, Kind, Position, ProposalId, State};
use commons::people::How;
use commons::{Actor, Refusal, Rule, Span};

#[test]
fn t1_anybody_with_a_voice_writes_and_it_is_a_draft() {
    Town::with_farah()
        .when(FARAH, write(everyday(food(30))))
        .refused(Refusal::VoiceFirst)
        .when(Actor::Operator, write(everyday(food(30))))
        .refused(Refusal::SignInFirst)
        .when(Actor::Anyone, write(everyday(food(30))))
        .refused(Refusal::SignInFirst)
        .when(EMRE, write(everyday(food(30))))
        .then([Event::Written { proposal: PROPOSAL, draft: everyday(food(30)) }])
        .is(PROPOSAL, "draft");
}

#[test]
fn t1_what_makes_no_sense_is_not_written() {
    let twice = draft(Kind::Full, [food(30), food(40)]);
    Town::founded()
        .when(AMINA, write(draft(Kind::Full, [])))
        .refused(Refusal::BadValue)
        .when(AMINA, write(everyday(food(20))))
        .refused(Refusal::ChangesNothing)
        .when(AMINA, write(everyday(food(1001))))
        .refused(Refusal::BadValue)
        .when(AMINA, write(twice))
        .refused(Refusal::TwiceTheSame)
        .when(AMINA, write(everyday(vouches(1))))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(draft(Kind::Lazy, [food(30)])))
        .refused(Refusal::NeedsAnotherKind)
        .when(AMINA, write(Draft { review_days: Some(181), ..everyday(food(30)) }))
        .refused(Refusal::BadValue)
        .when(AMINA, write(Draft { review_days: Some(0), ..everyday(food(30)) }))
        .refused(Refusal::BadValue)
        .when(AMINA, write(Draft { hours: 3, ..draft(Kind::Urgent, [food(30)]) }))
        .refused(Refusal::BadValue)
        .when(AMINA, write(Draft { hours: 49, ..draft(Kind::Urgent, [food(30)]) }))
        .refused(Refusal::BadValue)
        .when(AMINA, write(everyday(Effect::Adopt { agreement: AgreementId::Own(2) })))
        .refused(Refusal::BadValue)
        .when(AMINA, write(draft(Kind::Full, vec![Effect::Task; 9])))
        .refused(Refusal::BadValue)
        .when(AMINA, write(Draft { again: Some(PROPOSAL), ..everyday(food(30)) }))
        .refused(Refusal::NotThere)
        .when(AMINA, write(everyday(Effect::Rename { what: commons::decisions::Said::Name, to: " Kiln ".into() })))
        .refused(Refusal::BadValue);
}

/// Up to the limits themselves all is well.
#[test]
fn t1_as_much_as_may_be_is_written() {
    Town::founded()
        .when(AMINA, write(Draft { review_days: Some(180), ..everyday(food(30)) }))
        .done()
        .when(AMINA, write(Draft { hours: 4, ..draft(Kind::Urgent, [food(30)]) }))
        .done()
        .when(AMINA, write(Draft { hours: 48, ..draft(Kind::Urgent, [food(30)]) }))
        .done()
        .when(AMINA, write(draft(Kind::Full, vec![Effect::Task; 8])))
        .done();
}

#[test]
fn t1_a_draft_is_changed_by_whoever_wrote_it_until_it_opens() {
    let rewrite = |value| Command::Rewrite { proposal: PROPOSAL, draft: everyday(food(value)) };
    Town::founded()
        .given(AMINA, write(everyday(food(30))))
        .when(BEN, rewrite(40))
        .refused(Refusal::NotYours)
        .when(AMINA, rewrite(40))
        .then([Event::Rewritten { proposal: PROPOSAL, text: 1, draft: everyday(food(40)) }])
        .given(BEN, support(PROPOSAL))
        .when(AMINA, rewrite(50))
        .refused(Refusal::OpenAlready);
}

#[test]
fn a_draft_nobody_comes_back_to_is_let_go() {
    Town::founded()
        .given(AMINA, write(everyday(food(30))))
        .after(Span::days(89))
        .given(AMINA, Command::Rewrite { proposal: PROPOSAL, draft: everyday(food(40)) })
        .after(Span::days(89))
        .is(PROPOSAL, "draft")
        .after(Span::days(1))
        .is(PROPOSAL, "left lying");
}

#[test]
fn twenty_drafts_are_enough_for_one_person() {
    (1..=20)
        .fold(Town::founded(), |town, _| town.given(AMINA, write(everyday(Effect::Task))))
        .when(AMINA, write(everyday(Effect::Task)))
        .refused(Refusal::EnoughDrafts)
        .given(BEN, support(PROPOSAL))
        .when(AMINA, write(everyday(Effect::Task)))
        .done();
}

#[test]
fn t2_asked_informally_it_binds_nobody_and_is_a_draft_again() {
    Town::founded()
        .given(AMINA, write(everyday(food(30))))
        .when(BEN, Command::AskInformally { proposal: PROPOSAL })
        .refused(Refusal::NotYours)
        .when(AMINA, Command::AskInformally { proposal: PROPOSAL })
        .then([Event::AskedInformally { proposal: PROPOSAL, until: START + Span::days(3) }])
        .given(CHIARA, position(PROPOSAL, 0, CHIARA, Position::Block))
        .after(Span::days(3))
        .then([Event::SenseTaken { proposal: PROPOSAL }])
        .is(PROPOSAL, "draft")
        .given(BEN, support(PROPOSAL))
        .where_(|town| assert!(town.proposal(PROPOSAL).positions.is_empty(), "nothing was binding"));
}

#[test]
fn t2_nobodys_voice_is_asked_about_informally_and_nothing_twice_at_once() {
    let informally = Command::AskInformally { proposal: PROPOSAL };
    Town::founded()
        .was_heard(EMRE)
        .given(AMINA, write(draft(Kind::Person, [Effect::Pause { person: EMRE }])))
        .when(AMINA, informally.clone())
        .refused(Refusal::NotNow)
        .when(EMRE, support(PROPOSAL))
        .refused(Refusal::NotYours);
    Town::founded()
        .given(AMINA, write(everyday(food(30))))
        .given(AMINA, informally.clone())
        .when(AMINA, informally)
        .refused(Refusal::NotNow);
}

#[test]
fn t3_with_one_who_wants_to_talk_about_it_it_opens() {
    Town::founded()
        .given(AMINA, write(everyday(food(30))))
        .when(AMINA, support(PROPOSAL))
        .refused(Refusal::NotYourself)
        .when(BEN, support(PROPOSAL))
        .then([
            Event::Supported { proposal: PROPOSAL },
            Event::Opened {
                proposal: PROPOSAL,
                until: START + Span::days(7),
                electorate: vec![AMINA, BEN, CHIARA, DEE, EMRE],
                away: Vec::new(),
                facilitator: None,
            },
        ])
        .when(CHIARA, support(PROPOSAL))
        .refused(Refusal::OpenAlready);
}

/// Nor while what was agreed still waits to happen.
#[test]
fn t3_what_cools_is_not_asked_about_a_second_time() {
    let publish = || everyday(Effect::Publish { page: commons::decisions::Page::Sums });
    Town::founded()
        .agreed_on(publish(), &[AMINA, BEN, CHIARA])
        .is(PROPOSAL, "cooling")
        .given(AMINA, write(publish()))
        .when(BEN, support(NEXT))
        .refused(Refusal::AskedAlready);
}

#[test]
fn t3_somebody_alone_asks_themselves() {
    Town::founded_by(1)
        .given(AMINA, write(everyday(food(30))))
        .given(AMINA, support(PROPOSAL))
        .is(PROPOSAL, "open")
        .says(PROPOSAL, &[AMINA], Position::Agree)
        .after(Span::days(7))
        .is(PROPOSAL, "in force")
        .where_(|town| assert_eq!(town.rule(Rule::FoodAllowance), 30));
}

#[test]
fn t3_an_emergency_takes_three_who_open_it_and_two_in_a_small_group() {
    let urgent = || draft(Kind::Urgent, [food(30)]);
    Town::founded().opened(urgent()).is(PROPOSAL, "open");
    let town = Town::of(6);
    let next = town.next_proposal();
    town.opened(urgent())
        .is(next, "draft")
        .when(BEN, support(next))
        .refused(Refusal::SupportedAlready)
        .given(CHIARA, support(next))
        .is(next, "open");
}

/// Whoever is away does not make a group larger than it is.
#[test]
fn t3_how_many_have_to_want_it_is_counted_among_those_who_are_here() {
    let town =
        Town::of(7).given(FARAH, commons::people::Command::GoAway).given(GORAN, commons::people::Command::GoAway);
    let next = town.next_proposal();
    town.opened(draft(Kind::Urgent, [food(30)])).is(next, "open");
}

#[test]
fn t3_two_that_change_the_same_are_not_open_at_once() {
    Town::founded()
        .opened(everyday(food(30)))
        .given(CHIARA, write(everyday(food(40))))
        .when(DEE, support(NEXT))
        .refused(Refusal::AskedAlready)
        .says(PROPOSAL, &[AMINA, BEN], Position::StandAside)
        .given(AMINA, withdraw(PROPOSAL))
        .after(Span::days(1))
        .is(PROPOSAL, "withdrawn")
        .given(DEE, support(NEXT))
        .is(NEXT, "open");
}

/// Nor by the back door: what is open cannot be changed into what another open one changes.
#[test]
fn t3_another_wording_does_not_make_two_of_the_same_either() {
    Town::founded()
        .opened(everyday(food(30)))
        .opened(everyday(Effect::SetRule { rule: Rule::ErrandLimit, value: 60 }))
        .when(AMINA, amend(NEXT, [food(50)]))
        .refused(Refusal::AskedAlready)
        .when(AMINA, amend(NEXT, [Effect::SetRule { rule: Rule::ErrandLimit, value: 50 }]))
        .done();
}

#[test]
fn t3_who_facilitates_is_drawn_among_the_willing_in_turn_and_never_the_author() {
    let willing = |town: Town, person| town.given(person, Command::Facilitate { willing: true });
    let town = [AMINA, CHIARA, DEE].into_iter().fold(Town::founded(), willing);
    let town = town.opened(everyday(food(30))).after(Span::minutes(1));
    let first = town.proposal(PROPOSAL).facilitator.expect("somebody is willing");
    let town = town.opened(everyday(Effect::SetRule { rule: Rule::ErrandLimit, value: 60 }));
    let second = town.proposal(NEXT).facilitator.expect("somebody is willing");
    assert_ne!(first, second, "whoever did it longest ago comes first");
    assert!([CHIARA, DEE].contains(&first) && [CHIARA, DEE].contains(&second));
    town.when(AMINA, Command::Facilitate { willing: true })
        .then_nothing()
        .when(CHIARA, Command::Facilitate { willing: false })
        .then([Event::Willing { willing: false }]);
}

/// Five everyday decisions at once are enough; the sixth waits, and opens by itself.
#[test]
fn the_sixth_waits_its_turn_and_opens_by_itself() {
    let rules = [
        Rule::FoodAllowance,
        Rule::ErrandLimit,
        Rule::OpenPromises,
        Rule::OpeningsADay,
        Rule::TurnsInARow,
        Rule::DutyDays,
        Rule::ExpireAfterDays,
    ];
    let each = |town: Town, rule: Rule| {
        let value = rule.default_value() + 1;
        town.opened(everyday(Effect::SetRule { rule, value }))
    };
    let sixth = ProposalId(6);
    rules[..5]
        .iter()
        .fold(Town::founded(), |town, rule| each(town, *rule))
        .given(AMINA, write(everyday(Effect::SetRule { rule: rules[5], value: 9 })))
        .when(BEN, support(sixth))
        .then([Event::Supported { proposal: sixth }, Event::Ready { proposal: sixth }])
        .given(AMINA, write(draft(Kind::Constitution, [vouches(3)])))
        .given(BEN, support(ProposalId(7)))
        .is(ProposalId(7), "open")
        .after(Span::hours(1))
        .is(sixth, "draft")
        .given(AMINA, withdraw(ProposalId(3)))
        .after(Span::days(1))
        .is(ProposalId(3), "withdrawn")
        .is(sixth, "open");
}

/// One that waits for its turn and no longer fits does not stand in the way of the next.
#[test]
fn whoever_cannot_open_yet_lets_the_next_go_first() {
    let set = |rule: Rule| everyday(Effect::SetRule { rule, value: rule.default_value() + 1 });
    let five = [Rule::FoodAllowance, Rule::ErrandLimit, Rule::OpenPromises, Rule::OpeningsADay, Rule::TurnsInARow];
    let again = everyday(Effect::Repeal { decision: PROPOSAL });
    let town = Town::founded().agreed_on(set(Rule::DutyDays), &[AMINA, BEN]);
    let town = five.iter().fold(town, |town, rule| town.opened(set(*rule)));
    let (first, second) = (ProposalId(7), ProposalId(8));
    town.opened(again)
        .opened(set(Rule::ExpireAfterDays))
        .is(first, "draft")
        .is(second, "draft")
        // What the first would undo is set anew by an emergency, and so is nothing of it left to undo.
        .given(AMINA, write(draft(Kind::Urgent, [Effect::SetRule { rule: Rule::DutyDays, value: 3 }])))
        .given(BEN, support(ProposalId(9)))
        .says(ProposalId(9), &[AMINA, BEN, CHIARA], Position::Agree)
        .after(Span::days(1))
        .is(PROPOSAL, "superseded")
        .given(AMINA, withdraw(ProposalId(2)))
        .after(Span::days(1) + Span::hours(1))
        .is(ProposalId(2), "withdrawn")
        .is(first, "draft")
        .is(second, "open");
}

#[test]
fn what_can_never_open_does_not_wait_for_ever() {
    let set = |rule: Rule| everyday(Effect::SetRule { rule, value: rule.default_value() + 1 });
    let five = [Rule::FoodAllowance, Rule::ErrandLimit, Rule::OpenPromises, Rule::OpeningsADay, Rule::TurnsInARow];
    let town = five.iter().fold(Town::with_farah(), |town, rule| town.opened(set(*rule)));
    let sixth = ProposalId(6);
    town.opened(everyday(Effect::Admit { person: FARAH }))
        .given(FARAH, commons::people::Command::Leave)
        .after(Span::days(89))
        .is(sixth, "draft")
        .after(Span::days(1))
        .is(sixth, "left lying");
}

#[test]
fn i3_joining_never_enlarges_who_counts_and_leaving_shrinks_it() {
    let asked = |town: &Town| town.proposal(PROPOSAL).asked(&town.group.people).count();
    Town::founded_by(4)
        .opened(everyday(food(30)))
        .given(Actor::Operator, join(How::Founding))
        .when(EMRE, position(PROPOSAL, 1, EMRE, Position::Agree))
        .refused(Refusal::CameLater)
        .where_(|town| assert_eq!(asked(town), 4))
        .given(DEE, commons::people::Command::Leave)
        .where_(|town| assert_eq!(asked(town), 3));
}

/// Whoever is away is not waited for; nothing is lost by it: they may answer all the same.
#[test]
fn whoever_is_away_is_not_waited_for_and_may_answer() {
    let asked = |town: &Town| town.proposal(PROPOSAL).asked(&town.group.people).collect::<Vec<_>>();
    Town::founded()
        .given(EMRE, commons::people::Command::GoAway)
        .opened(everyday(food(30)))
        .where_(|town| assert_eq!(asked(town), [AMINA, BEN, CHIARA, DEE]))
        .given(DEE, commons::people::Command::GoAway)
        .where_(|town| assert_eq!(asked(town), [AMINA, BEN, CHIARA]))
        .says(PROPOSAL, &[BEN], Position::Agree)
        .where_(|town| {
            let not_heard = town.proposal(PROPOSAL).not_heard(&town.group.people);
            assert_eq!(not_heard.collect::<Vec<_>>(), [AMINA, CHIARA], "those who are reminded");
        })
        .says(PROPOSAL, &[EMRE], Position::Block)
        .where_(|town| assert_eq!(asked(town), [AMINA, BEN, CHIARA, EMRE]))
        .given(DEE, commons::people::Command::ComeBack)
        .where_(|town| assert_eq!(asked(town).len(), 5));
}

#[test]
fn nobody_seen_for_a_month_is_not_waited_for() {
    let town = Town::founded().after(Span::days(20)).given(CHIARA, Command::Facilitate { willing: true });
    town.after(Span::days(20)).opened(everyday(food(30))).where_(|town| {
        let proposal = town.proposal(PROPOSAL);
        assert_eq!(proposal.asked(&town.group.people).collect::<Vec<_>>(), [AMINA, BEN, CHIARA]);
        assert_eq!(proposal.electorate.len(), 5, "the others may still answer");
    });
}

/// The same once more, and soon, takes three who want it; or thirty days; or other words.
#[test]
fn t24_what_came_to_nothing_comes_back_changed_or_wanted_by_more_or_later() {
    let lapsed = || {
        let town = Town::founded().opened(everyday(food(30))).after(Span::days(14)).is(PROPOSAL, "lapsed");
        town.given(AMINA, write(Draft { again: Some(PROPOSAL), ..everyday(food(30)) }))
    };
    lapsed()
        .given(BEN, support(NEXT))
        .given(CHIARA, support(NEXT))
        .is(NEXT, "draft")
        .given(DEE, support(NEXT))
        .is(NEXT, "open");
    lapsed().after(Span::days(30)).given(BEN, support(NEXT)).is(NEXT, "open");
    lapsed()
        .given(AMINA, Command::Rewrite { proposal: NEXT, draft: everyday(food(25)) })
        .given(BEN, support(NEXT))
        .is(NEXT, "open");
}

#[test]
fn t24_after_thirty_days_it_comes_back_like_anything_else() {
    let again = START + Span::days(44);
    let lapsed = || {
        let town = Town::founded().opened(everyday(food(30))).after(Span::days(14)).is(PROPOSAL, "lapsed");
        let town = town.after(Span::days(10)).given(AMINA, write(everyday(food(30))));
        // Everybody is here, and not away.
        [BEN, CHIARA, DEE, EMRE]
            .into_iter()
            .fold(town, |town, who| town.given(who, Command::Facilitate { willing: true }))
    };
    lapsed().at(again - Span::minutes(1)).given(BEN, support(NEXT)).is(NEXT, "draft");
    lapsed().at(again).given(BEN, support(NEXT)).is(NEXT, "open");
}

/// Not saying that it comes back does not help.
#[test]
fn t24_the_same_under_another_number_is_the_same() {
    Town::founded()
        .opened(everyday(food(30)))
        .after(Span::days(14))
        .is(PROPOSAL, "lapsed")
        .opened(everyday(food(30)))
        .is(NEXT, "draft");
}

#[test]
fn t24_only_what_came_to_nothing_comes_back() {
    Town::founded()
        .opened(everyday(food(30)))
        .when(AMINA, write(Draft { again: Some(PROPOSAL), ..everyday(food(40)) }))
        .refused(Refusal::NotNow)
        .where_(|town| assert!(matches!(town.proposal(PROPOSAL).state, State::Open { .. })));
}
