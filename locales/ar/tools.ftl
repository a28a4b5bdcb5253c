### What the tools of the list open: order, columns, and what stands in place of an empty list.

move-up = نقل { $name } نحو البداية
move-down = نقل { $name } نحو النهاية
compact-rows = صفوف متراصة
default-columns = إعادة ضبط الأعمدة
empty-title = لا توجد مجموعات عملاء بعد
empty-text = اجمع العملاء في مجموعات، مثل «الجملة» أو «كبار العملاء»، لتمنحهم أسعارًا وخصومات خاصة بهم.
no-match-title = لم يُعثر على مجموعات
no-match-text = لا توجد مجموعة عملاء تطابق «{ $q }». تحقق من الإملاء، أو امسح البحث وعوامل التصفية.
clear-filters = مسح البحث وعوامل التصفية
