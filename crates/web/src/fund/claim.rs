//! One claim with its receipt: for whoever paid, and for those who see to paying it back. Nobody else is told that it is there.

use askama::Template;
use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::fund::{self, Claim, ClaimId, ClaimState};
use commons::people::PersonId;
use commons::pictures::{self as rules, Of};
use commons::{Actor, Subject, sight};
use host::State;

use super::money;
use crate::caller::Caller;
use crate::forms::{Form, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::pictures::{self, Shown, WithPhoto};
use crate::saying::name;
use crate::sorry::Sorry;
use crate::words::plain;

#[derive(Template)]
#[template(path = "fund/claim.html")]
struct ClaimPage {
    frame: Frame,
    problems: Problems,
    id: u32,
    /// How much, since when, and how it stands.
    text: String,
    whom: Option<String>,
    photos: Vec<Shown>,
    /// There are photos, and they have to be opened first.
    sealed: bool,
    mine: bool,
    may_add: bool,
    /// Who looked, for whoever paid.
    openings: Vec<String>,
    command: String,
}

pub(super) async fn page(caller: Caller, Path((_, claim)): Path<(String, u32)>) -> Result<Response, Response> {
    caller.taking_part()?;
    Ok(Page::sealed(&show(&caller, ClaimId(claim), Problems::default())?).into_response())
}

/// Adds a photo of the receipt to one's own claim.
pub(super) async fn add(Path((_, claim)): Path<(String, u32)>, sent: WithPhoto) -> Result<Response, Response> {
    let WithPhoto { caller, form, photo } = sent;
    let mut problems = Problems::default();
    let of = Of::Claim(ClaimId(claim));
    let photo = pictures::developed(&caller, photo, "receipt", &mut problems).await;
    if photo.is_none() {
        problems.add("receipt", "picture-none");
    }
    if let Some(photo) = photo {
        match pictures::add(&caller, &form, of, photo, "").await {
            Ok(_) => return Ok(caller.go(&format!("fund/claims/{claim}?said=picture-added"))),
            Err(failed) => problems.add("receipt", &pictures::why_not(failed)?),
        }
    }
    Ok(Page::sealed(&show(&caller, ClaimId(claim), problems)?).with_problems().into_response())
}

/// Opens the receipt. It stands in the log before it is shown, and whoever paid can read it.
pub(super) async fn open(
    caller: Caller,
    Path((_, claim)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let path = format!("fund/claims/{claim}");
    match pictures::open(&caller, &sent, Of::Claim(ClaimId(claim))).await {
        Ok(()) => Ok(caller.go(&path)),
        Err(failed) => Ok(caller.failed(failed, "fund")),
    }
}

fn show(caller: &Caller, id: ClaimId, problems: Problems) -> Result<ClaimPage, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Fund).titled("fund-receipt-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let group = &state.group;
    let claim = group.fund.claim(id).filter(|claim| sees(&state, claim, me));
    let claim = claim.ok_or_else(|| Sorry::NotHere.into_response())?;
    let (of, mine) = (Of::Claim(id), claim.by == me);
    let amount = money(&frame, claim.amount);
    let described = |place: usize| plain(&frame.with("fund-receipt-alt", &[("amount", &amount), ("n", &place)]));
    let open = group
        .pictures
        .of(of)
        .all(|picture| sight::warrant(group, Actor::Person(me), Subject::Picture(picture.id), caller.now()).is_ok());
    let has_some = group.pictures.of(of).next().is_some();
    Ok(ClaimPage {
        id: id.0,
        text: text(&frame, &state, claim),
        whom: (!mine).then(|| name(&frame, &state, claim.by)),
        photos: if open { pictures::shown_of(&frame, &state, of, described) } else { Vec::new() },
        sealed: has_some && !open,
        mine,
        may_add: rules::may_add(group, me, of, caller.now()).is_ok(),
        openings: if mine { openings(&frame, &state, of) } else { Vec::new() },
        command: caller.command_id(),
        problems,
        frame,
    })
}

/// Whether somebody is told of this claim's receipt at all.
pub(super) fn sees(state: &State, claim: &Claim, me: PersonId) -> bool {
    claim.by == me || fund::sees_to(&state.group, claim, me)
}

fn text(frame: &Frame, state: &State, claim: &Claim) -> String {
    let amount = money(frame, claim.amount);
    match claim.state {
        ClaimState::Waiting => {
            let (yes, wanted) = (claim.approved_by.len(), fund::approvals_needed(&state.group, claim));
            let since = frame.day(claim.at.0);
            frame.with("fund-waits", &[("amount", &amount), ("since", &since), ("n", &yes), ("of", &wanted)])
        }
        ClaimState::PaidBack(at) => frame.with("fund-claim-paid-on", &[("amount", &amount), ("day", &frame.day(at.0))]),
        ClaimState::Withdrawn(at) => {
            frame.with("fund-claim-withdrawn-on", &[("amount", &amount), ("day", &frame.day(at.0))])
        }
    }
}

/// Who looked and when, the newest first, each once in the same minute.
fn openings(frame: &Frame, state: &State, of: Of) -> Vec<String> {
    let all = state.group.pictures.of(of).flat_map(|picture| &picture.openings);
    let mut all: Vec<_> = all.map(|opening| (opening.at, opening.by)).collect();
    all.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let said = all.into_iter().map(|(at, by)| {
        let who = match by {
            Actor::Person(person) => name(frame, state, person),
            _ => frame.t("people-nameless"),
        };
        frame.with("fund-receipt-opened", &[("who", &who), ("when", &frame.day_and_time(at.0))])
    });
    let mut said: Vec<String> = said.collect();
    said.dedup();
    said
}
