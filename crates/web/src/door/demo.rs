//! Looking around in a demo neighbourhood: it is lived through when somebody first asks for it, and can be walked through as
//! several people. None of this works in a real group.

use askama::Template;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use commons::GroupId;
use commons::founding::Sort;
use host::{Holder, Host};
use std::sync::{Arc, Mutex, PoisonError};
use tokio::task::spawn_blocking;

use super::{Passerby, go};
use crate::app::House;
use crate::asking;
use crate::caller::{Caller, Pass};
use crate::limits::Counted;
use crate::look::frame::Frame;
use crate::look::page::Page;
use crate::sorry::Sorry;

/// How far the making of the demo neighbourhood is.
#[derive(Default)]
pub(crate) struct Making(Mutex<Progress>);

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Progress {
    #[default]
    Idle,
    /// So many of so many days are lived through.
    Living {
        day: u64,
        of: u64,
    },
    Failed,
}

impl Making {
    fn at(&self) -> Progress {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn set(&self, progress: Progress) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = progress;
    }

    /// Begins, unless somebody has begun already.
    fn begin(&self) -> bool {
        let mut progress = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let begins = !matches!(*progress, Progress::Living { .. });
        if begins {
            *progress = Progress::Living { day: 0, of: u64::from(town::Plan::default().weeks) * 7 };
        }
        begins
    }
}

/// A page that asks for itself again until the town is there.
#[derive(Template)]
#[template(path = "door/making.html")]
pub(super) struct BeingMade {
    pub(super) frame: Frame,
    pub(super) failed: bool,
    /// "Day 3 of 42"
    pub(super) said: String,
    pub(super) day: u64,
    pub(super) of: u64,
}

pub(super) async fn make(passerby: Passerby) -> Response {
    let house = &passerby.house;
    if let Some(demo) = demo_of(house.host()) {
        return go(&format!("/{demo}/demo"));
    }
    if house.limits().count(Counted::Join, passerby.network).is_err() {
        return Sorry::TooOften.into_response();
    }
    if house.doorstep().demo.begin() {
        tokio::spawn(live_through(house.clone()));
    }
    go("/demo-start")
}

async fn live_through(house: House) {
    let host = Arc::clone(house.host());
    let (now, id) = (host.clock.now(), GroupId(host.dice.bytes()));
    let watching = house.clone();
    let living = spawn_blocking(move || {
        let tell = |day, of| watching.doorstep().demo.set(Progress::Living { day, of });
        town::live(&town::Plan::default(), now, id, tell)
    });
    let settled = match living.await {
        Ok(Ok(history)) => town::settle(&host, history).await.map_err(|failed| failed.to_string()),
        Ok(Err(refusal)) => Err(refusal.to_string()),
        Err(error) => Err(error.to_string()),
    };
    house.doorstep().demo.set(match settled {
        Ok(_) => Progress::Idle,
        Err(reason) => {
            tracing::error!(%reason, "the demo neighbourhood could not be made");
            Progress::Failed
        }
    });
}

pub(super) async fn making(passerby: Passerby) -> Response {
    let house = &passerby.house;
    let progress = house.doorstep().demo.at();
    if let Some(demo) = demo_of(house.host()) {
        return go(&format!("/{demo}/demo"));
    }
    let frame = passerby.frame().titled("demo-making-title");
    match progress {
        Progress::Idle => go("/"),
        Progress::Failed => {
            Page::sealed(&BeingMade { frame, failed: true, said: String::new(), day: 0, of: 1 }).into_response()
        }
        Progress::Living { day, of } => {
            let said = frame.with("demo-making-day", &[("day", &day), ("of", &of)]);
            let page = Page::sealed(&BeingMade { frame, failed: false, said, day, of });
            ([(header::REFRESH, "1")], page).into_response()
        }
    }
}

/// Its name in addresses.
fn demo_of(host: &Host) -> Option<String> {
    host.all_groups().into_iter().find(|group| group.sort == Sort::Demo).map(|group| group.slug)
}

/// Somebody one can look around as.
pub(super) struct Seat {
    /// The last part of its address, and what tests find it by.
    pub(super) word: &'static str,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) action: String,
}

/// In the order of the page.
const SEATS: [&str; 5] = ["neighbour", "member", "desk", "newcomer", "new"];

#[derive(Template)]
#[template(path = "door/seats.html")]
pub(super) struct Seats {
    pub(super) frame: Frame,
    pub(super) seats: Vec<Seat>,
}

impl Seats {
    pub(super) fn new(frame: Frame) -> Seats {
        let seat = |word: &'static str| Seat {
            word,
            title: frame.t(&format!("demo-seat-{word}")),
            text: frame.t(&format!("demo-seat-{word}-text")),
            action: frame.to(&format!("demo/{word}")),
        };
        Seats { seats: SEATS.map(seat).into(), frame: frame.titled("demo-title") }
    }
}

fn only_in_demo(caller: &Caller) -> Result<(), Sorry> {
    match caller.home.look().group.founding.sort {
        Sort::Demo => Ok(()),
        Sort::Real => Err(Sorry::NotHere),
    }
}

pub(super) async fn seats(caller: Caller) -> Result<Page, Sorry> {
    only_in_demo(&caller)?;
    Ok(Page::open(&Seats::new(caller.frame())))
}

/// Signs somebody in as whom they want to look around as.
pub(super) async fn sit(caller: Caller, Path((_, seat)): Path<(String, String)>) -> Result<Response, Sorry> {
    only_in_demo(&caller)?;
    let cast = town::cast(&caller.home.look(), caller.now());
    let person = match seat.as_str() {
        "neighbour" => return Ok(asking::let_in(&caller, cast.asked).await),
        "member" => cast.carrying,
        "desk" => cast.on_desk,
        "newcomer" => cast.newcomer,
        "new" => cast.just_joined,
        _ => return Err(Sorry::NotHere),
    };
    let host = caller.house.host();
    let label = caller.tongue.attr("demo-device");
    match host.sign_in(&caller.home, Holder::Person(person), &label).await {
        Ok(token) => {
            Ok(([(header::SET_COOKIE, caller.give(Pass::Person, &token))], caller.go("today")).into_response())
        }
        Err(failed) => Ok(caller.failed(failed, "demo")),
    }
}
