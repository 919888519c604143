//! Following the log of a store entry by entry, without folding it.

use commons::{Entry, GroupId, Hash, Timestamp};
use store::Store;

/// Entries read at once.
const PAGE: u32 = 5_000;

/// Whether every entry of a group follows from the one before. `each` is told how far it has come and when the newest of
/// those entries was written. Answers how many there are, and the fingerprint of the last.
///
/// # Errors
/// What is amiss, in words.
pub async fn follow(store: &Store, id: GroupId, each: impl FnMut(u64, Timestamp)) -> Result<(u64, Hash), String> {
    follow_entries(store, id, each, |_| {}).await
}

/// The same, for whoever wants to see every entry on the way.
///
/// # Errors
/// As [`follow`].
pub async fn follow_entries(
    store: &Store,
    id: GroupId,
    mut each: impl FnMut(u64, Timestamp),
    mut see: impl FnMut(&Entry),
) -> Result<(u64, Hash), String> {
    let all = store.last(id.0).await.map_err(|error| error.to_string())?;
    let (mut seq, mut head) = (0, Hash::of_group(id));
    while seq < all {
        let rows = store.load(id.0, seq + 1, PAGE).await.map_err(|error| error.to_string())?;
        if rows.is_empty() {
            return Err(format!("it should go up to entry {all}, but ends after {seq}"));
        }
        let mut newest = Timestamp::default();
        for row in rows {
            let entry = Entry::from_line(&row.body).map_err(|_| format!("entry {} cannot be read", row.seq))?;
            let follows = commons::verify(id, seq, head, &entry).map_err(|broken| broken.to_string())?;
            let hash = Entry::hash_line(id, &row.body);
            if row.seq != entry.seq || hash != follows || hash.0 != row.hash {
                return Err(format!("entry {} is not what the group wrote", row.seq));
            }
            see(&entry);
            newest = entry.at.max(newest);
            (seq, head) = (entry.seq, hash);
        }
        each(seq.min(all), newest);
    }
    Ok((seq, head))
}
