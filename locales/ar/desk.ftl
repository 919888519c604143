# مناوبة الهاتف، واستقبال المكالمات.

desk-title = مناوبة الهاتف
desk-head =
    { $n ->
        [zero] لا شيء ينتظر القراءة. { $span }
        [one] طلب واحد ينتظر القراءة منذ { $span }.
        [two] طلبان ينتظران القراءة. أقدمهما ينتظر منذ { $span }.
        [few] { $n } طلبات تنتظر القراءة. أقدمها ينتظر منذ { $span }.
        [many] { $n } طلباً ينتظر القراءة. أقدمها ينتظر منذ { $span }.
       *[other] { $n } طلب ينتظر القراءة. أقدمها ينتظر منذ { $span }.
    }
desk-head-none = لا شيء ينتظر القراءة.
desk-take-call = استقبل مكالمة
desk-not-on-duty = يمكنك أن تقرأ وأن تستقبل المكالمات. أما فتح المعلومات فلمن أخذ مناوبة الهاتف لأسبوع.
desk-to-duties = إلى المناوبات
desk-heard = وصل الآن
desk-heard-none = لا شيء ينتظر. هذا جيد.
desk-unchecked = من مكان يرسل الكثير: يستطيع أي عضو أن ينظر
desk-ringing = للاتصال بهم
desk-ringing-none = لا أحد ينتظر مكالمة.
desk-due = الآن
desk-backs = هل وصل؟
desk-backs-hint = سُلّم، ولم يقل أحد بعد إن كان كل شيء بخير.
desk-backs-none = لا شيء نسأل عنه.
desk-brought = وصل { $ago }
desk-beside = بجانب الهاتف
desk-holders = على الهاتف الآن
desk-holders-none = لا أحد الآن. يمكن لكل من له صوت أن يأخذها لأسبوع.
desk-returns = طُلب شيء في المقابل
desk-returns-hint = قال ذلك أحد الجيران. تحدث معه أولاً، وصدّقه.

call-title = استقبل مكالمة
call-hint = اكتب وهم يتكلمون. لا يلزم إلا السؤال الأول.
call-hello = «مرحباً، معك { $name } من { $group }.»
call-hello-more = «لا تحتاج إلى أوراق ولا إلى سبب. أكتب فقط ما تقوله لي. ماذا ينفعك؟»
call-what = ماذا ينفعهم؟
call-what-choose = اختر واحداً
call-what-problem = اختر ما ينفعهم.
call-words = بكلماتهم
call-words-hint = لا تكتب عن الأوراق ولا الدخل ولا المرض.
call-called = بماذا نناديهم
call-called-hint = أي اسم يكفي. يمكن تركه فارغاً.
call-via = كيف نرد عليهم؟
call-reach = رقم أو بريد إلكتروني
call-reach-hint = اتركه فارغاً إن كانوا ينظرون إلى صفحتهم أو يتصلون بنا مرة أخرى.
call-reach-problem = اكتب الرقم، أو اختر «على صفحتهم الخاصة».
call-safe = متى وكيف يكون الأمر آمناً؟
call-safe-hint = مثلاً: ليس بعد السادسة، ولا تترك رسالة.
call-street = أي شارع؟
call-street-hint = الشارع يكفي. الرقم يُحفظ مختوماً.
call-door = كيف نجد الباب
call-door-hint = البيت والشقة والجرس. مختوم حتى يأتي شخص.
call-password = كلمة عند الباب
call-password-hint = إن أرادوا: يقولها من يأتي.
call-ask-first = يريدون أن يقولوا نعم قبل أن يأتي أحد
call-language = لغتهم
call-read-back = اقرأه عليهم: «كتبتُ: …. هل هذا صحيح؟»
call-button = أدخله
call-done-title = وصلنا الطلب
call-done-read = اقرأ هذا بصوت عالٍ. يمكنهم أن يكتبوه.
call-done-code = رمزهم
call-done-words = مفتاحهم ست كلمات إنجليزية. به يرون صفحتهم ويستطيعون مسح كل شيء.
call-done-once = لن ترى هذه الكلمات إلا الآن. لا تكتبها لنفسك.
call-done-next = قل لهم: سيردّ عليكم أحد الجيران. لا حاجة إلى الطلب مرة أخرى.
call-done-again = استقبل مكالمة أخرى
call-done-need = إلى هذا الطلب
