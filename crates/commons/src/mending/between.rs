//! What is between two people, and where on the ladder it stands.

use super::{Key, Veil};
use crate::people::PersonId;
use crate::{Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// Something between two people, by number from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct MatterId(pub u32);

/// One of the two. Whoever asked first has no more say than the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Side {
    First,
    Second,
}

impl Side {
    pub fn other(self) -> Side {
        match self {
            Side::First => Side::Second,
            Side::Second => Side::First,
        }
    }

    fn index(self) -> usize {
        match self {
            Side::First => 0,
            Side::Second => 1,
        }
    }
}

/// From where somebody concerned takes part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Seat {
    /// One of the two.
    Side(Side),
    /// Asked to listen, beside one of them, and has not answered.
    Asked(Side),
    /// Listens, beside one of them.
    Listener(Side),
}

impl Seat {
    /// Whether this is one of the two, or a listener who said yes.
    pub fn is_within(self) -> bool {
        !matches!(self, Seat::Asked(_))
    }
}

/// Whoever listens beside one of the two.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Listener {
    #[default]
    None,
    Asked(Veil),
    Yes(Veil),
}

impl Listener {
    pub fn veil(self) -> Option<Veil> {
        match self {
            Listener::None => None,
            Listener::Asked(veil) | Listener::Yes(veil) => Some(veil),
        }
    }

    pub fn listens(self) -> bool {
        matches!(self, Listener::Yes(_))
    }
}

/// A time that somebody offers to talk, or to listen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slot {
    pub at: Timestamp,
    pub by: Seat,
    /// Who can come, as far as they said.
    pub can: BTreeMap<Seat, bool>,
    /// Whether whoever was to be listened to came, once it is written down.
    pub came: Option<bool>,
}

/// Something one of the two will do, or leave, until a day. Its words are a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pledge {
    pub line: u32,
    pub by: Side,
    pub at: Timestamp,
    pub until: Timestamp,
    pub state: PledgeState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PledgeState {
    Offered,
    Agreed,
    Declined,
}

/// Where it stands. Each of these ends by itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Step {
    /// One has asked the other to talk.
    Talk {
        until: Timestamp,
        yes: Option<bool>,
    },
    /// They talk with a listener each.
    Supported {
        since: Timestamp,
        until: Timestamp,
    },
    /// What they agreed holds until its day.
    Steps {
        until: Timestamp,
    },
    /// Those days are over: how is it now?
    LookingBack {
        until: Timestamp,
    },
    /// One of them stepped out of the talk; the other may let it rest.
    Stopped {
        by: Side,
        until: Timestamp,
    },
    /// Before anything about a person can be asked, that person is listened to.
    Listening {
        to: Side,
        until: Timestamp,
    },
    /// They were, or had the chance.
    Heard {
        to: Side,
        how: How,
        until: Timestamp,
    },
    /// A question about this person can be asked of everybody, until then.
    Brought {
        person: PersonId,
        by: Side,
        until: Timestamp,
    },
    Over {
        at: Timestamp,
        how: End,
    },
}

/// How somebody was listened to.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum How {
    /// Came, and was listened to.
    Came,
    /// Says so themselves.
    SaysSo,
    /// Did not want to be.
    Waived,
    /// Was offered two times, and came to none.
    HadTheChance,
}

/// How a matter ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum End {
    /// Both said that it is good now.
    Good,
    /// Somebody stopped, and gave no reason.
    Stopped,
    /// The time was up.
    TimeUp,
}

/// How long a first talk has.
pub const TALK: Span = Span::days(14);
/// After which it may go on although the other has not answered.
pub const UNANSWERED: Span = Span::days(3);
/// How long a talk with listeners has.
pub const SUPPORTED: Span = Span::days(21);
/// How long the other has to choose a listener, or to answer a step, before that counts as not wanting to.
pub const WAITING: Span = Span::days(7);
/// The longest a step can last.
pub const LONGEST_STEP: Span = Span::days(90);
/// How long the two have to say how it is, when the steps are over.
pub const LOOKING_BACK: Span = Span::days(14);
/// How long it rests when one stepped out.
pub const RESTS: Span = Span::days(14);
/// How long somebody has to be listened to.
pub const LISTENING: Span = Span::days(30);
/// How far ahead a time to be listened to is offered, and how far from the other one.
pub const AHEAD: Span = Span::hours(24);
/// How long a question can be asked after somebody was listened to.
pub const HEARD: Span = Span::days(30);
/// How long the words stay after the end.
pub const KEPT: Span = Span::days(30);
/// Times that were offered and to which somebody did not come, until that counts as having had the chance.
pub const CHANCES: usize = 2;

/// Something between two people.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Between {
    pub id: MatterId,
    pub opened_at: Timestamp,
    /// Whoever asked first, and the other.
    pub sides: [Veil; 2],
    pub listeners: [Listener; 2],
    /// Who was asked to listen and did not want to.
    pub(super) declined: Vec<Veil>,
    pub step: Step,
    /// Who said that it is good now.
    pub good: [bool; 2],
    /// Lines written so far, with who wrote each.
    pub lines: Vec<Side>,
    /// Times offered in this step.
    pub slots: Vec<Slot>,
    pub pledges: Vec<Pledge>,
    pub forgotten: bool,
}

impl Between {
    /// From where this person takes part, for whoever has the key.
    pub fn seat(&self, key: &Key, person: PersonId) -> Option<Seat> {
        let veil = key.veil(person);
        let side = |side: Side| self.sides.get(side.index()) == Some(&veil);
        let beside = |side: Side| match self.listener(side) {
            Listener::Yes(other) if other == veil => Some(Seat::Listener(side)),
            Listener::Asked(other) if other == veil => Some(Seat::Asked(side)),
            _ => None,
        };
        let sides = [Side::First, Side::Second];
        let one_of_the_two = sides.into_iter().find(|one| side(*one)).map(Seat::Side);
        one_of_the_two.or_else(|| sides.into_iter().find_map(beside))
    }

    pub fn side(&self, side: Side) -> Option<Veil> {
        self.sides.get(side.index()).copied()
    }

    pub fn listener(&self, side: Side) -> Listener {
        self.listeners.get(side.index()).copied().unwrap_or_default()
    }

    pub(super) fn set_listener(&mut self, side: Side, listener: Listener) {
        if let Some(seat) = self.listeners.get_mut(side.index()) {
            *seat = listener;
        }
    }

    pub fn says_good(&self, side: Side) -> bool {
        self.good.get(side.index()).copied().unwrap_or_default()
    }

    pub(super) fn set_good(&mut self, side: Side) {
        if let Some(good) = self.good.get_mut(side.index()) {
            *good = true;
        }
    }

    pub fn is_over(&self) -> bool {
        matches!(self.step, Step::Over { .. })
    }

    /// When the step it is on ends by itself, or the words are forgotten.
    pub fn ends_at(&self) -> Timestamp {
        match self.step {
            Step::Talk { until, .. }
            | Step::Supported { until, .. }
            | Step::Steps { until }
            | Step::LookingBack { until }
            | Step::Stopped { until, .. }
            | Step::Listening { until, .. }
            | Step::Heard { until, .. }
            | Step::Brought { until, .. } => until,
            Step::Over { at, .. } => at + KEPT,
        }
    }

    /// Whether this side may go on to a talk with listeners now.
    pub fn may_go_on(&self, now: Timestamp) -> bool {
        match self.step {
            Step::Talk { yes, .. } => yes == Some(true) || self.opened_at + UNANSWERED <= now,
            _ => false,
        }
    }

    /// Whether steps can be offered now.
    pub fn may_offer_steps(&self) -> bool {
        matches!(self.step, Step::Supported { .. } | Step::Steps { .. } | Step::LookingBack { .. })
    }

    /// Whether this side may ask that the other is listened to: the milder steps were tried, or the other did not want them.
    pub fn may_ask_to_listen(&self, side: Side, now: Timestamp) -> bool {
        match self.step {
            Step::LookingBack { .. } => true,
            Step::Stopped { by, .. } => by != side,
            Step::Supported { since, .. } => {
                let alone = !self.listener(side.other()).listens() && since + WAITING <= now;
                let offered = self.pledges.iter().filter(|pledge| pledge.by == side);
                let turned_down = |pledge: &Pledge| match pledge.state {
                    PledgeState::Declined => true,
                    PledgeState::Offered => pledge.at + WAITING <= now,
                    PledgeState::Agreed => false,
                };
                alone || offered.into_iter().any(turned_down)
            }
            _ => false,
        }
    }

    /// Whether times can be offered from this seat now.
    pub fn may_offer_slots(&self, seat: Seat) -> bool {
        match (self.step, seat) {
            (Step::Supported { .. }, seat) => seat.is_within(),
            (Step::Listening { .. }, Seat::Listener(_)) => true,
            _ => false,
        }
    }

    /// Whether this side chooses who listens beside them now.
    pub fn may_choose_listener(&self) -> bool {
        matches!(self.step, Step::Supported { .. } | Step::Listening { .. })
    }

    /// Whether the two can write to each other now.
    pub fn may_write(&self) -> bool {
        !matches!(self.step, Step::Stopped { .. } | Step::Over { .. })
    }
}
