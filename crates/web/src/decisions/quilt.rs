//! The quilt of answers: one patch for each who is asked, all of one size. The shape says it first, then the colour.

use commons::Group;
use commons::decisions::{Answer, Position, Proposal, State};

use crate::look::Html;
use crate::look::frame::Frame;

/// What stands on a patch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Patch {
    Said(Position),
    /// Has answered; what is nobody's to read yet.
    Hidden,
    Yes,
    No,
    Left,
    NotHeard,
}

impl Patch {
    const ALL: [Patch; 10] = [
        Patch::Said(Position::Agree),
        Patch::Said(Position::Reservations),
        Patch::Said(Position::StandAside),
        Patch::Said(Position::Block),
        Patch::Said(Position::Abstain),
        Patch::Hidden,
        Patch::Yes,
        Patch::No,
        Patch::Left,
        Patch::NotHeard,
    ];

    fn name(self) -> &'static str {
        match self {
            Patch::Said(Position::Agree) | Patch::Yes => "q-yes",
            Patch::Said(Position::Reservations) => "q-worry",
            Patch::Said(Position::StandAside) => "q-aside",
            Patch::Said(Position::Block) | Patch::No => "q-no",
            Patch::Said(Position::Abstain) | Patch::Left => "q-left",
            Patch::Hidden => "q-hidden",
            Patch::NotHeard => "q-none",
        }
    }

    pub(crate) fn word(self, frame: &Frame) -> String {
        frame.t(match self {
            Patch::Said(position) => return frame.t(&format!("position-{}", position.word())),
            Patch::Hidden => "decide-answered-hidden",
            Patch::Yes => "decide-answer-yes",
            Patch::No => "decide-answer-no",
            Patch::Left => "position-abstain",
            Patch::NotHeard => "decide-not-heard",
        })
    }

    /// The patch as it stands in a quilt, in a key, beside an answer.
    pub(crate) fn drawn(self) -> Html {
        Html::new(format!(
            "<svg viewBox=\"0 0 40 40\" aria-hidden=\"true\" focusable=\"false\"><use href=\"#{}\"/></svg>",
            self.name()
        ))
    }
}

/// The shapes, once on a page; every patch points at one.
pub(crate) fn shapes() -> Html {
    const SHAPES: [(&str, &str); 7] = [
        (
            "q-yes",
            "<path fill=\"var(--leaf)\" d=\"M0 0h40v40H0z\"/>\
             <path fill=\"none\" stroke=\"var(--card)\" stroke-width=\"5\" d=\"M10 21l7 7 13-15\"/>",
        ),
        ("q-worry", "<path fill=\"var(--leaf)\" d=\"M0 0h40L0 40z\"/><path fill=\"var(--gold)\" d=\"M40 0v40H0z\"/>"),
        (
            "q-aside",
            "<path fill=\"var(--line)\" d=\"M0 0h40v40H0z\"/>\
             <path stroke=\"var(--ink-2)\" stroke-width=\"5\" d=\"M-5 15L15-5M-5 35L35-5M5 45L45 5M25 45L45 25\"/>",
        ),
        (
            "q-no",
            "<path fill=\"var(--madder)\" d=\"M0 0h40v40H0z\"/>\
             <path stroke=\"var(--card)\" stroke-width=\"6\" d=\"M10 10l20 20M30 10L10 30\"/>",
        ),
        (
            "q-left",
            "<path fill=\"var(--line)\" d=\"M0 0h40v40H0z\"/>\
             <circle cx=\"20\" cy=\"20\" r=\"9\" fill=\"none\" stroke=\"var(--ink-2)\" stroke-width=\"5\"/>",
        ),
        (
            "q-hidden",
            "<path fill=\"var(--plum-tint)\" d=\"M0 0h40v40H0z\"/>\
             <path fill=\"none\" stroke=\"var(--plum)\" stroke-width=\"4\" d=\"M8 12h24v17H8zM8 13l12 9 12-9\"/>",
        ),
        (
            "q-none",
            "<path fill=\"none\" stroke=\"var(--line-strong)\" stroke-width=\"2.5\" stroke-dasharray=\"5 4\" \
             d=\"M1.5 1.5h37v37h-37z\"/>",
        ),
    ];
    let symbols = SHAPES.map(|(name, shape)| format!("<symbol id=\"{name}\" viewBox=\"0 0 40 40\">{shape}</symbol>"));
    Html::new(format!("<svg class=\"sprite\" aria-hidden=\"true\" focusable=\"false\">{}</svg>", symbols.concat()))
}

pub(crate) struct Quilt {
    /// One for each who is asked, those alike beside each other, so that nobody can tell whose is which.
    pub(crate) patches: Vec<Html>,
    pub(crate) key: Vec<Key>,
    pub(crate) asked: usize,
}

pub(crate) struct Key {
    pub(crate) patch: Html,
    pub(crate) word: String,
    pub(crate) count: usize,
}

fn patches(group: &Group, proposal: &Proposal) -> Option<Vec<Patch>> {
    Some(match proposal.state {
        // Whoever has a voice can say how it feels.
        State::SenseCheck { .. } => group.people.with_voices().map(|person| patch(proposal, person)).collect(),
        State::Draft => return None,
        _ => proposal.asked(&group.people).map(|person| patch(proposal, person)).collect(),
    })
}

/// How many answers of each kind may be seen now; nothing before anybody is asked.
pub(crate) fn counts(group: &Group, proposal: &Proposal) -> Option<Vec<(&'static str, usize)>> {
    let patches = patches(group, proposal)?;
    let word = |patch: Patch| match patch {
        Patch::Said(position) => position.word(),
        Patch::Hidden => "hidden",
        Patch::Yes => "yes",
        Patch::No => "no",
        Patch::Left => "left",
        Patch::NotHeard => "not_heard",
    };
    let count = |kind: Patch| (word(kind), patches.iter().filter(|patch| **patch == kind).count());
    Some(Patch::ALL.map(count).into_iter().filter(|(_, count)| *count > 0).collect())
}

/// The answers to a proposal as they may be seen now; nothing before anybody is asked.
pub(crate) fn quilt(frame: &Frame, group: &Group, proposal: &Proposal) -> Option<Quilt> {
    let patches = patches(group, proposal)?;
    if patches.is_empty() {
        return None;
    }
    let mut key = Vec::new();
    let mut drawn = Vec::with_capacity(patches.len());
    for kind in Patch::ALL {
        let count = patches.iter().filter(|patch| **patch == kind).count();
        drawn.extend(std::iter::repeat_n(kind.drawn(), count));
        if count > 0 || always_in_key(kind, &patches) {
            key.push(Key { patch: kind.drawn(), word: kind.word(frame), count });
        }
    }
    Some(Quilt { asked: patches.len(), patches: drawn, key })
}

/// The four positions are always in the key, so that a nought can be read as a nought.
fn always_in_key(kind: Patch, patches: &[Patch]) -> bool {
    let last = patches.iter().any(|patch| matches!(patch, Patch::Yes | Patch::No | Patch::Left));
    let hidden = patches.contains(&Patch::Hidden);
    match kind {
        Patch::Said(position) => position != Position::Abstain && !last && !hidden,
        Patch::Yes | Patch::No => last,
        Patch::NotHeard => true,
        Patch::Hidden | Patch::Left => false,
    }
}

fn patch(proposal: &Proposal, person: commons::people::PersonId) -> Patch {
    let last = matches!(proposal.state, State::Fallback { .. }) || !proposal.answers.is_empty();
    if last {
        return match proposal.answers.get(&person) {
            None => Patch::NotHeard,
            Some(_) if proposal.hides_answers() => Patch::Hidden,
            Some(Answer::Yes) => Patch::Yes,
            Some(Answer::No) => Patch::No,
            Some(Answer::Abstain) => Patch::Left,
        };
    }
    match proposal.positions.get(&person) {
        None => Patch::NotHeard,
        Some(_) if proposal.hides_answers() => Patch::Hidden,
        Some(taken) => Patch::Said(taken.position),
    }
}
