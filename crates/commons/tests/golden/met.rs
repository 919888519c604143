//! One of each event of meetings and small questions.

use commons::decisions::ProposalId;
use commons::meetings::{Event, Item, Mark, MeetingId, Part, PollId};
use commons::people::PersonId;
use commons::{Event as Happened, Timestamp};

const MEETING: MeetingId = MeetingId(2);
const POLL: PollId = PollId(3);
const PERSON: PersonId = PersonId(2);
const UNTIL: Timestamp = Timestamp(1_772_539_200_000);

pub(crate) fn met() -> Vec<Happened> {
    let (meeting, poll, until) = (MEETING, POLL, UNTIL);
    let _ = |item: Item| match item {
        Item::Proposal { .. } | Item::Worry { .. } | Item::Point { .. } => {}
    };
    let proposal = ProposalId(4);
    let agenda = vec![Item::Proposal { proposal }, Item::Worry { proposal, line: 3 }, Item::Point { point: 0 }];
    let mut all = vec![
        Event::WhenAsked { poll, moments: vec![UNTIL, Timestamp(UNTIL.0 + 3_600_000)], until },
        Event::AdviceAsked { poll, of: Vec::new(), until },
        Event::AdviceAsked { poll, of: vec![PERSON], until },
        Event::Marked { poll, marks: Mark::ALL.into() },
        Event::Advised { poll, line: 7 },
        Event::PollClosed { poll },
        Event::Called { meeting, at: UNTIL, from: None },
        Event::Called { meeting, at: UNTIL, from: Some(poll) },
        Event::Moved { meeting, at: UNTIL },
        Event::CalledOff { meeting },
        Event::PointAdded { meeting, point: 0 },
        Event::PointTakenOff { meeting, point: 0 },
        Event::MinutesWilling { willing: true },
        Event::MinutesWilling { willing: false },
        Event::Begun { meeting, agenda, minutes_until: UNTIL },
        Event::CameWritten { meeting, came: vec![PersonId(1), PERSON] },
        Event::Noted { meeting, note: 0, about: None },
        Event::Noted { meeting, note: 1, about: Some(proposal) },
        Event::SentRound { meeting, until },
        Event::WithoutMinutes { meeting },
        Event::Read { meeting, missing: None },
        Event::Read { meeting, missing: Some(0) },
        Event::Confirmed { meeting },
        Event::Stand { meeting },
    ];
    for part in Part::ALL {
        all.extend([
            Event::Drawn { meeting, part, person: PERSON, until },
            Event::Taken { meeting, part, person: PERSON },
            Event::SaidNo { meeting, part, person: PERSON },
            Event::HandedBack { meeting, part, person: PERSON },
            Event::NobodyYet { meeting, part },
        ]);
    }
    all.into_iter().map(Happened::Meetings).collect()
}
