//! Reading a log back: every line parsed and folded into a group, on one core, against parsing the same lines as JSON
//! without a meaning.

use crate::{Effort, Line};
use commons::{Entry, Group, GroupId, Hash, Timestamp};
use std::time::Instant;

pub(crate) fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let plan = town::Plan { people: 300, weeks: effort.days / 7, seed: 7, asks: 0 };
    let id = GroupId([9; 16]);
    let history = town::live(&plan, Timestamp(1_790_000_000_000), id, |_, _| {})?;
    let lines: Vec<&str> = history.lines().collect();

    let (mut folded, begin) = (0usize, Instant::now());
    while begin.elapsed() < effort.span {
        let mut group = Group::new(id);
        for line in &lines {
            // The hash comes from the store when a log is read back.
            group.fold(&Entry::from_line(line)?, Hash([0; 32]));
        }
        anyhow::ensure!(group.seq == lines.len() as u64, "every line was folded in");
        folded += lines.len();
    }
    let ours = folded as f64 / begin.elapsed().as_secs_f64();

    let (mut parsed, begin) = (0usize, Instant::now());
    while begin.elapsed() < effort.span {
        for line in &lines {
            std::hint::black_box(serde_json::from_str::<serde_json::Value>(line)?);
        }
        parsed += lines.len();
    }
    let peer = parsed as f64 / begin.elapsed().as_secs_f64();
    Ok(vec![Line {
        what: format!("replay of a log of {} entries", lines.len()),
        ours: format!("{ours:.0} entries/s"),
        peer: format!("the same lines as JSON values: {peer:.0}/s"),
        ratio: format!("{:.2}", ours / peer),
    }])
}
