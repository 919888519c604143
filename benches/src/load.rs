//! A small load: some clients on loopback, each with one connection that it keeps, asking for one page again and again.

use std::net::SocketAddr;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

pub(crate) struct Measured {
    /// Answers in a second, of all clients together.
    pub(crate) rate: f64,
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
    /// Bytes of the body.
    pub(crate) bytes: usize,
}

/// Asks for `path` with `clients` connections for so long. `cookie` may be empty.
pub(crate) async fn ask(
    address: SocketAddr,
    path: &str,
    cookie: &str,
    clients: usize,
    span: Duration,
) -> anyhow::Result<Measured> {
    let question = format!("GET {path} HTTP/1.1\r\nHost: localhost\r\nCookie: look=1; {cookie}\r\n\r\n");
    let begin = Instant::now();
    let tasks: Vec<_> =
        (0..clients).map(|_| tokio::spawn(one_client(address, question.clone(), begin + span))).collect();
    let mut times = Vec::new();
    let mut bytes = 0;
    for task in tasks {
        let (theirs, body) = task.await??;
        times.extend(theirs);
        bytes = body;
    }
    let elapsed = begin.elapsed().as_secs_f64();
    times.sort_unstable();
    let at = |part: f64| {
        let index = (times.len() as f64 * part) as usize;
        times.get(index.min(times.len().saturating_sub(1))).copied().unwrap_or_default()
    };
    Ok(Measured { rate: times.len() as f64 / elapsed, p50: at(0.5), p99: at(0.99), bytes })
}

async fn one_client(address: SocketAddr, question: String, until: Instant) -> anyhow::Result<(Vec<Duration>, usize)> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut times = Vec::new();
    let mut buffer = Vec::with_capacity(64 * 1024);
    let mut bytes = 0;
    while Instant::now() < until {
        let begin = Instant::now();
        stream.write_all(question.as_bytes()).await?;
        bytes = answer(&mut stream, &mut buffer).await?;
        times.push(begin.elapsed());
    }
    Ok((times, bytes))
}

/// Reads one answer with a Content-Length; returns the length of its body.
async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<usize> {
    buffer.clear();
    let (head, length) = loop {
        anyhow::ensure!(stream.read_buf(buffer).await? > 0, "the server hung up");
        let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let text = std::str::from_utf8(buffer.get(..head).unwrap_or_default())?.to_ascii_lowercase();
        anyhow::ensure!(text.starts_with("http/1.1 200"), "not a page: {}", text.lines().next().unwrap_or_default());
        let length = text.lines().find_map(|line| line.strip_prefix("content-length:"));
        let length: usize = length.ok_or_else(|| anyhow::anyhow!("no length"))?.trim().parse()?;
        break (head + 4, length);
    };
    while buffer.len() < head + length {
        anyhow::ensure!(stream.read_buf(buffer).await? > 0, "the server hung up");
    }
    Ok(length)
}
