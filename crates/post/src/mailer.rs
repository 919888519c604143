//! The envelope, and the way to the mail server.

use crate::Letter;
use lettre::message::{Mailbox, header};
use lettre::transport::smtp::AsyncSmtpTransport;
use lettre::{AsyncTransport, Message, Tokio1Executor};
use std::time::Duration;

/// How long a mail server may take to answer.
const PATIENCE: Duration = Duration::from_secs(20);

/// Carries letters to one mail server, from one address.
#[derive(Clone)]
pub struct Mailer {
    transport: AsyncSmtpTransport<Tokio1Executor>,
    from: Mailbox,
}

impl std::fmt::Debug for Mailer {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        // The way to the server may hold a password.
        f.write_str("Mailer")
    }
}

/// What was said of the mail server, or of the address, cannot be understood.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadAddress {
    #[error("the mail server is written like smtps://name:password@mail.example, or smtp://localhost:25")]
    Server,
    #[error("the address that letters come from is written like post@your.name, or Our Street <post@your.name>")]
    From,
}

/// Why a letter did not arrive.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Undelivered {
    /// Nothing is there to deliver to.
    ForGood,
    /// Perhaps later; the word says what was wrong, and nothing about anybody.
    ForNow(&'static str),
}

impl Mailer {
    /// `server` as `smtps://name:password@mail.example` or `smtp://localhost:25`; `?tls=required` asks for STARTTLS.
    ///
    /// # Errors
    /// If one of them cannot be understood.
    pub fn new(server: &str, from: &str) -> Result<Mailer, BadAddress> {
        let transport = AsyncSmtpTransport::<Tokio1Executor>::from_url(server).map_err(|_| BadAddress::Server)?;
        let from = from.parse().map_err(|_| BadAddress::From)?;
        Ok(Mailer { transport: transport.timeout(Some(PATIENCE)).build(), from })
    }

    /// Hands a letter to the mail server.
    ///
    /// # Errors
    /// If it did not take it.
    pub async fn send(&self, id: &str, to: &str, letter: &Letter) -> Result<(), Undelivered> {
        let to: Mailbox = to.trim().parse().map_err(|_| Undelivered::ForGood)?;
        let domain = self.from.email.domain();
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(letter.subject.clone())
            .message_id(Some(format!("<{id}@{domain}>")))
            // Written by a program to one person: no "I am on holiday" in return.
            .raw_header(header::HeaderValue::new(
                header::HeaderName::new_from_ascii_str("Auto-Submitted"),
                "auto-generated".into(),
            ))
            .header(header::ContentType::TEXT_PLAIN)
            .body(letter.text.clone())
            .map_err(|_| Undelivered::ForGood)?;
        match self.transport.send(message).await {
            Ok(_) => Ok(()),
            Err(error) if error.is_permanent() => Err(Undelivered::ForGood),
            Err(error) if error.is_timeout() => Err(Undelivered::ForNow("the mail server took too long")),
            Err(error) if error.is_transient() => Err(Undelivered::ForNow("the mail server says: later")),
            Err(_) => Err(Undelivered::ForNow("the mail server cannot be reached")),
        }
    }
}
