//! The whole log as a file that anybody can read and check: `manyhands check FILE`.

use axum::body::Body;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use commons::{GroupId, Hash};
use host::Host;
use std::sync::Arc;
use tokio::sync::mpsc;
use tokio_stream::wrappers::ReceiverStream;

use crate::caller::Caller;
use crate::limits::Counted;
use crate::sorry::Sorry;

/// Entries read together.
const AT_A_TIME: u32 = 1_000;

type Piece = Result<String, String>;

/// Hands out the log piece by piece, so that a long one does not fill the memory.
pub(super) async fn download(caller: Caller) -> Result<Response, Response> {
    caller.taking_part()?;
    caller.count(Counted::Export).map_err(|_| Sorry::TooOften.into_response())?;
    // Only what is durable: the file must not say more than the disk.
    let durable = *caller.home.changes().borrow();
    let last = caller.home.look().group.decisions.readable_to(durable);
    let (to, from) = mpsc::channel::<Piece>(2);
    let (host, group) = (Arc::clone(caller.house.host()), caller.home.id);
    tokio::spawn(async move {
        if let Err(reason) = hand_out(&host, group, last, &to).await {
            tracing::error!(%reason, "a log could not be handed out whole");
            // The connection breaks off, so that nobody takes the part for the whole.
            let _ = to.send(Err(reason)).await;
        }
    });
    let name = format!("attachment; filename=\"{}-log.jsonl\"", caller.home.slug);
    let headers = [
        (header::CONTENT_TYPE, "application/jsonl; charset=utf-8".to_owned()),
        (header::CONTENT_DISPOSITION, name),
        (header::CACHE_CONTROL, "no-store".to_owned()),
    ];
    Ok((headers, Body::from_stream(ReceiverStream::new(from))).into_response())
}

async fn hand_out(host: &Host, group: GroupId, last: u64, to: &mpsc::Sender<Piece>) -> Result<(), String> {
    let gone = |_| "whoever wanted it is gone".to_owned();
    let mut piece = host::first_line(group) + "\n";
    let (mut seq, mut head) = (0, Hash::of_group(group));
    while seq < last {
        let rows = host.store.load(group.0, seq + 1, AT_A_TIME).await.map_err(|error| error.to_string())?;
        if rows.is_empty() {
            return Err(format!("entry {} is missing", seq + 1));
        }
        for row in rows.into_iter().filter(|row| row.seq <= last) {
            (seq, head) = (row.seq, Hash(row.hash));
            piece.push_str(&row.body);
            piece.push('\n');
        }
        to.send(Ok(std::mem::take(&mut piece))).await.map_err(gone)?;
    }
    piece.push_str(&host::last_line(seq, head));
    piece.push('\n');
    to.send(Ok(piece)).await.map_err(gone)
}
