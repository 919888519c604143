//! The chain that shows whether a log is whole.

use crate::cast::*;
use commons::needs::NeedId;
use commons::{Actor, Broken, CommandId, Entry, GroupId, Hash, verify};

fn first() -> (GroupId, Entry) {
    let town = Town::unfounded();
    let group = town.group.id;
    let moment = commons::Moment {
        by: Actor::Operator,
        now: START,
        seed: [0; 32],
        wall: commons::WallClock::utc(),
        minutes: commons::Minutes::unknown(),
    };
    let events = commons::decide(&town.group, found().into(), &moment).expect("founding is possible");
    let [event] = <[_; 1]>::try_from(events).expect("one event");
    let entry = Entry {
        seq: 1,
        id: CommandId([1; 16]),
        at: START,
        by: Actor::Operator,
        because: None,
        event,
        before: town.group.head,
    };
    (group, entry)
}

#[test]
fn an_entry_is_read_back_as_it_was_written() {
    let (_, entry) = first();
    let line = entry.to_line();
    assert!(!line.contains('\n'));
    assert_eq!(Entry::from_line(&line).expect("it can be read"), entry);
}

#[test]
fn the_first_entry_belongs_to_its_group() {
    let (group, entry) = first();
    assert_eq!(verify(group, 0, Hash::of_group(group), &entry), Ok(entry.hash(group)));
    let other = GroupId([8; 16]);
    assert_eq!(verify(other, 0, Hash::of_group(other), &entry), Err(Broken::Chain { seq: 1 }));
    assert_ne!(entry.hash(group), entry.hash(other));
}

#[test]
fn a_missing_entry_is_noticed() {
    let (group, entry) = first();
    let third = Entry { seq: 3, before: entry.hash(group), ..entry.clone() };
    assert_eq!(verify(group, 1, entry.hash(group), &third), Err(Broken::Gap { expected: 2, found: 3 }));
    assert_eq!(verify(group, 1, entry.hash(group), &entry), Err(Broken::Gap { expected: 2, found: 1 }));
}

#[test]
fn a_changed_entry_breaks_what_follows() {
    let (group, entry) = first();
    let second = Entry { seq: 2, before: entry.hash(group), ..entry.clone() };
    let forged = Entry { by: Actor::Anyone, ..entry };
    assert_eq!(verify(group, 1, forged.hash(group), &second), Err(Broken::Chain { seq: 2 }));
}

#[test]
fn numbers_are_written_as_digits_and_read_back() {
    let id = GroupId([0, 1, 0x7f, 0x80, 0xff, 9, 10, 15, 16, 17, 0xab, 0xcd, 0xef, 3, 2, 1]);
    assert_eq!(id.to_string(), "00017f80ff090a0f1011abcdef030201");
    assert_eq!(GroupId::parse(&id.to_string()), Some(id));
    assert_eq!(GroupId::parse(&id.to_string().to_uppercase()), Some(id));
    for wrong in [
        "",
        "00",
        "zz017f80ff090a0f1011abcdef030201",
        "00017f80ff090a0f1011abcdef03020",
        "é0017f80ff090a0f1011abcdef03020",
        "+0017f80ff090a0f1011abcdef030201",
    ] {
        assert_eq!(GroupId::parse(wrong), None, "{wrong}");
    }
    let hash = Hash::of_group(id);
    assert_eq!(Hash::parse(&hash.to_string()), Some(hash));
}

/// What is sealed is sealed for a kind and a number: another number, and it opens no more.
#[test]
fn what_details_belong_to_has_a_number_for_ever() {
    use commons::Subject;
    use commons::duties::Duty;
    let all = [
        Subject::Need(NeedId(7)),
        Subject::Person(commons::people::PersonId(7)),
        Subject::Offer(commons::offers::OfferId(7)),
        Subject::Proposal(commons::decisions::ProposalId(7)),
        Subject::Meeting(commons::meetings::MeetingId(7)),
        Subject::Poll(commons::meetings::PollId(7)),
        Subject::Mending(commons::mending::MatterId(7)),
        Subject::Picture(commons::pictures::PictureId(7)),
    ];
    assert_eq!(all.map(Subject::kind), [1, 2, 3, 5, 6, 7, 8, 10]);
    assert_eq!(all.map(Subject::number), [7; 8]);
    assert_eq!((Subject::Group.kind(), Subject::Group.number()), (4, 0));
    let duty = Subject::Duty(Duty::Books);
    assert_eq!((duty.kind(), duty.number()), (9, Duty::Books.number()));
}

#[test]
fn languages_are_short_tags() {
    for tag in ["en", "AR", "pl", "zh-hant"] {
        assert_eq!(commons::Lang::parse(tag).map(String::from), Some(tag.to_lowercase()));
    }
    for tag in ["", "e", "english-language", "e n", "é1", "en_GB"] {
        assert_eq!(commons::Lang::parse(tag), None, "{tag}");
    }
}

#[test]
fn every_refusal_has_its_own_code() {
    let codes: std::collections::BTreeSet<&str> = commons::Refusal::ALL.iter().map(|refusal| refusal.code()).collect();
    assert_eq!(codes.len(), commons::Refusal::ALL.len());
    assert!(codes.iter().all(|code| code.bytes().all(|letter| letter.is_ascii_lowercase() || letter == b'-')));
}
