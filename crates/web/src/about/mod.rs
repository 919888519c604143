//! How we work, and what we know about you: said from the rules in force.

#[cfg(test)]
mod tests;

use askama::Template;
use axum::Router;
use axum::response::Response;
use axum::routing::get;
use commons::Group;
use commons::duties::Duty;
use host::State;

use crate::app::House;
use crate::caller::Caller;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/about", get(about))
        .route("/{group}/privacy", get(privacy))
        .route("/{group}/offer", get(offer))
}

/// A heading, and what the group has agreed about it.
struct Chapter {
    title: String,
    rules: Vec<String>,
}

#[derive(Template)]
#[template(path = "about/about.html")]
struct About {
    frame: Frame,
    chapters: Vec<Chapter>,
    agreements: Vec<String>,
}

/// The same for those who take part, with their rooms around it.
#[derive(Template)]
#[template(path = "about/about_inside.html")]
struct AboutInside {
    frame: Frame,
    chapters: Vec<Chapter>,
    agreements: Vec<String>,
}

#[derive(Template)]
#[template(path = "about/privacy.html")]
struct Privacy {
    frame: Frame,
    on_desk: String,
    forget: String,
    opening: String,
    left: String,
}

async fn about(caller: Caller) -> Page {
    if caller.taking_part().is_ok() {
        let frame = caller.frame_in(Room::About).titled("about-title");
        let (chapters, agreements) = said(&frame, &caller.home.look());
        return Page::sealed(&AboutInside { frame, chapters, agreements });
    }
    let frame = caller.frame().titled("about-title");
    let (chapters, agreements) = said(&frame, &caller.home.look());
    Page::open(&About { frame, chapters, agreements })
}

/// What the group has agreed: its rules in words, and its agreements by name.
fn said(frame: &Frame, state: &State) -> (Vec<Chapter>, Vec<String>) {
    let agreements = state.group.decisions.agreements().all();
    let names = agreements.map(|agreement| crate::decisions::effects::agreement(frame, state, agreement.id));
    (chapters(frame, &state.group), names.collect())
}

async fn privacy(caller: Caller) -> Page {
    let frame = caller.frame();
    Page::open(&Privacy::new(frame, &caller.home.look().group))
}

async fn offer(caller: Caller) -> Response {
    caller.go("join")
}

/// Every rule in words, with today's number in it.
fn chapters(frame: &Frame, group: &Group) -> Vec<Chapter> {
    let rules = &group.rules;
    let chapter = |title: &str, rules: Vec<String>| Chapter { title: frame.t(title), rules };
    vec![
        chapter(
            "about-asking",
            vec![
                frame.t("about-asking-anyone"),
                frame.t("about-asking-order"),
                frame.n("about-asking-expires", rules.expire_after_days),
            ],
        ),
        chapter(
            "about-promising",
            vec![
                frame.n("about-promising-open", rules.open_promises),
                frame.t("about-promising-back"),
                frame.n("about-promising-late", rules.release_after_hours),
                frame.n("about-promising-check", rules.check_back_days),
                frame.t("about-promising-together"),
            ],
        ),
        chapter(
            "about-details",
            vec![
                frame.t("about-details-who"),
                frame.t("about-details-log"),
                frame.n("about-details-a-day", rules.openings_a_day),
                frame.n("about-details-forget", rules.forget_after_days.min(30)),
            ],
        ),
        chapter(
            "about-voice",
            vec![
                frame.t("about-voice-all"),
                frame.n("about-voice-vouches", rules.vouches),
                frame.n("about-voice-days", rules.days_before_voice),
                frame.n("about-voice-month", rules.new_voices_a_month),
                frame.n("about-voice-founders", rules.founders),
                frame.n("about-voice-back", rules.recovery_hours),
            ],
        ),
        chapter(
            "about-duties",
            vec![
                frame.t("about-duties-what"),
                frame.n("about-duties-days", rules.duty_days),
                frame.n("about-duties-undo", rules.undo_minutes),
                frame.t("about-duties-log"),
            ],
        ),
    ]
}

impl Privacy {
    fn new(frame: Frame, group: &Group) -> Privacy {
        let desk = group.duties.holders(Duty::PhoneDesk).count();
        Privacy {
            on_desk: if desk == 0 { frame.t("privacy-desk-nobody") } else { frame.n("privacy-desk", desk) },
            forget: frame.n("privacy-forget", group.rules.forget_after_days.min(30)),
            opening: frame.n("privacy-opening", group.rules.opening_hours),
            left: frame.t("privacy-left"),
            frame: frame.titled("foot-your-information"),
        }
    }
}
