//! The page of the fund: for those who take part, and for everybody where the group has decided to publish it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::decisions::Page as Shown;
use commons::duties::Duty;
use commons::fund::{self, Claim, ClaimId, ClaimState, Movement, PotId, Way};
use commons::people::PersonId;
use commons::pictures::Of;
use commons::{Rule, Span, Timestamp};
use host::State;

use super::money;
use crate::caller::Caller;
use crate::decisions::effects;
use crate::forms::{Choice, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying::name;

/// Movements on one page.
const PAGE: usize = 30;
/// How long the money pair sees to whom something they paid out goes.
const HANDING_OVER: Span = Span::days(7);

/// What somebody typed, kept if it has to be looked at again.
#[derive(Default)]
pub(super) struct Typed {
    pub(super) came: String,
    pub(super) paid: String,
    pub(super) code: String,
}

struct PotCard {
    no: u16,
    name: String,
    holds: String,
    /// What small decisions may spend of it in a month.
    monthly: Option<String>,
}

struct Row {
    at: i64,
    day: String,
    what: String,
    /// The decision it was because of.
    decision: Option<u32>,
    /// The claim whose receipt this reader may look at.
    receipt: Option<u32>,
    pot: String,
    amount: String,
}

struct Limit {
    name: String,
    value: String,
    code: &'static str,
}

struct Waits {
    id: u32,
    text: String,
    /// For whom, to those who hand it over.
    whom: Option<String>,
    code: Option<String>,
    mine: bool,
    may_approve: bool,
    approved: bool,
    /// What the link to its receipt says, to those who may look at it or add one.
    receipt: Option<&'static str>,
    command: String,
}

#[derive(Template)]
#[template(path = "fund/page.html")]
pub(super) struct FundPage {
    frame: Frame,
    problems: Problems,
    typed: Typed,
    pots: Vec<PotCard>,
    rows: Vec<Row>,
    older: Option<usize>,
    limits: Vec<Limit>,
    waiting: Vec<Waits>,
    /// What was paid out and is being handed over: for the money pair.
    handing_over: Vec<String>,
    /// The pots to put something into, for those who keep what comes in.
    into: Option<Vec<Choice>>,
    most: String,
    keepers: bool,
    claim_command: String,
    put_in_command: String,
}

#[derive(Template)]
#[template(path = "fund/public.html")]
struct PublicFund {
    frame: Frame,
    pots: Vec<PotCard>,
    rows: Vec<Row>,
    older: Option<usize>,
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    let inside = caller.taking_part();
    if inside.is_err() && caller.home.look().group.decisions.is_published(Shown::Fund) {
        let frame = caller.frame().titled("fund-title").wide();
        let state = caller.home.look();
        let (rows, older) = rows(&frame, &state, from(&caller), Reader::Anybody);
        let page = PublicFund { pots: pots(&frame, &state), rows, older, frame };
        return Ok(Page::open(&page).into_response());
    }
    inside?;
    Ok(Page::sealed(&show(&caller, Problems::default(), Typed::default())?).into_response())
}

fn from(caller: &Caller) -> usize {
    caller.asked("from").parse().unwrap_or(0)
}

pub(super) fn show(caller: &Caller, problems: Problems, typed: Typed) -> Result<FundPage, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::Fund).titled("fund-title");
    let frame = if problems.is_empty() { frame } else { frame.with_problem() };
    let state = caller.home.look();
    let group = &state.group;
    let (rows, older) = rows(&frame, &state, from(caller), Reader::Member(me));
    let pots = pots(&frame, &state);
    let into = pots.iter().map(|pot| Choice::new(pot.no, pot.name.clone()).chosen_if(pot.no == PotId::TIN.0));
    let into = (group.people.with_voice(me).is_ok() && fund::may_put_in(group, me)).then(|| into.collect());
    Ok(FundPage {
        into,
        rows,
        older,
        limits: limits(&frame, &state),
        waiting: waiting(&frame, &state, me, || caller.command_id()),
        handing_over: handing_over(&frame, &state, me, caller.now()),
        most: money(&frame, fund::most_for_an_errand(group)),
        keepers: group.duties.holders(Duty::MoneyPair).next().is_some(),
        claim_command: caller.command_id(),
        put_in_command: caller.command_id(),
        pots,
        problems,
        typed,
        frame,
    })
}

fn pots(frame: &Frame, state: &State) -> Vec<PotCard> {
    let pots = state.group.fund.pots().map(|pot| PotCard {
        no: pot.id.0,
        name: effects::pot(frame, state, pot.id),
        holds: money(frame, pot.holds),
        monthly: (pot.monthly.0 > 0).then(|| money(frame, pot.monthly)),
    });
    pots.collect()
}

#[derive(Clone, Copy)]
enum Reader {
    Member(PersonId),
    Anybody,
}

/// What moved, newest first, and where the next page begins.
fn rows(frame: &Frame, state: &State, from: usize, reader: Reader) -> (Vec<Row>, Option<usize>) {
    let movements = state.group.fund.movements();
    let rows =
        movements.iter().rev().skip(from).take(PAGE).map(|movement| row(frame, state, movement, reader)).collect();
    let next = from.saturating_add(PAGE);
    (rows, (next < movements.len()).then_some(next))
}

fn row(frame: &Frame, state: &State, movement: &Movement, reader: Reader) -> Row {
    let amount = money(frame, movement.amount);
    let (what, decision, amount) = match movement.way {
        Way::In => (frame.t("fund-came-in"), None, frame.s("fund-plus", "amount", amount)),
        Way::Decided { decision, .. } => {
            let what = match reader {
                Reader::Member(_) => effects::proposal(frame, state, decision),
                // What a proposal says is for those who take part.
                Reader::Anybody => frame.s("duties-decided", "no", decision.0),
            };
            (what, Some(decision.0), frame.s("fund-minus", "amount", amount))
        }
        Way::Errand { .. } => (frame.t("fund-errand-paid"), None, frame.s("fund-minus", "amount", amount)),
    };
    let pot = effects::pot(frame, state, movement.pot);
    let receipt = match (movement.way, reader) {
        (Way::Errand { claim }, Reader::Member(me)) => receipt_of(state, claim, me),
        _ => None,
    };
    Row { at: movement.at.0, day: frame.day(movement.at.0), what, decision, receipt, pot, amount }
}

/// A claim with a receipt that somebody may look at.
fn receipt_of(state: &State, claim: ClaimId, me: PersonId) -> Option<u32> {
    let group = &state.group;
    group.pictures.of(Of::Claim(claim)).next()?;
    let claim = group.fund.claim(claim).filter(|claim| super::claim::sees(state, claim, me))?;
    Some(claim.id.0)
}

fn limits(frame: &Frame, state: &State) -> Vec<Limit> {
    let rules = Rule::ALL.iter().filter(|rule| rule.about() == commons::About::Money);
    let limit = |rule: &Rule| Limit {
        name: effects::rule(frame, *rule),
        value: effects::value_of(frame, *rule, state.group.rules.get(*rule)),
        code: rule.code(),
    };
    rules.map(limit).collect()
}

fn waiting(frame: &Frame, state: &State, me: PersonId, mut command: impl FnMut() -> String) -> Vec<Waits> {
    let group = &state.group;
    let waits = |claim: &Claim| {
        let may_approve = fund::may_approve(group, claim, me).is_ok();
        let sees = may_approve || hands_over(state, me);
        let code = claim.need.and_then(|need| group.needs.get(need)).map(|need| need.code.to_string());
        let (amount, since) = (money(frame, claim.amount), frame.day(claim.at.0));
        let said_yes = claim.approved_by.len();
        let wanted = fund::approvals_needed(group, claim);
        Waits {
            id: claim.id.0,
            text: frame
                .with("fund-waits", &[("amount", &amount), ("since", &since), ("n", &said_yes), ("of", &wanted)]),
            whom: (sees && claim.by != me).then(|| name(frame, state, claim.by)),
            code: code.filter(|_| sees || claim.by == me),
            mine: claim.by == me,
            may_approve,
            approved: claim.approved_by.contains(&me),
            receipt: match receipt_of(state, claim.id, me) {
                Some(_) => Some("fund-receipt-look"),
                None => (claim.by == me).then_some("fund-receipt-add"),
            },
            command: command(),
        }
    };
    group.fund.waiting().map(waits).collect()
}

fn hands_over(state: &State, me: PersonId) -> bool {
    state.group.people.with_voice(me).is_ok() && state.group.duties.holds(me, Duty::MoneyPair)
}

fn handing_over(frame: &Frame, state: &State, me: PersonId, now: Timestamp) -> Vec<String> {
    if !hands_over(state, me) {
        return Vec::new();
    }
    let lately = state.group.fund.claims().iter().rev().take(200).filter_map(|claim| match claim.state {
        ClaimState::PaidBack(at) if at + HANDING_OVER > now => Some((claim, at)),
        _ => None,
    });
    let line = |(claim, at): (&Claim, Timestamp)| {
        let (amount, whom, day) = (money(frame, claim.amount), name(frame, state, claim.by), frame.day(at.0));
        frame.with("fund-hand-over", &[("amount", &amount), ("whom", &whom), ("day", &day)])
    };
    lately.map(line).collect()
}
