//! Asks that are durable before they are answered, with their details sealed, against a bare loop that commits batches of
//! the same size. Both wait for the same disk with synchronous=FULL.

use crate::house::House;
use crate::{Effort, Line};
use commons::needs::{Ask, Checked, Consent, HowSoon, Item, Kind, ReachBy, Through};
use commons::sight::Field;
use commons::{Actor, Command, Lang, needs};
use host::{Act, Dice, Home, Host};
use std::sync::Arc;
use std::time::Instant;
use store::{NewEntry, Store};

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let house = House::open().await?;
    let home = house.town(60, 1).await?;
    let mut lines = Vec::new();
    for clients in [1, 16, 64] {
        let ours = asks(&house.host, &home, clients, effort).await?;
        let bare = commits(&house.host.store, clients, effort).await?;
        lines.push(Line {
            what: format!("durable asks with sealed details, {clients} at once"),
            ours: format!("{ours:.0}/s"),
            peer: format!("bare loop, {clients} entries a commit: {bare:.0}/s"),
            ratio: format!("{:.2}", ours / bare),
        });
    }
    Ok(lines)
}

async fn asks(host: &Arc<Host>, home: &Arc<Home>, clients: usize, effort: Effort) -> anyhow::Result<f64> {
    let begin = Instant::now();
    let tasks: Vec<_> = (0..clients)
        .map(|_| {
            let (host, home) = (Arc::clone(host), Arc::clone(home));
            tokio::spawn(async move {
                let mut done = 0u32;
                while begin.elapsed() < effort.span {
                    host.run(&home, ask(&host)).await?;
                    done += 1;
                }
                anyhow::Ok(done)
            })
        })
        .collect();
    let mut done = 0;
    for task in tasks {
        done += task.await??;
    }
    Ok(f64::from(done) / begin.elapsed().as_secs_f64())
}

fn ask(host: &Host) -> Act {
    let ask = Ask {
        kind: Kind::Food,
        item: Some(Item::Groceries),
        street: Some(commons::founding::StreetId(1)),
        how_soon: HowSoon::Today,
        household: Some(4),
        amount: 2,
        language: Lang::parse("en").unwrap_or_else(|| unreachable!("a language tag")),
        reach: ReachBy::Text,
        consent: Consent::ComeStraight,
        through: Through::Web,
        checked: Checked::Clear,
    };
    Act::new(host.dice.command_id(), Actor::Anyone, Command::Needs(needs::Command::Ask(ask)))
        .sealing(Field::Called, "Amina")
        .sealing(Field::Reach, "07700 900123")
        .sealing(Field::Door, "8, flat 3")
        .sealing(Field::Words, "Two bags would be lovely. Halal, no nuts.")
}

/// The same number of entries a commit, of the same length, without rules, sealing or a group.
async fn commits(store: &Store, batch: usize, effort: Effort) -> anyhow::Result<f64> {
    let dice = Dice::from_seed(1_000 + batch as u64);
    let group: [u8; 16] = dice.bytes();
    store.create_group(&commons::GroupId(group).to_string(), group, 0).await?;
    let body = "x".repeat(420);
    let begin = Instant::now();
    let mut seq = 0u64;
    while begin.elapsed() < effort.span {
        let entries =
            (0..batch).map(|_| NewEntry { command: dice.bytes(), part: 0, body: body.clone(), hash: dice.bytes() });
        store.append(group, seq, entries.collect(), Vec::new(), Vec::new()).await?;
        seq += batch as u64;
    }
    Ok(seq as f64 / begin.elapsed().as_secs_f64())
}
