# صور الإيصالات والأغراض.

picture-add = أضف هذه الصورة
picture-take-away = أزلها
picture-alt = ماذا يظهر في الصورة؟ (اختياري)
picture-alt-hint = لمن لا يستطيع رؤيتها. مثلاً: سرير أطفال خشبي مع فرشة
picture-none = اختر صورة أولاً.
picture-too-many-bytes = هذا الملف أكبر من 8 ميغابايت. أرسل صورة أصغر أو لقطة شاشة لها.
picture-too-many-pixels = في هذه الصورة نقاط كثيرة جداً. التقطها من جديد بدقة أقل أو أرسل لقطة شاشة لها.
picture-other-kind = نقرأ الصور بصيغة JPEG أو PNG أو WebP. هذا شيء آخر.
picture-damaged = لم تصل هذه الصورة كاملة. اخترها مرة أخرى أو التقطها من جديد.
picture-busy = تصل الآن صور كثيرة. اخترها مرة أخرى بعد دقيقة.
picture-full = القرص عندنا ممتلئ فلم تُحفظ الصورة. حُفظ كل ما عداها.

said-picture-added = حُفظت الصورة.
said-picture-gone = زالت الصورة إلى الأبد.

refusal-enough-pictures = ثلاث صور تكفي لشيء واحد. أزل واحدة أولاً.
refusal-enough-pictures-today = أضفت اليوم عشرين صورة. عد غداً.

log-goods-added = صورة أضيفت إلى عرض من { $who }.
log-receipt-added = أضاف أحدهم صورة إيصال.
log-opened-receipt = نظر في إيصال: { $who }، { $why }.
log-why-receipt = للاهتمام بردّ المبلغ
log-picture-gone = مُسحت صورة.
