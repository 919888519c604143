//! Where somebody stands on the way to a voice, in words: who still has to say what, and when it begins by itself.

use commons::people::{Person, Standing as Stands};
use commons::{Group, Span, Timestamp};

use crate::look::frame::Frame;

/// The way to a voice. Everybody goes the same one.
pub(super) enum Standing {
    Voice {
        since: Timestamp,
    },
    /// Nobody has said hello yet.
    Unwelcomed,
    /// More people with a voice have to say that they have met them.
    Vouches {
        have: usize,
        needed: usize,
        /// Some came through the same person, and count as one.
        same_way: bool,
        /// Not before this, in any case.
        earliest: Option<Timestamp>,
    },
    /// All is said; it begins by itself.
    Begins {
        at: Timestamp,
        /// Later than the days of waiting, because new voices come a few at a time.
        braked: bool,
    },
    Gone,
}

pub(super) fn stands(group: &Group, person: &Person, now: i64) -> Standing {
    match person.standing {
        Stands::Voice { since } => return Standing::Voice { since },
        Stands::Gone { .. } => return Standing::Gone,
        Stands::Newcomer if person.welcomed.is_none() => return Standing::Unwelcomed,
        Stands::Newcomer => {}
    }
    let earliest = person.joined_at + Span::days(group.rules.days_before_voice.into());
    match group.people.voice_begins(person, &group.rules) {
        Some(at) => Standing::Begins { at, braked: at > earliest },
        None => {
            let have = group.people.vouches_that_count(person);
            Standing::Vouches {
                have,
                needed: group.people.vouches_needed(&group.rules),
                same_way: person.vouches.len() > have,
                earliest: Some(earliest).filter(|at| at.0 > now),
            }
        }
    }
}

/// The sentences about it.
pub(super) struct Said(Vec<String>);

impl Said {
    pub(super) fn said(self) -> Vec<String> {
        self.0
    }
}

pub(super) fn of(group: &Group, person: &Person, frame: &Frame) -> Said {
    let days = u32::from(group.rules.days_before_voice);
    Said(match stands(group, person, frame.now()) {
        Standing::Voice { since } => vec![frame.s("standing-voice", "since", frame.month(since.0))],
        Standing::Unwelcomed => vec![frame.t("standing-unwelcomed")],
        Standing::Gone => Vec::new(),
        Standing::Vouches { have, needed, same_way, earliest } => {
            let mut lines = vec![frame.with("standing-vouches", &[("have", &have), ("n", &needed)])];
            if same_way {
                lines.push(frame.t("standing-same-way"));
            }
            if let Some(at) = earliest {
                lines.push(frame.with("standing-earliest", &[("n", &days), ("at", &frame.day(at.0))]));
            }
            lines
        }
        Standing::Begins { at, braked: false } => {
            vec![frame.with("standing-begins", &[("n", &days), ("at", &frame.day(at.0))])]
        }
        Standing::Begins { at, braked: true } => {
            let most = group.people.new_voices_at_most(&group.rules, Timestamp(frame.now()));
            vec![frame.with("standing-braked", &[("n", &most), ("at", &frame.day(at.0))])]
        }
    })
}
