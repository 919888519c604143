//! A need as a card: what everybody who takes part may see, and what is theirs to do about it. Nothing about who asked.

use commons::fitting::Fit;
use commons::needs::{self, Hold, HowSoon, Need, Phase};
use commons::people::PersonId;
use commons::{Actor, Span, Timestamp};
use host::State;

use crate::look::frame::Frame;
use crate::needs::may::May;
use crate::needs::times;
use crate::saying;

pub(crate) struct Card {
    /// Where the need's own page is, within the group.
    pub(crate) path: String,
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) colour: &'static str,
    pub(crate) icon: &'static str,
    pub(crate) street: String,
    pub(crate) soon: String,
    pub(crate) asked: String,
    pub(crate) chip: Option<Chip>,
    /// How much of it is left, if that is more than one thing.
    pub(crate) left: Option<String>,
    /// How many people it still takes, if that is more than one.
    pub(crate) hands: Option<String>,
    pub(crate) hold: Option<String>,
    /// Why it stands where it stands, and why it may be something for the reader.
    pub(crate) why: Vec<String>,
    /// One tap to promise it: by when that would be.
    pub(crate) take: Option<Take>,
    /// Who is on it, by the names they chose.
    pub(crate) who: Vec<Who>,
    /// By when it is promised.
    pub(crate) by_when: Option<String>,
}

pub(crate) struct Chip {
    pub(crate) class: &'static str,
    pub(crate) text: String,
}

pub(crate) struct Take {
    pub(crate) command: String,
    /// 0 for going along.
    pub(crate) much: u16,
    pub(crate) by: String,
}

pub(crate) struct Who {
    pub(crate) name: String,
    pub(crate) seed: Vec<u8>,
}

/// Who looks, and at what.
pub(crate) struct Viewer<'a> {
    pub(crate) frame: &'a Frame,
    pub(crate) state: &'a State,
    pub(crate) person: PersonId,
    pub(crate) now: Timestamp,
}

impl Viewer<'_> {
    pub(crate) fn may(&self) -> May<'_> {
        May::new(&self.state.group, Actor::Person(self.person), self.now)
    }

    /// A card with what stands on the board.
    pub(crate) fn card(&self, need: &Need) -> Card {
        let frame = self.frame;
        let wanting = need.wanting();
        let left = (need.amount > 1 && wanting.much > 0).then(|| self.left(need));
        let hands = (need.hands() > 1 && wanting.hands > 0).then(|| frame.n("board-hands", wanting.hands));
        let path = format!("needs/{}", need.id.0);
        Card {
            path,
            code: need.code.to_string(),
            title: saying::title(frame.tongue, need),
            colour: saying::colour(need.kind),
            icon: saying::icon(need.kind),
            street: self.street(need),
            soon: frame.t(&format!("soon-{}", need.how_soon.word())),
            asked: frame.s("board-asked", "ago", frame.ago(need.asked_at.0)),
            chip: self.chip(need),
            left,
            hands,
            hold: hold(frame, need.hold),
            why: Vec::new(),
            take: None,
            who: self.who(need),
            by_when: need.open_promises().map(|promise| promise.by_when).min().map(|at| frame.day_and_time(at.0)),
        }
    }

    /// The same with the reasons, and the button.
    pub(crate) fn card_to_take(&self, need: &Need, fit: Option<&Fit>, command: impl FnOnce() -> String) -> Card {
        let mut card = self.card(need);
        let frame = self.frame;
        if let Some(fit) = fit {
            card.why.push(crate::fitting::why_you(frame, fit));
        }
        if self.now - need.asked_at >= Span::days(2) && need.promised() == 0 {
            card.why.push(frame.s("board-waiting", "span", frame.span((self.now - need.asked_at).0)));
            // Said once is enough.
            card.asked.clear();
        }
        let wanting = need.wanting();
        let zone = times::zone(&self.state.group);
        let days = times::usual(need.how_soon);
        let much = wanting.much.min(1);
        let promise = needs::Command::Promise { need: need.id, much, by_when: times::evening(self.now, &zone, days) };
        // Several bags: how many is asked on the need's own page.
        if wanting.much <= 1 && self.may().can(promise) {
            let by = frame.s("board-by", "when", times::said(frame, self.now, &zone, days));
            card.take = Some(Take { command: command(), much, by });
        }
        card
    }

    /// The street; or that it can be done from anywhere, or that nobody has found it yet.
    pub(crate) fn street(&self, need: &Need) -> String {
        let street = need.street.and_then(|street| self.state.group.founding.street(street));
        match street {
            Some(street) => street.to_owned(),
            None if needs::needs_door(need.kind, need.item) => self.frame.t("board-street-unknown"),
            None => self.frame.t("board-anywhere"),
        }
    }

    /// What a person is called, and their patch.
    pub(crate) fn whoever(&self, person: PersonId) -> Who {
        let name = saying::name(self.frame, self.state, person);
        let seed = self.state.group.people.get(person).map(saying::patch_seed).unwrap_or_default();
        Who { name, seed }
    }

    fn who(&self, need: &Need) -> Vec<Who> {
        let mut people: Vec<PersonId> = need.open_promises().map(|promise| promise.by).collect();
        people.sort_unstable();
        people.dedup();
        people.into_iter().map(|person| self.whoever(person)).collect()
    }

    fn left(&self, need: &Need) -> String {
        let (much, amount) = (need.wanting().much, need.amount);
        if much == amount {
            self.frame.n("board-parts", amount)
        } else {
            self.frame.with("board-parts-left", &[("n", &much), ("all", &amount)])
        }
    }

    fn chip(&self, need: &Need) -> Option<Chip> {
        if !matches!(need.phase(), Phase::Heard | Phase::Open) {
            return None;
        }
        if need.wanted_by() <= self.now {
            return Some(Chip { class: "chip-urgent", text: self.frame.t("board-late") });
        }
        (need.how_soon == HowSoon::Today).then(|| Chip { class: "chip-urgent", text: self.frame.t("soon-today") })
    }
}

/// Why it stands still for now.
pub(crate) fn hold(frame: &Frame, hold: Hold) -> Option<String> {
    match hold {
        Hold::None => None,
        Hold::CallingBack { .. } => Some(frame.t("hold-calling_back")),
        Hold::Paced { until } => Some(frame.s("hold-paced", "until", frame.day(until.0))),
        Hold::WaitsFor { what } => Some(frame.s("hold-waits_for", "what", frame.t(&format!("waits-{}", what.word())))),
    }
}
