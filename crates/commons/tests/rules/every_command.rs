//! One of every command, with something it could be about.

use crate::cast::*;
use commons::decisions::{About, Again, Answer, Command as Decide, Effect, Kind, Position};
use commons::duties::Duty;
use commons::needs::{self, *};
use commons::people::{self, How, RecoveryId};
use commons::rounds::{Answer as AtTheDoor, Command as Rounds, RoundId};
use commons::{Command, Matter, Subject, fund, offers};

pub(crate) fn all() -> Vec<Command> {
    let mut all = Vec::new();
    all.extend(deciding());
    all.extend(helping());
    all.extend(together());
    all
}

fn deciding() -> Vec<Command> {
    let (proposal, effect) = (PROPOSAL, 0);
    let all = vec![
        write(everyday(errand(60))),
        write(draft(Kind::Constitution, [vouches(3)])),
        Decide::Rewrite { proposal, draft: everyday(errand(60)) },
        Decide::AskInformally { proposal },
        support(proposal),
        Decide::Facilitate { willing: true },
        position(proposal, 1, AMINA, Position::Agree),
        position(proposal, 1, EMRE, Position::Block),
        Decide::Say { proposal, about: About::Talk },
        Decide::Suggest { proposal, effects: vec![errand(60)] },
        amend(proposal, [errand(60), Effect::Task]),
        Decide::MoreTime { proposal },
        withdraw(proposal),
        Decide::TakeUp { proposal },
        Decide::OfferSlot { proposal, at: tomorrow() },
        Decide::WriteDownWhoCame { proposal, slot: 0, came: vec![AMINA, EMRE] },
        answer(proposal, AMINA, Answer::Yes),
        Decide::Consent { proposal, effect, yes: true },
        Decide::TakeTask { proposal, effect },
        Decide::HandTaskBack { proposal, effect },
        Decide::TaskDone { proposal, effect },
        Decide::Brake { proposal },
        Decide::Review { proposal, again: Again::End },
        Decide::Acknowledge { proposal },
    ];
    all.into_iter().map(Command::from).collect()
}

fn helping() -> Vec<Command> {
    let all = vec![
        ask(groceries()),
        understand(NEED),
        change(NEED, Change { how_soon: Some(HowSoon::AnyTime), ..Change::default() }),
        promise(NEED, 1),
        needs::Command::Accept { need: NEED, promise: FIRST_PROMISE },
        needs::Command::Decline { need: NEED, promise: FIRST_PROMISE },
        set_out(NEED),
        release(NEED),
        hand_over(NEED, Handover::Door),
        attempt(NEED, Reached::NoAnswer),
        hold(NEED, Hold::WaitsFor { what: WaitsFor::Decision }),
        check_back(NEED, CheckBack::Arrived),
        close(NEED, Outcome::NoLongerNeeded),
        reopen(NEED),
        needs::Command::Say { need: NEED },
        needs::Command::AskAround { need: NEED, wave: 1 },
    ];
    all.into_iter().map(Command::from).collect()
}

fn together() -> Vec<Command> {
    let terms = offers::Terms {
        sort: offers::Sort::Time,
        kinds: vec![needs::Kind::Food],
        quantity: offers::Quantity::Standing,
        times: offers::Times::ANY,
        travel: offers::Travel::OnFoot,
        minutes: 10,
        at_most_a_week: None,
        languages: Vec::new(),
        starts: None,
        interests: Vec::new(),
    };
    vec![
        found().into(),
        name_street("Tannery Row").into(),
        join(How::Founding).into(),
        join(How::OfferedHand).into(),
        invited_by(AMINA).into(),
        welcome(FARAH).into(),
        vouch(FARAH).into(),
        people::Command::ChangeDetails.into(),
        people::Command::Leave.into(),
        people::Command::AskBack.into(),
        people::Command::VouchBack { digits: 123_456, person: EMRE }.into(),
        people::Command::RefuseBack { recovery: RecoveryId(1) }.into(),
        people::Command::GoAway.into(),
        people::Command::ComeBack.into(),
        offers::Command::Offer { terms }.into(),
        take(Duty::PhoneDesk).into(),
        take(Duty::Stock).into(),
        hand_back(Duty::Books).into(),
        fund::Command::PutIn { pot: fund::PotId::TIN, amount: fund::Money(100) }.into(),
        Rounds::Make { rounds: Vec::new() }.into(),
        Rounds::Rework { rounds: Vec::new(), more: Vec::new() }.into(),
        Rounds::Drop { round: RoundId(1) }.into(),
        Rounds::Claim { round: RoundId(1) }.into(),
        Rounds::NotThisTime { round: RoundId(1) }.into(),
        Rounds::HandBack { round: RoundId(1) }.into(),
        Rounds::SetOut { round: RoundId(1) }.into(),
        Rounds::Answer { round: RoundId(1), need: NEED, answer: AtTheDoor::Given }.into(),
        Rounds::Close { round: RoundId(1) }.into(),
        Command::Open(Subject::Need(NEED)),
        Command::Forget(Subject::Need(NEED)),
        Command::Forget(Subject::Person(FARAH)),
        Command::Undo(1),
        Command::Due(Matter::Proposal(PROPOSAL)),
        Command::Due(Matter::Person(FARAH)),
    ]
}
