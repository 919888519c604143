//! The reasons are exact: what they say it would cost is what it costs.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

mod cases;

use cases::{Plain, plain};
use matching::{Matching, Move, Need, Offer};
use proptest::prelude::*;

/// What everything costs after the moves, all at once; checks that they can be made.
fn after(matching: &Matching, plain: &Plain, moves: &[Move]) -> i128 {
    let mut at: Vec<Option<Offer>> = (0..plain.unmet.len()).map(|need| matching.offer_of(Need::at(need))).collect();
    let mut moved = Vec::new();
    for step in moves {
        assert_eq!(at[step.need.place()], step.from);
        assert!(!moved.contains(&step.need), "nobody is moved twice");
        moved.push(step.need);
        at[step.need.place()] = step.to;
    }
    let mut used = vec![0; plain.units.len()];
    let mut total = 0;
    for (need, at) in at.iter().enumerate() {
        total += i128::from(match at {
            None => plain.unmet[need],
            Some(offer) => {
                used[offer.place()] += 1;
                plain.links[need][offer.place()].expect("they are linked")
            }
        });
    }
    for (units, used) in plain.units.iter().zip(used) {
        total += units[..used].iter().map(|&unit| i128::from(unit)).sum::<i128>();
    }
    total
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1000))]

    #[test]
    fn why_not_says_exactly_what_it_would_cost_and_who_would_move(plain in plain()) {
        let matching = plain.problem().solve().unwrap();
        for need in 0..plain.unmet.len() {
            for offer in 0..plain.units.len() {
                let trade = matching.why_not(Need::at(need), Offer::at(offer)).unwrap();
                if plain.links[need][offer].is_none() || plain.units[offer].is_empty() {
                    prop_assert_eq!(trade, None);
                    continue;
                }
                let trade = trade.unwrap();
                prop_assert_eq!(i128::from(trade.extra), plain.least_with(need, offer) - matching.total());
                prop_assert_eq!(after(&matching, &plain, &trade.moves), matching.total() + i128::from(trade.extra));
                if let Some(first) = trade.moves.first() {
                    prop_assert_eq!((first.need, first.to), (Need::at(need), Some(Offer::at(offer))));
                } else {
                    prop_assert_eq!(matching.offer_of(Need::at(need)), Some(Offer::at(offer)));
                }
            }
        }
    }

    #[test]
    fn why_unmet_says_exactly_how_much_more_it_would_have_to_matter(plain in plain()) {
        let matching = plain.problem().solve().unwrap();
        for need in 0..plain.unmet.len() {
            let trade = matching.why_unmet(Need::at(need)).unwrap();
            let could = |offer: usize| plain.links[need][offer].is_some() && !plain.units[offer].is_empty();
            let offers: Vec<usize> = (0..plain.units.len()).filter(|&offer| could(offer)).collect();
            if matching.offer_of(Need::at(need)).is_some() || offers.is_empty() {
                prop_assert_eq!(trade, None);
                continue;
            }
            let trade = trade.unwrap();
            let least = offers.iter().map(|&offer| plain.least_with(need, offer)).min().unwrap();
            prop_assert_eq!(i128::from(trade.extra), least - matching.total());
            prop_assert_eq!(after(&matching, &plain, &trade.moves), least);
            prop_assert_eq!(trade.moves[0].need, Need::at(need));

            // If it mattered that much more, meeting it would be as good; a little more, and it is met.
            let mut dearer = plain.clone();
            dearer.unmet[need] += trade.extra + 1;
            prop_assert!(dearer.problem().solve().unwrap().offer_of(Need::at(need)).is_some());
            if trade.extra > 0 {
                dearer.unmet[need] -= 2;
                prop_assert!(dearer.problem().solve().unwrap().offer_of(Need::at(need)).is_none());
            }
        }
    }
}
