### Adding, removing and moving the customers of groups.

add-customers = إضافة عملاء
add-customers-to = إضافة عملاء إلى { $name }
paste-list = لصق قائمة…
members-not-changed = تعذّر تغيير عملاء المجموعة
move-to-group = نقل إلى…
copy-to-group = نسخ إلى…
move-there = نقل
copy-there = نسخ
choose-group = المجموعة
search-customers = البحث في كل العملاء
only-from = عرض عملاء: { $name }
from-any-group = عرض عملاء: كل المجموعات
put-back = إزالة { $name } من التحديد
customers-found = نتائج العملاء
already-member = في هذه المجموعة
no-customer-matches = لا عميل يطابق البحث.
select-one = تحديد { $name }
nobody-moved = لم يلزم أي تغيير.
groups-of = مجموعات { $name }
groups-of-failed = تعذّر تحميل مجموعات هذا العميل
# $what is what had been done, such as “Deleted VIP.”.
taken-back = تم التراجع عن: { $what }
taken-back-partly = تم التراجع، ما عدا ما تغيّر منذ ذلك الحين: { $what }
done-partly = نُفّذ جزء من هذا فقط، وبقي الباقي دون تغيير
customers-picked =
    { $n ->
        [zero] المحدَّد: { $n }
        [one] المحدَّد: { $n }
        [two] المحدَّد: { $n }
        [few] المحدَّد: { $n }
        [many] المحدَّد: { $n }
       *[other] المحدَّد: { $n }
    }
remove-customers =
    { $n ->
        [zero] إزالة { $n }
        [one] إزالة { $n }
        [two] إزالة { $n }
        [few] إزالة { $n }
        [many] إزالة { $n }
       *[other] إزالة { $n }
    }
move-customers =
    { $n ->
        [zero] نقل { $n } عميل
        [one] نقل عميل واحد
        [two] نقل عميلين
        [few] نقل { $n } عملاء
        [many] نقل { $n } عميلًا
       *[other] نقل { $n } عميل
    }
copy-customers =
    { $n ->
        [zero] نسخ { $n } عميل
        [one] نسخ عميل واحد
        [two] نسخ عميلين
        [few] نسخ { $n } عملاء
        [many] نسخ { $n } عميلًا
       *[other] نسخ { $n } عميل
    }
customers-added =
    { $n ->
        [zero] أُضيف { $n } عميل إلى { $to }
        [one] أُضيف عميل واحد إلى { $to }
        [two] أُضيف عميلان إلى { $to }
        [few] أُضيف { $n } عملاء إلى { $to }
        [many] أُضيف { $n } عميلًا إلى { $to }
       *[other] أُضيف { $n } عميل إلى { $to }
    }
customers-removed =
    { $n ->
        [zero] أُزيل { $n } عميل من { $from }
        [one] أُزيل عميل واحد من { $from }
        [two] أُزيل عميلان من { $from }
        [few] أُزيل { $n } عملاء من { $from }
        [many] أُزيل { $n } عميلًا من { $from }
       *[other] أُزيل { $n } عميل من { $from }
    }
customers-moved =
    { $n ->
        [zero] نُقل { $n } عميل من { $from } إلى { $to }
        [one] نُقل عميل واحد من { $from } إلى { $to }
        [two] نُقل عميلان من { $from } إلى { $to }
        [few] نُقل { $n } عملاء من { $from } إلى { $to }
        [many] نُقل { $n } عميلًا من { $from } إلى { $to }
       *[other] نُقل { $n } عميل من { $from } إلى { $to }
    }
add-customers-to-all =
    { $n ->
        [zero] إضافة عملاء إلى { $n } مجموعة
        [one] إضافة عملاء إلى مجموعة واحدة
        [two] إضافة عملاء إلى مجموعتين
        [few] إضافة عملاء إلى { $n } مجموعات
        [many] إضافة عملاء إلى { $n } مجموعة
       *[other] إضافة عملاء إلى { $n } مجموعة
    }
memberships-changed =
    { $n ->
        [zero] غُيّر عملاء { $n } مجموعة
        [one] غُيّر عملاء مجموعة واحدة
        [two] غُيّر عملاء مجموعتين
        [few] غُيّر عملاء { $n } مجموعات
        [many] غُيّر عملاء { $n } مجموعة
       *[other] غُيّر عملاء { $n } مجموعة
    }
# What follows is said of a customer; $groups are the customer’s groups that a price list or discount names.
customer-terms = ما توفّره هذه المجموعات
customer-terms-failed = تعذّر تحميل قوائم الأسعار والخصومات
no-customer-terms = لا توجد قائمة أسعار ولا خصم يعتمد على هذه المجموعات.
no-customer-terms-rule = لا توجد قائمة أسعار ولا عرض ترويجي يعتمد على هذه المجموعات.
price-list-through = قائمة أسعار، من خلال { $groups }
discount-through = يمكن استخدامه، من خلال { $groups }
discount-barred = لا يمكن استخدامه، بسبب { $groups }
