//! The common fund. For whom money was is told to nobody.

use commons::fund::Event;

use super::Teller;
use crate::fund::money;

impl Teller<'_> {
    pub(super) fn fund(&self, event: &Event) -> String {
        match event {
            Event::PutIn { amount, .. } => self.tell("log-put-in", &[("amount", &money(self.frame, *amount))]),
            // For whom is said to those who hand it over, and to nobody else.
            Event::Claimed { amount, .. } => self.frame.s("log-claimed", "amount", money(self.frame, *amount)),
            Event::Approved { .. } => self.tell("log-approved", &[]),
            Event::PaidBack { amount, .. } => self.frame.s("log-paid-back", "amount", money(self.frame, *amount)),
            Event::Withdrawn { .. } => self.frame.t("log-claim-withdrawn"),
        }
    }
}
