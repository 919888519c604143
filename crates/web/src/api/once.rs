//! Once: what a program sends under a key of its own choosing is done once, however often it is sent, and something else under
//! the same key is told apart (draft-ietf-httpapi-idempotency-key-header). What is remembered is a hash, in the transaction
//! of the act itself.

use commons::{Command, CommandId};
use host::{Act, Beside, Done, Request};
use serde_json::Value;

use axum::http::{HeaderMap, HeaderName, StatusCode};

use super::asked::Asked;
use super::problem::Problem;
use super::table::Operation;

const KEY: HeaderName = HeaderName::from_static("idempotency-key");

/// Under which number something is done, and what is remembered of it.
pub(super) struct Once {
    pub(super) id: CommandId,
    request: Option<Request>,
}

impl Once {
    pub(super) fn of(operation: &Operation, asked: &Asked, headers: &HeaderMap, sent: &Value) -> Result<Once, Problem> {
        let request = key(headers)?.map(|key| request(operation, asked, key, sent));
        let id = match request {
            Some(request) => command_id(&request.key),
            None => asked.caller.house.host().dice.command_id(),
        };
        Ok(Once { id, request })
    }

    /// Nothing else was done under this key.
    pub(super) async fn is_free(&self, asked: &Asked) -> Result<(), Problem> {
        let Some(request) = self.request else { return Ok(()) };
        match asked.caller.house.host().is_another(&asked.caller.home, request).await? {
            false => Ok(()),
            true => Err(Problem::new(StatusCode::UNPROCESSABLE_ENTITY, "another-under-this-key")),
        }
    }

    /// Whether the very same was done before.
    pub(super) async fn is_known(&self, asked: &Asked) -> bool {
        self.request.is_some() && asked.caller.house.host().knows(&asked.caller.home, self.id).await
    }

    /// What is remembered beside the act.
    pub(super) fn beside(&self, asked: &Asked) -> Vec<Beside> {
        let both = self.request.zip(asked.holder());
        let remembering = |(request, holder)| Beside::Known(asked.caller.house.host().remembering(holder, request));
        both.map(remembering).into_iter().collect()
    }

    /// To be asked when it was done: of two that came at the same moment under one key the other may have been first.
    pub(super) async fn was_this(&self, asked: &Asked, done: &Done) -> Result<(), Problem> {
        if done.repeated { self.is_free(asked).await } else { Ok(()) }
    }

    /// Carries out a command that needs nothing else.
    pub(super) async fn run(&self, asked: &Asked, command: Command) -> Result<Done, Problem> {
        let mut act = Act::new(self.id, asked.actor(), command);
        act.beside = self.beside(asked);
        let done = asked.caller.house.host().run(&asked.caller.home, act).await?;
        self.was_this(asked, &done).await?;
        Ok(done)
    }
}

/// The key a program gave to what it sent: a word in quotation marks, or bare.
fn key(headers: &HeaderMap) -> Result<Option<&str>, Problem> {
    let Some(sent) = headers.get(KEY) else { return Ok(None) };
    let key = sent.to_str().ok().map(|key| key.trim().trim_matches('"'));
    let key = key.filter(|key| (1..=255).contains(&key.len()));
    key.map(Some).ok_or_else(|| Problem::new(StatusCode::BAD_REQUEST, "no-such-key"))
}

/// The request as it is remembered: a key means something only for whom it acts, and says nothing to anybody else.
fn request(operation: &Operation, asked: &Asked, key: &str, sent: &Value) -> Request {
    let whose = format!("{:?}", asked.actor());
    let hash = |parts: &[&str]| {
        let mut hasher = blake3::Hasher::new();
        for part in parts {
            hasher.update(&(part.len() as u64).to_le_bytes()).update(part.as_bytes());
        }
        *hasher.finalize().as_bytes()
    };
    let gaps: Vec<&str> = asked.gaps().map(|(_, value)| value).collect();
    let sent = sent.to_string();
    Request {
        key: hash(&["manyhands request", &whose, key]),
        body: hash(&["manyhands body", operation.id, &gaps.join("/"), &sent]),
    }
}

fn command_id(key: &[u8; 32]) -> CommandId {
    let mut id = [0; 16];
    blake3::Hasher::new_keyed(key).update(b"manyhands command\n").finalize_xof().fill(&mut id);
    CommandId(id)
}
