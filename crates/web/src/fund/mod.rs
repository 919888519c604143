//! The common fund.

use commons::fund::Money;

use crate::look::frame::Frame;

/// An amount of the group's money: "12.50".
pub(crate) fn money(frame: &Frame, amount: Money) -> String {
    frame.tongue.amount(amount.0)
}
