//! Laws about our own source, our libraries and the wire that security/asvs.toml names.

use axum::http::StatusCode;
use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::time::Duration;

use super::asvs::{our_source, read, under};
use crate::api::table_paths;
use crate::sample;

/// The names of the libraries that our crates ask for themselves.
fn asked_for() -> BTreeSet<String> {
    let mut names = BTreeSet::new();
    let ours = under("crates", "toml").into_iter().chain(under("engines", "toml"));
    let files = ours.filter(|(path, _)| path.ends_with("Cargo.toml")).map(|(_, text)| text);
    for text in files.chain([read("Cargo.toml")]) {
        let sections = text.split("\n[").filter(|section| {
            let head = section.split(']').next().unwrap_or_default();
            head.ends_with("dependencies") && !head.contains("dev-")
        });
        for line in sections.flat_map(str::lines).filter(|line| !line.starts_with('#') && line.contains(['=', '.'])) {
            let name = line.split(['=', '.', ' ']).next().unwrap_or_default();
            names.insert(name.trim().to_owned());
        }
    }
    assert!(names.len() > 40 && names.contains("chacha20poly1305"), "{names:?}");
    names
}

#[test]
fn chance_comes_from_the_machine_through_one_door() {
    for (path, text) in our_source() {
        if !path.ends_with("host/src/dice.rs") {
            assert!(!text.contains("getrandom::"), "{path} asks the machine itself");
        }
        for other in ["thread_rng", "rand::", "fastrand", "RandomState", "SystemRandom", "SmallRng"] {
            // "operand::" and the like are words.
            let asks = text.match_indices(other).any(|(at, _)| !text[..at].ends_with(|c: char| c.is_alphanumeric()));
            assert!(!asks, "{path} asks {other}");
        }
    }
    let asked = asked_for();
    for other in ["rand", "fastrand", "oorandom", "nanorand", "rand_core"] {
        assert!(!asked.contains(other), "a crate of ours asks for {other}");
    }
}

#[tokio::test]
async fn tokens_have_two_hundred_and_fifty_six_bits_and_no_two_are_alike() {
    let sample = sample::house().await;
    let mut seen = BTreeSet::new();
    for _ in 0..500 {
        let token = sample.host.new_token().reveal().clone();
        let letters: BTreeSet<char> = token.chars().collect();
        assert!(token.len() * 4 >= 256 && letters.len() > 8, "{token}");
        assert!(seen.insert(token));
    }
    // A passkey's question is made by its library, and every time another one.
    let ben = sample.signed_in(sample.ben).await;
    let asked: BTreeSet<String> =
        [sample.post("passkeys/begin", &[], &ben).await.text, sample.post("passkeys/begin", &[], &ben).await.text]
            .into_iter()
            .collect();
    assert_eq!(asked.len(), 2);
}

#[test]
fn what_seals_and_hashes_are_libraries_of_today_and_no_others() {
    let asked = asked_for();
    for today in ["chacha20poly1305", "blake3", "argon2", "sha2", "hpke", "webauthn-rs"] {
        assert!(asked.contains(today), "{today}");
    }
    for old in [
        "md5",
        "md-5",
        "sha1",
        "sha-1",
        "des",
        "rc4",
        "blowfish",
        "cbc",
        "ecb",
        "rsa",
        "openssl",
        "rust-crypto",
        "crypto",
    ] {
        assert!(!asked.contains(old), "a crate of ours asks for {old}");
    }
    for (path, text) in our_source() {
        for old in ["Md5", "Sha1", "Rc4", "TripleDes", "Ecb", "DefaultHasher"] {
            assert!(!text.contains(old), "{path} has {old}");
        }
    }
}

#[test]
fn no_pattern_is_made_at_all_so_none_from_what_people_type() {
    let asked = asked_for();
    for library in ["regex", "regex-lite", "fancy-regex", "onig", "pcre2", "glob"] {
        assert!(!asked.contains(library), "a crate of ours asks for {library}");
    }
}

#[test]
fn every_library_is_named_with_its_hash_and_comes_from_one_place() {
    let lock = read("Cargo.lock");
    let packages: Vec<&str> = lock.split("[[package]]").skip(1).collect();
    assert!(packages.len() > 300);
    let mut from_elsewhere = 0;
    for package in packages {
        let said = |key: &str| {
            let line = package.lines().find(|line| line.starts_with(&format!("{key} = ")));
            line.map(|line| line.split('"').nth(1).unwrap_or_default())
        };
        let Some(source) = said("source") else { continue };
        from_elsewhere += 1;
        assert_eq!(source, "registry+https://github.com/rust-lang/crates.io-index", "{:?}", said("name"));
        assert_eq!(said("checksum").map(str::len), Some(64), "{:?}", said("name"));
    }
    assert!(from_elsewhere > 300);
}

#[test]
fn the_bounds_of_photos_in_the_paper_are_those_in_the_program() {
    use commons::pictures::{A_DAY, LARGEST, LONG_SIDE, MOST_OF_ONE};
    let paper = read("docs/security.md");
    let photos = paper.split("\n## Photos\n").nth(1).and_then(|rest| rest.split("\n## ").next()).unwrap();
    let photos = photos.split_whitespace().collect::<Vec<_>>().join(" ");
    let grouped = |number: u16| format!("{},{:03}", number / 1_000, number % 1_000);
    for said in [
        format!("at most {} MB", crate::pictures::BYTES_IN / 1_000_000),
        format!("{} million pixels", pictures::Bounds::USUAL.pixels_in / 1_000_000),
        format!("at most {} on the long side", grouped(LONG_SIDE)),
        format!("{} kB", LARGEST / 1_000),
        "JPEG, PNG and WebP".to_owned(),
    ] {
        assert!(photos.contains(&said), "docs/security.md does not say: {said}");
    }
    assert_eq!((MOST_OF_ONE, A_DAY), (3, 20));
    assert!(paper.contains("three photos for a thing and twenty for a person in a day"));
}

#[tokio::test]
async fn a_program_is_never_led_on_to_another_address() {
    let sample = sample::house().await;
    for path in table_paths() {
        let path = path.replace("{duty}", "books").replace("{agreement}", "own-1").replace("{part}", "minutes");
        let filled: String =
            path.split('/').map(|part| if part.starts_with('{') { "1" } else { part }).collect::<Vec<_>>().join("/");
        let status = sample.get(&format!("api{filled}"), "").await.status;
        assert!(!status.is_redirection(), "{filled} {status}");
        assert_ne!(status, StatusCode::INTERNAL_SERVER_ERROR, "{filled}");
    }
}

/// What a server answers to these very bytes.
fn answered(address: std::net::SocketAddr, bytes: &[u8]) -> String {
    let mut stream = TcpStream::connect(address).unwrap();
    // Only so that a server that waits for more does not keep the test for ever.
    stream.set_read_timeout(Some(Duration::from_secs(60))).unwrap();
    stream.write_all(bytes).unwrap();
    let mut text = Vec::new();
    let _ = stream.read_to_end(&mut text);
    String::from_utf8_lossy(&text).into_owned()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_request_whose_end_can_be_read_in_two_ways_is_no_request() {
    let sample = sample::house().await;
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let served = tokio::spawn(axum::serve(listener, sample.router.clone()).into_future());
    let send = async |head: &'static str, body: &'static str| {
        let bytes = format!("POST /healthz HTTP/1.1\r\nHost: a\r\n{head}\r\n{body}");
        tokio::task::spawn_blocking(move || answered(address, bytes.as_bytes())).await.unwrap()
    };
    // The control: one that is whole is answered.
    let whole = send("Content-Length: 2\r\nConnection: close\r\n", "ab").await;
    assert!(whole.starts_with("HTTP/1.1 405"), "{whole}");
    for head in [
        "Content-Length: 2\r\nContent-Length: 3\r\n",
        "Content-Length: 2, 3\r\n",
        "Content-Length: +2\r\n",
        "Content-Length: two\r\n",
        "Transfer-Encoding: chunked, gzip\r\n",
    ] {
        let said = send(head, "ab\r\n\r\nGET /healthz HTTP/1.1\r\nHost: a\r\n\r\n").await;
        assert!(said.is_empty() || said.starts_with("HTTP/1.1 400"), "{head} {said}");
        assert!(!said.contains("200 OK"), "nothing behind it is answered: {head}");
    }
    served.abort();
}
