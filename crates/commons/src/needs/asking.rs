//! Asking: what is taken down, what goes on the board at once, and what somebody on the phone desk reads first.

use super::{Event, Interest, Item, Kind, Need, NeedId, Part, Stage, interests, on_desk, part};
use crate::founding::StreetId;
use crate::people::PersonId;
use crate::{Actor, Group, Lang, Moment, Refusal, Span, words};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How soon, in words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum HowSoon {
    Today,
    OneOrTwoDays,
    ThreeToFiveDays,
    AboutAWeek,
    AnyTime,
}

impl HowSoon {
    pub const ALL: [HowSoon; 5] =
        [HowSoon::Today, HowSoon::OneOrTwoDays, HowSoon::ThreeToFiveDays, HowSoon::AboutAWeek, HowSoon::AnyTime];

    /// From asking to when it is wanted. "Any time" is a month: even that gets its turn.
    pub fn span(self) -> Span {
        match self {
            HowSoon::Today => Span::hours(12),
            HowSoon::OneOrTwoDays => Span::days(2),
            HowSoon::ThreeToFiveDays => Span::days(5),
            HowSoon::AboutAWeek => Span::days(7),
            HowSoon::AnyTime => Span::days(30),
        }
    }

    pub fn word(self) -> &'static str {
        match self {
            HowSoon::Today => "today",
            HowSoon::OneOrTwoDays => "one_or_two_days",
            HowSoon::ThreeToFiveDays => "three_to_five_days",
            HowSoon::AboutAWeek => "about_a_week",
            HowSoon::AnyTime => "any_time",
        }
    }

    pub fn parse(word: &str) -> Option<HowSoon> {
        HowSoon::ALL.into_iter().find(|how_soon| how_soon.word() == word)
    }
}

/// By which way somebody can be reached; the number itself is sealed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReachBy {
    Text,
    Call,
    Email,
    /// They look at their own page.
    OwnPage,
}

/// Whether the neighbour wants to say yes before anybody comes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Consent {
    ComeStraight,
    AskMeFirst,
}

/// How an ask arrived.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Through {
    Web,
    /// Typed in by somebody who takes part, for a caller.
    Person(PersonId),
}

/// Whether an ask came in the ordinary way, or from a place that sends very many.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Checked {
    Clear,
    /// Waits for the phone desk to read it. Nothing is refused.
    Unchecked,
}

/// What somebody asks for, without who they are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ask {
    pub kind: Kind,
    pub item: Option<Item>,
    /// `None` if the street is not on the list; what was typed is sealed.
    pub street: Option<StreetId>,
    pub how_soon: HowSoon,
    pub household: Option<u8>,
    pub amount: u16,
    pub language: Lang,
    pub reach: ReachBy,
    pub consent: Consent,
    pub through: Through,
    pub checked: Checked,
    /// What they like to talk about or do, where it is about company and they say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<Interest>,
}

/// A change to what was asked. `None` leaves things as they are.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Change {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<Kind>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub item: Option<Item>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub street: Option<StreetId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub how_soon: Option<HowSoon>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub household: Option<u8>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<u16>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub interests: Option<Vec<Interest>>,
}

/// What people say, text and write on paper: a word and four digits. It names a need and opens nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code {
    word: u8,
    number: u16,
}

impl Code {
    fn drawn(moment: &Moment, turn: u32) -> Code {
        let word = moment.draw("code word", turn, 256);
        let number = moment.draw("code number", turn, 9000) + 1000;
        Code { word: u8::try_from(word).unwrap_or(0), number: u16::try_from(number).unwrap_or(1000) }
    }

    /// Reads "plum 4821", "PLUM-4821" and the like.
    pub fn parse(text: &str) -> Option<Code> {
        let mut parts = text.split(|c: char| !c.is_alphanumeric()).filter(|part| !part.is_empty());
        let (word, number) = (parts.next()?, parts.next()?);
        if parts.next().is_some() || number.len() != 4 {
            return None;
        }
        let word = words::code_number(word)?;
        let number: u16 = number.parse().ok()?;
        (1000..=9999).contains(&number).then_some(Code { word, number })
    }

    /// As it stands in an address: `plum-4821`.
    pub fn slug(self) -> String {
        format!("{}-{}", words::code_word(usize::from(self.word)), self.number)
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", words::code_word(usize::from(self.word)).to_uppercase(), self.number)
    }
}

impl From<Code> for String {
    fn from(code: Code) -> String {
        code.slug()
    }
}

impl TryFrom<String> for Code {
    type Error = String;
    fn try_from(text: String) -> Result<Code, String> {
        Code::parse(&text).ok_or_else(|| format!("not a code: {text}"))
    }
}

/// More than anybody asks for at once; what is larger is several asks.
const MOST: u16 = 200;

impl Change {
    pub(super) fn onto(self, need: &mut Need) {
        if let Some(kind) = self.kind {
            need.kind = kind;
            // An item belongs to its kind.
            need.item = need.item.filter(|item| item.kind() == kind);
        }
        need.item = self.item.or(need.item);
        need.street = self.street.or(need.street);
        need.how_soon = self.how_soon.unwrap_or(need.how_soon);
        need.household = self.household.or(need.household);
        need.amount = self.amount.unwrap_or(need.amount);
        need.interests = self.interests.unwrap_or_else(|| std::mem::take(&mut need.interests));
        // What somebody likes belongs to company, and to nothing else.
        if need.kind != Kind::Company {
            need.interests.clear();
        }
    }

    fn check(&self, group: &Group, need: &Need) -> Result<(), Refusal> {
        check_values(group, self.street, self.household, self.amount)?;
        let kind = self.kind.unwrap_or(need.kind);
        if self.item.is_some_and(|item| item.kind() != kind) {
            return Err(Refusal::BadValue);
        }
        interests::checked(self.interests.clone().unwrap_or_default(), &[kind])?;
        if self.amount.is_some_and(|amount| amount < need.promised()) {
            return Err(Refusal::TooMuch);
        }
        Ok(())
    }
}

fn check_values(
    group: &Group,
    street: Option<StreetId>,
    household: Option<u8>,
    amount: Option<u16>,
) -> Result<(), Refusal> {
    let street = street.is_none_or(|street| group.founding.street(street).is_some());
    let household = household.is_none_or(|people| (1..=30).contains(&people));
    let amount = amount.is_none_or(|amount| (1..=MOST).contains(&amount));
    if street && household && amount { Ok(()) } else { Err(Refusal::BadValue) }
}

pub(super) fn ask(group: &Group, mut ask: Ask, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    ask.interests = interests::checked(ask.interests, &[ask.kind])?;
    check_values(group, ask.street, ask.household, Some(ask.amount))?;
    if ask.item.is_some_and(|item| item.kind() != ask.kind) {
        return Err(Refusal::BadValue);
    }
    // Anybody may ask; only "typed in by" must be true.
    if let Through::Person(person) = ask.through {
        if moment.by != Actor::Person(person) {
            return Err(Refusal::NotYours);
        }
        group.people.taking_part(person)?;
    }
    let need = NeedId(u32::try_from(group.needs.all().len() + 1).map_err(|_| Refusal::BadValue)?);
    let free = |turn: &u32| group.needs.by_code(Code::drawn(moment, *turn)).is_none();
    let turn = (0..10_000).find(free).ok_or(Refusal::BadValue)?;
    Ok(vec![Event::Asked { need, code: Code::drawn(moment, turn), ask }])
}

pub(super) fn understand(group: &Group, id: NeedId, change: Change, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (need, part) = part(group, id, moment)?;
    match (part, moment.by) {
        (Part::Desk, _) => {}
        // What only waits because very many came from its network waits for any member, and not for one of few.
        (Part::Bystander, Actor::Person(person)) if need.only_waits_for_a_look() => {
            group.people.with_voice(person)?;
        }
        _ => return Err(Refusal::DutyFirst),
    }
    if need.stage != Stage::Heard {
        return Err(Refusal::NotNow);
    }
    change.check(group, need)?;
    Ok(vec![Event::Understood { need: id, change }])
}

pub(super) fn change(group: &Group, id: NeedId, change: Change, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (need, part) = part(group, id, moment)?;
    if need.is_closed() {
        return Err(Refusal::Closed);
    }
    match part {
        Part::Neighbour | Part::Desk => {}
        Part::Promised(_) if on_desk(group, moment) => {}
        Part::Promised(_) | Part::Bystander => return Err(Refusal::DutyFirst),
    }
    change.check(group, need)?;
    // If no more is wanted than what was handed over already, that was all of it.
    let enough = need.stage == Stage::Live && change.amount.is_some_and(|amount| amount <= need.handed_over());
    let mut events = vec![Event::Changed { need: id, change }];
    if enough {
        events.push(Event::CheckingBack { need: id });
    }
    Ok(events)
}
