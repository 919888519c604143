# حمل الجولة: على الهاتف، بلا إشارة، على الورق، وبعدها.


carry-title = الجولة { $number }، { $when }
carry-lead = { $doors }، { $km } كم، العودة قبل { $back }
carry-lead-plain = { $doors }، العودة قبل { $back }
carry-doors =
    { $n ->
        [zero] لا أبواب
        [one] باب واحد
        [two] بابان
        [few] { $n } أبواب
        [many] { $n } بابًا
       *[other] { $n } باب
    }
carry-progress = أُجيب: { $n } من { $all }
carry-to-list = كل الجولات
carry-nobody = لا أحد يحمل هذه الجولة بعد.
carry-yours = هذه الجولة معك.
carry-by = يحمل هذه الجولة: { $who }.
carry-out = في الطريق مع هذه الجولة: { $who }.
carry-sealed = الأبواب والأسماء والكلمات تُفتح فقط لمن يحملها.
carry-over = انتهت هذه الجولة. لم يعد فيها باب لأحد.
carry-not-claimed = خذها، فتُفتح الأبواب لك.

carry-go-on = تابع جولتك
carry-take = آخذها معي
carry-take-hint = هذا يفتح تفاصيل كل باب. كل فتح يُكتب، وكل جار يرى ما فُتح له.
carry-take-kept = من الآن تبقى الجولة على هذا الهاتف وتعمل بلا إشارة.
carry-open-rest = افتح ما زال مختومًا
carry-paper = اطبعها على الورق
carry-type-in = أدخل ورقة
carry-after = كيف انتهت
carry-hand-back = أعدها
carry-close = أغلق الجولة
carry-close-hint = ما بلا جواب يعود إلى اللوحة. وتختفي الأبواب من هذا الهاتف.

carry-next = الباب التالي
carry-stops = كل الأبواب
carry-stop = المحطة { $n }
carry-now = أنت هنا
carry-all = لكل باب جوابه.
carry-all-but = لكل باب فُتح جوابه.
carry-all-hint = أغلق الجولة حين تعود الإشارة.
carry-bring = ماذا تُحضر
carry-bags =
    { $n ->
        [zero] بلا أكياس
        [one] كيس واحد
        [two] كيسان
        [few] { $n } أكياس
        [many] { $n } كيسًا
       *[other] { $n } كيس
    }
carry-along = تذهب معهم كشخص ثانٍ.
carry-two = إلى هذا الباب يذهب شخصان معًا.
carry-cold = أبقه باردًا.
carry-fetch-hall = أولًا إلى القاعة
carry-fetch-shop = أولًا إلى الدكان
carry-fetch-chemist = أولًا إلى الصيدلية
carry-fetch-street = { $first }، { $street }
carry-fetch-open = { $first } ({ $hours })
carry-fetch-for =
    { $n ->
        [zero] { $first }.
        [one] { $first }: خذ من هناك لباب واحد.
        [two] { $first }: خذ من هناك لبابين.
        [few] { $first }: خذ من هناك لـ { $n } أبواب.
        [many] { $first }: خذ من هناك لـ { $n } بابًا.
       *[other] { $first }: خذ من هناك لـ { $n } باب.
    }
carry-said = ما قيل عنه
carry-open-door = الباب والأجوبة
carry-how = كيف كان؟
carry-given = سُلّم
carry-with_neighbour = عند جار
carry-no_answer = لا أحد يفتح
carry-wrong = هناك مشكلة
carry-still-sealed = غير مفتوح لك: { $why }
carry-waits-yes = لم تأتِ الموافقة بعد. يبقى هذا الباب مغلقًا حتى تأتي.
carry-own-page = صفحته، لكتابة سطر
carry-kept = هذه الجولة محفوظة على هذا الهاتف. تُمحى عند إغلاقها، أو عند الخروج، أو بعد يوم.
carry-back = تراجع

carry-strip-waiting =
    { $n ->
        [zero] لا أجوبة تنتظر.
        [one] جواب واحد محفوظ على هذا الهاتف وسيُرسل لاحقًا.
        [two] جوابان محفوظان على هذا الهاتف وسيُرسلان لاحقًا.
        [few] { $n } أجوبة محفوظة على هذا الهاتف وستُرسل لاحقًا.
        [many] { $n } جوابًا محفوظًا على هذا الهاتف وستُرسل لاحقًا.
       *[other] { $n } جواب محفوظ على هذا الهاتف وستُرسل لاحقًا.
    }
carry-strip-none = لا إشارة. يمكنك المتابعة.
carry-strip-sign-in = ادخل من جديد، فيُرسل
carry-strip-refused = لم يعد يمكن أخذ هذا. قله في صفحة الطلب أو لمن على الهاتف.
carry-strip-read = قرأته

carry-no-signal = لا إشارة
carry-no-signal-text = هذه الصفحة ليست على هذا الهاتف. حاول حين تعود الإشارة.
carry-no-signal-round = جولتك هنا. تابعها.

carry-paper-title = { $group }: الجولة { $number }، { $when }
carry-paper-lead = ضع علامة واحدة عند كل باب. ثم أدخلها: الرقم أو الرمز، ثم الحرف.
carry-paper-no = الرقم
carry-paper-door = الباب
carry-paper-how = كيف كان
carry-paper-notes = ملاحظات
carry-paper-at = تُدخل في { $address }
carry-paper-burn = في هذه الورقة أبواب. احملها معك، ومزّقها بعد إدخالها.
carry-paper-shut = الأبواب ما زالت مختومة. افتحها أولًا إن أردتها على الورقة.
carry-paper-open = افتح الأبواب للورقة
carry-paper-back = إلى الجولة

carry-letter-given = ن
carry-letter-with_neighbour = ج
carry-letter-no_answer = ل
carry-letter-wrong = م
carry-typed-title = أدخل ورقة الجولة { $number }
carry-typed = المحطات والحروف
carry-typed-hint = رقم المحطة أو رمزها، ثم حرفها. واحدة تحت الأخرى أو في سطر واحد.
carry-typed-example = مثلًا: { $example }
carry-typed-letters = الحروف
carry-typed-send = احفظ
carry-typed-empty = اكتب محطة واحدة على الأقل وحرفها
carry-typed-look = لم يُقرأ بعضها. ما قُرئ حُفظ.
carry-typed-stop = «{ $piece }»: لا محطة كهذه في هذه الجولة.
carry-typed-letter = «{ $piece }»: ليس من حروفنا. استعمل { $letters }.
carry-typed-missing = «{ $piece }»: ينقصها حرفها.
carry-typed-twice = «{ $piece }»: لهذه المحطة حرفان مختلفان.
carry-typed-refused = «{ $piece }»: { $why }
carry-typed-saved =
    { $n ->
        [zero] لم يُحفظ شيء.
        [one] حُفظ جواب واحد.
        [two] حُفظ جوابان.
        [few] حُفظت { $n } أجوبة.
        [many] حُفظ { $n } جوابًا.
       *[other] حُفظ { $n } جواب.
    }
carry-typed-again = ما كتبته ما زال هنا. صحّحه واحفظ من جديد. لا يُحسب شيء مرتين.

carry-after-title = كيف انتهت الجولة { $number }
carry-after-title-open = الجولة { $number } حتى الآن
carry-after-arrived =
    { $n ->
        [zero] لم يصل شيء إلى أي باب من { $all }.
        [one] وصل إلى باب واحد من { $all }.
        [two] وصل إلى بابين من { $all }.
        [few] وصل إلى { $n } أبواب من { $all }.
        [many] وصل إلى { $n } بابًا من { $all }.
       *[other] وصل إلى { $n } باب من { $all }.
    }
carry-after-left = ما لم يمكن تسليمه
carry-after-none = سُلّم كل شيء.
carry-after-unanswered = لم يُعط جواب
carry-after-live = بلا جواب بعد.
carry-sums = كل الجولات معًا
carry-sums-none = لم تُغلق أي جولة بعد.
carry-sums-rounds =
    { $n ->
        [zero] لا جولات
        [one] جولة واحدة
        [two] جولتان
        [few] { $n } جولات
        [many] { $n } جولة
       *[other] { $n } جولة
    }
carry-sums-doors =
    { $n ->
        [zero] لا أبواب
        [one] باب واحد
        [two] بابان
        [few] { $n } أبواب
        [many] { $n } بابًا
       *[other] { $n } باب
    }
carry-sums-km = { $km } كم
carry-sums-hours =
    { $n ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
carry-sums-hint = هذه مجاميع المجموعة. لا نحفظ من حمل أي جولة.

said-round-answered = كُتب.
said-round-out = أنت في الطريق. الأبواب مفتوحة لك.
said-round-opened = الأبواب مفتوحة لك.
said-round-partly = تعذّر فتح بعض الأبواب. مكتوب ذلك عند كل منها.
said-round-closed = أُغلقت الجولة، واختفت أبوابها من هذا الهاتف.
said-round-typed = حُفظ كل ما في الورقة.
