//! What time itself asks for. There is no second scheduler: every timed act comes from `commons::due`.

use crate::{Act, Failed, Home, Host};
use commons::{Actor, Command, CommandId, Group, Matter};
use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

impl Host {
    /// Does everything that is due in one group now. Returns how many acts that were.
    ///
    /// # Errors
    /// Our trouble; what was done until then is done.
    pub async fn catch_up(&self, home: &Home) -> Result<usize, Failed> {
        self.make_sure(home).await?;
        self.mend_if_need_be(home).await?;
        let mut acts = 0;
        let mut refused = BTreeSet::new();
        while let Some((matter, id)) = self.next_due(home, &refused) {
            match self.run(home, Act::new(id, Actor::Time, Command::Due(matter))).await {
                Ok(_) => acts += 1,
                Err(Failed::Refused(refusal)) => {
                    // Another server, or somebody's act, was faster. What is still due comes up at the next round; it must
                    // not keep the rest waiting.
                    tracing::debug!(code = refusal.code(), "a due act was refused");
                    refused.insert(matter);
                }
                Err(failed) => return Err(failed),
            }
        }
        Ok(acts)
    }

    /// Wakes the groups that sleep and have something to do now, lets them do it, and lets them sleep on. Returns how many
    /// acts that were.
    pub async fn catch_up_sleepers(&self) -> usize {
        let mut acts = 0;
        // One after the other, so that few are in memory at the same time.
        for id in self.sleepers_due() {
            let done = match self.rouse(id).await {
                Ok(Some(home)) => self.catch_up(&home).await,
                Ok(None) => Ok(0),
                Err(failed) => Err(failed),
            };
            let slept = match done {
                Ok(done) => {
                    acts += done;
                    self.lay_down(id).await.map(drop)
                }
                Err(failed) => Err(failed),
            };
            if let Err(failed) = slept {
                tracing::error!(group = %id, %failed, "what is due could not be done; it will be tried again");
            }
        }
        acts
    }

    /// The first matter that is due and was not refused just now.
    fn next_due(&self, home: &Home, refused: &BTreeSet<Matter>) -> Option<(Matter, CommandId)> {
        let (state, now) = (home.look(), self.clock.now());
        let mut due = state.group.agenda().take_while(|(at, _)| *at <= now).map(|(_, matter)| matter);
        let matter = due.find(|matter| !refused.contains(matter))?;
        Some((matter, due_id(&state.group, matter)))
    }

    /// Keeps time for every group, for ever. Also clears away sessions and links that have run out, and sees to backups.
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
            self.catch_up_sleepers().await;
            self.keep_now();
            if ticks % 10 == 5
                && let Err(failed) = self.rest().await
            {
                tracing::error!(%failed, "groups that nobody uses could not leave memory");
            }
            if ticks % 3600 == 1800 {
                self.keep_snapshots().await;
            }
            if ticks % 3600 == 2700 {
                self.sweep_pictures().await;
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
fn due_id(group: &Group, matter: Matter) -> CommandId {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"manyhands due\n").update(&group.head.0);
    hasher.update(&serde_json::to_vec(&Command::Due(matter)).unwrap_or_default());
    let mut id = [0; 16];
    hasher.finalize_xof().fill(&mut id);
    CommandId(id)
}
