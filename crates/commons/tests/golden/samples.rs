//! One of each event, with each word it can carry. The lists below do not compile when a word is missing.

use crate::decided::{decided, effects};
use crate::met::met;
use commons::decisions::ProposalId;
use commons::duties::{self, Duty, LearningId, TurnId};
use commons::founding::{self, StreetId};
use commons::fund::{self, ClaimId, Money, PotId};
use commons::meetings::{MeetingId, PollId};
use commons::mending::MatterId;
use commons::needs::{self, *};
use commons::offers::{self, OfferId, PartOfDay, Quantity, Terms, Times, Travel};
use commons::people::{self, How, PersonId, RecoveryId};
use commons::pictures::{self, File, Of, PictureId};
use commons::shutters;
use commons::sight::Why;
use commons::{Actor, Event, Hash, Lang, Subject, Timestamp};

/// Every value of an enum without contents; a missing one does not compile.
macro_rules! each {
    ($type:ty: $($variant:path),* $(,)?) => {{
        let _ = |value: $type| match value { $($variant => {})* };
        [$($variant),*]
    }};
}

const NEED: NeedId = NeedId(1);
const PERSON: PersonId = PersonId(2);
const PROMISE: PromiseId = PromiseId(0);
const LATER: Timestamp = Timestamp(1_772_539_200_000);

/// Everybody in turn.
pub(crate) fn by(seq: u64) -> Actor {
    let all = [Actor::Person(PERSON), Actor::Neighbour(NEED), Actor::Anyone, Actor::Time, Actor::Operator];
    all[seq as usize % all.len()]
}

pub(crate) fn all() -> Vec<Event> {
    let mut all = founding();
    all.extend(people());
    all.extend(asked());
    all.extend(promised());
    all.extend(worked());
    all.extend(offered());
    all.extend(duties());
    all.extend(group());
    all.extend(crate::mended::all());
    all.extend(changed_standing());
    all.extend(decided());
    all.extend(effects());
    all.extend(came_in());
    all.extend(met());
    all.extend(handed_on());
    all.extend(paid_back());
    all.extend(closed_shutters());
    all.extend(shown_in_pictures());
    all.extend(crate::rounded::rounded());
    all
}

fn founding() -> Vec<Event> {
    let sorts = each!(founding::Sort: founding::Sort::Real, founding::Sort::Demo);
    let founded = sorts.map(|sort| founding::Event::Founded {
        name: "Ręka w rękę \"Kiln\"".into(),
        place: "حي الفرن".into(),
        language: Lang::parse("zh-hant").expect("a language"),
        zone: "Europe/London".into(),
        sort,
    });
    let street = founding::Event::StreetNamed { street: StreetId(0), name: "Kiln Lane".into() };
    let renamed = founding::Event::StreetRenamed { street: StreetId(0), name: "Lime Kiln Lane".into() };
    founded.into_iter().chain([street, renamed]).map(Event::Founding).collect()
}

fn people() -> Vec<Event> {
    let recovery = RecoveryId(3);
    let _ = |how: How| match how {
        How::Founding | How::OfferedHand | How::Invited { .. } => {}
    };
    let joined = [How::Founding, How::OfferedHand, How::Invited { by: PersonId(1) }];
    let joined = joined.map(|how| people::Event::Joined { person: PERSON, how, patch: u32::MAX });
    let rest = [
        people::Event::Welcomed { person: PERSON },
        people::Event::Vouched { person: PERSON },
        people::Event::VoiceGained { person: PERSON },
        people::Event::DetailsChanged { person: PERSON },
        people::Event::Left { person: PERSON },
        people::Event::RecoveryAsked { recovery, digits: 123_456 },
        people::Event::RecoveryVouched { recovery, person: PERSON },
        people::Event::RecoveryGranted { recovery, person: PERSON },
        people::Event::RecoveryRefused { recovery },
        people::Event::RecoveryLapsed { recovery },
    ];
    joined.into_iter().chain(rest).map(Event::People).collect()
}

fn plain() -> Ask {
    Ask {
        kind: Kind::Food,
        item: None,
        street: None,
        how_soon: HowSoon::Today,
        household: None,
        amount: 1,
        language: Lang::parse("en").expect("a language"),
        reach: ReachBy::Text,
        consent: Consent::ComeStraight,
        through: Through::Web,
        checked: Checked::Clear,
        interests: Vec::new(),
    }
}

fn asked() -> Vec<Event> {
    let mut asks = vec![Ask { street: Some(StreetId(4)), household: Some(6), amount: 200, ..plain() }];
    let _ = |through: Through| match through {
        Through::Web | Through::Person(_) => {}
    };
    asks.push(Ask { through: Through::Person(PERSON), ..plain() });
    let checked = each!(Checked: Checked::Clear, Checked::Unchecked);
    let consents = each!(Consent: Consent::ComeStraight, Consent::AskMeFirst);
    let ways = each!(ReachBy: ReachBy::Text, ReachBy::Call, ReachBy::Email, ReachBy::OwnPage);
    asks.extend(checked.map(|checked| Ask { checked, ..plain() }));
    asks.extend(consents.map(|consent| Ask { consent, ..plain() }));
    asks.extend(ways.map(|reach| Ask { reach, ..plain() }));
    asks.extend(HowSoon::ALL.map(|how_soon| Ask { how_soon, ..plain() }));
    asks.extend(Kind::ALL.iter().map(|kind| Ask { kind: *kind, ..plain() }));
    asks.extend(Item::ALL.iter().map(|item| Ask { kind: item.kind(), item: Some(*item), ..plain() }));
    let liked = Interest::ALL.chunks(MOST_INTERESTS).map(<[Interest]>::to_vec);
    asks.extend(liked.map(|interests| Ask { kind: Kind::Company, interests, ..plain() }));
    let code = Code::parse("apple 4821").expect("a code");
    let asked = asks.into_iter().map(|ask| needs::Event::Asked { need: NEED, code, ask });

    let nothing = Change::default();
    let everything = Change {
        kind: Some(Kind::Home),
        item: Some(Item::Bedding),
        street: Some(StreetId(1)),
        how_soon: Some(HowSoon::AboutAWeek),
        household: Some(3),
        amount: Some(2),
        interests: None,
    };
    let likes = Change { interests: Some(vec![Interest::Gardens, Interest::Walking]), ..Change::default() };
    let changes = [
        needs::Event::Understood { need: NEED, change: nothing.clone() },
        needs::Event::Understood { need: NEED, change: everything.clone() },
        needs::Event::Changed { need: NEED, change: nothing },
        needs::Event::Changed { need: NEED, change: everything },
        needs::Event::Changed { need: NEED, change: likes },
    ];
    asked.chain(changes).map(Event::Needs).collect()
}

fn promised() -> Vec<Event> {
    let (need, promise) = (NEED, PROMISE);
    let given = each!(Given: Given::Offered, Given::Accepted);
    let released = each!(
        Released: Released::HandedBack, Released::TimePassed, Released::Declined, Released::TooFar, Released::Gone,
        Released::Closed, Released::Reopened, Released::NotArrived,
    );
    let promised = given.map(|state| needs::Event::Promised { need, promise, much: 2, by_when: LATER, state });
    let released = released.map(|why| needs::Event::Released { need, promise, why });
    let handed = Handover::ALL.map(|how| needs::Event::HandedOver { need, promise, how });
    let rest = [
        needs::Event::Accepted { need, promise },
        needs::Event::SetOut { need, promise },
        needs::Event::ReleaseAnnounced { need, promise },
        needs::Event::CheckingBack { need },
        needs::Event::Reopened { need },
        needs::Event::Said { need, line: 499 },
        needs::Event::AskedAround { need, wave: 2, people: vec![PERSON, PersonId(9)] },
    ];
    promised.into_iter().chain(released).chain(handed).chain(rest).map(Event::Needs).collect()
}

fn worked() -> Vec<Event> {
    let need = NEED;
    let _ = |hold: Hold| match hold {
        Hold::None | Hold::CallingBack { .. } | Hold::Paced { .. } | Hold::WaitsFor { .. } => {}
    };
    let mut holds = vec![
        Hold::None,
        Hold::CallingBack { tries: 2, next_at: None },
        Hold::CallingBack { tries: 255, next_at: Some(LATER) },
        Hold::Paced { until: LATER },
    ];
    holds.extend(WaitsFor::ALL.map(|what| Hold::WaitsFor { what }));
    let _ = |outcome: Outcome| match outcome {
        Outcome::Met
        | Outcome::PartlyMet { .. }
        | Outcome::MetByOthers
        | Outcome::NoLongerNeeded
        | Outcome::PassedOn { .. }
        | Outcome::CouldNot { .. }
        | Outcome::Unreachable
        | Outcome::Expired
        | Outcome::JoinedTo { .. } => {}
    };
    let mut outcomes = vec![
        Outcome::Met,
        Outcome::PartlyMet { left: 2 },
        Outcome::MetByOthers,
        Outcome::NoLongerNeeded,
        Outcome::Unreachable,
        Outcome::Expired,
        Outcome::JoinedTo { other: NeedId(7) },
    ];
    outcomes.extend(PassedTo::ALL.map(|to| Outcome::PassedOn { to }));
    outcomes.extend(CouldNot::ALL.map(|why| Outcome::CouldNot { why }));
    let _ = |answer: CheckBack| match answer {
        CheckBack::Arrived | CheckBack::Partly { .. } | CheckBack::NothingCame => {}
    };
    let answers = [CheckBack::Arrived, CheckBack::Partly { left: 1 }, CheckBack::NothingCame];
    let asked = each!(ReturnAsked: ReturnAsked::Unsaid, ReturnAsked::Nothing, ReturnAsked::Something);

    let mut all: Vec<needs::Event> = Vec::new();
    all.extend(holds.into_iter().map(|hold| needs::Event::Held { need, hold }));
    all.extend(outcomes.into_iter().map(|outcome| needs::Event::Closed { need, outcome }));
    all.extend(answers.map(|answer| needs::Event::CheckedBack { need, answer, asked: ReturnAsked::Unsaid }));
    all.extend(asked.map(|asked| needs::Event::CheckedBack { need, answer: CheckBack::Arrived, asked }));
    all.extend(Channel::ALL.map(|channel| needs::Event::Attempted { need, channel, reached: Reached::NoAnswer }));
    all.extend(Reached::ALL.map(|reached| needs::Event::Attempted { need, channel: Channel::Call, reached }));
    all.into_iter().map(Event::Needs).collect()
}

fn offered() -> Vec<Event> {
    let offer = OfferId(5);
    let plain = || Terms {
        sort: offers::Sort::Time,
        kinds: vec![Kind::Food, Kind::Lift],
        quantity: Quantity::Standing,
        times: Times::default().with(0, PartOfDay::Morning).with(6, PartOfDay::Evening),
        travel: Travel::OnFoot,
        minutes: 15,
        at_most_a_week: None,
        languages: Vec::new(),
        starts: None,
        interests: Vec::new(),
    };
    let _ = |quantity: Quantity| match quantity {
        Quantity::Standing | Quantity::Some(_) => {}
    };
    let mut terms = vec![Terms { quantity: Quantity::Some(4), at_most_a_week: Some(2), ..plain() }];
    terms.extend(offers::Sort::ALL.map(|sort| Terms { sort, ..plain() }));
    terms.extend(Travel::ALL.map(|travel| Terms { travel, ..plain() }));
    let languages = ["ar", "pl"].into_iter().filter_map(Lang::parse).collect();
    terms.push(Terms { languages, starts: Some(StreetId(1)), ..plain() });
    let interests = vec![Interest::Cooking, Interest::NewsAndHistory];
    terms.push(Terms { kinds: vec![Kind::Company], interests, ..plain() });
    let offered = terms.into_iter().map(|terms| offers::Event::Offered { offer, terms });
    let rest = [
        offers::Event::Changed { offer, terms: plain() },
        offers::Event::Paused { offer, until: LATER },
        offers::Event::Resumed { offer },
        offers::Event::Withdrawn { offer },
    ];
    offered.chain(rest).map(Event::Offers).collect()
}

fn duties() -> Vec<Event> {
    let turn = TurnId(0);
    let every = Duty::STANDING.into_iter().chain([Duty::Invented(2)]);
    let taken = every.map(|duty| duties::Event::Taken { turn, duty, until: LATER });
    let rest = [duties::Event::HandedBack { turn }, duties::Event::Ended { turn }];
    taken.chain(rest).map(Event::Duties).collect()
}

fn handed_on() -> Vec<Event> {
    let (duty, learning, person) = (Duty::Stock, LearningId(3), PERSON);
    let all = [
        duties::Event::LearningBegan { learning, duty, until: LATER },
        duties::Event::LearningEnded { learning },
        duties::Event::BecameWilling { duty },
        duties::Event::NoLongerWilling { duty },
        duties::Event::Asked { duty, person, until: LATER },
        duties::Event::Declined { duty },
        duties::Event::PassedOn { duty, person },
        duties::Event::NobodyToAsk { duty, again: LATER },
        duties::Event::LineAdded { duty, line: 4 },
        duties::Event::LineTicked { duty, line: 4 },
        duties::Event::LinePutBack { duty, line: 4 },
        duties::Event::Noted { duty, note: 1 },
    ];
    all.map(Event::Duties).into()
}

fn changed_standing() -> Vec<Event> {
    let rest = [
        people::Event::WentAway { person: PERSON },
        people::Event::CameBack { person: PERSON },
        people::Event::Paused { person: PERSON, until: LATER },
        people::Event::PauseEnded { person: PERSON },
        people::Event::LettersWanted { person: PERSON, wanted: false },
    ];
    rest.map(Event::People).into()
}

fn came_in() -> Vec<Event> {
    vec![Event::Fund(fund::Event::PutIn { pot: PotId(1), amount: Money(12_050) })]
}

fn closed_shutters() -> Vec<Event> {
    let by = || vec![PersonId(1), PERSON];
    let all = [
        shutters::Event::Called,
        shutters::Event::Shut { by: by(), until: LATER },
        shutters::Event::KeptShut { by: by(), until: LATER },
        shutters::Event::SaidOpen,
        shutters::Event::OpenAgain { by: by() },
        shutters::Event::FellOpen,
    ];
    all.map(Event::Shutters).into()
}

fn paid_back() -> Vec<Event> {
    let (claim, amount) = (ClaimId(2), Money(1_240));
    let all = [
        fund::Event::Claimed { claim, amount, need: None },
        fund::Event::Claimed { claim, amount, need: Some(NEED) },
        fund::Event::Approved { claim },
        fund::Event::PaidBack { claim, amount },
        fund::Event::Withdrawn { claim },
    ];
    all.map(Event::Fund).into()
}

fn shown_in_pictures() -> Vec<Event> {
    let file = File { name: Hash([7; 32]), bytes: 181_204, width: 1_600, height: 1_200 };
    let _ = |of: Of| match of {
        Of::Claim(_) | Of::Offer(_) => {}
    };
    let picture = PictureId(3);
    let added = [Of::Claim(ClaimId(2)), Of::Offer(OfferId(5))].map(|of| pictures::Event::Added { picture, of, file });
    let subject = Subject::Picture(picture);
    let after = [Event::Opened { subject, why: Why::Receipt }, Event::Forgotten { subject }];
    added.map(Event::Pictures).into_iter().chain(after).collect()
}

fn group() -> Vec<Event> {
    let _ = |subject: Subject| match subject {
        Subject::Need(_) | Subject::Person(_) | Subject::Offer(_) | Subject::Group | Subject::Proposal(_) => {}
        Subject::Mending(_) => {}
        Subject::Meeting(_) | Subject::Poll(_) | Subject::Duty(_) | Subject::Picture(_) => {}
    };
    let subjects = [
        Subject::Need(NEED),
        Subject::Person(PERSON),
        Subject::Offer(OfferId(5)),
        Subject::Group,
        Subject::Proposal(ProposalId(4)),
        Subject::Mending(MatterId(6)),
        Subject::Meeting(MeetingId(2)),
        Subject::Poll(PollId(3)),
    ];
    let whys = each!(Why: Why::Promise, Why::PhoneDesk, Why::Welcome, Why::Receipt);
    let opened = whys.map(|why| Event::Opened { subject: Subject::Need(NEED), why });
    let forgotten = subjects.map(|subject| Event::Forgotten { subject });
    opened.into_iter().chain(forgotten).chain([Event::Undone { seq: 41 }]).collect()
}

/// The lists the rooms keep of their own words must be whole, or the golden lines are not.
#[test]
fn the_lists_of_words_are_whole() {
    let handovers = each!(
        Handover: Handover::Door, Handover::Left, Handover::PickedUp, Handover::BadAddress, Handover::NotHome,
        Handover::NotWanted, Handover::NotReady, Handover::TooFar, Handover::Other,
    );
    let waits = each!(WaitsFor: WaitsFor::Stock, WaitsFor::Person, WaitsFor::Interpreter, WaitsFor::Decision);
    let passed = each!(PassedTo: PassedTo::AnotherGroup, PassedTo::Service, PassedTo::Professional);
    let could_not = each!(
        CouldNot: CouldNot::NoOneFree, CouldNot::NoStock, CouldNot::NoMoney, CouldNot::NotSafe, CouldNot::NotOursToDo,
        CouldNot::NeedsAProfessional,
    );
    let channels = each!(Channel: Channel::Call, Channel::Text, Channel::Email, Channel::Door, Channel::OwnPage);
    let reached = each!(
        Reached: Reached::Reached, Reached::NoAnswer, Reached::Voicemail, Reached::BadNumber, Reached::WillCallBack,
        Reached::NoHelpWanted, Reached::Duplicate, Reached::LanguageNeeded,
    );
    let how_soon = each!(
        HowSoon: HowSoon::Today, HowSoon::OneOrTwoDays, HowSoon::ThreeToFiveDays, HowSoon::AboutAWeek, HowSoon::AnyTime,
    );
    let travels = each!(Travel: Travel::OnFoot, Travel::Bicycle, Travel::Car, Travel::FromHome);
    let sorts = each!(
        offers::Sort: offers::Sort::Thing, offers::Sort::Time, offers::Sort::Skill, offers::Sort::Space,
        offers::Sort::Lift, offers::Sort::Money,
    );
    assert!(handovers.iter().all(|word| Handover::ALL.contains(word)));
    assert!(waits.iter().all(|word| WaitsFor::ALL.contains(word)));
    assert!(passed.iter().all(|word| PassedTo::ALL.contains(word)));
    assert!(could_not.iter().all(|word| CouldNot::ALL.contains(word)));
    assert!(channels.iter().all(|word| Channel::ALL.contains(word)));
    assert!(reached.iter().all(|word| Reached::ALL.contains(word)));
    assert!(how_soon.iter().all(|word| HowSoon::ALL.contains(word)));
    assert!(travels.iter().all(|word| Travel::ALL.contains(word)));
    assert!(sorts.iter().all(|word| offers::Sort::ALL.contains(word)));
}
