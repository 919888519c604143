//! A group in which everything that can be acted upon exists, and everybody who can act.

use crate::cast::*;
use commons::decisions::{self, Draft, Effect, Kind as Deciding, Position, ProposalId, Words};
use commons::duties::{self, Duty};
use commons::fund;
use commons::meetings::{Command as Meet, MeetingId, Part, PollId};
use commons::mending::MatterId;
use commons::needs::*;
use commons::offers::{self, OfferId};
use commons::people::{self, How, PersonId, RecoveryId};
use commons::pictures::{self, File, Of, PictureId};
use commons::rounds::{self, Plan, Planned, RoundId, Way};
use commons::{Actor, Rule, Span, Timestamp};
use std::collections::BTreeMap;

/// Seven members: five founders and two who came later.
pub(crate) const MEMBERS: usize = 7;
/// What each of them is, at first in the order of their joining.
const PLACES: [&str; MEMBERS] = [
    "member",
    "another member",
    "third member",
    "member who promised it",
    "member on the phone desk",
    "member on the welcome",
    "member who is only spoken of",
];
pub(crate) const WELCOMED: PersonId = PersonId(8);
pub(crate) const NEWCOMER: PersonId = PersonId(9);
/// Spoken of, and not acting: a newcomer who has been welcomed, and one who has not.
pub(crate) const SOMEBODY_WELCOMED: PersonId = PersonId(10);
pub(crate) const SOMEBODY_NEW: PersonId = PersonId(11);

pub(crate) const OPEN: NeedId = NeedId(1);
pub(crate) const ANOTHER: NeedId = NeedId(2);
pub(crate) const WITHOUT_DOOR: NeedId = NeedId(3);
pub(crate) const HEARD: NeedId = NeedId(4);
pub(crate) const OFFERED: NeedId = NeedId(5);
pub(crate) const PROMISED: NeedId = NeedId(6);
pub(crate) const BROUGHT: NeedId = NeedId(7);
pub(crate) const CLOSED: NeedId = NeedId(8);
pub(crate) const FORGOTTEN: NeedId = NeedId(9);

pub(crate) const WHEN: PollId = PollId(1);
pub(crate) const CLOSED_POLL: PollId = PollId(2);
pub(crate) const ADVICE: PollId = PollId(3);
pub(crate) const BEGUN: MeetingId = MeetingId(1);
pub(crate) const ROUND: MeetingId = MeetingId(2);
pub(crate) const NOBODY_YET: MeetingId = MeetingId(3);
pub(crate) const COMING: MeetingId = MeetingId(4);

/// A request to be let back in that nobody has answered, and one about the welcomed newcomer.
pub(crate) const UNANSWERED: RecoveryId = RecoveryId(1);
pub(crate) const ABOUT_THE_NEWCOMER: RecoveryId = RecoveryId(2);

/// In force: two tasks, one of them taken, and somebody named who has not said yes.
pub(crate) const AGREED: ProposalId = ProposalId(1);
/// Somebody blocks it, and it is talked through.
pub(crate) const BLOCKED: ProposalId = ProposalId(2);
pub(crate) const DRAFT: ProposalId = ProposalId(3);
/// Everybody is asked, and newcomers may speak.
pub(crate) const ASKED: ProposalId = ProposalId(4);
/// Its author lets it go.
pub(crate) const LET_GO: ProposalId = ProposalId(5);

/// Between the member who promised something and the one who is only spoken of: they talk; the first has not answered yet;
/// they talk with listeners; the first is listened to; the other was.
pub(crate) const TALK: MatterId = MatterId(1);
pub(crate) const ASKED_TO_TALK: MatterId = MatterId(2);
pub(crate) const SUPPORTED: MatterId = MatterId(3);
pub(crate) const LISTENING: MatterId = MatterId(4);
pub(crate) const LISTENED: MatterId = MatterId(5);

/// What somebody welcomed shows: a receipt, and goods.
pub(crate) const RECEIPT: PictureId = PictureId(1);
pub(crate) const GOODS: PictureId = PictureId(2);

/// A need on a round nobody has claimed, and one that somebody who does not act is on the way with.
pub(crate) const ON_A_ROUND: NeedId = NeedId(10);
pub(crate) const ON_THE_WAY: NeedId = NeedId(11);
pub(crate) const UNCLAIMED: RoundId = RoundId(1);
pub(crate) const CARRIED: RoundId = RoundId(2);
/// Kept for somebody who does not act.
pub(crate) const KEPT: RoundId = RoundId(3);

pub(crate) struct Prepared {
    pub(crate) town: Town,
    places: [PersonId; MEMBERS],
    /// Everybody's own offers: one that stands and one that pauses.
    pub(crate) offers: BTreeMap<PersonId, (OfferId, OfferId)>,
    /// Everybody's own newest act.
    pub(crate) acts: BTreeMap<Actor, u64>,
}

impl Prepared {
    pub(crate) fn usual() -> Prepared {
        Prepared::with_swapped(0, 0)
    }

    /// The same history, but these two have changed places in it.
    pub(crate) fn with_swapped(one: usize, other: usize) -> Prepared {
        let mut places = [1, 2, 3, 4, 5, 6, 7].map(PersonId);
        places.swap(one, other);
        let mut group = Prepared { town: seven_members(), places, offers: BTreeMap::new(), acts: BTreeMap::new() };
        group.proposals_are_there();
        group.meetings_are_there();
        group.people_are_there();
        group.needs_are_there();
        group.everybody_offers();
        group.somebody_shows_pictures();
        group.matters_are_there();
        group.rounds_are_there();
        group
    }

    /// Who has this place.
    pub(crate) fn member(&self, place: &str) -> PersonId {
        let index = PLACES.iter().position(|other| *other == place).expect("a place");
        self.places[index]
    }

    pub(crate) fn digits(&self) -> u32 {
        self.town.group.people.recovery(UNANSWERED).expect("somebody asked").digits
    }

    fn does(&mut self, who: impl Who, command: impl Into<commons::Command>) {
        let town = std::mem::replace(&mut self.town, Town::unfounded());
        self.town = town.given(who, command);
    }

    /// A draft, something that is asked, a block that is talked through, something its author lets go, and a decision in
    /// force with something to do.
    fn proposals_are_there(&mut self) {
        let promiser = self.member("member who promised it");
        let author = self.member("member who is only spoken of");
        let blocker = self.member("member on the phone desk");
        self.wait(Span::days(31));
        for person in self.places {
            self.does(person, decisions::Command::Facilitate { willing: true });
        }
        let named = Effect::Appoint { duty: Duty::Books, person: author };
        let tasks = [Effect::Task, Effect::Task, named];
        self.proposes(author, promiser, draft(Deciding::Lazy, tasks));
        let rule = |rule, value| [Effect::SetRule { rule, value }];
        self.proposes(author, promiser, draft(Deciding::Full, rule(Rule::FoodAllowance, 30)));
        for person in [author, promiser] {
            for proposal in [AGREED, BLOCKED] {
                self.does(person, position(proposal, 1, person, Position::Agree));
            }
        }
        self.does(blocker, position(BLOCKED, 1, blocker, Position::Block));
        self.wait(Span::days(8));
        self.does(promiser, decisions::Command::TakeTask { proposal: AGREED, effect: 1 });
        let at = self.town.now + Span::hours(25);
        self.does(promiser, decisions::Command::OfferSlot { proposal: BLOCKED, at });
        self.wait(Span::hours(26));
        self.does(author, write(draft(Deciding::Full, [Effect::Task])));
        let public = Draft { public: true, ..draft(Deciding::Full, rule(Rule::ErrandLimit, 50)) };
        self.proposes(author, promiser, public);
        self.proposes(author, promiser, draft(Deciding::Full, rule(Rule::OpenPromises, 4)));
        self.does(author, withdraw(LET_GO));
    }

    fn proposes(&mut self, author: PersonId, supporter: PersonId, draft: Draft) {
        let next = ProposalId(self.town.group.decisions.all().len() as u32 + 1);
        self.does(author, write(draft));
        self.does(supporter, support(next));
    }

    /// Something between two of the members at every step where one of them can act.
    fn matters_are_there(&mut self) {
        use commons::mending::Command::{
            Answer, AnswerStep, AskToListen, Choose, GoOn, Listen, OfferSlot, OfferStep, Open, Stop,
        };
        let (one, other) = (self.member("member who promised it"), self.member("member who is only spoken of"));
        let (desk, greeter) = (self.member("member on the phone desk"), self.member("member on the welcome"));
        let pairs = [(one, other), (other, one), (one, other), (other, one), (one, other)];
        for (matter, (by, with)) in [TALK, ASKED_TO_TALK, SUPPORTED, LISTENING, LISTENED].into_iter().zip(pairs) {
            self.does(by, Open { with, key: held(matter).key });
        }
        self.does(other, Answer { held: held(TALK), yes: true });
        let (held_supported, later) = (held(SUPPORTED), self.town.now + Span::days(2));
        self.does(other, Answer { held: held_supported, yes: true });
        self.does(one, GoOn { held: held_supported });
        self.does(other, Choose { held: held_supported, listener: desk });
        self.does(other, OfferSlot { held: held_supported, at: later });
        self.does(other, OfferStep { held: held_supported, until: later });
        self.does(one, OfferStep { held: held_supported, until: later });
        self.does(other, AnswerStep { held: held_supported, step: 1, yes: false });
        // To the promiser somebody listens; the other did not want that.
        self.does(one, Stop { held: held(LISTENING) });
        self.does(other, AskToListen { held: held(LISTENING) });
        self.does(one, Choose { held: held(LISTENING), listener: greeter });
        self.does(greeter, Listen { held: held(LISTENING), yes: true });
        self.does(greeter, OfferSlot { held: held(LISTENING), at: later });
        self.does(other, Answer { held: held(LISTENED), yes: true });
        self.does(one, GoOn { held: held(LISTENED) });
        self.does(other, Choose { held: held(LISTENED), listener: desk });
        self.does(desk, Listen { held: held(LISTENED), yes: true });
        self.does(other, Stop { held: held(LISTENED) });
        self.does(one, AskToListen { held: held(LISTENED) });
        self.does(other, Stop { held: held(LISTENED) });
    }

    fn wait(&mut self, span: Span) {
        let town = std::mem::replace(&mut self.town, Town::unfounded());
        self.town = town.after(span);
    }

    /// Questions that are open and one that is closed; a meeting ahead with somebody in it and somebody drawn, one where
    /// nobody is willing, one that has begun, and one whose minutes are out.
    fn meetings_are_there(&mut self) {
        let facilitator = self.member("member who promised it");
        let writer = self.member("member on the welcome");
        let caller = self.member("member who is only spoken of");
        for person in self.places {
            self.does(person, decisions::Command::Facilitate { willing: false });
        }
        let words = Words::Some;
        let far = self.town.now + Span::days(9);
        for _ in [WHEN, CLOSED_POLL] {
            self.does(caller, Meet::AskWhen { moments: vec![far], days: 9, words });
        }
        self.does(caller, Meet::ClosePoll { poll: CLOSED_POLL });
        self.does(caller, Meet::AskAdvice { of: Vec::new(), words });
        let soon = self.town.now + Span::hours(1);
        for at in [soon, soon, far] {
            self.does(caller, Meet::Call { at, from: None, words });
        }
        self.does(facilitator, decisions::Command::Facilitate { willing: true });
        self.does(writer, Meet::WriteMinutes { willing: true });
        self.does(caller, Meet::Call { at: far, from: None, words });
        self.does(facilitator, Meet::Answer { meeting: COMING, part: Part::Facilitate, yes: true });
        self.does(caller, Meet::AddPoint { meeting: COMING, words });
        self.wait(Span::hours(2));
        for meeting in [BEGUN, ROUND] {
            self.does(caller, Meet::WriteDownWhoCame { meeting, came: vec![caller] });
            self.does(caller, Meet::Note { meeting, about: None, words });
        }
        self.does(caller, Meet::SendRound { meeting: ROUND });
    }

    fn people_are_there(&mut self) {
        let greeter = self.member("member on the welcome");
        for _ in [WELCOMED, NEWCOMER, SOMEBODY_WELCOMED, SOMEBODY_NEW] {
            self.does(Actor::Anyone, join(How::OfferedHand));
        }
        self.does(greeter, welcome(WELCOMED));
        self.does(greeter, welcome(SOMEBODY_WELCOMED));
        self.does(greeter, take(Duty::Welcome));
        let desk = self.member("member on the phone desk");
        self.does(desk, take(Duty::PhoneDesk));
        let duty = Duty::PhoneDesk;
        self.does(desk, duties::Command::AddLine { duty });
        self.does(desk, duties::Command::AddLine { duty });
        self.does(desk, duties::Command::TickOff { duty, line: 1 });
        let keeper = self.member("member who is only spoken of");
        self.does(keeper, take(Duty::MoneyPair));
        self.does(keeper, fund::Command::PutIn { pot: fund::PotId::TIN, amount: fund::Money(10_000) });
        self.does(SOMEBODY_WELCOMED, fund::Command::Claim { amount: fund::Money(900), need: None });
        self.does(Actor::Anyone, people::Command::AskBack);
        self.does(Actor::Anyone, people::Command::AskBack);
        let digits = self.town.group.people.recovery(ABOUT_THE_NEWCOMER).expect("somebody asked").digits;
        self.does(greeter, people::Command::VouchBack { digits, person: WELCOMED });
    }

    fn needs_are_there(&mut self) {
        let promiser = self.member("member who promised it");
        self.does(Actor::Anyone, ask(groceries()));
        self.does(Actor::Anyone, ask(groceries()));
        self.does(Actor::Anyone, ask(friendly_call()));
        self.does(Actor::Anyone, ask(Ask { checked: Checked::Unchecked, ..groceries() }));
        self.does(Actor::Anyone, ask(Ask { consent: Consent::AskMeFirst, ..groceries() }));
        for _ in [PROMISED, BROUGHT, CLOSED, FORGOTTEN] {
            self.does(Actor::Anyone, ask(groceries()));
        }
        let by_when = self.town.now + Span::days(1);
        for need in [BROUGHT, OFFERED, PROMISED] {
            self.does(promiser, commons::needs::Command::Promise { need, much: 1, by_when });
        }
        self.does(promiser, hand_over(BROUGHT, Handover::Door));
        for need in [CLOSED, FORGOTTEN] {
            self.does(need, close(need, Outcome::NoLongerNeeded));
        }
        self.does(FORGOTTEN, commons::Command::Forget(commons::Subject::Need(FORGOTTEN)));
    }

    /// Everybody offers twice and pauses one; the pause of somebody welcomed has just run out, and time has not come yet.
    fn everybody_offers(&mut self) {
        let soon = self.town.now + Span::minutes(2);
        for person in (1..=SOMEBODY_NEW.0).map(PersonId) {
            self.does(person, offers::Command::Offer { terms: terms() });
            self.does(person, offers::Command::Offer { terms: terms() });
            let (standing, paused) = (OfferId(2 * person.0 - 1), OfferId(2 * person.0));
            let until = if person == SOMEBODY_WELCOMED { soon } else { soon + Span::days(3) };
            self.does(person, offers::Command::NotNow { offer: paused, until });
            self.offers.insert(person, (standing, paused));
            self.acts.insert(Actor::Person(person), self.town.newest_act());
        }
        let sooner = Change { how_soon: Some(HowSoon::Today), ..Change::default() };
        for need in [OPEN, ANOTHER] {
            self.does(need, change(need, sooner.clone()));
            self.acts.insert(Actor::Neighbour(need), self.town.newest_act());
        }
        self.town.now = soon;
    }

    fn somebody_shows_pictures(&mut self) {
        let goods = self.offers[&SOMEBODY_WELCOMED].0;
        for (of, name) in [(Of::Claim(fund::ClaimId(1)), 8), (Of::Offer(goods), 9)] {
            let file = File { name: commons::Hash([name; 32]), bytes: 90_000, width: 1_200, height: 1_600 };
            self.does(SOMEBODY_WELCOMED, pictures::Command::Add { of, file });
        }
    }

    fn rounds_are_there(&mut self) {
        let carrier = self.member("member who is only spoken of");
        for _ in 0..3 {
            self.does(Actor::Anyone, ask(groceries()));
        }
        let kept = round_to(self, NeedId(12), Some(carrier));
        let rounds = vec![round_to(self, ON_A_ROUND, None), round_to(self, ON_THE_WAY, None), kept];
        self.does(carrier, rounds::Command::Make { rounds });
        self.does(carrier, rounds::Command::Claim { round: CARRIED });
    }

    pub(crate) fn due_offer(&self) -> OfferId {
        self.offers[&SOMEBODY_WELCOMED].1
    }

    pub(crate) fn soon(&self) -> Timestamp {
        self.town.now + Span::days(1)
    }
}

/// Tomorrow, an hour by bicycle.
pub(crate) fn round_to(group: &Prepared, need: NeedId, kept_for: Option<PersonId>) -> Plan {
    let leaves_at = group.soon();
    Plan {
        way: Way::Bicycle,
        leaves_at,
        back_by: leaves_at + Span::hours(1),
        bags: 3,
        starts: None,
        ends: None,
        kept_for,
        stops: vec![Planned { need, much: 1, fetch: None, cold: false, pinned: false, open: None }],
        metres: 900,
        seconds: 700,
    }
}

/// Five founders and two who came through two of them and were vouched for.
fn seven_members() -> Town {
    let town = Town::founded().given(Actor::Anyone, invited_by(AMINA)).given(Actor::Anyone, invited_by(BEN));
    let town = [FARAH, GORAN].into_iter().fold(town, |town, person| {
        town.given(CHIARA, welcome(person)).given(AMINA, vouch(person)).given(BEN, vouch(person))
    });
    town.after(Span::days(14))
}

pub(crate) fn terms() -> offers::Terms {
    offers::Terms {
        sort: offers::Sort::Time,
        kinds: vec![Kind::Food],
        quantity: offers::Quantity::Standing,
        times: offers::Times::ANY,
        travel: offers::Travel::OnFoot,
        minutes: 10,
        at_most_a_week: None,
        languages: Vec::new(),
        starts: None,
        interests: Vec::new(),
    }
}
