//! Photos of receipts and goods, in base64. What is sent is written anew, as it is when a page sends it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use commons::fund::ClaimId;
use commons::offers::OfferId;
use commons::people::PersonId;
use commons::pictures::{Of, PictureId, may_add};
use commons::sight::{self, Field};
use commons::{Actor, Command, Refusal, Subject};
use host::{Failed, Photo, Reach, State};
use serde_json::{Value, json};

use super::asked::Asked;
use super::once::Once;
use super::problem::Problem;
use super::shape::{Amiss, Shape, Slot, free, list, maybe, number, one_of, slot, time, words};
use super::table::{Does, Later, Operation, Shown, Way, acts, in_room, line, shows};
use super::{happened, person, person_shape};
use crate::pictures::BYTES_IN;

/// Base64 makes four letters of three bytes.
const LETTERS: usize = BYTES_IN / 3 * 4 + 8;
/// What a body with a photo may have.
const BODY: usize = LETTERS + 4 * 1024;
/// Words that say what a photo shows.
const ALT: usize = 120;

pub(super) fn operations() -> Vec<Operation> {
    let file =
        || slot("file", Shape::Line(LETTERS)).says("A JPEG, PNG or WebP of at most 8 MB, in base64 (RFC 4648 §4).");
    let adds = |id, path, says, slots: Vec<Slot>, does| {
        line(id, Way::Post, path, says, happened::shape(), Does::Once(does)).body(slots).taking(BODY)
    };
    in_room(
        "pictures",
        vec![
            line(
                "picture",
                Way::Get,
                "/pictures/{picture}",
                "One photo, if it stands open for one.",
                shape(),
                Does::Fetches(one),
            )
            .sealed()
            .pages(&["/{group}/pictures/{number}"]),
            line(
                "open_picture",
                Way::Post,
                "/pictures/{picture}/openings",
                "Opens a photo of a receipt. It is written down where whoever paid can read it, before it is shown.",
                shape(),
                Does::Once(open),
            ),
            acts(
                "take_picture_away",
                Way::Delete,
                "/pictures/{picture}",
                "Wipes one's own photo, for ever.",
                ("", "forget"),
            ),
            shows(
                "claim_receipt",
                "/fund/claims/{claim}",
                "One claim, for whoever paid and those who see to it.",
                claim_shape(),
                claim,
            )
            .pages(&["/{group}/fund/claims/{claim}"]),
            adds(
                "add_receipt",
                "/fund/claims/{claim}/pictures",
                "Adds a photo of the receipt to one's own claim.",
                vec![file()],
                add_receipt,
            ),
            adds(
                "add_goods",
                "/offers/{offer}/pictures",
                "Adds a photo to one's own offer; all who take part see it.",
                vec![file(), free("alt", Shape::Line(ALT)).says("What it shows, for those who cannot see it.")],
                add_goods,
            ),
        ],
    )
}

fn shape() -> Shape {
    Shape::Record(vec![
        slot("picture", number()),
        slot("alt", maybe(words())),
        slot("width", number()),
        slot("height", number()),
        slot("jpeg", words()).says("In base64."),
    ])
}

/// The numbers of the photos something has.
pub(super) fn numbers(state: &State, of: Of) -> Vec<u32> {
    state.group.pictures.of(of).map(|picture| picture.id.0).collect()
}

async fn seen(asked: &Asked, picture: PictureId) -> Result<Value, Problem> {
    let jpeg = asked.caller.house.host().picture(&asked.caller.home, asked.actor(), picture).await;
    let jpeg = jpeg.map_err(|failed| match failed {
        Failed::Refused(Refusal::NotNow) => Problem::new(axum::http::StatusCode::CONFLICT, "open-first"),
        // Whether there is one is nobody's business who may not see it.
        Failed::Refused(Refusal::NotYours) => Refusal::NotThere.into(),
        failed => failed.into(),
    })?;
    let state = asked.caller.home.look();
    let found = state.group.pictures.get(picture).ok_or_else(Problem::not_there)?;
    Ok(json!({
        "picture": picture.0,
        "alt": state.words(Subject::Picture(picture), Field::Alt),
        "width": found.file.width,
        "height": found.file.height,
        "jpeg": STANDARD.encode(jpeg.reveal()),
    }))
}

/// A receipt opens only for programs that were let open.
fn may(asked: &Asked, picture: PictureId) -> Result<(), Problem> {
    let goods = {
        let state = asked.caller.home.look();
        asked.part(&state)?;
        state.group.pictures.get(picture).is_some_and(|picture| matches!(picture.of, Of::Offer(_)))
    };
    if goods { Ok(()) } else { asked.may(Reach::Opens) }
}

fn one<'a>(asked: &'a Asked) -> Later<'a, Shown> {
    Box::pin(async move {
        let picture = PictureId(asked.gap("picture")?);
        may(asked, picture)?;
        Ok(seen(asked, picture).await?.into())
    })
}

fn open<'a>(asked: &'a Asked, _: Value, once: Once) -> Later<'a, Value> {
    Box::pin(async move {
        let picture = PictureId(asked.gap("picture")?);
        may(asked, picture)?;
        once.run(asked, Command::Open(Subject::Picture(picture))).await?;
        seen(asked, picture).await
    })
}

fn claim_shape() -> Shape {
    let opening = Shape::Record(vec![slot("by", maybe(person_shape())), slot("at", Shape::Time)]);
    Shape::Record(vec![
        slot("claim", number()),
        slot("at", Shape::Time),
        slot("amount", number()),
        slot("by", person_shape()),
        slot("state", one_of(["waiting", "paid_back", "withdrawn"])),
        slot("pictures", list(number())),
        slot("stands_open", Shape::YesNo).says("Whether one may look at its photos without opening them first."),
        slot("openings", list(opening)).says("Who looked; only for whoever paid."),
    ])
}

fn claim(asked: &Asked, state: &State, me: PersonId) -> Result<Shown, Problem> {
    use commons::fund::ClaimState;
    let group = &state.group;
    let found = group
        .fund
        .claim(ClaimId(asked.gap("claim")?))
        .filter(|claim| claim.by == me || commons::fund::sees_to(group, claim, me));
    let claim = found.ok_or_else(Problem::not_there)?;
    let of = Of::Claim(claim.id);
    let open = group.pictures.of(of).all(|picture| {
        sight::warrant(group, Actor::Person(me), Subject::Picture(picture.id), asked.caller.now()).is_ok()
    });
    let openings = group.pictures.of(of).flat_map(|picture| &picture.openings).filter(|_| claim.by == me);
    let openings: Vec<Value> = openings
        .map(|opening| {
            let by = match opening.by {
                Actor::Person(by) => person(state, by),
                _ => Value::Null,
            };
            json!({ "by": by, "at": time(opening.at) })
        })
        .collect();
    Ok(json!({
        "claim": claim.id.0, "at": time(claim.at), "amount": claim.amount.0, "by": person(state, claim.by),
        "state": match claim.state {
            ClaimState::Waiting => "waiting",
            ClaimState::PaidBack(_) => "paid_back",
            ClaimState::Withdrawn(_) => "withdrawn",
        },
        "pictures": numbers(state, of), "stands_open": open, "openings": openings,
    })
    .into())
}

fn add_receipt<'a>(asked: &'a Asked, sent: Value, once: Once) -> Later<'a, Value> {
    Box::pin(async move { add(asked, Of::Claim(ClaimId(asked.gap("claim")?)), &sent, once).await })
}

fn add_goods<'a>(asked: &'a Asked, sent: Value, once: Once) -> Later<'a, Value> {
    Box::pin(async move { add(asked, Of::Offer(OfferId(asked.gap("offer")?)), &sent, once).await })
}

async fn add(asked: &Asked, of: Of, sent: &Value, once: Once) -> Result<Value, Problem> {
    let (host, home) = (asked.caller.house.host(), &asked.caller.home);
    if !once.is_known(asked).await {
        // Before the work: what the rules refuse is not read.
        may_add(&home.look().group, asked.person()?, of, asked.caller.now())?;
    }
    let of_field = |key: &str| Problem::amiss(vec![Amiss::of_form("file", key)]);
    let file = STANDARD.decode(sent["file"].as_str().unwrap_or_default()).map_err(|_| of_field("picture-damaged"))?;
    let photo = asked.caller.house.workshop().develop(file).await.map_err(|unfit| of_field(unfit.key()))?;
    let photo = Photo { alt: sent["alt"].as_str().unwrap_or_default().to_owned(), ..photo };
    let done = host.add_picture(home, once.id, asked.actor(), of, photo, once.beside(asked)).await?;
    once.was_this(asked, &done).await?;
    Ok(happened::said(&done))
}
