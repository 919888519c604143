# الجولات: إعدادها وأخذها والخطة.

rounds-title = الجولات
rounds-lead = يخرج شخص مرة واحدة ويمرّ بعدة أبواب. ومن شاء أخذ جولة كاملة.
rounds-make = إعداد جولات
rounds-see-plan = عرض الخطة
rounds-kept = محفوظة لك
rounds-kept-hint = فكّر فيك أحدهم. ويمكنك أن ترفض دون ذكر سبب.
rounds-mine = تحملها أنت
rounds-open = يمكن لأي شخص أخذ هذه
rounds-away = في الطريق
rounds-nothing = لا توجد جولات مُعدّة الآن.
rounds-claim = آخذ هذه الجولة
rounds-not-this-time = ليس هذه المرة
rounds-hand-back = أعيدها
rounds-kept-for = محفوظة لـ { $who }
rounds-carried-by = يحملها { $who }
rounds-enough = تعهّدتَ بـ { $n } بالفعل. وهذا يكفي شخصًا واحدًا.
rounds-when = { $leaves } إلى { $back }
rounds-number = الجولة { $number }
rounds-doors =
    { $n ->
        [zero] لا أبواب
        [one] باب واحد
        [two] بابان
        [few] { $n } أبواب
        [many] { $n } بابًا
       *[other] { $n } باب
    }
rounds-bags = { $n } من { $of } أكياس
rounds-km = { $km } كم
rounds-minutes =
    { $n ->
        [zero] { $n } دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
rounds-back-at = العودة { $time }
rounds-things = × { $n }
rounds-two = شخصان
rounds-goes-along = يرافق كشخص ثانٍ
rounds-cold = يُحفظ باردًا أو ساخنًا
rounds-way-on_foot = مشيًا
rounds-way-bicycle = بالدراجة
rounds-way-car = بالسيارة
rounds-what-hall = القاعة
rounds-what-shop = المتجر
rounds-what-chemist = الصيدلية
rounds-answer-given = سُلِّم
rounds-answer-with_neighbour = تُرك عند جار
rounds-answer-no_answer = لا ردّ
rounds-answer-wrong = كان هناك خطأ ما

rounds-streets = تولَّ شارعًا
rounds-streets-hint = بلا خطة: لمسة واحدة تجعل ما هو مفتوح هناك جولة لك.
rounds-take-street = أتولّاه

rounds-how = كيف تعمل الجولات
rounds-how-claim = أخذ الجولة وعدٌ بكل الأبواب معًا. وإعادتها بلمسة واحدة.
rounds-how-doors = لا يرى أحد بابًا قبل أخذ الجولة. وكل فتح يُدوَّن ويمكن للجار قراءته.
rounds-how-sums = عند إغلاق الجولة تنسى من حملها. الوقت والمسافة للمجموعة لا لشخص.

rounds-new-title = إعداد جولات
rounds-new-lead = قل ما يُحمل ومن يمكنه الذهاب. لا يُرسَل أحد: الجولة تنتظر كلمة أحدهم.
rounds-day = أي يوم؟
rounds-who-goes = من يمكنه الذهاب؟
rounds-who-goes-hint = الاسم اقتراح. ومن دون اسم يمكن لأي شخص أخذ الجولة.
rounds-row = من يذهب، { $n }
rounds-way = كيف
rounds-way-none = لا أحد بعد
rounds-who = من
rounds-who-nobody = لا أحد بعينه
rounds-count = كم مثلها
rounds-bags-label = تتسع لأكياس
rounds-from = من
rounds-to = إلى
rounds-starts = تبدأ من
rounds-ends = تنتهي في
rounds-start-anywhere = أي مكان
rounds-end-anywhere = أي مكان
rounds-more-rows = المزيد من الناس
rounds-fetch-first = ما الذي يُجلب أولًا؟
rounds-fetch-hint = ما لا يُجلب في الطريق يُحمل من البداية.
rounds-place-hall = القاعة في
rounds-place-shop = المتجر في
rounds-place-chemist = الصيدلية في
rounds-place-none = غير لازم
rounds-fetch-food = الطعام من
rounds-fetch-medicine = الدواء من
rounds-fetch-other = الأشياء الأخرى من
rounds-fetch-along = تُحمل معه
rounds-cold-legend = ما الذي يجب أن يصل خلال 90 دقيقة؟
rounds-cold-hint = تُحسب من مكان جلبه.
rounds-cold-meals = وجبات مطبوخة
rounds-cold-food = كل الطعام
rounds-cold-medicine = الدواء
rounds-needs = ما الذي يُحمل؟
rounds-needs-hint = كل ما له باب وليس في جولة. وما يُحمل معلَّم مسبقًا.
rounds-needs-none = لا يوجد شيء مفتوح يمكن وضعه في جولة.
rounds-beyond = هنا الأكثر إلحاحًا. غير المعروض: { $n }.
rounds-how-long = كم من الوقت يبحث؟
rounds-how-long-hint = الوقت الأطول قد يكون أفضل قليلًا. يمكنك إيقافه متى شئت.
rounds-seconds =
    { $n ->
        [zero] { $n } ثانية
        [one] ثانية واحدة
        [two] ثانيتان
        [few] { $n } ثوانٍ
        [many] { $n } ثانية
       *[other] { $n } ثانية
    }
rounds-look = ابحث عن جولات
rounds-day-first = اختر يومًا.
rounds-bags-first = قل كم كيسًا يتسع، من 1 إلى 200.
rounds-hours-first = قل من متى إلى متى.
rounds-hours-order = يجب أن تكون النهاية بعد البداية، بـ 16 ساعة على الأكثر.
rounds-hours-past = هذا الوقت قد مضى.
rounds-count-first = قل كم عددها، من 1 إلى 40 معًا.
rounds-nobody-goes = لا أحد يذهب بعد. اختر الوسيلة: مشيًا أو بالدراجة أو بالسيارة.
rounds-place-first = اختر الشارع الذي يُجلب منه.
rounds-needs-first = ضع علامة على شيء واحد على الأقل.
rounds-busy = يجري البحث عن جولات كثيرة الآن. أرسلها مجددًا بعد دقيقة.

rounds-plan-title = الخطة
rounds-plan-lead = غيّر ما تشاء. يُحفظ فورًا للجميع ويبقى كما وضعته.
rounds-plan-open = افتح سطرًا لتنقل بابًا أو تثبّته أو تزيله.
rounds-plan-empty = لا توجد جولة تنتظر من يأخذها.
rounds-guessed = لا توجد خريطة لهذه الشوارع. نفترض أن بين كل شارعين 800 متر.
rounds-again = ابحث مجددًا
rounds-again-hint = ما ثُبِّت يبقى مكانه. وقد يجد الباقي مكانًا أفضل.
rounds-also = ومع ما ليس في أي جولة
rounds-pinned = مثبَّت
rounds-gone = تولّاه غيرك
rounds-up = أبكر
rounds-down = لاحقًا
rounds-change = تغيير
rounds-pin = ثبّته هنا
rounds-free = ألغِ التثبيت
rounds-out = أخرجه من هذه الجولة
rounds-see-need = انظر الطلب
rounds-to-round = إلى جولة أخرى
rounds-move = انقله
rounds-keep = ثبّت الجولة كلها
rounds-loosen = ألغِ تثبيت الجولة
rounds-drop = فكّ هذه الجولة
rounds-edit = غيّر الوقت والأكياس والوسيلة
rounds-edit-title = غيّر هذه الجولة
rounds-edit-hours = متى
rounds-edit-time = كما هي الآن تستغرق { $minutes }، والعودة في { $back }.
rounds-edit-bags-now = أكثر ما يُحمل من الأكياس معًا: { $n }.
rounds-edit-for = محفوظة لـ
rounds-edit-who = اختر من له صوت، أو لا أحد.
rounds-edit-bags = الأكياس المحمولة معًا: { $n }. قل هذا العدد على الأقل، أو أزل أبوابًا.
rounds-edit-late = تزيد { $n } دقيقة على الوقت المتاح. أعطها وقتًا أكثر، أو أزل أبوابًا.
rounds-edit-cold = ما يجب أن يبقى باردًا أو ساخنًا سيزيد { $n } دقيقة في الطريق.
rounds-edit-shut = سيكون الوصول إلى هنا بعد الإغلاق بـ { $n } دقيقة.
rounds-edit-others = سيتأخر شخص في جولة أخرى يأتي إلى الباب نفسه.
rounds-edit-out = هذه لم تعد تتسع
rounds-edit-without = احفظ التغيير وأزل هذه من الجولة
rounds-edit-save = احفظها هكذا
rounds-edit-look = انظر أولًا كم تكلّف
rounds-opens = يفتح من
rounds-shuts = يفتح حتى
rounds-open-hint = قل متى يفتح في ذلك اليوم. الفراغ يعني دائمًا.
rounds-open-first = قل من متى إلى متى يفتح، أو اترك الاثنين فارغين.
rounds-open-order = يجب أن يغلق بعد أن يفتح.
rounds-open-at = يُجلب أولًا: { $what }، { $street }
rounds-open-hours = مفتوح من { $from } إلى { $until }
rounds-open-last = كما قيل آخر مرة ({ $day }).
rounds-open-otherwise = قيل عن ذلك اليوم أيضًا: { $hours } ({ $rounds }).
rounds-open-differs = جولة أخرى في ذلك اليوم تذكر ساعات أخرى. صحّحها، أو أرسلها مجددًا كما هي.
rounds-shut = تصل هذه الجولة إلى { $what } بعد الإغلاق بـ { $minutes }.
rounds-shut-by = لا يتسع الوقت: سيُجلب شيء بعد الإغلاق بـ { $minutes }. لم يتغير شيء.
rounds-why-shut = لا يمكن لأحد جلبه والمكان مفتوح.
rounds-round-empty = لا أبواب بعد. انقل بعضها إلى هنا أو ابحث مجددًا.
rounds-fetch = يُجلب أولًا: { $what }، { $street } (× { $n })
rounds-over = تزيد هذه الجولة { $minutes } على الوقت المتاح.
rounds-over-by = لا يتسع الوقت: ستزيد { $minutes }. لم يتغير شيء.
rounds-took-same = يستغرق الوقت نفسه.
rounds-took-more = يزيد الوقت للجميع { $minutes }.
rounds-took-less = ينقص الوقت للجميع { $minutes }.
rounds-search-waits = ينتظر لحظة فراغ للجهاز.
rounds-search-goes = يبحث عن جولات جيدة. تُحدَّث هذه الصفحة تلقائيًا.
rounds-search-done = جولات أُعدّت أو أُعيد النظر فيها: { $n }.
rounds-search-nothing = لم يمكن وضع شيء في جولة. الأسباب أدناه.
rounds-search-trouble = حدث خلل. لم يتغير شيء. ابحث مجددًا.
rounds-stop = توقّف وخذ ما وُجد
rounds-left = ما لم يُدرج، ولماذا
rounds-left-more = غير المعروض: { $n }.
rounds-loose = ليس في أي جولة: { $n }
rounds-drag-up = حرّك بالمؤشر أو لوحة المفاتيح
rounds-drag-said = {"{what}"}: {"{round}"}، {"{place}"}

rounds-why-not-wanted = تولّاه أحدهم أو أُغلق.
rounds-why-on-a-round = هو في جولة أخرى.
rounds-why-no-door = يمكن إنجازه دون الذهاب.
rounds-why-no-street = الشارع غير معروف بعد. يمكن لمكتب الهاتف أن يسأل.
rounds-why-too-many = يُخطَّط لعدد محدود معًا، وغيره أعجل.
rounds-why-too-many-stops = الجولة التي تمرّ هناك فيها ثلاثون بابًا.
rounds-why-nobody = لا أحد يذهب.
rounds-why-nobody-can = هو أكثر مما يتسع له أحد.
rounds-why-no-second = يحتاج شخصين، ولا يمكن إلا لواحد.
rounds-why-no-way = لا طريق يؤدي إلى هناك.
rounds-why-hours = لا يمكن لأحد الذهاب والعودة في وقته.
rounds-why-too-slow = لن يصل خلال 90 دقيقة.
rounds-why-too-far = الذهاب والعودة أطول من وقت أي شخص.
rounds-why-no-bags = من يمرّ هناك لا يتسع لأكياس أخرى.
rounds-why-no-time = لا وقت متبقيًا في أي جولة.
rounds-why-not-tried = انتهى البحث قبل تجربته. ابحث مجددًا.

rounds-today-kept = جولة محفوظة لك
rounds-today-kept-go = انظر إليها
rounds-to-mine = إلى جولتك

said-round-claimed = الجولة لك. وأبوابها موعودة.
said-round-no = لا بأس. هي الآن لأي شخص.
said-round-handed-back = عادت الجولة ليأخذها غيرك.
said-round-dropped = فُكّت الجولة. وطلباتها على اللوحة.
said-round-changed = تغيّرت الخطة.

log-round-made = أعدّ { $who } الجولة { $round } ({ $doors }).
log-round-reworked = غيّر { $who } الجولة { $round }.
log-round-dropped = فكّ { $who } الجولة { $round }.
log-round-claimed = أخذ { $who } الجولة { $round }.
log-round-said-no = لا يستطيع { $who } حمل الجولة { $round } هذه المرة.
log-round-handed-back = أعاد { $who } الجولة { $round }.
log-round-set-out = خرج { $who } في الجولة { $round }.
log-round-answered = الجولة { $round }، { $need }: { $how }.
log-round-closed = أُغلقت الجولة { $round }.

refusal-round-changed = غيّر أحدهم هذه الجولة في الأثناء. انظر إليها ثم غيّرها.
refusal-round-too-full = هذه أكياس أكثر مما يتسع.
refusal-round-too-long = هذا أطول من الوقت المتاح.
refusal-shut-then = المكان مغلق في وقت هذه الجولة.
refusal-on-a-round = هو في جولة أخرى بالفعل.
refusal-enough-rounds = توجد جولات بقدر ما تستطيع المجموعة متابعته. فكّ بعضها أولًا.
