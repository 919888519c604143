//! Making rounds. The search runs on a thread of its own, so that pages never wait for it: a few at a time, so many seconds
//! each, and whoever asked can stop it and take what has been found. What it looks at are streets, bags and hours; no person
//! is in it but those who would carry.

/// Searches of other servers of the house.
mod elsewhere;
/// How far it is from street to street.
mod ground;
/// What is asked of the search, and what came of it.
mod question;
/// The searches there are.
mod searches;
/// What is to be put on a round.
mod wanted;

pub use ground::{GUESSED_METRES, guessed_seconds};
pub use question::{AT_A_DOOR, AT_A_HALL, COLD_WITHIN, MOST_NEEDS, Timed};
pub use rounds::Why;
pub(crate) use searches::Planning;
pub use searches::{NotPlanned, Search, Standing};
pub use wanted::{Loose, WhyLeft};

use crate::{Act, Failed, Home, Host, beside_the_pages};
use commons::founding::StreetId;
use commons::needs::NeedId;
use commons::people::PersonId;
use commons::rounds::{Command, MOST_AT_ONCE, Plan, Reworked, RoundId, Way};
use commons::{Actor, CommandId, Timestamp};
use ground::Ground;
use question::{Answer, Question};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::oneshot::{self, error::RecvError};

/// The longest anybody can let it search.
pub const MOST_SECONDS: u8 = 20;
/// Outings that can be planned at once.
pub const MOST_OUTINGS: usize = MOST_AT_ONCE;
/// Tries after which a search ends, whatever the clock says.
const MOST_TRIES: u64 = 4_000_000;
/// The same where the clock is given by a test and stands still.
const TRIES_WITHOUT_A_CLOCK: u64 = 4_000;
/// It is looked so often whether somebody told another server that it is enough.
const LOOK_ELSEWHERE: Duration = Duration::from_secs(1);

/// Somebody, or nobody in particular, who could go out once.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outing {
    pub who: Option<PersonId>,
    pub way: Way,
    pub leaves_at: Timestamp,
    pub back_by: Timestamp,
    pub bags: u16,
    pub starts: Option<StreetId>,
    pub ends: Option<StreetId>,
}

impl Outing {
    fn plan(&self) -> Plan {
        Plan {
            way: self.way,
            leaves_at: self.leaves_at,
            back_by: self.back_by,
            bags: self.bags,
            starts: self.starts,
            ends: self.ends,
            kept_for: self.who,
            stops: Vec::new(),
            metres: 0,
            seconds: 0,
        }
    }
}

/// What is to be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wish {
    /// New rounds for these needs.
    New { needs: Vec<Loose>, outings: Vec<Outing> },
    /// The rounds nobody has claimed are thought up anew around what is pinned in them, with these needs as well.
    Again { also: Vec<NeedId> },
}

/// What came of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Found {
    /// Rounds that were made or changed.
    pub rounds: Vec<RoundId>,
    /// What is on none of them, and why.
    pub left: Vec<(NeedId, WhyLeft)>,
    /// So many seconds less of everybody's time than before; less than nothing if it takes more.
    pub gained: i64,
    /// Whether ways were guessed because there is no map.
    pub guessed: bool,
}

/// A question on its way to a thread, and what to do with the answer.
struct Errand {
    question: Question,
    old: Vec<(RoundId, u32)>,
}

impl Host {
    /// Begins to make rounds. When they are found they are made, as an act of whoever asked with the id of their form; the
    /// same form twice is one search.
    ///
    /// # Errors
    /// When they may not, or too many are searching.
    pub async fn plan_rounds(
        &self,
        home: &Home,
        by: PersonId,
        id: CommandId,
        wish: Wish,
        seconds: u8,
    ) -> Result<Arc<Search>, NotPlanned> {
        home.look().group.people.with_voice(by).map_err(NotPlanned::Refused)?;
        let errand = self.errand_of(home, &wish);
        let (search, new) = self.planning.begin(home.id, id, by)?;
        if new {
            let (host, home, search) = (self.clone(), home.itself(), Arc::clone(&search));
            let seconds = seconds.clamp(1, MOST_SECONDS);
            host.tell_begun(&home, &search, seconds).await;
            tokio::spawn(async move {
                let standing = host.search(&home, &search, errand, seconds).await;
                host.tell_over(&home, &search, &standing).await;
                search.is(standing);
            });
        }
        Ok(search)
    }

    fn errand_of(&self, home: &Home, wish: &Wish) -> Errand {
        let state = home.look();
        match wish {
            Wish::New { needs, outings } => {
                let plans: Vec<Plan> = outings.iter().take(MOST_OUTINGS).map(Outing::plan).collect();
                Errand { question: Question::new(&state.group, &plans, needs), old: Vec::new() }
            }
            Wish::Again { also } => {
                let now = self.clock.now();
                let open: Vec<_> = state.group.rounds.open().filter(|round| round.back_by > now).collect();
                let plans: Vec<Plan> = open.iter().map(|round| round.plan()).collect();
                let loose = wanted::like_the_others(&state.group, &plans, also);
                let old = open.iter().map(|round| (round.id, round.revision)).collect();
                Errand { question: Question::new(&state.group, &plans, &loose), old }
            }
        }
    }

    /// What the engine is asked for such a wish: for measuring how long it takes alone.
    pub async fn question_of(&self, home: &Home, wish: &Wish) -> rounds::Problem {
        let Errand { question, .. } = self.errand_of(home, wish);
        let ground = self.ground(home, question.streets()).await;
        question.problem(&ground)
    }

    /// A search somebody began here.
    pub fn search_of(&self, home: &Home, id: CommandId) -> Option<Arc<Search>> {
        self.planning.find(home.id, id)
    }

    async fn search(&self, home: &Home, search: &Arc<Search>, errand: Errand, seconds: u8) -> Standing {
        let Ok(_thread) = Arc::clone(&self.planning.threads).acquire_owned().await else { return Standing::Trouble };
        search.is(Standing::Searching { part: 0 });
        let ground = self.ground(home, errand.question.streets()).await;
        let Errand { question, old } = errand;
        let (answer, answered) = oneshot::channel();
        let (watched, mut seed) = (Arc::clone(search), [0; 8]);
        seed.copy_from_slice(&search.id.0[..8]);
        let stopwatch = self.clock.stopwatch();
        let most = if self.clock.stands_still() { TRIES_WITHOUT_A_CLOCK } else { MOST_TRIES };
        let patience = move |progress: &rounds::Progress| {
            let part = stopwatch.seconds() / f64::from(seconds);
            let part = part.max(progress.tries as f64 / most as f64);
            watched.has_come(part);
            // Whoever has enough gets what there is, and there is something once everything has been placed.
            let enough = progress.tries > 0 && watched.was_stopped();
            if enough { 1.0 } else { part }
        };
        let work = move || {
            // Nobody waits for it any more: then nobody minds.
            let _ = answer.send(question.search(&ground, u64::from_le_bytes(seed), patience));
        };
        if let Err(error) = std::thread::Builder::new().name("rounds".into()).spawn(work) {
            tracing::error!(%error, "no thread for making rounds");
            return Standing::Trouble;
        }
        let Ok(Some(answer)) = self.listening(home, search, answered).await else {
            tracing::error!("the search for rounds broke off");
            return Standing::Trouble;
        };
        self.made(home, search, answer, &old).await
    }

    /// Waits for an answer, and stops the search when another server was told that it is enough.
    async fn listening<T>(&self, home: &Home, search: &Search, answered: oneshot::Receiver<T>) -> Result<T, RecvError> {
        let mut answered = std::pin::pin!(answered);
        loop {
            match tokio::time::timeout(LOOK_ELSEWHERE, &mut answered).await {
                Ok(answer) => return answer,
                Err(_) if self.is_enough_elsewhere(home, search).await => search.stop(),
                Err(_) => {}
            }
        }
    }

    /// What was found becomes an act of whoever asked.
    async fn made(&self, home: &Home, search: &Search, answer: Answer, old: &[(RoundId, u32)]) -> Standing {
        let Answer { plans, left, gained, guessed } = answer;
        let mut found = Found { rounds: Vec::new(), left, gained, guessed };
        let command = if old.is_empty() {
            let rounds: Vec<Plan> = plans.into_iter().filter(|plan| !plan.stops.is_empty()).collect();
            if rounds.is_empty() {
                return Standing::Nothing(found);
            }
            Command::Make { rounds }
        } else {
            let rounds = plans.into_iter().zip(old);
            let rounds = rounds.map(|(plan, (round, revision))| Reworked { round: *round, revision: *revision, plan });
            Command::Rework { rounds: rounds.collect(), more: Vec::new() }
        };
        match self.run(home, Act::new(search.id, Actor::Person(search.by), command.into())).await {
            Ok(done) => {
                let rounds = done.events.iter().filter_map(|event| match event {
                    commons::Event::Rounds(event) => Some(event.round()),
                    _ => None,
                });
                found.rounds = rounds.collect();
                Standing::Done(found)
            }
            Err(Failed::Refused(refusal)) => Standing::Refused(refusal),
            Err(failed) => {
                tracing::error!(%failed, "rounds were found and could not be written down");
                Standing::Trouble
            }
        }
    }

    /// When somebody is where, for rounds as they are planned; together, because at some doors two meet.
    pub async fn timed(&self, home: &Home, plans: &[Plan]) -> (Vec<Timed>, bool) {
        let question = Question::new(&home.look().group, plans, &[]);
        let ground = self.ground(home, question.streets()).await;
        (question.timed(&ground), ground.is_guessed())
    }

    async fn ground(&self, home: &Home, streets: Vec<StreetId>) -> Ground {
        let (town, group) = (self.town(home).await, home.id);
        let planning = Arc::clone(&self.planning);
        if planning.ways.has(group, town.as_ref(), &streets) {
            return planning.ways.between(group, town.as_ref(), streets);
        }
        let asked = streets.clone();
        let looked_up = beside_the_pages(move || planning.ways.between(group, town.as_ref(), streets)).await;
        looked_up.unwrap_or_else(|_| self.planning.ways.between(group, None, asked))
    }
}
