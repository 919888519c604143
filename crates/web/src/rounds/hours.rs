//! When halls, shops and chemists are open, as rounds say it. Nobody keeps a list of that: hours are said for the day on which
//! a round goes, and hang on what is fetched. So that nobody is surprised, what was said last is offered where rounds are made;
//! what another round says otherwise for the same day stands beside the field; and a stop that goes to another round has the
//! hours of that round.

use commons::founding::StreetId;
use commons::rounds::{Fetch, Open, Plan, Planned, Round, RoundId, What};
use commons::{Group, Timestamp};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

use crate::forms::Form;
use crate::look::frame::Frame;
use crate::needs::times;

/// Where something is fetched.
pub(super) type Place = (What, Option<StreetId>);

/// "17:00", as its field wants it.
pub(super) fn clock(at: Timestamp, zone: &TimeZone) -> String {
    let there = jiff::Timestamp::from_millisecond(at.0).unwrap_or_default().to_zoned_datetime(zone.clone());
    format!("{:02}:{:02}", there.hour(), there.minute())
}

/// From when until when, as their fields want it.
pub(super) fn clocks(open: Open, zone: &TimeZone) -> (String, String) {
    (clock(open.from, zone), clock(open.until, zone))
}

/// Hours of a day as their fields send them.
pub(super) fn typed(day: &str, from: &str, until: &str, zone: &TimeZone) -> Option<Open> {
    let (from, until) = (times::at_time(day, from, zone)?, times::at_time(day, until, zone)?);
    Some(Open { from, until })
}

/// Places where a round fetches something, each once, in the order in which it comes by first.
pub(super) fn places(stops: &[Planned]) -> Vec<Place> {
    let mut places = Vec::new();
    for fetch in stops.iter().filter_map(|stop| stop.fetch) {
        if !places.contains(&place(fetch)) {
            places.push(place(fetch));
        }
    }
    places
}

fn place(fetch: Fetch) -> Place {
    (fetch.what, fetch.street)
}

pub(super) fn is_of(stop: &Planned, of: Place) -> bool {
    stop.fetch.is_some_and(|fetch| place(fetch) == of)
}

/// What is fetched on the way to a stop, each place once, when it is open there, and for how many doors.
pub(crate) fn fetched_before(round: &Round, at: usize) -> Vec<(Fetch, Option<Open>, usize)> {
    let mut places: Vec<(Fetch, Option<Open>, usize)> = Vec::new();
    let fetched = round.stops.iter().filter_map(|stop| Some((stop.fetch?, stop.open)));
    for (fetch, open) in fetched.filter(|(fetch, _)| usize::from(fetch.before) == at) {
        match places.iter_mut().find(|(other, hours, _)| (*other, *hours) == (fetch, open)) {
            Some((.., doors)) => *doors += 1,
            None => places.push((fetch, open, 1)),
        }
    }
    places
}

/// "open 09:00 to 18:00"
pub(crate) fn open_words(frame: &Frame, open: Open) -> String {
    frame.with("rounds-open-hours", &[("from", &frame.time(open.from.0)), ("until", &frame.time(open.until.0))])
}

/// What a round says of a place.
pub(super) fn said_of(stops: &[Planned], of: Place) -> Option<Open> {
    stops.iter().filter(|stop| is_of(stop, of)).find_map(|stop| stop.open)
}

/// What was said last of a hall, a shop or a chemist, by a round that is not forgotten yet.
pub(super) struct Last {
    pub(super) street: StreetId,
    pub(super) open: Option<Open>,
    /// When that round sets out.
    pub(super) leaves_at: Timestamp,
}

/// The newest round that fetches something there; first of all one of this day.
pub(super) fn last(group: &Group, what: What, day: &str, zone: &TimeZone) -> Option<Last> {
    let rounds = group.rounds.live().chain(group.rounds.closed());
    let said = rounds.filter_map(|round| {
        let stops = round.plan().stops;
        let fetches = stops.iter().filter_map(|stop| stop.fetch).filter(|fetch| fetch.what == what);
        let street = fetches.filter_map(|fetch| fetch.street).next_back()?;
        let open = said_of(&stops, (what, Some(street)));
        let newest = (times::date(round.leaves_at, zone) == day, round.id);
        Some((newest, Last { street, open, leaves_at: round.leaves_at }))
    });
    said.max_by_key(|(newest, _)| *newest).map(|(_, last)| last)
}

/// What other rounds of a day say of a place, where it is not the same.
pub(super) struct Otherwise(BTreeMap<(String, String), Vec<RoundId>>);

impl Otherwise {
    /// `but` is the round that is asked about.
    pub(super) fn new(
        group: &Group,
        (now, zone): (Timestamp, &TimeZone),
        but: Option<RoundId>,
        day: &str,
        of: Place,
        ours: Option<Open>,
    ) -> Otherwise {
        let ours = ours.map(|open| clocks(open, zone));
        let that_day = |round: &&Round| {
            Some(round.id) != but && round.back_by > now && times::date(round.leaves_at, zone) == day.trim()
        };
        let mut said: BTreeMap<(String, String), Vec<RoundId>> = BTreeMap::new();
        for round in group.rounds.live().filter(that_day) {
            let theirs = said_of(&round.plan().stops, of).map(|open| clocks(open, zone));
            if let Some(theirs) = theirs.filter(|theirs| ours.as_ref() != Some(theirs)) {
                said.entry(theirs).or_default().push(round.id);
            }
        }
        Otherwise(said)
    }

    /// "For that day it is also said: open 09:00 to 18:00 (Round 2)."
    pub(super) fn words(&self, frame: &Frame) -> String {
        let number = |round: &RoundId| frame.s("rounds-number", "number", super::number(*round));
        let said = self.0.iter().map(|((from, until), rounds)| {
            let hours = frame.with("rounds-open-hours", &[("from", from), ("until", until)]);
            let rounds = frame.list(rounds.iter().map(number));
            frame.with("rounds-open-otherwise", &[("hours", &hours), ("rounds", &rounds)])
        });
        said.collect::<Vec<_>>().join(" ")
    }

    /// What a form says of it when it is sent, so that nobody is stopped twice for what they have read.
    pub(super) fn told(&self) -> String {
        self.0.keys().map(|(from, until)| format!("{from}-{until}")).collect::<Vec<_>>().join(" ")
    }

    /// Whether whoever sent this has not read it yet. `field` is where it stands.
    pub(super) fn is_new_to(&self, sent: &Form, field: &str) -> bool {
        !self.0.is_empty() && sent.raw(&told_field(field)) != self.told()
    }
}

/// The hidden field beside a field.
pub(super) fn told_field(field: &str) -> String {
    format!("told-{field}")
}

/// The hours of a stop that goes from one round to another: those that the other says for the place; or its own, by the clock
/// of the other day.
pub(super) fn over_there(stop: &Planned, from: &Plan, to: &Plan, zone: &TimeZone) -> Option<Open> {
    let there = said_of(&to.stops, place(stop.fetch?));
    there.or_else(|| {
        let (from_clock, until_clock) = clocks(stop.open?, zone);
        let (day, other) = (times::date(from.leaves_at, zone), times::date(to.leaves_at, zone));
        if day == other { stop.open } else { typed(&other, &from_clock, &until_clock, zone) }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::NOW;
    use commons::Span;
    use commons::needs::NeedId;
    use commons::rounds::Way;

    const HALL: Place = (What::Hall, Some(StreetId(0)));

    fn london() -> TimeZone {
        TimeZone::get("Europe/London").unwrap()
    }

    fn stop(need: u32, open: Option<Open>) -> Planned {
        let fetch = Some(Fetch { what: HALL.0, street: HALL.1, before: 0 });
        Planned { need: NeedId(need), much: 1, fetch, cold: false, pinned: false, open }
    }

    fn plan(days: i64, stops: Vec<Planned>) -> Plan {
        let leaves_at = NOW + Span::days(days);
        Plan {
            way: Way::Bicycle,
            leaves_at,
            back_by: leaves_at + Span::hours(4),
            bags: 9,
            starts: None,
            ends: None,
            kept_for: None,
            stops,
            metres: 0,
            seconds: 0,
        }
    }

    #[test]
    fn a_stop_that_goes_to_another_round_has_the_hours_said_there() {
        let (tuesday, other) =
            (typed("2026-11-24", "09:00", "18:00", &london()), typed("2026-11-24", "09:00", "16:00", &london()));
        assert!(tuesday.is_some() && other.is_some());
        let from = plan(1, vec![stop(1, tuesday)]);
        let says_otherwise = plan(1, vec![stop(2, None), stop(3, other)]);
        assert_eq!(over_there(&stop(1, tuesday), &from, &says_otherwise, &london()), other);
        let says_nothing = plan(1, vec![stop(2, None)]);
        assert_eq!(over_there(&stop(1, tuesday), &from, &says_nothing, &london()), tuesday);
        let fetches_elsewhere = plan(1, vec![Planned { fetch: None, open: None, ..stop(2, None) }]);
        assert_eq!(over_there(&stop(1, tuesday), &from, &fetches_elsewhere, &london()), tuesday);
        // What is brought along from the start has no hours, wherever it goes.
        let along = Planned { fetch: None, ..stop(1, None) };
        assert_eq!(over_there(&along, &from, &says_otherwise, &london()), None);
    }

    #[test]
    fn on_another_day_it_is_open_by_the_same_clock() {
        let tuesday = typed("2026-11-24", "09:00", "18:00", &london());
        let from = plan(1, vec![stop(1, tuesday)]);
        let friday = over_there(&stop(1, tuesday), &from, &plan(4, Vec::new()), &london());
        assert_eq!(friday, typed("2026-11-27", "09:00", "18:00", &london()));
        // Also over the night in which clocks go forward.
        let spring = over_there(&stop(1, tuesday), &from, &plan(126, Vec::new()), &london()).unwrap();
        assert_eq!(clocks(spring, &london()), ("09:00".to_owned(), "18:00".to_owned()));
    }
}
