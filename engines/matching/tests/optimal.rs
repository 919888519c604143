//! Nothing is better: against another's exact answer, and against the proof.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

mod cases;

use std::io::Cursor;

use cases::{is_best, plain};
use matching::{Need, Offer, Problem};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1500))]

    #[test]
    fn the_total_is_what_kuhn_and_munkres_say_and_the_prices_prove_it(plain in plain()) {
        let matching = plain.problem().solve().unwrap();
        is_best(&matching, &plain);
        // What it says of itself hangs together.
        let mut sum: i128 = matching.unmet().map(|need| i128::from(plain.unmet[need.place()])).sum();
        for (offer, units) in plain.units.iter().enumerate() {
            let held: Vec<Need> = matching.needs_of(Offer::at(offer)).collect();
            prop_assert!(held.len() <= units.len());
            prop_assert!(held.iter().all(|&need| matching.offer_of(need) == Some(Offer::at(offer))));
            sum += units[..held.len()].iter().map(|&unit| i128::from(unit)).sum::<i128>();
            sum += held.iter().map(|need| i128::from(plain.links[need.place()][offer].unwrap())).sum::<i128>();
        }
        prop_assert_eq!(sum, matching.total());
        prop_assert_eq!(matching.pairs().count() + matching.unmet().count(), plain.unmet.len());
    }

    #[test]
    fn the_same_problem_gives_the_same_answer(plain in plain()) {
        let (first, second) = (plain.problem().solve().unwrap(), plain.problem().solve().unwrap());
        prop_assert_eq!(first.pairs().collect::<Vec<_>>(), second.pairs().collect::<Vec<_>>());
    }
}

/// Strewn numbers without dice: large enough that row reduction, long searches and ties all happen.
fn strewn(many: u64, links: u64, costs: u64, units: &[i64]) -> Problem {
    let mut problem = Problem::new();
    for _ in 0..many {
        problem.need(5_000).unwrap();
        problem.offer(units).unwrap();
    }
    let mut at = 1u64;
    for need in 0..many {
        let mut seen = Vec::new();
        for _ in 0..links {
            at = at.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            let offer = (at >> 33) % (many / units.len() as u64);
            if !seen.contains(&offer) {
                seen.push(offer);
                problem.link(Need::at(need as usize), Offer::at(offer as usize), ((at >> 20) % costs) as i64).unwrap();
            }
        }
    }
    problem
}

#[test]
fn a_larger_one_proves_itself_with_single_units_with_several_and_with_many_ties() {
    for (costs, units) in [(1_000, &[0][..]), (3, &[0]), (1_000, &[0, 40, 90]), (2, &[0, 1, 1, 2])] {
        let matching = strewn(2_000, 4, costs, units).solve().unwrap();
        matching.verify().unwrap();
        assert!(units.len() > 1 || matching.unmet().count() > 0, "some are left, so that long searches happen");
    }
}

#[test]
fn it_stops_when_it_is_told_to() {
    let problem = strewn(2_000, 4, 1_000, &[0]);
    assert!(problem.solve_while(|_| false).is_err());
    let mut asked = 0;
    let stopped = problem.solve_while(|waiting| {
        asked += 1;
        assert!(waiting <= 2_000);
        asked < 3
    });
    assert!(matches!(stopped, Err(matching::Stopped::Cancelled)));
    assert_eq!(asked, 3);
}

#[test]
fn a_text_is_read_as_it_is_written() {
    let problem = matching::read(Cursor::new("2 3\n0 0 5\n0 1 9\n1 0 1\n"), 100).unwrap();
    assert_eq!((problem.needs(), problem.offers(), problem.links()), (2, 2, 3));
    assert_eq!(problem.solve().unwrap().total(), 10);
}
