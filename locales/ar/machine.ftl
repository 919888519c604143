# The machine that the house runs on.

machine-title = الجهاز
machine-link = الجهاز ونسخه الاحتياطية
machine-lead = هذا نفسه للجميع. لا شيء في هذه الصفحة عن شخص بعينه.
machine-worry = يحتاج إلى انتباه
machine-itself = الجهاز نفسه
machine-program = البرنامج
machine-version = الإصدار { $version }
machine-since = يعمل منذ { $when }
machine-database = أين يحفظ الأشياء
machine-database-file = في ملف على هذا الجهاز (SQLite).
machine-database-server = في خادم قواعد بيانات (PostgreSQL).
machine-room = المساحة على القرص
machine-room-left = بقي { $room }.
machine-room-little = إذا امتلأ القرص فلا يُحفظ شيء جديد. وما هو موجود يبقى.
machine-mb = { $n } ميغابايت
machine-gb = { $n } غيغابايت
machine-letters = الرسائل
machine-letters-go = تخرج الرسائل بالبريد الإلكتروني.
machine-letters-none = لا تخرج رسائل: لم يُذكر خادم بريد.
machine-forgets = حين يُنسى شيء
machine-forgets-once = لا يُفتح بعدها فورًا من أي نسخة، حتى القديمة.
machine-forgets-week = تتشارك عدة خوادم المفاتيح. بعد سبعة أيام على الأكثر لا يُفتح من أي نسخة، حتى القديمة.
machine-https = اتصال مقفل
machine-https-there = تأتي الصفحات عبر https، وتُجدَّد الشهادة من تلقاء نفسها.
machine-https-fetching = يجري جلب الشهادة. يستغرق ذلك دقيقة.
machine-https-missed = لم يمكن جلب شهادة منذ { $when }. تُعاد المحاولة من تلقاء نفسها.
machine-https-todo = يجب أن يشير الاسم إلى هذا الجهاز، وأن يكون المنفذ 443 متاحًا من كل مكان.

machine-backups = إذا تعطّل الجهاز
machine-backups-last = لا نسخ احتياطية
machine-backups-none = لا تُصنع نسخ احتياطية. إذا تعطّل القرص ضاع كل شيء.
machine-backups-todo = من يرعى الجهاز يمكنه تغيير ذلك في ساعة. الطريقة في docs/keeping.md.
machine-shelf-same = مجلد على القرص نفسه
machine-shelf-other = مجلد على قرص آخر
machine-shelf-folder = مجلد
machine-shelf-elsewhere = مخزن في مكان آخر
machine-shelf-away = لا يمكن الوصول إليه الآن. ربما لم توصل ذاكرة.
machine-newest = آخر نسخة: { $when }.
machine-proved = جُرّبت باستعادتها: انفتح كل ما فيها.
machine-count =
    { $n ->
        [0] لا نسخ هناك.
        [one] هناك نسخة واحدة. تُحفظ كل نسخة 14 يومًا.
        [two] هناك نسختان. تُحفظ كل نسخة 14 يومًا.
        [few] هناك { $n } نسخ. تُحفظ كل نسخة 14 يومًا.
        [many] هناك { $n } نسخة. تُحفظ كل نسخة 14 يومًا.
       *[other] هناك { $n } نسخة. تُحفظ كل نسخة 14 يومًا.
    }
machine-newest-old = مضى على ذلك وقت أطول مما ينبغي.
machine-newest-none = لا توجد نسخة بعد.
machine-no-keys = نسخة المفاتيح ناقصة هناك. ومن دونها لا تنفتح أي نسخة.
machine-same-disk = إذا تعطّل ذلك القرص ضاع البيت والنسخ معًا.
machine-trouble = نسخة ناقصة
machine-trouble-since = هناك ما يعيق منذ { $when }. تُعاد المحاولة كل ربع ساعة.
machine-forgetting = لم يصل النسيان إلى كل شيء
machine-forgetting-since = تعذّر تجديد نسخة المفاتيح منذ { $when }. ما زالت النسخ القديمة تفتح ما نُسي بعد ذلك.
machine-key = من يستطيع فتح نسخة
machine-key-shares = تفتحها معًا { $needed } من أصل { $shares } ورقات أخذها أعضاء إلى بيوتهم.
machine-key-alone = لا أحد يفتحها وحده، ولا حتى من يدير الجهاز.
machine-key-name = الأوراق لمفتاح الاستعادة { $name }، وقد صُنع في { $when }.
machine-key-none = لا يوجد مفتاح استعادة بعد. لا تُصنع نسخ حتى تصنعوه معًا.
machine-duty =
    { $n ->
        [0] لا أحد يتولّى هذه المهمة الآن.
        [one] يتولّى هذه المهمة شخص واحد. اثنان أفضل.
        [two] يتولّى هذه المهمة شخصان.
        [few] يتولّى هذه المهمة { $n } أشخاص.
        [many] يتولّى هذه المهمة { $n } شخصًا.
       *[other] يتولّى هذه المهمة { $n } شخص.
    }
machine-duty-go = ما هي هذه المهمة
