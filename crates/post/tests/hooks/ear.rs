//! A machine that listens on this one, with a certificate for `hook.example.org` that only these tests believe.

use post::outside::{LookUp, Outside};
use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
use rustls::{RootCertStore, ServerConfig};
use std::collections::VecDeque;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;

/// One message, as it came.
#[derive(Clone, Debug)]
pub struct Told {
    pub line: String,
    headers: Vec<(String, String)>,
    pub body: String,
}

impl Told {
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }
}

#[derive(Default)]
struct Memory {
    heard: Vec<Told>,
    answers: VecDeque<u16>,
}

pub struct Ear {
    address: SocketAddr,
    roots: RootCertStore,
    memory: Arc<Mutex<Memory>>,
}

impl Ear {
    pub async fn open() -> Ear {
        let own = rcgen::generate_simple_self_signed(vec!["hook.example.org".to_owned()]).unwrap();
        let certificate = own.cert.der().clone();
        let mut roots = RootCertStore::empty();
        roots.add(certificate.clone()).unwrap();
        let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(own.signing_key.serialize_der()));
        let provider = Arc::new(rustls::crypto::ring::default_provider());
        let config = ServerConfig::builder_with_provider(provider)
            .with_safe_default_protocol_versions()
            .unwrap()
            .with_no_client_auth()
            .with_single_cert(vec![certificate], key)
            .unwrap();
        let acceptor = TlsAcceptor::from(Arc::new(config));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let memory = Arc::<Mutex<Memory>>::default();
        let remembering = Arc::clone(&memory);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (acceptor, memory) = (acceptor.clone(), Arc::clone(&remembering));
                tokio::spawn(async move {
                    if let Ok(stream) = acceptor.accept(stream).await {
                        listen(stream, &memory).await;
                    }
                });
            }
        });
        Ear { address, roots, memory }
    }

    /// A world in which every name leads here.
    pub fn outside(&self) -> Outside {
        let address = self.address;
        let look_up: LookUp = Arc::new(move |_| Box::pin(async move { vec![address] }));
        Outside::through(look_up, self.roots.clone())
    }

    /// What it answers next; afterwards it is content with everything.
    pub fn answer(&self, with: &[u16]) {
        self.memory.lock().unwrap().answers = with.iter().copied().collect();
    }

    pub fn heard(&self) -> Vec<Told> {
        self.memory.lock().unwrap().heard.clone()
    }
}

async fn listen<S: AsyncReadExt + AsyncWriteExt + Unpin>(mut stream: S, memory: &Mutex<Memory>) {
    let mut bytes = Vec::new();
    loop {
        let mut some = [0; 4096];
        let read = stream.read(&mut some).await.unwrap_or(0);
        bytes.extend_from_slice(some.get(..read).unwrap_or_default());
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if let Some(told) = whole(&text) {
            let status = {
                let mut memory = memory.lock().unwrap();
                memory.heard.push(told);
                memory.answers.pop_front().unwrap_or(200)
            };
            let answer =
                format!("HTTP/1.1 {status} Said\r\nLocation: https://elsewhere.example/\r\nContent-Length: 0\r\n\r\n");
            let _ = stream.write_all(answer.as_bytes()).await;
            let _ = stream.flush().await;
            return;
        }
        if read == 0 {
            return;
        }
    }
}

/// The message, once all of it is there.
fn whole(text: &str) -> Option<Told> {
    let (head, body) = text.split_once("\r\n\r\n")?;
    let mut lines = head.lines();
    let line = lines.next()?.to_owned();
    let headers: Vec<(String, String)> = lines
        .filter_map(|line| line.split_once(": "))
        .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
        .collect();
    let length: usize = headers.iter().find(|(name, _)| name == "content-length")?.1.parse().ok()?;
    (body.len() >= length).then(|| Told { line, headers, body: body.to_owned() })
}
