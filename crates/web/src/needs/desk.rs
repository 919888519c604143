//! The phone desk: what arrived and nobody has read, whom to ring back, what has been brought and not been answered for.
//! Everybody who takes part may read the counts and codes; acting takes the duty.

use askama::Template;
use axum::response::Response;
use commons::duties::Duty;
use commons::needs::{Checked, Hold, Need, Phase, ReturnAsked};
use commons::{Span, Timestamp};

use crate::board::card::{Viewer, Who};
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;

/// How many of each are shown; there are always those who waited longest.
const SHOWN: usize = 30;

#[derive(Template)]
#[template(path = "needs/desk.html")]
struct DeskPage {
    frame: Frame,
    head: String,
    on_duty: bool,
    holders: Vec<Who>,
    heard: List,
    ringing: List,
    backs: List,
    returns: List,
}

struct List {
    count: String,
    rows: Vec<Row>,
}

struct Row {
    path: String,
    code: String,
    title: String,
    colour: &'static str,
    icon: &'static str,
    street: String,
    when: String,
    /// From a place that sends very many.
    unchecked: bool,
    due: bool,
}

pub(super) async fn show(caller: Caller) -> Result<Page, Response> {
    let person = caller.taking_part()?;
    let frame = caller.frame_in(Room::Duties).titled("desk-title");
    let now = caller.now();
    let page = {
        let state = caller.home.look();
        let group = &state.group;
        let viewer = Viewer { frame: &frame, state: &state, person, now };
        let heard: Vec<&Need> = group.needs.in_phase(Phase::Heard).collect();
        let mut ringing: Vec<(Option<Timestamp>, &Need)> = [Phase::Heard, Phase::Open, Phase::Promised]
            .into_iter()
            .flat_map(|phase| group.needs.in_phase(phase))
            .filter_map(|need| match need.hold {
                Hold::CallingBack { next_at, .. } => Some((next_at, need)),
                _ => None,
            })
            .collect();
        ringing.sort_by_key(|(next_at, need)| (*next_at, need.id));
        let backs: Vec<&Need> = group.needs.in_phase(Phase::CheckingBack).collect();
        let lately = group.needs.all().iter().rev().take_while(|need| need.asked_at + Span::days(90) > now);
        let returns: Vec<&Need> = lately
            .filter(|need| need.asked_in_return == ReturnAsked::Something && need.touched_at + Span::days(30) > now)
            .collect();
        let ago = |need: &Need| frame.s("board-asked", "ago", frame.ago(need.asked_at.0));
        let list = |needs: &[&Need], when: &dyn Fn(&Need) -> String| List {
            count: frame.number(needs.len()),
            rows: needs.iter().take(SHOWN).map(|need| row(&viewer, need, when(need))).collect(),
        };
        let holders = group.duties.holders(Duty::PhoneDesk).map(|turn| viewer.whoever(turn.by)).collect();
        DeskPage {
            head: match heard.first() {
                Some(oldest) => {
                    frame.with("desk-head", &[("n", &heard.len()), ("span", &frame.span((now - oldest.asked_at).0))])
                }
                None => frame.t("desk-head-none"),
            },
            on_duty: group.duties.holds(person, Duty::PhoneDesk),
            holders,
            heard: list(&heard, &ago),
            backs: list(&backs, &|need| frame.s("desk-brought", "ago", frame.ago(need.touched_at.0))),
            returns: list(&returns, &|need| frame.ago(need.touched_at.0)),
            ringing: List {
                count: frame.number(ringing.len()),
                rows: ringing
                    .iter()
                    .take(SHOWN)
                    .map(|(next_at, need)| {
                        let when = next_at.map_or_else(String::new, |at| frame.day_and_time(at.0));
                        let due = next_at.is_none_or(|at| at <= now);
                        Row { due, ..row(&viewer, need, when) }
                    })
                    .collect(),
            },
            frame: frame.clone(),
        }
    };
    Ok(Page::sealed(&page))
}

fn row(viewer: &Viewer<'_>, need: &Need, when: String) -> Row {
    Row {
        path: format!("needs/{}", need.id.0),
        code: need.code.to_string(),
        title: saying::title(viewer.frame.tongue, need),
        colour: saying::colour(need.kind),
        icon: saying::icon(need.kind),
        street: viewer.street(need),
        when,
        unchecked: need.checked == Checked::Unchecked && need.phase() == Phase::Heard,
        due: false,
    }
}
