//! Looking whether a backup restores: it is read back from the disk, laid into a scratch house, every log is followed entry
//! by entry, and every sealed word of the living has to open with the copy of the keys that lies on the shelf.

use super::NotKept;
use crate::{Named, beside_the_pages};
use commons::GroupId;
use flate2::read::DeflateDecoder;
use std::collections::BTreeSet;
use std::fs::File;
use std::io::{self, BufReader, Read};
use std::path::{Path, PathBuf};
use store::{Copied, PIECES, Store, StoreError, SubjectKey};
use tokio::sync::mpsc;
use vault::parcel::look_through;
use vault::{KeyCopy, ParcelKey, Unpacked};

/// What a restored backup held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Proved {
    pub groups: u64,
    pub entries: u64,
    /// Sealed words of the living. All of them opened.
    pub opened: u64,
    /// Subjects that were forgotten since the backup was made. Nothing of them opens.
    pub forgotten: u64,
    /// Photos of the living, and how many of them have no whole file.
    pub photos: u64,
    pub photos_missing: u64,
}

/// The photos that each group's log names.
pub(super) type Photos = Vec<(GroupId, Named)>;

/// Restores a backup into a scratch house and looks through all of it.
pub(super) async fn prove(
    file: &Path,
    key: &ParcelKey,
    copied: &Copied,
    keys: &KeyCopy,
    scratch: &Path,
) -> Result<(Proved, Photos), NotKept> {
    let url = scratch.join("house.db").display().to_string();
    let (path, key) = (file.to_owned(), key.clone());
    let laid = lay(url.clone(), move || {
        look_through(BufReader::new(File::open(&path)?)).map_err(io::Error::other)?;
        let (_, parcel) = Unpacked::open_with(BufReader::new(File::open(&path)?), &key).map_err(io::Error::other)?;
        Ok(parcel)
    })
    .await?;
    if laid.fingerprint != copied.fingerprint {
        return Err(NotKept::NotProved("it holds something else than the house".into()));
    }
    let store = Store::open(&url).await?;
    let looked = look_through_house(&store, keys).await;
    store.close().await;
    looked
}

/// Lays what a parcel holds into an empty store.
pub(super) async fn lay<R: Read + Send + 'static>(
    url: String,
    open: impl FnOnce() -> io::Result<R> + Send + 'static,
) -> Result<Copied, NotKept> {
    let (pieces, from) = mpsc::channel(PIECES);
    let reading = beside_the_pages(move || {
        let mut larger = DeflateDecoder::new(open()?);
        loop {
            let mut piece = vec![0; 256 * 1024];
            let count = larger.read(&mut piece)?;
            piece.truncate(count);
            // Whoever lays it has found something amiss and says what.
            if count == 0 || pieces.blocking_send(piece).is_err() {
                return Ok::<_, io::Error>(());
            }
        }
    });
    let (laid, read) = tokio::join!(Store::copy_in(&url, from), reading);
    match (laid, read?) {
        (Ok(laid), Ok(())) => Ok(laid),
        (Err(StoreError::NotEmpty), _) => Err(NotKept::Taken),
        // What could not be read is why it could not be laid.
        (_, Err(error)) => Err(NotKept::NotProved(error.to_string())),
        (Err(error @ StoreError::NotACopy(_)), _) => Err(NotKept::NotProved(error.to_string())),
        (Err(error), _) => Err(error.into()),
    }
}

/// Is the database well, does every log follow, and does everything sealed open for the living?
pub(super) async fn look_through_house(store: &Store, keys: &KeyCopy) -> Result<(Proved, Photos), NotKept> {
    let report = store.check().await?;
    if let Some(fault) = report.faults.first() {
        return Err(NotKept::NotProved(fault.clone()));
    }
    let mut proved = Proved { groups: report.groups, ..Proved::default() };
    let mut photos = Vec::new();
    for row in store.groups().await? {
        let id = GroupId(row.id);
        let (entries, _, mut named) = Named::in_log(store, id, |_, _| {}).await.map_err(NotKept::NotProved)?;
        let current = keys.epoch(id);
        let lives = |key: &SubjectKey| current == Some(key.epoch) || keys.living(id, key.kind, key.no).is_some();
        named.keep_living(store, id, lives).await?;
        proved.photos += named.files().count() as u64;
        photos.push((id, named));
        proved.entries += entries;
        look_through_sealed(store, id, keys, &mut proved).await?;
    }
    Ok((proved, photos))
}

async fn look_through_sealed(store: &Store, id: GroupId, keys: &KeyCopy, proved: &mut Proved) -> Result<(), NotKept> {
    let wrapped = store.keys(id.0).await?;
    let kinds: BTreeSet<u8> = wrapped.iter().map(|key| key.kind).collect();
    let current = keys.epoch(id);
    for kind in kinds {
        for subject in store.sealed_all(id.0, kind).await? {
            let no = subject.key.no;
            let key = match current == Some(subject.key.epoch) {
                true => Some(subject.key.wrapped.as_slice()),
                false => keys.living(id, kind, no),
            };
            let Some(key) = key else {
                proved.forgotten += 1;
                continue;
            };
            for (field, sealed) in &subject.fields {
                if !keys.opens(id, (kind, no), key, field, sealed) {
                    return Err(NotKept::NotProved(format!("words about subject {kind}:{no} do not open")));
                }
                proved.opened += 1;
            }
        }
    }
    Ok(())
}

/// The place of a file that a parcel lies in, opened anew whenever it is asked for.
pub(super) fn opened(path: &Path) -> io::Result<BufReader<File>> {
    Ok(BufReader::new(File::open(PathBuf::from(path))?))
}
