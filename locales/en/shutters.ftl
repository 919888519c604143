# Closing the shutters, and opening them again.

shutters-title = Close the shutters
shutters-title-closed = The shutters are closed
shutters-lead = For when something is badly wrong: a phone in the wrong hands, somebody who spies, a search.
shutters-what = What happens then
shutters-what-sessions = Everybody is signed out, everywhere. Only the devices with which they were closed stay.
shutters-what-sealed = Nothing sealed opens, for anybody. The board and the names close too.
shutters-what-new = Nobody new comes in.
shutters-what-asking = Asking for help goes on as always.
shutters-what-back = To come back in, people need a passkey, or two neighbours who know them.
shutters-what-end =
    { $n ->
        [one] They open again when one member says so, or by themselves after { $span }.
       *[other] They open again when { $n } members say so, or by themselves after { $span }.
    }
shutters-together = Nobody can do it alone
shutters-two =
    { $n ->
        [one] It takes one member.
       *[other] It takes { $n } members within { $span }. Each presses the button on their own device.
    }
shutters-called = { $who } said at { $time }: close the shutters.
shutters-nobody-yet = Nobody has said so just now.
shutters-close = Close the shutters
shutters-close-yours = You have said so. Another member has to say it too, before { $time }.
shutters-log = Who closes and opens them stands in the log.
shutters-voice-first = Members with a voice can close them. Tell one of them if something is wrong.
shutters-closed-by = Closed { $at } by { $who }. They open by themselves: { $until }.
shutters-still = What goes on
shutters-still-what = Whoever needs something can ask, and follow their own ask. Nobody sees a name or a door for now.
shutters-still-ask = Ask for help
shutters-still-call = Or call:
shutters-open-title = Open them again
shutters-open-count = So far { $n } of { $all } members have said so.
shutters-open = Open the shutters
shutters-open-yours = You have said so. Now it is for others.
shutters-keep-title = Keep them closed
shutters-keep-what =
    { $n ->
        [one] When a member says so, the time begins anew: { $span }.
       *[other] When { $n } members say so, the time begins anew: { $span }.
    }
shutters-keep = Keep them closed
shutters-back-title = Who was signed out
shutters-back = Somebody you know wants to come back in? Compare their six digits.
shutters-back-go = Let somebody back in
shutters-see-log = What happened, in the log
shutters-banner = The shutters are closed: nothing sealed opens for now. You can ask for help as always.
shutters-banner-more = What does that mean?
shutters-banner-call = { $who } says: close the shutters.
shutters-banner-look = Look, and decide

said-shutters-called = You have said so. Another member has to say it too.
said-shutters-shut = The shutters are closed.
said-shutters-kept = The shutters stay closed for longer.
said-shutters-said-open = You have said so. Others have to say it too.
said-shutters-open = The shutters are open again.

log-shutters-called = { $who } said: close the shutters.
log-shutters-shut = The shutters were closed by { $by }. They open by themselves: { $until }.
log-shutters-kept = The shutters are kept closed by { $by }. They open by themselves: { $until }.
log-shutters-said-open = { $who } said: open the shutters.
log-shutters-open = The shutters were opened again by { $by }.
log-shutters-fell-open = The shutters opened by themselves.

rule-shutters_close = Members who close the shutters together
rule-shutters_minutes = They all have to say so within
rule-shutters_open = Members who open the shutters again
rule-shutters_hours = Closed shutters open by themselves after

refusal-shutters-closed = The shutters are closed. Nothing sealed opens until they are open again.
refusal-another-first = You have said so. Now somebody else has to say it.
