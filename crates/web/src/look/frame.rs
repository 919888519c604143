//! What every page has around it: title, group, language, who is signed in, the way to the other rooms.
//!
//! A page is a struct with a `frame`, and a template that extends `look/public.html` (no account needed) or
//! `look/member.html` (for those who take part). Templates speak through the frame: `frame.t("board-title")`.

use jiff::tz::TimeZone;
use std::ops::Deref;

use super::style::{Arrival, SHEETS, Sheet, Thrift};
use super::{Html, assets, icons, quilt, tokens};
use crate::visit::Visit;
use crate::words::{At, Tongue, plain};

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

/// What time it is, and where.
#[derive(Clone, Debug)]
pub struct Clock {
    /// Milliseconds since 1970-01-01T00:00Z.
    pub now: i64,
    pub zone: TimeZone,
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

/// The rooms a member can walk into.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Today,
    Board,
    Rounds,
    Offers,
    Meetings,
    Duties,
    Decisions,
    Fund,
    Neighbours,
    Log,
    About,
    More,
}

impl Room {
    /// In the order of the rail.
    pub const ALL: [Self; 12] = [
        Self::Today,
        Self::Board,
        Self::Rounds,
        Self::Offers,
        Self::Decisions,
        Self::Meetings,
        Self::Duties,
        Self::Fund,
        Self::Neighbours,
        Self::Log,
        Self::About,
        Self::More,
    ];
    const TABS: [Self; 5] = [Self::Today, Self::Board, Self::Rounds, Self::Decisions, Self::More];

    /// The last part of its address.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Today => "today",
            Self::Board => "board",
            Self::Rounds => "rounds",
            Self::Offers => "offers",
            Self::Meetings => "meetings",
            Self::Duties => "duties",
            Self::Decisions => "decisions",
            Self::Fund => "fund",
            Self::Neighbours => "neighbours",
            Self::Log => "log",
            Self::About => "about",
            Self::More => "more",
        }
    }

    fn icon(self) -> &'static str {
        match self {
            Self::Today => "house-line-duotone",
            Self::Board => "squares-four-duotone",
            Self::Rounds => "bicycle-duotone",
            Self::Offers => "hand-heart-duotone",
            Self::Meetings => "chats-circle-duotone",
            Self::Duties => "calendar-check-duotone",
            Self::Decisions => "handshake-duotone",
            Self::Fund => "piggy-bank-duotone",
            Self::Neighbours => "users-three-duotone",
            Self::Log => "file-text-duotone",
            Self::About => "notebook-duotone",
            Self::More => "list-duotone",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Today => "room-today",
            Self::Board => "room-board",
            Self::Rounds => "room-rounds",
            Self::Offers => "room-offers",
            Self::Meetings => "room-meetings",
            Self::Duties => "room-duties",
            Self::Decisions => "room-decisions",
            Self::Fund => "room-fund",
            Self::Neighbours => "room-neighbours",
            Self::Log => "room-log",
            Self::About => "room-about",
            Self::More => "room-more",
        }
    }

    /// Its word at the foot of a phone, where there is little room.
    fn short_word(self) -> &'static str {
        match self {
            Self::Decisions => "room-decide",
            other => other.word(),
        }
    }

    /// Rooms that begin a new part of the rail.
    fn begins_part(self) -> bool {
        matches!(self, Self::Decisions | Self::Neighbours)
    }
}

/// A way to a room, as the rail, the tabs and the page "More" show it.
pub struct Door {
    pub word: String,
    pub href: String,
    pub icon: Html,
    pub here: bool,
    pub apart: bool,
    /// How many wait there, already in words: "12" and "12 open".
    pub count: Option<String>,
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

    /// The rail on a wide screen: every room but "More", which is for phones.
    pub fn rail(&self) -> Vec<Door> {
        Room::ALL.into_iter().filter(|room| *room != Room::More).map(|room| self.door(room)).collect()
    }

    /// The tabs at the foot of a phone.
    pub fn tabs(&self) -> Vec<Door> {
        let doors = Room::TABS.into_iter();
        let tab = |room: Room| Door { here: self.tab_here(room), word: self.t(room.short_word()), ..self.door(room) };
        doors.map(tab).collect()
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

    /// What stands in `<head>` to give the page its style.
    pub fn core_style(&self) -> Html {
        let name = match self.sheet.thrift {
            Thrift::Ample => "core.css",
            Thrift::Saving => "core-lean.css",
        };
        match self.sheet.arrival {
            Arrival::First => Html::new(format!("<style>{}</style>", SHEETS.inline(self.sheet.thrift))),
            Arrival::Again => link(name),
        }
    }

    /// The same for pages of members, who come again and again: everything linked.
    pub fn member_style(&self) -> Html {
        let names = match self.sheet.thrift {
            Thrift::Ample => ["core.css", "member.css"],
            Thrift::Saving => ["core-lean.css", "member-lean.css"],
        };
        Html::new(names.map(|name| link(name).to_string()).concat())
    }

    /// A style sheet of one room, after the others: `frame.style("round.css")`.
    pub fn style(&self, name: &str) -> Html {
        link(name)
    }

    /// A small icon for the browser's tab, inside the page: no request, and no answer that a page is not here.
    pub fn tab_icon(&self) -> Html {
        Html::new(
            "<link rel=\"icon\" href=\"data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 60 60'\
             %3E%3Cpath fill='%23f6d6b8' d='M0 0h60v60H0z'/%3E%3Cpath fill='%238f4410' d='M20 0h20v20zm40 20v20H40zM20 40\
             v20h20zM0 20h20L0 40z'/%3E%3Cpath fill='%23ffc04a' d='M20 20h20v20H20z'/%3E%3C/svg%3E\">",
        )
    }

    pub fn ground_light(&self) -> &'static str {
        tokens::GROUND_LIGHT
    }

    pub fn ground_dark(&self) -> &'static str {
        tokens::GROUND_DARK
    }

    /// A script of ours, for a page that is nicer with it: `frame.script("key.js")`.
    pub fn script(&self, name: &str) -> Html {
        Html::new(format!("<script type=\"module\" src=\"{}\"></script>", assets::address(name)))
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

    pub fn now(&self) -> i64 {
        self.clock.now
    }

    /// "Mon 23 Nov", where the group lives.
    pub fn day(&self, at: impl At) -> String {
        self.tongue.day(at, &self.clock.zone)
    }

    /// "Mon 23 Nov, 14:05"
    pub fn day_and_time(&self, at: impl At) -> String {
        self.tongue.day_and_time(at, &self.clock.zone)
    }

    /// "23 November 2026"
    pub fn date(&self, at: impl At) -> String {
        self.tongue.date(at, &self.clock.zone)
    }

    /// "November 2026"
    pub fn month(&self, at: impl At) -> String {
        self.tongue.month(at, &self.clock.zone)
    }

    /// "14:05"
    pub fn time(&self, at: impl At) -> String {
        self.tongue.time(at, &self.clock.zone)
    }

    /// The hour of the day where the group lives, 0 to 23.
    pub fn hour(&self) -> u8 {
        let here = jiff::Timestamp::from_millisecond(self.clock.now).unwrap_or_default();
        u8::try_from(here.to_zoned_datetime(self.clock.zone.clone()).hour()).unwrap_or_default()
    }

    /// "2 hours ago", "in 3 days"
    pub fn ago(&self, at: impl At) -> String {
        self.tongue.ago(at, self.clock.now)
    }

    /// For `<time datetime="…">`.
    pub fn machine_time(&self, at: impl At) -> String {
        jiff::Timestamp::from_millisecond(at.at()).unwrap_or_default().to_string()
    }

    fn key(&self) -> &[u8] {
        self.group.as_ref().map_or(b"manyhands".as_slice(), |group| &group.key)
    }

    fn door(&self, room: Room) -> Door {
        let count = self.counts.iter().find(|(of, count)| *of == room && *count > 0);
        Door {
            word: self.t(room.word()),
            href: self.to(room.path()),
            icon: self.icon(room.icon()),
            here: self.room == Some(room),
            apart: room.begins_part(),
            count: count.map(|(_, count)| self.number(count)),
        }
    }

    /// Rooms without a tab of their own are behind "More".
    fn tab_here(&self, tab: Room) -> bool {
        self.room.is_some_and(|room| room == tab || (tab == Room::More && !Room::TABS.contains(&room)))
    }
}

/// A page speaks its frame's language: `frame.t(…)`, `frame.n(…)`, `frame.list(…)`.
impl Deref for Frame {
    type Target = Tongue;

    fn deref(&self) -> &Tongue {
        &self.tongue
    }
}

fn link(name: &str) -> Html {
    Html::new(format!("<link rel=\"stylesheet\" href=\"{}\">", assets::address(name)))
}

#[cfg(test)]
mod tests;
