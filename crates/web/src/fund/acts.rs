//! What people do on the page of the fund.

use axum::extract::Path;
use axum::response::{IntoResponse, Response};
use commons::Refusal;
use commons::fund::{ClaimId, Command, Event, PotId};
use commons::needs::Code;
use commons::pictures::Of;
use host::{Done, Failed};

use super::page::{Typed, show};
use super::read_amount;
use crate::caller::Caller;
use crate::forms::{Form, Problems};
use crate::look::page::Page;
use crate::pictures::{self, WithPhoto};

const AMOUNT: usize = 20;
const CODE: usize = 40;

/// Writes down what came into a pot.
pub(super) async fn put_in(caller: Caller, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let mut problems = Problems::default();
    let typed = Typed { came: sent.line("came", AMOUNT, &mut problems), ..Typed::default() };
    let pot = PotId(sent.choice("pot").unwrap_or(PotId::TIN.0));
    let amount = read_amount(&typed.came).filter(|amount| amount.0 > 0);
    let keeps = {
        let group = &caller.home.look().group;
        commons::fund::may_put_in(group, caller.signed_in()?)
    };
    let Some(amount) = amount else {
        if !keeps {
            return Ok(caller.failed(Failed::Refused(Refusal::DutyFirst), "fund"));
        }
        problems.add("came", "fund-amount-unclear");
        return again(&caller, problems, typed);
    };
    match caller.run(&sent, commons::Command::Fund(Command::PutIn { pot, amount })).await {
        Err(Failed::Refused(Refusal::BadValue)) => {
            problems.add("came", "fund-amount-too-much");
            again(&caller, problems, typed)
        }
        outcome => Ok(caller.answer(outcome, "fund", "put-in")),
    }
}

/// "I paid so much for an errand", with a photo of the receipt if there is one.
pub(super) async fn claim(sent: WithPhoto) -> Result<Response, Response> {
    let WithPhoto { caller, form: sent, photo } = sent;
    let mut problems = Problems::default();
    let typed = Typed {
        paid: sent.line("paid", AMOUNT, &mut problems),
        code: sent.line("code", CODE, &mut problems),
        ..Typed::default()
    };
    let amount = read_amount(&typed.paid).filter(|amount| amount.0 > 0);
    if amount.is_none() {
        problems.add("paid", "fund-amount-unclear");
    }
    let need =
        Code::parse(&typed.code).and_then(|code| caller.home.look().group.needs.by_code(code).map(|need| need.id));
    if !typed.code.is_empty() && need.is_none() {
        problems.add("code", "fund-code-unknown");
    }
    let photo = pictures::developed(&caller, photo, "receipt", &mut problems).await;
    let Some(amount) = amount.filter(|_| problems.is_empty()) else { return again(&caller, problems, typed) };
    match caller.run(&sent, commons::Command::Fund(Command::Claim { amount, need })).await {
        Err(Failed::Refused(Refusal::OverErrandLimit)) => {
            problems.add("paid", "refusal-over-errand-limit");
            again(&caller, problems, typed)
        }
        Err(Failed::Refused(Refusal::NotEnough)) => {
            problems.add("paid", "fund-claim-not-enough");
            again(&caller, problems, typed)
        }
        Ok(done) => match (photo, claimed(&done)) {
            (Some(photo), Some(claim)) => {
                // What was asked for stands; a photo that is not kept can be added on the claim's own page.
                match pictures::add(&caller, &sent, Of::Claim(claim), photo, "").await {
                    Ok(_) => Ok(caller.answer(Ok(done), "fund", "claimed")),
                    Err(failed) => {
                        pictures::why_not(failed).ok();
                        Ok(caller.go(&format!("fund/claims/{}?said=claimed-without", claim.0)))
                    }
                }
            }
            _ => Ok(caller.answer(Ok(done), "fund", "claimed")),
        },
        outcome => Ok(caller.answer(outcome, "fund", "claimed")),
    }
}

fn claimed(done: &Done) -> Option<ClaimId> {
    done.events.iter().find_map(|event| match event {
        commons::Event::Fund(Event::Claimed { claim, .. }) => Some(*claim),
        _ => None,
    })
}

fn again(caller: &Caller, problems: Problems, typed: Typed) -> Result<Response, Response> {
    Ok(Page::sealed(&show(caller, problems, typed)?).with_problems().into_response())
}

pub(super) async fn approve(
    caller: Caller,
    Path((_, claim)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, commons::Command::Fund(Command::Approve { claim: ClaimId(claim) })).await;
    let paid = outcome.as_ref().is_ok_and(|done| done.events.len() > 1);
    Ok(caller.answer(outcome, "fund", if paid { "claim-paid" } else { "claim-approved" }))
}

pub(super) async fn withdraw(
    caller: Caller,
    Path((_, claim)): Path<(String, u32)>,
    sent: Form,
) -> Result<Response, Response> {
    caller.taking_part()?;
    let outcome = caller.run(&sent, commons::Command::Fund(Command::Withdraw { claim: ClaimId(claim) })).await;
    Ok(caller.answer(outcome, "fund", "claim-withdrawn"))
}
