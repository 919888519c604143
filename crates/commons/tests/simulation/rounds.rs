//! People make rounds, claim them, go out and come back, and now and then somebody was faster.

use crate::town::Town;
use commons::founding::{self, StreetId};
use commons::needs::{self, NeedId};
use commons::people::PersonId;
use commons::rounds::{
    Answer, Command as Rounds, Fetch, Open, Plan, Planned, Reworked, Round, RoundId, State, Way, What,
};
use commons::{Actor, Command, Span, Subject};

type Deed = Option<(Actor, Command)>;

impl Town {
    pub(crate) fn go_round(&mut self) -> Deed {
        let live: Vec<Round> = self.group.rounds.live().cloned().collect();
        let by = self.somebody_eager()?;
        let of =
            |wanted: fn(&Round) -> bool| live.iter().filter(move |round| wanted(round)).cloned().collect::<Vec<_>>();
        let (open, carried) = (of(Round::is_open), of(|round| round.carrier().is_some()));
        match self.dice.below(21) {
            0..5 => self.make_rounds(by),
            // A street on the way is called otherwise.
            20 => {
                let name = format!("Way {}", self.dice.below(40));
                let street = StreetId(self.dice.below(7) as u16);
                Some((Actor::Person(by), founding::Command::RenameStreet { street, name }.into()))
            }
            5..7 => self.rework_rounds(by, open),
            7 => Some((Actor::Person(by), Rounds::Drop { round: self.one_of(&open)? }.into())),
            8..12 => {
                let kept = open.iter().find_map(|round| Some((round.kept_for?, round.id)));
                match kept {
                    Some((person, round)) if self.dice.percent(40) => {
                        Some((Actor::Person(person), Rounds::NotThisTime { round }.into()))
                    }
                    _ => Some((Actor::Person(by), Rounds::Claim { round: self.one_of(&live)? }.into())),
                }
            }
            _ => {
                let round = self.dice.pick(carried)?;
                self.carry(&round, by)
            }
        }
    }

    fn one_of(&mut self, rounds: &[Round]) -> Option<RoundId> {
        self.dice.pick(rounds.iter().map(|round| round.id).collect::<Vec<_>>())
    }

    fn a_plan(&mut self, by: PersonId) -> Plan {
        let board: Vec<NeedId> = self.group.needs.board().take(30).map(|need| need.id).collect();
        let mut stops: Vec<Planned> = Vec::new();
        for at in 0..1 + self.dice.below(5) {
            let Some(need) = self.dice.pick(board.clone()) else { break };
            let wanted = self.group.needs.get(need).map_or(1, |need| need.wanting().much);
            let fetch = self.dice.percent(50).then(|| Fetch {
                what: self.dice.one_of(&What::ALL),
                street: Some(StreetId(self.dice.below(3) as u16)),
                before: self.dice.below(at + 1) as u8,
            });
            let new = stops.iter().all(|stop| stop.need != need);
            if new || self.dice.percent(5) {
                let much = if self.dice.percent(10) { 0 } else { wanted };
                let fetch = fetch.map(|fetch| Fetch { before: fetch.before.min(stops.len() as u8), ..fetch });
                let open = fetch.filter(|_| need.0 % 3 == 0);
                let open = open.map(|_| Open { from: self.now, until: self.now + Span::hours(31) });
                stops.push(Planned { need, much, fetch, cold: false, pinned: self.dice.percent(20), open });
            }
        }
        let leaves_at = self.now + Span::hours(self.dice.below(30) as i64);
        Plan {
            way: self.dice.one_of(&Way::ALL),
            leaves_at,
            back_by: leaves_at + Span::hours(1 + self.dice.below(5) as i64),
            bags: 2 + self.dice.below(12) as u16,
            starts: None,
            ends: Some(StreetId(0)),
            kept_for: self.dice.percent(30).then_some(by),
            stops,
            metres: self.dice.below(9_000) as u32,
            seconds: self.dice.below(5_000) as u32,
        }
    }

    fn make_rounds(&mut self, by: PersonId) -> Deed {
        let mut rounds = vec![self.a_plan(by)];
        if self.dice.percent(20) {
            rounds.push(self.a_plan(by));
        }
        Some((Actor::Person(by), Rounds::Make { rounds }.into()))
    }

    /// Something goes from one round to another, or a round is thought up anew.
    fn rework_rounds(&mut self, by: PersonId, open: Vec<Round>) -> Deed {
        let (one, other) = (self.dice.pick(open.clone())?, self.dice.pick(open)?);
        let late = u32::from(self.dice.percent(10));
        let (mut from, mut to) = (one.plan(), other.plan());
        if one.id == other.id {
            let plan = self.a_plan(by);
            let rounds = vec![Reworked { round: one.id, revision: one.revision + late, plan }];
            return Some((Actor::Person(by), Rounds::Rework { rounds, more: Vec::new() }.into()));
        }
        let mut moved = from.stops.pop()?;
        (moved.fetch, moved.open) = (None, None);
        to.stops.push(moved);
        let rounds = vec![
            Reworked { round: one.id, revision: one.revision, plan: from },
            Reworked { round: other.id, revision: other.revision + late, plan: to },
        ];
        Some((Actor::Person(by), Rounds::Rework { rounds, more: Vec::new() }.into()))
    }

    fn carry(&mut self, round: &Round, by: PersonId) -> Deed {
        let carrier = round.carrier()?;
        let need = self.dice.pick(round.stops.iter().map(|stop| stop.need).collect::<Vec<_>>())?;
        let somebody = if self.dice.percent(92) { carrier } else { by };
        let id = round.id;
        let command: Command = match self.dice.below(16) {
            0..3 if !matches!(round.state, State::Out { .. }) => Rounds::SetOut { round: id }.into(),
            0..7 => {
                let answer = if self.dice.percent(60) { Answer::Given } else { self.dice.one_of(&Answer::ALL) };
                Rounds::Answer { round: id, need, answer }.into()
            }
            7..11 => Command::Open(Subject::Need(need)),
            11 => needs::Command::Release { need }.into(),
            12 => Rounds::HandBack { round: id }.into(),
            13 => needs::Command::HandOver { need, how: needs::Handover::Door }.into(),
            _ => Rounds::Close { round: id }.into(),
        };
        Some((Actor::Person(somebody), command))
    }
}
