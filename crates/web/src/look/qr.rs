//! The square code that a phone's camera reads: for a private link, on the screen or on paper.

use qrcodegen::{QrCode, QrCodeEcc};
use std::fmt::Write;

use super::{Html, escape};

/// White all round, in modules; ISO/IEC 18004 wants four.
const QUIET: i32 = 4;

/// The code as an SVG, always dark on white. `label` says to those who listen what it is.
/// `None` if the text is too long for any code (over 2,331 bytes).
pub fn square(text: &str, label: &str) -> Option<Html> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let run = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let run = i32::try_from(run).unwrap_or_default();
            if run > 0 {
                let _ = write!(path, "M{} {}h{run}v1h-{run}z", x + QUIET, y + QUIET);
            }
            x += run.max(1);
        }
    }
    Some(Html::new(format!(
        "<svg role=\"img\" aria-label=\"{}\" viewBox=\"0 0 {size} {size}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{size}v{size}h-{size}z\"/><path fill=\"#25162a\" d=\"{path}\"/></svg>",
        escape(label)
    )))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_link_becomes_a_square_with_a_label() {
        let svg = square("https://hands.example/row/s#plum-river-oak-tin-moss-bell", "Code of \"your\" link");
        let svg = svg.unwrap();
        assert!(svg.as_str().contains("role=\"img\" aria-label=\"Code of &quot;your&quot; link\""));
        assert!(svg.as_str().starts_with("<svg ") && !svg.as_str().contains("style="));
        // The first finder pattern: seven dark modules behind four of quiet.
        assert!(svg.as_str().contains("M4 4h7v1h-7z"));
        assert_eq!(square(&"x".repeat(3_000), "too long"), None);
    }
}
