//! Stories of a whole house, each on SQLite and on PostgreSQL.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

#[path = "stories/houses.rs"]
mod houses;

#[path = "stories/asleep.rs"]
mod asleep;
#[path = "stories/at_once.rs"]
mod at_once;
#[path = "stories/doors.rs"]
mod doors;
#[path = "stories/elsewhere.rs"]
mod elsewhere;
#[path = "stories/failing.rs"]
mod failing;
#[path = "stories/forgetting.rs"]
mod forgetting;
#[path = "stories/founding.rs"]
mod founding;
#[path = "stories/hanging_up.rs"]
mod hanging_up;
#[path = "stories/history.rs"]
mod history;
#[path = "stories/keeping.rs"]
mod keeping;
#[path = "stories/log.rs"]
mod log;
#[path = "stories/mending.rs"]
mod mending;
#[path = "stories/need.rs"]
mod need;
#[path = "stories/openings.rs"]
mod openings;
#[path = "stories/people.rs"]
mod people;
#[path = "stories/photos.rs"]
mod photos;
#[path = "stories/secrets.rs"]
mod secrets;
#[path = "stories/shutters.rs"]
mod shutters;
#[path = "stories/snapshots.rs"]
mod snapshots;
#[path = "stories/streets.rs"]
mod streets_of_a_group;
#[path = "stories/together.rs"]
mod together;
#[path = "stories/twice.rs"]
mod twice;
#[path = "stories/two_servers.rs"]
mod two_servers;
