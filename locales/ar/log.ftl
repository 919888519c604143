# السجل (العلامة في أول بعض الجمل تثبّت اتجاه القراءة حول رموز لاتينية): جملة لكل ما قد يحدث. نكتب بصيغة الاسم، فلا يُذكر هل صاحب الفعل رجل أم امرأة.

log-title = السجل
log-lead = كل ما حدث هنا، الأحدث أولاً.
log-filter = أظهر فقط
log-all = الكل
log-about-needs = الاحتياجات
log-about-people = الناس
log-about-offers = العروض
log-about-duties = المناوبات
log-about-openings = المعلومات المفتوحة
log-about-group = المجموعة
log-none = لم يحدث شيء من هذا.
log-none-yet = لا شيء من هذا بين الأحدث. انظر في الأقدم.
log-no-such-code = لا نعرف حاجة بهذا الرمز. الرمز كلمة وأربعة أرقام، مثل PLUM 4821.
log-older = الأقدم
log-code = ابحث عن حاجة برمزها
log-look = ابحث
log-why = لماذا يوجد سجل؟
log-why-see = لا رئيس هنا. لذلك يستطيع الجميع أن يروا ما فُعل ومن فعله.
log-why-not = لا تُكتب فيه أبداً أسماء من طلبوا، ولا أبوابهم، ولا كلماتهم.
log-whole = هل هو كامل؟
log-count =
    { $n ->
        [zero] لا مدخلات بعد. البصمة تبدأ هكذا:
        [one] مدخل واحد. بصمته تبدأ هكذا:
        [two] مدخلان. بصمة الأحدث تبدأ هكذا:
        [few] { $n } مدخلات. بصمة الأحدث تبدأ هكذا:
        [many] { $n } مدخلاً. بصمة الأحدث تبدأ هكذا:
       *[other] { $n } مدخل. بصمة الأحدث تبدأ هكذا:
    }
log-whole-what = كل مدخل يحمل بصمة الذي قبله. اكتب هذه العلامات عندك. إذا غيّر أحدهم شيئاً فيما بعد، لا تعود مطابقة. والملف الذي تنزّله يثبت نفسه:
log-download = نزّل السجل

log-who-asked = صاحب الطلب
log-somebody = شخص ما
log-time = الوقت
log-operator = من يعتني بالجهاز
log-need = {"\u200F"}{ $code } ({ $kind }، { $street })
log-need-somewhere = {"\u200F"}{ $code } ({ $kind })
log-a-need = حاجة
log-a-duty = مناوبة
log-outcome-why = {"\u200F"}{ $outcome } ({ $why })
log-why-promise = للوفاء بوعد
log-why-phone-desk = في مناوبة الهاتف
log-why-welcome = في مناوبة الترحيب

log-founded = بداية { $group } في { $place }.
log-street-named = إضافة { $street } إلى قائمة الشوارع. من { $who }.
log-street-renamed = تعديل كتابة اسم شارع: { $street }. من { $who }.
log-joined-founding = انضمام { $whom } مع الأوائل.
log-joined-offered = انضمام { $whom } لمدّ يد العون.
log-joined-invited = انضمام { $whom } بدعوة من { $by }.
log-welcomed = ترحيب من { $who } بـ { $whom }.
log-vouched = شهادة من { $who }: لقد التقينا، أنا و{ $whom }.
log-voice-gained = صوت جديد: { $whom }.
log-details-changed = تغيير من { $whom } لما نعرفه عنه أو عنها.
log-left = مغادرة أحد الجيران للمجموعة.
log-recovery-asked = طلب من جهاز جديد للعودة إلى الداخل.
log-recovery-vouched = قول من { $who } عن صاحب الجهاز الجديد: { $whom }.
log-recovery-granted = إذن بالعودة على جهاز جديد: { $whom }.
log-recovery-refused = قول من { $who }: لم أكن أنا. يبقى الجهاز الجديد في الخارج.
log-recovery-lapsed = انتهاء وقت طلب للعودة إلى الداخل.
log-asked = طلب جديد: { $need }.
log-asked-through = طلب من متصل كتبه { $who }: { $need }.
log-understood = قراءة ووضع على اللوحة من { $who }: { $need }.
log-changed = تغيير من { $who } لما هو مطلوب: { $need }.
log-promised = وعد من { $who } حتى { $when }: { $need }.
log-promised-if-yes = وعد من { $who } حتى { $when }، إن وافق صاحب الطلب: { $need }.
log-goes-along = مرافقة من { $who }: { $need }.
log-accepted = موافقة من { $who } على وعد: { $need }.
log-set-out = في الطريق الآن { $who }: { $need }.
log-release-announced = انتهى وقت وعد. يعود إلى اللوحة قريباً: { $need }.
log-released = عودة وعد إلى اللوحة: { $need }. { $why }.
log-handed-over = تسليم من { $who }: { $need }. { $how }.
log-not-handed-over = محاولة تسليم من { $who } لم تتم: { $need }. { $how }.
log-checking-back = نسأل هل وصل كل شيء: { $need }.
log-attempted = محاولة من { $who } للوصول إلى صاحب الطلب: { $need }. { $by }: { $came }.
log-held = تأجيل من { $who }: { $need }. { $hold }.
log-goes-on = متابعة من { $who }: { $need }.
log-hold-none = متابعة
log-arrived = قول من { $who } إنه وصل: { $need }.
log-partly-arrived = قول من { $who } إن جزءاً ينقص: { $need }.
log-nothing-came = قول من { $who } إنه لم يصل شيء: { $need }.
log-closed = إغلاق من { $who }: { $need }. { $outcome }.
log-closed-by-itself = إغلاق من نفسه: { $need }. { $outcome }.
log-goes-on-by-itself = متابعة من نفسها: { $need }.
log-reopened = فتح من جديد من { $who }: { $need }.
log-said = كتابة من { $who } عن { $need }.
log-asked-around =
    { $n ->
        [zero] لم يُسأل أحد من { $who } عن { $need }.
        [one] سؤال من { $who } لشخص واحد عن { $need }.
        [two] سؤال من { $who } لشخصين عن { $need }.
        [few] سؤال من { $who } إلى { $n } أشخاص عن { $need }.
        [many] سؤال من { $who } إلى { $n } شخصاً عن { $need }.
       *[other] سؤال من { $who } إلى { $n } شخص عن { $need }.
    }
log-offered = عرض من { $who }: { $kinds }.
log-offer-changed = تغيير عرض من { $who }: { $kinds }.
log-offer-paused = توقف عرض من { $who } حتى { $until }.
log-offer-resumed = عرض قائم من جديد: { $whom }.
log-offer-withdrawn = سحب عرض من { $who }.
log-duty-taken = مناوبة أخذها { $who } حتى { $until }: { $duty }.
log-duty-handed-back = إعادة مناوبة من { $who }: { $duty }.
log-duty-ended = انتهاء مناوبة { $whom } من نفسها: { $duty }.
log-opened-need = فتح معلومات { $need } من { $who }، { $why }.
log-opened-person = فتح طريقة الوصول إلى { $whom } من { $who }، { $why }.
log-opened-other = فتح معلومات مختومة من { $who }، { $why }.
log-forgotten-need = مسح معلومات { $need }.
log-forgotten-person = مسح ما كنا نعرفه عن أحد الجيران.
log-forgotten-other = مسح معلومات مختومة.
log-undone = تراجع من { $who } عمّا حدث في المدخل { $seq }.
