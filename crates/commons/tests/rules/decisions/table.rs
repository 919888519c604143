//! What the answers lead to, worked out beforehand: counts in, a word out.

use commons::Rules;
use commons::decisions::{Kind, Tally, Verdict, fallback_close, first_close, quorum};

struct Answers {
    agree: u32,
    reservations: u32,
    aside: u32,
    block: u32,
    abstain: u32,
}

const NOBODY: Answers = Answers { agree: 0, reservations: 0, aside: 0, block: 0, abstain: 0 };

#[track_caller]
fn leads_to(kind: Kind, n: u32, answers: Answers, verdict: Verdict) {
    let Answers { agree, reservations, aside, block, abstain } = answers;
    let tally = Tally::of(n, agree, reservations, aside, block, abstain);
    assert_eq!(first_close(kind, &tally, &Rules::default()), verdict, "{kind:?} of {n}: {tally:?}");
}

#[test]
fn everyday_decisions_close_as_the_practice_says() {
    let full = |n, answers, verdict| leads_to(Kind::Full, n, answers, verdict);
    full(1, Answers { agree: 1, ..NOBODY }, Verdict::Agreed);
    full(2, Answers { agree: 1, ..NOBODY }, Verdict::NoQuorum);
    full(3, Answers { agree: 2, ..NOBODY }, Verdict::Agreed);
    full(9, Answers { agree: 2, ..NOBODY }, Verdict::NoQuorum);
    full(12, Answers { agree: 3, abstain: 1, ..NOBODY }, Verdict::Agreed);
    full(12, Answers { agree: 4, aside: 2, ..NOBODY }, Verdict::Weak);
    full(12, Answers { agree: 3, reservations: 1, aside: 1, ..NOBODY }, Verdict::Agreed);
    full(12, Answers { agree: 11, block: 1, ..NOBODY }, Verdict::Blocked);
    full(12, Answers { agree: 1, abstain: 5, ..NOBODY }, Verdict::Weak);
    full(26, Answers { agree: 8, ..NOBODY }, Verdict::NoQuorum);
    full(26, Answers { agree: 9, ..NOBODY }, Verdict::Agreed);
    full(3, Answers { agree: 1, reservations: 1, ..NOBODY }, Verdict::Agreed);
}

#[test]
fn decisions_about_the_ground_rules_close_as_the_practice_says() {
    let constitution = |n, answers, verdict| leads_to(Kind::Constitution, n, answers, verdict);
    constitution(12, Answers { agree: 6, ..NOBODY }, Verdict::NoQuorum);
    constitution(12, Answers { agree: 7, ..NOBODY }, Verdict::Agreed);
    constitution(12, Answers { agree: 6, aside: 2, ..NOBODY }, Verdict::Weak);
    constitution(12, Answers { agree: 7, aside: 2, ..NOBODY }, Verdict::Agreed);
}

#[test]
fn small_and_urgent_decisions_close_as_the_practice_says() {
    leads_to(Kind::Lazy, 12, Answers { agree: 1, ..NOBODY }, Verdict::Lapsed);
    leads_to(Kind::Lazy, 12, Answers { agree: 2, ..NOBODY }, Verdict::Agreed);
    leads_to(Kind::Lazy, 12, Answers { agree: 5, aside: 1, ..NOBODY }, Verdict::PromoteToFull);
    leads_to(Kind::Lazy, 12, Answers { agree: 5, aside: 1, block: 1, ..NOBODY }, Verdict::PromoteToFull);
    leads_to(Kind::Urgent, 12, Answers { agree: 2, ..NOBODY }, Verdict::NoQuorum);
    leads_to(Kind::Urgent, 12, Answers { agree: 3, ..NOBODY }, Verdict::Agreed);
}

#[test]
fn last_questions_close_as_the_practice_says() {
    let last = |kind, yes, no, verdict| {
        assert_eq!(fallback_close(kind, 12, yes, no, 0, &Rules::default()), verdict, "{kind:?}: {yes} yes, {no} no");
    };
    last(Kind::Full, 6, 1, Verdict::AgreedWithDissent);
    last(Kind::Full, 5, 1, Verdict::NotAgreed);
    last(Kind::Full, 6, 2, Verdict::AgreedWithDissent);
    last(Kind::Constitution, 8, 2, Verdict::AgreedWithDissent);
    last(Kind::Constitution, 7, 2, Verdict::NotAgreed);
    // Two in three have to be heard about the ground rules, and more than half otherwise.
    last(Kind::Constitution, 7, 0, Verdict::NotAgreed);
    last(Kind::Constitution, 8, 0, Verdict::AgreedWithDissent);
    last(Kind::Full, 6, 0, Verdict::NotAgreed);
    last(Kind::Full, 7, 0, Verdict::AgreedWithDissent);
    // Whoever abstains is heard, and nothing is agreed without a yes.
    let abstaining = |yes, abstain| fallback_close(Kind::Full, 12, yes, 0, abstain, &Rules::default());
    assert_eq!(abstaining(4, 3), Verdict::AgreedWithDissent);
    assert_eq!(abstaining(4, 2), Verdict::NotAgreed);
    assert_eq!(abstaining(0, 12), Verdict::NotAgreed);
}

#[test]
fn so_many_must_be_heard() {
    let heard = |kind| move |n| quorum(kind, n, &Rules::default());
    assert_eq!([1, 2, 3, 5, 6, 9, 12, 26, 100].map(heard(Kind::Full)), [1, 2, 2, 2, 3, 3, 4, 9, 34]);
    assert_eq!([1, 2, 3, 12].map(heard(Kind::Constitution)), [1, 2, 2, 7]);
    assert_eq!([1, 2, 3, 12].map(heard(Kind::Person)), [1, 2, 2, 7]);
    assert_eq!([1, 2, 3, 12].map(heard(Kind::Urgent)), [1, 2, 3, 3]);
    assert_eq!([1, 12].map(heard(Kind::Lazy)), [0, 0]);
}

/// Whatever is answered, one more who agrees where there was nobody never makes it worse, and a block is never overheard.
#[test]
fn a_block_is_never_overheard() {
    for kind in Kind::ALL {
        for n in 1..9 {
            for agree in 0..n {
                let with_block = Tally::of(n, agree, 0, 0, 1, 0);
                let verdict = first_close(kind, &with_block, &Rules::default());
                assert_ne!(verdict, Verdict::Agreed, "{kind:?} of {n}, {agree} agree and one blocks");
            }
        }
    }
}
