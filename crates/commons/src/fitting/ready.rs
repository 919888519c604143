//! One person, one need: does it fit, and why; or what is missing.

use crate::needs::{Interest, Kind, Need, interests, needs_door};
use crate::offers::{Offer, OfferId, PartOfDay, State, Times, Travel};
use crate::people::PersonId;
use crate::{Group, Lang, Minutes, Span, Timestamp, WallClock};

/// How far back "this week" reaches, for limits and for the load.
const WEEK: Span = Span::days(7);
/// Whoever was asked so lately is spared where another could be asked.
pub(super) const LATELY: Span = Span::days(2);

/// How a person would come to it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Way {
    /// There is no way to go: by telephone, on paper; and with company distance does not count.
    None,
    SameStreet,
    /// Another street, so many minutes away by their way of getting about.
    Minutes(u16),
    /// Another street of the area; how far it is, nobody here knows.
    Elsewhere,
    /// One of the two streets is not said.
    Unknown,
}

/// When a person is free before it is needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Free {
    Any,
    /// The first time that suits: 0 is Monday.
    At {
        day: u8,
        part: PartOfDay,
    },
}

/// Why something fits somebody: the offer, and what speaks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fit {
    pub person: PersonId,
    pub offer: OfferId,
    /// What they said they would gladly do.
    pub kind: Kind,
    /// The language of whoever asked, if it was said that it can be done in it and it is not what everybody here speaks.
    pub language: Option<Lang>,
    /// What both like to talk about or do, where it is about company.
    pub shared: Vec<Interest>,
    pub way: Way,
    /// How they get about.
    pub travel: Travel,
    pub free: Free,
    /// What they have on them already: what they promised in the last seven days.
    pub load: u32,
}

impl Fit {
    /// What is less comes first: the shorter way, then what has more in common.
    fn nearness(&self) -> (Way, std::cmp::Reverse<usize>) {
        (self.way, std::cmp::Reverse(self.shared.len()))
    }
}

/// What is missing, from the farthest from fitting to the nearest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Misfit {
    /// Nobody said that they would do such a thing.
    NotOffered,
    /// It rests, or whoever offered it is away.
    Resting,
    /// A newcomer goes along with a member where there is a door.
    GoesAlong,
    /// Their own limit, or everybody's, is reached.
    Enough,
    /// It needs a language they did not say.
    Language,
    /// Beyond how far they go.
    TooFar,
    /// Not free before it is needed.
    NotInTime,
    /// They are on it already.
    OnIt,
}

/// When and where it is looked: the time, the clock on the wall, and how far it is from street to street.
#[derive(Clone, Copy, Debug)]
pub struct Here<'a> {
    pub now: Timestamp,
    pub wall: &'a WallClock,
    pub minutes: &'a Minutes,
}

/// Somebody, and what they would gladly do.
#[derive(Clone, Debug)]
pub struct Ready<'a> {
    pub person: PersonId,
    offers: Vec<&'a Offer>,
    away: bool,
    voice: bool,
    /// How many more promises they can make at all.
    pub room: u32,
    /// What they promised in the last seven days.
    pub load: u32,
    /// Whether they were asked for something lately.
    pub asked_lately: bool,
}

/// What one person would gladly do now. Nothing for somebody who takes no part.
pub fn ready<'a>(group: &'a Group, person: PersonId, now: Timestamp) -> Option<Ready<'a>> {
    with_offers(group, person, group.offers.of(person).collect(), now)
}

/// The same for everybody who offered anything, in the order they joined.
pub(super) fn everybody(group: &Group, now: Timestamp) -> Vec<Ready<'_>> {
    let mut by_person: std::collections::BTreeMap<PersonId, Vec<&Offer>> = std::collections::BTreeMap::new();
    for offer in group.offers.not_withdrawn() {
        by_person.entry(offer.by).or_default().push(offer);
    }
    by_person.into_iter().filter_map(|(person, offers)| with_offers(group, person, offers, now)).collect()
}

fn with_offers<'a>(group: &'a Group, person: PersonId, offers: Vec<&'a Offer>, now: Timestamp) -> Option<Ready<'a>> {
    let who = group.people.taking_part(person).ok()?;
    let open = group.taken_on(person);
    let small = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Some(Ready {
        person,
        offers,
        away: group.people.is_away(person, now, &group.rules),
        voice: who.has_voice(),
        room: small(usize::from(group.rules.open_promises).saturating_sub(open)),
        load: small(group.needs.promises_since(person, now - WEEK)),
        asked_lately: group.needs.last_asked(person).is_some_and(|at| at + LATELY > now),
    })
}

/// Whether this need fits this person, and why; or what is missing.
///
/// # Errors
/// What is missing.
pub fn fit(group: &Group, person: PersonId, need: &Need, here: Here<'_>) -> Result<Fit, Misfit> {
    let ready = ready(group, person, here.now).ok_or(Misfit::NotOffered)?;
    ready.fit(group, need, here)
}

impl Ready<'_> {
    /// Whether this need fits, and why. Of several offers that do, the one with the shortest way; for company, with most in
    /// common.
    ///
    /// # Errors
    /// What is missing; of several offers, of the one nearest to fitting.
    pub fn fit(&self, group: &Group, need: &Need, here: Here<'_>) -> Result<Fit, Misfit> {
        if need.promise_of(self.person).is_some() {
            return Err(Misfit::OnIt);
        }
        let mut best: Result<Fit, Misfit> = Err(Misfit::NotOffered);
        for offer in self.offers.iter().filter(|offer| offer.terms.kinds.contains(&need.kind)) {
            let found = self.by_offer(group, offer, need, here);
            best = match (best, found) {
                (Ok(best), Ok(found)) => Ok(if found.nearness() < best.nearness() { found } else { best }),
                (Err(best), Err(found)) => Err(best.max(found)),
                (Ok(fit), Err(_)) | (Err(_), Ok(fit)) => Ok(fit),
            };
        }
        best
    }

    /// How many more they can take by the strictest of the limits they set, and by everybody's.
    pub fn room_for(&self, kinds: &[Kind]) -> u32 {
        let touches = |offer: &&&Offer| offer.terms.kinds.iter().any(|kind| kinds.contains(kind));
        let limits = self.offers.iter().filter(touches).filter_map(|offer| offer.terms.at_most_a_week);
        limits.map(|most| u32::from(most).saturating_sub(self.load)).fold(self.room, u32::min)
    }

    fn by_offer(&self, group: &Group, offer: &Offer, need: &Need, here: Here<'_>) -> Result<Fit, Misfit> {
        let Here { now, wall, minutes } = here;
        let terms = &offer.terms;
        if offer.state != State::Standing || self.away {
            return Err(Misfit::Resting);
        }
        let door = needs_door(need.kind, need.item);
        if door && !self.voice && !need.open_promises().any(|promise| group.people.has_voice(promise.by)) {
            return Err(Misfit::GoesAlong);
        }
        if self.room == 0 || terms.at_most_a_week.is_some_and(|most| self.load >= most.into()) {
            return Err(Misfit::Enough);
        }
        let language = language(group, offer, need)?;
        let way = way(offer, need, minutes)?;
        let until = if need.wanted_by() > now { need.wanted_by() } else { now + Span::days(2) };
        let free = free(terms.times, now, until, wall).ok_or(Misfit::NotInTime)?;
        let shared = interests::shared(&need.interests, &terms.interests);
        let (person, offer, travel) = (self.person, offer.id, terms.travel);
        Ok(Fit { person, offer, kind: need.kind, language, shared, way, travel, free, load: self.load })
    }
}

/// Where words are what it is about, a language has to be shared; elsewhere it only helps.
fn language(group: &Group, offer: &Offer, need: &Need) -> Result<Option<Lang>, Misfit> {
    let ours = group.founding.language.as_ref();
    let said = offer.terms.languages.contains(&need.language);
    let spoken = said || (offer.terms.languages.is_empty() && ours == Some(&need.language));
    let words = matches!(need.kind, Kind::Company | Kind::Letters);
    if words && !spoken {
        return Err(Misfit::Language);
    }
    Ok((said && ours != Some(&need.language)).then(|| need.language.clone()))
}

fn way(offer: &Offer, need: &Need, minutes: &Minutes) -> Result<Way, Misfit> {
    let terms = &offer.terms;
    if need.kind == Kind::Company || !needs_door(need.kind, need.item) {
        return Ok(Way::None);
    }
    if terms.travel == Travel::FromHome {
        // Money can be sent; everything else at a door has to be carried there.
        return if need.kind == Kind::Money { Ok(Way::None) } else { Err(Misfit::TooFar) };
    }
    match (terms.starts, need.street) {
        (Some(starts), Some(street)) if starts == street => Ok(Way::SameStreet),
        (Some(_), Some(_)) if terms.minutes == 0 => Err(Misfit::TooFar),
        (Some(starts), Some(street)) => match minutes.between(terms.travel, starts, street) {
            // Their own limit is kept as soon as somebody knows the way.
            Some(minutes) if minutes > terms.minutes => Err(Misfit::TooFar),
            Some(minutes) => Ok(Way::Minutes(minutes)),
            None => Ok(Way::Elsewhere),
        },
        (None, _) | (_, None) => Ok(Way::Unknown),
    }
}

/// When parts of a day begin and end, in minutes from midnight.
fn hours(part: PartOfDay) -> (i64, i64) {
    match part {
        PartOfDay::Morning => (6 * 60, 12 * 60),
        PartOfDay::Afternoon => (12 * 60, 18 * 60),
        PartOfDay::Evening => (18 * 60, 22 * 60),
    }
}

/// The first time that suits and is not over, before `until`. A day on which the clocks change may be an hour off.
fn free(times: Times, now: Timestamp, until: Timestamp, wall: &WallClock) -> Option<Free> {
    if times.0 & Times::ANY.0 == Times::ANY.0 {
        return Some(Free::Any);
    }
    let midnight = now - Span::minutes(wall.minute_of_day(now));
    let today = wall.day_of_week(now);
    // What repeats by the week has shown everything after eight days.
    let slots = (0u8..8).flat_map(|ahead| PartOfDay::ALL.map(|part| (ahead, part)));
    slots.into_iter().find_map(|(ahead, part)| {
        let day = (today + ahead) % 7;
        let (begins, ends) = hours(part);
        let at = |minute: i64| midnight + Span::days(i64::from(ahead)) + Span::minutes(minute);
        (times.has(day, part) && at(ends) > now && at(begins) < until).then_some(Free::At { day, part })
    })
}
