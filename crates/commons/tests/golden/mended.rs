//! One of each event of what is between two people.

use commons::mending::{End, Event, How, Key, MatterId, Seat, Side};
use commons::people::PersonId;
use commons::{Event as Happened, Timestamp};

const UNTIL: Timestamp = Timestamp(1_772_539_200_000);

pub(crate) fn all() -> Vec<Happened> {
    let _ = |seat: Seat, side: Side, how: How, end: End| {
        match seat {
            Seat::Side(_) | Seat::Asked(_) | Seat::Listener(_) => {}
        }
        match side {
            Side::First | Side::Second => {}
        }
        match how {
            How::Came | How::SaysSo | How::Waived | How::HadTheChance => {}
        }
        match end {
            End::Good | End::Stopped | End::TimeUp => {}
        }
    };
    let (matter, until, key) = (MatterId(6), UNTIL, Key::new([3; 32]));
    let veil = |person| key.veil(PersonId(person));
    let mut all = vec![
        Event::Opened { matter, sides: [veil(1), veil(2)], until },
        Event::Said { matter, line: 1, side: Side::Second },
        Event::Answered { matter, yes: true },
        Event::WentOn { matter, until },
        Event::ListenerAsked { matter, side: Side::First, listener: veil(3) },
        Event::ListenerSaid { matter, side: Side::First, yes: true },
        Event::SlotAnswered { matter, slot: 0, by: Seat::Side(Side::Second), yes: false },
        Event::StepOffered { matter, step: 0, line: 2, side: Side::First, until },
        Event::StepAnswered { matter, step: 0, yes: true },
        Event::LookingBack { matter, until },
        Event::ListeningBegan { matter, to: Side::Second, until },
        Event::Came { matter, slot: 0, came: false },
        Event::Brought { matter, person: PersonId(2), by: Side::First, until },
        Event::SaidGood { matter, side: Side::First },
        Event::Stopped { matter, by: Side::Second, until },
    ];
    let seats = [Seat::Side(Side::First), Seat::Asked(Side::Second), Seat::Listener(Side::Second)];
    all.extend(seats.map(|by| Event::SlotOffered { matter, slot: 0, by, at: until }));
    let hows = [How::Came, How::SaysSo, How::Waived, How::HadTheChance];
    all.extend(hows.map(|how| Event::Heard { matter, to: Side::Second, how, until }));
    all.extend([End::Good, End::Stopped, End::TimeUp].map(|how| Event::Ended { matter, how }));
    all.into_iter().map(Happened::Mending).collect()
}
