# Duties.

duties-title = Duties
duties-lead =
    { $n ->
        [one] Each lasts a day and ends by itself. Several can share one. A duty opens doors while it lasts, and gives no rank.
       *[other] Each lasts { $n } days and ends by itself. Several can share one. A duty opens doors while it lasts, and gives no rank.
    }
duties-phone-desk-what = Reads what arrives, rings back, and puts it on the board.
duties-phone-desk-gives = While it lasts you may open the details of open asks. Each opening is written down, and the neighbour sees it.
duties-welcome-what = Says hello to people who are new, and shows them around.
duties-welcome-gives = While it lasts you may open how to reach people who are new. Each opening is written down, and they see it.
duties-empty = This chair is free. Nothing is lost: what arrives waits on the board. Perhaps it suits you this week.
duties-until = Ends by itself on { $until }
duties-yours = You have it. It ends by itself on { $until }.
duties-hand-back = Hand it back
duties-take =
    { $n ->
        [one] I take it for a day
       *[other] I take it for { $n } days
    }
duties-voice-first = Anybody with a voice can take it.

said-duty-taken = You have it. It ends by itself.
said-duty-handed-back = Fine. The chair is free again.

duty-facilitation = Facilitation
duty-money-pair = Money pair
duty-books = Books
duty-keys-and-machine = Keys and machine
duty-stock = Stock
duty-outward-voice = Outward voice
duty-safeguarding = Safeguarding contact
duty-own = Duty { $no }
duty-until = On a duty until { $until }
