//! What the doctor says about backups.

use crate::check::day;
use crate::doctor::{Findings, in_words};
use crate::house::Place;
use crate::keep::Backups;
use anyhow::Result;
use commons::founding::{self, Sort};
use commons::{Entry, Event, Timestamp};
use host::Clock;
use host::keeping::{OnShelf, TOO_OLD};

/// Is there a key, is there a backup of these days on every shelf, is the copy of the keys beside it?
pub(crate) async fn look(backups: &Backups, place: &Place, findings: &mut Findings) -> Result<()> {
    let Some(keeping) = backups.keeping(place)? else {
        if only_a_demo(place).await {
            findings.ok("No backups are made. Nothing in this house is real, so nothing can be lost.");
            return Ok(());
        }
        findings.attention(
            "No backups are made: if this disk breaks, everything is gone.",
            "Say where they go with --backups, best a folder on another disk. docs/keeping.md tells how.",
        );
        return Ok(());
    };
    let standing = keeping.standing().await;
    match &standing.key {
        Some((name, shares, needed, at)) => findings.ok(format!(
            "Backups open with {needed} of the {shares} shares of recovery key {name}, made on {}.",
            day(*at)
        )),
        None => findings.attention(
            "There is no recovery key, so no backups can be made.",
            "Sit together and make one: manyhands recovery-key make --shares 5 --needed 3",
        ),
    }
    for (shelf, stands) in keeping.shelves.iter().zip(&standing.shelves) {
        look_at_a_shelf(&shelf.name(), stands, Clock::Machine.now(), findings);
    }
    Ok(())
}

/// Whether every group here says of itself that it is made up.
async fn only_a_demo(place: &Place) -> bool {
    let Ok(store) = place.store().await else { return false };
    let mut made_up = true;
    for group in store.groups().await.unwrap_or_default() {
        let first = store.load(group.id, 1, 1).await.unwrap_or_default();
        let sort = first.first().and_then(|row| Entry::from_line(&row.body).ok()).map(|entry| entry.event);
        made_up &= matches!(sort, Some(Event::Founding(founding::Event::Founded { sort: Sort::Demo, .. })));
    }
    store.close().await;
    made_up
}

fn look_at_a_shelf(name: &str, stands: &OnShelf, now: Timestamp, findings: &mut Findings) {
    if let Some(trouble) = &stands.trouble {
        findings.attention(
            format!("{name}: {trouble}."),
            "Bring it back. The program makes up for missing backups within a quarter of an hour.",
        );
        return;
    }
    match stands.newest {
        Some(newest) if newest.at + TOO_OLD >= now => findings.ok(format!(
            "{name}: the newest backup is of {} ({}), and was proved by restoring it. Backups there: {}.",
            day(newest.at),
            in_words(newest.bytes),
            stands.count
        )),
        Some(newest) => findings.attention(
            format!("{name}: the newest backup is of {}.", day(newest.at)),
            "Let the program serve with --backups, or run `manyhands backup`; it says what is in the way.",
        ),
        None => findings.attention(
            format!("{name}: there is no backup yet."),
            "Let the program serve with --backups, or run `manyhands backup`.",
        ),
    }
    if stands.newest.is_some() && !stands.has_keys {
        findings.attention(
            format!("{name}: the copy of the keys is missing or damaged; without it no backup opens."),
            "Let the program serve with --backups, or run `manyhands backup`: both write it anew.",
        );
    }
    if stands.same_disk == Some(true) {
        findings.attention(
            format!("{name} is on the same disk as the house: if that disk breaks, both are gone."),
            "Name a folder on another disk, or on a stick.",
        );
    }
}
