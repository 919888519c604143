//! What is written for people about the rules says the same as the rules.

use commons::Rules;
use commons::needs::{Item, Kind};
use std::path::Path;

fn document(name: &str) -> String {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../docs").join(name);
    std::fs::read_to_string(path).expect("the document can be read")
}

/// The second column of the row that begins so.
fn number(document: &str, start: &str) -> String {
    let row = document.lines().find(|line| line.trim_start_matches("| ").starts_with(start));
    let row = row.unwrap_or_else(|| panic!("no row for: {start}"));
    row.split('|').nth(2).expect("a second column").to_owned()
}

#[test]
fn the_numbers_are_those_of_the_rules() {
    let text = document("rules.md");
    let rules = Rules::default();
    let numbers: [(&str, u32); 24] = [
        ("The first who simply trust", rules.founders.into()),
        ("The first who simply trust", rules.founding_days.into()),
        ("Vouches a newcomer needs", rules.vouches.into()),
        ("Days between joining and a voice", rules.days_before_voice.into()),
        ("People one member may have vouched for", rules.open_vouches.into()),
        ("People one member may have vouched for", rules.open_vouch_days.into()),
        ("New voices in thirty days", rules.new_voices_a_month.into()),
        ("Open promises of one person", rules.open_promises.into()),
        ("From \"the time has passed\"", rules.release_after_hours.into()),
        ("How long we wait", rules.check_back_days.into()),
        ("Days until an open need", rules.expire_after_days.into()),
        ("Openings of sealed details", rules.openings_a_day.into()),
        ("How long an opening lasts", rules.opening_hours.into()),
        ("Days from closing to forgetting", rules.forget_after_days.into()),
        ("A turn on the phone desk or the welcome", rules.duty_days.into()),
        ("From their word to being let in", rules.recovery_hours.into()),
        ("A new device opens nothing for", 24),
        ("A request to be let back in", rules.recovery_days.into()),
        ("Taking one's own act back", rules.undo_minutes.into()),
        ("Members who close the shutters", rules.shutters_close.into()),
        ("Members who close the shutters", rules.shutters_minutes.into()),
        ("Members who open them again", rules.shutters_open.into()),
        ("When they open by themselves", rules.shutters_hours.into()),
        ("People who go together for", Item::Prescription.hands().into()),
    ];
    for (row, expected) in numbers {
        let said = number(&text, row);
        let found = said.split(|letter: char| !letter.is_ascii_digit()).any(|word| word == expected.to_string());
        assert!(found, "{row}: {expected} is not in {said}");
    }
}

#[test]
fn every_kind_and_every_thing_is_on_the_list() {
    let letters = |text: &str| text.chars().filter(|letter| letter.is_alphabetic()).collect::<String>().to_lowercase();
    let text = document("kinds.md");
    for kind in Kind::ALL {
        let row = text.lines().find(|line| letters(line).starts_with(&letters(&kind.word())));
        let row = letters(row.unwrap_or_else(|| panic!("no row for {kind:?}")));
        for item in kind.items() {
            assert!(row.contains(&letters(&item.word())), "{item:?} is not in the row of {kind:?}");
        }
    }
    assert_eq!(Item::ALL.len(), 46, "and nothing more");
}
