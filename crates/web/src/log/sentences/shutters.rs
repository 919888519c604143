//! The shutters, closed and open again.

use commons::Timestamp;
use commons::people::PersonId;
use commons::shutters::Event;

use super::Teller;

impl Teller<'_> {
    pub(super) fn shutters(&self, event: &Event) -> String {
        let names = |by: &[PersonId]| self.frame.list(by.iter().map(|by| self.name(*by)).collect::<Vec<_>>());
        let until = |key: &str, by: &[PersonId], until: &Timestamp| {
            self.frame.with(key, &[("by", &names(by)), ("until", &self.frame.day_and_time(until.0))])
        };
        match event {
            Event::Called => self.tell("log-shutters-called", &[]),
            Event::Shut { by, until: at } => until("log-shutters-shut", by, at),
            Event::KeptShut { by, until: at } => until("log-shutters-kept", by, at),
            Event::SaidOpen => self.tell("log-shutters-said-open", &[]),
            Event::OpenAgain { by } => self.frame.s("log-shutters-open", "by", names(by)),
            Event::FellOpen => self.frame.t("log-shutters-fell-open"),
        }
    }
}
