//! Showing a part of the board: one kind, one street, what fits the reader. It stands in the address, so it can be kept.

use commons::founding::StreetId;
use commons::needs::{Kind, Need, NeedId};
use std::collections::BTreeSet;

use crate::caller::Caller;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Filter {
    pub(crate) kind: Option<Kind>,
    pub(crate) street: Option<Where>,
    pub(crate) mine: Mine,
}

/// A street, or what has none.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Where {
    Street(StreetId),
    Anywhere,
}

/// Everything, or what the reader said they could do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Mine {
    #[default]
    All,
    Fits,
}

impl From<Option<StreetId>> for Where {
    fn from(street: Option<StreetId>) -> Where {
        street.map_or(Where::Anywhere, Where::Street)
    }
}

impl Where {
    pub(crate) fn of(need: &Need) -> Where {
        Where::from(need.street)
    }

    fn word(self) -> String {
        match self {
            Where::Street(street) => street.0.to_string(),
            Where::Anywhere => "anywhere".to_owned(),
        }
    }

    fn parse(word: &str) -> Option<Where> {
        match word {
            "anywhere" => Some(Where::Anywhere),
            number => number.parse().ok().map(|number| Where::Street(StreetId(number))),
        }
    }
}

impl Filter {
    pub(crate) fn asked(caller: &Caller) -> Filter {
        Filter {
            kind: Kind::parse(caller.asked("kind")),
            street: Where::parse(caller.asked("street")),
            mine: if caller.asked("mine").is_empty() { Mine::All } else { Mine::Fits },
        }
    }

    /// `fitting` are the kinds of need that fit the reader.
    pub(crate) fn shows(&self, need: &Need, fitting: &BTreeSet<Kind>) -> bool {
        self.shows_sort(need.kind, Where::of(need), fitting)
    }

    /// What is shown hangs on kind and street alone.
    pub(crate) fn shows_sort(&self, kind: Kind, place: Where, fitting: &BTreeSet<Kind>) -> bool {
        self.kind.is_none_or(|only| kind == only)
            && self.street.is_none_or(|only| place == only)
            && (self.mine == Mine::All || fitting.contains(&kind))
    }

    pub(crate) fn with_kind(self, kind: Option<Kind>) -> Filter {
        Filter { kind, ..self }
    }

    pub(crate) fn with_street(self, street: Option<Where>) -> Filter {
        Filter { street, ..self }
    }

    pub(crate) fn with_mine(self, mine: Mine) -> Filter {
        Filter { mine, ..self }
    }

    /// The address that shows it: `board?kind=food`.
    pub(crate) fn path(&self, page: &str, after: Option<NeedId>) -> String {
        let mut query = Vec::new();
        query.extend(self.kind.map(|kind| format!("kind={}", kind.word())));
        query.extend(self.street.map(|street| format!("street={}", street.word())));
        query.extend((self.mine == Mine::Fits).then(|| "mine=1".to_owned()));
        query.extend(after.map(|need| format!("after={}", need.0)));
        if query.is_empty() { page.to_owned() } else { format!("{page}?{}", query.join("&")) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_shown_stands_in_the_address() {
        let all = Filter::default();
        assert_eq!(all.path("board", None), "board");
        let some = all.with_kind(Some(Kind::Food)).with_street(Some(Where::Anywhere)).with_mine(Mine::Fits);
        assert_eq!(some.path("board", Some(NeedId(7))), "board?kind=food&street=anywhere&mine=1&after=7");
        let street = Some(Where::Street(StreetId(2)));
        assert_eq!(all.with_street(street).path("board/list", None), "board/list?street=2");
        assert_eq!(Where::parse("2"), street);
        assert_eq!(Where::parse("anywhere"), Some(Where::Anywhere));
        assert_eq!(Where::parse("-1"), None);
    }
}
