//! Decisions. How somebody answered about a person is said to nobody, and whoever it is about hears first.

use commons::decisions::{Event, Kind, Left, ProposalId, State};
use commons::{Actor, Timestamp};

use super::Teller;
use crate::decisions::{effects, ended, how, language_name};
use crate::words::Say;

impl Teller<'_> {
    pub(super) fn decisions(&self, event: &Event) -> String {
        let Some(id) = event.proposal() else {
            let willing = matches!(event, Event::Willing { willing: true });
            return self.tell(if willing { "log-willing" } else { "log-not-willing" }, &[]);
        };
        let what = self.proposal(id);
        let plain = |key: &str| self.tell(key, &[("what", &what)]);
        let until = |key: &str, until: &Timestamp| {
            self.tell(key, &[("what", &what), ("until", &self.frame.day_and_time(until.0))])
        };
        let proposal = self.state.group.decisions.get(id);
        let hidden = proposal.is_some_and(|proposal| proposal.kind == Kind::Person);
        let untold = proposal.is_some_and(|proposal| matches!(proposal.state, State::Telling { .. }));
        match event {
            Event::Willing { .. } => plain("log-willing"),
            Event::Written { .. } => plain("log-written"),
            Event::Rewritten { .. } => plain("log-rewritten"),
            Event::AskedInformally { until: at, .. } => until("log-asked-informally", at),
            Event::SenseTaken { .. } => plain("log-sense-taken"),
            Event::Supported { .. } => plain("log-supported"),
            Event::Ready { .. } => plain("log-ready"),
            Event::Opened { until: at, .. } => until("log-asked-everybody", at),
            // Answers about a person are nobody's to read before the close, and nobody's by name after.
            Event::Positioned { .. } | Event::Answered { .. } if hidden => {
                self.frame.s("log-answered-hidden", "what", what)
            }
            Event::Positioned { person, position, .. } => {
                let said = self.frame.t(&format!("position-{}", position.word()));
                let values: [(&str, &dyn Say); 3] =
                    [("what", &what), ("whom", &self.name(*person)), ("position", &said)];
                let told = self.who != Actor::Person(*person);
                self.tell(if told { "log-positioned-for" } else { "log-positioned" }, &values)
            }
            Event::Said { .. } => plain("log-said-to-proposal"),
            Event::Suggested { .. } => plain("log-suggested"),
            Event::Amended { version, .. } => self.tell("log-amended", &[("what", &what), ("version", version)]),
            Event::Translated { language, .. } => {
                let language = language_name(language.as_str()).to_owned();
                self.tell("log-translated", &[("what", &what), ("language", &language)])
            }
            Event::GivenTime { until: at, .. } => until("log-given-time", at),
            Event::Withdrawing { until: at, .. } => until("log-withdrawing", at),
            Event::TakenUp { .. } => plain("log-taken-up"),
            Event::Reminded { .. } => plain("log-reminded"),
            // Whoever it is about hears first.
            Event::Closed { .. } if untold => self.frame.s("log-closed-untold", "what", what),
            Event::Closed { verdict, .. } => {
                let verdict = how::verdict(self.frame.tongue, *verdict);
                self.frame.with("log-decided", &[("what", &what), ("verdict", &verdict)])
            }
            Event::OpenAgain { until: at, .. } => until("log-open-again", at),
            Event::Promoted { until: at, .. } => until("log-promoted", at),
            Event::Resolving { until: at, .. } => until("log-resolving", at),
            Event::SlotOffered { at, .. } => until("log-slot-offered", at),
            Event::WhoCame { came, .. } => self.tell("log-who-came", &[("what", &what), ("n", &came.len())]),
            Event::BlockLapsed { .. } => plain("log-block-lapsed"),
            Event::LastQuestion { until: at, .. } => until("log-last-question", at),
            Event::Answered { person, .. } => {
                self.tell("log-answered", &[("what", &what), ("whom", &self.name(*person))])
            }
            Event::Telling { .. } => plain("log-telling"),
            Event::Told { .. } => plain("log-told"),
            Event::Cooling { until: at, .. } => until("log-cooling", at),
            Event::InForce { .. } => plain("log-in-force"),
            Event::Carried { effect, .. } => {
                let effect = effects::done(self.frame, self.state, id, effect);
                self.frame.with("log-carried", &[("no", &id.0), ("effect", &effect)])
            }
            Event::ConsentAsked { person, .. } => {
                self.frame.with("log-consent-asked", &[("what", &what), ("whom", &self.name(*person))])
            }
            Event::LeftToDo { why, .. } => {
                let why = self.frame.t(match why {
                    Left::SaidNo => "left-said-no",
                    Left::NoAnswer => "left-no-answer",
                    Left::GroundMoved => "left-ground-moved",
                });
                self.frame.with("log-left-to-do", &[("what", &what), ("why", &why)])
            }
            Event::TaskTaken { .. } => plain("log-task-taken"),
            // As with promises: nobody is told who.
            Event::TaskHandedBack { .. } => self.frame.s("log-task-handed-back", "what", what),
            Event::TaskDone { .. } => plain("log-task-done"),
            Event::Braked { .. } => plain("log-braked"),
            Event::Paused { .. } => plain("log-decision-paused"),
            Event::GoesOn { .. } => plain("log-goes-on-again"),
            Event::ReviewDue { until: at, .. } => until("log-review-due", at),
            Event::Reviewed { .. } => plain("log-reviewed"),
            Event::AskedAbout { about, .. } => self.frame.s("log-asked-about", "what", self.proposal(*about)),
            Event::Kept { review_at, .. } => {
                self.tell("log-kept", &[("what", &what), ("day", &self.frame.date(review_at.0))])
            }
            Event::Fading { until: at, .. } => until("log-fading", at),
            Event::Ended { end, .. } => {
                self.frame.with("log-ended", &[("what", &what), ("end", &ended(self.frame, *end))])
            }
        }
    }

    /// "Decision 14: Raise the food allowance".
    fn proposal(&self, id: ProposalId) -> String {
        effects::proposal(self.frame, self.state, id)
    }
}
