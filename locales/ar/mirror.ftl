# The power mirror.

effect-mirror-off = مرآة القوة لم تعد تعرض هذا: { $what }
effect-mirror-on = مرآة القوة تعرض هذا من جديد: { $what }

# What it shows, by name.
mirror-distribution = كم يعتمد على كم من الناس
mirror-rotation = أدوار تنتهي
mirror-equal-access = المفاتيح عند مَن
mirror-delegation = عمل بتفويض
mirror-responsibility = أخبار من المهام
mirror-allocation = هناك من يتعلّمها
mirror-diffusion = ما لا يفتحه إلا شخص واحد
mirror-voice = كلمات مَن تصل إلى ما نتفق عليه
mirror-mutuality = العطاء والأخذ
mirror-burnout = وقت للراحة
