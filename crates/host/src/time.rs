//! What time itself asks for. There is no second scheduler: every timed act comes from `commons::due`.

use crate::{Act, Failed, Home, Host};
use commons::{Actor, Command, CommandId};
use std::sync::Arc;
use std::time::Duration;

impl Host {
    /// Does everything that is due in one group now. Returns how many acts that were.
    ///
    /// # Errors
    /// Our trouble; what was done until then is done.
    pub async fn catch_up(&self, home: &Home) -> Result<usize, Failed> {
        let mut acts = 0;
        loop {
            let (command, id) = {
                let state = home.look();
                match commons::due(&state.group, self.clock.now()) {
                    Some(command) => (command.clone(), due_id(&state.group, &command)),
                    None => return Ok(acts),
                }
            };
            match self.run(home, Act::new(id, Actor::Time, command)).await {
                Ok(_) => acts += 1,
                Err(Failed::Refused(refusal)) => {
                    // Another server, or somebody's act, was faster; if the matter is still due it comes up again.
                    tracing::debug!(code = refusal.code(), "a due act was refused");
                    return Ok(acts);
                }
                Err(failed) => return Err(failed),
            }
        }
    }

    /// Keeps time for every group, for ever. Also clears away sessions and links that have run out.
    pub async fn keep_time(self: Arc<Host>) {
        let mut tick = tokio::time::interval(Duration::from_secs(1));
        tick.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
        let mut ticks = 0u64;
        loop {
            tick.tick().await;
            for home in self.all_homes() {
                if let Err(failed) = self.catch_up(&home).await {
                    tracing::error!(group = %home.id, %failed, "what is due could not be done; it will be tried again");
                }
            }
            if ticks.is_multiple_of(3600)
                && let Err(error) = self.store.purge_expired(self.clock.now().0).await
            {
                tracing::error!(%error, "old sessions could not be cleared away");
            }
            ticks += 1;
        }
    }
}

/// Two servers that look at the same head name the same due act alike, so that it happens once.
fn due_id(group: &commons::Group, command: &Command) -> CommandId {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"manyhands due\n").update(&group.head.0);
    hasher.update(&serde_json::to_vec(command).unwrap_or_default());
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    CommandId(id)
}
