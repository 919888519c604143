//! Opening the door: serving pages until somebody says stop.

use crate::house::Place;
use anyhow::{Context, Result, bail};
use commons::founding::Sort;
use host::{Home, Host};
use std::io::{ErrorKind, Write};
use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Serve {
    /// Where to listen. If the port is taken, the next free one of twenty is used; port 0 takes any.
    #[arg(long, value_name = "ADDRESS", default_value = "127.0.0.1:8080")]
    listen: SocketAddr,
    /// The address people use, if there is a web server in front: https://your.name
    #[arg(long, value_name = "ADDRESS")]
    public_url: Option<String>,
    /// Open straight into the demo neighbourhood, which is made if it is not there.
    #[arg(long)]
    demo: bool,
    #[command(flatten)]
    place: Place,
}

/// How long open requests may take to finish when the program is told to stop.
const PATIENCE: Duration = Duration::from_secs(5);

impl Serve {
    pub(crate) async fn run(self) -> Result<()> {
        let host = self.place.open().await?;
        let mut path = String::new();
        if self.demo {
            let home = match demo(&host) {
                Some(home) => home,
                None => crate::demo::make(&host, &town::Plan::default()).await?,
            };
            path = format!("{}/demo", home.slug);
        }
        let listener = listen(self.listen).await?;
        let address = listener.local_addr().context("The address that was taken cannot be read.")?;
        tokio::spawn(Arc::clone(&host).keep_time());
        let app = web::app(Arc::clone(&host), web::Options { public_url: self.public_url });
        let service = app.into_make_service_with_connect_info::<SocketAddr>();

        // The one line on standard output: where to go. Everything else is said on standard error.
        let mut out = std::io::stdout();
        writeln!(out, "http://{address}/{path}")
            .and_then(|()| out.flush())
            .context("Nobody listens to what is printed.")?;

        let (stop, mut stopping) = tokio::sync::watch::channel(false);
        let mut told = stop.subscribe();
        let serving = tokio::spawn(async move {
            let until = async move {
                let _ = told.wait_for(|stop| *stop).await;
            };
            axum::serve(listener, service).with_graceful_shutdown(until).await
        });
        told_to_stop().await;
        tracing::info!("stopping");
        let _ = stop.send(true);
        let _ = stopping.changed().await;
        // Live pages listen for ever; everybody else is done by then.
        let _ = tokio::time::timeout(PATIENCE, serving).await;
        host.store.close().await;
        Ok(())
    }
}

/// The demo neighbourhood of this house, if it has one.
fn demo(host: &Host) -> Option<Arc<Home>> {
    host.all_homes().into_iter().find(|home| home.look().group.founding.sort == Sort::Demo)
}

/// Takes the address, or the next free port after it.
async fn listen(wanted: SocketAddr) -> Result<TcpListener> {
    const FURTHER: u16 = 20;
    for step in 0..=FURTHER {
        let Some(port) = wanted.port().checked_add(step) else { break };
        let mut address = wanted;
        address.set_port(port);
        match TcpListener::bind(address).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) => {
                return Err(error)
                    .with_context(|| format!("{address} cannot be listened on. Choose another with --listen."));
            }
        }
    }
    bail!("The ports from {} on are all taken. Choose another address with --listen.", wanted.port())
}

/// Waits for Ctrl-C, or for whoever started us to say stop.
async fn told_to_stop() {
    let mut terminate = match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
        Ok(signal) => signal,
        Err(_) => {
            let _ = tokio::signal::ctrl_c().await;
            return;
        }
    };
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
