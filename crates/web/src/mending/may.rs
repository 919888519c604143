//! What somebody concerned can do now: which forms stand on the page of a matter.

use commons::mending::{Seat, Side, Step};
use commons::people::PersonId;
use commons::{Group, Timestamp};

use super::Concern;

/// What the caller can do now.
#[derive(Default)]
pub(super) struct May {
    pub(super) answer: bool,
    pub(super) go_on: bool,
    pub(super) listen: bool,
    pub(super) leave: bool,
    pub(super) choose: bool,
    pub(super) offer_slot: bool,
    pub(super) offer_step: bool,
    pub(super) ask_to_listen: bool,
    pub(super) been_heard: bool,
    pub(super) bring: bool,
    pub(super) propose: Option<u32>,
    pub(super) good: bool,
    pub(super) stop: Option<&'static str>,
    pub(super) write: bool,
}

impl May {
    pub(super) fn of(concern: &Concern, group: &Group, me: PersonId, now: Timestamp) -> May {
        let between = &concern.between;
        let side = match concern.seat {
            _ if between.is_over() => return May::default(),
            Seat::Asked(_) => return May { listen: true, ..May::default() },
            seat @ Seat::Listener(_) => {
                return May { leave: true, offer_slot: between.may_offer_slots(seat), ..May::default() };
            }
            Seat::Side(side) => side,
        };
        let about_me = match between.step {
            Step::Listening { to, .. } | Step::Heard { to, .. } => to == side,
            Step::Brought { by, .. } => by != side,
            _ => false,
        };
        let i_stopped = matches!(between.step, Step::Stopped { by, .. } if by == side);
        May {
            answer: side == Side::Second && matches!(between.step, Step::Talk { yes: None | Some(false), .. }),
            go_on: between.may_go_on(now),
            choose: between.may_choose_listener(),
            offer_slot: between.may_offer_slots(concern.seat),
            offer_step: between.may_offer_steps(),
            ask_to_listen: between.may_ask_to_listen(side, now),
            been_heard: about_me && matches!(between.step, Step::Listening { .. }),
            bring: !about_me && matches!(between.step, Step::Heard { .. }),
            propose: match between.step {
                Step::Brought { person, by, .. } if by == side && group.people.has_voice(me) => Some(person.0),
                _ => None,
            },
            good: !about_me && !i_stopped && !between.says_good(side),
            stop: match between.step {
                Step::Listening { .. } if about_me => Some("mending-waive"),
                _ if about_me || i_stopped => None,
                Step::Stopped { .. } | Step::Listening { .. } | Step::Heard { .. } | Step::Brought { .. } => {
                    Some("mending-let-it-rest")
                }
                _ => Some("mending-stop"),
            },
            write: between.may_write(),
            ..May::default()
        }
    }
}
