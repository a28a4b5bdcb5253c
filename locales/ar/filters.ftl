### Filters of the list and their editors.

filters = عوامل التصفية
clear-all = مسح عوامل التصفية
remove-filter = إزالة عامل التصفية: { $name }
apply = تطبيق
names-hint = أسماء المجموعات بالضبط، اسم في كل سطر
ids-hint = معرّفات المجموعات، تفصل بينها فواصل أو مسافات أو أسطر جديدة
not-an-id = «{ $text }» ليس معرّفًا. للحصول على معرّف اختر «نسخ المعرّف» من قائمة إحدى المجموعات.
too-many-values = عدد القيم في عامل التصفية الواحد { $n } على الأكثر.
names-too-long = هذه الأسماء أطول من أن يتّسع لها عامل تصفية واحد: يتّسع لـ { $fit } من { $of } فقط. استخدم أسماء أقل أو ابحث عمّا تشترك فيه.
preset-today = اليوم
preset-days =
    { $n ->
        [zero] آخر { $n } يوم
        [one] آخر يوم
        [two] آخر يومين
        [few] آخر { $n } أيام
        [many] آخر { $n } يومًا
       *[other] آخر { $n } يوم
    }
preset-year = هذا العام
first-day = من
last-day = إلى
from-after-to = تاريخ «من» بعد تاريخ «إلى».
after-date = بعد { $date }
before-date = قبل { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = يحدد الرابط أوقاتًا دقيقة: { $bounds }. اختر يومًا لتغييرها.
filter-discount = الخصم
filter-promotion = العرض الترويجي
search-discounts = ابحث عن الخصومات بالرمز
search-promotions = ابحث عن العروض الترويجية بالرمز
only-these-groups = لهذه المجموعات فقط
all-but-these-groups = للجميع عدا هذه المجموعات
no-conditions = لا يوجد خصم بهذا الرمز يعتمد على مجموعات العملاء.
no-promotion-rules = لا يوجد عرض ترويجي بهذا الرمز يعتمد على مجموعات العملاء.
more-discounts = هناك خصومات أخرى. اكتب المزيد من الرمز للعثور عليها.
more-promotions = هناك عروض ترويجية أخرى. اكتب المزيد من الرمز للعثور عليها.
filter-size = الحجم
size-none = بلا عملاء
size-any = فيها عملاء
size-from = { $n } على الأقل
size-until = { $n } على الأكثر
size-least = على الأقل
size-most = على الأكثر
not-a-size = استخدم أعدادًا صحيحة لا تزيد على تسعة أرقام.
size-reversed = قيمة «على الأقل» أكبر من قيمة «على الأكثر».
size-hint = يعدّ الخادم عملاء كل مجموعة على حدة، لذا يستغرق ذلك لحظات في المتاجر الكبيرة.
# Read out while it goes on.
counting-customers = يجري عدّ العملاء…
counted-of = عُدّ عملاء { $done } من { $total } من المجموعات
filter-price-list = قائمة الأسعار
search-price-lists = البحث عن قوائم الأسعار بالاسم
# A choice of the filter by price lists: the groups that no price list is limited to.
without-price-list = بلا قائمة أسعار
no-tied-price-lists = لا توجد قائمة أسعار بهذا الاسم مقصورة على مجموعات عملاء.
more-lists-found = توجد قوائم أسعار أخرى. اكتب المزيد من الاسم للعثور عليها.
