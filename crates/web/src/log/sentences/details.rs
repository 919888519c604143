//! Sealed details: why they were opened, and that they are forgotten.

use commons::Subject;
use commons::sight::Why;

use super::Teller;

impl Teller<'_> {
    pub(super) fn opened(&self, subject: Subject, why: Why) -> String {
        let why = self.frame.t(match why {
            Why::Promise => "log-why-promise",
            Why::PhoneDesk => "log-why-phone-desk",
            Why::Welcome => "log-why-welcome",
            Why::Receipt => "log-why-receipt",
        });
        match subject {
            Subject::Need(need) => self.tell("log-opened-need", &[("need", &self.need(need)), ("why", &why)]),
            Subject::Person(person) => self.tell("log-opened-person", &[("whom", &self.name(person)), ("why", &why)]),
            Subject::Picture(_) => self.tell("log-opened-receipt", &[("why", &why)]),
            Subject::Offer(_)
            | Subject::Group
            | Subject::Proposal(_)
            | Subject::Mending(_)
            | Subject::Meeting(_)
            | Subject::Poll(_)
            | Subject::Duty(_) => self.tell("log-opened-other", &[("why", &why)]),
        }
    }

    pub(super) fn forgotten(&self, subject: Subject) -> String {
        match subject {
            Subject::Need(need) => self.frame.s("log-forgotten-need", "need", self.need(need)),
            Subject::Person(_) => self.frame.t("log-forgotten-person"),
            Subject::Mending(_) => self.frame.t("log-mending-forgotten"),
            Subject::Picture(_) => self.frame.t("log-picture-gone"),
            Subject::Offer(_)
            | Subject::Group
            | Subject::Proposal(_)
            | Subject::Meeting(_)
            | Subject::Poll(_)
            | Subject::Duty(_) => self.frame.t("log-forgotten-other"),
        }
    }
}
