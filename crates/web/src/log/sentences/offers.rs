//! Offers, and when they rest.

use commons::offers::{Event, Terms};

use super::Teller;
use crate::saying;

impl Teller<'_> {
    pub(super) fn offers(&self, event: &Event) -> String {
        let kinds =
            |terms: &Terms| self.frame.list(terms.kinds.iter().map(|kind| saying::kind(self.frame.tongue, *kind)));
        match event {
            Event::Offered { terms, .. } => self.tell("log-offered", &[("kinds", &kinds(terms))]),
            Event::Changed { terms, .. } => self.tell("log-offer-changed", &[("kinds", &kinds(terms))]),
            Event::Paused { until, .. } => self.tell("log-offer-paused", &[("until", &self.frame.day(until.0))]),
            // Time brings it back as well, so the sentence names the offer's own person.
            Event::Resumed { offer } => {
                let by = self.state.group.offers.get(*offer).map(|offer| offer.by);
                self.frame.s("log-offer-resumed", "whom", self.name_if_known(by))
            }
            Event::Withdrawn { .. } => self.tell("log-offer-withdrawn", &[]),
        }
    }
}
