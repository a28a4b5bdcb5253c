### Where the words depend on what was done.

no-match-filters = لا توجد مجموعة عملاء تطابق عوامل التصفية هذه. غيّرها أو امسحها.
all-selected = تم تحديد الكل ({ $n })
restoring = جارٍ الاستعادة…
was-restored = تمت الاستعادة
paste-take-out =
    { $n ->
        [zero] إزالة عملاء
        [one] إزالة عميل واحد
        [two] إزالة عميلين
        [few] إزالة { $n } عملاء
        [many] إزالة { $n } عميلًا
       *[other] إزالة { $n } عميل
    }
