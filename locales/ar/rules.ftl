# قواعدنا، والاقتراح، وكيف نقرّر، وما يمكن لغيرنا أن يقرأه.

rules-title = قواعدنا
rules-lead = كل عدد نعمل به، والقرار الذي حدّده. لا توجد إعدادات أخرى.
rules-contents = في هذه الصفحة
rules-about-details = معلومات الناس
rules-about-helping = المساعدة
rules-about-voice = الصوت
rules-about-duties = المناوبات
rules-about-money = المال
rules-about-deciding = كيف نقرّر
rules-agreements = اتفاقاتنا
rules-outside = ما يقرأه غيرنا، وما اسمنا
rules-propose = اقترح تغييراً
rules-propose-anything = اقترح شيئاً آخر
rules-as-every-group = كما تبدأ كل مجموعة
rules-because = {"\u200F"}{ $decision }، { $day }
rules-before = كيف كان من قبل
rules-from-the-beginning = من البداية
rules-since = سارٍ منذ { $day }.
rules-first-text = هذا نص أول. لم يتفق عليه أحد بعد. غيّره كما تشاء، ثم اسأل الجميع.
rules-first-texts = توجد نصوص أولى لما ينبغي لكل مجموعة أن تتحدث عنه. اقرأها وغيّرها واسأل الجميع.
rules-adopt = اجعله اتفاقنا
rules-drop-agreement = اقترح إنهاءه
rules-page-open = يمكن للجميع أن يقرأوها
rules-page-closed = يمكن للأعضاء وحدهم أن يقرأوها
rules-shared = تُقرأ حتى { $day }، لمن: { $whom }

# الاقتراح.
propose-title = اقترح تغييراً
propose-rewrite-title = غيّر مسودتك
propose-back = الاقتراح
propose-choose = ما الذي ينبغي أن يتغير؟ كل ما هنا نغيّره معاً، ولا يتغير بطريقة أخرى.
propose-choose-do = شيء نفعله
propose-choose-rules = عدد في قواعدنا
propose-choose-agreements = اتفاق
propose-choose-duties = مناوبة
propose-choose-money = المال
propose-choose-pages = ما يقرأه الناس من الخارج
propose-choose-people = الناس
propose-choose-group = المجموعة نفسها
propose-choose-hurts = حين يؤلمنا شيء
propose-choose-newcomers = صوت لشخص جديد: اختره من بين الجيران
propose-admit = اقترح أن يكون له صوت
propose-thing-rule = عدد في قواعدنا
propose-thing-agreement = اتفاقنا: { $agreement }
propose-thing-own-agreement = اتفاق خاص بنا
propose-thing-new-duty = مناوبة جديدة
propose-thing-terms = {"\u200F"}{ $duty }: كم شخصاً، وكم تدوم، وكيف تُملأ
propose-thing-mandate = {"\u200F"}{ $duty }: التكليف
propose-thing-end-duty = {"\u200F"}{ $duty }: لا حاجة إليها بعد الآن
propose-thing-appoint = {"\u200F"}{ $duty }: نسأل أحداً أن يأخذها
propose-thing-recall = {"\u200F"}{ $duty }: أحدهم يتركها قبل نهايتها
propose-thing-new-pot = صندوق جديد
propose-thing-budget = {"\u200F"}{ $pot }: ما يمكن للقرارات الصغيرة أن تنفقه
propose-thing-spend = {"\u200F"}{ $pot }: إنفاق شيء
propose-thing-share = نُريها لشخص من الخارج: { $page }
propose-thing-name = ما اسمنا
propose-thing-place = أين مكاننا
propose-thing-task = شيء نفعله معاً
propose-now = الآن: { $what }.
propose-bounds = يمكن أن يكون من { $least } إلى { $most }.
propose-agreement-since = النص الساري منذ { $day }. غيّر ما ينبغي أن يتغير.
propose-agreement-template = نص أول. غيّره حتى يصير نصّكم.
propose-terms-now = الآن: عدد الأشخاص معاً { $seats }، وأيام النوبة { $days }.
propose-pot-holds = فيه الآن: { $amount }.
propose-text = النص
propose-own-agreement-hint = عنوان اقتراحك يصبح اسمه.
propose-duty-name = ما اسمها؟
propose-mandate = ماذا تفعل، وماذا لا تفعل؟
propose-mandate-hint = تكفي بضع جمل: ما يُفعل، وما يمكن أن يقرّره صاحبها وحده، ومن يخبر.
propose-seats = كم شخصاً يقومون بها معاً؟
propose-duty-days = كم تدوم النوبة؟
propose-filling = كيف تُملأ؟
propose-filling-own-yes = يأخذها من يريد
propose-filling-rotation = نسأل أولاً من كانت عنده منذ أطول وقت
propose-filling-lot = بالقرعة بين الراغبين
propose-appoint-whom = من نسأل؟
propose-recall-whom = نوبة من تنتهي الآن؟
propose-nobody-yet = اختر
propose-pot-name = لماذا هذا الصندوق؟
propose-pot-name-hint = بضع كلمات. وهي تصبح اسمه.
propose-amount = كم؟
propose-monthly = كم في الشهر؟
propose-amount-hint = بعملتنا، مثل 12 أو 12.50.
propose-spend-for = لماذا؟
propose-share-whom = من يمكنه أن يقرأها؟
propose-share-whom-hint = مثلاً: البلدية، جهة تموّلنا. يحصلون على رابط.
propose-share-days = لكم من الوقت؟
propose-name = اسمنا
propose-name-hint = يظهر في كل صفحة. أما العنوان فيبقى كما هو.
propose-place = مكاننا
propose-task = ما الذي يجب فعله؟
propose-task-hint = بعد الاتفاق عليه ينتظر من يتولاه.
propose-without = اترك هذا التغيير
propose-also = وأيضاً…
propose-also-what = ما الذي ينبغي أن يتغير أيضاً؟
propose-also-nothing = لا شيء آخر
propose-also-add = أضفه
propose-why = ما المشكلة؟
propose-why-hint = حتى يفهم الآخرون. ماذا يحدث اليوم، وماذا يكون أفضل؟
propose-affected = من يمسّه هذا؟ (اختياري)
propose-affected-hint = اسألهم قبل أن تسأل الجميع.
propose-called = في سطر واحد (اختياري)
propose-called-hint = اتركه فارغاً، ونحن نقول ما الذي يتغير.
propose-kind = كيف ينبغي أن يُقرَّر؟
propose-kind-hint = اخترنا أول نوع يناسب. ويمكن دائماً اختيار نوع أشدّ.
propose-short-lazy = المدة: { $time }. يلزم من المؤيدين { $needed }، وألا يعترض أحد.
propose-short = المدة: { $time }. الأعضاء { $members }، ويجب أن نسمع منهم { $needed }.
propose-hours = إن كان عاجلاً: كم يبقى مفتوحاً؟
propose-review = هل نعود إليه قبل ذلك؟ (اختياري)
propose-review-hint = وإلا فبعد { $time }.
propose-public = يمكن للجيران أن يقرأوه ويتحدثوا عنه
propose-public-hint = من طلبوا المساعدة، والجدد. القرار للأعضاء وحدهم.
propose-look = انظر ماذا يتغير
propose-would = يتغير هذا
propose-or-change = أو غيّر شيئاً في الأسفل وانظر مرة أخرى.
propose-send = اطلب من يدعمه
propose-rewrite-send = احفظ هذه الصيغة
propose-course = {"\u200F"}{ $kind }. { $what }
propose-course-alone = الصوت لك وحدك، فتفتحه بنفسك.
propose-course-supporters =
    { $n ->
        [zero] ثم نسأل الجميع.
        [one] أولاً يقول عضو آخر إن هذا يستحق الحديث. ثم نسأل الجميع.
        [two] أولاً يقول عضوان آخران إن هذا يستحق الحديث. ثم نسأل الجميع.
        [few] أولاً يقول { $n } أعضاء آخرين إن هذا يستحق الحديث. ثم نسأل الجميع.
        [many] أولاً يقول { $n } عضواً آخر إن هذا يستحق الحديث. ثم نسأل الجميع.
       *[other] أولاً يقول { $n } عضو آخر إن هذا يستحق الحديث. ثم نسأل الجميع.
    }
propose-course-waits = لا يمكن التراجع عنه. لذلك ينتظر { $time } بعد الاتفاق عليه.
propose-course-review = نعود إليه بعد { $time }.
propose-unit-minutes = دقيقة
propose-unit-hours = ساعة
propose-unit-days = يوم
propose-unit-months = شهر
propose-unit-people = شخص
propose-unit-percent = من 100
propose-unit-one-in = (واحد من كل كذا)
propose-number-first = اكتب عدداً صحيحاً.
propose-out-of-bounds = اختر عدداً ضمن الحدود.
propose-words-first = اكتبه هنا.
propose-seats-bounds = اختر عدداً من 1 إلى 20.
propose-duty-days-bounds = اختر عدداً من 1 إلى 180.
propose-share-days-bounds = اختر عدداً من 1 إلى 92.
propose-duty-name-first = أعطها اسماً.
propose-person-first = اختر شخصاً.
propose-pot-name-first = قل لماذا هذا الصندوق.
propose-amount-first = اكتب مبلغاً، مثل 12 أو 12.50.
propose-name-first = اكتب اسماً.
propose-why-first = قل ما المشكلة، في جملة.
propose-hours-first = قل كم ساعة يبقى العاجل مفتوحاً، ضمن الحدود.
propose-review-sooner = اكتب عدداً من الأيام أقل من المعتاد، أو اتركه فارغاً.
propose-no-voice = ليس لهذا الشخص صوت بعد.
propose-not-welcomed = يرحّب به أحدهم أولاً.
said-proposal-written = كُتب. حين يدعمه آخرون نسأل الجميع.
said-proposal-rewritten = تغيّرت المسودة.

# ما يفعله التغيير.
would-rule = الآن: { $now }. بعد ذلك: { $then }.
would-replace = يحلّ محل النص الساري منذ { $day }.
would-adopt = يكون بين اتفاقاتنا، ويمكن لكل من يشارك أن يقرأه.
would-turns-go-on =
    { $n ->
        [zero] لا أحد في هذه المناوبة الآن.
        [one] في هذه المناوبة الآن شخص واحد. تستمر نوبته إلى نهايتها.
        [two] في هذه المناوبة الآن شخصان. تستمر نوبتاهما إلى نهايتهما.
        [few] في هذه المناوبة الآن { $n } أشخاص. تستمر نوباتهم إلى نهايتها.
        [many] في هذه المناوبة الآن { $n } شخصاً. تستمر نوباتهم إلى نهايتها.
       *[other] في هذه المناوبة الآن { $n } شخص. تستمر نوباتهم إلى نهايتها.
    }
would-ask = نسأل أولاً { $whom }، والمهلة للموافقة { $time }. من دون موافقة يصبح مهمة لغيره.
would-recall = تنتهي النوبة فور الاتفاق. ولا تُحفظ كلمة عن الشخص.
would-open-pot = يكون الصندوق فارغاً في البداية.
would-budget = هذا ما يمكن أن يخرج من الصندوق في ثلاثين يوماً بقرارات صغيرة. وما زاد يحتاج قراراً عادياً.
would-leave = يبقى فيه بعد ذلك { $amount }.
would-within-budget = هو ضمن ميزانية الشهر.
would-admit = لا يحتاج إلى شهادات أخرى، ولا إلى الانتظار.
would-pause = يستريح صوته { $time }، ثم يعود من نفسه.
would-end-membership = ما نعرفه عنه يُمسح فوراً.
would-promises-back =
    { $n ->
        [zero] لا وعود تعود إلى اللوحة.
        [one] يعود وعد واحد إلى اللوحة.
        [two] يعود وعدان إلى اللوحة.
        [few] تعود { $n } وعود إلى اللوحة.
        [many] يعود { $n } وعداً إلى اللوحة.
       *[other] يعود { $n } وعد إلى اللوحة.
    }
would-show-decisions = تُظهر ما اتفقنا عليه ومتى. ولا تُظهر أسماء.
would-show-sums = تُظهر المجاميع حسب الشهر والنوع. ولا تُظهر أسماء، ولا ما دون الخمسة.
would-show-fund = تُظهر ما دخل وما خرج. ولا تُظهر أسماء.
would-unpublish = من قرأها قد عرف ما فيها.
would-rename = يظهر في كل صفحة منذ ذلك الحين.
would-task = ينتظر من يتولاه.
would-repeal = ما غيّره يعود كما كان، ما لم يغيّره شيء آخر بعد ذلك.
would-keep = لا ينتهي من نفسه بعد الآن. نعود إليه بعد { $time }.
would-dissolve =
    { $n ->
        [zero] لا طلبات مفتوحة الآن.
        [one] يوجد الآن طلب مفتوح واحد.
        [two] يوجد الآن طلبان مفتوحان.
        [few] توجد الآن { $n } طلبات مفتوحة.
        [many] يوجد الآن { $n } طلباً مفتوحاً.
       *[other] يوجد الآن { $n } طلب مفتوح.
    }
would-wipe =
    { $n ->
        [zero] لا يُمسح أي طلب قديم في الليلة الأولى.
        [one] يُمسح طلب قديم واحد في الليلة الأولى.
        [two] يُمسح طلبان قديمان في الليلة الأولى.
        [few] تُمسح { $n } طلبات قديمة في الليلة الأولى.
        [many] يُمسح { $n } طلباً قديماً في الليلة الأولى.
       *[other] يُمسح { $n } طلب قديم في الليلة الأولى.
    }
would-keep-longer =
    { $n ->
        [zero] لا معلومات تبقى مدة أطول.
        [one] تبقى معلومات طلب مغلق واحد مدة أطول.
        [two] تبقى معلومات طلبين مغلقين مدة أطول.
        [few] تبقى معلومات { $n } طلبات مغلقة مدة أطول.
        [many] تبقى معلومات { $n } طلباً مغلقاً مدة أطول.
       *[other] تبقى معلومات { $n } طلب مغلق مدة أطول.
    }
would-expire =
    { $n ->
        [zero] لا يُغلق أي طلب مفتوح في الليلة الأولى.
        [one] يُغلق طلب مفتوح واحد في الليلة الأولى.
        [two] يُغلق طلبان مفتوحان في الليلة الأولى.
        [few] تُغلق { $n } طلبات مفتوحة في الليلة الأولى.
        [many] يُغلق { $n } طلباً مفتوحاً في الليلة الأولى.
       *[other] يُغلق { $n } طلب مفتوح في الليلة الأولى.
    }
would-more-promises =
    { $n ->
        [zero] لا أحد عنده وعود مفتوحة أكثر من ذلك.
        [one] شخص واحد عنده وعود مفتوحة أكثر من ذلك. تبقى له.
        [two] شخصان عندهما وعود مفتوحة أكثر من ذلك. تبقى لهما.
        [few] عند { $n } أشخاص وعود مفتوحة أكثر من ذلك. تبقى لهم.
        [many] عند { $n } شخصاً وعود مفتوحة أكثر من ذلك. تبقى لهم.
       *[other] عند { $n } شخص وعود مفتوحة أكثر من ذلك. تبقى لهم.
    }
would-be-away =
    { $n ->
        [zero] لا أحد يُحسب غائباً اليوم.
        [one] يُحسب عضو واحد غائباً اليوم.
        [two] يُحسب عضوان غائبين اليوم.
        [few] يُحسب { $n } أعضاء غائبين اليوم.
        [many] يُحسب { $n } عضواً غائبين اليوم.
       *[other] يُحسب { $n } عضو غائبين اليوم.
    }
would-quorum = الأعضاء { $members }: الآن يجب أن نسمع { $now }، وبعد ذلك { $then }.

# كيف نقرّر.
how-title = كيف نقرّر
how-lead = لا أحد يقرّر هنا وحده. هذه هي القواعد السارية اليوم.
how-always = ما يصحّ دائماً
how-asked = نسأل كل من له صوت حين يُفتح. من يأتي بعد ذلك يمكنه أن يتكلم، ونسأله في المرة القادمة.
how-away = من غاب، أو لم تأتِ منه إشارة منذ { $time }، لا يُحسب. ولا يخسر شيئاً.
how-night = لا شيء يُغلق بين العاشرة ليلاً والثامنة صباحاً.
how-new-wording = بعد صيغة جديدة يجيب الجميع من جديد، ولهم على الأقل { $time }.
how-brake =
    { $n ->
        [zero] يمكن شدّ الفرامل. عندها يتوقف الأمر إلى أن يقول الجميع هل يبقى.
        [one] يمكن لعضو واحد أن يشدّ الفرامل. عندها يتوقف الأمر إلى أن يقول الجميع هل يبقى.
        [two] يمكن لعضوين معاً أن يشدّا الفرامل. عندها يتوقف الأمر إلى أن يقول الجميع هل يبقى.
        [few] يمكن لـ { $n } أعضاء معاً أن يشدّوا الفرامل. عندها يتوقف الأمر إلى أن يقول الجميع هل يبقى.
        [many] يمكن لـ { $n } عضواً معاً أن يشدّوا الفرامل. عندها يتوقف الأمر إلى أن يقول الجميع هل يبقى.
       *[other] يمكن لـ { $n } عضو معاً أن يشدّوا الفرامل. عندها يتوقف الأمر إلى أن يقول الجميع هل يبقى.
    }
how-undo = ما تقرّر نتراجع عنه بالطريقة نفسها: باقتراح.
how-kind-lazy = قرار صغير
how-kind-full = قرار عادي
how-kind-constitution = قرار عن قواعدنا الأساسية
how-kind-urgent = قرار عاجل
how-kind-person = قرار عن شخص
how-for-lazy = لما هو صغير ويمكن التراجع عنه. السكوت يُحسب موافقة.
how-for-full = لأكثر الأمور: المال، والمناوبات، والاتفاقات، وما يقرأه غيرنا.
how-for-constitution = للقواعد التي نقرّر بها ونحصل بها على صوت، ولإنهاء المجموعة.
how-for-urgent = للحياة أو الصحة أو السقف، أو طعام يفسد.
how-for-person = ليستريح صوت شخص أو ينتهي. وقد استمعنا إليه قبل ذلك.
how-open = نسأل الجميع مدة { $time }.
how-open-urgent = نسأل الجميع مدة { $least } على الأقل و{ $most } على الأكثر.
how-openers =
    { $n ->
        [zero] لا أحد يفتحه.
        [one] يفتحه شخص واحد.
        [two] يفتحه شخصان معاً.
        [few] يفتحه { $n } أشخاص معاً.
        [many] يفتحه { $n } شخصاً معاً.
       *[other] يفتحه { $n } شخص معاً.
    }
how-small-passes =
    { $n ->
        [zero] يمرّ إذا لم يعترض أحد.
        [one] يمرّ إذا قال شخص واحد نعم ولم يعترض أحد.
        [two] يمرّ إذا قال شخصان نعم ولم يعترض أحد.
        [few] يمرّ إذا قال { $n } أشخاص نعم ولم يعترض أحد.
        [many] يمرّ إذا قال { $n } شخصاً نعم ولم يعترض أحد.
       *[other] يمرّ إذا قال { $n } شخص نعم ولم يعترض أحد.
    }
how-small-objection = إذا تنحّى أحد أو اعترض، نسأل الجميع مدة { $time }، كما في قرار عادي.
how-no-irreversible = لا يُقرَّر هكذا ما لا يمكن التراجع عنه.
how-review = نعود إليه بعد { $time } على الأكثر. وما لا يعود إليه أحد ينتهي.
how-quorum = الأعضاء اليوم { $members }، ويجب أن نسمع منهم { $needed }.
how-tenure = لا تُحسب لذلك إلا الأصوات التي عمرها { $time } على الأقل، وأصوات الأوائل.
how-favour =
    { $n ->
        [zero] لا يلزم أن يؤيده أحد.
        [one] يجب أن يؤيده شخص واحد.
        [two] يجب أن يؤيده شخصان.
        [few] يجب أن يؤيده { $n } أشخاص.
        [many] يجب أن يؤيده { $n } شخصاً.
       *[other] يجب أن يؤيده { $n } شخص.
    }
how-aside = إذا تنحّى واحد من كل { $one } ممن سمعناهم، فهو ضعيف، ويُفتح مرة أخرى.
how-block = إذا لم يستطع أحد العيش معه، نتوقف ونتحدث: مدة { $time } على الأكثر، والجولات { $rounds } على الأكثر.
how-last = إذا لم نجد طريقاً، يأتي سؤال أخير مدة { $time }. الأعضاء { $members }، يجيب منهم { $answered }، ويقول نعم { $percent } من 100.
how-irreversible = ما لا يمكن التراجع عنه ينتظر { $time } قبل أن يحدث.
how-urgent-block = إذا لم يستطع أحد العيش معه، فلا يحدث. ويمكن السؤال عنه من جديد كقرار عادي.
how-urgent-ends = ينتهي من نفسه بعد { $time }، إلا إذا أبقاه قرار عادي.
how-person-heard = تبقى الأجوبة مخفية حتى النهاية. لا نسأل صاحب الشأن، ونستمع إليه قبل ذلك.
how-person-first = يعرف النتيجة قبل غيره بمدة { $time }.
how-person-pause = تنتهي الاستراحة من نفسها بعد { $time }.
how-change = كل عدد من هذه قاعدة يمكنك أن تقترح تغييرها:
how-what-if = ماذا يحدث لو؟
how-what-if-lead = جرّب. الجواب يأتي من المكان نفسه الذي يقرّر.
how-kind = أي قرار؟
how-members = الأعضاء الذين نسألهم
how-yes = نعم
how-no = لا
how-last-question = هو السؤال الأخير
how-last-question-hint = حين لا ينتهي الحديث عن اعتراض إلى حل: نعم، أو لا، أو تركه للآخرين.
how-ask = أخبرني
how-number-first = اكتب عدداً صحيحاً.
how-members-first = قل كم عضواً نسأل.
how-too-many-answers = الأجوبة أكثر من الأعضاء. لا أحد يجيب مرتين.
how-no-last-question = ليس لهذا النوع من القرارات سؤال أخير.
how-heard-enough = سمعنا { $heard } من { $members }. اللازم { $needed }. هذا يكفي.
how-heard-too-few = سمعنا { $heard } من { $members }. اللازم { $needed }. هذا قليل.
how-favour-enough = المؤيدون: { $are }. اللازم { $needed }. هذا يكفي.
how-favour-too-few = المؤيدون: { $are }. اللازم { $needed }. هذا قليل.
how-block-none = من لا يستطيعون العيش معه: { $blocks }. لا شيء يوقفه.
how-block-some = من لا يستطيعون العيش معه: { $blocks }. هذا يوقفه حتى نتحدث عنه.
how-objection-none = من تنحّوا أو لا يستطيعون العيش معه: { $object }. لا شيء يوقفه.
how-objection-some = من تنحّوا أو لا يستطيعون العيش معه: { $object }. عندها نسأل الجميع.
how-aside-few = تنحّى { $aside } من { $heard }. هذا أقل من واحد من كل { $one }.
how-aside-too-many = تنحّى { $aside } من { $heard }. واحد من كل { $one } أو أكثر كثير.
how-share-enough = نعم: { $yes }، لا: { $no }. يلزم أن يقول نعم { $percent } من 100. هذا يكفي.
how-share-too-few = نعم: { $yes }، لا: { $no }. يلزم أن يقول نعم { $percent } من 100. هذا قليل.
how-then-agreed = اتُّفق عليه، ويحدث من نفسه.
how-then-dissent = اتُّفق عليه، ويحدث من نفسه. وتُكتب «لا» إلى جانبه.
how-then-no-quorum = يُفتح مرة أخرى، ونسأل من لم نسمعه من جديد. وفي المرة الثانية ينتهي.
how-then-weak = يُفتح مرة أخرى مدة { $time }. قد تجمع صيغة أخرى ناساً أكثر.
how-then-not-urgent = لا يحدث. ويمكن السؤال عنه من جديد كقرار عادي.
how-then-blocked = نتوقف ونتحدث مدة { $time } على الأكثر. وقد تنهي ذلك صيغة أخرى قبلها.
how-then-promoted = نسأل الجميع مدة { $time }، كما في قرار عادي.
how-then-over = ينتهي هنا. ويمكن أن يعود بكلمات أخرى، أو في وقت لاحق.

# ما يقرأه الناس من الخارج.
shared-decisions-lead = ما اتفقت عليه هذه المجموعة وما تفعله
shared-decisions-none = لم يُتفق على شيء بعد.
shared-sums-lead = كم طُلب وكم تمّ، شهراً بشهر. بلا أسماء، ولا شيء دون الخمسة.
shared-sums-none = لم يُطلب شيء بعد.
shared-fund-lead = ما دخل وما خرج. بلا أسماء.
shared-fund-none = لم يتحرك شيء بعد.
shared-not-published = يمكن للأعضاء وحدهم أن يقرأوا هذا. ولغيرهم حين يتقرّر ذلك.
shared-until = تُريك { $group } هذا حتى { $day }. لا أسماء فيه.
shared-number = الرقم
shared-changed = ما غيّره
shared-agreed = اتُّفق عليه
shared-kind = النوع
shared-asked = طُلب
shared-met = تمّ
shared-too-few = أقل من أن يُعرض
shared-pots = ما هو موجود
shared-pot = الصندوق
shared-holds = فيه
shared-movements = ما دخل وما خرج
shared-day = اليوم
shared-how = كيف
shared-amount = المبلغ
shared-came-in = دخل
shared-by-decision = القرار { $no }
