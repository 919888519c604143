//! Programs that act for somebody: made here, shown once, listed, ended. A program itself cannot come here: it has no
//! cookie.

use askama::Template;
use axum::response::{IntoResponse, Response};
use commons::Span;
use host::{NotLet, PROGRAMS_MOST, Reach, Token};

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

/// What was typed, and has to be looked at again.
pub(super) struct Typed {
    pub(super) called: String,
    pub(super) reach: Option<Reach>,
    pub(super) days: u16,
}

impl Default for Typed {
    fn default() -> Typed {
        Typed { called: String::new(), reach: Some(Reach::Reads), days: 30 }
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
    pub(super) fn new(frame: Frame, problems: Problems, programs: &[host::Program], typed: &Typed) -> ProgramsPage {
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
        ProgramsPage {
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
    Ok(Page::sealed(&ProgramsPage::new(caller.frame_in(Room::More), problems, &programs, typed)))
}

/// Lets a program act. Its token stands on the answer to this, and nowhere else.
pub(super) async fn make(caller: Caller, sent: Form) -> Result<Response, Response> {
    let person = caller.signed_in()?;
    let mut problems = Problems::default();
    let typed = Typed {
        called: sent.line("called", NAME, &mut problems),
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
            Err(NotLet::Enough) => problems.add("called", "programs-enough"),
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
