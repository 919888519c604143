//! The numbers a group lives by. Each is a default that only a decision of the group may change: [`Rules`] holds what is in
//! force, [`Rule`] names each of them, says what it may be, and which kind of decision it takes.

use crate::Span;
use crate::decisions::Kind;
use serde::{Deserialize, Serialize};

/// What a rule's number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Unit {
    Minutes,
    Hours,
    Days,
    Months,
    People,
    /// Anything else that is counted: promises, vouches, rounds of talking.
    Times,
    /// Hundredths of a whole.
    Percent,
    /// "One in …": 3 means a third.
    OneIn,
    /// Whole units of the group's money.
    Money,
}

/// What a group of rules is about; the page of our rules shows them under these headings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum About {
    Details,
    Helping,
    Voice,
    Duties,
    Money,
    Deciding,
}

impl About {
    pub const ALL: [About; 6] =
        [About::Details, About::Helping, About::Voice, About::Duties, About::Money, About::Deciding];
}

/// One line for each number: its name twice, the default, the least and the most, the kind of decision that changes it, its
/// unit, and what it is about.
macro_rules! rules {
    ($( $(#[doc = $doc:literal])+ $rule:ident $field:ident = $default:literal, $least:literal..=$most:literal, $kind:ident, $unit:ident, $about:ident; )+) => {
        /// A group's rules, with the units in their names. Defaults: see the field's practice in docs/rules.md.
        #[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
        pub struct Rules {
            $( $(#[doc = $doc])+ pub $field: u16, )+
        }

        impl Default for Rules {
            fn default() -> Rules {
                Rules { $( $field: $default, )+ }
            }
        }

        /// One of the numbers a group lives by.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub enum Rule {
            $( $(#[doc = $doc])+ $rule, )+
        }

        impl Rule {
            /// Every rule there is, in the order they are shown.
            pub const ALL: &[Rule] = &[ $( Rule::$rule, )+ ];

            /// Its stable name: in addresses, in the keys of sentences, in the log.
            pub fn code(self) -> &'static str {
                match self { $( Rule::$rule => stringify!($field), )+ }
            }

            /// The least and the most it may be.
            pub fn bounds(self) -> (u16, u16) {
                match self { $( Rule::$rule => ($least, $most), )+ }
            }

            /// What it is where nobody has decided anything.
            pub fn default_value(self) -> u16 {
                match self { $( Rule::$rule => $default, )+ }
            }

            /// The mildest kind of decision that may change it.
            pub fn kind(self) -> Kind {
                match self { $( Rule::$rule => Kind::$kind, )+ }
            }

            pub fn unit(self) -> Unit {
                match self { $( Rule::$rule => Unit::$unit, )+ }
            }

            pub fn about(self) -> About {
                match self { $( Rule::$rule => About::$about, )+ }
            }
        }

        impl Rules {
            /// What a rule is today.
            pub fn get(&self, rule: Rule) -> u16 {
                match rule { $( Rule::$rule => self.$field, )+ }
            }

            /// Only what a decision carried out may come here.
            pub(crate) fn set(&mut self, rule: Rule, value: u16) {
                match rule { $( Rule::$rule => self.$field = value, )+ }
            }
        }
    };
}

rules! {
    /// Days after closing until a need's details are forgotten (at most 30).
    ForgetAfterDays forget_after_days = 14, 1..=30, Full, Days, Details;
    /// Sealed details one person may open in a day.
    OpeningsADay openings_a_day = 10, 1..=50, Full, Times, Details;
    /// Hours an opening stays open before it must be written down again.
    OpeningHours opening_hours = 12, 1..=72, Full, Hours, Details;
    /// Members who close the shutters together.
    ShuttersClose shutters_close = 2, 2..=5, Constitution, People, Details;
    /// Minutes in which they must all have said so.
    ShuttersMinutes shutters_minutes = 10, 5..=60, Constitution, Minutes, Details;
    /// Members who open them again; in a smaller group everybody.
    ShuttersOpen shutters_open = 3, 2..=7, Constitution, People, Details;
    /// Hours after which they open by themselves, unless they are kept closed.
    ShuttersHours shutters_hours = 24, 4..=72, Constitution, Hours, Details;

    /// Promises one person may have open.
    OpenPromises open_promises = 3, 1..=20, Full, Times, Helping;
    /// Hours between "the time has passed" and the release of a promise.
    ReleaseAfterHours release_after_hours = 24, 1..=336, Lazy, Hours, Helping;
    /// Days until a handover nobody answered for counts as arrived.
    CheckBackDays check_back_days = 3, 1..=30, Lazy, Days, Helping;
    /// Days after which an open need nobody spoke of again is closed as expired.
    ExpireAfterDays expire_after_days = 60, 7..=366, Full, Days, Helping;
    /// Minutes in which one's own act can be taken back.
    UndoMinutes undo_minutes = 10, 1..=240, Lazy, Minutes, Helping;

    /// Vouches a newcomer needs for a voice; fewer in a tiny group.
    Vouches vouches = 2, 1..=5, Constitution, Times, Voice;
    /// Days between joining and a voice.
    DaysBeforeVoice days_before_voice = 14, 0..=180, Constitution, Days, Voice;
    /// Vouches one member may have out for people without a voice yet.
    OpenVouches open_vouches = 3, 1..=20, Constitution, Times, Voice;
    /// Days after which such a vouch no longer counts as out; it stays good.
    OpenVouchDays open_vouch_days = 60, 7..=366, Constitution, Days, Voice;
    /// New voices in thirty days: this many, or a quarter of the older ones if that is more.
    NewVoicesAMonth new_voices_a_month = 3, 1..=100, Constitution, People, Voice;
    /// The first so many simply trust each other.
    Founders founders = 5, 1..=12, Constitution, People, Voice;
    /// Days after founding in which they can come, and after which what was agreed until then is looked at again.
    FoundingDays founding_days = 60, 14..=180, Constitution, Days, Voice;
    /// Hours two members' word waits before somebody is let back in on a new device.
    RecoveryHours recovery_hours = 24, 1..=168, Constitution, Hours, Voice;
    /// Days a request to be let back in stays open.
    RecoveryDays recovery_days = 3, 1..=14, Constitution, Days, Voice;
    /// Days without any sign after which somebody counts as away.
    AwayDays away_days = 30, 14..=180, Constitution, Days, Voice;

    /// Days a turn on the phone desk or the welcome lasts.
    DutyDays duty_days = 7, 1..=31, Full, Days, Duties;
    /// Turns of one duty that one person may have one after another.
    TurnsInARow turns_in_a_row = 2, 1..=12, Full, Times, Duties;

    /// What somebody who shops for a household may spend on one errand without a decision.
    ErrandLimit errand_limit = 40, 0..=1000, Full, Money, Money;
    /// What a household may have for food in a week.
    FoodAllowance food_allowance = 20, 0..=1000, Full, Money, Money;

    /// Hours a small decision is open.
    LazyHours lazy_hours = 72, 24..=336, Constitution, Hours, Deciding;
    /// People who must say yes to a small decision.
    LazyFor lazy_for = 2, 1..=20, Constitution, People, Deciding;
    /// Days an everyday decision is open.
    FullDays full_days = 7, 2..=30, Constitution, Days, Deciding;
    /// People who must be for an everyday decision or one about the ground rules.
    FullFor full_for = 2, 1..=20, Constitution, People, Deciding;
    /// Share of the members who must be heard in an everyday decision.
    FullQuorumOneIn full_quorum_one_in = 3, 1..=10, Constitution, OneIn, Deciding;
    /// And never fewer people than this.
    FullQuorumLeast full_quorum_least = 3, 1..=20, Constitution, People, Deciding;
    /// Share of those heard who may not stand aside from an everyday decision.
    FullAsideOneIn full_aside_one_in = 3, 2..=10, Constitution, OneIn, Deciding;
    /// Days a decision about the ground rules is open.
    ConstitutionDays constitution_days = 14, 7..=42, Constitution, Days, Deciding;
    /// Share of those heard who may not stand aside from it.
    ConstitutionAsideOneIn constitution_aside_one_in = 4, 2..=10, Constitution, OneIn, Deciding;
    /// Days somebody must have had a voice to count towards hearing enough people about the ground rules.
    TenureDays tenure_days = 60, 0..=366, Constitution, Days, Deciding;
    /// Hours an urgent decision is open at the least.
    UrgentHoursLeast urgent_hours_least = 4, 1..=24, Constitution, Hours, Deciding;
    /// Hours an urgent decision is open at the most.
    UrgentHoursMost urgent_hours_most = 48, 12..=96, Constitution, Hours, Deciding;
    /// People who open an urgent decision together; two in a group of fewer than six.
    UrgentOpeners urgent_openers = 3, 2..=10, Constitution, People, Deciding;
    /// People who must be heard in an urgent decision.
    UrgentQuorum urgent_quorum = 3, 2..=20, Constitution, People, Deciding;
    /// Days after which what was decided urgently ends, unless an everyday decision keeps it.
    UrgentEndsDays urgent_ends_days = 7, 1..=31, Constitution, Days, Deciding;
    /// Days a decision about a person is open.
    PersonDays person_days = 7, 3..=30, Constitution, Days, Deciding;
    /// Days a pause of somebody's voice lasts.
    PauseDays pause_days = 14, 1..=30, Constitution, Days, Deciding;

    /// Hours between a new wording and the close, and between weak or lifted answers and the next close.
    AgainHours again_hours = 72, 24..=336, Constitution, Hours, Deciding;
    /// Hours that "more time" gives.
    MoreTimeHours more_time_hours = 72, 24..=336, Constitution, Hours, Deciding;
    /// How often one wording can be given more time.
    MoreTimeMost more_time_most = 2, 0..=10, Constitution, Times, Deciding;
    /// Wordings a proposal can have.
    VersionsMost versions_most = 5, 1..=20, Constitution, Times, Deciding;
    /// Days a proposal can be open in all.
    LifeDays life_days = 60, 21..=180, Constitution, Days, Deciding;
    /// Everyday decisions that can be open at once; the others wait their turn.
    OpenAtOnce open_at_once = 5, 1..=50, Constitution, Times, Deciding;
    /// Days for working through a block.
    ResolutionDays resolution_days = 21, 3..=60, Constitution, Days, Deciding;
    /// Rounds of working through a block.
    ResolutionRounds resolution_rounds = 2, 1..=5, Constitution, Times, Deciding;
    /// Days for the last question, when a block could not be worked through.
    FallbackDays fallback_days = 7, 2..=21, Constitution, Days, Deciding;
    /// Hundredths of those who answer yes or no that must say yes then.
    FallbackPercent fallback_percent = 75, 51..=100, Constitution, Percent, Deciding;
    /// The same about the ground rules and about a person.
    FallbackConstitutionPercent fallback_constitution_percent = 80, 51..=100, Constitution, Percent, Deciding;
    /// Hours before something that cannot be undone happens.
    CoolingHours cooling_hours = 72, 24..=336, Constitution, Hours, Deciding;
    /// Days before it happens where the ground rules are concerned.
    CoolingConstitutionDays cooling_constitution_days = 7, 1..=30, Constitution, Days, Deciding;
    /// Hours in which somebody else may take up a proposal that is being withdrawn.
    AdoptHours adopt_hours = 24, 1..=168, Constitution, Hours, Deciding;
    /// Members who can pull the brake together.
    BrakeMembers brake_members = 3, 2..=20, Constitution, People, Deciding;
    /// Days somebody must have had a voice to pull it.
    BrakeTenureDays brake_tenure_days = 30, 0..=366, Constitution, Days, Deciding;
    /// Months after which a small decision is looked at again.
    ReviewLazyMonths review_lazy_months = 12, 1..=60, Constitution, Months, Deciding;
    /// Months after which an everyday decision is looked at again.
    ReviewFullMonths review_full_months = 6, 1..=12, Constitution, Months, Deciding;
    /// Months after which a decision about the ground rules is looked at again.
    ReviewConstitutionMonths review_constitution_months = 24, 1..=60, Constitution, Months, Deciding;
    /// Days in which people say keep, change or end.
    ReviewDays review_days = 14, 3..=60, Constitution, Days, Deciding;
    /// Days that something nobody looked at again stays before it ends.
    ReviewGraceDays review_grace_days = 30, 0..=90, Constitution, Days, Deciding;
    /// Days somebody named in a decision has for their own yes.
    ConsentDays consent_days = 7, 1..=30, Constitution, Days, Deciding;
    /// Supporters who can bring something back that was not agreed.
    ReopenSupporters reopen_supporters = 3, 2..=20, Constitution, People, Deciding;
    /// Days after which anybody can bring it back.
    ReopenDays reopen_days = 30, 1..=180, Constitution, Days, Deciding;
    /// Hours in which the person concerned knows the outcome before everybody else.
    ToldFirstHours told_first_hours = 24, 1..=72, Constitution, Hours, Deciding;
    /// Days after which something agreed that nobody does is shown as that.
    UnfilledDays unfilled_days = 14, 1..=60, Constitution, Days, Deciding;
}

impl Rule {
    /// Finds a rule by its code.
    pub fn parse(code: &str) -> Option<Rule> {
        Rule::ALL.iter().copied().find(|rule| rule.code() == code)
    }
}

impl Rules {
    pub fn forget_after(&self) -> Span {
        Span::days(self.forget_after_days.min(30).into())
    }
    pub fn undo_window(&self) -> Span {
        Span::minutes(self.undo_minutes.into())
    }
    pub fn opening_lasts(&self) -> Span {
        Span::hours(self.opening_hours.into())
    }
    pub fn release_after(&self) -> Span {
        Span::hours(self.release_after_hours.into())
    }
}
