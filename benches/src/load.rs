//! A small load: some clients on loopback, each with one connection that it keeps, asking for a page again and again.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::{Duration, Instant};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

#[derive(Clone, Copy, Debug)]
pub(crate) struct Measured {
    /// Answers in a second, of all clients together.
    pub(crate) rate: f64,
    pub(crate) p50: Duration,
    pub(crate) p99: Duration,
    pub(crate) slowest: Duration,
    /// Bytes of the body.
    pub(crate) bytes: usize,
}

/// Lets the one that measures read how many groups are awake.
pub(crate) const MEASURING: &str = "measuring";

/// One page, as one person asks for it.
#[derive(Clone, Debug)]
pub(crate) struct Question(String);

impl Question {
    /// `cookie` may be empty.
    pub(crate) fn get(path: &str, cookie: &str, language: &str) -> Question {
        Question(format!(
            "GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Language: {language}\r\nCookie: look=1; {cookie}\r\n\r\n"
        ))
    }

    pub(crate) fn as_bytes(&self) -> &[u8] {
        self.0.as_bytes()
    }

    /// The same with the word that lets one read the measures of the server.
    pub(crate) fn that_measures(&self) -> Question {
        Question(self.0.replacen("\r\n", &format!("\r\nAuthorization: Bearer {MEASURING}\r\n"), 1))
    }

    /// The same from a browser that takes what was made small.
    pub(crate) fn that_unzips(&self) -> Question {
        Question(self.0.replacen("\r\n", "\r\nAccept-Encoding: gzip, deflate, br\r\n", 1))
    }
}

/// Each of `clients` connections asks its question again and again for so long.
pub(crate) async fn ask(
    address: SocketAddr,
    questions: &[Question],
    clients: usize,
    span: Duration,
) -> anyhow::Result<Measured> {
    let begin = Instant::now();
    let questions: Arc<[Question]> = questions.into();
    let client = |number| tokio::spawn(one_client(address, Arc::clone(&questions), number, begin + span));
    let tasks: Vec<_> = (0..clients).map(client).collect();
    let mut times = Vec::new();
    let mut bytes = 0;
    for task in tasks {
        let (theirs, body) = task.await??;
        times.extend(theirs);
        bytes = body;
    }
    let elapsed = begin.elapsed().as_secs_f64();
    times.sort_unstable();
    let [p50, p99, slowest] = [0.5, 0.99, 1.0].map(|at| part(&times, at));
    Ok(Measured { rate: times.len() as f64 / elapsed, p50, p99, slowest, bytes })
}

/// The time that so large a part of them kept to; they are in order.
pub(crate) fn part(times: &[Duration], part: f64) -> Duration {
    let index = (times.len() as f64 * part) as usize;
    times.get(index.min(times.len().saturating_sub(1))).copied().unwrap_or_default()
}

/// How long one answer takes, on a new connection.
pub(crate) async fn ask_once(address: SocketAddr, question: &Question) -> anyhow::Result<Duration> {
    let begin = Instant::now();
    once(address, question).await?;
    Ok(begin.elapsed())
}

/// The body of one answer.
pub(crate) async fn once(address: SocketAddr, question: &Question) -> anyhow::Result<Vec<u8>> {
    let mut stream = TcpStream::connect(address).await?;
    stream.write_all(question.0.as_bytes()).await?;
    let mut buffer = Vec::new();
    let length = answer(&mut stream, &mut buffer).await?;
    Ok(buffer.split_off(buffer.len() - length))
}

async fn one_client(
    address: SocketAddr,
    questions: Arc<[Question]>,
    number: usize,
    until: Instant,
) -> anyhow::Result<(Vec<Duration>, usize)> {
    let mut stream = TcpStream::connect(address).await?;
    stream.set_nodelay(true)?;
    let mut times = Vec::new();
    let mut buffer = Vec::with_capacity(64 * 1024);
    let mut bytes = 0;
    let mut turn = number;
    while Instant::now() < until {
        let Some(question) = questions.get(turn % questions.len()) else { anyhow::bail!("nothing to ask") };
        turn += 1;
        let begin = Instant::now();
        stream.write_all(question.0.as_bytes()).await?;
        bytes = answer(&mut stream, &mut buffer).await?;
        times.push(begin.elapsed());
    }
    Ok((times, bytes))
}

/// Reads one answer, which has to be a page; returns the length of its body.
pub(crate) async fn answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<usize> {
    let (status, length) = any_answer(stream, buffer).await?;
    anyhow::ensure!(status == 200, "not a page: status {status}");
    Ok(length)
}

/// Reads one answer with a Content-Length; returns its status and the length of its body.
pub(crate) async fn any_answer(stream: &mut TcpStream, buffer: &mut Vec<u8>) -> anyhow::Result<(u16, usize)> {
    buffer.clear();
    let (head, status, length) = loop {
        anyhow::ensure!(stream.read_buf(buffer).await? > 0, "the server hung up");
        let Some(head) = buffer.windows(4).position(|four| four == b"\r\n\r\n") else { continue };
        let text = std::str::from_utf8(buffer.get(..head).unwrap_or_default())?;
        let status: u16 = text.split(' ').nth(1).unwrap_or_default().parse()?;
        let length = text.lines().find_map(|line| {
            let (name, value) = line.split_once(':')?;
            name.eq_ignore_ascii_case("content-length").then(|| value.trim())
        });
        let length: usize = length.ok_or_else(|| anyhow::anyhow!("no length"))?.parse()?;
        break (head + 4, status, length);
    };
    while buffer.len() < head + length {
        anyhow::ensure!(stream.read_buf(buffer).await? > 0, "the server hung up");
    }
    Ok((status, length))
}
