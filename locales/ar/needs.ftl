# طلب واحد: صفحته وخطواته.

need-back = العودة إلى اللوحة
need-beside = بجانب هذا الطلب
need-steps = ماذا يمكنك أن تفعل أيضاً
need-outside = هل هو خارج منطقتنا؟
need-outside-how = افتح التفاصيل وانظر أين المكان. اتصل بمجموعة هناك، أو أخبر الشخص من هي.
need-outside-pass-on = مُرّر إلى مجموعة أخرى
need-outside-hint = لا يُرسل شيء من تلقاء نفسه. ولا يُمرَّر الاسم والباب إلا إذا أراد الشخص ذلك.
need-line = ما حدث وما سيأتي

# الوعد.
need-promise = هل تستطيع فعل هذا؟
need-go-along = هل تستطيع أن ترافق؟
need-go-along-hint = وعد شخص بأن يذهب. هذا ليس لشخص وحده.
need-go-along-button = أرافق
need-ask-first = صاحب الطلب يقول نعم أولاً. نخبرك حين يقولها.
need-hands =
    { $n ->
        [zero] لا يحتاج هذا إلى أحد.
        [one] يقوم بهذا شخص واحد.
        [two] يقوم بهذا شخصان معاً.
        [few] يقوم بهذا { $n } أشخاص معاً.
        [many] يقوم بهذا { $n } شخصاً معاً.
       *[other] يقوم بهذا { $n } شخص معاً.
    }
need-much = كم منه؟
need-parts =
    { $n ->
        [zero] لا شيء
        [one] واحد
        [two] اثنان
        [few] { $n }
        [many] { $n }
       *[other] { $n }
    }
need-by-when = حتى متى؟
need-by-today = اليوم، قبل { $time }
need-by-tomorrow = مساء الغد
need-by-date = يوم آخر
need-by-day = أي يوم آخر؟
need-day-problem = اختر يوماً، مثل 24 نوفمبر.
need-promise-hint = يمكنك إعادته في أي وقت. لا يُخبَر أحد من أعاده.

# وعدي.
need-mine-title = أنت تقوم بهذا
need-mine = حتى { $when }.
need-mine-offered = عرضتَ أن تفعله حتى { $when }.
need-mine-offered-note = نسأل صاحب الطلب أولاً. تُفتح المعلومات حين يقول نعم.
need-mine-underway = أنت في الطريق. حتى { $when }.
need-mine-late = مضى الوقت: { $when }.
need-mine-late-note = هذا يحدث. أحضره أو أعده. بعد يوم يعود إلى اللوحة من نفسه.
need-mine-parts =
    { $n ->
        [zero] لا شيء من { $all }.
        [one] جزء واحد من { $all }.
        [two] جزآن من { $all }.
        [few] { $n } أجزاء من { $all }.
        [many] { $n } جزءاً من { $all }.
       *[other] { $n } جزء من { $all }.
    }
need-set-out = أنطلق الآن
need-how-did-it-go = كيف سار الأمر؟
need-follows-door = نسأل إن كان كل شيء بخير.
need-follows-left = نسأل إن وجدوه.
need-follows-picked_up = نسأل إن كان كل شيء بخير.
need-follows-not_home = يبقى عندك. نحاول الاتصال غداً.
need-follows-bad_address = يبقى عندك. يسأل شخص عن الطريق.
need-follows-not_ready = يبقى عندك. ينتظر حتى تتوفر الأشياء.
need-follows-not_wanted = يُغلق. لا بأس.
need-follows-too_far = يعود إلى اللوحة. لا يُخبَر أحد من أعاده.
need-follows-other = يبقى عندك. ينتظر شخصاً آخر.
need-hand-back = أعده
need-hand-back-hint = بلا سبب. يعود إلى اللوحة، ولا يُخبَر أحد من أعاده.

# وعود الآخرين.
need-other-offered = عرض أن يفعله حتى { $when }. نسأل صاحب الطلب أولاً.
need-other-promised = يفعله حتى { $when }.
need-other-underway = في الطريق. حتى { $when }.
need-other-along = يرافق، حتى { $when }.
need-other-parts =
    { $n ->
        [zero] لا يحضر شيئاً حتى { $when }.
        [one] يحضر جزءاً واحداً حتى { $when }.
        [two] يحضر جزأين حتى { $when }.
        [few] يحضر { $n } أجزاء حتى { $when }.
        [many] يحضر { $n } جزءاً حتى { $when }.
       *[other] يحضر { $n } جزء حتى { $when }.
    }
need-yes-hint = هل قال لك صاحب الطلب ماذا يريد؟
need-yes = يقول نعم
need-no = يفضّل غير ذلك

# المعلومات المختومة.
need-sealed = الاسم والرقم والباب مختومة
need-sealed-shut = تُفتح فقط لمن يعد بأن يأتي. ويمكن لمناوبة الهاتف أن تفتحها لتتصل.
need-sealed-after-yes = تُفتح حين يقول صاحب الطلب نعم.
need-sealed-closed = هذا مغلق، فلا يستطيع أحد فتحها. وستُمسح قريباً.
need-sealed-open = يمكنك فتحها الآن.
need-open = افتح المعلومات
need-open-hint = يعرف صاحب الطلب أنك فتحتها.
need-opened = كيف تصل إليهم
need-opened-hint = يرون أنك فتحتَ هذا. لا تقله لأحد.
need-opened-bare = لم يتركوا اسماً ولا رقماً. ينظرون إلى صفحتهم.
need-called = الاسم
need-safe = متى وكيف يكون الأمر آمناً
need-reach = للتواصل
need-reach-page = على صفحتهم فقط. اكتب لهم في الأسفل.
need-language = اللغة
need-door = الباب
need-password = كلمة عند الباب
need-words = بكلماتهم
need-ring = اتصل
need-text = أرسل رسالة
need-whatsapp = واتساب
need-write = اكتب

# الحديث.
need-talk = الحديث
need-talk-neighbour = صاحب الطلب
need-talk-none = لم يُقل شيء بعد.
need-talk-sealed =
    { $n ->
        [zero] لم يُقل شيء.
        [one] قيل شيء واحد. افتح المعلومات لتقرأه.
        [two] قيل شيئان. افتح المعلومات لتقرأهما.
        [few] قيلت { $n } أشياء. افتح المعلومات لتقرأها.
        [many] قيل { $n } شيئاً. افتح المعلومات لتقرأها.
       *[other] قيل { $n } شيء. افتح المعلومات لتقرأها.
    }
need-say = قل شيئاً
need-say-hint = يقرأه صاحب الطلب على صفحته. ويقرأه كل من وعد.
need-say-button = قله
need-say-problem = اكتب ما تريد أن تقوله.

# ما حدث.
need-line-asked = طلب شخص هذا
need-line-asked-by-phone = طلب شخص هذا بالهاتف
need-line-promised = وعد شخص به
need-line-along = شخص يرافق
need-line-announced = مضى الوقت
need-line-attempt = { $how }: { $came }
need-line-opened-promise = فتح المعلومات من وعد
need-line-opened-desk = فتحت المعلومات مناوبة الهاتف
need-line-said =
    { $n ->
        [zero] لم يُقل شيء
        [one] قيل شيء واحد
        [two] قيل شيئان؛ آخرهما
        [few] قيلت { $n } أشياء؛ آخرها
        [many] قيل { $n } شيئاً؛ آخرها
       *[other] قيل { $n } شيء؛ آخرها
    }
need-line-arrived = سُلّم
need-line-wiped = مُسحت المعلومات
need-now-heard = وصل الطلب. يقرأه أولاً شخص على الهاتف.
need-now-unchecked = جاء من مكان يرسل الكثير. تنظر فيه مناوبة الهاتف أولاً.
need-now-open = هو على اللوحة وينتظر شخصاً.
need-now-partly = جزء منه موعود به. الباقي ينتظر شخصاً.
need-now-back = عاد إلى اللوحة وينتظر شخصاً.
need-now-paced = ينتظر دوره. صاحب الطلب يعرف التاريخ.
need-now-offered = عرض شخص أن يقوم به. نسأل صاحب الطلب أولاً.
need-now-promised = هناك من يقوم به.
need-now-underway = هناك شخص في الطريق.
need-now-checking_back = سُلّم. نسأل إن كان كل شيء بخير.
need-now-closed = هو مغلق.
need-now-wiped = هو مغلق وممسوح. لم يبقَ إلا هذا.
need-next-wiped = يُمسح الاسم والرقم والكلمات
need-next-counts = إن لم يقل أحد غير ذلك فقد وصل
need-next-expires = إن لم يتحدث عنه أحد يُغلق من نفسه
need-next-turn = يأتي دوره
need-next-back = يعود إلى اللوحة من نفسه
need-next-by-when = ينبغي أن يكون هناك

# الخطوات.
need-step-understand = فهمتُ المطلوب
need-step-change = غيّر المطلوب
need-step-attempt = سجّل مكالمة أو محاولة
need-step-hold = عليه أن ينتظر
need-step-check-back = أخبروني إن كان قد وصل
need-step-close = أغلقه
need-step-forget = طلبوا أن ننساهم
need-step-reopen = افتحه من جديد
need-step-reopen-hint = لا يضيع شيء ما دامت المعلومات لم تُمسح.
need-step-button = سجّله
need-choose-problem = اختر واحداً من هذه.
need-number-problem = اكتب رقماً، مثل 2.

need-understand-hint = قل ما المطلوب. بعدها يوضع على اللوحة. الأسماء تبقى مختومة.
need-understand-button = ضعه على اللوحة
need-what = ما هو؟
need-street = أي شارع؟
need-street-unknown = ليس في القائمة
need-soon = متى يلزم؟
need-household = لكم شخصاً؟
need-household-hint = اتركه فارغاً إن لم يقل أحد.
need-amount = كم كيساً أو صندوقاً أو مرة؟
need-amount-hint = يكفي واحد لأكثر الأشياء.

need-attempt-hint = حتى لا يبدأ الشخص التالي من الصفر.
need-attempt-how = كيف حاولت؟
need-attempt-what = ماذا كانت النتيجة؟
need-attempt-next = متى نحاول مرة أخرى، إن اتفقتم

need-hold-hint = يبقى على اللوحة مع هذه الملاحظة. «دوره» وحده يرفعه عن اللوحة حتى ذلك اليوم.
need-hold-what = ماذا ينتظر؟
need-hold-paced = دوره، في يوم معين
need-hold-none = لا شيء بعد الآن. يمكن أن يستمر.
need-hold-until = أي يوم؟

need-check-back-hint = فقط ما قالوه لك. لا يأتي من هذا سوء لأحد.
need-back-answer = هل وصل؟
back-arrived = نعم، كله
back-partly = جزء منه
back-nothing = لم يصل شيء
need-back-left = كم ينقص؟
need-back-left-hint = فقط إن كان جزء منه ناقصاً.
need-back-asked = هل طُلب شيء في المقابل؟
asked-nothing = لا، لا شيء
asked-something = نعم، طُلب شيء
asked-unsaid = لم يقولوا

need-close-hint = كيف انتهى؟ لا ذنب في شيء هنا. ما لم يكن ممكناً يساعدنا على رؤية الأسباب.
need-close-how = كيف انتهى؟
need-close-left = كم بقي؟
need-close-left-hint = فقط إن تمّ جزء منه.
need-close-code = أي طلب آخر؟
need-close-code-hint = رمزه، إن ضُمّ هذا إلى غيره.
need-code-problem = لا نعرف هذا الرمز. شكله مثل PLUM 4821.
need-close-button = أغلقه

need-forget-hint = الاسم والرقم والباب والكلمات تُتلف الآن، وفي النسخ أيضاً. إن كان مفتوحاً فسيُغلق. لا يستطيع أحد التراجع عن هذا.
need-forget-button = امسح كل شيء الآن

# تقال مرة واحدة بعد الفعل.
said-promised = هو لك. يمكن فتح المعلومات الآن.
said-offered-to-come = قيل. نسأل صاحب الطلب أولاً.
said-handed-back = لا بأس. عاد إلى اللوحة. لا يُخبَر أحد من أعاده.
said-accepted = سُجّل: يقول نعم.
said-declined = سُجّل. عاد إلى اللوحة.
said-set-out = رافقتك السلامة. قل لنا كيف سار الأمر حين تصل.
said-handed-over = سُجّل. نسأل إن كان كل شيء بخير.
said-handover-noted = سُجّل. هذا يحدث.
said-said = قيل.
said-reopened = هو مفتوح من جديد.
said-understood = هو على اللوحة الآن.
said-need-changed = تغيّر.
said-attempted = سُجّل.
said-held = سُجّل. يرى الجميع ماذا ينتظر.
said-checked-back = سُجّل كما قالوا لك.
said-closed = هو مغلق.
said-wiped = مُسح كل ما يخصهم.
