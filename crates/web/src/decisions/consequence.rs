//! What a change would do on its first day, counted on the group as it is now: "71 closed asks are wiped the first night".
//! Counts only, and never whose.

use commons::decisions::{Effect, ProposalId};
use commons::duties::Change;
use commons::fund::Money;
use commons::needs::Stage;
use commons::people::PersonId;
use commons::{About, Group, Rule, Span, Timestamp};

use crate::look::frame::Frame;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Consequence {
    /// Closed asks whose details are wiped the first night.
    WipedAtOnce(usize),
    /// Open asks nobody spoke of for so long, which close the first night.
    ExpireAtOnce(usize),
    /// People who have more promises open than they could have then. They keep them.
    MoreThanThey(usize),
    /// People without a voice who would have vouches enough.
    EnoughVouches(usize),
    /// What is being asked goes on under the rules it opened with.
    GoOnAsBefore(usize),
    /// What stays in the pot.
    Left(Money),
    /// People who have this duty now; their turns go on to their end.
    TurnsGoOn(usize),
    /// Duties the person has now, which end.
    DutiesEnd(usize),
    /// Decisions anybody can read then.
    Readable(usize),
    /// Changes that go back to what was before.
    GoBack(usize),
    /// Asks that are open now, in a group that ends.
    OpenAsks(usize),
}

/// What would follow at once; `None` if nothing does, or nothing that can be counted.
pub(crate) fn consequence(group: &Group, effect: &Effect, now: Timestamp) -> Option<Consequence> {
    match effect {
        Effect::SetRule { rule, value } => of_rule(group, *rule, *value, now),
        Effect::Spend { pot, amount } => {
            let holds = group.fund.pot(*pot)?.holds;
            Some(Consequence::Left(Money(holds.0.checked_sub(amount.0)?)))
        }
        Effect::Duty { change: Change::End { duty } } => {
            some(Consequence::TurnsGoOn, group.duties.holders(*duty).count())
        }
        Effect::Duty { change: Change::Set { duty, seats, .. } } => {
            let holders = group.duties.holders(*duty).count();
            if holders > usize::from(*seats) { Some(Consequence::TurnsGoOn(holders)) } else { None }
        }
        Effect::EndMembership { person } => some(Consequence::DutiesEnd, duties_of(group, *person)),
        Effect::Publish { page: commons::decisions::Page::Decisions } => {
            some(Consequence::Readable, group.decisions.agreed().count())
        }
        Effect::Repeal { decision } => some(Consequence::GoBack, going_back(group, *decision)),
        Effect::Dissolve => some(Consequence::OpenAsks, group.needs.board_count()),
        _ => None,
    }
}

impl Consequence {
    pub(crate) fn said(self, frame: &Frame) -> String {
        match self {
            Consequence::WipedAtOnce(n) => frame.n("decide-then-wiped", n),
            Consequence::ExpireAtOnce(n) => frame.n("decide-then-expire", n),
            Consequence::MoreThanThey(n) => frame.n("decide-then-more", n),
            Consequence::EnoughVouches(n) => frame.n("decide-then-vouches", n),
            Consequence::GoOnAsBefore(n) => frame.n("decide-then-go-on", n),
            Consequence::Left(amount) => frame.s("decide-then-left", "amount", crate::fund::money(frame, amount)),
            Consequence::TurnsGoOn(n) => frame.n("decide-then-turns", n),
            Consequence::DutiesEnd(n) => frame.n("decide-then-duties", n),
            Consequence::Readable(n) => frame.n("decide-then-readable", n),
            Consequence::GoBack(n) => frame.n("decide-then-back", n),
            Consequence::OpenAsks(n) => frame.n("decide-then-asks", n),
        }
    }
}

fn of_rule(group: &Group, rule: Rule, value: u16, now: Timestamp) -> Option<Consequence> {
    let before = group.rules.get(rule);
    let lower = value < before;
    let days = Span::days(value.into());
    match rule {
        Rule::ForgetAfterDays if lower => {
            let due = group.needs.all().iter().filter(|need| match need.stage {
                Stage::Closed { at, .. } => !need.is_forgotten() && at + days <= now,
                _ => false,
            });
            some(Consequence::WipedAtOnce, due.count())
        }
        Rule::ExpireAfterDays if lower => {
            let quiet = group.needs.all().iter().filter(|need| {
                let waits = match need.stage {
                    Stage::Heard => true,
                    Stage::Live => need.open_promises().next().is_none(),
                    _ => false,
                };
                waits && need.touched_at + days <= now
            });
            some(Consequence::ExpireAtOnce, quiet.count())
        }
        Rule::OpenPromises if lower => {
            let more = |person: &PersonId| group.needs.promised_by(*person).count() > usize::from(value);
            let people = group.people.here().map(|person| person.id).filter(more);
            some(Consequence::MoreThanThey, people.count())
        }
        Rule::Vouches if lower => {
            let waiting = group.people.here().filter(|person| !person.has_voice() && person.welcomed.is_some());
            let enough = waiting.filter(|person| {
                let given = group.people.vouches_that_count(person);
                given >= usize::from(value) && given < usize::from(before)
            });
            some(Consequence::EnoughVouches, enough.count())
        }
        _ if rule.about() == About::Deciding => {
            let open = group.decisions.undecided().filter(|proposal| proposal.is_open()).count();
            // One of them is the very proposal that would change it.
            some(Consequence::GoOnAsBefore, open)
        }
        _ => None,
    }
}

fn duties_of(group: &Group, person: PersonId) -> usize {
    group.duties.all().filter(|duty| group.duties.holds(person, *duty)).count()
}

/// What of a decision would go back: what it set itself, and nobody has set since.
fn going_back(group: &Group, decision: ProposalId) -> usize {
    let Some(decision) = group.decisions.get(decision) else { return 0 };
    let still = |effect: &&Effect| {
        let set_by = effect.target().and_then(|target| group.decisions.set_by(target));
        set_by.is_some_and(|(by, _)| by == decision.id)
    };
    decision.effects.iter().filter(still).count()
}

fn some(said: fn(usize) -> Consequence, n: usize) -> Option<Consequence> {
    (n > 0).then(|| said(n))
}
