# The power mirror.

effect-mirror-off = مرآة القوة لم تعد تعرض هذا: { $what }
effect-mirror-on = مرآة القوة تعرض هذا من جديد: { $what }

# What it shows, by name.
mirror-distribution = كم يعتمد على كم من الناس
mirror-rotation = أدوار تنتهي
mirror-equal-access = المفاتيح عند مَن
mirror-delegation = عمل بتفويض
mirror-responsibility = أخبار من المهام
mirror-allocation = هناك من يتعلّمها
mirror-diffusion = ما لا يفتحه إلا شخص واحد
mirror-voice = كلمات مَن تصل إلى ما نتفق عليه
mirror-mutuality = العطاء والأخذ
mirror-burnout = وقت للراحة

mirror-title = مرآة القوة
mirror-link = كيف نتقاسم الأدوار
mirror-lead = كيف يتوزّع بيننا ما نفعله وما نتولّاه، خلال آخر 90 يومًا.
mirror-active =
    { $n ->
        [one] كان شخص واحد نشيطًا.
        [two] كان شخصان نشيطين.
        [few] كان { $n } أشخاص نشيطين.
        [many] كان { $n } شخصًا نشيطًا.
       *[other] كان { $n } شخص نشيطًا.
    }
mirror-active-few = كان أقل من خمسة أشخاص نشيطين.
mirror-few-rule = لا يُقال شيء عن أقل من خمسة أشخاص.
mirror-few = فعل هذا أقل من خمسة أشخاص. العدد أقل من أن يُعرض.
mirror-nothing = لم يحدث شيء من هذا.

# What is done, by area.
mirror-area-carrying = حمل الأشياء
mirror-area-phone-desk = مكالمات مكتب الهاتف
mirror-area-proposals = الاقتراح
mirror-area-facilitation = تيسير الحوار
mirror-area-money = الدفع
# "2 people do half of it, of 9 who do any." $of is the next sentence.
mirror-half =
    { $n ->
        [one] شخص واحد يقوم بنصف ذلك، { $of }.
        [two] شخصان يقومان بنصف ذلك، { $of }.
        [few] { $n } أشخاص يقومون بنصف ذلك، { $of }.
        [many] { $n } شخصًا يقومون بنصف ذلك، { $of }.
       *[other] { $n } شخص يقومون بنصف ذلك، { $of }.
    }
mirror-of =
    { $n ->
        [one] من أصل شخص واحد يشارك فيه
        [two] من أصل شخصين يشاركان فيه
        [few] من أصل { $n } أشخاص يشاركون فيه
        [many] من أصل { $n } شخصًا يشاركون فيه
       *[other] من أصل { $n } شخص يشاركون فيه
    }
mirror-picture = { $full } من { $all } رقعة ممتلئة
mirror-numbers = الأرقام
mirror-numbers-what = أجزاء متساوية: كأنّ هذا العدد من الناس يفعل القدر نفسه. التفاوت: 0 تساوٍ تام، وقرب 1 شخص وحده.
mirror-col-area = المجال
mirror-col-people = الناس
mirror-col-half = النصف
mirror-col-equal = أجزاء متساوية
mirror-col-gini = التفاوت
mirror-distribution-means = حيث يقوم قليلون بالنصف، يتوقف العمل إذا مرضوا. وليس هذا ذنب أحد بالضرورة.

# Duties and their seats.
mirror-rotation-nobody = لا أحد يتولّى مهمة الآن.
mirror-rotation-first = أغلب من يتولّون مهمة في دورهم الأول.
mirror-rotation-second = أغلب من يتولّون مهمة في دورهم الثاني.
mirror-rotation-longer = أغلب من يتولّون مهمة يتولّونها منذ أكثر من دورين.
mirror-seats = المقاعد المشغولة: { $held } من { $seats }.
mirror-learning =
    { $n ->
        [0] لا أحد يتعلّمها.
        [one] يتعلّمها شخص واحد.
        [two] يتعلّمها شخصان.
        [few] يتعلّمها { $n } أشخاص.
        [many] يتعلّمها { $n } شخصًا.
       *[other] يتعلّمها { $n } شخص.
    }
mirror-rotation-means = المربّع مقعد، والدائرة شخص يتعلّم. الخط المتقطّع يعني أنه فارغ: ربما لمن لم يأخذ دورًا بعد.

# Keys.
mirror-operator = من يشغّل الجهاز
mirror-operator-what = الجهاز عند شخص ما. يمكنه أن يفتح ما فيه. والقواعد لا تعطيه أكثر من أي أحد.
mirror-until = حتى { $until }
mirror-keys-nobody = لا أحد غيره عنده المفاتيح الآن.
mirror-alone = عند شخص واحد، أو عند لا أحد: { $duties }.
mirror-alone-none = لا توجد مهمة عند شخص واحد وحده.
mirror-equal-access-means = ما يمسكه شخص وحده، تفقده المجموعة حين يغيب.

mirror-mandated = من كل 100 مكالمة وترحيب ودفعة، قام بـ { $n } منها شخص كانت تلك مهمته.
mirror-delegation-means = العمل المتكرر يسهل تسليمه إذا كان مهمة بتفويض مكتوب.

mirror-heard-of-all = سمعت المجموعة عن كل مهمة خلال آخر 45 يومًا.
mirror-unheard = لم يُسمع شيء منذ 45 يومًا عن: { $duties }.
mirror-responsibility-means = تكفي ثلاثة أسطر من حين لآخر. من سلّم مهمة يحق له أن يعرف كيف تسير.

mirror-learned-all = هناك من يتعلّم كل مهمة تحتاج إلى مهارة.
mirror-unlearned = لا أحد يتعلّم: { $duties }.
mirror-allocation-means = المهمة التي لا يقدر عليها إلا من يعرفها لا تنتقل أبدًا إلى غيرهم.

mirror-with-one-none = لا يتوقف أي طلب مفتوح على شخص واحد.
mirror-with-one =
    { $n ->
        [one] طلب مفتوح واحد لا يقدر على فتحه إلا شخص واحد.
        [two] طلبان مفتوحان لا يقدر على فتحهما إلا شخص واحد.
        [few] { $n } طلبات مفتوحة لا يقدر على فتحها إلا شخص واحد.
        [many] { $n } طلبًا مفتوحًا لا يقدر على فتحها إلا شخص واحد.
       *[other] { $n } طلب مفتوح لا يقدر على فتحها إلا شخص واحد.
    }
mirror-minutes-all = لا اجتماع بلا محضر.
mirror-minutes =
    { $n ->
        [one] اجتماع واحد بلا محضر منذ أكثر من ثلاثة أيام.
        [two] اجتماعان بلا محضر منذ أكثر من ثلاثة أيام.
        [few] { $n } اجتماعات بلا محضر منذ أكثر من ثلاثة أيام.
        [many] { $n } اجتماعًا بلا محضر منذ أكثر من ثلاثة أيام.
       *[other] { $n } اجتماع بلا محضر منذ أكثر من ثلاثة أيام.
    }
mirror-diffusion-means = ينبغي أن يفتح قليلون ما هو خاص. لكن إن قدر واحد فقط، فلا أحد يحلّ محلّه.

mirror-changed-nothing = لم يُتفق على شيء في هذه الأيام التسعين.
mirror-changed =
    { $n ->
        [one] اتُّفق على شيء واحد. ما غيّره غير كاتبه: { $changed }.
        [two] اتُّفق على شيئين. ما غيّره غير كاتبه: { $changed }.
        [few] اتُّفق على { $n } أشياء. ما غيّره غير كاتبه: { $changed }.
        [many] اتُّفق على { $n } شيئًا. ما غيّره غير كاتبه: { $changed }.
       *[other] اتُّفق على { $n } شيء. ما غيّره غير كاتبه: { $changed }.
    }
mirror-first-nobody = لم يقترح أحد شيئًا لأول مرة.
mirror-first-few = اقترح بعض الناس شيئًا لأول مرة، وهم أقل من خمسة.
mirror-first =
    { $n ->
        [one] اقترح شخص واحد شيئًا لأول مرة.
        [two] اقترح شخصان شيئًا لأول مرة.
        [few] اقترح { $n } أشخاص شيئًا لأول مرة.
        [many] اقترح { $n } شخصًا شيئًا لأول مرة.
       *[other] اقترح { $n } شخص شيئًا لأول مرة.
    }
mirror-voice-means = إذا لم يغيّر أحد اقتراحًا أبدًا، فربما حُسم قبل ذلك في مكان آخر.

mirror-mutuality-unknown = كم منا يعطي ويأخذ معًا؟ لا نعرف. الطلب لا يحتاج إلى حساب، ونحن لا نسأل.
mirror-asks =
    { $n ->
        [zero] لم يصل أي طلب.
        [one] وصل طلب واحد.
        [two] وصل طلبان.
        [few] وصلت { $n } طلبات.
        [many] وصل { $n } طلبًا.
       *[other] وصل { $n } طلب.
    }
mirror-gave =
    { $n ->
        [one] شخص واحد أحضر شيئًا أو يعرضه.
        [two] شخصان أحضرا شيئًا أو يعرضانه.
        [few] { $n } أشخاص أحضروا شيئًا أو يعرضونه.
        [many] { $n } شخصًا أحضروا شيئًا أو يعرضونه.
       *[other] { $n } شخص أحضروا شيئًا أو يعرضونه.
    }
mirror-at-most = إذن من كل 100 شخص يعطون، لا يمكن أن يكون أكثر من { $n } قد طلبوا أيضًا.
mirror-mutuality-means = حيث يعطي بعض الناس فقط ويطلب غيرهم فقط، يصير الأمر صدقة.

mirror-tired-nobody = لم يَعِد أحد بشيء في أكثر من 10 من آخر 13 أسبوعًا.
mirror-tired-few = وعد بعض الناس بشيء في أكثر من 10 من آخر 13 أسبوعًا، وهم أقل من خمسة.
mirror-tired =
    { $n ->
        [one] وعد شخص واحد بشيء في أكثر من 10 من آخر 13 أسبوعًا.
        [two] وعد شخصان بشيء في أكثر من 10 من آخر 13 أسبوعًا.
        [few] وعد { $n } أشخاص بشيء في أكثر من 10 من آخر 13 أسبوعًا.
        [many] وعد { $n } شخصًا بشيء في أكثر من 10 من آخر 13 أسبوعًا.
       *[other] وعد { $n } شخص بشيء في أكثر من 10 من آخر 13 أسبوعًا.
    }
mirror-burnout-means = من يخصّه الأمر يقرؤه هنا في صفحته، ولا يُخبَر أحد غيره.

# What could be proposed.
mirror-propose = ما الذي يمكن اقتراحه
mirror-nudge-mandate = جعل العمل المتكرر مهمة بتفويض
mirror-nudge-note = طلب ثلاثة أسطر عن هذه المهمة: { $duty }
mirror-nudge-share-carrying = إيجاد مزيد من الناس لحمل الأشياء
mirror-nudge-share-phone-desk = مقعد آخر في مكتب الهاتف
mirror-nudge-share-facilitation = مزيد من الناس لتيسير الحوار
mirror-nudge-share-proposals = مساعدة شخص على كتابة اقتراحه الأول
mirror-nudge-share-money = مقعد آخر في ثنائي المال
mirror-nudge-pass-on = تسليم هذه المهمة: { $duty }
mirror-nudge-understudy = إيجاد بديل: { $duty }
mirror-nudge-learner = إيجاد من يتعلّم هذا: { $duty }
mirror-nudge-open-together = شخص ثانٍ في مكتب الهاتف
mirror-nudge-minutes = تدوين ما قيل في اجتماع
mirror-nudge-second = شخص ثانٍ: { $duty }
mirror-nudge-ask = لنتحدث: ماذا يمكننا أن نطلب لأنفسنا؟
mirror-nudge-change = مناقشة الاقتراحات قبل كتابتها
mirror-nudge-invite = سؤال من لم يقترحوا قط عمّا يودّون تغييره
mirror-off = اقتراح إيقاف عرض هذا
mirror-on = اقتراح عرضه من جديد
mirror-covered = أوقفه قرار

# For oneself.
mirror-own = لك وحدك
mirror-own-what = لا أحد غيرك يرى هذا، ولا يُحفظ.
mirror-own-nothing = لا شيء يُعرض. لم يكن لك جزء فيه، أو يتقاسمه عدد قليل جدًا.
mirror-own-rest = وعدتَ بشيء في أكثر من 10 من آخر 13 أسبوعًا. يمكنك أن ترتاح. لا يُخبَر أحد.
mirror-own-rest-go = قول «ليس الآن» لعروضي
mirror-part-little = جزء صغير
mirror-part-tenth = نحو العُشر
mirror-part-fifth = نحو الخُمس
mirror-part-quarter = نحو الربع
mirror-part-third = نحو الثلث
mirror-part-half = نحو النصف
mirror-part-two-thirds = نحو الثلثين
mirror-part-most = معظمه

mirror-never = ما لا تفعله أبدًا
mirror-never-list = لا قائمة بالناس ولا ساعات ولا نقاط. ما يفعله أحد لا يُعرض على غيره.
mirror-never-kept = تُحسب حين تنظر، مما تتذكره المجموعة على أي حال. لا يُجمع شيء من أجلها.
mirror-never-received = ما أخذه أحد لا يدخل في أي رقم عن أحد.
mirror-never-bound = تقترح ما يمكن اقتراحه. لا تمنع أحدًا ولا تقيّده. ومن يتولّى مهمة أو مفتاحًا معلوم للجميع.
