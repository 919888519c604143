//! What somebody has typed so far. It travels from page to page in hidden fields, so nothing is stored anywhere until it is
//! sent, and two people can use the same phone one after the other.

use commons::needs::{HowSoon, Interest, Item, Kind, ReachBy};
use host::Token;

use crate::forms::{Form, Problems, TRAP};
use crate::interests;

/// Letters that each field may have.
const WORDS: usize = 2000;
const CALLED: usize = 60;
const STREET: usize = 120;
const LINE: usize = 200;
/// People that live together, and bags that one household asks for at once.
const HOUSEHOLD: u16 = 30;
const BAGS: u16 = 20;

#[derive(Clone, Debug)]
pub(crate) struct Draft {
    pub(super) kind: Kind,
    pub(super) item: Option<Item>,
    pub(super) words: String,
    /// What they like, where it is about company.
    pub(super) interests: Vec<Interest>,
    pub(super) household: String,
    pub(super) bags: String,
    pub(super) soon: HowSoon,
    pub(super) called: String,
    pub(super) via: ReachBy,
    pub(super) tel: String,
    pub(super) email: String,
    pub(super) safe: String,
    pub(super) street: String,
    pub(super) door: String,
    pub(super) password: String,
    pub(super) ask_first: bool,
    /// Makes the ask happen once, and gives its six words.
    pub(super) once: Option<Token>,
    /// Whether the field that people do not see was filled in.
    pub(super) trapped: bool,
}

impl Draft {
    /// Before anything was typed.
    pub(super) fn new(kind: Kind) -> Draft {
        let form = Form::default();
        Draft::read(kind, &form, &mut Problems::default(), &mut Problems::default())
    }

    /// Reads everything there is in a form, whichever page it comes from. What is amiss is told apart by page.
    pub(crate) fn read(kind: Kind, form: &Form, what: &mut Problems, reach: &mut Problems) -> Draft {
        let draft = Draft {
            kind,
            item: Item::parse(form.raw("item")).filter(|item| item.kind() == kind),
            words: form.text("words", WORDS, what),
            interests: interests::ticked(form, &[kind], what),
            household: digits(&form.line("household", 12, what)),
            bags: digits(&form.line("bags", 12, what)),
            soon: HowSoon::parse(form.raw("soon")).unwrap_or(HowSoon::OneOrTwoDays),
            called: form.line("called", CALLED, reach),
            via: way(form.raw("via")).unwrap_or(ReachBy::Text),
            tel: digits(&form.line("tel", 40, reach)),
            email: form.line("email", 120, reach),
            safe: form.line("safe", LINE, reach),
            street: form.line("street", STREET, reach),
            door: form.line("door", LINE, reach),
            password: form.line("password", CALLED, reach),
            ask_first: form.has("ask_first"),
            once: Token::parse(form.raw("once")),
            trapped: form.is_trapped(),
        };
        draft.check(what, reach);
        draft
    }

    fn check(&self, what: &mut Problems, reach: &mut Problems) {
        if !self.household.is_empty() && count(&self.household, HOUSEHOLD).is_none() {
            what.add("household", "ask-household-problem");
        }
        if !self.bags.is_empty() && count(&self.bags, BAGS).is_none() {
            what.add("bags", "ask-bags-problem");
        }
        match self.via {
            ReachBy::Text | ReachBy::Call if !is_number(&self.tel) => reach.add("tel", "ask-tel-problem"),
            ReachBy::Email if !is_email(&self.email) => reach.add("email", "ask-email-problem"),
            _ => {}
        }
    }

    /// On this street of the list. What was typed instead is kept with the door if it may say more than the street does.
    pub(super) fn on(self, street: &str, says_more: bool) -> Draft {
        let says_more = says_more || self.street.contains(|c: char| c.is_numeric() || c == ',');
        let parts = [if says_more { self.street.as_str() } else { "" }, &self.door];
        let door = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        // What would be too long for the page it comes back to stays as it was.
        if door.chars().count() > LINE {
            return self;
        }
        Draft { street: street.to_owned(), door, ..self }
    }

    pub(super) fn household(&self) -> Option<u8> {
        count(&self.household, HOUSEHOLD).and_then(|people| u8::try_from(people).ok())
    }

    /// How much is needed. Only food is counted, in bags or boxes.
    pub(super) fn amount(&self) -> u16 {
        if self.kind == Kind::Food { count(&self.bags, BAGS).unwrap_or(1) } else { 1 }
    }

    /// Whether there is anything in the part of the second page that is folded at first.
    pub(super) fn says_more(&self) -> bool {
        self.ask_first || [&self.door, &self.password, &self.safe].iter().any(|field| !field.is_empty())
    }

    /// The number or address that is to be sealed; nothing if they look at their own page.
    pub(super) fn reach(&self) -> &str {
        match self.via {
            ReachBy::Text | ReachBy::Call => &self.tel,
            ReachBy::Email => &self.email,
            ReachBy::OwnPage => "",
        }
    }

    /// The fields of the first page, for the others to carry along.
    pub(super) fn about_what(&self) -> Vec<(&'static str, String)> {
        let item = self.item.map(Item::word).unwrap_or_default();
        let liked = self.interests.iter().map(|interest| (interests::FIELD, interest.word().to_owned()));
        let fields = [
            ("item", item),
            ("words", self.words.clone()),
            ("household", self.household.clone()),
            ("bags", self.bags.clone()),
            ("soon", self.soon.word().to_owned()),
        ];
        fields.into_iter().filter(|(_, value)| !value.is_empty()).chain(liked).collect()
    }

    /// The fields of the second page.
    pub(super) fn about_reach(&self) -> Vec<(&'static str, String)> {
        let fields = [
            ("called", self.called.clone()),
            ("via", word(self.via).to_owned()),
            ("tel", self.tel.clone()),
            ("email", self.email.clone()),
            ("safe", self.safe.clone()),
            ("street", self.street.clone()),
            ("door", self.door.clone()),
            ("password", self.password.clone()),
            ("ask_first", if self.ask_first { "yes".to_owned() } else { String::new() }),
        ];
        fields.into_iter().filter(|(_, value)| !value.is_empty()).collect()
    }

    /// What makes it happen once, as soon as the check page has given it; and what a machine filled in.
    pub(super) fn about_once(&self) -> Vec<(&'static str, String)> {
        let once = self.once.iter().map(|token| ("once", token.reveal()));
        once.chain(self.trapped.then(|| (TRAP, "yes".to_owned()))).collect()
    }
}

/// The ways to reach somebody, in the order of the page.
pub(super) const WAYS: [ReachBy; 4] = [ReachBy::Text, ReachBy::Call, ReachBy::Email, ReachBy::OwnPage];

pub(super) fn word(via: ReachBy) -> &'static str {
    match via {
        ReachBy::Text => "text",
        ReachBy::Call => "call",
        ReachBy::Email => "email",
        ReachBy::OwnPage => "own_page",
    }
}

fn way(word_of: &str) -> Option<ReachBy> {
    WAYS.into_iter().find(|via| word(*via) == word_of)
}

/// Digits of every script as 0 to 9; everything else as it was typed.
pub(super) fn digits(typed: &str) -> String {
    let plain = |c: char| match u32::from(c) {
        // Arabic-Indic, its eastern form, Devanagari, Bengali, full width.
        n @ (0x660..=0x669 | 0x6f0..=0x6f9) => char::from_digit(n & 0xf, 10),
        n @ 0x966..=0x96f => char::from_digit(n - 0x966, 10),
        n @ 0x9e6..=0x9ef => char::from_digit(n - 0x9e6, 10),
        n @ 0xff10..=0xff19 => char::from_digit(n - 0xff10, 10),
        _ => None,
    };
    typed.chars().map(|c| plain(c).unwrap_or(c)).collect()
}

/// A number from 1 to `most`.
pub(super) fn count(typed: &str, most: u16) -> Option<u16> {
    typed.trim().parse().ok().filter(|number| (1..=most).contains(number))
}

/// Whether it can be a telephone number: spaces, brackets, dots and strokes do not matter.
pub(super) fn is_number(typed: &str) -> bool {
    let plain: String = typed.chars().filter(|c| !c.is_whitespace() && !"()[]-–./".contains(*c)).collect();
    let numbers = plain.strip_prefix('+').unwrap_or(&plain);
    (5..=16).contains(&numbers.len()) && numbers.bytes().all(|b| b.is_ascii_digit())
}

/// Whether it can be an e-mail address; only a letter that arrives proves more.
pub(super) fn is_email(typed: &str) -> bool {
    let Some((before, after)) = typed.rsplit_once('@') else { return false };
    let bare = !typed.contains(char::is_whitespace) && !before.contains('@');
    bare && !before.is_empty() && after.contains('.') && !after.starts_with('.') && !after.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(body: &str) -> (Draft, Vec<String>) {
        let (mut what, mut reach) = (Problems::default(), Problems::default());
        let draft = Draft::read(Kind::Food, &Form::parse(body.as_bytes()), &mut what, &mut reach);
        let fields = what.iter().chain(reach.iter()).map(|problem| problem.field.clone()).collect();
        (draft, fields)
    }

    #[test]
    fn a_number_is_needed_only_for_who_wants_to_be_rung_or_texted() {
        assert_eq!(read("via=text").1, ["tel"]);
        assert_eq!(read("via=call&tel=call+me").1, ["tel"]);
        assert_eq!(read("via=email&email=amina").1, ["email"]);
        assert!(read("via=own_page").1.is_empty());
        for number in ["07700 900123", "(0)7700-900.123", "+44 7700 900123", "٠٧٧٠٠ ٩٠٠١٢٣", "12345"] {
            assert!(read(&format!("via=text&tel={}", number.replace('+', "%2B"))).1.is_empty(), "{number}");
        }
        assert_eq!(read("via=text&tel=٠٧٧٠٠٩٠٠١٢٣").0.reach(), "07700900123");
        assert!(read("via=email&email=amina%40mail.example").1.is_empty());
    }

    #[test]
    fn counts_that_make_no_sense_are_asked_again_and_kept() {
        for wrong in ["0", "-1", "31", "many", "1.5", "99999999999"] {
            let (draft, fields) = read(&format!("via=own_page&household={wrong}"));
            assert_eq!((fields, draft.household.as_str()), (vec!["household".to_owned()], wrong));
        }
        assert_eq!(read("via=own_page&household=%D9%A5").0.household(), Some(5));
        assert_eq!(read("via=own_page&bags=3").0.amount(), 3);
    }

    #[test]
    fn an_item_of_another_kind_is_left_out() {
        assert_eq!(read("item=furniture").0.item, None);
        assert_eq!(read("item=groceries").0.item, Some(Item::Groceries));
    }

    #[test]
    fn what_was_typed_survives_the_way_through_hidden_fields() {
        let (draft, _) = read(
            "item=groceries&words=two+bags%0D%0Afor%20%3Cb%3E&household=5&bags=2&soon=today&called=Amina&via=call\
             &tel=07700+900123&safe=not+evenings&street=12+Kiln+Lane&door=blue&password=swan&ask_first=yes",
        );
        let fields = [draft.about_what(), draft.about_reach(), draft.about_once()].concat();
        let body: Vec<String> = fields
            .iter()
            .map(|(name, value)| {
                let coded: String = value.bytes().map(|byte| format!("%{byte:02x}")).collect();
                format!("{name}={coded}")
            })
            .collect();
        let (again, problems) = read(&body.join("&"));
        assert!(problems.is_empty());
        assert_eq!(format!("{again:?}"), format!("{draft:?}"));
    }
}
