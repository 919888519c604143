//! Rounds: one person goes out once and stops at several doors. Rounds are made ahead, by hand or by the program, and wait
//! until somebody claims one: a claim promises every stop at once, whole or not at all.
//!
//! A round holds needs, streets, hours and bags. Doors are not here: they open for whoever claimed, through the promise, one
//! by one, and each opening is written down. When a round closes it forgets who carried it; its time and its way go to the
//! group's sums.

// One round, and all of them.
mod lists;
mod round;

// What is made, and what is carried.
mod carrying;
mod making;

pub use lists::{Rounds, Sums};
pub use round::{Answer, Fetch, Open, Plan, Planned, Round, SheetCode, State, Stop, Way, What, heaviest};

use crate::needs::NeedId;
use crate::{Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Doors one round can have: as many as fit on a printed sheet.
pub const MOST_STOPS: usize = 30;
/// Rounds that can be made at once.
pub const MOST_AT_ONCE: usize = 40;
/// Rounds a group can have that are not closed.
pub const MOST_LIVE: usize = 120;
/// Bags one round can have room for.
pub const MOST_BAGS: u16 = 200;
/// The longest a round can be out.
pub const LONGEST: Span = Span::hours(16);
/// Doors one person may open in a day for rounds they have claimed, beside what anybody may open.
pub const DOORS_A_DAY: usize = 40;
/// A round closes by itself so long after it should have been back.
pub const CLOSES_AFTER: Span = Span::hours(24);
/// How long a closed round is kept to look back at; the sums stay.
const KEPT: Span = Span::days(30);

/// A round's number within its group, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RoundId(pub u32);

/// A round as it should be from now on, and which revision of it that was thought up for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reworked {
    pub round: RoundId,
    pub revision: u32,
    pub plan: Plan,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    /// Several rounds at once; all of them or none.
    Make {
        rounds: Vec<Plan>,
    },
    /// Rounds nobody has claimed become otherwise, together; `more` are new ones.
    Rework {
        rounds: Vec<Reworked>,
        more: Vec<Plan>,
    },
    /// A round nobody has claimed is taken apart; its needs stay on the board.
    Drop {
        round: RoundId,
    },
    /// Promise every stop of it.
    Claim {
        round: RoundId,
    },
    /// It was kept for me, and I cannot this time.
    NotThisTime {
        round: RoundId,
    },
    HandBack {
        round: RoundId,
    },
    SetOut {
        round: RoundId,
    },
    /// How it went at one door.
    Answer {
        round: RoundId,
        need: NeedId,
        answer: Answer,
    },
    /// Back again: what was not handed over is on the board again.
    Close {
        round: RoundId,
    },
}

impl Command {
    /// Whether this would begin something new, which a group that has ended does not.
    pub(crate) fn begins(&self) -> bool {
        matches!(self, Command::Make { .. } | Command::Rework { .. } | Command::Claim { .. })
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    /// `codes` name the stops on a printed sheet, one for each.
    Made {
        round: RoundId,
        plan: Plan,
        codes: Vec<SheetCode>,
    },
    Reworked {
        round: RoundId,
        plan: Plan,
        codes: Vec<SheetCode>,
    },
    Dropped {
        round: RoundId,
    },
    /// Somebody takes it on, without the needs that are no longer wanted.
    Claimed {
        round: RoundId,
        without: Vec<NeedId>,
    },
    /// Whoever it was kept for cannot this time.
    SaidNo {
        round: RoundId,
    },
    HandedBack {
        round: RoundId,
    },
    SetOut {
        round: RoundId,
    },
    Answered {
        round: RoundId,
        need: NeedId,
        answer: Answer,
    },
    Closed {
        round: RoundId,
    },
}

impl Event {
    pub fn round(&self) -> RoundId {
        match self {
            Event::Made { round, .. }
            | Event::Reworked { round, .. }
            | Event::Dropped { round }
            | Event::Claimed { round, .. }
            | Event::SaidNo { round }
            | Event::HandedBack { round }
            | Event::SetOut { round }
            | Event::Answered { round, .. }
            | Event::Closed { round } => *round,
        }
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    match command {
        Command::Make { rounds } => making::make(group, rounds, moment),
        Command::Rework { rounds, more } => making::rework(group, rounds, more, moment),
        Command::Drop { round } => making::drop(group, round, moment),
        Command::Claim { round } => carrying::claim(group, round, moment),
        Command::NotThisTime { round } => carrying::not_this_time(group, round, moment),
        Command::HandBack { round } => carrying::hand_back(group, round, moment),
        Command::SetOut { round } => carrying::set_out(group, round, moment),
        Command::Answer { round, need, answer } => carrying::answer(group, round, need, answer, moment),
        Command::Close { round } => carrying::close(group, round, moment),
    }
}

/// A day after it should have been back, a round closes by itself.
pub(crate) fn decide_due(group: &Group, id: RoundId, now: Timestamp) -> Vec<crate::Event> {
    match group.rounds.get(id) {
        Some(round) if round.closes_at().is_some_and(|at| at <= now) => {
            carrying::closing(group, round, crate::needs::Released::TimePassed)
        }
        _ => Vec::new(),
    }
}

impl Group {
    /// How much somebody has taken on: a claimed round counts as one, like a promise that stands on none.
    pub fn taken_on(&self, person: crate::people::PersonId) -> usize {
        let rounds: Vec<&Round> = self.rounds.carried_by(person).collect();
        let alone = self.needs.promised_by(person).filter(|need| !rounds.iter().any(|round| round.has(need.id)));
        rounds.len() + alone.count()
    }
}
