//! The strip that says what waits on this telephone. A script fills it in; without one it stays hidden. Made once for each
//! language, because it is on every page of those who take part.

use std::fmt::Write;
use std::sync::LazyLock;

use crate::look::frame::Frame;
use crate::look::{Html, escape};
use crate::words::{Tongue, plain};

/// The forms a number of things takes (CLDR), each with a number that takes it. Answers that wait are few.
fn forms(tongue: Tongue) -> &'static [(&'static str, u8)] {
    match tongue {
        Tongue::English | Tongue::Spanish => &[("one", 1), ("other", 2)],
        Tongue::Polish => &[("one", 1), ("few", 2), ("many", 5), ("other", 5)],
        Tongue::Arabic => &[("one", 1), ("two", 2), ("few", 3), ("many", 11), ("other", 100)],
    }
}

/// Before and after the address where one signs in.
static STRIPS: LazyLock<[(String, String); 4]> = LazyLock::new(|| Tongue::ALL.map(strip));

fn strip(tongue: Tongue) -> (String, String) {
    let mut waiting = String::new();
    for (form, sample) in forms(tongue) {
        let said = plain(&tongue.n("carry-strip-waiting", *sample)).replace(&tongue.number(*sample), "{n}");
        let _ = write!(waiting, " data-waiting-{form}=\"{}\"", escape(&said));
    }
    let attr = |key: &str| escape(&tongue.attr(key));
    let before = format!(
        "<div class=\"offline\" role=\"status\" hidden data-outbox{waiting} data-read=\"{}\"><span></span><a hidden href=\"",
        attr("carry-strip-read")
    );
    let after = format!(
        "\">{}</a><p hidden>{}</p><ul class=\"plain\"></ul></div>",
        attr("carry-strip-sign-in"),
        attr("carry-strip-refused")
    );
    (before, after)
}

impl Frame {
    /// What waits on this telephone until there is signal.
    pub fn strip(&self) -> Html {
        let [english, spanish, arabic, polish] = &*STRIPS;
        let (before, after) = match self.tongue {
            Tongue::English => english,
            Tongue::Spanish => spanish,
            Tongue::Arabic => arabic,
            Tongue::Polish => polish,
        };
        Html::new(format!("{before}{}{after}", escape(&self.to("sign-in"))))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::Visit;

    #[test]
    fn the_strip_counts_in_every_language_and_stays_hidden_without_script() {
        for tongue in Tongue::ALL {
            let strip = Frame::of_house(&Visit::default(), tongue).strip();
            assert!(strip.as_str().contains(" hidden data-outbox"), "{tongue:?}");
            assert!(strip.as_str().contains("data-waiting-other="), "{tongue:?}");
            let counted = strip.as_str().split("data-waiting-").filter(|form| form.contains("{n}")).count();
            assert!(counted >= 2, "{tongue:?}: {}", strip.as_str());
        }
    }
}
