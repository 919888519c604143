//! Finding the street in what somebody typed. The street may be seen by all who take part; whatever else stands in the line
//! (a number, a flat, "behind the chapel") is for the vault.

use commons::founding::{Founding, StreetId};

/// What somebody typed as their street, taken apart.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Place {
    /// `None` if it is not on the list, or could be two of them.
    pub(super) street: Option<StreetId>,
    /// What has to be sealed, because it says more than the street does. Empty if there is nothing.
    pub(super) door: String,
}

impl Place {
    /// Reads the line for the street, together with what was said about the door.
    pub(super) fn read(founding: &Founding, line: &str, door: &str) -> Place {
        let street = founding.find_street(line).or_else(|| the_one_within(founding, line));
        let says_no_more = street.and_then(|street| founding.street(street)).is_some_and(|name| same(name, line));
        let line = if says_no_more { "" } else { line };
        let both = [line, door].into_iter().filter(|part| !part.is_empty());
        Place { street, door: both.collect::<Vec<_>>().join(", ") }
    }
}

/// The one street whose name stands in the line word for word, as in "Flat 3, 12 Kiln Lane". Two are as good as none.
fn the_one_within(founding: &Founding, line: &str) -> Option<StreetId> {
    let typed = words(line);
    let mut within = founding.streets().filter(|(_, name)| {
        let name = words(name);
        !name.is_empty() && typed.windows(name.len()).any(|some| some == name)
    });
    let first = within.next().map(|(street, _)| street);
    if within.next().is_some() { None } else { first }
}

fn words(line: &str) -> Vec<String> {
    let words = line.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(|word| word.chars().flat_map(char::to_lowercase).collect()).collect()
}

fn same(one: &str, other: &str) -> bool {
    words(one).concat() == words(other).concat()
}

#[cfg(test)]
mod tests {
    use super::*;
    use commons::founding::{Command, Sort};
    use commons::{Actor, CommandId, Entry, Group, GroupId, Lang, Moment, Timestamp};

    fn founded(streets: &[&str]) -> Founding {
        let mut group = Group::new(GroupId([1; 16]));
        let found = Command::Found {
            name: "Row".into(),
            place: "Town".into(),
            language: Lang::parse("en").unwrap(),
            zone: "UTC".into(),
            sort: Sort::Real,
        };
        let named = streets.iter().map(|name| Command::NameStreet { name: (*name).into() });
        for command in std::iter::once(found).chain(named) {
            let moment = Moment {
                by: Actor::Anyone,
                now: Timestamp(1),
                seed: [0; 32],
                wall: commons::WallClock::utc(),
                minutes: commons::Minutes::unknown(),
            };
            for event in commons::decide(&group, commons::Command::Founding(command), &moment).unwrap() {
                let (seq, before) = (group.seq + 1, group.head);
                let id = CommandId([0; 16]);
                group.apply(&Entry { seq, id, at: Timestamp(1), by: Actor::Anyone, because: None, event, before });
            }
        }
        group.founding
    }

    #[test]
    fn a_house_number_goes_to_the_vault_and_the_street_to_the_board() {
        let founding = founded(&["Kiln Lane", "5th Avenue", "Mill Street", "ulica Łąkowa"]);
        let read = |line: &str, door: &str| {
            let place = Place::read(&founding, line, door);
            (place.street.and_then(|street| founding.street(street)).map(str::to_owned), place.door)
        };
        let kiln = || Some("Kiln Lane".to_owned());
        assert_eq!(read("Kiln Lane", ""), (kiln(), String::new()));
        assert_eq!(read(" kiln  LANE. ", "blue door"), (kiln(), "blue door".into()));
        assert_eq!(read("12 Kiln Lane", ""), (kiln(), "12 Kiln Lane".into()));
        assert_eq!(read("Kiln Lane 12a", "ring twice"), (kiln(), "Kiln Lane 12a, ring twice".into()));
        assert_eq!(read("Flat 3, 12 Kiln Lane", ""), (kiln(), "Flat 3, 12 Kiln Lane".into()));
        assert_eq!(read("5th avenue", ""), (Some("5th Avenue".into()), String::new()));
        assert_eq!(read("Ulica łąkowa 7", ""), (Some("ulica Łąkowa".into()), "Ulica łąkowa 7".into()));
        assert_eq!(read("behind the chapel", ""), (None, "behind the chapel".into()));
        assert_eq!(read("Kiln Lane or Mill Street", ""), (None, "Kiln Lane or Mill Street".into()));
        assert_eq!(read("", ""), (None, String::new()));
        assert_eq!(read("", "third floor"), (None, "third floor".into()));
    }
}
