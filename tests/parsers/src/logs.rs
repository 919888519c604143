//! Logs that are brought from elsewhere: proved first, and folded only then.

use commons::{Entry, Group, GroupId, due};

/// A whole file, as `check` and `import` read it.
pub fn log(bytes: &[u8]) {
    let mut from = bytes;
    let mut last = 0;
    let checked = host::check_log(&mut from, |entry, _| {
        assert_eq!(entry.seq, last + 1);
        last = entry.seq;
    });
    if let Ok(checked) = checked {
        assert_eq!(checked.group.seq, last);
    }
    for line in String::from_utf8_lossy(bytes).lines().take(50) {
        if let Ok(entry) = Entry::from_line(line) {
            let written = entry.to_line();
            assert_eq!(Entry::from_line(&written).ok().as_ref(), Some(&entry), "it reads as another entry");
        }
    }
}

/// Entries that somebody made up and chained well: folding them is total, whatever they say.
pub fn fold(bytes: &[u8]) {
    let mut group = Group::new(GroupId([7; 16]));
    for line in String::from_utf8_lossy(bytes).lines().take(200) {
        let Ok(mut entry) = Entry::from_line(line) else { continue };
        (entry.seq, entry.before) = (group.seq + 1, group.head);
        group.apply(&entry);
        let _ = (due(&group, entry.at), group.may_undo(entry.by, entry.at));
    }
    let _ = (group.agenda().count(), group.needs.board().count());
}
