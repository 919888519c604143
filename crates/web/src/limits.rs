//! Limits by network, so that somebody who sends very many slows down nobody else. A network is a /24 or a /48, and only
//! its hash is kept, under a key that is made anew at each start.

use governor::clock::{Clock, DefaultClock};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use std::net::IpAddr;
use std::num::NonZeroU32;

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
}

/// How much one network may do.
pub struct Limits {
    asks: DefaultKeyedRateLimiter<Network>,
    keys: DefaultKeyedRateLimiter<Network>,
    joins: DefaultKeyedRateLimiter<Network>,
}

impl Default for Limits {
    fn default() -> Limits {
        let hourly = |number: u32| Quota::per_hour(NonZeroU32::new(number).unwrap_or(NonZeroU32::MIN));
        Limits {
            asks: RateLimiter::keyed(hourly(10)),
            keys: RateLimiter::keyed(hourly(60)),
            joins: RateLimiter::keyed(hourly(30)),
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
        };
        // Networks that have been quiet are forgotten, or a flood of addresses would fill the memory.
        if limiter.len() > 10_000 {
            limiter.retain_recent();
        }
        let clock = DefaultClock::default();
        limiter.check_key(&network).map_err(|wait| wait.wait_time_from(clock.now()).as_secs().max(1))
    }
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
