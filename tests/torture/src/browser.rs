//! A browser without a screen: one request at a time over a connection of its own, as somebody on a poor line has it.

use std::collections::BTreeMap;
use std::io::{Error, ErrorKind, Read, Result, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Nothing here takes longer, on the slowest machine, unless something hangs.
const PATIENCE: Duration = Duration::from_secs(30);

/// Somebody's browser: where the house is, and the cookies it was given.
#[derive(Clone, Debug)]
pub struct Browser {
    pub house: SocketAddr,
    /// Which network its requests seem to come from: limits count by network, and a crowd has many.
    pub network: u32,
    /// How long it waits for each part of an answer.
    pub patience: Duration,
    cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Clone, Debug, Default)]
pub struct Answer {
    pub status: u16,
    /// Where it sends the browser next, or nothing.
    pub location: String,
    pub body: String,
    cookies: Vec<String>,
}

impl Answer {
    /// Whether an act was done: the browser is sent on, and not with a refusal.
    pub fn is_done(&self) -> bool {
        (self.status == 302 || self.status == 303) && !self.location.contains("refused=") && !self.is_door()
    }

    /// Whether it only leads to signing in.
    fn is_door(&self) -> bool {
        self.location.ends_with("/sign-in") || self.location.ends_with("/s")
    }
}

impl Browser {
    pub fn new(house: SocketAddr, network: u32) -> Browser {
        Browser { house, network, patience: PATIENCE, cookies: BTreeMap::new() }
    }

    /// # Errors
    /// The line broke, or nobody answers.
    pub fn get(&mut self, path: &str) -> Result<Answer> {
        self.ask("GET", path, None)
    }

    /// # Errors
    /// The line broke, or nobody answers: then nobody knows whether it was done.
    pub fn post(&mut self, path: &str, fields: &[(String, String)]) -> Result<Answer> {
        let body = fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value)));
        self.ask("POST", path, Some(body.collect::<Vec<_>>().join("&")))
    }

    fn ask(&mut self, method: &str, path: &str, body: Option<String>) -> Result<Answer> {
        let mut line = TcpStream::connect_timeout(&self.house, self.patience)?;
        line.set_read_timeout(Some(self.patience))?;
        line.set_write_timeout(Some(self.patience))?;
        line.set_nodelay(true)?;
        line.write_all(self.request(method, path, body.as_deref()).as_bytes())?;
        let mut bytes = Vec::new();
        line.read_to_end(&mut bytes)?;
        let answer = read(&bytes)?;
        self.keep(&answer.cookies);
        Ok(answer)
    }

    fn request(&self, method: &str, path: &str, body: Option<&str>) -> String {
        let house = self.house;
        // Networks are told apart by their first three numbers.
        let [_, a, b, c] = self.network.to_be_bytes();
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let mut request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {house}\r\nConnection: close\r\nAccept: text/html\r\nAccept-Language: en\r\n\
             X-Forwarded-For: {a}.{b}.{c}.9\r\nOrigin: http://{house}\r\nSec-Fetch-Site: same-origin\r\n"
        );
        if !cookies.is_empty() {
            request.push_str(&format!("Cookie: {}\r\n", cookies.join("; ")));
        }
        if let Some(body) = body {
            let length = body.len();
            request.push_str(&format!(
                "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {length}\r\n\r\n{body}"
            ));
        } else {
            request.push_str("\r\n");
        }
        request
    }

    fn keep(&mut self, cookies: &[String]) {
        for cookie in cookies {
            let (pair, manners) = cookie.split_once(';').unwrap_or((cookie, ""));
            let Some((name, value)) = pair.split_once('=') else { continue };
            if manners.contains("Max-Age=0") {
                self.cookies.remove(name.trim());
            } else {
                self.cookies.insert(name.trim().to_owned(), value.to_owned());
            }
        }
    }
}

/// Reads a whole answer. One that breaks off is none.
fn read(bytes: &[u8]) -> Result<Answer> {
    let broken = |what: &str| Error::new(ErrorKind::UnexpectedEof, what.to_owned());
    let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").ok_or_else(|| broken("no answer"))?;
    let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
    let rest = &bytes[end + 4..];
    let mut lines = head.split("\r\n");
    let status = lines.next().and_then(|line| line.split(' ').nth(1)?.parse().ok());
    let mut answer = Answer { status: status.ok_or_else(|| broken("no status"))?, ..Answer::default() };
    let (mut length, mut chunked) = (None, false);
    for line in lines {
        let Some((name, value)) = line.split_once(':') else { continue };
        match name.to_ascii_lowercase().as_str() {
            "location" => answer.location = value.trim().to_owned(),
            "set-cookie" => answer.cookies.push(value.trim().to_owned()),
            "content-length" => length = value.trim().parse::<usize>().ok(),
            "transfer-encoding" => chunked = value.contains("chunked"),
            _ => {}
        }
    }
    let body = match (chunked, length) {
        (true, _) => unchunked(rest).ok_or_else(|| broken("half an answer"))?,
        (false, Some(length)) => rest.get(..length).ok_or_else(|| broken("half an answer"))?.to_vec(),
        (false, None) => rest.to_vec(),
    };
    answer.body = String::from_utf8_lossy(&body).into_owned();
    Ok(answer)
}

/// Puts the pieces of a chunked body together (RFC 9112 §7.1); `None` if the last one is not there.
fn unchunked(mut rest: &[u8]) -> Option<Vec<u8>> {
    let mut body = Vec::new();
    loop {
        let end = rest.windows(2).position(|two| two == b"\r\n")?;
        let size = std::str::from_utf8(&rest[..end]).ok()?.split(';').next()?;
        let size = usize::from_str_radix(size.trim(), 16).ok()?;
        rest = rest.get(end + 2..)?;
        if size == 0 {
            return Some(body);
        }
        body.extend_from_slice(rest.get(..size)?);
        rest = rest.get(size + 2..)?;
    }
}

/// Percent-encoding for forms.
pub fn coded(text: &str) -> String {
    let code = |byte: u8| match byte {
        b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'_' | b'.' => char::from(byte).to_string(),
        b' ' => "+".to_owned(),
        other => format!("%{other:02X}"),
    };
    text.bytes().map(code).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_is_read_whole_or_not_at_all() {
        let whole = b"HTTP/1.1 303 See Other\r\nLocation: /a/b?said=promised\r\nSet-Cookie: s-a=1; Path=/\r\nContent-Length: 2\r\n\r\nhi";
        let answer = read(whole).unwrap();
        assert!(answer.is_done());
        assert_eq!(answer.body, "hi");
        assert!(read(&whole[..whole.len() - 1]).is_err());
        let chunked = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nhi\r\n1\r\n!\r\n0\r\n\r\n";
        assert_eq!(read(chunked).unwrap().body, "hi!");
        assert!(read(&chunked[..chunked.len() - 5]).is_err());
    }

    #[test]
    fn a_refusal_and_a_closed_door_are_not_done() {
        let sent = |location: &str| Answer { status: 303, location: location.into(), ..Answer::default() };
        assert!(sent("/a/needs/1?said=promised").is_done());
        assert!(!sent("/a/needs/1?refused=closed").is_done());
        assert!(!sent("/a/sign-in").is_done());
        assert!(!Answer { status: 200, ..Answer::default() }.is_done());
    }

    #[test]
    fn cookies_are_kept_and_given_up() {
        let mut browser = Browser::new("127.0.0.1:1".parse().unwrap(), 1);
        browser.keep(&["s-a=1; Path=/".into(), "lang=pl".into()]);
        assert!(browser.request("GET", "/", None).contains("Cookie: lang=pl; s-a=1\r\n"));
        browser.keep(&["s-a=; Max-Age=0".into()]);
        assert!(browser.request("GET", "/", None).contains("Cookie: lang=pl\r\n"));
    }
}
