//! Rounds: made, claimed, and what was found at each door.

use commons::rounds::{Answer, Event};

use super::Teller;

impl Teller<'_> {
    pub(super) fn rounds(&self, event: &Event) -> String {
        let round = event.round().0.to_string();
        let about = |key: &str| self.tell(key, &[("round", &round)]);
        match event {
            Event::Made { plan, .. } => {
                let doors = self.frame.n("rounds-doors", plan.stops.len());
                self.tell("log-round-made", &[("round", &round), ("doors", &doors)])
            }
            Event::Reworked { .. } => about("log-round-reworked"),
            Event::Dropped { .. } => about("log-round-dropped"),
            Event::Claimed { .. } => about("log-round-claimed"),
            Event::SaidNo { .. } => about("log-round-said-no"),
            Event::HandedBack { .. } => about("log-round-handed-back"),
            Event::SetOut { .. } => about("log-round-set-out"),
            Event::Answered { need, answer, .. } => {
                let how = self.frame.t(match answer {
                    Answer::Given => "rounds-answer-given",
                    Answer::WithNeighbour => "rounds-answer-with_neighbour",
                    Answer::NoAnswer => "rounds-answer-no_answer",
                    Answer::Wrong => "rounds-answer-wrong",
                });
                self.tell("log-round-answered", &[("round", &round), ("need", &self.need(*need)), ("how", &how)])
            }
            Event::Closed { .. } => about("log-round-closed"),
        }
    }
}
