### A group's page, its customers, and the dialogs about them.

done = تم
discount-value = القيمة
discount-uses = الاستخدام
uses-of = { $used } من { $limit }
used-up = استُنفد
free-shipping = شحن مجاني
buy-and-get = اشترِ واحصل على المزيد
fixed-amount = مبلغ ثابت
open-in-admin = فتح { $name } في Medusa
about-group = حول هذه المجموعة
metadata-keys = مفاتيح البيانات الوصفية
select-all-customers = تحديد الكل ({ $n })
showing-first = تُعرض { $shown } من { $total } من المجموعات. اكتب المزيد من الاسم للعثور على الباقي.
read-customers = قراءة جميع العملاء
reading-customers = تجري قراءة العملاء…
field-key = المفتاح
field-kind = النوع
field-value = القيمة
found-keys = المفاتيح في هذه المجموعات
keys-failed = تعذّر تحميل البيانات الوصفية لهذه المجموعات
found-in = في { $n } من { $all }
value-differs = مختلفة
change-key = تغيير { $key }
remove-everywhere = إزالة { $key } من جميع المجموعات
create-with-customers =
    { $n ->
        [zero] إنشاء مجموعة بلا عملاء
        [one] إنشاء مجموعة من عميل واحد
        [two] إنشاء مجموعة من عميلين
        [few] إنشاء مجموعة من { $n } عملاء
        [many] إنشاء مجموعة من { $n } عميلًا
       *[other] إنشاء مجموعة من { $n } عميل
    }
n-added =
    { $n ->
        [zero] لم يُضف أحد
        [one] أُضيف عميل واحد
        [two] أُضيف عميلان
        [few] أُضيف { $n } عملاء
        [many] أُضيف { $n } عميلًا
       *[other] أُضيف { $n } عميل
    }
n-removed =
    { $n ->
        [zero] لم يُزل أحد
        [one] أُزيل عميل واحد
        [two] أُزيل عميلان
        [few] أُزيل { $n } عملاء
        [many] أُزيل { $n } عميلًا
       *[other] أُزيل { $n } عميل
    }
all-customers-read =
    { $n ->
        [zero] للعثور عليهم يُقرأ جميع عملاء المتجر ({ $customers }) بـ { $n } طلب.
        [one] للعثور عليهم يُقرأ جميع عملاء المتجر ({ $customers }) بطلب واحد.
        [two] للعثور عليهم يُقرأ جميع عملاء المتجر ({ $customers }) بطلبين.
        [few] للعثور عليهم يُقرأ جميع عملاء المتجر ({ $customers }) بـ { $n } طلبات.
        [many] للعثور عليهم يُقرأ جميع عملاء المتجر ({ $customers }) بـ { $n } طلبًا.
       *[other] للعثور عليهم يُقرأ جميع عملاء المتجر ({ $customers }) بـ { $n } طلب.
    }
