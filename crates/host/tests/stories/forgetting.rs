//! What is forgotten stays forgotten: also in older copies, with every key that is left, and after an interruption
//! anywhere.

use crate::houses::*;
use commons::needs::NeedId;
use commons::sight::{Field, warrant};
use commons::{Actor, Command, Entry, Event, Group, Subject};
use host::Home;
use store::{NewEntry, Renewal, SealedSubject, Store, VaultChange};
use vault::{Vault, WrappedKey};

const WORDS: &str = "rice, milk and the tablets from the chemist's";

async fn ask_with_words(house: &House, home: &Home) -> NeedId {
    let act = house.host.act(Actor::Anyone, groceries()).sealing(Field::Words, WORDS);
    need_of(&house.host.run(home, act).await.unwrap())
}

async fn forget(house: &House, home: &Home, need: NeedId) {
    house.run(home, Actor::Neighbour(need), Command::Forget(subject(need))).await.unwrap();
}

/// Everything sealed about needs, as an older copy of the store has it.
async fn copy_of_needs(store: &Store, home: &Home) -> Vec<SealedSubject> {
    store.sealed_all(home.id.0, Subject::Need(NeedId(0)).kind()).await.unwrap()
}

/// Whether the old words open with this wrapped key and any key of the group in the keyring.
fn opens(vault: &Vault, home: &Home, old: &SealedSubject, wrapped: &[u8]) -> bool {
    let need = NeedId(u32::try_from(old.key.no).unwrap());
    let warrant = warrant(&Group::new(home.id), Actor::Neighbour(need), subject(need), NOON).unwrap();
    let (name, sealed) = &old.fields[0];
    let field = Field::parse(name).unwrap();
    (0..200).any(|epoch| {
        let key = WrappedKey { epoch, bytes: wrapped.to_vec() };
        vault.open(&warrant, subject(need), &key, field, sealed).is_ok_and(|words| words.reveal() == WORDS)
    })
}

/// All wrapped keys there ever were of this subject, tried on the old words.
fn any_opens(vault: &Vault, home: &Home, old: &SealedSubject, copies: &[Vec<SealedSubject>]) -> bool {
    let same = copies.iter().flatten().filter(|copy| copy.key.no == old.key.no);
    same.into_iter().any(|copy| opens(vault, home, old, &copy.key.wrapped))
}

#[tokio::test]
async fn no_key_that_is_left_opens_older_copies_of_what_was_forgotten() {
    on_both_elm_streets(async |house, home| {
        let mut needs = Vec::new();
        for _ in 0..12 {
            needs.push(ask_with_words(&house, &home).await);
        }
        // A copy before each forgetting, like a backup every night.
        let mut copies = vec![copy_of_needs(&house.host.store, &home).await];
        for old in &copies[0] {
            assert!(any_opens(&house.host.vault, &home, old, &copies));
        }
        let forgotten: Vec<NeedId> = needs.iter().copied().filter(|need| need.0 % 2 == 0).collect();
        for need in &forgotten {
            forget(&house, &home, *need).await;
            copies.push(copy_of_needs(&house.host.store, &home).await);
        }
        // Whoever finds all the copies, and the keys as they are today.
        let stolen = copy_of(house.keys.path());
        let thief = Vault::in_folder(stolen.path(), &mut |bytes: &mut [u8]| bytes.fill(0)).unwrap();
        for old in copies.iter().flatten() {
            let gone = forgotten.iter().any(|need| u64::from(need.0) == old.key.no);
            assert_eq!(any_opens(&thief, &home, old, &copies), !gone, "need {}", old.key.no);
        }
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn an_older_copy_of_the_file_does_not_open_without_its_key() {
    let house = House::on(store::testing::sqlite().await).await;
    let home = house.elm_street().await;
    let (gone, here) = (ask_with_words(&house, &home).await, ask_with_words(&house, &home).await);
    let backup = tempfile::tempdir().unwrap();
    let file = backup.path().join("house.db");
    house.base.run(&format!("VACUUM INTO '{}'", file.display())).await;
    forget(&house, &home, gone).await;

    let old = Store::open(&file.display().to_string()).await.unwrap();
    let rows = copy_of_needs(&old, &home).await;
    let today = copy_of_needs(&house.host.store, &home).await;
    let copies = [rows.clone(), today];
    assert_eq!(rows.len(), 2);
    assert!(!any_opens(&house.host.vault, &home, &rows[0], &copies));
    assert!(any_opens(&house.host.vault, &home, &rows[1], &copies));
    assert_eq!(rows[1].key.no, u64::from(here.0));
    // A house on the old file says so instead of pretending.
    let keys = copy_of(house.keys.path());
    assert!(open(old, keys.path(), house.host.clock.clone(), 3).await.is_err());
}

/// The first two steps of forgetting by hand: what `Host` does, up to an interruption.
async fn first_step(house: &House, home: &Home, need: NeedId) -> Renewal {
    let keys: Vec<_> = house
        .host
        .store
        .keys(home.id.0)
        .await
        .unwrap()
        .into_iter()
        .map(|key| (key.kind, key.no, WrappedKey { epoch: key.epoch, bytes: key.wrapped }))
        .collect();
    let dice = house.host.dice.clone();
    let mut throw = |bytes: &mut [u8]| dice.fill(bytes);
    let begun = house.host.vault.begin_forgetting(home.id, &keys, &[subject(need)], &mut throw).unwrap();
    Renewal { old: begun.old, new: begun.new, erase: begun.erase, rewrapped: begun.rewrapped }
}

async fn second_step(house: &House, home: &Home, need: NeedId, renewal: Renewal) {
    let (seq, before) = (home.look().group.seq, home.look().group.head);
    let (id, by) = (house.host.dice.command_id(), Actor::Time);
    let event = Event::Forgotten { subject: subject(need) };
    let entry = Entry { seq: seq + 1, id, at: NOON, by, because: None, event, before };
    let (body, hash) = (entry.to_line(), entry.hash(home.id).0);
    let entries = vec![NewEntry { command: id.0, part: 0, body, hash }];
    house.host.store.append(home.id.0, seq, entries, vec![VaultChange::Renew(renewal)], vec![]).await.unwrap();
}

#[tokio::test]
async fn interrupted_after_the_first_step_nothing_is_forgotten_and_it_can_be_done_again() {
    on_both_elm_streets(async |house, home| {
        let (gone, here) = (ask_with_words(&house, &home).await, ask_with_words(&house, &home).await);
        let slug = home.slug.clone();
        let copies = [copy_of_needs(&house.host.store, &home).await];
        first_step(&house, &home, gone).await;
        let house = house.restarted().await;
        let home = house.host.home(&slug).unwrap();
        for need in [gone, here] {
            let own = house.host.opened_details(&home, Actor::Neighbour(need), subject(need)).await.unwrap();
            assert_eq!(own.get(Field::Words), Some(WORDS));
        }
        forget(&house, &home, gone).await;
        assert!(!any_opens(&house.host.vault, &home, &copies[0][0], &copies));
        let own = house.host.opened_details(&home, Actor::Neighbour(here), subject(here)).await.unwrap();
        assert_eq!(own.get(Field::Words), Some(WORDS));
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn interrupted_after_the_second_step_the_old_key_goes_at_the_next_start() {
    on_both_elm_streets(async |house, home| {
        let (gone, here) = (ask_with_words(&house, &home).await, ask_with_words(&house, &home).await);
        let slug = home.slug.clone();
        let copies = [copy_of_needs(&house.host.store, &home).await];
        let renewal = first_step(&house, &home, gone).await;
        second_step(&house, &home, gone, renewal).await;
        assert!(any_opens(&house.host.vault, &home, &copies[0][0], &copies));
        let house = house.restarted().await;
        let home = house.host.home(&slug).unwrap();
        assert!(!any_opens(&house.host.vault, &home, &copies[0][0], &copies));
        assert!(home.look().group.needs.get(gone).unwrap().is_forgotten());
        let own = house.host.opened_details(&home, Actor::Neighbour(here), subject(here)).await.unwrap();
        assert_eq!(own.get(Field::Words), Some(WORDS));
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn interrupted_without_a_restart_the_next_act_mends() {
    on_both_elm_streets(async |house, home| {
        let (gone, here) = (ask_with_words(&house, &home).await, ask_with_words(&house, &home).await);
        let copies = [copy_of_needs(&house.host.store, &home).await];
        // After the first step: the next forgetting begins anew.
        first_step(&house, &home, gone).await;
        let third = ask_with_words(&house, &home).await;
        forget(&house, &home, third).await;
        // After the second: whoever acts next is behind, reads the group again, and the old key goes.
        let renewal = first_step(&house, &home, gone).await;
        second_step(&house, &home, gone, renewal).await;
        ask_with_words(&house, &home).await;
        assert!(!any_opens(&house.host.vault, &home, &copies[0][0], &copies));
        let own = house.host.opened_details(&home, Actor::Neighbour(here), subject(here)).await.unwrap();
        assert_eq!(own.get(Field::Words), Some(WORDS));
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}

#[tokio::test]
async fn a_keyring_that_cannot_be_written_forgets_nothing_and_works_again() {
    on_both_elm_streets(async |house, home| {
        let need = ask_with_words(&house, &home).await;
        // Where the new keyring would be written there is a folder in the way.
        let in_the_way = house.keys.path().join("keyring.new");
        std::fs::create_dir(&in_the_way).unwrap();
        let tried = house.run(&home, Actor::Neighbour(need), Command::Forget(subject(need))).await;
        assert!(matches!(tried, Err(host::Failed::Trouble(_))));
        assert!(!home.look().group.needs.get(need).unwrap().is_forgotten());
        house.ask(&home).await;
        std::fs::remove_dir(&in_the_way).unwrap();
        forget(&house, &home, need).await;
        house.assert_memory_is_the_log(&home).await;
    })
    .await;
}
