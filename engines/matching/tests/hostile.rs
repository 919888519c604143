//! What does not hold together is refused with a reason, and what is empty has an empty answer.

use std::io::Cursor;

use matching::{MAX_COST, Need, Offer, Problem, Refused, Unreadable};
use proptest::prelude::*;

#[test]
fn nothing_at_all_is_solved() {
    let matching = Problem::new().solve().unwrap();
    assert_eq!((matching.total(), matching.pairs().count(), matching.unmet().count()), (0, 0, 0));
    matching.verify().unwrap();
    assert_eq!(Problem::default().solve().unwrap().total(), 0);
}

#[test]
fn needs_without_offers_are_left_and_offers_without_needs_rest() {
    let mut problem = Problem::new();
    let need = problem.need(7).unwrap();
    let offer = problem.offer(&[]).unwrap();
    problem.link(need, offer, 0).unwrap();
    let matching = problem.solve().unwrap();
    assert_eq!((matching.total(), matching.offer_of(need)), (7, None));
    assert_eq!(matching.why_unmet(need), Ok(None));
    assert_eq!(matching.why_not(need, offer), Ok(None));
    assert_eq!((matching.price(offer), matching.worth(need)), (None, Some(7)));
    matching.verify().unwrap();
}

#[test]
fn costs_below_nothing_and_beyond_counting_are_refused() {
    let mut problem = Problem::new();
    for cost in [-1, i64::MIN, MAX_COST + 1, i64::MAX] {
        assert_eq!(problem.need(cost), Err(Refused::CostOutOfRange(cost)));
        assert_eq!(problem.offer(&[0, cost]), Err(Refused::CostOutOfRange(cost)));
    }
    let (need, offer) = (problem.need(MAX_COST).unwrap(), problem.offer(&[MAX_COST]).unwrap());
    assert_eq!(problem.link(need, offer, -1), Err(Refused::CostOutOfRange(-1)));
    problem.link(need, offer, MAX_COST).unwrap();
    let mut matching = problem.solve().unwrap();
    assert_eq!(matching.total(), i128::from(MAX_COST));
    assert_eq!(matching.add_need(-1, &[]), Err(Refused::CostOutOfRange(-1)));
    assert_eq!(matching.set_link(need, offer, -4), Err(Refused::CostOutOfRange(-4)));
    matching.verify().unwrap();
}

#[test]
fn the_largest_costs_do_not_overflow() {
    let mut problem = Problem::new();
    let needs: Vec<Need> = (0..6).map(|_| problem.need(MAX_COST).unwrap()).collect();
    let offers: Vec<Offer> = (0..3).map(|at| problem.offer(&vec![MAX_COST; at]).unwrap()).collect();
    for &need in &needs {
        for &offer in &offers {
            problem.link(need, offer, if need.place() % 2 == 0 { 0 } else { MAX_COST }).unwrap();
        }
    }
    let mut matching = problem.solve().unwrap();
    matching.verify().unwrap();
    for &need in &needs {
        for &offer in &offers {
            matching.why_not(need, offer).unwrap();
        }
    }
    matching.change_units(offers[2], &[]).unwrap();
    matching.verify().unwrap();
    matching.change_units(offers[2], &[0, MAX_COST, MAX_COST]).unwrap();
    matching.verify().unwrap();
}

#[test]
fn what_is_not_there_cannot_be_linked() {
    let mut problem = Problem::new();
    let (need, offer) = (problem.need(1).unwrap(), problem.offer(&[0]).unwrap());
    for place in [1, 500, usize::MAX] {
        assert!(matches!(problem.link(Need::at(place), offer, 0), Err(Refused::NoSuchNeed(_))));
        assert!(matches!(problem.link(need, Offer::at(place), 0), Err(Refused::NoSuchOffer(_))));
    }
    let mut matching = problem.solve().unwrap();
    assert_eq!(matching.offer_of(Need::at(9)), None);
    assert_eq!(matching.needs_of(Offer::at(usize::MAX)).count(), 0);
    assert!(matching.why_not(Need::at(9), offer).is_err() && matching.why_unmet(Need::at(9)).is_err());
    assert!(matching.remove_need(Need::at(9)).is_err() && matching.remove_offer(Offer::at(9)).is_err());
    assert_eq!(matching.unlink(need, offer), Err(Refused::NotLinked(need, offer)));
    assert!(matching.add_need(1, &[(Offer::at(3), 1)]).is_err());
    assert!(matching.add_offer(&[1], &[(Need::at(3), 1)]).is_err());
    matching.verify().unwrap();
}

#[test]
fn a_pair_linked_twice_is_named() {
    let mut problem = Problem::new();
    let (need, offer) = (problem.need(1).unwrap(), problem.offer(&[0]).unwrap());
    problem.link(need, offer, 3).unwrap();
    let mut matching = problem.solve().unwrap();
    problem.link(need, offer, 4).unwrap();
    assert_eq!(problem.solve().err(), Some(Refused::LinkedTwice(need, offer)));
    assert!(matching.add_need(1, &[(offer, 1), (offer, 2)]).is_err());
    assert!(matching.add_offer(&[0], &[(need, 1), (need, 1)]).is_err());
    matching.verify().unwrap();
}

#[test]
fn units_that_get_cheaper_are_refused() {
    let mut problem = Problem::new();
    assert_eq!(problem.offer(&[3, 2]), Err(Refused::UnitsGetCheaper));
    let offer = problem.offer(&[2, 2, 3]).unwrap();
    assert_eq!(problem.solve().unwrap().change_units(offer, &[1, 0]), Err(Refused::UnitsGetCheaper));
}

#[test]
fn a_text_that_is_no_problem_says_where() {
    let fault = |text: &str| matching::read(Cursor::new(text), 10).map(|_| ()).unwrap_err();
    assert!(matches!(fault(""), Unreadable::Line(1)));
    assert!(matches!(fault("two three"), Unreadable::Line(1)));
    assert!(matches!(fault("99999999999 0"), Unreadable::Refused(1, Refused::TooMany)));
    assert!(matches!(fault("-1 0"), Unreadable::Refused(1, Refused::TooMany)));
    assert!(matches!(fault("2 1\n0 0"), Unreadable::Line(2)));
    assert!(matches!(fault("2 1\n0 0 1 1"), Unreadable::Line(2)));
    assert!(matches!(fault("2 1\n0 2 1"), Unreadable::Refused(2, Refused::NoSuchOffer(_))));
    assert!(matches!(fault("2 1\n0 0 -1"), Unreadable::Refused(2, Refused::CostOutOfRange(-1))));
    assert!(matches!(fault("2 1\n\n0 0 99999999999999999999"), Unreadable::Line(3)));
    assert!(matches!(fault("2 2\n0 0 1"), Unreadable::Links { said: 2, found: 1 }));
    assert!(fault("2 2\n0 0 1").to_string().contains("2 links"));
    assert!(matches!(matching::read(Cursor::new(b"1 0\n\xff\xfe"), 10), Err(Unreadable::Input(_))));
}

proptest! {
    #[test]
    fn any_text_at_all_is_read_or_refused(text in "[0-9 \n-]{0,60}") {
        if let Ok(problem) = matching::read(Cursor::new(text), 10) && let Ok(matching) = problem.solve() {
            matching.verify().unwrap();
        }
    }
}
