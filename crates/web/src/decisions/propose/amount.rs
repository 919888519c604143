//! Amounts, as they stand in a field of the form.

use commons::fund::Money;

/// An amount as somebody would type it.
pub(super) fn typed(amount: Money) -> String {
    match (amount.0 / 100, amount.0 % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) => format!("{whole}.{part:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_in_the_field_is_read_back_as_it_was() {
        for amount in [Money(0), Money(5), Money(1200), Money(1250), Money(125_050)] {
            assert_eq!(crate::fund::read_amount(&typed(amount)), Some(amount), "{}", typed(amount));
        }
        assert_eq!(typed(Money(1250)), "12.50");
        assert_eq!(typed(Money(1200)), "12");
    }
}
