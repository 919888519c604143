//! What stands open of the sealed details, as the page shows it: the ways to get in touch, the door, the words, the talk.

use commons::Actor;
use commons::needs::{Need, ReachBy};
use commons::sight::Field;
use host::{Details, State};

use crate::interests;
use crate::look::frame::Frame;
use crate::saying;
use crate::words::Tongue;

/// Opened details. Only ever on a page that is stored nowhere.
pub(crate) struct Opened {
    pub(crate) called: Option<String>,
    pub(crate) reach: Option<String>,
    /// Links that cost nothing: ring, text, write.
    pub(crate) links: Vec<Link>,
    pub(crate) by: String,
    pub(crate) language: String,
    pub(crate) safe: Option<String>,
    pub(crate) door: Option<String>,
    pub(crate) password: Option<String>,
    pub(crate) words: Option<String>,
    /// What they like to talk about or do.
    pub(crate) likes: Option<String>,
    /// Nothing was left but the need itself.
    pub(crate) bare: bool,
}

pub(crate) struct Link {
    pub(crate) href: String,
    pub(crate) text: String,
    pub(crate) icon: &'static str,
}

/// One line of the talk.
pub(crate) struct Line {
    pub(crate) who: String,
    pub(crate) mine: bool,
    pub(crate) at: String,
    pub(crate) machine: String,
    pub(crate) words: String,
}

impl Opened {
    pub(crate) fn of(frame: &Frame, need: &Need, details: &Details) -> Opened {
        let field = |field: Field| details.get(field).filter(|words| !words.is_empty()).map(str::to_owned);
        let reach = field(Field::Reach);
        let by = match need.reach {
            ReachBy::Text => "reach-text",
            ReachBy::Call => "reach-call",
            ReachBy::Email => "reach-email",
            ReachBy::OwnPage => "reach-own_page",
        };
        let opened = Opened {
            called: field(Field::Called),
            links: reach.as_deref().map(|reach| links(frame, need.reach, reach)).unwrap_or_default(),
            reach,
            by: frame.t(by),
            language: language(need.language.as_str()),
            safe: field(Field::SafeTimes),
            door: field(Field::Door),
            password: field(Field::Password),
            words: field(Field::Words),
            likes: (!need.interests.is_empty()).then(|| interests::list(frame.tongue, &need.interests)),
            bare: false,
        };
        let said = [&opened.called, &opened.reach, &opened.safe, &opened.door, &opened.password, &opened.words];
        let bare = said.iter().all(|field| field.is_none());
        Opened { bare, ..opened }
    }
}

/// What the language calls itself.
pub(crate) fn language(code: &str) -> String {
    Tongue::from_code(code).map_or_else(|| code.to_owned(), |tongue| tongue.own_name().to_owned())
}

/// Everything that can be done with a number or an address, the way they like best first.
fn links(frame: &Frame, reach_by: ReachBy, reach: &str) -> Vec<Link> {
    let link = |href: String, key: &str, icon: &'static str| Link { href, text: frame.t(key), icon };
    if reach.contains('@') {
        let harmless = |c: &char| c.is_alphanumeric() || "@.-_+".contains(*c);
        let address: String = reach.chars().filter(harmless).collect();
        return vec![link(format!("mailto:{address}"), "need-write", "pencil-bold")];
    }
    let number: String = reach.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
    if number.len() < 3 {
        return Vec::new();
    }
    let mut links = vec![
        link(format!("tel:{number}"), "need-ring", "phone-bold"),
        link(format!("sms:{number}"), "need-text", "chat-circle-text-duotone"),
    ];
    if reach_by == ReachBy::Text {
        links.swap(0, 1);
    }
    // Only a number with its country can be found there.
    let abroad = number.strip_prefix('+').or_else(|| number.strip_prefix("00"));
    links.extend(
        abroad.map(|digits| link(format!("https://wa.me/{digits}"), "need-whatsapp", "chat-circle-text-duotone")),
    );
    links
}

/// The talk, as far as it stands open.
pub(crate) fn talk(frame: &Frame, state: &State, need: &Need, reader: Actor, details: &Details) -> Vec<Line> {
    let line = |(number, words): (u32, &str)| {
        let (by, at) = need.lines.get(usize::try_from(number).ok()?)?;
        let who = match by {
            Actor::Person(person) => saying::name(frame, state, *person),
            _ => frame.t("need-talk-neighbour"),
        };
        Some(Line {
            who,
            mine: *by == reader,
            at: frame.day_and_time(at.0),
            machine: frame.machine_time(at.0),
            words: words.to_owned(),
        })
    };
    details.lines().filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::visit::Visit;

    fn hrefs(reach_by: ReachBy, reach: &str) -> Vec<String> {
        let frame = Frame::of_house(&Visit::default(), Tongue::English);
        links(&frame, reach_by, reach).into_iter().map(|link| link.href).collect()
    }

    #[test]
    fn a_number_can_be_rung_and_texted_and_an_address_written_to() {
        assert_eq!(hrefs(ReachBy::Call, "07700 900461"), ["tel:07700900461", "sms:07700900461"]);
        assert_eq!(hrefs(ReachBy::Text, "07700 900461"), ["sms:07700900461", "tel:07700900461"]);
        let abroad = ["tel:+48600100200", "sms:+48600100200", "https://wa.me/48600100200"];
        assert_eq!(hrefs(ReachBy::Call, "+48 600-100-200"), abroad);
        assert_eq!(hrefs(ReachBy::Email, "amina@mail.example"), ["mailto:amina@mail.example"]);
        assert_eq!(hrefs(ReachBy::Email, "a@b.example?cc=x&body=\"<"), ["mailto:a@b.exampleccxbody"]);
        assert!(hrefs(ReachBy::Call, "ring the bell").is_empty());
    }
}
