//! Who is calling, at which group's door, in which language; and how an act is answered.

use axum::extract::{ConnectInfo, FromRequestParts, Path, RawPathParams};
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Redirect, Response};
use commons::fitting::Here;
use commons::needs::NeedId;
use commons::people::{PersonId, RecoveryId};
use commons::{Actor, Command, CommandId, Minutes, Refusal, Timestamp, WallClock};
use host::{Act, Done, Failed, Holder, Home, Token};
use std::net::{IpAddr, Ipv4Addr, SocketAddr};
use std::sync::Arc;

use crate::app::House;
use crate::cookies::{self, Keep};
use crate::forms::Form;
use crate::limits::{Counted, Network};
use crate::look::frame::{Clock, Crest, Flash, Frame, Room, You};
use crate::saying;
use crate::sorry::Sorry;
use crate::visit::Visit;
use crate::words::Tongue;

/// Somebody at the door of a group.
pub struct Caller {
    pub house: House,
    pub home: Arc<Home>,
    pub visit: Visit,
    pub tongue: Tongue,
    pub network: Network,
    /// Who is signed in here, if anybody is.
    pub person: Option<PersonId>,
    /// The hash of their session's token, to tell this device from the others.
    pub session: Option<[u8; 32]>,
    /// The need whose key was typed in here.
    pub need: Option<NeedId>,
    /// The hash of the token that came with it, to put it away again.
    pub need_session: Option<[u8; 32]>,
    /// The request to be let back in that this device waits for.
    pub recovery: Option<RecoveryId>,
    /// How long it takes from street to street, for those who take part; nothing is known without a map.
    pub minutes: Minutes,
    query: Vec<(String, String)>,
    origin: String,
}

/// Which of a group's cookies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// Signed in as somebody who takes part.
    Person,
    /// Has typed in a need's key.
    Need,
    /// Waits to be let back in.
    Recovery,
}

impl Pass {
    fn cookie(self, slug: &str) -> String {
        let letter = match self {
            Pass::Person => "s",
            Pass::Need => "k",
            Pass::Recovery => "r",
        };
        format!("{letter}-{slug}")
    }

    /// The cookie that lets a browser keep this pass of a group.
    pub(crate) fn given(self, slug: &str, token: &Token) -> axum::http::HeaderValue {
        let seconds = match self {
            Pass::Person => 180 * 86_400,
            Pass::Need => 12 * 3_600,
            Pass::Recovery => 5 * 86_400,
        };
        cookies::write(&self.cookie(slug), &token.reveal(), Keep::Seconds(seconds))
    }
}

impl FromRequestParts<House> for Caller {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, house: &House) -> Result<Caller, Response> {
        let trouble = |failed: Failed| Sorry::trouble(failed).into_response();
        let mut caller = Caller::somebody(parts, house).await?;
        for pass in [Pass::Person, Pass::Need, Pass::Recovery] {
            let cookie = cookies::read(&parts.headers, &pass.cookie(&caller.home.slug));
            let Some(token) = cookie.and_then(Token::parse) else { continue };
            match (pass, house.host().who(&caller.home, &token).await.map_err(trouble)?) {
                (Pass::Person, Some((Holder::Person(person), session))) => {
                    caller.person = Some(person);
                    caller.session = Some(session.token_hash);
                }
                (Pass::Need, Some((Holder::Need(need), session))) => {
                    caller.need = Some(need);
                    caller.need_session = Some(session.token_hash);
                }
                (Pass::Recovery, Some((Holder::Recovery(recovery), _))) => caller.recovery = Some(recovery),
                _ => {}
            }
        }
        caller.learn_the_way().await;
        Ok(caller)
    }
}

impl Caller {
    /// Somebody at the door of a group, before anything they hold was looked at.
    pub(crate) async fn somebody(parts: &mut Parts, house: &House) -> Result<Caller, Response> {
        let params = RawPathParams::from_request_parts(parts, house).await.map_err(IntoResponse::into_response)?;
        let slug = params.iter().find(|(name, _)| *name == "group").map_or("", |(_, slug)| slug);
        let home = crate::together::home(house, slug, &parts.headers).await?;
        let visit = Visit::of(&parts.uri, &parts.headers);
        let language = home.look().group.founding.language.clone();
        let tongue = visit.tongue(language.and_then(|lang| Tongue::from_code(lang.as_str())).unwrap_or_default());
        Ok(Caller {
            network: network(parts, house),
            origin: origin(house, &parts.headers),
            query: query(parts.uri.query().unwrap_or_default()),
            house: house.clone(),
            home,
            visit,
            tongue,
            person: None,
            session: None,
            need: None,
            need_session: None,
            recovery: None,
            minutes: Minutes::unknown(),
        })
    }

    /// Once it is known who it is: how long it takes from street to street. The very first time the map has to be opened.
    pub(crate) async fn learn_the_way(&mut self) {
        if self.person.is_some() {
            self.minutes = self.house.host().minutes(&self.home).await;
        }
    }

    /// For looking what fits: the time, the clock on the wall, and how far it is.
    pub(crate) fn here<'a>(&'a self, wall: &'a WallClock) -> Here<'a> {
        Here { now: self.now(), wall, minutes: &self.minutes }
    }
}

/// The network a request came from. Behind a proxy on the same machine the proxy's last word counts.
pub(crate) fn network(parts: &Parts, house: &House) -> Network {
    Network::of(address(parts), house.secret())
}

/// The address a request came from.
pub(crate) fn address(parts: &Parts) -> IpAddr {
    let direct =
        parts.extensions.get::<ConnectInfo<SocketAddr>>().map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |info| info.0.ip());
    let told = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
    let told = told.and_then(|list| list.rsplit(',').next()).and_then(|last| last.trim().parse().ok());
    if direct.is_loopback() { told.unwrap_or(direct) } else { direct }
}

/// Where links that leave the page should lead: `https://host`.
pub(crate) fn origin(house: &House, headers: &HeaderMap) -> String {
    if let Some(url) = &house.options().public_url {
        return url.trim_end_matches('/').to_owned();
    }
    let host = headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or("localhost");
    format!("http://{host}")
}

fn query(text: &str) -> Vec<(String, String)> {
    let form = Form::parse(text.as_bytes());
    form.into_pairs()
}

impl Caller {
    /// Who acts in what the caller does as somebody who takes part, or as anyone.
    pub fn actor(&self) -> Actor {
        self.person.map_or(Actor::Anyone, Actor::Person)
    }

    pub fn now(&self) -> Timestamp {
        self.house.host().clock.now()
    }

    /// A value of the address's query, or "".
    pub fn asked(&self, name: &str) -> &str {
        self.query.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// Everything that the address's query names.
    pub(crate) fn asked_names(&self) -> impl Iterator<Item = &str> {
        self.query.iter().map(|(name, _)| name.as_str())
    }

    /// Whether the address's query names this, with a value or without.
    pub fn asked_for(&self, name: &str) -> bool {
        self.query.iter().any(|(key, _)| key == name)
    }

    /// The person who is signed in; others are shown the way to sign in, and come back afterwards.
    ///
    /// # Errors
    /// The answer for everybody else.
    pub fn signed_in(&self) -> Result<PersonId, Response> {
        self.person.ok_or_else(|| Redirect::to(&self.to("sign-in")).into_response())
    }

    /// Somebody who may see what happens in the group: signed in, and welcomed. Newcomers are shown where they stand.
    ///
    /// # Errors
    /// The answer for everybody else.
    pub fn taking_part(&self) -> Result<PersonId, Response> {
        if self.home.look().group.shutters.are_closed() {
            self.signed_in()?;
            return Err(self.go("shutters"));
        }
        self.taking_part_even_so()
    }

    /// The same for the few pages that stay open to them while the shutters are closed.
    ///
    /// # Errors
    /// The answer for everybody else.
    pub fn taking_part_even_so(&self) -> Result<PersonId, Response> {
        let person = self.signed_in()?;
        match self.home.look().group.people.taking_part(person) {
            Ok(_) => Ok(person),
            Err(_) => Err(Redirect::to(&self.to("today")).into_response()),
        }
    }

    /// An address in this group: `caller.to("board")`.
    pub fn to(&self, path: &str) -> String {
        format!("/{}/{path}", self.home.slug)
    }

    /// The same with the host before it, for links that people pass on.
    pub fn link(&self, path: &str) -> String {
        format!("{}{}", self.origin, self.to(path))
    }

    /// A fresh command id for a form, as hexadecimal digits.
    pub fn command_id(&self) -> String {
        self.house.host().dice.command_id().to_string()
    }

    /// Counts an act against the caller's network.
    ///
    /// # Errors
    /// After how many seconds to come again.
    pub fn count(&self, counted: Counted) -> Result<(), u64> {
        self.house.limits().count(counted, self.network)
    }

    /// The frame of a public page of this group.
    pub fn frame(&self) -> Frame {
        let state = self.home.look();
        let founding = &state.group.founding;
        let crest = Crest {
            name: founding.name.clone(),
            slug: self.home.slug.clone(),
            key: self.home.id.0.to_vec(),
            phone: state.reach.as_deref().filter(|reach| !reach.contains('@')).map(str::to_owned),
        };
        let zone = jiff::tz::TimeZone::get(&founding.zone).unwrap_or(jiff::tz::TimeZone::UTC);
        let clock = Clock { now: self.now().0, zone };
        let frame = Frame::of_group(&self.visit, self.tongue, crest, clock);
        let alarm = crate::shutters::alarm(&frame, &state, self.person, self.now());
        drop(state);
        frame.saying(self.flash()).alarming(alarm)
    }

    /// The frame of a page for those who take part.
    pub fn frame_in(&self, room: Room) -> Frame {
        let frame = self.frame();
        let state = self.home.look();
        let Some(person) = self.person.and_then(|person| state.group.people.get(person)) else { return frame };
        let held = crate::duties::held_by(&state.group, person.id);
        let note = held.first().map(|turn| crate::duties::until(&frame, &state, turn));
        let you = You { name: saying::name(&frame, &state, person.id), seed: saying::patch_seed(person), note };
        let (board, unwelcomed) = (state.group.needs.board_count(), state.group.people.unwelcomed().count());
        let waiting = state.group.decisions.waiting_for(person.id).count();
        let seq = state.group.seq;
        frame
            .for_member(you, room)
            .with_count(Room::Board, board)
            .with_count(Room::Decisions, waiting)
            .with_count(Room::Neighbours, unwelcomed)
            .live(format!("{}?after={seq}", self.to("live")))
    }

    /// What the last act led to, said once: `?said=promised&undo=41`, or `?refused=closed`.
    fn flash(&self) -> Option<Flash> {
        let refused = self.asked("refused");
        if !refused.is_empty() {
            let key = format!("refusal-{refused}");
            return self.tongue.knows(&key).then(|| Flash { text: self.tongue.t(&key), undo: None });
        }
        let key = format!("said-{}", self.asked("said"));
        if !self.tongue.knows(&key) {
            return None;
        }
        let actor = if self.asked("as") == "neighbour" { self.need.map(Actor::Neighbour) } else { None };
        let actor = actor.unwrap_or_else(|| self.actor());
        let seq: u64 = self.asked("undo").parse().unwrap_or(0);
        let may = self.home.look().group.may_undo(actor, self.now());
        let undo = may.iter().any(|(first, _)| *first == seq).then(|| {
            let here = self.visit.address.split('?').next().unwrap_or_default();
            let here = here.strip_prefix(&self.to("")).unwrap_or_default();
            self.to(&format!("undo/{seq}?back={}", safe_path(here)))
        });
        Some(Flash { text: self.tongue.t(&key), undo })
    }

    /// Carries out a command as the caller, with the command id of the form.
    ///
    /// # Errors
    /// As [`host::Host::run`].
    pub async fn run(&self, form: &Form, command: Command) -> Result<Done, Failed> {
        self.carry_out(Act::new(self.id_of(form), self.actor(), command)).await
    }

    /// The same for an act that carries words or sessions with it.
    ///
    /// # Errors
    /// As [`host::Host::run`].
    pub async fn carry_out(&self, act: Act) -> Result<Done, Failed> {
        self.house.host().run(&self.home, act).await
    }

    /// The command id of a form; a form without one gets a fresh one.
    pub fn id_of(&self, form: &Form) -> CommandId {
        form.command().map_or_else(|| self.house.host().dice.command_id(), CommandId)
    }

    /// Answers an act that came from a button: to the page `path`, which says `said-…` and offers to undo it, or why not.
    pub fn answer(&self, outcome: Result<Done, Failed>, path: &str, said: &str) -> Response {
        match outcome {
            Ok(done) => {
                let undo = if done.events.is_empty() { String::new() } else { format!("&undo={}", done.first) };
                let role = if self.person.is_none() && self.need.is_some() { "&as=neighbour" } else { "" };
                self.go(&with_query(path, &format!("said={said}{undo}{role}")))
            }
            Err(failed) => self.failed(failed, path),
        }
    }

    /// Answers what did not succeed: the reason as a sentence on the page `path`, or our apology.
    pub fn failed(&self, failed: Failed, path: &str) -> Response {
        match failed {
            Failed::Refused(refusal) if self.visit.wants_json() => self.problem(refusal),
            Failed::Refused(refusal) => self.go(&with_query(path, &format!("refused={}", refusal.code()))),
            Failed::Full => Sorry::Full.into_response(),
            Failed::Moved => Sorry::trouble("an act moved that nobody pinned").into_response(),
            Failed::Trouble(reason) => Sorry::trouble(reason).into_response(),
        }
    }

    /// After a form was sent: on to the next page, as a fresh question.
    pub fn go(&self, path: &str) -> Response {
        Redirect::to(&self.to(path)).into_response()
    }

    /// A refusal for a program (RFC 9457).
    fn problem(&self, refusal: Refusal) -> Response {
        crate::api::Problem::from(refusal).said(self.tongue)
    }

    /// Lets a browser keep a pass of this group.
    pub fn give(&self, pass: Pass, token: &Token) -> axum::http::HeaderValue {
        pass.given(&self.home.slug, token)
    }

    /// Takes a pass away from the browser.
    pub fn take_away(&self, pass: Pass) -> axum::http::HeaderValue {
        cookies::write(&pass.cookie(&self.home.slug), "", Keep::Never)
    }
}

fn with_query(path: &str, query: &str) -> String {
    let (path, fragment) =
        path.split_once('#').map_or((path, String::new()), |(path, rest)| (path, format!("#{rest}")));
    let join = if path.contains('?') { '&' } else { '?' };
    format!("{path}{join}{query}{fragment}")
}

/// Takes one's own act of the last ten minutes back, and returns to the page it was made on.
pub(crate) async fn undo(caller: Caller, Path((_, seq)): Path<(String, u64)>, form: Form) -> Response {
    // Whoever is signed in may have acted as that, or with a key they typed in.
    let actors = [caller.person.map(Actor::Person), caller.need.map(Actor::Neighbour)];
    let now = caller.now();
    let by = actors
        .into_iter()
        .flatten()
        .find(|actor| caller.home.look().group.may_undo(*actor, now).iter().any(|(first, _)| *first == seq));
    let back = safe_path(caller.asked("back"));
    let by = by.unwrap_or_else(|| caller.actor());
    let outcome = caller.carry_out(Act::new(caller.id_of(&form), by, Command::Undo(seq))).await;
    match outcome {
        Ok(_) => caller.go(&with_query(&back, "said=undone")),
        Err(failed) => caller.failed(failed, &back),
    }
}

/// A page of this group to go back to; nothing that could lead elsewhere.
fn safe_path(path: &str) -> String {
    let fits = path.bytes().all(|b| b.is_ascii_alphanumeric() || b"-_/".contains(&b)) && !path.starts_with('/');
    if fits && !path.is_empty() { path.to_owned() } else { "today".to_owned() }
}
