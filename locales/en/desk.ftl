# The phone desk, and taking a call.

desk-title = Phone desk
desk-head =
    { $n ->
        [one] One waits to be read, for { $span }.
       *[other] { $n } wait to be read. The oldest has waited { $span }.
    }
desk-head-none = Nothing waits to be read.
desk-take-call = Take a call
desk-not-on-duty = You can read along and take calls. Opening details takes the phone duty, for a week.
desk-to-duties = To the duties
desk-heard = Just arrived
desk-heard-none = Nothing waits. That is good.
desk-unchecked = From a place that sends many: any member can look
desk-ringing = To ring back
desk-ringing-none = Nobody waits for a call.
desk-due = Now
desk-backs = Did it arrive?
desk-backs-hint = Handed over, and nobody has said yet if it is all right.
desk-backs-none = Nothing to ask about.
desk-brought = brought { $ago }
desk-beside = Beside the phone desk
desk-holders = On the phone desk now
desk-holders-none = Nobody has it now. Anybody with a voice can take it for a week.
desk-returns = Something was asked in return
desk-returns-hint = A neighbour said so. Speak with them first, and believe them.

call-title = Take a call
call-hint = Type while they speak. Only the first question is needed.
call-hello = “Hello, this is { $name } from { $group }.”
call-hello-more = “You need no papers and no reason. I write down only what you tell me. What would help?”
call-what = What would help?
call-what-choose = Choose one
call-what-problem = Choose what would help.
call-words = In their words
call-words-hint = Leave out papers, income and illness.
call-called = What to call them
call-called-hint = Any name will do. It can stay empty.
call-via = How can we get back to them?
call-reach = Number or e-mail
call-reach-hint = Empty if they look at their own page or ring us again.
call-reach-problem = Write the number, or choose “On their own page”.
call-safe = When and how is it safe?
call-safe-hint = For example: not after six, leave no message.
call-street = Which street?
call-street-hint = The street is enough. The number is sealed.
call-door = How to find the door
call-door-hint = House, flat, bell. Sealed until somebody comes.
call-password = A word at the door
call-password-hint = If they like: whoever comes says it.
call-ask-first = They want to say yes before somebody comes
call-language = Their language
call-read-back = Read it back: “I have written: …. Is that right?”
call-button = Put it in
call-done-title = We have got it
call-done-read = Read this aloud. They can write it down.
call-done-code = Their code
call-done-words = Their key is six words. With it they see their own page, and can wipe everything.
call-done-once = You see these words only now. Do not write them down for yourself.
call-done-next = Tell them: a neighbour gets back to you. You do not need to ask again.
call-done-again = Take another call
call-done-need = To this need
