# Meetings, small questions, and the calendar.

room-meetings = Meetings
meetings-title = Meetings
meetings-lead = What is asked and what nobody has answered makes the agenda. Anybody puts more on it.
meetings-call = Call a meeting
meetings-find = Find a time together
meetings-advice = Ask for advice
meetings-coming = Next
meetings-coming-none = No meeting is planned. Anybody with a voice can call one.
meetings-polls = Questions open now
meetings-polls-none = Nobody is asking just now.
meetings-past = Before
meetings-past-none = There has been no meeting yet. Minutes will stand here.
meetings-polls-closed = Questions that are closed
meetings-willing = Are you willing?
meetings-willing-lead = We draw by turns among those who are: whoever did it longest ago comes first. You can still say no.
meetings-willing-facilitate = Facilitate
meetings-willing-facilitate-hint = See to it that everybody is heard. You do not steer the outcome.
meetings-willing-minutes = Write minutes
meetings-willing-minutes-hint = Write down what is said. Those who were there confirm it.
meetings-willing-yes = You are willing.
meetings-willing-no = You have not said so.
meetings-willing-begin = I am willing
meetings-willing-end = Not any more
meetings-voice-first = Anybody with a voice can call a meeting.

meeting-title = Meeting on { $when }
meeting-where = { $place }
meeting-called-by = Called by { $who }
meeting-moved =
    { $n ->
        [one] Moved once
       *[other] Moved { $n } times
    }
meeting-found-by = Its time was found by a question
meeting-is-off = This meeting was called off.
meeting-ahead = Ahead
meeting-on = Now
meeting-writing = Minutes are being written
meeting-without = Without minutes so far
meeting-round = Minutes are being read
meeting-confirmed = Confirmed by those who were there
meeting-as-written = Stands as written
meeting-off = Called off

part-facilitate = Facilitates
part-minutes = Writes the minutes
part-nobody = Nobody yet, anybody can
part-asked = { $who } is asked, until { $until }
part-you-asked = You were drawn. Say by { $until } whether you will.
part-vacant = The next is being asked
part-yes = Yes, I will
part-no = Not this time
part-take = I will do it
part-hand-back = Hand it back

agenda-title = Agenda
agenda-lead = It makes itself of what is asked and of what nobody has answered.
agenda-then = As it was when we began, and what came up.
agenda-none = Nothing is asked just now. Put a point on it.
agenda-draft = Looks for support
agenda-sense = Asked informally
agenda-open = Asked until { $until }
agenda-resolving = Blocked: we work it through
agenda-last-question = Yes or no, until { $until }
agenda-over = Not asked any more
agenda-worry = { $who } has a worry nobody has answered:
agenda-aside = { $who } stands aside, and nobody has answered:
agenda-block = { $who } cannot live with it:
agenda-point-by = { $who } wants to talk about:
agenda-in-the-room = Answered in the room? Write it down there
agenda-add = What else do you want to talk about?
agenda-add-hint = One sentence. Everybody who takes part can read it.
agenda-add-send = Put it on the agenda
agenda-take-off = Take it off
agenda-words-gone = These words were wiped when their person left.

minutes-title = Minutes
minutes-who = Who was there
minutes-who-hint = Tick everybody who came. Whoever writes this down was there too.
minutes-who-none = Nobody has written down who came yet.
minutes-who-send = Write down who came
minutes-who-change = Change who came
minutes-who-by = Written down by { $who }
minutes-none = Nothing is written down yet.
minutes-note = What was said?
minutes-note-hint = A few sentences. Also what somebody did not agree with.
minutes-note-about = What is it about?
minutes-note-about-nothing = Nothing that is being asked
minutes-note-send = Write it down
minutes-note-by = { $who }, { $at }
minutes-about = About { $what }
minutes-send-round = Send the minutes round
minutes-send-round-hint = Those who were there have seven days to read them. After this nobody adds lines.
minutes-due = Send them round by { $until }, while everybody remembers.
minutes-late = Three days have passed. They are still welcome.
minutes-yours = You were there. Is that what was said?
minutes-until = Read them until { $until }.
minutes-yes = Yes, that is what was said
minutes-missing = Something is missing
minutes-missing-what = What is missing?
minutes-missing-send = Say what is missing
minutes-said-yes = You said yes. You can still say what is missing.
minutes-said-missing = You said that something is missing. You can write it anew, or say yes.
minutes-count = { $yes } of { $all } who were there said yes.
minutes-appended = What is missing, say those who were there
minutes-appended-by = { $who } says:
minutes-confirmed = More than half of those who were there said: that is what was said.
minutes-as-written = Not enough people said yes in seven days. The minutes stand as they were written.
minutes-paper = Read it on paper
minutes-were-there =
    { $n ->
        [one] One person was there
       *[other] { $n } people were there
    }

meeting-change = Move it or call it off
meeting-move = Move it
meeting-call-off = Call it off
meeting-call-off-hint = Everybody sees that it was called off.
meeting-ics = Put it in your calendar

paper-title = Minutes of { $group }
paper-print = Print
paper-back = Back to the meeting
paper-not-yet = These minutes are not finished yet.
paper-round = These minutes are still being read by those who were there.

call-meeting-title = Call a meeting
call-lead = Everybody who takes part sees it. Who facilitates is drawn by turns.
call-day = Which day?
call-time = At what time?
call-time-hint = As the clock shows it where we live
call-place = Where?
call-place-hint = A place everybody can find. It is printed in the minutes, so not somebody's door.
call-send = Call the meeting
call-when-first = Choose a day and a time
call-when-past = Choose a moment that lies ahead, within a year
call-place-first = Say where you meet
call-moment = Which moment?
call-moment-first = Choose one of the moments
call-moment-suits = { $yes } yes, { $maybe } if need be, { $no } no
call-move-title = Move the meeting
call-move-send = Move it
call-place-again = The place, if it is another one now

poll-when-title = Find a time together
poll-when-lead = Name some moments. Everybody marks which ones suit them.
poll-question = What is it for?
poll-question-hint = For example: our monthly meeting
poll-moments = Which moments?
poll-moments-hint = Up to twenty. Leave empty what you do not need.
poll-moment-day = Day { $n }
poll-moment-time = Time { $n }
poll-more-rows = More rows
poll-days = How long do you ask?
poll-days-n =
    { $n ->
        [one] One day
       *[other] { $n } days
    }
poll-days-hint = It ends by itself, and before the last moment has come.
poll-ask = Ask everybody
poll-question-first = Write what it is about
poll-moments-first = Name at least one moment
poll-moment-half = Each moment needs a day and a time
poll-moment-past = Every moment has to lie ahead, within a year
poll-moment-twice = The same moment stands there twice
poll-moments-many = Twenty moments are enough. Take some out.

poll-advice-title = Ask for advice
poll-advice-lead = You decide yourself. Others tell you what they think before you do.
poll-advice-question = Before I do this, what do you think?
poll-advice-question-hint = Say what you want to do, and what you would like to know.
poll-advice-of = Whom do you ask?
poll-advice-of-hint = Tick nobody to ask everybody.
poll-advice-send = Ask
poll-advice-ends = It ends by itself after seven days. Nobody has to answer.

poll-title = When can we meet?
poll-advice-page = What do you think?
poll-by = Asked by { $who }
poll-until = Open until { $until }
poll-closed-on = Closed on { $at }
poll-chip-open = Open
poll-chip-closed = Closed
poll-waits = Waits for you
poll-asked-all = Everybody is asked.
poll-asked-some = Asked: { $who }
poll-answered =
    { $n ->
        [0] Nobody has answered yet
        [one] One person has answered
       *[other] { $n } people have answered
    }
poll-mark-title = When can you?
poll-mark-lead = You can change this until it closes.
poll-mark-send = Keep my answers
poll-mark-first = Choose an answer for each moment
mark-yes = Yes
mark-if-need-be = If need be
mark-no = No
poll-found = How the moments suit
poll-best = Suits best: { $when }
poll-best-none = No moment suits anybody yet.
poll-marked = { $mark }: { $who }
poll-call = Call a meeting from it
poll-led-to = It led to a meeting
poll-close = I have heard enough
poll-answers = Answers
poll-answers-none = Nobody has answered yet.
poll-answer = What do you say?
poll-answer-send = Answer
poll-answer-first = Write an answer first

calendar-title = Our dates in your calendar
calendar-lead = Your calendar reads meetings, the last days of decisions and the ends of your duties.
calendar-what = The address shows dates and places, and no names or words of anybody. Whoever has it can read them.
calendar-make = Make an address for my calendar
calendar-link = Copy this address into your calendar
calendar-once = It is shown only now. If you lose it, end it and make a new one.
calendar-how = In your calendar look for “subscribe” or “add by address”.
calendar-yours = Addresses you made
calendar-none = You have made none.
calendar-since = Made { $since }.
calendar-seen = Read last { $seen }.
calendar-ends = Ends by itself on { $until }.
calendar-end = End it
calendar-name = Dates of { $group }
calendar-meeting = Meeting of { $group }
calendar-decision = Decision closes
calendar-duty-ends = Duty ends: { $duty }
calendar-own-duty-ends = A duty of yours ends

today-meeting = Meeting on { $when }
today-meeting-go = Agenda
today-poll-when = When can you meet?
today-poll-advice = { $who } asks what you think
today-poll-go = Answer
today-minutes = Is that what was said?
today-minutes-text = The minutes wait for your yes until { $until }.
today-minutes-go = Read them
today-part-facilitate = You were drawn to facilitate
today-part-minutes = You were drawn to write minutes
today-part-text = Say by { $until } whether you will.
today-part-go = Answer

said-meeting-called = The meeting is called. Everybody sees it.
said-meeting-moved = The meeting is moved.
said-meeting-off = The meeting is called off.
said-point-added = It is on the agenda.
said-point-off = It is off the agenda.
said-willing = Thank you. You are asked when it is your turn.
said-not-willing = Fine. You are not asked any more.
said-part-taken = Thank you. It is yours for this meeting.
said-part-no = Fine. The next is asked.
said-part-back = Fine. Somebody else can do it.
said-who-came = It is written down.
said-noted = It stands in the minutes.
said-minutes-round = The minutes are on their way to those who were there.
said-minutes-yes = Thank you. You said yes.
said-minutes-missing = It is added to the minutes.
said-poll-asked = Everybody can see your question.
said-poll-marked = Your answers are kept.
said-poll-answered = Your answer stands there.
said-poll-closed = The question is closed.
said-calendar-ended = That address does not work any more.

log-when-asked = { $who } asked when we can meet.
log-advice-asked = { $who } asked for advice.
log-marked = { $who } marked when they can meet.
log-advised = { $who } answered somebody who asked for advice.
log-poll-closed = { $who } closed their question.
log-poll-closed-by-itself = A question closed by itself.
log-called = { $who } called a meeting for { $when }.
log-moved = { $who } moved a meeting to { $when }.
log-called-off = { $who } called off the meeting of { $when }.
log-point-added = { $who } put a point on the agenda of { $when }.
log-point-off = { $who } took a point off the agenda of { $when }.
log-minutes-willing = { $who } is willing to write minutes.
log-minutes-not-willing = { $who } is not willing to write minutes any more.
log-drawn = { $whom } was drawn for the meeting of { $when }: { $part }.
log-part-taken = { $whom } said yes for the meeting of { $when }: { $part }.
log-part-no = The meeting of { $when } asks somebody else: { $part }.
log-part-back = { $whom } handed something back for the meeting of { $when }: { $part }.
log-part-nobody = Nobody is found yet for the meeting of { $when }: { $part }.
log-meeting-begun = The meeting of { $when } began.
log-who-came-written = { $who } wrote down who came to the meeting of { $when }.
log-noted = { $who } wrote a line into the minutes of { $when }.
log-sent-round = { $who } sent round the minutes of { $when }.
log-without-minutes = The meeting of { $when } is without minutes so far.
log-read-yes = { $who } said of the minutes of { $when }: that is what was said.
log-read-missing = { $who } said that something is missing in the minutes of { $when }.
log-minutes-confirmed = The minutes of { $when } are confirmed by those who were there.
log-minutes-stand = The minutes of { $when } stand.
part-word-facilitate = facilitating
part-word-minutes = writing minutes

log-about-meetings = Meetings

refusal-words-first = Write a sentence first. Then send it again.
refusal-too-many-moments = Twenty moments are enough. Take some out.
refusal-poll-closed = This question is closed. You can ask a new one.
refusal-meeting-ahead = This meeting has not begun yet. Come back when it does.
refusal-meeting-over = This meeting is over, or was called off.
refusal-not-present = This is for those who were there. Write yourself down first.
refusal-who-came-first = Write down who came first.
refusal-taken-already = Somebody else is asked or has said yes. If they hand it back, you can.
