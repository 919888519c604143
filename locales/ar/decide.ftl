# القرارات: القائمة وصفحة كل قرار وما يُفعل فيها.

decide-title = القرارات
decide-lead = نسأل الجميع، وما نتفق عليه يُنفَّذ من نفسه.
decide-propose = اقترح شيئاً
decide-our-rules = قواعدنا
decide-how = كيف نقرر
decide-all = كل القرارات
decide-empty = لا شيء مطروح الآن، ولم يُقرَّر شيء بعد.
decide-list-waiting = تنتظر جوابك
decide-list-asked = مطروحة الآن
decide-list-talked = نتحدث عنها
decide-list-cooling = اتُّفق عليها وتنتظر
decide-list-again = للنظر فيها من جديد
decide-list-tasks = اتُّفق عليه ولا أحد يقوم به بعد
decide-list-drafts = مسودات تبحث عن تأييد
decide-list-in-force = سارية
decide-list-over = انتهت
decide-older = الأقدم
decide-newer = الأحدث
decide-kind-lazy = قرار صغير
decide-kind-full = قرار عادي
decide-kind-constitution = عن قواعدنا الأساسية
decide-kind-urgent = عاجل
decide-kind-person = عن شخص
decide-left-to-speak = بقي { $span } للكلام
decide-unheard =
    { $n ->
        [zero] سمعنا الجميع
        [one] لم نسمع شخصاً واحداً بعد
        [two] لم نسمع شخصين بعد
        [few] لم نسمع { $n } أشخاص بعد
        [many] لم نسمع { $n } شخصاً بعد
       *[other] لم نسمع { $n } شخص بعد
    }
decide-all-heard = سمعنا الجميع
decide-chip-ready = تنتظر مكاناً شاغراً
decide-chip-draft = مسودة
decide-chip-sense = ما شعوركم؟
decide-chip-withdrawing = متروكة، ويمكن تبنيها حتى { $until }
decide-chip-resolving = نتحدث عنها حتى { $until }
decide-chip-telling = شخص واحد يسمع أولاً
decide-chip-cooling = اتُّفق عليها، وتنتظر حتى { $until }
decide-chip-in-force = سارية
decide-chip-paused = متوقفة
decide-chip-review = انظروا فيها حتى { $until }
decide-chip-fading = تنتهي في { $until }

decide-to-answer = أجب
decide-version = الصياغة { $no }
decide-public = يمكن للجيران قراءته
decide-written-in = مكتوب بلغة { $language }
decide-affected = من يعنيه الأمر
decide-proposed-by = اقتراح { $who } في { $day }
decide-asked-by-time = طُرح من نفسه في { $day }
decide-facilitator = من ييسّر الحديث: { $who }.
decide-changed-by = فيه كلمات من { $who }.
decide-with-dissent = اتُّفق عليه مع «لا» مكتوبة.
decide-review-after =
    { $n ->
        [zero] ننظر فيه من جديد فوراً.
        [one] ننظر فيه من جديد بعد يوم.
        [two] ننظر فيه من جديد بعد يومين.
        [few] ننظر فيه من جديد بعد { $n } أيام.
        [many] ننظر فيه من جديد بعد { $n } يوماً.
       *[other] ننظر فيه من جديد بعد { $n } يوم.
    }
decide-asks-about = يسأل عن: { $what }
decide-brings-back = يعيد طرح: { $what }
decide-is-asked-about = يُسأل عنه هنا: { $what }
decide-because-of = بسبب: { $what }
decide-beside = ما يمكنك فعله وكيف يستمر
decide-lead-about-you = هذا عنك. لا تُسأل فيه، ويمكنك أن تتكلم. تسمع النتيجة قبل غيرك.
decide-lead-sense = هذا سؤال عن الشعور. لا يُلزم أحداً.
decide-lead-withdrawing = من اقترحه يتركه. يمكن لغيره أن يتبنّاه.
decide-lead-resolving = هناك من لا يستطيع العيش معه. لذلك نتوقف ونتحدث.
decide-lead-last = تحدثنا، وما زال هناك من لا يستطيع العيش معه. هذا السؤال الأخير: نعم أم لا.
decide-lead-telling = انتهى الوقت. الشخص المعني يسمع النتيجة أولاً.
decide-lead-told = هذه هي النتيجة قبل أن يسمعها غيرك: { $verdict }.
decide-lead-cooling = اتُّفق عليه. لا يمكن التراجع عنه، لذلك ينتظر قليلاً.
decide-lead-paused = شُدّت الفرامل. لا يحدث منه شيء آخر حتى نسأل الجميع.
decide-lead-review = حان وقت النظر فيه من جديد. يبقى سارياً في هذه الأثناء.
decide-lead-fading = لم ينظر فيه أحد من جديد. سينتهي ما لم يقل أحد الأعضاء: يبقى.
decide-lead-hidden = تبقى الأجوبة مخفية حتى ينتهي الوقت.
decide-lead-over = انتهى: { $end }.
decide-changes = إذا اتفقنا يتغيّر هذا من نفسه
decide-changed = تغيّر هذا من نفسه
decide-would-have = كان هذا سيتغيّر
decide-changes-note = لا يحتاج أحد أن يتذكره، ولا يستطيع أحد فعله قبل الاتفاق. ويمكن التراجع عنه بالطريقة نفسها.
decide-changes-final-note = لا يمكن التراجع عن هذا بعد حدوثه. لذلك ينتظر مدة بعد الاتفاق.
decide-changed-note = هو مكتوب في السجل مع رقم هذا القرار.
decide-would-have-note = لم يحدث شيء من هذا.
decide-task-note = يتولاه أحد بعد الاتفاق عليه.
decide-now = الآن
decide-before-it = من قبل
decide-from = من { $day } على أقرب تقدير
decide-when-agreed = بعد الاتفاق عليه
decide-as-proposed = كما اقتُرح
decide-suggested = كما يُقترح هنا
decide-since = منذ { $day }
decide-read-text = اقرأ النص
decide-budget = { $pot }: ما تنفقه القرارات الصغيرة في الشهر
decide-spend = من { $pot }
decide-now-holds = في { $pot }
decide-now-agreement = كما في القرار { $no }
decide-now-no-agreement = لا اتفاق حول هذا بعد

would-have-vouches =
    { $n ->
        [zero] لا يتغيّر شيء لمن لا صوت لهم.
        [one] تصبح الشهادات كافية لشخص واحد بلا صوت.
        [two] تصبح الشهادات كافية لشخصين بلا صوت.
        [few] تصبح الشهادات كافية لـ { $n } أشخاص بلا صوت.
        [many] تصبح الشهادات كافية لـ { $n } شخصاً بلا صوت.
       *[other] تصبح الشهادات كافية لـ { $n } شخص بلا صوت.
    }
would-go-on-as-before =
    { $n ->
        [zero] لا شيء مطروح الآن.
        [one] المطروح الآن يستمر بالقواعد التي بدأ بها.
        [two] الاقتراحان المطروحان يستمران بالقواعد التي بدآ بها.
        [few] الاقتراحات المطروحة ({ $n }) تستمر بالقواعد التي بدأت بها.
        [many] الاقتراحات المطروحة ({ $n }) تستمر بالقواعد التي بدأت بها.
       *[other] الاقتراحات المطروحة ({ $n }) تستمر بالقواعد التي بدأت بها.
    }

decide-carried = إلى أين وصل
decide-ahead = هو التالي.
decide-done-on = تمّ في { $day }.
decide-waits-for-yes = ينتظر موافقة { $who } بنفسه حتى { $until }.
decide-left = لم يحدث من نفسه: { $why }.
decide-task-free = متاح لمن يريد.
decide-task-unfilled = لم يأخذه أحد منذ { $span }. الكرسي الخالي لا يلوم أحداً.
decide-task-taken = تولّاه { $who }.
decide-task-yours = أنت توليته.
decide-task-take = أستطيع فعل هذا
decide-task-done = تمّ
decide-task-back = أعده
decide-your-yes = هذا يحتاج موافقتك أنت. و«لا» لا تكلفك شيئاً.
decide-your-yes-yes = نعم، سأفعل
decide-your-yes-no = لا

decide-where-we-are = أين نحن
decide-quilt-note =
    { $n ->
        [zero] لا رقعة بعد.
        [one] رقعة واحدة للعضو الوحيد الذي نسأله.
        [two] رقعة لكل من العضوين. كل الرقع بحجم واحد.
        [few] رقعة لكل من { $n } أعضاء. كل الرقع بحجم واحد.
        [many] رقعة لكل من { $n } عضواً. كل الرقع بحجم واحد.
       *[other] رقعة لكل من { $n } عضو. كل الرقع بحجم واحد.
    }
decide-not-heard = لم نسمعه بعد
decide-answered-hidden = أجاب
decide-answer-yes = نعم
decide-answer-no = لا
decide-to-be-answered = ما يحتاج إلى جواب
decide-said-block = لا يستطيع العيش معه: { $who }
decide-said-aside = تنحّى جانباً: { $who }
decide-said-worry = يوافق مع قلق: { $who }
decide-would-lift = ما يرفع الاعتراض:
decide-told-by = قاله لـ { $who } فكتبه.
decide-block-means = الاعتراض يعني أن نتوقف ونتحدث.
decide-reply = أجب عن هذا
decide-reply-not = قل شيئاً آخر بدلاً من ذلك
decide-you-answer = أنت تجيب { $who }.
decide-words-gone = مُحيت هذه الكلمات.
decide-a-neighbour = أحد الجيران
decide-replies-to = جواب لـ { $who }
decide-to-before = { $position }، لصياغة سابقة
decide-harms = أضرار ذُكرت
decide-who-unheard = من لم نسمعه بعد
decide-who-unheard-hint = هل تلتقي أحدهم؟ اسأله عن رأيه.
decide-suggestions = صياغات أخرى مقترحة
decide-taken-in = أُخذ بها
decide-take-in = خذ بها
decide-take-in-hint = تصبح هي الصياغة، ونسأل الجميع مرة أخرى.
decide-talk = الحديث
decide-talk-none = لم يقل أحد شيئاً بعد.
decide-talk-older =
    { $n ->
        [zero] لا أقدم
        [one] اعرض سطراً أقدم
        [two] اعرض سطرين أقدم
        [few] اعرض { $n } أسطر أقدم
        [many] اعرض { $n } سطراً أقدم
       *[other] اعرض { $n } سطر أقدم
    }
decide-say = قل شيئاً
decide-say-hint = يقرؤه مع اسمك كل من يمكنه قراءة هذه الصفحة.
decide-say-send = قلها
decide-say-missing = اكتب ما تريد قوله.
decide-changing = سيتغيّر هذا من نفسه
decide-on = في { $day }

decide-what-do-you-say = ما رأيك؟
decide-how-does-it-feel = ما شعورك؟
decide-last-question = السؤال الأخير: نعم أم لا؟
decide-late-block = لم تتكلم بعد
decide-hint-agree = يسرّني أن يحدث هذا
decide-hint-reservations = امضوا، واسمعوا هذا من فضلكم
decide-hint-stand_aside = ليس لي، ولن أوقفه
decide-hint-block = علينا أن نتحدث قبل أن يحدث هذا
decide-hint-abstain = قرّروا هذا من دوني
decide-before = قلت للصياغة السابقة: { $position }. هل تقولها مرة أخرى؟
decide-words = بكلماتك
decide-words-hint = القلق والتنحي والاعتراض تحتاج إلى جملة.
decide-block-more = إذا كنت لا تستطيع العيش معه
decide-block-more-hint = قل في الأعلى أي ضرر تراه، أو أي هدف متفق عليه يخالفه.
decide-lifts = ما الذي يرفع اعتراضك؟
decide-lifts-hint = تغيير تستطيع العيش معه.
decide-lifts-missing = قل ما الذي يجب أن يتغيّر بالنسبة إليك.
decide-will-meet = سألتقي بالآخرين للحديث عنه
decide-answer-missing = اختر أحد الأجوبة.
decide-send = أرسل جوابي
decide-send-feeling = قل شعورك
decide-note-open = يمكنك تغييره حتى { $until }. ويمكنك أن تقوله لأي عضو.
decide-note-hidden = يمكنك تغييره حتى { $until }. لا يراه أحد قبل ذلك.
decide-note-sense = مفتوح حتى { $until }، ولا يُلزم أحداً.
decide-note-resolving = نتحدث حتى { $until }. إن كنت تستطيع العيش معه الآن فقل ذلك هنا.
decide-note-cooling = يحدث في { $until }، ما لم يعترض من لم يتكلم بعد.
decide-told = أخبرني أحدهم بجوابه
decide-told-hint = بالهاتف أو على الدرج أو في اجتماع. يظهر أنك أنت من كتبه. ويمكن لصاحبه تغييره.
decide-told-who = من أخبرك؟
decide-told-choose = اختر
decide-told-who-missing = اختر من أخبرك.
decide-told-what = ماذا يقول؟
decide-told-words = بكلماته
decide-told-meet = إن كان لا يستطيع العيش معه: سيلتقي للحديث عنه
decide-told-send = اكتبه
decide-review = انظر فيه من جديد: ما رأيك؟
decide-review-keep = يبقى
decide-review-keep-hint = هو جيد بما يكفي
decide-review-change = يُغيَّر
decide-review-change-hint = نسأل الجميع عنه
decide-review-end = ينتهي
decide-review-end-hint = نسأل الجميع هل نتراجع عنه
decide-review-none = لم ينظر فيه أحد بعد.
decide-review-count =
    { $n ->
        [zero] لم ينظر فيه أحد.
        [one] نظر فيه شخص واحد.
        [two] نظر فيه شخصان.
        [few] نظر فيه { $n } أشخاص.
        [many] نظر فيه { $n } شخصاً.
       *[other] نظر فيه { $n } شخص.
    }

decide-acknowledge = قرأته
decide-acknowledge-hint = ثم يسمعه الآخرون. وإلا فيسمعونه عند انتهاء المهلة.
decide-support = لنتحدث عن هذا
decide-support-hint = تقول إنه يستحق أن نسأل الجميع. ولك أن تجيب كما تشاء.
decide-ask-informally = اسأل أولاً عن الشعور
decide-ask-informally-hint = ثلاثة أيام، ولا يُلزم أحداً.
decide-take-up = تبنَّه
decide-take-up-hint = يستمر على أنه اقتراحك. وتبقى أجوبة الجميع.
decide-more-time = اطلب وقتاً أكثر
decide-more-time-hint = مرة لكل شخص. يتأخر الإغلاق بضعة أيام.
decide-withdraw = اتركه
decide-withdraw-hint = يمكن لغيرك أن يتبناه لمدة. ثم ينتهي.
decide-withdraw-draft = أزل المسودة
decide-withdraw-draft-hint = ينتهي عندئذ. يمكنك اقتراحه من جديد متى شئت.
decide-propose-undo = اقترح التراجع عنه
decide-bring-back = أعد طرحه
decide-brake = شدّ الفرامل
decide-brake-hint =
    { $n ->
        [zero] هل يضرّ؟ يمكن إيقافه، ونسأل الجميع من جديد.
        [one] هل يضرّ؟ عضو واحد يوقفه، ونسأل الجميع من جديد.
        [two] هل يضرّ؟ عضوان معاً يوقفانه، ونسأل الجميع من جديد.
        [few] هل يضرّ؟ { $n } أعضاء معاً يوقفونه، ونسأل الجميع من جديد.
        [many] هل يضرّ؟ { $n } عضواً معاً يوقفونه، ونسأل الجميع من جديد.
       *[other] هل يضرّ؟ { $n } عضو معاً يوقفونه، ونسأل الجميع من جديد.
    }
decide-brake-harm = أي ضرر ترى؟
decide-brake-missing = سمِّ الضرر في جملة.
decide-brake-send = شدّ الفرامل

decide-meetings = اللقاء للحديث عنه
decide-meetings-none = لم يعرض أحد وقتاً بعد.
decide-meeting-by = عرض هذا الوقت: { $who }.
decide-meeting-came = حضر: { $who }.
decide-offer-meeting = اعرض وقتاً للقاء
decide-meeting-day = اليوم
decide-meeting-time = الساعة
decide-meeting-send = اعرض هذا الوقت
decide-meeting-missing = اختر يوماً وساعة.
decide-meeting-bad-time = اختر وقتاً قادماً قبل انتهاء الحديث.
decide-who-came = من حضر؟
decide-who-came-hint = لا يكتب هذا إلا من حضر.
decide-who-came-problem = ضع علامة على نفسك وعلى شخص آخر على الأقل.
decide-who-came-send = اكتبه

decide-goes = كيف يسير هذا
decide-goes-written = اقتُرح
decide-goes-written-more = { $day }، من { $who }
decide-goes-draft = يبحث عن تأييد
decide-goes-draft-more =
    { $n ->
        [zero] نسأل الجميع الآن.
        [one] يلزم عضو واحد يقول «لنتحدث عن هذا»، ثم نسأل الجميع.
        [two] يلزم عضوان يقولان «لنتحدث عن هذا»، ثم نسأل الجميع.
        [few] يلزم { $n } أعضاء يقولون «لنتحدث عن هذا»، ثم نسأل الجميع.
        [many] يلزم { $n } عضواً يقولون «لنتحدث عن هذا»، ثم نسأل الجميع.
       *[other] يلزم { $n } عضو يقولون «لنتحدث عن هذا»، ثم نسأل الجميع.
    }
decide-goes-draft-open = يمكن طرحه الآن.
decide-goes-ready = ينتظر مكاناً شاغراً
decide-goes-ready-more = لا نطرح إلا عدداً محدوداً معاً. سيُطرح من نفسه.
decide-goes-sense = نسأل عن الشعور
decide-goes-sense-more = حتى { $until }. لا يُلزم أحداً.
decide-goes-asked = نسأل الجميع
decide-goes-asked-for = لمدة { $span }
decide-goes-heard = سمعنا { $heard } من { $asked }. نحتاج إلى سماع { $need }، وتأييد { $for }، ومن دون اعتراض قائم.
decide-goes-heard-lazy = سمعنا { $heard } من { $asked }. نحتاج إلى تأييد { $for } ومن دون معارض. الصمت موافقة.
decide-goes-closed = انتهى الوقت: { $verdict }
decide-goes-withdrawing = متروك
decide-goes-withdrawing-more = يمكن تبنّيه حتى { $until }. ثم ينتهي.
decide-goes-resolving = نتحدث عنه
decide-goes-resolving-more = حتى { $until }. ثم نسأل الجميع مرة أخرى.
decide-goes-last = السؤال الأخير
decide-goes-last-more = حتى { $until }. يلزم { $percent } من كل 100 ممن يقولون نعم أو لا.
decide-goes-telling = يسمع الشخص المعني أولاً
decide-goes-telling-more = يسمعه الجميع في { $until } أو قبله.
decide-goes-cooling = اتُّفق عليه وينتظر
decide-goes-cooling-more = حتى { $until } لأنه لا يمكن التراجع عنه.
decide-goes-agreed = يُتفق عليه
decide-goes-earliest = { $day } على أقرب تقدير
decide-goes-carried = يُنفَّذ
decide-goes-carried-on = { $day }، من نفسه، ويُكتب في السجل
decide-goes-carried-more = من نفسه، ويُكتب في السجل
decide-goes-in-force = سارٍ
decide-goes-review = يُنظر فيه من جديد
decide-goes-review-on = في { $day }
decide-goes-review-more = يبقى أو يُغيَّر أو ينتهي، حتى { $until }.
decide-goes-ends = ينتهي من نفسه
decide-goes-paused = متوقف
decide-goes-paused-more = حتى يُقرَّر هذا: { $what }
decide-goes-fading = يتلاشى
decide-goes-fading-more = ينتهي في { $until } ما لم يقل أحد: يبقى.
decide-goes-over = انتهى: { $end }

decide-back = عودة إلى القرار
decide-wording-rewrite = غيّر المسودة
decide-wording-amend = غيّر الصياغة
decide-wording-amend-hint = نسأل الجميع عن الصياغة الجديدة. والأجوبة عن القديمة لا تُحسب لها.
decide-wording-amend-send = اسأل عن هذه الصياغة
decide-wording-suggest = اقترح تعديلاً
decide-wording-suggest-hint = يمكن لصاحب الاقتراح أن يأخذ به. ويراه الجميع في كل حال.
decide-wording-suggest-send = اقترحه
decide-wording-title = في سطر واحد
decide-wording-title-missing = قل في سطر واحد ما هو.
decide-wording-why = ما المشكلة؟
decide-wording-task = للقيام به
decide-wording-value = يصبح
decide-wording-range = من { $least } إلى { $most }.
decide-wording-amount = مبلغ، مثل 35 أو 12.50.
decide-wording-days = عدد الأيام.
decide-wording-value-problem = اكتب رقماً مناسباً.
decide-wording-clause = النص
decide-wording-clause-missing = هذا يحتاج إلى كلمات.
decide-wording-leave = احذف هذا
decide-wording-nothing-left = أبقِ تغييراً واحداً على الأقل.

# In other languages.
decide-translate = قلها بلغة أخرى
decide-translate-hint = قل من جديد ما يقوله النص بكلمات بسيطة. الأجوبة تكون عن النص نفسه، وهو يبقى بجانب نصك.
decide-translate-into = إلى أي لغة؟
decide-translate-choose = اختر لغة
decide-translate-language-missing = اختر اللغة التي تكتب بها.
decide-translate-missing = قل هذا أيضاً باللغة الأخرى.
decide-translate-send = قلها
decide-translated-by = بكلمات { $who }، { $day }.
decide-translated-old = يقول صيغة سابقة.

decide-today-yes = ينتظر نعم أو لا منك، حتى { $until }.
decide-today-to-yes = قل نعم أو لا
decide-today-asked = { $kind }، مفتوح حتى { $until }
decide-today-to-task = إلى المهمة

decided-title = ما قررناه
decided-lead = ما اتفقت عليه المجموعة بكلماتها، من دون أسماء.
decided-lead-few = ما فتحته المجموعة للجيران، من دون أسماء.
decided-none = لا شيء هنا بعد.
decided-somebody = يخص هذا شخصاً باسمه. يمكن للأعضاء قراءته.
decided-say-hint = تتكلم كأحد الجيران، من دون اسم.

said-decide-answered = وصل جوابك. يمكنك تغييره حتى النهاية.
said-decide-told = كُتب. وما زال بإمكان صاحبه تغييره.
said-decide-braked = شددت الفرامل.
said-decide-meeting-offered = عُرض الوقت.
said-decide-who-came = كُتب من حضر.
said-decide-looked-again = سُجّل. يمكنك تغييره حتى نهاية المهلة.
said-decide-taken-in = هذه هي الصياغة الآن. نسأل الجميع مرة أخرى.
said-decide-acknowledged = شكراً على القراءة. الآن يسمعه الآخرون أيضاً.
said-decide-supported = قلت: لنتحدث عن هذا.
said-decide-asked-informally = يمكن للجميع الآن أن يقولوا شعورهم.
said-decide-more-time = صار هناك وقت أكثر.
said-decide-withdrawn = تركته.
said-decide-taken-up = صار اقتراحك.
said-decide-task-taken = توليته. يمكنك إعادته متى شئت.
said-decide-task-done = تمّ. وهو مكتوب في السجل.
said-decide-task-back = حسناً. صار متاحاً من جديد.
said-decide-own-yes = قلت نعم.
said-decide-own-no = قلت لا. لا بأس.
said-decide-rewritten = تغيّرت المسودة.
said-decide-amended = نسأل الجميع عن الصياغة الجديدة.
said-decide-suggested = اقتراحك بجانب الاقتراح الأصلي.
said-decide-translated = كلماتك الآن بجانب النص.
