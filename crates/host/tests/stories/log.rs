//! A log to take along: what proves it whole, what gives a change away, and bringing it into another house.

use crate::houses::*;
use commons::people::{Command as People, How};
use commons::sight::Field;
use commons::{Actor, Command, Entry, GroupId, Hash, Span};
use host::{Dice, Failed, History, Home, NotBrought, NotWhole, check_log};
use std::io::{BufReader, Read};
use std::sync::Arc;

/// A little of everything.
async fn lively(house: &House) -> Arc<Home> {
    let home = house.elm_street().await;
    for number in 0..6 {
        let need = house.ask(&home).await;
        if house.promise(&home, [AMINA, BEN, CHIARA][number % 3], need).await.is_err() {
            continue;
        }
        if number % 2 == 0 {
            house.run(&home, Actor::Neighbour(need), Command::Forget(subject(need))).await.unwrap();
        }
        house.pass(&home, Span::hours(30)).await;
    }
    house.join(&home, How::OfferedHand, "Dawit").await;
    house.run(&home, Actor::Person(BEN), Command::People(People::Leave)).await.unwrap();
    home
}

fn check(text: &[u8]) -> Result<host::Checked, NotWhole> {
    check_log(&mut &*text, |_, _| {})
}

fn lines_of(text: &str) -> Vec<String> {
    text.split_inclusive('\n').map(str::to_owned).collect()
}

#[tokio::test]
async fn a_whole_log_is_whole_and_every_change_is_noticed() {
    on_both(async |house| {
        let home = lively(&house).await;
        let (text, count) = house.exported(&home).await;
        let checked = check(text.as_bytes()).unwrap();
        assert_eq!((checked.head, checked.group.seq), (home.look().group.head, count - 2));
        let lines = lines_of(&text);
        let caught = |lines: &[String]| check(lines.concat().as_bytes()).is_err();

        for line in 0..lines.len() {
            let mut without = lines.clone();
            without.remove(line);
            assert!(caught(&without), "line {line} taken out");
            let mut doubled = lines.clone();
            doubled.insert(line, lines[line].clone());
            assert!(caught(&doubled), "line {line} twice");
            for other in (line + 1..lines.len()).take(6) {
                let mut swapped = lines.clone();
                swapped.swap(line, other);
                assert!(caught(&swapped), "lines {line} and {other} swapped");
            }
            // Written in another way that means the same.
            for (from, to) in [("\":", "\": "), ("{", "{ "), ("\n", "\r\n"), ("\n", "\n\n"), ("\n", " \n")] {
                let mut edited = lines.clone();
                edited[line] = edited[line].replacen(from, to, 1);
                assert!(caught(&edited), "line {line}: {from:?} to {to:?}");
            }
            let mut cut = lines.clone();
            cut.truncate(line);
            assert!(caught(&cut), "cut off before line {line}");
        }
        for (behind, what) in [("\n", "a line"), (" ", "a space"), ("x", "a letter"), (&*lines[3], "an entry")] {
            assert!(check((text.clone() + behind).as_bytes()).is_err(), "{what} behind the end");
        }
        for end in 0..text.len() {
            if end % 61 == 0 || text.len() - end < 100 {
                assert!(check(&text.as_bytes()[..end]).is_err(), "cut off at {end}");
            }
        }
        // Small things that a number or a letter is changed to.
        for (line, from, to) in [(1, "Ashby", "Ashbz"), (1, "\"at\":1", "\"at\":2"), (5, "person", "persom")] {
            let mut edited = lines.clone();
            assert!(edited[line].contains(from));
            edited[line] = edited[line].replacen(from, to, 1);
            assert!(caught(&edited), "line {line}: {from} to {to}");
        }
        // In capitals a hash is the same number, but not the same line.
        for line in [0, lines.len() - 1] {
            let digits = lines[line].rfind(|c: char| c.is_ascii_hexdigit() && c.is_ascii_lowercase()).unwrap();
            let mut edited = lines.clone();
            edited[line][digits..=digits].make_ascii_uppercase();
            assert!(caught(&edited), "line {line} in capitals");
        }
    })
    .await;
}

#[tokio::test]
async fn every_flipped_bit_is_noticed() {
    on_both(async |house| {
        let home = lively(&house).await;
        let (text, _) = house.exported(&home).await;
        let dice = Dice::from_seed(8);
        let whole = text.len();
        for turn in 0..400u32 {
            let at = if turn < 8 { whole - 1 } else { usize::from(u16::from_le_bytes(dice.bytes())) % whole };
            let bit = turn % 8;
            let mut bytes = text.clone().into_bytes();
            bytes[at] ^= 1 << bit;
            assert!(check(&bytes).is_err(), "bit {bit} of byte {at}");
        }
    })
    .await;
}

#[test]
fn what_is_no_log_is_said_to_be_none() {
    assert!(matches!(check(b""), Err(NotWhole::NotALog)));
    assert!(matches!(check(b"hello\n"), Err(NotWhole::NotALog)));
    assert!(matches!(check(&[0xff, 0xfe, b'\n']), Err(NotWhole::NotALog)));
    assert!(matches!(check(&vec![b'x'; 3 << 20]), Err(NotWhole::NotALog)));
    let first = host::first_line(GroupId([1; 16]));
    let newer = first.replace(":1,", ":2,") + "\n";
    assert!(matches!(check(newer.as_bytes()), Err(NotWhole::Newer(2))));
    let long = format!("{first}\n{}", "x".repeat(3 << 20));
    assert!(matches!(check(long.as_bytes()), Err(NotWhole::Unreadable(_))));
    // An empty log is whole, but only of its own group.
    let empty = format!("{first}\n{}\n", host::last_line(0, Hash::of_group(GroupId([1; 16]))));
    assert_eq!(check(empty.as_bytes()).unwrap().group.seq, 0);
    let other = format!("{first}\n{}\n", host::last_line(0, Hash::of_group(GroupId([2; 16]))));
    assert!(matches!(check(other.as_bytes()), Err(NotWhole::Head)));
}

/// A house of the other kind.
async fn other_kind(house: &House) -> House {
    House::on(match house.host.store.kind() {
        "SQLite" => store::testing::postgres().await,
        _ => store::testing::sqlite().await,
    })
    .await
}

#[tokio::test]
async fn a_group_moves_into_another_house() {
    on_both(async |house| {
        let home = lively(&house).await;
        let (text, _) = house.exported(&home).await;
        let there = other_kind(&house).await;
        let mut told = Vec::new();
        let arrived = there.host.bring_in(text.as_bytes(), "Elm Street", |seq| told.push(seq)).await.unwrap();
        assert_eq!((&*arrived.slug, told.last()), ("elm-street", Some(&home.look().group.seq)));
        assert!(arrived.look().group == home.look().group);
        // Who they are stays where it was.
        assert!(arrived.look().names.is_empty() && arrived.look().reach.is_none());
        assert!(there.host.store.keys(arrived.id.0).await.unwrap().is_empty());
        assert_eq!(there.exported(&arrived).await.0, text);

        let again = there.host.bring_in(text.as_bytes(), "Elm Street", |_| {}).await;
        assert!(matches!(again, Err(NotBrought::HereAlready)));
        let back = house.host.bring_in(text.as_bytes(), "Elm Street", |_| {}).await;
        assert!(matches!(back, Err(NotBrought::HereAlready)));
        let mut log = Vec::new();
        let checked = check_log(&mut text.as_bytes(), |entry, hash| log.push((entry, hash))).unwrap();
        let taken = there.host.take_in("Elm Street", checked.group.id, log.clone()).await;
        assert!(matches!(taken, Err(Failed::Trouble(_))));
        let third = other_kind(&there).await;
        let taken = third.host.take_in("Elm Street", checked.group.id, log).await.unwrap();
        assert_eq!(third.exported(&taken).await.0, text);

        // Life goes on there, with words of its own, and forgetting.
        let act = there.host.act(Actor::Anyone, groceries()).sealing(Field::Words, "rice");
        let need = need_of(&there.host.run(&arrived, act).await.unwrap());
        there.run(&arrived, Actor::Neighbour(need), Command::Forget(subject(need))).await.unwrap();
        there.assert_memory_is_the_log(&arrived).await;
        let there = there.restarted().await;
        assert!(there.host.home("elm-street").is_some());
    })
    .await;
}

/// A long past, lived through in memory.
fn long_past(id: u8, asks: u32) -> History {
    let mut history = History::new(GroupId([id; 16]), [id; 32]);
    history.act(NOON, Actor::Operator, found(commons::CommandId([0; 16]), "Long Lane").command, vec![]).unwrap();
    let street = commons::founding::Command::NameStreet { name: "Long Lane".into() };
    history.act(NOON, Actor::Operator, Command::Founding(street), vec![]).unwrap();
    for turn in 0..asks {
        let at = NOON + Span(i64::from(turn) * 1_000);
        let words = vec![(Field::Words, format!("bag {turn}"))];
        history.act(at, Actor::Anyone, groceries(), words).unwrap();
    }
    history
}

#[tokio::test]
async fn of_a_broken_log_nothing_comes_in() {
    on_both(async |house| {
        let there = other_kind(&house).await;
        let home = lively(&house).await;
        let (text, _) = house.exported(&home).await;
        let lines = lines_of(&text);
        let mut broken = lines.clone();
        broken.swap(20, 21);
        let outcome = there.host.bring_in(broken.concat().as_bytes(), "Elm Street", |_| {}).await;
        assert!(matches!(outcome, Err(NotBrought::NotWhole(NotWhole::Broken(_)))));
        let cut = lines[..20].concat();
        let outcome = there.host.bring_in(cut.as_bytes(), "Elm Street", |_| {}).await;
        assert!(matches!(outcome, Err(NotBrought::NotWhole(NotWhole::CutOff))));
        let empty = lines[0].clone() + &host::last_line(0, Hash::of_group(home.id)) + "\n";
        let outcome = there.host.bring_in(empty.as_bytes(), "Elm Street", |_| {}).await;
        assert!(matches!(outcome, Err(NotBrought::NotWhole(NotWhole::NotALog))));
        assert!(there.host.store.groups().await.unwrap().is_empty());
        assert!(there.host.all_homes().is_empty());
        assert_eq!(there.host.bring_in(text.as_bytes(), "Elm Street", |_| {}).await.unwrap().slug, "elm-street");
    })
    .await;
}

/// A reader that ends the whole program, as far as this task is concerned.
struct Stops<'t>(&'t [u8]);

impl Read for Stops<'_> {
    fn read(&mut self, into: &mut [u8]) -> std::io::Result<usize> {
        if self.0.is_empty() {
            panic!("the power is gone");
        }
        self.0.read(into)
    }
}

#[tokio::test]
async fn a_long_log_goes_out_in_pages_and_comes_in_batches_as_a_whole_or_not_at_all() {
    on_both(async |house| {
        let home = house.host.settle("Long Lane", long_past(3, 2_100)).await.unwrap();
        let (mut file, mut told) = (Vec::new(), Vec::new());
        let exported = house.host.export(&home, &mut file, |seq| told.push(seq)).await.unwrap();
        assert_eq!((exported.entries, exported.head), (2_102, home.look().group.head));
        assert_eq!(told, [1_000, 2_000, 2_102]);

        let there = other_kind(&house).await;
        let (host, most) = (there.host.clone(), file[..file.len() / 100 * 98].to_vec());
        let interrupted =
            tokio::spawn(
                async move { host.bring_in(BufReader::new(Stops(&most)), "Long Lane", |_| {}).await.map(drop) },
            );
        assert!(interrupted.await.unwrap_err().is_panic());
        assert_eq!(there.host.store.last(home.id.0).await.unwrap(), 2_000);
        assert!(there.host.all_homes().is_empty());
        // It can be done once more without a restart, or after one.
        let there = if house.host.store.kind() == "SQLite" { there.restarted().await } else { there };
        told.clear();
        let arrived = there.host.bring_in(&file[..], "Long Lane", |seq| told.push(seq)).await.unwrap();
        assert_eq!((told, &*arrived.slug), (vec![2_000, 2_102], "long-lane"));
        let read = there.beside().await.home("long-lane").unwrap();
        assert_same(&arrived.look(), &read.look());
        assert!(arrived.look().group == home.look().group);
    })
    .await;
}

#[tokio::test]
async fn what_happens_while_a_log_goes_out_is_not_in_it() {
    on_both_elm_streets(async |house, home| {
        let mut pages = house.host.pages(&home);
        let until = home.look().group.seq;
        house.ask(&home).await;
        let mut text = String::new();
        while let Some(page) = pages.turn().await.unwrap() {
            text.push_str(&page);
        }
        let checked = check(text.as_bytes()).unwrap();
        assert_eq!(checked.group.seq, until);
        assert!(pages.turn().await.unwrap().is_none());
        let entry = Entry::from_line(text.lines().nth(1).unwrap()).unwrap();
        assert_eq!(entry.seq, 1);
    })
    .await;
}

/// A disk on which nothing fits any more.
struct Full;

impl std::io::Write for Full {
    fn write(&mut self, _: &[u8]) -> std::io::Result<usize> {
        Err(std::io::ErrorKind::StorageFull.into())
    }
    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

#[tokio::test]
async fn a_disk_without_room_for_the_export_is_named() {
    on_both_elm_streets(async |house, home| {
        assert!(matches!(house.host.export(&home, Full, |_| {}).await, Err(Failed::Full)));
    })
    .await;
}
