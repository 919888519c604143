//! Everything between promise and closing: calls tried, what it waits for, asking back, and how it ended.

use super::{Event, Need, NeedId, Part, Promise, PromiseState, Stage, part};
use crate::{Actor, Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};

/// Why a need stands still for now.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Hold {
    #[default]
    None,
    /// Somebody tries to reach the neighbour.
    CallingBack {
        tries: u8,
        next_at: Option<Timestamp>,
    },
    /// Scarce things are shared out over time; the neighbour knows the date.
    Paced {
        until: Timestamp,
    },
    WaitsFor {
        what: WaitsFor,
    },
}

impl Hold {
    pub(super) fn tries(self) -> u8 {
        match self {
            Hold::CallingBack { tries, .. } => tries,
            _ => 0,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WaitsFor {
    Stock,
    Person,
    Interpreter,
    Decision,
}

impl WaitsFor {
    pub const ALL: [WaitsFor; 4] = [WaitsFor::Stock, WaitsFor::Person, WaitsFor::Interpreter, WaitsFor::Decision];

    pub fn word(self) -> &'static str {
        match self {
            WaitsFor::Stock => "stock",
            WaitsFor::Person => "person",
            WaitsFor::Interpreter => "interpreter",
            WaitsFor::Decision => "decision",
        }
    }

    pub fn parse(word: &str) -> Option<WaitsFor> {
        WaitsFor::ALL.into_iter().find(|what| what.word() == word)
    }
}

/// How a need ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    Met,
    PartlyMet { left: u16 },
    MetByOthers,
    NoLongerNeeded,
    PassedOn { to: PassedTo },
    CouldNot { why: CouldNot },
    Unreachable,
    Expired,
    JoinedTo { other: NeedId },
}

impl Outcome {
    pub fn word(self) -> &'static str {
        match self {
            Outcome::Met => "met",
            Outcome::PartlyMet { .. } => "partly_met",
            Outcome::MetByOthers => "met_by_others",
            Outcome::NoLongerNeeded => "no_longer_needed",
            Outcome::PassedOn { .. } => "passed_on",
            Outcome::CouldNot { .. } => "could_not",
            Outcome::Unreachable => "unreachable",
            Outcome::Expired => "expired",
            Outcome::JoinedTo { .. } => "joined_to",
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PassedTo {
    AnotherGroup,
    Service,
    Professional,
}

impl PassedTo {
    pub const ALL: [PassedTo; 3] = [PassedTo::AnotherGroup, PassedTo::Service, PassedTo::Professional];

    pub fn word(self) -> &'static str {
        match self {
            PassedTo::AnotherGroup => "another_group",
            PassedTo::Service => "service",
            PassedTo::Professional => "professional",
        }
    }

    pub fn parse(word: &str) -> Option<PassedTo> {
        PassedTo::ALL.into_iter().find(|to| to.word() == word)
    }
}

/// Why it could not be done: the raw material of causes, so it is kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CouldNot {
    NoOneFree,
    NoStock,
    NoMoney,
    NotSafe,
    NotOursToDo,
    NeedsAProfessional,
}

impl CouldNot {
    pub const ALL: [CouldNot; 6] = [
        CouldNot::NoOneFree,
        CouldNot::NoStock,
        CouldNot::NoMoney,
        CouldNot::NotSafe,
        CouldNot::NotOursToDo,
        CouldNot::NeedsAProfessional,
    ];

    pub fn word(self) -> &'static str {
        match self {
            CouldNot::NoOneFree => "no_one_free",
            CouldNot::NoStock => "no_stock",
            CouldNot::NoMoney => "no_money",
            CouldNot::NotSafe => "not_safe",
            CouldNot::NotOursToDo => "not_ours_to_do",
            CouldNot::NeedsAProfessional => "needs_a_professional",
        }
    }

    pub fn parse(word: &str) -> Option<CouldNot> {
        CouldNot::ALL.into_iter().find(|why| why.word() == word)
    }
}

/// One try to reach somebody.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempt {
    pub by: Actor,
    pub at: Timestamp,
    pub channel: Channel,
    pub reached: Reached,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    Call,
    Text,
    Email,
    Door,
    OwnPage,
}

impl Channel {
    pub const ALL: [Channel; 5] = [Channel::Call, Channel::Text, Channel::Email, Channel::Door, Channel::OwnPage];

    pub fn word(self) -> &'static str {
        match self {
            Channel::Call => "call",
            Channel::Text => "text",
            Channel::Email => "email",
            Channel::Door => "door",
            Channel::OwnPage => "own_page",
        }
    }

    pub fn parse(word: &str) -> Option<Channel> {
        Channel::ALL.into_iter().find(|channel| channel.word() == word)
    }
}

/// What came of a try.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reached {
    Reached,
    NoAnswer,
    Voicemail,
    BadNumber,
    WillCallBack,
    NoHelpWanted,
    Duplicate,
    LanguageNeeded,
}

impl Reached {
    pub const ALL: [Reached; 8] = [
        Reached::Reached,
        Reached::NoAnswer,
        Reached::Voicemail,
        Reached::BadNumber,
        Reached::WillCallBack,
        Reached::NoHelpWanted,
        Reached::Duplicate,
        Reached::LanguageNeeded,
    ];

    pub fn word(self) -> &'static str {
        match self {
            Reached::Reached => "reached",
            Reached::NoAnswer => "no_answer",
            Reached::Voicemail => "voicemail",
            Reached::BadNumber => "bad_number",
            Reached::WillCallBack => "will_call_back",
            Reached::NoHelpWanted => "no_help_wanted",
            Reached::Duplicate => "duplicate",
            Reached::LanguageNeeded => "language_needed",
        }
    }

    pub fn parse(word: &str) -> Option<Reached> {
        Reached::ALL.into_iter().find(|reached| reached.word() == word)
    }
}

/// Did it arrive?
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum CheckBack {
    Arrived,
    Partly { left: u16 },
    NothingCame,
}

/// Was anything asked in return? This is how abuse is found.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ReturnAsked {
    #[default]
    Unsaid,
    Nothing,
    Something,
}

/// The furthest ahead a date may be set.
const FURTHEST: Span = Span::days(366);

pub(super) fn attempt(
    group: &Group,
    id: NeedId,
    channel: Channel,
    reached: Reached,
    next_at: Option<Timestamp>,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let need = worked_on(group, id, moment)?;
    check_ahead(next_at, moment)?;
    let mut events = vec![Event::Attempted { need: id, channel, reached }];
    let hold = match reached {
        Reached::Reached | Reached::Duplicate => Some(Hold::None),
        Reached::NoAnswer | Reached::Voicemail | Reached::BadNumber | Reached::WillCallBack => {
            let next_at = next_at.or(Some(moment.now + Span::days(1)));
            Some(Hold::CallingBack { tries: need.hold.tries().saturating_add(1), next_at })
        }
        Reached::LanguageNeeded => Some(Hold::WaitsFor { what: WaitsFor::Interpreter }),
        Reached::NoHelpWanted => None,
    };
    match hold {
        Some(hold) if hold != need.hold => events.push(Event::Held { need: id, hold }),
        Some(_) => {}
        None => events.push(Event::Closed { need: id, outcome: Outcome::NoLongerNeeded }),
    }
    Ok(events)
}

pub(super) fn hold(group: &Group, id: NeedId, hold: Hold, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let need = worked_on(group, id, moment)?;
    match hold {
        Hold::Paced { until } => check_ahead(Some(until), moment)?,
        Hold::CallingBack { next_at, .. } => check_ahead(next_at, moment)?,
        Hold::None | Hold::WaitsFor { .. } => {}
    }
    if need.hold == hold {
        return Err(Refusal::NotNow);
    }
    Ok(vec![Event::Held { need: id, hold }])
}

/// A need that is not closed, for whoever promised it or is on the phone desk.
fn worked_on<'a>(group: &'a Group, id: NeedId, moment: &Moment) -> Result<&'a Need, Refusal> {
    let (need, part) = part(group, id, moment)?;
    match part {
        Part::Promised(_) | Part::Desk => {}
        Part::Neighbour | Part::Bystander => return Err(Refusal::DutyFirst),
    }
    if need.is_closed() { Err(Refusal::Closed) } else { Ok(need) }
}

fn check_ahead(at: Option<Timestamp>, moment: &Moment) -> Result<(), Refusal> {
    match at {
        Some(at) if at <= moment.now || at > moment.now + FURTHEST => Err(Refusal::BadTime),
        _ => Ok(()),
    }
}

pub(super) fn check_back(
    group: &Group,
    id: NeedId,
    answer: CheckBack,
    asked: ReturnAsked,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let (need, part) = part(group, id, moment)?;
    if !matches!(part, Part::Neighbour | Part::Desk) {
        return Err(Refusal::DutyFirst);
    }
    // Whoever brought it does not answer for the one it was brought to.
    let brought =
        |promise: &Promise| matches!(promise.state, PromiseState::Done(_)) && moment.by == Actor::Person(promise.by);
    if need.promises.iter().any(brought) {
        return Err(Refusal::NotYours);
    }
    if !matches!(need.stage, Stage::CheckingBack { .. }) {
        return Err(Refusal::NotNow);
    }
    if matches!(answer, CheckBack::Partly { left } if left == 0 || left > 200) {
        return Err(Refusal::TooMuch);
    }
    let mut events = vec![Event::CheckedBack { need: id, answer, asked }];
    if answer == CheckBack::Arrived {
        events.push(Event::Closed { need: id, outcome: Outcome::Met });
    }
    Ok(events)
}

pub(super) fn close(group: &Group, id: NeedId, outcome: Outcome, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (need, part) = part(group, id, moment)?;
    if need.is_closed() {
        return Err(Refusal::Closed);
    }
    match (part, outcome) {
        // Only time closes what nobody spoke of again.
        (_, Outcome::Expired) => return Err(Refusal::OnlyTime),
        (Part::Neighbour, Outcome::NoLongerNeeded | Outcome::MetByOthers | Outcome::Met) => {}
        (Part::Neighbour, _) => return Err(Refusal::NotYours),
        (Part::Promised(_) | Part::Desk, _) => {}
        (Part::Bystander, _) => return Err(Refusal::DutyFirst),
    }
    if let Outcome::JoinedTo { other } = outcome {
        let other = group.needs.get(other).ok_or(Refusal::NotThere)?;
        if other.id == id || other.is_closed() {
            return Err(Refusal::BadValue);
        }
    }
    if matches!(outcome, Outcome::PartlyMet { left } if left == 0 || left > need.amount) {
        return Err(Refusal::TooMuch);
    }
    Ok(vec![Event::Closed { need: id, outcome }])
}

pub(super) fn reopen(group: &Group, id: NeedId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (need, part) = part(group, id, moment)?;
    if !need.is_closed() {
        return Err(Refusal::NotClosed);
    }
    if need.is_forgotten() {
        return Err(Refusal::Forgotten);
    }
    match part {
        Part::Neighbour | Part::Desk => Ok(vec![Event::Reopened { need: id }]),
        Part::Promised(_) | Part::Bystander => {
            group.people.with_voice(moment.person()?)?;
            Ok(vec![Event::Reopened { need: id }])
        }
    }
}

/// Lines a talk may have; a longer one is better had by telephone.
const MOST_LINES: usize = 500;

pub(super) fn say(group: &Group, id: NeedId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let (need, part) = part(group, id, moment)?;
    if part == Part::Bystander {
        return Err(Refusal::PromiseFirst);
    }
    if need.is_forgotten() {
        return Err(Refusal::Forgotten);
    }
    if need.is_closed() {
        return Err(Refusal::Closed);
    }
    if need.lines.len() >= MOST_LINES {
        return Err(Refusal::BadValue);
    }
    Ok(vec![Event::Said { need: id, line: u32::try_from(need.lines.len()).unwrap_or(u32::MAX) }])
}
