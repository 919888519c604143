//! People who come, go, and speak for each other.

use commons::people::{Event, How, PersonId};

use super::Teller;
use crate::words::Say;

impl Teller<'_> {
    pub(super) fn people(&self, event: &Event) -> String {
        let whom = |key: &str, person: &PersonId| self.tell(key, &[("whom", &self.name(*person))]);
        match event {
            Event::Joined { person, how, .. } => match how {
                How::Founding => whom("log-joined-founding", person),
                How::OfferedHand => whom("log-joined-offered", person),
                How::Invited { by } => {
                    let values: [(&str, &dyn Say); 2] = [("whom", &self.name(*person)), ("by", &self.name(*by))];
                    self.frame.with("log-joined-invited", &values)
                }
            },
            Event::Welcomed { person } => whom("log-welcomed", person),
            Event::Vouched { person } => whom("log-vouched", person),
            Event::VoiceGained { person } => whom("log-voice-gained", person),
            Event::DetailsChanged { person } => whom("log-details-changed", person),
            Event::Left { .. } => self.frame.t("log-left"),
            Event::RecoveryAsked { .. } => self.frame.t("log-recovery-asked"),
            Event::RecoveryVouched { person, .. } => whom("log-recovery-vouched", person),
            Event::RecoveryGranted { person, .. } => whom("log-recovery-granted", person),
            Event::RecoveryRefused { .. } => self.tell("log-recovery-refused", &[]),
            Event::RecoveryLapsed { .. } => self.frame.t("log-recovery-lapsed"),
            Event::WentAway { person } => whom("log-went-away", person),
            Event::CameBack { person } => whom("log-came-back", person),
            Event::Paused { person, until } => {
                self.tell("log-paused", &[("whom", &self.name(*person)), ("until", &self.frame.day(until.0))])
            }
            Event::PauseEnded { person } => whom("log-pause-ended", person),
            Event::LettersWanted { wanted, .. } => {
                self.tell(if *wanted { "log-letters" } else { "log-no-letters" }, &[])
            }
        }
    }
}
