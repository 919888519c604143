//! Random questions: every plan is accepted by a checker that shares no code with the search, and small ones are as good as
//! trying everything.

#![expect(clippy::unwrap_used, reason = "where there is no plan the test has failed")]

#[path = "../examples/shared/checker.rs"]
mod checker;

use proptest::prelude::*;
use rounds::{Carrier, Hands, Job, Kept, Matrix, Part, Problem, Stop, Task, Visit, solve, tries};

const PLACES: usize = 8;

fn stop() -> impl Strategy<Value = Stop> {
    (0..PLACES, 0..600i64, 100..900i64, 0..40i64)
        .prop_map(|(place, open, long, stay)| Stop::at(place).between(open, open + long).staying(stay))
}

fn task() -> impl Strategy<Value = Task> {
    prop_oneof![
        stop().prop_map(Task::Bring),
        stop().prop_map(Task::Collect),
        (stop(), stop(), proptest::option::of(20..300i64)).prop_map(|(fetch, door, within)| Task::Carry {
            fetch,
            door,
            within
        }),
    ]
}

fn job(two: u32) -> impl Strategy<Value = Job> {
    let hands = prop_oneof![8 => Just(Hands::One), two => Just(Hands::Two)];
    (task(), 0..4i64, proptest::collection::vec(1..3u32, 0..2), hands, 1..3i64).prop_map(
        |(task, amount, skills, hands, weight)| {
            Job::new(task).amount(amount).skills(skills).hands(hands).weight(weight)
        },
    )
}

fn carrier() -> impl Strategy<Value = Carrier> {
    let ends = (proptest::option::weighted(0.8, 0..PLACES), proptest::option::weighted(0.8, 0..PLACES));
    (ends, 3..8i64, proptest::option::of(200..900i64), 0..200i64, 0..2usize, 0..30i64).prop_map(
        |((start, end), capacity, outing, open, map, going_out)| {
            let mut carrier = Carrier::from(0).capacity(capacity).between(open, open + 1200).skills([1, 2]);
            (carrier.start, carrier.end, carrier.outing, carrier.map) = (start, end, outing, map);
            carrier.going_out = going_out;
            if capacity < 5 {
                carrier.skills = vec![1];
            }
            carrier
        },
    )
}

/// Streets as they are: shortest ways, but not the same in both directions.
fn matrix() -> impl Strategy<Value = Matrix> {
    proptest::collection::vec(1..120i64, PLACES * PLACES).prop_map(|mut ways| {
        (0..PLACES).for_each(|place| ways[place * PLACES + place] = 0);
        for over in 0..PLACES {
            for from in 0..PLACES {
                for to in 0..PLACES {
                    let round = ways[from * PLACES + over] + ways[over * PLACES + to];
                    ways[from * PLACES + to] = ways[from * PLACES + to].min(round);
                }
            }
        }
        Matrix::from_fn(PLACES, |from, to| (ways[from * PLACES + to] * 3, ways[from * PLACES + to])).unwrap()
    })
}

fn problem(jobs: std::ops::Range<usize>, carriers: std::ops::Range<usize>, two: u32) -> impl Strategy<Value = Problem> {
    let maps = proptest::collection::vec(matrix(), 2);
    let jobs = proptest::collection::vec(job(two), jobs);
    (maps, jobs, proptest::collection::vec(carrier(), carriers)).prop_map(|(maps, jobs, carriers)| Problem {
        maps,
        jobs,
        carriers,
        ..Problem::default()
    })
}

/// The times that a plan states keep every rule, as they stand.
fn times_hold(problem: &Problem, plan: &rounds::Plan) {
    for ((carrier, round), visits) in problem.carriers.iter().zip(&plan.price.rounds).zip(&plan.rounds) {
        let mut free = round.set_out;
        assert!(visits.is_empty() || free >= carrier.hours.open);
        for (visit, times) in visits.iter().zip(&round.times) {
            let job = &problem.jobs[visit.job];
            let stop = match (&job.task, visit.part) {
                (Task::Carry { fetch, .. }, Part::Fetch) => fetch,
                (Task::Bring(stop) | Task::Collect(stop) | Task::Carry { door: stop, .. }, _) => stop,
            };
            assert!(times.arrive >= free && times.begin >= times.arrive && times.leave == times.begin + stop.stay);
            assert!(stop.hours.open <= times.begin && times.begin <= stop.hours.close);
            free = times.leave;
        }
        assert!(visits.is_empty() || round.back >= free && round.back <= carrier.hours.close);
        assert!(carrier.outing.is_none_or(|outing| round.back - round.set_out <= outing));
    }
    assert_eq!(plan.price.broken, []);
}

/// Weight left out and cost of the best of all plans there are.
fn everything(problem: &Problem) -> (i64, i64) {
    let mut best = (i64::MAX, i64::MAX);
    let mut rounds = vec![Vec::new(); problem.carriers.len()];
    try_from(problem, 0, 0, &mut rounds, &mut best);
    best
}

fn try_from(problem: &Problem, job: usize, missing: i64, rounds: &mut Vec<Vec<Visit>>, best: &mut (i64, i64)) {
    if missing > best.0 {
        return;
    }
    if job == problem.jobs.len() {
        if let Ok((cost, _)) = checker::check(problem, rounds) {
            *best = (missing, cost).min(*best);
        }
        return;
    }
    for carrier in 0..rounds.len() {
        for at in 0..=rounds[carrier].len() {
            rounds[carrier].insert(at, Visit::door(job));
            let fetched = matches!(problem.jobs[job].task, Task::Carry { .. });
            for first in 0..=if fetched { at } else { 0 } {
                if fetched {
                    rounds[carrier].insert(first, Visit::fetch(job));
                }
                try_second(problem, job, carrier, missing, rounds, best);
                if fetched {
                    rounds[carrier].remove(first);
                }
            }
            rounds[carrier].remove(at);
        }
    }
    try_from(problem, job + 1, missing + problem.jobs[job].weight, rounds, best);
}

fn try_second(
    problem: &Problem,
    job: usize,
    one: usize,
    missing: i64,
    rounds: &mut Vec<Vec<Visit>>,
    best: &mut (i64, i64),
) {
    if problem.jobs[job].hands == Hands::One {
        return try_from(problem, job + 1, missing, rounds, best);
    }
    for other in (0..rounds.len()).filter(|other| *other != one) {
        for at in 0..=rounds[other].len() {
            rounds[other].insert(at, Visit::second(job));
            try_from(problem, job + 1, missing, rounds, best);
            rounds[other].remove(at);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_plan_is_possible_and_costs_what_it_says(problem in problem(0..14, 0..5, 2), seed in 0..100u64) {
        let plan = solve(&problem, seed, tries(160)).unwrap();
        let (cost, left_out) = checker::check(&problem, &plan.rounds).unwrap();
        prop_assert_eq!(cost, plan.price.cost);
        prop_assert_eq!(left_out, plan.left_out.len());
        times_hold(&problem, &plan);
    }

    #[test]
    fn a_fair_plan_is_possible_too_and_no_dearer_than_an_unfair_one(problem in problem(2..10, 2..4, 1), fairness in 1..3000i64) {
        let unfair = solve(&problem, 1, tries(400)).unwrap();
        let problem = Problem { aims: rounds::Aims { fairness, ..problem.aims }, ..problem };
        let fair = solve(&problem, 1, tries(400)).unwrap();
        let (cost, _) = checker::check(&problem, &fair.rounds).unwrap();
        prop_assert_eq!(cost, fair.price.cost - fair.price.fairness);
        times_hold(&problem, &fair);
        let again = rounds::improve(&problem, &unfair.rounds, 1, tries(0)).unwrap();
        prop_assert!(again.left_out.len() > unfair.left_out.len() || again.price.cost <= rounds::price(&problem, &unfair.rounds).unwrap().cost || problem.jobs.iter().any(|job| job.hands == Hands::Two));
    }

    #[test]
    fn what_was_kept_of_a_plan_stays_and_the_rest_is_planned_around_it(problem in problem(2..12, 2..4, 0), which in 0..3usize) {
        let plan = solve(&problem, 1, tries(100)).unwrap();
        let mut pinned = problem.clone();
        for (carrier, round) in pinned.carriers.iter_mut().zip(&plan.rounds) {
            carrier.kept = match which {
                0 => Kept::Order(round.clone()),
                1 => Kept::Beginning(round.clone()),
                _ => Kept::Whole(round.clone()),
            };
        }
        let again = solve(&pinned, 2, tries(100)).unwrap();
        let (cost, _) = checker::check(&pinned, &again.rounds).unwrap();
        prop_assert_eq!(cost, again.price.cost);
        prop_assert!(again.left_out.len() <= plan.left_out.len());
        times_hold(&pinned, &again);
    }

    #[test]
    fn changing_the_question_never_makes_the_old_plan_a_trap(old in problem(0..10, 1..4, 1), new in problem(0..10, 1..4, 1)) {
        let before = solve(&old, 1, tries(80)).unwrap();
        let after = rounds::improve(&new, &before.rounds, 1, tries(80)).unwrap();
        let (cost, left_out) = checker::check(&new, &after.rounds).unwrap();
        prop_assert_eq!((cost, left_out), (after.price.cost, after.left_out.len()));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn small_questions_are_answered_as_well_as_by_trying_everything(problem in problem(1..5, 1..3, 1)) {
        prop_assume!(problem.jobs.iter().filter(|job| job.hands == Hands::Two).count() < 2);
        let plan = solve(&problem, 1, tries(3000)).unwrap();
        let missing: i64 = plan.left_out.iter().map(|left| problem.jobs[left.job].weight).sum();
        prop_assert_eq!((missing, plan.price.cost), everything(&problem));
    }
}
