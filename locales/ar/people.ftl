# الناس: الانضمام، الدخول، صفحة المرء، الجيران، العودة.

people-reach = طريقة للوصول إليك (اختياري)
people-reach-hint = رقم هاتف أو بريد إلكتروني. يُحفظ مختوماً. إلى أن يكون لك صوت، يستطيع من يرحّب بالجدد أن يفتحه، وأنت ترى ذلك.
people-speaks = اللغات التي تتحدثها (اختياري)
people-speaks-hint = مثلاً: العربية، وقليل من الإنجليزية. هذا مختوم أيضاً.
people-name-first = اكتب اسماً نناديك به
people-too-often = وصل الكثير من شبكتك. انتظر بضع دقائق ثم أرسل مرة أخرى.

join-title = مدّ يد العون
join-lead = لا شيء هنا يُلزمك. انظر ما هو مفتوح، ثم قل ما يسرّك أن تفعله.
join-open = مفتوح الآن
join-open-none = لا شيء مفتوح الآن. قد يتغير ذلك غداً.
join-called = بماذا نناديك؟
join-called-hint = يكفي الاسم الأول. يراه كل من يشارك.
join-kinds = ماذا يسرّك أن تفعل؟ (اختياري)
join-kinds-hint = ضع علامة على ما تشاء. يمكنك أن تغيّر ذلك في أي يوم.
join-free = متى يكون لديك وقت؟ (اختياري)
join-free-any = في أي وقت
join-free-days = في أيام العمل، نهاراً
join-free-evenings = في أيام العمل، مساءً
join-free-weekends = في عطلة نهاية الأسبوع
join-travel = كيف تتنقّل؟
join-next = بعد ذلك يرحّب بك أحد الأعضاء. عندها ترى اللوحة كلها. يمكنك دائماً أن تقول لا، وأن تعيد ما أخذته.
join-send = أنضمّ
join-have-been-here = أنا أشارك من قبل. أريد الدخول.

come-in-title = تفضّل
come-in-lead = أعطاك أحدهم رابطاً. افتحه هنا، أو الصقه كله.
come-in-words = رابطك
come-in-words-hint = يبدأ بـ http وهو طويل. وتصلح أيضاً ثمانية أرقام من جهازك الآخر.
come-in-founding = تبدأ { $group } مع أناس آخرين. كلكم متساوون. قل لنا بماذا نناديك.
come-in-invited = دعوة لك من { $name } إلى { $group }. قل لنا بماذا نناديك.
come-in-invited-by-a-neighbour = دعوة لك من أحد الجيران إلى { $group }. قل لنا بماذا نناديك.
come-in-send = أدخل
come-in-no-link = ليس لديّ رابط. أريد أن أمدّ يد العون.
come-in-nothing-typed = الصق الرابط هنا
come-in-used-or-old = استُعمل هذا الرابط من قبل، أو هو قديم، أو ينقصه جزء. اطلب رابطاً جديداً ممن أعطاك إياه.

sign-in-title = الدخول
sign-in-lead = لا كلمات سر هنا. اختر الطريقة التي تناسبك.
sign-in-passkey = الدخول بمفتاح مرور
sign-in-passkey-failed = لم ينجح ذلك. حاول مرة أخرى، أو اختر طريقة أخرى في الأسفل.
sign-in-code = رمز من جهازك الآخر
sign-in-code-hint = على جهاز أنت داخلٌ فيه، افتح صفحتك. اضغط «اربط جهازاً آخر». تظهر ثمانية أرقام.
sign-in-send = أدخل
sign-in-eight-digits = اكتب الأرقام الثمانية
sign-in-code-wrong = هذه الأرقام لا تصلح، أو مرّت عشر دقائق. اصنع أرقاماً جديدة على جهازك الآخر.
sign-in-link-title = لديك رابط؟
sign-in-link = افتحه على هذا الجهاز.
sign-in-link-paste = أو الصقه هنا.
sign-in-lost-title = ضاع هاتفك؟
sign-in-lost = يستطيع جاران يعرفانك أن يعيداك إلى الداخل. يستغرق ذلك يوماً.
sign-in-lost-go = اطلب العودة إلى الداخل
sign-in-none-title = لا شيء من هذا يناسبك؟
sign-in-none = إذن لا نستطيع أن نعرف أنه أنت. لا أحد هنا يفتح الباب وحده. يمكنك أن تنضمّ من جديد بالاسم نفسه.

me-title = صفحتك
me-keep = احفظ هذا
me-claim-title = أحدهم يريد الدخول باسمك
me-claim = جاء الطلب { $at } من جهاز جديد. إن لم تكن أنت، فقل ذلك الآن. عندها ينتهي.
me-claim-not-me = لم أكن أنا
me-openings = من فتح معلوماتك
me-openings-none = لم يفتحها أحد.
me-opened-welcome = { $at }: { $who }، للترحيب بك
me-opened-desk = { $at }: { $who }، في مناوبة الهاتف
me-opened-promise = { $at }: { $who }، بسبب وعد
me-language = اللغة
me-devices = أجهزتك الداخلة
me-device-unknown = جهاز
me-device-this = هذا الجهاز
me-device-since = منذ { $since }.
me-device-seen = آخر استعمال: { $seen }.
me-device-out = إخراج
me-device-out-of = إخراج { $device }
me-link = اربط جهازاً آخر
me-out-everywhere = الخروج من كل الأجهزة
me-out-others = الخروج من كل الأجهزة الأخرى
me-worse = هل الأمر أسوأ من هاتف ضائع؟
me-link-title = اربط جهازاً آخر
me-link-lead = يصلح مرة واحدة، لعشر دقائق.
me-link-code = اكتب هذه الأرقام هناك
me-link-code-where = على الجهاز الآخر: افتح صفحتنا الأولى، ثم «الدخول».
me-link-square = رابط جهازك الآخر على شكل مربع للتصوير
me-link-or = أو افتح هذا الرابط هناك
me-link-only-you = من يملكه يدخل باسمك. لا تُره لأحد غيرك.
me-link-back = العودة إلى صفحتك
me-passkeys = مفاتيح المرور
me-passkeys-what = بمفتاح المرور تدخل بالإصبع أو الوجه أو رقم سري. يبقى في هاتفك. ونحن نحفظ فقط ما يتحقق منه.
me-passkey-since = منذ { $since }
me-passkey-add = أضف مفتاح مرور
me-passkey-failed = لم ينجح ذلك. لم يتغير شيء. يمكنك أن تحاول مرة أخرى.
me-passkey-remove = احذفه
me-leave-title = مغادرة المجموعة
me-leave-what = يمكنك أن تغادر في أي وقت. ما نعرفه عنك يُمسح فوراً.
me-leave-go = ماذا يحدث إذا غادرت؟
me-letters-title = الرسائل
me-letters-what = نكتب فقط حين يُسأل عنك أنت: قرار، أو هل يمكنك القيام بشيء. ومن الثاني رسالة واحدة في اليوم على الأكثر.

leaving-title = هل تغادر المجموعة؟
leaving-details = اسمك وطريقة الوصول إليك يُمسحان فوراً، ومن نُسخنا أيضاً.
leaving-devices = تخرج كل أجهزتك، وتُحذف مفاتيح مرورك.
leaving-promises =
    { $n ->
        [zero] ليس لديك وعود مفتوحة.
        [one] وعدك يعود إلى اللوحة. لا يُقال لأحد من صاحبه.
        [two] وعداك يعودان إلى اللوحة. لا يُقال لأحد من صاحبهما.
        [few] وعودك الـ{ $n } تعود إلى اللوحة. لا يُقال لأحد من صاحبها.
        [many] وعودك الـ{ $n } تعود إلى اللوحة. لا يُقال لأحد من صاحبها.
       *[other] وعودك الـ{ $n } تعود إلى اللوحة. لا يُقال لأحد من صاحبها.
    }
leaving-offers = عروضك ومناوباتك تنتهي.
leaving-log = يحفظ السجل أن «أحد الجيران» كان هنا. ولا يحفظ من هو.
leaving-back = لا يمكن التراجع عن هذا. يمكنك أن تنضمّ من جديد كشخص جديد.
leaving-go = أغادر الآن
leaving-stay = أبقى

neighbours-title = الجيران
neighbours-count =
    { $n ->
        [zero] لا يشارك أحد بعد.
        [one] يشارك شخص واحد.
        [two] يشارك شخصان.
        [few] يشارك { $n } أشخاص.
        [many] يشارك { $n } شخصاً.
       *[other] يشارك { $n } شخص.
    }
neighbours-order = كل يوم بترتيب آخر.
neighbours-hello = ينتظرون الترحيب
neighbours-hello-what = هم جدد. رحّب بهم. بعدها يستطيعون المشاركة.
neighbours-since = هنا منذ { $month }
neighbours-welcome = رحّب بـ { $name }
neighbours-voice = في الطريق إلى صوت
neighbours-voice-what = من له صوت يستطيع أن يرحّب بغيره، ويشهد له، ويأخذ مناوبة. لا أحد يحصل عليه برابط وحده.
neighbours-vouch = التقيتُ شخصياً بـ { $name }
neighbours-show-all = أظهر الكل: { $n }
neighbours-all = كلنا
neighbours-none = لا أحد هنا بعد. ادعُ من تعرفه.
neighbours-more = أظهر المزيد
neighbours-invite = ادعُ أحداً
neighbours-invite-what = سلّم الرابط بنفسك: وجهاً لوجه، أو على ورق، أو بالهاتف.
neighbours-invite-go = اصنع دعوة
neighbours-back = ضاع هاتف أحدهم؟
neighbours-back-what = إن كنت تعرف هذا الشخص، يمكنك أن تساعده على العودة.
neighbours-back-count =
    { $n ->
        [zero] لا أحد يطلب ذلك الآن.
        [one] شخص واحد يطلب ذلك الآن.
        [two] شخصان يطلبان ذلك الآن.
        [few] { $n } أشخاص يطلبون ذلك الآن.
        [many] { $n } شخصاً يطلبون ذلك الآن.
       *[other] { $n } شخص يطلبون ذلك الآن.
    }
neighbours-back-go = قارن ستة أرقام
neighbours-greets = أنت في الترحيب. افتح صفحة شخص جديد لترى كيف تصل إليه. يُكتب ذلك، وهو يراه.

neighbour-vouch-what = اضغط هذا فقط إن كنتما قد التقيتما: وجهاً لوجه أو بالهاتف. يُكتب ذلك في السجل.
neighbour-sealed = كيف نصل إلى هذا الشخص
neighbour-sealed-what = هذا مختوم. أنت في الترحيب، فيمكنك أن تفتحه. وهذا الشخص يرى أنك فتحته.
neighbour-open = افتحه
neighbour-opened = كيف نصل إلى هذا الشخص
neighbour-no-reach = لم يترك طريقة للوصول إليه.
neighbour-speaks = يتحدث:
neighbour-opened-what = يظهر الآن فقط. وفي السجل مكتوب أنك فتحته.
neighbour-duties = ما يحمله عنّا جميعاً
neighbour-duties-none = لا مناوبة الآن.
neighbour-offers = ما يسرّه أن يفعله
neighbour-offers-none = لا عروض مفتوحة الآن.

standing-voice = صاحب صوت منذ { $since }.
standing-unwelcomed = لم يرحّب به أحد بعد.
standing-vouches =
    { $n ->
        [zero] لا حاجة إلى شهادة. الموجود: { $have }.
        [one] يلزم أن يقول شخص واحد له صوت: التقيتُ به. الموجود: { $have }.
        [two] يلزم أن يقول شخصان لهما صوت: التقيتُ به. الموجود: { $have }.
        [few] يلزم أن يقول { $n } أشخاص لهم صوت: التقيتُ به. الموجود: { $have }.
        [many] يلزم أن يقول { $n } شخصاً لهم صوت: التقيتُ به. الموجود: { $have }.
       *[other] يلزم أن يقول { $n } شخص لهم صوت: التقيتُ به. الموجود: { $have }.
    }
standing-same-way = بعضهم جاء عن طريق الشخص نفسه، فيُحسبون واحداً.
standing-earliest =
    { $n ->
        [zero] يبدأ الصوت في { $at }.
        [one] يبدأ الصوت بعد يوم، فليس قبل { $at }.
        [two] يبدأ الصوت بعد يومين، فليس قبل { $at }.
        [few] يبدأ الصوت بعد { $n } أيام، فليس قبل { $at }.
        [many] يبدأ الصوت بعد { $n } يوماً، فليس قبل { $at }.
       *[other] يبدأ الصوت بعد { $n } يوم، فليس قبل { $at }.
    }
standing-begins =
    { $n ->
        [zero] قيل كل ما يلزم. يبدأ الصوت من نفسه في { $at }.
        [one] قيل كل ما يلزم. يبدأ الصوت من نفسه في { $at }، بعد يوم من الانضمام.
        [two] قيل كل ما يلزم. يبدأ الصوت من نفسه في { $at }، بعد يومين من الانضمام.
        [few] قيل كل ما يلزم. يبدأ الصوت من نفسه في { $at }، بعد { $n } أيام من الانضمام.
        [many] قيل كل ما يلزم. يبدأ الصوت من نفسه في { $at }، بعد { $n } يوماً من الانضمام.
       *[other] قيل كل ما يلزم. يبدأ الصوت من نفسه في { $at }، بعد { $n } يوم من الانضمام.
    }
standing-braked =
    { $n ->
        [zero] قيل كل ما يلزم. لا تبدأ أصوات جديدة الآن، فيبدأ هذا الصوت في { $at }.
        [one] قيل كل ما يلزم. يبدأ صوت جديد واحد فقط في ثلاثين يوماً، فيبدأ هذا الصوت في { $at }.
        [two] قيل كل ما يلزم. يبدأ صوتان جديدان فقط في ثلاثين يوماً، فيبدأ هذا الصوت في { $at }.
        [few] قيل كل ما يلزم. تبدأ { $n } أصوات جديدة فقط في ثلاثين يوماً، فيبدأ هذا الصوت في { $at }.
        [many] قيل كل ما يلزم. يبدأ { $n } صوتاً جديداً فقط في ثلاثين يوماً، فيبدأ هذا الصوت في { $at }.
       *[other] قيل كل ما يلزم. يبدأ { $n } صوت جديد فقط في ثلاثين يوماً، فيبدأ هذا الصوت في { $at }.
    }

invitation-title = دعوة
invitation-until = تصلح مرة واحدة، حتى { $until }.
invitation-square = الدعوة على شكل مربع للتصوير
invitation-link = الرابط
invitation-voice = من يأتي بها يستطيع المشاركة بعد الترحيب. أما الصوت فيحتاج إلى أكثر: أناس التقوا به، ووقت.
invitation-once = لا نستطيع أن نُظهر هذا الرابط مرة أخرى. يمكنك أن تصنع غيره.

back-in-title = ضاع هاتفك؟
back-in-lead = يستطيع جاران يعرفانك أن يعيداك إلى الداخل. لا أحد يستطيع ذلك وحده.
back-in-step-one = تطلب ذلك على هذا الجهاز
back-in-step-one-how = يُظهر ستة أرقام.
back-in-step-two = جاران يقارنان الأرقام
back-in-step-two-how = قل لهما الأرقام وجهاً لوجه أو بالهاتف. يجب أن يكون لهما صوت في المجموعة.
back-in-step-three =
    { $n ->
        [zero] ثم لا انتظار
        [one] ثم تمرّ ساعة
        [two] ثم تمرّ ساعتان
        [few] ثم تمرّ { $n } ساعات
        [many] ثم تمرّ { $n } ساعة
       *[other] ثم تمرّ { $n } ساعة
    }
back-in-step-three-how = في هذا الوقت تستطيع أجهزتك القديمة أن تقول: لم أكن أنا. بعدها تدخل من هنا.
back-in-ask = أطلب العودة إلى الداخل
back-in-again = أطلب مرة أخرى
back-in-digits = أرقامك الستة
back-in-digits-what = لا تفتح شيئاً. تُظهر فقط أن هذا الجهاز لك.
back-in-asked = قلها لجارين لهما صوت ويعرفانك. الطلب مفتوح حتى { $until }.
back-in-one-of-two = قال أحد جارين من أنت. يلزم جار آخر حتى { $until }.
back-in-look = انظر مرة أخرى
back-in-waiting = قال جاران من أنت. يمكنك الدخول من هنا ابتداءً من { $until }.
back-in-waiting-why = حتى ذلك الوقت تستطيع أجهزتك القديمة أن تعترض. استعمل هذا المتصفح نفسه بعدها؛ يمكنك أن تغلق الصفحة.
back-in-granted = مرّ الوقت ولم يعترض أحد. تفضّل.
back-in-come = أدخل
back-in-refused = قال جهاز قديم: لم أكن أنا. لذلك انتهى هذا الطلب.
back-in-lapsed = انتهى وقت هذا الطلب. لم يتغير شيء.
back-in-other-ways = طرق أخرى للدخول

vouch-back-title = أعد أحداً إلى الداخل
vouch-back-lead = شخص تعرفه لديه جهاز جديد. يُظهر له ستة أرقام. اسأله عنها وجهاً لوجه أو بالهاتف.
vouch-back-care =
    { $n ->
        [zero] افعل هذا فقط إن كنت متأكداً من هو. يجب أن يقول جار آخر الشيء نفسه.
        [one] افعل هذا فقط إن كنت متأكداً من هو. يجب أن يقول جار آخر الشيء نفسه. ثم تمرّ ساعة.
        [two] افعل هذا فقط إن كنت متأكداً من هو. يجب أن يقول جار آخر الشيء نفسه. ثم تمرّ ساعتان.
        [few] افعل هذا فقط إن كنت متأكداً من هو. يجب أن يقول جار آخر الشيء نفسه. ثم تمرّ { $n } ساعات.
        [many] افعل هذا فقط إن كنت متأكداً من هو. يجب أن يقول جار آخر الشيء نفسه. ثم تمرّ { $n } ساعة.
       *[other] افعل هذا فقط إن كنت متأكداً من هو. يجب أن يقول جار آخر الشيء نفسه. ثم تمرّ { $n } ساعة.
    }
vouch-back-digits = الأرقام الستة
vouch-back-digits-hint = كما تظهر على الجهاز الجديد
vouch-back-who = من هو؟
vouch-back-choose = اختر
vouch-back-send = نعم، إنه هو
vouch-back-six-digits = اكتب الأرقام الستة
vouch-back-who-first = اختر من هو
vouch-back-no-such = لا أحد يطلب بهذه الأرقام. قارناها مرة أخرى.
vouch-back-other-name = ذكر جار آخر اسماً آخر. تحدثا معاً أولاً.

more-yours = ما يخصّك
more-first-page = صفحتنا الأولى، للجميع
more-download = نزّل السجل
more-sign-out = الخروج من هنا

said-joined = أنت معنا الآن. يسرّنا أنك هنا.
said-signed-in = لقد دخلت.
said-signed-out = لقد خرجت على هذا الجهاز.
said-signed-out-everywhere = خرجت من كل الأجهزة، ولم يعد أي برنامج يتصرّف باسمك.
said-device-out = خرج ذلك الجهاز.
said-others-out = خرجتَ من كل أجهزتك الأخرى.
said-passkey-added = حُفظ مفتاح المرور. في المرة القادمة يمكنك الدخول به.
said-passkey-gone = حُذف مفتاح المرور.
said-details-changed = تم التغيير.
said-left = لقد غادرت. مُسح ما كنا نعرفه عنك.
said-welcomed = لقد رحّبت. الآن تستطيع هذه الجارة أو هذا الجار المشاركة.
said-vouched = قلتَ إنكما التقيتما.
said-back-in = لقد عدت. أخرج الجهاز الضائع في الأسفل. تبقى المعلومات المختومة مغلقة أمامك ليوم واحد.
said-objected = انتهى ذلك الطلب. لم يدخل أحد.
said-vouched-back = لقد قلتَ من هو.

programs-title = برامج تتصرّف باسمك
programs-what = يمكن لجدول أو برنامج صغير أن يفعل عنك ما تفعله هنا.
programs-go = السماح لبرنامج بأن يتصرّف باسمي
programs-lead = لا يستطيع أكثر مما تستطيعه أنت. وما يفعله يُكتب في السجل باسمك.
programs-called = ماذا تسمّيه؟
programs-called-hint = لتعرفه في هذه القائمة. لا يراه أحد غيرك.
programs-name-first = أعطه اسمًا
programs-reach = إلى أي حدّ يُسمح له؟
programs-reach-first = اختر إلى أي حدّ يُسمح له
programs-reads = يقرأ
programs-reads-hint = ما تستطيع رؤيته هنا، ولا شيء غيره. لا يغيّر شيئًا.
programs-acts = يقرأ ويتصرّف
programs-acts-hint = يَعِد ويجيب ويقترح باسمك. ولا يفتح بيانات أحد.
programs-opens = يفتح البيانات أيضًا
programs-opens-hint = حيث يُسمح لك. وفي كل مرة يُكتب ذلك باسمك.
programs-days = كم من الوقت؟
programs-days-hint = ثم ينتهي من نفسه.
programs-make = إنشاء المفتاح
programs-enough = عشرة برامج تكفي لشخص واحد. أنهِ أحدها أولًا.
programs-now = تتصرّف باسمك الآن
programs-none = لا يتصرّف أي برنامج باسمك.
programs-nameless = برنامج
programs-until = ينتهي { $until }.
programs-end = إنهاؤه
programs-end-of = إنهاؤه: { $program }
programs-made-title = ها هو المفتاح
programs-token-of = مفتاح { $program }
programs-once = انسخه الآن. نعرضه هذه المرة فقط، ولا نحتفظ إلا بما يتحقق منه.
programs-where = أين يجدنا البرنامج
programs-only-it = من يملك المفتاح يستطيع أن يتصرّف باسمك. أعطه لهذا البرنامج وحده.
said-program-ended = لقد انتهى.

hooks-title = إخبار مكان آخر بما يحدث
hooks-what = أنواع وأرقام من السجل، موقَّعة. لا اسم أبدًا، ولا كلمة منك.
hooks-url = إلى أين
hooks-url-hint = عنوان يبدأ بـ https
hooks-url-first = اكتب إلى أين نخبره
hooks-no-place = يجب أن يكون https باسم في العالم وعلى منفذه المعتاد
hooks-enough = ثلاثة أماكن تكفي لشخص واحد
hooks-not-in-demo = الحيّ التجريبي لا يخبر أماكن أخرى بشيء
hooks-make = أخبره من الآن
hooks-stopped = لم يُجب لأيام. لا نخبره بشيء بعد الآن.
hooks-made-title = يُخبَر من الآن
hooks-secret = السر الذي يعرف به أننا نحن من قال ذلك
