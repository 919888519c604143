//! Needs: asked, promised, handed over, closed. Who handed one back is told to nobody.

use commons::Actor;
use commons::needs::{CheckBack, Event, Given, Hold, Outcome, Released, Through};

use super::Teller;

impl Teller<'_> {
    pub(super) fn needs(&self, event: &Event) -> String {
        match event {
            Event::Asked { need, ask, .. } => match ask.through {
                Through::Web => self.about("log-asked", *need),
                Through::Person(_) => self.about("log-asked-through", *need),
            },
            Event::Understood { need, .. } => self.about("log-understood", *need),
            Event::Changed { need, .. } => self.about("log-changed", *need),
            Event::Promised { need, much: 0, .. } => self.about("log-goes-along", *need),
            Event::Promised { need, by_when, state, .. } => {
                let key = match state {
                    Given::Accepted => "log-promised",
                    Given::Offered => "log-promised-if-yes",
                };
                self.tell(key, &[("need", &self.need(*need)), ("when", &self.frame.day_and_time(by_when.0))])
            }
            Event::Accepted { need, .. } => self.about("log-accepted", *need),
            Event::SetOut { need, .. } => self.about("log-set-out", *need),
            Event::ReleaseAnnounced { need, .. } => self.about("log-release-announced", *need),
            // Nobody is told who: handing back costs nothing.
            Event::Released { need, why, .. } => {
                let why = self.frame.t(released(*why));
                self.frame.with("log-released", &[("need", &self.need(*need)), ("why", &why)])
            }
            Event::HandedOver { need, how, .. } => {
                let key = if how.arrived() { "log-handed-over" } else { "log-not-handed-over" };
                self.tell(
                    key,
                    &[("need", &self.need(*need)), ("how", &self.frame.t(&format!("handover-{}", how.word())))],
                )
            }
            Event::CheckingBack { need } => self.about("log-checking-back", *need),
            Event::Attempted { need, channel, reached } => {
                let by = self.frame.t(&format!("channel-{}", channel.word()));
                let came = self.frame.t(&format!("reached-{}", reached.word()));
                self.tell("log-attempted", &[("need", &self.need(*need)), ("by", &by), ("came", &came)])
            }
            Event::Held { need, hold } => match hold {
                Hold::None if self.who == Actor::Time => self.about("log-goes-on-by-itself", *need),
                Hold::None => self.about("log-goes-on", *need),
                hold => {
                    let hold = self.hold(*hold);
                    self.tell("log-held", &[("need", &self.need(*need)), ("hold", &hold)])
                }
            },
            Event::CheckedBack { need, answer, .. } => match answer {
                CheckBack::Arrived => self.about("log-arrived", *need),
                CheckBack::Partly { .. } => self.about("log-partly-arrived", *need),
                CheckBack::NothingCame => self.about("log-nothing-came", *need),
            },
            Event::Closed { need, outcome } => {
                let outcome = self.outcome(*outcome);
                let key = if self.who == Actor::Time { "log-closed-by-itself" } else { "log-closed" };
                self.tell(key, &[("need", &self.need(*need)), ("outcome", &outcome)])
            }
            Event::Reopened { need } => self.about("log-reopened", *need),
            Event::Said { need, .. } => self.about("log-said", *need),
            Event::AskedAround { need, people, .. } => {
                self.tell("log-asked-around", &[("need", &self.need(*need)), ("n", &people.len())])
            }
        }
    }

    fn hold(&self, hold: Hold) -> String {
        match hold {
            Hold::None => self.frame.t("log-hold-none"),
            Hold::CallingBack { .. } => self.frame.t("hold-calling_back"),
            Hold::Paced { until } => self.frame.s("hold-paced", "until", self.frame.day(until.0)),
            Hold::WaitsFor { what } => {
                self.frame.s("hold-waits_for", "what", self.frame.t(&format!("waits-{}", what.word())))
            }
        }
    }

    fn outcome(&self, outcome: Outcome) -> String {
        let said = self.frame.t(&format!("outcome-{}", outcome.word()));
        let why = match outcome {
            Outcome::PassedOn { to } => self.frame.t(&format!("passed-{}", to.word())),
            Outcome::CouldNot { why } => self.frame.t(&format!("could_not-{}", why.word())),
            Outcome::JoinedTo { other } => self.need(other),
            Outcome::Met
            | Outcome::PartlyMet { .. }
            | Outcome::MetByOthers
            | Outcome::NoLongerNeeded
            | Outcome::Unreachable
            | Outcome::Expired => return said,
        };
        self.frame.with("log-outcome-why", &[("outcome", &said), ("why", &why)])
    }
}

fn released(why: Released) -> &'static str {
    match why {
        Released::HandedBack => "released-handed_back",
        Released::TimePassed => "released-time_passed",
        Released::Declined => "released-declined",
        Released::TooFar => "released-too_far",
        Released::Gone => "released-gone",
        Released::Closed => "released-closed",
        Released::Reopened => "released-reopened",
        Released::NotArrived => "released-not_arrived",
    }
}
