//! Asking, understanding, changing, holding, trying, closing and reopening.

use crate::cast::*;
use commons::duties::Duty;
use commons::founding::StreetId;
use commons::needs::*;
use commons::{Actor, Refusal, Span};

fn asked() -> Town {
    Town::founded().given(Actor::Anyone, ask(groceries()))
}

/// Emre has the phone desk.
fn with_desk(ask_: Ask) -> Town {
    Town::founded().given(EMRE, take(Duty::PhoneDesk)).given(Actor::Anyone, ask(ask_))
}

#[test]
fn anyone_may_ask_and_it_stands_on_the_board() {
    asked().phase(NEED, Phase::Open).where_(|town| {
        assert_eq!(town.group.needs.board().map(|need| need.id).collect::<Vec<_>>(), [NEED]);
        assert_eq!(town.need(NEED).wanted_by(), START + Span::days(2));
    });
}

#[test]
fn people_without_a_voice_may_ask_too() {
    let newcomer = || Town::founded().given(Actor::Anyone, join(commons::people::How::OfferedHand));
    newcomer().when(FARAH, ask(groceries())).done();
    newcomer().when(FARAH, ask(Ask { through: Through::Person(FARAH), ..groceries() })).refused(Refusal::WelcomeFirst);
    asked().when(NEED, ask(groceries())).done();
}

#[test]
fn what_a_member_types_in_for_a_caller_says_so_truly() {
    let typed = Ask { through: Through::Person(BEN), ..groceries() };
    Town::founded().when(BEN, ask(typed.clone())).done().phase(NEED, Phase::Open);
    Town::founded().when(CHIARA, ask(typed.clone())).refused(Refusal::NotYours);
    Town::founded().when(Actor::Anyone, ask(typed)).refused(Refusal::NotYours);
}

#[test]
fn an_ask_without_a_known_street_is_read_first_if_it_needs_a_door() {
    let somewhere = Ask { street: None, ..groceries() };
    Town::founded().given(Actor::Anyone, ask(somewhere)).phase(NEED, Phase::Heard);
    Town::founded().given(Actor::Anyone, ask(friendly_call())).phase(NEED, Phase::Open);
}

#[test]
fn an_ask_from_a_place_that_sends_very_many_is_read_first() {
    let unchecked = Ask { checked: Checked::Unchecked, ..groceries() };
    with_desk(unchecked)
        .phase(NEED, Phase::Heard)
        .when(BEN, promise(NEED, 1))
        .refused(Refusal::NotNow)
        .when(EMRE, understand(NEED))
        .then([Event::Understood { need: NEED, change: Change::default() }])
        .phase(NEED, Phase::Open)
        .where_(|town| assert_eq!(town.need(NEED).checked, Checked::Clear))
        .when(EMRE, understand(NEED))
        .refused(Refusal::NotNow);
}

#[test]
fn only_the_phone_desk_puts_on_the_board_what_has_no_known_street() {
    let somewhere = Ask { street: None, checked: Checked::Unchecked, ..groceries() };
    with_desk(somewhere)
        .when(BEN, understand(NEED))
        .refused(Refusal::DutyFirst)
        .when(NEED, understand(NEED))
        .refused(Refusal::DutyFirst)
        .when(Actor::Anyone, understand(NEED))
        .refused(Refusal::SignInFirst)
        // Nor is closing and reopening a way round.
        .given(NEED, close(NEED, Outcome::NoLongerNeeded))
        .given(NEED, reopen(NEED))
        .phase(NEED, Phase::Heard);
}

#[test]
fn any_member_puts_on_the_board_what_only_waits_for_a_look() {
    let unchecked = || Ask { checked: Checked::Unchecked, ..groceries() };
    for member in [AMINA, BEN, CHIARA, DEE] {
        with_desk(unchecked()).when(member, understand(NEED)).done().phase(NEED, Phase::Open);
    }
    Town::with_farah()
        .given(Actor::Anyone, ask(unchecked()))
        .when(FARAH, understand(NEED))
        .refused(Refusal::VoiceFirst)
        .when(NEED, understand(NEED))
        .refused(Refusal::DutyFirst);
}

#[test]
fn what_is_asked_makes_sense() {
    let senseless = [
        Ask { amount: 0, ..groceries() },
        Ask { amount: 201, ..groceries() },
        Ask { household: Some(0), ..groceries() },
        Ask { household: Some(31), ..groceries() },
        Ask { street: Some(StreetId(2)), ..groceries() },
        Ask { item: Some(Item::Garden), ..groceries() },
    ];
    for ask_ in senseless {
        Town::founded().when(Actor::Anyone, ask(ask_)).refused(Refusal::BadValue);
    }
    let most = Ask { amount: 200, household: Some(30), ..groceries() };
    Town::founded().when(Actor::Anyone, ask(most)).done();
}

#[test]
fn the_neighbour_and_the_phone_desk_change_what_was_asked() {
    let more = Change { amount: Some(3), household: Some(4), ..Change::default() };
    with_desk(groceries())
        .when(NEED, change(NEED, more.clone()))
        .then([Event::Changed { need: NEED, change: more }])
        .where_(|town| assert_eq!((town.need(NEED).amount, town.need(NEED).household), (3, Some(4))))
        .when(EMRE, change(NEED, Change { how_soon: Some(HowSoon::Today), ..Change::default() }))
        .done()
        .where_(|town| assert_eq!(town.need(NEED).wanted_by(), START + Span::hours(12)));
}

#[test]
fn nobody_else_changes_what_was_asked() {
    let more = || change(NEED, Change { amount: Some(3), ..Change::default() });
    asked()
        .given(Actor::Anyone, ask(groceries()))
        .given(BEN, promise(NEED, 1))
        .when(BEN, more())
        .refused(Refusal::DutyFirst)
        .when(CHIARA, more())
        .refused(Refusal::DutyFirst)
        .when(SECOND, more())
        .refused(Refusal::NotYours)
        .when(Actor::Anyone, more())
        .refused(Refusal::SignInFirst);
}

#[test]
fn whoever_promised_and_is_on_the_phone_desk_is_still_on_the_phone_desk() {
    let later = Change { how_soon: Some(HowSoon::AnyTime), ..Change::default() };
    with_desk(groceries()).given(EMRE, promise(NEED, 1)).when(EMRE, change(NEED, later)).done();
}

#[test]
fn an_item_goes_with_its_kind() {
    let wrong = Change { item: Some(Item::Post), ..Change::default() };
    let right = Change { item: Some(Item::Post), kind: Some(Kind::Else), ..Change::default() };
    let kind = Change { kind: Some(Kind::Home), ..Change::default() };
    asked().when(NEED, change(NEED, wrong)).refused(Refusal::BadValue);
    asked().given(NEED, change(NEED, right)).where_(|town| assert_eq!(town.need(NEED).item, Some(Item::Post)));
    asked().given(NEED, change(NEED, kind)).where_(|town| assert_eq!(town.need(NEED).item, None));
}

#[test]
fn no_less_can_be_wanted_than_is_promised() {
    let amount = |amount| change(NEED, Change { amount: Some(amount), ..Change::default() });
    let three = Ask { amount: 3, ..groceries() };
    Town::founded()
        .given(Actor::Anyone, ask(three))
        .given(BEN, promise(NEED, 2))
        .when(NEED, amount(1))
        .refused(Refusal::TooMuch)
        .when(NEED, amount(2))
        .done()
        .phase(NEED, Phase::Promised);
}

#[test]
fn if_no_more_is_wanted_than_was_brought_that_was_all_of_it() {
    let enough = Change { amount: Some(2), ..Change::default() };
    Town::founded()
        .given(Actor::Anyone, ask(Ask { amount: 5, ..groceries() }))
        .given(BEN, promise(NEED, 2))
        .given(BEN, hand_over(NEED, Handover::Door))
        .phase(NEED, Phase::Open)
        .when(NEED, change(NEED, enough.clone()))
        .then([Event::Changed { need: NEED, change: enough }, Event::CheckingBack { need: NEED }])
        .phase(NEED, Phase::CheckingBack);
}

#[test]
fn a_try_to_ring_back_is_written_down_with_what_follows() {
    let tried = |reached| with_desk(groceries()).when(EMRE, attempt(NEED, reached));
    let event = |reached| Event::Attempted { need: NEED, channel: Channel::Call, reached };
    let held = |hold| Event::Held { need: NEED, hold };
    let again = Hold::CallingBack { tries: 1, next_at: Some(tomorrow()) };
    tried(Reached::NoAnswer).then([event(Reached::NoAnswer), held(again)]);
    tried(Reached::Voicemail).then([event(Reached::Voicemail), held(again)]);
    tried(Reached::BadNumber).then([event(Reached::BadNumber), held(again)]);
    tried(Reached::WillCallBack).then([event(Reached::WillCallBack), held(again)]);
    tried(Reached::Reached).then([event(Reached::Reached)]);
    tried(Reached::Duplicate).then([event(Reached::Duplicate)]);
    tried(Reached::LanguageNeeded)
        .then([event(Reached::LanguageNeeded), held(Hold::WaitsFor { what: WaitsFor::Interpreter })]);
    tried(Reached::NoHelpWanted).then([event(Reached::NoHelpWanted), closed(NEED, Outcome::NoLongerNeeded)]);
}

#[test]
fn tries_are_counted_until_somebody_answers() {
    let tries = |town: &Town| match town.need(NEED).hold {
        Hold::CallingBack { tries, .. } => tries,
        _ => 0,
    };
    with_desk(groceries())
        .given(EMRE, attempt(NEED, Reached::NoAnswer))
        .given(EMRE, attempt(NEED, Reached::Voicemail))
        .where_(|town| assert_eq!(tries(town), 2))
        .given(EMRE, attempt(NEED, Reached::Reached))
        .where_(|town| {
            assert_eq!((tries(town), town.need(NEED).hold), (0, Hold::None));
            assert_eq!(town.need(NEED).attempts.len(), 3);
        });
}

#[test]
fn the_next_try_lies_ahead() {
    let next = |next_at| Command::Attempt {
        need: NEED,
        channel: Channel::Text,
        reached: Reached::NoAnswer,
        next_at: Some(next_at),
    };
    with_desk(groceries()).when(EMRE, next(START)).refused(Refusal::BadTime);
    with_desk(groceries()).when(EMRE, next(START + Span::days(367))).refused(Refusal::BadTime);
    with_desk(groceries()).when(EMRE, next(START + Span::days(366))).done();
    with_desk(groceries()).when(EMRE, next(START + Span::hours(3))).done();
}

#[test]
fn a_paced_need_waits_off_the_board_until_its_day() {
    let until = START + Span::days(10);
    let paced = Hold::Paced { until };
    with_desk(groceries())
        .when(EMRE, hold(NEED, paced))
        .then([Event::Held { need: NEED, hold: paced }])
        .where_(|town| assert_eq!(town.group.needs.board_count(), 0))
        .when(EMRE, hold(NEED, paced))
        .refused(Refusal::NotNow)
        .given(EMRE, hand_back(Duty::PhoneDesk))
        .after(Span::days(10))
        .then([Event::Held { need: NEED, hold: Hold::None }])
        .where_(|town| assert_eq!(town.group.needs.board_count(), 1));
}

#[test]
fn what_waits_for_something_stays_on_the_board() {
    let waits = Hold::WaitsFor { what: WaitsFor::Stock };
    with_desk(groceries())
        .given(EMRE, hold(NEED, waits))
        .where_(|town| assert_eq!(town.group.needs.board_count(), 1))
        .when(EMRE, hold(NEED, Hold::Paced { until: START }))
        .refused(Refusal::BadTime)
        .when(BEN, hold(NEED, Hold::None))
        .refused(Refusal::DutyFirst)
        .when(NEED, hold(NEED, Hold::None))
        .refused(Refusal::DutyFirst);
}

#[test]
fn the_neighbour_ends_it_when_it_is_not_needed_any_more() {
    for outcome in [Outcome::NoLongerNeeded, Outcome::MetByOthers, Outcome::Met] {
        asked().when(NEED, close(NEED, outcome)).then([closed(NEED, outcome)]).phase(NEED, Phase::Closed);
    }
    asked().when(NEED, close(NEED, Outcome::Unreachable)).refused(Refusal::NotYours);
}

#[test]
fn whoever_promised_or_is_on_the_phone_desk_says_how_it_ended() {
    let could_not = Outcome::CouldNot { why: CouldNot::NoStock };
    asked().given(BEN, promise(NEED, 1)).when(BEN, close(NEED, could_not)).then([closed(NEED, could_not)]);
    let passed = Outcome::PassedOn { to: PassedTo::AnotherGroup };
    with_desk(groceries()).when(EMRE, close(NEED, passed)).then([closed(NEED, passed)]);
    asked()
        .when(BEN, close(NEED, Outcome::Met))
        .refused(Refusal::DutyFirst)
        .when(Actor::Anyone, close(NEED, Outcome::Met))
        .refused(Refusal::SignInFirst);
}

#[test]
fn closing_frees_whoever_promised() {
    asked().given(BEN, promise(NEED, 1)).given(NEED, close(NEED, Outcome::MetByOthers)).where_(|town| {
        assert_eq!(town.need(NEED).promises[0].state, PromiseState::Released(Released::Closed));
        assert_eq!(town.group.needs.promised_by(BEN).count(), 0);
    });
}

#[test]
fn only_time_closes_as_expired() {
    asked().given(BEN, promise(NEED, 1)).when(BEN, close(NEED, Outcome::Expired)).refused(Refusal::OnlyTime);
}

#[test]
fn what_was_partly_met_says_how_much_is_left() {
    let left = |left| close(NEED, Outcome::PartlyMet { left });
    let town =
        || Town::founded().given(Actor::Anyone, ask(Ask { amount: 3, ..groceries() })).given(BEN, promise(NEED, 1));
    town().when(BEN, left(0)).refused(Refusal::TooMuch);
    town().when(BEN, left(4)).refused(Refusal::TooMuch);
    town().when(BEN, left(2)).done();
}

#[test]
fn a_need_is_joined_to_another_open_one() {
    let joined = |other| close(NEED, Outcome::JoinedTo { other });
    let town = || with_desk(groceries()).given(Actor::Anyone, ask(groceries()));
    town().when(EMRE, joined(SECOND)).then([closed(NEED, Outcome::JoinedTo { other: SECOND })]);
    town().when(EMRE, joined(NEED)).refused(Refusal::BadValue);
    town().when(EMRE, joined(THIRD)).refused(Refusal::NotThere);
    town().given(SECOND, close(SECOND, Outcome::Met)).when(EMRE, joined(SECOND)).refused(Refusal::BadValue);
}

#[test]
fn what_is_closed_is_worked_on_no_more() {
    let over = || with_desk(groceries()).given(NEED, close(NEED, Outcome::Met));
    over().when(BEN, promise(NEED, 1)).refused(Refusal::Closed);
    over().when(NEED, close(NEED, Outcome::Met)).refused(Refusal::Closed);
    over().when(NEED, change(NEED, Change::default())).refused(Refusal::Closed);
    over().when(EMRE, attempt(NEED, Reached::Reached)).refused(Refusal::Closed);
    over().when(EMRE, hold(NEED, Hold::None)).refused(Refusal::Closed);
    over().when(NEED, Command::Say { need: NEED }).refused(Refusal::Closed);
}

#[test]
fn reopening_is_always_possible_until_it_is_forgotten() {
    let over = || asked().given(NEED, close(NEED, Outcome::NoLongerNeeded));
    over().when(NEED, reopen(NEED)).then([Event::Reopened { need: NEED }]).phase(NEED, Phase::Open);
    over().when(CHIARA, reopen(NEED)).done();
    over().given(Actor::Anyone, ask(groceries())).when(SECOND, reopen(NEED)).refused(Refusal::NotYours);
    over().after(Span::days(14)).when(NEED, reopen(NEED)).refused(Refusal::Forgotten);
    asked().when(NEED, reopen(NEED)).refused(Refusal::NotClosed);
    Town::with_farah()
        .given(Actor::Anyone, ask(groceries()))
        .given(NEED, close(NEED, Outcome::Met))
        .when(FARAH, reopen(NEED))
        .refused(Refusal::VoiceFirst);
}

#[test]
fn what_was_brought_before_is_wanted_again_when_reopened() {
    asked()
        .given(BEN, promise(NEED, 1))
        .given(BEN, hand_over(NEED, Handover::Left))
        .given(NEED, check_back(NEED, CheckBack::Arrived))
        .given(NEED, reopen(NEED))
        .phase(NEED, Phase::Open)
        .where_(|town| assert_eq!(town.need(NEED).wanting(), Wanting { much: 1, hands: 1 }));
}

#[test]
fn those_concerned_talk() {
    let say = || Command::Say { need: NEED };
    let said = |line| Event::Said { need: NEED, line };
    with_desk(groceries())
        .when(NEED, say())
        .then([said(0)])
        .when(BEN, say())
        .refused(Refusal::PromiseFirst)
        .given(BEN, promise(NEED, 1))
        .when(BEN, say())
        .then([said(1)])
        .when(EMRE, say())
        .then([said(2)])
        .when(Actor::Anyone, say())
        .refused(Refusal::SignInFirst)
        .where_(|town| assert_eq!(town.need(NEED).lines.len(), 3));
}

#[test]
fn a_talk_concerns_the_neighbour_and_whoever_is_on_it() {
    let town = asked().given(Actor::Anyone, ask(groceries())).given(BEN, promise(NEED, 1));
    let concerns = |who: Actor| town.need(NEED).concerns(who);
    assert!(concerns(Actor::Neighbour(NEED)) && concerns(Actor::Person(BEN)));
    let others = [Actor::Neighbour(SECOND), Actor::Person(CHIARA), Actor::Anyone, Actor::Time, Actor::Operator];
    assert!(!others.into_iter().any(concerns));
}

#[test]
fn very_long_talk_is_better_had_by_telephone() {
    let say = || Command::Say { need: NEED };
    let town = (0..500).fold(asked(), |town, _| town.given(NEED, say()));
    town.when(NEED, say()).refused(Refusal::BadValue);
}

#[test]
fn there_is_nothing_to_do_about_what_was_never_asked() {
    for nothing in [NeedId(0), SECOND, NeedId(u32::MAX)] {
        asked().when(BEN, promise(nothing, 1)).refused(Refusal::NotThere);
        asked().when(EMRE, understand(nothing)).refused(Refusal::NotThere);
        asked().when(nothing, close(nothing, Outcome::Met)).refused(Refusal::NotThere);
    }
}

#[test]
fn every_kind_and_item_has_a_word_that_leads_back() {
    for kind in Kind::ALL {
        assert_eq!(Kind::parse(&kind.word()), Some(*kind));
        assert!(kind.items().iter().all(|item| item.kind() == *kind));
    }
    for item in Item::ALL {
        assert_eq!(Item::parse(&item.word()), Some(*item));
        assert!(item.kind().items().contains(item));
    }
    assert_eq!(Kind::parse("gold"), None);
    assert!(HowSoon::ALL.into_iter().all(|how_soon| HowSoon::parse(how_soon.word()) == Some(how_soon)));
    assert!(Handover::ALL.into_iter().all(|how| Handover::parse(how.word()) == Some(how)));
    assert!(WaitsFor::ALL.into_iter().all(|what| WaitsFor::parse(what.word()) == Some(what)));
    assert!(CouldNot::ALL.into_iter().all(|why| CouldNot::parse(why.word()) == Some(why)));
    assert!(PassedTo::ALL.into_iter().all(|to| PassedTo::parse(to.word()) == Some(to)));
    assert!(Channel::ALL.into_iter().all(|channel| Channel::parse(channel.word()) == Some(channel)));
    assert!(Reached::ALL.into_iter().all(|reached| Reached::parse(reached.word()) == Some(reached)));
}
