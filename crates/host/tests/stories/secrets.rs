//! Nothing personal is readable where it should not be: not in the files, not in the log, not in what the program says.
//! And of what was forgotten not even the sealed bytes are left.

use crate::houses::*;
use commons::offers::{self, Quantity, Sort, Terms, Times, Travel};
use commons::people::{Command as People, How};
use commons::sight::Field;
use commons::{Actor, Command, Subject};
use host::{Act, Holder};
use std::io::Write;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use tracing_subscriber::filter::{LevelFilter, filter_fn};
use tracing_subscriber::layer::SubscriberExt;

/// What the whole program says while somebody listens, everything down to the smallest.
struct Ear;

static SAID: Mutex<Vec<u8>> = Mutex::new(Vec::new());
static LISTENING: AtomicBool = AtomicBool::new(false);

impl Ear {
    fn listen() {
        let subscriber = tracing_subscriber::fmt().with_ansi(false).with_writer(|| Ear);
        let subscriber = subscriber.with_max_level(LevelFilter::TRACE).finish();
        // The other stories of this program are told meanwhile; outside this one nothing is written down.
        let filter = filter_fn(|_| LISTENING.load(Ordering::SeqCst)).with_max_level_hint(LevelFilter::TRACE);
        tracing::subscriber::set_global_default(subscriber.with(filter)).unwrap();
        LISTENING.store(true, Ordering::SeqCst);
    }

    fn heard() -> String {
        String::from_utf8_lossy(&SAID.lock().unwrap()).into_owned()
    }
}

impl Write for Ear {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        SAID.lock().unwrap().extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

fn hex(bytes: &[u8]) -> String {
    const DIGITS: &[u8; 16] = b"0123456789abcdef";
    let digits = bytes.iter().flat_map(|byte| [DIGITS[usize::from(byte >> 4)], DIGITS[usize::from(byte & 15)]]);
    String::from_utf8(digits.collect()).unwrap()
}

/// A place where something might be read: as text, and what is no text also in hexadecimal digits.
struct Place {
    name: String,
    text: String,
    digits: String,
}

impl Place {
    fn of_bytes(name: String, bytes: &[u8]) -> Place {
        Place { name, text: String::from_utf8_lossy(bytes).into_owned(), digits: hex(bytes) }
    }

    fn of_text(name: &str, text: String) -> Place {
        Place { name: name.into(), text, digits: String::new() }
    }
}

/// Every file of a folder.
fn files(folder: &Path) -> Vec<Place> {
    let entries = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap());
    entries
        .map(|file| Place::of_bytes(file.file_name().display().to_string(), &std::fs::read(file.path()).unwrap()))
        .collect()
}

const TABLES: [&str; 9] =
    ["groups", "entry", "epoch", "subject_key", "sealed", "session", "passkey", "one_time", "need_key"];

/// Everything the house keeps and says: the files of the database or what its tables hold, the keys, the exported logs,
/// and what was said.
async fn everything(house: &House) -> Vec<Place> {
    let mut all = files(house.keys.path());
    if house.host.store.kind() == "SQLite" {
        let base = Path::new(&house.base.url).parent().unwrap();
        let found = files(base);
        assert!(found.iter().any(|place| place.name.ends_with("-wal")));
        all.extend(found);
    } else {
        for table in TABLES {
            let rows = house.base.ask(&format!("SELECT row_to_json(row)::text FROM {table} AS row")).await;
            all.push(Place::of_text(table, rows.join("\n")));
        }
    }
    for home in house.host.all_homes() {
        all.push(Place::of_text("log", house.exported(&home).await.0));
    }
    all.push(Place::of_text("said", Ear::heard()));
    all
}

/// Where a secret can be read, as it is or in hexadecimal digits.
fn found_in<'a>(all: &'a [Place], secret: &[u8]) -> Vec<&'a str> {
    let digits = hex(secret);
    let text = std::str::from_utf8(secret).ok();
    let tells = |place: &&Place| {
        text.is_some_and(|text| place.text.contains(text))
            || place.text.contains(&digits)
            || place.digits.contains(&digits)
    };
    all.iter().filter(tells).map(|place| &*place.name).collect()
}

#[tokio::test]
async fn what_people_say_of_themselves_is_nowhere_to_be_read_and_then_nowhere_at_all() {
    Ear::listen();
    on_both(async |house| {
        let host = &house.host;
        let mut secrets = Vec::new();
        let mut secret = |what: &str| {
            // Words that nothing else in the world holds.
            let secret = format!("{what}-{}", hex(&host.dice.bytes::<12>()));
            secrets.push(secret.clone());
            secret
        };
        let mut founding = found(host.dice.command_id(), "Elm Street");
        founding.details.clear();
        let home = host.found("Elm Street", founding.sealing(Field::Reach, secret("group reach"))).await.unwrap();
        let street = commons::founding::Command::NameStreet { name: "Elm Street".into() };
        house.run(&home, Actor::Operator, Command::Founding(street)).await.unwrap();
        for _ in 0..2 {
            let join = host.act(Actor::Anyone, Command::People(People::Join { how: How::Founding }));
            let join = join.sealing(Field::Called, secret("called")).sealing(Field::Reach, secret("reach"));
            host.run(&home, join).await.unwrap();
        }
        let terms = Terms {
            sort: Sort::Time,
            kinds: vec![commons::needs::Kind::Food],
            quantity: Quantity::Standing,
            times: Times::ANY,
            travel: Travel::OnFoot,
            minutes: 10,
            at_most_a_week: None,
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
        };
        let offer = host.act(Actor::Person(BEN), Command::Offers(offers::Command::Offer { terms }));
        host.run(&home, offer.sealing(Field::Words, secret("offer"))).await.unwrap();
        let fields = [Field::Called, Field::Reach, Field::SafeTimes, Field::Door, Field::Password, Field::Words];
        let filled = |act: Act, secret: &mut dyn FnMut(&str) -> String| {
            fields.iter().fold(act, |act, field| act.sealing(*field, secret(&field.name())))
        };
        let token = host.new_token();
        let (six, _) = host.words_for(&home, &token).await.unwrap();
        let act = filled(host.act(Actor::Anyone, groceries()), &mut secret).beside(host.key_of(&six).await.unwrap());
        let gone = need_of(&host.run(&home, act).await.unwrap());
        let act = filled(host.act(Actor::Anyone, groceries()), &mut secret);
        let here = need_of(&host.run(&home, act).await.unwrap());
        for need in [gone, here] {
            let say = Command::Needs(commons::needs::Command::Say { need });
            let say = host.act(Actor::Neighbour(need), say).sealing(Field::Line(0), secret("line"));
            host.run(&home, say).await.unwrap();
        }
        host.sign_in(&home, Holder::Need(gone), "library").await.unwrap();
        // Somebody reads it, tries and fails.
        host.opened_details(&home, Actor::Neighbour(gone), subject(gone)).await.unwrap();
        let _ = host.open_details(&home, host.dice.command_id(), Actor::Person(BEN), subject(gone)).await;
        let failing = filled(host.act(Actor::Person(AMINA), groceries()), &mut secret);
        let failing = Act { command: Command::Needs(commons::needs::Command::Release { need: here }), ..failing };
        assert!(host.run(&home, failing).await.is_err());
        secrets.extend([token.reveal(), six.secret(), six.reveal()]);

        let before = everything(&house).await;
        for secret in &secrets {
            assert_eq!(found_in(&before, secret.as_bytes()), Vec::<&str>::new(), "{secret}");
        }

        // The sealed bytes and the wrapped keys of whoever is forgotten now.
        let mut sealed = Vec::new();
        for subject in [subject(gone), Subject::Person(BEN), Subject::Offer(offers::OfferId(1))] {
            let row = host.store.sealed(home.id.0, subject.kind(), subject.number()).await.unwrap().unwrap();
            sealed.push(row.key.wrapped);
            sealed.extend(row.fields.into_iter().map(|(_, bytes)| bytes));
        }
        for bytes in &sealed {
            assert_eq!(found_in(&before, bytes).len(), 1, "sealed, and in one place");
        }
        house.run(&home, Actor::Neighbour(gone), Command::Forget(subject(gone))).await.unwrap();
        house.run(&home, Actor::Person(BEN), Command::People(People::Leave)).await.unwrap();
        let after = everything(&house).await;
        for bytes in secrets.iter().map(String::as_bytes).chain(sealed.iter().map(Vec::as_slice)) {
            assert_eq!(found_in(&after, bytes), Vec::<&str>::new());
        }
        // Also not after a new start, when the write-ahead log was read again.
        let slug = home.slug.clone();
        let house = house.restarted().await;
        house.ask(&house.host.home(&slug).unwrap()).await;
        let after = everything(&house).await;
        for bytes in secrets.iter().map(String::as_bytes).chain(sealed.iter().map(Vec::as_slice)) {
            assert_eq!(found_in(&after, bytes), Vec::<&str>::new());
        }
    })
    .await;
    LISTENING.store(false, Ordering::SeqCst);
    // It was not deaf.
    assert!(Ear::heard().contains("sqlx"), "nothing was heard");
}
