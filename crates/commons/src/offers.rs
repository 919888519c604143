//! Offers: what somebody would gladly do or give, how much, when, how far, and with which limits. The limits are kept by
//! the program before anybody is asked.

use crate::founding::StreetId;
use crate::needs::{Interest, Kind, Need, interests};
use crate::people::PersonId;
use crate::{Actor, Entry, Group, Lang, Moment, Refusal, Span, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// An offer's number within its group, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct OfferId(pub u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    Thing,
    Time,
    Skill,
    Space,
    Lift,
    Money,
}

impl Sort {
    pub const ALL: [Sort; 6] = [Sort::Time, Sort::Skill, Sort::Thing, Sort::Lift, Sort::Space, Sort::Money];

    pub fn word(self) -> &'static str {
        match self {
            Sort::Thing => "thing",
            Sort::Time => "time",
            Sort::Skill => "skill",
            Sort::Space => "space",
            Sort::Lift => "lift",
            Sort::Money => "money",
        }
    }

    pub fn parse(word: &str) -> Option<Sort> {
        Sort::ALL.into_iter().find(|sort| sort.word() == word)
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Quantity {
    /// As often as wanted.
    Standing,
    Some(u16),
}

/// How somebody gets about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Travel {
    OnFoot,
    Bicycle,
    Car,
    /// From home: by telephone or on paper.
    FromHome,
}

impl Travel {
    pub const ALL: [Travel; 4] = [Travel::OnFoot, Travel::Bicycle, Travel::Car, Travel::FromHome];

    pub fn word(self) -> &'static str {
        match self {
            Travel::OnFoot => "on_foot",
            Travel::Bicycle => "bicycle",
            Travel::Car => "car",
            Travel::FromHome => "from_home",
        }
    }

    pub fn parse(word: &str) -> Option<Travel> {
        Travel::ALL.into_iter().find(|travel| travel.word() == word)
    }
}

/// When somebody is free: one bit for each of morning, afternoon and evening, Monday to Sunday.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Times(pub u32);

/// Parts of a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartOfDay {
    Morning,
    Afternoon,
    Evening,
}

impl PartOfDay {
    pub const ALL: [PartOfDay; 3] = [PartOfDay::Morning, PartOfDay::Afternoon, PartOfDay::Evening];
}

impl Times {
    /// Any time at all.
    pub const ANY: Times = Times((1 << 21) - 1);

    fn bit(day: u8, part: PartOfDay) -> u32 {
        1 << (u32::from(day % 7) * 3 + part as u32)
    }

    /// `day` counts from Monday, 0 to 6.
    pub fn with(self, day: u8, part: PartOfDay) -> Times {
        Times(self.0 | Times::bit(day, part))
    }

    pub fn has(self, day: u8, part: PartOfDay) -> bool {
        self.0 & Times::bit(day, part) != 0
    }

    pub fn is_empty(self) -> bool {
        self.0 & Times::ANY.0 == 0
    }
}

/// What is offered.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Terms {
    pub sort: Sort,
    /// The kinds of need it is for; never empty.
    pub kinds: Vec<Kind>,
    pub quantity: Quantity,
    pub times: Times,
    pub travel: Travel,
    /// How far, in minutes on the way there; 0 for the own street.
    pub minutes: u16,
    pub at_most_a_week: Option<u8>,
    /// The languages it can be done in; none said is the group's own.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Lang>,
    /// A street of the list that suits as a start, if they like to say one. It need not be where they live.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub starts: Option<StreetId>,
    /// What they like to talk about or do, where it is for company and they say so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub interests: Vec<Interest>,
}

/// The same for a snapshot of the group, which is written without names of fields: there none may be left out.
#[derive(Serialize, Deserialize)]
#[serde(remote = "Terms")]
struct Whole {
    sort: Sort,
    kinds: Vec<Kind>,
    quantity: Quantity,
    times: Times,
    travel: Travel,
    minutes: u16,
    at_most_a_week: Option<u8>,
    languages: Vec<Lang>,
    starts: Option<StreetId>,
    interests: Vec<Interest>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Command {
    Offer {
        terms: Terms,
    },
    Change {
        offer: OfferId,
        terms: Terms,
    },
    /// A quiet "not now".
    NotNow {
        offer: OfferId,
        until: Timestamp,
    },
    Resume {
        offer: OfferId,
    },
    Withdraw {
        offer: OfferId,
    },
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Event {
    Offered { offer: OfferId, terms: Terms },
    Changed { offer: OfferId, terms: Terms },
    Paused { offer: OfferId, until: Timestamp },
    Resumed { offer: OfferId },
    Withdrawn { offer: OfferId },
}

impl Event {
    pub fn offer(&self) -> OfferId {
        match self {
            Event::Offered { offer, .. }
            | Event::Changed { offer, .. }
            | Event::Paused { offer, .. }
            | Event::Resumed { offer }
            | Event::Withdrawn { offer } => *offer,
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum State {
    Standing,
    NotNow { until: Timestamp },
    Withdrawn,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offer {
    pub id: OfferId,
    pub by: PersonId,
    pub at: Timestamp,
    #[serde(with = "Whole")]
    pub terms: Terms,
    pub state: State,
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Offers {
    all: Vec<Offer>,
}

impl Offers {
    pub fn get(&self, id: OfferId) -> Option<&Offer> {
        self.all.get((id.0 as usize).checked_sub(1)?)
    }

    /// Offers that stand now, oldest first.
    pub fn standing(&self) -> impl DoubleEndedIterator<Item = &Offer> {
        self.all.iter().filter(|offer| offer.state == State::Standing)
    }

    /// Everybody's offers that are not withdrawn, oldest first.
    pub(crate) fn not_withdrawn(&self) -> impl Iterator<Item = &Offer> {
        self.all.iter().filter(|offer| offer.state != State::Withdrawn)
    }

    /// This person's offers that are not withdrawn.
    pub fn of(&self, person: PersonId) -> impl Iterator<Item = &Offer> {
        self.all.iter().filter(move |offer| offer.by == person && offer.state != State::Withdrawn)
    }

    /// Whether this is one of the things the person said they could do. Their limits are kept here.
    pub fn fits(&self, group: &Group, person: PersonId, need: &Need, now: Timestamp) -> bool {
        self.kinds_with_room(group, person, now).contains(&need.kind)
    }

    /// The kinds of need this person said they could do, where their own limits leave room. For whole lists of needs.
    pub fn kinds_with_room(&self, group: &Group, person: PersonId, now: Timestamp) -> BTreeSet<Kind> {
        let standing = || self.of(person).filter(|offer| offer.state == State::Standing);
        let limited = standing().any(|offer| offer.terms.at_most_a_week.is_some());
        let lately = if limited { group.needs.promises_since(person, now - Span::days(7)) } else { 0 };
        let with_room = standing().filter(|offer| offer.terms.at_most_a_week.is_none_or(|most| lately < most.into()));
        with_room.flat_map(|offer| offer.terms.kinds.iter().copied()).collect()
    }

    pub(crate) fn apply(&mut self, event: &Event, entry: &Entry) {
        match event {
            Event::Offered { offer, terms } => {
                if let Actor::Person(by) = entry.by {
                    self.all.push(Offer { id: *offer, by, at: entry.at, terms: terms.clone(), state: State::Standing });
                }
            }
            Event::Changed { offer, terms } => self.change(*offer, |offer| offer.terms = terms.clone()),
            Event::Paused { offer, until } => {
                self.change(*offer, |offer| offer.state = State::NotNow { until: *until })
            }
            Event::Resumed { offer } => self.change(*offer, |offer| offer.state = State::Standing),
            Event::Withdrawn { offer } => self.change(*offer, |offer| offer.state = State::Withdrawn),
        }
    }

    fn change(&mut self, id: OfferId, act: impl FnOnce(&mut Offer)) {
        if let Some(offer) = (id.0 as usize).checked_sub(1).and_then(|index| self.all.get_mut(index)) {
            act(offer);
        }
    }

    /// Undoing: `None` means it had not been offered before.
    pub(crate) fn put_back(&mut self, id: OfferId, before: Option<Offer>) {
        self.change(id, |offer| match before {
            Some(before) => *offer = before,
            None => offer.state = State::Withdrawn,
        });
    }

    pub(crate) fn withdraw_all_of(&mut self, person: PersonId) -> Vec<OfferId> {
        let theirs = self.all.iter_mut().filter(|offer| offer.by == person);
        theirs
            .map(|offer| {
                offer.state = State::Withdrawn;
                offer.id
            })
            .collect()
    }

    pub(crate) fn next_due(&self, id: OfferId) -> Option<Timestamp> {
        match self.get(id)?.state {
            State::NotNow { until } => Some(until),
            State::Standing | State::Withdrawn => None,
        }
    }
}

pub(crate) fn decide(group: &Group, command: Command, moment: &Moment) -> Result<Vec<crate::Event>, Refusal> {
    let person = moment.person()?;
    group.people.not_gone(person)?;
    let own = |id: OfferId| match group.offers.get(id) {
        Some(offer) if offer.by != person => Err(Refusal::NotYours),
        Some(offer) if offer.state == State::Withdrawn => Err(Refusal::Closed),
        Some(offer) => Ok(offer),
        None => Err(Refusal::NotThere),
    };
    let event = match command {
        Command::Offer { terms } => {
            let offer = OfferId(u32::try_from(group.offers.all.len() + 1).map_err(|_| Refusal::BadValue)?);
            if group.offers.of(person).count() >= 50 {
                return Err(Refusal::BadValue);
            }
            Event::Offered { offer, terms: checked(group, terms)? }
        }
        Command::Change { offer, terms } => Event::Changed { offer: own(offer)?.id, terms: checked(group, terms)? },
        Command::NotNow { offer, until } => {
            if until <= moment.now || until > moment.now + Span::days(366) {
                return Err(Refusal::BadTime);
            }
            Event::Paused { offer: own(offer)?.id, until }
        }
        Command::Resume { offer } => match own(offer)?.state {
            State::NotNow { .. } => Event::Resumed { offer },
            State::Standing | State::Withdrawn => return Err(Refusal::NotNow),
        },
        Command::Withdraw { offer } => Event::Withdrawn { offer: own(offer)?.id },
    };
    Ok(vec![crate::Event::Offers(event)])
}

fn checked(group: &Group, mut terms: Terms) -> Result<Terms, Refusal> {
    terms.kinds.sort_unstable();
    terms.kinds.dedup();
    terms.languages.sort_unstable();
    terms.languages.dedup();
    terms.interests = interests::checked(terms.interests, &terms.kinds)?;
    let quantity = !matches!(terms.quantity, Quantity::Some(0));
    let week = terms.at_most_a_week.is_none_or(|most| (1..=50).contains(&most));
    let street = terms.starts.is_none_or(|street| group.founding.street(street).is_some());
    let fits = !terms.kinds.is_empty() && quantity && week && !terms.times.is_empty() && terms.minutes <= 240;
    if fits && street && terms.languages.len() <= 20 { Ok(terms) } else { Err(Refusal::BadValue) }
}

pub(crate) fn decide_due(group: &Group, offer: OfferId, now: Timestamp) -> Vec<crate::Event> {
    match group.offers.next_due(offer) {
        Some(until) if until <= now => vec![crate::Event::Offers(Event::Resumed { offer })],
        _ => Vec::new(),
    }
}
