//! How the rooms' words are said: which sentence, which icon, which colour. One place, so that a kind looks the same on
//! the first page, on the board and on paper.

use commons::needs::{Item, Kind, Need};
use commons::people::{Person, PersonId};
use host::State;

use crate::look::frame::Frame;
use crate::words::Tongue;

/// What somebody chose to be called.
pub(crate) fn name(frame: &Frame, state: &State, person: PersonId) -> String {
    state.name(person).map_or_else(|| frame.t("people-nameless"), str::to_owned)
}

/// What a person's patch is drawn from.
pub fn patch_seed(person: &Person) -> Vec<u8> {
    person.patch.to_le_bytes().to_vec()
}

/// The colour class of a kind.
pub fn colour(kind: Kind) -> &'static str {
    match kind {
        Kind::Food => "c-food",
        Kind::Medicine => "c-med",
        Kind::Home => "c-home",
        Kind::Money => "c-money",
        Kind::Company => "c-call",
        Kind::Lift => "c-lift",
        Kind::Repair => "c-fix",
        Kind::Letters => "c-home",
        Kind::Else => "c-else",
    }
}

/// The icon of a kind.
pub fn icon(kind: Kind) -> &'static str {
    match kind {
        Kind::Food => "basket-duotone",
        Kind::Medicine => "pill-duotone",
        Kind::Home => "armchair-duotone",
        Kind::Money => "coins-duotone",
        Kind::Company => "phone-call-duotone",
        Kind::Lift => "car-duotone",
        Kind::Repair => "wrench-duotone",
        Kind::Letters => "file-text-duotone",
        Kind::Else => "chat-circle-text-duotone",
    }
}

/// "Food", "Medicine", …
pub fn kind(tongue: Tongue, kind: Kind) -> String {
    tongue.t(&format!("kind-{}", kind.word()))
}

/// "Groceries", "A prescription", …
pub fn item(tongue: Tongue, item: Item) -> String {
    tongue.t(&format!("item-{}", item.word()))
}

/// What a need is called on the board: its item or kind, and for how many.
pub fn title(tongue: Tongue, need: &Need) -> String {
    let what = need.item.map_or_else(|| kind(tongue, need.kind), |one| item(tongue, one));
    match need.household {
        Some(people) => tongue.with("need-title-for", &[("what", &what), ("n", &people)]),
        None => what,
    }
}
