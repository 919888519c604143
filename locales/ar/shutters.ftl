# إغلاق النوافذ وفتحها من جديد.

shutters-title = إغلاق النوافذ
shutters-title-closed = النوافذ مغلقة
shutters-lead = لحين يقع أمر خطير: هاتف في أيدٍ سيئة، أو أحد يتجسس، أو تفتيش.
shutters-what = ماذا يحدث عندها
shutters-what-sessions = يخرج الجميع من كل الأجهزة. ولا تبقى إلا الأجهزة التي أُغلقت بها.
shutters-what-sealed = لا يُفتح شيء مختوم لأحد. واللوحة والأسماء تُغلق أيضاً.
shutters-what-new = لا يدخل أحد جديد.
shutters-what-asking = طلب المساعدة يستمر كالعادة.
shutters-what-back = من أراد العودة يحتاج إلى مفتاح مرور، أو إلى جارين يعرفانه.
shutters-what-end =
    { $n ->
        [zero] تُفتح وحدها بعد { $span }.
        [one] تُفتح عندما يقول ذلك عضو واحد، أو وحدها بعد { $span }.
        [two] تُفتح عندما يقول ذلك عضوان، أو وحدها بعد { $span }.
        [few] تُفتح عندما يقول ذلك { $n } أعضاء، أو وحدها بعد { $span }.
        [many] تُفتح عندما يقول ذلك { $n } عضواً، أو وحدها بعد { $span }.
       *[other] تُفتح عندما يقول ذلك { $n } عضو، أو وحدها بعد { $span }.
    }
shutters-together = لا يستطيع أحد ذلك وحده
shutters-two =
    { $n ->
        [zero] لا يلزم أحد.
        [one] يلزم عضو واحد.
        [two] يلزم عضوان خلال { $span }. كل واحد يضغط الزر على جهازه.
        [few] يلزم { $n } أعضاء خلال { $span }. كل واحد يضغط الزر على جهازه.
        [many] يلزم { $n } عضواً خلال { $span }. كل واحد يضغط الزر على جهازه.
       *[other] يلزم { $n } عضو خلال { $span }. كل واحد يضغط الزر على جهازه.
    }
shutters-called = طلب { $who } في الساعة { $time } إغلاق النوافذ.
shutters-nobody-yet = لم يقل ذلك أحد الآن.
shutters-close = أغلق النوافذ
shutters-close-yours = قلتَ ذلك. يجب أن يقوله عضو آخر أيضاً قبل { $time }.
shutters-log = من يغلقها ومن يفتحها مكتوب في السجل.
shutters-voice-first = يغلقها الأعضاء الذين لهم صوت. أخبر واحداً منهم إن كان هناك خطب.
shutters-closed-by = أُغلقت { $at }، أغلقها { $who }. تُفتح وحدها: { $until }.
shutters-still = ما يستمر
shutters-still-what = من يحتاج شيئاً يستطيع أن يطلبه وأن يتابع طلبه. لا يرى أحد الآن اسماً ولا باباً.
shutters-still-ask = اطلب المساعدة
shutters-still-call = أو اتصل:
shutters-open-title = فتحها من جديد
shutters-open-count = قال ذلك حتى الآن { $n } من { $all }.
shutters-open = افتح النوافذ
shutters-open-yours = قلتَ ذلك. والآن دور الآخرين.
shutters-keep-title = إبقاؤها مغلقة
shutters-keep-what =
    { $n ->
        [zero] يبدأ الوقت من جديد: { $span }.
        [one] عندما يقول ذلك عضو واحد، يبدأ الوقت من جديد: { $span }.
        [two] عندما يقول ذلك عضوان، يبدأ الوقت من جديد: { $span }.
        [few] عندما يقول ذلك { $n } أعضاء، يبدأ الوقت من جديد: { $span }.
        [many] عندما يقول ذلك { $n } عضواً، يبدأ الوقت من جديد: { $span }.
       *[other] عندما يقول ذلك { $n } عضو، يبدأ الوقت من جديد: { $span }.
    }
shutters-keep = أبقِها مغلقة
shutters-back-title = من خرج
shutters-back = أحدٌ تعرفه يريد العودة؟ قارن أرقامه الستة.
shutters-back-go = أعِد أحداً إلى الداخل
shutters-see-log = ما حدث، في السجل
shutters-banner = النوافذ مغلقة: لا يُفتح الآن شيء مختوم. يمكنك أن تطلب المساعدة كالعادة.
shutters-banner-more = ماذا يعني ذلك؟
shutters-banner-call = طلب { $who } إغلاق النوافذ.
shutters-banner-look = انظر وقرّر

said-shutters-called = قلتَ ذلك. يجب أن يقوله عضو آخر أيضاً.
said-shutters-shut = النوافذ مغلقة.
said-shutters-kept = تبقى النوافذ مغلقة مدة أطول.
said-shutters-said-open = قلتَ ذلك. يجب أن يقوله آخرون أيضاً.
said-shutters-open = النوافذ مفتوحة من جديد.

log-shutters-called = طلب { $who } إغلاق النوافذ.
log-shutters-shut = أُغلقت النوافذ، أغلقها { $by }. تُفتح وحدها: { $until }.
log-shutters-kept = أُبقيت النوافذ مغلقة، أبقاها { $by }. تُفتح وحدها: { $until }.
log-shutters-said-open = طلب { $who } فتح النوافذ.
log-shutters-open = فُتحت النوافذ من جديد، فتحها { $by }.
log-shutters-fell-open = فُتحت النوافذ وحدها.

rule-shutters_close = الأعضاء الذين يغلقون النوافذ معاً
rule-shutters_minutes = يجب أن يقولوا ذلك جميعاً خلال
rule-shutters_open = الأعضاء الذين يفتحون النوافذ من جديد
rule-shutters_hours = النوافذ المغلقة تُفتح وحدها بعد

refusal-shutters-closed = النوافذ مغلقة. لا يُفتح شيء مختوم حتى تُفتح من جديد.
refusal-another-first = قلتَ ذلك. والآن يجب أن يقوله شخص آخر.
