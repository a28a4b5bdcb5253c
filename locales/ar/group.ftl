### An open row and the page of a group.

tab-customers = العملاء
tab-price-lists = قوائم الأسعار
tab-discounts = الخصومات
tab-promotions = العروض الترويجية
tab-metadata = البيانات الوصفية
search-members = ابحث في عملاء { $name }
members-of = عملاء { $name }
price-lists-of = قوائم أسعار { $name }
discounts-of = خصومات { $name }
promotions-of = العروض الترويجية لـ { $name }
metadata-of = البيانات الوصفية لـ { $name }
member-name = الاسم
member-email = البريد الإلكتروني
member-account = الحساب
member-since = عميل منذ
registered = مسجَّل
guest = ضيف
no-members = لا يوجد عملاء في هذه المجموعة.
no-members-match = لا يوجد عميل في هذه المجموعة يطابق البحث.
members-failed = تعذّر تحميل العملاء
no-price-lists = لا توجد قائمة أسعار مقصورة على هذه المجموعة، فليست لها أسعار خاصة بها.
price-lists-failed = تعذّر تحميل قوائم الأسعار
price-list-name = قائمة الأسعار
price-list-type = النوع
price-list-status = الحالة
price-list-dates = الصلاحية
price-list-groups = المجموعات
type-sale = تخفيض
type-override = تجاوز
status-active = نشطة
status-draft = مسودة
status-scheduled = مجدولة
status-ended = منتهية
always = دائمًا
from-date = من { $date }
until-date = حتى { $date }
# Two days.
from-until = { $from } – { $until }
only-group = هذه المجموعة فقط
only-group-hint = بدون هذه المجموعة يحصل الجميع على هذه الأسعار.
only-group-hint-rule = بدون هذه المجموعة لا يحصل أحد على هذه الأسعار.
no-discounts = لا يوجد خصم يعتمد على هذه المجموعة.
no-promotions = لا يوجد عرض ترويجي يعتمد على هذه المجموعة.
discounts-failed = تعذّر تحميل الخصومات
promotions-failed = تعذّر تحميل العروض الترويجية
discount-code = الرمز
discount-effect = الأثر
discount-in = يمكن لهذه المجموعة استخدامه
discount-not-in = لا يمكن لهذه المجموعة استخدامه
discount-disabled = معطّل
no-metadata = لا توجد بيانات وصفية لهذه المجموعة.
copy-json = نسخ بصيغة JSON
copied = تم النسخ
group-failed = تعذّر تحميل مجموعة العملاء
group-gone-title = لم يُعثر على المجموعة
group-gone-text = ربما حُذفت، أو ربما يخص الرابط متجرًا آخر.
back-to-list = العودة إلى القائمة
copy-id = نسخ المعرّف
groups-tied =
    { $n ->
        [zero] لا مجموعات
        [one] مجموعة واحدة
        [two] مجموعتان
        [few] { $n } مجموعات
        [many] { $n } مجموعة
       *[other] { $n } مجموعة
    }
