//! The rooms a member can walk into, and the ways there: the rail, the tabs, the page "More".

use super::Frame;
use crate::look::Html;

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

    /// The key of its word.
    fn word(self) -> String {
        format!("room-{}", self.path())
    }

    /// Its word at the foot of a phone, where there is little room.
    fn short_word(self) -> String {
        match self {
            Self::Decisions => "room-decide".into(),
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

impl Frame {
    /// The rail on a wide screen: every room but "More", which is for phones.
    pub fn rail(&self) -> Vec<Door> {
        Room::ALL.into_iter().filter(|room| *room != Room::More).map(|room| self.door(room)).collect()
    }

    /// The tabs at the foot of a phone.
    pub fn tabs(&self) -> Vec<Door> {
        let doors = Room::TABS.into_iter();
        let tab = |room: Room| Door { here: self.tab_here(room), word: self.t(&room.short_word()), ..self.door(room) };
        doors.map(tab).collect()
    }

    fn door(&self, room: Room) -> Door {
        let count = self.counts.iter().find(|(of, count)| *of == room && *count > 0);
        Door {
            word: self.t(&room.word()),
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
