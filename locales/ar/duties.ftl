# المناوبات.

duties-title = المناوبات
duties-lead = كل مناوبة تنتهي من نفسها. تفتح أبواباً ما دامت، ولا تعطي رتبة.
duties-lasts =
    { $n ->
        [zero] تنتهي في اليوم نفسه.
        [one] تدوم يوماً واحداً.
        [two] تدوم يومين.
        [few] تدوم { $n } أيام.
        [many] تدوم { $n } يوماً.
       *[other] تدوم { $n } يوم.
    }
duties-filled-own-yes = يأخذها من يريد.
duties-filled-rotation = نسأل أولاً، بين الراغبين، من لم تكن عنده منذ أطول وقت.
duties-filled-lot = بالقرعة بين الراغبين نعرف من نسأل أولاً.

duties-phone-desk-what = تقرأ ما يصل، وتعاود الاتصال، وتضعه على اللوحة.
duties-phone-desk-gives = ما دامت، يمكنك أن تفتح معلومات الطلبات المفتوحة. كل فتح يُكتب، ويراه صاحب الطلب.
duties-welcome-what = ترحّب بالجدد وتُريهم كيف نعمل.
duties-welcome-gives = ما دامت، يمكنك أن تفتح طريقة الوصول إلى الجدد. كل فتح يُكتب، وهم يرونه.
duties-facilitation-what = ترعى سير الحوار لا نتيجته. يُسمع الجميع قبل أن يتكلم أحد مرة ثانية.
duties-facilitation-gives = نطلب منك تيسير الاقتراحات، ولا نطلب ذلك في اقتراحك أنت.
duties-money-pair-what = شخصان لا قرابة بينهما يقولان نعم معاً لما يُرَدّ. ولا يقولانها لما دفعاه بنفسيهما.
duties-money-pair-gives = ما دامت، ترى لمن يُرَدّ المال، وتكتب ما يدخل.
duties-books-what = تكتب ما يدخل، وتحفظ الإيصالات، وتعرض الشهر على المجموعة. ولا تدفع شيئاً.
duties-books-gives = ما دامت، يمكنك أن تكتب ما دخل إلى المال المشترك.
duties-keys-and-machine-what = تحمل المفاتيح، وترعى الجهاز ونسخه، وتعلّم شخصاً آخر. شخصان على الأقل.
duties-keys-and-machine-gives = لا تفتح شيئاً في هذه الصفحات. والجهاز يُري المجموعة من عنده مفاتيحه.
duties-stock-what = تعرف ما في المخزون، وما يفسد قريباً، وما ينقص. وتقول ذلك على اللوحة.
duties-stock-gives = لا تفتح شيئاً لا يراه الآخرون.
duties-outward-voice-what = تتكلم مع البلدية والممولين والصحافة عما قررته المجموعة. ولا شيء عن أي جار.
duties-outward-voice-gives = لا تفتح شيئاً لا يراه الآخرون. وفي الاستمارات يمكن أن يحل الاسم محل الرئيس أو أمين السر.
duties-safeguarding-what = تعرف إلى من نتوجه إذا كان أحد في خطر. تسمع ولا تحقق، وترافق من يريد.
duties-safeguarding-gives = لا تفتح شيئاً لا يراه الآخرون. وما تسمعه يبقى عندك.
duties-gives-nothing = لا تفتح شيئاً لا يراه الآخرون.

duties-free = هذا الكرسي خالٍ.
duties-until = تنتهي من نفسها في { $until }
duties-yours = هي عندك. تنتهي من نفسها في { $until }.
duties-hand-back = أعدها
duties-take =
    { $n ->
        [zero] آخذها
        [one] آخذها ليوم
        [two] آخذها ليومين
        [few] آخذها لـ { $n } أيام
        [many] آخذها لـ { $n } يوماً
       *[other] آخذها لـ { $n } يوم
    }
duties-voice-first = يمكن لكل من له صوت أن يأخذها.
duties-asked = السؤال الآن عند { $whom } حتى { $until }.
duties-asked-you = هل تأخذها؟ يمكنك أن تجيب حتى { $until }. «لا» جواب جيد مثل «نعم».
duties-no = ليس هذه المرة
duties-willing = اسألوني حين يخلو كرسي
duties-not-willing = لا تسألوني بعد الآن
duties-willing-now = نسألك حين يأتي دورك.
duties-more = المزيد عنها
duties-propose = اقترح تغييراً
duties-mandate = لماذا هي
duties-no-mandate = لم يكتب أحد بعد لماذا هي. يمكنك أن تقترح ذلك.
duties-decided = القرار { $no }
duties-seats = من يقوم بها
duties-learning = من يتعلمها
duties-learning-what = من يتعلمها يمكنه أن يأخذها بعد ذلك. ينتهي التعلم من نفسه، ولا يفتح شيئاً.
duties-learning-none = لا أحد يتعلمها.
duties-learns-until = يستمر التعلم حتى { $until }
duties-learn = أريد أن أتعلمها
duties-leave-off = أتركها الآن
duties-lines = لمن يأتي بعدنا
duties-lines-what = من عنده المناوبة يكتب ما ينبغي أن يعرفه التالي. يقرؤه كل من في المجموعة.
duties-lines-none = لا شيء مكتوب.
duties-lines-done = تمّ
duties-line = سطر آخر
duties-line-hint = ما ينتظر، وأين الأشياء، وبمن نتصل. بلا أسماء جيران.
duties-line-add = اكتبه
duties-line-empty = اكتب سطراً أولاً.
duties-tick = تمّ
duties-put-back = لم يتم بعد
duties-notes = ما قيل للمجموعة
duties-notes-what = ثلاثة أسطر في الشهر: ما جرى، وما كان صعباً، وما يلزم.
duties-notes-none = لم يُقل شيء بعد.
duties-note = ثلاثة أسطر
duties-note-hint = ما جرى، وما كان صعباً، وما يلزم. بلا أسماء جيران.
duties-note-tell = أخبر المجموعة
duties-note-empty = اكتب سطراً أولاً.

said-duty-taken = هي عندك. وتنتهي من نفسها.
said-duty-handed-back = حسناً. الكرسي خالٍ من جديد.
said-duty-declined = حسناً. نسأل شخصاً آخر.
said-duty-willing = نسألك حين يخلو كرسي.
said-duty-not-willing = حسناً. لا نسألك.
said-duty-learning = أنت تتعلمها الآن. وينتهي ذلك من نفسه.
said-duty-left-off = حسناً. يمكنك أن تعود إليها.
said-line-added = صار في القائمة.
said-line-ticked = تمّ.
said-line-put-back = عاد إلى القائمة.
said-duty-noted = يمكن للمجموعة أن تقرأه.

duty-facilitation = تيسير الحوار
duty-money-pair = ثنائي المال
duty-books = الحسابات
duty-keys-and-machine = المفاتيح والجهاز
duty-stock = المخزون
duty-outward-voice = صوتنا إلى الخارج
duty-safeguarding = جهة الاتصال للحماية
duty-own = المناوبة { $no }
duty-named-until = { $duty } حتى { $until }

refusal-somebody-asked = نسأل شخصاً آخر أولاً. يمكنك أن تقول إنك راغب.

# اليوم.
today-asked = هل تأخذها؟ { $duty }
today-asked-until = يمكنك أن تجيب حتى { $until }. «لا» جواب جيد مثل «نعم».
today-to-answer = أجب
today-duty-ends = تنتهي من نفسها قريباً. هل هناك ما ينبغي أن يعرفه التالي؟
today-duty-quiet = لم تسمع المجموعة عنها منذ شهر. تكفي ثلاثة أسطر.
today-to-duty = إلى المناوبة

# الغياب.
today-away = أنت غائب الآن
me-away-title = غياب لبعض الوقت
me-away-what = لا ينتظر أحد جوابك حينها، ولا تخسر شيئاً. ينتهي حالما تفعل شيئاً هنا.
me-away-now = لا ينتظر أحد جوابك، ولا تخسر شيئاً.
me-go-away = سأغيب لبعض الوقت
me-here-again = عدت
neighbours-away = في غياب
said-away = حسناً. لا أحد ينتظرك.
said-here-again = أهلاً بعودتك.

# السجل.
log-learning-began = بدء تعلم مناوبة من { $who } حتى { $until }: { $duty }.
log-learning-ended = انتهاء تعلم مناوبة عند { $whom }: { $duty }.
log-duty-willing = رغبة من { $who } في أن يُسأل عن مناوبة: { $duty }.
log-duty-not-willing = لا سؤال بعد الآن لـ { $who } عن مناوبة: { $duty }.
log-duty-asked = سؤال { $whom } عن مناوبة حتى { $until }: { $duty }.
log-duty-passed-on = ينتقل السؤال إلى التالي: { $duty }.
log-duty-nobody = لا أحد من الراغبين يستطيع أخذها الآن: { $duty }.
log-line-added = سطر جديد من { $who } لمن يأتي بعده: { $duty }.
log-line-ticked = سطر أنجزه { $who }: { $duty }.
log-line-put-back = سطر أعاده { $who } إلى القائمة: { $duty }.
log-duty-noted = خبر من { $who } للمجموعة عن مناوبة: { $duty }.
