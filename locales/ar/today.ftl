# اليوم.

today-good-morning = صباح الخير، { $name }
today-good-afternoon = نهارك سعيد، { $name }
today-good-evening = مساء الخير، { $name }
today-to-promise = إلى وعدك
today-to-promises = إلى وعودك
today-to-desk = إلى مناوبة الهاتف
today-to-welcome = رحّب بهم
today-welcome =
    { $n ->
        [zero] لا أحد جديد ينتظر.
        [one] هناك شخص جديد. لم يرحّب به أحد بعد.
        [two] هناك شخصان جديدان. لم يرحّب بهما أحد بعد.
        [few] هناك { $n } أشخاص جدد. لم يرحّب بهم أحد بعد.
        [many] هناك { $n } شخصاً جديداً. لم يرحّب بهم أحد بعد.
       *[other] هناك { $n } شخص جديد. لم يرحّب بهم أحد بعد.
    }
today-welcome-none = لا أحد جديد ينتظر.
today-fits = شيء يناسبك
today-all = هذا كل شيء لليوم.
today-empty = لا شيء ينتظرك اليوم. استمتع بيومك.
today-new = لا تحتاج إلى فعل شيء الآن. سنتواصل معك.
today-to-board = إلى اللوحة
today-where-you-stand = أين أنت الآن
today-step-joined = انضممتَ
today-step-welcome = يرحّب بك أحد الأعضاء
today-step-welcome-hint = سيتواصل معك شخص. بعدها ترى اللوحة ويمكنك أن تشارك.
today-step-welcomed = رحّب بك أحد الأعضاء
today-step-voice = يصبح لك صوت
today-step-vouches =
    { $needed ->
        [zero] { $given } حتى الآن.
        [one] { $given } حتى الآن. يقول ذلك عضو يعرفك.
        [two] { $given } حتى الآن. يقول ذلك عضوان يعرفانك.
        [few] { $given } حتى الآن. يقول ذلك { $needed } أعضاء يعرفونك.
        [many] { $given } حتى الآن. يقول ذلك { $needed } عضواً يعرفونك.
       *[other] { $given } حتى الآن. يقول ذلك { $needed } عضو يعرفونك.
    }
today-step-voice-from = من { $day }، إن لم يتغير شيء.
today-recovery = شخص يقول إنه أنت
today-recovery-vouched = جهاز جديد يطلب الدخول باسمك. قال عضو واحد نعم.
today-recovery-waiting = جهاز جديد يطلب الدخول باسمك. قال عضوان نعم. سيدخل في { $when }.
today-recovery-refuse = لم أكن أنا
today-recovery-hint = إن كنت أنت على هاتف جديد فلا تفعل شيئاً.
