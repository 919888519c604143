# What fits whom, the whole board at once, and asking around.

fits-you = Fits you: { $why }.
fits-you-offered = you offered this ({ $kind })
fits-you-shared = you both like the same ({ $what })
fits-you-language = you speak their language ({ $language })
fits-you-street = it is in the street you start from
fits-you-foot =
    { $n ->
        [one] it is one minute away on foot
       *[other] it is { $n } minutes away on foot
    }
fits-you-bicycle =
    { $n ->
        [one] it is one minute away by bicycle
       *[other] it is { $n } minutes away by bicycle
    }
fits-you-car =
    { $n ->
        [one] it is one minute away by car
       *[other] it is { $n } minutes away by car
    }
fits-you-anywhere = you can do it from anywhere
fits-you-any-time = you are free at any time
fits-you-free = you are free on { $day } ({ $part })
fits-they-offered = offered this ({ $kind })
fits-they-shared = likes the same
fits-they-language = speaks their language ({ $language })
fits-they-street = starts from the same street
fits-they-foot =
    { $n ->
        [one] is one minute away on foot
       *[other] is { $n } minutes away on foot
    }
fits-they-bicycle =
    { $n ->
        [one] is one minute away by bicycle
       *[other] is { $n } minutes away by bicycle
    }
fits-they-car =
    { $n ->
        [one] is one minute away by car
       *[other] is { $n } minutes away by car
    }
fits-they-anywhere = can do it from anywhere
fits-they-any-time = is free at any time
fits-they-free = is free on { $day } ({ $part })

together-title = What we could do together
together-hint = Who could do what, so that the most is done and nobody has too much.
together-go = See how it could go
together-empty = Nothing is open just now.
together-nothing = Nobody is left for what is open now.
together-count =
    { $n ->
        [one] One thing could be done, if whoever it fits likes to.
       *[other] { $n } things could be done, if those they fit like to.
    }
together-mine = Perhaps for you
together-who = Who could do what
together-left = Why nobody is left for these
together-others =
    { $n ->
        [one] It fits one other person as well.
       *[other] It fits { $n } others as well.
    }
together-more =
    { $n ->
        [one] And one more.
       *[other] And { $n } more.
    }
together-beyond =
    { $n ->
        [one] One more need is open that was not looked at. The most urgent were.
       *[other] { $n } more needs are open that were not looked at. The most urgent were.
    }
together-not-offered = Nobody has offered this yet.
together-resting = Whoever offered this is away, or rests.
together-goes-along = Only newcomers could. They go along with a member where there is a door.
together-enough = Everybody who could has enough for now.
together-language = Nobody who offered this speaks { $language }.
together-too-far = It is too far for everybody who offered this.
together-not-in-time = Nobody who offered this is free in time.
together-instead = Those who could are needed for { $code }, which is at least as urgent.
together-one-more = Two should do this together, and one is missing.
together-how = How this comes about
together-how-promise = Nothing is given to anybody by it. Whoever likes to, promises.
together-how-order = The most urgent comes first. Then the load is spread, then the near ones go. Everybody’s limits are kept.
together-how-company = For company what both like counts, never the distance. Nobody is left out for liking other things.
together-how-blind = Who asked does not count, nor what anybody received. What you did lately only spares you.
together-to-offers = Say what you like to do

around-title = Ask around
around-hint = The near ones first. Whoever was asked lately comes last. Nobody is asked at night, or twice.
around-ask =
    { $n ->
        [one] Ask one person it fits
       *[other] Ask { $n } people it fits
    }
around-line =
    { $n ->
        [one] One person was asked
       *[other] { $n } people were asked
    }
around-today = Could you do this? It fits you, and somebody on the phone desk asks.
said-asked-around = They are asked. It stands on their page for today. Those who want letters get one, without a word of what or where.
