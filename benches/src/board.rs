//! The board of the demo town for somebody who is signed in, with sight, languages and escaping, against a bare axum
//! handler that sends the same bytes.

use crate::house::House;
use crate::load::{self, Measured};
use crate::{Effort, Line};
use axum::Router;
use axum::http::header;
use axum::routing::get;
use commons::duties::Duty;
use host::Holder;
use std::net::SocketAddr;
use tokio::net::TcpListener;

pub(crate) async fn measure(effort: Effort) -> anyhow::Result<Vec<Line>> {
    let house = House::open().await?;
    let home = house.town(300, effort.days / 7).await?;
    let person = {
        let state = home.look();
        let turn = state.group.duties.holders(Duty::PhoneDesk).next().map(|turn| turn.by);
        turn.ok_or_else(|| anyhow::anyhow!("the town has nobody on the phone desk"))?
    };
    let token = house.host.sign_in(&home, Holder::Person(person), "bench").await?;
    let cookie = format!("s-{}={}", home.slug, token.reveal());
    let path = format!("/{}/board", home.slug);

    let ours = serve(web::app(house.host.clone(), web::Options::default())).await?;
    let body = vec![b'x'; load::ask(ours, &path, &cookie, 1, std::time::Duration::from_millis(50)).await?.bytes];
    let body: &'static str = String::from_utf8(body)?.leak();
    let page = move || async move { ([(header::CONTENT_TYPE, "text/html; charset=utf-8")], body) };
    let bare = serve(Router::new().route(&path, get(page))).await?;

    let mut lines = Vec::new();
    for clients in [8, 64] {
        let ours = load::ask(ours, &path, &cookie, clients, effort.span).await?;
        let bare = load::ask(bare, &path, "", clients, effort.span).await?;
        lines.push(Line {
            what: format!("board page, {} kB, {clients} clients, requests/s", ours.bytes / 1000),
            ours: said(&ours),
            peer: format!("bare axum handler, same bytes: {}", said(&bare)),
            ratio: format!("{:.2}", ours.rate / bare.rate),
        });
    }
    Ok(lines)
}

fn said(measured: &Measured) -> String {
    format!("{:.0}/s (p50 {:.2?}, p99 {:.2?})", measured.rate, measured.p50, measured.p99)
}

async fn serve(app: Router) -> anyhow::Result<SocketAddr> {
    let listener = TcpListener::bind("127.0.0.1:0").await?;
    let address = listener.local_addr()?;
    let service = app.into_make_service_with_connect_info::<SocketAddr>();
    tokio::spawn(async move { axum::serve(listener, service).await });
    Ok(address)
}
