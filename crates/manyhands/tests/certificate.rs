//! A certificate that comes by itself: the real binary and Pebble, the test authority of the people behind Let's Encrypt.
#![expect(clippy::unwrap_used, reason = "a test that fails says where")]

use rcgen::{BasicConstraints, CertificateParams, IsCa, KeyPair};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio_rustls::rustls::crypto::ring::default_provider;
use tokio_rustls::rustls::pki_types::pem::PemObject;
use tokio_rustls::rustls::pki_types::{CertificateDer, ServerName};
use tokio_rustls::rustls::{ClientConfig, ClientConnection, RootCertStore, StreamOwned};

const NAME: &str = "tanners.example";

/// Ended when it goes out of hand.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// Ports that nobody had a moment ago.
fn free<const N: usize>() -> [u16; N] {
    let held: Vec<TcpListener> = (0..N).map(|_| TcpListener::bind("127.0.0.1:0").unwrap()).collect();
    std::array::from_fn(|n| held[n].local_addr().unwrap().port())
}

fn near(port: u16) -> SocketAddr {
    SocketAddr::from(([127, 0, 0, 1], port))
}

/// Waits until something is true; nothing here takes longer than a minute on the slowest machine.
fn until<T>(what: &str, mut look: impl FnMut() -> Option<T>) -> T {
    let begun = Instant::now();
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(begun.elapsed() < Duration::from_secs(60), "{what} does not come");
        std::thread::sleep(Duration::from_millis(50));
    }
}

/// An authority that speaks https by a certificate the program is told to believe.
struct Authority {
    _running: [Running; 2],
    directory: String,
    management: u16,
}

/// Writes a certificate for this machine, and the one above it, into the folder.
fn certify(folder: &Path) {
    let mut above = CertificateParams::new(Vec::new()).unwrap();
    above.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let above_key = KeyPair::generate().unwrap();
    let above = above.self_signed(&above_key).unwrap();
    let key = KeyPair::generate().unwrap();
    let ours = CertificateParams::new(vec!["localhost".to_owned(), "127.0.0.1".to_owned()]).unwrap();
    let ours = ours.signed_by(&key, &above, &above_key).unwrap();
    std::fs::write(folder.join("above.pem"), above.pem()).unwrap();
    std::fs::write(folder.join("ours.pem"), ours.pem()).unwrap();
    std::fs::write(folder.join("ours.key"), key.serialize_pem()).unwrap();
}

impl Authority {
    /// It proves names at this port. `None` if Pebble is not on this machine; `./test` brings it.
    fn start(folder: &Path, proved_at: u16) -> Option<Authority> {
        Command::new("pebble").arg("-help").output().ok()?;
        certify(folder);
        let [asked, management, names, names_management] = free();
        let settings = serde_json::json!({ "pebble": {
            "listenAddress": near(asked).to_string(), "managementListenAddress": near(management).to_string(),
            "certificate": folder.join("ours.pem"), "privateKey": folder.join("ours.key"),
            "httpPort": 1, "tlsPort": proved_at, "ocspResponderURL": "", "externalAccountBindingRequired": false,
        }});
        std::fs::write(folder.join("pebble.json"), settings.to_string()).unwrap();
        let quiet = |command: &mut Command| {
            Running(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap())
        };
        let names = near(names).to_string();
        // Every name is this machine.
        let mut namer = Command::new("pebble-challtestsrv");
        namer.args(["-http01", "", "-https01", "", "-tlsalpn01", "", "-dns01", &names, "-defaultIPv6", ""]);
        namer.args(["-management", &near(names_management).to_string()]);
        let mut pebble = Command::new("pebble");
        pebble.arg("-config").arg(folder.join("pebble.json")).args(["-dnsserver", &names]);
        pebble.env("PEBBLE_VA_NOSLEEP", "1").env("PEBBLE_WFE_NONCEREJECT", "0");
        let running = [quiet(&mut namer), quiet(&mut pebble)];
        until("the authority", || TcpStream::connect(near(management)).ok());
        Some(Authority { _running: running, directory: format!("https://127.0.0.1:{asked}/dir"), management })
    }

    /// What its certificates are to be believed by.
    fn root(&self, folder: &Path) -> Vec<u8> {
        let above = std::fs::read(folder.join("above.pem")).unwrap();
        let (_, answer) = get(near(self.management), "localhost", &above, &[], "/roots/0").unwrap();
        let begin = answer.find("-----BEGIN").unwrap();
        answer.as_bytes()[begin..].to_vec()
    }
}

/// Asks for a page over https, believing one authority. Hands back the protocol that was agreed on, and the whole answer.
fn get(
    at: SocketAddr,
    name: &str,
    believed: &[u8],
    protocols: &[&[u8]],
    path: &str,
) -> Result<(Vec<u8>, String), String> {
    let mut roots = RootCertStore::empty();
    for root in CertificateDer::pem_slice_iter(believed) {
        roots.add(root.unwrap()).unwrap();
    }
    let config = ClientConfig::builder_with_provider(Arc::new(default_provider()));
    let config = config.with_safe_default_protocol_versions().unwrap().with_root_certificates(roots);
    let mut config = config.with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.to_vec()).collect();
    let connection = ClientConnection::new(Arc::new(config), ServerName::try_from(name.to_owned()).unwrap()).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(at).map_err(|error| error.to_string())?);
    stream.sock.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
    let asked = format!("GET {path} HTTP/1.1\r\nhost: {name}\r\nconnection: close\r\n\r\n");
    // Hands are shaken while this is written.
    stream.write_all(asked.as_bytes()).map_err(|error| error.to_string())?;
    let protocol = stream.conn.alpn_protocol().unwrap_or_default().to_vec();
    let mut answer = Vec::new();
    if protocol != b"h2" {
        stream.read_to_end(&mut answer).map_err(|error| error.to_string())?;
    }
    Ok((protocol, String::from_utf8_lossy(&answer).into_owned()))
}

fn serve(data: &Path, folder: &Path, directory: &str, port: u16, redirect: u16) -> Running {
    let mut command = Command::new(env!("CARGO_BIN_EXE_manyhands"));
    command.env("MANYHANDS_DATA", data).env_remove("MANYHANDS_DATABASE").env("SSL_CERT_FILE", folder.join("above.pem"));
    command.args(["serve", "--name", NAME, "--authority", directory]);
    command.args(["--listen", &near(port).to_string(), "--redirect", &near(redirect).to_string()]);
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap()).read_line(&mut line).unwrap();
    let running = Running(child);
    assert_eq!(line, format!("https://{NAME}/\n"));
    running
}

#[test]
fn a_machine_with_a_public_name_fetches_its_certificate_and_serves_https() {
    let (folder, data) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let [port, redirect] = free();
    let Some(authority) = Authority::start(folder.path(), port) else {
        eprintln!("Pebble is not on this machine; ./test brings it.");
        return;
    };
    let root = authority.root(folder.path());
    let program = serve(data.path(), folder.path(), &authority.directory, port, redirect);
    let (_, page) = until("the certificate", || get(near(port), NAME, &root, &[], "/").ok());
    assert!(page.starts_with("HTTP/1.1 200"), "{page}");
    assert!(page.to_ascii_lowercase().contains("strict-transport-security:"), "{page}");
    // Newer browsers are met in their own way.
    let (protocol, _) = get(near(port), NAME, &root, &[b"h2", b"http/1.1"], "/").unwrap();
    assert_eq!(protocol, b"h2");
    // Whoever does not believe that authority, or wants another name, is not fooled: the certificate is a real one.
    let other = std::fs::read(folder.path().join("above.pem")).unwrap();
    assert!(get(near(port), NAME, &other, &[], "/").is_err());
    assert!(get(near(port), "elsewhere.example", &root, &[], "/").is_err());
    // Plain http is sent on.
    let mut plain = TcpStream::connect(near(redirect)).unwrap();
    write!(plain, "GET /start?a=b HTTP/1.1\r\nhost: {NAME}\r\nconnection: close\r\n\r\n").unwrap();
    let mut answer = String::new();
    plain.read_to_string(&mut answer).unwrap();
    assert!(answer.starts_with("HTTP/1.1 308"), "{answer}");
    assert!(answer.contains(&format!("location: https://{NAME}/start?a=b")), "{answer}");
    // It is kept for the next start, where nobody else may read it: the authority need not be there.
    let directory = authority.directory.clone();
    drop((program, authority));
    let kept = data.path().join("certificates");
    let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&kept).unwrap().permissions());
    assert_eq!(mode & 0o077, 0, "{mode:o}");
    let [port, redirect] = free();
    let program = serve(data.path(), folder.path(), &directory, port, redirect);
    until("the kept certificate", || get(near(port), NAME, &root, &[], "/").ok());
    // With nothing kept and nobody to ask there is none to show, and the program says so instead of ending.
    drop(program);
    std::fs::remove_dir_all(&kept).unwrap();
    let [port, redirect] = free();
    let _program = serve(data.path(), folder.path(), &directory, port, redirect);
    assert!(get(near(port), NAME, &root, &[], "/").is_err());
}
