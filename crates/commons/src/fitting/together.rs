//! The whole board at once: the best that everybody together could do, with everybody's limits kept. The most urgent first,
//! then the load spread, then near (for company: what both like); `matching` says exactly what that means and finds it. What cannot be met has a reason.

use super::ready::{Fit, Here, Misfit, Ready, everybody};
use super::waves::{FARTHEST, apart};
use crate::needs::{Kind, Need, NeedId};
use crate::people::PersonId;
use crate::{Group, Span, Timestamp};
use matching::{Matching, Offer, Order, Problem, Refused};
use std::collections::{BTreeMap, BTreeSet};

/// So many needs are weighed at once, the most urgent first.
const MOST: usize = 400;
/// Steps of urgency: half a day each, and what is later than a month is all the same.
const CLASSES: u32 = 62;
const STEP: Span = Span::hours(12);
/// Nobody is thought of for more than this at once, and more than this done lately is all the same.
const AT_ONCE: u32 = 5;
const HEAVY: u32 = 12;

/// Somebody who could take a need on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Given {
    pub need: NeedId,
    pub fit: Fit,
    /// How many others it fits as well.
    pub others: usize,
}

/// A need that nobody is left for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Left {
    pub need: NeedId,
    pub why: WhyLeft,
}

/// Why nobody is left for a need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyLeft {
    /// It fits nobody; this is what the nearest lacks.
    Nobody(Misfit),
    /// It fits somebody, but then this other one would be left, which is at least as urgent.
    Instead(NeedId),
    /// Two should do it together, and only one is left for it.
    OneMoreHand,
}

/// What everybody together could do.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Together {
    /// In the order of the board.
    pub given: Vec<Given>,
    /// In the order of the board.
    pub left: Vec<Left>,
    /// How many needs were not looked at, because there are too many.
    pub beyond: usize,
}

/// One hand that a need wants.
struct Hand<'a> {
    need: &'a Need,
    /// Whom it fits, by their place.
    fits: Vec<(usize, Fit)>,
}

/// Weighs the whole board. The same group at the same moment gives the same answer; who comes first among equals goes
/// round from day to day.
pub fn together(group: &Group, here: Here<'_>) -> Together {
    let now = here.now;
    let (people, hands) = board(group, here);
    let beyond = group.needs.board_count().saturating_sub(MOST);
    // No sum of costs is too large for so many; were it ever, nothing is suggested rather than something wrong.
    let Ok(matching) = weigh(&hands, &people, now) else { return Together { beyond, ..Together::default() } };
    told(group, &hands, &people, &matching, here, beyond)
}

/// What the engine is asked about the whole board: for measuring how long it takes alone.
///
/// # Errors
/// More than the engine can count with, which no board is.
pub fn question(group: &Group, here: Here<'_>) -> Result<Problem, Refused> {
    let (people, hands) = board(group, here);
    pose(&hands, &people, here.now)
}

/// Everybody who offered anything, and every hand that is wanted.
fn board<'a>(group: &'a Group, here: Here<'_>) -> (Vec<Ready<'a>>, Vec<Hand<'a>>) {
    let mut people = everybody(group, here.now);
    let day = here.now.0.div_euclid(Span::days(1).0);
    people.sort_by_cached_key(|ready| (turn(day, ready.person), ready.person));
    let hands = group.needs.board().take(MOST).flat_map(|need| hands(group, need, &people, here)).collect();
    (people, hands)
}

/// A number for the day and the person, so that nobody is always first.
fn turn(day: i64, person: PersonId) -> u64 {
    let mut hasher = blake3::Hasher::new();
    hasher.update(&day.to_le_bytes()).update(&person.0.to_le_bytes());
    let mut bytes = [0; 8];
    hasher.finalize_xof().fill(&mut bytes);
    u64::from_le_bytes(bytes)
}

fn hands<'a>(group: &Group, need: &'a Need, people: &[Ready<'_>], here: Here<'_>) -> Vec<Hand<'a>> {
    let fits: Vec<(usize, Fit)> = people
        .iter()
        .enumerate()
        .filter_map(|(place, ready)| Some((place, ready.fit(group, need, here).ok()?)))
        .collect();
    (0..need.wanting().hands.max(1)).map(|_| Hand { need, fits: fits.clone() }).collect()
}

fn weigh(hands: &[Hand<'_>], people: &[Ready<'_>], now: Timestamp) -> Result<Matching, Refused> {
    let mut matching = pose(hands, people, now)?.solve()?;
    part_hands(hands, &mut matching)?;
    Ok(matching)
}

fn pose(hands: &[Hand<'_>], people: &[Ready<'_>], now: Timestamp) -> Result<Problem, Refused> {
    let order = Order::new(hands.len(), CLASSES, HEAVY + AT_ONCE, FARTHEST.into())?;
    let mut problem = Problem::new();
    for hand in hands {
        let late = (hand.need.wanted_by() - now).0.div_euclid(STEP.0) + 1;
        let class = u32::try_from(late.max(0)).unwrap_or(u32::MAX);
        problem.need(order.unmet(class))?;
    }
    for (place, ready) in people.iter().enumerate() {
        let theirs = hands.iter().filter(|hand| hand.fits.iter().any(|(at, _)| *at == place));
        let kinds: Vec<Kind> = theirs.map(|hand| hand.need.kind).collect::<BTreeSet<_>>().into_iter().collect();
        let asked = u32::from(ready.asked_lately);
        problem.offer(&order.units((ready.load + asked).min(HEAVY), ready.room_for(&kinds).min(AT_ONCE)))?;
    }
    for (at, hand) in hands.iter().enumerate() {
        for (place, fit) in &hand.fits {
            problem.link(matching::Need::at(at), Offer::at(*place), order.near(apart(fit).into()))?;
        }
    }
    Ok(problem)
}

/// Two hands of one need must be two people: where they are one, the second is taken from them and finds another place, as
/// good as it can be then. (With three such conditions hanging together this may miss the very best; nothing else does.)
fn part_hands(hands: &[Hand<'_>], matching: &mut Matching) -> Result<(), Refused> {
    let mut parted = BTreeSet::new();
    loop {
        let twice = (1..hands.len()).find_map(|at| {
            let (first, second) = (matching::Need::at(at - 1), matching::Need::at(at));
            let same = hands[at - 1].need.id == hands[at].need.id;
            let offer = matching.offer_of(second).filter(|_| same)?;
            (matching.offer_of(first) == Some(offer) && parted.insert((at, offer))).then_some((second, offer))
        });
        match twice {
            Some((second, offer)) => matching.unlink(second, offer)?,
            None => return Ok(()),
        }
    }
}

fn told(
    group: &Group,
    hands: &[Hand<'_>],
    people: &[Ready<'_>],
    matching: &Matching,
    here: Here<'_>,
    beyond: usize,
) -> Together {
    let mut found = Together { beyond, ..Together::default() };
    let mut got: BTreeMap<NeedId, usize> = BTreeMap::new();
    for (at, hand) in hands.iter().enumerate() {
        let id = hand.need.id;
        let offer = matching.offer_of(matching::Need::at(at));
        let fit = offer.and_then(|offer| hand.fits.iter().find(|(place, _)| *place == offer.place()));
        if let Some((_, fit)) = fit {
            *got.entry(id).or_default() += 1;
            found.given.push(Given { need: id, fit: fit.clone(), others: hand.fits.len() - 1 });
        } else if found.left.last().is_none_or(|left| left.need != id) {
            let why = if got.contains_key(&id) {
                WhyLeft::OneMoreHand
            } else if hand.fits.is_empty() {
                let missing = people.iter().filter_map(|ready| ready.fit(group, hand.need, here).err());
                WhyLeft::Nobody(missing.filter(|misfit| *misfit != Misfit::OnIt).max().unwrap_or(Misfit::NotOffered))
            } else {
                why(matching, hands, at)
            };
            found.left.push(Left { need: id, why });
        }
    }
    found
}

/// The need that would be left instead, by the exact answer of the engine.
fn why(matching: &Matching, hands: &[Hand<'_>], at: usize) -> WhyLeft {
    let trade = matching.why_unmet(matching::Need::at(at)).ok().flatten();
    let instead = trade.and_then(|trade| trade.moves.last().filter(|step| step.to.is_none()).map(|step| step.need));
    match instead.and_then(|need| hands.get(need.place())) {
        Some(other) if other.need.id != hands[at].need.id => WhyLeft::Instead(other.need.id),
        Some(_) => WhyLeft::OneMoreHand,
        // Everybody it fits has no room at all.
        None => WhyLeft::Nobody(Misfit::Enough),
    }
}
