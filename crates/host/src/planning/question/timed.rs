//! When somebody is where, on rounds as they are planned.

use super::{Ground, Question, whole};
use commons::rounds::What;
use commons::{Span, Timestamp};
use rounds::{Limit, Part};

/// When somebody is where on a round.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Timed {
    pub leaves_at: Timestamp,
    pub back_at: Timestamp,
    /// When they are at each stop.
    pub stops: Vec<Timestamp>,
    pub metres: u32,
    pub seconds: u32,
    /// So many seconds later home, or longer out, than it may be.
    pub late: u32,
    /// So many seconds longer under way with something cold than it keeps.
    pub cold: u32,
    /// A place where something is fetched, and so many seconds after it shuts.
    pub shut: Option<(What, u32)>,
}

impl Timed {
    /// So many seconds later home, or longer under way with something cold, than it may be.
    pub fn over(&self) -> u32 {
        self.late.max(self.cold)
    }

    /// So many seconds after a place shuts something is fetched there.
    pub fn shut_by(&self) -> u32 {
        self.shut.map_or(0, |(_, by)| by)
    }

    /// Whether something fits less than it did.
    pub fn worse_than(&self, was: &Timed) -> bool {
        self.over() > was.over() || self.shut_by() > was.shut_by()
    }
}

impl Question {
    /// When somebody is where, as it is planned.
    pub(crate) fn timed(&self, ground: &Ground) -> Vec<Timed> {
        let problem = self.problem(ground);
        let Ok(price) = rounds::price(&problem, &self.before) else {
            return self.plans.iter().map(|_| Timed::default()).collect();
        };
        let at = |seconds: i64| self.zero + Span(seconds * 1000);
        let timed = price.rounds.iter().zip(&self.before).enumerate().map(|(carrier, (round, visits))| {
            let doors = visits.iter().zip(&round.times).filter(|(visit, _)| visit.part != Part::Fetch);
            let (mut late, mut cold, mut shut): (i64, i64, Option<(What, u32)>) = (0, 0, None);
            for broken in price.broken.iter().filter(|broken| broken.carrier == carrier) {
                let fetch = broken.visit.filter(|visit| visit.part == Part::Fetch);
                let place = fetch.and_then(|visit| Some(self.brings.get(visit.job)?.fetch?.0));
                match (broken.limit, place) {
                    (Limit::Late(by), Some(what)) => shut = shut.max(Some((what, whole(by)))),
                    (Limit::Late(by) | Limit::TooLong(by), _) => late = late.max(by),
                    (Limit::TooSlow(by), _) => cold = cold.max(by),
                    _ => {}
                }
            }
            Timed {
                leaves_at: at(round.set_out),
                back_at: at(round.back),
                stops: doors.map(|(_, times)| at(times.begin)).collect(),
                metres: whole(round.metres),
                seconds: whole(round.back - round.set_out),
                late: whole(late),
                cold: whole(cold),
                shut,
            }
        });
        timed.collect()
    }
}
