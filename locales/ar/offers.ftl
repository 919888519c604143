# العروض.

day-monday = الاثنين
day-tuesday = الثلاثاء
day-wednesday = الأربعاء
day-thursday = الخميس
day-friday = الجمعة
day-saturday = السبت
day-sunday = الأحد

offers-title = العروض
offers-lead = ما يسرّنا أن نفعله أو نعطيه. نراعي الحدود قبل أن يُسأل أحد.
offers-new = قدّم عرضاً
offers-mine = عروضك
offers-filter = الأنواع
offers-all = الكل
offers-see-all = عرض الكل: { $n }
offers-none = لا شيء هنا الآن. ما يعرضه أحدهم يظهر هنا.
offers-standing = كلما لزم
offers-some =
    { $n ->
        [zero] لا شيء
        [one] مرة واحدة
        [two] اثنان
        [few] { $n } منها
        [many] { $n } منها
       *[other] { $n } منها
    }
offers-any-time = في أي وقت
offers-mornings = صباحاً: { $days }.
offers-afternoons = بعد الظهر: { $days }.
offers-evenings = مساءً: { $days }.
offers-every-day = كل يوم
offers-weekdays = من الاثنين إلى الجمعة
offers-weekend = السبت والأحد
offers-own-street = في شارعي فقط
offers-minutes =
    { $n ->
        [zero] في المكان نفسه
        [one] حتى دقيقة من الطريق
        [two] حتى دقيقتين من الطريق
        [few] حتى { $n } دقائق من الطريق
        [many] حتى { $n } دقيقة من الطريق
       *[other] حتى { $n } دقيقة من الطريق
    }
offers-a-week =
    { $n ->
        [zero] ليس في كل أسبوع
        [one] مرة في الأسبوع على الأكثر
        [two] مرتين في الأسبوع على الأكثر
        [few] { $n } مرات في الأسبوع على الأكثر
        [many] { $n } مرة في الأسبوع على الأكثر
       *[other] { $n } مرة في الأسبوع على الأكثر
    }
offers-rests = متوقف حتى { $until }
offers-resume = أنا مستعد من جديد
offers-withdraw = اسحبه
offers-not-now = ليس الآن
offers-for-how-long = لكم من الوقت؟

offer-lead = يمكنك دائماً أن تقول لا. ويمكنك أن تغيّره في أي يوم.
offer-change-title = غيّر عرضك
offer-sort = ما هو؟
offer-time-hint = ساعة، أو مكالمة، أو مشوار إلى الدكان
offer-skill-hint = تصليح، استمارات، لغات، حلاقة
offer-thing-hint = شيء تعطيه أو تعيره
offer-lift-hint = مكان في سيارة، أو نقل أشياء
offer-space-hint = غرفة، أو مخزن، أو مطبخ
offer-money-hint = فاتورة، أو تذكرة، أو القليل كل شهر
offer-kinds = لماذا يصلح؟
offer-quantity = كم؟
offer-quantity-standing = كلما لزم
offer-quantity-some = عدد
offer-number = كم العدد؟ (مع «عدد» فقط)
offer-when = متى؟
offer-any-time = في أي وقت
offer-or-tick = أو ضع علامة على الأوقات التي تناسبك.
offer-morning = صباحاً
offer-afternoon = بعد الظهر
offer-evening = مساءً
offer-how-far = إلى أي مسافة؟
offer-how-far-hint = طريق الذهاب، بالطريقة التي تتنقّل بها
offer-at-most = كم مرة على الأكثر؟
offer-at-most-hint = نراعي ذلك قبل أن يسألك أحد.
offer-no-limit = بلا حد
offer-languages = بأي اللغات؟
offer-languages-hint = اختر ما تحب أن تتكلمه. من دون اختيار فهي لغة المجموعة.
offer-starts = من أين؟
offer-starts-hint = إن رغبت فقط: شارع يناسبك للانطلاق. لا يلزم أن يكون شارعك، وهو يبقى في السجل.
offer-starts-nowhere = غير مذكور
offer-languages-first = اللغات رموز مثل «pl»
offer-send = احفظ هذا العرض
offer-sort-first = اختر ما هو
offer-kinds-first = ضع علامة على ما يصلح له
offer-number-first = اكتب عدداً من 1 إلى 999
offer-times-first = ضع علامة على وقت، أو على «في أي وقت»
offer-travel-first = اختر كيف تتنقّل
offer-too-many = شيء هنا لا يتوافق، أو لديك خمسون عرضاً من قبل

said-offered = عرضك قائم.
said-offer-changed = تغيّر عرضك.
said-offer-rests = هو متوقف. ويعود من نفسه.
said-offer-resumed = عرضك قائم من جديد.
said-offer-withdrawn = لم يعد عرضك هنا.

offer-photo-legend = صورة له
offer-photo = صورة (اختياري)
offer-photo-hint = حتى 8 ميغابايت. يراها كل من يشارك. لا نحفظ أين التُقطت ولا متى.
offer-photos = صوره
offer-photo-alt = صورة لما يُعرض: { $what }
