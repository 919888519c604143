//! Making rounds: what is to be brought, who could go, when and how, and what is fetched first. Then the program looks.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::founding::StreetId;
use commons::needs::{Need, is_brought};
use commons::people::PersonId;
use commons::rounds::{Way, What};
use commons::{Refusal, Timestamp};
use host::Failed;
use host::planning::{MOST_NEEDS, NotPlanned};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use super::hours::{self, Otherwise};
use super::wish::{Sort, place_of, read};
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
    /// When it was said so, and what another round of that day says.
    beside: String,
    told_field: String,
    told: String,
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
    let day = filled.value("day", &usual_day(&frame, now, &zone)).to_owned();
    let places = What::ALL.map(|what| {
        let (field, label) = place_of(what);
        let (opens, shuts, named) = (format!("opens-{field}"), format!("shuts-{field}"), what_word(&frame, what));
        let called = |key: &str| format!("{} ({named})", frame.t(key));
        let last = hours::last(group, what, &day, &zone).filter(|_| filled.first);
        let street = last.as_ref().map(|last| last.street.0.to_string()).unwrap_or_default();
        let said = last.as_ref().and_then(|last| Some((hours::clocks(last.open?, &zone), last.leaves_at)));
        let ((from, until), said) = said.map_or_else(Default::default, |(clocks, at)| {
            (clocks, frame.s("rounds-open-last", "day", frame.day(at.0)))
        });
        let (chosen, from) = (filled.value(field, &street).to_owned(), filled.value(&opens, &from).to_owned());
        let until = filled.value(&shuts, &until).to_owned();
        let place = (what, chosen.trim().parse().ok().map(StreetId));
        let ours = hours::typed(&day, &from, &until, &zone);
        let otherwise = Otherwise::new(group, (now, &zone), None, &day, place, ours);
        let beside = [said, otherwise.words(&frame)].into_iter().filter(|words| !words.is_empty());
        Place {
            choices: streets("rounds-place-none", &chosen),
            from,
            until,
            from_label: called("rounds-opens"),
            until_label: called("rounds-shuts"),
            beside: beside.collect::<Vec<_>>().join(" "),
            told_field: hours::told_field(&opens),
            told: otherwise.told(),
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
        day,
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
