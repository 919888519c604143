//! What is done in a house once it is made: beside the pages, or in time.

use commons::decisions::{self, ProposalId};
use commons::needs::{self, NeedId};
use commons::people::PersonId;
use commons::rounds::{self, Plan, Planned, RoundId, Way};
use commons::sight::{Field, Proposed};
use commons::{Actor, Command, Event, Lang, Span};
use host::{Act, Done, Failed};

use super::{NOW, Sample, TANNERS_ROW};

impl Sample {
    /// Acts beside the pages.
    pub(crate) async fn run(&self, by: Actor, command: Command) -> Result<Done, Failed> {
        self.host.run(&self.home, Act::new(self.host.dice.command_id(), by, command)).await
    }

    /// The same for a person and a need.
    pub(crate) async fn needs(&self, by: PersonId, command: needs::Command) -> Result<Done, Failed> {
        self.run(Actor::Person(by), Command::Needs(command)).await
    }

    /// Lets time pass, and does what is due.
    pub(crate) async fn pass_time(&self, span: Span) {
        self.host.clock.pass(span);
        self.host.catch_up(&self.home).await.unwrap();
    }

    /// A round to these needs, tomorrow afternoon by bicycle, which nobody has claimed.
    pub(crate) async fn makes_a_round(&self, needs: &[NeedId]) -> RoundId {
        let stop = |need: &NeedId| Planned {
            need: *need,
            much: self.need(*need).wanting().much,
            fetch: None,
            cold: false,
            pinned: false,
            open: None,
        };
        let plan = Plan {
            way: Way::Bicycle,
            leaves_at: NOW + Span::hours(27),
            back_by: NOW + Span::hours(29),
            bags: 12,
            starts: Some(TANNERS_ROW),
            ends: Some(TANNERS_ROW),
            kept_for: None,
            stops: needs.iter().map(stop).collect(),
            metres: 3_200,
            seconds: 2_700,
        };
        let make = rounds::Command::Make { rounds: vec![plan] };
        let act = Act::new(self.host.dice.command_id(), Actor::Person(self.dee), make.into());
        self.host.run(&self.home, act).await.unwrap();
        RoundId(self.newest_round())
    }

    /// The number of the newest round, or 1 where there is none.
    pub(crate) fn newest_round(&self) -> u32 {
        self.home.look().group.rounds.live().last().map_or(1, |round| round.id.0)
    }

    /// Somebody has written a proposal and somebody else supports it: everybody is asked. Neither is one of the two members
    /// without a part in anything.
    pub(crate) async fn asks_everybody(&self) -> ProposalId {
        let draft = decisions::Draft {
            kind: decisions::Kind::Full,
            effects: vec![decisions::Effect::SetRule { rule: commons::Rule::FoodAllowance, value: 35 }],
            language: Lang::parse("en").unwrap(),
            public: true,
            hours: 0,
            review_days: None,
            again: None,
        };
        let write = Command::Decisions(decisions::Command::Write { draft });
        let act = Act::new(self.host.dice.command_id(), Actor::Person(self.esi), write)
            .sealing(Field::Proposed(Proposed::Title, 0), "Raise the food allowance");
        let done = self.host.run(&self.home, act).await.unwrap();
        let written = done.events.into_iter().find_map(|event| match event {
            Event::Decisions(decisions::Event::Written { proposal, .. }) => Some(proposal),
            _ => None,
        });
        let proposal = written.unwrap();
        let support = Command::Decisions(decisions::Command::Support { proposal });
        self.run(Actor::Person(self.dee), support).await.unwrap();
        proposal
    }

    /// A copy of a need as it is now.
    pub(crate) fn need(&self, need: NeedId) -> needs::Need {
        self.home.look().group.needs.get(need).unwrap().clone()
    }
}
