//! What the stories of letters and of places that are told begin with: a street that has just founded a group, in a house of
//! its own. Time stands still there, and chance is always the same.

use commons::founding::{self, Sort};
use commons::people::{self, How, PersonId};
use commons::sight::Field;
use commons::{Actor, Lang, Timestamp};
use host::{Act, Clock, Dice, Home, Host};
use std::sync::Arc;
use store::testing::Fresh;
use tempfile::TempDir;
use vault::Vault;

/// A Monday, two in the afternoon in London.
pub(crate) const NOON: Timestamp = Timestamp(1_795_442_700_000);

/// Whoever founds it, in this order.
pub(crate) const BEN: PersonId = PersonId(1);
pub(crate) const CHIARA: PersonId = PersonId(2);

/// What goes away when the story is over.
pub(crate) struct Keeps {
    _keys: TempDir,
    _base: Fresh,
}

/// Founded by these, each with a way to be reached.
pub(crate) async fn founded(base: Fresh, sort: Sort, people: &[(&str, &str)]) -> (Arc<Host>, Arc<Home>, Keeps) {
    let keys = tempfile::tempdir().unwrap();
    let (clock, dice) = (Clock::standing_at(NOON), Dice::from_seed(5));
    let vault = Vault::in_folder(keys.path(), &mut |bytes: &mut [u8]| dice.fill(bytes)).unwrap();
    let host = Arc::new(Host::open(base.store.clone(), vault, clock, dice).await.unwrap());
    let found = founding::Command::Found {
        name: "Kiln Lane".into(),
        place: "Millbridge".into(),
        language: Lang::parse("en").unwrap(),
        zone: "Europe/London".into(),
        sort,
    };
    let act = Act::new(host.dice.command_id(), Actor::Operator, found.into());
    let home = host.found("Kiln Lane", act).await.unwrap();
    for (called, reach) in people {
        let join = people::Command::Join { how: How::Founding };
        let act = Act::new(host.dice.command_id(), Actor::Anyone, join.into());
        let act = act.sealing(Field::Called, *called).sealing(Field::Reach, *reach);
        host.run(&home, act).await.unwrap();
    }
    (host, home, Keeps { _keys: keys, _base: base })
}
