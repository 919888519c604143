//! Reading what a step's form says. What is amiss stands beside its field, and what was typed is kept.

use commons::founding::StreetId;
use commons::needs::{
    self, Change, Channel, CheckBack, Code, CouldNot, Hold, HowSoon, Item, Kind, Need, Outcome, PassedTo, Reached,
    ReturnAsked, WaitsFor,
};
use commons::{Command, Span, Subject, Timestamp};

use super::{Step, understand};
use crate::forms::{Form, Problems};
use crate::needs::{At, times};

/// What the form says; what is amiss goes into `problems`.
pub(super) fn read(at: &At, step: Step, need: &Need, form: &Form, problems: &mut Problems) -> Option<Command> {
    let id = need.id;
    let command = match step {
        Step::Understand => understand(need, read_change(at, need, form, problems)?),
        Step::Attempt => {
            let channel = Channel::parse(form.raw("channel")).unwrap_or(Channel::Call);
            let reached = Reached::parse(form.raw("reached"));
            if reached.is_none() {
                problems.add("reached", "need-choose-problem");
            }
            let next_at = read_day(at, form, Required::No, problems);
            needs::Command::Attempt { need: id, channel, reached: reached?, next_at }
        }
        Step::Hold => needs::Command::Hold { need: id, hold: read_hold(at, need, form, problems)? },
        Step::CheckBack => {
            let asked = match form.raw("asked") {
                "nothing" => ReturnAsked::Nothing,
                "something" => ReturnAsked::Something,
                _ => ReturnAsked::Unsaid,
            };
            let answer = match form.raw("answer") {
                "arrived" => CheckBack::Arrived,
                "partly" => CheckBack::Partly { left: read_number(form, "left", 200, problems)? },
                "nothing" => CheckBack::NothingCame,
                _ => {
                    problems.add("answer", "need-choose-problem");
                    return None;
                }
            };
            needs::Command::CheckBack { need: id, answer, asked }
        }
        Step::Close => needs::Command::Close { need: id, outcome: read_outcome(at, need, form, problems)? },
        Step::Forget => return Some(Command::Forget(Subject::Need(id))),
    };
    Some(Command::Needs(command))
}

fn read_change(at: &At, need: &Need, form: &Form, problems: &mut Problems) -> Option<Change> {
    let what = form.raw("what");
    let item = Item::parse(what);
    let kind = item.map(Item::kind).or_else(|| Kind::parse(what)).unwrap_or(need.kind);
    let street = form.choice::<u16>("street").map(StreetId);
    let street = street.filter(|street| at.caller.home.look().group.founding.street(*street).is_some());
    let household = form.raw("household").trim();
    let household = if household.is_empty() { None } else { Some(read_number(form, "household", 30, problems)?) };
    let amount = read_number(form, "amount", 200, problems)?;
    Some(Change {
        kind: Some(kind),
        item,
        street,
        how_soon: HowSoon::parse(form.raw("soon")),
        household: household.and_then(|people| u8::try_from(people).ok()),
        amount: Some(amount),
        // What somebody likes is for them to say.
        interests: None,
    })
}

fn read_hold(at: &At, need: &Need, form: &Form, problems: &mut Problems) -> Option<Hold> {
    Some(match form.raw("hold") {
        "none" => Hold::None,
        "calling" => {
            let tries = match need.hold {
                Hold::CallingBack { tries, .. } => tries,
                _ => 0,
            };
            let tomorrow = at.caller.now() + Span::days(1);
            let next_at = read_day(at, form, Required::No, problems).or(Some(tomorrow));
            Hold::CallingBack { tries, next_at }
        }
        "paced" => Hold::Paced { until: read_day(at, form, Required::Yes, problems)? },
        word => match WaitsFor::parse(word) {
            Some(what) => Hold::WaitsFor { what },
            None => {
                problems.add("hold", "need-choose-problem");
                return None;
            }
        },
    })
}

fn read_outcome(at: &At, need: &Need, form: &Form, problems: &mut Problems) -> Option<Outcome> {
    let word = form.raw("outcome");
    let outcome = match word.split_once('-') {
        Some(("passed_on", to)) => PassedTo::parse(to).map(|to| Outcome::PassedOn { to }),
        Some(("could_not", why)) => CouldNot::parse(why).map(|why| Outcome::CouldNot { why }),
        _ => match word {
            "met" => Some(Outcome::Met),
            "partly_met" => Some(Outcome::PartlyMet { left: read_number(form, "left", need.amount, problems)? }),
            "met_by_others" => Some(Outcome::MetByOthers),
            "no_longer_needed" => Some(Outcome::NoLongerNeeded),
            "unreachable" => Some(Outcome::Unreachable),
            "joined_to" => {
                let state = at.caller.home.look();
                let other = Code::parse(form.raw("code")).and_then(|code| state.group.needs.by_code(code));
                if other.is_none() {
                    problems.add("code", "need-code-problem");
                }
                Some(Outcome::JoinedTo { other: other?.id })
            }
            _ => None,
        },
    };
    if outcome.is_none() {
        problems.add("outcome", "need-choose-problem");
    }
    outcome
}

/// Whether a day has to be there.
#[derive(PartialEq, Eq)]
enum Required {
    Yes,
    No,
}

fn read_day(at: &At, form: &Form, required: Required, problems: &mut Problems) -> Option<Timestamp> {
    let typed = form.raw("day").trim();
    if typed.is_empty() && required == Required::No {
        return None;
    }
    let zone = times::zone(&at.caller.home.look().group);
    let day = times::evening_of(typed, &zone);
    if day.is_none() {
        problems.add("day", "need-day-problem");
    }
    day
}

/// A number from 1 to `most`.
fn read_number(form: &Form, field: &str, most: u16, problems: &mut Problems) -> Option<u16> {
    let number = form.choice::<u16>(field).filter(|number| (1..=most).contains(number));
    if number.is_none() {
        problems.add(field, "need-number-problem");
    }
    number
}
