# Today.

today-good-morning = Good morning, { $name }
today-good-afternoon = Good afternoon, { $name }
today-good-evening = Good evening, { $name }
today-to-promise = To your promise
today-to-promises = To your promises
today-to-desk = To the phone desk
today-to-welcome = Say hello
today-welcome =
    { $n ->
        [one] One person is new. Nobody has said hello yet.
       *[other] { $n } people are new. Nobody has said hello yet.
    }
today-welcome-none = Nobody new is waiting.
today-fits = Something that fits you
today-all = That is all for today.
today-empty = Nothing waits for you today. Enjoy it.
today-new = You do not need to do anything now. We get in touch.
today-to-board = To the board
today-where-you-stand = Where you stand
today-step-joined = You joined
today-step-welcome = A member says hello
today-step-welcome-hint = Somebody gets in touch with you. Then you see the board and can take part.
today-step-welcomed = A member has said hello
today-step-voice = You get a voice
today-step-vouches =
    { $needed ->
        [one] { $given } so far. One member who has met you says so.
       *[other] { $given } so far. { $needed } members who have met you say so.
    }
today-step-voice-from = From { $day }, if nothing changes.
today-recovery = Somebody says they are you
today-recovery-vouched = A new device asks to be let in as you. One member has said yes.
today-recovery-waiting = A new device asks to be let in as you. Two members have said yes. It is let in on { $when }.
today-recovery-refuse = That was not me
today-recovery-hint = If it is you on a new phone, do nothing.
