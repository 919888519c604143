//! The lines of the table: every command, on something it makes sense for, and on some things it does not.

use crate::cast::*;
use crate::prepared::*;
use commons::decisions::{About, Again, Answer, Command as Decide, Effect, Kind as Deciding, Position, Words};
use commons::duties::Duty;
use commons::meetings::{Command as Meet, Mark, Part};
use commons::mending::{Command as Mend, Key};
use commons::needs::*;
use commons::offers;
use commons::people::{self, How, PersonId};
use commons::pictures::{self, File, Of};
use commons::{Actor, Command, Hash, Lang, Matter, Rule, Span, Subject};

type Try = dyn Fn(&Prepared, Actor) -> Command;

pub(crate) struct Line {
    pub(crate) name: &'static str,
    /// The need whose key the holder has, if the line is about one.
    pub(crate) need: NeedId,
    pub(crate) command: Box<Try>,
    /// Whether it is about what the actor has or did themselves, so that actors cannot be compared.
    pub(crate) about_oneself: bool,
}

fn line<C: Into<Command>>(name: &'static str, command: impl Fn(&Prepared) -> C + 'static) -> Line {
    let command = Box::new(move |group: &Prepared, _| command(group).into());
    Line { name, need: OPEN, command, about_oneself: false }
}

fn about<C: Into<Command>>(name: &'static str, need: NeedId, command: impl Fn(NeedId) -> C + 'static) -> Line {
    Line { need, ..line(name, move |_| command(need)) }
}

fn own<C: Into<Command>>(name: &'static str, command: impl Fn(&Prepared, Actor) -> C + 'static) -> Line {
    let command = Box::new(move |group: &Prepared, by| command(group, by).into());
    Line { name, need: OPEN, command, about_oneself: true }
}

/// The actor's own number; for actors who are nobody in particular, that of somebody who does not act.
fn oneself(by: Actor) -> PersonId {
    match by {
        Actor::Person(person) => person,
        _ => SOMEBODY_WELCOMED,
    }
}

pub(crate) fn all() -> Vec<Line> {
    let mut all = founding_and_people();
    all.extend(needs());
    all.extend(closing());
    all.extend(offers_and_duties());
    all.extend(handing_on());
    all.extend(errands());
    all.extend(details());
    all.extend(proposing());
    all.extend(answering());
    all.extend(carrying());
    all.extend(mending());
    all.extend(asking_small());
    all.extend(meeting());
    all.extend(shutters());
    all.extend(rounds());
    all
}

fn founding_and_people() -> Vec<Line> {
    let spoken_of = |group: &Prepared| group.member("member who is only spoken of");
    vec![
        line("found a group that is there", |_| found()),
        line("name a street", |_| name_street("Tannery Row")),
        line("name several streets", |_| commons::founding::Command::NameStreets {
            names: vec!["Tannery Row".into(), "Long Row".into()],
        }),
        line("write a street otherwise", |_| commons::founding::Command::RenameStreet {
            street: commons::founding::StreetId(0),
            name: "Lime Lane".into(),
        }),
        line("join as one of the first, when five are there", |_| join(How::Founding)),
        line("join by offering a hand", |_| join(How::OfferedHand)),
        line("join invited by a member", move |group| invited_by(spoken_of(group))),
        line("join invited by somebody nobody has welcomed", |_| invited_by(SOMEBODY_NEW)),
        line("welcome a newcomer", |_| welcome(SOMEBODY_NEW)),
        line("vouch for a newcomer", |_| vouch(SOMEBODY_WELCOMED)),
        line("vouch for a newcomer nobody has welcomed", |_| vouch(SOMEBODY_NEW)),
        own("vouch for oneself", |_, by| vouch(oneself(by))),
        own("change one's own details", |_, _| people::Command::ChangeDetails),
        own("leave", |_, _| people::Command::Leave),
        line("ask to be let back in", |_| people::Command::AskBack),
        line("say who wants to be let back in", |group| people::Command::VouchBack {
            digits: group.digits(),
            person: SOMEBODY_WELCOMED,
        }),
        own("say it is oneself who wants to be let back in", |group, by| people::Command::VouchBack {
            digits: group.digits(),
            person: oneself(by),
        }),
        own("refuse that somebody is let back in as the welcomed newcomer", |_, _| people::Command::RefuseBack {
            recovery: ABOUT_THE_NEWCOMER,
        }),
    ]
}

fn needs() -> Vec<Line> {
    let sooner = || Change { how_soon: Some(HowSoon::AnyTime), ..Change::default() };
    let answer = |answer| move |need| check_back(need, answer);
    vec![
        line("ask", |_| ask(groceries())),
        own("ask for a caller", |_, by| ask(Ask { through: Through::Person(oneself(by)), ..groceries() })),
        line("ask for a caller in a member's name", |group| {
            ask(Ask { through: Through::Person(group.member("member who is only spoken of")), ..groceries() })
        }),
        about("put on the board what was heard", HEARD, understand),
        about("change what was asked", OPEN, move |need| change(need, sooner())),
        about("change what was asked and is promised", PROMISED, move |need| change(need, sooner())),
        line("promise something at a door", |group| Command::from(needs_promise(OPEN, group))),
        line("promise something without a door", |group| Command::from(needs_promise(WITHOUT_DOOR, group))),
        line("promise what nobody has read yet", |group| Command::from(needs_promise(HEARD, group))),
        line("promise what is promised", |group| Command::from(needs_promise(PROMISED, group))),
        line("promise what is closed", |group| Command::from(needs_promise(CLOSED, group))),
        about("say yes to whoever offers to come", OFFERED, |need| commons::needs::Command::Accept {
            need,
            promise: FIRST_PROMISE,
        }),
        about("say no to whoever offers to come", OFFERED, |need| commons::needs::Command::Decline {
            need,
            promise: FIRST_PROMISE,
        }),
        about("set out", PROMISED, set_out),
        about("hand a promise back", PROMISED, release),
        about("hand over", PROMISED, |need| hand_over(need, Handover::Door)),
        about("write down a try to ring", PROMISED, |need| attempt(need, Reached::NoAnswer)),
        about("write down a try to ring about what nobody promised", OPEN, |need| attempt(need, Reached::NoAnswer)),
        about("let it wait", PROMISED, |need| hold(need, Hold::WaitsFor { what: WaitsFor::Stock })),
        about("say that it arrived", BROUGHT, answer(CheckBack::Arrived)),
        about("say that nothing came", BROUGHT, answer(CheckBack::NothingCame)),
        about("talk about what is promised", PROMISED, |need| commons::needs::Command::Say { need }),
        about("talk about what nobody promised", OPEN, |need| commons::needs::Command::Say { need }),
        about("ask around", OPEN, |need| commons::needs::Command::AskAround { need, wave: 1 }),
        about("ask around about what is promised", PROMISED, |need| commons::needs::Command::AskAround {
            need,
            wave: 1,
        }),
        about("reopen what is closed", CLOSED, reopen),
        about("reopen what is forgotten", FORGOTTEN, reopen),
        about("reopen what is open", OPEN, reopen),
    ]
}

fn needs_promise(need: NeedId, group: &Prepared) -> commons::needs::Command {
    commons::needs::Command::Promise { need, much: 1, by_when: group.soon() }
}

fn closing() -> Vec<Line> {
    let closed_as = |name, outcome| about(name, PROMISED, move |need| close(need, outcome));
    vec![
        closed_as("close as met", Outcome::Met),
        closed_as("close as partly met", Outcome::PartlyMet { left: 1 }),
        closed_as("close as met by others", Outcome::MetByOthers),
        closed_as("close as no longer needed", Outcome::NoLongerNeeded),
        closed_as("close as passed on", Outcome::PassedOn { to: PassedTo::Service }),
        closed_as("close because it could not be done", Outcome::CouldNot { why: CouldNot::NoOneFree }),
        closed_as("close as unreachable", Outcome::Unreachable),
        closed_as("close as expired", Outcome::Expired),
        closed_as("close by joining it to another", Outcome::JoinedTo { other: OPEN }),
        about("close what nobody promised", OPEN, |need| close(need, Outcome::NoLongerNeeded)),
        about("close what nobody has read yet", HEARD, |need| close(need, Outcome::NoLongerNeeded)),
    ]
}

fn offers_and_duties() -> Vec<Line> {
    let standing = |group: &Prepared, by| group.offers[&oneself(by)].0;
    let paused = |group: &Prepared, by| group.offers[&oneself(by)].1;
    let spoken_of = |group: &Prepared| group.offers[&group.member("member who is only spoken of")].0;
    vec![
        line("offer something", |_| offers::Command::Offer { terms: terms() }),
        own("change one's own offer", move |group, by| offers::Command::Change {
            offer: standing(group, by),
            terms: terms(),
        }),
        own("pause one's own offer", move |group, by| offers::Command::NotNow {
            offer: standing(group, by),
            until: group.soon(),
        }),
        own("resume one's own offer", move |group, by| offers::Command::Resume { offer: paused(group, by) }),
        own("withdraw one's own offer", move |group, by| offers::Command::Withdraw { offer: standing(group, by) }),
        line("change somebody else's offer", move |group| offers::Command::Change {
            offer: spoken_of(group),
            terms: terms(),
        }),
        line("withdraw somebody else's offer", move |group| offers::Command::Withdraw { offer: spoken_of(group) }),
        line("take the phone desk", |_| take(Duty::PhoneDesk)),
        line("take the welcome", |_| take(Duty::Welcome)),
        own("hand the phone desk back", |_, _| hand_back(Duty::PhoneDesk)),
        own("hand the welcome back", |_, _| hand_back(Duty::Welcome)),
    ]
}

fn handing_on() -> Vec<Line> {
    use commons::duties::Command as Duties;
    let (desk, stock) = (Duty::PhoneDesk, Duty::Stock);
    vec![
        line("learn the books", |_| Duties::UnderstudyOf { duty: Duty::Books }),
        own("leave off learning the books", |_, _| Duties::LeaveOff { duty: Duty::Books }),
        line("be willing to be asked about the stock", move |_| Duties::Willing { duty: stock }),
        line("not be willing any more", move |_| Duties::NotWilling { duty: stock }),
        line("say no to what one is not asked", move |_| Duties::Decline { duty: stock }),
        line("write a line for the next on the phone desk", move |_| Duties::AddLine { duty: desk }),
        line("tick off a line of the phone desk", move |_| Duties::TickOff { duty: desk, line: 0 }),
        line("put a line of the phone desk back", move |_| Duties::PutBack { duty: desk, line: 1 }),
        line("tell the group how the phone desk goes", move |_| Duties::Note { duty: desk }),
    ]
}

fn errands() -> Vec<Line> {
    use commons::fund::{ClaimId, Command as Fund, Money};
    let claim = ClaimId(1);
    let picture = |of, name| {
        let file = File { name: Hash([name; 32]), bytes: 90_000, width: 1_200, height: 1_600 };
        pictures::Command::Add { of, file }
    };
    vec![
        line("ask to be paid back for an errand", |_| Fund::Claim { amount: Money(1240), need: None }),
        line("ask for more than the limit", |_| Fund::Claim { amount: Money(4001), need: None }),
        line("say yes to paying somebody back", move |_| Fund::Approve { claim }),
        line("take back somebody else's claim", move |_| Fund::Withdraw { claim }),
        line("add a photo to somebody else's claim", move |_| picture(Of::Claim(claim), 1)),
        line("add a photo to somebody else's offer", move |group| picture(Of::Offer(group.due_offer()), 2)),
        line("look at the receipt of somebody else's errand", |_| Command::Open(Subject::Picture(RECEIPT))),
        line("look at a photo of goods somebody offers", |_| Command::Open(Subject::Picture(GOODS))),
        line("take somebody else's photo away", |_| Command::Forget(Subject::Picture(GOODS))),
    ]
}

fn proposing() -> Vec<Line> {
    let draft = || draft(Deciding::Full, [Effect::SetRule { rule: Rule::DutyDays, value: 14 }]);
    vec![
        line("propose something", move |_| write(draft())),
        line("propose something milder than it needs", |_| {
            write(crate::cast::draft(Deciding::Lazy, [Effect::SetRule { rule: Rule::Vouches, value: 1 }]))
        }),
        line("change somebody else's draft", move |_| Decide::Rewrite { proposal: DRAFT, draft: draft() }),
        line("ask informally about somebody else's draft", |_| Decide::AskInformally { proposal: DRAFT }),
        line("support a draft", |_| support(DRAFT)),
        line("support what is open", |_| support(ASKED)),
        line("be willing to facilitate no longer", |_| Decide::Facilitate { willing: false }),
        line("suggest another wording", |_| Decide::Suggest { proposal: ASKED, effects: vec![Effect::Task] }),
        line("change the words of somebody else's proposal", |_| amend(ASKED, [Effect::Task])),
        line("say it in another language", |_| Decide::Translate { proposal: ASKED, text: 0, language: polish() }),
        line("give it more time", |_| Decide::MoreTime { proposal: ASKED }),
        line("let somebody else's proposal go", |_| withdraw(ASKED)),
        line("take up what its author lets go", |_| Decide::TakeUp { proposal: LET_GO }),
        line("take up what nobody lets go", |_| Decide::TakeUp { proposal: ASKED }),
    ]
}

fn answering() -> Vec<Line> {
    let spoken_of = |group: &Prepared| group.member("member who is only spoken of");
    let without_reason = |_: &Prepared, by| Decide::Position {
        proposal: ASKED,
        version: 1,
        person: oneself(by),
        position: Position::Block,
        words: Words::None,
        will_meet: true,
    };
    vec![
        own("agree", |_, by| position(ASKED, 1, oneself(by), Position::Agree)),
        own("block", |_, by| position(ASKED, 1, oneself(by), Position::Block)),
        own("block without a reason", without_reason),
        own("agree to a wording that is gone", |_, by| position(ASKED, 0, oneself(by), Position::Agree)),
        own("agree to what is decided", |_, by| position(AGREED, 1, oneself(by), Position::Agree)),
        line("write down what a member answers", move |group| position(ASKED, 1, spoken_of(group), Position::Agree)),
        line("write down another answer for a member who has answered", move |group| {
            position(BLOCKED, 1, spoken_of(group), Position::Agree)
        }),
        line("speak to what is for all to see", |_| Decide::Say { proposal: ASKED, about: About::Talk }),
        line("speak to what is for members", |_| Decide::Say { proposal: BLOCKED, about: About::Talk }),
        line("offer a time to talk", |group| Decide::OfferSlot {
            proposal: BLOCKED,
            at: group.town.now + Span::days(2),
        }),
        own("write down who came", move |group, by| Decide::WriteDownWhoCame {
            proposal: BLOCKED,
            slot: 0,
            came: vec![oneself(by), spoken_of(group)],
        }),
        line("write down who came without having been there", move |group| Decide::WriteDownWhoCame {
            proposal: BLOCKED,
            slot: 0,
            came: vec![spoken_of(group), group.member("member on the welcome")],
        }),
        own("answer a last question that is not put", |_, by| answer(ASKED, oneself(by), Answer::Yes)),
    ]
}

fn carrying() -> Vec<Line> {
    let (proposal, again) = (AGREED, Again::End);
    vec![
        line("say yes for somebody else", move |_| Decide::Consent { proposal, effect: 2, yes: true }),
        line("take a task", move |_| Decide::TakeTask { proposal, effect: 0 }),
        line("take a task that is taken", move |_| Decide::TakeTask { proposal, effect: 1 }),
        line("hand back somebody else's task", move |_| Decide::HandTaskBack { proposal, effect: 1 }),
        line("say that somebody else's task is done", move |_| Decide::TaskDone { proposal, effect: 1 }),
        line("pull the brake", move |_| Decide::Brake { proposal }),
        line("look again at what is not due", move |_| Decide::Review { proposal, again }),
        line("say that one has read what is about somebody else", move |_| Decide::Acknowledge { proposal }),
        line("write down what came into the tin", |_| commons::fund::Command::PutIn {
            pot: commons::fund::PotId::TIN,
            amount: commons::fund::Money(500),
        }),
        line("be away", |_| people::Command::GoAway),
        line("be here again", |_| people::Command::ComeBack),
        line("want no letters", |_| people::Command::Letters { wanted: false }),
        line("forget a proposal", |_| Command::Forget(Subject::Proposal(ASKED))),
        line("open a proposal's details", |_| Command::Open(Subject::Proposal(ASKED))),
    ]
}

fn asking_small() -> Vec<Line> {
    let words = Words::Some;
    vec![
        line("ask when to meet", move |group| Meet::AskWhen { moments: vec![group.soon()], days: 3, words }),
        line("ask when to meet in the past", move |_| Meet::AskWhen { moments: vec![START], days: 3, words }),
        line("ask for advice", move |_| Meet::AskAdvice { of: Vec::new(), words }),
        line("say when one can", |_| Meet::Mark { poll: WHEN, marks: vec![Mark::Yes] }),
        line("say when one can, too late", |_| Meet::Mark { poll: CLOSED_POLL, marks: vec![Mark::Yes] }),
        line("give advice", move |_| Meet::Advise { poll: ADVICE, words }),
        line("close somebody else's question", |_| Meet::ClosePoll { poll: WHEN }),
    ]
}

fn meeting() -> Vec<Line> {
    let spoken_of = |group: &Prepared| group.member("member who is only spoken of");
    let words = Words::Some;
    vec![
        line("call a meeting", move |group| Meet::Call { at: group.soon(), from: None, words }),
        line("move somebody else's meeting", |group| Meet::Move { meeting: COMING, at: group.soon() }),
        line("call off somebody else's meeting", |_| Meet::CallOff { meeting: COMING }),
        line("put a point on the agenda", move |_| Meet::AddPoint { meeting: COMING, words }),
        line("take somebody else's point off the agenda", |_| Meet::TakeOffPoint { meeting: COMING, point: 0 }),
        line("be willing to write minutes", |_| Meet::WriteMinutes { willing: true }),
        line("take what nobody has in a meeting", |_| Meet::Take { meeting: NOBODY_YET, part: Part::Facilitate }),
        line("take what somebody was drawn for", |_| Meet::Take { meeting: COMING, part: Part::Minutes }),
        line("say yes for somebody who was drawn", |_| Meet::Answer {
            meeting: COMING,
            part: Part::Minutes,
            yes: true,
        }),
        line("hand back what somebody else took", |_| Meet::HandBack { meeting: COMING, part: Part::Facilitate }),
        own("write oneself down as having come", move |group, by| Meet::WriteDownWhoCame {
            meeting: BEGUN,
            came: vec![spoken_of(group), oneself(by)],
        }),
        line("write down others as having come", move |group| Meet::WriteDownWhoCame {
            meeting: BEGUN,
            came: vec![spoken_of(group)],
        }),
        line("write a line of the minutes", move |_| Meet::Note { meeting: BEGUN, about: None, words }),
        line("write a line before the meeting", move |_| Meet::Note { meeting: COMING, about: None, words }),
        line("send round the minutes of others", |_| Meet::SendRound { meeting: BEGUN }),
        line("say yes to the minutes of others", |_| Meet::Hear { meeting: ROUND, words: Words::None }),
    ]
}

fn details() -> Vec<Line> {
    let open = |need| Command::Open(Subject::Need(need));
    let forget = |need| Command::Forget(Subject::Need(need));
    let member = |group: &Prepared| Subject::Person(group.member("member who is only spoken of"));
    vec![
        about("open the details of a need nobody promised", OPEN, open),
        about("open the details of a promised need", PROMISED, open),
        about("open the details of a need whose neighbour was not asked yet", OFFERED, open),
        about("open the details of a need that was brought", BROUGHT, open),
        about("open the details of a closed need", CLOSED, open),
        own("open one's own details", |_, by| Command::Open(Subject::Person(oneself(by)))),
        line("open a newcomer's details", |_| Command::Open(Subject::Person(SOMEBODY_NEW))),
        line("open a member's details", move |group| Command::Open(member(group))),
        line("open the group's details", |_| Command::Open(Subject::Group)),
        line("open an offer's details", |group| Command::Open(Subject::Offer(group.due_offer()))),
        about("forget a need", PROMISED, forget),
        about("forget what is forgotten", FORGOTTEN, forget),
        own("be forgotten", |_, by| Command::Forget(Subject::Person(oneself(by)))),
        line("forget a member", move |group| Command::Forget(member(group))),
        line("forget the group", |_| Command::Forget(Subject::Group)),
        line("forget an offer", |group| Command::Forget(Subject::Offer(group.due_offer()))),
        own("take back one's own act", |group, by| {
            let somebody_elses = group.acts[&Actor::Person(SOMEBODY_WELCOMED)];
            Command::Undo(group.acts.get(&by).copied().unwrap_or(somebody_elses))
        }),
        line("take back somebody else's act", |group| Command::Undo(group.acts[&Actor::Person(SOMEBODY_WELCOMED)])),
        line("do what is due", |group| Command::Due(Matter::Offer(group.due_offer()))),
        line("do what is not due", |_| Command::Due(Matter::Need(OPEN))),
    ]
}

fn shutters() -> Vec<Line> {
    vec![
        line("close the shutters", |_| commons::shutters::Command::Close),
        line("open shutters that are open", |_| commons::shutters::Command::Open),
    ]
}

/// Everybody has the key here and is refused all the same: only who is concerned finds a matter.
fn mending() -> Vec<Line> {
    let spoken_of = |group: &Prepared| group.member("member who is only spoken of");
    let days = |group: &Prepared, days| group.town.now + Span::days(days);
    vec![
        line("ask somebody to talk", move |group| Mend::Open { with: spoken_of(group), key: Key::new([1; 32]) }),
        own("ask oneself to talk", |_, by| Mend::Open { with: oneself(by), key: Key::new([1; 32]) }),
        line("write to the other", |_| Mend::Say { held: held(TALK) }),
        line("say yes to a talk", |_| Mend::Answer { held: held(ASKED_TO_TALK), yes: true }),
        line("go on to a talk with listeners", |_| Mend::GoOn { held: held(TALK) }),
        line("say that it is good now", |_| Mend::Good { held: held(TALK) }),
        line("stop a talk", |_| Mend::Stop { held: held(TALK) }),
        line("choose who listens", |_| Mend::Choose { held: held(SUPPORTED), listener: SOMEBODY_WELCOMED }),
        line("say yes to listening", |_| Mend::Listen { held: held(SUPPORTED), yes: true }),
        line("offer a time to talk", move |group| Mend::OfferSlot { held: held(SUPPORTED), at: days(group, 3) }),
        line("answer a time to talk", |_| Mend::AnswerSlot { held: held(SUPPORTED), slot: 0, yes: true }),
        line("offer a step", move |group| Mend::OfferStep { held: held(SUPPORTED), until: days(group, 9) }),
        line("say yes to a step", |_| Mend::AnswerStep { held: held(SUPPORTED), step: 0, yes: true }),
        line("ask that the other is listened to", |_| Mend::AskToListen { held: held(SUPPORTED) }),
        line("offer a time to be listened to", move |group| Mend::OfferSlot {
            held: held(LISTENING),
            at: days(group, 4),
        }),
        line("write down that they came before the time", |_| Mend::Came {
            held: held(LISTENING),
            slot: 0,
            came: true,
        }),
        line("say that one was listened to", |_| Mend::BeenHeard { held: held(LISTENING) }),
        line("make it a question for everybody", |_| Mend::Bring { held: held(LISTENED) }),
        line("forget what is between two", |_| Command::Forget(Subject::Mending(TALK))),
        line("open what is between two", |_| Command::Open(Subject::Mending(TALK))),
    ]
}

/// Somebody who does not act carries one of them.
fn rounds() -> Vec<Line> {
    use commons::rounds::{Answer, Command as Rounds, Reworked};
    let plan = |group: &Prepared, need| round_to(group, need, None);
    let again = |group: &Prepared, round| {
        let was = group.town.group.rounds.get(round).expect("it was made");
        vec![Reworked { round, revision: was.revision, plan: was.plan() }]
    };
    vec![
        line("make a round", move |group| Rounds::Make { rounds: vec![plan(group, OPEN)] }),
        line("make a round of what is on another", move |group| Rounds::Make { rounds: vec![plan(group, ON_A_ROUND)] }),
        line("change a round nobody has claimed", move |group| Rounds::Rework {
            rounds: again(group, UNCLAIMED),
            more: Vec::new(),
        }),
        line("change a round somebody carries", move |group| Rounds::Rework {
            rounds: again(group, CARRIED),
            more: Vec::new(),
        }),
        line("take a round apart", |_| Rounds::Drop { round: UNCLAIMED }),
        line("claim a round", |_| Rounds::Claim { round: UNCLAIMED }),
        line("claim a round somebody carries", |_| Rounds::Claim { round: CARRIED }),
        line("say that somebody else cannot this time", |_| Rounds::NotThisTime { round: KEPT }),
        line("set out on somebody else's round", |_| Rounds::SetOut { round: CARRIED }),
        line("say how it went on somebody else's round", |_| Rounds::Answer {
            round: CARRIED,
            need: ON_THE_WAY,
            answer: Answer::Given,
        }),
        line("hand back somebody else's round", |_| Rounds::HandBack { round: CARRIED }),
        line("close somebody else's round", |_| Rounds::Close { round: CARRIED }),
        about("open the details of a need on a round nobody has claimed", ON_A_ROUND, |need| {
            Command::Open(Subject::Need(need))
        }),
        about("open the details of a need on somebody's round", ON_THE_WAY, |need| Command::Open(Subject::Need(need))),
    ]
}

fn polish() -> Lang {
    Lang::parse("pl").expect("a language")
}
