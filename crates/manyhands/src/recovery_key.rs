//! The key that opens backups, in shares that several members hold.

use crate::check::day;
use crate::house::Place;
use crate::shares;
use anyhow::{Context, Result, bail};
use commons::Timestamp;
use host::{Clock, Dice};
use std::io::{self, BufRead, IsTerminal, Write};
use vault::{Recovery, RecoveryKey, Share};

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct RecoveryKeyWish {
    #[command(subcommand)]
    wish: Wish,
}

#[derive(Clone, Debug, clap::Subcommand)]
enum Wish {
    /// Makes the key, and shows its shares once.
    ///
    /// Sit together. Each share is sixteen words: one person writes them on paper and takes them home; the next share comes
    /// when the next person is there. The shares are kept nowhere. Any few of them, as many as you choose, open a backup
    /// together; fewer tell nothing.
    Make {
        /// How many shares.
        #[arg(long, default_value_t = 5, value_parser = clap::value_parser!(u8).range(2..=15))]
        shares: u8,
        /// How many of them open a backup together.
        #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(2..=15))]
        needed: u8,
        /// Make a new key although there is one: because papers were lost, or somebody who held one has gone.
        #[arg(long)]
        again: bool,
        #[command(flatten)]
        place: Place,
    },
    /// Tries whether the shares on your papers open, without restoring anything. Once a year is a good habit.
    Try {
        #[command(flatten)]
        place: Place,
    },
}

impl RecoveryKeyWish {
    pub(crate) fn run(self) -> Result<()> {
        match self.wish {
            Wish::Make { shares, needed, again, place } => make(shares, needed, again, &place),
            Wish::Try { place } => attempt(&place),
        }
    }
}

fn make(shares: u8, needed: u8, again: bool, place: &Place) -> Result<()> {
    let keys = place.keys()?;
    if let Some(old) = host::keeping::recovery_key(&keys)? {
        if !again {
            bail!(
                "There is a recovery key already: {} of {}. Its papers go on being good. For a new one say --again.",
                old.name(),
                day(Timestamp(old.made_at))
            );
        }
        eprintln!("Keep the papers of {} as long as there are backups from before today.", old.name());
    }
    let dice = Dice::Machine;
    let mut throw = |bytes: &mut [u8]| dice.fill(bytes);
    let (key, shares) = RecoveryKey::make(shares, needed, Clock::Machine.now().0, &mut throw)
        .context("So many shares, of which so many are needed, make no sense")?;
    // Kept only when everybody has written theirs down: a key without papers would open nothing.
    for share in &shares {
        show(&key, share)?;
    }
    host::keeping::keep_recovery_key(&keys, &key).with_context(|| format!("{} cannot be written.", keys.display()))?;
    println!("That was the last. From now on backups are sealed to recovery key {}.", key.name());
    eprintln!("Look now whether the papers are right: `manyhands recovery-key try`.");
    if again {
        eprintln!("Make a backup for the new papers at once: `manyhands backup`.");
    }
    Ok(())
}

fn show(key: &RecoveryKey, share: &Share) -> Result<()> {
    let mut out = io::stdout();
    let words = share.words();
    let (number, RecoveryKey { shares, needed, .. }) = (share.number(), key);
    writeln!(out, "Recovery key {} of {}", key.name(), day(Timestamp(key.made_at)))?;
    writeln!(out, "Share {number} of {shares}. Any {needed} of them together open a backup.\n")?;
    for line in words.reveal().lines() {
        writeln!(out, "    {line}")?;
    }
    writeln!(out)?;
    out.flush()?;
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        eprint!("Write all of it on paper. Then press Enter, and let the next person see the screen. ");
        io::stdin().lock().read_line(&mut String::new())?;
        shares::wipe_screen();
    }
    Ok(())
}

fn attempt(place: &Place) -> Result<()> {
    let Some(key) = host::keeping::recovery_key(&place.keys()?)? else {
        bail!("There is no recovery key yet. Make one with `manyhands recovery-key make`.");
    };
    let recovery = shares::ask(&key)?;
    assert!(Recovery::is_of(&recovery, &key), "what was put together was compared with the key");
    println!("They open: {} shares of recovery key {}.", key.needed, key.name());
    Ok(())
}
