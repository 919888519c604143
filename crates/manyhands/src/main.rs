//! Manyhands: one program that a neighbourhood runs for itself.

mod demo;
mod house;
mod progress;
mod serve;

use clap::{Parser, Subcommand};
use std::process::ExitCode;
use tracing_subscriber::EnvFilter;

/// One program that a neighbourhood runs for itself: somebody asks, somebody brings it, and it is forgotten.
#[derive(Parser)]
#[command(name = "manyhands", version, arg_required_else_help = true)]
struct Program {
    #[command(subcommand)]
    wish: Wish,
}

#[derive(Subcommand)]
enum Wish {
    /// Open the door: serve the pages until you press Ctrl-C
    Serve(serve::Serve),
    /// Make a demo neighbourhood to look around in
    Demo(demo::Demo),
}

fn main() -> ExitCode {
    let program = Program::parse();
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("warn,manyhands=info"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).init();
    match run(program.wish) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error:#}");
            ExitCode::FAILURE
        }
    }
}

fn run(wish: Wish) -> anyhow::Result<()> {
    tokio::runtime::Builder::new_multi_thread().enable_all().build()?.block_on(async {
        match wish {
            Wish::Serve(serve) => serve.run().await,
            Wish::Demo(demo) => demo.run().await,
        }
    })
}
