### Editing metadata.

edit = تحرير
metadata-rows = صفوف
metadata-json = JSON
metadata-as-json = البيانات الوصفية بصيغة JSON
metadata-failed = تعذّر حفظ البيانات الوصفية
metadata-unreadable = لم تعد البيانات الوصفية على الخادم كائنًا، ولا يمكن تحريرها هنا. أغلق هذا وحدّث القائمة.
row-called = الصف { $n }
key-of = مفتاح الصف { $n }
kind-of = نوع { $key }
value-of = قيمة { $key }
remove-row = إزالة { $key }
add-row = إضافة صف
kind-text = نص
kind-number = عدد
kind-boolean = صواب أو خطأ
kind-null = خالٍ
kind-json = JSON
key-twice = المفتاح { $key } موجود مرتين.
not-a-number = ليس عددًا. استخدم الأرقام ونقطة عشرية دون أصفار في البداية.
not-json = ‏JSON غير صالح في السطر { $line } والعمود { $column }.
not-an-object = يجب أن تكون البيانات الوصفية كائن JSON بين قوسين معقوفين.
empty-text-deletes = لا يستطيع الخادم حفظ نص فارغ، بل يحذف المفتاح. أدخل نصًا أو اختر نوعًا آخر أو أزل الصف.
key-reserved = لا يستطيع الخادم حفظ مفتاح اسمه { $key }.
number-rewritten = سيحفظ الخادم { $from } على أنه { $to }.
changes = التغييرات
no-changes = لا توجد تغييرات.
change-added = جديد
change-changed = معدّل
change-removed = محذوف
take-back = التراجع عن تغيير { $key }
empty-key = (مفتاح فارغ)
changed-by-others = غيّر شخص آخر المفاتيح نفسها في هذه الأثناء. لم يُحفظ شيء بعد: اختر قيمة لكل مفتاح ثم احفظ مجددًا.
choose-mine = قيمتي
choose-theirs = قيمته
no-value = محذوف
# Before the beginning of the text.
large-text = { $size } كيلوبايت، أكثر مما يتّسع له حقل. البداية:
copy-text = نسخ
replace-with-file = استبدال بملف
write-anew = مسح والبدء من جديد
more-changes = … و{ $n } أخرى
show-more = عرض المزيد ({ $n })
metadata-back = عادت البيانات الوصفية لـ { $name } كما كانت.
metadata-partly-back = عادت البيانات الوصفية لـ { $name } كما كانت عدا { $keys }: تغيّر بعد ذلك أو لا يستطيع الخادم حفظ قيمته مجددًا.
keys-to-remove = المفاتيح المراد حذفها، مفتاح في كل سطر
metadata-saved =
    { $n ->
        [zero] لم يُحفظ أي تغيير في البيانات الوصفية لـ { $name }
        [one] حُفظ تغيير واحد في البيانات الوصفية لـ { $name }
        [two] حُفظ تغييران في البيانات الوصفية لـ { $name }
        [few] حُفظت { $n } تغييرات في البيانات الوصفية لـ { $name }
        [many] حُفظ { $n } تغييرًا في البيانات الوصفية لـ { $name }
       *[other] حُفظ { $n } تغيير في البيانات الوصفية لـ { $name }
    }
rows-refused =
    { $n ->
        [zero] لا صفوف يتعذّر حفظها.
        [one] يتعذّر حفظ صف واحد هكذا.
        [two] يتعذّر حفظ صفين هكذا.
        [few] يتعذّر حفظ { $n } صفوف هكذا.
        [many] يتعذّر حفظ { $n } صفًا هكذا.
       *[other] يتعذّر حفظ { $n } صف هكذا.
    }
metadata-of-all =
    { $n ->
        [zero] البيانات الوصفية لـ { $n } مجموعة
        [one] البيانات الوصفية لمجموعة واحدة
        [two] البيانات الوصفية لمجموعتين
        [few] البيانات الوصفية لـ { $n } مجموعات
        [many] البيانات الوصفية لـ { $n } مجموعة
       *[other] البيانات الوصفية لـ { $n } مجموعة
    }
metadata-changed =
    { $n ->
        [zero] غُيّرت البيانات الوصفية لـ { $n } مجموعة
        [one] غُيّرت البيانات الوصفية لمجموعة واحدة
        [two] غُيّرت البيانات الوصفية لمجموعتين
        [few] غُيّرت البيانات الوصفية لـ { $n } مجموعات
        [many] غُيّرت البيانات الوصفية لـ { $n } مجموعة
       *[other] غُيّرت البيانات الوصفية لـ { $n } مجموعة
    }
