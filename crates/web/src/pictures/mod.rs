//! Photos: of the receipt of an errand, and of goods that somebody offers. What is sent is written anew by us before anything
//! else happens to it; what is shown comes from here alone, to whoever may see it, and nothing of it is a page.

/// A form with a photo in it.
mod sent;
/// Where photos are read, on threads of their own.
mod workshop;

use axum::Router;
use axum::extract::Path;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use commons::pictures::{Of, Picture, PictureId};
use commons::sight::Field;
use commons::{Actor, CommandId, Refusal, Subject};
use host::{Act, Done, Failed, Photo, State};

use crate::app::House;
use crate::caller::Caller;
use crate::forms::{Form, Problems};
use crate::look::frame::Frame;
use crate::sorry::Sorry;

pub(crate) use sent::{Sent, WithPhoto};
pub(crate) use workshop::{BYTES_IN, Unfit, Workshop};

pub(crate) fn routes() -> Router<House> {
    Router::new()
        .route("/{group}/pictures/{number}", get(show))
        .route("/{group}/pictures/{number}/release", post(take_away))
}

/// A photo on a page.
pub(crate) struct Shown {
    pub(crate) src: String,
    /// What it shows, in words.
    pub(crate) alt: String,
    pub(crate) width: u16,
    pub(crate) height: u16,
}

/// The photos something has. `described` says what one shows of which nobody said it, by its place among them.
pub(crate) fn shown_of(frame: &Frame, state: &State, of: Of, described: impl Fn(usize) -> String) -> Vec<Shown> {
    let shown = |(place, picture): (usize, &Picture)| {
        let said = state.words(Subject::Picture(picture.id), Field::Alt).map(str::to_owned);
        Shown {
            src: frame.to(&format!("pictures/{}", picture.id.0)),
            alt: said.unwrap_or_else(|| described(place + 1)),
            width: picture.file.width,
            height: picture.file.height,
        }
    };
    state.group.pictures.of(of).enumerate().map(shown).collect()
}

/// A policy under which even a page that came as a photo could do nothing.
pub(crate) const NOTHING: &str = "default-src 'none'; frame-ancestors 'none'; sandbox";

/// Goods may lie in one's browser for some minutes, so that a list need not fetch them anew on a poor line.
const LATELY: &str = "private, max-age=600";

/// The photo itself. A receipt is asked for anew each time: what is forgotten is not shown from a browser's store either.
async fn show(caller: Caller, Path((_, number)): Path<(String, u32)>) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let opened = caller.house.host().picture(&caller.home, Actor::Person(me), PictureId(number)).await;
    match opened {
        Ok(jpeg) => {
            let of = caller.home.look().group.pictures.get(PictureId(number)).map(|picture| picture.of);
            let keeping = if matches!(of, Some(Of::Offer(_))) { LATELY } else { "no-store" };
            let headers = [
                (header::CONTENT_TYPE, "image/jpeg"),
                (header::CONTENT_DISPOSITION, "inline; filename=\"photo.jpg\""),
                (header::CONTENT_SECURITY_POLICY, NOTHING),
                (header::CACHE_CONTROL, keeping),
            ];
            Ok((headers, jpeg.reveal().clone()).into_response())
        }
        // Whether there is one is nobody's business who may not see it.
        Err(Failed::Refused(_)) => Err(Sorry::NotHere.into_response()),
        Err(failed) => Err(Sorry::trouble(failed).into_response()),
    }
}

/// Whoever added it takes it away, for good.
async fn take_away(caller: Caller, Path((_, number)): Path<(String, u32)>, sent: Form) -> Result<Response, Response> {
    caller.taking_part()?;
    let picture = PictureId(number);
    let back = match caller.home.look().group.pictures.get(picture).map(|picture| picture.of) {
        Some(Of::Claim(claim)) => format!("fund/claims/{}", claim.0),
        Some(Of::Offer(_)) => "offers".to_owned(),
        None => "today".to_owned(),
    };
    let outcome = caller.run(&sent, commons::Command::Forget(Subject::Picture(picture))).await;
    Ok(match outcome {
        Ok(_) => caller.go(&format!("{back}?said=picture-gone")),
        Err(failed) => caller.failed(failed, &back),
    })
}

/// What was sent, ready to be kept; or what has to be said beside the field.
pub(crate) async fn developed(caller: &Caller, sent: Sent, field: &str, problems: &mut Problems) -> Option<Photo> {
    let file = match sent {
        Sent::Nothing => return None,
        Sent::TooLarge => Err(Unfit::TooManyBytes),
        Sent::File(file) => Ok(file),
    };
    let me = caller.person?;
    if let Err(refusal) = commons::pictures::has_one_left(&caller.home.look().group, me, caller.now()) {
        problems.add(field, &format!("refusal-{}", refusal.code()));
        return None;
    }
    let developed = match file {
        Ok(file) => caller.house.workshop().develop(file).await,
        Err(unfit) => Err(unfit),
    };
    developed.map_err(|unfit| problems.add(field, unfit.key())).ok()
}

/// Adds a photo to something, with a command id that follows from the form's: the form sent twice adds one.
pub(crate) async fn add(caller: &Caller, form: &Form, of: Of, photo: Photo, alt: &str) -> Result<Done, Failed> {
    let id = following(caller.id_of(form), 0);
    let photo = Photo { alt: alt.to_owned(), ..photo };
    caller.house.host().add_picture(&caller.home, id, caller.actor(), of, photo, Vec::new()).await
}

/// Why a photo was not added, as the key of a sentence; `Err` if it is our trouble.
pub(crate) fn why_not(failed: Failed) -> Result<String, Response> {
    match failed {
        Failed::Refused(refusal) => Ok(format!("refusal-{}", refusal.code())),
        Failed::Full => Ok("picture-full".to_owned()),
        failed => Err(Sorry::trouble(failed).into_response()),
    }
}

/// Opens all photos of something for the caller. Each opening is written down first.
pub(crate) async fn open(caller: &Caller, form: &Form, of: Of) -> Result<(), Failed> {
    let pictures: Vec<PictureId> = caller.home.look().group.pictures.of(of).map(|picture| picture.id).collect();
    if pictures.is_empty() {
        return Err(Refusal::NotThere.into());
    }
    for picture in pictures {
        let id = following(caller.id_of(form), picture.0);
        let command = commons::Command::Open(Subject::Picture(picture));
        caller.carry_out(Act::new(id, caller.actor(), command)).await?;
    }
    Ok(())
}

/// The id of one of the acts that come of one form.
fn following(form: CommandId, number: u32) -> CommandId {
    let mut id = [0; 16];
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"manyhands photo of form\n").update(&form.0).update(&number.to_le_bytes());
    hasher.finalize_xof().fill(&mut id);
    CommandId(id)
}

#[cfg(test)]
mod tests;
