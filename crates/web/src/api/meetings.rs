//! Meetings and asking before them: finding a time, asking for advice, the agenda that makes itself, parts, minutes.

use commons::meetings::{self, Asks, Heard, Item, Mark, Meeting, MeetingId, Part, Poll, PollId, Seat, Stage};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Subject, Timestamp};
use host::State;
use serde_json::{Map, Value, json};

use super::asked::Asked;
use super::problem::Problem;
use super::shape::{Shape, count, few, free, list, maybe, named, number, one_of, slot, time, words};
use super::table::{Operation, Shown, Way, acts, in_room, shows};
use super::{person, person_shape};

pub(super) fn operations() -> Vec<Operation> {
    let mut all = reading();
    all.extend(asking());
    all.extend(meeting());
    in_room("meetings", all)
}

fn reading() -> Vec<Operation> {
    let whole = Shape::Record(vec![
        slot("coming", list(meeting_shape())),
        slot("past", list(meeting_shape())),
        slot("polls", list(poll_shape())),
    ]);
    vec![
        shows("meetings", "/meetings", "What is called, what was, and what is being asked.", whole, all).pages(&[
            "/{group}/meetings",
            "/{group}/meetings/new",
            "/{group}/polls/when",
            "/{group}/polls/advice",
        ]),
        shows(
            "meeting",
            "/meetings/{meeting}",
            "One meeting: where, when, what about, who has which part, the minutes.",
            meeting_shape(),
            one,
        )
        .pages(&[
            "/{group}/meetings/{number}",
            "/{group}/meetings/{number}/paper",
            "/{group}/meetings/{number}/meeting.ics",
            "/{group}/meetings/{number}/moving",
        ]),
        shows(
            "poll",
            "/polls/{poll}",
            "One question: how each moment suits, or what was answered.",
            poll_shape(),
            poll_of,
        )
        .pages(&["/{group}/polls/{number}"]),
    ]
}

fn asking() -> Vec<Operation> {
    let command = |word: &'static str| ("meetings", word);
    vec![
        acts("ask_when", Way::Post, "/polls/when", "“When can we meet?”", command("ask_when"))
            .body(vec![
                slot("moments", few(Shape::Time, 25)),
                slot("days", count(1, 60)).says("After so many days it ends by itself."),
                free("words", Shape::Text(1_000)),
            ])
            .seals("words", Field::Question)
            .tells_words(),
        acts("ask_advice", Way::Post, "/polls/advice", "“Before I do this, what do you think?”", command("ask_advice"))
            .body(vec![
                slot("words", Shape::Text(1_000)),
                free("of", few(number(), 200)).says("Nobody named is everybody."),
            ])
            .seals("words", Field::Question)
            .tells_words()
            .completes(of_everybody),
        acts("mark", Way::Post, "/polls/{poll}/marks", "One's own marks, one for each moment.", command("mark"))
            .body(vec![slot("marks", few(one_of(Mark::ALL.map(Mark::word)), 25))]),
        acts("advise", Way::Post, "/polls/{poll}/lines", "Answers.", command("advise"))
            .body(vec![slot("words", Shape::Text(2_000))])
            .seals("words", Field::Advice(PollId(0), 0))
            .tells_words(),
        acts("close_poll", Way::Delete, "/polls/{poll}", "Whoever asked has heard enough.", command("close_poll")),
    ]
}

fn meeting() -> Vec<Operation> {
    let command = |word: &'static str| ("meetings", word);
    vec![
        acts("call_meeting", Way::Post, "/meetings", "Calls a meeting.", command("call"))
            .body(vec![
                slot("at", Shape::Time),
                free("from", maybe(number())).says("The poll that found the moment."),
                free("place", Shape::Line(200)),
            ])
            .seals("place", Field::Place)
            .tells_words(),
        acts(
            "move_meeting",
            Way::Post,
            "/meetings/{meeting}/moving",
            "Another time, or another place.",
            command("move"),
        )
        .body(vec![slot("at", Shape::Time), free("place", Shape::Line(200))])
        .replaces("place", Field::Place),
        acts("call_off", Way::Delete, "/meetings/{meeting}", "Calls it off.", command("call_off")),
        acts("add_point", Way::Post, "/meetings/{meeting}/points", "Something to talk about.", command("add_point"))
            .body(vec![slot("words", Shape::Line(300))])
            .seals("words", Field::Point(MeetingId(0), 0))
            .tells_words(),
        acts(
            "take_point_off",
            Way::Delete,
            "/meetings/{meeting}/points/{point}",
            "One's own point.",
            command("take_off_point"),
        ),
        acts(
            "write_minutes",
            Way::Put,
            "/me/minutes",
            "Willing to write minutes, or not any more.",
            command("write_minutes"),
        )
        .body(vec![slot("willing", Shape::YesNo)]),
        acts(
            "take_part",
            Way::Post,
            "/meetings/{meeting}/parts/{part}",
            "Takes what nobody has been found for.",
            command("take"),
        ),
        acts(
            "answer_part",
            Way::Post,
            "/meetings/{meeting}/parts/{part}/answers",
            "Yes or no to what one was drawn for.",
            command("answer"),
        )
        .body(vec![slot("yes", Shape::YesNo)]),
        acts("hand_part_back", Way::Delete, "/meetings/{meeting}/parts/{part}", "Hands it back.", command("hand_back")),
        acts(
            "who_came",
            Way::Post,
            "/meetings/{meeting}/arrivals",
            "Writes down who was there.",
            command("write_down_who_came"),
        )
        .body(vec![slot("came", few(number(), 500))]),
        acts("add_to_minutes", Way::Post, "/meetings/{meeting}/lines", "A line of the minutes.", command("note"))
            .body(vec![
                slot("words", Shape::Text(2_000)),
                free("about", maybe(number())).says("A proposal, by its number."),
            ])
            .seals("words", Field::Note(0))
            .tells_words(),
        acts(
            "send_round",
            Way::Post,
            "/meetings/{meeting}/round",
            "Sends the minutes to those who were there.",
            command("send_round"),
        ),
        acts(
            "hear_minutes",
            Way::Post,
            "/meetings/{meeting}/reading",
            "“Yes, that is what was said”, or what is missing.",
            command("hear"),
        )
        .body(vec![free("missing", Shape::Text(2_000))])
        .seals("missing", Field::Missing(MeetingId(0), 0))
        .tells_words(),
    ]
}

fn of_everybody(_: &Asked, fields: &mut Map<String, Value>, _: &mut Vec<(Field, String)>) -> Result<(), Problem> {
    fields.entry("of").or_insert(json!([]));
    Ok(())
}

fn poll_shape() -> Shape {
    let moment = Shape::Record(vec![
        slot("at", Shape::Time),
        slot("yes", number()),
        slot("if_need_be", number()),
        slot("no", number()),
    ]);
    let mark =
        Shape::Record(vec![slot("person", person_shape()), slot("marks", list(one_of(Mark::ALL.map(Mark::word))))]);
    let answer =
        Shape::Record(vec![slot("by", person_shape()), slot("at", Shape::Time), slot("words", maybe(words()))]);
    named(
        "Poll",
        Shape::Record(vec![
            slot("number", number()),
            slot("by", person_shape()),
            slot("question", maybe(words())),
            slot("asks", one_of(["when", "advice"])),
            slot("of", list(person_shape())).says("Nobody named is everybody."),
            slot("until", Shape::Time),
            slot("closed_at", maybe(Shape::Time)),
            slot("moments", list(moment)),
            slot("marks", list(mark)),
            slot("best", maybe(Shape::Time)),
            slot("answers", list(answer)),
            slot("led_to", maybe(number())).says("The meeting that was called for it."),
            slot("waits_for_you", Shape::YesNo),
        ]),
    )
}

fn meeting_shape() -> Shape {
    let thing = Shape::Record(vec![
        slot("proposal", maybe(number())),
        slot("line", maybe(number())),
        slot("point", maybe(number())),
        slot("by", maybe(person_shape())),
        slot("words", maybe(words())),
    ]);
    let part = Shape::Record(vec![
        slot("part", one_of(Part::ALL.map(Part::word))),
        slot("state", one_of(["vacant", "drawn", "taken", "free"])),
        slot("person", maybe(person_shape())),
        slot("until", maybe(Shape::Time)),
    ]);
    let line = Shape::Record(vec![
        slot("by", person_shape()),
        slot("at", Shape::Time),
        slot("about", maybe(number())),
        slot("words", maybe(words())),
    ]);
    let missing = Shape::Record(vec![slot("by", person_shape()), slot("words", maybe(words()))]);
    named(
        "Meeting",
        Shape::Record(vec![
            slot("number", number()),
            slot("called_by", person_shape()),
            slot("at", Shape::Time),
            slot("place", maybe(words())),
            slot("stage", one_of(["called", "begun", "round", "stands", "called_off"])),
            slot("until", maybe(Shape::Time)).says("Until when minutes are due, or can be answered."),
            slot("from_poll", maybe(number())),
            slot("agenda", list(thing)),
            slot("parts", list(part)),
            slot("came", maybe(list(person_shape()))),
            slot("minutes", list(line)),
            slot("missing", list(missing)),
            slot("said_yes", number()),
            slot("were_there", number()),
            slot("confirmed_at", maybe(Shape::Time)),
            slot("your_answer", maybe(one_of(["yes", "missing"]))),
        ]),
    )
}

fn poll(asked: &Asked, state: &State, poll: &Poll, me: PersonId) -> Value {
    let group = &state.group;
    let here = |person: &PersonId| group.people.taking_part(*person).is_ok();
    let (asks, of, marks, answers) = match &poll.asks {
        Asks::When { marks, .. } => {
            let mark = |(who, marks): (&PersonId, &Vec<Mark>)| json!({ "person": person(state, *who), "marks": marks.iter().map(|mark| mark.word()).collect::<Vec<_>>() });
            ("when", Vec::new(), marks.iter().filter(|(who, _)| here(who)).map(mark).collect(), Vec::new())
        }
        Asks::Advice { of, remarks } => {
            let answer = |(line, remark): (u32, &meetings::Remark)| {
                let words = state.words(Subject::Person(remark.by), Field::Advice(poll.id, line));
                json!({ "by": person(state, remark.by), "at": time(remark.at), "words": words })
            };
            let answers = (0u32..).zip(remarks).map(answer).collect();
            ("advice", of.iter().map(|one| person(state, *one)).collect(), Vec::new(), answers)
        }
    };
    let moments: Vec<Value> = poll
        .weighed(&group.people)
        .iter()
        .map(|moment| json!({ "at": time(moment.at), "yes": moment.yes, "if_need_be": moment.if_need_be, "no": moment.no }))
        .collect();
    json!({
        "number": poll.id.0,
        "by": person(state, poll.by),
        "question": state.words(Subject::Poll(poll.id), Field::Question),
        "asks": asks,
        "of": of,
        "until": time(poll.until),
        "closed_at": poll.closed_at.map(time),
        "moments": moments,
        "marks": marks,
        "best": poll.best(&group.people, asked.caller.now()).map(|best| time(best.at)),
        "answers": answers,
        "led_to": group.meetings.found_by(poll.id).map(|meeting| meeting.id.0),
        "waits_for_you": poll.is_open() && poll.waits_for(me),
    })
}

fn part(state: &State, meeting: &Meeting, part: Part) -> Value {
    let (stands, who, until): (_, Option<PersonId>, Option<Timestamp>) = match meeting.seat(part) {
        Seat::Vacant { .. } => ("vacant", None, None),
        Seat::Drawn { person, until } => ("drawn", Some(person), Some(until)),
        Seat::Taken { person } => ("taken", Some(person), None),
        Seat::Free => ("free", None, None),
    };
    json!({ "part": part.word(), "state": stands, "person": who.map(|who| person(state, who)), "until": until.map(time) })
}

fn thing(state: &State, meeting: &Meeting, item: Item) -> Value {
    let line_of =
        |proposal, line: u32| state.group.decisions.get(proposal)?.lines.get(line as usize).map(|line| line.by);
    match item {
        Item::Proposal { proposal } => {
            let title = crate::decisions::effects::title(state, proposal);
            json!({ "proposal": proposal.0, "line": null, "point": null, "by": null, "words": title })
        }
        Item::Worry { proposal, line } => {
            let by = match line_of(proposal, line) {
                Some(commons::Actor::Person(by)) => Some(by),
                _ => None,
            };
            let words = by.and_then(|by| state.words(Subject::Person(by), Field::Spoken(proposal, line)));
            json!({ "proposal": proposal.0, "line": line, "point": null, "by": by.map(|by| person(state, by)), "words": words })
        }
        Item::Point { point } => {
            let by = meeting.points.get(usize::from(point)).map(|point| point.by);
            let words = by.and_then(|by| state.words(Subject::Person(by), Field::Point(meeting.id, point)));
            json!({ "proposal": null, "line": null, "point": point, "by": by.map(|by| person(state, by)), "words": words })
        }
    }
}

fn said(state: &State, meeting: &Meeting, me: PersonId) -> Value {
    let group = &state.group;
    let (stage, until) = match meeting.stage {
        Stage::Called => ("called", None),
        Stage::Begun { minutes_until } => ("begun", Some(minutes_until)),
        Stage::Round { until, .. } => ("round", Some(until)),
        Stage::Stands { .. } => ("stands", None),
        Stage::CalledOff { .. } => ("called_off", None),
    };
    let line = |(no, note): (u32, &meetings::Note)| {
        let words = state.words(Subject::Meeting(meeting.id), Field::Note(no));
        json!({ "by": person(state, note.by), "at": time(note.at), "about": note.about.map(|id| id.0), "words": words })
    };
    let missing = meeting.said_missing().into_iter().map(|(words, by)| {
        json!({ "by": person(state, by), "words": state.words(Subject::Person(by), Field::Missing(meeting.id, words)) })
    });
    let (yes, all) = meeting.said_yes(&group.people);
    let came = meeting.came.as_ref().map(|came| came.people.iter().map(|one| person(state, *one)).collect::<Vec<_>>());
    json!({
        "number": meeting.id.0,
        "called_by": person(state, meeting.called_by),
        "at": time(meeting.at),
        "place": state.words(Subject::Meeting(meeting.id), Field::Place),
        "stage": stage,
        "until": until.map(time),
        "from_poll": meeting.from.map(|poll| poll.0),
        "agenda": meetings::agenda(group, meeting).into_iter().map(|item| thing(state, meeting, item)).collect::<Vec<_>>(),
        "parts": Part::ALL.map(|one| part(state, meeting, one)),
        "came": came,
        "minutes": (0u32..).zip(&meeting.notes).map(line).collect::<Vec<_>>(),
        "missing": missing.collect::<Vec<_>>(),
        "said_yes": yes,
        "were_there": all,
        "confirmed_at": meeting.confirmed_at.map(time),
        "your_answer": meeting.heard.get(&me).map(|heard| match heard { Heard::Yes => "yes", Heard::Missing(_) => "missing" }),
    })
}

fn all(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let meetings = &state.group.meetings;
    let list =
        |meetings: Vec<&Meeting>| meetings.into_iter().take(100).map(|one| said(state, one, me)).collect::<Vec<_>>();
    let polls: Vec<Value> = meetings.polls().iter().rev().take(100).map(|one| poll(asked, state, one, me)).collect();
    Ok(json!({ "coming": list(meetings.coming()), "past": list(meetings.past()), "polls": polls }).into())
}

fn one(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let meeting = state.group.meetings.get(MeetingId(asked.gap("meeting")?)).ok_or_else(Problem::not_there)?;
    Ok(said(state, meeting, me).into())
}

fn poll_of(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    let found = state.group.meetings.poll(PollId(asked.gap("poll")?)).ok_or_else(Problem::not_there)?;
    Ok(poll(asked, state, found, me).into())
}
