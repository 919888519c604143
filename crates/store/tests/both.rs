//! What a store promises, on both databases.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

#[path = "suite/crashes.rs"]
mod crashes;
#[path = "suite/forgetting.rs"]
mod forgetting;
#[cfg(target_os = "linux")]
#[path = "suite/full.rs"]
mod full;
#[path = "suite/hooks.rs"]
mod hooks;
#[path = "suite/letters.rs"]
mod letters;
#[path = "suite/log.rs"]
mod log;
#[path = "suite/people.rs"]
mod people;
#[path = "suite/portable.rs"]
mod portable;
#[path = "suite/sealed.rs"]
mod sealed;
#[path = "suite/shape.rs"]
mod shape;
#[path = "suite/standby.rs"]
mod standby;
#[path = "suite/tables.rs"]
mod tables;
#[path = "suite/together.rs"]
mod together;

use store::{GroupId, NewEntry, Store};

const ELM: GroupId = [7; 16];
const OAK: GroupId = [9; 16];
const NOON: i64 = 1_795_000_000_000;

/// An entry of the command with this number.
fn entry(command: u32, part: u16) -> NewEntry {
    NewEntry {
        command: command_id(command),
        part,
        body: format!(r#"{{"asked":{command}}}"#),
        hash: [u8::try_from(command % 251).unwrap(); 32],
    }
}

fn command_id(number: u32) -> [u8; 16] {
    let mut id = [0; 16];
    id[..4].copy_from_slice(&number.to_le_bytes());
    id
}

async fn with_elm(store: &Store) {
    store.create_group("elm-street", ELM, NOON).await.unwrap();
}
