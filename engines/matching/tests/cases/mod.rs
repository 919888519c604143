//! Random small problems, and other people's answer to them.
#![allow(dead_code, reason = "each file of tests takes what it needs")]

use matching::{Cost, Matching, Need, Offer, Problem};
use pathfinding::prelude::{Matrix, kuhn_munkres_min};
use proptest::prelude::*;

/// A problem as plain lists.
#[derive(Debug, Clone)]
pub struct Plain {
    pub unmet: Vec<Cost>,
    pub units: Vec<Vec<Cost>>,
    /// Of every need, what each offer costs, if they are linked.
    pub links: Vec<Vec<Option<Cost>>>,
}

impl Plain {
    pub fn problem(&self) -> Problem {
        let mut problem = Problem::new();
        for &unmet in &self.unmet {
            problem.need(unmet).unwrap();
        }
        for units in &self.units {
            problem.offer(units).unwrap();
        }
        for (need, row) in self.links.iter().enumerate() {
            for (offer, cost) in row.iter().enumerate() {
                if let Some(cost) = cost {
                    problem.link(Need::at(need), Offer::at(offer), *cost).unwrap();
                }
            }
        }
        problem
    }

    pub fn row(&self, need: usize) -> Vec<(Offer, Cost)> {
        let links = self.links[need].iter().enumerate();
        links.filter_map(|(offer, cost)| cost.map(|cost| (Offer::at(offer), cost))).collect()
    }

    /// What pathfinding's Kuhn and Munkres says is the least: a square of units and of "left" for every need.
    pub fn least(&self) -> i128 {
        const NEVER: i128 = 1 << 90;
        let needs = self.unmet.len();
        let units: Vec<(usize, Cost)> = self
            .units
            .iter()
            .enumerate()
            .flat_map(|(offer, units)| units.iter().map(move |&unit| (offer, unit)))
            .collect();
        if needs == 0 {
            return 0;
        }
        let columns = units.len() + needs;
        let square = Matrix::from_fn(needs, columns, |(need, column)| match units.get(column) {
            Some(&(offer, unit)) => self.links[need][offer].map_or(NEVER, |cost| i128::from(cost) + i128::from(unit)),
            None if column - units.len() == need => i128::from(self.unmet[need]),
            None => NEVER,
        });
        kuhn_munkres_min(&square).0
    }

    /// The least, if this need has to have that offer. (`NEVER`, if it cannot.)
    pub fn least_with(&self, need: usize, offer: usize) -> i128 {
        let mut forced = self.clone();
        for (other, cost) in forced.links[need].iter_mut().enumerate() {
            if other != offer {
                *cost = None;
            }
        }
        let dear = 1 << 50;
        forced.unmet[need] = dear;
        forced.least()
    }
}

/// Costs small enough that many are equal, and now and then very large ones.
fn cost() -> impl Strategy<Value = Cost> {
    prop_oneof![8 => 0..12i64, 4 => 0..1000i64, 1 => Just(matching::MAX_COST >> 6)]
}

fn units() -> impl Strategy<Value = Vec<Cost>> {
    prop_oneof![
        4 => Just(vec![0]),
        4 => prop::collection::vec(cost(), 0..5).prop_map(|mut units| { units.sort(); units }),
    ]
}

pub fn plain() -> impl Strategy<Value = Plain> {
    (0..9usize, 0..8usize).prop_flat_map(|(needs, offers)| {
        let row = prop::collection::vec(prop::option::weighted(0.5, cost()), offers);
        (
            prop::collection::vec(cost(), needs),
            prop::collection::vec(units(), offers),
            prop::collection::vec(row, needs),
        )
            .prop_map(|(unmet, units, links)| Plain { unmet, units, links })
    })
}

/// The proof holds, and the total is the least.
pub fn is_best(matching: &Matching, plain: &Plain) {
    matching.verify().unwrap();
    assert_eq!(matching.total(), plain.least());
}
