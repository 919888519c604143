//! Programs that act for somebody: made here, shown once, listed, ended. A program itself cannot come here: it has no
//! cookie.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::Span;
use host::{Failed, HOOKS_MOST, NotLet, PROGRAMS_MOST, Reach, Token};

use crate::api::BEGINS;
use crate::caller::Caller;
use crate::forms::{Choice, Form, Problems, from_hex, to_hex};
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::words::plain;

/// Letters that a program's name may have.
const NAME: usize = 60;
/// For how many days one can let it act.
const DAYS: [u16; 4] = [1, 7, 30, 90];

/// One program, as its member recognises it.
pub(super) struct Row {
    pub(super) called: String,
    pub(super) reach: String,
    pub(super) since: String,
    pub(super) seen: String,
    pub(super) until: String,
    /// Names it in a form; it opens nothing.
    pub(super) id: String,
}

/// A place that is told what happened.
pub(super) struct Place {
    pub(super) url: String,
    pub(super) since: String,
    pub(super) until: String,
    pub(super) stopped: bool,
    pub(super) id: String,
}

/// What was typed, and has to be looked at again.
pub(super) struct Typed {
    pub(super) url: String,
    pub(super) called: String,
    pub(super) reach: Option<Reach>,
    pub(super) days: u16,
}

impl Default for Typed {
    fn default() -> Typed {
        Typed { url: String::new(), called: String::new(), reach: Some(Reach::Reads), days: 30 }
    }
}

#[derive(Template)]
#[template(path = "people/programs.html")]
pub(super) struct ProgramsPage {
    pub(super) frame: Frame,
    pub(super) problems: Problems,
    pub(super) rows: Vec<Row>,
    /// As many as one person may have.
    pub(super) enough: bool,
    pub(super) called: String,
    pub(super) reaches: Vec<Choice>,
    pub(super) days: Vec<Choice>,
    pub(super) places: Vec<Place>,
    pub(super) places_enough: bool,
    pub(super) url: String,
}

/// A place that is told from now on, with the secret it checks that by.
#[derive(Template)]
#[template(path = "people/hook_made.html")]
pub(super) struct HookPage {
    pub(super) frame: Frame,
    pub(super) url: String,
    pub(super) secret: String,
    pub(super) until: String,
}

#[derive(Template)]
#[template(path = "people/program_made.html")]
pub(super) struct MadePage {
    pub(super) frame: Frame,
    pub(super) called: String,
    pub(super) token: String,
    pub(super) until: String,
    pub(super) address: String,
}

impl ProgramsPage {
    pub(super) fn new(
        frame: Frame,
        problems: Problems,
        programs: &[host::Program],
        hooks: &[host::Hook],
        typed: &Typed,
    ) -> ProgramsPage {
        let frame = frame.titled("programs-title");
        let frame = if problems.is_empty() { frame } else { frame.with_problem() };
        let row = |program: &host::Program| Row {
            called: if program.called.is_empty() { frame.t("programs-nameless") } else { program.called.clone() },
            reach: frame.t(&format!("programs-{}", program.reach.word())),
            since: frame.day(program.since),
            seen: frame.ago(program.seen),
            until: frame.day(program.until),
            id: to_hex(&program.id),
        };
        let reach = |reach: Reach| {
            let word = reach.word();
            let choice = Choice::new(word, frame.t(&format!("programs-{word}")));
            choice.hint(frame.t(&format!("programs-{word}-hint"))).chosen_if(typed.reach == Some(reach))
        };
        let day = |days: u16| Choice::new(days, plain(&frame.n("span-days", days))).chosen_if(typed.days == days);
        let place = |hook: &host::Hook| Place {
            url: hook.url.clone(),
            since: frame.day(hook.since),
            until: frame.day(hook.until),
            stopped: hook.stopped,
            id: to_hex(&hook.id),
        };
        ProgramsPage {
            places: hooks.iter().map(place).collect(),
            places_enough: hooks.len() >= HOOKS_MOST,
            url: typed.url.clone(),
            rows: programs.iter().map(row).collect(),
            enough: programs.len() >= PROGRAMS_MOST,
            called: typed.called.clone(),
            reaches: Reach::ALL.map(reach).into(),
            days: DAYS.map(day).into(),
            problems,
            frame,
        }
    }

    /// How the button that ends one is named for those who listen.
    fn end_of(&self, row: &Row) -> String {
        plain(&self.frame.s("programs-end-of", "program", &row.called))
    }

    fn end_of_place(&self, place: &Place) -> String {
        plain(&self.frame.s("programs-end-of", "program", &place.url))
    }
}

impl MadePage {
    pub(super) fn new(frame: Frame, called: String, token: &Token, until: i64, address: String) -> MadePage {
        let frame = frame.titled("programs-made-title");
        MadePage { called, token: format!("{BEGINS}{}", token.reveal()), until: frame.day(until), address, frame }
    }
}

pub(super) async fn page(caller: Caller) -> Result<Response, Response> {
    show(&caller, Problems::default(), &Typed::default()).await.map(IntoResponse::into_response)
}

async fn show(caller: &Caller, problems: Problems, typed: &Typed) -> Result<Page, Response> {
    let person = caller.signed_in()?;
    let programs = caller.house.host().programs(&caller.home, person).await;
    let programs = programs.map_err(|failed| caller.failed(failed, "me"))?;
    let hooks = caller.house.host().hooks(&caller.home, person).await;
    let hooks = hooks.map_err(|failed| caller.failed(failed, "me"))?;
    Ok(Page::sealed(&ProgramsPage::new(caller.frame_in(Room::More), problems, &programs, &hooks, typed)))
}

/// Lets a program act. Its token stands on the answer to this, and nowhere else.
pub(super) async fn make(caller: Caller, sent: Form) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let mut problems = Problems::default();
    let typed = Typed {
        called: sent.line("called", NAME, &mut problems),
        url: String::new(),
        reach: Reach::parse(sent.raw("reach")),
        days: sent.choice("days").filter(|days| DAYS.contains(days)).unwrap_or(30),
    };
    if typed.called.is_empty() {
        problems.add("called", "programs-name-first");
    }
    if typed.reach.is_none() {
        problems.add("reach", "programs-reach-first");
    }
    if let (Some(reach), true) = (typed.reach, problems.is_empty()) {
        let lasts = Span::days(typed.days.into());
        match caller.house.host().let_program(&caller.home, person, &typed.called, reach, lasts).await {
            Ok(token) => {
                let until = (caller.now() + lasts).0;
                let address = caller.link("api");
                let page = MadePage::new(caller.frame_in(Room::More), typed.called, &token, until, address);
                return Ok(Page::sealed(&page).into_response());
            }
            Err(NotLet::Enough | NotLet::NoPlace) => problems.add("called", "programs-enough"),
            Err(NotLet::Failed(failed)) => return Err(caller.failed(failed, "me/programs")),
        }
    }
    Ok(show(&caller, problems, &typed).await?.with_problems().into_response())
}

pub(super) async fn end(caller: Caller, sent: Form) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    if let Some(id) = from_hex::<32>(sent.raw("program")) {
        let ended = caller.house.host().end_program(&caller.home, person, id).await;
        ended.map_err(|failed| caller.failed(failed, "me/programs"))?;
    }
    Ok(caller.go("me/programs?said=program-ended"))
}

/// Has a place told what happens. The secret it checks that by stands on the answer to this, and nowhere else.
pub(super) async fn tell(caller: Caller, sent: Form) -> Result<Response, Response> {
    let person = caller.taking_part()?;
    let mut problems = Problems::default();
    let url = sent.line("url", 500, &mut problems);
    if url.is_empty() {
        problems.add("url", "hooks-url-first");
    }
    if problems.is_empty() {
        let lasts = host::PROGRAM_LONGEST;
        match caller.house.host().let_hook(&caller.home, person, &url, lasts).await {
            Ok(secret) => {
                let frame = caller.frame_in(Room::More).titled("hooks-made-title");
                let until = frame.day((caller.now() + lasts).0);
                let secret = format!("whsec_{}", base64(&secret));
                return Ok(Page::sealed(&HookPage { url, secret, until, frame }).into_response());
            }
            Err(NotLet::Enough) => problems.add("url", "hooks-enough"),
            Err(NotLet::NoPlace) => problems.add("url", "hooks-no-place"),
            Err(NotLet::Failed(Failed::Refused(commons::Refusal::NotNow))) => problems.add("url", "hooks-not-in-demo"),
            Err(NotLet::Failed(failed)) => return Err(caller.failed(failed, "me/programs")),
        }
    }
    let typed = Typed { url, ..Typed::default() };
    Ok(show(&caller, problems, &typed).await?.with_problems().into_response())
}

pub(super) async fn tell_no_more(caller: Caller, sent: Form) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    if let Some(id) = from_hex::<16>(sent.raw("hook")) {
        let ended = caller.house.host().end_hook(&caller.home, person, id).await;
        ended.map_err(|failed| caller.failed(failed, "me/programs"))?;
    }
    Ok(caller.go("me/programs?said=program-ended"))
}

/// The secret as other programs read it (RFC 4648): thirty-two bytes, so one sign of filling.
fn base64(bytes: &[u8; 32]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(44);
    for three in bytes.chunks(3) {
        let padded = [0, 1, 2].map(|at| u32::from(three.get(at).copied().unwrap_or(0)));
        let bits = padded[0] << 16 | padded[1] << 8 | padded[2];
        for at in 0..=three.len() {
            let sign = SIGNS.get((bits >> (18 - 6 * at) & 63) as usize).copied().unwrap_or(b'A');
            text.push(char::from(sign));
        }
    }
    text.push('=');
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_secret_is_written_as_other_programs_read_it() {
        let secret: [u8; 32] = std::array::from_fn(|at| u8::try_from(at).unwrap());
        assert_eq!(super::base64(&secret), "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
        assert_eq!(super::base64(&[255; 32]), "//////////////////////////////////////////8=");
    }
}
