//! Signs for other programs: `/healthz`, `/readyz` and `/metrics`. They tell nothing about anybody; the measures are read from
//! this machine itself, or with a token.

use axum::Json;
use axum::body::Body;
use axum::extract::{ConnectInfo, Extension, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::fmt::Write;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::{Duration, Instant};

use crate::app::House;
use crate::sorry::Sorry;

/// How long the database may take to say that it is there.
const PATIENCE: Duration = Duration::from_secs(2);
/// Upper ends of how long answers took, in microseconds.
const WITHIN: [u64; 7] = [1_000, 5_000, 25_000, 100_000, 500_000, 2_500_000, u64::MAX];

/// What was answered since the start.
#[derive(Debug, Default)]
pub(crate) struct Counts {
    /// By the first digit of the status.
    answers: [AtomicU64; 6],
    within: [AtomicU64; WITHIN.len()],
    micros: AtomicU64,
}

/// Counts an answer on its way out.
pub(crate) async fn count(State(counts): State<Arc<Counts>>, request: Request, next: Next) -> Response {
    let begun = Instant::now();
    let response = next.run(request).await;
    counts.note(response.status(), begun.elapsed());
    response
}

impl Counts {
    fn note(&self, status: StatusCode, took: Duration) {
        let class = usize::from(status.as_u16() / 100);
        if let Some(answers) = self.answers.get(class) {
            answers.fetch_add(1, Ordering::Relaxed);
        }
        let micros = u64::try_from(took.as_micros()).unwrap_or(u64::MAX);
        self.micros.fetch_add(micros, Ordering::Relaxed);
        for (within, count) in WITHIN.iter().zip(&self.within) {
            if micros <= *within {
                count.fetch_add(1, Ordering::Relaxed);
            }
        }
    }
}

/// Whether somebody new should be sent here: the database answers, and nobody has told the program to stop.
pub(super) async fn ready(State(house): State<House>) -> Response {
    if house.options().machine.stopping.load(Ordering::SeqCst) {
        return not_ready("stopping");
    }
    match tokio::time::timeout(PATIENCE, house.host().store.groups()).await {
        Ok(Ok(_)) => Json(serde_json::json!({ "ready": true })).into_response(),
        _ => not_ready("the database does not answer"),
    }
}

/// In JSON: nobody who reads this wants a page that apologises.
fn not_ready(why: &str) -> Response {
    (StatusCode::SERVICE_UNAVAILABLE, Json(serde_json::json!({ "ready": false, "why": why }))).into_response()
}

/// Measures as Prometheus reads them.
pub(super) async fn measures(State(house): State<House>, counts: Extension<Arc<Counts>>, request: Request) -> Response {
    if !may_read(&house, &request) {
        return Sorry::NotHere.into_response();
    }
    let text = text(&house, &counts).await;
    ([(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")], Body::from(text)).into_response()
}

/// From this machine, and not through a web server in front of it; or with the token.
fn may_read(house: &House, request: &Request) -> bool {
    let options = house.options();
    if let Some(token) = &options.machine.metrics_token {
        let shown = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok());
        let shown = shown.and_then(|value| value.strip_prefix("Bearer ")).unwrap_or_default();
        // Hashes compare in the same time, however early they differ.
        return blake3::hash(shown.as_bytes()) == blake3::hash(token.as_bytes());
    }
    let near = request.extensions().get::<ConnectInfo<SocketAddr>>().is_some_and(|from| from.ip().is_loopback());
    near && options.public_url.is_none() && !came_through(request.headers())
}

/// Whether a web server in front has passed it on.
fn came_through(headers: &HeaderMap) -> bool {
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-real-ip", "via"]
        .iter()
        .any(|name| headers.contains_key(*name))
}

async fn text(house: &House, counts: &Counts) -> String {
    let host = house.host();
    let now = host.clock.now();
    let machine = &house.options().machine;
    let mut text = String::new();
    let mut tell = |name: &str, kind: &str, what: &str, value: f64| {
        // Writing into a string cannot fail.
        let _ = writeln!(text, "# HELP {name} {what}\n# TYPE {name} {kind}\n{name} {value}");
    };
    if let Some(since) = machine.since {
        tell("manyhands_up_seconds", "gauge", "How long the program runs.", seconds(now.0 - since.0));
    }
    let groups = host.all_groups();
    let entries: u64 = groups.iter().map(|group| group.entries).sum();
    let awake = groups.iter().filter(|group| !group.asleep).count();
    tell("manyhands_groups", "gauge", "Groups in this house.", groups.len() as f64);
    tell("manyhands_groups_in_memory", "gauge", "Groups that are in use and in memory.", awake as f64);
    tell("manyhands_entries", "gauge", "Entries in all logs.", entries as f64);
    if let Some(room) = machine.data.as_deref().and_then(host::keeping::room_on) {
        tell("manyhands_disk_free_bytes", "gauge", "Room left on the disk of the data.", room as f64);
    }
    if let Some(memory) = memory() {
        tell("process_resident_memory_bytes", "gauge", "Memory in use.", memory as f64);
    }
    if let Some(keeper) = host.keeper() {
        let standing = keeper.keeping.standing_lately(now).await;
        let oldest = standing.shelves.iter().map(|shelf| shelf.newest.map_or(0, |newest| newest.at.0)).min();
        let what = "When the newest proved backup was made, of the place that is furthest behind.";
        tell("manyhands_backup_timestamp_seconds", "gauge", what, seconds(oldest.unwrap_or(0)));
        let trouble = u8::from(standing.trouble.is_some() || standing.keys_trouble.is_some());
        tell("manyhands_backup_trouble", "gauge", "Whether something keeps backups from being made.", trouble.into());
    }
    let _ = writeln!(
        text,
        "# HELP manyhands_build_info The version.\n# TYPE manyhands_build_info gauge\n\
         manyhands_build_info{{version=\"{}\",database=\"{}\"}} 1",
        env!("CARGO_PKG_VERSION"),
        host.store.kind()
    );
    tell_answers(&mut text, counts);
    text
}

fn tell_answers(text: &mut String, counts: &Counts) {
    let name = "manyhands_answers_total";
    let _ = writeln!(text, "# HELP {name} Answers by class of their status.\n# TYPE {name} counter");
    for (class, count) in counts.answers.iter().enumerate().skip(1) {
        let _ = writeln!(text, "{name}{{status=\"{class}xx\"}} {}", count.load(Ordering::Relaxed));
    }
    let name = "manyhands_answer_seconds";
    let _ = writeln!(text, "# HELP {name} How long answers took.\n# TYPE {name} histogram");
    let mut all = 0;
    for (within, count) in WITHIN.iter().zip(&counts.within) {
        all = count.load(Ordering::Relaxed);
        let end = if *within == u64::MAX { "+Inf".to_owned() } else { (*within as f64 / 1e6).to_string() };
        let _ = writeln!(text, "{name}_bucket{{le=\"{end}\"}} {all}");
    }
    let sum = counts.micros.load(Ordering::Relaxed) as f64 / 1e6;
    let _ = writeln!(text, "{name}_sum {sum}\n{name}_count {all}");
}

fn seconds(millis: i64) -> f64 {
    millis as f64 / 1e3
}

/// What the system says this program takes up.
fn memory() -> Option<u64> {
    let pages = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = pages.lines().find_map(|line| line.strip_prefix("VmRSS:"))?;
    let kib: u64 = line.split_whitespace().next()?.parse().ok()?;
    Some(kib * 1024)
}
