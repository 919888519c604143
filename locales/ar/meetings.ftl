# الاجتماعات والأسئلة الصغيرة والتقويم.

room-meetings = الاجتماعات
meetings-title = الاجتماعات
meetings-lead = جدول الأعمال يتكوّن مما نسأل عنه ومما لم يُجب عنه أحد. ويمكن لأي شخص أن يضيف إليه.
meetings-call = الدعوة إلى اجتماع
meetings-find = لنجد موعداً معاً
meetings-advice = طلب مشورة
meetings-coming = القادمة
meetings-coming-none = لا اجتماع مقرّر الآن. يمكن لكل من له صوت أن يدعو إلى اجتماع.
meetings-polls = أسئلة مفتوحة الآن
meetings-polls-none = لا أحد يسأل الآن.
meetings-past = السابقة
meetings-past-none = لم يكن هناك اجتماع بعد. ستكون المحاضر هنا.
meetings-polls-closed = أسئلة مغلقة
meetings-willing = هل لديك استعداد؟
meetings-willing-lead = نسحب القرعة بالدور بين المستعدين: أولاً من فعل ذلك منذ أطول وقت. ويمكن الرفض دائماً.
meetings-willing-facilitate = تيسير الحوار
meetings-willing-facilitate-hint = الحرص على أن يُسمع الجميع. دون توجيه النتيجة.
meetings-willing-minutes = كتابة المحضر
meetings-willing-minutes-hint = كتابة ما يقال. ومن حضروا يؤكدونه.
meetings-willing-yes = أنت بين المستعدين.
meetings-willing-no = لم تقل ذلك.
meetings-willing-begin = لديّ استعداد
meetings-willing-end = ليس بعد الآن
meetings-voice-first = يمكن لكل من له صوت أن يدعو إلى اجتماع.

meeting-title = اجتماع { $when }
meeting-where = { $place }
meeting-called-by = الدعوة من { $who }
meeting-moved =
    { $n ->
        [zero] لم يتغير موعده
        [one] تغيّر موعده مرة
        [two] تغيّر موعده مرتين
        [few] تغيّر موعده { $n } مرات
        [many] تغيّر موعده { $n } مرة
       *[other] تغيّر موعده { $n } مرة
    }
meeting-found-by = وُجد موعده بسؤال
meeting-is-off = أُلغي هذا الاجتماع.
meeting-ahead = قادم
meeting-on = الآن
meeting-writing = المحضر قيد الكتابة
meeting-without = بلا محضر حتى الآن
meeting-round = المحضر قيد القراءة
meeting-confirmed = أكّده من حضروا
meeting-as-written = يبقى كما كُتب
meeting-off = أُلغي

part-facilitate = تيسير الحوار
part-minutes = كتابة المحضر
part-nobody = لا أحد بعد، ويمكن لأي شخص
part-asked = السؤال عند { $who } حتى { $until }
part-you-asked = وقعت عليك القرعة. قل قبل { $until } إن كنت تقبل.
part-vacant = نسأل شخصاً آخر
part-yes = نعم، أقبل
part-no = ليس هذه المرة
part-take = أنا أقوم بذلك
part-hand-back = إعادته

agenda-title = جدول الأعمال
agenda-lead = يتكوّن من نفسه مما نسأل عنه ومما لم يُجب عنه أحد.
agenda-then = كما كان حين بدأنا، وما ظهر بعدها.
agenda-none = لا نسأل عن شيء الآن. أضف نقطة.
agenda-draft = يبحث عن دعم
agenda-sense = نسأل بشكل غير رسمي
agenda-open = نسأل حتى { $until }
agenda-resolving = متوقف: نعمل على حله
agenda-last-question = نعم أو لا، حتى { $until }
agenda-over = لم نعد نسأل
agenda-worry = قلق من { $who } لم يُجب عنه أحد:
agenda-aside = تنحٍّ من { $who } لم يُجب عنه أحد:
agenda-block = رفض من { $who }، فلا عيش مع هذا:
agenda-point-by = نقطة للحديث من { $who }:
agenda-in-the-room = أُجيب في القاعة؟ اكتب ذلك هناك
agenda-add = عمّ تريد أن نتحدث أيضاً؟
agenda-add-hint = جملة واحدة. يقرؤها كل من يشارك.
agenda-add-send = إضافة إلى جدول الأعمال
agenda-take-off = حذفها
agenda-words-gone = مُحيت هذه الكلمات حين غادر صاحبها.

minutes-title = المحضر
minutes-who = من حضر
minutes-who-hint = ضع علامة عند كل من جاء. ومن يكتب هذا كان حاضراً أيضاً.
minutes-who-none = لم يكتب أحد بعد من جاء.
minutes-who-send = اكتب من جاء
minutes-who-change = تغيير من جاء
minutes-who-by = كتبه { $who }
minutes-none = لم يُكتب شيء بعد.
minutes-note = ماذا قيل؟
minutes-note-hint = بضع جمل. وأيضاً ما لم يوافق عليه أحدهم.
minutes-note-about = عن ماذا؟
minutes-note-about-nothing = ليس عن شيء نسأل عنه
minutes-note-send = اكتبه
minutes-note-by = { $who }، { $at }
minutes-about = عن { $what }
minutes-send-round = إرسال المحضر إلى من حضروا
minutes-send-round-hint = لمن حضروا سبعة أيام للقراءة. وبعدها لا يضيف أحد سطوراً.
minutes-due = أرسله قبل { $until }، ما دام الجميع يتذكر.
minutes-late = مضت ثلاثة أيام. وما زال المحضر مرحباً به.
minutes-yours = كنت حاضراً. هل هذا ما قيل؟
minutes-until = القراءة حتى { $until }.
minutes-yes = نعم، هذا ما قيل
minutes-missing = هناك شيء ناقص
minutes-missing-what = ما الناقص؟
minutes-missing-send = قل ما الناقص
minutes-said-yes = قلت نعم. وما زال يمكنك أن تقول ما الناقص.
minutes-said-missing = قلت إن شيئاً ناقص. يمكنك أن تكتبه من جديد أو أن تقول نعم.
minutes-count = قال نعم { $yes } من { $all } ممن حضروا.
minutes-appended = ما هو ناقص، كما يقول من حضروا
minutes-appended-by = يقول { $who }:
minutes-confirmed = قال أكثر من نصف من حضروا: هذا ما قيل.
minutes-as-written = لم يقل نعم عدد كافٍ في سبعة أيام. يبقى المحضر كما كُتب.
minutes-paper = قراءته على الورق
minutes-were-there =
    { $n ->
        [zero] لم يحضر أحد
        [one] حضر شخص واحد
        [two] حضر شخصان
        [few] حضر { $n } أشخاص
        [many] حضر { $n } شخصاً
       *[other] حضر { $n } شخص
    }

meeting-change = تغيير الموعد أو الإلغاء
meeting-move = تغيير الموعد
meeting-call-off = إلغاء الاجتماع
meeting-call-off-hint = يرى الجميع أنه أُلغي.
meeting-ics = ضعه في تقويمك

paper-title = محضر { $group }
paper-print = طباعة
paper-back = العودة إلى الاجتماع
paper-not-yet = هذا المحضر لم يكتمل بعد.
paper-round = ما زال من حضروا يقرؤون هذا المحضر.

call-meeting-title = الدعوة إلى اجتماع
call-lead = يراه كل من يشارك. ومن ييسّر الحوار تختاره القرعة بالدور.
call-day = أي يوم؟
call-time = في أي ساعة؟
call-time-hint = كما تبيّن الساعة حيث نعيش
call-place = أين؟
call-place-hint = مكان يجده الجميع. يُطبع في المحضر، فلا تكتب باب أحد.
call-send = الدعوة إلى الاجتماع
call-when-first = اختر يوماً وساعة
call-when-past = اختر وقتاً قادماً، خلال سنة
call-place-first = قل أين نجتمع
call-moment = أي موعد؟
call-moment-first = اختر أحد المواعيد
call-moment-suits = نعم { $yes }، عند الحاجة { $maybe }، لا { $no }
call-move-title = تغيير موعد الاجتماع
call-move-send = تغيير الموعد
call-place-again = المكان، إن تغيّر الآن

poll-when-title = لنجد موعداً معاً
poll-when-lead = اقترح بعض المواعيد. وكل شخص يختار ما يناسبه.
poll-question = لأي شيء؟
poll-question-hint = مثلاً: اجتماعنا الشهري
poll-moments = أي مواعيد؟
poll-moments-hint = حتى عشرين. اترك ما لا تحتاجه فارغاً.
poll-moment-day = اليوم { $n }
poll-moment-time = الساعة { $n }
poll-more-rows = سطور أخرى
poll-days = كم من الوقت تسأل؟
poll-days-n =
    { $n ->
        [zero] بلا أيام
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يوماً
       *[other] { $n } يوم
    }
poll-days-hint = يُغلق من نفسه، وقبل أن يأتي آخر موعد.
poll-ask = اسأل الجميع
poll-question-first = اكتب عن ماذا تسأل
poll-moments-first = اقترح موعداً واحداً على الأقل
poll-moment-half = كل موعد يحتاج إلى يوم وساعة
poll-moment-past = كل موعد يجب أن يكون قادماً، خلال سنة
poll-moment-twice = الموعد نفسه مكتوب مرتين
poll-moments-many = عشرون موعداً تكفي. احذف بعضها.

poll-advice-title = طلب مشورة
poll-advice-lead = القرار لك. والآخرون يقولون لك رأيهم قبل ذلك.
poll-advice-question = قبل أن أفعل هذا، ما رأيكم؟
poll-advice-question-hint = قل ماذا تريد أن تفعل، وما الذي تود معرفته.
poll-advice-of = من تسأل؟
poll-advice-of-hint = لا تختر أحداً لتسأل الجميع.
poll-advice-send = اسأل
poll-advice-ends = يُغلق من نفسه بعد سبعة أيام. ولا أحد ملزم بالإجابة.

poll-title = متى يمكننا أن نجتمع؟
poll-advice-page = ما رأيك؟
poll-by = السؤال من { $who }
poll-until = مفتوح حتى { $until }
poll-closed-on = أُغلق في { $at }
poll-chip-open = مفتوح
poll-chip-closed = مغلق
poll-waits = ينتظرك
poll-asked-all = السؤال للجميع.
poll-asked-some = السؤال إلى: { $who }
poll-answered =
    { $n ->
        [0] لم يُجب أحد بعد
        [zero] لم يُجب أحد بعد
        [one] أجاب شخص واحد
        [two] أجاب شخصان
        [few] أجاب { $n } أشخاص
        [many] أجاب { $n } شخصاً
       *[other] أجاب { $n } شخص
    }
poll-mark-title = متى يمكنك؟
poll-mark-lead = يمكنك تغيير هذا حتى يُغلق.
poll-mark-send = احفظ إجاباتي
poll-mark-first = اختر إجابة لكل موعد
mark-yes = نعم
mark-if-need-be = عند الحاجة
mark-no = لا
poll-found = كيف تناسب المواعيد
poll-best = الأنسب: { $when }
poll-best-none = لا موعد يناسب أحداً بعد.
poll-marked = { $mark }: { $who }
poll-call = الدعوة إلى اجتماع من هذا
poll-led-to = نتج عنه اجتماع
poll-close = سمعت ما يكفي
poll-answers = الإجابات
poll-answers-none = لم يُجب أحد بعد.
poll-answer = ماذا تقول؟
poll-answer-send = أجب
poll-answer-first = اكتب إجابة أولاً

calendar-title = مواعيدنا في تقويمك
calendar-lead = يقرأ تقويمك الاجتماعات وآخر أيام القرارات ونهاية مناوباتك.
calendar-what = العنوان يبيّن التواريخ والأماكن، دون أسماء ولا كلمات أحد. ومن يملكه يمكنه أن يقرأها.
calendar-make = أنشئ عنواناً لتقويمي
calendar-link = انسخ هذا العنوان إلى تقويمك
calendar-once = يظهر الآن فقط. إن ضاع فأنهِه وأنشئ غيره.
calendar-how = ابحث في تقويمك عن «اشتراك» أو «إضافة بعنوان».
calendar-yours = عناوين أنشأتها
calendar-none = لم تنشئ أي عنوان.
calendar-since = أُنشئ { $since }.
calendar-seen = قُرئ آخر مرة { $seen }.
calendar-ends = ينتهي من نفسه في { $until }.
calendar-end = أنهِه
calendar-name = مواعيد { $group }
calendar-meeting = اجتماع { $group }
calendar-decision = يُغلق قرار
calendar-duty-ends = تنتهي مناوبة: { $duty }
calendar-own-duty-ends = تنتهي إحدى مناوباتك

today-meeting = اجتماع { $when }
today-meeting-go = جدول الأعمال
today-poll-when = متى يمكنك أن تجتمع؟
today-poll-advice = سؤال من { $who }: ما رأيك؟
today-poll-go = أجب
today-minutes = هل هذا ما قيل؟
today-minutes-text = المحضر ينتظر موافقتك حتى { $until }.
today-minutes-go = اقرأه
today-part-facilitate = وقعت عليك القرعة لتيسير الحوار
today-part-minutes = وقعت عليك القرعة لكتابة المحضر
today-part-text = قل قبل { $until } إن كنت تقبل.
today-part-go = أجب

said-meeting-called = تمت الدعوة إلى الاجتماع. والجميع يراه.
said-meeting-moved = تغيّر موعد الاجتماع.
said-meeting-off = أُلغي الاجتماع.
said-point-added = هي في جدول الأعمال.
said-point-off = لم تعد في جدول الأعمال.
said-willing = شكراً. نسألك حين يأتي دورك.
said-not-willing = حسناً. لن نسألك بعد الآن.
said-part-taken = شكراً. هذا لك في هذا الاجتماع.
said-part-no = حسناً. نسأل شخصاً آخر.
said-part-back = حسناً. يمكن لغيرك أن يفعله.
said-who-came = كُتب ذلك.
said-noted = هو في المحضر.
said-minutes-round = المحضر في طريقه إلى من حضروا.
said-minutes-yes = شكراً. قلت نعم.
said-minutes-missing = أُضيف إلى المحضر.
said-poll-asked = يمكن للجميع أن يروا سؤالك.
said-poll-marked = حُفظت إجاباتك.
said-poll-answered = إجابتك موجودة هناك.
said-poll-closed = أُغلق السؤال.
said-calendar-ended = لم يعد ذلك العنوان يعمل.

log-when-asked = سؤال من { $who }: متى يمكننا أن نجتمع؟
log-advice-asked = طلب مشورة من { $who }.
log-marked = اختيار مواعيد من { $who }.
log-advised = إجابة من { $who } على طلب مشورة.
log-poll-closed = إغلاق سؤال من { $who }.
log-poll-closed-by-itself = أُغلق سؤال من نفسه.
log-called = دعوة من { $who } إلى اجتماع { $when }.
log-moved = تغيير موعد اجتماع من { $who } إلى { $when }.
log-called-off = إلغاء اجتماع { $when } من { $who }.
log-point-added = نقطة من { $who } في جدول أعمال { $when }.
log-point-off = حذف نقطة من { $who } من جدول أعمال { $when }.
log-minutes-willing = استعداد من { $who } لكتابة المحاضر.
log-minutes-not-willing = لا استعداد بعد الآن من { $who } لكتابة المحاضر.
log-drawn = وقعت القرعة على { $whom } لاجتماع { $when }: { $part }.
log-part-taken = قبول من { $whom } لاجتماع { $when }: { $part }.
log-part-no = نسأل شخصاً آخر لاجتماع { $when }: { $part }.
log-part-back = إعادة من { $whom } لاجتماع { $when }: { $part }.
log-part-nobody = لا أحد بعد لاجتماع { $when }: { $part }.
log-meeting-begun = بدأ اجتماع { $when }.
log-who-came-written = كتابة من حضر اجتماع { $when } من { $who }.
log-noted = سطر من { $who } في محضر { $when }.
log-sent-round = إرسال محضر { $when } إلى من حضروا من { $who }.
log-without-minutes = اجتماع { $when } بلا محضر حتى الآن.
log-read-yes = قول من { $who } عن محضر { $when }: هذا ما قيل.
log-read-missing = قول من { $who } إن في محضر { $when } شيئاً ناقصاً.
log-minutes-confirmed = أكّد من حضروا محضر { $when }.
log-minutes-stand = ثبت محضر { $when }.
part-word-facilitate = تيسير الحوار
part-word-minutes = كتابة المحضر
log-about-meetings = الاجتماعات

refusal-words-first = اكتب جملة أولاً. ثم أرسل مرة أخرى.
refusal-too-many-moments = عشرون موعداً تكفي. احذف بعضها.
refusal-poll-closed = هذا السؤال مغلق. يمكنك أن تسأل من جديد.
refusal-meeting-ahead = لم يبدأ هذا الاجتماع بعد. عد حين يبدأ.
refusal-meeting-over = انتهى هذا الاجتماع أو أُلغي.
refusal-not-present = هذا لمن حضروا. اكتب نفسك أولاً.
refusal-who-came-first = اكتب أولاً من جاء.
refusal-taken-already = وافق شخص آخر على ذلك أو هو من نسأله. إن أعاده أمكنك أخذه.
