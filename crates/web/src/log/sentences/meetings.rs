//! Meetings and small questions. Who said no to a part is told to nobody.

use commons::Actor;
use commons::meetings::{Event, MeetingId, Part};
use commons::people::PersonId;

use super::Teller;

impl Teller<'_> {
    pub(super) fn meetings(&self, event: &Event) -> String {
        let of = |key: &str, id: &MeetingId| self.tell(key, &[("when", &self.when(*id))]);
        let part = |key: &str, id: &MeetingId, part: Part, whom: Option<PersonId>| {
            let whom = whom.map_or_else(String::new, |whom| self.name(whom));
            let word = self.frame.t(&format!("part-word-{}", part.word()));
            self.frame.with(key, &[("when", &self.when(*id)), ("part", &word), ("whom", &whom)])
        };
        match event {
            Event::WhenAsked { .. } => self.tell("log-when-asked", &[]),
            Event::AdviceAsked { .. } => self.tell("log-advice-asked", &[]),
            Event::Marked { .. } => self.tell("log-marked", &[]),
            Event::Advised { .. } => self.tell("log-advised", &[]),
            Event::PollClosed { .. } if self.who == Actor::Time => self.frame.t("log-poll-closed-by-itself"),
            Event::PollClosed { .. } => self.tell("log-poll-closed", &[]),
            Event::Called { at, .. } => self.tell("log-called", &[("when", &self.frame.day_and_time(at.0))]),
            Event::Moved { at, .. } => self.tell("log-moved", &[("when", &self.frame.day_and_time(at.0))]),
            Event::CalledOff { meeting } => of("log-called-off", meeting),
            Event::PointAdded { meeting, .. } => of("log-point-added", meeting),
            Event::PointTakenOff { meeting, .. } => of("log-point-off", meeting),
            Event::MinutesWilling { willing: true } => self.tell("log-minutes-willing", &[]),
            Event::MinutesWilling { willing: false } => self.tell("log-minutes-not-willing", &[]),
            Event::Drawn { meeting, part: of, person, .. } => part("log-drawn", meeting, *of, Some(*person)),
            Event::Taken { meeting, part: of, person } => part("log-part-taken", meeting, *of, Some(*person)),
            // Nobody is told who: saying no costs nothing.
            Event::SaidNo { meeting, part: of, .. } => part("log-part-no", meeting, *of, None),
            Event::HandedBack { meeting, part: of, person } => part("log-part-back", meeting, *of, Some(*person)),
            Event::NobodyYet { meeting, part: of } => part("log-part-nobody", meeting, *of, None),
            Event::Begun { meeting, .. } => of("log-meeting-begun", meeting),
            Event::CameWritten { meeting, .. } => of("log-who-came-written", meeting),
            Event::Noted { meeting, .. } => of("log-noted", meeting),
            Event::SentRound { meeting, .. } => of("log-sent-round", meeting),
            Event::WithoutMinutes { meeting } => of("log-without-minutes", meeting),
            Event::Read { meeting, missing: None } => of("log-read-yes", meeting),
            Event::Read { meeting, missing: Some(_) } => of("log-read-missing", meeting),
            Event::Confirmed { meeting } => of("log-minutes-confirmed", meeting),
            Event::Stand { meeting } => of("log-minutes-stand", meeting),
        }
    }

    /// "Mon 23 Nov, 19:00": when the meeting is, or was to be.
    fn when(&self, id: MeetingId) -> String {
        self.state.group.meetings.get(id).map_or_else(String::new, |meeting| self.frame.day_and_time(meeting.at.0))
    }
}
