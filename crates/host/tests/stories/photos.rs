//! Photos: durable before they are told, sealed, seen by whoever may, gone with what they belong to, and kept with the house.

use crate::houses::*;
use commons::duties::{self, Duty};
use commons::fund::{self, ClaimId, Money, PotId};
use commons::needs::Kind;
use commons::offers::{self, OfferId, Quantity, Sort, Terms, Times, Travel};
use commons::people::PersonId;
use commons::pictures::{Of, PictureId};
use commons::sight::Field;
use commons::{Actor, Command, Event, Group, Refusal, Subject, sight};
use host::keeping::{Keeping, Place, Shelf, keep_recovery_key, newest_backup, newest_keys, restore};
use host::{Album, Clock, Dice, Failed, Home, Host, Named, Photo};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use store::SealedSubject;
use tempfile::TempDir;
use vault::{Recovery, RecoveryKey, WrappedKey};

const PIXELS: &[u8] = b"a receipt over twelve forty, and somebody's loyalty card";
const FIRST: PictureId = PictureId(1);
const RECEIPT: Of = Of::Claim(ClaimId(1));
const GOODS: Of = Of::Offer(OfferId(1));

fn photo() -> Photo {
    Photo { jpeg: PIXELS.to_vec(), width: 1_200, height: 1_600, alt: String::new() }
}

/// A house with an album. Amina and Ben pay out, Chiara has paid for an errand and offers a cupboard.
struct Pictured {
    house: House,
    home: Arc<Home>,
    album: TempDir,
}

async fn on_both_pictured(story: impl AsyncFn(Pictured)) {
    on_both_elm_streets(async |house, home| {
        let album = tempfile::tempdir().unwrap();
        house.host.keep_pictures_in(Album::below(album.path()));
        for person in [AMINA, BEN] {
            house
                .run(&home, Actor::Person(person), duties::Command::Take { duty: Duty::MoneyPair }.into())
                .await
                .unwrap();
        }
        let put_in = fund::Command::PutIn { pot: PotId::TIN, amount: Money(10_000) };
        house.run(&home, Actor::Person(AMINA), put_in.into()).await.unwrap();
        let claim = fund::Command::Claim { amount: Money(1_240), need: None };
        house.run(&home, Actor::Person(CHIARA), claim.into()).await.unwrap();
        let terms = Terms {
            sort: Sort::Thing,
            kinds: vec![Kind::Home],
            quantity: Quantity::Some(1),
            times: Times::ANY,
            travel: Travel::OnFoot,
            minutes: 0,
            at_most_a_week: None,
            languages: Vec::new(),
            starts: None,
            interests: Vec::new(),
        };
        house.run(&home, Actor::Person(CHIARA), offers::Command::Offer { terms }.into()).await.unwrap();
        story(Pictured { house, home, album }).await;
    })
    .await;
}

impl Pictured {
    async fn add(&self, by: PersonId, of: Of, alt: &str) -> Result<PictureId, Failed> {
        let (host, id) = (&self.house.host, self.house.host.dice.command_id());
        let done = host
            .add_picture(&self.home, id, Actor::Person(by), of, Photo { alt: alt.to_owned(), ..photo() }, Vec::new())
            .await?;
        match done.events[..] {
            [Event::Pictures(commons::pictures::Event::Added { picture, .. })] => Ok(picture),
            _ => panic!("{done:?}"),
        }
    }

    async fn seen_by(&self, person: PersonId, picture: PictureId) -> Result<bool, Failed> {
        let seen = self.house.host.picture(&self.home, Actor::Person(person), picture).await?;
        Ok(seen.reveal() == PIXELS)
    }

    async fn forget(&self, by: PersonId, subject: Subject) {
        self.house.run(&self.home, Actor::Person(by), Command::Forget(subject)).await.unwrap();
    }

    fn files(&self) -> Vec<PathBuf> {
        files_below(self.album.path())
    }
}

fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for file in std::fs::read_dir(folder).into_iter().flatten() {
        let path = file.unwrap().path();
        match path.is_dir() {
            true => found.extend(files_below(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

#[tokio::test]
async fn a_photo_is_sealed_and_shown_to_whoever_may_see_it() {
    on_both_pictured(async |here| {
        let (receipt, goods) =
            (here.add(CHIARA, RECEIPT, "").await.unwrap(), here.add(CHIARA, GOODS, "a cupboard").await.unwrap());
        assert_eq!(here.files().len(), 2);
        for file in here.files() {
            let bytes = std::fs::read(&file).unwrap();
            assert!(!bytes.windows(7).any(|part| part == b"loyalty"), "nothing is readable on the disk");
            assert_eq!(file.file_name().unwrap().to_str().unwrap(), blake3_of(&bytes), "named after what is in it");
        }
        assert!(here.seen_by(CHIARA, receipt).await.unwrap() && here.seen_by(AMINA, goods).await.unwrap());
        assert_eq!(refusal(here.seen_by(AMINA, receipt).await), Refusal::NotNow);
        let look = Command::Open(Subject::Picture(receipt));
        here.house.run(&here.home, Actor::Person(AMINA), look).await.unwrap();
        assert!(here.seen_by(AMINA, receipt).await.unwrap());
        let said = |of: PictureId| here.home.look().words(Subject::Picture(of), Field::Alt).map(str::to_owned);
        assert_eq!((said(goods).as_deref(), said(receipt)), (Some("a cupboard"), None));
        here.house.assert_memory_is_the_log(&here.home).await;
        // Also when the house has stopped and started.
        let album = here.album.path().to_owned();
        let (slug, house) = (here.home.slug.clone(), here.house.restarted().await);
        house.host.keep_pictures_in(Album::below(&album));
        let home = house.host.home(&slug).unwrap();
        assert_eq!(home.look().words(Subject::Picture(goods), Field::Alt), Some("a cupboard"));
        let seen = house.host.picture(&home, Actor::Person(AMINA), goods).await.unwrap();
        assert_eq!(seen.reveal(), PIXELS);
    })
    .await;
}

fn blake3_of(bytes: &[u8]) -> String {
    blake3::hash(bytes).to_hex().to_string()
}

#[tokio::test]
async fn a_photo_sent_twice_is_added_once_and_one_that_is_refused_leaves_no_file() {
    on_both_pictured(async |here| {
        let (host, id) = (&here.house.host, here.house.host.dice.command_id());
        let by = Actor::Person(CHIARA);
        let first = host.add_picture(&here.home, id, by, RECEIPT, photo(), Vec::new()).await.unwrap();
        let again = host.add_picture(&here.home, id, by, RECEIPT, photo(), Vec::new()).await.unwrap();
        assert_eq!((again.repeated, again.events), (true, first.events));
        assert_eq!(here.files().len(), 1);
        assert_eq!(refusal(here.add(AMINA, RECEIPT, "").await), Refusal::NotYours);
        assert_eq!(here.files().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn with_its_forgetting_a_photo_is_gone_and_no_key_that_is_left_opens_an_older_copy() {
    on_both_pictured(async |here| {
        let store = &here.house.host.store;
        let (gone, stays) = (here.add(CHIARA, RECEIPT, "").await.unwrap(), here.add(CHIARA, GOODS, "").await.unwrap());
        let kind = Subject::Picture(gone).kind();
        let (old_rows, old_files) =
            (store.sealed_all(here.home.id.0, kind).await.unwrap(), copy_of(&group_folder(&here)));
        // The control: with today's keys the older copy opens.
        let before = here.home.look().group.clone();
        assert_eq!(opening(&here, &before, &old_rows, &old_files).await, [gone, stays]);
        here.forget(CHIARA, Subject::Picture(gone)).await;
        assert_eq!(here.files().len(), 1);
        assert_eq!(refusal(here.seen_by(CHIARA, gone).await), Refusal::Forgotten);
        assert!(here.seen_by(AMINA, stays).await.unwrap());
        // The file was kept by somebody, and the rows; the key they need is wrapped under a key that is no more.
        assert_eq!(opening(&here, &before, &old_rows, &old_files).await, []);
        let new_rows = store.sealed_all(here.home.id.0, kind).await.unwrap();
        assert_eq!(opening(&here, &before, &new_rows, &old_files).await, [stays]);
        here.house.assert_memory_is_the_log(&here.home).await;
        // And with the person everything they showed.
        here.forget(CHIARA, Subject::Person(CHIARA)).await;
        assert_eq!((here.files().len(), here.home.look().group.pictures.living().count()), (0, 0));
        let left = store.sealed_all(here.home.id.0, kind).await.unwrap();
        assert!(left.is_empty());
    })
    .await;
}

fn group_folder(here: &Pictured) -> PathBuf {
    here.album.path().join("pictures").join(here.home.id.to_string())
}

/// The photos that open with these rows, these files, and any key of the group in the keyring. `before` is the group as it was
/// while all of them were there: only the rules make a warrant.
async fn opening(here: &Pictured, before: &Group, rows: &[SealedSubject], files: &TempDir) -> Vec<PictureId> {
    let (vault, id) = (&here.house.host.vault, here.home.id);
    let files: Vec<Vec<u8>> = files_below(files.path()).into_iter().map(|file| std::fs::read(file).unwrap()).collect();
    let opens = |row: &&SealedSubject| {
        let subject = Subject::Picture(PictureId(u32::try_from(row.key.no).unwrap()));
        let warrant = sight::warrant(before, Actor::Person(CHIARA), subject, NOON).unwrap();
        let (_, sealed) = row.fields.iter().find(|(field, _)| field == "picture").unwrap();
        let key = (0..60).find_map(|epoch| {
            let key = WrappedKey { epoch, bytes: row.key.wrapped.clone() };
            vault.open(&warrant, subject, &key, Field::Picture, sealed).ok()
        });
        key.is_some_and(|key| files.iter().any(|file| vault::open_picture(id, key.reveal(), file).is_some()))
    };
    rows.iter().filter(opens).map(|row| PictureId(u32::try_from(row.key.no).unwrap())).collect()
}

#[tokio::test]
async fn what_was_interrupted_on_its_way_is_swept_and_what_is_named_stays() {
    on_both_pictured(async |here| {
        let album = Album::below(here.album.path());
        let host = &here.house.host;
        here.add(CHIARA, GOODS, "").await.unwrap();
        // A file whose entry never came, and one that is not even whole.
        let (key, loose) = vault::seal_picture(here.home.id, b"never told", &mut |bytes: &mut [u8]| bytes.fill(7));
        drop(key);
        let name = commons::Hash(*blake3::hash(&loose).as_bytes());
        album.put(here.home.id, name, loose).await.unwrap();
        std::fs::write(group_folder(&here).join(format!("{name}.unfinished")), b"half").unwrap();
        assert_eq!((host.sweep_pictures().await, here.files().len()), (0, 3), "it may be on its way still");
        assert_eq!((host.sweep_pictures().await, here.files().len()), (2, 1));
        assert_eq!((host.sweep_pictures().await, here.files().len()), (0, 1));
        assert!(here.seen_by(BEN, FIRST).await.unwrap());
    })
    .await;
}

#[tokio::test]
async fn without_a_place_for_photos_everything_else_goes_on_and_nothing_half_is_there() {
    on_both_elm_streets(async |house, home| {
        let away = tempfile::tempdir().unwrap();
        let folder = away.path().join("mounted");
        house.host.keep_pictures_in(Album::in_folder(&folder));
        for person in [AMINA, BEN] {
            house
                .run(&home, Actor::Person(person), duties::Command::Take { duty: Duty::MoneyPair }.into())
                .await
                .unwrap();
        }
        let put_in = fund::Command::PutIn { pot: PotId::TIN, amount: Money(10_000) };
        house.run(&home, Actor::Person(AMINA), put_in.into()).await.unwrap();
        let claim = fund::Command::Claim { amount: Money(1_240), need: None };
        house.run(&home, Actor::Person(CHIARA), claim.into()).await.unwrap();
        let id = house.host.dice.command_id();
        let add = || house.host.add_picture(&home, id, Actor::Person(CHIARA), RECEIPT, photo(), Vec::new());
        let seq = home.look().group.seq;
        assert!(matches!(add().await, Err(Failed::Trouble(words)) if words.contains("is the disk mounted")));
        assert_eq!((home.look().group.seq, folder.exists()), (seq, false), "and no folder is made in its place");
        // It is mounted, and the same photo sent once more is there.
        std::fs::create_dir(&folder).unwrap();
        add().await.unwrap();
        assert_eq!(house.host.picture(&home, Actor::Person(CHIARA), FIRST).await.unwrap().reveal(), PIXELS);
        // A file that is damaged, or gone, is said to be so.
        let file = files_below(&folder).pop().unwrap();
        std::fs::write(&file, b"something else").unwrap();
        assert!(matches!(house.host.picture(&home, Actor::Person(CHIARA), FIRST).await, Err(Failed::Trouble(_))));
        std::fs::remove_file(&file).unwrap();
        assert_eq!(refusal(house.host.picture(&home, Actor::Person(CHIARA), FIRST).await), Refusal::NotThere);
        let (.., named) = Named::in_log(&house.host.store, home.id, |_, _| {}).await.unwrap();
        let looked = named.look_through(house.host.album().unwrap(), home.id).await.unwrap();
        assert_eq!((looked.photos, looked.missing), (1, 1));
    })
    .await;
}

#[tokio::test]
async fn photos_lie_once_beside_the_backups_and_come_back_with_the_living() {
    on_both_pictured(async |here| {
        let (shelf, scratch) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let host = &here.house.host;
        let dice = Dice::from_seed(5);
        let (key, shares) = RecoveryKey::make(3, 2, NOON.0, &mut |bytes: &mut [u8]| dice.fill(bytes)).unwrap();
        keep_recovery_key(here.house.keys.path(), &key).unwrap();
        let (keys, shelves) = (here.house.keys.path().to_owned(), vec![Shelf::Folder(shelf.path().to_owned())]);
        let keeping = Keeping::new(shelves.clone(), keys, scratch.path().join("s"), "0.0.1");
        host.begin_keeping(keeping.with_photos(Album::below(here.album.path())));
        let (gone, stays) =
            (here.add(CHIARA, RECEIPT, "").await.unwrap(), here.add(CHIARA, GOODS, "a cupboard").await.unwrap());
        let keeper = host.keeper().unwrap();
        let (_, proved) = keeper.back_up(&shelves).await.unwrap();
        assert_eq!((proved.photos, proved.photos_missing), (2, 0));
        let beside = || files_below(&shelf.path().join("pictures"));
        assert_eq!(beside().len(), 2);
        // One is forgotten afterwards: the newest keys know it no more. Its file goes with the next backup.
        here.forget(CHIARA, Subject::Picture(gone)).await;
        keeper.copy_keys().await.unwrap();
        let old_backup = newest_backup(shelf.path()).unwrap().unwrap();
        let there = tempfile::tempdir().unwrap();
        let photos = Some((Album::below(shelf.path()), Album::below(there.path())));
        let place = Place { folder: there.path().to_owned(), database: None, photos };
        let recovery = Recovery::from_shares(&key, &shares[..2]).unwrap();
        let newest = newest_keys(shelf.path()).unwrap();
        let done =
            restore(&old_backup, &newest, &recovery, &place, host.clock.clone(), Dice::from_seed(8)).await.unwrap();
        assert_eq!((done.proved.photos, done.proved.photos_missing, done.forgotten_again), (1, 0, 1));
        let again = opened(there.path(), host.clock.clone()).await;
        let home = again.home(&here.home.slug).unwrap();
        let seen = again.picture(&home, Actor::Person(AMINA), stays).await.unwrap();
        assert_eq!(seen.reveal(), PIXELS);
        assert_eq!(refusal(again.picture(&home, Actor::Person(CHIARA), gone).await), Refusal::Forgotten);
        assert_eq!(home.look().words(Subject::Picture(stays), Field::Alt), Some("a cupboard"));
        again.store.close().await;
        host.clock.pass(commons::Span::days(1));
        keeper.back_up(&shelves).await.unwrap();
        assert_eq!(beside().len(), 1);
        // A file that was lost here is told of, and the one on the shelf is not given up.
        std::fs::remove_file(&here.files()[0]).unwrap();
        host.clock.pass(commons::Span::days(1));
        let (_, proved) = keeper.back_up(&shelves).await.unwrap();
        assert_eq!((proved.photos, proved.photos_missing, beside().len()), (1, 0, 1));
    })
    .await;
}

/// The restored house, open, with its photos.
async fn opened(folder: &Path, clock: Clock) -> Host {
    let store = store::Store::open(folder.join("house/house.db").to_str().unwrap()).await.unwrap();
    let host = open(store, &folder.join("keys"), clock, 9).await.unwrap();
    host.keep_pictures_in(Album::below(folder));
    host
}

#[tokio::test]
async fn a_group_that_is_let_go_takes_its_photos_along() {
    on_both(async |house| {
        let album = tempfile::tempdir().unwrap();
        house.host.keep_pictures_in(Album::below(album.path()));
        let demo = commons::founding::Command::Found {
            name: "Elm Street".into(),
            place: "Ashby".into(),
            language: commons::Lang::parse("en").unwrap(),
            zone: "Europe/London".into(),
            sort: commons::founding::Sort::Demo,
        };
        let home =
            house.host.found("Elm Street", house.host.act(Actor::Operator, Command::Founding(demo))).await.unwrap();
        let file = vec![1; 9];
        let name = commons::Hash(*blake3::hash(&file).as_bytes());
        house.host.album().unwrap().put(home.id, name, file).await.unwrap();
        house.host.remove_demo(&home).await.unwrap();
        assert_eq!(files_below(album.path()), Vec::<PathBuf>::new());
    })
    .await;
}
