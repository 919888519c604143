# الطلب دون حساب، ومتابعته بمفتاحه.

ask-title = ماذا يساعدك؟
ask-lead = اختر واحداً. لا تحتاج إلى حساب ولا أوراق ولا سبب.
ask-step = { $kind } · { $at } من 3
ask-stuck = هل توقفت؟ اتصل أو أرسل رسالة إلى

ask-what-title = ماذا يساعدك؟
ask-item = ما هو الموضوع؟ (اختياري)
ask-item-unsaid = شيء آخر، أو لا أعرف بعد
ask-words = بكلماتك أنت (اختياري)
ask-words-hint = ماذا يجب أن يعرف الجار؟ لا أحد يسأل عن السبب.
ask-household = لكم شخصاً؟ (اختياري)
ask-household-problem = اكتب رقماً من 1 إلى 30، أو اترك الخانة فارغة
ask-bags = كم كيساً أو صندوقاً؟ (اختياري)
ask-bags-hint = إن كنت لا تعرف، فاترك الخانة فارغة.
ask-bags-problem = اكتب رقماً من 1 إلى 20، أو اترك الخانة فارغة
ask-soon = متى تحتاجه؟

ask-reach-title = كيف نتواصل معك؟
ask-called = بماذا نناديك؟ (اختياري)
ask-called-hint = أي اسم يكفي.
ask-via = أفضل طريقة للتواصل معك
ask-via-text = أرسلوا لي رسالة
ask-via-call = اتصلوا بي
ask-via-email = راسلوني بالبريد الإلكتروني
ask-via-own_page = لا شيء منها. سأنظر في صفحتي
ask-via-own_page-hint = نعطيك رمزاً. لا حاجة إلى رقم.
ask-tel = رقم الهاتف
ask-tel-hint = فقط إذا أردت رسالة أو اتصالاً.
ask-tel-problem = اكتب رقماً نصل به إليك، أو اختر طريقة أخرى
ask-email = البريد الإلكتروني
ask-email-hint = فقط إذا أردت رسالة بالبريد الإلكتروني.
ask-email-problem = اكتب عنواناً مثل name@mail.org، أو اختر طريقة أخرى
ask-safe = متى يكون التواصل آمناً؟ (اختياري)
ask-safe-hint = مثلاً: صباحاً فقط، لا تتركوا رسالة.
ask-street = شارعك (اختياري)
ask-street-hint = شارع أو أقرب تقاطع. يرى الشارعَ كل المشاركين.
ask-meant = أي شارع تقصد؟
ask-meant-none = لا شيء منها. اترك ما كتبته.
ask-meant-problem = هذا الشارع ليس في قائمتنا كما كتبته. هل هو أحد هذه؟
ask-door = رقم البيت وكيف نجد الباب (اختياري)
ask-door-hint = مختوم. لا يُفتح إلا للجار الذي يأتي ولمناوبة الهاتف.
ask-password = كلمة سر للباب (اختياري)
ask-password-hint = يقولها الجار فتعرف من بالباب.
ask-more = بابك، والأوقات الآمنة، واسألوني أولاً (اختياري)
ask-first = اسألوني قبل أن يأتي أحد
ask-first-hint = ترى من هو، وتقول نعم أو لا.

ask-check-title = هل هذا صحيح؟
ask-check-what = ماذا
ask-check-words = بكلماتك
ask-check-interests = ما تحبه
ask-check-household = لكم شخصاً
ask-check-people =
    { $n ->
        [zero] لا أحد
        [one] شخص واحد
        [two] شخصان
        [few] { $n } أشخاص
        [many] { $n } شخصاً
       *[other] { $n } شخص
    }
ask-check-bags = كم
ask-check-bag-count =
    { $n ->
        [zero] لا شيء
        [one] كيس أو صندوق واحد
        [two] كيسان أو صندوقان
        [few] { $n } أكياس أو صناديق
        [many] { $n } كيساً أو صندوقاً
       *[other] { $n } كيس أو صندوق
    }
ask-check-soon = متى
ask-check-called = نناديك
ask-check-reach = نصل إليك
ask-check-way = { $way }: { $to }
ask-check-safe = متى يكون آمناً
ask-check-street = الشارع
ask-check-unsaid = لم يُذكر
ask-check-door = بابك
ask-check-password = كلمة سر الباب
ask-check-first = قبل أن يأتي أحد
ask-check-lost = هذا الشارع ليس في قائمتنا. يسألك أولاً أحد من مناوبة الهاتف عن المكان. يمكنك الإرسال كما هو.
ask-check-outside = هذا الشارع ليس من شوارعنا كما كتبته. يمكنك الإرسال كما هو.
ask-check-outside-kept = نحتفظ بما تطلبه. إن كان خارج منطقتنا نمرره إلى جيران هناك.
ask-next-outside = إن كان خارج منطقتنا
ask-next-outside-text = ينظر أحد من مناوبة الهاتف أين المكان. ثم يمرره إلى مجموعة هناك، وتقرأ ذلك في صفحتك.
story-passed-on = هو الآن عند مجموعة قريبة منك. إن لم يتواصل معك أحد فافتحه من جديد أو اتصل بنا.
ask-sees = من سيرى هذا
ask-sees-board = يرى كل المشاركين ما هو، ومتى، ولكم شخصاً، والشارع. لا يرون من أنت.
ask-sees-sealed =
    { $n ->
        [zero] كل ما عدا ذلك مختوم. لا يُفتح إلا للجار الذي يأتي ولمن يتولى مناوبة الهاتف. لا أحد فيها الآن.
        [one] كل ما عدا ذلك مختوم. لا يُفتح إلا للجار الذي يأتي وللشخص الواحد في مناوبة الهاتف.
        [two] كل ما عدا ذلك مختوم. لا يُفتح إلا للجار الذي يأتي وللشخصين في مناوبة الهاتف.
        [few] كل ما عدا ذلك مختوم. لا يُفتح إلا للجار الذي يأتي ولـ { $n } أشخاص في مناوبة الهاتف.
        [many] كل ما عدا ذلك مختوم. لا يُفتح إلا للجار الذي يأتي ولـ { $n } شخصاً في مناوبة الهاتف.
       *[other] كل ما عدا ذلك مختوم. لا يُفتح إلا للجار الذي يأتي ولـ { $n } شخص في مناوبة الهاتف.
    }
ask-sees-nobody = كل ما عدا ذلك مختوم. لا يُفتح إلا للجار الذي يأتي ولمن يتولى مناوبة الهاتف. لا أحد فيها الآن.
ask-sees-log = كل فتح يُسجَّل. يمكنك أن تقرأ من كان.
ask-send = أرسل إلى جيراني

ask-wait-title = لحظة واحدة
ask-wait-why = وصلت طلبات كثيرة جداً من شبكتك. لا نرفض أي طلب. هذا يحتاج لحظة أطول فقط.
ask-wait-how-long =
    { $n ->
        [zero] يمكنك الإرسال الآن.
        [one] انتظر ثانية واحدة. ثم اضغط الزر.
        [two] انتظر ثانيتين. ثم اضغط الزر.
        [few] انتظر { $n } ثوانٍ. ثم اضغط الزر.
        [many] انتظر { $n } ثانية. ثم اضغط الزر.
       *[other] انتظر { $n } ثانية. ثم اضغط الزر.
    }
ask-wait-kept = ما كتبته محفوظ هنا. يقرؤه أولاً أحد من مناوبة الهاتف.

ask-done-title = وصلنا طلبك
ask-done-title-name = وصلنا طلبك يا { $name }
ask-done-by = تريده قبل { $when }.
ask-done-code = رمزك
ask-done-code-hint = قله عندما تتحدث معنا. وحده لا يفتح شيئاً.
ask-done-key = مفتاحك: ست كلمات
ask-done-key-hint = تفتح صفحتك: ما يحدث، والحديث، والتغيير، والمسح. اكتبها أو احفظ الرابط. لا ترها لأحد.
ask-done-square = رمز مربع لرابطك الخاص
ask-done-open = افتح صفحتي
ask-done-next = ماذا يحدث الآن
ask-next-read = يقرؤه أحد أولاً
ask-next-read-desk = في مناوبة الهاتف الآن: { $names }.
ask-next-read-nobody = لا أحد في مناوبة الهاتف الآن. من يتولاها يقرؤه.
ask-next-board = هو على لوحتنا
ask-next-board-text = يرى كل المشاركين ما هو، ومتى، والشارع. لا يرون من أنت.
ask-next-promise = يقول جار: «أستطيع ذلك»
ask-next-told-text = يرسل إليك رسالة.
ask-next-told-call = يتصل بك.
ask-next-told-email = يراسلك بالبريد الإلكتروني.
ask-next-told-own_page = ترى ذلك في صفحتك. انظر مرة أخرى لاحقاً.
ask-next-yes-first = لا يأتي إلا بعد أن تقول نعم.
ask-next-say-no = يمكنك أن تقول لا.
ask-next-time = تتفقان على وقت
ask-next-time-text = لا يُفتح عنوان بابك إلا للجار الذي يأتي ولمناوبة الهاتف. يمكنك أن تقرأ من فتحه.
ask-next-talk = تتحدثان في صفحتك
ask-next-talk-text = لا يقرؤه إلا من وعد ومناوبة الهاتف.
ask-danger = هل أنت في خطر، أو مريض جداً؟
ask-danger-call = اتصل بالرقم 112 أو برقم الطوارئ في منطقتك. نحن جيران، لسنا خدمة طوارئ.
ask-another = اطلب شيئاً آخر

key-title = افتح صفحتك
key-words = كلماتك الست
key-words-hint = أعطيناك إياها عندما طلبت. الأحرف الكبيرة لا تهم.
key-open = افتح
key-wrong = هذه الكلمات الست لا تفتح شيئاً. انظر إلى كل كلمة مرة أخرى. ربما مُسحت الصفحة.
key-wait = محاولات كثيرة. انتظر ساعة ثم حاول مرة أخرى. يمكنك أيضاً أن تتصل بنا.
key-is-open = صفحتك مفتوحة على هذا الجهاز
key-code = رمز مثل PLUM 4821 هو للحديث معنا. لا يفتح أي صفحة.
key-lost = هل فقدت الكلمات؟ قل رمزك لأي عضو. يمكنه أن يمسح طلبك، ثم تطلب من جديد.
said-key-left = صفحتك مغلقة على هذا الجهاز.

wipe-title = هل نمسح كل شيء الآن؟
wipe-lead = لا يمكن لأحد أن يتراجع عن هذا.
wipe-what = يُمحى اسمك ورقمك وبابك وكلماتك والحديث. ولا تعود كلماتك الست تعمل.
wipe-promised = وعد جار بأن يأتي. إذا مسحت، فلن يجدك. أخبره أولاً إن أردت.
wipe-now = امسح الآن
gone-title = تم المسح
gone-lead = لم يعد أحد يستطيع فتحه. لا نحن، ولا من يأخذ جهازنا.
gone-what = ما الذي ذهب
gone-details = اسمك ورقمك وبابك وكلماتك وكل ما قيل. ومن نسخنا الاحتياطية أيضاً.
gone-log = يحتفظ سجلنا بما طُلب والشارع والوقت. لم يكن فيه من أنت أبداً.
gone-not = ما لا نستطيع الوصول إليه
gone-paper = الورق وصور الشاشة وما كتبه أحد بعد أن فتحه.
gone-messages = المكالمات والرسائل التي مرت عبر شركات الهاتف والبريد.
gone-backups = إذا كانت مجموعتنا على قاعدة بيانات كبيرة مشتركة، فنسخها تلحق خلال 7 أيام.

story-asked = طلبت
story-read = يقرؤه أحد من مناوبة الهاتف
story-board = هو على لوحتنا
story-promised = وعد جار
story-underway = في الطريق
story-answer = تقول هل وصل
story-closed-because = { $what }: { $why }

mine-where = أين وصل
mine-wiped-on = تُمسح معلوماتك وحدها في { $date }.
mine-again = أحتاجه من جديد
mine-arrived = هل وصل؟
mine-answer = ماذا وصل؟
mine-answer-arrived = كل شيء
mine-answer-partly = جزء فقط
mine-answer-nothing = لم يصل شيء
mine-answer-problem = اختر ماذا وصل
mine-left = كم كيساً أو صندوقاً ينقص بعد؟
mine-return = هل طلب أحد شيئاً بالمقابل؟
mine-return-hint = المساعدة هنا مجانية. إذا أراد أحد مالاً أو شيئاً آخر، فأخبرنا.
mine-return-nothing = لا
mine-return-something = نعم
mine-return-unsaid = أفضل ألا أقول
mine-answer-send = أرسل جوابي
mine-who = من وعد
mine-offered = يريد أن يأتي قبل { $when }. هل يناسبك؟
mine-accepted = سيفعل ذلك قبل { $when }.
mine-underway = في الطريق. ينتهي قبل { $when }.
mine-part = يحضر { $much } من { $of }.
mine-yes = نعم، حسناً
mine-no = لا، شكراً
mine-rather-not = أفضل شخصاً آخر
mine-talk = حديث
mine-talk-empty = لم يُقل شيء بعد. لا يقرأ ما يُقال هنا إلا من وعد ومناوبة الهاتف.
mine-you = أنت
mine-say = قل شيئاً
mine-say-hint = مثلاً: أكون في البيت من الخامسة.
mine-say-send = أرسل
mine-say-empty = اكتب شيئاً أولاً
mine-opened = من فتح معلوماتك
mine-opened-nobody = لا أحد حتى الآن.
mine-opened-promise = وعد بأن يأتي
mine-opened-desk = في مناوبة الهاتف
mine-opened-welcome = في الترحيب
mine-else = ما يمكنك فعله
mine-change = غيّر ما طلبته
mine-end = لم أعد أحتاجه
mine-end-others = حصلت عليه بطريقة أخرى
mine-wipe = امسح معلوماتي الآن
mine-leave = أغلق هذه الصفحة على هذا الجهاز
said-mine-yes = حسناً. يعرف أنك قلت نعم.
said-mine-no = حسناً. عاد إلى اللوحة.
said-mine-said = أُرسل.
said-mine-answered = سُجّل.
said-mine-closed = أُغلق. يمكنك فتحه من جديد.
said-mine-reopened = فُتح من جديد.
said-mine-changed = تم التغيير.

change-title = غيّر ما طلبته
change-lead = ما تتركه فارغاً يبقى كما هو. لا يظهر رقمك ولا بابك هنا.
change-door-hint = اتركه فارغاً ليبقى ما أعطيته.
change-reach = رقم أو بريد إلكتروني جديد (اختياري)
change-reach-hint = اتركه فارغاً ليبقى ما أعطيته.
change-save = احفظ التغيير
