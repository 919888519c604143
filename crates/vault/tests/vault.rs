//! What the vault promises.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

#[path = "vault/disk.rs"]
mod disk;
#[path = "vault/forgetting.rs"]
mod forgetting;
#[path = "vault/key_copy.rs"]
mod key_copy;
#[path = "vault/sealing.rs"]
mod sealing;
#[path = "vault/shared.rs"]
mod shared;

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use commons::needs::NeedId;
use commons::people::PersonId;
use commons::sight::{Field, Warrant, warrant};
use commons::{Actor, Group, GroupId, Subject, Timestamp};
use vault::{Vault, WrappedKey};

const ELM: GroupId = GroupId([7; 16]);
const OAK: GroupId = GroupId([9; 16]);

fn need(number: u32) -> Subject {
    Subject::Need(NeedId(number))
}

fn person(number: u32) -> Subject {
    Subject::Person(PersonId(number))
}

/// The warrant somebody has for what is their own.
fn own(group: GroupId, subject: Subject) -> Warrant {
    let actor = match subject {
        Subject::Need(need) => Actor::Neighbour(need),
        Subject::Person(person) => Actor::Person(person),
        Subject::Offer(_)
        | Subject::Group
        | Subject::Proposal(_)
        | Subject::Mending(_)
        | Subject::Meeting(_)
        | Subject::Poll(_)
        | Subject::Duty(_)
        | Subject::Picture(_) => panic!("nobody's own"),
    };
    warrant(&Group::new(group), actor, subject, Timestamp(0)).unwrap()
}

/// Dice that fall differently every time, and the same way in every run.
fn dice() -> impl FnMut(&mut [u8]) {
    static THROWS: AtomicU32 = AtomicU32::new(0);
    |bytes: &mut [u8]| {
        let throw = THROWS.fetch_add(1, Ordering::Relaxed);
        blake3::Hasher::new().update(&throw.to_le_bytes()).finalize_xof().fill(bytes);
    }
}

/// A folder that goes with the test.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Folder {
        static NEXT: AtomicU32 = AtomicU32::new(0);
        let number = NEXT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("manyhands-keys-{}-{number}", std::process::id()));
        let _ = std::fs::remove_dir_all(&path);
        Folder(path)
    }

    fn path(&self) -> &Path {
        &self.0
    }

    fn file(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// Another folder with the same files: a backup, or a thief's copy.
    fn copy(&self) -> Folder {
        let copy = Folder::new();
        std::fs::create_dir_all(&copy.0).unwrap();
        for file in std::fs::read_dir(&self.0).unwrap() {
            let file = file.unwrap();
            std::fs::copy(file.path(), copy.0.join(file.file_name())).unwrap();
        }
        copy
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn vault(folder: &Folder) -> Vault {
    Vault::in_folder(folder.path(), &mut dice()).unwrap()
}

/// What the store would keep of a subject with one sealed field.
#[derive(Clone)]
struct Row {
    subject: Subject,
    key: WrappedKey,
    sealed: Vec<u8>,
}

fn row(vault: &Vault, group: GroupId, subject: Subject, words: &str) -> Row {
    let mut dice = dice();
    let key = vault.new_subject(group, subject, &mut dice).unwrap();
    let sealed = vault.seal(group, subject, &key, Field::Called, words, &mut dice).unwrap();
    Row { subject, key, sealed }
}

/// The words, if they open.
fn read(vault: &Vault, group: GroupId, row: &Row) -> Option<String> {
    let warrant = own(group, row.subject);
    let words = vault.open(&warrant, row.subject, &row.key, Field::Called, &row.sealed).ok()?;
    Some(words.reveal().clone())
}
