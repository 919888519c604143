# Duties.

duties-title = Duties
duties-lead = Each ends by itself. A duty opens doors while it lasts, and gives no rank.
duties-lasts =
    { $n ->
        [one] A turn lasts one day.
       *[other] A turn lasts { $n } days.
    }
duties-filled-own-yes = Whoever wants takes it.
duties-filled-rotation = Among the willing, whoever had it longest ago is asked first.
duties-filled-lot = Who is asked first is drawn among the willing.

duties-phone-desk-what = Reads what arrives, rings back, and puts it on the board.
duties-phone-desk-gives = While it lasts you may open the details of open asks. Each opening is written down, and the neighbour sees it.
duties-welcome-what = Says hello to people who are new, and shows them around.
duties-welcome-gives = While it lasts you may open how to reach people who are new. Each opening is written down, and they see it.
duties-facilitation-what = Sees to the course of a talk, never to its outcome. Everybody is heard, and nobody twice before others once.
duties-facilitation-gives = You are asked to facilitate proposals, never your own.
duties-money-pair-what = Two people, not related, say yes together to what is paid back. Never to what they paid themselves.
duties-money-pair-gives = While it lasts you see for whom an errand is paid back, and write down what comes in.
duties-books-what = Writes down what comes in, keeps the receipts, and shows the group the month. Pays nothing out.
duties-books-gives = While it lasts you may write down what came into the fund.
duties-keys-and-machine-what = Holds the keys, looks after the machine and its copies, and shows somebody else how. Two people at least.
duties-keys-and-machine-gives = It opens nothing on these pages. The machine shows the group who holds its keys.
duties-stock-what = Knows what is in store, what goes off soon, and what is missing. Says so on the board.
duties-stock-gives = It opens nothing that others do not see.
duties-outward-voice-what = Speaks with the council, funders and the press, about what the group has decided. Nothing about any neighbour.
duties-outward-voice-gives = It opens nothing that others do not see. On forms this name can stand for chair or secretary.
duties-safeguarding-what = Knows whom to turn to when somebody may be in danger. Listens, does not investigate, and goes along if wanted.
duties-safeguarding-gives = It opens nothing that others do not see. What you are told stays with you.
duties-gives-nothing = It opens nothing that others do not see.

duties-free = This chair is free.
duties-until = Ends by itself on { $until }
duties-yours = You have it. It ends by itself on { $until }.
duties-hand-back = Hand it back
duties-take =
    { $n ->
        [one] I take it for a day
       *[other] I take it for { $n } days
    }
duties-voice-first = Anybody with a voice can take it.
duties-asked = { $whom } is being asked, until { $until }.
duties-asked-you = Would you take it? You can say so until { $until }. No is as good an answer as yes.
duties-no = Not this time
duties-willing = Ask me when a chair is free
duties-not-willing = Do not ask me any more
duties-willing-now = You are asked when it is your turn.
duties-more = More about it
duties-propose = Propose a change
duties-mandate = What it is for
duties-no-mandate = Nobody has written down yet what it is for. You can propose it.
duties-decided = decision { $no }
duties-seats = Who does it
duties-learning = Who learns it
duties-learning-what = Somebody who learns it can take it next. It ends by itself, and opens nothing.
duties-learning-none = Nobody is learning it.
duties-learns-until = Learns it until { $until }
duties-learn = I would like to learn it
duties-leave-off = I leave it for now
duties-lines = For whoever comes next
duties-lines-what = Whoever has it writes down what the next should know. Everybody in the group can read it.
duties-lines-none = Nothing is written down.
duties-lines-done = Done
duties-line = One more line
duties-line-hint = What waits, where things lie, whom to ring. No names of neighbours.
duties-line-add = Write it down
duties-line-empty = Write a line first.
duties-tick = Done
duties-put-back = Not done yet
duties-notes = Told to the group
duties-notes-what = Three lines a month: what went on, what was hard, what is needed.
duties-notes-none = Nothing has been told yet.
duties-note = Three lines
duties-note-hint = What went on, what was hard, what is needed. No names of neighbours.
duties-note-tell = Tell the group
duties-note-empty = Write a line first.

said-duty-taken = You have it. It ends by itself.
said-duty-handed-back = Fine. The chair is free again.
said-duty-declined = Fine. Somebody else is asked.
said-duty-willing = You are asked when a chair is free.
said-duty-not-willing = Fine. You are not asked.
said-duty-learning = You learn it now. It ends by itself.
said-duty-left-off = Fine. You can come back to it.
said-line-added = It stands on the list.
said-line-ticked = Done.
said-line-put-back = It stands on the list again.
said-duty-noted = The group can read it.

duty-facilitation = Facilitation
duty-money-pair = Money pair
duty-books = Books
duty-keys-and-machine = Keys and machine
duty-stock = Stock
duty-outward-voice = Outward voice
duty-safeguarding = Safeguarding contact
duty-own = Duty { $no }
duty-named-until = { $duty } until { $until }

refusal-somebody-asked = Somebody else is being asked first. You can say that you are willing.

# Today.
today-asked = Would you take this? { $duty }
today-asked-until = You can say so until { $until }. No is as good an answer as yes.
today-to-answer = Answer
today-duty-ends = It ends by itself soon. Is there something the next should know?
today-duty-quiet = The group has not heard of it for a month. Three lines are enough.
today-to-duty = To the duty

# Being away.
today-away = You are away
me-away-title = Away for a while
me-away-what = Nobody waits for your answer then, and you lose nothing. It ends as soon as you do something here.
me-away-now = Nobody waits for your answer, and you lose nothing.
me-go-away = I am away for a while
me-here-again = I am here again
neighbours-away = away
said-away = Fine. Nobody waits for you.
said-here-again = Good to see you.

# The log.
log-learning-began = { $who } learns a duty until { $until }: { $duty }.
log-learning-ended = { $whom } is done learning a duty: { $duty }.
log-duty-willing = { $who } would take this duty when asked: { $duty }.
log-duty-not-willing = { $who } is not asked about this duty any more: { $duty }.
log-duty-asked = { $whom } is asked until { $until } about a duty: { $duty }.
log-duty-passed-on = The question goes on to the next: { $duty }.
log-duty-nobody = Nobody of the willing can take it now: { $duty }.
log-line-added = { $who } wrote a line for the next: { $duty }.
log-line-ticked = { $who } ticked a line off: { $duty }.
log-line-put-back = { $who } put a line back on the list: { $duty }.
log-duty-noted = { $who } told the group how it goes: { $duty }.
