//! Moving a whole house into another database, and proving that nothing was lost on the way.

use crate::house::Place;
use crate::progress::Progress;
use anyhow::{Context, Result, bail};
use store::{PIECES, Store, StoreError};
use tokio::sync::mpsc;

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct CopyTo {
    /// Where to: postgres://… or the path of a file. Nobody may live there yet.
    address: String,
    #[command(flatten)]
    place: Place,
}

impl CopyTo {
    pub(crate) async fn run(self) -> Result<()> {
        // Opened as a whole, so that no other program goes on writing here meanwhile.
        let host = self.place.open().await?;
        let (pieces, mut read) = mpsc::channel::<Vec<u8>>(PIECES);
        let (pass_on, laid) = mpsc::channel::<Vec<u8>>(PIECES);
        let all = host.store.bytes().await.unwrap_or_default();
        let passing = async move {
            let progress = Progress::begin("Copying", "kB");
            let mut done = 0;
            while let Some(piece) = read.recv().await {
                done += piece.len() as u64;
                progress.at(done.min(all) / 1_000, all / 1_000);
                if pass_on.send(piece).await.is_err() {
                    break;
                }
            }
        };
        let (copied, (), laid) =
            tokio::join!(host.store.copy_out(pieces), passing, Store::copy_in(&self.address, laid));
        host.store.close().await;
        let laid = match laid {
            Ok(laid) => laid,
            Err(StoreError::NotEmpty) => {
                bail!("There is a house there already, and it was not touched. Choose an empty place.")
            }
            Err(error) => return Err(error).context("Nothing was copied"),
        };
        let copied = copied.context("The house could not be read")?;
        let there = Store::open(&self.address).await.context("The copy cannot be opened")?;
        let found = there.fingerprint().await.context("The copy cannot be read")?;
        let kind = there.kind();
        there.close().await;
        if laid.fingerprint != copied.fingerprint || found.fingerprint != copied.fingerprint {
            bail!(
                "What is there now is not the same house. Go on with the old one, and copy again into an empty place."
            );
        }
        println!("The same house is in {kind} now.");
        println!("Groups:      {}", found.groups);
        println!("Entries:     {}", found.entries);
        println!("Fingerprint: {}", crate::check::hex(&found.fingerprint));
        eprintln!(
            "The keys and the photos stayed where they are. Start with the new address and the same --data, then remove the old copy."
        );
        Ok(())
    }
}
