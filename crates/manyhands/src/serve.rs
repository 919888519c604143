//! Opening the door: serving pages until somebody says stop.

use crate::house::Place;
use crate::keep::Backups;
use crate::secure::{Door, From, Secure, as_usual};
use anyhow::{Context, Result, bail, ensure};
use commons::founding::Sort;
use host::Host;
use std::io::{ErrorKind, Write};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;

#[derive(Clone, Debug, clap::Args)]
#[command(after_help = crate::WHERE)]
pub(crate) struct Serve {
    /// Where to listen: 127.0.0.1:8080 if nothing is said, [::]:443 with --name. If the port is taken, the next free one of
    /// twenty is used; port 0 takes any. With --name it is this port or none.
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<SocketAddr>,
    /// The address people use, if there is a web server in front: https://your.name
    #[arg(long, value_name = "ADDRESS")]
    public_url: Option<String>,
    /// The mail server that letters go through: smtps://name:password@mail.example, or smtp://localhost:25. Without one, no
    /// letters are written. A password is better kept in the environment than on the command line.
    #[arg(long, value_name = "ADDRESS", env = "MANYHANDS_SMTP", hide_env_values = true, requires = "letters_from")]
    smtp: Option<String>,
    /// Whom letters come from: post@your.name
    #[arg(long, value_name = "ADDRESS", env = "MANYHANDS_LETTERS_FROM")]
    letters_from: Option<String>,
    /// Who shows this may read /metrics from anywhere: `Authorization: Bearer …`. Without it, only this computer may.
    #[arg(long, value_name = "WORD", env = "MANYHANDS_METRICS_TOKEN", hide_env_values = true)]
    metrics_token: Option<String>,
    /// Open straight into the demo neighbourhood, which is made if it is not there.
    #[arg(long)]
    demo: bool,
    /// If it is made: so many asks more in its last hours, to make rounds of.
    #[arg(long, default_value_t = 0, requires = "demo", value_parser = clap::value_parser!(u32).range(0..=2_000))]
    demo_asks: u32,
    #[command(flatten)]
    secure: Secure,
    #[command(flatten)]
    backups: Backups,
    #[command(flatten)]
    place: Place,
}

/// Only this computer, until somebody says otherwise.
pub(crate) const USUAL: SocketAddr = SocketAddr::new(IpAddr::V4(Ipv4Addr::LOCALHOST), 8080);

/// With a public name: everywhere, where browsers look for https.
const PUBLIC: SocketAddr = SocketAddr::new(IpAddr::V6(Ipv6Addr::UNSPECIFIED), 443);

/// How long open requests may take to finish when the program is told to stop.
const PATIENCE: Duration = Duration::from_secs(5);

impl Serve {
    pub(crate) async fn run(self) -> Result<()> {
        // Heard from the first moment, so that being told to stop never cuts anything short.
        let told = told_to_stop()?;
        let public_url = self.public_url.clone().or_else(|| self.secure.public_url());
        let mailer = self.mailer(public_url.as_deref())?;
        let keeping = self.backups.keeping(&self.place)?;
        self.place.before_a_change(keeping.as_ref()).await?;
        let host = self.place.open().await?;
        self.keep(&host, keeping)?;
        if self.place.keeps_photos_apart() {
            eprintln!(
                "Photos are kept in the data folder of this server, where the others do not reach them. Say where all do, with \
                 --pictures; docs/scaling.md tells how."
            );
        }
        let mut path = String::new();
        if self.demo {
            let slug = match demo(&host) {
                Some(slug) => slug,
                None => {
                    let plan = town::Plan { asks: self.demo_asks, ..town::Plan::default() };
                    crate::demo::make(&host, &plan).await?.slug.clone()
                }
            };
            path = format!("{slug}/demo");
        }
        let mut given = listenfd::ListenFd::from_env();
        let listener = match taken(&mut given, 0)? {
            Some(listener) => listener,
            None => self.listen().await?,
        };
        let address = listener.local_addr().context("The address that was taken cannot be read.")?;
        let timekeeper = tokio::spawn(Arc::clone(&host).keep_time());
        let listener_to_others = tokio::spawn(Arc::clone(&host).keep_up());
        let carrier = mailer.map(|mailer| {
            let public_url = public_url.clone().unwrap_or_default().trim_end_matches('/').to_owned();
            let post = post::Post { host: Arc::clone(&host), mailer, public_url, scribe };
            tokio::spawn(post.keep_carrying())
        });
        let outside = post::outside::Outside::world();
        let hooks = post::hooks::Hooks { host: Arc::clone(&host), outside, teller: web::api::told };
        let teller = tokio::spawn(hooks.keep_telling());
        let data = self.place.folder()?;
        let certificate = Arc::new(web::Certificate::default());
        let door = match self.secure.name() {
            Some(_) => {
                self.secure.send_on(taken(&mut given, 1)?).await;
                Way::Https(self.secure.open(listener, &data, &host, &certificate)?)
            }
            None => Way::Http(listener),
        };
        let machine = web::Machine {
            data: Some(data),
            certificate: self.secure.name().map(|_| certificate),
            since: Some(host.clock.now()),
            letters: carrier.is_some(),
            metrics_token: self.metrics_token,
            stopping: Arc::default(),
        };
        let stopping_now = Arc::clone(&machine.stopping);
        let origin = self.secure.public_url().unwrap_or_else(|| format!("http://{}", reachable(address)));
        let app = web::app(Arc::clone(&host), web::Options { public_url, machine });

        // The one line on standard output: where to go. Everything else is said on standard error.
        let mut out = std::io::stdout();
        writeln!(out, "{origin}/{path}").and_then(|()| out.flush()).context("Nobody listens to what is printed.")?;

        let (stop, mut stopping) = tokio::sync::watch::channel(false);
        let until = async move {
            let _ = stopping.wait_for(|stop| *stop).await;
        };
        let mut serving = door.serve(app, until);
        let ended = tokio::select! {
            ended = &mut serving => Some(ended),
            () = told => None,
        };
        tracing::info!("stopping");
        stopping_now.store(true, std::sync::atomic::Ordering::SeqCst);
        let _ = stop.send(true);
        // Live pages listen for ever; everybody else is done by then.
        let ended = match ended {
            Some(ended) => Ok(ended),
            None => tokio::time::timeout(PATIENCE, serving).await,
        };
        timekeeper.abort();
        listener_to_others.abort();
        teller.abort();
        if let Some(carrier) = carrier {
            carrier.abort();
        }
        host.store.close().await;
        match ended {
            Ok(served) => Ok(served.context("Serving stopped by mistake.")?.context("Serving stopped.")?),
            Err(_) => Ok(()),
        }
    }
}

impl Serve {
    /// Lets the house be kept, or says that it is not.
    fn keep(&self, host: &Host, keeping: Option<host::keeping::Keeping>) -> Result<()> {
        // What a program that was interrupted left there.
        let _ = std::fs::remove_dir_all(crate::keep::scratch(&self.place)?);
        let Some(keeping) = keeping else {
            eprintln!("No backups are made. Say where they go with --backups; docs/keeping.md tells how.");
            return Ok(());
        };
        if host::keeping::recovery_key(&keeping.keys)?.is_none() {
            eprintln!("No backups are made until there is a recovery key: `manyhands recovery-key make`.");
        }
        host.begin_keeping(keeping);
        Ok(())
    }

    async fn listen(&self) -> Result<TcpListener> {
        match (self.listen, self.secure.name()) {
            (given, None) => listen(given.unwrap_or(USUAL), FURTHER).await,
            (given, Some(_)) => listen(given.unwrap_or(PUBLIC), 0).await,
        }
    }

    fn mailer(&self, public_url: Option<&str>) -> Result<Option<post::Mailer>> {
        let (Some(server), Some(from)) = (&self.smtp, &self.letters_from) else { return Ok(None) };
        ensure!(public_url.is_some(), "Letters need the address people use: say it with --public-url, or with --name.");
        Ok(Some(post::Mailer::new(server, from)?))
    }
}

/// Letters say what pages say.
fn scribe(
    state: &host::State,
    occasion: commons::letters::Occasion,
    person: commons::people::PersonId,
    reply: post::Reply<'_>,
) -> post::Letter {
    let reply = match reply {
        post::Reply::Pass { link, page, code } => web::letters::Reply::Pass { link, page, code },
        post::Reply::Page { link } => web::letters::Reply::Page { link },
    };
    let web::letters::Written { subject, text } = web::letters::write(state, occasion, person, &reply);
    post::Letter { subject, text }
}

/// An address that a browser on this computer can open: "everywhere" is no place to go to.
fn reachable(mut address: SocketAddr) -> SocketAddr {
    match address.ip() {
        IpAddr::V4(ip) if ip.is_unspecified() => address.set_ip(Ipv4Addr::LOCALHOST.into()),
        IpAddr::V6(ip) if ip.is_unspecified() => address.set_ip(Ipv6Addr::LOCALHOST.into()),
        _ => {}
    }
    address
}

/// Where the demo neighbourhood of this house is, if it has one.
fn demo(host: &Host) -> Option<String> {
    host.all_groups().into_iter().find(|group| group.sort == Sort::Demo).map(|group| group.slug)
}

/// The way pages go out.
enum Way {
    Http(TcpListener),
    Https(Door),
}

impl Way {
    fn serve(
        self,
        app: axum::Router,
        until: impl Future<Output = ()> + Send + 'static,
    ) -> tokio::task::JoinHandle<std::io::Result<()>> {
        match self {
            Way::Http(listener) => {
                let service = app.into_make_service_with_connect_info::<SocketAddr>();
                tokio::spawn(axum::serve(listener, service).with_graceful_shutdown(until).into_future())
            }
            Way::Https(door) => {
                let app = app.layer(axum::middleware::map_request(async |request| as_usual(request)));
                let service = app.into_make_service_with_connect_info::<From>();
                tokio::spawn(axum::serve(door, service).with_graceful_shutdown(until).into_future())
            }
        }
    }
}

/// A port that whoever started us has taken already.
fn taken(given: &mut listenfd::ListenFd, nth: usize) -> Result<Option<TcpListener>> {
    let listener = given.take_tcp_listener(nth).context("What was handed over at the start is no open port.")?;
    let Some(listener) = listener else { return Ok(None) };
    listener.set_nonblocking(true).context("The port that was handed over cannot be used.")?;
    Ok(Some(TcpListener::from_std(listener).context("The port that was handed over cannot be used.")?))
}

/// How many ports are tried after the one that is taken.
const FURTHER: u16 = 20;

/// Takes the address, or the next free port after it.
async fn listen(wanted: SocketAddr, further: u16) -> Result<TcpListener> {
    for step in 0..=further {
        let Some(port) = wanted.port().checked_add(step) else { break };
        let mut address = wanted;
        address.set_port(port);
        match TcpListener::bind(address).await {
            Ok(listener) => return Ok(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => {}
            Err(error) if error.kind() == ErrorKind::PermissionDenied => bail!(
                "Listening on {address} is not allowed; ports below 1024 are kept. Choose another with --listen, such as \
                 {USUAL}, or let systemd take it: docs/set-up.md tells how."
            ),
            Err(error) => {
                return Err(error)
                    .with_context(|| format!("{address} cannot be listened on. Choose another with --listen."));
            }
        }
    }
    match further {
        0 => bail!(
            "{wanted} is taken by another program, perhaps a web server. Stop it, or choose another with --listen."
        ),
        _ => bail!("The ports from {} on are all taken. Choose another address with --listen.", wanted.port()),
    }
}

/// Listens for Ctrl-C, and for whoever started us to say stop.
fn told_to_stop() -> Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let listen = |kind| signal(kind).context("The program cannot hear when it is told to stop.");
    let (mut terminate, mut interrupt) = (listen(SignalKind::terminate())?, listen(SignalKind::interrupt())?);
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
}
