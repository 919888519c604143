//! Who did how much of what in the last ninety days: reckoned when a mirror is looked into, from what a group remembers
//! anyway, and gone again when the page is drawn. Nothing outside the mirror sees these counts.
//!
//! Whoever has left is not in them. Nothing here says who was helped: asks have no person.

use super::{Area, WEEKS, WINDOW};
use crate::decisions::{Effect, TaskState};
use crate::duties::{Duty, Turn};
use crate::fund::ClaimState;
use crate::meetings::Stage;
use crate::needs::{Need, Phase, PromiseState};
use crate::people::PersonId;
use crate::{Actor, Group, Span, Timestamp};
use std::collections::{BTreeMap, BTreeSet};

#[derive(Default)]
pub(super) struct Doings {
    areas: BTreeMap<Area, BTreeMap<PersonId, u32>>,
    /// The weeks, the newest first, in which somebody promised something that stood: one bit for each.
    weeks: BTreeMap<PersonId, u16>,
    /// Recurring work, by anybody and by whoever had the duty for it, and who did any.
    pub(super) recurring: u32,
    pub(super) under_mandate: u32,
    pub(super) recurring_by: BTreeSet<PersonId>,
    /// Who brought something, or offers something.
    pub(super) gave: BTreeSet<PersonId>,
    /// Asks that came in.
    pub(super) asks: u32,
    /// Asks whose details one person alone could open now.
    pub(super) with_one: u32,
    /// Meetings whose minutes did not come in time, and have not come since.
    pub(super) without_minutes: u32,
}

impl Doings {
    pub(super) fn of(group: &Group, now: Timestamp) -> Doings {
        let mut doings = Doings::default();
        let count = Counting { group, now, since: now - WINDOW, turns: turns_since(group, now - WINDOW) };
        count.needs(&mut doings);
        count.hellos(&mut doings);
        count.proposals(&mut doings);
        count.payments(&mut doings);
        count.meetings(&mut doings);
        count.offers(&mut doings);
        doings
    }

    /// How much each did in an area, without who.
    pub(super) fn counts(&self, area: Area) -> impl Iterator<Item = u32> {
        self.areas.get(&area).into_iter().flat_map(BTreeMap::values).copied()
    }

    /// What one person did in an area.
    pub(super) fn by(&self, area: Area, person: PersonId) -> u32 {
        self.areas.get(&area).and_then(|people| people.get(&person)).copied().unwrap_or(0)
    }

    /// In how many of the last thirteen weeks somebody promised something.
    pub(super) fn weeks_of(&self, person: PersonId) -> u32 {
        self.weeks.get(&person).map_or(0, |weeks| weeks.count_ones())
    }

    /// The same for everybody, without who.
    pub(super) fn weeks(&self) -> impl Iterator<Item = u32> {
        self.weeks.values().map(|weeks| weeks.count_ones())
    }

    fn add(&mut self, area: Area, person: PersonId) {
        let count = self.areas.entry(area).or_default().entry(person).or_default();
        *count = count.saturating_add(1);
    }

    fn add_recurring(&mut self, person: PersonId, mandated: bool) {
        self.recurring = self.recurring.saturating_add(1);
        self.under_mandate = self.under_mandate.saturating_add(mandated.into());
        self.recurring_by.insert(person);
    }
}

/// Turns that ran at some time since then.
fn turns_since(group: &Group, since: Timestamp) -> Vec<&Turn> {
    group.duties.turns().iter().filter(|turn| turn.over_at() > since).collect()
}

struct Counting<'a> {
    group: &'a Group,
    now: Timestamp,
    since: Timestamp,
    turns: Vec<&'a Turn>,
}

impl Counting<'_> {
    fn is_here(&self, person: PersonId) -> bool {
        self.group.people.get(person).is_some_and(|person| !person.is_gone())
    }

    fn lately(&self, at: Timestamp) -> bool {
        at > self.since && at <= self.now
    }

    fn had(&self, person: PersonId, duty: Duty, at: Timestamp) -> bool {
        self.turns.iter().any(|turn| turn.by == person && turn.duty == duty && turn.from <= at && at <= turn.over_at())
    }

    /// Needs asked in these ninety days, and older ones that are not closed: closed and older than that is past.
    fn needs(&self, doings: &mut Doings) {
        let needs = &self.group.needs;
        let desk: BTreeSet<PersonId> = self.group.duties.holders(Duty::PhoneDesk).map(|turn| turn.by).collect();
        for need in needs.all().iter().rev().take_while(|need| need.asked_at > self.since) {
            doings.asks = doings.asks.saturating_add(u32::from(self.lately(need.asked_at)));
            self.need(need, &desk, doings);
        }
        for phase in [Phase::Heard, Phase::Open, Phase::Promised, Phase::Underway, Phase::CheckingBack] {
            for need in needs.in_phase(phase).take_while(|need| need.asked_at <= self.since) {
                self.need(need, &desk, doings);
            }
        }
    }

    fn need(&self, need: &Need, desk: &BTreeSet<PersonId>, doings: &mut Doings) {
        for promise in need.promises.iter().filter(|promise| self.lately(promise.at) && self.is_here(promise.by)) {
            if matches!(promise.state, PromiseState::Done(_)) {
                doings.add(Area::Carrying, promise.by);
                doings.gave.insert(promise.by);
            }
            if promise.state.counts() {
                let week = (self.now - promise.at).0 / Span::days(7).0;
                let bit = u32::try_from(week).ok().filter(|week| *week < WEEKS).map_or(0, |week| 1 << week);
                *doings.weeks.entry(promise.by).or_default() |= bit;
            }
        }
        for attempt in need.attempts.iter().filter(|attempt| self.lately(attempt.at)) {
            let Actor::Person(by) = attempt.by else { continue };
            // Whoever had promised it rang about their own promise.
            let own = need.promises.iter().any(|promise| promise.by == by && promise.at <= attempt.at);
            if !own && self.is_here(by) {
                doings.add(Area::PhoneDesk, by);
                doings.add_recurring(by, self.had(by, Duty::PhoneDesk, attempt.at));
            }
        }
        if !need.is_closed() && !need.is_forgotten() {
            let promised = need.open_promises().map(|promise| promise.by).filter(|by| !desk.contains(by));
            let can_open = desk.len() + promised.collect::<BTreeSet<_>>().len();
            doings.with_one = doings.with_one.saturating_add(u32::from(can_open == 1));
        }
    }

    fn hellos(&self, doings: &mut Doings) {
        for welcome in self.group.people.here().filter_map(|person| person.welcomed) {
            if self.lately(welcome.at) && self.is_here(welcome.by) {
                doings.add_recurring(welcome.by, self.had(welcome.by, Duty::Welcome, welcome.at));
            }
        }
    }

    fn proposals(&self, doings: &mut Doings) {
        for proposal in self.group.decisions.all() {
            // What time itself asked has nobody's name on it.
            if self.lately(proposal.written_at) && proposal.about.is_none() && self.is_here(proposal.author) {
                doings.add(Area::Proposals, proposal.author);
            }
            if let (Some(person), Some(at)) = (proposal.facilitator, proposal.opened_at)
                && self.lately(at)
                && self.is_here(person)
            {
                doings.add(Area::Facilitation, person);
            }
            for task in &proposal.tasks {
                let spends = matches!(proposal.effects.get(usize::from(task.effect)), Some(Effect::Spend { .. }));
                if let TaskState::Done { by, at } = task.state
                    && spends
                    && self.lately(at)
                    && self.is_here(by)
                {
                    doings.add(Area::Money, by);
                    doings.add_recurring(by, self.had(by, Duty::MoneyPair, at));
                }
            }
        }
    }

    /// Whoever said yes to paying somebody back for an errand.
    fn payments(&self, doings: &mut Doings) {
        for claim in self.group.fund.claims() {
            let ClaimState::PaidBack(at) = claim.state else { continue };
            for by in claim.approved_by.iter().copied().filter(|by| self.lately(at) && self.is_here(*by)) {
                doings.add(Area::Money, by);
                let keeps = self.had(by, Duty::MoneyPair, at) || self.had(by, Duty::Books, at);
                doings.add_recurring(by, keeps);
            }
        }
    }

    fn meetings(&self, doings: &mut Doings) {
        let lately = |at| self.lately(at);
        for meeting in self.group.meetings.all().iter().filter(|meeting| lately(meeting.at)) {
            if matches!(meeting.stage, Stage::Called | Stage::CalledOff { .. }) {
                continue;
            }
            if let Some(person) = meeting.facilitator.taken_by().filter(|person| self.is_here(*person)) {
                doings.add(Area::Facilitation, person);
            }
            let waits = matches!(meeting.stage, Stage::Begun { .. }) && meeting.without_minutes.is_some();
            doings.without_minutes = doings.without_minutes.saturating_add(waits.into());
        }
    }

    fn offers(&self, doings: &mut Doings) {
        let here = self.group.offers.standing().map(|offer| offer.by).filter(|by| self.is_here(*by));
        doings.gave.extend(here);
    }
}
