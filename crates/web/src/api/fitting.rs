//! What fits whom, and the whole board at once.

use commons::fitting::{self, Fit, Free, Misfit, Way, WhyLeft};
use commons::offers::PartOfDay;
use commons::people::PersonId;
use host::State;
use serde_json::{Value, json};

use super::asked::Asked;
use super::needs::kind_shape;
use super::problem::Problem;
use super::shape::{Shape, few, list, maybe, named, number, one_of, slot, words};
use super::table::{Operation, Shown, in_room, shows};
use super::{person, person_shape};

const DAYS: [&str; 7] = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"];

pub(super) fn operations() -> Vec<Operation> {
    in_room(
        "fitting",
        vec![
            shows(
                "together",
                "/together",
                "What everybody together could do: a suggestion with its reasons, and what is left and why.",
                together_shape(),
                together,
            )
            .pages(&["/{group}/together"]),
        ],
    )
}

pub(super) fn fit_shape() -> Shape {
    named(
        "Fit",
        Shape::Record(vec![
            slot("offer", number()),
            slot("kind", kind_shape()),
            slot("language", maybe(words())).says("A language that is shared, where that is something special."),
            slot("shared", number()).says("How much both like, for company: how many things of the list."),
            slot("way", one_of(["none", "same_street", "minutes", "elsewhere", "unknown"])),
            slot("minutes", maybe(number())).says("How long the way takes them, where the house has a map."),
            slot("free", words()).says("`any`, or the first time that suits, such as `thursday_morning`."),
            slot("load", number()).says("What they promised in the last seven days."),
        ]),
    )
}

/// Why it fits somebody.
pub(super) fn fit(fit: &Fit) -> Value {
    let (way, minutes) = match fit.way {
        Way::None => ("none", None),
        Way::SameStreet => ("same_street", None),
        Way::Minutes(minutes) => ("minutes", Some(minutes)),
        Way::Elsewhere => ("elsewhere", None),
        Way::Unknown => ("unknown", None),
    };
    let free = match fit.free {
        Free::Any => "any".to_owned(),
        Free::At { day, part } => {
            let part = match part {
                PartOfDay::Morning => "morning",
                PartOfDay::Afternoon => "afternoon",
                PartOfDay::Evening => "evening",
            };
            format!("{}_{part}", DAYS.get(usize::from(day)).copied().unwrap_or(DAYS[0]))
        }
    };
    json!({
        "offer": fit.offer.0, "kind": fit.kind.word(), "language": fit.language.as_ref().map(|one| one.as_str()),
        "shared": fit.shared.len(), "way": way, "minutes": minutes, "free": free, "load": fit.load,
    })
}

fn together_shape() -> Shape {
    let given = Shape::Record(vec![
        slot("need", number()),
        slot("person", person_shape()),
        slot("fit", fit_shape()),
        slot("others", number()).says("How many others it fits as well."),
    ]);
    let left = Shape::Record(vec![
        slot("need", number()),
        slot(
            "why",
            one_of([
                "not_offered",
                "resting",
                "goes_along",
                "enough",
                "language",
                "too_far",
                "not_in_time",
                "instead",
                "one_more_hand",
            ]),
        ),
        slot("instead", maybe(number())).says("The need that would be left otherwise."),
    ]);
    Shape::Record(vec![slot("given", list(given)), slot("left", few(left, 400)), slot("beyond", number())])
}

fn together(asked: &Asked, state: &State, _: PersonId) -> Result<Shown, Problem> {
    let wall = crate::fitting::wall(state, asked.caller.now());
    let found = fitting::together(&state.group, asked.caller.here(&wall));
    let given = |given: &fitting::Given| {
        json!({
            "need": given.need.0, "person": person(state, given.fit.person),
            "fit": fit(&given.fit), "others": given.others,
        })
    };
    let left = |left: &fitting::Left| {
        let (why, instead) = why(left.why);
        json!({ "need": left.need.0, "why": why, "instead": instead })
    };
    let value = json!({
        "given": found.given.iter().map(given).collect::<Vec<_>>(),
        "left": found.left.iter().map(left).collect::<Vec<_>>(),
        "beyond": found.beyond,
    });
    Ok(value.into())
}

fn why(why: WhyLeft) -> (&'static str, Option<u32>) {
    match why {
        WhyLeft::Instead(other) => ("instead", Some(other.0)),
        WhyLeft::OneMoreHand => ("one_more_hand", None),
        WhyLeft::Nobody(missing) => {
            let word = match missing {
                Misfit::NotOffered | Misfit::OnIt => "not_offered",
                Misfit::Resting => "resting",
                Misfit::GoesAlong => "goes_along",
                Misfit::Enough => "enough",
                Misfit::Language => "language",
                Misfit::TooFar => "too_far",
                Misfit::NotInTime => "not_in_time",
            };
            (word, None)
        }
    }
}
