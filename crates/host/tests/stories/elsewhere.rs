//! A store elsewhere that speaks S3: backups go there, are read back, and come back. The store of these stories is a small
//! one on this machine.

use crate::houses::*;
use commons::{Actor, Command, Span};
use host::keeping::{Keeping, Place, S3, Shelf, keep_recovery_key, newest_backup, newest_keys, restore};
use host::{Album, AlbumError, Dice, Home};
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use vault::{Recovery, RecoveryKey};

/// What lies in the store, by path; and what it is to do wrong.
#[derive(Default)]
struct Objects {
    there: BTreeMap<String, Vec<u8>>,
    /// Turns one bit of whatever is read.
    flips: bool,
    /// Answers nothing but this.
    refuses: Option<u16>,
    /// Leads whoever asks on to here.
    leads_to: Option<String>,
    /// Lists this.
    lists: Option<Vec<u8>>,
}

type Shared = Arc<Mutex<Objects>>;

/// A store that knows GET, PUT, DELETE and listing, and wants every request to be signed.
fn a_store() -> (String, Shared) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("s3+http://{}/bucket/house", listener.local_addr().unwrap());
    let objects = Shared::default();
    let shared = Arc::clone(&objects);
    thread::spawn(move || {
        for stream in listener.incoming() {
            let shared = Arc::clone(&shared);
            thread::spawn(move || while answer(stream.as_ref().unwrap(), &shared).is_some() {});
        }
    });
    (address, objects)
}

/// Answers one request; `None` when the other side has gone.
fn answer(mut stream: &TcpStream, objects: &Shared) -> Option<()> {
    let mut reader = BufReader::new(stream);
    let mut line = String::new();
    reader.read_line(&mut line).ok().filter(|count| *count > 0)?;
    let mut words = line.split_whitespace();
    let (way, target) = (words.next()?.to_owned(), words.next()?.to_owned());
    let mut length = 0;
    loop {
        let mut header = String::new();
        reader.read_line(&mut header).ok()?;
        if header.trim().is_empty() {
            break;
        }
        if let Some(value) = header.to_lowercase().strip_prefix("content-length:") {
            length = value.trim().parse().ok()?;
        }
    }
    let mut body = vec![0; length];
    reader.read_exact(&mut body).ok()?;
    let (path, query) = target.split_once('?')?;
    let signed = query.contains("X-Amz-Signature=") && query.contains("X-Amz-Credential=key");
    let mut objects = objects.lock().unwrap();
    let mut further = String::new();
    let mut refuses = objects.refuses;
    if let Some(to) = objects.leads_to.as_ref().filter(|to| path != **to) {
        refuses = Some(302);
        further = format!("location: {to}?{query}\r\n");
    }
    let (status, body) = match (refuses, way.as_str()) {
        (Some(status), _) => (status, Vec::new()),
        _ if !signed => (403, Vec::new()),
        (_, "PUT") => {
            objects.there.insert(path.to_owned(), body);
            (200, Vec::new())
        }
        (_, "DELETE") => (if objects.there.remove(path).is_some() { 204 } else { 404 }, Vec::new()),
        _ if query.contains("list-type=2") => (200, objects.lists.clone().unwrap_or_else(|| listed(&objects.there))),
        _ => match objects.there.get(path).cloned() {
            Some(mut bytes) => {
                let middle = bytes.len() / 2;
                bytes[middle] ^= u8::from(objects.flips);
                (200, bytes)
            }
            None => (404, Vec::new()),
        },
    };
    write!(stream, "HTTP/1.1 {status} .\r\n{further}content-length: {}\r\n\r\n", body.len()).ok()?;
    stream.write_all(&body).ok()
}

fn listed(there: &BTreeMap<String, Vec<u8>>) -> Vec<u8> {
    let objects = there.iter().map(|(path, bytes)| {
        let key = path.strip_prefix("/bucket/").unwrap();
        format!("<Contents><Key>{key}</Key><Size>{}</Size></Contents>", bytes.len())
    });
    let objects: String = objects.collect();
    let begin = r#"<?xml version="1.0"?><ListBucketResult xmlns="http://s3.amazonaws.com/doc/2006-03-01/">"#;
    format!("{begin}<IsTruncated>false</IsTruncated>{objects}</ListBucketResult>").into_bytes()
}

struct Told {
    house: House,
    home: Arc<Home>,
    objects: Shared,
    shelf: Shelf,
    recovery: Recovery,
    _scratch: tempfile::TempDir,
}

async fn on_both_kept_elsewhere(story: impl AsyncFn(Told)) {
    on_both_elm_streets(async |house, home| {
        let (address, objects) = a_store();
        let shelf = Shelf::S3(S3::at(&address, "us-east-1", "key", "secret").unwrap());
        let scratch = tempfile::tempdir().unwrap();
        let dice = Dice::from_seed(5);
        let (key, shares) = RecoveryKey::make(3, 2, NOON.0, &mut |bytes: &mut [u8]| dice.fill(bytes)).unwrap();
        keep_recovery_key(house.keys.path(), &key).unwrap();
        let keys = house.keys.path().to_owned();
        house.host.begin_keeping(Keeping::new(vec![shelf.clone()], keys, scratch.path().join("s"), "0.0.1"));
        let recovery = Recovery::from_shares(&key, &shares[..2]).unwrap();
        story(Told { house, home, objects, shelf, recovery, _scratch: scratch }).await;
    })
    .await;
}

impl Told {
    fn count(&self, like: &str) -> usize {
        self.objects.lock().unwrap().there.keys().filter(|path| path.contains(like)).count()
    }
}

#[tokio::test]
async fn a_house_goes_elsewhere_every_day_and_comes_back_from_there() {
    on_both_kept_elsewhere(async |told| {
        let keeper = told.house.host.keeper().unwrap();
        for day in 1..=17 {
            keeper.keep_what_is_due().await;
            told.house.host.clock.pass(Span::days(1));
            assert_eq!(told.count(".backup"), day.min(15), "day {day}");
        }
        assert_eq!(told.count("/bucket/house/manyhands-keys-"), 2);
        let standing = keeper.keeping.standing().await;
        assert_eq!(
            (standing.trouble, standing.shelves[0].has_keys, standing.shelves[0].is_folder),
            (None, true, false)
        );

        let there = tempfile::tempdir().unwrap();
        let fetched = there.path().join("fetched");
        std::fs::create_dir(&fetched).unwrap();
        told.shelf.fetch(&fetched).await.unwrap();
        let (backup, keys) = (newest_backup(&fetched).unwrap().unwrap(), newest_keys(&fetched).unwrap());
        let place = Place { folder: there.path().to_owned(), database: None, photos: None };
        let clock = told.house.host.clock.clone();
        let done = restore(&backup, &keys, &told.recovery, &place, clock, Dice::from_seed(8)).await.unwrap();
        assert_eq!(done.proved.groups, 1);
    })
    .await;
}

#[tokio::test]
async fn forgetting_reaches_the_keys_elsewhere_and_makes_up_for_it_when_they_were_away() {
    on_both_kept_elsewhere(async |told| {
        let keeper = told.house.host.keeper().unwrap();
        let need = told.house.ask(&told.home).await;
        keeper.keep_what_is_due().await;
        let keys = || {
            let objects = told.objects.lock().unwrap();
            let slots = objects.there.iter().filter(|(path, _)| path.contains("keys"));
            slots.map(|(_, bytes)| bytes.clone()).collect::<Vec<_>>()
        };
        let before = keys();
        told.objects.lock().unwrap().refuses = Some(503);
        told.house.run(&told.home, Actor::Neighbour(need), Command::Forget(subject(need))).await.unwrap();
        keeper.keep_what_is_due().await;
        assert_eq!(keys(), before);
        assert!(keeper.keeping.standing().await.keys_trouble.unwrap().1.contains("answered with 503"));
        told.objects.lock().unwrap().refuses = None;
        told.house.host.clock.pass(Span::minutes(2));
        keeper.keep_what_is_due().await;
        assert!(keys().iter().all(|slot| !before.contains(slot)) && keys().len() == 2);
        assert_eq!(keeper.keeping.standing().await.keys_trouble, None);
    })
    .await;
}

#[tokio::test]
async fn what_comes_back_otherwise_does_not_count_and_no_key_is_ever_said() {
    on_both_kept_elsewhere(async |told| {
        let keeper = told.house.host.keeper().unwrap();
        keeper.copy_keys().await.unwrap();
        told.objects.lock().unwrap().flips = true;
        keeper.keep_what_is_due().await;
        assert_eq!(told.count(".backup"), 0);
        told.objects.lock().unwrap().flips = false;
        for (status, sentence) in
            [(403, "the key or its secret is wrong"), (404, "has no such bucket"), (500, "with 500")]
        {
            told.objects.lock().unwrap().refuses = Some(status);
            let said = keeper.back_up(std::slice::from_ref(&told.shelf)).await.unwrap_err().to_string();
            assert!(said.contains(sentence), "{said}");
            assert!(!said.contains("secret\u{0}") && !said.contains("X-Amz"), "{said}");
        }
        assert!(!format!("{:?}", told.shelf).contains("secret"));
    })
    .await;
}

#[test]
fn addresses_elsewhere_are_read_or_refused_in_words() {
    let at = |address: &str| S3::at(address, "eu-central-1", "key", "secret").map(|_| ());
    at("s3+https://host.example/bucket").unwrap();
    at("s3+https://host.example:9000/bucket/our/house/").unwrap();
    at("s3+http://127.0.0.1:9000/bucket").unwrap();
    assert!(at("s3+http://host.example/bucket").unwrap_err().contains("over https"));
    assert!(at("s3+http://127.0.0.1.host.example/bucket").unwrap_err().contains("over https"));
    assert!(at("https://host.example/bucket").unwrap_err().contains("begins with s3+https"));
    assert!(at("s3+https://host.example").unwrap_err().contains("bucket is missing"));
}

#[tokio::test]
async fn photos_lie_elsewhere_as_well_as_in_a_folder() {
    on_both_elm_streets(async |house, home| {
        let (address, objects) = a_store();
        let s3 = S3::at(&address, "us-east-1", "key", "secret").unwrap();
        let album = Album::elsewhere(s3.clone());
        let (key, file) = vault::seal_picture(home.id, b"a jug", &mut |bytes: &mut [u8]| bytes.fill(3));
        let name = commons::Hash(*blake3::hash(&file).as_bytes());
        assert_eq!(album.get(home.id, name).await.unwrap(), None);
        album.put(home.id, name, file.clone()).await.unwrap();
        assert_eq!(album.list(home.id).await.unwrap().into_iter().collect::<Vec<_>>(), [name.to_string()]);
        let got = album.get(home.id, name).await.unwrap().unwrap();
        assert_eq!(vault::open_picture(home.id, key.reveal(), &got).unwrap().reveal(), b"a jug");
        // Photos are no backups, though they lie in the same place.
        assert_eq!(Shelf::S3(s3).backups().await.unwrap(), []);
        objects.lock().unwrap().flips = true;
        assert!(matches!(album.get(home.id, name).await, Err(AlbumError::Damaged)));
        objects.lock().unwrap().flips = false;
        objects.lock().unwrap().refuses = Some(503);
        let said = album.get(home.id, name).await.unwrap_err().to_string();
        assert!(said.contains("answered with 503") && !said.contains("X-Amz"), "{said}");
        objects.lock().unwrap().refuses = None;
        // Nothing of it is in the house, and it is swept there as it is in a folder.
        house.host.keep_pictures_in(album.clone());
        assert_eq!((house.host.sweep_pictures().await, house.host.sweep_pictures().await), (0, 1));
        assert!(objects.lock().unwrap().there.is_empty());
    })
    .await;
}

#[tokio::test]
async fn a_store_elsewhere_leads_nobody_on_to_another_place() {
    on_both_elm_streets(async |_, home| {
        let (address, objects) = a_store();
        let album = Album::elsewhere(S3::at(&address, "us-east-1", "key", "secret").unwrap());
        let file = b"what lies somewhere else".to_vec();
        let name = commons::Hash(*blake3::hash(&file).as_bytes());
        album.put(home.id, name, file.clone()).await.unwrap();
        // The same bytes at another address, and the way there.
        let elsewhere = "/bucket/somewhere/else".to_owned();
        {
            let mut objects = objects.lock().unwrap();
            objects.there.clear();
            objects.there.insert(elsewhere.clone(), file);
            objects.leads_to = Some(elsewhere);
        }
        assert!(!matches!(album.get(home.id, name).await, Ok(Some(_))));
    })
    .await;
}

#[tokio::test]
async fn a_list_that_speaks_of_other_files_is_not_read_that_way() {
    let secret = tempfile::NamedTempFile::new().unwrap();
    std::fs::write(secret.path(), "manyhands-20261118T110640Z.backup").unwrap();
    let (address, objects) = a_store();
    let shelf = Shelf::S3(S3::at(&address, "us-east-1", "key", "secret").unwrap());
    let list = |key: &str| {
        let kind =
            format!("<!DOCTYPE l [<!ENTITY x SYSTEM \"file://{}\"><!ENTITY y \"{key}\">]>", secret.path().display());
        format!(
            "<?xml version=\"1.0\"?>{kind}<ListBucketResult xmlns=\"http://s3.amazonaws.com/doc/2006-03-01/\">\
             <IsTruncated>false</IsTruncated><Contents><Key>house/{key}</Key><Size>1</Size></Contents></ListBucketResult>"
        )
    };
    for key in ["&x;", "&y;"] {
        objects.lock().unwrap().lists = Some(list(key).into_bytes());
        assert!(shelf.backups().await.is_ok_and(|kept| kept.is_empty()) || shelf.backups().await.is_err(), "{key}");
    }
}
