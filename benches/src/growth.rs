//! The same operations in a group ten and a hundred times as big, and by which power of its size they grow: 0 is not at
//! all, 1 is in step with it.

use crate::asks;
use crate::big::{self, Size};
use crate::board;
use crate::house::{Beneath, House};
use crate::load;
use crate::{Effort, Line};
use commons::{Entry, Group, GroupId, Hash};
use std::time::{Duration, Instant};

/// Pages of the group, each drawn anew for every request.
const PAGES: [(&str, &str); 7] = [
    ("board page", "board?anew=1"),
    ("second page of the board, of one kind", "board?kind=food&after=40&anew=1"),
    ("the board as a list", "board/list"),
    ("today", "today"),
    ("neighbours", "neighbours"),
    ("log page", "log"),
    ("decisions", "decisions"),
];

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let mut sizes = vec![
        Size { entries: 1_000, open: 50, people: 20 },
        Size { entries: 10_000, open: 500, people: 100 },
        Size { entries: 100_000, open: 5_000, people: 300 },
    ];
    if effort.short {
        sizes.pop();
    }
    let mut names: Vec<String> = PAGES.iter().map(|(name, _)| (*name).to_owned()).collect();
    names.extend(["durable ask, 16 at once".to_owned(), "reading one entry back".to_owned()]);
    let mut entries = Vec::new();
    let mut times: Vec<Vec<f64>> = vec![Vec::new(); names.len()];
    for size in sizes {
        let house = House::open(Beneath::Sqlite).await?;
        let history = big::history(size, house.host.clock.now(), GroupId([7; 16]))?;
        let lines: Vec<String> = history.lines().map(str::to_owned).collect();
        entries.push(lines.len() as f64);
        let home = house.settle("town", history).await?;
        let server = board::serve(web::app(house.host.clone(), web::Options::default())).await?;
        let mut row = Vec::new();
        for (_, page) in PAGES {
            let questions = board::viewers(&house.host, &home, page).await?;
            row.push(load::ask(server, &questions, 1, effort.span / 6).await?.p50.as_secs_f64());
        }
        row.push(1.0 / asks::asks(&house.host, &home, 16, effort.span / 3).await?);
        row.push(replay(&lines)?);
        for (times, time) in times.iter_mut().zip(row) {
            times.push(time);
        }
    }
    let line = |(what, times): (String, Vec<f64>)| Line {
        what: format!("growth: {what}"),
        ours: times
            .iter()
            .map(|time| format!("{:.2?}", Duration::from_secs_f64(*time)))
            .collect::<Vec<_>>()
            .join(" → "),
        peer: format!("{} entries", entries.iter().map(|n| format!("{n:.0}")).collect::<Vec<_>>().join(" → ")),
        ratio: format!("power {:.2}", power(&entries, &times)),
    };
    Ok(names.into_iter().zip(times).map(line).collect())
}

/// The time to read an entry back, in a group of so many.
fn replay(lines: &[String]) -> anyhow::Result<f64> {
    let begin = Instant::now();
    let mut group = Group::new(GroupId([7; 16]));
    for line in lines {
        group.fold(&Entry::from_line(line)?, Hash([0; 32]));
    }
    Ok(begin.elapsed().as_secs_f64() / lines.len() as f64)
}

/// The power of the size that the times grow with: the slope of a straight line through both as logarithms.
fn power(sizes: &[f64], times: &[f64]) -> f64 {
    let points: Vec<(f64, f64)> = sizes.iter().zip(times).map(|(size, time)| (size.ln(), time.ln())).collect();
    let count = points.len() as f64;
    let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
    let (x, y) = (mean(|point| point.0), mean(|point| point.1));
    let rise: f64 = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum();
    let run: f64 = points.iter().map(|point| (point.0 - x) * (point.0 - x)).sum();
    rise / run
}
