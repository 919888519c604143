//! When more is asked of the machine than it can answer, looking waits, so that asking need not. Whoever only wants to see a
//! page is told to come again in a moment; what somebody sends, and everything around asking, is never turned away.

use axum::extract::{Request, State};
use axum::http::{HeaderValue, Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use crate::sorry::Sorry;

/// How often the machine is asked whether it is late.
const PULSE: Duration = Duration::from_millis(25);
/// Later than this, and people notice.
const LATE: u64 = 250;
/// Fewer questions a second than this are not what makes a machine late; then something else keeps it busy, and turning
/// people away would not help.
const MANY: u64 = 50;
/// So many questions at once, and the rest only makes all of them wait.
const AT_ONCE: usize = 512;
/// When to come again, in seconds.
const COME_AGAIN: HeaderValue = HeaderValue::from_static("3");

/// How much the machine has to do.
#[derive(Default)]
pub(crate) struct Pressure {
    /// By how many milliseconds a task that is ready is begun too late.
    late: AtomicU64,
    /// Questions a second.
    rate: AtomicU64,
    /// Questions so far.
    asked: AtomicU64,
    under_way: AtomicUsize,
}

struct UnderWay<'a>(&'a Pressure);

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.under_way.fetch_sub(1, Ordering::Relaxed);
    }
}

impl Pressure {
    /// Keeps a finger on the pulse for as long as somebody holds what this returns.
    pub(crate) fn watched() -> Arc<Pressure> {
        let pressure = Arc::new(Pressure::default());
        let watched = Arc::downgrade(&pressure);
        // A machine that is busy testing must not turn anybody away: then no pulse is taken.
        if let (Ok(runtime), false) = (tokio::runtime::Handle::try_current(), cfg!(test)) {
            runtime.spawn(async move {
                let mut asked = 0;
                loop {
                    let begun = Instant::now();
                    tokio::time::sleep(PULSE).await;
                    let Some(pressure) = watched.upgrade() else { break };
                    asked = pressure.beat(begun.elapsed(), asked);
                }
            });
        }
        pressure
    }

    /// A pulse took so long, and before it so much had been asked. What is kept is the mean of the last few, so that one slow
    /// moment turns nobody away.
    fn beat(&self, took: Duration, before: u64) -> u64 {
        let mean =
            |kept: &AtomicU64, new: u64| kept.store((kept.load(Ordering::Relaxed) * 3 + new) / 4, Ordering::Relaxed);
        let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX).clamp(1, 60_000);
        mean(&self.late, milliseconds.saturating_sub(PULSE.as_millis().try_into().unwrap_or(0)));
        let asked = self.asked.load(Ordering::Relaxed);
        mean(&self.rate, asked.saturating_sub(before).saturating_mul(1000) / milliseconds);
        asked
    }

    fn is_high(&self) -> bool {
        let late = self.late.load(Ordering::Relaxed) > LATE && self.rate.load(Ordering::Relaxed) > MANY;
        late || self.under_way.load(Ordering::Relaxed) > AT_ONCE
    }

    fn begin(&self) -> UnderWay<'_> {
        self.asked.fetch_add(1, Ordering::Relaxed);
        self.under_way.fetch_add(1, Ordering::Relaxed);
        UnderWay(self)
    }
}

/// Middleware: turns away who can come again, while there is too much to do.
pub(crate) async fn make_room(State(pressure): State<Arc<Pressure>>, request: Request, next: Next) -> Response {
    let _under_way = pressure.begin();
    if pressure.is_high() && can_come_again(&request) {
        let mut response = Sorry::Busy.into_response();
        response.headers_mut().insert(header::RETRY_AFTER, COME_AGAIN);
        return response;
    }
    next.run(request).await
}

/// Whether it is only about looking, and not at something that asking needs.
fn can_come_again(request: &Request) -> bool {
    let mut parts = request.uri().path().split('/').skip(1);
    let mut part = || parts.next().unwrap_or_default();
    let (first, second, third) = (part(), part(), part());
    let looks = matches!(*request.method(), Method::GET | Method::HEAD);
    // For programs the same is under `api`.
    let asks = matches!((second, third), ("" | "ask" | "s", _) | ("api", "ask" | "mine"));
    looks && !matches!(first, "assets" | "healthz" | "readyz" | "metrics") && !asks
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::Router;
    use axum::body::Body;
    use axum::http::StatusCode;
    use axum::middleware::from_fn_with_state;
    use axum::routing::get;
    use tower::ServiceExt;

    async fn status(pressure: &Arc<Pressure>, method: Method, path: &str) -> (StatusCode, bool) {
        let here = get(|| async { "here" }).post(|| async { "taken" });
        let layer = from_fn_with_state(Arc::clone(pressure), make_room);
        let rooms = Router::new().fallback_service(here).layer(layer);
        let request = Request::builder().method(method).uri(path).body(Body::empty()).unwrap();
        let answer = rooms.oneshot(request).await.unwrap();
        (answer.status(), answer.headers().contains_key(header::RETRY_AFTER))
    }

    #[tokio::test]
    async fn while_there_is_too_much_to_do_looking_waits_and_asking_does_not() {
        let pressure = Arc::new(Pressure::default());
        assert_eq!(status(&pressure, Method::GET, "/row/board").await, (StatusCode::OK, false));
        let mut asked = 0;
        for _ in 0..20 {
            pressure.asked.fetch_add(100, Ordering::Relaxed);
            asked = pressure.beat(Duration::from_millis(600), asked);
        }
        for path in ["/row/board", "/row/decisions/7", "/row/log", "/row/api/needs"] {
            assert_eq!(status(&pressure, Method::GET, path).await, (StatusCode::SERVICE_UNAVAILABLE, true), "{path}");
        }
        for path in ["/row", "/row/ask", "/row/ask/food", "/row/s", "/row/s/mine", "/row/api/ask", "/row/api/mine"] {
            assert_eq!(status(&pressure, Method::GET, path).await, (StatusCode::OK, false), "{path}");
        }
        for path in ["/assets/x/core.css", "/healthz"] {
            assert_eq!(status(&pressure, Method::GET, path).await, (StatusCode::OK, false), "{path}");
        }
        for path in ["/row/ask/food", "/row/s/mine/answer", "/row/needs/7/promises"] {
            assert_eq!(status(&pressure, Method::POST, path).await, (StatusCode::OK, false), "{path}");
        }
    }

    #[tokio::test]
    async fn a_machine_that_is_late_without_being_asked_much_turns_nobody_away() {
        let pressure = Arc::new(Pressure::default());
        let mut asked = 0;
        for _ in 0..20 {
            pressure.asked.fetch_add(10, Ordering::Relaxed);
            asked = pressure.beat(Duration::from_millis(600), asked);
        }
        assert_eq!(status(&pressure, Method::GET, "/row/board").await.0, StatusCode::OK);
    }

    #[tokio::test]
    async fn what_has_been_answered_is_not_under_way_any_more() {
        let pressure = Arc::new(Pressure::default());
        pressure.under_way.store(AT_ONCE, Ordering::Relaxed);
        assert_eq!(status(&pressure, Method::GET, "/row/board").await.0, StatusCode::SERVICE_UNAVAILABLE);
        pressure.under_way.fetch_sub(1, Ordering::Relaxed);
        assert_eq!(status(&pressure, Method::GET, "/row/board").await.0, StatusCode::OK);
        assert_eq!(pressure.under_way.load(Ordering::Relaxed), AT_ONCE - 1);
    }
}
