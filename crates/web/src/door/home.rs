//! A group's first page: what would help, whom to call, what is promised, what one could do. What it promises is computed
//! from the rules in force and from who has which duty.

use askama::Template;
use commons::duties::Duty;
use commons::founding::Sort;
use commons::needs::{Need, Outcome, Stage};
use commons::{Group, Timestamp};
use host::State;

use crate::asking::{Tile, tiles};
use crate::caller::Caller;
use crate::look::Html;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::saying;

/// A count of fewer than this many is not told: somebody could be recognised.
const FEW: usize = 5;
/// How many open things are shown.
const SHOWN: usize = 3;

/// How to talk instead of typing.
pub(super) enum Talk {
    Phone(String),
    Mail(String),
    None,
}

/// Something that somebody could do.
pub(super) struct Open {
    pub(super) class: &'static str,
    pub(super) icon: Html,
    pub(super) title: String,
    pub(super) soon: String,
}

#[derive(Template)]
#[template(path = "door/home.html")]
pub(super) struct Front {
    pub(super) frame: Frame,
    pub(super) tiles: Vec<Tile>,
    pub(super) talk: Talk,
    pub(super) private: String,
    pub(super) forgotten: String,
    pub(super) open: Vec<Open>,
    pub(super) open_count: usize,
    pub(super) together: Option<String>,
    pub(super) demo: bool,
    pub(super) inside: bool,
}

pub(super) async fn home(caller: Caller) -> Page {
    let frame = caller.frame();
    let inside = caller.person.is_some();
    let month = month_begins(&caller);
    let state = caller.home.look();
    Page::open(&Front::new(frame, &state, month, inside))
}

impl Front {
    pub(super) fn new(frame: Frame, state: &State, month: Timestamp, inside: bool) -> Front {
        let group = &state.group;
        let open = group.needs.board().take(SHOWN).map(|need| Open {
            class: saying::colour(need.kind),
            icon: frame.icon(saying::icon(need.kind)),
            title: what(&frame, need),
            soon: frame.t(&format!("soon-{}", need.how_soon.word())),
        });
        let desk = group.duties.holders(Duty::PhoneDesk).count();
        let talk = match state.reach.as_deref() {
            Some(reach) if reach.contains('@') => Talk::Mail(reach.to_owned()),
            Some(reach) => Talk::Phone(reach.to_owned()),
            None => Talk::None,
        };
        Front {
            tiles: tiles(&frame),
            talk,
            private: if desk == 0 { frame.t("home-private-nobody") } else { frame.n("home-private", desk) },
            forgotten: frame.n("home-forgotten-text", group.rules.forget_after_days.min(30)),
            open: open.collect(),
            open_count: group.needs.board_count(),
            together: together(&frame, group, month),
            demo: group.founding.sort == Sort::Demo,
            inside,
            frame: frame.titled("home-title").wide(),
        }
    }
}

/// On the street one reads neither for how many it is nor where.
fn what(frame: &Frame, need: &Need) -> String {
    need.item.map_or_else(|| saying::kind(frame.tongue, need.kind), |item| saying::item(frame.tongue, item))
}

/// What was asked and met since the month began.
fn together(frame: &Frame, group: &Group, month: Timestamp) -> Option<String> {
    let asked = group.needs.all().iter().rev().take_while(|need| need.asked_at >= month);
    let met = |need: &&Need| matches!(need.stage, Stage::Closed { outcome: Outcome::Met, .. });
    let (asked, met) = (asked.clone().count(), asked.filter(met).count());
    match (asked >= FEW, met >= FEW) {
        (true, true) => Some(frame.with("home-together-both", &[("n", &asked), ("met", &met)])),
        (true, false) => Some(frame.n("home-together-asked", asked)),
        (false, _) => None,
    }
}

/// When this month began where the group lives.
fn month_begins(caller: &Caller) -> Timestamp {
    let zone = jiff::tz::TimeZone::get(&caller.home.look().group.founding.zone).unwrap_or(jiff::tz::TimeZone::UTC);
    let now = jiff::Timestamp::from_millisecond(caller.now().0).unwrap_or_default();
    let first = zone.to_datetime(now).date().first_of_month().to_datetime(jiff::civil::Time::midnight());
    Timestamp(zone.to_timestamp(first).unwrap_or(now).as_millisecond())
}
