//! What is to be carried, and who goes: the question that is asked of the search.
//!
//! A stop is a place, hours, minutes at the door and an amount. There is no name in it and nobody who asks: who somebody is
//! cannot change where they come in a round, because it is not part of the question.
//!
//! Units are the caller's, as long as they are the same everywhere: seconds and metres read well. All numbers are whole,
//! from 0 to [`LARGEST`]; times count from a moment of the caller's choosing (midnight, say), not from 1970.

use crate::matrix::Matrix;

/// Seconds, or whatever unit of time the caller counts in.
pub type Time = i64;
/// What a plan costs, in the unit that [`Aims`] makes of metres and seconds.
pub type Cost = i64;
/// Bags, or whatever is carried.
pub type Amount = i64;

/// The largest time, distance or amount: 2²⁸ − 1, eight years in seconds.
pub const LARGEST: i64 = (1 << 28) - 1;

/// The whole question.
#[derive(Clone, Debug, Default)]
pub struct Problem {
    /// Distances and times, one matrix for each way of getting about; all of the same places in the same order.
    pub maps: Vec<Matrix>,
    /// What is to be done. Each job is done whole or left out whole.
    pub jobs: Vec<Job>,
    /// Who goes.
    pub carriers: Vec<Carrier>,
    /// What makes one plan better than another.
    pub aims: Aims,
}

/// From when to when, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Window {
    pub open: Time,
    pub close: Time,
}

impl Window {
    /// Any time at all.
    pub const ALWAYS: Self = Self { open: 0, close: LARGEST };

    #[must_use]
    pub fn new(open: Time, close: Time) -> Self {
        Self { open, close }
    }
}

/// A door, a hall, a shop.
#[derive(Clone, Copy, Debug)]
pub struct Stop {
    /// Row of the matrices.
    pub place: usize,
    /// When one may begin here. Who comes too early waits.
    pub hours: Window,
    /// How long one stays.
    pub stay: Time,
}

impl Stop {
    /// At any time, for no time.
    #[must_use]
    pub fn at(place: usize) -> Self {
        Self { place, hours: Window::ALWAYS, stay: 0 }
    }

    #[must_use]
    pub fn between(mut self, open: Time, close: Time) -> Self {
        self.hours = Window { open, close };
        self
    }

    #[must_use]
    pub fn staying(mut self, stay: Time) -> Self {
        self.stay = stay;
        self
    }
}

/// What there is to do.
#[derive(Clone, Copy, Debug)]
pub enum Task {
    /// Brought along from where the carrier starts.
    Bring(Stop),
    /// Taken along to where the carrier ends.
    Collect(Stop),
    /// Fetched first, then brought to a door by the same person; `within` is the longest time between leaving the one and
    /// arriving at the other, for what must stay cold or warm. Arriving counts as beginning: a bag that waits is warm too.
    Carry { fetch: Stop, door: Stop, within: Option<Time> },
}

/// How many people have to stand at the door.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hands {
    #[default]
    One,
    /// A second person comes to the door as well, in a round of their own. Both begin at the same moment: whoever is there
    /// first waits for the other. Both need the skills; the second carries nothing.
    Two,
}

/// One thing to do.
#[derive(Clone, Debug)]
pub struct Job {
    pub task: Task,
    /// How many bags.
    pub amount: Amount,
    /// What whoever comes must be able to do.
    pub skills: Vec<u32>,
    pub hands: Hands,
    /// Carriers it is pinned to, by number; anyone if empty. Binds whoever carries, not the second person.
    pub only: Vec<usize>,
    /// How bad it is to leave this out, against others: as few of these as possible are left out, before any cost counts.
    pub weight: i64,
}

impl Job {
    #[must_use]
    pub fn new(task: Task) -> Self {
        Self { task, amount: 0, skills: Vec::new(), hands: Hands::One, only: Vec::new(), weight: 1 }
    }

    #[must_use]
    pub fn amount(mut self, amount: Amount) -> Self {
        self.amount = amount;
        self
    }

    #[must_use]
    pub fn skills(mut self, skills: impl Into<Vec<u32>>) -> Self {
        self.skills = skills.into();
        self
    }

    #[must_use]
    pub fn hands(mut self, hands: Hands) -> Self {
        self.hands = hands;
        self
    }

    #[must_use]
    pub fn only(mut self, carriers: impl Into<Vec<usize>>) -> Self {
        self.only = carriers.into();
        self
    }

    #[must_use]
    pub fn weight(mut self, weight: i64) -> Self {
        self.weight = weight;
        self
    }
}

/// Somebody who goes.
#[derive(Clone, Debug)]
pub struct Carrier {
    /// Where they set out; `None` is wherever their first stop is.
    pub start: Option<usize>,
    /// Where they end; `None` is wherever their last stop is.
    pub end: Option<usize>,
    /// Which of [`Problem::maps`] holds for them: on foot, by bicycle, by car.
    pub map: usize,
    /// Not out before, not out after.
    pub hours: Window,
    /// How many bags at a time.
    pub capacity: Amount,
    /// The longest time from setting out to coming back.
    pub outing: Option<Time>,
    /// How long they would like to be out at most, for fairness; `outing`, or the length of `hours`, if not said.
    pub willing: Option<Time>,
    pub skills: Vec<u32>,
    /// What it costs that they go out at all.
    pub going_out: Cost,
    /// What was fixed by hand.
    pub kept: Kept,
    /// What they have done already.
    pub begun: Option<Begun>,
}

impl Carrier {
    /// Starts and ends at a place, at any time, with as many bags as there are.
    #[must_use]
    pub fn from(place: usize) -> Self {
        Self {
            start: Some(place),
            end: Some(place),
            map: 0,
            hours: Window::ALWAYS,
            capacity: LARGEST,
            outing: None,
            willing: None,
            skills: Vec::new(),
            going_out: 0,
            kept: Kept::Nothing,
            begun: None,
        }
    }

    #[must_use]
    pub fn capacity(mut self, capacity: Amount) -> Self {
        self.capacity = capacity;
        self
    }

    #[must_use]
    pub fn between(mut self, open: Time, close: Time) -> Self {
        self.hours = Window { open, close };
        self
    }

    #[must_use]
    pub fn outing(mut self, longest: Time) -> Self {
        self.outing = Some(longest);
        self
    }

    #[must_use]
    pub fn skills(mut self, skills: impl Into<Vec<u32>>) -> Self {
        self.skills = skills.into();
        self
    }

    #[must_use]
    pub fn kept(mut self, kept: Kept) -> Self {
        self.kept = kept;
        self
    }
}

/// Which end of a job is visited.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Part {
    /// Where it is fetched.
    Fetch,
    /// The stop itself.
    Door,
    /// The stop, by the second person.
    Second,
}

/// One stop of a round: a job, by its number, and which end of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Visit {
    pub job: usize,
    pub part: Part,
}

impl Visit {
    #[must_use]
    pub fn fetch(job: usize) -> Self {
        Self { job, part: Part::Fetch }
    }

    #[must_use]
    pub fn door(job: usize) -> Self {
        Self { job, part: Part::Door }
    }

    #[must_use]
    pub fn second(job: usize) -> Self {
        Self { job, part: Part::Second }
    }
}

/// What somebody fixed by hand in a carrier's round. It is kept even where it breaks a limit: the limit is then widened as
/// far as the fixed part needs it, no further, and [`Plan::price`](crate::Plan) says what it breaks.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Kept {
    #[default]
    Nothing,
    /// These, in this order; others may come before, between and after.
    Order(Vec<Visit>),
    /// These first, in this order; others only after.
    Beginning(Vec<Visit>),
    /// Exactly these and nothing else.
    Whole(Vec<Visit>),
}

impl Kept {
    #[must_use]
    pub fn visits(&self) -> &[Visit] {
        match self {
            Self::Nothing => &[],
            Self::Order(visits) | Self::Beginning(visits) | Self::Whole(visits) => visits,
        }
    }
}

/// A round that is on its way: what is behind the carrier is no longer planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Begun {
    /// When they set out; counts towards the longest outing.
    pub set_out: Time,
    /// Where they are, or are just about to be.
    pub place: usize,
    /// When they can go on from there.
    pub free: Time,
    /// What is done, and when they left it. A fetch without its door means the bags are with them now.
    pub done: Vec<(Visit, Time)>,
}

/// What makes one plan better than another. First as little as possible is left out (by [`Job::weight`]); then the sum of
/// these is as small as possible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Aims {
    /// For each metre.
    pub per_metre: Cost,
    /// For each second on the way (not at doors, not waiting).
    pub per_second: Cost,
    /// For an even share: each carrier costs `fairness × outing² ÷ (1000 × willing)`. For a given sum of time that is least
    /// when everybody is out for the same part of what they are willing to do (Cauchy–Schwarz), and it grows with the
    /// spread. 1000 makes a person who is out for all they are willing cost as much as their seconds.
    pub fairness: Cost,
}

impl Default for Aims {
    fn default() -> Self {
        Self { per_metre: 1, per_second: 0, fairness: 0 }
    }
}
