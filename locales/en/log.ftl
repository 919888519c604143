# The log: one sentence for each thing that can happen.

log-title = Log
log-lead = Everything that happened here, the newest first.
log-filter = Show only
log-all = Everything
log-about-needs = Needs
log-about-people = People
log-about-offers = Offers
log-about-duties = Duties
log-about-openings = Opened details
log-about-group = The group
log-none = Nothing like that has happened.
log-none-yet = Nothing like that among the newest. Look at older ones.
log-no-such-code = We know no need with this code. A code is a word and four digits, like PLUM 4821.
log-older = Older
log-code = Look for a need by its code
log-look = Look
log-why = Why is there a log?
log-why-see = Nobody here is the boss. So everybody can see what was done, and by whom.
log-why-not = Names of those who asked, their doors and their words are never in it.
log-whole = Is it whole?
log-count =
    { $n ->
        [one] One entry. Its fingerprint begins:
       *[other] { $n } entries. The fingerprint of the newest begins:
    }
log-whole-what = Each entry carries the fingerprint of the one before. Write these signs down. If somebody changes something later, they do not fit any more. The downloaded file proves itself:
log-download = Download the log

log-who-asked = The neighbour who asked
log-somebody = Somebody
log-time = Time
log-operator = Whoever runs the machine
log-need = { $code } ({ $kind }, { $street })
log-need-somewhere = { $code } ({ $kind })
log-a-need = a need
log-a-duty = a duty
log-outcome-why = { $outcome } ({ $why })
log-why-promise = to keep a promise
log-why-phone-desk = on the phone desk
log-why-welcome = on the welcome

log-founded = { $group } began in { $place }.
log-street-named = { $who } put { $street } on the list of streets.
log-street-renamed = { $who } wrote the name of a street otherwise: { $street }.
log-joined-founding = { $whom } came as one of the first.
log-joined-offered = { $whom } came and offered a hand.
log-joined-invited = { $whom } came, invited by { $by }.
log-welcomed = { $who } said hello to { $whom }.
log-vouched = { $who } said: I have met { $whom }.
log-voice-gained = { $whom } has a voice now.
log-details-changed = { $whom } changed what we know of them.
log-left = A neighbour left the group.
log-recovery-asked = Somebody asked on a new device to be let back in.
log-recovery-vouched = { $who } said that the new device belongs to { $whom }.
log-recovery-granted = { $whom } may come back in on a new device.
log-recovery-refused = { $who } said: that was not me. The new device stays outside.
log-recovery-lapsed = A request to be let back in ran out.
log-asked = Somebody asked: { $need }.
log-asked-through = { $who } wrote down what a caller asked: { $need }.
log-understood = { $who } read it and put it on the board: { $need }.
log-changed = { $who } changed what is needed: { $need }.
log-promised = { $who } promised { $need }, until { $when }.
log-promised-if-yes = { $who } would do { $need } until { $when }, if the neighbour says yes.
log-goes-along = { $who } goes along: { $need }.
log-accepted = { $who } said yes to a promise: { $need }.
log-set-out = { $who } set out: { $need }.
log-release-announced = The time of a promise has passed. It goes back on the board soon: { $need }.
log-released = A promise is back on the board: { $need }. { $why }.
log-handed-over = { $who } handed it over: { $need }. { $how }.
log-not-handed-over = { $who } came, and it did not work out: { $need }. { $how }.
log-checking-back = We ask whether all arrived: { $need }.
log-attempted = { $who } tried to reach the neighbour: { $need }. { $by }: { $came }.
log-held = { $who } put it on hold: { $need }. { $hold }.
log-goes-on = { $who } let it go on: { $need }.
log-hold-none = It goes on
log-arrived = { $who } said that it arrived: { $need }.
log-partly-arrived = { $who } said that a part is missing: { $need }.
log-nothing-came = { $who } said that nothing came: { $need }.
log-closed = { $who } closed { $need }. { $outcome }.
log-closed-by-itself = { $need } closed by itself. { $outcome }.
log-goes-on-by-itself = It goes on by itself: { $need }.
log-reopened = { $who } opened it again: { $need }.
log-said = { $who } wrote something about { $need }.
log-asked-around =
    { $n ->
        [one] { $who } asked one person about { $need }.
       *[other] { $who } asked { $n } people about { $need }.
    }
log-offered = { $who } offers: { $kinds }.
log-offer-changed = { $who } changed an offer: { $kinds }.
log-offer-paused = { $who } lets an offer rest until { $until }.
log-offer-resumed = An offer of { $whom } stands again.
log-offer-withdrawn = { $who } took an offer away.
log-duty-taken = { $who } took a duty until { $until }: { $duty }.
log-duty-handed-back = { $who } handed a duty back: { $duty }.
log-duty-ended = A duty of { $whom } ended by itself: { $duty }.
log-opened-need = { $who } opened the details of { $need }, { $why }.
log-opened-person = { $who } opened how to reach { $whom }, { $why }.
log-opened-other = { $who } opened sealed details, { $why }.
log-forgotten-need = The details of { $need } were wiped.
log-forgotten-person = What we knew of a neighbour was wiped.
log-forgotten-other = Sealed details were wiped.
log-undone = { $who } took back what happened in entry { $seq }.
