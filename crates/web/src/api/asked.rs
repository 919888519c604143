//! One request of a program: at which group's door, for whom it acts, how far it may go, and what stands in the address.
//!
//! A program is known by its token alone. Cookies mean nothing here, so that no other site can make a browser act.

use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::http::{StatusCode, header};
use axum::response::Response;
use commons::people::PersonId;
use commons::{Actor, Refusal};
use host::{Holder, Reach, State, Token};
use std::str::FromStr;

use super::problem::Problem;
use crate::app::House;
use crate::caller::Caller;
use crate::look::frame::Frame;
use crate::sorry::Sorry;
use crate::words::Tongue;

/// What every token of ours begins with, so that people and programs that look for secrets recognise one.
pub(crate) const BEGINS: &str = "mh_";

/// A request, and who asks.
pub(crate) struct Asked {
    pub(crate) caller: Caller,
    /// For what is said in words. Made before the group is looked at: a look within a look could wait for ever.
    pub(crate) frame: Frame,
    /// How far the program may go; nothing if it brought no token.
    pub(crate) reach: Option<Reach>,
    params: Vec<(String, String)>,
    /// What stood after `?`, by name, once it was read.
    pub(super) query: serde_json::Value,
}

/// What a token is worth nothing for.
pub(super) enum NoEntry {
    /// The answer of the house: no such group, our trouble.
    House(Response),
    Problem(Tongue, Problem),
}

impl Asked {
    pub(super) async fn at_the_door(parts: &mut Parts, house: &House) -> Result<Asked, NoEntry> {
        let mut caller = Caller::somebody(parts, house).await.map_err(NoEntry::House)?;
        let params = gaps(parts, house).await;
        let tongue = caller.tongue;
        let problem = |problem| NoEntry::Problem(tongue, problem);
        let mut reach = None;
        if let Some(shown) = parts.headers.get(header::AUTHORIZATION) {
            let token = shown.to_str().ok().and_then(bearer).ok_or_else(|| problem(unknown()))?;
            let who = house.host().who(&caller.home, &token).await;
            let who = who.map_err(|failed| problem(Sorry::trouble(failed).into()))?;
            match who {
                Some((Holder::Program(person, far), _)) if is_here(&caller, person) => {
                    caller.person = Some(person);
                    reach = Some(far);
                }
                Some((Holder::Need(need), session)) => {
                    caller.need = Some(need);
                    caller.need_session = Some(session.token_hash);
                    reach = Some(Reach::Opens);
                }
                _ => return Err(problem(unknown())),
            }
        }
        caller.learn_the_way().await;
        let frame = caller.frame();
        Ok(Asked { caller, frame, reach, params, query: serde_json::Value::Null })
    }

    /// Who acts: the member the program acts for, the neighbour whose key it brought, or anyone.
    pub(crate) fn actor(&self) -> Actor {
        match (self.caller.person, self.caller.need) {
            (Some(person), _) => Actor::Person(person),
            (None, Some(need)) => Actor::Neighbour(need),
            (None, None) => Actor::Anyone,
        }
    }

    /// Whom what is done is kept for.
    pub(crate) fn holder(&self) -> Option<Holder> {
        match self.actor() {
            Actor::Person(person) => Some(Holder::Person(person)),
            Actor::Neighbour(need) => Some(Holder::Need(need)),
            _ => None,
        }
    }

    /// The member the program acts for.
    pub(crate) fn person(&self) -> Result<PersonId, Problem> {
        self.caller.person.ok_or_else(|| Refusal::SignInFirst.into())
    }

    /// The same, of somebody who may see what happens in the group.
    pub(crate) fn part(&self, state: &State) -> Result<PersonId, Problem> {
        let person = self.person()?;
        state.group.people.taking_part(person)?;
        Ok(person)
    }

    /// Whether the token lets its program do so much.
    pub(crate) fn may(&self, much: Reach) -> Result<(), Problem> {
        match self.reach {
            Some(reach) if reach < much && much == Reach::Acts => {
                Err(Problem::new(StatusCode::FORBIDDEN, "reads-only"))
            }
            Some(reach) if reach < much => Err(Problem::new(StatusCode::FORBIDDEN, "opens-not")),
            _ => Ok(()),
        }
    }

    pub(crate) fn raw(&self, gap: &str) -> &str {
        self.params.iter().find(|(name, _)| name == gap).map_or("", |(_, value)| value)
    }

    /// What stands in a gap of the address; where it makes no sense, there is nothing.
    pub(crate) fn gap<T: FromStr>(&self, gap: &str) -> Result<T, Problem> {
        self.raw(gap).parse().map_err(|_| Problem::not_there())
    }

    /// A part of the query, as it was read.
    pub(crate) fn wish(&self, name: &str) -> Option<&serde_json::Value> {
        self.query.get(name)
    }

    pub(crate) fn wish_word(&self, name: &str) -> Option<&str> {
        self.wish(name)?.as_str()
    }

    pub(crate) fn wish_number<T: TryFrom<i64>>(&self, name: &str) -> Option<T> {
        T::try_from(self.wish(name)?.as_i64()?).ok()
    }

    /// Names and values of the gaps.
    pub(super) fn gaps(&self) -> impl Iterator<Item = (&str, &str)> {
        self.params.iter().filter(|(name, _)| name != "group").map(|(name, value)| (name.as_str(), value.as_str()))
    }
}

fn unknown() -> Problem {
    Problem::new(StatusCode::UNAUTHORIZED, "token-unknown")
}

fn is_here(caller: &Caller, person: PersonId) -> bool {
    caller.home.look().group.people.get(person).is_some_and(|person| !person.is_gone())
}

fn bearer(header: &str) -> Option<Token> {
    let (scheme, token) = header.split_once(' ')?;
    let token = token.trim().strip_prefix(BEGINS)?;
    Token::parse(token).filter(|_| scheme.eq_ignore_ascii_case("bearer"))
}

/// The gaps of the address with what stands in them.
async fn gaps(parts: &mut Parts, house: &House) -> Vec<(String, String)> {
    let params = RawPathParams::from_request_parts(parts, house).await;
    let both = |(name, value): (&str, &str)| (name.to_owned(), value.to_owned());
    params.map(|params| params.iter().map(both).collect()).unwrap_or_default()
}
