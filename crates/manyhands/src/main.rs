//! Manyhands: one program that a neighbourhood runs for itself.
//!
//! Ends with 0 if all is well, with 1 if something could not be done or is not as it should be, and with 2 if it was
//! called in a way it does not understand.

// Opening the door.
mod demo;
mod secure;
mod serve;

// Keeping it: backups, the key that opens them, a house again.
mod backup;
mod copy_to;
mod keep;
mod recovery_key;
mod restore;
mod shares;

// Taking a group along, and proving that nothing was changed.
mod check;
mod export;
mod import;

// Is everything all right?
mod doctor;
mod kept;

// For houses with several servers.
mod renew_key;

// Which streets are there?
mod streets;

// How would it be decided?
mod what_if;

// Where everything is, and how far long work has come.
mod house;
mod progress;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// See docs/decisions/0032: the C library's own keeps two busy threads waiting for each other.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// One program that a neighbourhood runs for itself: somebody asks, somebody brings it, and it is forgotten.
///
/// Start with `manyhands serve`. It prints one address; open it in a browser.
#[derive(Parser)]
#[command(name = "manyhands", version, arg_required_else_help = true, after_help = WHERE)]
struct Program {
    #[command(subcommand)]
    wish: Wish,
}

/// Said under every help text that is about files.
pub(crate) const WHERE: &str = "\
Where things are, below the folder given with --data (else ~/.local/share/manyhands):
  house/house.db   what the groups did, and what is sealed
  keys/            the keys to what is sealed, readable for nobody else
  certificates/    for https, fetched again when they are not there
  snapshots/       long logs as they were read last; may be deleted at any time
  streets/         what was read from map files; may be deleted, and read again
Copy the two on separate ways: a copy of `house` without `keys` opens nothing, and that is how old copies forget.
The program makes backups by itself if you say where with --backups; docs/keeping.md tells how a group keeps its house.
No names of people and no telephone numbers are ever written to the screen or into messages of the program.
RUST_LOG=debug says more about what the program does; MANYHANDS_LOG=json says it in JSON, a line each.";

#[derive(Subcommand)]
enum Wish {
    /// Opens the door: shows the pages until you press Ctrl-C.
    ///
    /// Prints one line when it is ready: the address to open in a browser. Everything it needs is made at the first start.
    /// For people on the same network: --listen 0.0.0.0:8080. For a whole town: --name your.name, which serves https with a
    /// certificate that comes by itself; or a web server that speaks https in front, and its address with --public-url.
    Serve(serve::Serve),
    /// Makes a demo neighbourhood to look around in.
    ///
    /// Made-up people live through weeks of asking, promising and bringing by the same rules as everybody; nothing is put in
    /// place by hand. Prints the address of the neighbourhood. Stop the program that serves this house first.
    Demo(demo::Demo),
    /// Writes the whole log of a group into a file that anybody can read and check.
    ///
    /// Who did what stands in it by number. Names, doors, telephone numbers and words do not: they are sealed, and stay in
    /// this house. The program may go on serving meanwhile.
    Export(export::Export),
    /// Makes a group again from an exported log, in this house.
    ///
    /// The log is proved first, as `manyhands check` does; a log that is not whole is not taken in. Names, doors and
    /// telephone numbers do not travel in a log, and neither do sign-ins. Stop the program that serves this house first.
    Import(import::Import),
    /// Proves that an exported log, a backup, or this house is whole and that nobody changed it.
    ///
    /// Of a house it shows the fingerprint over everything in it; with --same-as it compares two. Of a log it reads the file, follows every entry from the one before, and shows the fingerprint of the newest. The group shows
    /// its members the same fingerprint on the page of its log: if the two are alike, this is that log. Needs no database
    /// and no keys. Ends with 1 and the number of the line if something is wrong.
    Check(check::Check),
    /// Makes the key that backups are sealed to, in shares that several members hold; or tries the shares.
    RecoveryKey(recovery_key::RecoveryKeyWish),
    /// Makes a backup now, and proves it by restoring it into a scratch place.
    ///
    /// The program may go on serving meanwhile. While it serves with --backups it makes one every day by itself, keeps them
    /// for 14 days, and renews the copy of the keys beside them after each forgetting.
    Backup(backup::Backup),
    /// Makes a house again where there is none, from a backup, the newest copy of the keys, and shares.
    ///
    /// Asks for the shares, which are typed and never stand on the command line. Looks through everything before a house
    /// stands there. Whoever was forgotten after the backup was made stays forgotten.
    Restore(restore::Restore),
    /// Moves the whole house into another database, SQLite or PostgreSQL, and proves that it is the same.
    ///
    /// Stop the program that serves this house first. The old copy stays as it is.
    CopyTo(copy_to::CopyTo),
    /// Looks at everything, and says in plain words what is wrong and what to do.
    ///
    /// Changes nothing. The program may go on serving meanwhile. Ends with 1 if something needs attention.
    Doctor(doctor::Doctor),
    /// Renews the key that the keys of a house with several servers are sealed under.
    ///
    /// Afterwards, what was forgotten opens from no older copy of the database. The servers do it every six days by themselves;
    /// this is for doing it now. The others go over to the new key when they see it, for 35 days.
    RenewKey(renew_key::RenewKey),
    /// Reads a map file, so that a group finds its streets.
    #[command(subcommand)]
    Streets(streets::StreetsWish),
    /// Says what a decision would lead to, and why, from counts of answers.
    ///
    /// The first line is one of: agreed, no quorum, weak, blocked, lapsed, promote to full, agreed with dissent, not agreed.
    /// Goes by the rules every group begins with; the page "How we decide" of a group goes by its own. Ends with 2 if the
    /// counts cannot be.
    WhatIf(what_if::WhatIf),
}

fn main() -> ExitCode {
    let program = Program::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,manyhands=info"));
    let lines = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr);
    match std::env::var("MANYHANDS_LOG").as_deref() {
        Ok("json") => lines.json().init(),
        _ => lines.init(),
    }
    match run(program.wish) {
        Ok(code) => code,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(wish: Wish) -> anyhow::Result<ExitCode> {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build()?;
    runtime.block_on(async {
        match wish {
            Wish::Serve(serve) => serve.run().await,
            Wish::Demo(demo) => demo.run().await,
            Wish::Export(export) => export.run().await,
            Wish::Import(import) => import.run().await,
            Wish::Check(check) => check.run().await,
            Wish::RecoveryKey(wish) => wish.run(),
            Wish::Backup(backup) => return backup.run().await,
            Wish::Restore(restore) => restore.run().await,
            Wish::CopyTo(copy) => copy.run().await,
            Wish::RenewKey(renew_key) => renew_key.run().await,
            Wish::Doctor(doctor) => return doctor.run().await,
            Wish::Streets(wish) => wish.run().await,
            Wish::WhatIf(what_if) => return Ok(what_if.run()),
        }
        .map(|()| ExitCode::SUCCESS)
    })
}
