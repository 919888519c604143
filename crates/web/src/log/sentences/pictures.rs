//! Photos of receipts and of goods.

use commons::pictures::{Event, Of};

use super::Teller;

impl Teller<'_> {
    pub(super) fn pictures(&self, event: &Event) -> String {
        let Event::Added { of, .. } = event;
        match of {
            // Whose errand it was is said to those who see to it.
            Of::Claim(_) => self.frame.t("log-receipt-added"),
            Of::Offer(_) => self.tell("log-goods-added", &[]),
        }
    }
}
