# The fund.

room-fund = Fund
fund-title = The fund
fund-lead = What is there, what came in, what went out, and why. Nobody's name stands here.
fund-monthly = Small decisions may spend { $amount } of it in thirty days.
fund-no-monthly = Small decisions spend nothing of it.
fund-propose-spending = Propose to spend from it
fund-budget-of = { $pot }, for small decisions in a month:
fund-movements = What moved
fund-nothing-moved = Nothing has come in yet.
fund-day = Day
fund-what = What
fund-pot = Pot
fund-amount = Amount
fund-plus = + { $amount }
fund-minus = − { $amount }
fund-older = What moved before
fund-came-in = Came in
fund-errand-paid = Paid back for an errand

fund-waiting = Waiting to be paid back
fund-waiting-none = Nothing is waiting.
fund-waits = { $amount }, since { $since }. { $n } of { $of } have said yes.
fund-yours = Yours
fund-for-whom = For { $whom }
fund-for-need = For { $code }
fund-approve = Yes, pay it back
fund-approved = You have said yes.
fund-withdraw = Take it back
fund-no-pair = Nobody is on the money pair now, so nothing can be paid back.
fund-handing-over = To hand over
fund-hand-over = { $amount } to { $whom }, agreed on { $day }
fund-handing-over-what = Only the money pair sees this, for a week.

fund-claim = I paid for an errand
fund-claim-what = Up to { $most } is paid back without a decision, when two others say yes.
fund-paid = How much did you pay?
fund-paid-hint = For example 12.50
fund-code = Which ask was it for? (optional)
fund-code-hint = Its code, for example PLUM 4821
fund-claim-go = Ask for it back
fund-claim-more = It was more than that: propose it
fund-claim-not-enough = There is not so much free in the tin. Propose it, or wait until something comes in.
fund-code-unknown = We know no ask with this code. Look at it again, or leave it empty.
fund-amount-unclear = Write an amount in numbers, for example 12.50.
fund-amount-too-much = That is more than can be written down at once.
fund-put-in = Something came in
fund-came = How much came in?
fund-came-hint = For example 12.50. Who gave it is not written down.
fund-put-in-go = Write it down
fund-limits = What holds today

said-put-in = Written down.
said-claimed = Got it. Two others say yes, then it is paid back.
said-claim-approved = You have said yes. One more has to.
said-claim-paid = Paid out of the tin. Hand it over now.
said-claim-withdrawn = Taken back.

refusal-over-errand-limit = That is more than is paid back without a decision. Propose it.
refusal-enough-claims = Three of your errands are waiting. Ask again when one is paid back.

today-claims =
    { $n ->
        [one] One errand waits to be paid back
       *[other] { $n } errands wait to be paid back
    }
today-claims-what = Two others say yes, then it leaves the tin.
today-to-fund = To the fund

log-claimed = Somebody paid { $amount } for an errand and asks for it back.
log-approved = { $who } said yes to paying back an errand.
log-paid-back = Paid back for an errand, out of the tin: { $amount }.
log-claim-withdrawn = Somebody took back what they asked for an errand.

fund-receipt = Photo of the receipt
fund-receipt-optional = Photo of the receipt (optional)
fund-receipt-hint = Up to 8 MB. Where and when it was taken is not kept. Cover names and card numbers.
fund-receipt-title = The receipt
fund-receipt-alt = Photo { $n } of the receipt for { $amount }
fund-receipt-look = Receipt
fund-receipt-add = Add a photo of the receipt
fund-receipt-none = There is no photo of it.
fund-receipt-sealed = The receipt is sealed. That you look is written down, and whoever paid can read it.
fund-receipt-open = Look at the receipt
fund-receipt-who = Who has looked
fund-receipt-nobody = Nobody has looked at it yet.
fund-receipt-opened = { $who }, { $when }
fund-claim-paid-on = { $amount }, paid back on { $day }
fund-claim-withdrawn-on = { $amount }, taken back on { $day }
said-claimed-without = Written down, but the photo was not kept. Add it here once more.
