//! Renewing the key that shared keys are sealed under.

use crate::house::Place;
use anyhow::Result;

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct RenewKey {
    #[command(flatten)]
    place: Place,
}

impl RenewKey {
    pub(crate) async fn run(self) -> Result<()> {
        let path = self.place.renew_host_key().await?;
        println!(
            "Renewed. What was forgotten until now opens from no copy of the database made before, unless somebody kept the \
             old key.\nThe other servers of this house go over to it by themselves when they run. Destroy every older copy of {}.",
            path.display()
        );
        Ok(())
    }
}
