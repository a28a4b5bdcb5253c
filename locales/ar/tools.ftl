### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = نقل { $name } نحو البداية
move-down = نقل { $name } نحو النهاية
compact-rows = صفوف متراصة
default-columns = الأعمدة الافتراضية
empty-title = لا توجد مجموعات عملاء بعد
empty-text = تحدد مجموعة العملاء من يرى أي أسعار. تظهر هنا المجموعات المنشأة في Medusa.
no-match-title = لا توجد نتائج مطابقة
no-match-text = لا توجد مجموعة عملاء تطابق هذا البحث وهذه المرشحات.
clear-filters = مسح المرشحات
