//! Looks whether anything that somebody typed stands on the disk as it was typed: in the database and its write-ahead log, in the
//! keys, in what the program said, in the log that was taken out.

use anyhow::Result;
use std::path::Path;

/// What every planted word begins with, as it may have been written down.
const PLANTED: [&[u8]; 3] = [b"torture ", b"torture+", b"torture%20"];

/// How many bytes were looked through, and the files in which something was found.
pub fn look(folders: &[&Path]) -> Result<(u64, Vec<String>)> {
    let (mut bytes, mut found) = (0, Vec::new());
    for folder in folders {
        look_through(folder, &mut bytes, &mut found)?;
    }
    Ok((bytes, found))
}

fn look_through(folder: &Path, bytes: &mut u64, found: &mut Vec<String>) -> Result<()> {
    for entry in std::fs::read_dir(folder)? {
        let entry = entry?;
        let path = entry.path();
        if entry.file_type()?.is_dir() {
            look_through(&path, bytes, found)?;
        } else if entry.file_type()?.is_file() {
            // A database that runs puts files away while we look.
            let Ok(content) = std::fs::read(&path) else { continue };
            *bytes += content.len() as u64;
            if PLANTED.iter().any(|planted| holds(&content, planted)) {
                found.push(path.display().to_string());
            }
        }
    }
    Ok(())
}

fn holds(content: &[u8], planted: &[u8]) -> bool {
    let Some(first) = planted.first() else { return false };
    let mut from = 0;
    while let Some(at) = content.get(from..).and_then(|rest| rest.iter().position(|byte| byte == first)) {
        if content.get(from + at..).is_some_and(|rest| rest.starts_with(planted)) {
            return true;
        }
        from += at + 1;
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_planted_is_found_wherever_it_stands() {
        let folder = tempfile::tempdir().unwrap();
        let deeper = folder.path().join("a").join("b");
        std::fs::create_dir_all(&deeper).unwrap();
        std::fs::write(deeper.join("fine"), "to torment ttorture-").unwrap();
        assert_eq!(look(&[folder.path()]).unwrap(), (20, vec![]));
        std::fs::write(deeper.join("not"), b"\0\0tortorture 1f\0").unwrap();
        assert_eq!(look(&[folder.path()]).unwrap().1.len(), 1);
    }
}
