//! People who meet: they ask when, call, say yes and no, write down, and read what was written.

use crate::town::Town;
use commons::decisions::{self, Words};
use commons::meetings::{Asks, Command as Meet, Mark, Meeting, MeetingId, Part, PollId, Seat, Stage};
use commons::people::PersonId;
use commons::{Actor, Command, Span, Timestamp};

impl Town {
    pub(crate) fn meet(&mut self) -> Option<(Actor, Command)> {
        let by = self.somebody_here()?;
        let lately = self.group.meetings.all().iter().rev().take(4);
        let meetings: Vec<MeetingId> = lately.map(|meeting| meeting.id).collect();
        let all = self.group.meetings.all().iter();
        let unread: Vec<MeetingId> =
            all.filter(|meeting| matches!(meeting.stage, Stage::Round { .. })).map(|meeting| meeting.id).collect();
        let (by, command) = match self.dice.below(10) {
            0 => self.ask_each_other(by)?,
            1 => self.answer_each_other(by)?,
            2 => (by, Command::Decisions(decisions::Command::Facilitate { willing: self.dice.percent(80) })),
            3 => (by, Meet::WriteMinutes { willing: self.dice.percent(80) }.into()),
            4 | 5 if !unread.is_empty() => {
                let meeting = self.dice.pick(unread)?;
                self.about_a_meeting(meeting, by)?
            }
            _ => match self.dice.pick(meetings) {
                Some(meeting) if self.dice.percent(85) => self.about_a_meeting(meeting, by)?,
                _ => self.call(by)?,
            },
        };
        Some((Actor::Person(by), command))
    }

    fn words(&mut self) -> Words {
        if self.dice.percent(95) { Words::Some } else { Words::None }
    }

    fn some_day(&mut self) -> Timestamp {
        self.now + Span::hours(1 + self.dice.below(24 * 6) as i64)
    }

    fn ask_each_other(&mut self, by: PersonId) -> Option<(PersonId, Command)> {
        let words = self.words();
        let command = if self.dice.percent(50) {
            let moments = (0..1 + self.dice.below(4)).map(|_| self.some_day()).collect();
            Meet::AskWhen { moments, days: 1 + self.dice.below(5) as u8, words }
        } else {
            let of = if self.dice.percent(50) { vec![self.somebody_here()?] } else { Vec::new() };
            Meet::AskAdvice { of, words }
        };
        Some((by, command.into()))
    }

    fn answer_each_other(&mut self, by: PersonId) -> Option<(PersonId, Command)> {
        let newest = self.group.meetings.polls().len();
        let poll = self.group.meetings.poll(PollId(newest.checked_sub(self.dice.below(3))? as u32))?;
        let (poll, moments, asker) = (poll.id, poll.moments().len(), poll.by);
        let when = matches!(self.group.meetings.poll(poll)?.asks, Asks::When { .. });
        let found = self.dice.pick(self.group.meetings.poll(poll)?.moments().to_vec());
        Some(match self.dice.below(10) {
            0 => (asker, Meet::ClosePoll { poll }.into()),
            1 => (asker, Meet::Call { at: found?, from: Some(poll), words: Words::Some }.into()),
            _ if when => {
                let marks = (0..moments).map(|_| self.dice.one_of(&Mark::ALL)).collect();
                (by, Meet::Mark { poll, marks }.into())
            }
            _ => (by, Meet::Advise { poll, words: self.words() }.into()),
        })
    }

    fn call(&mut self, by: PersonId) -> Option<(PersonId, Command)> {
        let at = self.some_day();
        Some((by, Meet::Call { at, from: None, words: self.words() }.into()))
    }

    fn about_a_meeting(&mut self, id: MeetingId, by: PersonId) -> Option<(PersonId, Command)> {
        let meeting = self.group.meetings.get(id)?.clone();
        match meeting.stage {
            Stage::Called if !meeting.is_on(self.now) => self.before_a_meeting(&meeting, by),
            Stage::Called | Stage::Begun { .. } => self.in_a_meeting(&meeting, by),
            Stage::Round { .. } | Stage::Stands { .. } | Stage::CalledOff { .. } => {
                let there: Vec<PersonId> = meeting.came.iter().flat_map(|came| came.people.iter().copied()).collect();
                let waiting: Vec<PersonId> =
                    there.iter().copied().filter(|person| meeting.waits_for(*person)).collect();
                let reader = self.dice.pick(waiting).or_else(|| self.dice.pick(there)).unwrap_or(by);
                let words = if self.dice.percent(20) { Words::Some } else { Words::None };
                Some((reader, Meet::Hear { meeting: id, words }.into()))
            }
        }
    }

    fn before_a_meeting(&mut self, meeting: &Meeting, by: PersonId) -> Option<(PersonId, Command)> {
        let (id, part) = (meeting.id, self.dice.one_of(&Part::ALL));
        Some(match (self.dice.below(12), meeting.seat(part)) {
            (0, _) => (meeting.called_by, Meet::Move { meeting: id, at: self.some_day() }.into()),
            (1, _) if self.dice.percent(40) => (meeting.called_by, Meet::CallOff { meeting: id }.into()),
            (2..4, _) => (by, Meet::AddPoint { meeting: id, words: self.words() }.into()),
            (4, _) => {
                let point =
                    self.dice.pick(meeting.points_on().map(|(number, point)| (number, point.by)).collect::<Vec<_>>());
                let (point, theirs) = point?;
                (theirs, Meet::TakeOffPoint { meeting: id, point }.into())
            }
            (_, Seat::Drawn { person, .. }) => {
                let yes = self.dice.percent(60);
                (person, Meet::Answer { meeting: id, part, yes }.into())
            }
            (5..7, Seat::Taken { person }) => (person, Meet::HandBack { meeting: id, part }.into()),
            _ => (by, Meet::Take { meeting: id, part }.into()),
        })
    }

    fn in_a_meeting(&mut self, meeting: &Meeting, by: PersonId) -> Option<(PersonId, Command)> {
        let id = meeting.id;
        Some(match self.dice.below(6) {
            0 | 1 => {
                let mut came = vec![by];
                came.extend((0..self.dice.below(4)).filter_map(|_| self.somebody_here()));
                (by, Meet::WriteDownWhoCame { meeting: id, came }.into())
            }
            2 | 3 => {
                let about = self.dice.percent(5).then_some(decisions::ProposalId(1));
                (by, Meet::Note { meeting: id, about, words: self.words() }.into())
            }
            _ => {
                let writer = meeting.came.as_ref().map_or(by, |came| came.by);
                (writer, Meet::SendRound { meeting: id }.into())
            }
        })
    }
}
