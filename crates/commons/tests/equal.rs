//! Nobody can be made more than a member: there is no command, event, field or word for it.

use std::path::Path;

const RANKS: [&str; 22] = [
    "admin",
    "administrator",
    "owner",
    "role",
    "roles",
    "moderator",
    "superuser",
    "sudo",
    "root",
    "privilege",
    "rank",
    "permission",
    "permissions",
    "manager",
    "leader",
    "boss",
    "staff",
    "organiser",
    "organizer",
    "chair",
    "officer",
    "coordinator",
];

const LABELS: [&str; 12] = [
    "client",
    "beneficiary",
    "case",
    "cases",
    "ticket",
    "volunteer",
    "eligible",
    "eligibility",
    "deserving",
    "user",
    "users",
    "rejected",
];

/// The words of a source: names taken apart at capitals and underscores.
fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    let mut small_before = false;
    for letter in text.chars() {
        if !letter.is_alphabetic() || (letter.is_uppercase() && small_before) {
            words.push(std::mem::take(&mut word));
        }
        if letter.is_alphabetic() {
            word.extend(letter.to_lowercase());
        }
        small_before = letter.is_lowercase();
    }
    words.push(word);
    words
}

fn every_word_of(folder: &Path, look: &mut impl FnMut(&Path, &str)) {
    for entry in std::fs::read_dir(folder).expect("a folder of sources") {
        let path = entry.expect("it can be read").path();
        if path.is_dir() {
            every_word_of(&path, look);
        } else if path.extension().is_some_and(|end| end == "rs") {
            let text = std::fs::read_to_string(&path).expect("a source can be read");
            // A comment may say what there is not; and serde is told how to write names.
            let code = text.lines().filter(|line| !line.trim_start().starts_with("//"));
            let text = code.collect::<Vec<_>>().join("\n").replace("snake_case", "");
            words(&text).iter().for_each(|word| look(&path, word));
        }
    }
}

#[test]
fn words_are_taken_apart() {
    assert_eq!(words("RoomOwner::is_admin(by)").concat(), "roomownerisadminby");
    assert!(words("struct GroupOwner;").contains(&"owner".into()));
    assert!(words("fn is_admin()").contains(&"admin".into()));
    assert!(!words("control, ownership").contains(&"owner".into()));
}

#[test]
fn nobody_has_a_rank() {
    every_word_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |path, word| {
        assert!(!RANKS.contains(&word), "{}: {word}", path.display());
    });
}

#[test]
fn nobody_is_labelled() {
    every_word_of(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |path, word| {
        assert!(!LABELS.contains(&word), "{}: {word}", path.display());
    });
}
