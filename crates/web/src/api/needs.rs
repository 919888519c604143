//! Needs: the board, one need, the phone desk, and everything that is done about a need. Nothing about who asked, but for
//! those to whom the details stand open.

/// What is sealed of a need, for those to whom it stands open.
mod details;
/// The board, the phone desk, all needs, and one.
mod lists;
/// A need as everybody who takes part may see it.
mod shown;

use commons::needs::{Channel, Handover, Hold, Interest, MOST_INTERESTS, NeedId, Reached};
use commons::sight::Field;
use serde_json::{Map, Value, json};

use super::asked::Asked;
use super::problem::Problem;
use super::shape::{Amiss, Shape, Slot, count, few, free, maybe, one_of, slot};
use super::table::{Does, Door, Operation, Way, acts, in_room, line, shows};
use details::{details, open};
use lists::{all, all_query, board, board_query, desk, desk_shape, needs_shape, one};
use shown::{hold_shape, need_shape, outcome_shape};

pub(super) use details::{details_shape, opened_details};
pub(super) use shown::{how_soon_shape, item_shape, kind_shape, opening, opening_shape};

/// The longest line of a talk, as on the page.
const LINE: usize = 2_000;

pub(super) fn operations() -> Vec<Operation> {
    let command = |word: &'static str| ("needs", word);
    let number_of_need = "/needs/{need}";
    in_room(
        "needs",
        vec![
            shows("board", "/board", "What is open now, what was wanted soonest first.", needs_shape(), board)
                .pages(&["/{group}/board", "/{group}/board/list", "/{group}/board/list.txt"])
                .query(board_query()),
            shows("needs", "/needs", "Every need, the newest first; or the one with a code.", needs_shape(), all)
                .pages(&["/{group}/needs"])
                .query(all_query()),
            shows("need", number_of_need, "One need, without anything about who asked.", need_shape(), one)
                .pages(&["/{group}/needs/{need}", "/{group}/needs/{need}/{step}"]),
            shows("desk", "/desk", "What waits for whoever is on the phone desk.", desk_shape(), desk)
                .pages(&["/{group}/desk"]),
            line(
                "need_details",
                Way::Get,
                "/needs/{need}/details",
                "What stands open of the sealed details: one's own, or opened before and written down.",
                details_shape(),
                Does::Fetches(details),
            )
            .door(Door::MemberOrKey)
            .sealed(),
            line(
                "open_need",
                Way::Post,
                "/needs/{need}/openings",
                "Opens the sealed details. It is written down where whoever asked can read it, before anything is shown.",
                details_shape(),
                Does::Once(open),
            ),
            acts("forget_need", Way::Delete, "/needs/{need}/details", "Wipes the details, for ever.", ("", "forget"))
                .door(Door::MemberOrKey),
            acts(
                "understand",
                Way::Post,
                "/needs/{need}/understanding",
                "What arrived is understood, and goes on the board.",
                command("understand"),
            )
            .body(change_slots())
            .completes(change),
            acts("change_need", Way::Post, "/needs/{need}/changes", "Changes what was asked.", command("change"))
                .body(change_slots())
                .completes(change)
                .door(Door::MemberOrKey),
            acts(
                "promise",
                Way::Post,
                "/needs/{need}/promises",
                "“I can do this.” 0 of it is going along with somebody.",
                command("promise"),
            )
            .body(vec![slot("much", count(0, 200)), slot("by_when", Shape::Time)]),
            acts(
                "hand_back",
                Way::Delete,
                "/needs/{need}/promises",
                "Hands one's promise back. No reason is asked.",
                command("release"),
            ),
            acts(
                "accept",
                Way::Post,
                "/needs/{need}/promises/{promise}/yes",
                "The neighbour's yes to whoever offers to come.",
                command("accept"),
            )
            .door(Door::MemberOrKey),
            acts(
                "decline",
                Way::Post,
                "/needs/{need}/promises/{promise}/no",
                "The neighbour would rather have somebody else.",
                command("decline"),
            )
            .door(Door::MemberOrKey),
            acts(
                "ask_around",
                Way::Post,
                "/needs/{need}/waves",
                "Whoever is on the phone desk asks some more of those it fits, the near ones first.",
                command("ask_around"),
            )
            .body(vec![slot("wave", count(1, 20)).says("The number of the wave that goes out, from 1.")]),
            acts("set_out", Way::Post, "/needs/{need}/departures", "On the way.", command("set_out")),
            acts("hand_over", Way::Post, "/needs/{need}/handovers", "How it went at the door.", command("hand_over"))
                .body(vec![slot("how", one_of(Handover::ALL.map(Handover::word)))]),
            acts(
                "attempt",
                Way::Post,
                "/needs/{need}/attempts",
                "Writes down a try to reach the neighbour.",
                command("attempt"),
            )
            .body(vec![
                slot("channel", one_of(Channel::ALL.map(Channel::word))),
                slot("reached", one_of(Reached::ALL.map(Reached::word))),
                free("next_at", maybe(Shape::Time)),
            ]),
            acts("hold", Way::Post, "/needs/{need}/holds", "Why it waits for now.", command("hold"))
                .body(vec![slot("hold", hold_shape())])
                .completes(tries),
            acts("check_back", Way::Post, "/needs/{need}/check-backs", "Did it arrive?", command("check_back"))
                .body(vec![
                    slot(
                        "answer",
                        Shape::Either(vec![
                            ("arrived".into(), None),
                            ("partly".into(), Some(Shape::Record(vec![slot("left", count(1, 200))]))),
                            ("nothing_came".into(), None),
                        ]),
                    ),
                    free("asked", one_of(["unsaid", "nothing", "something"]))
                        .says("Whether anything was asked in return."),
                ])
                .completes(unsaid)
                .door(Door::MemberOrKey),
            acts("close_need", Way::Post, "/needs/{need}/closing", "How it ended.", command("close"))
                .body(vec![slot("outcome", outcome_shape())])
                .door(Door::MemberOrKey),
            acts("reopen", Way::Post, "/needs/{need}/reopenings", "It is not over after all.", command("reopen"))
                .door(Door::MemberOrKey),
            acts(
                "say_to_need",
                Way::Post,
                "/needs/{need}/lines",
                "A line of the talk between those concerned.",
                command("say"),
            )
            .body(vec![slot("words", Shape::Text(LINE))])
            .seals("words", Field::Line(0))
            .door(Door::MemberOrKey),
        ],
    )
}

fn change_slots() -> Vec<Slot> {
    vec![
        free("kind", kind_shape()),
        free("item", item_shape()),
        free("street", count(0, u16::MAX.into())).says("A street by its number on the group's list."),
        free("how_soon", how_soon_shape()),
        free("household", count(1, 30)),
        free("amount", count(1, 200)),
        free("interests", interests_shape()).says("What they like to talk about or do; only for company."),
    ]
}

pub(super) fn interests_shape() -> Shape {
    few(one_of(Interest::ALL.map(Interest::word)), MOST_INTERESTS)
}

/// Words become the numbers that stand in the log.
pub(super) fn number_interests(fields: &mut Map<String, Value>) {
    if let Some(said) = fields.get_mut("interests") {
        let words = said.as_array().into_iter().flatten().filter_map(Value::as_str);
        *said = json!(words.filter_map(Interest::parse).map(Interest::number).collect::<Vec<_>>());
    }
}

fn change(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let need = fields.remove("need");
    let mut change = std::mem::take(fields);
    if change.is_empty() {
        return Err(Problem::amiss(vec![Amiss::new("", "empty")]));
    }
    number_interests(&mut change);
    fields.extend(need.map(|need| ("need".into(), need)));
    fields.insert("change".into(), Value::Object(change));
    Ok(())
}

fn unsaid(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    fields.entry("asked").or_insert_with(|| "unsaid".into());
    Ok(())
}

/// How often somebody tried is counted, and not said.
fn tries(asked: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    let need = NeedId(asked.gap("need")?);
    let before = match asked.caller.home.look().group.needs.get(need).map(|need| need.hold) {
        Some(Hold::CallingBack { tries, .. }) => tries,
        _ => 0,
    };
    if let Some(Value::Object(calling)) = fields.get_mut("hold").and_then(|hold| hold.get_mut("calling_back")) {
        calling.insert("tries".into(), json!(before));
        calling.entry("next_at").or_insert(Value::Null);
    }
    Ok(())
}
