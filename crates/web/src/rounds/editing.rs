//! Changing a round that is made, without taking it apart: hours, bags, the way, whom it is kept for, where it starts and ends,
//! and when the places are open where something is fetched. What it costs and what no longer fits is said beside the field.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::founding::StreetId;
use commons::needs::NeedId;
use commons::people::PersonId;
use commons::rounds::{Command, LONGEST, MOST_BAGS, Open, Plan, Reworked, RoundId, Way, heaviest};
use commons::{Group, Refusal, Timestamp};
use host::Failed;
use jiff::tz::TimeZone;

use super::hours::{Otherwise, Place, clock, clocks, is_of, places, said_of, told_field, typed};
use super::weighing::{Misfit, Weighed, left_out, weighed};
use super::{minutes, title, way_word};
use crate::board::card::Viewer;
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::needs::times;
use crate::saying;
use crate::sorry::Sorry;

const BACK: &str = "rounds/plan";

/// What is filled in, also while it does not do yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Filled {
    way: String,
    from: String,
    to: String,
    bags: String,
    who: String,
    starts: String,
    ends: String,
    /// From when until when each place is open, in the order in which the round comes by first.
    hours: Vec<(String, String)>,
}

impl Filled {
    fn of(plan: &Plan, zone: &TimeZone) -> Filled {
        let street = |street: Option<StreetId>| street.map(|street| street.0.to_string()).unwrap_or_default();
        let hours = places(&plan.stops)
            .into_iter()
            .map(|place| said_of(&plan.stops, place).map(|open| clocks(open, zone)).unwrap_or_default());
        Filled {
            way: plan.way.word().to_owned(),
            from: clock(plan.leaves_at, zone),
            to: clock(plan.back_by, zone),
            bags: plan.bags.to_string(),
            who: plan.kept_for.map(|person| person.0.to_string()).unwrap_or_default(),
            starts: street(plan.starts),
            ends: street(plan.ends),
            hours: hours.collect(),
        }
    }

    fn read(sent: &Form, places: usize) -> Filled {
        let field = |name: &str| sent.raw(name).trim().chars().take(12).collect::<String>();
        let hours = (0..places).map(|at| (field(&format!("opens-{at}")), field(&format!("shuts-{at}"))));
        Filled {
            way: field("way"),
            from: field("from"),
            to: field("to"),
            bags: field("bags"),
            who: field("who"),
            starts: field("starts"),
            ends: field("ends"),
            hours: hours.collect(),
        }
    }

    /// The round as it is filled in; or what has to be looked at again.
    fn understood(&self, old: &Plan, group: &Group, now: Timestamp, problems: &mut Problems) -> Option<Plan> {
        let zone = times::zone(group);
        let on_the_day_of = |of: Timestamp, time: &str| times::at_time(&times::date(of, &zone), time, &zone);
        let way = Way::parse(&self.way);
        if way.is_none() {
            problems.add("way", "rounds-nobody-goes");
        }
        let hours = on_the_day_of(old.leaves_at, &self.from).zip(on_the_day_of(old.back_by, &self.to));
        match hours {
            None => problems.add("from", "rounds-hours-first"),
            Some((from, to)) if from >= to || to - from > LONGEST => problems.add("from", "rounds-hours-order"),
            Some((_, to)) if to <= now => problems.add("from", "rounds-hours-past"),
            Some(_) => {}
        }
        let bags: Option<u16> = self.bags.parse().ok().filter(|bags| (1..=MOST_BAGS).contains(bags));
        if bags.is_none() {
            problems.add("bags", "rounds-bags-first");
        }
        let who = self.who.parse().ok().map(PersonId).filter(|person| group.people.has_voice(*person));
        if who.is_none() && !self.who.is_empty() {
            problems.add("who", "rounds-edit-who");
        }
        let street = |typed: &str| typed.parse().ok().map(StreetId).filter(|id| group.founding.street(*id).is_some());
        let mut stops = old.stops.clone();
        for (at, (place, (opens, shuts))) in places(&old.stops).into_iter().zip(&self.hours).enumerate() {
            let open = typed(&times::date(old.leaves_at, &zone), opens, shuts, &zone);
            let amiss = match (open, hours) {
                (None, _) if opens.is_empty() && shuts.is_empty() => None,
                (None, _) => Some("rounds-open-first"),
                (Some(open), _) if open.from >= open.until => Some("rounds-open-order"),
                (Some(open), Some((leaves, back))) if !open.meets(leaves, back) => Some("refusal-shut-then"),
                (Some(_), _) => None,
            };
            if let Some(amiss) = amiss {
                problems.add(&format!("opens-{at}"), amiss);
            }
            stops.iter_mut().filter(|stop| is_of(stop, place)).for_each(|stop| stop.open = open);
        }
        let ((leaves_at, back_by), way, bags) = (hours?, way?, bags?);
        let (starts, ends) = (street(&self.starts), street(&self.ends));
        let plan = Plan { way, leaves_at, back_by, bags, starts, ends, kept_for: who, stops, ..old.clone() };
        problems.is_empty().then_some(plan)
    }
}

/// A place where something is fetched, with its hours.
struct Hours {
    opens: String,
    shuts: String,
    legend: String,
    from: String,
    until: String,
    /// What another round of that day says.
    otherwise: String,
    told_field: String,
    told: String,
}

#[derive(Template)]
#[template(path = "rounds/edit.html")]
struct EditPage {
    frame: Frame,
    problems: Problems,
    number: u32,
    revision: u32,
    round: String,
    ways: Vec<Choice>,
    filled: Filled,
    who: Vec<Choice>,
    starts: Vec<Choice>,
    ends: Vec<Choice>,
    places: Vec<Hours>,
    /// What it comes to as it is filled in.
    time: Option<String>,
    bags: String,
    cost: Option<String>,
    /// What would have to be left out for it to fit.
    out: Vec<String>,
    command: String,
}

/// The round as it stands, and the plan it follows, if it can be changed.
fn standing(caller: &Caller, id: RoundId) -> Result<(u32, Plan), Response> {
    let state = caller.home.look();
    let round = state.group.rounds.get(id).ok_or_else(|| Sorry::NotHere.into_response())?;
    if round.is_open() && round.back_by > caller.now() {
        return Ok((round.revision, round.plan()));
    }
    let refusal = if round.is_closed() || round.is_open() { Refusal::Closed } else { Refusal::PromisedAlready };
    drop(state);
    Err(caller.failed(Failed::Refused(refusal), BACK))
}

pub(super) async fn page(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    caller.taking_part()?;
    let id = RoundId(number);
    let (_, plan) = standing(&caller, id)?;
    let filled = Filled::of(&plan, &times::zone(&caller.home.look().group));
    let weighed = weighed(&caller, id, &plan).await;
    Ok(Page::sealed(&view(&caller, id, filled, Problems::default(), Some(&weighed), &[])?).into_response())
}

fn view(
    caller: &Caller,
    id: RoundId,
    filled: Filled,
    problems: Problems,
    weighed: Option<&Weighed>,
    out: &[NeedId],
) -> Result<EditPage, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Rounds).titled("rounds-edit-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let group = &state.group;
    let round = group.rounds.get(id).ok_or_else(|| Sorry::NotHere.into_response())?;
    let viewer = Viewer { frame: &frame, state: &state, person: me, now: caller.now() };
    let ways = Way::ALL.iter().enumerate().map(|(at, way)| {
        let word = way_word(&frame, *way);
        let takes = weighed.and_then(|weighed| weighed.by_way.get(at)).filter(|_| !round.stops.is_empty());
        let label = takes.map_or_else(|| word.clone(), |seconds| format!("{word} · {}", minutes(&frame, *seconds)));
        Choice::new(way.word(), label).chosen_if(filled.way == way.word())
    });
    let nobody = Choice::new("", frame.t("rounds-who-nobody")).chosen_if(filled.who.is_empty());
    let named = group
        .people
        .with_voices()
        .map(|person| Choice::new(person.0, viewer.whoever(person).name).chosen_if(filled.who == person.0.to_string()));
    let streets = |none: &str, chosen: &str| {
        let none = Choice::new("", frame.t(none)).chosen_if(chosen.is_empty());
        let named = group.founding.streets();
        let named = named.map(|(id, name)| Choice::new(id.0, name).chosen_if(chosen == id.0.to_string()));
        std::iter::once(none).chain(named).collect::<Vec<_>>()
    };
    let plan = round.plan();
    let (zone, leaves_at) = (times::zone(group), plan.leaves_at);
    let hours = places(&plan.stops).into_iter().zip(&filled.hours).enumerate();
    let hours = hours.map(|(at, (place, (from, until)))| {
        let ours = typed(&times::date(leaves_at, &zone), from, until, &zone);
        let otherwise = otherwise(group, (caller.now(), &zone), id, leaves_at, place, ours);
        Hours {
            opens: format!("opens-{at}"),
            shuts: format!("shuts-{at}"),
            legend: super::fetched_at(&viewer, place),
            from: from.clone(),
            until: until.clone(),
            otherwise: otherwise.words(&frame),
            told_field: told_field(&format!("opens-{at}")),
            told: otherwise.told(),
        }
    });
    let names = out.iter().filter_map(|id| {
        let need = group.needs.get(*id)?;
        Some(format!("{} · {}", saying::title(frame.tongue, need), viewer.street(need)))
    });
    let time = weighed.filter(|_| !round.stops.is_empty()).map(|weighed| {
        let after = &weighed.after;
        let takes = minutes(&frame, after.seconds);
        frame.with("rounds-edit-time", &[("minutes", &takes), ("back", &frame.time(after.back_at.0))])
    });
    Ok(EditPage {
        number: id.0,
        revision: round.revision,
        round: format!("{} · {}", frame.s("rounds-number", "number", super::number(id)), title(&frame, round)),
        ways: ways.collect(),
        who: std::iter::once(nobody).chain(named).collect(),
        starts: streets("rounds-start-anywhere", &filled.starts),
        ends: streets("rounds-end-anywhere", &filled.ends),
        places: hours.collect(),
        time,
        bags: frame.n("rounds-edit-bags-now", heaviest(plan.stops.iter())),
        cost: weighed.filter(|weighed| weighed.took != 0).map(|weighed| super::plan::took_words(&frame, weighed.took)),
        out: names.collect(),
        command: caller.command_id(),
        filled,
        problems,
        frame: frame.clone(),
    })
}

/// What other rounds say of a place on the day of this one.
fn otherwise(
    group: &Group,
    clock: (Timestamp, &TimeZone),
    id: RoundId,
    leaves_at: Timestamp,
    place: Place,
    ours: Option<Open>,
) -> Otherwise {
    Otherwise::new(group, clock, Some(id), &times::date(leaves_at, clock.1), place, ours)
}

/// Hours that another round of that day says otherwise are kept when somebody has read so.
fn look_beside(caller: &Caller, sent: &Form, id: RoundId, plan: &Plan, problems: &mut Problems) {
    let state = caller.home.look();
    let zone = times::zone(&state.group);
    for (at, place) in places(&plan.stops).into_iter().enumerate() {
        let field = format!("opens-{at}");
        let ours = said_of(&plan.stops, place);
        let others = otherwise(&state.group, (caller.now(), &zone), id, plan.leaves_at, place, ours);
        if others.is_new_to(sent, &field) {
            problems.add(&field, "rounds-open-differs");
        }
    }
}

/// The field that a misfit is about, and the sentence.
fn complain(problems: &mut Problems, misfit: Misfit, plan: &Plan) {
    let whole = |seconds: u32| usize::try_from(seconds.div_ceil(60)).unwrap_or(usize::MAX);
    match misfit {
        Misfit::Bags(most) => problems.add_counted("bags", "rounds-edit-bags", usize::try_from(most).unwrap_or(0)),
        Misfit::Late(by) => problems.add_counted("from", "rounds-edit-late", whole(by)),
        Misfit::Cold(by) => problems.add_counted("way", "rounds-edit-cold", whole(by)),
        Misfit::Shut(what, by) => {
            let at = places(&plan.stops).iter().position(|(place, _)| *place == what).unwrap_or(0);
            problems.add_counted(&format!("opens-{at}"), "rounds-edit-shut", whole(by));
        }
        Misfit::Others => problems.add("from", "rounds-edit-others"),
    }
}

pub(super) async fn change(
    caller: Caller,
    Path((_, number)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let id = RoundId(number);
    if caller.house.host().knows(&caller.home, caller.id_of(&sent)).await {
        return Ok(caller.go(BACK));
    }
    let (_, old) = standing(&caller, id)?;
    let filled = Filled::read(&sent, places(&old.stops).len());
    let mut problems = Problems::default();
    let understood = {
        let state = caller.home.look();
        filled.understood(&old, &state.group, caller.now(), &mut problems)
    };
    let Some(mut plan) = understood else {
        let page = view(&caller, id, filled, problems, None, &[])?;
        return Ok(Page::sealed(&page).with_problems().into_response());
    };
    let mut found = weighed(&caller, id, &plan).await;
    let mut out = Vec::new();
    if !found.misfits.is_empty() {
        let (smaller, gone) = left_out(&caller, id, &plan).await;
        if sent.has("without") {
            found = weighed(&caller, id, &smaller).await;
            plan = smaller;
        } else {
            out = gone;
        }
    }
    found.misfits.iter().for_each(|misfit| complain(&mut problems, *misfit, &plan));
    if problems.is_empty() && !sent.has("look") {
        look_beside(&caller, &sent, id, &plan, &mut problems);
    }
    if sent.has("look") || !problems.is_empty() {
        let fine = problems.is_empty();
        let page = Page::sealed(&view(&caller, id, filled, problems, Some(&found), &out)?);
        return Ok(if fine { page.into_response() } else { page.with_problems().into_response() });
    }
    let plan = Plan { metres: found.after.metres, seconds: found.after.seconds, ..plan };
    let revision = sent.choice("revision").unwrap_or(0);
    let rounds = vec![Reworked { round: id, revision, plan }];
    match caller.run(&sent, Command::Rework { rounds, more: Vec::new() }.into()).await {
        Err(Failed::Refused(refusal @ Refusal::RoundChanged)) if !caller.visit.wants_json() => {
            problems.add("way", &format!("refusal-{}", refusal.code()));
            let page = view(&caller, id, filled, problems, Some(&found), &[])?;
            Ok(Page::sealed(&page).with_problems().into_response())
        }
        outcome => Ok(caller.answer(outcome, &format!("{BACK}?took={}#round-{number}", found.took), "round-changed")),
    }
}
