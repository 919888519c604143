# كلمات الأقسام: الأنواع والأشياء والموعد، وكيف تسير الأمور وتنتهي.

kind-food = طعام
kind-medicine = دواء
kind-home = ملابس وبيت
kind-money = مال
kind-company = شخص أتحدث معه
kind-lift = توصيلة
kind-repair = إصلاح
kind-letters = رسائل واستمارات
kind-else = شيء آخر

item-groceries = مواد غذائية
item-prepared_meals = وجبات مطبوخة
item-baby_food = طعام وحليب للرضّع
item-pet_food = طعام للحيوانات
item-prescription = إحضار وصفة طبية
item-medical_supplies = أشياء من الصيدلية
item-clothing = ملابس
item-school_uniform = زي مدرسي
item-bedding = أغطية وفراش
item-toiletries = صابون وحفاضات وما يشبهها
item-household_goods = أشياء للبيت
item-furniture = أثاث
item-heating = تدفئة أو تبريد
item-grant = بعض المال
item-bill = مساعدة في فاتورة
item-meter_top_up = شحن العدّاد
item-phone_credit = رصيد للهاتف
item-funeral = تكاليف جنازة
item-friendly_call = مكالمة ودّية
item-someone_to_talk_to = شخص أتحدث معه
item-visit = زيارة
item-childcare = رعاية الأطفال
item-respite = استراحة لمن يرعى غيره
item-come_along = شخص يرافقني
item-lift_somewhere = توصيلة إلى مكان
item-moving_things = نقل أشياء
item-fares = أجرة الحافلة أو القطار
item-small_repair = إصلاح صغير
item-housework = أعمال البيت
item-garden = الحديقة
item-laundry = غسيل الملابس
item-phone_or_computer = مشكلة في الهاتف أو الحاسوب
item-benefits = استمارات المعونات
item-health_forms = استمارات الطبيب أو المستشفى
item-housing_forms = استمارات السكن
item-read_a_letter = رسالة للقراءة أو الكتابة
item-interpreting = شخص يترجم الكلام
item-translation = شيء للترجمة
item-post = البريد
item-dog_walking = تمشية الكلب
item-queueing = الوقوف في الطابور عن شخص
item-somewhere_tonight = مكان للنوم الليلة
item-storage = مكان لحفظ الأشياء
item-lessons = دروس
item-work = مساعدة في العمل
item-borrow_a_thing = شيء للاستعارة

need-title-for =
    { $n ->
        [zero] { $what }
        [one] { $what } لشخص واحد
        [two] { $what } لشخصين
        [few] { $what } لـ { $n } أشخاص
        [many] { $what } لـ { $n } شخصاً
       *[other] { $what } لـ { $n } شخص
    }

soon-today = اليوم
soon-one_or_two_days = خلال يوم أو يومين
soon-three_to_five_days = خلال 3 إلى 5 أيام
soon-about_a_week = خلال أسبوع تقريباً
soon-any_time = في أي وقت

phase-heard = وصل الآن
phase-open = مفتوح
phase-promised = موعود به
phase-underway = في الطريق
phase-checking_back = هل وصل؟
phase-closed = مغلق

hold-calling_back = نحاول الاتصال من جديد
hold-paced = ينتظر دوره حتى { $until }
hold-waits_for = ينتظر: { $what }
waits-stock = توفّر الأشياء
waits-person = شخصاً متفرغاً
waits-interpreter = مترجماً
waits-decision = قراراً

outcome-met = تمّ
outcome-partly_met = تمّ جزء منه
outcome-met_by_others = قام به آخرون
outcome-no_longer_needed = لم يعد مطلوباً
outcome-passed_on = نُقل إلى جهة أخرى
outcome-could_not = لم يكن ممكناً
outcome-unreachable = تعذّر الوصول إليهم
outcome-expired = لم يتحدث عنه أحد بعد ذلك
outcome-joined_to = ضُمّ إلى غيره
passed-another_group = مجموعة أخرى
passed-service = خدمة عامة
passed-professional = شخص هذا عمله
could_not-no_one_free = لم يكن أحد متفرغاً
could_not-no_stock = لم يبقَ شيء
could_not-no_money = لم يكن هناك مال
could_not-not_safe = لم يكن آمناً
could_not-not_ours_to_do = ليس هذا من شأننا
could_not-needs_a_professional = يحتاج إلى شخص هذا عمله

handover-door = عند الباب
handover-left = وُضع حيث اتفقنا
handover-picked_up = جاؤوا وأخذوه
handover-not_home = لا أحد في البيت
handover-bad_address = لم أجد العنوان
handover-not_ready = لم يكن جاهزاً
handover-not_wanted = لم يعودوا يريدونه
handover-too_far = بعيد جداً عليّ
handover-other = شيء آخر

channel-call = مكالمة
channel-text = رسالة نصية
channel-email = بريد إلكتروني
channel-door = عند الباب
channel-own_page = على صفحتهم
reached-reached = تحدثتُ معهم
reached-no_answer = لا أحد يردّ
reached-voicemail = تركتُ رسالة صوتية
reached-bad_number = رقم خاطئ
reached-will_call_back = سيتصلون بنا
reached-no_help_wanted = لا يريدون مساعدة
reached-duplicate = هذا عندنا من قبل
reached-language_needed = نحتاج إلى لغة أخرى

released-handed_back = أُعيد
released-time_passed = مضى الوقت
released-declined = صاحب الطلب يفضّل شخصاً آخر
released-too_far = بعيد جداً
released-gone = تركوا المجموعة
released-closed = أُغلق
released-reopened = فُتح من جديد
released-not_arrived = لم يصل

reach-text = برسالة نصية
reach-call = بمكالمة
reach-email = بالبريد الإلكتروني
reach-own_page = على صفحتهم الخاصة

duty-phone-desk = الهاتف
duty-welcome = الترحيب
duty-phone-desk-until = مناوب على الهاتف حتى { $until }
duty-welcome-until = مناوب على الترحيب حتى { $until }

offer-thing = شيء
offer-time = وقت
offer-skill = مهارة
offer-space = مكان
offer-lift = توصيلة
offer-money = مال
travel-on_foot = مشياً
travel-bicycle = بالدراجة
travel-car = بالسيارة
travel-from_home = من البيت

people-nameless = أحد الجيران

said-undone = تمّ التراجع. كل شيء كما كان.

refusal-not-founded = هذه المجموعة لم تبدأ بعد.
refusal-founded-already = هذه المجموعة بدأت من قبل.
refusal-sign-in-first = ادخل أولاً ثم افعل ذلك من جديد.
refusal-welcome-first = يرحّب بك أحد الأعضاء أولاً. بعدها يمكنك أن تفعل هذا.
refusal-voice-first = هذا لمن له صوت. يمكن لعضوين يعرفانك أن يشهدا لك.
refusal-duty-first = هذا من عمل المناوبة. يمكن لكل من له صوت أن يأخذها لأسبوع.
refusal-not-yours = هذا لمن يعنيهم الأمر فقط.
refusal-not-there = لا يوجد شيء كهذا هنا. ربما مُسح.
refusal-closed = هذا مغلق. يمكن فتحه من جديد.
refusal-not-closed = هذا ليس مغلقاً.
refusal-promised-already = سبقك أحد الجيران بلحظة. الأمر في أيدٍ أمينة.
refusal-you-promised-already = لقد وعدتَ بهذا من قبل.
refusal-enough-promises = عندك ثلاثة وعود مفتوحة. أنهِ واحداً أو أعده أولاً.
refusal-night = الوقت ليل. لا يُسأل أحد قبل الثامنة صباحاً.
refusal-asked-just-now = سُئل بعضهم قبل قليل. امنحهم وقتاً للجواب.
refusal-nobody-to-ask = لم يبق أحد يمكن سؤاله.
refusal-go-together = لا أحد يذهب وحده هنا. ينضم شخص ثانٍ أولاً.
refusal-nothing-to-promise = لا شيء هنا يمكن أخذه الآن.
refusal-too-much = هذا أكثر من المطلوب. خذ جزءاً أصغر.
refusal-bad-time = اختر وقتاً لم يأتِ بعد، خلال شهرين.
refusal-not-promised = لم تعد بهذا. عِد به أولاً.
refusal-not-now = هذه الخطوة لها وقت آخر. انظر إلى الصفحة مرة أخرى.
refusal-enough-openings = فتحتَ اليوم معلومات عشرة أشخاص. هذا يكفي ليوم واحد.
refusal-promise-first = المعلومات تُفتح فقط لمن سيأتي. عِد بهذا أولاً.
refusal-forgotten = المعلومات مُسحت. لا أحد يستطيع فتحها بعد الآن.
refusal-not-yourself = يجب أن يفعل هذا شخص آخر من أجلك.
refusal-vouched-already = لقد قلتَ هذا من قبل.
refusal-has-voice = له صوت من قبل.
refusal-enough-vouches = ثلاثة أشخاص شهدتَ لهم ما زالوا ينتظرون. انتظر حتى يحصل أحدهم على صوت.
refusal-welcomed-already = رحّب به شخص من قبل.
refusal-has-left = لقد ترك المجموعة.
refusal-on-duty-already = هذه المناوبة عندك من قبل.
refusal-not-yours-to-undo = لا يتراجع عن الفعل إلا من قام به.
refusal-too-late-to-undo = مضت عشر دقائق، أو حدث شيء آخر بعد ذلك.
refusal-bad-value = هناك شيء فارغ أو طويل جداً أو لا يناسب غيره. انظر إليه مرة أخرى.
refusal-street-there = هذا الشارع في القائمة من قبل.
refusal-only-time = هذا يحدث من نفسه حين يأتي وقته.
refusal-only-in-demo = هذا يعمل فقط في الحي التجريبي.
refusal-not-open-yet = ما زال هذا يُكتب. نسأل الجميع لاحقاً.
refusal-open-already = نحن نسأل الجميع من قبل.
refusal-decided-already = هذا تقرّر. اقترح تغييراً.
refusal-asked-already = هناك سؤال مفتوح يغيّر الأمر نفسه. تكلّم هناك.
refusal-changes-nothing = هو كذلك من قبل.
refusal-needs-another-kind = هذا يحتاج إلى نوع أشدّ من القرارات. اختر نوعاً آخر.
refusal-cannot-be-undone = لا يمكن التراجع عن هذا، فيجب أن نسأل الجميع. اختر قراراً عادياً.
refusal-twice-the-same = الشيء نفسه مكتوب مرتين. احذف واحداً.
refusal-enough-drafts = عندك عشرون مسودة. افتح واحدة أو اسحبها أولاً.
refusal-supported-already = لقد قلتَ هذا من قبل.
refusal-reason-first = قل لماذا، في جملة. الآخرون يريدون أن يفهموا.
refusal-meet-first = ضع علامة أنك ستلتقي بنا للحديث. الاعتراض يعني أن نتوقف ونتحدث.
refusal-text-changed = تغيّرت الصيغة في هذه الأثناء. اقرأها من جديد ثم أجب.
refusal-its-own-language = النص مكتوب بهذه اللغة أصلاً. اختر لغة أخرى.
refusal-came-later = بدأ صوتك بعد هذا السؤال. يمكنك أن تتكلم، وفي المرة القادمة نسألك.
refusal-answered-themselves = صاحب الجواب أجاب بنفسه. ولا يغيّره غيره.
refusal-only-themselves = هنا يجيب كل واحد عن نفسه.
refusal-had-your-say = أجبتَ قبل الاتفاق. يمكنك أن تقترح التراجع عنه.
refusal-last-question-now = الآن نعم أو لا. أجب عن هذا.
refusal-enough-said = كُتب هنا الكثير. تحدثوا عن الباقي معاً.
refusal-enough-versions = صار له من الصيغ كل ما يمكن. اقترحه من جديد.
refusal-too-late-to-change = لم يبق وقت لصيغة أخرى. اقترحه من جديد.
refusal-enough-time = أُعطي من الوقت كل ما يمكن.
refusal-emergency-twice = تقرّر هذا على عجل مرتين. الآن نسأل الجميع: اختر قراراً عادياً.
refusal-listen-first = استمع إلى الشخص أولاً. صفحة «حين يؤلمنا شيء» تُريك كيف.
refusal-braked-before = شُدّت الفرامل على هذا من قبل. اقترح التراجع عنه.
refusal-too-new = صوتك ما زال جديداً على هذا. يمكنك أن تقترح تغييراً.
refusal-voice-rests = صوتك يستريح الآن. ويعود من نفسه.
refusal-not-enough = ليس في الصندوق هذا القدر.
refusal-pot-not-empty = لا يُغلق إلا صندوق فارغ، والحصّالة لا تُغلق أبداً.
refusal-enough-turns = كانت هذه المناوبة عندك مرات متتالية. الآن دور شخص آخر.
refusal-no-room = في هذه المناوبة ما يكفي من الناس.
refusal-dissolved = انتهت هذه المجموعة. لا يبدأ هنا شيء جديد.

# ما يحب الناس الحديث عنه أو فعله، من أجل الصحبة.
interest-cooking = الطبخ
interest-gardens = الحدائق والنباتات
interest-sport = كرة القدم والرياضة
interest-music = الموسيقى
interest-cards_and_chess = الورق والشطرنج
interest-books = الكتب
interest-films = الأفلام والمسلسلات
interest-children = الأطفال والأحفاد
interest-animals = الحيوانات
interest-handicraft = الأشغال اليدوية
interest-walking = المشي
interest-news_and_history = الأخبار والتاريخ
interests-legend = ماذا تحب أن تتحدث عنه أو تفعله؟
interests-ask = ماذا تحب؟ (اختياري)
interests-ask-hint = حتى أربعة. لا يراها إلا من يأتي ومن يحب الشيء نفسه. تبقى في السجل دون اسمك.
interests-call = ماذا يحب المتصل؟ (للصحبة فقط)
interests-call-hint = حتى أربعة، إن أراد المتصل. تبقى في السجل دون اسم.
interests-offer-hint = للصحبة فقط وإن رغبت: حتى أربعة. يراها كل من يشارك، وتبقى في السجل.
interests-too-many = اختر { $n } على الأكثر
interests-liked = يحب: { $what }
