//! What every page has around it: title, group, language, who is signed in, the way to the other rooms.
//!
//! A page is a struct with a `frame`, and a template that extends `look/public.html` (no account needed) or
//! `look/member.html` (for those who take part). Templates speak through the frame: `frame.t("board-title")`.

/// What stands in `<head>`.
mod head;
/// The rooms, and the ways there.
mod rooms;
/// Days and hours.
mod times;

use jiff::tz::TimeZone;
use std::ops::Deref;

pub use self::rooms::{Door, Room};
pub use self::times::Clock;
use super::style::{Arrival, Sheet};
use super::{Html, icons, quilt};
use crate::visit::Visit;
use crate::words::{Tongue, plain};

#[derive(Clone)]
pub struct Frame {
    pub tongue: Tongue,
    /// The one `<h1>` of the page.
    pub title: String,
    pub group: Option<Crest>,
    pub you: Option<You>,
    /// The room this page belongs to; member pages mark it in the rail and in the tabs.
    pub room: Option<Room>,
    /// What has just been done, said once at the top, with a way to undo it if there is one.
    pub flash: Option<Flash>,
    /// What everybody should know before anything else.
    pub alarm: Option<Alarm>,
    /// Where script listens for changes; the page works as well without.
    pub live: Option<String>,
    tab: Option<String>,
    problem: Problem,
    width: Width,
    counts: Vec<(Room, u32)>,
    clock: Clock,
    address: String,
    sheet: Sheet,
}

/// The group a page belongs to, as far as its frame shows it.
#[derive(Clone, Debug)]
pub struct Crest {
    pub name: String,
    /// The first part of every address of this group.
    pub slug: String,
    /// Gives the emblem and the quilt.
    pub key: Vec<u8>,
    /// The number to call instead of typing, if the group has one.
    pub phone: Option<String>,
}

/// Who is signed in.
#[derive(Clone, Debug)]
pub struct You {
    pub name: String,
    /// Gives the patch.
    pub seed: Vec<u8>,
    /// One line about now, for example "On the phone desk until Sunday".
    pub note: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Flash {
    pub text: String,
    /// Where a form posts to undo it.
    pub undo: Option<String>,
}

/// What stands at the top of every page while it is true.
#[derive(Clone, Debug)]
pub struct Alarm {
    pub text: String,
    /// Where to look, and in what words.
    pub go: Option<(String, String)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Problem {
    None,
    InForm,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Width {
    Narrow,
    Wide,
}

/// A way to the same page in another language.
pub struct TongueLink {
    pub code: &'static str,
    pub name: &'static str,
    pub dir: &'static str,
    pub href: String,
    pub here: bool,
}

impl Frame {
    /// A frame for a page of a group.
    pub fn of_group(visit: &Visit, tongue: Tongue, group: Crest, clock: Clock) -> Self {
        Self { group: Some(group), clock, ..Self::of_house(visit, tongue) }
    }

    /// A frame for a page of the house itself, which belongs to no group.
    pub fn of_house(visit: &Visit, tongue: Tongue) -> Self {
        Self {
            tongue,
            title: String::new(),
            group: None,
            you: None,
            room: None,
            flash: None,
            alarm: None,
            live: None,
            tab: None,
            problem: Problem::None,
            width: Width::Narrow,
            counts: Vec::new(),
            clock: Clock { now: 0, zone: TimeZone::UTC },
            address: visit.address.clone(),
            sheet: visit.sheet,
        }
    }

    /// Sets the title, which is also the `<h1>`, by its key.
    #[must_use]
    pub fn titled(self, key: &str) -> Self {
        let title = self.t(key);
        self.titled_as(title)
    }

    /// Sets the title to a sentence that has something put in.
    #[must_use]
    pub fn titled_as(mut self, title: impl Into<String>) -> Self {
        self.title = title.into();
        self
    }

    /// The tab and the history of the browser say only the name of the group: for pages somebody else should not notice.
    #[must_use]
    pub fn unnoticed(mut self) -> Self {
        self.tab = Some(self.site());
        self
    }

    /// Somebody has to look at the form again: the title says so first.
    #[must_use]
    pub fn with_problem(mut self) -> Self {
        self.problem = Problem::InForm;
        self
    }

    /// A public page with room for more than one column. Forms stay narrow.
    #[must_use]
    pub fn wide(mut self) -> Self {
        self.width = Width::Wide;
        self
    }

    #[must_use]
    pub fn for_member(mut self, you: You, room: Room) -> Self {
        self.you = Some(you);
        self.room = Some(room);
        self
    }

    /// How many wait in a room; shown in the rail.
    #[must_use]
    pub fn with_count(mut self, room: Room, count: usize) -> Self {
        self.counts.push((room, u32::try_from(count).unwrap_or(u32::MAX)));
        self
    }

    /// Script listens here, for example `/row/live?after=41`.
    #[must_use]
    pub fn live(mut self, address: String) -> Self {
        self.live = Some(address);
        self
    }

    #[must_use]
    pub fn saying(mut self, flash: Option<Flash>) -> Self {
        self.flash = flash;
        self
    }

    /// What everybody should know before anything else.
    #[must_use]
    pub fn alarming(mut self, alarm: Option<Alarm>) -> Self {
        self.alarm = alarm;
        self
    }

    /// For the page that says it all itself.
    #[must_use]
    pub fn without_alarm(self) -> Self {
        self.alarming(None)
    }

    /// What the browser's tab says.
    pub fn tab(&self) -> String {
        if let Some(tab) = &self.tab {
            return tab.clone();
        }
        let title = plain(&self.title);
        let title = match self.problem {
            Problem::None => title,
            Problem::InForm => format!("{} {title}", self.attr("form-error")),
        };
        format!("{title} – {}", self.site())
    }

    /// The name over the page: the group's, or the house's.
    pub fn site(&self) -> String {
        self.group.as_ref().map_or_else(|| self.attr("frame-house"), |group| group.name.clone())
    }

    pub fn width(&self) -> &'static str {
        match self.width {
            Width::Narrow => "narrow",
            Width::Wide => "",
        }
    }

    /// Where the name over the page leads.
    pub fn home(&self) -> String {
        self.group.as_ref().map_or_else(|| "/".to_string(), |group| format!("/{}", group.slug))
    }

    /// An address in this group: `frame.to("board")` is `/row/board`.
    pub fn to(&self, path: &str) -> String {
        match &self.group {
            Some(group) => format!("/{}/{path}", group.slug),
            None => format!("/{path}"),
        }
    }

    pub fn emblem(&self) -> Html {
        quilt::emblem(self.key())
    }

    pub fn band(&self) -> Html {
        quilt::band(self.key())
    }

    pub fn quilt(&self) -> Html {
        quilt::sheet(self.key())
    }

    /// Somebody's patch.
    pub fn patch(&self, seed: impl AsRef<[u8]>) -> Html {
        quilt::patch(seed.as_ref())
    }

    /// Members come again and again: then icons are linked, like the style.
    pub fn icon(&self, name: &str) -> Html {
        match (self.sheet.arrival, &self.you) {
            (Arrival::Again, Some(_)) => icons::kept_icon(name),
            _ => icons::icon(name),
        }
    }

    /// An icon that points along the line of reading.
    pub fn arrow(&self, name: &str) -> Html {
        icons::arrow(&self.icon(name))
    }

    pub fn tongues(&self) -> Vec<TongueLink> {
        let join = if self.address.contains('?') { '&' } else { '?' };
        let link = |tongue: Tongue| TongueLink {
            code: tongue.code(),
            name: tongue.own_name(),
            dir: tongue.dir(),
            href: format!("{}{join}lang={}", self.address, tongue.code()),
            here: tongue == self.tongue,
        };
        Tongue::ALL.map(link).into()
    }

    /// The number to call instead of typing, if the group has one.
    pub fn phone(&self) -> Option<&str> {
        self.group.as_ref().and_then(|group| group.phone.as_deref())
    }

    /// A telephone number as a link, always from left to right.
    pub fn phone_link(&self, number: &str) -> Html {
        let digits: String = number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        Html::new(format!("<a class=\"ltr tel\" href=\"tel:{digits}\">{}</a>", super::escape(number)))
    }

    fn key(&self) -> &[u8] {
        self.group.as_ref().map_or(b"manyhands".as_slice(), |group| &group.key)
    }
}

/// A page speaks its frame's language: `frame.t(…)`, `frame.n(…)`, `frame.list(…)`.
impl Deref for Frame {
    type Target = Tongue;

    fn deref(&self) -> &Tongue {
        &self.tongue
    }
}

#[cfg(test)]
mod tests;
