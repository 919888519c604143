# Offers.

day-monday = Monday
day-tuesday = Tuesday
day-wednesday = Wednesday
day-thursday = Thursday
day-friday = Friday
day-saturday = Saturday
day-sunday = Sunday

offers-title = Offers
offers-lead = What we would gladly do or give. Limits count before anybody is asked.
offers-new = Make an offer
offers-mine = Yours
offers-filter = Kinds
offers-all = Everything
offers-see-all = See all { $n }
offers-none = Nothing here now. Whatever somebody offers stands here.
offers-standing = As often as wanted
offers-some =
    { $n ->
        [one] One
       *[other] { $n } of it
    }
offers-any-time = Any time
offers-mornings = Mornings: { $days }.
offers-afternoons = Afternoons: { $days }.
offers-evenings = Evenings: { $days }.
offers-every-day = every day
offers-weekdays = Monday to Friday
offers-weekend = Saturday and Sunday
offers-own-street = Only in my own street
offers-minutes =
    { $n ->
        [one] Up to a minute away
       *[other] Up to { $n } minutes away
    }
offers-a-week =
    { $n ->
        [one] At most once a week
       *[other] At most { $n } times a week
    }
offers-rests = Rests until { $until }
offers-resume = I am ready again
offers-withdraw = Take it away
offers-not-now = Not now
offers-for-how-long = For how long?

offer-lead = You can always say no. You can change this any day.
offer-change-title = Change your offer
offer-sort = What is it?
offer-time-hint = An hour, a call, a way to the shop
offer-skill-hint = Mending, forms, languages, haircuts
offer-thing-hint = Something to give or to lend
offer-lift-hint = A place in a car, or carrying things
offer-space-hint = A room, a shed, a kitchen
offer-money-hint = A bill, a fare, a little each month
offer-kinds = What is it good for?
offer-quantity = How much?
offer-quantity-standing = As often as wanted
offer-quantity-some = A number
offer-number = How many? (only with a number)
offer-when = When?
offer-any-time = Any time
offer-or-tick = Or tick the times that suit you.
offer-morning = Morning
offer-afternoon = Afternoon
offer-evening = Evening
offer-how-far = How far?
offer-how-far-hint = The way there, the way you get about
offer-at-most = How often at most?
offer-at-most-hint = We keep to it before anybody asks you.
offer-no-limit = No limit
offer-languages = In which languages?
offer-languages-hint = Tick what you like to speak. Nothing ticked is the group’s own language.
offer-starts = From where?
offer-starts-hint = Only if you like: a street that suits you as a start. It need not be yours, and it stands in the log.
offer-starts-nowhere = Not said
offer-languages-first = Languages are codes such as “pl”
offer-send = Keep this offer
offer-sort-first = Choose what it is
offer-kinds-first = Tick what it is good for
offer-number-first = Type a number from 1 to 999
offer-times-first = Tick a time, or “Any time”
offer-travel-first = Choose how you get about
offer-too-many = That does not fit together, or you have fifty offers already

said-offered = Your offer stands.
said-offer-changed = Your offer is changed.
said-offer-rests = It rests. It comes back by itself.
said-offer-resumed = Your offer stands again.
said-offer-withdrawn = Your offer is gone.

offer-photo-legend = A photo of it
offer-photo = Photo (optional)
offer-photo-hint = Up to 8 MB. All who take part see it. Where and when it was taken is not kept.
offer-photos = Photos of it
offer-photo-alt = Photo of what is offered: { $what }
