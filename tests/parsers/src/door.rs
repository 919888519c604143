//! The whole house, asked anything: addresses, queries, headers, cookies, forms. It answers with a page, never with a
//! breakdown, never with what was typed as something to run, and never sends anybody elsewhere.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{Method, Request, Response, StatusCode, header};
use commons::GroupId;
use host::{Clock, Dice, Holder, Host};
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};
use std::time::Duration;
use store::Store;
use tempfile::TempDir;
use tokio::runtime::{Builder, Runtime};
use tower::ServiceExt;
use vault::Vault;

struct House {
    runtime: Runtime,
    app: Router,
    /// Signs in somebody who takes part, and opens a need.
    member: String,
    neighbour: String,
    _folder: TempDir,
}

/// No page is longer in the making, on the slowest machine, unless something hangs.
const PATIENCE: Duration = Duration::from_secs(30);

fn house() -> MutexGuard<'static, House> {
    static HOUSE: OnceLock<Mutex<House>> = OnceLock::new();
    HOUSE.get_or_init(|| Mutex::new(open())).lock().unwrap_or_else(PoisonError::into_inner)
}

fn open() -> House {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let folder = tempfile::tempdir().expect("a folder");
    let (app, member, neighbour) = runtime.block_on(async {
        let dice = Dice::from_seed(3);
        let store = Store::open(&folder.path().join("house.db").to_string_lossy()).await.expect("a store");
        let vault = Vault::in_folder(&folder.path().join("keys"), &mut |bytes: &mut [u8]| dice.fill(bytes));
        let host = Host::open(store, vault.expect("a vault"), Clock::Machine, dice).await.expect("a house");
        let host = Arc::new(host);
        let plan = town::Plan { people: 30, weeks: 5, seed: 7, asks: 0 };
        let now = host.clock.now();
        let history = town::live(&plan, now, GroupId([7; 16]), |_, _| {}).expect("a town");
        let home = host.settle(town::ADDRESS, history).await.expect("it settles");
        let cast = town::cast(&home.look(), now);
        let member = host.sign_in(&home, Holder::Person(cast.carrying), "fuzz").await.expect("signed in");
        let neighbour = host.sign_in(&home, Holder::Need(cast.asked), "").await.expect("signed in");
        let app = web::app(Arc::clone(&host), web::Options::default());
        (app, member.reveal(), neighbour.reveal())
    });
    House { runtime, app, member, neighbour, _folder: folder }
}

/// The first line is a method and an address; then come headers, an empty line, and a body. `@member@` and `@neighbour@` stand
/// for what signs somebody in.
pub fn door(bytes: &[u8]) {
    let house = house();
    let text = String::from_utf8_lossy(bytes);
    let text = text.replace("@member@", &house.member).replace("@neighbour@", &house.neighbour);
    let (head, body) = text.split_once("\n\n").unwrap_or((&text, ""));
    let mut lines = head.lines();
    let Some(request) = lines.next().and_then(|line| begin(line, lines, body)) else { return };
    let asked = format!("{} {}", request.method(), request.uri().path());
    let app = house.app.clone();
    let answered = house.runtime.block_on(async {
        tokio::time::timeout(PATIENCE, async {
            let response = app.oneshot(request).await.expect("a router always answers");
            let (head, body) = response.into_parts();
            let live =
                head.headers.get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/event"));
            // A live page never ends.
            let body =
                if live { Default::default() } else { to_bytes(body, 1 << 26).await.expect("a page has an end") };
            (Response::from_parts(head, ()), String::from_utf8_lossy(&body).into_owned())
        })
        .await
    });
    let (head, body) = answered.expect("no page hangs");
    assert_ne!(head.status(), StatusCode::INTERNAL_SERVER_ERROR, "{asked} broke");
    let is_page =
        head.headers().get(header::CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html"));
    assert!(!(is_page && body.contains("<torture")), "{asked} shows what was typed as something to run");
    if let Some(location) = head.headers().get(header::LOCATION).and_then(|value| value.to_str().ok()) {
        let stays = location.starts_with('/') && !location.starts_with("//") && !location.starts_with("/\\");
        assert!(stays, "{asked} sends people to {location}");
    }
}

fn begin<'l>(first: &str, headers: impl Iterator<Item = &'l str>, body: &str) -> Option<Request<Body>> {
    let (method, address) = first.split_once(' ')?;
    let method: Method = method.parse().ok()?;
    let mut request = Request::builder().method(method).uri(address.trim());
    for (name, value) in headers.filter_map(|line| line.split_once(':')) {
        request = request.header(name.trim(), value.trim());
    }
    request.body(Body::from(body.to_owned())).ok()
}
