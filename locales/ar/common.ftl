# ما تشترك فيه كل الصفحات.

frame-house = Manyhands
frame-skip = انتقل إلى الجزء الرئيسي
frame-languages = اللغة
frame-rooms = الأقسام
frame-rooms-short = الأقسام، باختصار
frame-waiting = بالانتظار
frame-your-page = صفحتك:
frame-signed-in = أنت هنا باسم { $name }
frame-undo = تراجع

room-today = اليوم
room-board = اللوحة
room-rounds = الجولات
room-offers = العروض
room-duties = المناوبات
room-decisions = القرارات
room-decide = نقرر
room-neighbours = الجيران
room-log = السجل
room-about = من نحن
room-more = المزيد

foot-how-we-work = كيف نعمل
foot-offer = مدّ يد العون
foot-my-code = لديّ رمز
foot-your-information = معلوماتك
foot-sign-in = الدخول
foot-no-bosses = ليس في { $group } رؤساء ولا موظفون. كل شيء هنا يديره أناس يسكنون في الجوار.

form-summary = هناك مشكلة
form-error = خطأ:
form-too-long =
    { $n ->
        [zero] اكتب أقل.
        [one] اكتب أقل. المساحة تتسع لحرف واحد.
        [two] اكتب أقل. المساحة تتسع لحرفين.
        [few] اكتب أقل. المساحة تتسع لـ { $n } أحرف.
        [many] اكتب أقل. المساحة تتسع لـ { $n } حرفاً.
       *[other] اكتب أقل. المساحة تتسع لـ { $n } حرف.
    }
form-trap = اترك هذا فارغاً
form-continue = متابعة
form-back = رجوع
form-change = تغيير
form-cancel = اتركه كما هو
form-optional = (اختياري)

sorry-not-here-title = هذه الصفحة ليست هنا
sorry-not-here = ربما مُسحت، كما وعدنا.
sorry-too-much-title = هذا كثير دفعة واحدة
sorry-too-much = ارجع وأرسل أقل. ما كتبته ما زال في تلك الصفحة.
sorry-from-elsewhere-title = هذا جاء من موقع آخر
sorry-from-elsewhere = حفاظاً على أمانك نقبل النماذج من صفحاتنا فقط. ارجع وحمّل الصفحة من جديد ثم أرسلها مرة أخرى.
sorry-too-often-title = كثير في وقت واحد
sorry-too-often = وصلت رسائل كثيرة من شبكتك. انتظر دقيقة ثم أرسل مرة أخرى. يمكنك أيضاً أن تتصل بنا.
sorry-not-that-way-title = هذا لا يعمل هنا
sorry-not-that-way = ارجع إلى الصفحة التي جئت منها واستعمل أزرارها.
sorry-not-understood-title = لم نستطع قراءة ذلك
sorry-not-understood = ارجع وأرسل مرة أخرى. ما كتبته ما زال في تلك الصفحة.
sorry-full-title = لم يبقَ مكان على جهازنا
sorry-full = لم يُحفظ شيء ولم يضع شيء. على أحدٍ أن يفرغ مكانًا على القرص. ثم أرسله مرة أخرى.
sorry-busy-title = كثيرون هنا الآن
sorry-busy = انتظر بضع ثوانٍ، ثم حمّل الصفحة من جديد. طلب شيء يصل دائمًا.
sorry-trouble-title = تعطّل شيء عندنا
sorry-trouble = ليس الذنب ذنبك. ما حُفظ من قبل في أمان. انتظر لحظة ثم أعد المحاولة.
sorry-home = اذهب إلى الصفحة الأولى

when-now = الآن
when-minutes-ago =
    { $n ->
        [zero] الآن
        [one] قبل دقيقة
        [two] قبل دقيقتين
        [few] قبل { $n } دقائق
        [many] قبل { $n } دقيقة
       *[other] قبل { $n } دقيقة
    }
when-hours-ago =
    { $n ->
        [zero] الآن
        [one] قبل ساعة
        [two] قبل ساعتين
        [few] قبل { $n } ساعات
        [many] قبل { $n } ساعة
       *[other] قبل { $n } ساعة
    }
when-days-ago =
    { $n ->
        [zero] اليوم
        [one] قبل يوم
        [two] قبل يومين
        [few] قبل { $n } أيام
        [many] قبل { $n } يوماً
       *[other] قبل { $n } يوم
    }
when-in-minutes =
    { $n ->
        [zero] الآن
        [one] بعد دقيقة
        [two] بعد دقيقتين
        [few] بعد { $n } دقائق
        [many] بعد { $n } دقيقة
       *[other] بعد { $n } دقيقة
    }
when-in-hours =
    { $n ->
        [zero] الآن
        [one] بعد ساعة
        [two] بعد ساعتين
        [few] بعد { $n } ساعات
        [many] بعد { $n } ساعة
       *[other] بعد { $n } ساعة
    }
when-in-days =
    { $n ->
        [zero] اليوم
        [one] بعد يوم
        [two] بعد يومين
        [few] بعد { $n } أيام
        [many] بعد { $n } يوماً
       *[other] بعد { $n } يوم
    }
span-minutes =
    { $n ->
        [zero] أقل من دقيقة
        [one] دقيقة واحدة
        [two] دقيقتان
        [few] { $n } دقائق
        [many] { $n } دقيقة
       *[other] { $n } دقيقة
    }
span-hours =
    { $n ->
        [zero] أقل من ساعة
        [one] ساعة واحدة
        [two] ساعتان
        [few] { $n } ساعات
        [many] { $n } ساعة
       *[other] { $n } ساعة
    }
span-days =
    { $n ->
        [zero] أقل من يوم
        [one] يوم واحد
        [two] يومان
        [few] { $n } أيام
        [many] { $n } يوماً
       *[other] { $n } يوم
    }
