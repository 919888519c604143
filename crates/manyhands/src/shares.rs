//! Asking for shares, from standard input alone: words on a command line can be read by everybody on the machine.

use anyhow::{Result, bail};
use std::io::{self, BufRead, IsTerminal};
use vault::{Recovery, RecoveryKey, Share, ShareError};
use zeroize::Zeroizing;

/// Asks for as many shares as open this key.
pub(crate) fn ask(key: &RecoveryKey) -> Result<Recovery> {
    let at_a_terminal = io::stdin().is_terminal();
    let needed = usize::from(key.needed);
    eprintln!("Recovery key {}: {needed} of its {} shares are needed, in any order.", key.name(), key.shares);
    let mut given: Vec<Share> = Vec::with_capacity(needed);
    let mut lines = io::stdin().lock().lines();
    let mut words = Zeroizing::new(String::with_capacity(1_024));
    while given.len() < needed {
        if at_a_terminal && words.is_empty() {
            eprintln!("Share {} of {needed}: type its sixteen words, in one line or in several.", given.len() + 1);
        }
        let Some(line) = lines.next() else {
            bail!("{} of {needed} shares were given. Nothing was opened.", given.len());
        };
        let line = Zeroizing::new(line?);
        words.push_str(&line);
        words.push(' ');
        let share = match Share::parse(&words) {
            // Not all of it is there yet.
            Err(ShareError::Length { found }) if found < Share::WORDS => continue,
            Ok(share) if !share.is_of(key) => Err(ShareError::Another),
            Ok(share) if given.iter().any(|other| other.number() == share.number()) => Err(ShareError::Twice),
            other => other,
        };
        *words = String::with_capacity(1_024);
        match share {
            Ok(share) => {
                if at_a_terminal {
                    wipe_screen();
                }
                given.push(share);
            }
            Err(error) if at_a_terminal => eprintln!("That did not do: {error}. Once more."),
            Err(error) => bail!("Share {}: {error}.", given.len() + 1),
        }
    }
    match Recovery::from_shares(key, &given) {
        Ok(recovery) => Ok(recovery),
        Err(error) => bail!("{error}. Nothing was opened."),
    }
}

/// Nobody should find the words by scrolling back.
pub(crate) fn wipe_screen() {
    print!("\x1b[2J\x1b[3J\x1b[H");
    let _ = io::Write::flush(&mut io::stdout());
}
