//! Handing on: what those who have a duty tell the group, what they leave for the next, and who learns it beside them.

use crate::chance::Chance;
use crate::life::Life;
use commons::duties::{Command as Duties, Duty, Filling};
use commons::people::PersonId;
use commons::sight::Field;
use commons::{Actor, Command, Span};

/// A note comes when there is something to tell, and at the latest before somebody would ask for it.
const NOTE_AFTER: Span = Span::days(12);

impl Life {
    /// Once a day, some of those who have a duty see to what comes after them.
    pub(crate) fn hand_on(&mut self) {
        let duties: Vec<Duty> = self.group().duties.all().collect();
        for duty in duties {
            let Some(holder) = self.on_duty(duty) else { continue };
            let by = Actor::Person(holder);
            let quiet = self.group().duties.unheard_since(duty).is_some_and(|since| since + NOTE_AFTER < self.at);
            if quiet && self.chance.percent(30) {
                let words = note(duty, &mut self.chance);
                let sealed = vec![(Field::Told(0), words.to_owned())];
                self.act_saying(by, Command::Duties(Duties::Note { duty }), sealed);
            }
            if self.chance.percent(4) {
                self.leave_a_line(duty, holder);
            }
            if self.chance.percent(4) {
                let open = self.group().duties.lines(duty).iter().find(|line| line.ticked.is_none());
                if let Some(line) = open.map(|line| line.no) {
                    self.act(by, Command::Duties(Duties::TickOff { duty, line }));
                }
            }
            let learns = self.group().duties.understudies(duty).next().is_some();
            if !learns && self.group().people.voices() > 8 && self.chance.percent(3) {
                self.somebody_learns(duty);
            }
            if self.group().duties.charge(duty).filling != Filling::OwnYes && self.chance.percent(12) {
                self.somebody_is_willing(duty);
            }
        }
    }

    fn leave_a_line(&mut self, duty: Duty, holder: PersonId) {
        let before = self.group().duties.lines(duty).len();
        let lines = lines(duty);
        if let Some(words) = lines.get(before) {
            let sealed = vec![(Field::HandOver(0), (*words).to_owned())];
            self.act_saying(Actor::Person(holder), Command::Duties(Duties::AddLine { duty }), sealed);
        }
    }

    fn somebody_learns(&mut self, duty: Duty) {
        let group = self.group();
        let free = |person: &PersonId| !group.duties.holds(*person, duty);
        let among: Vec<PersonId> = self.voices().into_iter().filter(free).collect();
        if let Some(person) = self.chance.one(&among) {
            self.act(Actor::Person(person), Command::Duties(Duties::UnderstudyOf { duty }));
        }
    }

    fn somebody_is_willing(&mut self, duty: Duty) {
        let Some(person) = self.a_voice() else { return };
        self.act(Actor::Person(person), Command::Duties(Duties::Willing { duty }));
    }
}

/// Three lines to the group.
fn note(duty: Duty, chance: &mut Chance) -> &'static str {
    match duty {
        Duty::PhoneDesk => chance.pick(&[
            "Mondays are the busiest, mostly food.\nTwo people rang only to talk; both have a friendly call now.\nThe headset hisses. Bring your own if you have one.",
            "Quiet week, except for Saturday.\nThree calls in Polish that I could not take alone.\nSomebody for evenings would be good.",
        ]),
        Duty::Welcome => chance.pick(&[
            "Eleven people came, nine of them have met somebody by now.\nMost ask the same first thing: do I have to give my name?\nI answer: no.",
            "I said hello to everybody within a day.\nTwo I could not reach; I will knock.\nThe tea at the hall helps more than any message.",
        ]),
        Duty::Facilitation => chance.pick(&[
            "Rounds work better than raised hands.\nWe end at nine, also when we are not done.\nNext time I would like somebody to watch who has not spoken.",
        ]),
        Duty::MoneyPair => chance.pick(&[
            "Everything that went out has a receipt.\nWe were slow with one top-up because we could not meet; we have agreed on Tuesdays.\nNobody asked for more than the limit.",
            "The tin at the hall brings in more than the appeal did.\nTwo payments this week, both small.\nThe book and the tin agree.",
        ]),
        Duty::Books => chance.pick(&[
            "The books are closed up to Sunday.\nOne receipt is missing, for a bus fare.\nI would like somebody to look over my shoulder once.",
        ]),
        Duty::KeysAndMachine => chance.pick(&[
            "The copy of the night is there every morning, and I opened one to be sure.\nThe laptop stands in my hall and does not like the sun.\nOne key is still only with me.",
        ]),
        Duty::Stock => chance.pick(&[
            "Rice and pasta for three weeks, no oil.\nNappies of the small size are what people ask for.\nThe shelf by the door leans.",
        ]),
        Duty::OutwardVoice => chance.pick(&[
            "The council asked who decides. I sent them the page.\nThe paper wants a picture; I said they may take one of the fridge.\nNo promises made.",
        ]),
        Duty::Safeguarding => chance.pick(&[
            "Two questions this month, both answered with the people concerned.\nThe list of numbers is up to date.\nNobody should do this for long.",
        ]),
        Duty::Invented(_) => chance.pick(&[
            "Cold enough every day.\nThe curry on Thursday was gone in an hour.\nPlease label what you cook: what is in it, and when.",
            "One tray thrown away, with regret.\nThe door closes if one lifts it a little.\nThank you, whoever brings the yoghurt.",
        ]),
    }
}

/// What the next should know, one line after another.
fn lines(duty: Duty) -> &'static [&'static str] {
    match duty {
        Duty::PhoneDesk => &[
            "Ring the surgery before eleven, after that nobody picks up.",
            "The woman who rings on Tuesdays would like her parcel left with number 9.",
            "Interpreters who said yes are on the sheet beside the telephone.",
        ],
        Duty::Welcome => {
            &["The key for the tea cupboard is with the caretaker.", "Leaflets in four languages: in the blue box."]
        }
        Duty::Facilitation => {
            &["The clock in the hall is seven minutes fast.", "Chairs in a circle; ten minutes before."]
        }
        Duty::MoneyPair => &["Small change is in the red tin.", "The credit union opens on Tuesdays and Fridays."],
        Duty::Books => &["Receipts from June are in the shoe box, sorted.", "The bus company sends its bill late."],
        Duty::KeysAndMachine => {
            &["Once a month: open a copy on another machine.", "The charger is the one with the green tape."]
        }
        Duty::Stock => &[
            "First in, first out: the new tins go to the back.",
            "The wholesaler delivers on Wednesdays before eight.",
        ],
        Duty::OutwardVoice => {
            &["The council officer is on holiday until the 14th.", "We never give numbers under five."]
        }
        Duty::Safeguarding => &["The numbers to ring are in the first drawer, on paper."],
        Duty::Invented(_) => &[
            "The thermometer lives on the second shelf.",
            "Cloths are washed on Fridays.",
            "Ask the baker about Saturday bread.",
        ],
    }
}
