//! A name for every kind of event. A new kind does not compile until it has one, and a name without a golden line and
//! without ever happening in the town fails their tests.

use commons::{Event, duties, founding, needs, offers, people};

macro_rules! names {
    ($($room:ident: $($variant:ident)*;)*) => {
        mod of_room {
            $(pub(super) fn $room(event: &super::$room::Event) -> &'static str {
                match event {
                    $(super::$room::Event::$variant { .. } => concat!(stringify!($room), " ", stringify!($variant)),)*
                }
            })*
        }
        const OF_ROOMS: &[&str] = &[$($(concat!(stringify!($room), " ", stringify!($variant)),)*)*];
    };
}

names! {
    founding: Founded StreetNamed;
    people: Joined Welcomed Vouched VoiceGained DetailsChanged Left RecoveryAsked RecoveryVouched RecoveryGranted
        RecoveryRefused RecoveryLapsed;
    needs: Asked Understood Changed Promised Accepted SetOut ReleaseAnnounced Released HandedOver CheckingBack Attempted
        Held CheckedBack Closed Reopened Said;
    offers: Offered Changed Paused Resumed Withdrawn;
    duties: Taken HandedBack Ended;
}

const OF_THE_GROUP: &[&str] = &["Opened", "Forgotten", "Undone"];

pub(crate) fn of(event: &Event) -> &'static str {
    match event {
        Event::Founding(event) => of_room::founding(event),
        Event::People(event) => of_room::people(event),
        Event::Needs(event) => of_room::needs(event),
        Event::Offers(event) => of_room::offers(event),
        Event::Duties(event) => of_room::duties(event),
        Event::Opened { .. } => OF_THE_GROUP[0],
        Event::Forgotten { .. } => OF_THE_GROUP[1],
        Event::Undone { .. } => OF_THE_GROUP[2],
    }
}

pub(crate) fn all() -> impl Iterator<Item = &'static str> {
    OF_ROOMS.iter().chain(OF_THE_GROUP).copied()
}
