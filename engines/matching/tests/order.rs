//! "The most urgent first, then the load spread, then near": against trying everything.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

use matching::{Cost, Need, Offer, Order, Problem, Refused};
use proptest::prelude::*;

const CLASSES: u32 = 3;
const FARTHEST: Cost = 9;

#[derive(Debug, Clone)]
struct Board {
    /// The class of every need.
    classes: Vec<u32>,
    /// What everybody did lately, and how many more they can take.
    people: Vec<(u32, u32)>,
    distances: Vec<Vec<Option<Cost>>>,
}

/// What matters, in the order in which it matters; smaller is better.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Judged {
    /// Of every class, how many are left, the most urgent first.
    left: Vec<usize>,
    /// The loads, the heaviest first.
    loads: Vec<u32>,
    distance: Cost,
}

fn judge(board: &Board, at: &[Option<usize>]) -> Judged {
    let mut left = vec![0; CLASSES as usize];
    let mut loads: Vec<u32> = board.people.iter().map(|person| person.0).collect();
    let mut distance = 0;
    for (need, at) in at.iter().enumerate() {
        match at {
            None => left[board.classes[need] as usize] += 1,
            Some(person) => {
                loads[*person] += 1;
                distance += board.distances[need][*person].unwrap();
            }
        }
    }
    loads.sort_by(|one, other| other.cmp(one));
    Judged { left, loads, distance }
}

/// Every assignment there is.
fn best(board: &Board, at: &mut Vec<Option<usize>>, used: &mut [u32]) -> Judged {
    let need = at.len();
    if need == board.classes.len() {
        return judge(board, at);
    }
    at.push(None);
    let mut least = best(board, at, used);
    for person in 0..board.people.len() {
        if board.distances[need][person].is_some() && used[person] < board.people[person].1 {
            used[person] += 1;
            at[need] = Some(person);
            least = least.min(best(board, at, used));
            used[person] -= 1;
        }
    }
    at.pop();
    least
}

fn board() -> impl Strategy<Value = Board> {
    (1..6usize, 1..5usize).prop_flat_map(|(needs, people)| {
        let row = prop::collection::vec(prop::option::weighted(0.6, 0..=FARTHEST), people);
        (
            prop::collection::vec(0..CLASSES, needs),
            prop::collection::vec((0..4u32, 0..4u32), people),
            prop::collection::vec(row, needs),
        )
            .prop_map(|(classes, people, distances)| Board { classes, people, distances })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1200))]

    #[test]
    fn the_most_urgent_first_then_the_load_spread_then_near(board in board()) {
        let order = Order::new(board.classes.len(), CLASSES, 7, FARTHEST).unwrap();
        let mut problem = Problem::new();
        for &class in &board.classes {
            problem.need(order.unmet(class)).unwrap();
        }
        for &(already, more) in &board.people {
            problem.offer(&order.units(already, more)).unwrap();
        }
        for (need, row) in board.distances.iter().enumerate() {
            for (person, distance) in row.iter().enumerate() {
                if let Some(distance) = distance {
                    problem.link(Need::at(need), Offer::at(person), order.near(*distance)).unwrap();
                }
            }
        }
        let matching = problem.solve().unwrap();
        matching.verify().unwrap();
        let at: Vec<Option<usize>> =
            (0..board.classes.len()).map(|need| matching.offer_of(Need::at(need)).map(Offer::place)).collect();
        prop_assert_eq!(judge(&board, &at), best(&board, &mut Vec::new(), &mut vec![0; board.people.len()]));
    }

    #[test]
    fn the_order_in_which_people_stand_changes_nothing_but_who(board in board()) {
        // Whoever asks is not in the types at all; whoever offers is only a load, a limit and distances.
        let judged = |board: &Board| {
            let order = Order::new(board.classes.len(), CLASSES, 7, FARTHEST).unwrap();
            let mut problem = Problem::new();
            board.classes.iter().for_each(|&class| { problem.need(order.unmet(class)).unwrap(); });
            board.people.iter().for_each(|&(load, more)| { problem.offer(&order.units(load, more)).unwrap(); });
            for (need, row) in board.distances.iter().enumerate() {
                for (person, distance) in row.iter().enumerate().filter_map(|(at, one)| one.map(|one| (at, one))) {
                    problem.link(Need::at(need), Offer::at(person), order.near(distance)).unwrap();
                }
            }
            problem.solve().unwrap().total()
        };
        let mut turned = board.clone();
        turned.people.reverse();
        turned.distances.iter_mut().for_each(|row| row.reverse());
        turned.classes.reverse();
        turned.distances.reverse();
        prop_assert_eq!(judged(&board), judged(&turned));
    }
}

#[test]
fn an_order_that_cannot_be_counted_is_refused_and_a_large_one_is_not() {
    assert!(Order::new(10_000, 64, 14, 1_000).is_ok());
    assert!(matches!(Order::new(usize::MAX, 5, 14, 1_000), Err(Refused::CostOutOfRange(_))));
    assert!(matches!(Order::new(10_000, 64, 14, Cost::MAX), Err(Refused::CostOutOfRange(_))));
    assert!(matches!(Order::new(10_000, u32::MAX, u32::MAX, 1_000), Err(Refused::CostOutOfRange(_))));
    let order = Order::new(0, 0, 0, -5).unwrap();
    assert_eq!((order.near(7), order.unmet(3), order.units(0, 0)), (0, 1, vec![]));
}
