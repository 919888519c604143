//! Decisions on the pages: every state of a proposal in every language, and everything people do, over HTTP.

/// Answering, told answers, blocks, the last question.
mod answering;
/// What was agreed: tasks, one's own yes, the brake, looking again.
mod carried;
/// What is counted, and who may read what.
mod reading;
/// Other wordings, talk, letting go.
mod wording;

use axum::http::StatusCode;
use commons::decisions::{self, AgreementId, Draft, Effect, Event, Kind, Position, Proposal, ProposalId, State, Words};
use commons::people::PersonId;
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Lang, Rule, Span};
use host::Act;

use crate::people::tests::assert_whole;
use crate::sample::{self, Answer, Sample};
use crate::words::{Tongue, plain};

pub(super) const TITLE: &str = "Raise the food allowance <script>alert(1)</script> 🌶";
pub(super) const WHY: &str = "Prices went up.\nBags run out by Friday.";

/// A group that decides things.
pub(super) struct Here {
    pub(super) sample: Sample,
}

impl Here {
    pub(super) async fn new() -> Here {
        Here { sample: sample::house().await }
    }

    pub(super) async fn run(&self, by: PersonId, command: decisions::Command) -> Vec<commons::Event> {
        self.act(by, command, &[]).await
    }

    pub(super) async fn act(
        &self,
        by: PersonId,
        command: decisions::Command,
        words: &[(Field, &str)],
    ) -> Vec<commons::Event> {
        let id = self.sample.host.dice.command_id();
        let act = Act::new(id, Actor::Person(by), Command::Decisions(command));
        let act = words.iter().fold(act, |act, (field, words)| act.sealing(*field, *words));
        self.sample.host.run(&self.sample.home, act).await.unwrap().events
    }

    pub(super) async fn write(&self, by: PersonId, kind: Kind, effects: Vec<Effect>) -> ProposalId {
        self.write_draft(
            by,
            Draft {
                kind,
                effects,
                language: Lang::parse("en").unwrap(),
                public: false,
                hours: if kind == Kind::Urgent { 24 } else { 0 },
                review_days: None,
                again: None,
            },
        )
        .await
    }

    pub(super) async fn write_draft(&self, by: PersonId, draft: Draft) -> ProposalId {
        let words = [
            (Field::Proposed(Proposed::Title, 0), TITLE),
            (Field::Proposed(Proposed::Why, 0), WHY),
            (Field::Proposed(Proposed::Affected, 0), "Everybody who eats"),
            (Field::Clause(0, 0), "We treat each other kindly."),
        ];
        let events = self.act(by, decisions::Command::Write { draft }, &words).await;
        events
            .iter()
            .find_map(|event| match event {
                commons::Event::Decisions(Event::Written { proposal, .. }) => Some(*proposal),
                _ => None,
            })
            .unwrap()
    }

    /// Written by Chiara, supported by Dee: everybody is asked.
    pub(super) async fn asked(&self, kind: Kind, effects: Vec<Effect>) -> ProposalId {
        let id = self.write(self.sample.chiara, kind, effects).await;
        self.run(self.sample.dee, decisions::Command::Support { proposal: id }).await;
        assert!(matches!(self.proposal(id).state, State::Open { .. }));
        id
    }

    /// The allowance, asked of everybody.
    pub(super) async fn allowance(&self) -> ProposalId {
        self.asked(Kind::Full, vec![allowance(35)]).await
    }

    pub(super) fn members(&self) -> [PersonId; 5] {
        let sample = &self.sample;
        [sample.ben, sample.chiara, sample.dee, sample.esi, sample.femi]
    }

    pub(super) async fn say(&self, person: PersonId, id: ProposalId, position: Position, words: &str) {
        let command = decisions::Command::Position {
            proposal: id,
            version: self.proposal(id).version,
            person,
            position,
            words: if words.is_empty() { Words::None } else { Words::Some },
            will_meet: position == Position::Block,
        };
        let spoken = Field::Spoken(ProposalId(0), 0);
        let lifts = Field::Lifts(ProposalId(0), 0);
        match position {
            Position::Block => self.act(person, command, &[(spoken, words), (lifts, "A floor under the pot")]).await,
            _ => self.act(person, command, &[(spoken, words)]).await,
        };
    }

    pub(super) async fn all_agree(&self, id: ProposalId) {
        for person in self.members() {
            self.say(person, id, Position::Agree, "").await;
        }
    }

    pub(super) fn proposal(&self, id: ProposalId) -> Proposal {
        self.sample.home.look().group.decisions.get(id).unwrap().clone()
    }

    /// Lets time pass until the proposal is somewhere else.
    pub(super) async fn wait(&self, id: ProposalId) {
        let before = self.proposal(id).state;
        for _ in 0..80 {
            self.sample.pass_time(Span::days(1)).await;
            if self.proposal(id).state != before {
                return;
            }
        }
        panic!("{id:?} stays in {before:?}");
    }

    /// Agreed by all, and what follows has happened.
    pub(super) async fn agreed(&self, kind: Kind, effects: Vec<Effect>) -> ProposalId {
        let id = self.asked(kind, effects).await;
        self.all_agree(id).await;
        self.wait(id).await;
        id
    }

    pub(super) async fn get(&self, id: ProposalId, person: PersonId) -> Answer {
        let cookie = self.sample.signed_in(person).await;
        self.sample.get(&format!("decisions/{}", id.0), &cookie).await
    }

    /// The page as somebody reads it in English.
    pub(super) async fn read(&self, id: ProposalId, person: PersonId) -> String {
        let answer = self.get(id, person).await;
        assert_eq!(answer.status, StatusCode::OK);
        plain(&answer.text)
    }

    pub(super) async fn post(&self, id: ProposalId, path: &str, form: &[(&str, &str)], person: PersonId) -> Answer {
        let cookie = self.sample.signed_in(person).await;
        self.sample.post(&format!("decisions/{}/{path}", id.0), form, &cookie).await
    }

    /// A form that is taken: it leads back to the page, which says so.
    pub(super) async fn done(&self, id: ProposalId, path: &str, form: &[(&str, &str)], person: PersonId, said: &str) {
        let answer = self.post(id, path, form, person).await;
        let wanted = format!("said=decide-{said}");
        assert!(answer.location().contains(&wanted), "{path}: {} {}", answer.status, answer.location());
    }
}

pub(super) fn allowance(value: u16) -> Effect {
    Effect::SetRule { rule: Rule::FoodAllowance, value }
}

/// Details are wiped sooner: that cannot be undone.
pub(super) fn wiped_after(days: u16) -> Effect {
    Effect::SetRule { rule: Rule::ForgetAfterDays, value: days }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Stage {
    Draft,
    Sense,
    Open,
    Amended,
    Withdrawing,
    Resolving,
    Last,
    Cooling,
    InForce,
    Task,
    Paused,
    Review,
    Fading,
    Over,
    Lapsed,
    Urgent,
    Agreement,
}

const STAGES: [Stage; 17] = [
    Stage::Draft,
    Stage::Sense,
    Stage::Open,
    Stage::Amended,
    Stage::Withdrawing,
    Stage::Resolving,
    Stage::Last,
    Stage::Cooling,
    Stage::InForce,
    Stage::Task,
    Stage::Paused,
    Stage::Review,
    Stage::Fading,
    Stage::Over,
    Stage::Lapsed,
    Stage::Urgent,
    Stage::Agreement,
];

async fn at_stage(here: &Here, stage: Stage) -> ProposalId {
    let (chiara, femi) = (here.sample.chiara, here.sample.femi);
    match stage {
        Stage::Draft => here.write(chiara, Kind::Full, vec![allowance(35)]).await,
        Stage::Sense => {
            let id = here.write(chiara, Kind::Full, vec![allowance(35)]).await;
            here.run(chiara, decisions::Command::AskInformally { proposal: id }).await;
            here.say(femi, id, Position::Reservations, "Could be less").await;
            id
        }
        Stage::Open => {
            let id = here.allowance().await;
            here.say(femi, id, Position::Block, "We would be out of money by March").await;
            here.say(here.sample.esi, id, Position::Reservations, "Look again in <b>February</b>").await;
            here.say(here.sample.ben, id, Position::StandAside, "أنا لا أطبخ").await;
            id
        }
        Stage::Amended => {
            let id = here.allowance().await;
            here.say(femi, id, Position::Reservations, "Too much").await;
            let suggest = decisions::Command::Suggest { proposal: id, effects: vec![allowance(30)] };
            here.act(femi, suggest, &[(Field::Proposed(Proposed::Title, 0), "Thirty, not more")]).await;
            let text = here.proposal(id).suggestions[0].text;
            let amend = decisions::Command::Amend { proposal: id, effects: Vec::new(), suggestion: Some(text) };
            here.run(chiara, amend).await;
            id
        }
        Stage::Withdrawing => {
            let id = here.allowance().await;
            here.run(chiara, decisions::Command::Withdraw { proposal: id }).await;
            id
        }
        Stage::Resolving => {
            let id = here.allowance().await;
            here.all_agree(id).await;
            here.say(femi, id, Position::Block, "We would be out of money by March").await;
            here.wait(id).await;
            let until = match here.proposal(id).state {
                State::Resolving { until } => until,
                other => panic!("{other:?}"),
            };
            here.run(chiara, decisions::Command::OfferSlot { proposal: id, at: until - Span::days(1) }).await;
            id
        }
        Stage::Last => {
            let id = here.allowance().await;
            here.all_agree(id).await;
            here.say(femi, id, Position::Block, "We would be out of money by March").await;
            while !matches!(here.proposal(id).state, State::Fallback { .. }) {
                here.wait(id).await;
            }
            here.run(
                chiara,
                decisions::Command::Answer { proposal: id, person: chiara, answer: decisions::Answer::Yes },
            )
            .await;
            id
        }
        Stage::Cooling => here.agreed(Kind::Full, vec![wiped_after(3)]).await,
        Stage::InForce => here.agreed(Kind::Full, vec![allowance(35)]).await,
        Stage::Task => here.agreed(Kind::Full, vec![Effect::Task, allowance(30)]).await,
        Stage::Paused => {
            let id = here.agreed(Kind::Full, vec![allowance(35)]).await;
            for person in [here.sample.ben, here.sample.dee, femi] {
                let brake = decisions::Command::Brake { proposal: id };
                here.act(person, brake, &[(Field::Spoken(ProposalId(0), 0), "The pot is empty")]).await;
            }
            id
        }
        Stage::Review | Stage::Fading => {
            let id = here.agreed(Kind::Full, vec![allowance(35)]).await;
            here.wait(id).await;
            if stage == Stage::Fading {
                here.wait(id).await;
            }
            id
        }
        Stage::Over => {
            let id = here.write(chiara, Kind::Full, vec![allowance(35)]).await;
            here.run(chiara, decisions::Command::Withdraw { proposal: id }).await;
            id
        }
        Stage::Lapsed => {
            let id = here.allowance().await;
            while !here.proposal(id).is_over() {
                here.wait(id).await;
            }
            id
        }
        Stage::Urgent => here.asked(Kind::Urgent, vec![allowance(60)]).await,
        Stage::Agreement => here.asked(Kind::Full, vec![Effect::Adopt { agreement: AgreementId::SaferSpaces }]).await,
    }
}

fn stands_at(stage: Stage, state: State) -> bool {
    match stage {
        Stage::Draft => matches!(state, State::Draft),
        Stage::Sense => matches!(state, State::SenseCheck { .. }),
        Stage::Open | Stage::Amended | Stage::Urgent | Stage::Agreement => matches!(state, State::Open { .. }),
        Stage::Withdrawing => matches!(state, State::Withdrawing { .. }),
        Stage::Resolving => matches!(state, State::Resolving { .. }),
        Stage::Last => matches!(state, State::Fallback { .. }),
        Stage::Cooling => matches!(state, State::Cooling { .. }),
        Stage::InForce | Stage::Task => matches!(state, State::InForce { .. }),
        Stage::Paused => matches!(state, State::Paused { .. }),
        Stage::Review => matches!(state, State::DueReview { .. }),
        Stage::Fading => matches!(state, State::Fading { .. }),
        Stage::Over | Stage::Lapsed => matches!(state, State::Over { .. }),
    }
}

/// Ids that are twice on a page: labels and summaries would lead to the wrong one.
fn ids_twice(page: &str) -> Vec<String> {
    let mut ids: Vec<&str> = page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    ids.sort_unstable();
    ids.windows(2).filter(|pair| pair[0] == pair[1]).map(|pair| pair[0].to_owned()).collect()
}

#[tokio::test]
async fn every_state_of_a_proposal_is_whole_in_every_language() {
    for stage in STAGES {
        let here = Here::new().await;
        let id = at_stage(&here, stage).await;
        assert!(stands_at(stage, here.proposal(id).state), "{stage:?}: {:?}", here.proposal(id).state);
        for person in [here.sample.chiara, here.sample.femi] {
            let cookie = here.sample.signed_in(person).await;
            for tongue in Tongue::ALL {
                let page = here.sample.get_in(tongue.code(), &format!("decisions/{}", id.0), &cookie).await;
                assert_whole(&page, tongue, &format!("{stage:?}"));
                assert_eq!(ids_twice(&page.text), Vec::<String>::new(), "{stage:?}");
                assert!(page.text.contains("lang=\"en\" dir=\"auto\""), "{stage:?}: words have their language");
                assert!(page.text.len() < 90_000, "{stage:?}: {} bytes before compression", page.text.len());
                let list = here.sample.get_in(tongue.code(), "decisions", &cookie).await;
                assert_whole(&list, tongue, &format!("the list with {stage:?}"));
                assert!(list.text.contains(&format!("/decisions/{}\"", id.0)), "{stage:?} is in the list");
                let today = here.sample.get_in(tongue.code(), "today", &cookie).await;
                assert_whole(&today, tongue, &format!("today with {stage:?}"));
            }
        }
    }
}

#[tokio::test]
async fn other_wordings_are_whole_in_every_language() {
    let here = Here::new().await;
    let agreement = at_stage(&here, Stage::Agreement).await;
    let draft = here.write(here.sample.chiara, Kind::Full, vec![Effect::Task, allowance(30)]).await;
    for person in [here.sample.chiara, here.sample.femi] {
        let cookie = here.sample.signed_in(person).await;
        for tongue in Tongue::ALL {
            for form in ["wordings", "translations"] {
                let page =
                    here.sample.get_in(tongue.code(), &format!("decisions/{}/{form}", agreement.0), &cookie).await;
                assert_whole(&page, tongue, form);
            }
        }
    }
    let cookie = here.sample.signed_in(here.sample.femi).await;
    for form in ["wordings", "rewrite"] {
        let none = here.sample.get(&format!("decisions/{}/{form}", draft.0), &cookie).await;
        assert!(none.location().contains("refused="), "{form}: only its author changes a draft");
    }
}

#[tokio::test]
async fn an_empty_list_says_so_and_the_room_is_in_the_rail_and_the_tabs() {
    let here = Here::new().await;
    let cookie = here.sample.signed_in(here.sample.femi).await;
    let page = here.sample.get("decisions", &cookie).await;
    assert!(page.text.contains("nothing has been decided yet"));
    assert!(page.text.contains("aria-current=\"page\""));
    let tabs = page.text.split("class=\"tabs\"").nth(1).unwrap();
    assert!(tabs.contains("Decide") && !tabs.contains("Neighbours"));
    here.allowance().await;
    let page = here.sample.get("decisions", &cookie).await.text;
    assert!(page.contains("<span class=\"count\">1<span"), "what waits for an answer is counted");
    let today = plain(&here.sample.get("today", &cookie).await.text);
    assert!(today.contains("Everyday decision, open until"));
}
