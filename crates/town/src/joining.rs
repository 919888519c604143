//! Beginning, joining, being welcomed, meeting, leaving, and coming back after a lost telephone.

use crate::life::{Life, Step};
use crate::names;
use crate::{NAME, PLACE, TELEPHONE, ZONE, hours};
use commons::duties::Duty;
use commons::founding;
use commons::people::{Command as People, Event as Said, How, Person, PersonId, RecoveryState};
use commons::sight::Field;
use commons::{Actor, Command, Event, Lang, Refusal, Span, Subject};

/// How somebody comes to the group.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Way {
    Founding,
    OfferedHand,
    Invited,
}

/// What becomes of somebody who lost their telephone.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Lost {
    LetBackIn,
    NobodyKnew,
    WasNotMe,
    /// One member has said who it is; it runs in the present.
    HalfWay,
}

/// The first trust each other; more would need the rules of those who come later.
const FOUNDERS: usize = 5;
/// Kept for the last hours, so that somebody has just arrived.
pub(crate) const JUST_ARRIVED: usize = 3;

impl Life {
    pub(crate) fn found(&mut self) -> Result<(), Refusal> {
        let found = founding::Command::Found {
            name: NAME.into(),
            place: PLACE.into(),
            language: Lang::parse("en").ok_or(Refusal::BadValue)?,
            zone: ZONE.into(),
            sort: founding::Sort::Demo,
        };
        let reach = vec![(Field::Reach, TELEPHONE.to_owned())];
        self.carry_out(Actor::Anyone, Command::Founding(found), reach)?;
        for name in names::STREETS {
            let command = founding::Command::NameStreet { name: name.into() };
            self.carry_out(Actor::Anyone, Command::Founding(command), Vec::new())?;
        }
        for _ in 0..FOUNDERS {
            self.join(Way::Founding);
        }
        self.rota(Span::hours(26));
        Ok(())
    }

    /// What comes once or twice in these weeks, wherever chance puts it.
    pub(crate) fn plan_what_comes_once(&mut self) {
        let days = self.days() - 1;
        let lost = [(35, Lost::LetBackIn), (50, Lost::NobodyKnew), (65, Lost::WasNotMe)];
        for (part, lost) in lost {
            self.on(days * part / 100, 10 * 60, 8 * 60, Step::LoseTelephone(lost));
        }
        for part in [45, 80] {
            self.on(days * part / 100, 19 * 60, 60, Step::Leave);
        }
        for part in [40, 55, 70, 85, 94] {
            self.on(days * part / 100, 18 * 60, 60, Step::GoAway);
        }
        for which in 0..names::NAMED_LATER.len() {
            self.on(days * (40 + 30 * which as u64) / 100, 18 * 60, 60, Step::NameStreet(which));
        }
    }

    /// Leaflets go out in the first week, and again every month.
    pub(crate) fn plan_joins(&mut self, day: u64) {
        let today = self.hours.read(self.arrival);
        let last = day + 1 == self.days();
        let until = if last { today.minute } else { hours::EVENING };
        let all = (self.plan.people as usize).saturating_sub(FOUNDERS + JUST_ARRIVED);
        let days = self.days();
        let weight = |day: u64| match day {
            0 => 0.0,
            _ => {
                let bell = |centre: f64, width: f64| (1.0 - (day as f64 % 30.0 - centre).abs() / width).max(0.0);
                let whole = if day + 1 == days { (until - hours::MORNING) as f64 / hours::AWAKE as f64 } else { 1.0 };
                (0.5 + 1.6 * bell(5.0, 5.0) + 0.8 * bell(19.0, 6.0)) * whole
            }
        };
        let total: f64 = (0..days).map(weight).sum();
        let so_far: f64 = (0..=day).map(weight).sum();
        let by_tonight = if last { all } else { (all as f64 * so_far / total.max(0.01)) as usize };
        while self.joined < by_tonight {
            self.joined += 1;
            let way = if self.chance.percent(55) { Way::OfferedHand } else { Way::Invited };
            let spread = (until - hours::MORNING - 2).max(0);
            self.on(day, hours::MORNING, spread, Step::Join(way));
        }
    }

    pub(crate) fn join(&mut self, way: Way) {
        let how = match way {
            Way::Founding => How::Founding,
            Way::OfferedHand => How::OfferedHand,
            Way::Invited => {
                let (mut by, newcomers) = (self.voices(), self.newcomers());
                by.extend(newcomers);
                self.chance.one(&by).map_or(How::OfferedHand, |by| How::Invited { by })
            }
        };
        let first = names::name(&mut self.chance);
        let reach = match self.chance.below(10) {
            0..3 => names::email(first, &mut self.chance),
            3 => names::landline(&mut self.chance),
            _ => names::mobile(&mut self.chance),
        };
        let words = vec![(Field::Called, self.called(first)), (Field::Reach, reach)];
        let events = self.act_saying(Actor::Anyone, Command::People(People::Join { how }), words);
        let Some(Event::People(Said::Joined { person, .. })) = events.as_deref().and_then(<[Event]>::first) else {
            return;
        };
        let person = *person;
        if !matches!(way, Way::Founding) {
            self.after(40, 20 * 60, Step::Welcome(person));
        }
        if matches!(way, Way::Founding) || self.chance.percent(46) {
            self.after(60, 50 * 60, Step::Offer(person));
        }
    }

    /// A second Omar is Omar B.
    fn called(&mut self, first: &'static str) -> String {
        let before = self.called.entry(first).or_default();
        *before += 1;
        match *before {
            1 => first.to_owned(),
            nth => {
                let letter = char::from(b'A' + u8::try_from((nth * 7 + first.len() * 3) % 26).unwrap_or(0));
                format!("{first} {letter}.")
            }
        }
    }

    pub(crate) fn welcome(&mut self, person: PersonId) {
        let by = match self.on_duty(Duty::Welcome) {
            Some(by) => by,
            None => match self.a_voice() {
                Some(by) => by,
                None => return,
            },
        };
        // Who has opened ten already says hello without ringing first.
        self.act(Actor::Person(by), Command::Open(Subject::Person(person)));
        let done = self.act(Actor::Person(by), Command::People(People::Welcome { person }));
        if let Some(done) = done
            && self.chance.percent(2)
            && self.take_back(Actor::Person(by), &done)
        {
            self.after(20, 200, Step::Welcome(person));
        }
        if self.chance.percent(9) {
            let words = vec![(Field::Reach, names::mobile(&mut self.chance))];
            self.act_saying(Actor::Person(person), Command::People(People::ChangeDetails), words);
        }
    }

    pub(crate) fn a_voice(&mut self) -> Option<PersonId> {
        let voices = self.voices();
        self.chance.one(&voices)
    }

    /// "I have met this person": those who have been met once are likelier to be met again.
    pub(crate) fn meet(&mut self) {
        let Some(by) = self.a_voice() else { return };
        let now = self.at;
        let people = &self.group().people;
        let through = |by| people.get(by).map(Person::came_through);
        let known = |person: &&Person| person.joined_at + Span::days(2) < now;
        let (mut once, mut never) = (Vec::new(), Vec::new());
        for person in people.here().filter(known).filter(|person| !person.has_voice() && person.welcomed.is_some()) {
            match person.vouches.as_slice() {
                [] => never.push(person.id),
                // A second word counts when it comes from another corner of the group.
                [first] if through(first.by) != through(by) => once.push(person.id),
                _ => {}
            }
        }
        let among = if once.is_empty() || self.chance.percent(10) { never } else { once };
        if let Some(person) = self.chance.one(&among) {
            let done = self.act(Actor::Person(by), Command::People(People::Vouch { person }));
            if let Some(done) = done
                && self.chance.percent(4)
            {
                self.take_back(Actor::Person(by), &done);
            }
        }
    }

    /// Somebody moves away. What was known of them goes with them.
    pub(crate) fn leave(&mut self) {
        // While a group is small its members stay; newcomers come and go.
        let mut among = self.newcomers();
        if self.group().people.voices() > 12 && self.chance.percent(3) {
            among = self.voices();
        }
        among.retain(|person| !self.is_quiet(*person));
        let Some(person) = self.chance.one(&among) else { return };
        let first = self.group().people.here().count() == self.group().people.count();
        let command = match first || self.chance.percent(70) {
            true => Command::People(People::Leave),
            false => Command::Forget(Subject::Person(person)),
        };
        self.act(Actor::Person(person), command);
    }

    /// Somebody is away for a while, and says so.
    pub(crate) fn go_away(&mut self) {
        let free = |person: &PersonId| {
            let group = self.group();
            let busy = group.duties.all().any(|duty| group.duties.holds(*person, duty));
            !busy && !self.is_quiet(*person) && group.needs.promised_by(*person).next().is_none()
        };
        let among: Vec<PersonId> = self.voices().into_iter().filter(free).collect();
        let Some(person) = self.chance.one(&among) else { return };
        if self.act(Actor::Person(person), Command::People(People::GoAway)).is_some() {
            self.after(4 * 24 * 60, 8 * 24 * 60, Step::ComeBack(person));
        }
    }

    pub(crate) fn lose_telephone(&mut self, lost: Lost) {
        let among = self.newcomers();
        let Some(person) = self.chance.one(&among) else { return };
        let events = self.act(Actor::Anyone, Command::People(People::AskBack));
        let Some(Event::People(Said::RecoveryAsked { digits, .. })) = events.as_deref().and_then(<[Event]>::first)
        else {
            return;
        };
        let digits = *digits;
        let voices = self.voices();
        let first = self.chance.below(voices.len());
        let mut members = voices.iter().cycle().skip(first);
        let (Some(one), Some(two)) = (members.next().copied(), members.next().copied()) else { return };
        match lost {
            Lost::NobodyKnew => {}
            Lost::HalfWay => self.after(20, 40, Step::VouchBack { digits, person, by: one }),
            Lost::LetBackIn | Lost::WasNotMe => {
                self.after(20, 90, Step::VouchBack { digits, person, by: one });
                self.after(100, 240, Step::VouchBack { digits, person, by: two });
            }
        }
        if matches!(lost, Lost::WasNotMe) {
            self.after(260, 600, Step::RefuseBack { person });
        }
    }

    pub(crate) fn vouch_back(&mut self, digits: u32, person: PersonId, by: PersonId) {
        self.act(Actor::Person(by), Command::People(People::VouchBack { digits, person }));
    }

    pub(crate) fn refuse_back(&mut self, person: PersonId) {
        let theirs = |state: RecoveryState| match state {
            RecoveryState::Waiting { person, .. } | RecoveryState::Vouched { person, .. } => Some(person),
            _ => None,
        };
        let found = self.group().people.recoveries().find(|recovery| theirs(recovery.state) == Some(person));
        let Some(recovery) = found.map(|recovery| recovery.id) else { return };
        self.act(Actor::Person(person), Command::People(People::RefuseBack { recovery }));
    }

    pub(crate) fn name_street(&mut self, which: usize) {
        let (Some(by), Some(name)) = (self.a_voice(), names::NAMED_LATER.get(which)) else { return };
        let command = founding::Command::NameStreet { name: (*name).into() };
        self.act(Actor::Person(by), Command::Founding(command));
    }
}
