//! The machine: the same facts for every member, in plain words. Is it well, is there room, do letters go out, and would
//! everything come back if it broke? Nothing personal, and nothing that only whoever runs it may know.

/// Signs for other programs: does it live, is it ready, how much does it do?
pub(crate) mod signs;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commons::Timestamp;
use commons::duties::Duty;
use host::keeping::{OnShelf, Standing, TOO_OLD, room_on};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicI64, Ordering};

use crate::app::House;
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

/// How it stands with the certificate that pages are served with over https.
#[derive(Debug, Default)]
pub struct Certificate {
    there: AtomicBool,
    /// Since when fetching one has failed, in milliseconds since 1970; 0 if it does not.
    missed: AtomicI64,
}

impl Certificate {
    /// One is there, and good for weeks.
    pub fn is_there(&self) {
        self.there.store(true, Ordering::Relaxed);
        self.missed.store(0, Ordering::Relaxed);
    }

    /// None could be fetched at this moment. The first such moment is remembered until one comes.
    pub fn is_missed(&self, now: Timestamp) {
        let _ = self.missed.compare_exchange(0, now.0, Ordering::Relaxed, Ordering::Relaxed);
    }

    fn missed_since(&self) -> Option<Timestamp> {
        Some(self.missed.load(Ordering::Relaxed)).filter(|since| *since != 0).map(Timestamp)
    }
}

/// What whoever starts the program knows of the machine.
#[derive(Clone, Debug, Default)]
pub struct Machine {
    /// The folder of the data, to say how much room is left.
    pub data: Option<PathBuf>,
    /// The certificate of the public name, if the program serves https itself.
    pub certificate: Option<Arc<Certificate>>,
    /// When the program was started.
    pub since: Option<Timestamp>,
    /// Whether letters go out.
    pub letters: bool,
    /// Who shows this may read the measures from anywhere.
    pub metrics_token: Option<String>,
    /// Told to stop: nobody new should be sent here.
    pub stopping: Arc<AtomicBool>,
}

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/machine", get(page))
        .route("/healthz", get(|| async { "ok\n" }))
        .route("/readyz", get(signs::ready))
        .route("/metrics", get(signs::measures))
}

/// Below this a busy week might fill the disk.
const LITTLE: u64 = 1_000_000_000;

/// A fact and whether it is a worry.
struct Fact {
    what: String,
    lines: Vec<String>,
    worry: bool,
}

#[derive(Template)]
#[template(path = "machine/page.html")]
struct MachinePage {
    frame: Frame,
    facts: Vec<Fact>,
    backups: Vec<Fact>,
    /// Who looks after it, by the name of the duty.
    duty: String,
}

async fn page(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    let frame = caller.frame_in(Room::About).titled("machine-title");
    let now = caller.now();
    let standing = match caller.house.host().keeper() {
        Some(keeper) => Some(keeper.keeping.standing_lately(now).await),
        None => None,
    };
    let facts = facts(&frame, &caller.house);
    let backups = backups(&frame, standing.as_ref(), now);
    let holders = caller.home.look().group.duties.holders(Duty::KeysAndMachine).count();
    let duty = frame.n("machine-duty", holders);
    Ok(Page::sealed(&MachinePage { facts, backups, duty, frame }).into_response())
}

fn facts(frame: &Frame, house: &House) -> Vec<Fact> {
    let machine = &house.options().machine;
    let fact = |what: &str, lines: Vec<String>, worry| Fact { what: frame.t(what), lines, worry };
    let mut program = vec![frame.s("machine-version", "version", env!("CARGO_PKG_VERSION"))];
    program.extend(machine.since.map(|since| frame.s("machine-since", "when", frame.day_and_time(since))));
    let database = match house.host().store.kind() {
        "SQLite" => "machine-database-file",
        _ => "machine-database-server",
    };
    let mut facts =
        vec![fact("machine-program", program, false), fact("machine-database", vec![frame.t(database)], false)];
    if let Some(room) = machine.data.as_deref().and_then(room_on) {
        let mut lines = vec![frame.s("machine-room-left", "room", size(frame, room))];
        if room < LITTLE {
            lines.push(frame.t("machine-room-little"));
        }
        facts.push(fact("machine-room", lines, room < LITTLE));
    }
    let letters = if machine.letters { "machine-letters-go" } else { "machine-letters-none" };
    facts.push(fact("machine-letters", vec![frame.t(letters)], false));
    let forgets = if house.host().is_shared() { "machine-forgets-week" } else { "machine-forgets-once" };
    facts.push(fact("machine-forgets", vec![frame.t(forgets)], false));
    if let Some(certificate) = &machine.certificate {
        let (lines, worry) = match (certificate.missed_since(), certificate.there.load(Ordering::Relaxed)) {
            (None, true) => (vec![frame.t("machine-https-there")], false),
            (None, false) => (vec![frame.t("machine-https-fetching")], false),
            (Some(since), _) => {
                let since = frame.s("machine-https-missed", "when", frame.day_and_time(since));
                (vec![since, frame.t("machine-https-todo")], true)
            }
        };
        facts.push(fact("machine-https", lines, worry));
    }
    facts
}

fn backups(frame: &Frame, standing: Option<&Standing>, now: Timestamp) -> Vec<Fact> {
    let Some(standing) = standing else {
        let lines = vec![frame.t("machine-backups-none"), frame.t("machine-backups-todo")];
        return vec![Fact { what: frame.t("machine-backups-last"), lines, worry: true }];
    };
    let mut facts: Vec<Fact> = standing.shelves.iter().map(|shelf| on_shelf(frame, shelf, now)).collect();
    if let Some((since, _)) = &standing.trouble {
        let lines = vec![frame.s("machine-trouble-since", "when", frame.day_and_time(*since))];
        facts.push(Fact { what: frame.t("machine-trouble"), lines, worry: true });
    }
    if let Some((since, _)) = &standing.keys_trouble {
        let lines = vec![frame.s("machine-forgetting-since", "when", frame.day_and_time(*since))];
        facts.push(Fact { what: frame.t("machine-forgetting"), lines, worry: true });
    }
    facts.push(match &standing.key {
        Some((name, shares, needed, made)) => Fact {
            what: frame.t("machine-key"),
            lines: vec![
                frame.with(
                    "machine-key-shares",
                    &[("needed", &usize::from(*needed)), ("shares", &usize::from(*shares))],
                ),
                frame.t("machine-key-alone"),
                frame.with("machine-key-name", &[("name", &name.as_str()), ("when", &frame.date(*made).as_str())]),
            ],
            worry: false,
        },
        None => Fact { what: frame.t("machine-key"), lines: vec![frame.t("machine-key-none")], worry: true },
    });
    facts
}

fn on_shelf(frame: &Frame, shelf: &OnShelf, now: Timestamp) -> Fact {
    let what = match (shelf.is_folder, shelf.same_disk) {
        (true, Some(true)) => "machine-shelf-same",
        (true, Some(false)) => "machine-shelf-other",
        (true, None) => "machine-shelf-folder",
        (false, _) => "machine-shelf-elsewhere",
    };
    let (mut lines, mut worry) = (Vec::new(), false);
    if shelf.trouble.is_some() {
        lines.push(frame.t("machine-shelf-away"));
        worry = true;
    }
    match shelf.newest {
        Some(newest) => {
            lines.push(frame.s("machine-newest", "when", frame.day_and_time(newest.at)));
            lines.push(frame.t("machine-proved"));
            lines.push(frame.n("machine-count", shelf.count));
            if newest.at + TOO_OLD < now {
                lines.push(frame.t("machine-newest-old"));
                worry = true;
            }
            if !shelf.has_keys && shelf.trouble.is_none() {
                lines.push(frame.t("machine-no-keys"));
                worry = true;
            }
        }
        None if shelf.trouble.is_none() => {
            lines.push(frame.t("machine-newest-none"));
            worry = true;
        }
        None => {}
    }
    if shelf.same_disk == Some(true) {
        lines.push(frame.t("machine-same-disk"));
        worry = true;
    }
    Fact { what: frame.t(what), lines, worry }
}

fn size(frame: &Frame, bytes: u64) -> String {
    match bytes {
        0..LITTLE => frame.s("machine-mb", "n", frame.number(bytes / 1_000_000)),
        _ => frame.s("machine-gb", "n", frame.number(bytes / 1_000_000_000)),
    }
}
