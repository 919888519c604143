//! Founding a group in this house, and letting one go.

use crate::{Act, Failed, Home, Host, see_through};
use commons::{Command, CommandId, Group, GroupId, Moment, Refusal};
use std::sync::Arc;
use store::StoreError;

/// Names in addresses that mean something else already.
const RESERVED: [&str; 15] = [
    "assets",
    "start",
    "demo-start",
    "healthz",
    "readyz",
    "metrics",
    "api",
    "favicon",
    "robots",
    "sw",
    "manifest",
    "openapi",
    "about",
    "live",
    "no-signal",
];

impl Host {
    /// Makes room for a group and founds it. `act` carries the `Found` command; its name in addresses follows from
    /// `wanted`, with a number behind it if somebody has that name. The same act twice founds one group.
    ///
    /// # Errors
    /// [`Failed::Refused`] if the name or place does not do, or our trouble.
    pub async fn found(&self, wanted: &str, act: Act) -> Result<Arc<Home>, Failed> {
        let (host, wanted) = (self.clone(), wanted.to_owned());
        see_through(async move { host.found_here(&wanted, act).await }).await
    }

    async fn found_here(&self, wanted: &str, act: Act) -> Result<Arc<Home>, Failed> {
        let _threshold = self.threshold.lock().await;
        // Both follow from the id of the form, so that the form sent once more finds the same group. The log does not show
        // the form's own id, so nobody but whoever has the form can send it.
        let id = group_of(act.id);
        let act = Act { id: CommandId(following(act.id, b"manyhands founding of form\n")), ..act };
        if let Some(home) = self.wake(id).await? {
            self.carry_out(&home, &act).await?;
            return Ok(home);
        }
        // Looked at before anything is made, so that a refusal leaves nothing behind.
        let wall = commons::WallClock::utc();
        let moment = Moment {
            by: act.by,
            now: self.clock.now(),
            seed: self.dice.bytes(),
            wall,
            minutes: commons::Minutes::unknown(),
        };
        if !matches!(act.command, Command::Founding(commons::founding::Command::Found { .. })) {
            return Err(Failed::Refused(Refusal::NotFounded));
        }
        commons::decide(&Group::new(id), act.command.clone(), &moment)?;
        let slug = self.make_room(id, wanted).await?;
        let home = self.read_home(id, slug).await?;
        self.carry_out(&home, &act).await?;
        self.let_in(&home);
        Ok(home)
    }

    /// The group that this command founded, if it did.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn founded_with(&self, command: CommandId) -> Result<Option<Arc<Home>>, Failed> {
        self.wake(group_of(command)).await
    }

    /// Room in the store and a key in the keyring, under a name in addresses that nobody has yet. Whoever calls holds the
    /// threshold.
    pub(crate) async fn make_room(&self, id: GroupId, wanted: &str) -> Result<String, Failed> {
        // Perhaps an earlier attempt came this far.
        if let Some(row) = self.store.groups().await?.into_iter().find(|row| row.id == id.0) {
            return Ok(row.slug);
        }
        let keyed = self.with_keyring(move |vault, dice| {
            vault.begin_group(id, dice)?;
            // Should the keyring know the group from another time, its key does not fit an empty store.
            vault.mend(id, FIRST_EPOCH, dice)
        });
        keyed.await??;
        self.keys_changed();
        let mut taken = 0;
        loop {
            let slug = self.free_slug(wanted, taken);
            match self.store.create_group(&slug, id.0, self.clock.now().0).await {
                Ok(()) => return Ok(slug),
                // By a group of another server, or one that never arrived.
                Err(StoreError::Taken(_)) if taken < 1_000 => taken += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    /// A name in addresses that no group of this house has, passing over the first few.
    fn free_slug(&self, wanted: &str, over: usize) -> String {
        let wanted = slug_of(wanted);
        let names = std::iter::once(wanted.clone()).chain((2u32..).map(|number| format!("{wanted}-{number}")));
        let mut free = names.filter(|slug| !RESERVED.contains(&slug.as_str()) && !self.has_slug(slug));
        free.nth(over).unwrap_or(wanted)
    }

    /// Removes a group with everything it has. Only for a demo neighbourhood.
    ///
    /// # Errors
    /// [`Failed::Refused`] if it is a real group, or our trouble.
    pub async fn remove_demo(&self, home: &Home) -> Result<(), Failed> {
        let (host, home) = (self.clone(), home.itself());
        see_through(async move { host.remove_demo_here(&home).await }).await
    }

    async fn remove_demo_here(&self, home: &Home) -> Result<(), Failed> {
        let _threshold = self.threshold.lock().await;
        if home.look().group.founding.sort != commons::founding::Sort::Demo {
            return Err(Failed::Refused(Refusal::OnlyInDemo));
        }
        let _pen = home.pen.lock().await;
        let _alone = home.gate.write().await;
        self.change_lodgers().remove(home.id);
        self.let_go(home.id).await
    }
}

/// The epoch that a new group's keys begin with.
const FIRST_EPOCH: u64 = 1;

/// The group that a form founds.
fn group_of(form: CommandId) -> GroupId {
    GroupId(following(form, b"manyhands group of form\n"))
}

/// Sixteen bytes that follow from the id of a form, for a purpose, and do not lead back to it.
fn following(form: CommandId, purpose: &[u8]) -> [u8; 16] {
    let mut bytes = [0; 16];
    blake3::Hasher::new().update(purpose).update(&form.0).finalize_xof().fill(&mut bytes);
    bytes
}

/// A name as it can stand in an address: small letters, digits and hyphens.
pub fn slug_of(name: &str) -> String {
    let mut slug = String::new();
    for c in name.chars().flat_map(char::to_lowercase) {
        match plain(c) {
            "" if c.is_ascii_alphanumeric() => slug.push(c),
            // An apostrophe joins: "Tanner's" becomes "tanners".
            "" if matches!(c, '\'' | '’') => {}
            "" if !slug.is_empty() && !slug.ends_with('-') => slug.push('-'),
            letters => slug.push_str(letters),
        }
        if slug.len() >= 40 {
            break;
        }
    }
    let slug = slug.trim_matches('-').to_owned();
    if slug.is_empty() { "group".into() } else { slug }
}

/// Letters that the languages of the program write with marks.
fn plain(c: char) -> &'static str {
    match c {
        'á' | 'à' | 'â' | 'ä' | 'ã' | 'å' | 'ą' => "a",
        'ć' | 'ç' | 'č' => "c",
        'é' | 'è' | 'ê' | 'ë' | 'ę' => "e",
        'í' | 'ì' | 'î' | 'ï' => "i",
        'ł' => "l",
        'ñ' | 'ń' => "n",
        'ó' | 'ò' | 'ô' | 'ö' | 'õ' => "o",
        'ś' | 'š' => "s",
        'ß' => "ss",
        'ú' | 'ù' | 'û' | 'ü' => "u",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}
