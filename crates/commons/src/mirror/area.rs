//! What is done in a group, by what it is.

use crate::duties::Duty;

/// Something that is done, however often.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Area {
    /// Promises kept.
    Carrying,
    /// Calls and messages by those who had not promised the need themselves.
    PhoneDesk,
    Facilitation,
    Proposals,
    /// Payments made.
    Money,
}

impl Area {
    pub const ALL: [Area; 5] = [Area::Carrying, Area::PhoneDesk, Area::Proposals, Area::Facilitation, Area::Money];

    pub fn word(self) -> &'static str {
        match self {
            Area::Carrying => "carrying",
            Area::PhoneDesk => "phone-desk",
            Area::Facilitation => "facilitation",
            Area::Proposals => "proposals",
            Area::Money => "money",
        }
    }

    /// The duty that another seat or an understudy would be for.
    pub fn duty(self) -> Option<Duty> {
        match self {
            Area::PhoneDesk => Some(Duty::PhoneDesk),
            Area::Facilitation => Some(Duty::Facilitation),
            Area::Money => Some(Duty::MoneyPair),
            Area::Carrying | Area::Proposals => None,
        }
    }
}
