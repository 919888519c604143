//! What people outside can read because the group decided so: sums and movements without names, and nothing under five.
//! Published pages are there for everybody; shared ones for whoever has the link, until their day.

use askama::Template;
use axum::Router;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commons::decisions::{Kind as Sort, Page as Open, ProposalId, Shared};
use commons::fund::Way;
use commons::needs::{Kind, Outcome, Stage};
use commons::sight::{Field, Proposed};
use commons::{Group, Subject};
use host::{State, Token};
use jiff::tz::TimeZone;
use std::collections::BTreeMap;

use crate::app::House;
use crate::caller::Caller;
use crate::decisions::effects;
use crate::fund::money;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::saying;
use crate::sorry::Sorry;

/// Fewer are not shown: somebody could be told from them.
const FEWEST: u32 = 5;
/// Months that are shown.
const MONTHS: usize = 12;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/fund-open", get(fund))
        .route("/{group}/shared/{decision}/{effect}/{key}", get(shared))
        .route("/{group}/sums", get(sums))
}

/// Where a page is for everybody, once it is published.
pub(crate) fn address(page: Open) -> &'static str {
    match page {
        Open::Decisions => "decided",
        Open::Sums => "sums",
        Open::Fund => "fund-open",
    }
}

/// The link for whoever a page is shared with: members see it, and pass it on.
pub(crate) fn link(frame: &Frame, state: &State, shared: &Shared) -> Option<String> {
    let key = key(state, shared.decision)?.reveal();
    Some(frame.to(&format!("shared/{}/{}/{key}", shared.decision.0, shared.effect)))
}

/// The key was drawn when it was proposed, and lies sealed with the wording that was agreed.
fn key(state: &State, decision: ProposalId) -> Option<Token> {
    let text = state.group.decisions.get(decision)?.text;
    Token::parse(state.words(Subject::Proposal(decision), Field::Proposed(Proposed::Key, text))?)
}

/// A row of a table: its cells, the first of which says what the row is about.
struct Row {
    first: String,
    cells: Vec<String>,
}

struct Table {
    caption: String,
    heads: Vec<String>,
    rows: Vec<Row>,
}

#[derive(Template)]
#[template(path = "decisions/shared.html")]
struct SharedPage {
    frame: Frame,
    lead: String,
    /// For members, while nobody else can read it.
    note: Option<String>,
    tables: Vec<Table>,
    empty: String,
}

fn view(frame: Frame, state: &State, page: Open, note: Option<String>) -> SharedPage {
    let (lead, tables, empty) = match page {
        Open::Decisions => ("shared-decisions-lead", decisions(&frame, state), "shared-decisions-none"),
        Open::Sums => ("shared-sums-lead", sums_of(&frame, &state.group), "shared-sums-none"),
        Open::Fund => ("shared-fund-lead", fund_of(&frame, state), "shared-fund-none"),
    };
    let title = effects::page(&frame, page);
    SharedPage { lead: frame.t(lead), note, tables, empty: frame.t(empty), frame: frame.titled_as(title).wide() }
}

async fn sums(caller: Caller) -> Result<Response, Response> {
    published(&caller, Open::Sums)
}

async fn fund(caller: Caller) -> Result<Response, Response> {
    published(&caller, Open::Fund)
}

/// For everybody if it is published; for members always, so that they know what they would publish.
fn published(caller: &Caller, page: Open) -> Result<Response, Response> {
    let inside = caller.taking_part().is_ok();
    let frame = caller.frame();
    let state = caller.home.look();
    let published = state.group.decisions.is_published(page);
    if !published && !inside {
        return Err(Sorry::NotHere.into_response());
    }
    let note = (!published).then(|| frame.t("shared-not-published"));
    let page = view(frame, &state, page, note);
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

async fn shared(
    caller: Caller,
    Path((_, decision, effect, token)): Path<(String, u32, u8, String)>,
) -> Result<Response, Response> {
    let not_here = || Sorry::NotHere.into_response();
    let token = Token::parse(&token).ok_or_else(not_here)?;
    let frame = caller.frame();
    let state = caller.home.look();
    let decision = ProposalId(decision);
    let is_it = |shared: &&Shared| shared.decision == decision && shared.effect == effect;
    let shared = *state.group.decisions.shared(caller.now()).find(is_it).ok_or_else(not_here)?;
    // Hashes are compared, so that the time it takes tells nothing about the key.
    let fits = key(&state, decision).is_some_and(|key| key.hash() == token.hash());
    if !fits {
        return Err(not_here());
    }
    let note = frame.with("shared-until", &[("group", &frame.site()), ("day", &frame.date(shared.until.0))]);
    let page = view(frame, &state, shared.page, Some(note));
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

/// What is agreed and in force, without a name: what is about people is left out.
fn decisions(frame: &Frame, state: &State) -> Vec<Table> {
    let standing = state.group.decisions.agreed().filter(|decision| decision.kind != Sort::Person);
    let rows: Vec<Row> = standing
        .rev()
        .map(|decision| {
            let nameless = |effect: &&commons::decisions::Effect| !effects::names_somebody(effect);
            let what = decision.effects.iter().filter(nameless);
            let what: Vec<String> = what.map(|effect| effects::done(frame, state, decision.id, effect)).collect();
            let agreed = decision.agreed_at.map_or_else(String::new, |at| frame.date(at.0));
            Row { first: frame.number(decision.id.0), cells: vec![what.join(" · "), agreed] }
        })
        .filter(|row| row.cells.first().is_some_and(|what| !what.is_empty()))
        .collect();
    table(frame, "shared-decisions-lead", &["shared-number", "shared-changed", "shared-agreed"], rows)
}

/// How many were asked and how many met, by kind.
type ByKind = BTreeMap<Kind, (u32, u32)>;

/// How much was asked and met, by month and kind.
fn sums_of(frame: &Frame, group: &Group) -> Vec<Table> {
    let zone = TimeZone::get(&group.founding.zone).unwrap_or(TimeZone::UTC);
    // By year and month: an instant in it to name it by, and for each kind how many were asked and met.
    let mut months: BTreeMap<(i16, i8), (i64, ByKind)> = BTreeMap::new();
    for need in group.needs.all() {
        let at = jiff::Timestamp::from_millisecond(need.asked_at.0).unwrap_or_default().to_zoned_datetime(zone.clone());
        let month = months.entry((at.year(), at.month())).or_insert_with(|| (need.asked_at.0, BTreeMap::new()));
        let counts = month.1.entry(need.kind).or_default();
        counts.0 += 1;
        let met = matches!(
            need.stage,
            Stage::Closed { outcome: Outcome::Met | Outcome::PartlyMet { .. } | Outcome::MetByOthers, .. }
        );
        counts.1 += u32::from(met);
    }
    let months = months.into_values().rev().take(MONTHS);
    let tables = months.filter_map(|(at, kinds)| {
        let rows = kinds.into_iter().map(|(kind, (asked, met))| Row {
            first: saying::kind(frame.tongue, kind),
            cells: vec![enough(frame, asked, 0), enough(frame, met, asked)],
        });
        let heads = ["shared-kind", "shared-asked", "shared-met"].map(|key| frame.t(key));
        let table = Table { caption: frame.month(at), heads: heads.into(), rows: rows.collect() };
        (!table.rows.is_empty()).then_some(table)
    });
    tables.collect()
}

/// A count, if there are enough: and enough of the others as well, who could be told by taking away.
fn enough(frame: &Frame, count: u32, of: u32) -> String {
    let rest = of.saturating_sub(count);
    if count < FEWEST || (1..FEWEST).contains(&rest) {
        return frame.t("shared-too-few");
    }
    frame.number(count)
}

/// What came into the pots and what left them, the newest first.
fn fund_of(frame: &Frame, state: &State) -> Vec<Table> {
    let group = &state.group;
    let pots: Vec<Row> = group
        .fund
        .pots()
        .map(|pot| Row { first: effects::pot(frame, state, pot.id), cells: vec![money(frame, pot.holds)] })
        .collect();
    let moved = group.fund.movements().iter().rev().take(200).map(|movement| {
        let (way, sign) = match movement.way {
            Way::In => (frame.t("shared-came-in"), ""),
            Way::Decided { decision, .. } => (frame.s("shared-by-decision", "no", decision.0), "−"),
            Way::Errand { .. } => (frame.t("fund-errand-paid"), "−"),
        };
        let amount = format!("{sign}{}", money(frame, movement.amount));
        Row { first: frame.date(movement.at.0), cells: vec![effects::pot(frame, state, movement.pot), way, amount] }
    });
    let mut tables = table(frame, "shared-pots", &["shared-pot", "shared-holds"], pots);
    let heads = ["shared-day", "shared-pot", "shared-how", "shared-amount"];
    tables.extend(table(frame, "shared-movements", &heads, moved.collect()));
    tables
}

fn table(frame: &Frame, caption: &str, heads: &[&str], rows: Vec<Row>) -> Vec<Table> {
    if rows.is_empty() {
        return Vec::new();
    }
    let heads = heads.iter().map(|key| frame.t(key)).collect();
    vec![Table { caption: frame.t(caption), heads, rows }]
}
