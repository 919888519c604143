//! Making rounds: what is to be brought, who could go, when and how, and what is fetched first. Then the program looks.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::founding::StreetId;
use commons::needs::{Item, Kind, Need, NeedId, is_brought};
use commons::people::PersonId;
use commons::rounds::{MOST_BAGS, Open, Way, What};
use commons::{Group, Refusal, Timestamp};
use host::Failed;
use host::planning::{Loose, MOST_NEEDS, MOST_OUTINGS, NotPlanned, Outing, Wish};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::{loose, way_word, what_word};
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems, to_hex};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::needs::times;
use crate::saying;

/// Rows for people at first, and the most there can be.
const ROWS: usize = 3;
const MOST_ROWS: usize = 12;
/// Most rounds are found within this, and nobody sees a page that waits.
const SOON: Duration = Duration::from_millis(600);
const SECONDS: [u8; 4] = [2, 5, 10, 20];

/// What things are called that are fetched at the same place.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Food,
    Medicine,
    Other,
}

impl Sort {
    const ALL: [Sort; 3] = [Sort::Food, Sort::Medicine, Sort::Other];

    fn of(need: &Need) -> Sort {
        match need.kind {
            Kind::Food => Sort::Food,
            Kind::Medicine => Sort::Medicine,
            _ => Sort::Other,
        }
    }

    fn field(self) -> &'static str {
        match self {
            Sort::Food => "food",
            Sort::Medicine => "medicine",
            Sort::Other => "other",
        }
    }

    fn label(self) -> &'static str {
        match self {
            Sort::Food => "rounds-fetch-food",
            Sort::Medicine => "rounds-fetch-medicine",
            Sort::Other => "rounds-fetch-other",
        }
    }
}

/// One row of the form: somebody who could go, or so many who are not named.
struct Row {
    number: usize,
    legend: String,
    who: Vec<Choice>,
    ways: Vec<Choice>,
    count: String,
    bags: String,
    from: String,
    to: String,
    starts: Vec<Choice>,
    ends: Vec<Choice>,
}

/// The needs of one street.
struct Street {
    name: String,
    count: String,
    needs: Vec<Choice>,
}

struct Fetched {
    field: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
}

/// Where something is fetched, and when it is open there.
struct Place {
    field: &'static str,
    label: &'static str,
    choices: Vec<Choice>,
    opens: String,
    shuts: String,
    from: String,
    until: String,
    /// "Open from: the hall"
    from_label: String,
    until_label: String,
}

#[derive(Template)]
#[template(path = "rounds/new.html")]
struct NewPage {
    frame: Frame,
    problems: Problems,
    day: String,
    first_day: String,
    streets: Vec<Street>,
    /// More than can be planned at once.
    beyond: Option<String>,
    rows: Vec<Row>,
    more_rows: bool,
    fetched: Vec<Fetched>,
    places: Vec<Place>,
    cold: Vec<Choice>,
    seconds: Vec<Choice>,
    command: String,
}

/// What is filled in: the form as it was sent, or as it begins.
struct Filled {
    sent: Form,
    first: bool,
    rows: usize,
}

impl Filled {
    fn value<'a>(&'a self, field: &str, usual: &'a str) -> &'a str {
        if self.first { usual } else { self.sent.raw(field) }
    }
}

pub(super) async fn new(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    let filled = Filled { sent: Form::default(), first: true, rows: ROWS };
    Ok(Page::sealed(&view(&caller, filled, Problems::default())).into_response())
}

/// The day the form begins with: today as long as there is some of it left.
fn usual_day(frame: &Frame, now: Timestamp, zone: &jiff::tz::TimeZone) -> String {
    let ahead = if frame.hour() < 16 { now } else { now + commons::Span::days(1) };
    times::date(ahead, zone)
}

fn view(caller: &Caller, filled: Filled, problems: Problems) -> NewPage {
    let frame = caller.frame_in(Room::Rounds).titled("rounds-new-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let (group, now) = (&state.group, caller.now());
    let zone = times::zone(group);
    let streets = |none: &str, chosen: &str| {
        let none = Choice::new("", frame.t(none)).chosen_if(chosen.is_empty());
        let named = group.founding.streets();
        let named = named.map(|(id, name)| Choice::new(id.0, name).chosen_if(chosen == id.0.to_string()));
        [none].into_iter().chain(named).collect::<Vec<_>>()
    };
    let people: Vec<(PersonId, String)> = group
        .people
        .with_voices()
        .map(|person| (person, state.name(person).map_or_else(|| frame.t("people-nameless"), str::to_owned)))
        .collect();
    let row = |at: usize| {
        let value = |field: &str, usual: &str| filled.value(&format!("{field}-{at}"), usual).trim().to_owned();
        let chosen = value("way", if at == 0 { "bicycle" } else { "" });
        let nobody = Choice::new("", frame.t("rounds-who-nobody")).chosen_if(value("who", "").is_empty());
        let named = people.iter().map(|(person, name)| {
            Choice::new(person.0, name.clone()).chosen_if(value("who", "") == person.0.to_string())
        });
        let none = Choice::new("", frame.t("rounds-way-none")).chosen_if(chosen.is_empty());
        let ways = Way::ALL.map(|way| Choice::new(way.word(), way_word(&frame, way)).chosen_if(chosen == way.word()));
        Row {
            number: at,
            legend: frame.n("rounds-row", at + 1),
            who: [nobody].into_iter().chain(named).collect(),
            ways: [none].into_iter().chain(ways).collect(),
            count: value("count", "1"),
            bags: value("bags", "6"),
            from: value("from", "17:00"),
            to: value("to", "19:00"),
            starts: streets("rounds-start-anywhere", &value("starts", "")),
            ends: streets("rounds-end-anywhere", &value("ends", "")),
        }
    };
    let ticked: BTreeSet<u32> = filled.sent.choices("need").into_iter().collect();
    let open = loose(group);
    let mut by_street: BTreeMap<Option<StreetId>, Vec<&Need>> = BTreeMap::new();
    for need in open.iter().take(MOST_NEEDS) {
        by_street.entry(need.street).or_default().push(need);
    }
    let needs = by_street.into_iter().map(|(street, needs)| Street {
        name: street
            .and_then(|street| group.founding.street(street))
            .map_or_else(|| frame.t("board-street-unknown"), str::to_owned),
        count: frame.n("rounds-doors", needs.len()),
        needs: needs
            .into_iter()
            .map(|need| {
                choice(&frame, need, ticked.contains(&need.id.0) || (filled.first && is_brought(need.kind, need.item)))
            })
            .collect(),
    });
    let fetched = Sort::ALL.map(|sort| {
        let chosen = filled.value(sort.field(), "");
        let none = Choice::new("", frame.t("rounds-fetch-along")).chosen_if(chosen.is_empty());
        let places =
            What::ALL.map(|what| Choice::new(what.word(), what_word(&frame, what)).chosen_if(chosen == what.word()));
        let choices = [none].into_iter().chain(places).collect();
        Fetched { field: sort.field(), label: sort.label(), choices }
    });
    let places = What::ALL.map(|what| {
        let (field, label) = place_of(what);
        let (opens, shuts, named) = (format!("opens-{field}"), format!("shuts-{field}"), what_word(&frame, what));
        let called = |key: &str| format!("{} ({named})", frame.t(key));
        Place {
            choices: streets("rounds-place-none", filled.value(field, "")),
            from: filled.value(&opens, "").to_owned(),
            until: filled.value(&shuts, "").to_owned(),
            from_label: called("rounds-opens"),
            until_label: called("rounds-shuts"),
            field,
            label,
            opens,
            shuts,
        }
    });
    let cold_ticked: Vec<String> = filled.sent.choices("cold");
    let cold = |word: &str, key: &str, usual: bool| {
        let chosen = if filled.first { usual } else { cold_ticked.iter().any(|other| other == word) };
        Choice::new(word, frame.t(key)).chosen_if(chosen)
    };
    let patience: u8 = filled.value("seconds", "5").parse().unwrap_or(5);
    NewPage {
        day: filled.value("day", &usual_day(&frame, now, &zone)).to_owned(),
        first_day: times::date(now, &zone),
        streets: needs.collect(),
        beyond: (open.len() > MOST_NEEDS).then(|| frame.n("rounds-beyond", open.len() - MOST_NEEDS)),
        rows: (0..filled.rows).map(row).collect(),
        more_rows: filled.rows < MOST_ROWS,
        fetched: fetched.into(),
        places: places.into(),
        cold: vec![
            cold("meals", "rounds-cold-meals", true),
            cold("food", "rounds-cold-food", false),
            cold("medicine", "rounds-cold-medicine", false),
        ],
        seconds: SECONDS.map(|n| Choice::new(n, frame.n("rounds-seconds", n)).chosen_if(n == patience)).into(),
        command: caller.command_id(),
        problems,
        frame: frame.clone(),
    }
}

fn place_of(what: What) -> (&'static str, &'static str) {
    match what {
        What::Hall => ("hall", "rounds-place-hall"),
        What::Shop => ("shop", "rounds-place-shop"),
        What::Chemist => ("chemist", "rounds-place-chemist"),
    }
}

fn choice(frame: &Frame, need: &Need, ticked: bool) -> Choice {
    let wanting = need.wanting();
    let mut facts = vec![frame.t(&format!("soon-{}", need.how_soon.word()))];
    if wanting.much > 1 {
        facts.push(frame.n("rounds-things", wanting.much));
    }
    if wanting.hands > 1 {
        facts.push(frame.t("rounds-two"));
    }
    facts.push(need.code.to_string());
    Choice::new(need.id.0, saying::title(frame.tongue, need)).hint(facts.join(" · ")).chosen_if(ticked)
}

/// Everything that was filled in, understood; or what has to be looked at again.
fn read(caller: &Caller, sent: &Form, rows: usize, problems: &mut Problems) -> Option<(Wish, u8)> {
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
        let hour = |field: &str| times::at_time(day, sent.raw(field), &zone);
        match hour(&from).zip(hour(&until)) {
            None => problems.add(&from, "rounds-open-first"),
            Some((opens, shuts)) if opens >= shuts => problems.add(&from, "rounds-open-order"),
            Some((from, until)) => drop(opens.insert(what, Open { from, until })),
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

pub(super) async fn make(caller: Caller, sent: Form) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let rows = sent.choice("rows").unwrap_or(ROWS).clamp(1, MOST_ROWS);
    if sent.has("more") {
        let filled = Filled { sent, first: false, rows: (rows + ROWS).min(MOST_ROWS) };
        return Ok(Page::sealed(&view(&caller, filled, Problems::default())).into_response());
    }
    let mut problems = Problems::default();
    if let Some((wish, seconds)) = read(&caller, &sent, rows, &mut problems) {
        let id = caller.id_of(&sent);
        match caller.house.host().plan_rounds(&caller.home, me, id, wish, seconds).await {
            Ok(search) => {
                let _ = tokio::time::timeout(SOON, search.over()).await;
                return Ok(caller.go(&format!("rounds/plan?search={}", to_hex(&id.0))));
            }
            Err(NotPlanned::Refused(refusal)) => return Ok(refused(&caller, refusal)),
            Err(NotPlanned::Busy) => problems.add("needs", "rounds-busy"),
        }
    }
    let filled = Filled { sent, first: false, rows };
    Ok(Page::sealed(&view(&caller, filled, problems)).with_problems().into_response())
}

fn refused(caller: &Caller, refusal: Refusal) -> Response {
    caller.failed(Failed::Refused(refusal), "rounds")
}
