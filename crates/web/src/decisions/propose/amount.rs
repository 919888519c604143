//! Amounts, as they stand in a field of the form.

use commons::fund::Money;

/// An amount as somebody would type it.
pub(super) fn typed(amount: Money) -> String {
    match (amount.0 / 100, amount.0 % 100) {
        (whole, 0) => whole.to_string(),
        (whole, part) => format!("{whole}.{part:02}"),
    }
}

/// "12", "12.5", "12,50": an amount with at most two digits behind the point.
pub(super) fn read(typed: &str) -> Option<Money> {
    let typed = typed.trim();
    let (whole, part) = typed.split_once(['.', ',', '٫']).unwrap_or((typed, ""));
    if whole.is_empty() || part.len() > 2 || !whole.bytes().chain(part.bytes()).all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let part: u32 = format!("{part:0<2}").parse().ok()?;
    whole.parse::<u32>().ok()?.checked_mul(100)?.checked_add(part).map(Money)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_amount_is_read_as_people_type_it() {
        for (text, amount) in [("12", 1200), ("12.5", 1250), ("12,50", 1250), ("0", 0), (" 7 ", 700)] {
            assert_eq!(read(text), Some(Money(amount)), "{text}");
        }
        for nonsense in ["", "-3", "1.234", "1e9", "£5", ".5", "99999999999"] {
            assert_eq!(read(nonsense), None, "{nonsense}");
        }
        assert_eq!(typed(Money(1250)), "12.50");
        assert_eq!(typed(Money(1200)), "12");
    }
}
