### Quick search, keys, and customers that are found.

palette-hint = ابحث عن المجموعات والعملاء والأوامر
palette-results = النتائج
palette-none = لا توجد نتائج لـ «{ $q }».
palette-move = تنقّل
palette-choose = اختيار
search-failed = لم ينجح البحث. اختر هذا للمحاولة مرة أخرى.
settings = الإعدادات
switched-on = مفعّلة
switched-off = معطّلة
edit-metadata = تحرير البيانات الوصفية
metadata-not-editable = لا يمكن تحرير البيانات الوصفية لـ { $name } هنا: فهي ليست كائنًا.
in-no-group = ليس في أي مجموعة
customers-not-searched = تعذّر البحث في العملاء.
shortcuts = اختصارات لوحة المفاتيح
shortcuts-everywhere = في كل مكان
shortcuts-single = مفاتيح مفردة
single-keys = اختصارات المفتاح الواحد
single-keys-hint = تعمل ما دمت لا تكتب، ولا تعمل أبدًا في مربع حوار أو قائمة.
key-undo = التراجع عن آخر تغيير
key-confirm = تأكيد مربع الحوار
key-toasts = الانتقال إلى أحدث رسالة والعودة منها
key-rename = إعادة تسمية المجموعة
key-search = بحث
key-next = الصف التالي
key-previous = الصف السابق
key-enter = فتح المجموعة
key-open = فتح الصف أو إغلاقه
key-select = تحديد الصف
nothing-to-undo = لا يوجد ما يمكن التراجع عنه.
undoing-what = جارٍ التراجع: { $what }
palette-found =
    { $n ->
        [zero] لا نتائج
        [one] نتيجة واحدة
        [two] نتيجتان
        [few] { $n } نتائج
        [many] { $n } نتيجة
       *[other] { $n } نتيجة
    }
in-groups =
    { $n ->
        [zero] ليس في أي مجموعة
        [one] في مجموعة واحدة
        [two] في مجموعتين
        [few] في { $n } مجموعات
        [many] في { $n } مجموعة
       *[other] في { $n } مجموعة
    }
