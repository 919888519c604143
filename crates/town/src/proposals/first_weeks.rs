//! The first three weeks: how they want to be with each other, what may be spent, and the first block.
//! Oldest first.

use commons::Rule;
use commons::decisions::{AgreementId, Kind, Position};
use commons::duties::{Duty, Filling};

use Position::{Abstain, Agree, Block, Reservations as Worry, StandAside as Aside};

use super::{Course, Means, PLAIN, Plot, WORDING, When, Wording, before};

pub(super) const PLOTS: &[Plot] = &[
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
];
