//! Houses to tell stories in, and a small cast: Amina, Ben and Chiara found Elm Street; neighbours ask.

use commons::needs::{self, Ask, Checked, Consent, HowSoon, Item, Kind, NeedId, ReachBy, Through};
use commons::people::{self, How, PersonId};
use commons::sight::Field;
use commons::{Actor, Command, CommandId, Event, Lang, Span, Subject, Timestamp, founding};
use host::{Act, Clock, Dice, Done, Failed, Home, Host, State};
use std::ops::Deref;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use store::Store;
use store::testing::Fresh;
use tempfile::TempDir;
use vault::Vault;

pub(crate) const NOON: Timestamp = Timestamp(1_795_000_000_000);

pub(crate) const AMINA: PersonId = PersonId(1);
pub(crate) const BEN: PersonId = PersonId(2);
pub(crate) const CHIARA: PersonId = PersonId(3);

/// A house on a database of its own, with its keys in a folder of their own.
pub(crate) struct House {
    pub(crate) host: Host,
    pub(crate) base: Fresh,
    pub(crate) keys: TempDir,
}

/// Tells a story in a house on SQLite, and again in one on PostgreSQL.
pub(crate) async fn on_both(story: impl AsyncFn(House)) {
    story(House::on(store::testing::sqlite().await).await).await;
    story(House::on(store::testing::postgres().await).await).await;
}

/// The same, with Elm Street founded.
pub(crate) async fn on_both_elm_streets(story: impl AsyncFn(House, Arc<Home>)) {
    on_both(async |house| {
        let home = house.elm_street().await;
        story(house, home).await;
    })
    .await;
}

impl House {
    pub(crate) async fn on(base: Fresh) -> House {
        let keys = tempfile::tempdir().unwrap();
        let host = open(base.store.clone(), keys.path(), Clock::standing_at(NOON), 1).await.unwrap();
        House { host, base, keys }
    }

    /// Elm Street with its three first people and two streets.
    pub(crate) async fn elm_street(&self) -> Arc<Home> {
        let home = self.host.found("Elm Street", found(self.host.dice.command_id(), "Elm Street")).await.unwrap();
        for street in ["Elm Street", "Kiln Lane"] {
            let name = founding::Command::NameStreet { name: street.into() };
            self.run(&home, Actor::Operator, Command::Founding(name)).await.unwrap();
        }
        for name in ["Amina", "Ben", "Chiara"] {
            self.join(&home, How::Founding, name).await;
        }
        home
    }

    pub(crate) async fn run(&self, home: &Home, by: Actor, command: Command) -> Result<Done, Failed> {
        self.host.run(home, self.host.act(by, command)).await
    }

    pub(crate) async fn join(&self, home: &Home, how: How, name: &str) -> PersonId {
        let join = self.host.act(Actor::Anyone, Command::People(people::Command::Join { how }));
        let done = self.host.run(home, join.sealing(Field::Called, name)).await.unwrap();
        match done.events[..] {
            [Event::People(people::Event::Joined { person, .. }), ..] => person,
            _ => panic!("{done:?}"),
        }
    }

    /// Somebody asks for a bag of groceries.
    pub(crate) async fn ask(&self, home: &Home) -> NeedId {
        need_of(&self.host.run(home, self.host.act(Actor::Anyone, groceries())).await.unwrap())
    }

    pub(crate) async fn promise(&self, home: &Home, by: PersonId, need: NeedId) -> Result<Done, Failed> {
        self.run(home, Actor::Person(by), promise(need, self.host.clock.now())).await
    }

    /// Time passes, and what is due is done.
    pub(crate) async fn pass(&self, home: &Home, span: Span) -> usize {
        self.host.clock.pass(span);
        self.host.catch_up(home).await.unwrap()
    }

    /// Another server on the same store, with a copy of the keys.
    pub(crate) async fn beside(&self) -> Beside {
        self.try_beside().await.unwrap()
    }

    pub(crate) async fn try_beside(&self) -> Result<Beside, Failed> {
        let keys = copy_of(self.keys.path());
        let store = Store::open(&self.base.url).await.unwrap();
        let host = open(store, keys.path(), self.host.clock.clone(), 77).await?;
        Ok(Beside { host, _keys: keys })
    }

    /// Stops, and starts once more.
    pub(crate) async fn restarted(self) -> House {
        let House { host, base, keys } = self;
        let clock = host.clock.clone();
        host.store.close().await;
        drop(host);
        let store = Store::open(&base.url).await.unwrap();
        let host = open(store, keys.path(), clock, 2).await.unwrap();
        House { host, base, keys }
    }

    /// What stands in the log is what is in memory, and it is whole.
    pub(crate) async fn assert_memory_is_the_log(&self, home: &Home) {
        let other = self.beside().await;
        let there = other.home(&home.slug).unwrap();
        assert_same(&home.look(), &there.look());
        other.store.close().await;
        let (_, lines) = self.exported(home).await;
        assert_eq!(lines, home.look().group.seq + 2);
    }

    /// The exported log, checked, and how many lines it has.
    pub(crate) async fn exported(&self, home: &Home) -> (String, u64) {
        let mut file = Vec::new();
        self.host.export(home, &mut file, |_| {}).await.unwrap();
        let checked = host::check_log(&mut &file[..], |_, _| {}).unwrap();
        assert!(checked.group == home.look().group);
        let text = String::from_utf8(file).unwrap();
        let lines = text.lines().count() as u64;
        (text, lines)
    }
}

pub(crate) struct Beside {
    host: Host,
    _keys: TempDir,
}

impl Deref for Beside {
    type Target = Host;
    fn deref(&self) -> &Host {
        &self.host
    }
}

pub(crate) fn assert_same(one: &State, other: &State) {
    // Whole groups are too long to be read.
    assert_eq!((one.group.seq, one.group.head), (other.group.seq, other.group.head));
    assert!(one.group == other.group, "the same log gives the same group");
    assert_eq!(one.names, other.names);
    assert_eq!(one.reach, other.reach);
}

/// Opens a house. An act that was being seen through may hold on to the keys of the one before for a moment.
pub(crate) async fn open(store: Store, keys: &Path, clock: Clock, seed: u64) -> Result<Host, Failed> {
    let dice = Dice::from_seed(seed);
    let mut turns = 0;
    let vault = loop {
        match Vault::in_folder(keys, &mut |bytes: &mut [u8]| dice.fill(bytes)) {
            Err(vault::KeyringError::InUse(_)) if turns < 500 => turns += 1,
            vault => break vault.unwrap(),
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    };
    Host::open(store, vault, clock, dice).await
}

/// A copy of a folder: a backup, or a thief's.
pub(crate) fn copy_of(folder: &Path) -> TempDir {
    let copy = tempfile::tempdir().unwrap();
    for file in std::fs::read_dir(folder).unwrap() {
        let file = file.unwrap();
        std::fs::copy(file.path(), copy.path().join(file.file_name())).unwrap();
    }
    copy
}

pub(crate) fn found(id: CommandId, name: &str) -> Act {
    let found = founding::Command::Found {
        name: name.into(),
        place: "Ashby".into(),
        language: Lang::parse("en").unwrap(),
        zone: "Europe/London".into(),
        sort: founding::Sort::Real,
    };
    Act::new(id, Actor::Operator, Command::Founding(found)).sealing(Field::Reach, "0700 900 100")
}

pub(crate) fn bag() -> Ask {
    Ask {
        kind: Kind::Food,
        item: Some(Item::Groceries),
        street: Some(founding::StreetId(0)),
        how_soon: HowSoon::OneOrTwoDays,
        household: Some(2),
        amount: 1,
        language: Lang::parse("en").unwrap(),
        reach: ReachBy::OwnPage,
        consent: Consent::ComeStraight,
        through: Through::Web,
        checked: Checked::Clear,
        interests: Vec::new(),
    }
}

pub(crate) fn groceries() -> Command {
    Command::Needs(needs::Command::Ask(bag()))
}

pub(crate) fn promise(need: NeedId, now: Timestamp) -> Command {
    Command::Needs(needs::Command::Promise { need, much: 1, by_when: now + Span::days(1) })
}

/// The need that an act asked for.
pub(crate) fn need_of(done: &Done) -> NeedId {
    match done.events[..] {
        [Event::Needs(needs::Event::Asked { need, .. })] => need,
        _ => panic!("{done:?}"),
    }
}

pub(crate) fn subject(need: NeedId) -> Subject {
    Subject::Need(need)
}

/// The reason of the rules, if that is why it failed.
pub(crate) fn refusal<T: std::fmt::Debug>(outcome: Result<T, Failed>) -> commons::Refusal {
    match outcome {
        Err(Failed::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    }
}
