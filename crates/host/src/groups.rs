//! Founding a group in this house, and letting one go.

use crate::{Act, Failed, Home, Host};
use commons::{Command, CommandId, Group, GroupId, Moment, Refusal};
use std::sync::{Arc, PoisonError};

/// Names in addresses that mean something else already.
const RESERVED: [&str; 14] = [
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
];

impl Host {
    /// Makes room for a group and founds it. `act` carries the `Found` command; its name in addresses follows from
    /// `wanted`, with a number behind it if somebody has that name.
    ///
    /// # Errors
    /// [`Failed::Refused`] if the name or place does not do, or our trouble.
    pub async fn found(&self, wanted: &str, act: Act) -> Result<Arc<Home>, Failed> {
        let id = GroupId(self.dice.bytes());
        let now = self.clock.now();
        // Looked at before anything is made, so that a refusal leaves nothing behind.
        let moment = Moment { by: act.by, now, seed: self.dice.bytes() };
        if !matches!(act.command, Command::Founding(commons::founding::Command::Found { .. })) {
            return Err(Failed::Refused(Refusal::NotFounded));
        }
        commons::decide(&Group::new(id), act.command.clone(), &moment)?;
        let slug = self.free_slug(wanted);
        self.vault.begin_group(id, &mut self.throw())?;
        self.store.create_group(&slug, id.0, now.0).await?;
        let home = self.bring_home(id, slug).await?;
        self.run(&home, act).await?;
        Ok(home)
    }

    /// The group that this command founded, if it did.
    ///
    /// # Errors
    /// Our trouble.
    pub async fn founded_with(&self, command: CommandId) -> Result<Option<Arc<Home>>, Failed> {
        for home in self.all_homes() {
            let first = self.store.load(home.id.0, 1, 1).await?;
            if first.iter().any(|row| row.command == command.0) {
                return Ok(Some(home));
            }
        }
        Ok(None)
    }

    /// A name in addresses that nobody has yet.
    pub(crate) fn free_slug(&self, wanted: &str) -> String {
        let wanted = slug_of(wanted);
        let taken = |slug: &str| RESERVED.contains(&slug) || self.home(slug).is_some();
        if !taken(&wanted) {
            return wanted;
        }
        let mut numbers = 2u32..;
        let free = numbers.find_map(|number| Some(format!("{wanted}-{number}")).filter(|slug| !taken(slug)));
        free.unwrap_or(wanted)
    }

    /// Reads a group of the store into memory.
    pub(crate) async fn bring_home(&self, id: GroupId, slug: String) -> Result<Arc<Home>, Failed> {
        let state = self.read(id).await?;
        let home = Arc::new(Home::new(id, slug.clone(), state));
        self.homes.write().unwrap_or_else(PoisonError::into_inner).insert(slug, Arc::clone(&home));
        Ok(home)
    }

    /// Removes a group with everything it has. Only for a demo neighbourhood.
    ///
    /// # Errors
    /// [`Failed::Refused`] if it is a real group, or our trouble.
    pub async fn remove_demo(&self, home: &Home) -> Result<(), Failed> {
        if home.look().group.founding.sort != commons::founding::Sort::Demo {
            return Err(Failed::Refused(Refusal::OnlyInDemo));
        }
        self.homes.write().unwrap_or_else(PoisonError::into_inner).remove(&home.slug);
        self.store.remove_group(home.id.0).await?;
        Ok(self.vault.end_group(home.id, &mut self.throw())?)
    }
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
