//! The power mirror: how what we do and hold is spread among us. Areas and numbers of people for everybody, one's own part
//! for oneself; no list of people anywhere, and nothing about fewer than five. It is reckoned when somebody looks.

/// Patches and chairs.
mod shapes;
/// What could be proposed, and where the form for it is.
mod suggestions;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::Router;
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use commons::decisions::Target;
use commons::duties::Duty;
use commons::mirror::{self, Area, Count, Indicator, KeyHolder, Mirror, Own, Part, Seen, Spread};
use commons::people::PersonId;
use host::State;

use crate::app::House;
use crate::caller::Caller;
use crate::decisions::effects;
use crate::look::Html;
use crate::look::frame::{Frame, Room};
use crate::look::page::Page;
use crate::saying;
use suggestions::Suggestion;

pub(crate) fn routes() -> Router<House> {
    Router::new().route("/{group}/mirror", get(page))
}

/// A shape with its name and its sentence.
struct Picture {
    name: String,
    shape: Option<Html>,
    text: String,
}

/// Somebody who holds a key; that is public.
struct Holder {
    href: String,
    patch: Html,
    name: String,
    until: String,
}

/// Who holds the keys of the machine.
struct Keys {
    holders: Vec<Holder>,
}

/// One part of the mirror.
struct Section {
    word: &'static str,
    title: String,
    lines: Vec<String>,
    pictures: Vec<Picture>,
    keys: Option<Keys>,
    /// What it could mean.
    means: String,
    suggestions: Vec<Suggestion>,
    /// Where to propose that the mirror no longer shows this.
    off: Option<String>,
}

/// A part that a decision has covered.
struct CoveredPart {
    title: String,
    /// Which decision, and where it is.
    by: Option<(String, String)>,
    on: Option<String>,
}

/// The group's numbers of one area.
struct Row {
    area: String,
    people: String,
    half: String,
    equal: String,
    gini: String,
}

/// What is for the caller alone.
struct Alone {
    parts: Vec<Picture>,
    could_rest: bool,
}

#[derive(Template)]
#[template(path = "mirror/page.html")]
struct MirrorPage {
    frame: Frame,
    active: String,
    sections: Vec<Section>,
    covered: Vec<CoveredPart>,
    rows: Vec<Row>,
    alone: Alone,
}

async fn page(caller: Caller) -> Result<Response, Response> {
    let me = caller.taking_part()?;
    let frame = caller.frame_in(Room::About).titled("mirror-title");
    let now = caller.now();
    let state = caller.home.look();
    let (mirror, own) = mirror::look(&state.group, Some(me), now);
    let page = view(frame, &state, me, &mirror, &own);
    drop(state);
    Ok(Page::sealed(&page).into_response())
}

fn view(frame: Frame, state: &State, me: PersonId, mirror: &Mirror, own: &Own) -> MirrorPage {
    let group = &state.group;
    let look = Look { frame: &frame, state, mirror, has_voice: group.people.has_voice(me) };
    let shown = |indicator: &Indicator| group.mirror.shows(*indicator);
    let sections = Indicator::ALL.into_iter().filter(shown).map(|indicator| look.section(indicator)).collect();
    let covered = Indicator::ALL.into_iter().filter(|indicator| !shown(indicator));
    let covered = covered.map(|indicator| look.covered(indicator)).collect();
    MirrorPage { active: look.active(), sections, covered, rows: look.rows(), alone: alone(&frame, own), frame }
}

/// Everything a section is drawn from.
struct Look<'a> {
    frame: &'a Frame,
    state: &'a State,
    mirror: &'a Mirror,
    has_voice: bool,
}

impl Look<'_> {
    fn active(&self) -> String {
        match self.mirror.active {
            Count::Of(people) => self.frame.n("mirror-active", people),
            Count::Nobody | Count::Few => self.frame.t("mirror-active-few"),
        }
    }

    fn section(&self, indicator: Indicator) -> Section {
        let frame = self.frame;
        let (lines, pictures) = match indicator {
            Indicator::Distribution => (Vec::new(), self.areas()),
            Indicator::Rotation => self.seats(),
            Indicator::EqualAccess => (self.alone_with_it(), Vec::new()),
            Indicator::Delegation => (vec![self.delegation()], Vec::new()),
            Indicator::Responsibility => (vec![self.responsibility()], Vec::new()),
            Indicator::Allocation => (vec![self.allocation()], Vec::new()),
            Indicator::Diffusion => (self.diffusion(), Vec::new()),
            Indicator::Voice => (self.voice(), Vec::new()),
            Indicator::Mutuality => (self.mutuality(), Vec::new()),
            Indicator::Burnout => (vec![self.burnout()], Vec::new()),
        };
        let keys = (indicator == Indicator::EqualAccess).then(|| self.keys());
        let suggestions =
            if self.has_voice { suggestions::of(frame, self.state, self.mirror, indicator) } else { Vec::new() };
        Section {
            word: indicator.word(),
            title: effects::indicator(frame, indicator),
            lines,
            pictures,
            keys,
            means: frame.t(&format!("mirror-{}-means", indicator.word())),
            suggestions,
            off: self.has_voice.then(|| suggestions::switch(frame, indicator)),
        }
    }

    fn covered(&self, indicator: Indicator) -> CoveredPart {
        let frame = self.frame;
        let by = self.state.group.decisions.set_by(Target::Mirror(indicator)).map(|(decision, _)| {
            (effects::proposal(frame, self.state, decision), frame.to(&format!("decisions/{}", decision.0)))
        });
        let on = self.has_voice.then(|| suggestions::switch(frame, indicator));
        CoveredPart { title: effects::indicator(frame, indicator), by, on }
    }

    fn areas(&self) -> Vec<Picture> {
        let areas = self.mirror.distribution.plain().into_iter().flatten();
        areas.map(|(area, spread)| self.area(*area, spread)).collect()
    }

    fn area(&self, area: Area, spread: &Seen<Spread>) -> Picture {
        let frame = self.frame;
        let name = area_name(frame, area);
        let (shape, text) = match spread {
            Seen::Plain(spread) => {
                let (people, half) = (spread.people(), spread.least_for_half());
                let drawn = frame.with("mirror-picture", &[("full", &half), ("all", &people)]);
                let of = frame.n("mirror-of", people);
                (Some(shapes::patches(people, half, &drawn)), frame.with("mirror-half", &[("n", &half), ("of", &of)]))
            }
            Seen::TooFew => (None, frame.t("mirror-few")),
            Seen::Nothing | Seen::Covered => (None, frame.t("mirror-nothing")),
        };
        Picture { name, shape, text }
    }

    /// How long duties stay, and their chairs.
    fn seats(&self) -> (Vec<String>, Vec<Picture>) {
        let frame = self.frame;
        let Some(rotation) = self.mirror.rotation.plain() else { return Default::default() };
        let median = match rotation.median_percent {
            None => frame.t("mirror-rotation-nobody"),
            Some(0..100) => frame.t("mirror-rotation-first"),
            Some(100..200) => frame.t("mirror-rotation-second"),
            Some(_) => frame.t("mirror-rotation-longer"),
        };
        let chairs = rotation.seats.iter().map(|seats| {
            let taken = frame.with("mirror-seats", &[("held", &seats.held), ("seats", &seats.seats)]);
            let text = format!("{taken} {}", frame.n("mirror-learning", seats.learning));
            let shape = shapes::chairs(seats.held, seats.seats, seats.learning, &crate::words::plain(&text));
            Picture { name: effects::duty(frame, self.state, seats.duty), shape: Some(shape), text }
        });
        (vec![median], chairs.collect())
    }

    fn keys(&self) -> Keys {
        let (frame, group) = (self.frame, &self.state.group);
        let holders = mirror::key_holders(group).into_iter().filter_map(|holder| match holder {
            // Stands on the page first, in words.
            KeyHolder::Operator => None,
            KeyHolder::Person(id) => {
                let person = group.people.get(id)?;
                let turn = group.duties.running(id, Duty::KeysAndMachine)?;
                Some(Holder {
                    href: frame.to(&format!("neighbours/{}", id.0)),
                    patch: frame.patch(saying::patch_seed(person)),
                    name: saying::name(frame, self.state, id),
                    until: frame.s("mirror-until", "until", frame.day(turn.until.0)),
                })
            }
        });
        Keys { holders: holders.collect() }
    }

    fn duties(&self, duties: &[Duty]) -> String {
        let names: Vec<String> = duties.iter().map(|duty| effects::duty(self.frame, self.state, *duty)).collect();
        self.frame.list(names.iter().map(String::as_str))
    }

    fn alone_with_it(&self) -> Vec<String> {
        let alone = self.mirror.equal_access.plain().map_or(&[][..], Vec::as_slice);
        if alone.is_empty() {
            return vec![self.frame.t("mirror-alone-none")];
        }
        vec![self.frame.s("mirror-alone", "duties", self.duties(alone))]
    }

    fn delegation(&self) -> String {
        match &self.mirror.delegation {
            Seen::Plain(share) => self.frame.n("mirror-mandated", share.percent()),
            other => self.not_shown(other),
        }
    }

    fn responsibility(&self) -> String {
        match &self.mirror.responsibility {
            Seen::Plain(silent) if silent.is_empty() => self.frame.t("mirror-heard-of-all"),
            Seen::Plain(silent) => self.frame.s("mirror-unheard", "duties", self.duties(silent)),
            _ => self.frame.t("mirror-rotation-nobody"),
        }
    }

    fn allocation(&self) -> String {
        match &self.mirror.allocation {
            Seen::Plain(seen) if seen.unlearned.is_empty() => self.frame.t("mirror-learned-all"),
            Seen::Plain(seen) => self.frame.s("mirror-unlearned", "duties", self.duties(&seen.unlearned)),
            _ => self.frame.t("mirror-rotation-nobody"),
        }
    }

    fn diffusion(&self) -> Vec<String> {
        let Some(seen) = self.mirror.diffusion.plain() else { return Vec::new() };
        let with_one = match seen.with_one {
            0 => self.frame.t("mirror-with-one-none"),
            asks => self.frame.n("mirror-with-one", asks),
        };
        let minutes = match seen.without_minutes {
            0 => self.frame.t("mirror-minutes-all"),
            meetings => self.frame.n("mirror-minutes", meetings),
        };
        vec![with_one, minutes]
    }

    fn voice(&self) -> Vec<String> {
        let frame = self.frame;
        let Seen::Plain(voice) = &self.mirror.voice else { return vec![self.not_shown(&self.mirror.voice)] };
        let changed = match voice.changed.all {
            0 => frame.t("mirror-changed-nothing"),
            all => frame.with("mirror-changed", &[("n", &all), ("changed", &voice.changed.of)]),
        };
        let first = match voice.first {
            Count::Nobody => frame.t("mirror-first-nobody"),
            Count::Few => frame.t("mirror-first-few"),
            Count::Of(people) => frame.n("mirror-first", people),
        };
        vec![changed, first]
    }

    fn mutuality(&self) -> Vec<String> {
        let frame = self.frame;
        let unknown = frame.t("mirror-mutuality-unknown");
        let Seen::Plain(seen) = &self.mirror.mutuality else {
            return vec![unknown, self.not_shown(&self.mirror.mutuality)];
        };
        let most = seen.at_most();
        let mut lines = vec![unknown, frame.n("mirror-asks", seen.asks), frame.n("mirror-gave", seen.gave)];
        if most.of < most.all {
            lines.push(frame.n("mirror-at-most", most.percent()));
        }
        lines
    }

    fn burnout(&self) -> String {
        match &self.mirror.burnout {
            Seen::Plain(Count::Nobody) => self.frame.t("mirror-tired-nobody"),
            Seen::Plain(Count::Few) => self.frame.t("mirror-tired-few"),
            Seen::Plain(Count::Of(people)) => self.frame.n("mirror-tired", *people),
            other => self.not_shown(other),
        }
    }

    fn not_shown<T>(&self, seen: &Seen<T>) -> String {
        self.frame.t(if matches!(seen, Seen::TooFew) { "mirror-few" } else { "mirror-nothing" })
    }

    fn rows(&self) -> Vec<Row> {
        let frame = self.frame;
        let areas = self.mirror.distribution.plain().into_iter().flatten();
        let shown = areas.filter_map(|(area, spread)| Some((area, spread.plain()?)));
        let row = |(area, spread): (&Area, &Spread)| Row {
            area: area_name(frame, *area),
            people: frame.number(spread.people()),
            half: frame.number(spread.least_for_half()),
            equal: frame.number(format!("{:.1}", spread.effective_number())),
            gini: frame.number(format!("{:.2}", spread.gini())),
        };
        shown.map(row).collect()
    }
}

fn area_name(frame: &Frame, area: Area) -> String {
    frame.t(&format!("mirror-area-{}", area.word()))
}

/// What is for whoever looks, and for nobody else.
fn alone(frame: &Frame, own: &Own) -> Alone {
    let parts = own.parts.iter().filter(|(_, part)| **part != Part::None).map(|(area, part)| {
        let text = frame.t(&format!("mirror-part-{}", part.word()));
        let name = area_name(frame, *area);
        Picture { shape: Some(shapes::strip(part.twelfths(), &format!("{name}: {text}"))), name, text }
    });
    Alone { parts: parts.collect(), could_rest: own.could_rest }
}
