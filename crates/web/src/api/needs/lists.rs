//! The board, the phone desk, all needs, and one of them.

use commons::Span;
use commons::needs::{Code, Hold, Need, NeedId, Phase, ReturnAsked};
use commons::people::PersonId;
use host::State;
use serde_json::{Value, json};

use super::shown::{kind_shape, need, need_shape, phase};
use crate::api::asked::Asked;
use crate::api::problem::Problem;
use crate::api::shape::{Shape, Slot, count, few, free, list, number, one_of, slot};
use crate::api::table::Shown;
use crate::api::{limit, page_slots, person, person_shape};
use crate::board::filter::Filter;
use crate::board::fitting;

pub(super) fn needs_shape() -> Shape {
    Shape::Record(vec![slot("needs", few(need_shape(), 200)), slot("count", number())])
}

pub(super) fn board_query() -> Vec<Slot> {
    let mut query = page_slots("after");
    query.push(free("kind", kind_shape()));
    query.push(free("street", Shape::Line(10)).says("A street's number, or `anywhere`."));
    query.push(free("mine", count(0, 1)).says("Only what fits what the member offered."));
    query
}

pub(super) fn board(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let group = &state.group;
    let fitting = fitting(group, me, asked.caller.now());
    let mut filter = Filter::asked(&asked.caller);
    if asked.wish_number::<u8>("mine") == Some(0) {
        filter = filter.with_mine(crate::board::filter::Mine::All);
    }
    let shown: Vec<&Need> = group.needs.board().filter(|need| filter.shows(need, &fitting)).collect();
    let after = asked.wish_number("after").and_then(|after| group.needs.get(NeedId(after)));
    let place = |need: &Need| (need.wanted_by(), need.asked_at, need.id);
    let start = after.map_or(0, |last| shown.partition_point(|need| place(need) <= place(last)));
    let rest = shown.get(start..).unwrap_or_default();
    let most = limit(asked);
    let page: Vec<Value> =
        rest.iter().take(most).map(|one| need(asked, state, one, fitting.contains(&one.kind))).collect();
    let next =
        rest.get(most.wrapping_sub(1)).filter(|_| rest.len() > most).map(|last| ("after", last.id.0.to_string()));
    Ok(Shown { value: json!({ "needs": page, "count": shown.len() }), next })
}

pub(super) fn all_query() -> Vec<Slot> {
    let mut query = page_slots("before");
    query.push(free("code", Shape::Line(40)).says("`plum-4821`, as it is said aloud."));
    query.push(free("phase", one_of(["heard", "open", "promised", "underway", "checking_back", "closed"])));
    query
}

pub(super) fn all(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let group = &state.group;
    let fitting = fitting(group, me, asked.caller.now());
    let code = asked.wish_word("code").map(Code::parse);
    let before = asked.wish_number::<u32>("before").unwrap_or(u32::MAX);
    let fits = |one: &&Need| {
        one.id.0 < before
            && code.is_none_or(|code| code == Some(one.code))
            && asked.wish_word("phase").is_none_or(|wanted| wanted == phase(one))
    };
    let most = limit(asked);
    let mut found: Vec<&Need> = group.needs.all().iter().rev().filter(fits).take(most + 1).collect();
    let more = found.len() > most;
    found.truncate(most);
    let next = found.last().filter(|_| more).map(|last| ("before", last.id.0.to_string()));
    let page: Vec<Value> = found.iter().map(|one| need(asked, state, one, fitting.contains(&one.kind))).collect();
    Ok(Shown { value: json!({ "needs": page, "count": group.needs.all().len() }), next })
}

pub(super) fn one(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let found = state.group.needs.get(NeedId(asked.gap("need")?)).ok_or_else(Problem::not_there)?;
    let fits = state.group.offers.fits(&state.group, me, found, asked.caller.now());
    Ok(need(asked, state, found, fits).into())
}

pub(super) fn desk(asked: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let (group, now) = (&state.group, asked.caller.now());
    let list =
        |needs: Vec<&Need>| needs.into_iter().take(200).map(|one| need(asked, state, one, false)).collect::<Vec<_>>();
    let calling = |need: &&Need| matches!(need.hold, Hold::CallingBack { .. });
    let ringing =
        [Phase::Heard, Phase::Open, Phase::Promised].into_iter().flat_map(|phase| group.needs.in_phase(phase));
    let lately = group.needs.all().iter().rev().take_while(|need| need.asked_at + Span::days(90) > now);
    let returned =
        |need: &&Need| need.asked_in_return == ReturnAsked::Something && need.touched_at + Span::days(30) > now;
    let holders = group.duties.holders(commons::duties::Duty::PhoneDesk);
    Ok(json!({
        "on_duty": holders.map(|turn| person(state, turn.by)).collect::<Vec<_>>(),
        "heard": list(group.needs.in_phase(Phase::Heard).collect()),
        "calling_back": list(ringing.filter(calling).collect()),
        "checking_back": list(group.needs.in_phase(Phase::CheckingBack).collect()),
        "asked_in_return": list(lately.filter(returned).collect()),
    })
    .into())
}

pub(super) fn desk_shape() -> Shape {
    Shape::Record(vec![
        slot("on_duty", list(person_shape())),
        slot("heard", list(need_shape())),
        slot("calling_back", list(need_shape())),
        slot("checking_back", list(need_shape())),
        slot("asked_in_return", list(need_shape())),
    ])
}
