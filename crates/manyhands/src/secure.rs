//! https with a certificate that comes by itself, for a machine with a public name (ACME, RFC 8555). That the name is ours is
//! proved over the very port that pages come from (TLS-ALPN-01, RFC 8737), so one open port is enough and nothing else runs.

use anyhow::{Context, Result, ensure};
use axum::Router;
use axum::extract::connect_info::Connected;
use axum::extract::{ConnectInfo, Request};
use axum::http::header::{HOST, HeaderValue, LOCATION};
use axum::http::{StatusCode, Uri};
use axum::serve::{IncomingStream, Listener};
use host::{Clock, Host};
use rustls_acme::caches::DirCache;
use rustls_acme::{AcmeConfig, AcmeState, EventOk, is_tls_alpn_challenge};
use std::io;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::{Semaphore, mpsc};
use tokio_rustls::LazyConfigAcceptor;
use tokio_rustls::rustls::pki_types::ServerName;
use tokio_rustls::rustls::server::Acceptor;
use tokio_rustls::rustls::{ClientConfig, RootCertStore, ServerConfig};
use tokio_rustls::server::TlsStream;
use tokio_stream::StreamExt;
use web::Certificate;

/// Let's Encrypt, which asks for nothing but the proof.
const USUAL_AUTHORITY: &str = rustls_acme::acme::LETS_ENCRYPT_PRODUCTION_DIRECTORY;

#[derive(Clone, Debug, clap::Args)]
pub(crate) struct Secure {
    /// The public name of this machine: your.name. Pages then come over https on port 443, with a certificate that the program
    /// fetches and renews by itself.
    #[arg(long, value_name = "NAME", env = "MANYHANDS_NAME", conflicts_with = "public_url", value_parser = name)]
    name: Option<String>,
    /// Who gives the certificate: the address of an ACME directory. Naming it means to agree to its terms.
    #[arg(long, value_name = "ADDRESS", env = "MANYHANDS_AUTHORITY", default_value = USUAL_AUTHORITY, requires = "name")]
    authority: String,
    /// Where plain http is listened for, to send people on to https.
    #[arg(long, value_name = "ADDRESS", default_value = "[::]:80", requires = "name")]
    redirect: SocketAddr,
}

/// A name of one machine in the public net: with a dot, and no number.
fn name(text: &str) -> Result<String, String> {
    let text = text.trim().trim_end_matches('.').to_ascii_lowercase();
    match ServerName::try_from(text.clone()) {
        Ok(ServerName::DnsName(_)) if text.contains('.') && !text.starts_with("*.") => Ok(text),
        _ => Err("a public name such as aid.example.org is wanted, without https:// and without a port".to_owned()),
    }
}

/// How many may be shaking hands at the same time; the rest wait in the queue of the machine.
const HANDSHAKES: usize = 512;
/// How long somebody may take over it.
const PATIENCE: Duration = Duration::from_secs(10);
/// Where the certificate and its key lie, below the folder of the data.
pub(crate) const FOLDER: &str = "certificates";

impl Secure {
    pub(crate) fn name(&self) -> Option<&str> {
        self.name.as_deref()
    }

    /// The address people use.
    pub(crate) fn public_url(&self) -> Option<String> {
        self.name.as_ref().map(|name| format!("https://{name}"))
    }

    /// Begins to shake hands on what is listened to. `None` if there is no public name.
    pub(crate) fn open(
        &self,
        listener: TcpListener,
        data: &Path,
        host: &Host,
        certificate: &Arc<Certificate>,
    ) -> Result<Door> {
        let name = self.name.clone().context("There is no public name to fetch a certificate for.")?;
        let folder = folder(data)?;
        let provider = Arc::new(tokio_rustls::rustls::crypto::ring::default_provider());
        let mut believed = RootCertStore::empty();
        believed.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        ensure!(
            !believed.is_empty(),
            "This machine believes no authority, so no certificate can be fetched. Install the package ca-certificates."
        );
        let client = ClientConfig::builder_with_provider(Arc::clone(&provider))
            .with_safe_default_protocol_versions()?
            .with_root_certificates(believed)
            .with_no_client_auth();
        let state = AcmeConfig::new_with_client_config([name], Arc::new(client))
            .cache(DirCache::new(folder))
            .directory(&self.authority)
            .state();
        let challenge = state.challenge_rustls_config();
        let mut pages = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()?
            .with_no_client_auth()
            .with_cert_resolver(state.resolver());
        pages.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
        tokio::spawn(keep_fetching(state, host.clock.clone(), Arc::clone(certificate)));
        let address = listener.local_addr().context("The address that was taken cannot be read.")?;
        let (sender, accepted) = mpsc::channel(HANDSHAKES);
        tokio::spawn(shake_hands(listener, challenge, Arc::new(pages), sender));
        Ok(Door { accepted, address })
    }

    /// Sends whoever comes over plain http on to https. That works without it, so a taken port is only said.
    pub(crate) async fn send_on(&self, given: Option<TcpListener>) {
        let Some(name) = self.name.clone() else { return };
        let listener = match given {
            Some(listener) => Ok(listener),
            None => TcpListener::bind(self.redirect).await,
        };
        match listener {
            Ok(listener) => {
                let app = Router::new().fallback(move |uri: Uri| std::future::ready(onward(&name, &uri)));
                tokio::spawn(async move { axum::serve(listener, app).await });
            }
            Err(error) => eprintln!(
                "Plain http is not sent on to https: {} cannot be listened on ({error}). Pages are served all the same.",
                self.redirect
            ),
        }
    }
}

fn onward(name: &str, uri: &Uri) -> (StatusCode, [(axum::http::HeaderName, String); 1]) {
    let rest = uri.path_and_query().map_or("/", |rest| rest.as_str());
    (StatusCode::PERMANENT_REDIRECT, [(LOCATION, format!("https://{name}{rest}"))])
}

/// A folder that nobody else on the machine may look into.
fn folder(data: &Path) -> Result<PathBuf> {
    use std::os::unix::fs::DirBuilderExt;
    let folder = data.join(FOLDER);
    let made = std::fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder);
    made.with_context(|| format!("The folder {} cannot be made.", folder.display()))?;
    Ok(folder)
}

/// Fetches, and renews long before the end; after a failure again and again, less and less often.
async fn keep_fetching(mut state: AcmeState<io::Error>, clock: Clock, certificate: Arc<Certificate>) {
    while let Some(event) = state.next().await {
        match event {
            Ok(EventOk::DeployedCachedCert | EventOk::DeployedNewCert) => {
                certificate.is_there();
                tracing::info!("the certificate is there");
            }
            Ok(EventOk::CertCacheStore | EventOk::AccountCacheStore) => {}
            Err(error) => {
                certificate.is_missed(clock.now());
                tracing::warn!(%error, "no certificate could be fetched");
            }
        }
    }
}

async fn shake_hands(
    listener: TcpListener,
    challenge: Arc<ServerConfig>,
    pages: Arc<ServerConfig>,
    sender: mpsc::Sender<(TlsStream<TcpStream>, SocketAddr)>,
) {
    let room = Arc::new(Semaphore::new(HANDSHAKES));
    let mut listener = listener;
    loop {
        let Ok(permit) = Arc::clone(&room).acquire_owned().await else { return };
        // This one waits out a machine that has run out of handles.
        let (stream, address) = Listener::accept(&mut listener).await;
        let (challenge, pages, sender) = (Arc::clone(&challenge), Arc::clone(&pages), sender.clone());
        tokio::spawn(async move {
            let shaken = tokio::time::timeout(PATIENCE, shake(stream, challenge, pages)).await;
            drop(permit);
            // Whoever cannot shake hands is nobody we could tell.
            if let Ok(Ok(Some(stream))) = shaken {
                let _ = sender.send((stream, address)).await;
            }
        });
    }
}

/// `None` if it was only asked whether the name is ours.
async fn shake(
    stream: TcpStream,
    challenge: Arc<ServerConfig>,
    pages: Arc<ServerConfig>,
) -> io::Result<Option<TlsStream<TcpStream>>> {
    // Small answers go out at once.
    stream.set_nodelay(true)?;
    let begun = LazyConfigAcceptor::new(Acceptor::default(), stream).await?;
    if is_tls_alpn_challenge(&begun.client_hello()) {
        let mut asked = begun.into_stream(challenge).await?;
        tokio::io::AsyncWriteExt::shutdown(&mut asked).await?;
        return Ok(None);
    }
    Ok(Some(begun.into_stream(pages).await?))
}

/// Where people come in with whom hands were shaken.
pub(crate) struct Door {
    accepted: mpsc::Receiver<(TlsStream<TcpStream>, SocketAddr)>,
    address: SocketAddr,
}

impl Listener for Door {
    type Io = TlsStream<TcpStream>;
    type Addr = SocketAddr;

    async fn accept(&mut self) -> (Self::Io, Self::Addr) {
        match self.accepted.recv().await {
            Some(somebody) => somebody,
            // The listener is gone, which happens only when everything ends.
            None => std::future::pending().await,
        }
    }

    fn local_addr(&self) -> io::Result<SocketAddr> {
        Ok(self.address)
    }
}

/// Where somebody comes from, before the pages are told in their way.
#[derive(Clone, Copy, Debug)]
pub(crate) struct From(SocketAddr);

impl Connected<IncomingStream<'_, Door>> for From {
    fn connect_info(stream: IncomingStream<'_, Door>) -> From {
        From(*stream.remote_addr())
    }
}

/// What the pages expect of a request, whichever way it came: where from, and the name that was asked for, which newer
/// browsers say in another place.
pub(crate) fn as_usual(mut request: Request) -> Request {
    if let Some(ConnectInfo(From(address))) = request.extensions().get().copied() {
        request.extensions_mut().insert(ConnectInfo(address));
    }
    let asked = request.uri().authority().and_then(|asked| HeaderValue::try_from(asked.as_str()).ok());
    if let (Some(asked), false) = (asked, request.headers().contains_key(HOST)) {
        request.headers_mut().insert(HOST, asked);
    }
    request
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_one_machine_of_the_public_net() {
        assert_eq!(name(" Aid.Example.org. ").unwrap(), "aid.example.org");
        for not in [
            "",
            "laptop",
            "https://aid.example.org",
            "aid.example.org:443",
            "*.example.org",
            "192.0.2.7",
            "::1",
            "a b.c",
        ] {
            assert!(name(not).is_err(), "{not}");
        }
    }

    #[test]
    fn whoever_comes_over_plain_http_is_sent_on_to_the_same_page() {
        let (status, [(_, to)]) = onward("aid.example.org", &Uri::from_static("/tanners-row/board?kind=food"));
        assert_eq!(
            (status, to.as_str()),
            (StatusCode::PERMANENT_REDIRECT, "https://aid.example.org/tanners-row/board?kind=food")
        );
        // The name is ours, whatever was asked for.
        let (_, [(_, to)]) = onward("aid.example.org", &Uri::from_static("http://elsewhere.example/x"));
        assert_eq!(to, "https://aid.example.org/x");
    }
}
