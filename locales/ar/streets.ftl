# حسب الشارع: قائمة وخريطة.

streets-title = الشوارع
streets-link = شوارعنا وما هو مطلوب في كل منها
streets-none-open = لا شيء مطلوب الآن في أي شارع.
streets-open =
    { $n ->
        [one] طلب واحد في شارع واحد.
        [two] طلبان. عدد الشوارع: { $streets }.
        [few] { $n } طلبات. عدد الشوارع: { $streets }.
        [many] { $n } طلباً. عدد الشوارع: { $streets }.
       *[other] { $n } طلب. عدد الشوارع: { $streets }.
    }
streets-where = ما هو مطلوب وأين
streets-urgent =
    { $n ->
        [one] واحد قريباً
        [two] اثنان قريباً
       *[other] { $n } قريباً
    }
streets-count = مطلوب:
streets-beside = بجانب القائمة
streets-quiet = لا شيء مطلوب هنا
streets-map = خريطة شوارعنا. القائمة أدناه تقول الشيء نفسه.
streets-map-scroll = خريطة شوارعنا، يمكن تحريكها جانباً
streets-map-hint = الرقم يقول كم طلباً في الشارع. لا يظهر أي باب. القائمة تقول الشيء نفسه.
streets-thanks = الخريطة: © المساهمون في OpenStreetMap (ODbL).
streets-made-up = هذه البلدة غير موجودة.
streets-zoom = خريطة قابلة للتكبير
streets-zoom-hint = الرقم يقول كم طلباً في الشارع ويقود إليه. لا يظهر باب أحد على الخريطة.
streets-zoom-keys = بلوحة المفاتيح: زائد وناقص للتكبير والتصغير، والأسهم للتحريك، وTab من رقم إلى رقم.
streets-zoom-without = تظهر هنا خريطة قابلة للتكبير إذا كان متصفحك يشغّل البرامج النصية. القائمة تقول الشيء نفسه.
streets-zoom-drawn = الخريطة المرسومة لا تحتاج إليها
streets-zoom-in = أقرب
streets-zoom-out = أبعد
streets-zoom-source = الخريطة: { $source }
streets-zoom-no-source = ملف هذه الخريطة لا يقول من صنعه.
streets-zoom-no-places = لا أرقام عليها، لأن الشوارع لم تُقرأ من خريطة بعد.
streets-pin =
    { $n ->
        [zero] { $street }: لا شيء مطلوب
        [one] { $street }: طلب واحد
        [two] { $street }: طلبان
        [few] { $street }: { $n } طلبات
        [many] { $street }: { $n } طلباً
       *[other] { $street }: { $n } طلب
    }
streets-ours = شوارعنا
streets-ours-what = هذه هي الشوارع التي يُختار منها عند الطلب. كل من له صوت يستطيع إضافة شارع.
streets-outside = لا نرفض ما يُطلب من مكان آخر. تمرره مناوبة الهاتف إلى مجموعة هناك.
streets-voice-first = يمكنك إضافة الشوارع حين يكون لك صوت.
streets-not-on-map = ليست على الخريطة، وربما تُكتب هناك بشكل آخر: { $streets }.
streets-name = إضافة شوارع إلى القائمة
streets-name-lead = القائمة يراها الجميع. تقول أين نحن، ولا تقول أبداً من يسكن أين.
streets-names = الشوارع، كل شارع في سطر
streets-names-hint = الاسم فقط، بدون أرقام البيوت. حتى 200 في المرة الواحدة.
streets-names-send = أضفها إلى القائمة
streets-names-first = اكتب شارعاً واحداً على الأقل.
streets-too-many =
    { $n ->
        [one] شارع واحد على الأكثر في المرة الواحدة.
        [two] شارعان على الأكثر في المرة الواحدة. أرسل الباقي بعدها.
        [few] { $n } شوارع على الأكثر في المرة الواحدة. أرسل الباقي بعدها.
        [many] { $n } شارعاً على الأكثر في المرة الواحدة. أرسل الباقي بعدها.
       *[other] { $n } شارع على الأكثر في المرة الواحدة. أرسل الباقي بعدها.
    }
streets-amiss =
    { $n ->
        [one] سطر واحد يحتاج إلى مراجعة. لم يُضف شيء بعد.
        [two] سطران يحتاجان إلى مراجعة. لم يُضف شيء بعد.
        [few] { $n } أسطر تحتاج إلى مراجعة. لم يُضف شيء بعد.
        [many] { $n } سطراً تحتاج إلى مراجعة. لم يُضف شيء بعد.
       *[other] { $n } سطر تحتاج إلى مراجعة. لم يُضف شيء بعد.
    }
streets-there = هذا الشارع في القائمة من قبل.
streets-no-name = هذا ليس اسم شارع، أو هو أطول من 60 حرفاً.
streets-otherwise = تعديل كتابة اسم شارع
streets-otherwise-hint = لخطأ في الكتابة أو اسم جديد. يبقى الشارع نفسه، ويبقى ما هو مطلوب فيه.
streets-which = أي شارع؟
streets-which-first = اختر شارعاً.
streets-new-name = كيف يُكتب
streets-otherwise-send = اكتبه هكذا
said-streets-named = صارت في القائمة.
said-streets-renamed = يُكتب الشارع هكذا من الآن.
