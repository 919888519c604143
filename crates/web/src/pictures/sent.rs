//! A form with a photo in it (`multipart/form-data`, RFC 7578). Who sent it is looked at before the first byte of the body is
//! read; what is too large is read past, so that everything else that was typed is kept and can be shown again.

use axum::body::Body;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::header;
use axum::response::{IntoResponse, Response};
use multer::{Constraints, Field, Multipart, SizeLimit};
use std::time::Duration;

use super::BYTES_IN;
use crate::app::House;
use crate::caller::Caller;
use crate::forms::{Form, LIMIT, gather};
use crate::sorry::Sorry;

/// Beyond this we hang up.
const MOST_AT_ALL: u64 = 32 * 1024 * 1024;
/// On a very slow line eight megabytes take so long.
const PATIENCE: Duration = Duration::from_secs(180);

/// A form of somebody who takes part, with a photo or without.
pub(crate) struct WithPhoto {
    pub(crate) caller: Caller,
    pub(crate) form: Form,
    pub(crate) photo: Sent,
}

/// The file that was chosen.
pub(crate) enum Sent {
    Nothing,
    File(Vec<u8>),
    TooLarge,
}

impl FromRequest<House> for WithPhoto {
    type Rejection = Response;

    async fn from_request(request: Request, house: &House) -> Result<WithPhoto, Response> {
        let (mut parts, body) = request.into_parts();
        let caller = Caller::from_request_parts(&mut parts, house).await?;
        caller.taking_part()?;
        let kind = parts.headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
        let Ok(boundary) = multer::parse_boundary(kind) else {
            let form = Form::parse(&gather(body).await.map_err(IntoResponse::into_response)?);
            return Ok(WithPhoto { caller, form, photo: Sent::Nothing });
        };
        let _place = house.workshop().come_in().ok_or_else(|| Sorry::Busy.into_response())?;
        let read = tokio::time::timeout(PATIENCE, read(body, boundary)).await;
        let (form, photo) = read.unwrap_or(Err(Sorry::NotUnderstood)).map_err(IntoResponse::into_response)?;
        Ok(WithPhoto { caller, form, photo })
    }
}

async fn read(body: Body, boundary: String) -> Result<(Form, Sent), Sorry> {
    let limits = Constraints::new().size_limit(SizeLimit::new().whole_stream(MOST_AT_ALL));
    let mut parts = Multipart::with_constraints(body.into_data_stream(), boundary, limits);
    let (mut pairs, mut photo, mut room) = (Vec::new(), Sent::Nothing, LIMIT);
    loop {
        let part = match parts.next_field().await {
            Ok(Some(part)) => part,
            Ok(None) => break,
            // Nobody waits for more; what came before it is kept.
            Err(multer::Error::StreamSizeExceeded { .. }) => {
                photo = Sent::TooLarge;
                break;
            }
            Err(_) => return Err(Sorry::NotUnderstood),
        };
        let name = part.name().unwrap_or_default().to_owned();
        if part.file_name().is_some() {
            let file = take(part, BYTES_IN).await?;
            // A field that was left empty comes as a file without a name and with nothing in it.
            photo = match (photo, file) {
                (Sent::Nothing, Some(file)) if file.is_empty() => Sent::Nothing,
                (Sent::Nothing, Some(file)) => Sent::File(file),
                (Sent::Nothing, None) => Sent::TooLarge,
                (first, _) => first,
            };
            continue;
        }
        let value = take(part, room.saturating_sub(name.len())).await?.ok_or(Sorry::TooMuch)?;
        room = room.saturating_sub(name.len() + value.len());
        pairs.push((name, String::from_utf8_lossy(&value).into_owned()));
    }
    Ok((Form::from_pairs(pairs), photo))
}

/// A part, if it has at most so many bytes; of a larger one the rest is read past.
async fn take(mut part: Field<'_>, most: usize) -> Result<Option<Vec<u8>>, Sorry> {
    let mut kept = Vec::new();
    let mut length = 0;
    loop {
        match part.chunk().await {
            Ok(Some(chunk)) => {
                length += chunk.len();
                match length <= most {
                    true => kept.extend_from_slice(&chunk),
                    false => kept = Vec::new(),
                }
            }
            Ok(None) => break,
            Err(multer::Error::StreamSizeExceeded { .. }) => return Ok(None),
            Err(_) => return Err(Sorry::NotUnderstood),
        }
    }
    Ok((length <= most).then_some(kept))
}

#[cfg(test)]
mod tests {
    use super::*;

    async fn sent(body: &str) -> Result<(Form, Sent), Sorry> {
        read(Body::from(body.replace('\n', "\r\n")), "b".to_owned()).await
    }

    #[tokio::test]
    async fn what_was_typed_and_what_was_chosen_come_apart() {
        let body = "--b\nContent-Disposition: form-data; name=\"paid\"\n\n12.50 £\n\
                    --b\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\nContent-Type: image/jpeg\n\nbytes\n--b--\n";
        let (form, photo) = sent(body).await.unwrap();
        assert_eq!(form.raw("paid"), "12.50 £");
        assert!(matches!(photo, Sent::File(file) if file == b"bytes"));
        let empty = "--b\nContent-Disposition: form-data; name=\"photo\"; filename=\"\"\n\n\n--b--\n";
        assert!(matches!(sent(empty).await, Ok((_, Sent::Nothing))));
    }

    #[tokio::test]
    async fn what_is_too_large_takes_nothing_of_what_was_typed_along() {
        let file = "x".repeat(BYTES_IN + 1);
        let part = |name: &str, rest: &str, value: &str| {
            format!("--b\nContent-Disposition: form-data; name=\"{name}\"{rest}\n\n{value}\n")
        };
        let file = part("photo", "; filename=\"a.jpg\"", &file);
        let (form, photo) = sent(&format!("{file}{}--b--\n", part("paid", "", "12.50"))).await.unwrap();
        assert!(matches!(photo, Sent::TooLarge));
        assert_eq!(form.raw("paid"), "12.50");
        // Words have a limit of their own, all together.
        let words = part("paid", "", &"x".repeat(LIMIT / 2 + 10));
        assert_eq!(sent(&format!("{words}{words}--b--\n")).await.err(), Some(Sorry::TooMuch));
    }

    #[tokio::test]
    async fn what_breaks_off_or_never_ends_is_no_form() {
        for body in
            ["", "--b\nContent-Disposition: form-data; name=\"paid\"\n\n12", "no form at all", "--c\n\nother\n--c--\n"]
        {
            assert!(matches!(sent(body).await, Err(Sorry::NotUnderstood)), "{body}");
        }
        let endless = "--b\nContent-Disposition: form-data; name=\"photo\"; filename=\"a.jpg\"\n\n".to_owned()
            + &"x".repeat(usize::try_from(MOST_AT_ALL).unwrap());
        assert!(matches!(sent(&endless).await, Ok((_, Sent::TooLarge))));
    }
}
