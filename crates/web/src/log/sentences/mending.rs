//! What is between two people is theirs: one sentence for nearly all of it, which says neither who nor what.

use commons::mending::Event;

use super::Teller;

impl Teller<'_> {
    pub(super) fn mending(&self, event: &Event) -> String {
        match event {
            Event::Opened { .. }
            | Event::Said { .. }
            | Event::Answered { .. }
            | Event::WentOn { .. }
            | Event::ListenerAsked { .. }
            | Event::ListenerSaid { .. }
            | Event::SlotOffered { .. }
            | Event::SlotAnswered { .. }
            | Event::StepOffered { .. }
            | Event::StepAnswered { .. }
            | Event::LookingBack { .. }
            | Event::ListeningBegan { .. }
            | Event::Came { .. }
            | Event::Heard { .. }
            | Event::SaidGood { .. }
            | Event::Stopped { .. } => self.frame.t("log-mending"),
            Event::Brought { .. } => self.frame.t("log-mending-brought"),
            Event::Ended { .. } => self.frame.t("log-mending-ended"),
        }
    }
}
