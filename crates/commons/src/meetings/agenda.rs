//! What there is to talk about. Nobody sets it: it is what is being asked, what nobody has answered yet, and what anybody
//! puts on it.

use super::{Meeting, Stage};
use crate::Group;
use crate::decisions::{About, Kind, Position, Proposal, ProposalId, State};
use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Item {
    Proposal {
        proposal: ProposalId,
    },
    /// A worry, or that somebody cannot live with it, which nobody has answered: by the line it was said in.
    Worry {
        proposal: ProposalId,
        line: u32,
    },
    Point {
        point: u16,
    },
}

/// What this meeting is about: as things are now, or as they were when it began.
pub fn agenda(group: &Group, meeting: &Meeting) -> Vec<Item> {
    let points = meeting.points_on().map(|(point, _)| Item::Point { point });
    match meeting.stage {
        Stage::Called | Stage::CalledOff { .. } => by_itself(group).into_iter().chain(points).collect(),
        Stage::Begun { .. } | Stage::Round { .. } | Stage::Stands { .. } => {
            let then = meeting.agenda.iter().copied().filter(|item| match item {
                Item::Point { point } => meeting.points_on().any(|(on, _)| on == *point),
                Item::Proposal { .. } | Item::Worry { .. } => true,
            });
            // What came up in the room.
            let since = points.filter(|point| !meeting.agenda.contains(point));
            then.chain(since).collect()
        }
    }
}

/// What is being asked, with the worries nobody has answered.
fn by_itself(group: &Group) -> Vec<Item> {
    // What is about somebody's voice is not for the whole room.
    let mut open: Vec<&Proposal> =
        group.decisions.undecided().filter(|proposal| proposal.kind != Kind::Person).collect();
    open.sort_by_key(|proposal| (turn(proposal), proposal.id));
    let items = open.into_iter().filter(|proposal| turn(proposal).is_some()).flat_map(|proposal| {
        let id = proposal.id;
        let worries = unanswered(proposal).into_iter().map(move |line| Item::Worry { proposal: id, line });
        [Item::Proposal { proposal: id }].into_iter().chain(worries)
    });
    items.collect()
}

/// What cannot wait comes first: what is blocked, then what is asked, then what looks for support.
fn turn(proposal: &Proposal) -> Option<u8> {
    match proposal.state {
        State::Resolving { .. } => Some(0),
        State::Open { .. } | State::Withdrawing { .. } | State::Fallback { .. } => Some(1),
        State::SenseCheck { .. } | State::Draft => Some(2),
        _ => None,
    }
}

/// The lines with worries and blocks that stand, and that nobody has answered.
fn unanswered(proposal: &Proposal) -> Vec<u32> {
    let answered = |line: u32| proposal.lines.iter().any(|said| said.about == About::Line { line });
    let standing = proposal
        .positions
        .values()
        .filter(|taken| matches!(taken.position, Position::Reservations | Position::StandAside | Position::Block));
    let mut lines: Vec<u32> = standing.filter_map(|taken| taken.line).filter(|line| !answered(*line)).collect();
    lines.sort_unstable();
    lines
}
