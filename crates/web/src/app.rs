//! The program's web side as one router: every room's doors, dressed.

use axum::middleware::from_fn_with_state;
use axum::routing::get;
use axum::{Extension, Router};
use host::Host;
use std::sync::Arc;

use crate::dress::{Wire, dress};
use crate::limits::Limits;
use crate::machine::signs::{Counts, count};

/// What whoever starts the program can say about how it is reached.
#[derive(Clone, Debug, Default)]
pub struct Options {
    /// The address people use, if it is not the one their browser names: `https://tanners.example`.
    pub public_url: Option<String>,
    /// What is known of the machine.
    pub machine: crate::machine::Machine,
}

/// What every handler can reach. Cheap to clone.
#[derive(Clone)]
pub struct House(Arc<Inner>);

struct Inner {
    host: Arc<Host>,
    options: Options,
    limits: Limits,
    /// Marks tasks and forms of this program; a new one at each start.
    secret: [u8; 32],
    doorstep: crate::door::Doorstep,
    kept: crate::kept::Kept,
    workshop: crate::pictures::Workshop,
}

impl House {
    pub fn new(host: Arc<Host>, options: Options) -> House {
        // Servers of one house know each other's marks; whoever is alone has new ones at each start.
        let secret = if host.is_shared() { host.vault.secret_for("marks on forms") } else { host.dice.bytes() };
        House(Arc::new(Inner {
            host,
            options,
            limits: Limits::default(),
            secret,
            doorstep: Default::default(),
            kept: Default::default(),
            workshop: Default::default(),
        }))
    }

    pub fn host(&self) -> &Arc<Host> {
        &self.0.host
    }

    pub fn options(&self) -> &Options {
        &self.0.options
    }

    pub fn limits(&self) -> &Limits {
        &self.0.limits
    }

    pub fn secret(&self) -> &[u8; 32] {
        &self.0.secret
    }

    pub(crate) fn doorstep(&self) -> &crate::door::Doorstep {
        &self.0.doorstep
    }

    pub(crate) fn kept(&self) -> &crate::kept::Kept {
        &self.0.kept
    }

    pub(crate) fn workshop(&self) -> &crate::pictures::Workshop {
        &self.0.workshop
    }

    /// Whether people come over https, as far as whoever started the program said.
    fn wire(&self) -> Wire {
        match self.0.options.public_url.as_deref() {
            Some(url) if url.starts_with("https://") => Wire::Https,
            _ => Wire::Http,
        }
    }
}

/// The whole house, ready to serve.
pub fn app(host: Arc<Host>, options: Options) -> Router {
    let house = House::new(host, options);
    let wire = house.wire();
    let counts = Arc::new(Counts::default());
    let rooms = rooms().layer(Extension(Arc::clone(&counts)));
    let rooms = match house.host().is_shared() {
        true => rooms.layer(from_fn_with_state(house.clone(), crate::together::remember)),
        false => rooms,
    };
    let counted = from_fn_with_state(house.clone(), crate::limits::count_acts);
    dress(rooms.with_state(house).layer(counted), wire).layer(from_fn_with_state(counts, count))
}

/// Every door there is. A test walks this list, so nothing is served that is not in it.
fn rooms() -> Router<House> {
    Router::new()
        .merge(crate::door::routes())
        .merge(crate::asking::routes())
        .merge(crate::board::routes())
        .merge(crate::streets::routes())
        .merge(crate::needs::routes())
        .merge(crate::fitting::routes())
        .merge(crate::carrying::routes())
        .merge(crate::offers::routes())
        .merge(crate::people::routes())
        .merge(crate::shutters::routes())
        .merge(crate::duties::routes())
        .merge(crate::meetings::routes())
        .merge(crate::mending::routes())
        .merge(crate::decisions::routes())
        .merge(crate::fund::routes())
        .merge(crate::pictures::routes())
        .merge(crate::rounds::routes())
        .merge(crate::today::routes())
        .merge(crate::log::routes())
        .merge(crate::about::routes())
        .merge(crate::machine::routes())
        .merge(crate::letters::routes())
        .merge(crate::mirror::routes())
        .merge(crate::decisions::agreements::routes())
        .merge(crate::decisions::how::routes())
        .merge(crate::decisions::propose::routes())
        .merge(crate::decisions::rules::routes())
        .merge(crate::decisions::shared::routes())
        .merge(crate::api::routes())
        .route("/{group}/live", get(crate::live::listen))
        .route("/{group}/undo/{seq}", axum::routing::post(crate::caller::undo))
}
