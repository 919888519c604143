//! The files of the keyring.

use crate::{ELM, Folder, dice, need, read, row, vault};
use vault::{HostKey, KeyringError, Vault};

fn opened(folder: &Folder) -> Result<Vault, KeyringError> {
    Vault::in_folder(folder.path(), &mut dice())
}

#[test]
fn the_keys_are_there_again_after_a_start() {
    let folder = Folder::new();
    let first = vault(&folder);
    first.begin_group(ELM, &mut dice()).unwrap();
    let amina = row(&first, ELM, need(1), "Amina");
    first.begin_group(ELM, &mut dice()).unwrap();
    drop(first);
    let second = vault(&folder);
    assert_eq!(read(&second, ELM, &amina).as_deref(), Some("Amina"));
}

#[cfg(unix)]
#[test]
fn nobody_else_can_read_the_files_and_files_that_others_can_read_are_refused() {
    use std::fs::Permissions;
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let first = vault(&folder);
    first.begin_group(ELM, &mut dice()).unwrap();
    drop(first);
    let mode = |path: &std::path::Path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(folder.path()), 0o700);
    for name in ["keyring", "host.key", "keyring.lock"] {
        assert_eq!(mode(&folder.file(name)), 0o600, "{name}");
    }
    for name in ["keyring", "host.key"] {
        std::fs::set_permissions(folder.file(name), Permissions::from_mode(0o640)).unwrap();
        assert!(matches!(opened(&folder), Err(KeyringError::Open(path)) if path.ends_with(name)));
        std::fs::set_permissions(folder.file(name), Permissions::from_mode(0o600)).unwrap();
    }
    opened(&folder).unwrap();
}

#[test]
fn a_keyring_with_one_changed_bit_or_a_missing_end_is_refused() {
    let folder = Folder::new();
    let first = vault(&folder);
    first.begin_group(ELM, &mut dice()).unwrap();
    drop(first);
    let whole = std::fs::read(folder.file("keyring")).unwrap();
    let refused = |bytes: &[u8]| {
        std::fs::write(folder.file("keyring"), bytes).unwrap();
        matches!(opened(&folder), Err(KeyringError::Damaged(_)))
    };
    for place in 0..whole.len() {
        let mut changed = whole.clone();
        changed[place] ^= 1 << (place % 8);
        assert!(refused(&changed), "byte {place}");
        assert!(refused(&whole[..place]), "cut off at {place}");
    }
    assert!(refused(&[&whole[..], b"x"].concat()));
    std::fs::write(folder.file("keyring"), &whole).unwrap();
    opened(&folder).unwrap();
}

#[test]
fn a_missing_or_damaged_host_key_is_said_and_never_made_anew_over_a_keyring() {
    let folder = Folder::new();
    let first = vault(&folder);
    first.begin_group(ELM, &mut dice()).unwrap();
    drop(first);
    let host_key = std::fs::read(folder.file("host.key")).unwrap();
    std::fs::write(folder.file("host.key"), &host_key[..31]).unwrap();
    assert!(matches!(opened(&folder), Err(KeyringError::Damaged(_))));
    std::fs::write(folder.file("host.key"), [0; 32]).unwrap();
    assert!(matches!(opened(&folder), Err(KeyringError::Damaged(_))));
    std::fs::remove_file(folder.file("host.key")).unwrap();
    let missing = opened(&folder).err().unwrap();
    assert!(matches!(missing, KeyringError::NoHostKey(_)));
    assert!(missing.to_string().contains("host.key is missing"), "{missing}");
    assert!(!folder.file("host.key").exists());
}

#[test]
fn the_host_key_may_come_from_elsewhere() {
    let folder = Folder::new();
    let first = Vault::with_host_key(folder.path(), HostKey::from([1; 32])).unwrap();
    first.begin_group(ELM, &mut dice()).unwrap();
    let amina = row(&first, ELM, need(1), "Amina");
    drop(first);
    assert!(!folder.file("host.key").exists());
    let wrong = Vault::with_host_key(folder.path(), HostKey::from([2; 32]));
    assert!(matches!(wrong, Err(KeyringError::Damaged(_))));
    let right = Vault::with_host_key(folder.path(), HostKey::from([1; 32])).unwrap();
    assert_eq!(read(&right, ELM, &amina).as_deref(), Some("Amina"));
}

#[test]
fn two_programs_do_not_write_the_same_keys() {
    let folder = Folder::new();
    let first = vault(&folder);
    assert!(matches!(opened(&folder), Err(KeyringError::InUse(_))));
    drop(first);
    opened(&folder).unwrap();
}

#[test]
fn a_keyring_that_cannot_be_written_changes_nothing() {
    let folder = Folder::new();
    let first = vault(&folder);
    first.begin_group(ELM, &mut dice()).unwrap();
    let amina = row(&first, ELM, need(1), "Amina");
    // A folder in the way of the new file stops every write, also for root.
    std::fs::create_dir(folder.file("keyring.new")).unwrap();
    let keys = [(1, 1, amina.key.clone())];
    assert!(first.begin_forgetting(ELM, &keys, &[], &mut dice()).is_err());
    assert!(first.end_group(ELM, &mut dice()).is_err());
    assert_eq!(read(&first, ELM, &amina).as_deref(), Some("Amina"));
    std::fs::remove_dir(folder.file("keyring.new")).unwrap();
    first.begin_forgetting(ELM, &keys, &[], &mut dice()).unwrap();
}

#[cfg(unix)]
#[test]
fn the_old_file_is_overwritten_before_it_goes() {
    use std::io::Read;
    let folder = Folder::new();
    let first = vault(&folder);
    first.begin_group(ELM, &mut dice()).unwrap();
    let forgetting = first.begin_forgetting(ELM, &[], &[], &mut dice()).unwrap();
    let mut old = std::fs::File::open(folder.file("keyring")).unwrap();
    first.mend(ELM, forgetting.new, &mut dice()).unwrap();
    let mut left = Vec::new();
    old.read_to_end(&mut left).unwrap();
    assert!(!left.is_empty() && left.iter().all(|byte| *byte == 0));
}

/// A name that leads to itself: it is there, and it cannot be read.
#[cfg(unix)]
fn lead_nowhere(folder: &Folder, name: &str) {
    let _ = std::fs::remove_file(folder.file(name));
    std::os::unix::fs::symlink(name, folder.file(name)).unwrap();
}

#[cfg(unix)]
fn is_said_to_lead_nowhere<T>(done: Result<T, KeyringError>) -> bool {
    const ELOOP: i32 = 40;
    matches!(done, Err(KeyringError::Disk { source, .. }) if source.raw_os_error() == Some(ELOOP))
}

#[cfg(target_os = "linux")]
#[test]
fn what_cannot_be_read_is_never_taken_for_what_is_not_there() {
    let folder = Folder::new();
    let first = vault(&folder);
    first.begin_group(ELM, &mut dice()).unwrap();
    // The old keys could not be overwritten, so new ones do not take their place.
    let kept = folder.copy();
    lead_nowhere(&folder, "keyring");
    let changed = first.begin_group(crate::OAK, &mut dice()).map_err(|error| match error {
        vault::VaultError::Keyring(error) => error,
        other => panic!("{other}"),
    });
    assert!(is_said_to_lead_nowhere(changed));
    // Nor is what an earlier change left in the way.
    std::fs::remove_file(folder.file("keyring")).unwrap();
    std::fs::copy(kept.file("keyring"), folder.file("keyring")).unwrap();
    lead_nowhere(&folder, "keyring.new");
    drop(first);
    assert!(is_said_to_lead_nowhere(opened(&folder)));
    std::fs::remove_file(folder.file("keyring.new")).unwrap();
    // A house that cannot read its keys does not begin with new ones.
    lead_nowhere(&folder, "keyring");
    assert!(is_said_to_lead_nowhere(opened(&folder)));
}

#[test]
fn room_is_put_by_for_forgetting_on_a_full_disk() {
    let folder = Folder::new();
    drop(vault(&folder));
    let length = || std::fs::metadata(folder.file("keyring.reserve")).map(|file| file.len()).ok();
    assert_eq!(length(), Some(65_536));
    std::fs::write(folder.file("keyring.reserve"), "half").unwrap();
    drop(vault(&folder));
    assert_eq!(length(), Some(65_536), "half a reserve is made whole");
}

#[test]
fn only_a_full_disk_is_called_full() {
    let says = |kind: std::io::ErrorKind| KeyringError::Disk { path: "keys".into(), source: kind.into() };
    assert!(says(std::io::ErrorKind::StorageFull).is_full());
    assert!(!says(std::io::ErrorKind::PermissionDenied).is_full());
    assert!(!KeyringError::NotShared.is_full());
}
