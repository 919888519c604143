//! Meetings: one is called, people come and talk, somebody writes it down, and those who were there say whether it is right.
//! Before that somebody asks when people can, and before doing something somebody asks what the others think.

use crate::hours::Hours;
use crate::life::{Life, Step};
use commons::decisions::Words;
use commons::meetings::{Asks, Command as Meet, Event as Said, Mark, MeetingId, Part, PollId, Seat};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Event, Span, Timestamp};

/// Days before the present on which there was a meeting, and (negative) on which there will be one.
const MEETINGS: [i64; 3] = [16, 8, -5];
const PLACE: &str = "The hall in Chapel Street, side door, up the ramp. Tea from half past six.";

/// What is brought to a meeting, one after another.
const POINTS: [&str; 5] = [
    "Who drives on Saturdays while the van is away?",
    "The fridge: what do we do at night?",
    "Could we end at nine? My bus.",
    "A word about how we talk on the telephone when we are tired.",
    "The bread from the baker: who fetches it in July?",
];

/// What was written down, evening by evening.
const NOTES: [&[&str]; 2] = [
    &[
        "Round at the beginning: how is everybody? Two are tired, one has a new grandchild.",
        "The telephone: Saturdays are too much for two. A third sits beside them until the end of the month.",
        "We talked about openings for a long time. It is not about mistrust; it is about how much one person should have to carry.",
        "Saturdays without the van: two cars offered, list at the door.",
        "Next time: somebody else opens the hall.",
    ],
    &[
        "Round: short, it was hot.",
        "The fridge at night. Everybody spoke once. Nobody wants to throw food away, nobody wants to lock anybody out.",
        "Whoever works at night was asked first. It is written down in their words, with the proposal.",
        "Money: the tin and the book agree. The winter pot was explained to those who are new.",
        "Bread in July: done, thank you.",
        "We ended at nine, as somebody had asked.",
    ],
];

const MISSING: &str = "I also said that the number must not change every week. Otherwise it is right.";
const WHEN: &str = "When can we go through the winter together? An hour, with a calendar.";
const ADVICE: &str = "Before I order seeds for the beds behind the hall: would anybody water them?";
const ANSWERS: [&str; 4] = [
    "Mondays and Thursdays, gladly.",
    "Tomatoes please, and something that survives me.",
    "Is there a tap? Otherwise it is a long way with a can.",
    "Sí, mi hija y yo.",
];

impl Life {
    pub(crate) fn plan_meetings(&mut self) {
        let (beginning, today) = (self.at, self.hours.read(self.arrival).date);
        for (which, days) in MEETINGS.into_iter().enumerate() {
            let at = self.hours.on(Hours::days_after(today, -days), 19 * 60);
            // Called a week before, or three days before the present.
            let called = if days < 0 { self.arrival - Span::hours(70) } else { at - Span::hours(7 * 24 + 5) };
            if called > beginning + Span::days(3) {
                self.at_about(called, Step::CallMeeting { which, at });
            }
        }
        for (hours, asks) in [(50, Step::AskWhen), (28, Step::AskAdvice), (21, Step::AskToTalk)] {
            if self.arrival - Span::hours(hours) > beginning + Span::days(3) {
                self.at_about(self.arrival - Span::hours(hours), asks);
            }
        }
    }

    pub(crate) fn call_meeting(&mut self, which: usize, at: Timestamp) {
        // Somebody is willing to write, so that somebody can be drawn.
        for _ in 0..3 {
            if let Some(person) = self.a_voice() {
                self.act(Actor::Person(person), Command::Meetings(Meet::WriteMinutes { willing: true }));
            }
        }
        let Some(by) = self.a_voice() else { return };
        let call = Meet::Call { at, from: None, words: Words::Some };
        let sealed = vec![(Field::Place, PLACE.to_owned())];
        let Some(done) = self.act_saying(Actor::Person(by), Command::Meetings(call), sealed) else { return };
        let called = done.iter().find_map(|event| match event {
            Event::Meetings(Said::Called { meeting, .. }) => Some(*meeting),
            _ => None,
        });
        let Some(meeting) = called else { return };
        for point in [which * 2, which * 2 + 1] {
            self.after(60, 2 * 24 * 60, Step::BringPoint(meeting, point));
        }
        for minutes in [30, 9 * 60, 20 * 60, 30 * 60, 50 * 60] {
            self.after(minutes, minutes + 90, Step::AnswerDraw(meeting));
        }
        self.at_exactly(at + Span::minutes(12), Step::HoldMeeting(meeting));
        self.at_exactly(at + Span::minutes(125), Step::SendRound(meeting));
        for hours in [14, 17, 20, 24, 28, 38, 42, 46, 62, 66, 70, 90, 95] {
            self.at_about(at + Span::hours(hours), Step::ReadMinutes(meeting));
        }
    }

    pub(crate) fn bring_point(&mut self, meeting: MeetingId, point: usize) {
        let (Some(by), Some(words)) = (self.a_voice(), POINTS.get(point)) else { return };
        let sealed = vec![(Field::Point(MeetingId(0), 0), (*words).to_owned())];
        self.act_saying(Actor::Person(by), Command::Meetings(Meet::AddPoint { meeting, words: Words::Some }), sealed);
    }

    /// Whoever was drawn says yes, mostly.
    pub(crate) fn answer_draw(&mut self, id: MeetingId) {
        for part in Part::ALL {
            let Some(meeting) = self.group().meetings.get(id) else { return };
            if let Seat::Drawn { person, .. } = meeting.seat(part) {
                let yes = self.chance.percent(85);
                self.act(Actor::Person(person), Command::Meetings(Meet::Answer { meeting: id, part, yes }));
            }
        }
    }

    pub(crate) fn hold_meeting(&mut self, id: MeetingId) {
        let mut came: Vec<PersonId> = Vec::new();
        for part in Part::ALL {
            let Some(meeting) = self.group().meetings.get(id) else { return };
            came.extend(meeting.seat(part).taken_by());
        }
        let (voices, newcomers) = (self.voices(), self.newcomers());
        let many = (voices.len() / 2).clamp(3, 11);
        for _ in 0..many {
            came.extend(self.chance.one(&voices));
        }
        came.extend(self.chance.one(&newcomers));
        came.sort_unstable();
        came.dedup();
        let Some(by) = self.writer(id, &came) else { return };
        self.act(Actor::Person(by), Command::Meetings(Meet::WriteDownWhoCame { meeting: id, came }));
        let past = usize::try_from(id.0).unwrap_or(1).saturating_sub(1);
        let about = self.group().decisions.undecided().filter(|one| one.is_open()).map(|one| one.id).next();
        for (line, words) in NOTES.get(past % NOTES.len()).into_iter().flat_map(|notes| notes.iter()).enumerate() {
            let about = about.filter(|_| line == 2);
            let note = Meet::Note { meeting: id, about, words: Words::Some };
            let sealed = vec![(Field::Note(0), (*words).to_owned())];
            self.act_saying(Actor::Person(by), Command::Meetings(note), sealed);
        }
    }

    /// Whoever writes the minutes; if nobody has taken that on, one of those who came.
    fn writer(&self, id: MeetingId, came: &[PersonId]) -> Option<PersonId> {
        let meeting = self.group().meetings.get(id)?;
        meeting.minutes.taken_by().filter(|person| came.contains(person)).or(came.first().copied())
    }

    pub(crate) fn send_round(&mut self, id: MeetingId) {
        let came = self.group().meetings.get(id).and_then(|meeting| meeting.came.clone());
        let came: Vec<PersonId> = came.into_iter().flat_map(|came| came.people).collect();
        let Some(by) = self.writer(id, &came) else { return };
        self.act(Actor::Person(by), Command::Meetings(Meet::SendRound { meeting: id }));
    }

    /// Somebody who was there has read them.
    pub(crate) fn read_minutes(&mut self, id: MeetingId) {
        let Some(meeting) = self.group().meetings.get(id) else { return };
        let Some(came) = meeting.came.as_ref() else { return };
        let waiting: Vec<PersonId> = came.people.iter().copied().filter(|person| meeting.waits_for(*person)).collect();
        let missing = meeting.heard.len() == 3 && id.0 == 2;
        let Some(person) = self.chance.one(&waiting) else { return };
        let (words, sealed) = match missing {
            true => (Words::Some, vec![(Field::Missing(MeetingId(0), 0), MISSING.to_owned())]),
            false => (Words::None, Vec::new()),
        };
        self.act_saying(Actor::Person(person), Command::Meetings(Meet::Hear { meeting: id, words }), sealed);
    }

    pub(crate) fn ask_when(&mut self) {
        let Some(by) = self.a_voice() else { return };
        let today = self.hours.read(self.arrival).date;
        let on = |(days, hour): (i64, i64)| self.hours.on(Hours::days_after(today, days), hour * 60);
        let moments = [(6, 18), (7, 19), (9, 10), (9, 18)].map(on).to_vec();
        let ask = Meet::AskWhen { moments, days: 5, words: Words::Some };
        self.put_question(by, ask, WHEN);
    }

    pub(crate) fn ask_advice(&mut self) {
        let Some(by) = self.a_voice() else { return };
        self.put_question(by, Meet::AskAdvice { of: Vec::new(), words: Words::Some }, ADVICE);
    }

    fn put_question(&mut self, by: PersonId, question: Meet, words: &str) {
        let sealed = vec![(Field::Question, words.to_owned())];
        if self.act_saying(Actor::Person(by), Command::Meetings(question), sealed).is_none() {
            return;
        }
        let Some(poll) = self.group().meetings.polls().last().map(|poll| poll.id) else { return };
        for hours in [2, 3, 5, 8, 14, 16, 18, 21, 24, 27] {
            self.after(hours * 60, hours * 60 + 50, Step::AnswerPoll(poll));
        }
    }

    pub(crate) fn answer_poll(&mut self, id: PollId) {
        let among: Vec<PersonId> = self.voices().into_iter().filter(|person| !self.is_quiet(*person)).collect();
        let Some(person) = self.chance.one(&among) else { return };
        let Some(poll) = self.group().meetings.poll(id) else { return };
        if !poll.waits_for(person) {
            return;
        }
        match &poll.asks {
            Asks::When { moments, .. } => {
                let many = moments.len();
                let marks = (0..many).map(|_| self.chance.one(&[Mark::Yes, Mark::Yes, Mark::IfNeedBe, Mark::No]));
                let marks = marks.map(|mark| mark.unwrap_or(Mark::No)).collect();
                self.act(Actor::Person(person), Command::Meetings(Meet::Mark { poll: id, marks }));
            }
            Asks::Advice { remarks, .. } => {
                let Some(words) = ANSWERS.get(remarks.len()) else { return };
                let sealed = vec![(Field::Advice(PollId(0), 0), (*words).to_owned())];
                let command = Command::Meetings(Meet::Advise { poll: id, words: Words::Some });
                self.act_saying(Actor::Person(person), command, sealed);
            }
        }
    }
}
