//! Every list a group keeps must be what one would write down afresh by looking at each thing.

use commons::Group;
use commons::duties::{Duty, TurnState};
use commons::needs::{Hold, HowSoon, Need, NeedId, Phase, PromiseState, Stage};
use commons::people::PersonId;
use commons::{Span, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

pub(crate) fn are_true(group: &Group) {
    let mut phases: BTreeMap<Phase, Vec<NeedId>> = BTreeMap::new();
    let mut board: Vec<(Timestamp, Timestamp, NeedId)> = Vec::new();
    let mut promised: BTreeMap<PersonId, Vec<NeedId>> = BTreeMap::new();
    let mut closed = 0;
    for need in group.needs.all() {
        let phase = phase(need);
        assert_eq!(need.phase(), phase, "{:?}", need.id);
        phases.entry(phase).or_default().push(need.id);
        closed += usize::from(phase == Phase::Closed);
        if phase == Phase::Open && !matches!(need.hold, Hold::Paced { .. }) {
            board.push((need.asked_at + patience(need.how_soon), need.asked_at, need.id));
        }
        for promise in need.promises.iter().filter(|promise| promise.state.is_open()) {
            promised.entry(promise.by).or_default().push(need.id);
        }
    }
    board.sort_unstable();

    assert!(group.needs.board().map(|need| need.id).eq(board.iter().map(|(_, _, id)| *id)), "the board");
    assert_eq!(group.needs.board_count(), board.len());
    let every = [Phase::Heard, Phase::Open, Phase::Promised, Phase::Underway, Phase::CheckingBack, Phase::Closed];
    for phase in every {
        let theirs = phases.get(&phase).map_or(&[][..], Vec::as_slice);
        assert!(group.needs.in_phase(phase).map(|need| need.id).eq(theirs.iter().copied()), "{phase:?}");
        assert_eq!(group.needs.count_in(phase), theirs.len());
    }
    let open: usize =
        every.iter().filter(|phase| **phase != Phase::Closed).map(|phase| group.needs.count_in(*phase)).sum();
    assert_eq!(open, group.needs.all().len() - closed, "open are those asked but not closed");
    for person in group.people.all() {
        let theirs = promised.get(&person.id).map_or(&[][..], Vec::as_slice);
        assert!(group.needs.promised_by(person.id).map(|need| need.id).eq(theirs.iter().copied()), "{:?}", person.id);
        assert!(super::rounds::taken_on(group, person.id) <= 3, "{:?} has taken on too much", person.id);
    }
    counted(group);
    duties(group);
    offers(group);
}

/// What is counted as it happens is what counting would say.
fn counted(group: &Group) {
    let mut tally: BTreeMap<_, usize> = BTreeMap::new();
    for need in group.needs.board() {
        *tally.entry((need.kind, need.street)).or_default() += 1;
    }
    assert!(group.needs.tally().eq(tally.into_iter().map(|((kind, street), count)| (kind, street, count))));

    let closed_at = |need: &Need| match need.stage {
        Stage::Closed { at, .. } => Some((at, need.id)),
        _ => None,
    };
    let mut closed: Vec<(Timestamp, NeedId)> = group.needs.all().iter().filter_map(closed_at).collect();
    closed.sort_unstable();
    let middle = closed.get(closed.len() / 2).map_or(Timestamp(0), |(at, _)| *at);
    let since = closed.into_iter().filter(|(at, _)| *at > middle).map(|(_, id)| id);
    assert!(group.needs.closed_since(middle).map(|need| need.id).eq(since), "what was closed of late");

    for person in group.people.all() {
        let all = group.needs.all().iter().flat_map(|need| &need.promises);
        let of_late = all.filter(|promise| promise.by == person.id && promise.at > middle).count();
        assert_eq!(group.needs.promises_since(person.id, middle), of_late, "{:?}", person.id);
    }
    if let Some(need) = group.needs.board().nth(group.needs.board_count() / 2) {
        let behind = group.needs.board().skip_while(|other| other.id != need.id).skip(1).map(|other| other.id);
        assert!(group.needs.board_after(need).map(|need| need.id).eq(behind));
    }
}

fn phase(need: &Need) -> Phase {
    let held = || need.promises.iter().filter(|promise| promise.state.counts());
    let people: BTreeSet<PersonId> = held().map(|promise| promise.by).collect();
    let much: u16 = held().map(|promise| promise.much).sum();
    let wanted = much < need.amount || people.len() < usize::from(need.hands());
    match need.stage {
        Stage::Heard => Phase::Heard,
        Stage::CheckingBack { .. } => Phase::CheckingBack,
        Stage::Closed { .. } => Phase::Closed,
        Stage::Live if wanted => Phase::Open,
        Stage::Live if held().any(|promise| promise.state == PromiseState::Underway) => Phase::Underway,
        Stage::Live => Phase::Promised,
    }
}

fn patience(how_soon: HowSoon) -> Span {
    match how_soon {
        HowSoon::Today => Span::hours(12),
        HowSoon::OneOrTwoDays => Span::hours(48),
        HowSoon::ThreeToFiveDays => Span::hours(120),
        HowSoon::AboutAWeek => Span::hours(168),
        HowSoon::AnyTime => Span::hours(720),
    }
}

fn duties(group: &Group) {
    for duty in Duty::STANDING {
        let running: Vec<_> =
            group.duties.turns().iter().filter(|turn| turn.duty == duty && turn.state == TurnState::Running).collect();
        assert!(group.duties.holders(duty).eq(running.iter().copied()), "{duty:?}");
        let people: BTreeSet<PersonId> = running.iter().map(|turn| turn.by).collect();
        assert_eq!(people.len(), running.len(), "{duty:?}: one turn at a time");
        assert!(people.iter().all(|person| group.people.has_voice(*person)), "{duty:?} without a voice");
    }
}

fn offers(group: &Group) {
    for person in group.people.all() {
        let standing = group.offers.of(person.id).count();
        assert!(standing <= 51 && !(person.is_gone() && standing > 0), "{:?} offers {standing}", person.id);
    }
}
