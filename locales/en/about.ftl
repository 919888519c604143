# How we work, and what we know about you.

about-title = How we work
about-asking = Asking
about-asking-anyone = Anybody can ask. No account, no papers, no reason.
about-asking-order = What stands first on the board depends on how soon and how long it waits. Never on who asks.
about-asking-expires =
    { $n ->
        [one] What nobody speaks of for one day is closed by itself. It can be opened again.
       *[other] What nobody speaks of for { $n } days is closed by itself. It can be opened again.
    }
about-promising = Promising
about-promising-open =
    { $n ->
        [one] One person has at most one open promise.
       *[other] One person has at most { $n } open promises.
    }
about-promising-back = Handing a promise back is one tap. Nobody asks why, and nobody is told who.
about-promising-late =
    { $n ->
        [one] If the time passes, we say so. One hour later it is back on the board.
       *[other] If the time passes, we say so. { $n } hours later it is back on the board.
    }
about-promising-check =
    { $n ->
        [one] We ask whether it arrived. Without an answer it counts as done after one day.
       *[other] We ask whether it arrived. Without an answer it counts as done after { $n } days.
    }
about-promising-together = Prescriptions and children always take two people. Newcomers go to a door together with a member.
about-details = Details
about-details-who = Names, numbers and doors are sealed. They open for whoever promised to come, and for the phone desk.
about-details-log = Each opening is written down. Whoever it is about can read it.
about-details-a-day =
    { $n ->
        [one] One person opens at most one a day.
       *[other] One person opens at most { $n } a day.
    }
about-details-forget =
    { $n ->
        [one] One day after something is closed, its details are wiped. Also from backups.
       *[other] { $n } days after something is closed, its details are wiped. Also from backups.
    }
about-voice = A voice
about-voice-all = Everybody with a voice has the same. There is nothing more anybody could be.
about-voice-vouches =
    { $n ->
        [one] A newcomer gets a voice when one member says: I have met this person.
       *[other] A newcomer gets a voice when { $n } members say: I have met this person. They must come through different people.
    }
about-voice-days =
    { $n ->
        [one] And one day must have passed since they joined.
       *[other] And { $n } days must have passed since they joined.
    }
about-voice-month =
    { $n ->
        [one] At most one new voice in thirty days, or a quarter of the older ones if that is more.
       *[other] At most { $n } new voices in thirty days, or a quarter of the older ones if that is more.
    }
about-voice-founders =
    { $n ->
        [one] Only the first person began without that.
       *[other] The first { $n } people began without that: they simply trust each other.
    }
about-voice-back =
    { $n ->
        [one] A lost phone: two members who know you vouch for you. After one hour you are back in.
       *[other] A lost phone: two members who know you vouch for you. After { $n } hours you are back in.
    }
about-duties = Duties
about-duties-what = The phone desk reads what arrives. The welcome speaks with people who are new. Anybody with a voice can take one.
about-duties-days =
    { $n ->
        [one] A duty lasts one day and ends by itself.
       *[other] A duty lasts { $n } days and ends by itself.
    }
about-duties-undo =
    { $n ->
        [one] Your own act can be undone for one minute.
       *[other] Your own act can be undone for { $n } minutes.
    }
about-duties-log = Everything that happens stands in a log. Every member can read it.
about-change = These numbers are the same for everybody. No single person can change them.

privacy-lead = What we keep, who sees it, for how long, and what we cannot promise.
privacy-keep = What we keep
privacy-keep-open = In the log: what was needed, how soon, for how many, the street, who promised, and when. No names, numbers or doors.
privacy-keep-sealed = Sealed, each with its own key: your name, number, door, words and the talk.
privacy-keep-never = We never ask for income, papers, religion, illness, date of birth, or why. There is no field for it.
privacy-sees = Who sees it
privacy-sees-board = All who take part see what is needed, how soon, for how many, and the street. Not who asked.
privacy-sees-comes = Whoever promised to come can open your details. It is written down first, and you can read it.
privacy-desk =
    { $n ->
        [one] So can the phone desk. One person is on it now.
       *[other] So can the phone desk. { $n } people are on it now.
    }
privacy-desk-nobody = So can the phone desk. Nobody is on it now.
privacy-opening =
    { $n ->
        [one] What was opened closes again after one hour.
       *[other] What was opened closes again after { $n } hours.
    }
privacy-long = For how long
privacy-forget =
    { $n ->
        [one] One day after it is closed we destroy the key to your details. Then nobody can open them.
       *[other] { $n } days after it is closed we destroy the key to your details. Then nobody can open them.
    }
privacy-at-once = With your six words you can do it at once. Or tell any member your code.
privacy-left = If you take part and leave, your name and number go at once.
privacy-devices = A page opened with six words closes by itself after 12 hours.
privacy-court = Police, courts and offices
privacy-court-nothing = We pass nothing on by ourselves: not to the council, landlords, police or immigration.
privacy-court-forgotten = What is wiped nobody can get, not even with our machine and all its copies.
privacy-court-living = What is not wiped yet, a court can demand, and somebody who takes the machine with its keys can open.
privacy-limits = What we cannot promise
privacy-limits-trust = Whoever opened your details has seen them. We can only show you who it was.
privacy-browser = On your phone
privacy-browser-cookies = Your browser remembers your language, and who is signed in. Nothing else.
privacy-browser-none = No other company sees that you were here. Our pages load nothing from anywhere else.
privacy-do = What you can do
privacy-do-key = Open, change or wipe what I asked for
privacy-do-me = See what is kept about me as somebody who takes part
