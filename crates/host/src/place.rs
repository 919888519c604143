//! Addresses that may be told something: `https://name/path` at the usual port of a machine in the world, and nothing that
//! could mean a machine of our own. Which address a name means is looked at once more when it is called.

/// The longest address of a place.
const LONGEST: usize = 500;

/// A place outside.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    host: String,
    path: String,
}

impl Place {
    /// Reads an address. A name, not a number: numbers lead around every look-up. `None` for everything else.
    pub fn parse(url: &str) -> Option<Place> {
        let odd = |byte: u8| !byte.is_ascii_graphic() || b"\\\"<>^`{|}#".contains(&byte);
        let (scheme, rest) = url.split_once("://")?;
        if url.len() > LONGEST || url.bytes().any(odd) || !scheme.eq_ignore_ascii_case("https") {
            return None;
        }
        let (authority, path) = match rest.find(['/', '?']) {
            Some(at) => rest.split_at(at),
            None => (rest, ""),
        };
        let host = authority.strip_suffix(":443").unwrap_or(authority).to_ascii_lowercase();
        let path = if path.starts_with('/') { path.to_owned() } else { format!("/{path}") };
        is_name(&host).then_some(Place { host, path })
    }

    /// The name of the machine.
    pub fn host(&self) -> &str {
        &self.host
    }

    /// What is asked for there.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// Whether this is a name as machines in the world have one: letters, digits and strokes, with dots, and no number at its end.
fn is_name(host: &str) -> bool {
    const OURS: [&str; 9] =
        ["localhost", "local", "localdomain", "internal", "intranet", "lan", "home", "arpa", "onion"];
    let labels: Vec<&str> = host.split('.').collect();
    let fits = |label: &&str| {
        (1..=63).contains(&label.len())
            && label.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let last = labels.last().copied().unwrap_or_default();
    let is_word = last.len() >= 2 && last.bytes().all(|byte| byte.is_ascii_alphabetic()) || last.starts_with("xn--");
    host.len() <= 253 && labels.len() >= 2 && labels.iter().all(fits) && is_word && !OURS.contains(&last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_https_at_a_name_in_the_world_is_a_place() {
        for good in [
            "https://example.org/hook",
            "https://a-b.example.org:443/x?y=1",
            "HTTPS://Example.ORG",
            "https://xn--bcher-kva.example/",
        ] {
            assert!(Place::parse(good).is_some(), "{good}");
        }
        let hosts = [
            "localhost",
            "LOCALHOST",
            "printer.local",
            "router.lan",
            "db.internal",
            "intranet",
            "nas.home",
            "x.localdomain",
            "1.0.0.127.in-addr.arpa",
            "abc.onion",
            "127.0.0.1",
            "127.1",
            "2130706433",
            "0x7f000001",
            "0177.0.0.1",
            "0x7f.1",
            "10.0.0.1",
            "192.168.1.1",
            "169.254.169.254",
            "[::1]",
            "[::ffff:127.0.0.1]",
            "[fe80::1]",
            "[fd00::1]",
            "0",
            "0.0.0.0",
            "1.2.3.4",
            "8.8.8.8",
            "example.org.",
            "example..org",
            "-a.example.org",
            "a-.example.org",
            "exa_mple.org",
            "example.1",
            "user@example.org",
            "user:pass@example.org",
            "example.org:80",
            "example.org:8443",
            "example.org:0443",
            "example.org:",
            "exаmple.org",
            "example.org%2f",
            "example.org%00",
            "example.org\\@127.0.0.1",
            "127.0.0.1#@example.org",
        ];
        let mut tried = 0;
        for host in hosts {
            for url in [
                format!("https://{host}/"),
                format!("https://{host}"),
                format!("http://{host}/"),
                format!("//{host}/"),
                host.to_owned(),
            ] {
                assert_eq!(Place::parse(&url), None, "{url}");
                tried += 1;
            }
        }
        let other = [
            "",
            " ",
            "https://",
            "https:///x",
            "https:example.org",
            "http://example.org/",
            "ftp://example.org/",
            "file:///etc/passwd",
            "gopher://example.org/",
            "https://example.org/ x",
            "https://example.org/\r\nX: y",
            "https://example.org/\u{e9}",
            "javascript:alert(1)",
            "https://example.org/#x",
            "https://example.org/<",
            "data:text/plain,x",
        ];
        for url in other {
            assert_eq!(Place::parse(url), None, "{url:?}");
            tried += 1;
        }
        assert_eq!(Place::parse(&format!("https://example.org/{}", "a".repeat(LONGEST))), None);
        assert!(tried > 200, "{tried}");
    }
}
