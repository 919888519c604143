use crate::cast::*;
use commons::decisions::{self, Effect, Kind as Deciding, Position, ProposalId, Words};
use commons::meetings::{
    Came, Command, Event, Heard, Item, Mark, Meeting, MeetingId, Part, PollId, Seat, Stage, agenda,
};
use commons::{Actor, Refusal, Rule, Span, Timestamp};

const POLL: PollId = PollId(1);
const MEETING: MeetingId = MeetingId(1);

/// So many days after the beginning, at noon.
fn noon(days: i64) -> Timestamp {
    START + Span::days(days)
}

fn ask_when(moments: impl Into<Vec<Timestamp>>) -> Command {
    Command::AskWhen { moments: moments.into(), days: 3, words: Words::Some }
}

fn ask_advice(of: &[commons::people::PersonId]) -> Command {
    Command::AskAdvice { of: of.into(), words: Words::Some }
}

fn mark(marks: &[Mark]) -> Command {
    Command::Mark { poll: POLL, marks: marks.into() }
}

fn advise() -> Command {
    Command::Advise { poll: POLL, words: Words::Some }
}

fn call(days: i64) -> Command {
    Command::Call { at: noon(days), from: None, words: Words::Some }
}

fn facilitate() -> decisions::Command {
    decisions::Command::Facilitate { willing: true }
}

fn write_minutes() -> Command {
    Command::WriteMinutes { willing: true }
}

fn say(part: Part, yes: bool) -> Command {
    Command::Answer { meeting: MEETING, part, yes }
}

fn came(people: &[commons::people::PersonId]) -> Command {
    Command::WriteDownWhoCame { meeting: MEETING, came: people.into() }
}

fn note() -> Command {
    Command::Note { meeting: MEETING, about: None, words: Words::Some }
}

fn send_round() -> Command {
    Command::SendRound { meeting: MEETING }
}

fn yes() -> Command {
    Command::Hear { meeting: MEETING, words: Words::None }
}

fn missing() -> Command {
    Command::Hear { meeting: MEETING, words: Words::Some }
}

fn meeting(town: &Town) -> &Meeting {
    town.group.meetings.get(MEETING).expect("called before")
}

/// Four were at a meeting and its minutes are out.
fn with_minutes_out() -> Town {
    Town::founded()
        .given(AMINA, call(1))
        .at(noon(1))
        .given(AMINA, came(&[AMINA, BEN, CHIARA, DEE]))
        .given(BEN, note())
        .given(AMINA, send_round())
}

// When can we meet?

#[test]
fn everybody_who_takes_part_says_when_they_can_and_may_change_it() {
    Town::with_farah()
        .when(AMINA, ask_when([noon(5), noon(4)]))
        .then([Event::WhenAsked { poll: POLL, moments: vec![noon(4), noon(5)], until: noon(3) }])
        .given(BEN, mark(&[Mark::Yes, Mark::No]))
        .given(FARAH, mark(&[Mark::IfNeedBe, Mark::Yes]))
        .when(BEN, mark(&[Mark::No, Mark::Yes]))
        .then([Event::Marked { poll: POLL, marks: vec![Mark::No, Mark::Yes] }])
        .when(BEN, mark(&[Mark::No, Mark::Yes]))
        .then_nothing()
        .where_(|town| {
            let poll = town.group.meetings.poll(POLL).unwrap();
            let best = poll.best(&town.group.people, town.now).unwrap();
            assert_eq!((best.at, best.yes, best.if_need_be, best.no), (noon(5), 2, 0, 0));
            assert!(poll.waits_for(AMINA) && !poll.waits_for(FARAH));
        });
}

#[test]
fn most_who_can_come_counts_more_than_gladly_and_gladly_more_than_soon() {
    let (y, m, n) = (Mark::Yes, Mark::IfNeedBe, Mark::No);
    let best = |town: &Town| town.group.meetings.poll(POLL).unwrap().best(&town.group.people, town.now);
    Town::founded()
        .given(AMINA, ask_when([noon(4), noon(5), noon(6), noon(7)]))
        .where_(|town| assert_eq!(best(town), None))
        .given(AMINA, mark(&[y, m, m, m]))
        .given(BEN, mark(&[y, m, y, y]))
        .given(CHIARA, mark(&[n, m, m, m]))
        .where_(|town| assert_eq!(best(town).unwrap().at, noon(6), "all three, one gladly, and sooner than the last"))
        .given(BEN, commons::people::Command::Leave)
        .where_(|town| assert_eq!(best(town).unwrap().at, noon(5), "whoever has left does not count any more"));
}

#[test]
fn a_question_closes_by_itself_and_never_after_the_last_moment() {
    Town::founded()
        .given(AMINA, ask_when([noon(4)]))
        .after(Span::days(3))
        .then([Event::PollClosed { poll: POLL }])
        .when(BEN, mark(&[Mark::Yes]))
        .refused(Refusal::PollClosed)
        .when(AMINA, Command::ClosePoll { poll: POLL })
        .refused(Refusal::PollClosed);
    Town::founded().when(AMINA, ask_when([noon(1), noon(2)])).then([Event::WhenAsked {
        poll: POLL,
        moments: vec![noon(1), noon(2)],
        until: noon(2),
    }]);
}

#[test]
fn whoever_asked_may_close_it_and_take_that_back() {
    Town::founded()
        .given(AMINA, ask_when([noon(4)]))
        .when(BEN, Command::ClosePoll { poll: POLL })
        .refused(Refusal::NotYours)
        .given(AMINA, Command::ClosePoll { poll: POLL })
        .taken_back_by(AMINA)
        .when(BEN, mark(&[Mark::Yes]))
        .done()
        .taken_back_by(BEN)
        .where_(|town| assert!(town.group.meetings.poll(POLL).unwrap().waits_for(BEN)))
        .after(Span::days(3))
        .then([Event::PollClosed { poll: POLL }]);
}

#[test]
fn what_cannot_be_asked_is_said_clearly() {
    let many: Vec<Timestamp> = (1..=21).map(noon).collect();
    Town::founded()
        .when(AMINA, ask_when(many.clone()))
        .refused(Refusal::TooManyMoments)
        .when(AMINA, ask_when(&many[..20]))
        .done()
        .when(AMINA, ask_when([START]))
        .refused(Refusal::BadTime)
        .when(AMINA, ask_when([noon(367)]))
        .refused(Refusal::BadTime)
        .when(AMINA, ask_when([noon(1), noon(1)]))
        .refused(Refusal::TwiceTheSame)
        .when(AMINA, ask_when([]))
        .refused(Refusal::BadValue)
        .when(AMINA, Command::AskWhen { moments: vec![noon(1)], days: 3, words: Words::None })
        .refused(Refusal::WordsFirst)
        .when(AMINA, Command::AskAdvice { of: Vec::new(), words: Words::None })
        .refused(Refusal::WordsFirst)
        .when(BEN, mark(&[Mark::Yes]))
        .refused(Refusal::BadValue)
        .when(Actor::Anyone, mark(&[Mark::Yes]))
        .refused(Refusal::SignInFirst);
}

// What do you think?

#[test]
fn advice_is_asked_of_some_anybody_may_give_it_and_it_ends_after_a_week() {
    Town::with_farah()
        .when(AMINA, ask_advice(&[BEN, CHIARA]))
        .then([Event::AdviceAsked { poll: POLL, of: vec![BEN, CHIARA], until: noon(7) }])
        .where_(|town| {
            let waiting = |person| town.group.meetings.polls_waiting_for(person).count();
            assert_eq!([AMINA, BEN, CHIARA, DEE].map(waiting), [0, 1, 1, 0]);
        })
        .when(BEN, advise())
        .then([Event::Advised { poll: POLL, line: 0 }])
        .when(FARAH, advise())
        .then([Event::Advised { poll: POLL, line: 1 }])
        .when(BEN, Command::Advise { poll: POLL, words: Words::None })
        .refused(Refusal::WordsFirst)
        .where_(|town| assert_eq!(town.group.meetings.polls_waiting_for(BEN).count(), 0))
        .after(Span::days(7))
        .then([Event::PollClosed { poll: POLL }])
        .when(CHIARA, advise())
        .refused(Refusal::PollClosed);
}

#[test]
fn advice_asked_of_everybody_waits_for_all_but_whoever_asked() {
    Town::founded()
        .given(AMINA, ask_advice(&[]))
        .where_(|town| {
            let waiting = |person| town.group.meetings.polls_waiting_for(person).count();
            assert_eq!([AMINA, BEN, EMRE].map(waiting), [0, 1, 1]);
        })
        .when(AMINA, ask_advice(&[AMINA]))
        .refused(Refusal::NotYourself)
        .when(AMINA, ask_advice(&[FARAH]))
        .refused(Refusal::NotThere)
        .when(AMINA, ask_advice(&[BEN, BEN]))
        .refused(Refusal::TwiceTheSame)
        .when(BEN, mark(&[Mark::Yes]))
        .refused(Refusal::NotNow);
}

// Calling, moving, calling off.

#[test]
fn anybody_with_a_voice_calls_a_meeting_and_where_nobody_is_willing_anybody_can() {
    let nobody = |part| Event::NobodyYet { meeting: MEETING, part };
    Town::with_farah()
        .when(FARAH, call(3))
        .refused(Refusal::VoiceFirst)
        .when(DEE, Command::Call { at: noon(3), from: None, words: Words::None })
        .refused(Refusal::WordsFirst)
        .when(DEE, call(0))
        .refused(Refusal::BadTime)
        .when(DEE, call(3))
        .then([
            Event::Called { meeting: MEETING, at: noon(3), from: None },
            nobody(Part::Facilitate),
            nobody(Part::Minutes),
        ])
        .when(FARAH, Command::Take { meeting: MEETING, part: Part::Minutes })
        .refused(Refusal::VoiceFirst)
        .given(EMRE, Command::Take { meeting: MEETING, part: Part::Minutes })
        .when(BEN, Command::Take { meeting: MEETING, part: Part::Minutes })
        .refused(Refusal::TakenAlready)
        .where_(|town| assert_eq!(meeting(town).minutes, Seat::Taken { person: EMRE }));
}

#[test]
fn a_meeting_is_called_for_a_moment_that_was_found() {
    let from_poll = |days| Command::Call { at: noon(days), from: Some(POLL), words: Words::Some };
    Town::founded()
        .given(AMINA, ask_when([noon(4), noon(5)]))
        .when(BEN, from_poll(4))
        .refused(Refusal::NotYours)
        .when(AMINA, from_poll(6))
        .refused(Refusal::BadValue)
        .given(AMINA, from_poll(5))
        .where_(|town| {
            assert!(!town.group.meetings.poll(POLL).unwrap().is_open(), "whoever asked has heard enough");
            assert_eq!(town.group.meetings.found_by(POLL).map(|meeting| meeting.at), Some(noon(5)));
        })
        .when(BEN, from_poll(4))
        .refused(Refusal::DecidedAlready);
    Town::founded().given(AMINA, ask_when([noon(4), noon(5)])).after(Span::days(3)).when(BEN, from_poll(4)).done();
}

#[test]
fn calling_is_taken_back_and_the_question_is_open_again() {
    Town::founded()
        .given(AMINA, ask_when([noon(4)]))
        .given(AMINA, Command::Call { at: noon(4), from: Some(POLL), words: Words::Some })
        .taken_back_by(AMINA)
        .where_(|town| {
            assert!(matches!(meeting(town).stage, Stage::CalledOff { .. }));
            assert!(town.group.meetings.poll(POLL).unwrap().is_open());
            assert!(town.group.meetings.coming().is_empty());
        })
        .after(Span::days(5))
        .then([Event::PollClosed { poll: POLL }]);
}

#[test]
fn whoever_called_or_facilitates_moves_it_and_calls_it_off() {
    let move_to = |days| Command::Move { meeting: MEETING, at: noon(days) };
    Town::founded()
        .given(AMINA, call(3))
        .when(BEN, move_to(4))
        .refused(Refusal::NotYours)
        .given(BEN, Command::Take { meeting: MEETING, part: Part::Facilitate })
        .when(BEN, move_to(4))
        .then([Event::Moved { meeting: MEETING, at: noon(4) }])
        .at(noon(3))
        .then_nothing()
        .when(AMINA, move_to(2))
        .refused(Refusal::BadTime)
        .when(CHIARA, Command::CallOff { meeting: MEETING })
        .refused(Refusal::NotYours)
        .given(AMINA, commons::people::Command::Leave)
        .when(CHIARA, Command::CallOff { meeting: MEETING })
        .then([Event::CalledOff { meeting: MEETING }])
        .when(BEN, move_to(5))
        .refused(Refusal::MeetingOver)
        .after(Span::days(10))
        .then_nothing();
}

// Who facilitates, who writes.

#[test]
fn whoever_is_willing_is_drawn_says_no_and_the_next_is_asked() {
    let town = [BEN, CHIARA].into_iter().fold(Town::founded(), |town, person| town.given(person, facilitate()));
    let town = town.given(DEE, write_minutes()).given(AMINA, call(4));
    let first = meeting(&town).facilitator.drawn().expect("somebody is willing");
    let second = if first == BEN { CHIARA } else { BEN };
    assert_eq!(meeting(&town).minutes, Seat::Drawn { person: DEE, until: noon(2) });
    let drawn = |person, until| Event::Drawn { meeting: MEETING, part: Part::Facilitate, person, until };
    town.when(second, say(Part::Facilitate, true))
        .refused(Refusal::NotYours)
        .when(first, say(Part::Facilitate, false))
        .then([Event::SaidNo { meeting: MEETING, part: Part::Facilitate, person: first }, drawn(second, noon(2))])
        .when(second, say(Part::Facilitate, true))
        .then([Event::Taken { meeting: MEETING, part: Part::Facilitate, person: second }])
        .when(second, Command::HandBack { meeting: MEETING, part: Part::Facilitate })
        .then([
            Event::HandedBack { meeting: MEETING, part: Part::Facilitate, person: second },
            Event::NobodyYet { meeting: MEETING, part: Part::Facilitate },
        ])
        .when(first, Command::Take { meeting: MEETING, part: Part::Facilitate })
        .done();
}

/// Facilitating is one thing, whether a decision or a meeting.
#[test]
fn whoever_facilitated_a_decision_is_not_drawn_first_for_a_meeting() {
    for turns in 0..6 {
        let town = [CHIARA, DEE].into_iter().fold(Town::founded(), |town, who| town.given(who, facilitate()));
        // Chance falls otherwise each time.
        let town = (0..turns).fold(town, |town, _| town.given(Actor::Anyone, ask(groceries())));
        let town = town.opened(everyday(food(30))).given(AMINA, call(4));
        let before = town.proposal(PROPOSAL).facilitator.expect("somebody is willing");
        let other = if before == CHIARA { DEE } else { CHIARA };
        assert_eq!(meeting(&town).facilitator.drawn(), Some(other));
    }
}

#[test]
fn who_has_left_comes_back_to_no_part_when_moving_is_taken_back() {
    let town = Town::founded().given(BEN, facilitate()).given(AMINA, call(4)).given(BEN, say(Part::Facilitate, true));
    let town = town.given(AMINA, Command::Move { meeting: MEETING, at: noon(5) });
    let moved = town.newest_act();
    town.given(BEN, commons::people::Command::Leave)
        .when(AMINA, commons::Command::Undo(moved))
        .refused(Refusal::TooLateToUndo);
}

#[test]
fn once_it_is_time_nobody_is_asked_any_more_and_whoever_is_there_takes_it() {
    let town = [BEN, CHIARA].into_iter().fold(Town::founded(), |town, person| town.given(person, facilitate()));
    let town = town.given(AMINA, call(4));
    let first = meeting(&town).facilitator.drawn().expect("somebody is willing");
    let second = if first == BEN { CHIARA } else { BEN };
    town.given(first, say(Part::Facilitate, true))
        .at(noon(4))
        .when(first, Command::HandBack { meeting: MEETING, part: Part::Facilitate })
        .then([
            Event::HandedBack { meeting: MEETING, part: Part::Facilitate, person: first },
            Event::NobodyYet { meeting: MEETING, part: Part::Facilitate },
        ])
        .when(second, Command::Take { meeting: MEETING, part: Part::Facilitate })
        .then([Event::Taken { meeting: MEETING, part: Part::Facilitate, person: second }]);
}

#[test]
fn whoever_does_not_answer_makes_room_for_the_next() {
    let town = [BEN, CHIARA].into_iter().fold(Town::founded(), |town, person| town.given(person, write_minutes()));
    let town = town.given(AMINA, call(4));
    let first = meeting(&town).minutes.drawn().expect("somebody is willing");
    let second = if first == BEN { CHIARA } else { BEN };
    town.after(Span::days(2))
        .then([
            Event::SaidNo { meeting: MEETING, part: Part::Minutes, person: first },
            Event::Drawn { meeting: MEETING, part: Part::Minutes, person: second, until: noon(3) },
        ])
        .after(Span::days(1))
        .then([
            Event::SaidNo { meeting: MEETING, part: Part::Minutes, person: second },
            Event::NobodyYet { meeting: MEETING, part: Part::Minutes },
        ]);
}

#[test]
fn least_recent_comes_first() {
    let town = [BEN, CHIARA].into_iter().fold(Town::founded(), |town, person| town.given(person, write_minutes()));
    let town = town.given(AMINA, call(2));
    let first = meeting(&town).minutes.drawn().expect("somebody is willing");
    let second = if first == BEN { CHIARA } else { BEN };
    let town = town.given(first, say(Part::Minutes, true)).at(noon(2));
    let drawn = |town: &Town, number| town.group.meetings.get(MeetingId(number)).unwrap().minutes.drawn();
    let say_yes = |number| Command::Answer { meeting: MeetingId(number), part: Part::Minutes, yes: true };
    let town = town.given(AMINA, call(4));
    assert_eq!(drawn(&town, 2), Some(second), "whoever has never done it");
    let town = town.given(second, say_yes(2)).at(noon(4)).given(AMINA, call(6));
    assert_eq!(drawn(&town, 3), Some(first), "then whoever did it longest ago");
}

#[test]
fn one_person_is_not_asked_for_both_and_whoever_leaves_makes_room() {
    Town::founded()
        .given(BEN, facilitate())
        .given(BEN, write_minutes())
        .given(AMINA, call(4))
        .where_(|town| {
            assert_eq!(meeting(town).facilitator.drawn(), Some(BEN));
            assert_eq!(meeting(town).minutes, Seat::Free);
        })
        .given(CHIARA, facilitate())
        .given(BEN, commons::people::Command::Leave)
        .after(Span::minutes(1))
        .then([Event::Drawn { meeting: MEETING, part: Part::Facilitate, person: CHIARA, until: noon(2) }]);
}

// The agenda.

#[test]
fn the_agenda_makes_itself_of_what_is_asked_and_of_worries_nobody_has_answered() {
    let proposal = ProposalId(1);
    let rule = |value| [Effect::SetRule { rule: Rule::FoodAllowance, value }];
    let items = |town: &Town| agenda(&town.group, meeting(town));
    let town = Town::founded().given(AMINA, write(draft(Deciding::Full, rule(30)))).given(AMINA, call(2));
    assert_eq!(items(&town), [Item::Proposal { proposal }], "a draft that looks for support");
    let town = town
        .given(BEN, support(proposal))
        .given(CHIARA, position(proposal, 1, CHIARA, Position::Reservations))
        .given(DEE, position(proposal, 1, DEE, Position::Agree))
        .given(EMRE, Command::AddPoint { meeting: MEETING, words: Words::Some })
        .given(BEN, Command::AddPoint { meeting: MEETING, words: Words::Some })
        .when(BEN, Command::TakeOffPoint { meeting: MEETING, point: 0 })
        .refused(Refusal::NotYours)
        .given(BEN, Command::TakeOffPoint { meeting: MEETING, point: 1 });
    let worry = Item::Worry { proposal, line: 0 };
    assert_eq!(items(&town), [Item::Proposal { proposal }, worry, Item::Point { point: 0 }]);
    let answered = decisions::Command::Say { proposal, about: decisions::About::Line { line: 0 } };
    let town = town.given(AMINA, answered);
    let then = [Item::Proposal { proposal }, Item::Point { point: 0 }];
    assert_eq!(items(&town), then, "somebody has answered");
    // What was on it when it began stays; what comes up in the room is added.
    let town = town
        .at(noon(2))
        .given(CHIARA, Command::AddPoint { meeting: MEETING, words: Words::Some })
        .after(Span::days(10));
    assert_eq!(items(&town), [then[0], then[1], Item::Point { point: 2 }]);
}

#[test]
fn what_is_blocked_comes_first() {
    let rule = |rule, value| [Effect::SetRule { rule, value }];
    let (agreed, blocked) = (ProposalId(1), ProposalId(2));
    Town::founded()
        .given(AMINA, write(draft(Deciding::Full, rule(Rule::FoodAllowance, 30))))
        .given(AMINA, write(draft(Deciding::Full, rule(Rule::DutyDays, 9))))
        .given(BEN, support(blocked))
        .given(CHIARA, position(blocked, 1, CHIARA, Position::Block))
        .given(AMINA, position(blocked, 1, AMINA, Position::Agree))
        .given(BEN, position(blocked, 1, BEN, Position::Agree))
        .after(Span::days(7))
        .given(BEN, support(agreed))
        .given(AMINA, call(9))
        .where_(|town| {
            let items = agenda(&town.group, meeting(town));
            let block = Item::Worry { proposal: blocked, line: 0 };
            assert_eq!(items, [Item::Proposal { proposal: blocked }, block, Item::Proposal { proposal: agreed }]);
        });
}

// Minutes.

#[test]
fn who_came_is_written_down_by_somebody_who_was_there() {
    Town::with_farah()
        .given(AMINA, call(2))
        .when(AMINA, came(&[AMINA]))
        .refused(Refusal::MeetingAhead)
        .when(AMINA, note())
        .refused(Refusal::MeetingAhead)
        .at(noon(2) - Span::minutes(30))
        .when(AMINA, came(&[BEN, CHIARA]))
        .refused(Refusal::NotPresent)
        .when(AMINA, came(&[AMINA, HANA]))
        .refused(Refusal::NotThere)
        .when(AMINA, came(&[BEN, AMINA, FARAH, BEN]))
        .then([Event::CameWritten { meeting: MEETING, came: vec![AMINA, BEN, FARAH] }])
        .taken_back_by(AMINA)
        .where_(|town| assert_eq!(meeting(town).came, None))
        .given(FARAH, came(&[FARAH]))
        .where_(|town| {
            let came = Came { people: [FARAH].into(), by: FARAH, at: town.now };
            assert_eq!(meeting(town).came, Some(came));
        });
}

#[test]
fn minutes_go_round_when_there_are_some_and_it_is_known_who_came() {
    Town::founded()
        .given(AMINA, call(1))
        .at(noon(1))
        .when(AMINA, send_round())
        .refused(Refusal::WhoCameFirst)
        .given(AMINA, came(&[AMINA, BEN]))
        .when(AMINA, send_round())
        .refused(Refusal::WordsFirst)
        .when(BEN, Command::Note { meeting: MEETING, about: Some(ProposalId(9)), words: Words::Some })
        .refused(Refusal::NotThere)
        .when(BEN, note())
        .then([Event::Noted { meeting: MEETING, note: 0, about: None }])
        .when(CHIARA, send_round())
        .refused(Refusal::NotPresent)
        .when(BEN, send_round())
        .then([Event::SentRound { meeting: MEETING, until: noon(8) }])
        .when(BEN, note())
        .refused(Refusal::MeetingOver)
        .when(CHIARA, yes())
        .refused(Refusal::NotPresent)
        // Whoever was left out adds themselves; nobody is taken off.
        .when(BEN, came(&[BEN]))
        .refused(Refusal::MeetingOver)
        .given(CHIARA, came(&[AMINA, BEN, CHIARA]))
        .when(CHIARA, yes())
        .done();
}

#[test]
fn more_than_half_of_those_who_were_there_confirm_the_minutes() {
    let read = |missing| Event::Read { meeting: MEETING, missing };
    with_minutes_out()
        .where_(|town| assert!(meeting(town).waits_for(BEN) && !meeting(town).waits_for(EMRE)))
        .when(AMINA, yes())
        .then([read(None)])
        .when(AMINA, yes())
        .then_nothing()
        .when(CHIARA, missing())
        .then([read(Some(0))])
        .when(BEN, yes())
        .then([read(None)])
        .when(DEE, yes())
        .then([read(None), Event::Confirmed { meeting: MEETING }])
        .when(BEN, missing())
        .then([read(Some(1))])
        .after(Span::days(7))
        .then([Event::Stand { meeting: MEETING }])
        .where_(|town| {
            let meeting = meeting(town);
            assert!(meeting.confirmed_at.is_some(), "what was said to be missing later is added, and no more");
            assert_eq!(meeting.said_missing(), [(0, CHIARA), (1, BEN)]);
        })
        .when(CHIARA, yes())
        .refused(Refusal::MeetingOver);
}

#[test]
fn what_too_few_confirm_stands_as_it_was_written() {
    with_minutes_out()
        .given(AMINA, yes())
        .given(BEN, yes())
        .given(DEE, missing())
        .given(DEE, missing())
        .after(Span::days(7))
        .then([Event::Stand { meeting: MEETING }])
        .where_(|town| {
            let meeting = meeting(town);
            assert_eq!(
                (meeting.confirmed_at, meeting.said_yes(&town.group.people)),
                (None, (2, 4)),
                "half is not more"
            );
            assert_eq!(meeting.heard.get(&DEE), Some(&Heard::Missing(1)), "said anew, it is said once");
        })
        .after(Span::days(30))
        .then_nothing();
}

#[test]
fn whoever_has_left_is_not_waited_for() {
    with_minutes_out()
        .given(CHIARA, commons::people::Command::Leave)
        .given(DEE, commons::people::Command::Leave)
        .given(AMINA, yes())
        .when(BEN, yes())
        .then([Event::Read { meeting: MEETING, missing: None }, Event::Confirmed { meeting: MEETING }])
        .taken_back_by(BEN)
        .where_(|town| assert_eq!(meeting(town).confirmed_at, None));
}

#[test]
fn after_three_days_a_meeting_is_marked_as_without_minutes_and_they_are_still_welcome() {
    Town::founded()
        .given(AMINA, call(1))
        .at(noon(1))
        .then([Event::Begun { meeting: MEETING, agenda: Vec::new(), minutes_until: noon(4) }])
        .after(Span::days(3))
        .then([Event::WithoutMinutes { meeting: MEETING }])
        .where_(|town| assert_eq!(meeting(town).without_minutes, Some(noon(4))))
        .given(AMINA, came(&[AMINA]))
        .given(AMINA, note())
        .when(AMINA, send_round())
        .done()
        .after(Span::days(7))
        .then([Event::Stand { meeting: MEETING }]);
}

#[test]
fn nothing_is_due_in_the_night() {
    // Noon of the seventh day, asked at half past ten in the evening: nine in the morning after.
    let night = Span::minutes(10 * 60 + 30);
    Town::founded().after(night).when(AMINA, ask_advice(&[])).then([Event::AdviceAsked {
        poll: POLL,
        of: Vec::new(),
        until: noon(7) + Span::hours(21),
    }]);
}
