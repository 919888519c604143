//! What sealed pieces are called and whom they are for, and exactly what each kind of warrant opens: every field of every subject.

use crate::cast::*;
use commons::decisions::ProposalId;
use commons::duties::Duty;
use commons::meetings::{MeetingId, PollId};
use commons::offers::OfferId;
use commons::people::PersonId;
use commons::pictures::PictureId;
use commons::sight::{
    Field, Proposed, Warrant, warrant, warrant_for_a_hook, warrant_for_a_letter, warrant_for_keys,
    warrant_for_what_is_shown,
};
use commons::{Actor, Command, Refusal, Subject};

/// Every field with the name it is kept under, and whether it is for the group. A name in here never changes: under it lies
/// what people sealed.
const FIELDS: [(Field, &str, bool); 32] = [
    (Field::Called, "called", false),
    (Field::Reach, "reach", false),
    (Field::SafeTimes, "safe_times", false),
    (Field::Door, "door", false),
    (Field::Password, "password", false),
    (Field::Words, "words", false),
    (Field::Line(7), "line7", false),
    (Field::Proposed(Proposed::Title, 2), "title2", true),
    (Field::Proposed(Proposed::Why, 3), "why3", true),
    (Field::Proposed(Proposed::Affected, 4), "affected4", true),
    (Field::Proposed(Proposed::Key, 5), "key5", true),
    (Field::Clause(6, 7), "clause6_7", true),
    (Field::Translated(Proposed::Title, 2), "in_other_title2", true),
    (Field::Translated(Proposed::Why, 3), "in_other_why3", true),
    (Field::Translated(Proposed::Affected, 4), "in_other_affected4", true),
    (Field::Translated(Proposed::Key, 5), "in_other_key5", true),
    (Field::TranslatedClause(8, 9), "in_other_clause8_9", true),
    (Field::Spoken(ProposalId(10), 11), "spoken10_11", true),
    (Field::Lifts(ProposalId(12), 13), "lifts12_13", true),
    (Field::Key, "key", false),
    (Field::Question, "question", true),
    (Field::Advice(PollId(14), 15), "advice14_15", true),
    (Field::Place, "place", true),
    (Field::Point(MeetingId(16), 17), "point16_17", true),
    (Field::Note(18), "note18", true),
    (Field::Missing(MeetingId(19), 20), "missing19_20", true),
    (Field::HandOver(21), "handover21", true),
    (Field::Told(22), "told22", true),
    (Field::Program, "program", false),
    (Field::Hook, "hook", false),
    (Field::Picture, "picture", false),
    (Field::Alt, "alt", true),
];

#[test]
fn a_field_keeps_its_name_for_ever_and_the_name_leads_back_to_it() {
    for (field, name, _) in FIELDS {
        assert_eq!((field.name().as_str(), Field::parse(name)), (name, Some(field)));
    }
}

#[test]
fn a_name_that_is_no_fields_leads_nowhere() {
    for name in [
        "",
        "Called",
        "called ",
        "line",
        "line-1",
        "title",
        "titlex",
        "clause",
        "clause6",
        "clause6_",
        "clause_7",
        "clause6_x",
        "spoken10",
        "lifts12_",
        "advice_15",
        "point16",
        "note",
        "missing19",
        "handover",
        "told",
        "in_other_",
        "in_other_line1",
        "in_other_note1",
        "in_other_in_other_title2",
        "in_other_title",
        "in_other_clause8",
        "key70000",
        "line4294967296",
    ] {
        assert_eq!(Field::parse(name), None, "{name:?}");
    }
}

#[test]
fn what_is_said_to_the_group_is_for_the_group_and_nothing_else_is() {
    for (field, name, for_the_group) in FIELDS {
        assert_eq!(field.is_for_the_group(), for_the_group, "{name}");
    }
}

fn subjects() -> [Subject; 13] {
    [
        Subject::Need(NEED),
        Subject::Need(SECOND),
        Subject::Person(BEN),
        Subject::Person(CHIARA),
        Subject::Offer(OfferId(1)),
        Subject::Group,
        Subject::Proposal(ProposalId(1)),
        Subject::Mending(MATTER),
        Subject::Meeting(MeetingId(1)),
        Subject::Poll(PollId(1)),
        Subject::Duty(Duty::PhoneDesk),
        Subject::Picture(PictureId(1)),
        Subject::Picture(PictureId(2)),
    ]
}

/// It opens exactly what it should, of everything there is.
#[track_caller]
fn opens_exactly(town: &Town, warrant: &Warrant, should: impl Fn(Subject, Field) -> bool) {
    assert_eq!(warrant.group(), town.group.id);
    for subject in subjects() {
        for (field, name, _) in FIELDS {
            assert_eq!(warrant.covers(subject, field), should(subject, field), "{name} of {subject:?}");
        }
    }
}

#[test]
fn what_is_shown_to_all_is_names_what_was_said_to_the_group_and_how_it_is_reached() {
    let town = Town::founded();
    opens_exactly(&town, &warrant_for_what_is_shown(&town.group), |subject, field| match subject {
        Subject::Person(_) => field == Field::Called || field.is_for_the_group(),
        Subject::Group => field == Field::Reach,
        Subject::Offer(_) | Subject::Mending(_) => false,
        _ => field.is_for_the_group(),
    });
}

#[test]
fn a_letter_is_addressed_with_the_one_field_of_the_one_person() {
    let town = Town::founded();
    let letter = warrant_for_a_letter(&town.group, BEN).expect("he wants letters");
    opens_exactly(&town, &letter, |subject, field| (subject, field) == (Subject::Person(BEN), Field::Reach));
}

#[test]
fn nobody_is_written_to_who_is_not_here_or_does_not_want_it() {
    use commons::people::Command::{Leave, Letters};
    let town = Town::founded().given(BEN, Letters { wanted: false }).given(CHIARA, Leave);
    let refused = |person| warrant_for_a_letter(&town.group, person).err();
    assert_eq!(refused(BEN), Some(Refusal::NotYours));
    assert_eq!(refused(CHIARA), Some(Refusal::HasLeft));
    assert_eq!(refused(PersonId(99)), Some(Refusal::NotThere));
    assert_eq!(refused(DEE), None);
}

#[test]
fn a_place_that_is_told_is_the_one_field_of_somebody_who_takes_part() {
    let town = Town::founded().given(CHIARA, commons::people::Command::Leave);
    let told = warrant_for_a_hook(&town.group, BEN).expect("he takes part");
    opens_exactly(&town, &told, |subject, field| (subject, field) == (Subject::Person(BEN), Field::Hook));
    assert_eq!(warrant_for_a_hook(&town.group, CHIARA).err(), Some(Refusal::HasLeft));
}

#[test]
fn the_keys_of_what_is_between_people_are_all_that_the_rules_are_given() {
    let town = Town::founded();
    opens_exactly(&town, &warrant_for_keys(&town.group), |subject, field| {
        matches!(subject, Subject::Mending(_)) && field == Field::Key
    });
}

#[test]
fn ones_own_details_and_a_promised_door_open_as_a_whole_and_alone() {
    let town = Town::founded()
        .given(Actor::Anyone, ask(groceries()))
        .given(BEN, promise(NEED, 1))
        .given(BEN, Command::Open(Subject::Need(NEED)));
    for (who, whole) in
        [(BEN.who(), Subject::Need(NEED)), (NEED.who(), Subject::Need(NEED)), (BEN.who(), Subject::Person(BEN))]
    {
        let seen = warrant(&town.group, who, whole, town.now).expect("it stands open");
        opens_exactly(&town, &seen, |subject, _| subject == whole);
    }
}

#[test]
fn for_a_newcomer_a_call_opens_without_the_door_and_the_password() {
    let town = Town::with_farah()
        .given(Actor::Anyone, ask(friendly_call()))
        .given(FARAH, promise(NEED, 1))
        .given(FARAH, Command::Open(Subject::Need(NEED)));
    let seen = warrant(&town.group, FARAH.who(), Subject::Need(NEED), town.now).expect("it stands open");
    opens_exactly(&town, &seen, |subject, field| {
        subject == Subject::Need(NEED) && field != Field::Door && field != Field::Password
    });
}
