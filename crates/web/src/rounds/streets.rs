//! Streets with what is open there, for groups that would rather take a street on than make plans: one tap makes a round of it
//! and claims it.

use axum::extract::Path;
use axum::response::Response;
use commons::founding::StreetId;
use commons::needs::Need;
use commons::rounds::{Command, Event, MOST_BAGS, Plan, Planned, RoundId, Way};
use commons::{Group, Refusal, Span, Timestamp};
use host::{Act, Failed};
use std::collections::BTreeMap;

use super::{may_claim, to_bring};
use crate::board::card::Viewer;
use crate::caller::Caller;
use crate::forms::Form;
use crate::needs::times;
use crate::sorry::Sorry;

/// Doors somebody takes on with a street at once.
const AT_ONCE: usize = 10;
/// Streets on the page.
const SHOWN: usize = 24;
/// What is left of an evening has to be at least this.
const LEAST: Span = Span::hours(1);

/// One street.
pub(super) struct Cluster {
    pub(super) street: u16,
    pub(super) name: String,
    /// "5 doors"
    pub(super) doors: String,
    /// "Groceries, a prescription"
    pub(super) what: String,
    pub(super) may: bool,
    pub(super) command: String,
}

fn by_street(group: &Group) -> BTreeMap<StreetId, Vec<&Need>> {
    let mut streets: BTreeMap<StreetId, Vec<&Need>> = BTreeMap::new();
    for need in to_bring(group).into_iter().filter(|need| need.wanting().much > 0) {
        if let Some(street) = need.street {
            streets.entry(street).or_default().push(need);
        }
    }
    streets
}

/// Where most is open comes first.
pub(super) fn clusters(viewer: &Viewer<'_>, command: &mut impl FnMut() -> String) -> Vec<Cluster> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let mut streets: Vec<(StreetId, Vec<&Need>)> = by_street(group).into_iter().collect();
    streets.sort_by_key(|(street, needs)| (std::cmp::Reverse(needs.len()), *street));
    let may = may_claim(group, viewer.person);
    let cluster = |(street, needs): (StreetId, Vec<&Need>)| {
        let mut kinds: Vec<String> = Vec::new();
        for need in &needs {
            let kind = crate::saying::kind(frame.tongue, need.kind);
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        Cluster {
            street: street.0,
            name: group.founding.street(street).unwrap_or_default().to_owned(),
            doors: frame.n("rounds-doors", needs.len()),
            what: frame.list(kinds),
            may,
            command: command(),
        }
    };
    streets.into_iter().take(SHOWN).map(cluster).collect()
}

/// This evening, or tomorrow's if it is late.
fn evening(now: Timestamp, zone: &jiff::tz::TimeZone) -> (Timestamp, Timestamp) {
    let today = times::evening(now, zone, 0);
    if today - now >= LEAST {
        return (now.max(today - Span::hours(12)), today);
    }
    let tomorrow = times::evening(now, zone, 1);
    (tomorrow - Span::hours(4), tomorrow)
}

fn plan_of(group: &Group, street: StreetId, now: Timestamp) -> Option<Plan> {
    let needs = by_street(group).remove(&street)?;
    let (leaves_at, back_by) = evening(now, &times::zone(group));
    let mut bags = 0u16;
    let mut stops = Vec::new();
    for need in needs.into_iter().take(AT_ONCE) {
        let much = need.wanting().much;
        if bags.saturating_add(much) <= MOST_BAGS {
            bags = bags.saturating_add(much);
            stops.push(Planned { need: need.id, much, fetch: None, cold: false, pinned: false, open: None });
        }
    }
    let seconds = u32::try_from(stops.len()).unwrap_or(0) * u32::try_from(host::planning::AT_A_DOOR).unwrap_or(0);
    let (starts, ends) = (Some(street), Some(street));
    let (way, kept_for) = (Way::OnFoot, None);
    Some(Plan { way, leaves_at, back_by, bags: bags.max(1), starts, ends, kept_for, stops, metres: 0, seconds })
}

pub(super) async fn take(
    caller: Caller,
    Path((_, street)): Path<(String, u16)>,
    sent: Form,
) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    if !may_claim(&caller.home.look().group, me) {
        let voice = caller.home.look().group.people.has_voice(me);
        let refusal = if voice { Refusal::EnoughPromises } else { Refusal::GoTogether };
        return Ok(caller.failed(refusal.into(), "rounds"));
    }
    let known = caller.house.host().knows(&caller.home, caller.id_of(&sent)).await;
    let plan = plan_of(&caller.home.look().group, StreetId(street), caller.now());
    let rounds = match plan {
        Some(plan) => vec![plan],
        // Sent twice: it is made already.
        None if known => Vec::new(),
        None => return Err(axum::response::IntoResponse::into_response(Sorry::NotHere)),
    };
    let made = match caller.run(&sent, Command::Make { rounds }.into()).await {
        Ok(made) => made,
        Err(failed) => return Ok(caller.failed(failed, "rounds")),
    };
    let round = made.events.iter().find_map(|event| match event {
        commons::Event::Rounds(Event::Made { round, .. }) => Some(*round),
        _ => None,
    });
    let RoundId(number) = round.unwrap_or(RoundId(0));
    let claim = Command::Claim { round: RoundId(number) };
    let act = Act::new(caller.house.host().dice.command_id(), caller.actor(), claim.into());
    let path = format!("rounds/{number}");
    match caller.carry_out(act).await {
        Err(Failed::Refused(Refusal::YouPromisedAlready)) => Ok(caller.go(&path)),
        outcome => Ok(caller.answer(outcome, &path, "round-claimed")),
    }
}
