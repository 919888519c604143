//! From the night of the flood to this morning: what was decided, and what is still open in the present. Oldest first.

use commons::Rule;
use commons::decisions::{AgreementId, Answer, Kind, Page, Position};
use commons::duties::Duty;

use Position::{Abstain, Agree, Block, Reservations as Worry, StandAside as Aside};

use super::{Course, Means, PLAIN, Plot, WORDING, Wording, before};

pub(super) const PLOTS: &[Plot] = &[
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
