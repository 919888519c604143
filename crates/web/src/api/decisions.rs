//! Decisions: what is proposed, asked, said, agreed, and how far it has got. What is hidden on a page is hidden here, by the
//! same functions.

/// What an act needs beside what was sent.
mod completing;
/// Decisions as they are shown.
mod shown;

use commons::decisions::{Kind, Position, ProposalId};
use commons::sight::{Field, Proposed};

use super::shape::{Shape, Slot, count, few, free, list, maybe, number, one_of, slot};
use super::table::{Does, Door, Operation, Way, acts, in_room, line, shows};
use super::{effects, page_slots};
use completing::{about, amended, draft, effects_alone, oneself, position, taken_in, translated};
use shown::{all, one, open_ones, open_shape, short_shape, whole_shape};

/// As long as on the pages.
const TITLE: usize = 120;
const WHY: usize = 4_000;
const AFFECTED: usize = 600;
const CLAUSE: usize = 12_000;
const WORDS: usize = 2_000;
const PARTS: usize = 8;

pub(super) fn operations() -> Vec<Operation> {
    let mut all = reading();
    all.extend(proposing());
    all.extend(answering());
    all.extend(carrying());
    in_room("decisions", all)
}

const COMMAND: &str = "decisions";

fn reading() -> Vec<Operation> {
    let mut query = page_slots("before");
    query.push(free("state", one_of(["undecided", "agreed", "over"])));
    let some = Shape::Record(vec![slot("decisions", few(short_shape(), 200))]);
    vec![
        shows("decisions", "/decisions", "What is proposed, asked and agreed, the newest first.", some, all)
            .pages(&["/{group}/decisions", "/{group}/decisions/new"])
            .query(query),
        shows(
            "decision",
            "/decisions/{proposal}",
            "One decision: what it changes, the answers as far as they may be seen, the talk.",
            whole_shape(),
            one,
        )
        .pages(&[
            "/{group}/decisions/{number}",
            "/{group}/decisions/{number}/wordings",
            "/{group}/decisions/{number}/translations",
            "/{group}/decisions/{number}/rewrite",
        ]),
        line(
            "decided",
            Way::Get,
            "/decided",
            "What neighbours may read.",
            Shape::Record(vec![slot("decisions", list(open_shape()))]),
            Does::ShowsAll(open_ones),
        )
        .door(Door::Open)
        .pages(&["/{group}/decided", "/{group}/decided/{number}"]),
    ]
}

fn proposing() -> Vec<Operation> {
    let command = |word: &'static str| (COMMAND, word);
    vec![
        acts(
            "propose",
            Way::Post,
            "/decisions",
            "Writes a proposal. It is asked once enough support it.",
            command("write"),
        )
        .body(draft_slots())
        .seals("title", Field::Proposed(Proposed::Title, 0))
        .seals("why", Field::Proposed(Proposed::Why, 0))
        .seals("affected", Field::Proposed(Proposed::Affected, 0))
        .completes(draft),
        acts("rewrite", Way::Put, "/decisions/{proposal}", "Changes one's own draft.", command("rewrite"))
            .body(draft_slots())
            .seals("title", Field::Proposed(Proposed::Title, 0))
            .seals("why", Field::Proposed(Proposed::Why, 0))
            .seals("affected", Field::Proposed(Proposed::Affected, 0))
            .completes(draft),
        acts(
            "ask_informally",
            Way::Post,
            "/decisions/{proposal}/sense-checks",
            "Asks everybody informally for a few days.",
            command("ask_informally"),
        ),
        acts(
            "support",
            Way::Post,
            "/decisions/{proposal}/supports",
            "“This should be talked about.”",
            command("support"),
        ),
        acts(
            "suggest_wording",
            Way::Post,
            "/decisions/{proposal}/wordings",
            "Suggests another wording.",
            command("suggest"),
        )
        .body(wording_slots())
        .seals("title", Field::Proposed(Proposed::Title, 0))
        .seals("why", Field::Proposed(Proposed::Why, 0))
        .seals("affected", Field::Proposed(Proposed::Affected, 0))
        .completes(effects_alone),
        acts(
            "amend",
            Way::Post,
            "/decisions/{proposal}/amendments",
            "The author's new wording. Every answer is asked for again.",
            command("amend"),
        )
        .body(wording_slots())
        .seals("title", Field::Proposed(Proposed::Title, 0))
        .seals("why", Field::Proposed(Proposed::Why, 0))
        .seals("affected", Field::Proposed(Proposed::Affected, 0))
        .completes(amended),
        acts(
            "take_wording_in",
            Way::Post,
            "/decisions/{proposal}/wordings/{text}",
            "What somebody suggested becomes the wording.",
            command("amend"),
        )
        .completes(taken_in),
        acts(
            "translate",
            Way::Post,
            "/decisions/{proposal}/translations",
            "Says the wording in another language. Answers are to the wording itself.",
            command("translate"),
        )
        .body(vec![
            slot("language", Shape::Line(8)).says("A tag such as `pl`, not that of the wording."),
            slot("text", number()).says("Which wording it says: `text` of the decision."),
            slot("title", Shape::Line(TITLE)),
            slot("why", Shape::Text(WHY)),
            free("affected", Shape::Text(AFFECTED)),
            free("clauses", few(Shape::Text(CLAUSE), PARTS)).says("The words of each effect that has words, in order."),
        ])
        .seals("title", Field::Translated(Proposed::Title, 0))
        .seals("why", Field::Translated(Proposed::Why, 0))
        .seals("affected", Field::Translated(Proposed::Affected, 0))
        .completes(translated),
        acts("give_more_time", Way::Post, "/decisions/{proposal}/more-time", "More time for it.", command("more_time")),
        acts(
            "let_go",
            Way::Post,
            "/decisions/{proposal}/withdrawals",
            "Lets one's own proposal go.",
            command("withdraw"),
        ),
        acts(
            "take_up",
            Way::Delete,
            "/decisions/{proposal}/withdrawals",
            "Takes up what its author lets go.",
            command("take_up"),
        ),
        acts(
            "facilitate",
            Way::Put,
            "/me/facilitation",
            "Willing to see to the course of talks, or not any more.",
            command("facilitate"),
        )
        .body(vec![slot("willing", Shape::YesNo)]),
    ]
}

fn answering() -> Vec<Operation> {
    let command = |word: &'static str| (COMMAND, word);
    vec![
        acts(
            "position",
            Way::Post,
            "/decisions/{proposal}/positions",
            "One's position on the wording as it stands; or that of somebody who told it.",
            command("position"),
        )
        .body(vec![
            slot("version", count(0, 255)),
            slot("position", one_of(Position::ALL.map(Position::word))),
            free("words", Shape::Text(WORDS)).says("Reservations, standing aside and blocking need a sentence."),
            free("lifts", Shape::Text(WORDS)).says("What would lift a block."),
            free("will_meet", Shape::YesNo),
            free("person", number()).says("Whoever told it; oneself if nobody is named."),
        ])
        .seals("words", Field::Spoken(ProposalId(0), 0))
        .tells_words()
        .completes(position),
        acts(
            "answer_last",
            Way::Post,
            "/decisions/{proposal}/answers",
            "The last question: yes or no.",
            command("answer"),
        )
        .body(vec![slot("answer", one_of(["yes", "no", "abstain"])), free("person", number())])
        .completes(oneself),
        acts(
            "say_to_decision",
            Way::Post,
            "/decisions/{proposal}/lines",
            "A line of the talk, or an answer to one.",
            command("say"),
        )
        .body(vec![slot("words", Shape::Text(WORDS)), free("answers_line", number())])
        .seals("words", Field::Spoken(ProposalId(0), 0))
        .completes(about)
        .door(Door::MemberOrKey),
        acts(
            "offer_to_meet",
            Way::Post,
            "/decisions/{proposal}/meetings",
            "A time to talk a block through.",
            command("offer_slot"),
        )
        .body(vec![slot("at", Shape::Time)]),
        acts(
            "who_came_to_talk",
            Way::Post,
            "/decisions/{proposal}/meetings/{slot}",
            "Writes down who came.",
            command("write_down_who_came"),
        )
        .body(vec![slot("came", few(number(), 200))]),
        acts("brake", Way::Post, "/decisions/{proposal}/brakes", "Names a harm, and stops.", command("brake"))
            .body(vec![slot("words", Shape::Text(WORDS))])
            .seals("words", Field::Spoken(ProposalId(0), 0)),
    ]
}

fn carrying() -> Vec<Operation> {
    let command = |word: &'static str| (COMMAND, word);
    vec![
        acts(
            "consent",
            Way::Post,
            "/decisions/{proposal}/yes/{effect}",
            "Yes or no to what a decision would have oneself do.",
            command("consent"),
        )
        .body(vec![slot("yes", Shape::YesNo)]),
        acts("take_task", Way::Post, "/decisions/{proposal}/tasks/{effect}", "Takes a task.", command("take_task")),
        acts(
            "hand_task_back",
            Way::Delete,
            "/decisions/{proposal}/tasks/{effect}",
            "Hands it back.",
            command("hand_task_back"),
        ),
        acts("task_done", Way::Post, "/decisions/{proposal}/tasks/{effect}/done", "It is done.", command("task_done")),
        acts(
            "look_again",
            Way::Post,
            "/decisions/{proposal}/reviews",
            "Keep, change or end what is looked at again.",
            command("review"),
        )
        .body(vec![slot("again", one_of(["keep", "change", "end"]))]),
        acts(
            "acknowledge",
            Way::Post,
            "/decisions/{proposal}/acknowledgements",
            "Whoever it is about has read the outcome.",
            command("acknowledge"),
        ),
    ]
}

fn part_shape() -> Shape {
    Shape::Record(vec![
        slot("effect", effects::shape()),
        free("words", Shape::Text(CLAUSE)).says("An agreement's text, a mandate, what money or a task is for."),
    ])
}

fn draft_slots() -> Vec<Slot> {
    let mut slots = wording_slots();
    slots.extend([
        slot("kind", one_of(Kind::ALL.map(Kind::word))),
        free("public", Shape::YesNo).says("Neighbours and newcomers may read it and speak to it."),
        free("hours", count(0, 1_000)).says("How long an urgent one is open."),
        free("review_days", maybe(count(1, 3_660))),
        free("again", maybe(number())).says("A decision it brings back."),
    ]);
    slots
}

fn wording_slots() -> Vec<Slot> {
    vec![
        slot("title", Shape::Line(TITLE)),
        slot("why", Shape::Text(WHY)),
        free("affected", Shape::Text(AFFECTED)),
        slot("effects", few(part_shape(), PARTS)),
    ]
}
