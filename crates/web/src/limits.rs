//! Limits by network, so that somebody who sends very many slows down nobody else. A network is a /24 or a /48, and only
//! its hash is kept, under a key that is made anew at each start.

use axum::extract::{Request, State};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;

use crate::app::House;
use crate::caller;
use crate::sorry::Sorry;

/// A network, as a number that says nothing about it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Network(u64);

impl Network {
    /// The network an address belongs to. `secret` is the program's own.
    pub fn of(address: IpAddr, secret: &[u8; 32]) -> Network {
        let mut hasher = blake3::Hasher::new_keyed(secret);
        match address.to_canonical() {
            IpAddr::V4(address) => hasher.update(&address.octets()[..3]),
            IpAddr::V6(address) => hasher.update(&address.octets()[..6]),
        };
        let mut bytes = [0; 8];
        hasher.finalize_xof().fill(&mut bytes);
        Network(u64::from_le_bytes(bytes))
    }
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Counted {
    /// Asks sent on the open form. Beyond it nothing is refused: the browser does a small piece of work, or waits.
    Ask,
    /// Trying words, codes and links.
    Key,
    /// Joining, founding, asking to be let back in.
    Join,
    /// Taking the whole log along.
    Export,
    /// Anything else that is sent.
    Act,
}

/// How much one network may do.
pub struct Limits {
    asks: DefaultKeyedRateLimiter<Network>,
    keys: DefaultKeyedRateLimiter<Network>,
    joins: DefaultKeyedRateLimiter<Network>,
    exports: DefaultKeyedRateLimiter<Network>,
    acts: DefaultKeyedRateLimiter<Network>,
}

/// What one network may do in an hour. The table in docs/security.md says the same; a test compares them.
pub const HOURLY: [(Counted, u32); 5] =
    [(Counted::Ask, 10), (Counted::Key, 60), (Counted::Join, 30), (Counted::Export, 12), (Counted::Act, 3_000)];

impl Counted {
    fn hourly(self) -> u32 {
        HOURLY.iter().find(|(counted, _)| *counted == self).map_or(1, |(_, number)| *number)
    }
}

impl Default for Limits {
    fn default() -> Limits {
        let hourly = |counted: Counted| {
            let number = NonZeroU32::new(counted.hourly()).unwrap_or(NonZeroU32::MIN);
            RateLimiter::keyed(Quota::per_hour(number))
        };
        Limits {
            asks: hourly(Counted::Ask),
            keys: hourly(Counted::Key),
            joins: hourly(Counted::Join),
            exports: hourly(Counted::Export),
            acts: hourly(Counted::Act),
        }
    }
}

impl Limits {
    /// Counts one; `Err` says after how many seconds to come again.
    pub fn count(&self, counted: Counted, network: Network) -> Result<(), u64> {
        let limiter = match counted {
            Counted::Ask => &self.asks,
            Counted::Key => &self.keys,
            Counted::Join => &self.joins,
            Counted::Export => &self.exports,
            Counted::Act => &self.acts,
        };
        // Networks that have been quiet are forgotten, or a flood of addresses would fill the memory.
        if limiter.len() > 10_000 {
            limiter.retain_recent();
        }
        let clock = DefaultClock::default();
        limiter.check_key(&network).map_err(|wait| wait.wait_time_from(clock.now()).as_secs().max(1))
    }
}

/// Middleware: counts what is sent, so that one network that sends very many keeps nobody else waiting. Asking is never
/// refused, and whoever sits at the machine itself is not counted.
pub(crate) async fn count_acts(State(house): State<House>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asks = parts.uri.path().split('/').nth(2) == Some("ask");
    let address = caller::address(&parts);
    if !parts.method.is_safe() && !asks && !address.is_loopback() {
        let network = Network::of(address, house.secret());
        if house.limits().count(Counted::Act, network).is_err() {
            return Sorry::TooOften.into_response();
        }
    }
    next.run(Request::from_parts(parts, body)).await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_network_slows_down_no_other() {
        let limits = Limits::default();
        let secret = [3; 32];
        let one = Network::of("198.51.100.7".parse().unwrap(), &secret);
        let same = Network::of("198.51.100.200".parse().unwrap(), &secret);
        let other = Network::of("2001:db8:1::1".parse().unwrap(), &secret);
        assert_eq!(one, same);
        let passed = (0..1000).filter(|_| limits.count(Counted::Ask, one).is_ok()).count();
        assert_eq!(passed, 10);
        assert!(limits.count(Counted::Ask, same).is_err());
        assert!(limits.count(Counted::Ask, other).is_ok());
        assert!(limits.count(Counted::Key, one).is_ok());
    }
}
