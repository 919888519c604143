### ما يُقال للبرامج. جمل لا تزيد على عشرين كلمة، كما في الصفحات.

api-look-again = هنا شيء يحتاج إلى مراجعة
api-missing = هذا ناقص
api-unknown-field = لا نعرف هنا حقلًا بهذا الاسم
api-not-words = يجب أن يكون هذا نصًّا
api-too-long = { $n } حرفًا على الأكثر من فضلك
api-not-a-number = يجب أن يكون هذا عددًا صحيحًا
api-out-of-range = يجب أن يكون هذا بين { $words } و{ $n }
api-not-yes-or-no = يجب أن يكون هذا true أو false
api-not-a-time = اكتب الوقت هكذا: 2026-11-23T18:00:00Z
api-not-a-choice = يجب أن يكون هذا واحدًا من: { $words }
api-not-hex = يجب أن يكون هذا { $n } رقمًا ست عشريًّا
api-too-many = { $n } على الأكثر من فضلك
api-not-a-list = يجب أن تكون هذه قائمة
api-not-a-record = يجب أن يكون هذا كائنًا له حقول
api-empty = يجب أن يكون هنا شيء
api-not-there = لا يوجد شيء كهذا في هذه المجموعة
api-token-unknown = هذا المفتاح لم يعد صالحًا، أو لم يكن صالحًا قط
api-reads-only = سُمح لهذا البرنامج بالقراءة فقط
api-opens-not = لم يُسمح لهذا البرنامج بفتح البيانات
api-not-json = ما أرسلته ليس JSON
api-changed-since = لقد تغيّر منذ أن نظرت إليه
api-another-under-this-key = أُرسل شيء آخر بهذا المفتاح من قبل
api-no-such-key = المفتاح فارغ أو طويل جدًّا
api-open-first = افتح البيانات أولًا، ويُسجَّل ذلك
api-a-moment = يصل الكثير من شبكتك. انتظر لحظة، أو أنجز العمل الصغير
