//! A mail server that keeps what it is given, on a free port of this machine.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use tokio::io::{AsyncBufReadExt, AsyncWriteExt, BufReader};
use tokio::net::{TcpListener, TcpStream};

#[derive(Clone, Debug)]
pub(crate) struct Received {
    pub(crate) to: String,
    data: String,
}

impl Received {
    pub(crate) fn header(&self, name: &str) -> String {
        let head = self.data.split("\r\n\r\n").next().unwrap_or_default();
        let wanted = format!("{name}:");
        let line = head.lines().find(|line| line.to_ascii_lowercase().starts_with(&wanted));
        line.map(|line| line[wanted.len()..].trim().to_owned()).unwrap_or_default()
    }

    /// The text, with soft line breaks undone.
    pub(crate) fn body(&self) -> String {
        let body = self.data.split_once("\r\n\r\n").map_or("", |(_, body)| body);
        body.replace("=\r\n", "").replace("=3D", "=").replace("\r\n", "\n")
    }

    pub(crate) fn line(&self, number: usize) -> String {
        self.body().lines().nth(number).unwrap_or_default().to_owned()
    }
}

#[derive(Default)]
struct Kept {
    away: AtomicBool,
    letters: Mutex<Vec<Received>>,
    tried: Mutex<Vec<String>>,
}

pub(crate) struct Sink {
    port: u16,
    kept: Arc<Kept>,
}

impl Sink {
    pub(crate) async fn start() -> Sink {
        let listener = TcpListener::bind(("127.0.0.1", 0)).await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let kept = Arc::new(Kept::default());
        let shared = Arc::clone(&kept);
        tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                tokio::spawn(talk(stream, Arc::clone(&shared)));
            }
        });
        Sink { port, kept }
    }

    pub(crate) fn url(&self) -> String {
        format!("smtp://127.0.0.1:{}", self.port)
    }

    /// From now on it takes nothing, for now.
    pub(crate) fn be_away(&self, away: bool) {
        self.kept.away.store(away, Ordering::SeqCst);
    }

    /// What arrived, by whom it was for.
    pub(crate) fn letters(&self) -> Vec<Received> {
        let mut letters = self.kept.letters.lock().unwrap().clone();
        letters.sort_by(|one, other| one.to.cmp(&other.to));
        letters
    }

    /// Ids of letters that were turned away.
    pub(crate) fn tried_ids(&self) -> Vec<String> {
        self.kept.tried.lock().unwrap().clone()
    }
}

async fn talk(stream: TcpStream, kept: Arc<Kept>) -> Option<()> {
    let (read, mut write) = stream.into_split();
    let mut lines = BufReader::new(read).lines();
    write.write_all(b"220 sink\r\n").await.ok()?;
    let mut to = String::new();
    loop {
        let line = lines.next_line().await.ok()??;
        let upper = line.to_ascii_uppercase();
        let answer: &[u8] = if upper.starts_with("EHLO") {
            b"250 sink\r\n"
        } else if upper.starts_with("RCPT TO:") {
            to = line["RCPT TO:".len()..].trim_matches(['<', '>', ' ']).to_owned();
            b"250 fine\r\n"
        } else if upper == "DATA" {
            write.write_all(b"354 go on\r\n").await.ok()?;
            let mut data = String::new();
            loop {
                let line = lines.next_line().await.ok()??;
                if line == "." {
                    break;
                }
                data.push_str(line.strip_prefix('.').unwrap_or(&line));
                data.push_str("\r\n");
            }
            let received = Received { to: to.clone(), data };
            if kept.away.load(Ordering::SeqCst) {
                kept.tried.lock().unwrap().push(received.header("message-id"));
                b"451 later\r\n"
            } else {
                kept.letters.lock().unwrap().push(received);
                b"250 kept\r\n"
            }
        } else if upper == "QUIT" {
            write.write_all(b"221 bye\r\n").await.ok()?;
            return Some(());
        } else {
            b"250 fine\r\n"
        };
        write.write_all(answer).await.ok()?;
    }
}
