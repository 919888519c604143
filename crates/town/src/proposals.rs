//! What the town talks about and decides: who would change what, in which words, and what the others say to it. What comes
//! of it is up to the rules; here stands only what people say, in the order in which somebody says it.

/// What they decided while they were new to it.
mod first_weeks;

/// What was decided since, and what is still asked in the present.
mod last_weeks;

/// What comes up again and again.
mod in_turn;

use commons::Rule;
use commons::decisions::{AgreementId, Answer, Kind, Page, Position};
use commons::duties::{Duty, Filling};

pub(crate) use in_turn::IN_TURN;

/// What these people decided in their six weeks, oldest first.
pub(crate) fn plots() -> impl Iterator<Item = &'static Plot> {
    first_weeks::PLOTS.iter().chain(last_weeks::PLOTS)
}

/// What a proposal would change. Numbers that the group gives out are looked up when it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Means {
    Rule(Rule, u16),
    /// Back and forth between two values, in towns that live for long.
    Either(Rule, u16, u16),
    Agreement(AgreementId),
    OwnAgreement,
    NewDuty {
        seats: u8,
        days: u16,
        filling: Filling,
    },
    Appoint(Duty),
    NewPot,
    /// Pounds a month from the tin.
    Budget(u32),
    /// Pounds, once.
    Spend(u32),
    Publish(Page),
    Task,
}

/// When somebody writes it, in hours.
#[derive(Clone, Copy, Debug)]
pub(crate) enum When {
    AfterTheBeginning(i64),
    BeforeThePresent(i64),
    /// Whenever a town that lives for long comes round to it.
    InTurn,
}

/// One wording, and what is said to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wording {
    pub(crate) title: &'static str,
    pub(crate) why: &'static str,
    pub(crate) affected: &'static str,
    pub(crate) means: &'static [Means],
    /// The words of each effect that has words; a new duty's first line is its name.
    pub(crate) clauses: &'static [&'static str],
    /// The same in other languages: title, why, whom it touches.
    pub(crate) in_others: &'static [(&'static str, [&'static str; 3])],
    /// Said in this order by whoever comes; after that people simply agree.
    pub(crate) said: &'static [(Position, &'static str)],
    /// What those say to it who could not live with the wording before.
    pub(crate) then: Option<(Position, &'static str)>,
}

/// What becomes of it, as far as people decide that and not the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Course {
    /// Supported, talked about, answered; what is to be done is done.
    Usual,
    /// Nobody has supported it yet.
    Draft,
    /// Asked informally.
    Sense,
    /// Its author lets it go after two days.
    LetGo,
    /// Somebody wants more time, and gets it.
    MoreTime,
    /// Nobody takes on what is to be done.
    NobodyYet,
    /// Whoever it names has not said yes yet.
    NoYesYet,
    /// One wording of these is somebody's suggestion.
    Suggested,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Plot {
    pub(crate) when: When,
    pub(crate) kind: Kind,
    pub(crate) course: Course,
    pub(crate) wordings: &'static [Wording],
    pub(crate) talk: &'static [&'static str],
    /// What its author answers to worries.
    pub(crate) replies: &'static [&'static str],
    /// What would make a block unnecessary.
    pub(crate) lifts: &'static str,
    pub(crate) review_days: Option<u16>,
    pub(crate) hours: u16,
    pub(crate) public: bool,
    /// No more than so many answer it.
    pub(crate) most_heard: usize,
    /// So many are not heard yet in the present, among them whoever looks around.
    pub(crate) quiet: usize,
    pub(crate) last_answers: &'static [Answer],
}

const PLAIN: Plot = Plot {
    when: When::InTurn,
    kind: Kind::Full,
    course: Course::Usual,
    wordings: &[],
    talk: &[],
    replies: &[],
    lifts: "",
    review_days: None,
    hours: 0,
    public: false,
    most_heard: usize::MAX,
    quiet: 0,
    last_answers: &[],
};

const WORDING: Wording =
    Wording { title: "", why: "", affected: "", means: &[], clauses: &[], in_others: &[], said: &[], then: None };

const fn before(days: i64, hours: i64) -> When {
    When::BeforeThePresent(days * 24 + hours)
}
