# المال المشترك.

room-fund = المال المشترك
fund-title = المال المشترك
fund-lead = ما يوجد، وما دخل، وما خرج، ولماذا. لا اسم لأحد هنا.
fund-monthly = يمكن للقرارات الصغيرة أن تنفق منه { $amount } في ثلاثين يوماً.
fund-no-monthly = القرارات الصغيرة لا تنفق منه شيئاً.
fund-propose-spending = اقترح إنفاقاً منه
fund-budget-of = { $pot }، للقرارات الصغيرة في الشهر:
fund-movements = ما تحرّك
fund-nothing-moved = لم يدخل شيء بعد.
fund-day = اليوم
fund-what = ماذا
fund-pot = الصندوق
fund-amount = المبلغ
fund-plus = + { $amount }
fund-minus = − { $amount }
fund-older = ما تحرّك قبل ذلك
fund-came-in = دخل
fund-errand-paid = رُدّ ثمن مشوار

fund-waiting = ينتظر أن يُردّ
fund-waiting-none = لا شيء ينتظر.
fund-waits = { $amount }، منذ { $since }. قيلت «نعم»: { $n } من { $of }.
fund-yours = لك
fund-for-whom = إلى { $whom }
fund-for-need = من أجل { $code }
fund-approve = نعم، ردّوه
fund-approved = قلت نعم.
fund-withdraw = اسحبه
fund-no-pair = لا أحد في ثنائي المال الآن، فلا يمكن ردّ شيء.
fund-handing-over = للتسليم
fund-hand-over = { $amount } إلى { $whom }، اتُّفق عليه في { $day }
fund-handing-over-what = لا يرى هذا إلا ثنائي المال، لأسبوع.

fund-claim = دفعتُ ثمن مشوار
fund-claim-what = يُردّ ما لا يزيد على { $most } بلا قرار، حين يقول شخصان آخران نعم.
fund-paid = كم دفعت؟
fund-paid-hint = مثلاً 12.50
fund-code = لأي طلب كان؟ (اختياري)
fund-code-hint = رمزه، مثلاً PLUM 4821
fund-claim-go = اطلب ردّه
fund-claim-more = كان أكثر من ذلك: اقترحه
fund-claim-not-enough = ليس في الحصّالة هذا القدر. اقترحه، أو انتظر حتى يدخل شيء.
fund-code-unknown = لا نعرف طلباً بهذا الرمز. انظر إليه مرة أخرى أو اتركه فارغاً.
fund-amount-unclear = اكتب المبلغ بالأرقام، مثلاً 12.50.
fund-amount-too-much = هذا أكثر مما يمكن كتابته مرة واحدة.
fund-put-in = دخل شيء
fund-came = كم دخل؟
fund-came-hint = مثلاً 12.50. لا نكتب من أعطاه.
fund-put-in-go = اكتبه
fund-limits = ما يسري اليوم

said-put-in = كُتب.
said-claimed = وصلنا. يقول شخصان آخران نعم ثم يُردّ.
said-claim-approved = قلت نعم. يبقى شخص واحد.
said-claim-paid = خرج من الحصّالة. سلّمه الآن.
said-claim-withdrawn = سُحب.

refusal-over-errand-limit = هذا أكثر مما يُردّ بلا قرار. اقترحه.
refusal-enough-claims = ثلاثة من مشاويرك تنتظر. اطلب غيرها حين يُردّ واحد.

today-claims =
    { $n ->
        [zero] لا مشاوير تنتظر ردّ ثمنها
        [one] مشوار واحد ينتظر ردّ ثمنه
        [two] مشواران ينتظران ردّ ثمنهما
        [few] { $n } مشاوير تنتظر ردّ ثمنها
        [many] { $n } مشواراً تنتظر ردّ ثمنها
       *[other] { $n } مشوار تنتظر ردّ ثمنها
    }
today-claims-what = يقول شخصان نعم ثم يخرج من الحصّالة.
today-to-fund = إلى المال المشترك

log-claimed = ثمن مشوار يُطلب ردّه: { $amount }.
log-approved = قول نعم من { $who } لردّ ثمن مشوار.
log-paid-back = رُدّ ثمن مشوار من الحصّالة: { $amount }.
log-claim-withdrawn = سُحب طلب ردّ ثمن مشوار.

fund-receipt = صورة الإيصال
fund-receipt-optional = صورة الإيصال (اختياري)
fund-receipt-hint = حتى 8 ميغابايت. لا نحفظ أين التُقطت ولا متى. غطِّ الأسماء وأرقام البطاقات.
fund-receipt-title = الإيصال
fund-receipt-alt = الصورة { $n } لإيصال بمبلغ { $amount }
fund-receipt-look = الإيصال
fund-receipt-add = أضف صورة للإيصال
fund-receipt-none = لا توجد صورة له.
fund-receipt-sealed = الإيصال مختوم. يُكتب أنك نظرت فيه، ويقرأ ذلك من دفع.
fund-receipt-open = انظر في الإيصال
fund-receipt-who = من نظر فيه
fund-receipt-nobody = لم ينظر فيه أحد بعد.
fund-receipt-opened = { $who }، { $when }
fund-claim-paid-on = { $amount }، رُدّ في { $day }
fund-claim-withdrawn-on = { $amount }، سُحب في { $day }
said-claimed-without = كُتب، لكن الصورة لم تُحفظ. أضفها هنا مرة أخرى.
