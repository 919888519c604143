//! What rounds keep, one rule at a time.

#![expect(clippy::unwrap_used, reason = "where there is no plan the test has failed")]

#[path = "../examples/shared/checker.rs"]
mod checker;

use rounds::{
    Aims, Begun, Broken, Carrier, Fault, Hands, Job, Kept, Limit, Matrix, Plan, Problem, Stop, Task, Visit, Why,
    improve, price, solve, solve_abreast, tries,
};

/// Places along a street, 100 apart, a metre a second.
fn street(houses: usize) -> Matrix {
    Matrix::from_fn(houses, |a, b| ((a.abs_diff(b) * 100) as i64, (a.abs_diff(b) * 100) as i64)).unwrap()
}

fn bring(place: usize) -> Job {
    Job::new(Task::Bring(Stop::at(place)))
}

fn carry(from: usize, to: usize) -> Job {
    Job::new(Task::Carry { fetch: Stop::at(from), door: Stop::at(to), within: None })
}

fn question(houses: usize, jobs: Vec<Job>, carriers: Vec<Carrier>) -> Problem {
    Problem { maps: vec![street(houses)], jobs, carriers, aims: Aims::default() }
}

/// A plan that the checker has looked at.
fn plan(problem: &Problem) -> Plan {
    let plan = solve(problem, 1, tries(2000)).unwrap();
    let (cost, left_out) = checker::check(problem, &plan.rounds).unwrap();
    assert_eq!(left_out, plan.left_out.len());
    assert_eq!(cost, plan.price.cost - plan.price.fairness);
    assert_eq!(plan.price.broken, []);
    plan
}

fn left_out(plan: &Plan) -> Vec<(usize, Why)> {
    plan.left_out.iter().map(|left| (left.job, left.why)).collect()
}

fn some_town() -> Problem {
    let jobs = (0..30).map(|i| if i % 2 == 0 { carry(i % 3 * 4, 1 + i) } else { bring(2 + i) });
    question(
        40,
        jobs.map(|job| job.amount(1)).collect(),
        (0..4).map(|i| Carrier::from(i * 9).capacity(8).between(0, 20_000)).collect(),
    )
}

#[test]
fn the_same_seed_and_number_of_tries_give_the_same_plan() {
    let problem = some_town();
    let once = solve(&problem, 7, tries(3000)).unwrap();
    assert_eq!(once, solve(&problem, 7, tries(3000)).unwrap());
    assert!((3_000..3_600).contains(&once.tries), "patience is asked every few tries: {}", once.tries);
    assert!(once.left_out.is_empty());
}

#[test]
fn who_works_at_the_same_time_does_not_change_the_plan() {
    let problem = some_town();
    let most = || tries(30_000);
    let in_turn = solve_abreast(&problem, None, 7, 2, most(), rounds::in_turn).unwrap();
    let mut at_once = 0;
    let on_threads = solve_abreast(&problem, None, 7, 2, most(), |sides| {
        at_once = at_once.max(sides.len());
        std::thread::scope(|scope| {
            for side in sides {
                scope.spawn(|| side.go_on());
            }
        });
    });
    assert_eq!(in_turn, on_threads.unwrap());
    assert_eq!(at_once, 4, "four seek side by side, two at a time");
    assert_eq!(checker::check(&problem, &in_turn.rounds).unwrap().1, 0);
    // From an old plan two go on from there, and it never gets dearer.
    let old = solve(&problem, 3, tries(200)).unwrap();
    let new = solve_abreast(&problem, Some(&old.rounds), 7, 2, tries(4_000), rounds::in_turn).unwrap();
    assert!(new.price.cost <= old.price.cost);
}

#[test]
fn nobody_is_out_longer_than_their_longest_outing() {
    let jobs = || (1..9).map(bring).collect::<Vec<_>>();
    let one = plan(&question(9, jobs(), vec![Carrier::from(0); 2]));
    assert_eq!(one.price.cost, 1600, "one goes along the street and back");
    let short = Carrier::from(4).outing(900);
    let both = plan(&question(9, jobs(), vec![short; 2]));
    assert!(both.price.rounds.iter().all(|round| round.back - round.set_out <= 900));
    assert!(both.left_out.is_empty());
}

#[test]
fn waiting_counts_towards_the_outing_and_who_can_sets_out_later() {
    let late = Job::new(Task::Bring(Stop::at(1).between(5000, 6000)));
    let plan = plan(&question(3, vec![late, bring(2)], vec![Carrier::from(0).outing(400)]));
    assert!(plan.left_out.is_empty());
    assert!(plan.price.rounds[0].set_out >= 4700);
}

#[test]
fn what_must_stay_cold_is_brought_in_time_even_by_a_longer_way() {
    let cold = |within| Job::new(Task::Carry { fetch: Stop::at(1), door: Stop::at(9), within });
    let ask = |within| question(10, vec![cold(within), bring(8), bring(5)], vec![Carrier::from(0)]);
    let mut slow = ask(None);
    slow.jobs[1] = Job::new(Task::Bring(Stop::at(5).between(300, 600).staying(500)));
    assert!(plan(&slow).price.cost < 2000);
    let mut hasty = slow.clone();
    hasty.jobs[0] = cold(Some(900));
    let hasty = plan(&hasty);
    assert!(hasty.left_out.is_empty());
    let times = &hasty.price.rounds[0].times;
    let at = |visit| hasty.rounds[0].iter().position(|other| *other == visit).unwrap();
    assert!(times[at(Visit::door(0))].begin - times[at(Visit::fetch(0))].leave <= 900);
}

#[test]
fn waiting_before_fetching_keeps_cold_what_would_wait_at_the_door() {
    let job = Job::new(Task::Carry { fetch: Stop::at(1), door: Stop::at(2).between(5000, 6000), within: Some(100) });
    let plan = plan(&question(3, vec![job], vec![Carrier::from(0)]));
    assert_eq!(plan.price.rounds[0].times[0].begin, 4900);
}

#[test]
fn two_people_come_to_one_door_at_the_same_moment() {
    let piano = Job::new(Task::Bring(Stop::at(5).staying(60))).hands(Hands::Two);
    let problem = question(11, vec![bring(2), piano, bring(9)], vec![Carrier::from(0), Carrier::from(10)]);
    let plan = plan(&problem);
    assert!(plan.left_out.is_empty());
    let begin = |visit| {
        let found = plan.rounds.iter().zip(&plan.price.rounds);
        let mut found = found.filter_map(|(round, times)| {
            round.iter().position(|other| *other == visit).map(|at| times.times[at].begin)
        });
        found.next().unwrap()
    };
    assert_eq!(begin(Visit::door(1)), begin(Visit::second(1)));
    assert!(plan.rounds.iter().all(|round| round.iter().filter(|visit| visit.job == 1).count() == 1));
}

#[test]
fn what_two_people_carry_can_be_fetched_first() {
    let sofa = carry(2, 6).hands(Hands::Two).amount(3);
    let plan = plan(&question(9, vec![sofa, bring(7), bring(3)], vec![Carrier::from(0); 3]));
    assert!(plan.left_out.is_empty());
}

#[test]
fn two_people_are_two() {
    let piano = bring(1).hands(Hands::Two);
    assert_eq!(left_out(&plan(&question(2, vec![piano], vec![Carrier::from(0)]))), [(0, Why::NoSecond)]);
}

#[test]
fn fairness_spreads_what_one_could_do_alone() {
    let jobs: Vec<Job> = (1..9).map(|_| Job::new(Task::Bring(Stop::at(1).staying(300)))).collect();
    let mut problem = question(2, jobs, vec![Carrier::from(0).between(0, 10_000); 2]);
    let alone = plan(&problem);
    assert_eq!(alone.rounds.iter().filter(|round| round.is_empty()).count(), 1, "it is cheapest when one does it all");
    problem.aims.fairness = 3000;
    let shared = plan(&problem);
    let out: Vec<i64> = shared.price.rounds.iter().map(|round| round.back - round.set_out).collect();
    assert_eq!(out, [1400, 1400]);
    let worse = price(&problem, &alone.rounds).unwrap();
    assert!(worse.cost > shared.price.cost);
}

#[test]
fn who_is_willing_to_do_more_does_more() {
    let jobs: Vec<Job> = (1..13).map(|_| Job::new(Task::Bring(Stop::at(1).staying(300)))).collect();
    let mut carriers = vec![Carrier::from(0).between(0, 20_000); 2];
    (carriers[0].willing, carriers[1].willing) = (Some(2000), Some(6000));
    let mut problem = question(2, jobs, carriers);
    problem.aims.fairness = 10_000;
    let plan = plan(&problem);
    assert_eq!(plan.rounds.iter().map(Vec::len).collect::<Vec<_>>(), [3, 9]);
}

#[test]
fn a_beginning_fixed_by_hand_comes_first_and_an_order_is_kept() {
    let jobs: Vec<Job> = (1..7).map(bring).collect();
    let fixed = vec![Visit::door(4), Visit::door(1)];
    let beginning = Carrier::from(0).kept(Kept::Beginning(fixed.clone()));
    let first = plan(&question(7, jobs.clone(), vec![beginning]));
    assert!(first.rounds[0].starts_with(&fixed) && first.left_out.is_empty());
    let order = plan(&question(7, jobs.clone(), vec![Carrier::from(0).kept(Kept::Order(fixed.clone()))]));
    assert!(order.price.cost < first.price.cost, "others may come before and between");
    let whole = Carrier::from(0).kept(Kept::Whole(fixed.clone()));
    let whole = plan(&question(7, jobs, vec![whole, Carrier::from(6)]));
    assert_eq!(whole.rounds[0], fixed);
    assert_eq!(whole.rounds[1].len(), 4);
}

#[test]
fn what_is_pinned_to_somebody_is_done_by_them() {
    let jobs = vec![bring(1).only([1]), bring(2), carry(3, 1).only([1])];
    let plan = plan(&question(9, jobs, vec![Carrier::from(0), Carrier::from(8)]));
    assert!(plan.left_out.is_empty() && plan.rounds[0].iter().all(|visit| visit.job == 1));
}

#[test]
fn a_fixed_fetch_is_brought_by_the_same_person() {
    let far = Carrier::from(8).kept(Kept::Beginning(vec![Visit::fetch(0)]));
    let plan = plan(&question(9, vec![carry(1, 0)], vec![Carrier::from(0), far]));
    assert_eq!(plan.rounds[1], [Visit::fetch(0), Visit::door(0)]);
}

#[test]
fn what_is_fixed_and_late_is_kept_and_said_and_nobody_else_becomes_late() {
    let late = Job::new(Task::Bring(Stop::at(5).between(0, 100)));
    let near = Job::new(Task::Bring(Stop::at(1).between(0, 100)));
    let fixed = Carrier::from(0).kept(Kept::Beginning(vec![Visit::door(0)]));
    let problem = question(6, vec![late, near, bring(4)], vec![fixed, Carrier::from(0)]);
    let plan = solve(&problem, 1, tries(500)).unwrap();
    let broken = Broken { carrier: 0, visit: Some(Visit::door(0)), limit: Limit::Late(400) };
    assert_eq!(plan.price.broken, [broken]);
    assert_eq!(plan.rounds[1], [Visit::door(1)]);
    assert!(plan.rounds[0].contains(&Visit::door(2)));
    let mut free = problem.clone();
    free.carriers[0].kept = Kept::Nothing;
    let best = solve(&free, 1, tries(500)).unwrap();
    assert_eq!(plan.price.compared_with(&best.price).late, 400);
}

#[test]
fn a_round_that_is_on_its_way_goes_on_from_where_it_is() {
    let mut on_the_way = Carrier::from(0).outing(3000);
    on_the_way.begun =
        Some(Begun { set_out: 0, place: 4, free: 1000, done: vec![(Visit::door(0), 200), (Visit::fetch(1), 500)] });
    let cold = Job::new(Task::Carry { fetch: Stop::at(1), door: Stop::at(6), within: Some(800) });
    let problem = question(9, vec![bring(1), cold.amount(2), bring(5)], vec![on_the_way, Carrier::from(6)]);
    let plan = plan(&problem);
    assert!(plan.left_out.is_empty());
    assert!(plan.rounds[0].contains(&Visit::door(1)), "whoever has the bags brings them");
    assert!(plan.rounds.iter().flatten().all(|visit| visit.job != 0));
    assert_eq!(plan.price.rounds[0].set_out, 0);
    assert_eq!(plan.price.rounds[0].loads[0], 2, "the bags are with them");
}

#[test]
fn after_a_change_the_old_plan_is_where_it_starts() {
    let mut problem = some_town();
    let old = solve(&problem, 1, tries(3000)).unwrap();
    let again = improve(&problem, &old.rounds, 2, tries(0)).unwrap();
    assert!(again.price.cost <= old.price.cost);
    problem.jobs.push(bring(17).amount(1));
    problem.jobs[3].only = vec![2];
    problem.carriers[1].capacity = 0;
    let new = improve(&problem, &old.rounds, 2, tries(1000)).unwrap();
    checker::check(&problem, &new.rounds).unwrap();
    assert_eq!((new.rounds[1].len(), left_out(&new)), (0, vec![]));
    let nonsense = vec![vec![Visit::second(99), Visit::fetch(1)]; 9];
    assert!(improve(&problem, &nonsense, 2, tries(200)).is_ok(), "an old plan that does not match is passed over");
}

#[test]
fn who_goes_by_bicycle_goes_by_the_map_of_bicycles() {
    let mut problem = question(9, vec![bring(8)], vec![Carrier::from(0).between(0, 1000); 2]);
    let quick = Matrix::from_fn(9, |a, b| ((a.abs_diff(b) * 120) as i64, (a.abs_diff(b) * 30) as i64)).unwrap();
    problem.maps.push(quick);
    problem.carriers[1].map = 1;
    let plan = plan(&problem);
    assert_eq!(plan.rounds[1], [Visit::door(0)], "on foot there is no time");
    assert_eq!((plan.price.metres, plan.price.under_way), (1920, 480));
}

#[test]
fn rounds_start_and_end_anywhere() {
    let mut carrier = Carrier::from(0);
    (carrier.start, carrier.end) = (None, None);
    let plan = plan(&question(9, (1..9).map(bring).collect(), vec![carrier]));
    assert_eq!(plan.price.cost, 700);
}

#[test]
fn what_is_taken_along_fills_the_bags_and_what_is_brought_empties_them() {
    let take = |place| Job::new(Task::Collect(Stop::at(place))).amount(2);
    let jobs = vec![take(1), bring(2).amount(2), take(3), bring(4).amount(2)];
    let plan = plan(&question(5, jobs, vec![Carrier::from(0).capacity(4)]));
    assert!(plan.left_out.is_empty());
    assert!(plan.price.rounds[0].loads.iter().all(|load| *load <= 4));
}

#[test]
fn what_is_left_out_has_a_reason() {
    let carriers = vec![Carrier::from(0).capacity(3).between(100, 1500).outing(1000).skills([1])];
    let reason = |job: Job| left_out(&plan(&question(9, vec![job], carriers.clone())));
    assert_eq!(reason(bring(1).skills([2])), [(0, Why::NobodyCan)]);
    assert_eq!(reason(bring(1).amount(4)), [(0, Why::NobodyCan)]);
    assert_eq!(reason(Job::new(Task::Bring(Stop::at(1).between(0, 150)))), [(0, Why::Hours)]);
    assert_eq!(reason(Job::new(Task::Bring(Stop::at(1).between(900, 800)))), [(0, Why::Hours)]);
    assert_eq!(reason(bring(6)), [(0, Why::TooFar)]);
    let slow = Job::new(Task::Carry { fetch: Stop::at(1), door: Stop::at(3), within: Some(100) });
    assert_eq!(reason(slow), [(0, Why::TooSlow)]);
    let many = (0..2).map(|_| carry(1, 4).amount(3)).collect();
    let mut busy = carriers.clone();
    busy[0].outing = Some(900);
    assert_eq!(plan(&question(9, many, busy)).left_out[0].why, Why::NoBags);
    let long = (0..2).map(|_| Job::new(Task::Bring(Stop::at(2).staying(500)))).collect();
    assert_eq!(plan(&question(9, long, carriers)).left_out[0].why, Why::NoTime);
    assert_eq!(left_out(&plan(&question(2, vec![bring(1)], vec![]))), [(0, Why::Nobody)]);
    let island = Matrix::from_fn(2, |a, b| if a == b { (0, 0) } else { (rounds::NO_WAY, 5) }).unwrap();
    let mut far = question(2, vec![bring(1)], vec![Carrier::from(0)]);
    far.maps = vec![island];
    assert_eq!(left_out(&plan(&far)), [(0, Why::NoWay)]);
}

#[test]
fn what_weighs_more_is_left_out_last() {
    let long = |weight| Job::new(Task::Bring(Stop::at(1).staying(500))).weight(weight);
    let problem = question(2, vec![long(1), long(5), long(2), long(1)], vec![Carrier::from(0).between(0, 1200)]);
    assert_eq!(left_out(&plan(&problem)), [(0, Why::NoTime), (3, Why::NoTime)]);
}

#[test]
fn a_search_long_enough_for_several_side_by_side_ends_with_one_of_them() {
    let plan = solve(&some_town(), 1, tries(60_000)).unwrap();
    checker::check(&some_town(), &plan.rounds).unwrap();
    assert!(plan.tries >= 60_000, "tries of searches that were given up count as well: {}", plan.tries);
}

/// As when a machine has little time for the search: it is asked a few times, and each time much of its patience is gone.
#[test]
fn a_clock_that_goes_in_leaps_gives_a_plan_as_well() {
    for leaps in [0.001, 0.01, 0.03, 0.1, 0.2, 0.3, 0.5] {
        let mut asked = 0;
        let plan = solve(&some_town(), 1, |_| {
            asked += 1;
            f64::from(asked) * leaps
        });
        checker::check(&some_town(), &plan.unwrap().rounds).unwrap();
    }
}

#[test]
fn impatience_gives_what_there_is() {
    let plan = solve(&some_town(), 1, |_| 1.0).unwrap();
    assert!(plan.rounds.iter().all(Vec::is_empty));
    assert!(plan.left_out.len() == 30 && plan.left_out.iter().all(|left| left.why == Why::NotTried));
    assert!(solve(&some_town(), 1, |_| f64::NAN).is_ok(), "patience that is no number has ended");
}

#[test]
fn progress_is_told_and_only_gets_better() {
    let mut told = Vec::new();
    let plan = solve(&some_town(), 1, |progress| {
        told.push(*progress);
        progress.tries as f64 / 2000.0
    });
    let plan = plan.unwrap();
    let whole: Vec<_> = told.iter().filter(|progress| progress.left_out == 0 && progress.tries > 0).collect();
    assert!(whole.windows(2).all(|pair| pair[1].cost <= pair[0].cost) && whole.len() > 50);
    assert!(plan.price.cost <= whole[whole.len() - 1].cost);
}

#[test]
fn a_question_that_contradicts_itself_is_a_fault_and_never_a_panic() {
    let fault = |problem: &Problem| solve(problem, 1, tries(10)).unwrap_err();
    assert_eq!(fault(&Problem::default()), Fault::NoMap);
    let good = question(3, vec![carry(1, 2)], vec![Carrier::from(0); 2]);
    let with = |change: &dyn Fn(&mut Problem)| {
        let mut problem = good.clone();
        change(&mut problem);
        fault(&problem)
    };
    assert_eq!(with(&|ask| ask.maps.push(street(4))), Fault::Ragged);
    assert_eq!(with(&|ask| ask.jobs[0].amount = -1), Fault::Negative);
    assert_eq!(with(&|ask| ask.jobs[0].amount = i64::MAX), Fault::TooLarge);
    assert_eq!(with(&|ask| ask.aims.per_metre = 1 << 27), Fault::TooLarge);
    assert_eq!(with(&|ask| ask.jobs.push(bring(3))), Fault::NoSuchPlace { job: 1 });
    assert_eq!(with(&|ask| ask.carriers[1].map = 1), Fault::NoSuchStart { carrier: 1 });
    assert_eq!(with(&|ask| ask.jobs[0].only = vec![2]), Fault::NoSuchCarrier { job: 0 });
    let keep = |visits: Vec<Visit>| with(&|ask| ask.carriers[0].kept = Kept::Beginning(visits.clone()));
    assert_eq!(keep(vec![Visit::second(0)]), Fault::NoSuchVisit { carrier: 0 });
    assert_eq!(keep(vec![Visit::door(0)]), Fault::DoorWithoutFetch { job: 0 });
    assert_eq!(keep(vec![Visit::fetch(0); 2]), Fault::Twice { job: 0 });
    assert_eq!(Matrix::of(&[vec![0, 1], vec![1]]).unwrap_err(), Fault::Ragged);
    assert_eq!(Matrix::of(&[vec![-1]]).unwrap_err(), Fault::Negative);
    assert_eq!(Matrix::of_floats(&[vec![f64::NAN]]).unwrap_err(), Fault::NotANumber);
    assert_eq!(Matrix::from_fn(rounds::MOST_PLACES + 1, |_, _| (0, 0)).unwrap_err(), Fault::TooMany);
    assert!(plan(&question(1, vec![], vec![Carrier::from(0)])).rounds[0].is_empty());
}

#[test]
fn ten_thousand_stops_are_answered_in_part_when_patience_ends() {
    let jobs = (0..10_000).map(|i| bring(i % 900).amount(1)).collect();
    let problem = question(900, jobs, vec![Carrier::from(0).capacity(40); 50]);
    let mut asked = 0;
    let plan = solve(&problem, 1, |_| {
        asked += 1;
        f64::from(asked) / 40.0
    });
    let plan = plan.unwrap();
    checker::check(&problem, &plan.rounds).unwrap();
    assert!(plan.left_out.len() >= 8000 && plan.left_out.len() < 10_000);
    assert!(plan.left_out.iter().any(|left| left.why == Why::NotTried));
}

#[test]
fn whoever_drags_is_told_what_it_costs() {
    let problem = question(9, vec![carry(1, 8), bring(2), bring(4).skills([3])], vec![Carrier::from(0).capacity(0); 2]);
    let mut heavy = problem.clone();
    heavy.jobs[0].amount = 2;
    let wrong = vec![vec![Visit::door(0), Visit::door(2)], vec![Visit::fetch(0)]];
    let price = price(&heavy, &wrong).unwrap();
    let limits: Vec<Limit> = price.broken.iter().map(|broken| broken.limit).collect();
    assert_eq!(limits, [Limit::Skill, Limit::TooMuch(2), Limit::NotFetched]);
    assert_eq!((price.cost, price.metres, price.under_way), (1800, 1800, 1800));
    let short = rounds::price(&problem, &[vec![Visit::door(1)]]).unwrap();
    assert_eq!(price.compared_with(&short).metres, 1400);
    assert_eq!(rounds::price(&problem, &[vec![Visit::door(7)]]).unwrap_err(), Fault::NoSuchVisit { carrier: 0 });
    assert_eq!(rounds::price(&problem, &[vec![Visit::door(1); 2]]).unwrap_err(), Fault::Twice { job: 1 });
}
