//! A name for every kind of event and of command. A new kind does not compile until it has one; and a name that no golden
//! line, no town and no line of the table of who may do what has ever seen fails their tests.

#![allow(dead_code, reason = "each test asks for other names")]

use commons::{Command, Event};

macro_rules! names {
    ($module:ident $type:ident: $($room:ident: $($variant:ident)*;)*) => {
        mod $module {
            $(pub(super) fn $room(it: &commons::$room::$type) -> &'static str {
                match it {
                    $(commons::$room::$type::$variant { .. } => {
                        concat!(stringify!($room), " ", stringify!($variant))
                    })*
                }
            })*
            pub(super) const ALL: &[&str] = &[$($(concat!(stringify!($room), " ", stringify!($variant)),)*)*];
        }
    };
}

names! {
    events Event:
    founding: Founded StreetNamed StreetRenamed;
    people: Joined Welcomed Vouched VoiceGained DetailsChanged Left RecoveryAsked RecoveryVouched RecoveryGranted
        RecoveryRefused RecoveryLapsed WentAway CameBack Paused PauseEnded
        LettersWanted;
    needs: Asked Understood Changed Promised Accepted SetOut ReleaseAnnounced Released HandedOver CheckingBack Attempted
        Held CheckedBack Closed Reopened Said AskedAround;
    offers: Offered Changed Paused Resumed Withdrawn;
    duties: Taken HandedBack Ended LearningBegan LearningEnded BecameWilling NoLongerWilling Asked Declined PassedOn
        NobodyToAsk LineAdded LineTicked LinePutBack Noted;
    decisions: Written Rewritten AskedInformally SenseTaken Supported Ready Opened Willing Positioned Said Suggested Amended
        Translated GivenTime Withdrawing TakenUp Reminded Closed OpenAgain Promoted Resolving SlotOffered WhoCame BlockLapsed
        LastQuestion Answered Telling Told Cooling InForce Carried ConsentAsked LeftToDo TaskTaken TaskHandedBack TaskDone
        Braked Paused GoesOn ReviewDue Reviewed AskedAbout Kept Fading Ended;
    fund: PutIn Claimed Approved PaidBack Withdrawn;
    mending: Opened Said Answered WentOn ListenerAsked ListenerSaid SlotOffered SlotAnswered StepOffered StepAnswered LookingBack
        ListeningBegan Came Heard Brought SaidGood Stopped Ended;
    meetings: WhenAsked AdviceAsked Marked Advised PollClosed Called Moved CalledOff PointAdded PointTakenOff MinutesWilling
        Drawn Taken SaidNo HandedBack NobodyYet Begun CameWritten Noted SentRound WithoutMinutes Read Confirmed Stand;
    shutters: Called Shut KeptShut SaidOpen OpenAgain FellOpen;
    pictures: Added;
    rounds: Made Reworked Dropped Claimed SaidNo HandedBack SetOut Answered Closed;
}

names! {
    commands Command:
    founding: Found NameStreet NameStreets RenameStreet;
    people: Join Welcome Vouch ChangeDetails Leave AskBack VouchBack RefuseBack GoAway ComeBack Letters;
    needs: Ask Understand Change Promise Accept Decline SetOut Release HandOver Attempt Hold CheckBack Close Reopen Say
        AskAround;
    offers: Offer Change NotNow Resume Withdraw;
    duties: Take HandBack UnderstudyOf LeaveOff Willing NotWilling Decline AddLine TickOff PutBack Note;
    decisions: Write Rewrite AskInformally Support Facilitate Position Say Suggest Amend Translate MoreTime Withdraw TakeUp OfferSlot
        WriteDownWhoCame Answer Consent TakeTask HandTaskBack TaskDone Brake Review Acknowledge;
    fund: PutIn Claim Approve Withdraw;
    mending: Open Say Answer GoOn Choose Listen OfferSlot AnswerSlot OfferStep AnswerStep AskToListen Came BeenHeard Bring Good
        Stop;
    meetings: AskWhen AskAdvice Mark Advise ClosePoll Call Move CallOff AddPoint TakeOffPoint WriteMinutes Take Answer
        HandBack WriteDownWhoCame Note SendRound Hear;
    shutters: Close Open;
    pictures: Add;
    rounds: Make Rework Drop Claim NotThisTime HandBack SetOut Answer Close;
}

const EVENTS_OF_THE_GROUP: &[&str] = &["Opened", "Forgotten", "Undone"];
const COMMANDS_OF_THE_GROUP: &[&str] = &["Open", "Forget", "Undo", "Due"];

pub(crate) fn of_event(event: &Event) -> &'static str {
    match event {
        Event::Founding(event) => events::founding(event),
        Event::People(event) => events::people(event),
        Event::Needs(event) => events::needs(event),
        Event::Offers(event) => events::offers(event),
        Event::Duties(event) => events::duties(event),
        Event::Decisions(event) => events::decisions(event),
        Event::Fund(event) => events::fund(event),
        Event::Mending(event) => events::mending(event),
        Event::Meetings(event) => events::meetings(event),
        Event::Shutters(event) => events::shutters(event),
        Event::Pictures(event) => events::pictures(event),
        Event::Rounds(event) => events::rounds(event),
        Event::Opened { .. } => EVENTS_OF_THE_GROUP[0],
        Event::Forgotten { .. } => EVENTS_OF_THE_GROUP[1],
        Event::Undone { .. } => EVENTS_OF_THE_GROUP[2],
    }
}

pub(crate) fn of_command(command: &Command) -> &'static str {
    match command {
        Command::Founding(command) => commands::founding(command),
        Command::People(command) => commands::people(command),
        Command::Needs(command) => commands::needs(command),
        Command::Offers(command) => commands::offers(command),
        Command::Duties(command) => commands::duties(command),
        Command::Decisions(command) => commands::decisions(command),
        Command::Fund(command) => commands::fund(command),
        Command::Mending(command) => commands::mending(command),
        Command::Meetings(command) => commands::meetings(command),
        Command::Shutters(command) => commands::shutters(command),
        Command::Pictures(command) => commands::pictures(command),
        Command::Rounds(command) => commands::rounds(command),
        Command::Open(_) => COMMANDS_OF_THE_GROUP[0],
        Command::Forget(_) => COMMANDS_OF_THE_GROUP[1],
        Command::Undo(_) => COMMANDS_OF_THE_GROUP[2],
        Command::Due(_) => COMMANDS_OF_THE_GROUP[3],
    }
}

pub(crate) fn all_events() -> impl Iterator<Item = &'static str> {
    events::ALL.iter().chain(EVENTS_OF_THE_GROUP).copied()
}

pub(crate) fn all_commands() -> impl Iterator<Item = &'static str> {
    commands::ALL.iter().chain(COMMANDS_OF_THE_GROUP).copied()
}
