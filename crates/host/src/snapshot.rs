//! Snapshots: a group as it was at an entry, so that a long log need not be read from its beginning at every start.
//!
//! A snapshot is derived and may be thrown away at any time; the log is the truth. It is believed only if this very program
//! wrote it and the log still has its entry, with the same hash, at its place; what came after is read from the log as ever.
//! It holds what follows from the log and nothing else: no name, no word, no key. What is forgotten was never in it.

use crate::home::Read;
use crate::{Failed, Home, Host, State, beside_the_pages};
use commons::{CommandId, Group, GroupId, Hash};
use std::collections::HashMap;
use std::io::{Read as _, Write};
use std::path::{Path, PathBuf};

const FIRST_LINE: &[u8] = b"manyhands snapshot 1\n";
/// Entries that are read from the log rather than writing a snapshot: they take a tenth of a second.
const FAR: u64 = 50_000;
/// Whoever comes to a group that sleeps waits until it is awake: then a snapshot is worth it for so many times fewer entries.
const WAITED_FOR: u64 = 25;

/// Where snapshots lie, and which program wrote them.
#[derive(Clone, Debug, Default)]
pub struct Snapshots(Option<Place>);

#[derive(Clone, Debug)]
struct Place {
    folder: PathBuf,
    /// So many entries are read from the log rather than writing a snapshot.
    far: u64,
    /// The hash of the running program: another one may see a group otherwise.
    program: [u8; 32],
}

/// Read piece by piece: as a whole it would be most of what a small house ever needs of memory.
fn hash_of_this_program() -> std::io::Result<[u8; 32]> {
    let mut hasher = blake3::Hasher::new();
    hasher.update_reader(std::fs::File::open(std::env::current_exe()?)?)?;
    Ok(*hasher.finalize().as_bytes())
}

impl Snapshots {
    /// Every log is read from its beginning.
    pub fn none() -> Snapshots {
        Snapshots(None)
    }

    /// In this folder, which is made when the first is written.
    pub fn in_folder(folder: &Path) -> Snapshots {
        match hash_of_this_program() {
            Ok(program) => Snapshots(Some(Place { folder: folder.to_owned(), far: FAR, program })),
            Err(error) => {
                tracing::warn!(%error, "the program cannot be read, so no snapshots are kept");
                Snapshots(None)
            }
        }
    }

    /// The same, but after so many entries.
    #[must_use]
    pub fn after(self, entries: u64) -> Snapshots {
        Snapshots(self.0.map(|place| Place { far: entries, ..place }))
    }

    /// Whether a snapshot is worth it, so many entries after the last.
    fn are_worth_it(&self, entries: u64) -> bool {
        self.0.as_ref().is_some_and(|place| entries >= place.far)
    }

    /// The same for a group that somebody will wait for to wake.
    fn are_worth_waking_by(&self, entries: u64) -> bool {
        self.0.as_ref().is_some_and(|place| entries >= place.far / WAITED_FOR)
    }

    fn path(&self, id: GroupId) -> Option<PathBuf> {
        self.0.as_ref().map(|place| place.folder.join(format!("{id}.snapshot")))
    }

    /// The newest snapshot of this group that this program wrote.
    fn read(&self, id: GroupId) -> Option<(Group, HashMap<CommandId, u64>)> {
        let (place, path) = (self.0.as_ref()?, self.path(id)?);
        let mut bytes = Vec::new();
        std::fs::File::open(path).ok()?.read_to_end(&mut bytes).ok()?;
        let rest = bytes.strip_prefix(FIRST_LINE)?.strip_prefix(&place.program)?;
        let (hash, body) = rest.split_at_checked(32)?;
        if blake3::hash(body).as_bytes() != hash {
            return None;
        }
        let (group, known): (Group, Vec<([u8; 16], u64)>) = postcard::from_bytes(body).ok()?;
        let known = known.into_iter().map(|(id, seq)| (CommandId(id), seq)).collect();
        (group.id == id).then_some((group, known))
    }

    fn write(&self, group: &Group, known: &HashMap<CommandId, u64>) -> std::io::Result<()> {
        let (Some(place), Some(path)) = (&self.0, self.path(group.id)) else { return Ok(()) };
        let known: Vec<([u8; 16], u64)> = known.iter().map(|(id, seq)| (id.0, *seq)).collect();
        let body = postcard::to_extend(&(group, known), Vec::new()).map_err(std::io::Error::other)?;
        std::fs::create_dir_all(&place.folder)?;
        let unfinished = path.with_extension("unfinished");
        let mut file = private(&unfinished)?;
        for part in [FIRST_LINE, &place.program, blake3::hash(&body).as_bytes(), &body] {
            file.write_all(part)?;
        }
        std::fs::rename(unfinished, path)
    }

    fn remove(&self, id: GroupId) {
        if let Some(path) = self.path(id) {
            // If there is none, that is how it should be.
            let _ = std::fs::remove_file(path);
        }
    }
}

/// A new file that nobody else on this machine reads.
fn private(path: &Path) -> std::io::Result<std::fs::File> {
    let mut options = std::fs::OpenOptions::new();
    options.create(true).truncate(true).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

impl Host {
    /// A group to read on from: as its snapshot has it, if there is one that the log bears out, or before its first entry.
    pub(crate) async fn begin_reading(&self, id: GroupId) -> Result<(Group, HashMap<CommandId, u64>), Failed> {
        let snapshots = self.snapshots.clone();
        let found = beside_the_pages(move || snapshots.read(id)).await?;
        if let Some((group, known)) = found {
            let row = self.store.load(id.0, group.seq, 1).await?.pop();
            if row.is_some_and(|row| row.seq == group.seq && Hash(row.hash) == group.head) {
                return Ok((group, known));
            }
            tracing::warn!(group = %id, "a snapshot is not of this log, and is not used");
        }
        Ok((Group::new(id), HashMap::new()))
    }

    /// Writes a snapshot of what was read, if reading it again would take long.
    pub(crate) async fn keep_what_was_read(&self, read: Read) -> Result<Read, Failed> {
        let seq = read.state.group.seq;
        if !self.snapshots.are_worth_it(seq.saturating_sub(read.kept)) {
            return Ok(read);
        }
        let snapshots = self.snapshots.clone();
        beside_the_pages(move || {
            say(snapshots.write(&read.state.group, &read.known));
            Read { kept: seq, ..read }
        })
        .await
    }

    /// Writes snapshots of the groups that have grown much since they were read or since their last one.
    pub async fn keep_snapshots(&self) {
        for home in self.all_homes() {
            if self.snapshots.are_worth_it(home.told().saturating_sub(home.kept_at()))
                && let Err(failed) = self.keep_snapshot(&home).await
            {
                tracing::warn!(group = %home.id, %failed, "no snapshot could be written");
            }
        }
    }

    /// Writes a snapshot of a group that is to leave memory, if waking it would take long otherwise.
    pub(crate) async fn keep_snapshot_to_wake_by(&self, home: &Home) -> Result<(), Failed> {
        match self.snapshots.are_worth_waking_by(home.told().saturating_sub(home.kept_at())) {
            true => self.keep_snapshot(home).await,
            false => Ok(()),
        }
    }

    async fn keep_snapshot(&self, home: &Home) -> Result<(), Failed> {
        // With the pen in hand and nothing on its way to the disk, memory is what stands in the log.
        let pen = home.pen.lock().await;
        let _alone = home.gate.write().await;
        let (group, known) = {
            let state: &State = &home.look();
            if state.is_doubtful() {
                return Ok(());
            }
            (state.group.clone(), pen.known().clone())
        };
        drop(pen);
        let (snapshots, seq) = (self.snapshots.clone(), group.seq);
        beside_the_pages(move || say(snapshots.write(&group, &known))).await?;
        home.kept_to(seq);
        Ok(())
    }

    /// Nothing is kept of a group that has gone.
    pub(crate) fn no_snapshot_of(&self, id: GroupId) {
        self.snapshots.remove(id);
    }
}

fn say(written: std::io::Result<()>) {
    if let Err(error) = written {
        tracing::warn!(%error, "a snapshot could not be written; the log will be read from further back");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use commons::Entry;

    #[test]
    fn a_group_in_which_everything_has_happened_comes_back_from_its_snapshot_as_it_was() {
        let golden = Path::new(env!("CARGO_MANIFEST_DIR")).join("../commons/tests/golden/events.jsonl");
        let mut group = Group::new(GroupId([7; 16]));
        let mut known = HashMap::new();
        for line in std::fs::read_to_string(golden).unwrap().lines() {
            // Each golden line holds an entry, perhaps beside its name.
            let value: serde_json::Value = serde_json::from_str(line).unwrap();
            let entry = [&value, &value["entry"]].into_iter().find_map(|v| Entry::from_line(&v.to_string()).ok());
            let Some(entry) = entry else { continue };
            group.apply(&entry);
            known.insert(entry.id, entry.seq);
        }
        assert!(group.seq > 0, "the golden events were found");
        let folder = tempfile::tempdir().unwrap();
        let snapshots = Snapshots::in_folder(folder.path());
        snapshots.write(&group, &known).unwrap();
        let (read, read_known) = snapshots.read(group.id).unwrap();
        assert!(read == group && read_known == known);

        let path = snapshots.path(group.id).unwrap();
        let whole = std::fs::read(&path).unwrap();
        for place in [0, FIRST_LINE.len() + 3, whole.len() / 2, whole.len() - 1] {
            let mut torn = whole.clone();
            torn[place] ^= 1;
            std::fs::write(&path, torn).unwrap();
            assert!(snapshots.read(group.id).is_none(), "a byte at {place} was changed");
        }
        std::fs::write(&path, &whole[..whole.len() - 1]).unwrap();
        assert!(snapshots.read(group.id).is_none());
    }
}
