//! Who may see and send what, over every address there is, written down in tests/who-may-see.txt. The rows of members are
//! all the same: what one with a voice gets, every other one gets. An address that is not in the table fails the test.
//!
//! `WHO_MAY=write cargo test -p web who_may_see` writes the table anew.

use axum::http::StatusCode;
use commons::people::PersonId;
use std::collections::BTreeSet;
use std::fmt::Write;
use std::path::Path;

use crate::sample::{self, Answer, Sample};

/// Addresses with what stands in their gaps, and which of the two ways in they have.
const ADDRESSES: &str = include_str!("who_may_see/addresses.txt");

/// Served beside the pages: nothing about a group is behind them, or they never end.
const APART: [&str; 6] = ["/assets/{hash}/{name}", "/healthz", "/readyz", "/metrics", "/{group}/live", "/demo-start"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Who {
    Anyone,
    /// Holds the key of the need that the addresses name.
    Neighbour,
    /// Holds the key of another need.
    OtherNeighbour,
    /// Nobody has said hello to them.
    Joined,
    /// Welcomed, without a voice.
    Newcomer,
    /// With a voice: five who have promised different things and hold different duties.
    Ben,
    Chiara,
    Dee,
    Esi,
    Femi,
}

impl Who {
    pub(crate) const ALL: [Who; 10] = [
        Who::Anyone,
        Who::Neighbour,
        Who::OtherNeighbour,
        Who::Joined,
        Who::Newcomer,
        Who::Ben,
        Who::Chiara,
        Who::Dee,
        Who::Esi,
        Who::Femi,
    ];
    const MEMBERS: [Who; 5] = [Who::Ben, Who::Chiara, Who::Dee, Who::Esi, Who::Femi];

    fn said(self) -> &'static str {
        match self {
            Who::Anyone => "anyone",
            Who::Neighbour => "key",
            Who::OtherNeighbour => "other key",
            Who::Joined => "joined",
            Who::Newcomer => "newcomer",
            Who::Ben => "member 1",
            Who::Chiara => "phone desk",
            Who::Dee => "welcome",
            Who::Esi => "promised",
            Who::Femi => "member 2",
        }
    }

    pub(crate) async fn cookies(self, sample: &Sample) -> String {
        let person = |person: PersonId| sample.signed_in(person);
        match self {
            Who::Anyone => String::new(),
            Who::Neighbour => sample.with_key_of(sample.needs.bags).await,
            Who::OtherNeighbour => sample.with_key_of(sample.needs.call).await,
            Who::Joined => person(sample.hakim).await,
            Who::Newcomer => person(sample.grace).await,
            Who::Ben => person(sample.ben).await,
            Who::Chiara => person(sample.chiara).await,
            Who::Dee => person(sample.dee).await,
            Who::Esi => person(sample.esi).await,
            Who::Femi => person(sample.femi).await,
        }
    }
}

/// "GET" or "POST", the address as the router knows it, and with its gaps filled.
pub(crate) struct Line {
    pub(crate) way: &'static str,
    pub(crate) route: String,
    pub(crate) path: String,
}

pub(crate) fn lines(sample: &Sample, proposal: u32) -> Vec<Line> {
    let gaps = [
        ("{proposal}", proposal.to_string()),
        ("{round}", sample.newest_round().to_string()),
        ("{bags}", sample.needs.bags.0.to_string()),
        ("{heard}", sample.needs.heard.0.to_string()),
        ("{closed}", sample.needs.closed.0.to_string()),
        ("{hakim}", sample.hakim.0.to_string()),
        ("{grace}", sample.grace.0.to_string()),
        ("{femi}", sample.femi.0.to_string()),
    ];
    let read = |line: &str| {
        let mut parts = line.split_whitespace();
        let (way, route) = (parts.next()?, parts.next()?);
        let mut path = parts.next().unwrap_or(route).replace("{group}", &sample.home.slug);
        for (gap, value) in &gaps {
            path = path.replace(gap, value);
        }
        assert!(!path.contains('{'), "nothing stands in a gap of {line}");
        Some((way.to_owned(), route.to_owned(), path))
    };
    let mut lines = Vec::new();
    for (ways, route, path) in ADDRESSES.lines().filter(|line| !line.starts_with('#')).filter_map(read) {
        for way in ["GET", "POST"] {
            if ways == way || ways == "BOTH" {
                lines.push(Line { way, route: route.clone(), path: path.clone() });
            }
        }
    }
    lines
}

/// What came of it, in a word.
fn outcome(answer: &Answer) -> String {
    let location = answer.location();
    let page = location.split(['?', '#']).next().unwrap_or_default();
    let page = page.splitn(3, '/').nth(2).unwrap_or_default();
    match answer.status {
        status if status.is_redirection() => match location.split("refused=").nth(1) {
            Some(code) => format!("no: {}", code.split('&').next().unwrap_or_default()),
            None => format!("to {}", if page.is_empty() { "the first page" } else { page }),
        },
        StatusCode::OK => "yes".into(),
        StatusCode::UNPROCESSABLE_ENTITY => "look again".into(),
        status => status.as_str().into(),
    }
}

async fn ask(who: Who, way: &str) -> Vec<(String, String)> {
    let sample = sample::house().await;
    let proposal = sample.asks_everybody().await;
    sample.makes_a_round(&[sample.needs.ringing, sample.needs.bags]).await;
    let cookies = who.cookies(&sample).await;
    let before = sample.home.look().group.seq;
    let mut rows = Vec::new();
    for line in lines(&sample, proposal.0).into_iter().filter(|line| line.way == way) {
        let answer = match way {
            "GET" => sample.get(&line.path, &cookies).await,
            _ => sample.post(&line.path, &[], &cookies).await,
        };
        assert!(!answer.status.is_server_error(), "{way} {} for {who:?}: {}", line.path, answer.status);
        rows.push((format!("{way} {}", line.route), outcome(&answer)));
    }
    let after = sample.home.look().group.seq;
    if way == "GET" {
        assert_eq!(before, after, "looking changes nothing, for {who:?}");
    }
    rows
}

#[tokio::test]
async fn every_member_may_see_the_same_pages_and_the_table_says_so() {
    let mut columns = Vec::new();
    for who in Who::ALL {
        columns.push((who, ask(who, "GET").await));
    }
    // The steps of a need depend on having promised it or being on the phone desk; nothing else tells members apart.
    let apart = |address: &str| address.ends_with("{step}");
    for member in Who::MEMBERS {
        let plain = matches!(member, Who::Ben | Who::Femi);
        let column = |who| {
            let (_, column) = columns.iter().find(|(other, _)| *other == who)?;
            Some(column.iter().filter(|(address, _)| plain || !apart(address)).collect::<Vec<_>>())
        };
        assert_eq!(column(member), column(Who::Ben), "{member:?} and Ben see the same pages");
    }
    let mut table = String::from("# Which pages open for whom. Written by crates/web/src/who_may_see.rs.\n");
    for (index, (address, _)) in columns[0].1.iter().enumerate() {
        let _ = writeln!(table, "\n{address}");
        for (who, column) in &columns {
            let _ = writeln!(table, "    {:<12}{}", who.said(), column[index].1);
        }
    }
    compare("who-may-see.txt", &table);
}

#[tokio::test]
async fn empty_forms_from_people_without_a_part_in_it_change_nothing() {
    let mut table =
        String::from("# What an empty form leads to, for whom. Written by crates/web/src/who_may_see.rs.\n");
    let mut columns = Vec::new();
    for who in [Who::Anyone, Who::OtherNeighbour, Who::Joined, Who::Newcomer, Who::Ben, Who::Femi] {
        columns.push((who, ask(who, "POST").await));
    }
    for (index, (address, _)) in columns[0].1.iter().enumerate() {
        let _ = writeln!(table, "\n{address}");
        for (who, column) in &columns {
            let _ = writeln!(table, "    {:<12}{}", who.said(), column[index].1);
        }
    }
    compare("who-may-send.txt", &table);
}

#[tokio::test]
async fn whoever_has_no_part_in_a_group_cannot_listen_to_it() {
    let sample = sample::house().await;
    assert_eq!(sample.get("live", "").await.status, StatusCode::NOT_FOUND);
}

fn compare(file: &str, table: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    if std::env::var("WHO_MAY").is_ok_and(|wish| wish == "write") {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, table).unwrap();
    }
    let written = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(
        written == table,
        "{file} is not what the pages do any more; WHO_MAY=write writes it anew, then read the difference"
    );
}

#[test]
fn every_address_of_the_house_stands_in_the_table() {
    let told: BTreeSet<&str> = ADDRESSES
        .lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_whitespace().nth(1))
        .chain(APART)
        .collect();
    let mut served = BTreeSet::new();
    for (path, text) in crate::source::files() {
        // The router's own words: `.route("/…", …)`; tests have routers of their own.
        if ["tests", "sample", "who_may_see"].iter().any(|ours| path.contains(ours)) {
            continue;
        }
        for after in text.split(".route(").skip(1) {
            if let Some(route) = after.trim_start().strip_prefix('"').and_then(|rest| rest.split('"').next()) {
                served.insert(route.to_owned());
            }
        }
    }
    assert!(served.len() > 50, "the routes were found: {}", served.len());
    for route in &served {
        assert!(told.contains(route.as_str()), "{route} is not in who_may_see/addresses.txt");
    }
    for route in told {
        assert!(served.contains(route), "{route} is in the table and nowhere else");
    }
}
