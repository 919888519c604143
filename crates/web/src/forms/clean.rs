//! Making what people type safe to keep and to show: no control characters, nothing that turns the direction of the rest
//! of a page round, nothing invisible that could hide words. What belongs to a script or to an emoji stays.

/// One line: trimmed, every run of white space one space.
pub fn clean_line(typed: &str) -> String {
    let harmless: String = typed.chars().map(|c| if c.is_whitespace() { ' ' } else { c }).filter(is_harmless).collect();
    harmless.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Several lines: trimmed, line ends as `\n`, never more than one empty line together.
pub fn clean_text(typed: &str) -> String {
    let typed = typed.replace("\r\n", "\n").replace(['\r', '\u{85}', '\u{2028}', '\u{2029}', '\u{b}', '\u{c}'], "\n");
    let mut lines: Vec<String> = Vec::new();
    for line in typed.split('\n').map(clean_line) {
        let after_empty = lines.last().is_none_or(String::is_empty);
        if !(line.is_empty() && after_empty) {
            lines.push(line);
        }
    }
    lines.join("\n").trim_end().to_string()
}

fn is_harmless(c: &char) -> bool {
    !c.is_control()
        && !matches!(c,
        // Embeddings, overrides and isolates of writing direction.
        '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' |
        // A mark of byte order, annotations, what could not be read.
        '\u{feff}' | '\u{fff9}'..='\u{fffd}' |
        // Tags: a whole alphabet that nobody sees.
        '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_trimmed_and_freed_of_what_nobody_typed_on_purpose() {
        assert_eq!(clean_line("  Kiln \t Lane\r\n "), "Kiln Lane");
        assert_eq!(clean_line("a\u{202e}b\u{2066}c\u{0}d\u{feff}"), "abcd");
        assert_eq!(clean_line("x\u{e0041}\u{e0042}y"), "xy");
    }

    #[test]
    fn what_belongs_to_a_script_or_an_emoji_stays() {
        for kept in ["Łódź", "أمينة", "می‌خواهم", "👩\u{200d}👩\u{200d}👧", "नमस्ते", "<b>&amp;\"'"]
        {
            assert_eq!(clean_line(kept), kept);
        }
    }

    #[test]
    fn text_keeps_its_lines_but_not_a_page_of_empty_ones() {
        assert_eq!(clean_text("\r\n\r\none \r\n\r\n\r\n\r\ntwo\rthree\u{2028}four\n\n"), "one\n\ntwo\nthree\nfour");
        assert_eq!(clean_text(" \n \n"), "");
    }
}
