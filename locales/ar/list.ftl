### The list of customer groups, its toolbar and its pager. In the first load.

groups-title = مجموعات العملاء
search = ابحث في مجموعات العملاء
clear-search = مسح البحث
sort = ترتيب
sort-name-up = الاسم، من الألف إلى الياء
sort-name-down = الاسم، من الياء إلى الألف
sort-created-down = الأحدث أولًا
sort-created-up = الأقدم أولًا
sort-updated-down = المعدّلة حديثًا
sort-updated-up = الأقدم تعديلًا
refresh = تحديث
# $ago is such as “5 minutes ago” or “now”.
updated-ago = حُدّثت القائمة { $ago }
expand-all = توسيع الكل
collapse-all = طيّ الكل
column-details = التفاصيل
column-name = الاسم
column-customers = العملاء
column-price-lists = قوائم الأسعار
column-created = تاريخ الإنشاء
column-id = المعرّف
columns = الأعمدة
views = طرق العرض المحفوظة
column-updated = تاريخ التعديل
details-of = تفاصيل { $name }
no-name = (بلا اسم)
# The name of a button.
count-failed = تعذّر تحميل العدد. إعادة المحاولة
loading = جارٍ التحميل…
list-failed = تعذّر تحميل مجموعات العملاء
filter = تصفية
pagination = الصفحات
first-page = الصفحة الأولى
previous-page = الصفحة السابقة
next-page = الصفحة التالية
last-page = الصفحة الأخيرة
rows-per-page = عدد الصفوف في الصفحة
# Which rows are shown, of how many: 21–40 of 124.
range = { $from }–{ $to } من { $total }
new-group = مجموعة جديدة
rename = إعادة التسمية
column-actions = إجراءات
actions-for = إجراءات { $name }
combine-title = دمج المجموعات
select-page = تحديد كل ما في هذه الصفحة
select-row = تحديد { $name }
export = تصدير
export-selected = تصدير المحدد
groups-counted =
    { $n ->
        [zero] لا مجموعات عملاء
        [one] مجموعة عملاء واحدة
        [two] مجموعتا عملاء
        [few] { $n } مجموعات عملاء
        [many] { $n } مجموعة عملاء
       *[other] { $n } مجموعة عملاء
    }
rows-unreadable =
    { $n ->
        [zero] تعذّرت قراءة { $n } مجموعة من هذه الصفحة ولم تُعرض.
        [one] تعذّرت قراءة مجموعة واحدة من هذه الصفحة ولم تُعرض.
        [two] تعذّرت قراءة مجموعتين من هذه الصفحة ولم تُعرضا.
        [few] تعذّرت قراءة { $n } مجموعات من هذه الصفحة ولم تُعرض.
        [many] تعذّرت قراءة { $n } مجموعة من هذه الصفحة ولم تُعرض.
       *[other] تعذّرت قراءة { $n } مجموعة من هذه الصفحة ولم تُعرض.
    }
more-price-lists =
    { $n ->
        [zero] لا قوائم أسعار أخرى
        [one] قائمة أسعار أخرى
        [two] قائمتا أسعار أخريان
        [few] { $n } قوائم أسعار أخرى
        [many] { $n } قائمة أسعار أخرى
       *[other] { $n } قائمة أسعار أخرى
    }
selected =
    { $n ->
        [zero] لا شيء محدد
        [one] مجموعة واحدة محددة
        [two] مجموعتان محددتان
        [few] { $n } مجموعات محددة
        [many] { $n } مجموعة محددة
       *[other] { $n } مجموعة محددة
    }
views-word = طرق العرض
more-tools = المزيد
count-unknown = تعذر تحميل العدد
price-lists-failed = تعذّر تحميل قوائم الأسعار
customers-counted =
    { $n ->
        [zero] لا عملاء
        [one] عميل واحد
        [two] عميلان
        [few] { $n } عملاء
        [many] { $n } عميلًا
       *[other] { $n } عميل
    }
names-not-found = لا توجد مجموعة بهذا الاسم تمامًا: { $names }
link-cut =
    { $n ->
        [zero] لا يذكر هذا الرابط أي مجموعة زائدة.
        [one] يذكر هذا الرابط مجموعة واحدة أكثر مما تتسع له القائمة، وقد تُركت هنا.
        [two] يذكر هذا الرابط مجموعتين أكثر مما تتسع له القائمة، وقد تُركتا هنا.
        [few] يذكر هذا الرابط { $n } مجموعات أكثر مما تتسع له القائمة، وقد تُركت هنا.
        [many] يذكر هذا الرابط { $n } مجموعة أكثر مما تتسع له القائمة، وقد تُركت هنا.
       *[other] يذكر هذا الرابط { $n } مجموعة أكثر مما تتسع له القائمة، وقد تُركت هنا.
    }
