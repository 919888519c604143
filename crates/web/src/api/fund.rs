//! The fund: pots, what moved, and paying errands back.

use commons::decisions::Page;
use commons::duties::Duty;
use commons::fund::{self, Claim, ClaimState, Movement, Way as Moved};
use commons::people::PersonId;
use host::State;
use serde_json::{Value, json};

use super::asked::Asked;
use super::problem::Problem;
use super::shape::{Shape, count, free, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Does, Door, Operation, Shown, Way, acts, in_room, line, shows};
use super::{person, person_shape};
use crate::decisions::effects;

pub(super) fn operations() -> Vec<Operation> {
    let command = |word: &'static str| ("fund", word);
    in_room(
        "fund",
        vec![
            shows(
                "fund",
                "/fund",
                "The pots, what moved lately, and what waits to be paid back. Money is in hundredths.",
                inside_shape(),
                inside,
            )
            .pages(&["/{group}/fund"]),
            line(
                "open_fund",
                Way::Get,
                "/fund-open",
                "The same for everybody, if the group has published it.",
                open_shape(),
                Does::ShowsAll(open),
            )
            .door(Door::Open)
            .pages(&["/{group}/fund-open"]),
            acts("put_in", Way::Post, "/fund/entries", "Writes down what came into a pot.", command("put_in"))
                .body(vec![slot("pot", count(0, u16::MAX.into())), slot("amount", count(1, u32::MAX.into()))]),
            acts("claim", Way::Post, "/fund/claims", "“I paid so much for an errand.”", command("claim"))
                .body(vec![slot("amount", count(1, u32::MAX.into())), free("need", maybe(number()))]),
            acts(
                "approve_claim",
                Way::Post,
                "/fund/claims/{claim}/approvals",
                "Yes to paying somebody back.",
                command("approve"),
            ),
            acts(
                "take_claim_back",
                Way::Delete,
                "/fund/claims/{claim}",
                "One's own claim was a mistake.",
                command("withdraw"),
            ),
        ],
    )
}

fn pot_shape() -> Shape {
    named(
        "Pot",
        Shape::Record(vec![
            slot("pot", number()),
            slot("called", words()),
            slot("holds", number()),
            slot("monthly", number()),
        ]),
    )
}

fn movement_shape() -> Shape {
    named(
        "Movement",
        Shape::Record(vec![
            slot("at", Shape::Time),
            slot("pot", number()),
            slot("amount", number()),
            slot("way", one_of(["in", "decided", "errand"])),
            slot("decision", maybe(number())),
        ]),
    )
}

fn open_shape() -> Shape {
    Shape::Record(vec![slot("pots", list(pot_shape())), slot("movements", list(movement_shape()))])
}

fn inside_shape() -> Shape {
    let claim = Shape::Record(vec![
        slot("claim", number()),
        slot("at", Shape::Time),
        slot("amount", number()),
        slot("yes", number()),
        slot("yes_needed", number()),
        slot("mine", Shape::YesNo),
        slot("by", maybe(person_shape())).says("Only for those who can say yes, or pay out."),
        slot("need", maybe(number())),
        slot("may_approve", Shape::YesNo),
    ]);
    Shape::Record(vec![
        slot("pots", list(pot_shape())),
        slot("movements", list(movement_shape())),
        slot("waiting", list(claim)),
        slot("most_for_an_errand", number()),
    ])
}

fn pots(asked: &Asked, state: &State) -> Vec<Value> {
    let pot = |pot: &fund::Pot| {
        let called = crate::words::plain(&effects::pot(&asked.frame, state, pot.id));
        json!({ "pot": pot.id.0, "called": called, "holds": pot.holds.0, "monthly": pot.monthly.0 })
    };
    state.group.fund.pots().map(pot).collect()
}

fn movements(state: &State) -> Vec<Value> {
    let movement = |movement: &Movement| {
        let (way, decision) = match movement.way {
            Moved::In => ("in", None),
            Moved::Decided { decision, .. } => ("decided", Some(decision.0)),
            Moved::Errand { .. } => ("errand", None),
        };
        json!({ "at": time(movement.at), "pot": movement.pot.0, "amount": movement.amount.0, "way": way, "decision": decision })
    };
    state.group.fund.movements().iter().rev().take(200).map(movement).collect()
}

fn open(asked: &Asked, state: &State) -> Result<Shown, Problem> {
    let inside = asked.caller.person.is_some_and(|person| state.group.people.taking_part(person).is_ok());
    if !inside && !state.group.decisions.is_published(Page::Fund) {
        return Err(Problem::not_there());
    }
    Ok(json!({ "pots": pots(asked, state), "movements": movements(state) }).into())
}

fn inside(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let group = &state.group;
    let pays_out = group.people.with_voice(me).is_ok() && group.duties.holds(me, Duty::MoneyPair);
    let waits = |claim: &Claim| {
        let may_approve = fund::may_approve(group, claim, me).is_ok();
        let (sees, mine) = (may_approve || pays_out, claim.by == me);
        json!({
            "claim": claim.id.0, "at": time(claim.at), "amount": claim.amount.0, "yes": claim.approved_by.len(),
            "yes_needed": fund::approvals_needed(group, claim), "mine": mine,
            "by": if sees || mine { person(state, claim.by) } else { Value::Null },
            "need": claim.need.filter(|_| sees || mine).map(|need| need.0), "may_approve": may_approve,
        })
    };
    let waiting = group.fund.waiting().filter(|claim| matches!(claim.state, ClaimState::Waiting)).map(waits);
    Ok(json!({
        "pots": pots(asked, state), "movements": movements(state), "waiting": waiting.collect::<Vec<_>>(),
        "most_for_an_errand": fund::most_for_an_errand(group).0,
    })
    .into())
}
