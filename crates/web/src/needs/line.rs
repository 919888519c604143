//! What happened to a need, and what comes next. Nobody is named for what they did; who is on it now stands elsewhere.

use commons::needs::{Checked, Hold, Need, Outcome, Phase, PromiseState, Released, Stage, Through};
use commons::sight::Why;
use commons::{Group, Matter, Timestamp};

use crate::look::frame::Frame;

/// One point on the line.
pub(super) struct Point {
    /// "" for what was, "now", "next".
    pub(super) class: &'static str,
    pub(super) when: String,
    pub(super) machine: String,
    pub(super) text: String,
}

/// Everything that was, where it stands, and what follows by itself.
pub(super) fn points(frame: &Frame, group: &Group, need: &Need) -> Vec<Point> {
    let mut past = past(frame, need);
    past.sort_by_key(|(at, _)| *at);
    let point = |class, at: Timestamp, text| Point {
        class,
        when: frame.day_and_time(at.0),
        machine: frame.machine_time(at.0),
        text,
    };
    let mut points: Vec<Point> = past.into_iter().map(|(at, text)| point("", at, text)).collect();
    points.push(Point { class: "now", when: String::new(), machine: String::new(), text: now(frame, need) });
    points.extend(next(frame, group, need).map(|(at, text)| point("next", at, text)));
    points
}

fn past(frame: &Frame, need: &Need) -> Vec<(Timestamp, String)> {
    let asked = match need.through {
        Through::Web => "need-line-asked",
        Through::Person(_) => "need-line-asked-by-phone",
    };
    let mut past = vec![(need.asked_at, frame.t(asked))];
    for promise in &need.promises {
        let said = if promise.much == 0 { "need-line-along" } else { "need-line-promised" };
        past.push((promise.at, frame.t(said)));
        past.extend(promise.announced_at.map(|at| (at, frame.t("need-line-announced"))));
    }
    for attempt in &need.attempts {
        let (channel, reached) = (attempt.channel.word(), attempt.reached.word());
        let words = [("how", frame.t(&format!("channel-{channel}"))), ("came", frame.t(&format!("reached-{reached}")))];
        past.push((
            attempt.at,
            frame.with("need-line-attempt", &[(words[0].0, &words[0].1), (words[1].0, &words[1].1)]),
        ));
    }
    for opening in &need.openings {
        let why = match opening.why {
            Why::Promise | Why::Welcome | Why::Receipt => "need-line-opened-promise",
            Why::PhoneDesk => "need-line-opened-desk",
        };
        past.push((opening.at, frame.t(why)));
    }
    for wave in &need.waves {
        past.push((wave.at, frame.n("around-line", wave.people.len())));
    }
    if let Some((_, at)) = need.lines.last() {
        past.push((*at, frame.n("need-line-said", need.lines.len())));
    }
    match need.stage {
        Stage::CheckingBack { since } => past.push((since, frame.t("need-line-arrived"))),
        Stage::Closed { outcome, at } => past.push((at, outcome_said(frame, outcome))),
        Stage::Heard | Stage::Live => {}
    }
    if let commons::needs::Details::Forgotten { at } = need.details {
        past.push((at, frame.t("need-line-wiped")));
    }
    past
}

/// "Met", "Could not be done: no one was free".
pub(super) fn outcome_said(frame: &Frame, outcome: Outcome) -> String {
    let said = frame.t(&format!("outcome-{}", outcome.word()));
    let more = match outcome {
        Outcome::PassedOn { to } => Some(frame.t(&format!("passed-{}", to.word()))),
        Outcome::CouldNot { why } => Some(frame.t(&format!("could_not-{}", why.word()))),
        _ => None,
    };
    more.map_or_else(|| said.clone(), |more| format!("{said}: {more}"))
}

fn now(frame: &Frame, need: &Need) -> String {
    let key = match need.phase() {
        Phase::Heard if need.checked == Checked::Unchecked => "need-now-unchecked",
        Phase::Heard => "need-now-heard",
        Phase::Open if matches!(need.hold, Hold::Paced { .. }) => "need-now-paced",
        Phase::Open if need.promises.iter().any(|promise| promise.state.is_open()) => "need-now-partly",
        Phase::Open if was_handed_back(need) => "need-now-back",
        Phase::Open => "need-now-open",
        Phase::Promised if waits_for_yes(need) => "need-now-offered",
        Phase::Promised => "need-now-promised",
        Phase::Underway => "need-now-underway",
        Phase::CheckingBack => "need-now-checking_back",
        Phase::Closed if need.is_forgotten() => "need-now-wiped",
        Phase::Closed => "need-now-closed",
    };
    frame.t(key)
}

fn was_handed_back(need: &Need) -> bool {
    let back = |state| matches!(state, PromiseState::Released(Released::HandedBack | Released::TimePassed));
    need.promises.last().is_some_and(|promise| back(promise.state))
}

fn waits_for_yes(need: &Need) -> bool {
    need.open_promises().all(|promise| promise.state == PromiseState::Offered)
}

/// What time does by itself, if nothing else happens before.
fn next(frame: &Frame, group: &Group, need: &Need) -> Option<(Timestamp, String)> {
    let at = when(group, Matter::Need(need.id))?;
    let key = match need.stage {
        Stage::Closed { .. } => "need-next-wiped",
        Stage::CheckingBack { .. } => "need-next-counts",
        Stage::Heard => "need-next-expires",
        Stage::Live => match need.hold {
            Hold::Paced { until } if until == at => "need-next-turn",
            _ if need.open_promises().any(|promise| promise.announced_at.is_some()) => "need-next-back",
            _ if need.open_promises().next().is_some() => "need-next-by-when",
            _ => "need-next-expires",
        },
    };
    Some((at, frame.t(key)))
}

/// When time next has something to ask about this matter, if nothing else happens to it before.
fn when(group: &Group, matter: Matter) -> Option<Timestamp> {
    group.agenda().find(|(_, other)| *other == matter).map(|(at, _)| at)
}
