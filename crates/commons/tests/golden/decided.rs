//! One of each event of decisions, and one of each effect.

use commons::decisions::{
    About, Again, AgreementId, Answer, Clause, Draft, Effect, End, Event, Kind, Left, Page, Position, ProposalId, Said,
    Verdict,
};
use commons::duties::{Change, Duty, Filling};
use commons::fund::{Money, PotId};
use commons::mirror::Indicator;
use commons::people::PersonId;
use commons::{Event as Happened, Lang, Rule, Timestamp};

const PROPOSAL: ProposalId = ProposalId(4);
const PERSON: PersonId = PersonId(2);
const UNTIL: Timestamp = Timestamp(1_772_539_200_000);

fn draft(kind: Kind) -> Draft {
    Draft {
        kind,
        effects: vec![Effect::Task],
        language: Lang::parse("en").expect("a language"),
        public: false,
        hours: 0,
        review_days: None,
        again: None,
    }
}

pub(crate) fn decided() -> Vec<Happened> {
    let proposal = PROPOSAL;
    let mut all: Vec<Event> = Kind::ALL.map(|kind| Event::Written { proposal, draft: draft(kind) }).into();
    let again = Draft {
        public: true,
        hours: 12,
        review_days: Some(30),
        again: Some(ProposalId(1)),
        effects: vec![Effect::Publish { page: Page::Sums }, Effect::Task],
        ..draft(Kind::Full)
    };
    all.push(Event::Rewritten { proposal, text: 1, draft: again });
    all.extend(before_it_opens());
    all.extend(while_it_is_open());
    all.extend(talked_through());
    all.extend(closed());
    all.extend(in_force());
    all.into_iter().map(Happened::Decisions).collect()
}

fn before_it_opens() -> Vec<Event> {
    let (proposal, until) = (PROPOSAL, UNTIL);
    let electorate = vec![PersonId(1), PERSON, PersonId(5)];
    vec![
        Event::AskedInformally { proposal, until },
        Event::SenseTaken { proposal },
        Event::Supported { proposal },
        Event::Ready { proposal },
        Event::Opened { proposal, until, electorate: electorate.clone(), away: Vec::new(), facilitator: None },
        Event::Opened { proposal, until, electorate, away: vec![PersonId(5)], facilitator: Some(PERSON) },
        Event::Willing { willing: true },
    ]
}

fn while_it_is_open() -> Vec<Event> {
    let (proposal, person, until) = (PROPOSAL, PERSON, UNTIL);
    let mut all: Vec<Event> = Vec::new();
    all.extend(Position::ALL.map(|position| Event::Positioned { proposal, person, position, line: None }));
    all.push(Event::Positioned { proposal, person, position: Position::Block, line: Some(3) });
    let _ = |about: About| match about {
        About::Talk | About::Position { .. } | About::Line { .. } | About::Harm => {}
    };
    let abouts =
        [About::Talk, About::Position { position: Position::StandAside }, About::Line { line: 2 }, About::Harm];
    all.extend(abouts.map(|about| Event::Said { proposal, line: 4, about }));
    let effects = vec![Effect::SetRule { rule: Rule::OpenPromises, value: 4 }];
    all.extend([
        Event::Suggested { proposal, text: 2, effects: effects.clone() },
        Event::Amended {
            proposal,
            version: 2,
            text: 2,
            effects: effects.clone(),
            until,
            by_suggestion_of: Some(PERSON),
        },
        Event::Amended { proposal, version: 3, text: 3, effects, until, by_suggestion_of: None },
        Event::GivenTime { proposal, until },
        Event::Translated { proposal, translation: 1, text: 3, language: Lang::parse("ar").expect("a tag") },
        Event::Withdrawing { proposal, until },
        Event::TakenUp { proposal },
        Event::Reminded { proposal },
    ]);
    all
}

fn talked_through() -> Vec<Event> {
    let (proposal, until, person) = (PROPOSAL, UNTIL, PERSON);
    let mut all = vec![
        Event::Resolving { proposal, round: 1, until },
        Event::SlotOffered { proposal, slot: 0, at: until },
        Event::WhoCame { proposal, slot: 0, came: vec![PersonId(1), PERSON] },
        Event::BlockLapsed { proposal, person },
        Event::LastQuestion { proposal, until },
    ];
    all.extend(Answer::ALL.map(|answer| Event::Answered { proposal, person, answer }));
    all
}

fn closed() -> Vec<Event> {
    let (proposal, until) = (PROPOSAL, UNTIL);
    let _ = |verdict: Verdict| match verdict {
        Verdict::Agreed
        | Verdict::NoQuorum
        | Verdict::Weak
        | Verdict::Blocked
        | Verdict::Lapsed
        | Verdict::PromoteToFull
        | Verdict::AgreedWithDissent
        | Verdict::NotAgreed => {}
    };
    let verdicts = [
        Verdict::Agreed,
        Verdict::NoQuorum,
        Verdict::Weak,
        Verdict::Blocked,
        Verdict::Lapsed,
        Verdict::PromoteToFull,
        Verdict::AgreedWithDissent,
        Verdict::NotAgreed,
    ];
    let mut all: Vec<Event> = verdicts.map(|verdict| Event::Closed { proposal, verdict }).into();
    all.extend([
        Event::OpenAgain { proposal, until },
        Event::Promoted { proposal, until, electorate: vec![PersonId(1)] },
        Event::Telling { proposal, until },
        Event::Told { proposal },
        Event::Cooling { proposal, until },
    ]);
    let _ = |end: End| match end {
        End::Withdrawn
        | End::Lapsed
        | End::NotAgreed
        | End::Superseded { .. }
        | End::Repealed { .. }
        | End::RunOut
        | End::EmergencyOver
        | End::LeftLying => {}
    };
    let ends = [
        End::Withdrawn,
        End::Lapsed,
        End::NotAgreed,
        End::Superseded { by: ProposalId(9) },
        End::Repealed { by: ProposalId(9) },
        End::RunOut,
        End::EmergencyOver,
        End::LeftLying,
    ];
    all.extend(ends.map(|end| Event::Ended { proposal, end }));
    all
}

fn in_force() -> Vec<Event> {
    let (proposal, until, person) = (PROPOSAL, UNTIL, PERSON);
    let _ = |left: Left| match left {
        Left::SaidNo | Left::NoAnswer | Left::GroundMoved => {}
    };
    let lefts = [Left::SaidNo, Left::NoAnswer, Left::GroundMoved];
    let mut all: Vec<Event> = lefts.map(|why| Event::LeftToDo { proposal, no: 1, why }).into();
    all.extend([
        Event::InForce { proposal, review_at: until },
        Event::ConsentAsked { proposal, no: 0, person, until },
        Event::TaskTaken { proposal, effect: 1 },
        Event::TaskHandedBack { proposal, effect: 1 },
        Event::TaskDone { proposal, effect: 1 },
        Event::Braked { proposal },
        Event::Paused { proposal, question: ProposalId(5) },
        Event::GoesOn { proposal },
        Event::ReviewDue { proposal, until },
        Event::AskedAbout { proposal: ProposalId(5), about: proposal, draft: draft(Kind::Full) },
        Event::Kept { proposal, review_at: until },
        Event::Fading { proposal, until },
    ]);
    all.extend(Again::ALL.map(|again| Event::Reviewed { proposal, again }));
    all
}

/// One of each effect, with each word it can carry; every rule once.
pub(crate) fn effects() -> Vec<Happened> {
    let (pot, person, agreement) = (PotId(1), PERSON, AgreementId::Own(3));
    let clause = Clause { decision: ProposalId(1), text: 0, effect: 2 };
    let known = |effect: &Effect| match effect {
        Effect::SetRule { .. }
        | Effect::Adopt { .. }
        | Effect::DropAgreement { .. }
        | Effect::Restore { .. }
        | Effect::Duty { .. }
        | Effect::Appoint { .. }
        | Effect::Recall { .. }
        | Effect::OpenPot { .. }
        | Effect::ClosePot { .. }
        | Effect::Budget { .. }
        | Effect::Spend { .. }
        | Effect::Admit { .. }
        | Effect::Pause { .. }
        | Effect::EndMembership { .. }
        | Effect::Publish { .. }
        | Effect::Unpublish { .. }
        | Effect::Share { .. }
        | Effect::Rename { .. }
        | Effect::Mirror { .. }
        | Effect::Task
        | Effect::Repeal { .. }
        | Effect::Keep { .. }
        | Effect::Dissolve => {}
    };
    let mut all: Vec<Effect> =
        Rule::ALL.iter().map(|rule| Effect::SetRule { rule: *rule, value: rule.bounds().1 }).collect();
    all.extend(AgreementId::TEMPLATES.map(|agreement| Effect::Adopt { agreement }));
    all.extend(Page::ALL.map(|page| Effect::Publish { page }));
    all.extend(Indicator::ALL.iter().map(|indicator| Effect::Mirror { indicator: *indicator, on: false }));
    all.extend(changes().into_iter().map(|change| Effect::Duty { change }));
    all.extend([
        Effect::Adopt { agreement },
        Effect::DropAgreement { agreement },
        Effect::Restore { agreement, clause },
        Effect::Appoint { duty: Duty::Books, person },
        Effect::Recall { duty: Duty::Invented(1), person },
        Effect::OpenPot { pot },
        Effect::ClosePot { pot },
        Effect::Budget { pot, monthly: Money(20_000) },
        Effect::Spend { pot: PotId::TIN, amount: Money(1) },
        Effect::Admit { person },
        Effect::Pause { person },
        Effect::EndMembership { person },
        Effect::Unpublish { page: Page::Fund },
        Effect::Share { page: Page::Fund, days: 31 },
        Effect::Rename { what: Said::Name, to: "Ręka w rękę".into() },
        Effect::Rename { what: Said::Place, to: "حي الفرن".into() },
        Effect::Task,
        Effect::Repeal { decision: ProposalId(1) },
        Effect::Keep { decision: ProposalId(1) },
        Effect::Dissolve,
    ]);
    all.iter().for_each(known);
    let carried = all.into_iter().map(|effect| Event::Carried { proposal: PROPOSAL, no: 0, effect });
    carried.map(Happened::Decisions).collect()
}

fn changes() -> Vec<Change> {
    let (duty, seats, days) = (Duty::Invented(1), 2, 30);
    let clause = Clause { decision: ProposalId(1), text: 0, effect: 0 };
    let _ = |change: Change| match change {
        Change::Invent { .. }
        | Change::Set { .. }
        | Change::Mandate { .. }
        | Change::MandateAgain { .. }
        | Change::End { .. }
        | Change::Begin { .. } => {}
    };
    let mut all: Vec<Change> = Filling::ALL.map(|filling| Change::Invent { duty, seats, days, filling }).into();
    all.extend([
        Change::Set { duty: Duty::Stock, seats, days, filling: Filling::Lot },
        Change::Mandate { duty },
        Change::MandateAgain { duty, clause: Some(clause) },
        Change::MandateAgain { duty, clause: None },
        Change::End { duty },
        Change::Begin { duty },
    ]);
    all
}
