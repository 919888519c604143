//! The keyring, read from a file that somebody has changed: nothing of it is believed.

use commons::GroupId;
use std::fs;
use std::sync::LazyLock;
use vault::{HostKey, Vault};

/// A keyring as it is written.
static WHOLE: LazyLock<Vec<u8>> = LazyLock::new(|| {
    let folder = tempfile::tempdir().expect("a folder");
    let mut turn = 0;
    let mut dice = move |bytes: &mut [u8]| {
        turn += 1;
        bytes.fill(turn);
    };
    let vault = Vault::with_host_key(folder.path(), HostKey::from([5; 32])).expect("a new keyring");
    vault.begin_group(GroupId([1; 16]), &mut dice).expect("it is written");
    vault.begin_group(GroupId([2; 16]), &mut dice).expect("it is written");
    fs::read(folder.path().join("keyring")).expect("it is there")
});

/// `bytes` in place of the keyring, or laid over it: two bytes say where.
pub fn keyring(bytes: &[u8]) {
    let mut laid_over = WHOLE.clone();
    if let Some((at, rest)) = bytes.split_first_chunk::<2>() {
        let at = usize::from(u16::from_le_bytes(*at)) % laid_over.len();
        for (place, byte) in laid_over.iter_mut().skip(at).zip(rest) {
            *place = *byte;
        }
    }
    for changed in [bytes.to_vec(), laid_over] {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("keyring");
        fs::write(&path, &changed).expect("it is written");
        private(&path);
        let opened = Vault::with_host_key(folder.path(), HostKey::from([5; 32]));
        assert_eq!(opened.is_ok(), changed == *WHOLE, "a changed keyring was believed, or a whole one was not");
        assert!(Vault::with_host_key(folder.path(), HostKey::from([6; 32])).is_err(), "under another host key");
    }
}

#[cfg(unix)]
fn private(path: &std::path::Path) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(path, fs::Permissions::from_mode(0o600)).expect("it is ours");
}

#[cfg(not(unix))]
fn private(_: &std::path::Path) {}
