//! Words that stand in addresses, on the command line and in the keys of sentences.

use commons::decisions::{AgreementId, Kind, Page, Position, Verdict};

#[test]
fn kinds_positions_and_pages_are_found_by_their_words() {
    assert_eq!(Kind::ALL.map(Kind::word), ["lazy", "full", "constitution", "urgent", "person"]);
    assert_eq!(Kind::ALL.map(|kind| Kind::parse(kind.word())), Kind::ALL.map(Some));
    assert_eq!(Position::ALL.map(Position::word), ["agree", "reservations", "stand_aside", "block", "abstain"]);
    assert_eq!(Position::ALL.map(|position| Position::parse(position.word())), Position::ALL.map(Some));
    assert_eq!(Page::ALL.map(Page::word), ["decisions", "sums", "fund"]);
    for wrong in ["", "Full", "perhaps"] {
        assert_eq!((Kind::parse(wrong), Position::parse(wrong)), (None, None), "{wrong}");
    }
}

#[test]
fn agreements_have_words_and_a_groups_own_are_numbered_from_one() {
    let templates = AgreementId::TEMPLATES.map(AgreementId::word);
    assert_eq!(templates, ["safer-spaces", "money", "privacy", "safeguarding", "conflict"]);
    assert_eq!(AgreementId::Own(12).word(), "own-12");
    for agreement in AgreementId::TEMPLATES.into_iter().chain([1, 12, u16::MAX].map(AgreementId::Own)) {
        assert_eq!(AgreementId::parse(&agreement.word()), Some(agreement));
    }
    for wrong in ["", "peace", "own", "own-", "own-0", "own-x", "own-65536"] {
        assert_eq!(AgreementId::parse(wrong), None, "{wrong}");
    }
}

#[test]
fn every_verdict_is_said_plainly() {
    let said = [
        (Verdict::Agreed, "agreed"),
        (Verdict::NoQuorum, "no quorum"),
        (Verdict::Weak, "weak"),
        (Verdict::Blocked, "blocked"),
        (Verdict::Lapsed, "lapsed"),
        (Verdict::PromoteToFull, "promote to full"),
        (Verdict::AgreedWithDissent, "agreed with dissent"),
        (Verdict::NotAgreed, "not agreed"),
    ];
    for (verdict, words) in said {
        assert_eq!(verdict.said(), words);
    }
}

/// Who can carry what: only a decision about a person is about a person, and nothing milder carries what takes more.
#[test]
fn a_kind_carries_what_takes_no_more_than_itself() {
    let carried = Kind::ALL.map(|kind| Kind::ALL.map(|least| kind.covers(least)));
    let (yes, no) = (true, false);
    assert_eq!(
        carried,
        [
            [yes, no, no, no, no],
            [yes, yes, no, no, no],
            [yes, yes, yes, no, no],
            [yes, yes, no, no, no],
            [no, no, no, no, yes],
        ]
    );
    assert_eq!(Kind::ALL.map(Kind::has_fallback), [no, yes, yes, no, yes]);
}
