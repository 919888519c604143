//! Small questions that bind nobody: when can we meet, and what do you think before I do this?

use super::{Event, some};
use crate::decisions::{Words, hours};
use crate::people::{People, PersonId};
use crate::{Group, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, BTreeSet};

/// A question's number within its group, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct PollId(pub u32);

/// More is not a question any more.
pub(super) const MOST_MOMENTS: usize = 20;
/// How far ahead anything can be planned.
pub(super) const AHEAD: Span = Span::days(366);
/// How long "when" may be asked.
const MOST_DAYS: u8 = 30;
/// How long advice is asked for.
const ADVICE: Span = Span::days(7);
/// A longer talk is better had in a room.
const MOST_REMARKS: usize = 500;

/// What somebody says about a moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Mark {
    Yes,
    IfNeedBe,
    No,
}

impl Mark {
    pub const ALL: [Mark; 3] = [Mark::Yes, Mark::IfNeedBe, Mark::No];

    /// Its word in addresses and in the keys of sentences.
    pub fn word(self) -> &'static str {
        match self {
            Mark::Yes => "yes",
            Mark::IfNeedBe => "if-need-be",
            Mark::No => "no",
        }
    }

    pub fn parse(word: &str) -> Option<Mark> {
        Mark::ALL.into_iter().find(|mark| mark.word() == word)
    }
}

/// A line somebody answered with. Its words lie with them.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    pub by: PersonId,
    pub at: Timestamp,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Asks {
    When {
        moments: Vec<Timestamp>,
        marks: BTreeMap<PersonId, Vec<Mark>>,
    },
    /// Nobody named means everybody.
    Advice {
        of: BTreeSet<PersonId>,
        remarks: Vec<Remark>,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Poll {
    pub id: PollId,
    pub by: PersonId,
    pub at: Timestamp,
    /// When it closes by itself.
    pub until: Timestamp,
    pub closed_at: Option<Timestamp>,
    pub asks: Asks,
}

/// How a moment suits those who said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Weighed {
    pub at: Timestamp,
    pub yes: u32,
    pub if_need_be: u32,
    pub no: u32,
}

impl Poll {
    pub fn is_open(&self) -> bool {
        self.closed_at.is_none()
    }

    /// Whether this person is asked and has not answered.
    pub fn waits_for(&self, person: PersonId) -> bool {
        match &self.asks {
            Asks::When { marks, .. } => !marks.contains_key(&person),
            Asks::Advice { of, remarks } => {
                let asked = if of.is_empty() { person != self.by } else { of.contains(&person) };
                asked && !remarks.iter().any(|remark| remark.by == person)
            }
        }
    }

    pub fn moments(&self) -> &[Timestamp] {
        match &self.asks {
            Asks::When { moments, .. } => moments,
            Asks::Advice { .. } => &[],
        }
    }

    /// What each moment found, counting those who are still here, in the order of time.
    pub fn weighed(&self, people: &People) -> Vec<Weighed> {
        let Asks::When { moments, marks } = &self.asks else { return Vec::new() };
        let here: Vec<&Vec<Mark>> =
            marks.iter().filter(|(person, _)| people.taking_part(**person).is_ok()).map(|(_, marks)| marks).collect();
        let weigh = |(at, moment): (usize, &Timestamp)| {
            let count = |mark| u32::try_from(here.iter().filter(|all| all.get(at) == Some(&mark)).count());
            let count = |mark| count(mark).unwrap_or(u32::MAX);
            Weighed { at: *moment, yes: count(Mark::Yes), if_need_be: count(Mark::IfNeedBe), no: count(Mark::No) }
        };
        moments.iter().enumerate().map(weigh).collect()
    }

    /// The moment at which most can come at all; among those, gladly; among those, the soonest. None while nobody can.
    pub fn best(&self, people: &People, now: Timestamp) -> Option<Weighed> {
        let ahead =
            self.weighed(people).into_iter().filter(|moment| moment.at > now && moment.yes + moment.if_need_be > 0);
        ahead.min_by_key(|moment| {
            let (all, gladly) = (moment.yes + moment.if_need_be, moment.yes);
            (std::cmp::Reverse(all), std::cmp::Reverse(gladly), moment.at)
        })
    }

    pub(super) fn fold(&mut self, event: &Event, at: Timestamp, by: Option<PersonId>) {
        match (event, &mut self.asks, by) {
            (Event::Marked { marks, .. }, Asks::When { marks: all, .. }, Some(by)) => {
                all.insert(by, marks.clone());
            }
            (Event::Advised { line, .. }, Asks::Advice { remarks, .. }, Some(by))
                if remarks.len() == *line as usize =>
            {
                remarks.push(Remark { by, at });
            }
            (Event::PollClosed { .. }, ..) => self.closed_at = Some(at),
            _ => {}
        }
    }
}

fn next_id(group: &Group) -> Result<PollId, Refusal> {
    u32::try_from(group.meetings.polls().len() + 1).map(PollId).map_err(|_| Refusal::BadValue)
}

fn open(group: &Group, id: PollId) -> Result<&Poll, Refusal> {
    let poll = group.meetings.poll(id).ok_or(Refusal::NotThere)?;
    if poll.is_open() { Ok(poll) } else { Err(Refusal::PollClosed) }
}

pub(super) fn ask_when(
    group: &Group,
    mut moments: Vec<Timestamp>,
    days: u8,
    words: Words,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    group.people.taking_part(moment.person()?)?;
    some(words)?;
    if moments.len() > MOST_MOMENTS {
        return Err(Refusal::TooManyMoments);
    }
    if moments.iter().any(|at| *at <= moment.now || *at > moment.now + AHEAD) {
        return Err(Refusal::BadTime);
    }
    moments.sort_unstable();
    if moments.windows(2).any(|pair| matches!(pair, [one, other] if one == other)) {
        return Err(Refusal::TwiceTheSame);
    }
    let Some(last) = moments.last().copied().filter(|_| (1..=MOST_DAYS).contains(&days)) else {
        return Err(Refusal::BadValue);
    };
    // Not in the night, and not when it is too late to meet.
    let wanted = hours::by_day(moment.now + Span::days(days.into()), &moment.wall);
    let until = if wanted <= last { wanted } else { hours::by_day_before(last, &moment.wall) };
    let until = if until > moment.now { until } else { last };
    Ok(vec![Event::WhenAsked { poll: next_id(group)?, moments, until }])
}

pub(super) fn ask_advice(
    group: &Group,
    of: Vec<PersonId>,
    words: Words,
    moment: &Moment,
) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.taking_part(by)?;
    some(words)?;
    if of.contains(&by) {
        return Err(Refusal::NotYourself);
    }
    for person in &of {
        group.people.taking_part(*person)?;
    }
    if of.iter().collect::<BTreeSet<_>>().len() < of.len() {
        return Err(Refusal::TwiceTheSame);
    }
    let until = hours::by_day(moment.now + ADVICE, &moment.wall);
    Ok(vec![Event::AdviceAsked { poll: next_id(group)?, of, until }])
}

pub(super) fn mark(group: &Group, id: PollId, marks: Vec<Mark>, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.taking_part(by)?;
    let poll = open(group, id)?;
    let Asks::When { moments, marks: before } = &poll.asks else { return Err(Refusal::NotNow) };
    if marks.len() != moments.len() {
        return Err(Refusal::BadValue);
    }
    if before.get(&by) == Some(&marks) {
        return Ok(Vec::new());
    }
    Ok(vec![Event::Marked { poll: id, marks }])
}

pub(super) fn advise(group: &Group, id: PollId, words: Words, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    group.people.taking_part(moment.person()?)?;
    let poll = open(group, id)?;
    let Asks::Advice { remarks, .. } = &poll.asks else { return Err(Refusal::NotNow) };
    some(words)?;
    if remarks.len() >= MOST_REMARKS {
        return Err(Refusal::EnoughSaid);
    }
    let line = u32::try_from(remarks.len()).map_err(|_| Refusal::EnoughSaid)?;
    Ok(vec![Event::Advised { poll: id, line }])
}

pub(super) fn close(group: &Group, id: PollId, moment: &Moment) -> Result<Vec<Event>, Refusal> {
    let by = moment.person()?;
    group.people.taking_part(by)?;
    let poll = open(group, id)?;
    if poll.by != by {
        return Err(Refusal::NotYours);
    }
    Ok(vec![Event::PollClosed { poll: id }])
}
