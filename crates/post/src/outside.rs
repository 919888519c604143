//! The one way by which the program calls other machines: https on port 443, to places that are really outside, without
//! following anybody elsewhere. Which machine a name means is looked up here, and the connection goes to exactly the address
//! that was found good: nothing can change between looking and connecting.

use host::Place;
use http_body_util::Full;
use hyper::body::Bytes;
use hyper::header::{CONTENT_TYPE, HOST, HeaderName, HeaderValue, USER_AGENT};
use hyper::{Method, Request, StatusCode};
use hyper_util::rt::TokioIo;
use rustls::pki_types::ServerName;
use rustls::{ClientConfig, RootCertStore};
use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::pin::Pin;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio_rustls::TlsConnector;

/// From looking up the name to the first line of the answer.
const PATIENCE: Duration = Duration::from_secs(5);
/// Looks up a name: the addresses that may be connected to.
pub type LookUp = Arc<dyn Fn(String) -> Pin<Box<dyn Future<Output = Vec<SocketAddr>> + Send>> + Send + Sync>;

/// Calls other machines.
#[derive(Clone)]
pub struct Outside {
    look_up: LookUp,
    tls: TlsConnector,
}

/// Why a call came to nothing. It says nothing about where.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoCall {
    #[error("the name leads to no machine outside")]
    Nowhere,
    #[error("nobody answered in time")]
    TooSlow,
    #[error("the connection broke off")]
    Broken,
}

/// Whether an address belongs to the world, and not to this machine, its network or nobody.
pub fn is_outside(address: IpAddr) -> bool {
    match address.to_canonical() {
        IpAddr::V4(v4) => is_outside_v4(v4),
        IpAddr::V6(v6) => is_outside_v6(v6),
    }
}

fn is_outside_v4(v4: Ipv4Addr) -> bool {
    let [a, b, c, _] = v4.octets();
    let special = match (a, b, c) {
        // Itself, private, shared by carriers, loopback, link.
        (0 | 10 | 127, ..) | (169, 254, _) | (192, 168, _) => true,
        (100, 64..=127, _) | (172, 16..=31, _) => true,
        // Protocols, documentation, relays, measuring.
        (192, 0, 0 | 2) | (192, 31, 196) | (192, 52, 193) | (192, 88, 99) | (192, 175, 48) => true,
        (198, 18 | 19, _) | (198, 51, 100) | (203, 0, 113) => true,
        // To many, kept for later, to all.
        (224.., ..) => true,
        _ => false,
    };
    !special
}

fn is_outside_v6(v6: Ipv6Addr) -> bool {
    let [first, second, ..] = v6.segments();
    // Only what is given out to the world, without what leads into v4 by another way, and without what is for examples.
    let given_out = first & 0xe000 == 0x2000;
    let tunnel = first == 0x2002;
    let special = matches!((first, second), (0x2001, 0..0x0200 | 0x0db8) | (0x3fff, _));
    given_out && !tunnel && !special
}

impl Outside {
    /// The world outside, as this machine knows it: its own look-up, without what is not outside; its own list of whom to
    /// believe.
    pub fn world() -> Outside {
        let mut roots = RootCertStore::empty();
        let found = rustls_native_certs::load_native_certs();
        roots.add_parsable_certificates(found.certs);
        let look_up: LookUp = Arc::new(|host| {
            Box::pin(async move {
                let found = tokio::net::lookup_host((host, 443)).await;
                found.map(|found| found.filter(|address| is_outside(address.ip())).collect()).unwrap_or_default()
            })
        });
        Outside::through(look_up, roots)
    }

    /// Another world: names are looked up by `look_up`, and `roots` are believed.
    pub fn through(look_up: LookUp, roots: RootCertStore) -> Outside {
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ClientConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .expect("ring speaks the versions that rustls takes for safe")
            .with_root_certificates(roots)
            .with_no_client_auth();
        Outside { look_up, tls: TlsConnector::from(Arc::new(config)) }
    }

    /// Sends a small message, and says with what status it was answered. What else the answer holds is not read.
    ///
    /// # Errors
    /// If nobody answered.
    pub async fn post(
        &self,
        place: &Place,
        headers: &[(&'static str, String)],
        body: String,
    ) -> Result<StatusCode, NoCall> {
        tokio::time::timeout(PATIENCE, self.call(place, headers, body)).await.unwrap_or(Err(NoCall::TooSlow))
    }

    async fn call(
        &self,
        place: &Place,
        headers: &[(&'static str, String)],
        body: String,
    ) -> Result<StatusCode, NoCall> {
        let addresses = (self.look_up)(place.host().to_owned()).await;
        let address = addresses.first().ok_or(NoCall::Nowhere)?;
        let stream = TcpStream::connect(address).await.map_err(|_| NoCall::Broken)?;
        let name = ServerName::try_from(place.host().to_owned()).map_err(|_| NoCall::Nowhere)?;
        let stream = self.tls.connect(name, stream).await.map_err(|_| NoCall::Broken)?;
        let (mut send, connection) =
            hyper::client::conn::http1::handshake(TokioIo::new(stream)).await.map_err(|_| NoCall::Broken)?;
        let connection = tokio::spawn(connection);
        let mut request = Request::builder()
            .method(Method::POST)
            .uri(place.path())
            .header(HOST, place.host())
            .header(USER_AGENT, "manyhands")
            .header(CONTENT_TYPE, "application/json");
        for (name, value) in headers {
            if let Ok(value) = HeaderValue::from_str(value) {
                request = request.header(HeaderName::from_static(name), value);
            }
        }
        let request = request.body(Full::new(Bytes::from(body))).map_err(|_| NoCall::Nowhere)?;
        let answered = send.send_request(request).await.map(|answer| answer.status()).map_err(|_| NoCall::Broken);
        connection.abort();
        answered
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_of_this_machine_its_network_and_nobody_are_not_outside() {
        for inside in [
            "127.0.0.1",
            "127.255.255.254",
            "10.1.2.3",
            "172.16.0.1",
            "172.31.255.255",
            "192.168.0.1",
            "169.254.169.254",
            "100.64.0.1",
            "100.127.255.255",
            "0.0.0.0",
            "0.1.2.3",
            "192.0.0.1",
            "192.0.2.1",
            "198.18.0.1",
            "198.51.100.7",
            "203.0.113.9",
            "224.0.0.1",
            "239.1.1.1",
            "240.0.0.1",
            "255.255.255.255",
            "::",
            "::1",
            "::ffff:10.0.0.1",
            "::ffff:127.0.0.1",
            "fe80::1",
            "fc00::1",
            "fd12:3456::1",
            "ff02::1",
            "2001:db8::1",
            "2002:7f00:1::",
            "2001::1",
            "64:ff9b::7f00:1",
            "100::1",
            "3fff::1",
            "::7f00:1",
        ] {
            assert!(!is_outside(inside.parse().unwrap()), "{inside}");
        }
        for outside in
            ["1.1.1.1", "8.8.8.8", "172.32.0.1", "100.128.0.1", "193.0.0.1", "2606:4700::1111", "2a00:1450::1"]
        {
            assert!(is_outside(outside.parse().unwrap()), "{outside}");
        }
    }

    #[tokio::test]
    async fn a_name_that_leads_back_here_is_called_by_nobody() {
        // The machine's own list of names says where this is.
        let found: Vec<SocketAddr> = (Outside::world().look_up)("localhost".into()).await;
        assert_eq!(found, []);
    }
}
