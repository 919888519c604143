//! The pages of asking, each a struct and a template. They can be rendered without a server.

use askama::Template;
use commons::founding::Founding;
use commons::needs::{HowSoon, Kind, ReachBy, needs_door};

use super::draft::{Draft, WAYS, word};
use super::place::Place;
use crate::forms::{Choice, Problems};
use crate::interests;
use crate::look::Html;
use crate::look::frame::Frame;
use crate::saying;

/// Names and values that a page carries along unseen.
pub(super) type Carried = Vec<(&'static str, String)>;

/// One of the nine things people pick from.
#[derive(Clone, Debug)]
pub(crate) struct Tile {
    pub(crate) href: String,
    pub(crate) class: &'static str,
    pub(crate) icon: Html,
    pub(crate) word: String,
}

/// The nine kinds, in the order of the first page.
pub(crate) fn tiles(frame: &Frame) -> Vec<Tile> {
    let tile = |kind: &Kind| Tile {
        href: frame.to(&format!("ask/{}", kind.word())),
        class: saying::colour(*kind),
        icon: frame.icon(saying::icon(*kind)),
        word: saying::kind(frame.tongue, *kind),
    };
    Kind::ALL.iter().map(tile).collect()
}

#[derive(Template)]
#[template(path = "asking/kinds.html")]
pub(super) struct Kinds {
    pub(super) frame: Frame,
    pub(super) tiles: Vec<Tile>,
}

#[derive(Template)]
#[template(path = "asking/what.html")]
pub(super) struct What {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) draft: Draft,
    action: String,
    step: String,
    items: Vec<Choice>,
    soons: Vec<Choice>,
    counted: bool,
    /// What they may like to talk about or do; nothing where it is not about company.
    interests: Vec<Choice>,
    carried: Carried,
}

impl What {
    pub(super) fn new(frame: Frame, draft: Draft, problems: Problems) -> What {
        let tongue = frame.tongue;
        let unsaid = Choice::new("", frame.t("ask-item-unsaid")).chosen_if(draft.item.is_none());
        let item = |item: &commons::needs::Item| {
            Choice::new(item.word(), saying::item(tongue, *item)).chosen_if(draft.item == Some(*item))
        };
        let soon = |soon: HowSoon| {
            Choice::new(soon.word(), tongue.t(&format!("soon-{}", soon.word()))).chosen_if(draft.soon == soon)
        };
        What {
            action: action(&frame, draft.kind),
            step: step(&frame, draft.kind, 1),
            items: draft.kind.items().iter().map(item).chain([unsaid]).collect(),
            soons: HowSoon::ALL.map(soon).into(),
            counted: draft.kind == Kind::Food,
            interests: match draft.kind {
                Kind::Company => interests::choices(tongue, &draft.interests),
                _ => Vec::new(),
            },
            carried: [draft.about_reach(), draft.about_once()].concat(),
            frame: marked(frame.titled("ask-what-title"), &problems),
            problems,
            draft,
        }
    }
}

#[derive(Template)]
#[template(path = "asking/reach.html")]
pub(super) struct Reach {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) draft: Draft,
    action: String,
    step: String,
    ways: Vec<Choice>,
    first: Vec<Choice>,
    /// Whether the part that most people leave folded stands open.
    more: bool,
    streets: Vec<String>,
    /// Streets that may be meant, where what was typed is none of the list.
    meant: Vec<Choice>,
    carried: Carried,
}

impl Reach {
    pub(super) fn new(frame: Frame, draft: Draft, problems: Problems, founding: &Founding) -> Reach {
        let way = |via: ReachBy| {
            let hint = if via == ReachBy::OwnPage { frame.t("ask-via-own_page-hint") } else { String::new() };
            Choice::new(word(via), frame.t(&format!("ask-via-{}", word(via)))).hint(hint).chosen_if(draft.via == via)
        };
        let first = Choice::new("yes", frame.t("ask-first")).hint(frame.t("ask-first-hint"));
        Reach {
            action: action(&frame, draft.kind),
            step: step(&frame, draft.kind, 2),
            ways: WAYS.map(way).into(),
            first: vec![first.chosen_if(draft.ask_first)],
            more: draft.says_more() || FOLDED.iter().any(|field| problems.at(field).is_some()),
            streets: founding.streets().map(|(_, name)| name.to_owned()).collect(),
            meant: Vec::new(),
            carried: [draft.about_what(), draft.about_once()].concat(),
            frame: marked(frame.titled("ask-reach-title"), &problems),
            problems,
            draft,
        }
    }

    /// The same, with a question which of these streets is meant.
    pub(super) fn asking(self, meant: Vec<Choice>) -> Reach {
        Reach { meant, ..self }
    }
}

const FOLDED: [&str; 3] = ["door", "password", "safe"];

/// One line of the page that asks "is this right?".
pub(super) struct Answer {
    label: String,
    said: String,
    /// The page where it can be changed.
    to: &'static str,
}

#[derive(Template)]
#[template(path = "asking/check.html")]
pub(super) struct Check {
    pub(super) frame: Frame,
    action: String,
    step: String,
    answers: Vec<Answer>,
    /// Said when nobody could find the way from what was typed.
    lost: bool,
    /// Said when a street was typed that is not one of ours.
    outside: bool,
    on_desk: usize,
    carried: Carried,
}

impl Check {
    pub(super) fn new(frame: Frame, draft: &Draft, founding: &Founding, on_desk: usize) -> Check {
        let place = Place::read(founding, &draft.street, &draft.door);
        Check {
            action: action(&frame, draft.kind),
            step: step(&frame, draft.kind, 3),
            answers: answers(&frame, draft),
            lost: place.street.is_none() && needs_door(draft.kind, draft.item) && draft.street.is_empty(),
            outside: is_outside(draft, &place),
            on_desk,
            carried: everything(draft),
            frame: frame.titled("ask-check-title"),
        }
    }
}

/// Whether somebody has to come to a street that is not on the list.
pub(super) fn is_outside(draft: &Draft, place: &Place) -> bool {
    place.street.is_none() && needs_door(draft.kind, draft.item) && !draft.street.is_empty()
}

/// For whoever comes from a network that sends very many: nothing is refused, it only takes a moment longer.
#[derive(Template)]
#[template(path = "asking/wait.html")]
pub(super) struct Wait {
    pub(super) frame: Frame,
    action: String,
    task: String,
    bits: u32,
    seconds: u64,
    carried: Carried,
}

impl Wait {
    pub(super) fn new(frame: Frame, draft: &Draft, task: String, seconds: u64) -> Wait {
        Wait {
            action: action(&frame, draft.kind),
            task,
            bits: crate::work::BITS,
            seconds,
            carried: everything(draft),
            frame: frame.titled("ask-wait-title"),
        }
    }
}

/// What happens next, one after the other.
pub(super) struct Next {
    pub(super) title: String,
    pub(super) text: String,
}

#[derive(Template)]
#[template(path = "asking/done.html")]
pub(super) struct Sent {
    pub(super) frame: Frame,
    pub(super) code: String,
    pub(super) words: Vec<String>,
    pub(super) link: String,
    pub(super) square: Option<Html>,
    pub(super) by_when: Option<String>,
    pub(super) next: Vec<Next>,
}

fn everything(draft: &Draft) -> Carried {
    [draft.about_what(), draft.about_reach(), draft.about_once()].concat()
}

fn action(frame: &Frame, kind: Kind) -> String {
    frame.to(&format!("ask/{}", kind.word()))
}

/// "Food · 2 of 3"
fn step(frame: &Frame, kind: Kind, at: u8) -> String {
    frame.with("ask-step", &[("kind", &saying::kind(frame.tongue, kind)), ("at", &at)])
}

fn marked(frame: Frame, problems: &Problems) -> Frame {
    if problems.is_empty() { frame } else { frame.with_problem() }
}

fn answers(frame: &Frame, draft: &Draft) -> Vec<Answer> {
    let mut answers = Vec::new();
    let mut say = |to: &'static str, label: &str, said: String| {
        if !said.is_empty() {
            answers.push(Answer { label: frame.t(label), said, to });
        }
    };
    let item = draft.item.map(|item| saying::item(frame.tongue, item));
    say("what", "ask-check-what", item.unwrap_or_else(|| saying::kind(frame.tongue, draft.kind)));
    say("what", "ask-check-words", draft.words.clone());
    say("what", "ask-check-interests", interests::list(frame.tongue, &draft.interests));
    let people = draft.household().map(|people| frame.n("ask-check-people", people));
    say("what", "ask-check-household", people.unwrap_or_default());
    let bags = if draft.amount() > 1 { frame.n("ask-check-bag-count", draft.amount()) } else { String::new() };
    say("what", "ask-check-bags", bags);
    say("what", "ask-check-soon", frame.t(&format!("soon-{}", draft.soon.word())));
    say("reach", "ask-check-called", draft.called.clone());
    let way = frame.t(&format!("reach-{}", word(draft.via)));
    let reach = if draft.reach().is_empty() {
        way
    } else {
        frame.with("ask-check-way", &[("way", &way), ("to", &draft.reach())])
    };
    say("reach", "ask-check-reach", reach);
    say("reach", "ask-check-safe", draft.safe.clone());
    let street = if draft.street.is_empty() { frame.t("ask-check-unsaid") } else { draft.street.clone() };
    say("reach", "ask-check-street", street);
    say("reach", "ask-check-door", draft.door.clone());
    say("reach", "ask-check-password", draft.password.clone());
    let first = if draft.ask_first { frame.t("ask-first") } else { String::new() };
    say("reach", "ask-check-first", first);
    answers
}
