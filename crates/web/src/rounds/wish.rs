//! What was filled in where rounds are made, understood: who goes, when and how, what is brought, and where it is fetched.

use commons::Group;
use commons::founding::StreetId;
use commons::needs::{Item, Kind, Need, NeedId};
use commons::people::PersonId;
use commons::rounds::{MOST_BAGS, Open, Way, What};
use host::planning::{Loose, MOST_OUTINGS, Outing, Wish};
use std::collections::{BTreeMap, BTreeSet};

use super::hours::{self, Otherwise};
use crate::caller::Caller;
use crate::forms::{Form, Problems};
use crate::needs::times;

/// What things are called that are fetched at the same place.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    Food,
    Medicine,
    Other,
}

impl Sort {
    pub(super) const ALL: [Sort; 3] = [Sort::Food, Sort::Medicine, Sort::Other];

    fn of(need: &Need) -> Sort {
        match need.kind {
            Kind::Food => Sort::Food,
            Kind::Medicine => Sort::Medicine,
            _ => Sort::Other,
        }
    }

    pub(super) fn field(self) -> &'static str {
        match self {
            Sort::Food => "food",
            Sort::Medicine => "medicine",
            Sort::Other => "other",
        }
    }

    pub(super) fn label(self) -> &'static str {
        match self {
            Sort::Food => "rounds-fetch-food",
            Sort::Medicine => "rounds-fetch-medicine",
            Sort::Other => "rounds-fetch-other",
        }
    }
}

/// Everything that was filled in, understood; or what has to be looked at again.
pub(super) fn read(caller: &Caller, sent: &Form, rows: usize, problems: &mut Problems) -> Option<(Wish, u8)> {
    let state = caller.home.look();
    let group = &state.group;
    let zone = times::zone(group);
    let day = sent.raw("day");
    if times::at_time(day, "12:00", &zone).is_none() {
        problems.add("day", "rounds-day-first");
    }
    let street = |field: &str| sent.choice(field).map(StreetId).filter(|id| group.founding.street(*id).is_some());
    let mut outings: Vec<Outing> = Vec::new();
    for at in 0..rows {
        let of = |field: &str| format!("{field}-{at}");
        let Some(way) = Way::parse(sent.raw(&of("way"))) else { continue };
        let bags: Option<u16> = sent.choice(&of("bags"));
        let Some(bags) = bags.filter(|bags| (1..=MOST_BAGS).contains(bags)) else {
            problems.add(&of("bags"), "rounds-bags-first");
            continue;
        };
        let hour = |field: &str| times::at_time(day, sent.raw(&of(field)), &zone);
        let (Some(leaves_at), Some(back_by)) = (hour("from"), hour("to")) else {
            problems.add(&of("from"), "rounds-hours-first");
            continue;
        };
        if leaves_at >= back_by || back_by - leaves_at > commons::rounds::LONGEST {
            problems.add(&of("from"), "rounds-hours-order");
            continue;
        }
        if back_by <= caller.now() {
            problems.add(&of("from"), "rounds-hours-past");
            continue;
        }
        let who = sent.choice(&of("who")).map(PersonId).filter(|person| group.people.has_voice(*person));
        let count: usize = if who.is_some() { 1 } else { sent.choice(&of("count")).unwrap_or(1) };
        if count == 0 || outings.len() + count > MOST_OUTINGS {
            problems.add(&of("count"), "rounds-count-first");
            continue;
        }
        let (starts, ends) = (street(&of("starts")), street(&of("ends")));
        outings.extend(std::iter::repeat_n(Outing { who, way, leaves_at, back_by, bags, starts, ends }, count));
    }
    if outings.is_empty() && problems.is_empty() {
        problems.add("way-0", "rounds-nobody-goes");
    }
    for sort in Sort::ALL {
        if let Some(what) = What::parse(sent.raw(sort.field())) {
            let (field, _) = place_of(what);
            if street(field).is_none() {
                problems.add(field, "rounds-place-first");
            }
        }
    }
    let mut opens: BTreeMap<What, Open> = BTreeMap::new();
    for what in What::ALL {
        let (field, _) = place_of(what);
        let (from, until) = (format!("opens-{field}"), format!("shuts-{field}"));
        if sent.raw(&from).trim().is_empty() && sent.raw(&until).trim().is_empty() {
            continue;
        }
        match hours::typed(day, sent.raw(&from), sent.raw(&until), &zone) {
            None => problems.add(&from, "rounds-open-first"),
            Some(open) if open.from >= open.until => problems.add(&from, "rounds-open-order"),
            Some(open) => drop(opens.insert(what, open)),
        }
    }
    for what in Sort::ALL.iter().filter_map(|sort| What::parse(sent.raw(sort.field()))) {
        let (field, _) = place_of(what);
        let otherwise =
            Otherwise::new(group, (caller.now(), &zone), None, day, (what, street(field)), opens.get(&what).copied());
        let field = format!("opens-{field}");
        if otherwise.is_new_to(sent, &field) {
            problems.add(&field, "rounds-open-differs");
        }
    }
    let ticked: BTreeSet<u32> = sent.choices("need").into_iter().collect();
    if ticked.is_empty() {
        problems.add("needs", "rounds-needs-first");
    }
    let cold: Vec<String> = sent.choices("cold");
    let needs = ticked.into_iter().filter_map(|id| wanted(group, NeedId(id), sent, &cold, &street, &opens));
    let needs = needs.collect();
    let seconds = sent.choice("seconds").unwrap_or(5);
    problems.is_empty().then_some((Wish::New { needs, outings }, seconds))
}

fn wanted(
    group: &Group,
    id: NeedId,
    sent: &Form,
    cold: &[String],
    street: &impl Fn(&str) -> Option<StreetId>,
    opens: &BTreeMap<What, Open>,
) -> Option<Loose> {
    let need = group.needs.get(id)?;
    let sort = Sort::of(need);
    let fetch = What::parse(sent.raw(sort.field())).and_then(|what| Some((what, street(place_of(what).0)?)));
    let is = |word: &str| cold.iter().any(|other| other == word);
    let cold = match sort {
        Sort::Food => is("food") || (need.item == Some(Item::PreparedMeals) && is("meals")),
        Sort::Medicine => is("medicine"),
        Sort::Other => false,
    };
    let open = fetch.and_then(|(what, _)| opens.get(&what).copied());
    Some(Loose { need: id, fetch, open, cold })
}

pub(super) fn place_of(what: What) -> (&'static str, &'static str) {
    match what {
        What::Hall => ("hall", "rounds-place-hall"),
        What::Shop => ("shop", "rounds-place-shop"),
        What::Chemist => ("chemist", "rounds-place-chemist"),
    }
}
