//! Why something cannot be done: a typed reason that screens and letters put into a person's own words.

use thiserror::Error;

/// A reason. The text is for developers; people read the sentence their language has for [`Refusal::code`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum Refusal {
    #[error("this group has not been founded yet")]
    NotFounded,
    #[error("this group has been founded already")]
    FoundedAlready,
    #[error("this is for somebody who is signed in")]
    SignInFirst,
    #[error("this is for somebody who has been welcomed")]
    WelcomeFirst,
    #[error("this is for somebody with a voice")]
    VoiceFirst,
    #[error("this is for whoever has this duty now")]
    DutyFirst,
    #[error("this is for those concerned only")]
    NotYours,
    #[error("there is no such thing in this group, or not any more")]
    NotThere,
    #[error("this is closed")]
    Closed,
    #[error("this is not closed")]
    NotClosed,
    #[error("somebody was faster: it is promised already")]
    PromisedAlready,
    #[error("you have promised this already")]
    YouPromisedAlready,
    #[error("three open promises are enough for one person")]
    EnoughPromises,
    #[error("nobody is asked at night")]
    Night,
    #[error("some were asked a little while ago: they may have time to answer")]
    AskedJustNow,
    #[error("nobody is left who could be asked")]
    NobodyToAsk,
    #[error("a newcomer goes together with a member where a door is concerned")]
    GoTogether,
    #[error("there is nothing to promise here now")]
    NothingToPromise,
    #[error("the amount is more than is left, or nothing")]
    TooMuch,
    #[error("that time has passed or is too far away")]
    BadTime,
    #[error("this has not been promised by you")]
    NotPromised,
    #[error("this step does not follow from where it is now")]
    NotNow,
    #[error("ten openings a day are enough for one person")]
    EnoughOpenings,
    #[error("promise it first: details open only for whoever comes")]
    PromiseFirst,
    #[error("the details have been forgotten")]
    Forgotten,
    #[error("you cannot vouch for yourself")]
    NotYourself,
    #[error("you have vouched for this person already")]
    VouchedAlready,
    #[error("this person has a voice already")]
    HasVoice,
    #[error("three people you vouched for are still waiting for their voice")]
    EnoughVouches,
    #[error("this person has been welcomed already")]
    WelcomedAlready,
    #[error("this person has left")]
    HasLeft,
    #[error("you have this duty already")]
    OnDutyAlready,
    #[error("that was not yours to take back")]
    NotYoursToUndo,
    #[error("ten minutes have passed, or something else has happened since")]
    TooLateToUndo,
    #[error("the value is empty, too long or out of range")]
    BadValue,
    #[error("that street is on the list already")]
    StreetThere,
    #[error("only time itself can do this")]
    OnlyTime,
    #[error("a demo is for looking around")]
    OnlyInDemo,
    #[error("this is not asked yet")]
    NotOpenYet,
    #[error("this is being asked already")]
    OpenAlready,
    #[error("this is decided already")]
    DecidedAlready,
    #[error("something that would change the same is being asked already")]
    AskedAlready,
    #[error("it is so already")]
    ChangesNothing,
    #[error("this takes a stricter kind of decision")]
    NeedsAnotherKind,
    #[error("what cannot be undone is not for small or urgent decisions")]
    CannotBeUndone,
    #[error("the same thing stands in it twice")]
    TwiceTheSame,
    #[error("twenty drafts are enough for one person")]
    EnoughDrafts,
    #[error("you have supported this already")]
    SupportedAlready,
    #[error("this answer needs a sentence")]
    ReasonFirst,
    #[error("whoever cannot live with it says that they will meet about it")]
    MeetFirst,
    #[error("the text has changed since")]
    TextChanged,
    #[error("that is the language it is written in")]
    ItsOwnLanguage,
    #[error("your voice began after this was asked; you can speak, and are asked next time")]
    CameLater,
    #[error("they have answered themselves")]
    AnsweredThemselves,
    #[error("this is for everybody to answer themselves")]
    OnlyThemselves,
    #[error("you have had your say on this")]
    HadYourSay,
    #[error("now it is yes or no")]
    LastQuestionNow,
    #[error("enough has been written here")]
    EnoughSaid,
    #[error("this has had as many wordings as it can")]
    EnoughVersions,
    #[error("there is not enough time left for another wording")]
    TooLateToChange,
    #[error("it has been given as much time as it can")]
    EnoughTime,
    #[error("the third time the same emergency is for everybody to decide")]
    EmergencyTwice,
    #[error("the person has to be listened to first")]
    ListenFirst,
    #[error("the brake was pulled for this before")]
    BrakedBefore,
    #[error("your voice is too new for this")]
    TooNew,
    #[error("your voice rests for now")]
    VoiceRests,
    #[error("there is not so much in the pot")]
    NotEnough,
    #[error("only an empty pot can be closed, and never the tin")]
    PotNotEmpty,
    #[error("this is somebody else's turn now")]
    EnoughTurns,
    #[error("as many have this duty as it needs")]
    NoRoom,
    #[error("somebody else is being asked for this first")]
    SomebodyAsked,
    #[error("this is more than may be paid back without a decision")]
    OverErrandLimit,
    #[error("three claims waiting are enough for one person")]
    EnoughClaims,
    #[error("three photos are enough for one thing")]
    EnoughPictures,
    #[error("twenty photos a day are enough for one person")]
    EnoughPicturesToday,
    #[error("this group has ended")]
    Dissolved,
    #[error("a listener is not one of the two")]
    OneOfTheTwo,
    #[error("this person listens beside the other already")]
    SameListener,
    #[error("a sentence is missing")]
    WordsFirst,
    #[error("twenty moments are enough to choose from")]
    TooManyMoments,
    #[error("this question is closed")]
    PollClosed,
    #[error("this meeting has not begun yet")]
    MeetingAhead,
    #[error("this meeting is over, or was called off")]
    MeetingOver,
    #[error("this is for those who were there")]
    NotPresent,
    #[error("nobody has written down yet who was there")]
    WhoCameFirst,
    #[error("somebody else has this, or is asked")]
    TakenAlready,
    #[error("the shutters are closed: nothing opens and nobody comes in")]
    ShuttersClosed,
    #[error("you have said so; now it is for somebody else to say it")]
    AnotherFirst,
    #[error("somebody has changed this round since")]
    RoundChanged,
    #[error("more bags than there is room for")]
    RoundTooFull,
    #[error("it takes longer than there is time")]
    RoundTooLong,
    #[error("the place where it is fetched is shut while the round is out")]
    ShutThen,
    #[error("it is on another round already")]
    OnARound,
    #[error("a hundred and twenty rounds are enough at once")]
    EnoughRounds,
}

impl Refusal {
    /// A stable code: part of the API, and of the key of the sentence people read (`refusal-…`).
    pub fn code(self) -> &'static str {
        match self {
            Refusal::NotFounded => "not-founded",
            Refusal::FoundedAlready => "founded-already",
            Refusal::SignInFirst => "sign-in-first",
            Refusal::WelcomeFirst => "welcome-first",
            Refusal::VoiceFirst => "voice-first",
            Refusal::DutyFirst => "duty-first",
            Refusal::NotYours => "not-yours",
            Refusal::NotThere => "not-there",
            Refusal::Closed => "closed",
            Refusal::NotClosed => "not-closed",
            Refusal::PromisedAlready => "promised-already",
            Refusal::YouPromisedAlready => "you-promised-already",
            Refusal::EnoughPromises => "enough-promises",
            Refusal::Night => "night",
            Refusal::AskedJustNow => "asked-just-now",
            Refusal::NobodyToAsk => "nobody-to-ask",
            Refusal::GoTogether => "go-together",
            Refusal::NothingToPromise => "nothing-to-promise",
            Refusal::TooMuch => "too-much",
            Refusal::BadTime => "bad-time",
            Refusal::NotPromised => "not-promised",
            Refusal::NotNow => "not-now",
            Refusal::EnoughOpenings => "enough-openings",
            Refusal::PromiseFirst => "promise-first",
            Refusal::Forgotten => "forgotten",
            Refusal::NotYourself => "not-yourself",
            Refusal::VouchedAlready => "vouched-already",
            Refusal::HasVoice => "has-voice",
            Refusal::EnoughVouches => "enough-vouches",
            Refusal::WelcomedAlready => "welcomed-already",
            Refusal::HasLeft => "has-left",
            Refusal::OnDutyAlready => "on-duty-already",
            Refusal::NotYoursToUndo => "not-yours-to-undo",
            Refusal::TooLateToUndo => "too-late-to-undo",
            Refusal::BadValue => "bad-value",
            Refusal::StreetThere => "street-there",
            Refusal::OnlyTime => "only-time",
            Refusal::OnlyInDemo => "only-in-demo",
            Refusal::NotOpenYet => "not-open-yet",
            Refusal::OpenAlready => "open-already",
            Refusal::DecidedAlready => "decided-already",
            Refusal::AskedAlready => "asked-already",
            Refusal::ChangesNothing => "changes-nothing",
            Refusal::NeedsAnotherKind => "needs-another-kind",
            Refusal::CannotBeUndone => "cannot-be-undone",
            Refusal::TwiceTheSame => "twice-the-same",
            Refusal::EnoughDrafts => "enough-drafts",
            Refusal::SupportedAlready => "supported-already",
            Refusal::ReasonFirst => "reason-first",
            Refusal::MeetFirst => "meet-first",
            Refusal::TextChanged => "text-changed",
            Refusal::ItsOwnLanguage => "its-own-language",
            Refusal::CameLater => "came-later",
            Refusal::AnsweredThemselves => "answered-themselves",
            Refusal::OnlyThemselves => "only-themselves",
            Refusal::HadYourSay => "had-your-say",
            Refusal::LastQuestionNow => "last-question-now",
            Refusal::EnoughSaid => "enough-said",
            Refusal::EnoughVersions => "enough-versions",
            Refusal::TooLateToChange => "too-late-to-change",
            Refusal::EnoughTime => "enough-time",
            Refusal::EmergencyTwice => "emergency-twice",
            Refusal::ListenFirst => "listen-first",
            Refusal::BrakedBefore => "braked-before",
            Refusal::TooNew => "too-new",
            Refusal::VoiceRests => "voice-rests",
            Refusal::NotEnough => "not-enough",
            Refusal::PotNotEmpty => "pot-not-empty",
            Refusal::EnoughTurns => "enough-turns",
            Refusal::NoRoom => "no-room",
            Refusal::SomebodyAsked => "somebody-asked",
            Refusal::OverErrandLimit => "over-errand-limit",
            Refusal::EnoughClaims => "enough-claims",
            Refusal::EnoughPictures => "enough-pictures",
            Refusal::EnoughPicturesToday => "enough-pictures-today",
            Refusal::Dissolved => "dissolved",
            Refusal::OneOfTheTwo => "one-of-the-two",
            Refusal::SameListener => "same-listener",
            Refusal::WordsFirst => "words-first",
            Refusal::TooManyMoments => "too-many-moments",
            Refusal::PollClosed => "poll-closed",
            Refusal::MeetingAhead => "meeting-ahead",
            Refusal::MeetingOver => "meeting-over",
            Refusal::NotPresent => "not-present",
            Refusal::WhoCameFirst => "who-came-first",
            Refusal::TakenAlready => "taken-already",
            Refusal::ShuttersClosed => "shutters-closed",
            Refusal::AnotherFirst => "another-first",
            Refusal::RoundChanged => "round-changed",
            Refusal::RoundTooFull => "round-too-full",
            Refusal::RoundTooLong => "round-too-long",
            Refusal::ShutThen => "shut-then",
            Refusal::OnARound => "on-a-round",
            Refusal::EnoughRounds => "enough-rounds",
        }
    }

    /// Every refusal there is, for tests and for the list of sentences.
    pub const ALL: &[Refusal] = &[
        Refusal::NotFounded,
        Refusal::FoundedAlready,
        Refusal::SignInFirst,
        Refusal::WelcomeFirst,
        Refusal::VoiceFirst,
        Refusal::DutyFirst,
        Refusal::NotYours,
        Refusal::NotThere,
        Refusal::Closed,
        Refusal::NotClosed,
        Refusal::PromisedAlready,
        Refusal::YouPromisedAlready,
        Refusal::EnoughPromises,
        Refusal::Night,
        Refusal::AskedJustNow,
        Refusal::NobodyToAsk,
        Refusal::GoTogether,
        Refusal::NothingToPromise,
        Refusal::TooMuch,
        Refusal::BadTime,
        Refusal::NotPromised,
        Refusal::NotNow,
        Refusal::EnoughOpenings,
        Refusal::PromiseFirst,
        Refusal::Forgotten,
        Refusal::NotYourself,
        Refusal::VouchedAlready,
        Refusal::HasVoice,
        Refusal::EnoughVouches,
        Refusal::WelcomedAlready,
        Refusal::HasLeft,
        Refusal::OnDutyAlready,
        Refusal::NotYoursToUndo,
        Refusal::TooLateToUndo,
        Refusal::BadValue,
        Refusal::StreetThere,
        Refusal::OnlyTime,
        Refusal::OnlyInDemo,
        Refusal::NotOpenYet,
        Refusal::OpenAlready,
        Refusal::DecidedAlready,
        Refusal::AskedAlready,
        Refusal::ChangesNothing,
        Refusal::NeedsAnotherKind,
        Refusal::CannotBeUndone,
        Refusal::TwiceTheSame,
        Refusal::EnoughDrafts,
        Refusal::SupportedAlready,
        Refusal::ReasonFirst,
        Refusal::MeetFirst,
        Refusal::TextChanged,
        Refusal::ItsOwnLanguage,
        Refusal::CameLater,
        Refusal::AnsweredThemselves,
        Refusal::OnlyThemselves,
        Refusal::HadYourSay,
        Refusal::LastQuestionNow,
        Refusal::EnoughSaid,
        Refusal::EnoughVersions,
        Refusal::TooLateToChange,
        Refusal::EnoughTime,
        Refusal::EmergencyTwice,
        Refusal::ListenFirst,
        Refusal::BrakedBefore,
        Refusal::TooNew,
        Refusal::VoiceRests,
        Refusal::NotEnough,
        Refusal::PotNotEmpty,
        Refusal::EnoughTurns,
        Refusal::NoRoom,
        Refusal::SomebodyAsked,
        Refusal::OverErrandLimit,
        Refusal::EnoughClaims,
        Refusal::EnoughPictures,
        Refusal::EnoughPicturesToday,
        Refusal::Dissolved,
        Refusal::OneOfTheTwo,
        Refusal::SameListener,
        Refusal::WordsFirst,
        Refusal::TooManyMoments,
        Refusal::PollClosed,
        Refusal::MeetingAhead,
        Refusal::MeetingOver,
        Refusal::NotPresent,
        Refusal::WhoCameFirst,
        Refusal::TakenAlready,
        Refusal::ShuttersClosed,
        Refusal::AnotherFirst,
        Refusal::RoundChanged,
        Refusal::RoundTooFull,
        Refusal::RoundTooLong,
        Refusal::ShutThen,
        Refusal::OnARound,
        Refusal::EnoughRounds,
    ];
}
