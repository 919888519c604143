//! One sentence for each thing that can happen. The matches below have no "everything else": a new event does not compile
//! before somebody has written its sentence.

use commons::decisions::{self, ProposalId};
use commons::duties::{self, Duty};
use commons::founding;
use commons::fund;
use commons::meetings::{self, MeetingId, Part};
use commons::mending;
use commons::needs::{self, CheckBack, CouldNot, Given, Handover, Hold, NeedId, Outcome, Released, Through};
use commons::offers;
use commons::people::{self, How, PersonId};
use commons::pictures;
use commons::rounds;
use commons::shutters;
use commons::sight::Why;
use commons::{Actor, Entry, Event, Subject, Timestamp};
use host::State;

use crate::look::frame::Frame;
use crate::saying;
use crate::words::Say;

/// What happened, in the reader's language.
pub(crate) fn said(frame: &Frame, state: &State, entry: &Entry) -> String {
    let teller = Teller { frame, state, who: entry.by };
    match &entry.event {
        Event::Founding(event) => teller.founding(event),
        Event::People(event) => teller.people(event),
        Event::Needs(event) => teller.needs(event),
        Event::Offers(event) => teller.offers(event),
        Event::Duties(event) => teller.duties(event),
        Event::Decisions(event) => teller.decisions(event),
        Event::Fund(event) => teller.fund(event),
        Event::Mending(event) => teller.mending(event),
        Event::Meetings(event) => teller.meetings(event),
        Event::Shutters(event) => teller.shutters(event),
        Event::Pictures(event) => teller.pictures(event),
        Event::Rounds(event) => teller.rounds(event),
        Event::Opened { subject, why } => teller.opened(*subject, *why),
        Event::Forgotten { subject } => teller.forgotten(*subject),
        Event::Undone { seq } => teller.tell("log-undone", &[("seq", seq)]),
    }
}

struct Teller<'a> {
    frame: &'a Frame,
    state: &'a State,
    who: Actor,
}

impl Teller<'_> {
    /// A sentence about whoever did it.
    fn tell(&self, key: &str, more: &[(&str, &dyn Say)]) -> String {
        let who = self.who();
        let mut values: Vec<(&str, &dyn Say)> = vec![("who", &who)];
        values.extend_from_slice(more);
        self.frame.with(key, &values)
    }

    /// A sentence about a need, and whoever did something for it.
    fn about(&self, key: &str, need: NeedId) -> String {
        self.tell(key, &[("need", &self.need(need))])
    }

    fn who(&self) -> String {
        match self.who {
            Actor::Person(person) => self.name(person),
            Actor::Neighbour(_) => self.frame.t("log-who-asked"),
            Actor::Anyone => self.frame.t("log-somebody"),
            Actor::Time => self.frame.t("log-time"),
            Actor::Operator => self.frame.t("log-operator"),
        }
    }

    fn name(&self, person: PersonId) -> String {
        self.state.name(person).map_or_else(|| self.frame.t("people-nameless"), str::to_owned)
    }

    /// "PLUM 4821 (Food, Kiln Lane)": what the board shows, never who.
    fn need(&self, id: NeedId) -> String {
        let group = &self.state.group;
        let Some(need) = group.needs.get(id) else { return self.frame.t("log-a-need") };
        let (code, kind) = (need.code.to_string(), saying::kind(self.frame.tongue, need.kind));
        match need.street.and_then(|street| group.founding.street(street)) {
            Some(street) => self.frame.with("log-need", &[("code", &code), ("kind", &kind), ("street", &street)]),
            None => self.frame.with("log-need-somewhere", &[("code", &code), ("kind", &kind)]),
        }
    }

    fn shutters(&self, event: &shutters::Event) -> String {
        let names = |by: &[PersonId]| self.frame.list(by.iter().map(|by| self.name(*by)).collect::<Vec<_>>());
        let until = |key: &str, by: &[PersonId], until: &Timestamp| {
            self.frame.with(key, &[("by", &names(by)), ("until", &self.frame.day_and_time(until.0))])
        };
        match event {
            shutters::Event::Called => self.tell("log-shutters-called", &[]),
            shutters::Event::Shut { by, until: at } => until("log-shutters-shut", by, at),
            shutters::Event::KeptShut { by, until: at } => until("log-shutters-kept", by, at),
            shutters::Event::SaidOpen => self.tell("log-shutters-said-open", &[]),
            shutters::Event::OpenAgain { by } => self.frame.s("log-shutters-open", "by", names(by)),
            shutters::Event::FellOpen => self.frame.t("log-shutters-fell-open"),
        }
    }

    fn founding(&self, event: &founding::Event) -> String {
        match event {
            founding::Event::Founded { name, place, .. } => {
                self.frame.with("log-founded", &[("group", name), ("place", place)])
            }
            founding::Event::StreetNamed { name, .. } => self.tell("log-street-named", &[("street", name)]),
            founding::Event::StreetRenamed { name, .. } => self.tell("log-street-renamed", &[("street", name)]),
        }
    }

    fn people(&self, event: &people::Event) -> String {
        let whom = |key: &str, person: &PersonId| self.tell(key, &[("whom", &self.name(*person))]);
        match event {
            people::Event::Joined { person, how, .. } => match how {
                How::Founding => whom("log-joined-founding", person),
                How::OfferedHand => whom("log-joined-offered", person),
                How::Invited { by } => {
                    let values: [(&str, &dyn Say); 2] = [("whom", &self.name(*person)), ("by", &self.name(*by))];
                    self.frame.with("log-joined-invited", &values)
                }
            },
            people::Event::Welcomed { person } => whom("log-welcomed", person),
            people::Event::Vouched { person } => whom("log-vouched", person),
            people::Event::VoiceGained { person } => whom("log-voice-gained", person),
            people::Event::DetailsChanged { person } => whom("log-details-changed", person),
            people::Event::Left { .. } => self.frame.t("log-left"),
            people::Event::RecoveryAsked { .. } => self.frame.t("log-recovery-asked"),
            people::Event::RecoveryVouched { person, .. } => whom("log-recovery-vouched", person),
            people::Event::RecoveryGranted { person, .. } => whom("log-recovery-granted", person),
            people::Event::RecoveryRefused { .. } => self.tell("log-recovery-refused", &[]),
            people::Event::RecoveryLapsed { .. } => self.frame.t("log-recovery-lapsed"),
            people::Event::WentAway { person } => whom("log-went-away", person),
            people::Event::CameBack { person } => whom("log-came-back", person),
            people::Event::Paused { person, until } => {
                self.tell("log-paused", &[("whom", &self.name(*person)), ("until", &self.frame.day(until.0))])
            }
            people::Event::PauseEnded { person } => whom("log-pause-ended", person),
            people::Event::LettersWanted { wanted, .. } => {
                self.tell(if *wanted { "log-letters" } else { "log-no-letters" }, &[])
            }
        }
    }

    fn needs(&self, event: &needs::Event) -> String {
        match event {
            needs::Event::Asked { need, ask, .. } => match ask.through {
                Through::Web => self.about("log-asked", *need),
                Through::Person(_) => self.about("log-asked-through", *need),
            },
            needs::Event::Understood { need, .. } => self.about("log-understood", *need),
            needs::Event::Changed { need, .. } => self.about("log-changed", *need),
            needs::Event::Promised { need, much: 0, .. } => self.about("log-goes-along", *need),
            needs::Event::Promised { need, by_when, state, .. } => {
                let key = match state {
                    Given::Accepted => "log-promised",
                    Given::Offered => "log-promised-if-yes",
                };
                self.tell(key, &[("need", &self.need(*need)), ("when", &self.frame.day_and_time(by_when.0))])
            }
            needs::Event::Accepted { need, .. } => self.about("log-accepted", *need),
            needs::Event::SetOut { need, .. } => self.about("log-set-out", *need),
            needs::Event::ReleaseAnnounced { need, .. } => self.about("log-release-announced", *need),
            // Nobody is told who: handing back costs nothing.
            needs::Event::Released { need, why, .. } => {
                let why = self.frame.t(released(*why));
                self.frame.with("log-released", &[("need", &self.need(*need)), ("why", &why)])
            }
            needs::Event::HandedOver { need, how, .. } => {
                let key = if how.arrived() { "log-handed-over" } else { "log-not-handed-over" };
                self.tell(key, &[("need", &self.need(*need)), ("how", &self.frame.t(handover(*how)))])
            }
            needs::Event::CheckingBack { need } => self.about("log-checking-back", *need),
            needs::Event::Attempted { need, channel, reached } => {
                let by = self.frame.t(&format!("channel-{}", channel.word()));
                let came = self.frame.t(&format!("reached-{}", reached.word()));
                self.tell("log-attempted", &[("need", &self.need(*need)), ("by", &by), ("came", &came)])
            }
            needs::Event::Held { need, hold } => match hold {
                Hold::None if self.who == Actor::Time => self.about("log-goes-on-by-itself", *need),
                Hold::None => self.about("log-goes-on", *need),
                hold => {
                    let hold = self.hold(*hold);
                    self.tell("log-held", &[("need", &self.need(*need)), ("hold", &hold)])
                }
            },
            needs::Event::CheckedBack { need, answer, .. } => match answer {
                CheckBack::Arrived => self.about("log-arrived", *need),
                CheckBack::Partly { .. } => self.about("log-partly-arrived", *need),
                CheckBack::NothingCame => self.about("log-nothing-came", *need),
            },
            needs::Event::Closed { need, outcome } => {
                let outcome = self.outcome(*outcome);
                let key = if self.who == Actor::Time { "log-closed-by-itself" } else { "log-closed" };
                self.tell(key, &[("need", &self.need(*need)), ("outcome", &outcome)])
            }
            needs::Event::Reopened { need } => self.about("log-reopened", *need),
            needs::Event::Said { need, .. } => self.about("log-said", *need),
            needs::Event::AskedAround { need, people, .. } => {
                self.tell("log-asked-around", &[("need", &self.need(*need)), ("n", &people.len())])
            }
        }
    }

    fn hold(&self, hold: Hold) -> String {
        match hold {
            Hold::None => self.frame.t("log-hold-none"),
            Hold::CallingBack { .. } => self.frame.t("hold-calling_back"),
            Hold::Paced { until } => self.frame.s("hold-paced", "until", self.frame.day(until.0)),
            Hold::WaitsFor { what } => {
                self.frame.s("hold-waits_for", "what", self.frame.t(&format!("waits-{}", what.word())))
            }
        }
    }

    fn outcome(&self, outcome: Outcome) -> String {
        let said = self.frame.t(&format!("outcome-{}", outcome.word()));
        let why = match outcome {
            Outcome::PassedOn { to } => self.frame.t(&format!("passed-{}", to.word())),
            Outcome::CouldNot { why } => self.frame.t(could_not(why)),
            Outcome::JoinedTo { other } => self.need(other),
            Outcome::Met
            | Outcome::PartlyMet { .. }
            | Outcome::MetByOthers
            | Outcome::NoLongerNeeded
            | Outcome::Unreachable
            | Outcome::Expired => return said,
        };
        self.frame.with("log-outcome-why", &[("outcome", &said), ("why", &why)])
    }

    fn offers(&self, event: &offers::Event) -> String {
        let kinds = |terms: &offers::Terms| {
            self.frame.list(terms.kinds.iter().map(|kind| saying::kind(self.frame.tongue, *kind)))
        };
        match event {
            offers::Event::Offered { terms, .. } => self.tell("log-offered", &[("kinds", &kinds(terms))]),
            offers::Event::Changed { terms, .. } => self.tell("log-offer-changed", &[("kinds", &kinds(terms))]),
            offers::Event::Paused { until, .. } => {
                self.tell("log-offer-paused", &[("until", &self.frame.day(until.0))])
            }
            // Time brings it back as well, so the sentence names the offer's own person.
            offers::Event::Resumed { offer } => {
                let by = self.state.group.offers.get(*offer).map(|offer| self.name(offer.by));
                let by = by.unwrap_or_else(|| self.frame.t("people-nameless"));
                self.frame.s("log-offer-resumed", "whom", by)
            }
            offers::Event::Withdrawn { .. } => self.tell("log-offer-withdrawn", &[]),
        }
    }

    fn duties(&self, event: &duties::Event) -> String {
        let duty = |duty: Duty| crate::decisions::effects::duty(self.frame, self.state, duty);
        let turn = |id: &duties::TurnId| match self.state.group.duties.turn(*id) {
            Some(turn) => (self.name(turn.by), duty(turn.duty)),
            None => (self.frame.t("people-nameless"), self.frame.t("log-a-duty")),
        };
        match event {
            duties::Event::Taken { duty: taken, until, .. } => {
                self.tell("log-duty-taken", &[("duty", &duty(*taken)), ("until", &self.frame.day(until.0))])
            }
            duties::Event::HandedBack { turn: id } => self.tell("log-duty-handed-back", &[("duty", &turn(id).1)]),
            duties::Event::Ended { turn: id } => {
                let (whom, duty) = turn(id);
                self.frame.with("log-duty-ended", &[("whom", &whom), ("duty", &duty)])
            }
            duties::Event::LearningBegan { duty: learned, until, .. } => {
                self.tell("log-learning-began", &[("duty", &duty(*learned)), ("until", &self.frame.day(until.0))])
            }
            duties::Event::LearningEnded { learning } => {
                let learning = self.state.group.duties.learning().get(learning.0 as usize);
                let (whom, duty) = match learning {
                    Some(learning) => (self.name(learning.by), duty(learning.duty)),
                    None => (self.frame.t("people-nameless"), self.frame.t("log-a-duty")),
                };
                self.frame.with("log-learning-ended", &[("whom", &whom), ("duty", &duty)])
            }
            duties::Event::BecameWilling { duty: one } => self.tell("log-duty-willing", &[("duty", &duty(*one))]),
            duties::Event::NoLongerWilling { duty: one } => self.tell("log-duty-not-willing", &[("duty", &duty(*one))]),
            duties::Event::Asked { duty: one, person, until } => self.frame.with(
                "log-duty-asked",
                &[("whom", &self.name(*person)), ("duty", &duty(*one)), ("until", &self.frame.day(until.0))],
            ),
            // Who said no, or nothing, is nobody's business.
            duties::Event::Declined { duty: one } | duties::Event::PassedOn { duty: one, .. } => {
                self.frame.s("log-duty-passed-on", "duty", duty(*one))
            }
            duties::Event::NobodyToAsk { duty: one, .. } => self.frame.s("log-duty-nobody", "duty", duty(*one)),
            duties::Event::LineAdded { duty: one, .. } => self.tell("log-line-added", &[("duty", &duty(*one))]),
            duties::Event::LineTicked { duty: one, .. } => self.tell("log-line-ticked", &[("duty", &duty(*one))]),
            duties::Event::LinePutBack { duty: one, .. } => self.tell("log-line-put-back", &[("duty", &duty(*one))]),
            duties::Event::Noted { duty: one, .. } => self.tell("log-duty-noted", &[("duty", &duty(*one))]),
        }
    }

    /// "Decision 14: Raise the food allowance".
    fn proposal(&self, id: ProposalId) -> String {
        crate::decisions::effects::proposal(self.frame, self.state, id)
    }

    fn decisions(&self, event: &decisions::Event) -> String {
        use decisions::Event as Decided;
        let Some(id) = event.proposal() else {
            let willing = matches!(event, Decided::Willing { willing: true });
            return self.tell(if willing { "log-willing" } else { "log-not-willing" }, &[]);
        };
        let what = self.proposal(id);
        let plain = |key: &str| self.tell(key, &[("what", &what)]);
        let until = |key: &str, until: &Timestamp| {
            self.tell(key, &[("what", &what), ("until", &self.frame.day_and_time(until.0))])
        };
        let hidden =
            self.state.group.decisions.get(id).is_some_and(|proposal| proposal.kind == decisions::Kind::Person);
        match event {
            Decided::Willing { .. } => plain("log-willing"),
            Decided::Written { .. } => plain("log-written"),
            Decided::Rewritten { .. } => plain("log-rewritten"),
            Decided::AskedInformally { until: at, .. } => until("log-asked-informally", at),
            Decided::SenseTaken { .. } => plain("log-sense-taken"),
            Decided::Supported { .. } => plain("log-supported"),
            Decided::Ready { .. } => plain("log-ready"),
            Decided::Opened { until: at, .. } => until("log-asked-everybody", at),
            // Answers about a person are nobody's to read before the close, and nobody's by name after.
            Decided::Positioned { .. } | Decided::Answered { .. } if hidden => {
                self.frame.s("log-answered-hidden", "what", what)
            }
            Decided::Positioned { person, position, .. } => {
                let said = self.frame.t(&format!("position-{}", position.word()));
                let values: [(&str, &dyn Say); 3] =
                    [("what", &what), ("whom", &self.name(*person)), ("position", &said)];
                let told = self.who != Actor::Person(*person);
                self.tell(if told { "log-positioned-for" } else { "log-positioned" }, &values)
            }
            Decided::Said { .. } => plain("log-said-to-proposal"),
            Decided::Suggested { .. } => plain("log-suggested"),
            Decided::Amended { version, .. } => self.tell("log-amended", &[("what", &what), ("version", version)]),
            Decided::Translated { language, .. } => {
                let language = crate::decisions::language_name(language.as_str()).to_owned();
                self.tell("log-translated", &[("what", &what), ("language", &language)])
            }
            Decided::GivenTime { until: at, .. } => until("log-given-time", at),
            Decided::Withdrawing { until: at, .. } => until("log-withdrawing", at),
            Decided::TakenUp { .. } => plain("log-taken-up"),
            Decided::Reminded { .. } => plain("log-reminded"),
            Decided::Closed { verdict, .. } => {
                // Whoever it is about hears first.
                let early = self
                    .state
                    .group
                    .decisions
                    .get(id)
                    .is_some_and(|proposal| matches!(proposal.state, decisions::State::Telling { .. }));
                match early {
                    true => self.frame.s("log-closed-untold", "what", what),
                    false => {
                        let verdict = self.frame.t(&format!("verdict-{}", verdict.said().replace(' ', "-")));
                        self.frame.with("log-decided", &[("what", &what), ("verdict", &verdict)])
                    }
                }
            }
            Decided::OpenAgain { until: at, .. } => until("log-open-again", at),
            Decided::Promoted { until: at, .. } => until("log-promoted", at),
            Decided::Resolving { until: at, .. } => until("log-resolving", at),
            Decided::SlotOffered { at, .. } => until("log-slot-offered", at),
            Decided::WhoCame { came, .. } => self.tell("log-who-came", &[("what", &what), ("n", &came.len())]),
            Decided::BlockLapsed { .. } => plain("log-block-lapsed"),
            Decided::LastQuestion { until: at, .. } => until("log-last-question", at),
            Decided::Answered { person, .. } => {
                self.tell("log-answered", &[("what", &what), ("whom", &self.name(*person))])
            }
            Decided::Telling { .. } => plain("log-telling"),
            Decided::Told { .. } => plain("log-told"),
            Decided::Cooling { until: at, .. } => until("log-cooling", at),
            Decided::InForce { .. } => plain("log-in-force"),
            Decided::Carried { effect, .. } => {
                let effect = crate::decisions::effects::done(self.frame, self.state, id, effect);
                self.frame.with("log-carried", &[("no", &id.0), ("effect", &effect)])
            }
            Decided::ConsentAsked { person, .. } => {
                self.frame.with("log-consent-asked", &[("what", &what), ("whom", &self.name(*person))])
            }
            Decided::LeftToDo { why, .. } => {
                let why = self.frame.t(match why {
                    decisions::Left::SaidNo => "left-said-no",
                    decisions::Left::NoAnswer => "left-no-answer",
                    decisions::Left::GroundMoved => "left-ground-moved",
                });
                self.frame.with("log-left-to-do", &[("what", &what), ("why", &why)])
            }
            Decided::TaskTaken { .. } => plain("log-task-taken"),
            // As with promises: nobody is told who.
            Decided::TaskHandedBack { .. } => self.frame.s("log-task-handed-back", "what", what),
            Decided::TaskDone { .. } => plain("log-task-done"),
            Decided::Braked { .. } => plain("log-braked"),
            Decided::Paused { .. } => plain("log-decision-paused"),
            Decided::GoesOn { .. } => plain("log-goes-on-again"),
            Decided::ReviewDue { until: at, .. } => until("log-review-due", at),
            Decided::Reviewed { .. } => plain("log-reviewed"),
            Decided::AskedAbout { about, .. } => self.frame.s("log-asked-about", "what", self.proposal(*about)),
            Decided::Kept { review_at, .. } => {
                self.tell("log-kept", &[("what", &what), ("day", &self.frame.date(review_at.0))])
            }
            Decided::Fading { until: at, .. } => until("log-fading", at),
            Decided::Ended { end, .. } => {
                let end = match end {
                    decisions::End::Withdrawn => self.frame.t("end-withdrawn"),
                    decisions::End::Lapsed => self.frame.t("end-lapsed"),
                    decisions::End::NotAgreed => self.frame.t("end-not-agreed"),
                    decisions::End::Superseded { by } => self.frame.s("end-superseded", "no", by.0),
                    decisions::End::Repealed { by } => self.frame.s("end-repealed", "no", by.0),
                    decisions::End::RunOut => self.frame.t("end-run-out"),
                    decisions::End::EmergencyOver => self.frame.t("end-emergency-over"),
                    decisions::End::LeftLying => self.frame.t("end-left-lying"),
                };
                self.frame.with("log-ended", &[("what", &what), ("end", &end)])
            }
        }
    }

    fn fund(&self, event: &fund::Event) -> String {
        match event {
            fund::Event::PutIn { amount, .. } => {
                self.tell("log-put-in", &[("amount", &crate::fund::money(self.frame, *amount))])
            }
            // For whom is said to those who hand it over, and to nobody else.
            fund::Event::Claimed { amount, .. } => {
                self.frame.s("log-claimed", "amount", crate::fund::money(self.frame, *amount))
            }
            fund::Event::Approved { .. } => self.tell("log-approved", &[]),
            fund::Event::PaidBack { amount, .. } => {
                self.frame.s("log-paid-back", "amount", crate::fund::money(self.frame, *amount))
            }
            fund::Event::Withdrawn { .. } => self.frame.t("log-claim-withdrawn"),
        }
    }

    fn pictures(&self, event: &pictures::Event) -> String {
        let pictures::Event::Added { of, .. } = event;
        match of {
            // Whose errand it was is said to those who see to it.
            pictures::Of::Claim(_) => self.frame.t("log-receipt-added"),
            pictures::Of::Offer(_) => self.tell("log-goods-added", &[]),
        }
    }

    /// "Mon 23 Nov, 19:00": when the meeting is, or was to be.
    fn when(&self, id: MeetingId) -> String {
        self.state.group.meetings.get(id).map_or_else(String::new, |meeting| self.frame.day_and_time(meeting.at.0))
    }

    fn meetings(&self, event: &meetings::Event) -> String {
        use meetings::Event as Met;
        let of = |key: &str, id: &MeetingId| self.tell(key, &[("when", &self.when(*id))]);
        let part = |key: &str, id: &MeetingId, part: Part, whom: Option<PersonId>| {
            let whom = whom.map_or_else(String::new, |whom| self.name(whom));
            let word = self.frame.t(&format!("part-word-{}", part.word()));
            self.frame.with(key, &[("when", &self.when(*id)), ("part", &word), ("whom", &whom)])
        };
        match event {
            Met::WhenAsked { .. } => self.tell("log-when-asked", &[]),
            Met::AdviceAsked { .. } => self.tell("log-advice-asked", &[]),
            Met::Marked { .. } => self.tell("log-marked", &[]),
            Met::Advised { .. } => self.tell("log-advised", &[]),
            Met::PollClosed { .. } if self.who == Actor::Time => self.frame.t("log-poll-closed-by-itself"),
            Met::PollClosed { .. } => self.tell("log-poll-closed", &[]),
            Met::Called { at, .. } => self.tell("log-called", &[("when", &self.frame.day_and_time(at.0))]),
            Met::Moved { at, .. } => self.tell("log-moved", &[("when", &self.frame.day_and_time(at.0))]),
            Met::CalledOff { meeting } => of("log-called-off", meeting),
            Met::PointAdded { meeting, .. } => of("log-point-added", meeting),
            Met::PointTakenOff { meeting, .. } => of("log-point-off", meeting),
            Met::MinutesWilling { willing: true } => self.tell("log-minutes-willing", &[]),
            Met::MinutesWilling { willing: false } => self.tell("log-minutes-not-willing", &[]),
            Met::Drawn { meeting, part: of, person, .. } => part("log-drawn", meeting, *of, Some(*person)),
            Met::Taken { meeting, part: of, person } => part("log-part-taken", meeting, *of, Some(*person)),
            // Nobody is told who: saying no costs nothing.
            Met::SaidNo { meeting, part: of, .. } => part("log-part-no", meeting, *of, None),
            Met::HandedBack { meeting, part: of, person } => part("log-part-back", meeting, *of, Some(*person)),
            Met::NobodyYet { meeting, part: of } => part("log-part-nobody", meeting, *of, None),
            Met::Begun { meeting, .. } => of("log-meeting-begun", meeting),
            Met::CameWritten { meeting, .. } => of("log-who-came-written", meeting),
            Met::Noted { meeting, .. } => of("log-noted", meeting),
            Met::SentRound { meeting, .. } => of("log-sent-round", meeting),
            Met::WithoutMinutes { meeting } => of("log-without-minutes", meeting),
            Met::Read { meeting, missing: None } => of("log-read-yes", meeting),
            Met::Read { meeting, missing: Some(_) } => of("log-read-missing", meeting),
            Met::Confirmed { meeting } => of("log-minutes-confirmed", meeting),
            Met::Stand { meeting } => of("log-minutes-stand", meeting),
        }
    }

    fn opened(&self, subject: Subject, why: Why) -> String {
        let why = self.frame.t(match why {
            Why::Promise => "log-why-promise",
            Why::PhoneDesk => "log-why-phone-desk",
            Why::Welcome => "log-why-welcome",
            Why::Receipt => "log-why-receipt",
        });
        match subject {
            Subject::Need(need) => self.tell("log-opened-need", &[("need", &self.need(need)), ("why", &why)]),
            Subject::Person(person) => self.tell("log-opened-person", &[("whom", &self.name(person)), ("why", &why)]),
            Subject::Picture(_) => self.tell("log-opened-receipt", &[("why", &why)]),
            Subject::Offer(_)
            | Subject::Group
            | Subject::Proposal(_)
            | Subject::Mending(_)
            | Subject::Meeting(_)
            | Subject::Poll(_)
            | Subject::Duty(_) => self.tell("log-opened-other", &[("why", &why)]),
        }
    }

    /// What is between two people is theirs: one sentence for all of it, which says neither who nor what.
    fn mending(&self, event: &mending::Event) -> String {
        use mending::Event;
        match event {
            Event::Opened { .. }
            | Event::Said { .. }
            | Event::Answered { .. }
            | Event::WentOn { .. }
            | Event::ListenerAsked { .. }
            | Event::ListenerSaid { .. }
            | Event::SlotOffered { .. }
            | Event::SlotAnswered { .. }
            | Event::StepOffered { .. }
            | Event::StepAnswered { .. }
            | Event::LookingBack { .. }
            | Event::ListeningBegan { .. }
            | Event::Came { .. }
            | Event::Heard { .. }
            | Event::SaidGood { .. }
            | Event::Stopped { .. } => self.frame.t("log-mending"),
            Event::Brought { .. } => self.frame.t("log-mending-brought"),
            Event::Ended { .. } => self.frame.t("log-mending-ended"),
        }
    }

    fn rounds(&self, event: &rounds::Event) -> String {
        use rounds::Event;
        let round = event.round().0.to_string();
        let about = |key: &str| self.tell(key, &[("round", &round)]);
        match event {
            Event::Made { plan, .. } => {
                let doors = self.frame.n("rounds-doors", plan.stops.len());
                self.tell("log-round-made", &[("round", &round), ("doors", &doors)])
            }
            Event::Reworked { .. } => about("log-round-reworked"),
            Event::Dropped { .. } => about("log-round-dropped"),
            Event::Claimed { .. } => about("log-round-claimed"),
            Event::SaidNo { .. } => about("log-round-said-no"),
            Event::HandedBack { .. } => about("log-round-handed-back"),
            Event::SetOut { .. } => about("log-round-set-out"),
            Event::Answered { need, answer, .. } => {
                let how = self.frame.t(match answer {
                    rounds::Answer::Given => "rounds-answer-given",
                    rounds::Answer::WithNeighbour => "rounds-answer-with_neighbour",
                    rounds::Answer::NoAnswer => "rounds-answer-no_answer",
                    rounds::Answer::Wrong => "rounds-answer-wrong",
                });
                self.tell("log-round-answered", &[("round", &round), ("need", &self.need(*need)), ("how", &how)])
            }
            Event::Closed { .. } => about("log-round-closed"),
        }
    }

    fn forgotten(&self, subject: Subject) -> String {
        match subject {
            Subject::Need(need) => self.frame.s("log-forgotten-need", "need", self.need(need)),
            Subject::Person(_) => self.frame.t("log-forgotten-person"),
            Subject::Mending(_) => self.frame.t("log-mending-forgotten"),
            Subject::Picture(_) => self.frame.t("log-picture-gone"),
            Subject::Offer(_)
            | Subject::Group
            | Subject::Proposal(_)
            | Subject::Meeting(_)
            | Subject::Poll(_)
            | Subject::Duty(_) => self.frame.t("log-forgotten-other"),
        }
    }
}

fn released(why: Released) -> &'static str {
    match why {
        Released::HandedBack => "released-handed_back",
        Released::TimePassed => "released-time_passed",
        Released::Declined => "released-declined",
        Released::TooFar => "released-too_far",
        Released::Gone => "released-gone",
        Released::Closed => "released-closed",
        Released::Reopened => "released-reopened",
        Released::NotArrived => "released-not_arrived",
    }
}

fn handover(how: Handover) -> &'static str {
    match how {
        Handover::Door => "handover-door",
        Handover::Left => "handover-left",
        Handover::PickedUp => "handover-picked_up",
        Handover::BadAddress => "handover-bad_address",
        Handover::NotHome => "handover-not_home",
        Handover::NotWanted => "handover-not_wanted",
        Handover::NotReady => "handover-not_ready",
        Handover::TooFar => "handover-too_far",
        Handover::Other => "handover-other",
    }
}

fn could_not(why: CouldNot) -> &'static str {
    match why {
        CouldNot::NoOneFree => "could_not-no_one_free",
        CouldNot::NoStock => "could_not-no_stock",
        CouldNot::NoMoney => "could_not-no_money",
        CouldNot::NotSafe => "could_not-not_safe",
        CouldNot::NotOursToDo => "could_not-not_ours_to_do",
        CouldNot::NeedsAProfessional => "could_not-needs_a_professional",
    }
}
