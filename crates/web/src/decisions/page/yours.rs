//! What is the reader's to do on the page of a decision: only what the rules would take from them.

use commons::decisions::{self, Again, End, Kind, Position, Proposal, State};
use commons::people::PersonId;

use super::{Sent, Typed, again_word};
use crate::board::card::Viewer;
use crate::decisions::answer::{self, Way};
use crate::decisions::quilt::Patch;
use crate::decisions::wording::{self, Mode};
use crate::forms::Choice;
use crate::needs::times;

/// Something that one press does.
pub(super) struct Button {
    pub(super) action: String,
    pub(super) label: String,
    pub(super) hint: String,
    pub(super) icon: &'static str,
    pub(super) command: String,
    pub(super) main: bool,
}

pub(super) struct Link {
    pub(super) path: String,
    pub(super) label: String,
    pub(super) icon: &'static str,
}

/// The form for an answer that was told.
pub(super) struct Told {
    pub(super) people: Vec<Choice>,
    pub(super) ways: Vec<Way>,
    pub(super) last: bool,
    pub(super) words: String,
    pub(super) will_meet: bool,
    pub(super) open: bool,
    pub(super) command: String,
}

pub(super) struct Meetings {
    pub(super) slots: Vec<Meeting>,
    pub(super) offer: Option<String>,
    pub(super) first_day: String,
    pub(super) last_day: String,
    pub(super) day: String,
    pub(super) time: String,
}

pub(super) struct Meeting {
    pub(super) number: usize,
    pub(super) when: String,
    pub(super) by: String,
    pub(super) came: Option<String>,
    /// Who can be ticked, if it is time to write down who came.
    pub(super) present: Vec<Choice>,
    pub(super) command: String,
}

pub(super) struct Review {
    pub(super) ways: Vec<Choice>,
    pub(super) count: String,
    pub(super) command: String,
}

pub(super) struct Brake {
    pub(super) command: String,
    pub(super) words: String,
    pub(super) open: bool,
    pub(super) hint: String,
}

pub(super) fn told(
    viewer: &Viewer<'_>,
    proposal: &Proposal,
    typed: &Typed,
    command: impl Fn() -> String,
) -> Option<Told> {
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let last = matches!(proposal.state, State::Fallback { .. });
    let open = matches!(proposal.state, State::Open { .. } | State::Withdrawing { .. } | State::Resolving { .. });
    if proposal.kind == Kind::Person || !(open || last) || !group.people.has_voice(viewer.person) {
        return None;
    }
    let came_back = typed.sent == Sent::Told;
    let raw = |field: &str| if came_back { typed.form.raw(field).to_owned() } else { String::new() };
    let themselves = |person: &PersonId| match last {
        true => proposal.answers.contains_key(person),
        false => proposal.positions.get(person).is_some_and(|taken| taken.told_to.is_none()),
    };
    // Whoever is away can be told of too; nobody waits for them.
    let asked = proposal.electorate.iter().copied().filter(|person| group.people.has_voice(*person));
    let others = asked.filter(|person| *person != viewer.person && !themselves(person));
    let mut people: Vec<(String, PersonId)> = others.map(|person| (viewer.whoever(person).name, person)).collect();
    if people.is_empty() {
        return None;
    }
    people.sort();
    let whose = raw("told_person");
    let choice =
        |(name, person): (String, PersonId)| Choice::new(person.0, name).chosen_if(person.0.to_string() == whose);
    let chosen = raw("told_position");
    let ways = if last {
        [decisions::Answer::Yes, decisions::Answer::No, decisions::Answer::Abstain]
            .map(|one| {
                (
                    answer::word(one),
                    match one {
                        decisions::Answer::Yes => Patch::Yes,
                        decisions::Answer::No => Patch::No,
                        decisions::Answer::Abstain => Patch::Left,
                    },
                )
            })
            .to_vec()
    } else {
        Position::ALL.map(|position| (position.word(), Patch::Said(position))).to_vec()
    };
    let way = |(value, patch): (&'static str, Patch)| Way {
        value,
        patch: patch.drawn(),
        label: patch.word(frame),
        hint: String::new(),
        chosen: chosen == value,
    };
    Some(Told {
        people: [Choice::new("", frame.t("decide-told-choose"))]
            .into_iter()
            .chain(people.into_iter().map(choice))
            .collect(),
        ways: ways.into_iter().map(way).collect(),
        last,
        words: raw("told_words"),
        will_meet: came_back && typed.form.has("told_meet"),
        open: came_back,
        command: command(),
    })
}

pub(super) fn buttons(viewer: &Viewer<'_>, proposal: &Proposal, command: impl Fn() -> String) -> Vec<Button> {
    use decisions::Command;
    let frame = viewer.frame;
    let (id, may) = (proposal.id, viewer.may());
    let draft = matches!(proposal.state, State::Draft | State::SenseCheck { .. });
    let mut buttons = Vec::new();
    let mut button = |allowed: bool, action: &str, key: &str, icon: &'static str, main: bool| {
        if allowed {
            buttons.push(Button {
                action: format!("decisions/{}/{action}", id.0),
                label: frame.t(key),
                hint: frame.t(&format!("{key}-hint")),
                icon,
                command: command(),
                main,
            });
        }
    };
    button(
        may.decide(Command::Acknowledge { proposal: id }),
        "acknowledgements",
        "decide-acknowledge",
        "check-bold",
        true,
    );
    button(may.decide(Command::Support { proposal: id }), "supports", "decide-support", "hand-waving-bold", true);
    button(
        may.decide(Command::AskInformally { proposal: id }),
        "sense-checks",
        "decide-ask-informally",
        "question-bold",
        false,
    );
    button(
        may.decide(Command::TakeUp { proposal: id }),
        "withdrawals/release",
        "decide-take-up",
        "hand-heart-duotone",
        true,
    );
    button(may.decide(Command::MoreTime { proposal: id }), "more-time", "decide-more-time", "hourglass-bold", false);
    let key = if draft { "decide-withdraw-draft" } else { "decide-withdraw" };
    button(may.decide(Command::Withdraw { proposal: id }), "withdrawals", key, "x-bold", false);
    buttons
}

pub(super) fn links(viewer: &Viewer<'_>, proposal: &Proposal) -> Vec<Link> {
    let frame = viewer.frame;
    let id = proposal.id.0;
    let has_voice = viewer.state.group.people.has_voice(viewer.person);
    let link = |path: String, key: &str, icon: &'static str| Link { path, label: frame.t(key), icon };
    let mut links = Vec::new();
    // A draft is still free: kind, changes and all. What is being asked only gets other words.
    if wording::is_free(viewer, proposal) {
        links.push(link(format!("decisions/{id}/rewrite"), "decide-wording-rewrite", "pencil-bold"));
    } else if let Some(mode) = Mode::of(viewer, proposal) {
        links.push(link(format!("decisions/{id}/wordings"), mode.key(), "pencil-bold"));
    }
    if has_voice && proposal.is_standing() && proposal.question.is_none() && proposal.kind != Kind::Person {
        links.push(link(format!("decisions/new?repeal={id}"), "decide-propose-undo", "arrow-u-up-left-bold"));
    }
    let came_to_nothing =
        matches!(proposal.state, State::Over { end: End::Lapsed | End::NotAgreed | End::Withdrawn, .. });
    if has_voice && came_to_nothing {
        links.push(link(format!("decisions/new?again={id}"), "decide-bring-back", "arrow-u-up-left-bold"));
    }
    links
}

pub(super) fn meetings(
    viewer: &Viewer<'_>,
    proposal: &Proposal,
    typed: &Typed,
    command: impl Fn() -> String,
) -> Option<Meetings> {
    let State::Resolving { until } = proposal.state else { return None };
    let (frame, group) = (viewer.frame, &viewer.state.group);
    let id = proposal.id;
    let zone = times::zone(group);
    let asked: Vec<(String, PersonId)> = {
        let mut asked: Vec<_> =
            proposal.asked(&group.people).map(|person| (viewer.whoever(person).name, person)).collect();
        asked.sort();
        asked
    };
    let ticked: Vec<u32> = if typed.sent == Sent::Present { typed.form.choices("came") } else { vec![viewer.person.0] };
    let someone = asked.iter().map(|(_, person)| *person).find(|person| *person != viewer.person);
    let meeting = |(number, slot): (usize, &decisions::Slot)| {
        let no = u8::try_from(number).unwrap_or(u8::MAX);
        let came = vec![viewer.person, someone.unwrap_or(viewer.person)];
        let now = viewer.may().decide(decisions::Command::WriteDownWhoCame { proposal: id, slot: no, came });
        let tick = |(name, person): &(String, PersonId)| {
            Choice::new(person.0, name.as_str()).chosen_if(ticked.contains(&person.0))
        };
        Meeting {
            number,
            when: frame.day_and_time(slot.at.0),
            by: frame.s("decide-meeting-by", "who", viewer.whoever(slot.by).name),
            came: slot.came.as_ref().map(|came| {
                let names = came.iter().map(|person| viewer.whoever(*person).name);
                frame.s("decide-meeting-came", "who", frame.list(names))
            }),
            present: if now { asked.iter().map(tick).collect() } else { Vec::new() },
            command: command(),
        }
    };
    let offer = viewer.may().decide(decisions::Command::OfferSlot { proposal: id, at: until });
    let raw = |field: &str| if typed.sent == Sent::Meeting { typed.form.raw(field).to_owned() } else { String::new() };
    Some(Meetings {
        slots: proposal.slots.iter().enumerate().map(meeting).collect(),
        offer: offer.then(&command),
        first_day: times::date(viewer.now, &zone),
        last_day: times::date(until, &zone),
        day: raw("day"),
        time: raw("time"),
    })
}

pub(super) fn review(viewer: &Viewer<'_>, proposal: &Proposal, command: impl Fn() -> String) -> Option<Review> {
    let frame = viewer.frame;
    let may = viewer.may().decide(decisions::Command::Review { proposal: proposal.id, again: Again::Keep });
    let own = proposal.reviews.get(&viewer.person);
    let way = |again: Again| {
        let key = format!("decide-review-{}", again_word(again));
        Choice::new(again_word(again), frame.t(&key))
            .hint(frame.t(&format!("{key}-hint")))
            .chosen_if(own == Some(&again))
    };
    let count = match proposal.reviews.len() {
        0 => frame.t("decide-review-none"),
        n => frame.n("decide-review-count", n),
    };
    may.then(|| Review { ways: Again::ALL.map(way).into(), count, command: command() })
}
