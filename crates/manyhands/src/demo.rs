//! Making a demo neighbourhood.

use crate::house::Place;
use crate::progress::Progress;
use anyhow::{Context, Result};
use commons::GroupId;
use host::{Home, Host};
use std::sync::Arc;
use town::Plan;

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct Demo {
    /// How many people join over the weeks.
    #[arg(long, default_value_t = Plan::default().people, value_parser = clap::value_parser!(u32).range(5..=50_000))]
    people: u32,
    /// How many weeks lie behind it.
    #[arg(long, default_value_t = Plan::default().weeks, value_parser = clap::value_parser!(u32).range(1..=520))]
    weeks: u32,
    /// Which of all possible towns. The same number gives the same town.
    #[arg(long, default_value_t = Plan::default().seed)]
    seed: u64,
    #[command(flatten)]
    place: Place,
}

impl Demo {
    pub(crate) async fn run(self) -> Result<()> {
        let host = self.place.open().await?;
        let plan = Plan { people: self.people, weeks: self.weeks, seed: self.seed };
        let home = make(&host, &plan).await?;
        let (needs, people, entries) = {
            let state = home.look();
            (state.group.needs.all().len(), state.group.people.all().len(), state.group.seq)
        };
        host.store.close().await;
        eprintln!("Here it is: {people} people, {needs} needs, {entries} entries in its log.");
        eprintln!("Nothing in it is real. Start `manyhands serve` with the same --data, then open this address:");
        println!("http://{}/{}/demo", crate::serve::USUAL, home.slug);
        Ok(())
    }
}

/// Lives through the weeks, and writes them down.
pub(crate) async fn make(host: &Arc<Host>, plan: &Plan) -> Result<Arc<Home>> {
    let (plan, now, id) = (*plan, host.clock.now(), GroupId(host.dice.bytes()));
    let living = tokio::task::spawn_blocking(move || {
        let progress = Progress::begin("A town lives through its days", "days");
        town::live(&plan, now, id, |done, of| progress.at(done, of))
    });
    let history = living.await.context("The town could not be lived through.")??;
    Ok(town::settle(host, history).await?)
}
