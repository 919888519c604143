//! One round: how it is planned, where it stands, and how an event changes it.

use super::{CLOSES_AFTER, Event, RoundId};
use crate::founding::StreetId;
use crate::needs::{Handover, NeedId};
use crate::people::PersonId;
use crate::{Actor, Entry, Moment, Timestamp};
use serde::{Deserialize, Serialize};
use std::fmt;

/// How somebody gets about on a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    OnFoot,
    Bicycle,
    Car,
}

impl Way {
    pub const ALL: [Way; 3] = [Way::OnFoot, Way::Bicycle, Way::Car];

    pub fn word(self) -> &'static str {
        match self {
            Way::OnFoot => "on_foot",
            Way::Bicycle => "bicycle",
            Way::Car => "car",
        }
    }

    pub fn parse(word: &str) -> Option<Way> {
        Way::ALL.into_iter().find(|way| way.word() == word)
    }
}

/// Where something is fetched before it is brought.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    Hall,
    Shop,
    Chemist,
}

impl What {
    pub const ALL: [What; 3] = [What::Hall, What::Shop, What::Chemist];

    pub fn word(self) -> &'static str {
        match self {
            What::Hall => "hall",
            What::Shop => "shop",
            What::Chemist => "chemist",
        }
    }

    pub fn parse(word: &str) -> Option<What> {
        What::ALL.into_iter().find(|what| what.word() == word)
    }
}

/// Something is fetched on the way, before the stop with the number `before` (from 0, never after its own).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fetch {
    pub what: What,
    pub street: Option<StreetId>,
    pub before: u8,
}

/// From when until when a hall, a shop or a chemist is open, on the day of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Open {
    pub from: Timestamp,
    pub until: Timestamp,
}

impl Open {
    /// Whether it is open at some time between these two.
    pub fn meets(self, leaves_at: Timestamp, back_by: Timestamp) -> bool {
        self.from < back_by && leaves_at < self.until
    }
}

/// How it went at a door of a round. Each leads where the same word leads for a single promise.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Answer {
    Given,
    WithNeighbour,
    NoAnswer,
    Wrong,
}

impl Answer {
    pub const ALL: [Answer; 4] = [Answer::Given, Answer::WithNeighbour, Answer::NoAnswer, Answer::Wrong];

    pub fn word(self) -> &'static str {
        match self {
            Answer::Given => "given",
            Answer::WithNeighbour => "with_neighbour",
            Answer::NoAnswer => "no_answer",
            Answer::Wrong => "wrong",
        }
    }

    pub fn parse(word: &str) -> Option<Answer> {
        Answer::ALL.into_iter().find(|answer| answer.word() == word)
    }

    pub fn handover(self) -> Handover {
        match self {
            Answer::Given => Handover::Door,
            Answer::WithNeighbour => Handover::Left,
            Answer::NoAnswer => Handover::NotHome,
            Answer::Wrong => Handover::Other,
        }
    }
}

/// Four characters that name a stop on a printed sheet, and nothing else: no letter or digit that is easily taken for another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct SheetCode([u8; 4]);

const LETTERS: &[u8; 24] = b"BCDFGHJKMNPQRTVWXY346789";

impl SheetCode {
    pub(super) fn drawn(moment: &Moment, turn: u32) -> SheetCode {
        let mut number = moment.draw("sheet code", turn, 24 * 24 * 24 * 24) as usize;
        SheetCode(std::array::from_fn(|_| {
            let letter = LETTERS.get(number % LETTERS.len()).copied().unwrap_or(b'B');
            number /= LETTERS.len();
            letter
        }))
    }

    /// Reads one, in capitals or not.
    pub fn parse(text: &str) -> Option<SheetCode> {
        let code: [u8; 4] = text.to_ascii_uppercase().as_bytes().try_into().ok()?;
        code.iter().all(|letter| LETTERS.contains(letter)).then_some(SheetCode(code))
    }
}

impl fmt::Display for SheetCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|letter| write!(f, "{}", char::from(*letter)))
    }
}

impl From<SheetCode> for String {
    fn from(code: SheetCode) -> String {
        code.to_string()
    }
}

impl TryFrom<String> for SheetCode {
    type Error = String;
    fn try_from(text: String) -> Result<SheetCode, String> {
        SheetCode::parse(&text).ok_or_else(|| format!("not a code of a sheet: {text}"))
    }
}

/// One door of a round as it is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Planned {
    pub need: NeedId,
    /// Of the need's amount; 0 goes along as the second person.
    pub much: u16,
    pub fetch: Option<Fetch>,
    /// Has to arrive soon after it was fetched.
    pub cold: bool,
    /// Somebody wants it in this round and in this order, whatever is planned anew.
    pub pinned: bool,
    /// When the place where it is fetched is open; nothing said is always.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub open: Option<Open>,
}

/// A round as it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Plan {
    pub way: Way,
    pub leaves_at: Timestamp,
    pub back_by: Timestamp,
    /// How many bags there is room for at a time.
    pub bags: u16,
    pub starts: Option<StreetId>,
    pub ends: Option<StreetId>,
    /// Who could carry it. They are asked, and promise or do not.
    pub kept_for: Option<PersonId>,
    pub stops: Vec<Planned>,
    /// The way, as far as it was reckoned.
    pub metres: u32,
    /// On the way and at doors.
    pub seconds: u32,
}

/// The most bags that are carried at once: what is fetched on the way counts from there, everything else from the start.
pub fn heaviest<'a>(stops: impl Iterator<Item = &'a Planned> + Clone) -> u32 {
    let at = |place: usize| {
        let carried = stops.clone().enumerate().skip(place);
        let fetched = carried.filter(|(_, stop)| stop.fetch.is_none_or(|fetch| usize::from(fetch.before) <= place));
        fetched.map(|(_, stop)| u32::from(stop.much)).sum::<u32>()
    };
    (0..stops.clone().count()).map(at).max().unwrap_or(0)
}

/// One door of a round.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Stop {
    pub need: NeedId,
    /// Of the need's amount; 0 goes along as the second person.
    pub much: u16,
    pub fetch: Option<Fetch>,
    pub cold: bool,
    pub pinned: bool,
    pub open: Option<Open>,
    /// What names it on a printed sheet.
    pub code: SheetCode,
    pub answered: Option<(Answer, Timestamp)>,
}

impl Stop {
    fn of(planned: &Planned, code: SheetCode) -> Stop {
        let Planned { need, much, fetch, cold, pinned, open } = *planned;
        Stop { need, much, fetch, cold, pinned, open, code, answered: None }
    }

    pub fn planned(&self) -> Planned {
        let Stop { need, much, fetch, cold, pinned, open, .. } = *self;
        Planned { need, much, fetch, cold, pinned, open }
    }

    /// Whether it was handed over here.
    pub fn arrived(&self) -> bool {
        self.answered.is_some_and(|(answer, _)| answer.handover().arrived())
    }
}

/// Where a round stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum State {
    /// Nobody has claimed it.
    Open,
    Claimed {
        by: PersonId,
        at: Timestamp,
    },
    Out {
        by: PersonId,
        at: Timestamp,
    },
    /// Who carried it is no longer known.
    Closed {
        at: Timestamp,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round {
    pub id: RoundId,
    /// Counts how often it was changed, so that nobody overwrites what they have not seen.
    pub revision: u32,
    pub made_at: Timestamp,
    pub way: Way,
    pub leaves_at: Timestamp,
    pub back_by: Timestamp,
    pub bags: u16,
    pub starts: Option<StreetId>,
    pub ends: Option<StreetId>,
    pub kept_for: Option<PersonId>,
    pub stops: Vec<Stop>,
    pub metres: u32,
    pub seconds: u32,
    pub state: State,
    /// Doors that got something before the round was handed back half-way.
    pub before: u32,
}

impl Round {
    pub(super) fn made(id: RoundId, plan: &Plan, codes: &[SheetCode], at: Timestamp) -> Round {
        let Plan { way, leaves_at, back_by, bags, starts, ends, kept_for, metres, seconds, .. } = *plan;
        Round {
            id,
            revision: 1,
            made_at: at,
            way,
            leaves_at,
            back_by,
            bags,
            starts,
            ends,
            kept_for,
            stops: plan.stops.iter().zip(codes).map(|(stop, code)| Stop::of(stop, *code)).collect(),
            metres,
            seconds,
            state: State::Open,
            before: 0,
        }
    }

    /// Everything that a plan says becomes as it says.
    fn become_like(&mut self, plan: &Plan, codes: &[SheetCode]) {
        let Round { id, made_at, state, before, .. } = *self;
        let revision = self.revision.saturating_add(1);
        *self = Round { revision, state, before, ..Round::made(id, plan, codes, made_at) };
    }

    /// The plan it follows.
    pub fn plan(&self) -> Plan {
        let Round { way, leaves_at, back_by, bags, starts, ends, kept_for, metres, seconds, .. } = *self;
        let stops = self.stops.iter().map(Stop::planned).collect();
        Plan { way, leaves_at, back_by, bags, starts, ends, kept_for, stops, metres, seconds }
    }

    pub fn is_open(&self) -> bool {
        self.state == State::Open
    }

    pub fn is_closed(&self) -> bool {
        matches!(self.state, State::Closed { .. })
    }

    /// Whoever has claimed it and is not back yet.
    pub fn carrier(&self) -> Option<PersonId> {
        match self.state {
            State::Claimed { by, .. } | State::Out { by, .. } => Some(by),
            State::Open | State::Closed { .. } => None,
        }
    }

    pub fn stop(&self, need: NeedId) -> Option<&Stop> {
        self.stops.iter().find(|stop| stop.need == need)
    }

    pub fn has(&self, need: NeedId) -> bool {
        self.stop(need).is_some()
    }

    /// Doors that got what was brought.
    pub fn doors(&self) -> u32 {
        let now = self.stops.iter().filter(|stop| stop.arrived()).count();
        self.before.saturating_add(u32::try_from(now).unwrap_or(u32::MAX))
    }

    /// When time closes it.
    pub fn closes_at(&self) -> Option<Timestamp> {
        (!self.is_closed()).then(|| self.back_by + CLOSES_AFTER)
    }

    pub(super) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Made { .. } | Event::Dropped { .. } => {}
            Event::Reworked { plan, codes, .. } => self.become_like(plan, codes),
            Event::Claimed { without, .. } => {
                if let Actor::Person(by) = entry.by {
                    self.state = State::Claimed { by, at: entry.at };
                    self.kept_for = None;
                    self.keep(|stop| !without.contains(&stop.need));
                }
            }
            Event::SaidNo { .. } => {
                self.kept_for = None;
                self.revision = self.revision.saturating_add(1);
            }
            Event::HandedBack { .. } => self.back_on_the_list(entry.at),
            Event::SetOut { .. } => {
                if let State::Claimed { by, .. } = self.state {
                    self.state = State::Out { by, at: entry.at };
                }
            }
            Event::Answered { need, answer, .. } => {
                if let Some(stop) = self.stops.iter_mut().find(|stop| stop.need == *need) {
                    stop.answered = Some((*answer, entry.at));
                }
            }
            Event::Closed { .. } => {
                self.state = State::Closed { at: entry.at };
                self.kept_for = None;
            }
        }
    }

    /// Whoever carried it does not any more: what was answered is done here, the rest is there for somebody else.
    pub(super) fn back_on_the_list(&mut self, at: Timestamp) {
        self.revision = self.revision.saturating_add(1);
        self.before = self.doors();
        self.keep(|stop| stop.answered.is_none());
        self.state = if self.stops.is_empty() { State::Closed { at } } else { State::Open };
    }

    /// Keeps some of the stops; what is fetched before one that goes is fetched before the next.
    fn keep(&mut self, keeps: impl Fn(&Stop) -> bool) {
        let kept: Vec<bool> = self.stops.iter().map(&keeps).collect();
        let left_before = |place: u8| {
            let left = kept.iter().take(usize::from(place)).filter(|kept| **kept).count();
            u8::try_from(left).unwrap_or(place)
        };
        self.stops.retain(keeps);
        for fetch in self.stops.iter_mut().filter_map(|stop| stop.fetch.as_mut()) {
            fetch.before = left_before(fetch.before);
        }
    }
}
