//! How this group decides, generated from the rules in force; and what would follow from so many answers, from the function
//! that decides.

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commons::decisions::{
    Kind, Reason, Tally, Verdict, explain, explain_fallback, fallback_close, first_close, in_favour, quorum,
};
use commons::{Group, Rules};

use crate::app::House;
use crate::caller::Caller;
use crate::forms::{Choice, Problems};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::words::Tongue;

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/{group}/how-we-decide", get(page))
}

/// What a kind of decision is called.
pub(crate) fn kind(tongue: Tongue, kind: Kind) -> String {
    tongue.t(&format!("how-kind-{}", kind.word()))
}

/// What a kind of decision is for.
pub(crate) fn what_for(tongue: Tongue, kind: Kind) -> String {
    tongue.t(&format!("how-for-{}", kind.word()))
}

/// What a close came to.
pub(crate) fn verdict(tongue: Tongue, verdict: Verdict) -> String {
    tongue.t(&format!("verdict-{}", verdict.said().replace(' ', "-")))
}

/// One thing that a close looked at, as a sentence.
pub fn because(tongue: Tongue, reason: Reason) -> String {
    let or = |holds: &'static str, else_: &'static str| if reason.holds() { holds } else { else_ };
    match reason {
        Reason::Heard { heard, members, needed } => tongue.with(
            or("how-heard-enough", "how-heard-too-few"),
            &[("heard", &heard), ("members", &members), ("needed", &needed)],
        ),
        Reason::InFavour { are, needed } => {
            tongue.with(or("how-favour-enough", "how-favour-too-few"), &[("are", &are), ("needed", &needed)])
        }
        Reason::NoBlock { blocks } => tongue.s(or("how-block-none", "how-block-some"), "blocks", blocks),
        Reason::NoObjection { object } => tongue.s(or("how-objection-none", "how-objection-some"), "object", object),
        Reason::FewAside { aside, heard, one_in } => tongue
            .with(or("how-aside-few", "how-aside-too-many"), &[("aside", &aside), ("heard", &heard), ("one", &one_in)]),
        Reason::Share { yes, no, percent } => tongue
            .with(or("how-share-enough", "how-share-too-few"), &[("yes", &yes), ("no", &no), ("percent", &percent)]),
    }
}

/// What follows from a verdict.
pub fn what_follows(tongue: Tongue, kind: Kind, verdict: Verdict, rules: &Rules) -> String {
    match (verdict, kind) {
        (Verdict::Agreed, _) => tongue.t("how-then-agreed"),
        (Verdict::AgreedWithDissent, _) => tongue.t("how-then-dissent"),
        (Verdict::NoQuorum, _) => tongue.t("how-then-no-quorum"),
        (Verdict::Weak | Verdict::Blocked, Kind::Urgent) => tongue.t("how-then-not-urgent"),
        (Verdict::Weak, _) => tongue.s("how-then-weak", "time", tongue.n("unit-hours", rules.again_hours)),
        (Verdict::Blocked, _) => tongue.s("how-then-blocked", "time", tongue.n("unit-days", rules.resolution_days)),
        (Verdict::PromoteToFull, _) => tongue.s("how-then-promoted", "time", tongue.n("unit-days", rules.full_days)),
        (Verdict::Lapsed | Verdict::NotAgreed, _) => tongue.t("how-then-over"),
    }
}

/// One kind of decision, and what is agreed about it.
struct Chapter {
    word: &'static str,
    title: String,
    what_for: String,
    says: Vec<String>,
}

/// What would follow from the answers that were typed in.
struct Outcome {
    verdict: String,
    reasons: Vec<(bool, String)>,
    then: String,
}

/// What was typed into "what if".
struct WhatIf {
    kinds: Vec<Choice>,
    /// Name, key of its label, what was typed.
    counts: Vec<(&'static str, &'static str, String)>,
    last: bool,
    last_counts: Vec<(&'static str, &'static str, String)>,
    problems: Problems,
    outcome: Option<Outcome>,
}

struct View {
    chapters: Vec<Chapter>,
    general: Vec<String>,
    what_if: WhatIf,
}

#[derive(Template)]
#[template(path = "decisions/how.html")]
struct How {
    frame: Frame,
    view: View,
}

/// The same for those who take part, with their rooms around it.
#[derive(Template)]
#[template(path = "decisions/how_inside.html")]
struct HowInside {
    frame: Frame,
    view: View,
}

async fn page(caller: Caller) -> Response {
    let view = |frame: &Frame| {
        let state = caller.home.look();
        let group = &state.group;
        let view = View {
            chapters: Kind::ALL.map(|kind| chapter(frame.tongue, group, kind)).into(),
            general: general(frame.tongue, &group.rules),
            what_if: what_if(frame, group, &caller),
        };
        drop(state);
        view
    };
    let found_amiss = |view: &View| !view.what_if.problems.is_empty();
    if caller.taking_part().is_ok() {
        let frame = caller.frame_in(Room::About).titled("how-title");
        let view = view(&frame);
        let amiss = found_amiss(&view);
        let frame = if amiss { frame.with_problem() } else { frame };
        let page = Page::sealed(&HowInside { frame, view });
        return if amiss { page.with_problems().into_response() } else { page.into_response() };
    }
    let frame = caller.frame().titled("how-title");
    let view = view(&frame);
    let amiss = found_amiss(&view);
    let frame = if amiss { frame.with_problem() } else { frame };
    let page = Page::open(&How { frame, view });
    if amiss { page.with_problems().into_response() } else { page.into_response() }
}

/// What is agreed about one kind, in today's numbers.
fn chapter(tongue: Tongue, group: &Group, kind: Kind) -> Chapter {
    let rules = &group.rules;
    let members = u32::try_from(group.people.voices()).unwrap_or(u32::MAX);
    let hours = |n: u16| tongue.n("unit-hours", n);
    let days = |n: u16| tongue.n("unit-days", n);
    let months = |n: u16| tongue.n("unit-months", n);
    let mut says = Vec::new();
    says.push(match kind {
        Kind::Lazy => tongue.s("how-open", "time", hours(rules.lazy_hours)),
        Kind::Full => tongue.s("how-open", "time", days(rules.full_days)),
        Kind::Constitution => tongue.s("how-open", "time", days(rules.constitution_days)),
        Kind::Person => tongue.s("how-open", "time", days(rules.person_days)),
        Kind::Urgent => tongue.with(
            "how-open-urgent",
            &[("least", &hours(rules.urgent_hours_least)), ("most", &hours(rules.urgent_hours_most))],
        ),
    });
    says.push(tongue.n("how-openers", kind.supporters(rules, members) + 1));
    let needed = in_favour(kind, members, rules).max(1);
    if kind == Kind::Lazy {
        says.push(tongue.n("how-small-passes", needed));
        says.push(tongue.s("how-small-objection", "time", days(rules.full_days)));
        says.push(tongue.t("how-no-irreversible"));
        says.push(tongue.s("how-review", "time", months(rules.review_lazy_months)));
    } else {
        let heard = quorum(kind, members, rules);
        says.push(tongue.with("how-quorum", &[("members", &members), ("needed", &heard)]));
        if matches!(kind, Kind::Constitution | Kind::Person) {
            says.push(tongue.s("how-tenure", "time", days(rules.tenure_days)));
        }
        says.push(tongue.n("how-favour", needed));
    }
    let percent = match kind {
        Kind::Lazy | Kind::Urgent => None,
        Kind::Full => Some((rules.full_aside_one_in, rules.fallback_percent, members / 2 + 1)),
        Kind::Constitution | Kind::Person => {
            let answered = (2 * members).div_ceil(3);
            Some((rules.constitution_aside_one_in, rules.fallback_constitution_percent, answered))
        }
    };
    if let Some((aside, percent, answered)) = percent {
        says.push(tongue.s("how-aside", "one", aside));
        says.push(
            tongue.with("how-block", &[("time", &days(rules.resolution_days)), ("rounds", &rules.resolution_rounds)]),
        );
        says.push(tongue.with(
            "how-last",
            &[
                ("time", &days(rules.fallback_days)),
                ("percent", &percent),
                ("answered", &answered),
                ("members", &members),
            ],
        ));
    }
    match kind {
        Kind::Lazy => {}
        Kind::Full => {
            says.push(tongue.s("how-irreversible", "time", hours(rules.cooling_hours)));
            says.push(tongue.s("how-review", "time", months(rules.review_full_months)));
        }
        Kind::Constitution => {
            says.push(tongue.s("how-irreversible", "time", days(rules.cooling_constitution_days)));
            says.push(tongue.s("how-review", "time", months(rules.review_constitution_months)));
        }
        Kind::Urgent => {
            says.push(tongue.t("how-urgent-block"));
            says.push(tongue.t("how-no-irreversible"));
            says.push(tongue.s("how-urgent-ends", "time", days(rules.urgent_ends_days)));
        }
        Kind::Person => {
            says.push(tongue.t("how-person-heard"));
            says.push(tongue.s("how-person-first", "time", hours(rules.told_first_hours)));
            says.push(tongue.s("how-person-pause", "time", days(rules.pause_days)));
        }
    }
    Chapter { word: kind.word(), title: self::kind(tongue, kind), what_for: what_for(tongue, kind), says }
}

/// What holds for every kind.
fn general(tongue: Tongue, rules: &Rules) -> Vec<String> {
    vec![
        tongue.t("how-asked"),
        tongue.s("how-away", "time", tongue.n("unit-days", rules.away_days)),
        tongue.t("how-night"),
        tongue.s("how-new-wording", "time", tongue.n("unit-hours", rules.again_hours)),
        tongue.n("how-brake", rules.brake_members),
        tongue.t("how-undo"),
    ]
}

const COUNTS: [(&str, &str); 5] = [
    ("agree", "position-agree"),
    ("worry", "position-reservations"),
    ("aside", "position-stand_aside"),
    ("block", "position-block"),
    ("abstain", "position-abstain"),
];
const LAST_COUNTS: [(&str, &str); 2] = [("yes", "how-yes"), ("no", "how-no")];
/// More members than any group has.
const MOST: u32 = 100_000;

fn what_if(frame: &Frame, group: &Group, caller: &Caller) -> WhatIf {
    let asked = !caller.asked("kind").is_empty();
    let kind = Kind::parse(caller.asked("kind")).unwrap_or(Kind::Full);
    let last = !caller.asked("last").is_empty();
    let mut problems = Problems::default();
    let typed = |name: &str| -> String { crate::forms::clean_line(caller.asked(name)).chars().take(12).collect() };
    let members_typed = if asked { typed("members") } else { group.people.voices().max(1).to_string() };
    let mut number = |name: &str, typed: &str| -> u32 {
        let number = if typed.is_empty() { Some(0) } else { typed.parse().ok().filter(|number| *number <= MOST) };
        if number.is_none() {
            problems.add(name, "how-number-first");
        }
        number.unwrap_or(0)
    };
    let members = number("members", &members_typed);
    let mut counts = Vec::new();
    let mut values = Vec::new();
    for (name, label) in COUNTS {
        let typed = typed(name);
        values.push(number(name, &typed));
        counts.push((name, label, typed));
    }
    let mut last_counts = Vec::new();
    let mut last_values = Vec::new();
    for (name, label) in LAST_COUNTS {
        let typed = typed(name);
        last_values.push(number(name, &typed));
        last_counts.push((name, label, typed));
    }
    let [agree, worry, aside, block, abstain] = values[..] else { return WhatIf::empty() };
    let [yes, no] = last_values[..] else { return WhatIf::empty() };
    let all = if last { yes + no + abstain } else { agree + worry + aside + block + abstain };
    if asked && members == 0 {
        problems.add("members", "how-members-first");
    } else if asked && all > members {
        problems.add("members", "how-too-many-answers");
    }
    if asked && last && !kind.has_fallback() {
        problems.add("last", "how-no-last-question");
    }
    let outcome = (asked && problems.is_empty()).then(|| {
        let rules = &group.rules;
        let (verdict, reasons) = if last {
            (
                fallback_close(kind, members, yes, no, abstain, rules),
                explain_fallback(kind, members, yes, no, abstain, rules),
            )
        } else {
            let tally = Tally::of(members, agree, worry, aside, block, abstain);
            (first_close(kind, &tally, rules), explain(kind, &tally, rules))
        };
        Outcome {
            verdict: self::verdict(frame.tongue, verdict),
            reasons: reasons.into_iter().map(|reason| (reason.holds(), because(frame.tongue, reason))).collect(),
            then: what_follows(frame.tongue, kind, verdict, rules),
        }
    });
    let kinds = Kind::ALL.map(|one| Choice::new(one.word(), self::kind(frame.tongue, one)).chosen_if(one == kind));
    counts.insert(0, ("members", "how-members", members_typed));
    WhatIf { kinds: kinds.into(), counts, last, last_counts, problems, outcome }
}

impl WhatIf {
    fn empty() -> WhatIf {
        WhatIf {
            kinds: Vec::new(),
            counts: Vec::new(),
            last: false,
            last_counts: Vec::new(),
            problems: Problems::default(),
            outcome: None,
        }
    }
}
