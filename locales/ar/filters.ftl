### Filters of the list and their editors.

filters = المرشحات
clear-all = إزالة كل عوامل التصفية
remove-filter = إزالة المرشح: { $name }
apply = تطبيق
names-hint = الأسماء، اسم واحد في كل سطر، حرفًا بحرف
ids-hint = المعرّفات، تفصل بينها مسافات أو فواصل أو أسطر
not-an-id = لا يمكن أن يكون هذا معرّفًا: { $text }
too-many-values = يتسع المرشح لـ { $n } على الأكثر.
names-too-long = هذه الأسماء أطول من أن يتّسع لها مرشّح واحد: يتّسع لـ { $fit } من { $of }. استخدم أقل منها أو ابحث عمّا تشترك فيه.
preset-today = اليوم
preset-days = آخر { $n } يومًا
preset-year = هذا العام
first-day = من
last-day = إلى
from-after-to = تاريخ «من» بعد تاريخ «إلى».
after-date = بعد { $date }
before-date = قبل { $date }
# $bounds are one or two times, such as “From 3 Jan 2019, 12:00:00”.
exact-bounds = بالتحديد: { $bounds }. يبقى ذلك إلى أن تختار يومًا آخر.
filter-discount = الخصم
filter-promotion = العرض الترويجي
search-discounts = ابحث عن الخصومات بالرمز
search-promotions = ابحث عن العروض الترويجية بالرمز
only-these-groups = لهذه المجموعات فقط
all-but-these-groups = للجميع عدا هذه المجموعات
no-conditions = لا يوجد خصم بهذا الرمز له شرط على مجموعات العملاء.
no-promotion-rules = لا يوجد عرض ترويجي بهذا الرمز له قاعدة على مجموعات العملاء.
more-discounts = هناك خصومات أخرى. اكتب المزيد من الرمز للعثور عليها.
more-promotions = هناك عروض ترويجية أخرى. اكتب المزيد من الرمز للعثور عليها.
