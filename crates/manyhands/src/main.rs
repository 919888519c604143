//! Manyhands: one program that a neighbourhood runs for itself.
//!
//! Ends with 0 if all is well, with 1 if something could not be done or is not as it should be, and with 2 if it was
//! called in a way it does not understand.

// Opening the door.
mod demo;
mod serve;

// Taking a group along, and proving that nothing was changed.
mod check;
mod export;
mod import;

// Is everything all right?
mod doctor;

// Where everything is, and how far long work has come.
mod house;
mod progress;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

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
Copy the two on separate ways: a copy of `house` without `keys` opens nothing, and that is how old copies forget.
No names and no telephone numbers are ever written to the screen or into messages of the program.
RUST_LOG=debug says more about what the program does.";

#[derive(Subcommand)]
enum Wish {
    /// Open the door: show the pages until you press Ctrl-C
    Serve(serve::Serve),
    /// Make a demo neighbourhood to look around in
    Demo(demo::Demo),
    /// Write the whole log of a group into a file; names are not in it
    Export(export::Export),
    /// Make a group again from an exported log
    Import(import::Import),
    /// Prove that an exported log is whole and that nobody changed it
    Check(check::Check),
    /// Look at everything, and say in plain words what is wrong and what to do
    Doctor(doctor::Doctor),
}

fn main() -> ExitCode {
    let program = Program::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,manyhands=info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
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
            Wish::Check(check) => check.run(),
            Wish::Doctor(doctor) => return doctor.run().await,
        }
        .map(|()| ExitCode::SUCCESS)
    })
}
