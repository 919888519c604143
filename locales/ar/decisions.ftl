# القرارات: ما تغيّره، وكيف تنتهي، وقواعدنا بأسمائها. نكتب السجل بصيغة الاسم، فلا يُذكر هل صاحب الفعل رجل أم امرأة.

# القواعد بأسمائها؛ يليها العدد مع وحدته.
rule-forget_after_days = تُمسح المعلومات، بعد إغلاق الطلب، بعد مضيّ
rule-openings_a_day = كم مرة يمكن لشخص واحد أن يفتح معلومات في يوم
rule-opening_hours = يدوم الفتح الواحد
rule-open_promises = الوعود التي يمكن أن تكون مفتوحة عند شخص واحد
rule-release_after_hours = الوعد المتأخر يعود إلى اللوحة بعد مضيّ
rule-check_back_days = لا أحد يقول هل وصل: يُحسب واصلاً بعد مضيّ
rule-expire_after_days = الطلب الذي لا يتحدث عنه أحد يُغلق بعد مضيّ
rule-undo_minutes = يمكن التراجع عما فعلته خلال
rule-vouches = من يشهدون للجديد حتى يكون له صوت
rule-days_before_voice = يبدأ الصوت، بعد الانضمام، في أقرب وقت بعد مضيّ
rule-open_vouches = من يمكن لعضو واحد أن يشهد لهم في الوقت نفسه
rule-open_vouch_days = تُحسب الشهادة معلّقة خلال
rule-new_voices_a_month = الأصوات الجديدة في ثلاثين يوماً، أو ربع الأصوات القديمة
rule-founders = الأوائل الذين يثق بعضهم ببعض من البداية
rule-founding_days = تدوم البدايات
rule-recovery_hours = ينتظر الجهاز الجديد، بعد شهادتين، مدة
rule-recovery_days = يبقى طلب العودة إلى الداخل مفتوحاً مدة
rule-away_days = من لا تأتي منه أي إشارة يُحسب غائباً بعد مضيّ
rule-duty_days = تدوم نوبة الهاتف أو الترحيب
rule-turns_in_a_row = كم مرة متتالية يمكن لشخص واحد أن يأخذ المناوبة نفسها
rule-errand_limit = من يشتري لغيره يمكنه أن ينفق في المرة الواحدة
rule-food_allowance = الطعام لبيت واحد في أسبوع
rule-lazy_hours = القرار الصغير مفتوح مدة
rule-lazy_for = من يجب أن يقولوا نعم لقرار صغير
rule-full_days = القرار العادي مفتوح مدة
rule-full_for = من يجب أن يكونوا مع قرار عادي
rule-full_quorum_one_in = الأعضاء الذين يجب أن نسمعهم في قرار عادي
rule-full_quorum_least = ولا يقلّون أبداً عن
rule-full_aside_one_in = في قرار عادي، يكثر من يتنحّون إذا كانوا
rule-constitution_days = القرار عن القواعد الأساسية مفتوح مدة
rule-constitution_aside_one_in = في القواعد الأساسية، يكثر من يتنحّون إذا كانوا
rule-tenure_days = ليُحسب الصوت في القواعد الأساسية، يكون عمره على الأقل
rule-urgent_hours_least = القرار العاجل مفتوح على الأقل
rule-urgent_hours_most = القرار العاجل مفتوح على الأكثر
rule-urgent_openers = من يفتحون قراراً عاجلاً معاً
rule-urgent_quorum = من يجب أن نسمعهم في قرار عاجل
rule-urgent_ends_days = ما تقرّر على عجل ينتهي بعد مضيّ
rule-person_days = القرار عن شخص مفتوح مدة
rule-pause_days = يستريح صوت الشخص مدة
rule-again_hours = الصيغة الجديدة مفتوحة على الأقل
rule-more_time_hours = طلب المزيد من الوقت يعطي
rule-more_time_most = يمكن تمديد وقت الصيغة الواحدة، على الأكثر، عدداً من المرات
rule-versions_most = الصيغ التي يمكن أن تكون لاقتراح واحد
rule-life_days = يبقى الاقتراح مفتوحاً، في المجموع، على الأكثر
rule-open_at_once = القرارات العادية المفتوحة في الوقت نفسه
rule-resolution_days = يدوم الحديث عن الاعتراض على الأكثر
rule-resolution_rounds = جولات الحديث عن الاعتراض
rule-fallback_days = السؤال الأخير مفتوح مدة
rule-fallback_percent = النسبة التي يجب أن تقول نعم للسؤال الأخير
rule-fallback_constitution_percent = ومثلها للقواعد الأساسية ولقرار عن شخص
rule-cooling_hours = ما لا يمكن التراجع عنه ينتظر
rule-cooling_constitution_days = إذا كان عن القواعد الأساسية، ينتظر
rule-adopt_hours = يمكن لغيرك أن يتبنى ما سُحب خلال
rule-brake_members = الأعضاء الذين يمكنهم معاً شدّ الفرامل
rule-brake_tenure_days = لشدّ الفرامل، يكون عمر الصوت على الأقل
rule-review_lazy_months = نعود إلى القرار الصغير بعد مضيّ
rule-review_full_months = نعود إلى القرار العادي بعد مضيّ
rule-review_constitution_months = نعود إلى القواعد الأساسية بعد مضيّ
rule-review_days = العودة إلى قرار تستغرق
rule-review_grace_days = ما لا يعود إليه أحد يبقى بعد ذلك
rule-consent_days = من ورد اسمه في قرار له، ليقول نعم بنفسه
rule-reopen_supporters = الأعضاء الذين يمكنهم أن يعيدوا طرح أمر فوراً
rule-reopen_days = يمكن لأي عضو أن يعيد طرحه بعد مضيّ
rule-told_first_hours = صاحب الشأن يعرف النتيجة قبل غيره بمدة
rule-unfilled_days = ما اتُّفق عليه ولا يفعله أحد يظهر بعد مضيّ

# الوحدات.
unit-minutes =
    { $n ->
        [zero] { $n } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
unit-hours =
    { $n ->
        [zero] { $n } ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
unit-days =
    { $n ->
        [zero] { $n } يوم
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يوماً
       *[other] { $n } يوم
    }
unit-months =
    { $n ->
        [zero] { $n } شهر
        [one] شهر واحد
        [two] شهران
        [few] { $n } أشهر
        [many] { $n } شهراً
       *[other] { $n } شهر
    }
unit-people =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصاً
       *[other] { $n } شخص
    }
unit-times = { $n }
unit-percent = { $n } من 100
unit-one-in = واحد من كل { $n }
unit-money = { $n }

# ما يغيّره القرار.
effect-set-rule = { $rule }: { $value }
effect-adopt = يصبح هذا اتفاقنا: { $agreement }
effect-drop-agreement = لم يعد هذا اتفاقنا: { $agreement }
effect-restore = يعود اتفاقنا كما كان: { $agreement }
effect-appoint = { $duty }: مناوبة لـ { $whom }، بشرط الموافقة
effect-recall = { $duty }: لم تعد مناوبة { $whom }
effect-open-pot = صندوق جديد: { $pot }
effect-open-pot-again = يُفتح صندوق من جديد
effect-close-pot = يُغلق هذا الصندوق: { $pot }
effect-budget = { $pot }: يمكن للقرارات الصغيرة أن تنفق { $amount } في الشهر
effect-spend = { $amount } من { $pot }
effect-admit = صوت جديد: { $whom }
effect-pause = يستريح صوت { $whom } مدة
effect-end-membership = خروج { $whom } من المجموعة
effect-publish = يمكن للجميع أن يقرأوا: { $page }
effect-unpublish = يمكن للأعضاء وحدهم أن يقرأوا: { $page }
effect-share =
    { $days ->
        [zero] يمكن لشخص من الخارج أن يقرأ: { $page }
        [one] يمكن لشخص من الخارج أن يقرأ ليوم واحد: { $page }
        [two] يمكن لشخص من الخارج أن يقرأ ليومين: { $page }
        [few] يمكن لشخص من الخارج أن يقرأ لمدة { $days } أيام: { $page }
        [many] يمكن لشخص من الخارج أن يقرأ لمدة { $days } يوماً: { $page }
       *[other] يمكن لشخص من الخارج أن يقرأ لمدة { $days } يوم: { $page }
    }
effect-rename = اسمنا { $to }
effect-move = مكاننا { $to }
effect-task = يبقى أن نفعل: { $what }
effect-repeal = نتراجع عن هذا: { $what }
effect-keep = هذا يبقى: { $what }
effect-dissolve = تنتهي المجموعة. لا يبدأ شيء جديد، وتُمسح المعلومات كلما انتهى ما هو مفتوح
effect-duty-invent = مناوبة جديدة: { $duty } (المقاعد: { $seats }، الأيام: { $days })
effect-duty-set = { $duty } (المقاعد: { $seats }، الأيام: { $days })
effect-duty-mandate = تكليف جديد لهذه المناوبة: { $duty }
effect-duty-mandate-again = يعود تكليف هذه المناوبة كما كان: { $duty }
effect-duty-end = لم تعد هذه المناوبة موجودة: { $duty }
effect-duty-begin = تعود هذه المناوبة: { $duty }
agreement-safer-spaces = مكان آمن للجميع
agreement-money = المال
agreement-privacy = الخصوصية
agreement-safeguarding = حماية الناس
agreement-conflict = حين يؤلمنا شيء
agreement-own = اتفاقنا { $no }
page-decisions = ما قرّرناه
page-sums = كم طُلب وكم تمّ
page-fund = مالنا المشترك
pot-tin = الحصّالة
pot-number = الصندوق { $no }

# ما يقوله الشخص.
position-agree = موافقة
position-reservations = موافقة مع قلق
position-stand_aside = تنحٍّ جانباً
position-block = لا أستطيع العيش مع هذا
position-abstain = أترك الأمر للآخرين

# ما يؤدي إليه الإغلاق.
verdict-agreed = اتُّفق عليه
verdict-no-quorum = لم نسمع ما يكفي من الناس
verdict-weak = المؤيدون قليلون، أو من تنحّوا كثيرون
verdict-blocked = هناك من لا يستطيع العيش معه
verdict-lapsed = سقط بمرور الوقت
verdict-promote-to-full = الآن نسأل الجميع
verdict-agreed-with-dissent = اتُّفق عليه، مع «لا» مكتوبة
verdict-not-agreed = لم يُتفق عليه
end-withdrawn = سُحب
end-lapsed = شارك عدد قليل جداً
end-not-agreed = لم يُتفق عليه
end-superseded = حلّ محله القرار { $no }
end-repealed = أبطله القرار { $no }
end-run-out = انتهت مدته
end-emergency-over = انتهت حالة الطوارئ
end-left-lying = لم يعد إليه أحد
left-said-no = من ورد اسمه قال لا
left-no-answer = من ورد اسمه لم يجب
left-ground-moved = تغيّرت الأمور في هذه الأثناء

# السجل.
log-about-decisions = القرارات
log-proposal = {"\u200F"}{ $no }: { $title }
log-proposal-number = الاقتراح { $no }
log-went-away = غياب { $whom } لبعض الوقت.
log-came-back = عودة { $whom }.
log-paused = صوت { $whom } يستريح حتى { $until }.
log-pause-ended = عودة الصوت إلى { $whom }.
log-willing = استعداد من { $who } لتيسير الحوار.
log-not-willing = لا تيسير من { $who } في الوقت الحالي.
log-written = اقتراح كتبه { $who }. { $what }
log-rewritten = تغيير في المسودة من { $who }. { $what }
log-asked-informally = سؤال غير رسمي من { $who } حتى { $until }. { $what }
log-sense-taken = انتهى السؤال غير الرسمي. { $what }
log-supported = قول من { $who }: لنتحدث عن هذا. { $what }
log-ready = ينتظر مكاناً خالياً. { $what }
log-asked-everybody = نسأل الجميع حتى { $until }. { $what }
log-positioned = {"\u200F"}{ $whom }: { $position }. { $what }
log-positioned-for = {"\u200F"}{ $whom }، بخطّ { $who }: { $position }. { $what }
log-answered-hidden = جاء جواب من أحدهم. { $what }
log-said-to-proposal = كلمة من { $who }. { $what }
log-suggested = صيغة أخرى يقترحها { $who }. { $what }
log-translated = ما يقوله النص قاله { $who } بلغة أخرى: { $language }. { $what }
log-amended = تغيير الصيغة من { $who }؛ هي الآن الصيغة { $version }. { $what }
log-given-time = طلب مزيد من الوقت من { $who }: حتى { $until }. { $what }
log-withdrawing = سحب من { $who }؛ ويمكن لغيره أن يتبناه حتى { $until }. { $what }
log-taken-up = تبنٍّ من { $who }. { $what }
log-reminded = مضى نصف الوقت. نسأل من لم يجب مرة أخرى. { $what }
log-decided = انتهى الوقت: { $verdict }. { $what }
log-closed-untold = انتهى الوقت. صاحب الشأن يسمع أولاً. { $what }
log-open-again = مفتوح مرة أخرى حتى { $until }. { $what }
log-promoted = هناك من يعترض، فنسأل الجميع حتى { $until }. { $what }
log-resolving = هناك من لا يستطيع العيش معه. نتحدث عنه حتى { $until }. { $what }
log-slot-offered = دعوة من { $who } إلى لقاء في { $until }. { $what }
log-who-came =
    { $n ->
        [zero] كتابة من { $who }: لم يأتِ أحد إلى اللقاء. { $what }
        [one] كتابة من { $who } عمن جاء إلى اللقاء: شخص واحد. { $what }
        [two] كتابة من { $who } عمن جاء إلى اللقاء: شخصان. { $what }
        [few] كتابة من { $who } عمن جاء إلى اللقاء: { $n } أشخاص. { $what }
        [many] كتابة من { $who } عمن جاء إلى اللقاء: { $n } شخصاً. { $what }
       *[other] كتابة من { $who } عمن جاء إلى اللقاء: { $n } شخص. { $what }
    }
log-block-lapsed = من لم يستطع العيش معه لم يأتِ إلى أي لقاء. يُحسب متنحّياً جانباً. { $what }
log-last-question = السؤال الأخير، نعم أو لا، حتى { $until }. { $what }
log-answered = جواب من { $whom } على السؤال الأخير. { $what }
log-telling = صاحب الشأن يسمع النتيجة أولاً. { $what }
log-told = سمع صاحب الشأن النتيجة. { $what }
log-cooling = اتُّفق عليه. لا يمكن التراجع عنه، فينتظر حتى { $until }. { $what }
log-in-force = أصبح سارياً. { $what }
log-carried = تمّ بسبب القرار { $no }: { $effect }
log-consent-asked = ينتظر موافقة { $whom }. { $what }
log-left-to-do = لم يمكن أن يحدث من نفسه: { $why }. يمكن لأحدهم أن يتولاه. { $what }
log-task-taken = تولٍّ من { $who }. { $what }
log-task-handed-back = يمكن توليه من جديد. { $what }
log-task-done = إنجاز من { $who }. { $what }
log-braked = شدّ للفرامل من { $who }. { $what }
log-decision-paused = متوقف، إلى أن يقول الجميع هل يبقى. { $what }
log-goes-on-again = يستمر. { $what }
log-review-due = حان وقت العودة إليه، حتى { $until }. { $what }
log-reviewed = عودة إليه من { $who }. { $what }
log-asked-about = نسأل الجميع هل نتراجع عنه. { $what }
log-kept = يبقى، ونعود إليه في { $day }. { $what }
log-fading = لم يعد إليه أحد. ينتهي في { $until } ما لم يعد إليه أحد. { $what }
log-ended = انتهى: { $end }. { $what }
log-put-in = كتابة من { $who } عن مال دخل: { $amount }.
