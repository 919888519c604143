//! Paying somebody back for an errand without a decision, up to the group's limit: whoever paid says how much, two others say
//! yes, and it leaves the tin. Everybody sees that it moved, and to nobody but those two is it said for whom.

use super::{Event, Fund, Money, PotId, Way};
use crate::duties::Duty;
use crate::needs::NeedId;
use crate::people::PersonId;
use crate::{Actor, Entry, Group, Refusal, Timestamp};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// Claims of one person that can wait at once.
const MOST_WAITING: usize = 3;
/// Others who say yes.
const APPROVALS: usize = 2;

/// A claim's number within its group, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct ClaimId(pub u32);

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Claim {
    pub id: ClaimId,
    pub by: PersonId,
    pub at: Timestamp,
    pub amount: Money,
    /// What it was for, if they said so.
    pub need: Option<NeedId>,
    pub approved_by: BTreeSet<PersonId>,
    pub state: ClaimState,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ClaimState {
    Waiting,
    PaidBack(Timestamp),
    Withdrawn(Timestamp),
}

impl Fund {
    pub fn claim(&self, id: ClaimId) -> Option<&Claim> {
        self.claims.get((id.0 as usize).checked_sub(1)?)
    }

    /// Every claim there was, oldest first.
    pub fn claims(&self) -> &[Claim] {
        &self.claims
    }

    /// Those that wait, oldest first.
    pub fn waiting(&self) -> impl Iterator<Item = &Claim> {
        self.claims.iter().filter(|claim| claim.state == ClaimState::Waiting)
    }

    pub(super) fn apply_errand(&mut self, event: &Event, entry: &Entry) {
        match (event, entry.by) {
            (Event::Claimed { claim, amount, need }, Actor::Person(by)) => self.claims.push(Claim {
                id: *claim,
                by,
                at: entry.at,
                amount: *amount,
                need: *need,
                approved_by: BTreeSet::new(),
                state: ClaimState::Waiting,
            }),
            (Event::Approved { claim }, Actor::Person(by)) => {
                self.change(*claim, |claim| {
                    claim.approved_by.insert(by);
                });
            }
            (Event::PaidBack { claim, amount }, _) => {
                self.change(*claim, |claim| claim.state = ClaimState::PaidBack(entry.at));
                self.moved(PotId::TIN, *amount, Way::Errand { claim: *claim }, entry.at);
            }
            (Event::Withdrawn { claim }, _) => {
                self.change(*claim, |claim| claim.state = ClaimState::Withdrawn(entry.at));
            }
            _ => {}
        }
    }

    /// Somebody has left: nobody can be paid back who is not there.
    pub(crate) fn forgotten(&mut self, person: PersonId, at: Timestamp) {
        let theirs = self.claims.iter_mut().filter(|claim| claim.by == person && claim.state == ClaimState::Waiting);
        theirs.for_each(|claim| claim.state = ClaimState::Withdrawn(at));
    }

    fn change(&mut self, id: ClaimId, act: impl FnOnce(&mut Claim)) {
        if let Some(claim) = (id.0 as usize).checked_sub(1).and_then(|index| self.claims.get_mut(index)) {
            act(claim);
        }
    }
}

/// What may be paid back for one errand without a decision.
pub fn most_for_an_errand(group: &Group) -> Money {
    Money(u32::from(group.rules.errand_limit) * 100)
}

/// How many others must say yes to this claim: two, or one where there is only one other voice.
pub fn approvals_needed(group: &Group, claim: &Claim) -> usize {
    let others = group.people.with_voices().filter(|person| *person != claim.by).count();
    others.clamp(1, APPROVALS)
}

/// Whether somebody may say yes to a claim.
///
/// # Errors
/// Why not.
pub fn may_approve(group: &Group, claim: &Claim, person: PersonId) -> Result<(), Refusal> {
    group.people.with_voice(person)?;
    if claim.by == person {
        return Err(Refusal::NotYourself);
    }
    // What one of the pair paid is for two others to see to, whoever they are: half a pair cannot.
    if !group.duties.holds(person, Duty::MoneyPair) && !group.duties.holds(claim.by, Duty::MoneyPair) {
        return Err(Refusal::DutyFirst);
    }
    match claim.state {
        ClaimState::Waiting if claim.approved_by.contains(&person) => Err(Refusal::SupportedAlready),
        ClaimState::Waiting => Ok(()),
        ClaimState::PaidBack(_) | ClaimState::Withdrawn(_) => Err(Refusal::Closed),
    }
}

/// Whether somebody sees to this claim, and so may look at its receipt: who pays out, who keeps the books, and whoever can say
/// yes to it or has.
pub fn sees_to(group: &Group, claim: &Claim, person: PersonId) -> bool {
    let keeps = || [Duty::MoneyPair, Duty::Books].iter().any(|duty| group.duties.holds(person, *duty));
    let says_yes = || claim.state == ClaimState::Waiting && claim.approved_by.contains(&person);
    group.people.with_voice(person).is_ok() && (keeps() || says_yes() || may_approve(group, claim, person).is_ok())
}

pub(super) fn claim(
    group: &Group,
    amount: Money,
    need: Option<NeedId>,
    person: PersonId,
) -> Result<Vec<Event>, Refusal> {
    group.people.taking_part(person)?;
    if amount.0 == 0 {
        return Err(Refusal::BadValue);
    }
    if amount > most_for_an_errand(group) {
        return Err(Refusal::OverErrandLimit);
    }
    if need.is_some_and(|need| group.needs.get(need).is_none()) {
        return Err(Refusal::NotThere);
    }
    let fund = &group.fund;
    if fund.waiting().filter(|claim| claim.by == person).count() >= MOST_WAITING {
        return Err(Refusal::EnoughClaims);
    }
    // Whoever waits already comes first.
    let waiting: u64 = fund.waiting().map(|claim| u64::from(claim.amount.0)).sum();
    let holds = fund.pot(PotId::TIN).map_or(0, |tin| u64::from(tin.holds.0));
    if waiting + u64::from(amount.0) > holds {
        return Err(Refusal::NotEnough);
    }
    let claim = ClaimId(u32::try_from(fund.claims.len() + 1).map_err(|_| Refusal::BadValue)?);
    Ok(vec![Event::Claimed { claim, amount, need }])
}

pub(super) fn approve(group: &Group, id: ClaimId, person: PersonId) -> Result<Vec<Event>, Refusal> {
    group.people.with_voice(person)?;
    let claim = group.fund.claim(id).ok_or(Refusal::NotThere)?;
    may_approve(group, claim, person)?;
    let said_yes = claim.approved_by.iter().filter(|other| group.people.has_voice(**other)).count();
    let mut events = vec![Event::Approved { claim: id }];
    if said_yes + 1 >= approvals_needed(group, claim) {
        let holds = group.fund.pot(PotId::TIN).map_or(Money(0), |tin| tin.holds);
        if claim.amount > holds {
            return Err(Refusal::NotEnough);
        }
        events.push(Event::PaidBack { claim: id, amount: claim.amount });
    }
    Ok(events)
}

pub(super) fn withdraw(group: &Group, id: ClaimId, person: PersonId) -> Result<Vec<Event>, Refusal> {
    group.people.taking_part(person)?;
    let claim = group.fund.claim(id).ok_or(Refusal::NotThere)?;
    if claim.by != person {
        return Err(Refusal::NotYours);
    }
    match claim.state {
        ClaimState::Waiting => Ok(vec![Event::Withdrawn { claim: id }]),
        ClaimState::PaidBack(_) | ClaimState::Withdrawn(_) => Err(Refusal::Closed),
    }
}
