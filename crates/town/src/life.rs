//! The life of the town: what happens today, what will happen later, and how an act is done.

use crate::chance::{self, Chance, Deck};
use crate::deciding::{PlotId, Stories};
use crate::desk::Ending;
use crate::helping::Fate;
use crate::hours::{self, Hours};
use crate::joining::{Lost, Way};
use crate::present::Scene;
use crate::{Plan, ZONE};
use commons::decisions::ProposalId;
use commons::duties::Duty;
use commons::meetings::{MeetingId, PollId};
use commons::needs::{CheckBack, Handover, HowSoon, Kind, NeedId, Phase, PromiseId, Reached, ReturnAsked};
use commons::people::{Command as People, PersonId};
use commons::rounds::RoundId;
use commons::sight::Field;
use commons::{Actor, Command, Event, Group, GroupId, Refusal, Span, Timestamp};
use host::History;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// Something that will happen, unless it does not fit any more when its time comes.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Step {
    Join(Way),
    Welcome(PersonId),
    /// Two people have met.
    Meet,
    Leave,
    /// Somebody with a voice is away for a while.
    GoAway,
    ComeBack(PersonId),
    LoseTelephone(Lost),
    VouchBack {
        digits: u32,
        person: PersonId,
        by: PersonId,
    },
    RefuseBack {
        person: PersonId,
    },
    NameStreet(usize),
    /// Who has which duty next?
    Rota,
    Offer(PersonId),
    RethinkOffer(PersonId),
    /// Somebody asks on the web, or rings.
    Ask,
    Ring,
    /// The neighbour changes, or takes back, what was asked.
    Change(NeedId),
    Withdraw(NeedId),
    Erase(NeedId),
    Reopen(NeedId),
    /// Somebody looks at the board and could do it.
    Notice(NeedId),
    /// Somebody goes along.
    JoinIn(NeedId),
    Answer(NeedId, PromiseId),
    Prepare(NeedId, PersonId),
    Reply(NeedId),
    RingAgain(NeedId, PersonId),
    GoOn(NeedId, PersonId),
    SetOut(NeedId, PersonId),
    Arrive(NeedId, PersonId),
    HandBack(NeedId, PersonId),
    /// The phone desk reads what came, goes through the board, asks back, closes.
    Read(NeedId),
    Round,
    Pace(NeedId),
    AskBack(NeedId),
    End(NeedId),
    /// Somebody writes a proposal; somebody supports it.
    Propose(PlotId),
    Support(ProposalId),
    /// Somebody sits down with what is being decided; somebody says something to one of it.
    Sit,
    Speak(ProposalId, Option<PersonId>),
    AnswerWorry(ProposalId, u32),
    /// Somebody looks where decisions stand.
    Tend,
    /// Those who have a duty see to what comes after them.
    HandOn,
    /// Meetings, and questions that bind nobody.
    CallMeeting {
        which: usize,
        at: Timestamp,
    },
    BringPoint(MeetingId, usize),
    AnswerDraw(MeetingId),
    HoldMeeting(MeetingId),
    SendRound(MeetingId),
    ReadMinutes(MeetingId),
    AskWhen,
    AskAdvice,
    AnswerPoll(PollId),
    /// It hurts: somebody asks somebody to talk.
    AskToTalk,
    /// Something comes into the tin.
    PutIn,
    /// Rounds: making one, claiming it, going, a door, coming home.
    GoRound,
    ClaimRound(RoundId, PersonId),
    SetOutOnRound(RoundId, PersonId),
    AtADoor(RoundId, PersonId, NeedId),
    BackFromRound(RoundId, PersonId),
    /// Some have much else to do in the last days.
    FallQuiet,
    Stage(Scene),
}

/// What comes as often as it should, and never not at all.
pub(crate) struct Decks {
    pub(crate) kind: Deck<Kind>,
    pub(crate) soon: Deck<HowSoon>,
    pub(crate) language: Deck<&'static str>,
    pub(crate) fate: Deck<Fate>,
    pub(crate) reached: Deck<Reached>,
    pub(crate) handover: Deck<Handover>,
    pub(crate) check_back: Deck<CheckBack>,
    pub(crate) asked: Deck<ReturnAsked>,
    pub(crate) ending: Deck<Ending>,
}

impl Decks {
    fn new() -> Decks {
        Decks {
            kind: crate::asking::kinds(),
            soon: crate::asking::how_soon(),
            language: crate::asking::languages(),
            fate: crate::helping::fates(),
            reached: crate::desk::reached(),
            handover: crate::carrying::handovers(),
            check_back: crate::desk::check_backs(),
            asked: crate::desk::asked_in_return(),
            ending: crate::desk::endings(),
        }
    }
}

/// A town that is being lived in.
pub(crate) struct Life {
    history: History,
    pub(crate) plan: Plan,
    pub(crate) chance: Chance,
    pub(crate) hours: Hours,
    pub(crate) decks: Decks,
    /// What time it is in the town.
    pub(crate) at: Timestamp,
    first: Date,
    /// The last waking minute before the present.
    pub(crate) arrival: Timestamp,
    later: BTreeMap<(Timestamp, u64), Step>,
    turn: u64,
    /// How many have each name already.
    pub(crate) called: BTreeMap<&'static str, usize>,
    /// When each had a duty last.
    pub(crate) turns: BTreeMap<PersonId, Timestamp>,
    /// Needs that nobody here could do; the phone desk says so after a while.
    pub(crate) hard: BTreeSet<NeedId>,
    /// Needs nobody comes back to, until time closes them.
    pub(crate) lying: BTreeSet<NeedId>,
    /// Needs that are to stand as they are in the present.
    pub(crate) staged: BTreeSet<NeedId>,
    /// Proposals, and what has been said of what there is to say to them.
    pub(crate) stories: Stories,
    /// Who is not heard in the last days.
    pub(crate) quiet: BTreeSet<PersonId>,
    pub(crate) joined: usize,
}

impl Life {
    pub(crate) fn begin(plan: &Plan, now: Timestamp, id: GroupId) -> Result<Life, Refusal> {
        let hours = Hours::of(ZONE);
        let arrival = hours.last_awake(now);
        let today = hours.read(arrival).date;
        let first = Hours::days_after(today, -7 * i64::from(plan.weeks));
        let mut life = Life {
            history: History::new(id, chance::seed_of_group(plan.seed)),
            plan: *plan,
            chance: Chance::new(plan.seed),
            decks: Decks::new(),
            at: hours.on(first, 18 * 60),
            hours,
            first,
            arrival,
            later: BTreeMap::new(),
            turn: 0,
            called: BTreeMap::new(),
            turns: BTreeMap::new(),
            hard: BTreeSet::new(),
            lying: BTreeSet::new(),
            staged: BTreeSet::new(),
            stories: Stories::new(),
            quiet: BTreeSet::new(),
            joined: 0,
        };
        life.found()?;
        life.plan_what_comes_once();
        life.plan_decisions();
        life.plan_meetings();
        life.plan_the_present();
        Ok(life)
    }

    /// Days to live through, the first and today included.
    pub(crate) fn days(&self) -> u64 {
        u64::from(self.plan.weeks) * 7 + 1
    }

    pub(crate) fn date(&self, day: u64) -> Date {
        Hours::days_after(self.first, i64::try_from(day).unwrap_or(i64::MAX))
    }

    pub(crate) fn live_through(&mut self, day: u64) {
        self.plan_day(day);
        let end = self.hours.on(self.date(day), 24 * 60).min(self.arrival);
        while let Some(entry) = self.later.first_entry() {
            let (at, _) = *entry.key();
            if at > end {
                break;
            }
            let step = entry.remove();
            self.at = self.at.max(at);
            // People look at the group as it is now, not as the last act left it.
            self.history.pass_until(self.at);
            self.take(step);
        }
    }

    /// The present: what is due by now is done, and nothing more.
    pub(crate) fn arrive(mut self, now: Timestamp) -> History {
        self.history.pass_until(now);
        self.history
    }

    fn plan_day(&mut self, day: u64) {
        self.plan_joins(day);
        self.plan_decisions_of(day);
        if day > 0 {
            let asks = self.expected_asks(day);
            for _ in 0..self.chance.about(asks) {
                let step = if self.chance.percent(24) { Step::Ring } else { Step::Ask };
                self.some_time_on(day, step);
            }
            self.on(day, hours::MORNING + 30, 60, Step::Rota);
            self.on(day, 9 * 60, 90, Step::Round);
            self.on(day, 17 * 60, 180, Step::HandOn);
        }
        self.plan_rounds_of(day);
        if day > 2 {
            for _ in 0..2 {
                self.some_time_on(day, Step::Meet);
            }
        }
        if day > 5 && self.chance.below(1000) < self.group().people.count() {
            self.some_time_on(day, Step::Leave);
        }
    }

    /// More is asked where there are hands; word spreads as far as it is answered.
    fn expected_asks(&self, day: u64) -> f64 {
        let needs = &self.group().needs;
        let alive =
            [Phase::Open, Phase::Promised, Phase::Underway].map(|phase| needs.count_in(phase)).iter().sum::<usize>();
        let voices = self.group().people.voices() as f64;
        let many = f64::from(self.plan.people);
        let target = (many / 9.0).min(voices.sqrt() * 14.0);
        let known = (day as f64 / 8.0).min(1.0);
        // More hands are not so many more asks: word spreads slower than hands grow.
        let base = (voices.sqrt() * 2.1 + many / 100.0).min(many / 12.0);
        base * known * (2.6 - 1.6 * alive as f64 / target).clamp(0.1, 1.9)
    }

    fn take(&mut self, step: Step) {
        match step {
            Step::Join(way) => self.join(way),
            Step::Welcome(person) => self.welcome(person),
            Step::Meet => self.meet(),
            Step::Leave => self.leave(),
            Step::GoAway => self.go_away(),
            Step::ComeBack(person) => {
                self.act(Actor::Person(person), Command::People(People::ComeBack));
            }
            Step::LoseTelephone(lost) => self.lose_telephone(lost),
            Step::VouchBack { digits, person, by } => self.vouch_back(digits, person, by),
            Step::RefuseBack { person } => self.refuse_back(person),
            Step::NameStreet(which) => self.name_street(which),
            Step::Rota => self.rota(Span::hours(26)),
            Step::Offer(person) => self.offer(person),
            Step::RethinkOffer(person) => self.rethink_offer(person),
            Step::Ask => self.ask_on_the_web(),
            Step::Ring => self.ask_by_telephone(),
            Step::Change(need) => self.change(need),
            Step::Withdraw(need) => self.withdraw(need),
            Step::Erase(need) => self.erase(need),
            Step::Reopen(need) => self.reopen(need),
            Step::Notice(need) => self.notice(need),
            Step::JoinIn(need) => self.join_in(need),
            Step::Answer(need, promise) => self.answer(need, promise),
            Step::Prepare(need, person) => self.prepare(need, person),
            Step::Reply(need) => self.reply(need),
            Step::RingAgain(need, person) => self.ring_again(need, person),
            Step::GoOn(need, person) => self.go_on(need, person),
            Step::SetOut(need, person) => self.set_out(need, person),
            Step::Arrive(need, person) => self.hand_over(need, person),
            Step::HandBack(need, person) => self.hand_back(need, person),
            Step::Read(need) => self.read(need),
            Step::Round => self.round(),
            Step::Pace(need) => self.pace(need),
            Step::AskBack(need) => self.ask_back(need),
            Step::End(need) => self.end(need),
            Step::Propose(plot) => self.propose(plot),
            Step::Support(proposal) => self.support(proposal),
            Step::Sit => self.sit(),
            Step::Speak(proposal, person) => self.speak(proposal, person),
            Step::AnswerWorry(proposal, line) => self.answer_worry(proposal, line),
            Step::Tend => self.tend(),
            Step::HandOn => self.hand_on(),
            Step::CallMeeting { which, at } => self.call_meeting(which, at),
            Step::BringPoint(meeting, point) => self.bring_point(meeting, point),
            Step::AnswerDraw(meeting) => self.answer_draw(meeting),
            Step::HoldMeeting(meeting) => self.hold_meeting(meeting),
            Step::SendRound(meeting) => self.send_round(meeting),
            Step::ReadMinutes(meeting) => self.read_minutes(meeting),
            Step::AskWhen => self.ask_when(),
            Step::AskAdvice => self.ask_advice(),
            Step::AnswerPoll(poll) => self.answer_poll(poll),
            Step::AskToTalk => self.ask_to_talk(),
            Step::PutIn => self.put_in(),
            Step::GoRound => self.go_round(),
            Step::ClaimRound(round, person) => self.claim_round(round, person),
            Step::SetOutOnRound(round, person) => self.set_out_on_round(round, person),
            Step::AtADoor(round, person, need) => self.at_a_door(round, person, need),
            Step::BackFromRound(round, person) => self.back_from_round(round, person),
            Step::FallQuiet => self.fall_quiet(),
            Step::Stage(scene) => self.stage(scene),
        }
    }

    pub(crate) fn group(&self) -> &Group {
        &self.history.state.group
    }

    /// Does something now. `None` if the rules refuse it: then it does not happen.
    pub(crate) fn act(&mut self, by: Actor, command: Command) -> Option<Vec<Event>> {
        self.act_saying(by, command, Vec::new())
    }

    /// The same with words for the vault.
    pub(crate) fn act_saying(
        &mut self,
        by: Actor,
        command: Command,
        words: Vec<(Field, String)>,
    ) -> Option<Vec<Event>> {
        self.carry_out(by, command, words).ok()
    }

    pub(crate) fn carry_out(
        &mut self,
        by: Actor,
        command: Command,
        words: Vec<(Field, String)>,
    ) -> Result<Vec<Event>, Refusal> {
        let events = self.history.act(self.at, by, command, words)?;
        self.pause(Span(4_000), Span(21_000));
        Ok(events)
    }

    /// Takes the act back that was done last, a few minutes later: the wrong button.
    pub(crate) fn take_back(&mut self, by: Actor, done: &[Event]) -> bool {
        let first = self.group().seq + 1 - done.len() as u64;
        self.pause(Span::minutes(1), Span::minutes(6));
        self.act(by, Command::Undo(first)).is_some()
    }

    fn pause(&mut self, least: Span, most: Span) {
        let pause = Span(self.chance.between(least.0, most.0));
        self.at = (self.at + pause).min(self.arrival);
    }

    /// Some minutes or hours from now, not in the night.
    pub(crate) fn after(&mut self, least: i64, most: i64, step: Step) {
        let pause = Span(self.chance.between(Span::minutes(least).0, Span::minutes(most).0));
        self.at_about(self.at + pause, step);
    }

    /// At this time; if that is in the night, in the morning after.
    pub(crate) fn at_about(&mut self, at: Timestamp, step: Step) {
        let at = self.hours.awake(at, 0);
        let lie_in = if self.hours.read(at).minute == hours::MORNING { self.chance.between(1, 150) } else { 0 };
        self.at_exactly(at + Span::minutes(lie_in), step);
    }

    pub(crate) fn at_exactly(&mut self, at: Timestamp, step: Step) {
        // Nothing is put off into the past: it would come again at once, for ever.
        let at = at.max(self.at + Span(1));
        // What would be after the present does not happen.
        if at < self.arrival {
            self.turn += 1;
            self.later.insert((at, self.turn), step);
        }
    }

    /// On this day, up to `spread` minutes after this minute.
    pub(crate) fn on(&mut self, day: u64, minute: i64, spread: i64, step: Step) {
        let ms = self.chance.between(0, Span::minutes(spread).0);
        self.at_exactly(self.hours.on(self.date(day), minute) + Span(ms), step);
    }

    /// Mostly in the morning, when the chemist is open, or after work.
    pub(crate) fn some_time_on(&mut self, day: u64, step: Step) {
        let (from, spread) = match self.chance.below(100) {
            0..42 => (8 * 60, 4 * 60),
            42..68 => (12 * 60, 5 * 60),
            68..96 => (17 * 60, 4 * 60),
            _ => (hours::MORNING, 60),
        };
        self.on(day, from, spread, step);
    }

    /// Everybody with a voice who is not away.
    pub(crate) fn voices(&self) -> Vec<PersonId> {
        let people = &self.group().people;
        let here = |person: &PersonId| people.get(*person).is_some_and(|person| person.away_since.is_none());
        people.with_voices().filter(here).collect()
    }

    /// Everybody who takes part and has no voice yet.
    pub(crate) fn newcomers(&self) -> Vec<PersonId> {
        let here = self.group().people.here();
        here.filter(|person| !person.has_voice() && person.welcomed.is_some()).map(|person| person.id).collect()
    }

    /// Somebody who has this duty now.
    pub(crate) fn on_duty(&mut self, duty: Duty) -> Option<PersonId> {
        let holders: Vec<PersonId> = self.group().duties.holders(duty).map(|turn| turn.by).collect();
        self.chance.one(&holders)
    }
}
