//! Costs that mean "the most urgent first, then the load spread, then near", with the reason why they do.

use crate::{Cost, MAX_COST, Refused};

/// An order of what matters, made into costs.
///
/// Three things are asked for, each only where the ones before leave a choice:
///
/// 1. **The most urgent first.** For every class, as many needs of that class and the more urgent ones are met as can be
///    met together at all.
/// 2. **The load spread.** The loads of those who do them, the heaviest first, are as small as they can be: nobody has
///    three where two and two would do, and what somebody did lately counts as load.
/// 3. **Near.** The sum of the distances is as small as it can be.
///
/// Why the costs below bring that about. *Between the three*: a step of load costs more than all distances together
/// (`needs × farthest`), and a step of urgency more than all loads and distances together; everything is a whole number, so
/// that no sum of the lower can outweigh one step of the higher. *Urgency*: sets of needs that can be met together are the
/// independent sets of a matroid (a transversal matroid; Edmonds and Fulkerson 1965), and a heaviest independent set
/// is a greedy one, whatever the weights are, if only their order is right (Rado 1957; Edmonds 1971). So weights that
/// fall by one step a class are enough, and there is no need of powers. *Load*: the one that makes somebody's load
/// `l + 1` costs `2 l + 1` steps, which makes the sum of the squares of the loads smallest; among the loads that
/// assignments meeting those needs can have, that is the same as the heaviest being lightest, then the next, and so on
/// (Frank and Murota 2018, for M-convex sets: the loads of the heaviest sets are one, as the loads of a flow are).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Order {
    classes: u32,
    farthest: Cost,
    load: Cost,
    urgency: Cost,
}

impl Order {
    /// An order for at most so many `needs`, in so many `classes` of urgency, for people whose load, with what they did
    /// lately, is never above `heaviest`, and distances up to `farthest` (in whatever is measured: minutes, metres, pages).
    ///
    /// # Errors
    /// [`Refused::CostOutOfRange`] if the costs would not fit: fewer classes or coarser distances do. With 10,000 needs, 64
    /// classes, a load of 14 and distances to 1,000 they fit.
    pub fn new(needs: usize, classes: u32, heaviest: u32, farthest: Cost) -> Result<Self, Refused> {
        let too_much = Refused::CostOutOfRange(Cost::MAX);
        let farthest = farthest.max(0);
        let many = Cost::try_from(needs).map_err(|_| too_much)?;
        let load = many.checked_mul(farthest).and_then(|all| all.checked_add(1)).ok_or(too_much)?;
        let hardest = load.checked_mul(2 * Cost::from(heaviest.max(1)) - 1).ok_or(too_much)?;
        let one = hardest.checked_add(farthest).ok_or(too_much)?;
        let urgency = one.checked_mul(many).and_then(|all| all.checked_add(1)).ok_or(too_much)?;
        let most = urgency.checked_mul(Cost::from(classes.max(1))).ok_or(too_much)?;
        if most > MAX_COST {
            return Err(Refused::CostOutOfRange(most));
        }
        Ok(Self { classes: classes.max(1), farthest, load, urgency })
    }

    /// What it costs to leave a need of this class; 0 is the most urgent. A class beyond the last counts as the last.
    pub fn unmet(&self, class: u32) -> Cost {
        self.urgency * Cost::from(self.classes - class.min(self.classes - 1))
    }

    /// The units of somebody who has a load of `already` and can take `more`: each one further costs more.
    pub fn units(&self, already: u32, more: u32) -> Vec<Cost> {
        (already..already.saturating_add(more)).map(|load| self.load * (2 * Cost::from(load) + 1)).collect()
    }

    /// What a link over this distance costs. A distance beyond the farthest counts as the farthest.
    pub fn near(&self, distance: Cost) -> Cost {
        distance.clamp(0, self.farthest)
    }
}
