# اللوحة.

board-open-none = لا شيء مفتوح الآن.
board-open =
    { $n ->
        [zero] لا شيء مفتوح.
        [one] هناك طلب واحد مفتوح.
        [two] هناك طلبان مفتوحان.
        [few] هناك { $n } طلبات مفتوحة.
        [many] هناك { $n } طلباً مفتوحاً.
       *[other] هناك { $n } طلب مفتوح.
    }
board-some-fit =
    { $n ->
        [zero] لا شيء يناسب ما عرضتَه: { $what }.
        [one] واحد يناسب ما عرضتَه: { $what }.
        [two] اثنان يناسبان ما عرضتَه: { $what }.
        [few] { $n } تناسب ما عرضتَه: { $what }.
        [many] { $n } تناسب ما عرضتَه: { $what }.
       *[other] { $n } تناسب ما عرضتَه: { $what }.
    }
board-none-fit = لا شيء منها يناسب ما عرضتَه: { $what }.
board-offer = قل لنا ماذا تحب أن تفعل، فنريك ما يناسبك.
board-cards = اللوحة
board-list = القائمة
board-streets = الشوارع
board-to-streets = الشوارع في قائمة وعلى خريطة
board-show-only = أظهر فقط
board-all = الكل
board-mine = ما يمكنني فعله
board-needs-someone = يحتاج إلى شخص
board-counts =
    { $fit ->
        [zero] لا شيء لك، و{ $more } غيرها
        [one] واحد لك، و{ $more } غيره
        [two] اثنان لك، و{ $more } غيرهما
        [few] { $fit } لك، و{ $more } غيرها
        [many] { $fit } لك، و{ $more } غيرها
       *[other] { $fit } لك، و{ $more } غيرها
    }
board-more =
    { $n ->
        [zero] لا مزيد
        [one] أظهر واحداً آخر
        [two] أظهر اثنين آخرين
        [few] أظهر { $n } أخرى
        [many] أظهر { $n } أخرى
       *[other] أظهر { $n } أخرى
    }
board-first = العودة إلى الأولى
board-empty = لا شيء هنا يحتاج إلى أحد الآن.
board-empty-offer = قل لنا ماذا تحب أن تفعل. عندها نعرف من نسأل.
board-beside = بجانب اللوحة
board-by-street = حسب الشارع
board-doors = الأبواب لا تظهر هنا أبداً. لا يرى الباب إلا من وعد بأن يأتي.
board-on-it = هناك من يقوم به
board-on-it-none = لا شيء موعود به الآن.
board-done = تمّ هذا الأسبوع
board-done-none = لا شيء بعد. الأسبوع في أوله.
board-kind-count = { $kind } { $n }
board-find = اذهب إلى رمز
board-find-code = الرمز، مثلاً PLUM 4821
board-find-go = اذهب
board-desk = إلى مناوبة الهاتف
board-unchecked =
    { $n ->
        [zero] لا طلب ينتظر نظرة
        [one] طلب واحد ينتظر نظرة
        [two] طلبان ينتظران نظرة
        [few] { $n } طلبات تنتظر نظرة
        [many] { $n } طلباً ينتظر نظرة
       *[other] { $n } طلب ينتظر نظرة
    }

board-asked = طُلب { $ago }
board-promised-by = حتى { $when }
board-parts =
    { $n ->
        [zero] لا أجزاء
        [one] جزء واحد
        [two] جزآن
        [few] { $n } أجزاء
        [many] { $n } جزءاً
       *[other] { $n } جزء
    }
board-parts-left =
    { $n ->
        [zero] لم يبقَ شيء من { $all }
        [one] بقي جزء واحد من { $all }
        [two] بقي جزآن من { $all }
        [few] بقيت { $n } أجزاء من { $all }
        [many] بقي { $n } جزءاً من { $all }
       *[other] بقي { $n } جزء من { $all }
    }
board-hands =
    { $n ->
        [zero] لا أحد بعد
        [one] شخص آخر
        [two] شخصان معاً
        [few] { $n } أشخاص معاً
        [many] { $n } شخصاً معاً
       *[other] { $n } شخص معاً
    }
board-anywhere = من أي مكان
board-street-unknown = الشارع غير معروف بعد
board-without-street = بلا شارع
board-late = متأخر
board-waiting = ينتظر منذ { $span }. لم يأخذه أحد بعد.
board-can-do = أستطيع فعل هذا
board-by = { $when }
board-look = ألقِ نظرة

board-list-title = القائمة البسيطة
board-list-hint = بلا أسماء ولا أبواب. انسخها إلى محادثتكم، أو اطبعها للوحة الإعلانات.
board-list-head = { $group }، { $day }. نحتاج إلى:
board-list-foot = هل تستطيع فعل واحد من هذه؟ قل لنا الرمز.
board-list-file = كملف نصي
