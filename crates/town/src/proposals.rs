//! What the town talks about and decides: who would change what, in which words, and what the others say to it. What comes
//! of it is up to the rules; here stands only what people say, in the order in which somebody says it.

use commons::Rule;
use commons::decisions::{AgreementId, Answer, Kind, Page, Position};
use commons::duties::{Duty, Filling};

use Position::{Abstain, Agree, Block, Reservations as Worry, StandAside as Aside};

/// What a proposal would change. Numbers that the group gives out are looked up when it is written.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Means {
    Rule(Rule, u16),
    /// Back and forth between two values, in towns that live for long.
    Either(Rule, u16, u16),
    Agreement(AgreementId),
    OwnAgreement,
    NewDuty {
        seats: u8,
        days: u16,
        filling: Filling,
    },
    Appoint(Duty),
    NewPot,
    /// Pounds a month from the tin.
    Budget(u32),
    /// Pounds, once.
    Spend(u32),
    Publish(Page),
    Task,
}

/// When somebody writes it, in hours.
#[derive(Clone, Copy, Debug)]
pub(crate) enum When {
    AfterTheBeginning(i64),
    BeforeThePresent(i64),
    /// Whenever a town that lives for long comes round to it.
    InTurn,
}

/// One wording, and what is said to it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Wording {
    pub(crate) title: &'static str,
    pub(crate) why: &'static str,
    pub(crate) affected: &'static str,
    pub(crate) means: &'static [Means],
    /// The words of each effect that has words; a new duty's first line is its name.
    pub(crate) clauses: &'static [&'static str],
    /// The same in other languages: title, why, whom it touches.
    pub(crate) in_others: &'static [(&'static str, [&'static str; 3])],
    /// Said in this order by whoever comes; after that people simply agree.
    pub(crate) said: &'static [(Position, &'static str)],
    /// What those say to it who could not live with the wording before.
    pub(crate) then: Option<(Position, &'static str)>,
}

/// What becomes of it, as far as people decide that and not the rules.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Course {
    /// Supported, talked about, answered; what is to be done is done.
    Usual,
    /// Nobody has supported it yet.
    Draft,
    /// Asked informally.
    Sense,
    /// Its author lets it go after two days.
    LetGo,
    /// Somebody wants more time, and gets it.
    MoreTime,
    /// Nobody takes on what is to be done.
    NobodyYet,
    /// Whoever it names has not said yes yet.
    NoYesYet,
    /// One wording of these is somebody's suggestion.
    Suggested,
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Plot {
    pub(crate) when: When,
    pub(crate) kind: Kind,
    pub(crate) course: Course,
    pub(crate) wordings: &'static [Wording],
    pub(crate) talk: &'static [&'static str],
    /// What its author answers to worries.
    pub(crate) replies: &'static [&'static str],
    /// What would make a block unnecessary.
    pub(crate) lifts: &'static str,
    pub(crate) review_days: Option<u16>,
    pub(crate) hours: u16,
    pub(crate) public: bool,
    /// No more than so many answer it.
    pub(crate) most_heard: usize,
    /// So many are not heard yet in the present, among them whoever looks around.
    pub(crate) quiet: usize,
    pub(crate) last_answers: &'static [Answer],
}

const PLAIN: Plot = Plot {
    when: When::InTurn,
    kind: Kind::Full,
    course: Course::Usual,
    wordings: &[],
    talk: &[],
    replies: &[],
    lifts: "",
    review_days: None,
    hours: 0,
    public: false,
    most_heard: usize::MAX,
    quiet: 0,
    last_answers: &[],
};

const WORDING: Wording =
    Wording { title: "", why: "", affected: "", means: &[], clauses: &[], in_others: &[], said: &[], then: None };

const fn before(days: i64, hours: i64) -> When {
    When::BeforeThePresent(days * 24 + hours)
}

/// What these people decided in their six weeks, oldest first.
pub(crate) const PLOTS: &[Plot] = &[
    Plot {
        when: When::AfterTheBeginning(15),
        kind: Kind::Constitution,
        wordings: &[Wording {
            title: "Up to eighteen new voices a month while we are this few",
            why: "Five of us decide for a whole neighbourhood. With three new voices a month it would take a year until \
                  this is anybody's group but ours. The two vouches and the fourteen days stay as they are.",
            affected: "Everybody who joins, and the five of us, who will be outnumbered soon. That is the point.",
            means: &[Means::Rule(Rule::NewVoicesAMonth, 18)],
            said: &[
                (Agree, "The sooner the better. I do not want to be a founder for long."),
                (
                    Worry,
                    "Yes, and let us really meet people before we vouch. Eighteen names on a list are not eighteen neighbours.",
                ),
                (Agree, "Two people have to have met them. That is enough for me."),
            ],
            ..WORDING
        }],
        replies: &["Agreed. I will bring it up whenever we meet: vouch for faces, not for names."],
        ..PLAIN
    },
    Plot {
        when: before(40, 2),
        wordings: &[Wording {
            title: "How we are with each other",
            why: "We knock on doors and sit in kitchens. Better to say early what we expect of each other.",
            affected: "Everybody who takes part, and everybody who opens a door to us.",
            means: &[Means::Agreement(AgreementId::SaferSpaces)],
            clauses: &[
                "We treat each other as we would like to be treated at our own door. We ask before we touch, before we \
                take pictures and before we pass on a name. Nobody has to say why they need something. Whoever is hurt is \
                believed first and asked later. If something goes wrong, talk to the listeners; two of them are always there.",
            ],
            said: &[
                (Agree, "Read it aloud at the hall on Tuesday; people nodded."),
                (Agree, "Short enough to hang in the kitchen."),
            ],
            ..WORDING
        }],
        talk: &["Could we have it in Polish as well? I can translate it this week."],
        public: true,
        ..PLAIN
    },
    Plot {
        when: before(39, 0),
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "Print five hundred leaflets",
            why: "The people who need us most are not on the web.",
            affected: "Whoever folds them. Bring tea.",
            means: &[Means::Task],
            clauses: &[
                "Print five hundred leaflets, half of them in large letters, and lay them out at the library, the surgery and the mosque.",
            ],
            said: &[(Agree, "I have a trolley."), (Agree, "The library lets us use their printer on Mondays.")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        when: before(37, 4),
        course: Course::Suggested,
        wordings: &[
            Wording {
                title: "Errands up to £60 without asking the group",
                why: "A week's shopping for a family of five costs more than £40 since the spring. People paid the rest themselves and did not say so.",
                affected: "Whoever shops, and the tin.",
                means: &[Means::Rule(Rule::ErrandLimit, 60)],
                said: &[
                    (Agree, "I was one of those who paid the rest."),
                    (
                        Worry,
                        "£60 is a lot while the tin is nearly empty. Could we begin with £50 and look at it again?",
                    ),
                ],
                ..WORDING
            },
            Wording {
                title: "Errands up to £50 without asking the group",
                why: "A week's shopping for a family of five costs more than £40 since the spring. We begin with £50 and look at it again when the tin is fuller.",
                affected: "Whoever shops, and the tin.",
                means: &[Means::Rule(Rule::ErrandLimit, 50)],
                said: &[(Agree, "Good. That is what the till says, too."), (Agree, "Happy with that.")],
                ..WORDING
            },
        ],
        replies: &["Fair. I have taken your £50 in, thank you for doing the sums."],
        ..PLAIN
    },
    Plot {
        when: before(36, 2),
        most_heard: 1,
        wordings: &[Wording {
            title: "A second page on a well-known network",
            why: "Half of my street is there every evening.",
            affected: "Whoever would look after it.",
            means: &[Means::Task],
            clauses: &["Open a page of ours there, and answer what people write to it."],
            said: &[(Agree, "I would not do it myself, but I see why.")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        when: before(34, 1),
        wordings: &[Wording {
            title: "£120 a month for small things",
            why: "Three times this week a tin of paint or a bus fare waited for a decision. Inside this sum a small decision is enough.",
            affected: "The tin, and everybody who puts something in.",
            means: &[Means::Budget(120)],
            said: &[
                (Agree, "Yes. Life is short."),
                (Agree, "As long as every spending is written down, and it is."),
                (Worry, "Let us look at it again when we know what a month brings in."),
            ],
            ..WORDING
        }],
        replies: &["It comes back by itself after the summer, and anybody can bring it back sooner."],
        ..PLAIN
    },
    Plot {
        when: before(31, 3),
        wordings: &[Wording {
            title: "A duty: the street fridge",
            why: "The fridge at the hall is the best thing we have and nobody's job. Last week somebody threw out a tray of curry that was still good.",
            affected: "Two people, ten minutes a day, for two weeks at a time.",
            means: &[Means::NewDuty { seats: 2, days: 14, filling: Filling::Rotation }],
            clauses: &[
                "Street fridge\nWipes it out, looks at the dates, writes down how cold it is, and takes out what has gone off. \
                Decides nothing: what the fridge is for is for all of us to say.",
            ],
            said: &[
                (Agree, "I will take the first turn."),
                (Agree, "Two at a time is right. Nobody should be the fridge for ever."),
                (Abstain, "I never use it, so I leave it to those who do."),
            ],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        when: before(27, 0),
        kind: Kind::Lazy,
        review_days: Some(14),
        wordings: &[Wording {
            title: "A promise goes back to the board after 12 hours, for two weeks",
            why: "When somebody cannot come after all, a whole day passes before another sees it. Let us try 12 hours and then look.",
            affected: "Whoever promises, and whoever waits.",
            means: &[Means::Rule(Rule::ReleaseAfterHours, 12)],
            said: &[
                (Agree, "Worth a try. I have been the one who waited."),
                (Agree, "Fine, if I am told before it goes back."),
            ],
            ..WORDING
        }],
        talk: &["You are told twice before it happens. I looked."],
        ..PLAIN
    },
    Plot {
        when: before(26, 0),
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "We meet on Wednesdays instead of Tuesdays",
            why: "The hall is warm on Wednesdays, because the choir heats it.",
            affected: "Everybody who comes to meetings.",
            means: &[Means::Task],
            clauses: &["Book the hall for Wednesdays at seven and tell everybody."],
            said: &[
                (Agree, "And one can hear the choir pack up."),
                (
                    Aside,
                    "I work on Wednesdays. I will not stop it, but this should be asked of everybody, not in three days.",
                ),
                (Agree, "Wednesdays are good."),
                (Agree, "Środy mi pasują."),
                (Worry, "Then let us write the notes the same night, for those who cannot come."),
            ],
            ..WORDING
        }],
        replies: &[
            "You are right, that is not a small thing. Now it is asked of everybody.",
            "Yes. Whoever takes minutes sends them before they go to bed.",
        ],
        ..PLAIN
    },
    Plot {
        when: before(25, 4),
        wordings: &[Wording {
            title: "What we keep to ourselves",
            why: "We hear a lot in kitchens. It should stay there, also when we mean well.",
            affected: "Everybody who opens a door, and everybody who steps in.",
            means: &[Means::Agreement(AgreementId::Privacy)],
            clauses: &[
                "What somebody tells us stays with those who need it to help, and only for as long as they need it. We \
                take no pictures of bags, doors or people. We do not guess aloud why somebody asks. If an office asks us \
                about somebody, we say nothing and tell that person.",
            ],
            said: &[
                (Agree, "The last sentence is why I trust this group."),
                (Agree, "Sí, también por teléfono."),
                (Agree, "Tak. To bardzo ważne."),
                (Worry, "And if a child is in danger? Then we have to speak."),
                (Agree, ""),
            ],
            ..WORDING
        }],
        replies: &[
            "Then the safeguarding contact knows what to do. I wrote it into how we work, so that nobody is alone with it.",
        ],
        public: true,
        ..PLAIN
    },
    Plot {
        when: before(24, 2),
        lifts: "A number one person can really need in one day, not one that lets somebody read the whole street.",
        wordings: &[
            Wording {
                title: "Twenty-five openings a day instead of ten",
                why: "On Saturday the phone desk had thirteen people to ring back and could open ten.",
                affected: "The phone desk, and everybody whose details lie here.",
                means: &[Means::Rule(Rule::OpeningsADay, 25)],
                said: &[
                    (Agree, "I was on the desk that Saturday."),
                    (
                        Block,
                        "I asked for food here before I joined. With twenty-five a day one tired person can read half the street. \
                        Ten was the number I trusted.",
                    ),
                    (Agree, "It is written down every time, and people can see who looked."),
                    (Worry, "Is it the number, or were we one short at the desk?"),
                ],
                ..WORDING
            },
            Wording {
                title: "Fifteen openings a day instead of ten",
                why: "On Saturday the phone desk had thirteen people to ring back and could open ten. We met and counted: fifteen is enough, and more than that wants a second person on the desk.",
                affected: "The phone desk, and everybody whose details lie here.",
                means: &[Means::Rule(Rule::OpeningsADay, 15)],
                said: &[
                    (Agree, "Better than what we began with."),
                    (Agree, "Thank you both for sitting down with it."),
                ],
                then: Some((Agree, "Fifteen I can live with. And I would sit on the desk on a Saturday myself.")),
                ..WORDING
            },
        ],
        replies: &[
            "Let us sit down with it. I would rather change the number than lose your trust.",
            "Both, honestly. Two were ill.",
        ],
        ..PLAIN
    },
    Plot {
        when: before(22, 0),
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "Somebody for the books",
            why: "The money pair pays out. Somebody else should write it down.",
            affected: "Whoever is asked. They can say no, and nobody asks why.",
            means: &[Means::Appoint(Duty::Books)],
            said: &[(Agree, "Very gladly, if they want to."), (Agree, "Good choice. I can show how I did it.")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        when: before(20, 6),
        kind: Kind::Urgent,
        hours: 10,
        wordings: &[Wording {
            title: "Four promises each instead of three while Wharf Street is flooded",
            why: "The river came into nine cellars last night. Everybody has their hands full and the board is longer than ever.",
            affected: "Whoever carries. It ends by itself after a week.",
            means: &[Means::Rule(Rule::OpenPromises, 4)],
            said: &[
                (Agree, "On my way with the pump."),
                (Agree, "Tak, oczywiście."),
                (Agree, "نعم، بالتأكيد."),
                (Agree, ""),
            ],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        when: before(20, 0),
        kind: Kind::Lazy,
        course: Course::NobodyYet,
        wordings: &[Wording {
            title: "Ask the council for a bench at the bus stop",
            why: "Four people told the phone desk that they cannot stand for twenty minutes.",
            affected: "Everybody who waits for the 14.",
            means: &[Means::Task],
            clauses: &["Write to the council about a bench at the stop in Station Road, and tell us what they answer."],
            said: &[(Agree, "Yes please, my knees."), (Agree, "Sí, mucha falta hace.")],
            ..WORDING
        }],
        public: true,
        ..PLAIN
    },
    Plot {
        when: before(18, 20),
        lifts: "Whoever comes off a night shift can open it without asking anybody.",
        last_answers: &[Answer::Yes, Answer::Yes, Answer::No, Answer::Yes, Answer::Abstain, Answer::Yes],
        quiet: 5,
        wordings: &[
            Wording {
                title: "The street fridge is locked at night",
                why: "Twice somebody emptied it at three in the morning and left the door open. The milk had to go.",
                affected: "Whoever comes at night, and whoever fills it.",
                means: &[Means::OwnAgreement],
                clauses: &["The street fridge is locked from ten at night until seven in the morning."],
                said: &[
                    (Agree, "It hurts to throw food away."),
                    (
                        Block,
                        "Those who finish at two in the morning are who it is there for. A lock tells them it is not theirs. \
                        I was one of them for a year.",
                    ),
                    (Agree, "Only at night."),
                    (Aside, "I do not like locks on food. I will not stand in the way either."),
                    (Agree, ""),
                ],
                ..WORDING
            },
            Wording {
                title: "The street fridge is locked from one to five",
                why: "Twice somebody emptied it at three in the morning and left the door open. From one to five hardly anybody comes off a shift.",
                affected: "Whoever comes at night, and whoever fills it.",
                means: &[Means::OwnAgreement],
                clauses: &["The street fridge is locked from one until five in the morning."],
                said: &[(Agree, "Four hours, that is fair."), (Agree, ""), (Aside, "Still a lock.")],
                then: Some((Block, "The bakery shift ends at two. It is the same lock, only shorter.")),
                in_others: &[],
            },
            Wording {
                title: "The street fridge has a lock at night, and everybody has the number",
                why: "The door must not stand open, that is all we want. The number hangs inside the hall, is said on the telephone, and stays the same.",
                affected: "Whoever comes at night, and whoever fills it.",
                means: &[Means::OwnAgreement],
                clauses: &[
                    "At night the street fridge has a lock with a number. The number hangs inside the hall, is said to anybody who rings, and does not change.",
                ],
                said: &[
                    (Agree, "Then it shuts, and that was the trouble."),
                    (Agree, "Good. We came a long way with this."),
                    (Worry, "And if somebody cannot read the number?"),
                ],
                then: Some((
                    Block,
                    "I thank you for moving this far. But whoever does not know us will not ring for a number at two in the morning. A spring on the door would do.",
                )),
                in_others: &[],
            },
        ],
        replies: &[
            "I hear you. Let us meet at the fridge, at night if you like.",
            "We counted for a week: nobody between one and five. But we count only those who were seen.",
        ],
        talk: &["Has anybody asked those who fill it?"],
        ..PLAIN
    },
    Plot {
        when: before(18, 0),
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "£85 for a second-hand freezer",
            why: "The baker gives us what is left on Saturdays if we can freeze it.",
            affected: "The tin. It is within what we set aside for small things.",
            means: &[Means::Spend(85)],
            clauses: &["The freezer from Larkfield Avenue, with a year of guarantee."],
            said: &[(Agree, "I have a van on Saturday."), (Agree, "Bread!")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        when: before(17, 2),
        course: Course::MoreTime,
        wordings: &[Wording {
            title: "A pot of its own for the winter",
            why: "What we put aside for coal and heaters should not be spent on paint in August.",
            affected: "Everybody who puts something in: one can say where it goes.",
            means: &[Means::NewPot],
            clauses: &["Winter"],
            said: &[
                (Agree, "My grandmother had a jar for that."),
                (Agree, "نعم، فكرة جيدة."),
                (Worry, "Not too many pots, or nobody sees through it any more."),
            ],
            ..WORDING
        }],
        replies: &["Two, and I promise not to propose a third this year."],
        ..PLAIN
    },
    Plot {
        when: before(16, 1),
        wordings: &[Wording {
            title: "How we handle money",
            why: "So that nobody has to trust anybody blindly, and nobody is suspected.",
            affected: "Everybody who puts in, and everybody who pays out.",
            means: &[Means::Agreement(AgreementId::Money)],
            clauses: &[
                "Two people pay out together, never to themselves and never to their own household. What comes in is written \
                down the same day. Receipts are kept for seven years, names of those who received something are not kept at all. \
                Anybody may look into the books, and asking to is no accusation.",
            ],
            said: &[
                (Agree, "The last sentence is the important one."),
                (Agree, "Dobrze napisane."),
                (Agree, "The credit union would like to see this, I think."),
            ],
            ..WORDING
        }],
        public: true,
        ..PLAIN
    },
    Plot {
        when: before(15, 2),
        course: Course::LetGo,
        wordings: &[Wording {
            title: "Lockers for parcels at the hall",
            why: "The shop that took parcels has closed.",
            affected: "Whoever waits for a parcel.",
            means: &[Means::Task],
            clauses: &["Find out what lockers cost and where they could stand."],
            said: &[(Agree, "Nice, but is it ours to do?"), (Aside, "That is a business. Let somebody else run it.")],
            ..WORDING
        }],
        talk: &["I have thought about it, and you are right: it is a shop we want, not lockers. I let it go."],
        ..PLAIN
    },
    Plot {
        when: before(13, 20),
        wordings: &[Wording {
            title: "Errands up to £60 without asking the group",
            why: "The tin is fuller now than when we said £50, and prices have not waited for us. As promised, I bring it back.",
            affected: "Whoever shops, and the tin.",
            means: &[Means::Rule(Rule::ErrandLimit, 60)],
            said: &[
                (Agree, "We said we would look at it again. Good that we do."),
                (Agree, "Sí, los precios suben cada semana."),
                (Worry, "Please keep writing down what it was for."),
                (Agree, ""),
            ],
            ..WORDING
        }],
        replies: &["Every errand has its receipt. I looked through all of them."],
        ..PLAIN
    },
    Plot {
        when: before(9, 8),
        wordings: &[Wording {
            title: "£140 for electric keys before the cold weeks",
            why: "Last winter the meters went to emergency on the same three nights for everybody. This time we are early.",
            affected: "The tin: this is more than what we set aside for small things, so everybody is asked.",
            means: &[Means::Spend(140)],
            clauses: &["Fourteen top-ups of ten pounds, handed out by the phone desk to whoever rings."],
            said: &[
                (Agree, "Yes. I remember those nights."),
                (Agree, "نعم، أوافق تماماً."),
                (Agree, "Zgadzam się. Najlepiej już w październiku."),
                (Worry, "That leaves little. Can we ask for more before we spend it?"),
                (Agree, ""),
                (Agree, "Warm first, everything else after."),
            ],
            ..WORDING
        }],
        replies: &["There is a collection on Saturday. And yes, it is meant to be spent."],
        ..PLAIN
    },
    Plot {
        when: before(8, 20),
        lifts: "Only what was agreed and today's rules, and nothing of what anybody said on the way there.",
        wordings: &[Wording {
            title: "Everybody can read what we decided, without signing in",
            why: "People ask who we are and how we decide. We can show them instead of explaining.",
            affected: "All of us: what is agreed could be read by anybody, and cannot be unread.",
            means: &[Means::Publish(Page::Decisions)],
            said: &[
                (Agree, "Nothing to hide. The council asked me twice."),
                (Agree, ""),
                (
                    Block,
                    "On a street this small people can tell from a decision who was in trouble. My neighbour is not in this \
                    group and reads everything. I need to be sure that nothing leads back to a door.",
                ),
                (Worry, "Good for us. Is it also good for those who asked?"),
                (Agree, "Also helps other groups who want to begin."),
                (Abstain, "I cannot judge that. I go with whoever knows more."),
                (Agree, "Myślę, że to pomoże."),
                (Agree, ""),
            ],
            ..WORDING
        }],
        replies: &[
            "I had not thought of your neighbour. Thank you for saying it; let us look at the page together.",
            "Only sums and rules would be on it. But let us look line by line.",
        ],
        talk: &["I am happy to keep the talk short and the notes long, if it helps."],
        quiet: 2,
        ..PLAIN
    },
    Plot {
        when: before(7, 16),
        kind: Kind::Lazy,
        course: Course::NobodyYet,
        wordings: &[Wording {
            title: "Find out what a second key for the hall costs",
            why: "When the one key is on a bus, nobody comes in.",
            affected: "Whoever opens up in the morning.",
            means: &[Means::Task],
            clauses: &["Ring the caretaker and ask what a second key costs, and who would have to sign for it."],
            said: &[(Agree, "Stood in the rain on Monday, so yes."), (Agree, "")],
            ..WORDING
        }],
        public: true,
        ..PLAIN
    },
    Plot {
        when: before(4, 16),
        kind: Kind::Lazy,
        course: Course::NoYesYet,
        wordings: &[Wording {
            title: "A second person who knows where to turn when somebody is in danger",
            why: "One is not enough: they sleep, too, and sometimes the question is about them.",
            affected: "Whoever is asked. A no is as good as a yes.",
            means: &[Means::Appoint(Duty::Safeguarding)],
            said: &[(Agree, "I would trust them with it."), (Agree, "Good that it is never one alone."), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        when: before(4, 8),
        quiet: 6,
        public: true,
        wordings: &[Wording {
            title: "Raise the food allowance to £35 a week",
            why: "Prices at the wholesale market went up 22 percent since May. Bags for bigger families now run out by Friday. The tin can carry it until June at this month's giving.",
            affected: "Every household that asks for food, and the tin.",
            means: &[Means::Rule(Rule::FoodAllowance, 35)],
            in_others: &[
                (
                    "pl",
                    [
                        "Podnieśmy zasiłek na jedzenie do 35 funtów tygodniowo",
                        "Ceny w hurtowni wzrosły od maja o 22 procent. Torby dla większych rodzin kończą się teraz w piątek. Przy obecnych wpłatach puszka wytrzyma to do czerwca.",
                        "Każdy dom, który prosi o jedzenie, i puszka.",
                    ],
                ),
                (
                    "ar",
                    [
                        "رفع مبلغ الطعام إلى 35 جنيهاً في الأسبوع",
                        "ارتفعت الأسعار في سوق الجملة 22 بالمئة منذ أيار. أكياس العائلات الكبيرة تنفد الآن يوم الجمعة. والصندوق يتحمل ذلك حتى حزيران بعطاء هذا الشهر.",
                        "كل بيت يطلب الطعام، والصندوق.",
                    ],
                ),
            ],
            said: &[
                (Agree, "I pack the bags. By Friday I make excuses."),
                (Agree, ""),
                (Worry, "Could we look again in February, so that it is not for ever?"),
                (Agree, "Sí. Con veinte libras no llega para cinco."),
                (Aside, "I am not at ease with the sum, but I will not stop it."),
                (Agree, "Zgadzam się, ceny są straszne."),
                (
                    Worry,
                    "If giving drops after Christmas we are out of money by March. I would like a floor that we do not go under.",
                ),
                (Agree, ""),
                (Agree, "نعم. الأسعار ارتفعت كثيراً."),
                (Abstain, "I cannot say, I do not shop for others."),
                (Agree, ""),
                (Agree, "Please yes."),
                (Agree, ""),
            ],
            ..WORDING
        }],
        replies: &[
            "Every decision comes back by itself. But I would gladly write February into it.",
            "A floor of three weeks, perhaps? Make it a suggestion, and I take it in.",
        ],
        talk: &[
            "The co-op would give us ten percent if we order by Wednesday.",
            "I can bring the receipts of the last four weeks to the meeting.",
        ],
        ..PLAIN
    },
    Plot {
        when: before(3, 18),
        quiet: 8,
        lifts: "That what was asked stays readable as long as somebody may still ring about it.",
        wordings: &[Wording {
            title: "Details are wiped after 7 days instead of 14",
            why: "What is not there cannot be lost, stolen or asked for. A week is enough to ask whether it arrived.",
            affected: "Everybody who asked, and the phone desk.",
            means: &[Means::Rule(Rule::ForgetAfterDays, 7)],
            said: &[
                (Agree, "I came from a place where lists were dangerous. Yes."),
                (Agree, ""),
                (
                    Block,
                    "In the second week people ring because the wrong thing came. Then there is nobody we could ring back, and \
                    they have to ask from the beginning. Those are the ones who ask only once.",
                ),
                (Agree, "Less is better."),
                (Worry, "Ten days, perhaps?"),
                (Agree, "نعم، من أجل السلامة."),
            ],
            ..WORDING
        }],
        replies: &["How often did that happen? I would like to see it before Thursday."],
        ..PLAIN
    },
    Plot {
        when: before(1, 8),
        course: Course::Sense,
        quiet: 7,
        wordings: &[Wording {
            title: "A breakfast on Saturdays for whoever comes?",
            why: "The freezer is full of bread and the hall is free. Before I write anything down I would like to know whether anybody else is up at eight.",
            affected: "Whoever likes breakfast.",
            means: &[Means::Task],
            clauses: &["Try a breakfast on four Saturdays and tell us how it went."],
            said: &[
                (Agree, "I make pancakes."),
                (Agree, ""),
                (Worry, "Who washes up? Last time it was the same two."),
                (Agree, "¡Cuenten conmigo!"),
            ],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        when: before(0, 15),
        kind: Kind::Lazy,
        course: Course::Draft,
        wordings: &[Wording {
            title: "A list of who has a ladder, a drill, a pressure cooker",
            why: "Every week somebody buys a thing that stands unused two doors on.",
            affected: "Whoever lends, and whoever borrows.",
            means: &[Means::Task],
            clauses: &["Ask around for things to lend and hang up a first list, without addresses."],
            ..WORDING
        }],
        ..PLAIN
    },
];

/// What comes up again and again in a town that lives for long.
pub(crate) const IN_TURN: &[Plot] = &[
    Plot {
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "Somebody mends the trolley",
            why: "It pulls to the left.",
            affected: "Everybody who carries.",
            means: &[Means::Task],
            clauses: &["Find out what is wrong with the trolley and mend it, or say what it costs."],
            said: &[(Agree, "It does."), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        wordings: &[Wording {
            title: "How long a turn on the phone desk lasts",
            why: "Some find a week long, some find it short. Let us try the other one for a while.",
            affected: "Whoever is on the desk.",
            means: &[Means::Either(Rule::DutyDays, 10, 7)],
            said: &[(Agree, "Gladly."), (Worry, "As long as nobody is alone with it."), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "When we take an unanswered handover for arrived",
            why: "Those who answer do so at once. The others never do.",
            affected: "Whoever asked, and the phone desk.",
            means: &[Means::Either(Rule::CheckBackDays, 5, 3)],
            said: &[(Agree, ""), (Agree, "Makes no odds to me.")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        kind: Kind::Lazy,
        wordings: &[Wording {
            title: "A walk along the canal to pick up what lies there",
            why: "Spring.",
            affected: "Whoever likes walking.",
            means: &[Means::Task],
            clauses: &["Find a Sunday, bring bags and gloves."],
            said: &[(Agree, "With the children."), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
    Plot {
        wordings: &[Wording {
            title: "How long an opening stays open",
            why: "Whoever shops in the morning brings it in the evening.",
            affected: "Whoever carries, and whoever asked.",
            means: &[Means::Either(Rule::OpeningHours, 16, 12)],
            said: &[(Agree, ""), (Aside, "I would rather open it twice."), (Agree, ""), (Agree, "")],
            ..WORDING
        }],
        ..PLAIN
    },
];
