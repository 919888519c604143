use crate::cast::*;
use commons::decisions::{About, Command, Draft, Event, Kind, Position, Words};
use commons::people::How;
use commons::{Actor, Lang, Refusal, Span};

#[test]
fn t4_a_position_can_change_until_the_close_and_is_one() {
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[CHIARA], Position::Agree)
        .says(PROPOSAL, &[CHIARA], Position::StandAside)
        .says(PROPOSAL, &[CHIARA], Position::Abstain)
        .where_(|town| {
            let tally = town.proposal(PROPOSAL).tally(&town.group.people);
            assert_eq!((tally.heard(), tally.abstain), (1, 1), "one person, one position");
        });
}

#[test]
fn t4_worries_asides_and_blocks_need_a_sentence_and_a_block_needs_more() {
    let plain = |position, words, will_meet| Command::Position {
        proposal: PROPOSAL,
        version: 1,
        person: CHIARA,
        position,
        words,
        will_meet,
    };
    let mut town = Town::founded().opened(everyday(food(30)));
    for needs in [Position::Reservations, Position::StandAside, Position::Block] {
        town = town.when(CHIARA, plain(needs, Words::None, true)).refused(Refusal::ReasonFirst);
    }
    for needs_none in [Position::Agree, Position::Abstain] {
        town = town.when(CHIARA, plain(needs_none, Words::None, false)).done();
    }
    town.when(CHIARA, plain(Position::Block, Words::Some, false))
        .refused(Refusal::MeetFirst)
        .when(CHIARA, plain(Position::Block, Words::Some, true))
        .then([Event::Positioned { proposal: PROPOSAL, person: CHIARA, position: Position::Block, line: Some(0) }]);
}

#[test]
fn t4_newcomers_and_neighbours_take_no_position() {
    Town::with_farah()
        .opened(everyday(food(30)))
        .when(FARAH, position(PROPOSAL, 1, FARAH, Position::Agree))
        .refused(Refusal::VoiceFirst)
        .when(BEN, position(PROPOSAL, 1, FARAH, Position::Agree))
        .refused(Refusal::VoiceFirst)
        .when(Actor::Operator, position(PROPOSAL, 1, BEN, Position::Agree))
        .refused(Refusal::SignInFirst);
}

#[test]
fn t4_a_member_writes_down_what_another_says_and_never_over_their_own_word() {
    Town::founded()
        .opened(everyday(food(30)))
        .given(BEN, position(PROPOSAL, 1, EMRE, Position::Agree))
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).positions[&EMRE].told_to, Some(BEN)))
        .given(CHIARA, position(PROPOSAL, 1, EMRE, Position::Abstain))
        .given(EMRE, position(PROPOSAL, 1, EMRE, Position::StandAside))
        .when(BEN, position(PROPOSAL, 1, EMRE, Position::Agree))
        .refused(Refusal::AnsweredThemselves)
        .where_(|town| {
            let taken = town.proposal(PROPOSAL).positions[&EMRE];
            assert_eq!((taken.position, taken.told_to), (Position::StandAside, None));
        });
}

#[test]
fn t4_there_is_no_position_before_it_opens_and_none_after_the_decision() {
    Town::founded()
        .given(AMINA, write(everyday(food(30))))
        .when(CHIARA, position(PROPOSAL, 0, CHIARA, Position::Agree))
        .refused(Refusal::NotOpenYet)
        .when(CHIARA, Command::MoreTime { proposal: PROPOSAL })
        .refused(Refusal::NotOpenYet)
        .when(CHIARA, answer(PROPOSAL, CHIARA, commons::decisions::Answer::Yes))
        .refused(Refusal::NotOpenYet)
        .given(BEN, support(PROPOSAL))
        .says(PROPOSAL, &[AMINA, BEN], Position::Agree)
        .after(Span::days(7))
        .when(CHIARA, position(PROPOSAL, 1, CHIARA, Position::Block))
        .refused(Refusal::DecidedAlready);
    Town::founded()
        .opened(everyday(food(30)))
        .after(Span::days(14))
        .is(PROPOSAL, "lapsed")
        .when(CHIARA, position(PROPOSAL, 1, CHIARA, Position::Block))
        .refused(Refusal::Closed);
}

#[test]
fn t5_whoever_takes_part_speaks_where_newcomers_and_neighbours_may_read() {
    let say = |proposal| Command::Say { proposal, about: About::Talk };
    let public = Draft { public: true, ..everyday(errand(60)) };
    Town::with_farah()
        .given(Actor::Anyone, ask(groceries()))
        .opened(everyday(food(30)))
        .opened(public)
        .when(FARAH, say(PROPOSAL))
        .refused(Refusal::VoiceFirst)
        .when(NEED, say(PROPOSAL))
        .refused(Refusal::NotYours)
        .when(Actor::Anyone, say(NEXT))
        .refused(Refusal::SignInFirst)
        .when(FARAH, say(NEXT))
        .then([Event::Said { proposal: NEXT, line: 0, about: About::Talk }])
        .when(NEED, say(NEXT))
        .then([Event::Said { proposal: NEXT, line: 1, about: About::Talk }])
        .when(EMRE, Command::Say { proposal: NEXT, about: About::Line { line: 0 } })
        .done()
        .when(EMRE, Command::Say { proposal: NEXT, about: About::Line { line: 9 } })
        .refused(Refusal::NotThere)
        .when(EMRE, Command::Say { proposal: NEXT, about: About::Harm })
        .refused(Refusal::BadValue);
}

/// A flood of talk does not take anybody's reason away.
#[test]
fn t5_a_block_finds_its_place_however_much_was_said() {
    let mut town = Town::founded().opened(everyday(food(30)));
    let say = Command::Say { proposal: PROPOSAL, about: About::Talk };
    for _ in 0..2_000 {
        town = town.quickly(DEE, say.clone());
    }
    town.when(DEE, say).refused(Refusal::EnoughSaid).says(PROPOSAL, &[EMRE], Position::Block);
}

#[test]
fn t6_i2_another_wording_voids_every_position_and_gives_time() {
    Town::founded()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA, BEN, CHIARA], Position::Agree)
        .after(Span::days(6))
        .when(BEN, amend(PROPOSAL, [food(25)]))
        .refused(Refusal::NotYours)
        .when(AMINA, amend(PROPOSAL, [food(25)]))
        .then([Event::Amended {
            proposal: PROPOSAL,
            version: 2,
            text: 1,
            effects: vec![food(25)],
            until: START + Span::days(9),
            by_suggestion_of: None,
        }])
        .where_(|town| {
            let proposal = town.proposal(PROPOSAL);
            assert!(proposal.positions.is_empty());
            assert_eq!(proposal.before.len(), 3, "to be taken again");
        })
        .when(CHIARA, position(PROPOSAL, 1, CHIARA, Position::Agree))
        .refused(Refusal::TextChanged)
        .says(PROPOSAL, &[CHIARA], Position::Agree)
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).before.len(), 2));
}

/// Who had a week has it still.
#[test]
fn t6_another_wording_on_the_first_day_takes_no_time_away() {
    Town::founded().opened(everyday(food(30))).given(AMINA, amend(PROPOSAL, [food(25)])).where_(|town| {
        assert_eq!(until(town.proposal(PROPOSAL).state), START + Span::days(7));
    });
}

#[test]
fn whoever_may_speak_says_the_wording_in_another_language_and_it_binds_nobody() {
    let say = |text, tag| Command::Translate { proposal: PROPOSAL, text, language: Lang::parse(tag).expect("a tag") };
    Town::with_farah()
        .opened(everyday(food(30)))
        .says(PROPOSAL, &[AMINA, BEN], Position::Agree)
        .when(FARAH, say(0, "pl"))
        .refused(Refusal::VoiceFirst)
        .when(CHIARA, say(0, "en"))
        .refused(Refusal::ItsOwnLanguage)
        .when(CHIARA, say(0, "pl"))
        .then([Event::Translated {
            proposal: PROPOSAL,
            translation: 0,
            text: 0,
            language: Lang::parse("pl").expect("a tag"),
        }])
        .where_(|town| {
            let proposal = town.proposal(PROPOSAL);
            assert_eq!((proposal.positions.len(), proposal.version), (2, 1), "answers are to the wording");
        })
        .given(DEE, say(0, "ar"))
        .given(EMRE, say(0, "pl"))
        .given(AMINA, amend(PROPOSAL, [food(25)]))
        .when(DEE, say(0, "ar"))
        .refused(Refusal::TextChanged)
        .given(DEE, say(1, "ar"))
        .where_(|town| {
            let newest = town.proposal(PROPOSAL).translated();
            let newest: Vec<_> =
                newest.map(|(no, one, now)| (no, one.language.as_str().to_owned(), one.by, now)).collect();
            assert_eq!(newest, [(3, "ar".to_owned(), DEE, true), (2, "pl".to_owned(), EMRE, false)]);
        });
}

#[test]
fn t6_a_suggestion_becomes_the_text_when_its_author_takes_it_in() {
    let suggest = Command::Suggest { proposal: PROPOSAL, effects: vec![food(25)] };
    let take_in = |text| Command::Amend { proposal: PROPOSAL, effects: Vec::new(), suggestion: Some(text) };
    Town::with_farah()
        .opened(everyday(food(30)))
        .when(FARAH, suggest.clone())
        .refused(Refusal::VoiceFirst)
        .when(DEE, suggest)
        .then([Event::Suggested { proposal: PROPOSAL, text: 1, effects: vec![food(25)] }])
        .when(DEE, take_in(1))
        .refused(Refusal::NotYours)
        .when(AMINA, take_in(2))
        .refused(Refusal::NotThere)
        .given(AMINA, take_in(1))
        .where_(|town| {
            let proposal = town.proposal(PROPOSAL);
            assert_eq!((proposal.version, proposal.text, &proposal.effects), (2, 1, &vec![food(25)]));
            assert!(proposal.changed_by.contains(&DEE));
        })
        .when(AMINA, take_in(1))
        .refused(Refusal::NotThere);
}

/// Each wording has words of its own, which lie sealed under its number.
#[test]
fn t6_no_two_wordings_have_the_same_number() {
    let suggest = |value| Command::Suggest { proposal: PROPOSAL, effects: vec![food(value)] };
    let town = Town::founded()
        .opened(everyday(food(30)))
        .given(DEE, suggest(25))
        .when(EMRE, suggest(26))
        .then([Event::Suggested { proposal: PROPOSAL, text: 2, effects: vec![food(26)] }])
        .given(AMINA, amend(PROPOSAL, [food(27)]));
    assert_eq!(town.proposal(PROPOSAL).text, 3);
}

#[test]
fn t6_there_are_five_wordings_and_no_more() {
    let mut town = Town::founded().opened(everyday(food(30)));
    for value in 31..35 {
        town = town.given(AMINA, amend(PROPOSAL, [food(value)]));
    }
    town.when(AMINA, amend(PROPOSAL, [food(40)])).refused(Refusal::EnoughVersions);
}

#[test]
fn t6_what_is_decided_cannot_be_reworded() {
    Town::founded()
        .agreed_on(everyday(food(30)), &[AMINA, BEN])
        .when(AMINA, amend(PROPOSAL, [food(40)]))
        .refused(Refusal::DecidedAlready);
}

#[test]
fn t7_each_gives_more_time_once_and_a_wording_gets_it_twice() {
    let more = Command::MoreTime { proposal: PROPOSAL };
    Town::founded()
        .opened(everyday(food(30)))
        .when(CHIARA, more.clone())
        .then([Event::GivenTime { proposal: PROPOSAL, until: START + Span::days(10) }])
        .when(CHIARA, more.clone())
        .refused(Refusal::EnoughTime)
        .given(DEE, more.clone())
        .when(EMRE, more.clone())
        .refused(Refusal::EnoughTime)
        .given(AMINA, amend(PROPOSAL, [food(25)]))
        .when(DEE, more.clone())
        .refused(Refusal::EnoughTime)
        .when(EMRE, more)
        .done();
}

#[test]
fn t7_an_emergency_has_its_hours_and_no_more() {
    Town::founded()
        .opened(draft(Kind::Urgent, [food(30)]))
        .when(CHIARA, Command::MoreTime { proposal: PROPOSAL })
        .refused(Refusal::EnoughTime);
}

#[test]
fn t8_its_author_lets_it_go_if_nobody_takes_it_up() {
    Town::founded()
        .opened(everyday(food(30)))
        .when(BEN, withdraw(PROPOSAL))
        .refused(Refusal::NotYours)
        .when(AMINA, withdraw(PROPOSAL))
        .then([Event::Withdrawing { proposal: PROPOSAL, until: START + Span::days(1) }])
        .says(PROPOSAL, &[CHIARA], Position::Agree)
        .after(Span::days(1))
        .is(PROPOSAL, "withdrawn");
}

#[test]
fn t8_whoever_takes_it_up_is_its_author() {
    let take_up = Command::TakeUp { proposal: PROPOSAL };
    Town::founded()
        .opened(everyday(food(30)))
        .when(BEN, take_up.clone())
        .refused(Refusal::NotNow)
        .given(AMINA, withdraw(PROPOSAL))
        .given(BEN, take_up)
        .is(PROPOSAL, "open")
        .where_(|town| assert_eq!(town.proposal(PROPOSAL).author, BEN))
        .when(AMINA, withdraw(PROPOSAL))
        .refused(Refusal::NotYours)
        .when(BEN, amend(PROPOSAL, [food(25)]))
        .done();
}

/// Letting go in the last hour and taking up again closes nobody's mouth.
#[test]
fn t8_taken_up_late_there_is_still_time_to_answer() {
    Town::founded()
        .opened(everyday(food(30)))
        .after(Span::hours(7 * 24 - 1))
        .given(AMINA, withdraw(PROPOSAL))
        .after(Span::hours(5))
        .given(BEN, Command::TakeUp { proposal: PROPOSAL })
        .is(PROPOSAL, "open")
        .where_(|town| assert!(until(town.proposal(PROPOSAL).state) > town.now + Span::hours(12)));
}

#[test]
fn t8_what_somebody_who_left_was_asking_can_be_taken_up() {
    Town::founded()
        .opened(everyday(food(30)))
        .given(AMINA, commons::people::Command::Leave)
        .given(BEN, Command::TakeUp { proposal: PROPOSAL })
        .when(BEN, amend(PROPOSAL, [food(25)]))
        .done();
}

#[test]
fn a_draft_is_let_go_at_once() {
    Town::founded().given(AMINA, write(everyday(food(30)))).given(AMINA, withdraw(PROPOSAL)).is(PROPOSAL, "withdrawn");
}

#[test]
fn those_who_are_new_are_asked_the_next_time() {
    Town::founded_by(3)
        .opened(everyday(food(30)))
        .given(Actor::Operator, join(How::Founding))
        .when(DEE, position(PROPOSAL, 1, DEE, Position::Block))
        .refused(Refusal::CameLater)
        .when(DEE, Command::MoreTime { proposal: PROPOSAL })
        .refused(Refusal::CameLater)
        .when(DEE, Command::Say { proposal: PROPOSAL, about: About::Talk })
        .done();
}
