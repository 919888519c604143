//! The plan: every round that can still be claimed, stop by stop, with what can be changed about it; how a search stands, what
//! it could not put in, and why.

use askama::Template;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use commons::needs::{Need, NeedId};
use commons::rounds::{Fetch, Open, Plan, Round};
use commons::{CommandId, Refusal};
use host::Failed;
use host::planning::{Found, NotPlanned, Standing, Timed, WhyLeft, Wish};
use std::time::Duration;

use super::hours::{self, Otherwise};
use super::{ahead, bags, length, minutes, title, to_bring, way_icon, way_word, what_word};
use crate::board::card::{Viewer, Who};
use crate::caller::Caller;
use crate::forms::{Form, from_hex, to_hex};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::needs::times;
use crate::saying;

/// Lines of what could not be put in; the rest is counted.
const MOST: usize = 60;
const SOON: Duration = Duration::from_millis(600);

/// What is fetched before a stop: "Fetch at the hall in Kiln Lane: 3 things".
struct Fetching {
    text: String,
}

struct Stop {
    need: u32,
    path: String,
    number: String,
    fetching: Vec<Fetching>,
    title: String,
    street: String,
    code: String,
    at: Option<String>,
    chips: Vec<String>,
    pinned: bool,
    first: bool,
    last: bool,
    /// Somebody has taken it on otherwise: a claim leaves it out.
    gone: bool,
    /// It was just changed, and may be changed further.
    opened: bool,
}

struct RoundView {
    number: u32,
    revision: u32,
    title: String,
    icon: &'static str,
    facts: String,
    who: Option<Who>,
    over: Option<String>,
    /// It comes to a place that is shut by then.
    shut: Option<String>,
    /// Other hours are said of the same place for the same day.
    otherwise: Vec<String>,
    stops: Vec<Stop>,
    pinned: bool,
    drop: String,
}

/// A search that goes on.
struct Going {
    id: String,
    percent: u32,
    text: String,
}

/// Something that is on no round, and why.
struct Left {
    path: String,
    title: String,
    facts: String,
    why: String,
}

#[derive(Template)]
#[template(path = "rounds/plan.html")]
struct PlanPage {
    frame: Frame,
    going: Option<Going>,
    /// What the last search or change came to.
    said: Vec<String>,
    /// What went wrong with it.
    wrong: Option<String>,
    rounds: Vec<RoundView>,
    /// Where a stop can be moved to: number and name.
    targets: Vec<(u32, String)>,
    left: Vec<Left>,
    left_more: Option<String>,
    loose: Vec<Left>,
    loose_count: String,
    guessed: bool,
    command: String,
    again: String,
}

/// The search that was begun with a form, and how it stands, whichever server makes it.
async fn searched(caller: &Caller) -> Option<(CommandId, Standing)> {
    let id = CommandId(from_hex(caller.asked("search"))?);
    match caller.house.host().search_stands(&caller.home, id).await {
        Ok(standing) => Some((id, standing?)),
        // The plan is shown all the same.
        Err(failed) => {
            tracing::error!(%failed, "how a search stands could not be looked up");
            None
        }
    }
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let search = searched(&caller).await;
    let plans: Vec<Plan> = {
        let state = caller.home.look();
        ahead(&state.group, caller.now()).into_iter().map(Round::plan).collect()
    };
    let (timed, guessed) = caller.house.host().timed(&caller.home, &plans).await;
    let frame = caller.frame_in(Room::Rounds).titled("rounds-plan-title");
    let state = caller.home.look();
    let viewer = Viewer { frame: &frame, state: &state, person: me, now: caller.now() };
    let rounds = ahead(&state.group, viewer.now);
    // Somebody may have changed a round while times were looked up: then they come with the next look.
    let same = rounds.len() == timed.len();
    let mut views: Vec<RoundView> = rounds
        .iter()
        .enumerate()
        .map(|(at, round)| round_view(&viewer, round, timed.get(at).filter(|_| same), caller.command_id()))
        .collect();
    let open: Option<u32> = caller.asked("stop").parse().ok();
    views.iter_mut().flat_map(|round| &mut round.stops).for_each(|stop| stop.opened = open == Some(stop.need));
    let targets = rounds.iter().map(|round| (round.id.0, target(&viewer, round)));
    let on_none = to_bring(&state.group);
    let loose_count = frame.n("rounds-loose", on_none.len());
    let mut page = PlanPage {
        going: None,
        said: took(&frame, &caller).into_iter().collect(),
        wrong: over(&frame, &caller),
        targets: targets.collect(),
        rounds: views,
        left: Vec::new(),
        left_more: None,
        loose: on_none.iter().take(MOST).map(|need| left(&viewer, need, String::new())).collect(),
        loose_count,
        guessed,
        command: caller.command_id(),
        again: caller.command_id(),
        frame: frame.clone(),
    };
    if let Some((id, standing)) = search {
        tell(&mut page, &viewer, id, standing);
    }
    drop(state);
    let goes_on = page.going.is_some();
    let mut answer = Page::sealed(&page).into_response();
    if goes_on {
        // Without a script the page looks again by itself.
        answer.headers_mut().insert(header::REFRESH, HeaderValue::from_static("2"));
    }
    Ok(answer)
}

/// What the last change by hand cost.
fn took(frame: &Frame, caller: &Caller) -> Option<String> {
    caller.asked("took").parse().ok().map(|seconds| took_words(frame, seconds))
}

/// "Everybody together is out 12 minutes longer."
pub(super) fn took_words(frame: &Frame, seconds: i64) -> String {
    let minutes = minutes(frame, u32::try_from(seconds.abs()).unwrap_or(u32::MAX));
    match seconds {
        0 => frame.t("rounds-took-same"),
        1.. => frame.s("rounds-took-more", "minutes", minutes),
        _ => frame.s("rounds-took-less", "minutes", minutes),
    }
}

/// Why the last change by hand was not made.
fn over(frame: &Frame, caller: &Caller) -> Option<String> {
    let said = |name: &str, key: &str| {
        let seconds: u32 = caller.asked(name).parse().ok()?;
        Some(frame.s(key, "minutes", minutes(frame, seconds)))
    };
    said("over", "rounds-over-by").or_else(|| said("shut", "rounds-shut-by"))
}

fn tell(page: &mut PlanPage, viewer: &Viewer<'_>, id: CommandId, standing: Standing) {
    let frame = viewer.frame;
    let going = |percent: u32, key: &str| Going { id: to_hex(&id.0), percent, text: frame.t(key) };
    match standing {
        Standing::Waiting => page.going = Some(going(0, "rounds-search-waits")),
        Standing::Searching { part } => page.going = Some(going(part / 10, "rounds-search-goes")),
        Standing::Done(found) => {
            page.said.push(frame.n("rounds-search-done", found.rounds.len()));
            if let Ok(gained @ 60..) = u32::try_from(found.gained) {
                page.said.push(frame.s("rounds-took-less", "minutes", minutes(frame, gained)));
            }
            tell_left(page, viewer, &found);
        }
        Standing::Nothing(found) => {
            page.wrong = Some(frame.t("rounds-search-nothing"));
            tell_left(page, viewer, &found);
        }
        Standing::Refused(refusal) => page.wrong = Some(frame.t(&format!("refusal-{}", refusal.code()))),
        Standing::Trouble => page.wrong = Some(frame.t("rounds-search-trouble")),
    }
}

fn tell_left(page: &mut PlanPage, viewer: &Viewer<'_>, found: &Found) {
    let frame = viewer.frame;
    let needs = &viewer.state.group.needs;
    let still = |id: &NeedId| viewer.state.group.rounds.with(*id).next().is_none();
    let lines: Vec<Left> = found
        .left
        .iter()
        .filter(|(id, _)| still(id))
        .filter_map(|(id, why)| Some(left(viewer, needs.get(*id)?, frame.t(why_key(*why)))))
        .collect();
    page.left_more = (lines.len() > MOST).then(|| frame.n("rounds-left-more", lines.len() - MOST));
    page.left = lines.into_iter().take(MOST).collect();
    // What stands there with its reason need not stand there twice.
    let told: std::collections::BTreeSet<&str> = page.left.iter().map(|left| left.path.as_str()).collect();
    page.loose.retain(|left| !told.contains(left.path.as_str()));
}

fn why_key(why: WhyLeft) -> &'static str {
    use host::planning::Why;
    match why {
        WhyLeft::NotWanted => "rounds-why-not-wanted",
        WhyLeft::OnARound => "rounds-why-on-a-round",
        WhyLeft::NoDoor => "rounds-why-no-door",
        WhyLeft::NoStreet => "rounds-why-no-street",
        WhyLeft::TooMany => "rounds-why-too-many",
        WhyLeft::TooManyStops => "rounds-why-too-many-stops",
        WhyLeft::Shut => "rounds-why-shut",
        WhyLeft::Search(why) => match why {
            Why::Nobody => "rounds-why-nobody",
            Why::NobodyCan => "rounds-why-nobody-can",
            Why::NoSecond => "rounds-why-no-second",
            Why::NoWay => "rounds-why-no-way",
            Why::Hours => "rounds-why-hours",
            Why::TooSlow => "rounds-why-too-slow",
            Why::TooFar => "rounds-why-too-far",
            Why::NoBags => "rounds-why-no-bags",
            Why::NoTime => "rounds-why-no-time",
            Why::NotTried => "rounds-why-not-tried",
        },
    }
}

fn left(viewer: &Viewer<'_>, need: &Need, why: String) -> Left {
    let frame = viewer.frame;
    Left {
        path: format!("needs/{}", need.id.0),
        title: saying::title(frame.tongue, need),
        facts: format!("{} · {}", viewer.street(need), frame.t(&format!("soon-{}", need.how_soon.word()))),
        why,
    }
}

/// How a round is called where a stop can be moved to it.
fn target(viewer: &Viewer<'_>, round: &Round) -> String {
    let frame = viewer.frame;
    let name = round.kept_for.map(|person| viewer.whoever(person).name);
    let named = frame.s("rounds-number", "number", super::number(round.id));
    let parts = [Some(named), Some(way_word(frame, round.way)), Some(frame.time(round.leaves_at.0)), name];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
}

fn round_view(viewer: &Viewer<'_>, round: &Round, timed: Option<&Timed>, drop: String) -> RoundView {
    let frame = viewer.frame;
    let (metres, seconds) = timed.map_or((round.metres, round.seconds), |timed| (timed.metres, timed.seconds));
    let mut facts = vec![way_word(frame, round.way), bags(frame, &round.plan())];
    if !round.stops.is_empty() {
        facts.extend([length(frame, metres), minutes(frame, seconds)]);
        facts.extend(timed.map(|timed| frame.s("rounds-back-at", "time", frame.time(timed.back_at.0))));
    }
    let over = timed.map_or(0, Timed::over);
    let shut = timed.and_then(|timed| timed.shut);
    let shut = shut.map(|(what, by)| {
        frame.with("rounds-shut", &[("what", &what_word(frame, what)), ("minutes", &minutes(frame, by))])
    });
    RoundView {
        number: round.id.0,
        revision: round.revision,
        title: title(frame, round),
        icon: way_icon(round.way),
        facts: facts.join(" · "),
        who: round.kept_for.map(|person| viewer.whoever(person)),
        over: (over > 0).then(|| frame.s("rounds-over", "minutes", minutes(frame, over))),
        shut,
        otherwise: otherwise(viewer, round),
        stops: (0..round.stops.len()).filter_map(|at| stop(viewer, round, at, timed)).collect(),
        pinned: !round.stops.is_empty() && round.stops.iter().all(|stop| stop.pinned),
        drop,
    }
}

/// "Fetched first: the hall, Kiln Lane. For that day it is also said: open 09:00 to 16:00 (Round 2)."
fn otherwise(viewer: &Viewer<'_>, round: &Round) -> Vec<String> {
    let (group, stops) = (&viewer.state.group, round.plan().stops);
    let zone = times::zone(group);
    let day = times::date(round.leaves_at, &zone);
    let said = hours::places(&stops).into_iter().filter_map(|place| {
        let ours = hours::said_of(&stops, place);
        let words = Otherwise::new(group, (viewer.now, &zone), Some(round.id), &day, place, ours).words(viewer.frame);
        (!words.is_empty()).then(|| format!("{}. {words}", super::fetched_at(viewer, place)))
    });
    said.collect()
}

fn stop(viewer: &Viewer<'_>, round: &Round, at: usize, timed: Option<&Timed>) -> Option<Stop> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let stop = round.stops.get(at)?;
    let need = group.needs.get(stop.need)?;
    let mut chips = Vec::new();
    if stop.much > 1 {
        chips.push(frame.n("rounds-things", stop.much));
    }
    if stop.much == 0 {
        chips.push(frame.t("rounds-goes-along"));
    } else if need.hands() > 1 {
        chips.push(frame.t("rounds-two"));
    }
    if stop.cold {
        chips.push(frame.t("rounds-cold"));
    }
    let taken = need.stage != commons::needs::Stage::Live || need.wanting().nothing();
    Some(Stop {
        need: need.id.0,
        path: format!("needs/{}", need.id.0),
        number: frame.number(at + 1),
        fetching: fetching(viewer, round, at),
        title: saying::title(frame.tongue, need),
        street: viewer.street(need),
        code: need.code.to_string(),
        at: timed.and_then(|timed| timed.stops.get(at)).map(|at| frame.time(at.0)),
        chips,
        pinned: stop.pinned,
        first: at == 0,
        last: at + 1 == round.stops.len(),
        gone: taken,
        opened: false,
    })
}

/// "Fetch first: the hall, Kiln Lane (× 3) · open 09:00 to 18:00"
fn fetching(viewer: &Viewer<'_>, round: &Round, at: usize) -> Vec<Fetching> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let said = |(fetch, open, count): (Fetch, Option<Open>, usize)| {
        let street = fetch.street.and_then(|street| group.founding.street(street)).unwrap_or_default();
        let what = what_word(frame, fetch.what);
        let text = frame.with("rounds-fetch", &[("what", &what), ("street", &street), ("n", &count)]);
        let open = open.map(|open| super::open_words(frame, open));
        Fetching { text: [Some(text), open].into_iter().flatten().collect::<Vec<_>>().join(" · ") }
    };
    super::fetched_before(round, at).into_iter().map(said).collect()
}

/// "Look again": around what is pinned, and with what is on no round if that is wanted.
pub(super) async fn again(caller: Caller, sent: Form) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let also = match sent.has("also") {
        true => to_bring(&caller.home.look().group).into_iter().map(|need| need.id).collect(),
        false => Vec::new(),
    };
    if ahead(&caller.home.look().group, caller.now()).is_empty() {
        return Ok(caller.failed(Failed::Refused(Refusal::NotThere), "rounds/plan"));
    }
    let id = caller.id_of(&sent);
    let seconds = sent.choice("seconds").unwrap_or(3);
    match caller.house.host().plan_rounds(&caller.home, me, id, Wish::Again { also }, seconds).await {
        Ok(search) => {
            let _ = tokio::time::timeout(SOON, search.over()).await;
            Ok(caller.go(&format!("rounds/plan?search={}", to_hex(&id.0))))
        }
        Err(NotPlanned::Refused(refusal)) => Ok(caller.failed(Failed::Refused(refusal), "rounds/plan")),
        Err(NotPlanned::Busy) => Ok(caller.failed(Failed::Refused(Refusal::NotNow), "rounds/plan")),
    }
}

/// What has been found by now is good enough.
pub(super) async fn stop_it(caller: Caller, sent: Form) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let Some(id) = from_hex(sent.raw("search")).map(CommandId) else { return Ok(caller.go("rounds/plan")) };
    let host = caller.house.host();
    if let Err(failed) = host.enough_found(&caller.home, me, id).await {
        return Ok(caller.failed(failed, "rounds/plan"));
    }
    if let Some(search) = host.search_of(&caller.home, id) {
        let _ = tokio::time::timeout(SOON, search.over()).await;
    }
    Ok(caller.go(&format!("rounds/plan?search={}", to_hex(&id.0))))
}
