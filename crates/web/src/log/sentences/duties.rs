//! Duties: taken, learned, handed on, and asked around for.

use commons::duties::{Duty, Event, TurnId};
use commons::people::PersonId;

use super::Teller;
use crate::decisions::effects;

impl Teller<'_> {
    pub(super) fn duties(&self, event: &Event) -> String {
        let duty = |duty: Duty| effects::duty(self.frame, self.state, duty);
        let duty_if_known = |which: Option<Duty>| which.map_or_else(|| self.frame.t("log-a-duty"), duty);
        let turn = |id: &TurnId| self.state.group.duties.turn(*id).map(|turn| (turn.by, turn.duty));
        let over = |key: &str, whose: Option<(PersonId, Duty)>| {
            let (whom, which) = whose.unzip();
            self.frame.with(key, &[("whom", &self.name_if_known(whom)), ("duty", &duty_if_known(which))])
        };
        match event {
            Event::Taken { duty: taken, until, .. } => {
                self.tell("log-duty-taken", &[("duty", &duty(*taken)), ("until", &self.frame.day(until.0))])
            }
            Event::HandedBack { turn: id } => {
                self.tell("log-duty-handed-back", &[("duty", &duty_if_known(turn(id).map(|(_, duty)| duty)))])
            }
            Event::Ended { turn: id } => over("log-duty-ended", turn(id)),
            Event::LearningBegan { duty: learned, until, .. } => {
                self.tell("log-learning-began", &[("duty", &duty(*learned)), ("until", &self.frame.day(until.0))])
            }
            Event::LearningEnded { learning } => {
                let learning = self.state.group.duties.learning().get(learning.0 as usize);
                over("log-learning-ended", learning.map(|learning| (learning.by, learning.duty)))
            }
            Event::BecameWilling { duty: one } => self.tell("log-duty-willing", &[("duty", &duty(*one))]),
            Event::NoLongerWilling { duty: one } => self.tell("log-duty-not-willing", &[("duty", &duty(*one))]),
            Event::Asked { duty: one, person, until } => self.frame.with(
                "log-duty-asked",
                &[("whom", &self.name(*person)), ("duty", &duty(*one)), ("until", &self.frame.day(until.0))],
            ),
            // Who said no, or nothing, is nobody's business.
            Event::Declined { duty: one } | Event::PassedOn { duty: one, .. } => {
                self.frame.s("log-duty-passed-on", "duty", duty(*one))
            }
            Event::NobodyToAsk { duty: one, .. } => self.frame.s("log-duty-nobody", "duty", duty(*one)),
            Event::LineAdded { duty: one, .. } => self.tell("log-line-added", &[("duty", &duty(*one))]),
            Event::LineTicked { duty: one, .. } => self.tell("log-line-ticked", &[("duty", &duty(*one))]),
            Event::LinePutBack { duty: one, .. } => self.tell("log-line-put-back", &[("duty", &duty(*one))]),
            Event::Noted { duty: one, .. } => self.tell("log-duty-noted", &[("duty", &duty(*one))]),
        }
    }
}
