//! One thing changes, and it is as good as solved anew.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

mod cases;

use cases::{Plain, is_best, plain};
use matching::{Cost, Matching, Need, Offer};
use proptest::prelude::*;
use proptest::sample::Index;

#[derive(Debug, Clone)]
enum Change {
    AddNeed(Cost, Vec<Option<Cost>>),
    AlterNeed(Index, Cost, Vec<Option<Cost>>),
    RemoveNeed(Index),
    Link(Index, Index, Cost),
    Unlink(Index, Index),
    AddOffer(Vec<Cost>, Vec<Option<Cost>>),
    Units(Index, Vec<Cost>),
    RemoveOffer(Index),
}

fn change() -> impl Strategy<Value = Change> {
    let cost = || prop_oneof![3 => 0..12i64, 1 => 0..1000i64];
    let row = move || prop::collection::vec(prop::option::weighted(0.5, cost()), 40);
    let units = move || {
        prop::collection::vec(cost(), 0..4).prop_map(|mut units| {
            units.sort();
            units
        })
    };
    let one = any::<Index>;
    prop_oneof![
        (cost(), row()).prop_map(|(unmet, row)| Change::AddNeed(unmet, row)),
        (one(), cost(), row()).prop_map(|(need, unmet, row)| Change::AlterNeed(need, unmet, row)),
        one().prop_map(Change::RemoveNeed),
        (one(), one(), cost()).prop_map(|(need, offer, cost)| Change::Link(need, offer, cost)),
        (one(), one()).prop_map(|(need, offer)| Change::Unlink(need, offer)),
        (units(), row()).prop_map(|(units, row)| Change::AddOffer(units, row)),
        (one(), units()).prop_map(|(offer, units)| Change::Units(offer, units)),
        one().prop_map(Change::RemoveOffer),
    ]
}

/// Does the same to both. In the plain lists, what is gone has no links and costs nothing.
fn happen(matching: &mut Matching, plain: &mut Plain, gone: &mut (Vec<bool>, Vec<bool>), change: &Change) {
    let (needs, offers) = (plain.unmet.len(), plain.units.len());
    let cut = |row: &[Option<Cost>], gone: &[bool]| -> Vec<Option<Cost>> {
        gone.iter().enumerate().map(|(at, &gone)| if gone { None } else { row[at % row.len()] }).collect()
    };
    let need_of = |index: &Index| (needs > 0).then(|| index.index(needs));
    let offer_of = |index: &Index| (offers > 0).then(|| index.index(offers));
    match change {
        Change::AddNeed(unmet, row) => {
            plain.unmet.push(*unmet);
            plain.links.push(cut(row, &gone.1));
            gone.0.push(false);
            assert_eq!(matching.add_need(*unmet, &plain.row(needs)), Ok(Need::at(needs)));
        }
        Change::AlterNeed(need, unmet, row) => {
            let Some(need) = need_of(need) else { return };
            if gone.0[need] {
                assert!(matching.change_need(Need::at(need), *unmet, &[]).is_err());
                return;
            }
            plain.unmet[need] = *unmet;
            plain.links[need] = cut(row, &gone.1);
            matching.change_need(Need::at(need), *unmet, &plain.row(need)).unwrap();
        }
        Change::RemoveNeed(need) => {
            let Some(need) = need_of(need) else { return };
            assert_eq!(matching.remove_need(Need::at(need)).is_err(), gone.0[need]);
            gone.0[need] = true;
            plain.unmet[need] = 0;
            plain.links[need] = vec![None; offers];
        }
        Change::Link(need, offer, cost) => {
            let (Some(need), Some(offer)) = (need_of(need), offer_of(offer)) else { return };
            let there = !gone.0[need] && !gone.1[offer];
            assert_eq!(matching.set_link(Need::at(need), Offer::at(offer), *cost).is_ok(), there);
            if there {
                plain.links[need][offer] = Some(*cost);
            }
        }
        Change::Unlink(need, offer) => {
            let (Some(need), Some(offer)) = (need_of(need), offer_of(offer)) else { return };
            let linked = plain.links[need][offer].take().is_some();
            assert_eq!(matching.unlink(Need::at(need), Offer::at(offer)).is_ok(), linked);
        }
        Change::AddOffer(units, row) => {
            let column = cut(row, &gone.0);
            let links: Vec<_> =
                column.iter().enumerate().filter_map(|(need, cost)| cost.map(|cost| (Need::at(need), cost))).collect();
            assert_eq!(matching.add_offer(units, &links), Ok(Offer::at(offers)));
            plain.units.push(units.clone());
            gone.1.push(false);
            for (row, cost) in plain.links.iter_mut().zip(column) {
                row.push(cost);
            }
        }
        Change::Units(offer, units) => {
            let Some(offer) = offer_of(offer) else { return };
            assert_eq!(matching.change_units(Offer::at(offer), units).is_err(), gone.1[offer]);
            if !gone.1[offer] {
                plain.units[offer] = units.clone();
            }
        }
        Change::RemoveOffer(offer) => {
            let Some(offer) = offer_of(offer) else { return };
            assert_eq!(matching.remove_offer(Offer::at(offer)).is_err(), gone.1[offer]);
            gone.1[offer] = true;
            plain.units[offer] = Vec::new();
            plain.links.iter_mut().for_each(|row| row[offer] = None);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn after_every_change_it_is_as_good_as_solved_anew(plain in plain(), changes in prop::collection::vec(change(), 1..24)) {
        let mut plain = plain;
        let mut matching = plain.problem().solve().unwrap();
        let mut gone = (vec![false; plain.unmet.len()], vec![false; plain.units.len()]);
        for change in &changes {
            happen(&mut matching, &mut plain, &mut gone, change);
            is_best(&matching, &plain);
        }
        let left = matching.unmet().count() + matching.pairs().count();
        prop_assert_eq!(left, gone.0.iter().filter(|&&gone| !gone).count());
    }
}

#[test]
fn what_does_not_upset_the_prices_moves_nobody() {
    let mut problem = matching::Problem::new();
    let needs: Vec<Need> = (0..3).map(|_| problem.need(100).unwrap()).collect();
    let offers: Vec<Offer> = (0..3).map(|_| problem.offer(&[0]).unwrap()).collect();
    for (at, &need) in needs.iter().enumerate() {
        for (other, &offer) in offers.iter().enumerate() {
            problem.link(need, offer, if at == other { 1 } else { 50 }).unwrap();
        }
    }
    let mut matching = problem.solve().unwrap();
    matching.set_link(needs[0], offers[1], 90).unwrap();
    matching.set_link(needs[0], offers[0], 2).unwrap();
    for (need, offer) in needs.iter().zip(&offers) {
        assert_eq!(matching.offer_of(*need), Some(*offer));
    }
    matching.verify().unwrap();
}

#[test]
fn rows_that_grow_again_and_again_do_not_fill_the_memory() {
    let mut problem = matching::Problem::new();
    let need = problem.need(1_000).unwrap();
    let offers: Vec<Offer> = (0..100).map(|_| problem.offer(&[0]).unwrap()).collect();
    let mut matching = problem.solve().unwrap();
    for round in 0..2_000i64 {
        let many = if round % 2 == 0 { 0 } else { 100 };
        let row: Vec<_> = offers[..many].iter().map(|&offer| (offer, round % 7)).collect();
        matching.change_need(need, 1_000, &row).unwrap();
        matching.change_units(offers[0], &[round, round]).unwrap();
    }
    matching.verify().unwrap();
    assert!(format!("{matching:?}").len() < 400_000, "what rows leave behind is tidied away");
}
