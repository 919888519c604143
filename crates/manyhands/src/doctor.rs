//! Looking at everything, and saying in plain words what is wrong and what to do.

use crate::check::day;
use crate::house::{Place, writable};
use crate::keep::Backups;
use crate::progress::Progress;
use anyhow::Result;
use commons::{GroupId, Hash, Span, Subject, Timestamp};
use host::{Clock, Dice, Looked, Named};
use std::fs::Metadata;
use std::net::TcpListener;
use std::path::Path;
use std::process::ExitCode;
use store::{GroupRow, Store};
use vault::{KeyringError, Vault};

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct Doctor {
    #[command(flatten)]
    backups: Backups,
    #[command(flatten)]
    place: Place,
}

/// What was found, told as it is found.
#[derive(Default)]
pub(crate) struct Findings {
    attention: usize,
}

impl Findings {
    pub(crate) fn ok(&self, what: impl AsRef<str>) {
        println!("ok         {}", what.as_ref());
    }

    pub(crate) fn attention(&mut self, what: impl AsRef<str>, todo: impl AsRef<str>) {
        self.attention += 1;
        println!("attention  {}", what.as_ref());
        println!("           What to do: {}", todo.as_ref());
    }
}

impl Doctor {
    pub(crate) async fn run(self) -> Result<ExitCode> {
        let mut findings = Findings::default();
        let (folder, keys) = (self.place.folder()?, self.place.keys()?);
        look_at_the_folder(&folder, &mut findings);
        look_at_the_disk(&folder, &mut findings);
        let begun = self.place.file()?.is_none_or(|file| file.exists());
        if begun {
            let vault = look_at_the_keys(&keys, &mut findings);
            match self.place.store().await {
                Ok(store) => {
                    look_at_the_store(&store, vault.as_ref(), &mut findings).await;
                    look_at_the_photos(&store, &self.place, &mut findings).await?;
                    store.close().await;
                }
                Err(error) => findings.attention(
                    format!("{error:#}"),
                    "See that the database is running and its address right; or put back the newest copy of the data.",
                ),
            }
        } else {
            findings.ok("There is no house here yet. `manyhands serve` makes it.");
        }
        if begun {
            crate::kept::look(&self.backups, &self.place, &mut findings).await?;
        }
        look_at_the_certificate(&folder, &mut findings);
        look_at_the_port(&findings);
        match findings.attention {
            0 => println!("All is well."),
            1 => println!("One thing needs attention."),
            n => println!("{n} things need attention."),
        }
        Ok(if findings.attention == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE })
    }
}

fn look_at_the_folder(folder: &Path, findings: &mut Findings) {
    let there = nearest(folder);
    match writable(there) {
        Ok(()) if there != folder => findings.ok(format!("The folder {} can be made.", folder.display())),
        Ok(()) => findings.ok(format!("The folder {} can be written.", folder.display())),
        Err(_) => findings.attention(
            format!("The folder {} cannot be written.", folder.display()),
            "Choose another one with --data, or let whoever starts the program own this one.",
        ),
    }
}

/// The folder itself, or what is there of the way to it: looking makes nothing.
fn nearest(folder: &Path) -> &Path {
    folder.ancestors().find(|path| path.exists()).unwrap_or(folder)
}

fn look_at_the_disk(folder: &Path, findings: &mut Findings) {
    /// Below this a busy week might fill it.
    const LITTLE: u64 = 1_000_000_000;
    let Some(free) = host::keeping::room_on(folder) else { return };
    let room = in_words(free);
    if free >= LITTLE {
        findings.ok(format!("There is room on the disk: {room}."));
    } else {
        findings.attention(
            format!("The disk is nearly full: {room} are left."),
            "Make room. When the disk is full nothing new can be saved; what is there stays.",
        );
    }
}

pub(crate) fn in_words(bytes: u64) -> String {
    match bytes {
        0..1_000_000 => format!("{} kB", bytes.div_ceil(1_000)),
        1_000_000..1_000_000_000 => format!("{} MB", bytes / 1_000_000),
        _ => format!("{} GB", bytes / 1_000_000_000),
    }
}

/// The opened keys, unless a running program has them or something is the matter.
fn look_at_the_keys(keys: &Path, findings: &mut Findings) -> Option<Vault> {
    let files = ["host.key", "keyring"].map(|name| keys.join(name));
    for file in &files {
        let Ok(metadata) = std::fs::metadata(file) else {
            // Without a group there is nothing to keep a key for.
            if file.ends_with("host.key") {
                findings.attention(
                    format!("{} is not there. Without it nothing that is sealed can be opened.", file.display()),
                    "Put back the newest copy of the keys, then look again.",
                );
                return None;
            }
            continue;
        };
        if seen_by_others(&metadata) {
            findings.attention(
                format!("{} can be read by others on this computer.", file.display()),
                format!("chmod 600 {}", file.display()),
            );
            return None;
        }
    }
    let dice = Dice::Machine;
    match Vault::in_folder(keys, &mut |bytes: &mut [u8]| dice.fill(bytes)) {
        Ok(vault) => {
            findings.ok("The keys are there, whole, and readable for nobody else.");
            Some(vault)
        }
        Err(KeyringError::InUse(_)) => {
            findings.ok("The keys are there, readable for nobody else; a Manyhands is running and using them.");
            None
        }
        Err(error) => {
            findings.attention(error.to_string(), "Put back the newest copy of the keys, then look again.");
            None
        }
    }
}

#[cfg(unix)]
fn seen_by_others(file: &Metadata) -> bool {
    std::os::unix::fs::PermissionsExt::mode(&file.permissions()) & 0o077 != 0
}

#[cfg(not(unix))]
fn seen_by_others(_file: &Metadata) -> bool {
    false
}

async fn look_at_the_store(store: &Store, vault: Option<&Vault>, findings: &mut Findings) {
    match store.check().await {
        Ok(report) if report.faults.is_empty() => {
            let (groups, entries) = (report.groups, report.entries);
            let size = in_words(report.bytes);
            findings
                .ok(format!("The {} database is whole: {size}, groups: {groups}, entries: {entries}.", report.kind));
        }
        Ok(report) => {
            for fault in report.faults {
                findings.attention(
                    format!("The {} database says: {fault}", report.kind),
                    "Stop the program, keep a copy of the data as it is, and put back the newest good copy.",
                );
            }
        }
        Err(error) => findings.attention(
            format!("The database cannot be looked through: {error}"),
            "See that the disk is well; then put back the newest good copy of the data.",
        ),
    }
    let mut newest = Timestamp::default();
    match store.groups().await {
        Ok(groups) => {
            for group in groups {
                look_at_a_log(store, &group, &mut newest, findings).await;
                look_at_its_key(vault, &group, findings);
            }
        }
        Err(error) => findings
            .attention(format!("The groups cannot be read: {error}"), "Put back the newest good copy of the data."),
    }
    look_at_the_clock(newest, findings);
}

/// Follows every entry from the one before.
async fn look_at_a_log(store: &Store, group: &GroupRow, newest: &mut Timestamp, findings: &mut Findings) {
    match follow(store, group, newest).await {
        Ok((entries, head)) => {
            let begins: String = head.to_string().chars().take(16).collect();
            findings.ok(format!("The log of {} is whole: {entries} entries, fingerprint {begins}.", group.slug));
        }
        Err(wrong) => findings.attention(
            format!("The log of {} is not whole: {wrong}", group.slug),
            "Keep this copy as it is, put back the newest good copy of the data, and tell the group.",
        ),
    }
}

async fn follow(store: &Store, group: &GroupRow, newest: &mut Timestamp) -> Result<(u64, Hash), String> {
    let all = store.last(group.id).await.map_err(|error| error.to_string())?;
    let progress = Progress::begin("Following the log", "entries");
    host::follow(store, GroupId(group.id), |seq, at| {
        *newest = at.max(*newest);
        progress.at(seq, all);
    })
    .await
}

/// Is every photo there and whole, and does every server reach them?
async fn look_at_the_photos(store: &Store, place: &Place, findings: &mut Findings) -> Result<()> {
    let album = place.album()?;
    let mut looked = Looked::default();
    for group in store.groups().await.unwrap_or_default() {
        let id = GroupId(group.id);
        // A log that is not whole was told of already.
        let Ok((.., named)) = Named::in_log(store, id, |_, _| {}).await else { continue };
        match named.look_through(&album, id).await {
            Ok(of_group) => looked += of_group,
            Err(error) => {
                findings.attention(
                    format!("The photos cannot be looked at: {error}."),
                    "Bring the disk or the store back. Until then everything works but photos.",
                );
                return Ok(());
            }
        }
    }
    let (photos, size) = (looked.photos, in_words(looked.bytes));
    match looked.missing {
        0 => findings.ok(format!("The photos are all there and whole: {photos}, {size}.")),
        missing => findings.attention(
            format!("Photos whose file is missing or damaged: {missing} of {photos}."),
            "Put back the newest copy of the folder `pictures`; it lies beside the backups.",
        ),
    }
    if place.keeps_photos_apart() {
        findings.attention(
            "Several servers serve this house, and each keeps photos for itself.",
            "Say where all of them reach the same, with --pictures: a shared folder, or a store that speaks S3.",
        );
    }
    Ok(())
}

fn look_at_its_key(vault: Option<&Vault>, group: &GroupRow, findings: &mut Findings) {
    let Some(vault) = vault else { return };
    let dice = Dice::Machine;
    // A key that is never kept: it only shows that the group's own key is there.
    let made = vault.new_subject(GroupId(group.id), Subject::Group, &mut |bytes: &mut [u8]| dice.fill(bytes));
    match made {
        Ok(key) if key.epoch == group.epoch => findings.ok(format!("The key of {} is in the keyring.", group.slug)),
        Ok(_) => findings.attention(
            format!("The key of {} is of another age than its data.", group.slug),
            "If the program stopped in the middle of forgetting, starting it mends this. Otherwise the copies of data and \
             keys do not belong together: put back the newest of both.",
        ),
        Err(_) => findings.attention(
            format!("The key of {} is not in the keyring: its names and words cannot be opened.", group.slug),
            "Put back the newest copy of the keys.",
        ),
    }
}

fn look_at_the_clock(newest: Timestamp, findings: &mut Findings) {
    /// 1 January 2026: this program is younger.
    const EARLIEST: Timestamp = Timestamp(1_767_225_600_000);
    let now = Clock::Machine.now();
    if now < EARLIEST {
        findings.attention(
            format!("The clock of this computer says {}, which cannot be.", day(now)),
            "Set the clock, best from the network.",
        );
    } else if now + Span::minutes(5) < newest {
        findings.attention(
            format!("The clock says {}, but the newest entry was written on {}.", day(now), day(newest)),
            "Set the clock, best from the network. Until then promises and duties end at the wrong time.",
        );
    } else {
        findings.ok(format!("The clock is plausible: {}.", day(now)));
    }
}

/// Only if one was fetched here: when.
fn look_at_the_certificate(folder: &Path, findings: &mut Findings) {
    /// Certificates are good for ninety days and renewed after sixty.
    const OLD: i64 = 75;
    let newest = std::fs::read_dir(folder.join(crate::secure::FOLDER)).ok().into_iter().flatten().flatten();
    let newest = newest.filter(|file| file.file_name().to_string_lossy().starts_with("cached_cert"));
    let Some(fetched) = newest.filter_map(|file| file.metadata().ok()?.modified().ok()).max() else { return };
    let fetched = fetched.duration_since(std::time::UNIX_EPOCH).unwrap_or_default().as_millis();
    let fetched = Timestamp(i64::try_from(fetched).unwrap_or_default());
    if fetched + Span::days(OLD) < Clock::Machine.now() {
        findings.attention(
            format!("The certificate for https was fetched on {}, and not renewed since.", day(fetched)),
            "See that the program runs, that the name points to this machine, and that port 443 is reachable from everywhere.",
        );
    } else {
        findings.ok(format!("The certificate for https was fetched on {}; it is renewed by itself.", day(fetched)));
    }
}

fn look_at_the_port(findings: &Findings) {
    let usual = crate::serve::USUAL;
    match TcpListener::bind(usual) {
        Ok(_) => findings.ok(format!("{usual} is free to listen on.")),
        Err(_) => {
            findings.ok(format!("{usual} is taken, perhaps by Manyhands itself; `serve` takes the next free port."))
        }
    }
}
