//! "PLUM 4821": what people say aloud. It names a need and opens nothing.

use crate::cast::*;
use commons::needs::{Code, NeedId, Outcome};
use commons::{Actor, Command, Subject, words};
use std::collections::BTreeSet;

fn many(count: u32) -> Town {
    (0..count).fold(Town::founded(), |town, _| town.given(Actor::Anyone, ask(groceries())))
}

#[test]
fn every_need_has_its_own_code_and_is_found_by_it() {
    let town = many(300);
    let codes: BTreeSet<Code> = town.group.needs.all().iter().map(|need| need.code).collect();
    assert_eq!(codes.len(), 300);
    for need in town.group.needs.all() {
        assert_eq!(town.group.needs.by_code(need.code).map(|found| found.id), Some(need.id));
    }
}

#[test]
fn a_code_is_read_as_people_write_it() {
    let code = many(1).need(NEED).code;
    let (said, written) = (code.to_string(), code.slug());
    let (word, number) = said.split_once(' ').expect("a word and a number");
    let ways = [
        said.clone(),
        written.clone(),
        said.to_lowercase(),
        format!("  {word}   {number}  "),
        format!("{word}-{number}"),
        format!("{word}: {number}."),
        format!("#{word}_{number}"),
    ];
    for way in ways {
        assert_eq!(Code::parse(&way), Some(code), "{way}");
    }
    assert_eq!(Code::try_from(String::from(code)), Ok(code));
}

#[test]
fn what_is_no_code_is_no_code() {
    let plum = words::code_word(0);
    let wrong = [
        String::new(),
        plum.into(),
        "4821".into(),
        format!("{plum} 482"),
        format!("{plum} 48211"),
        format!("{plum} 0821"),
        format!("{plum} 4821 x"),
        format!("4821 {plum}"),
        "nosuchword 4821".into(),
        format!("{plum} ٤٨٢١"),
        format!("{plum} +482"),
    ];
    for typed in wrong {
        assert_eq!(Code::parse(&typed), None, "{typed}");
    }
}

#[test]
fn a_code_lets_go_when_the_need_is_forgotten() {
    let town = many(1);
    let code = town.need(NEED).code;
    town.given(NEED, close(NEED, Outcome::Met))
        .where_(|town| assert!(town.group.needs.by_code(code).is_some()))
        .given(NEED, Command::Forget(Subject::Need(NEED)))
        .where_(|town| assert!(town.group.needs.by_code(code).is_none()));
}

#[test]
fn codes_differ_from_group_to_group_and_show_no_order() {
    let town = many(40);
    let numbers: Vec<String> = (1..=40).map(|n| town.need(NeedId(n)).code.slug()).collect();
    assert!(!numbers.is_sorted());
}
