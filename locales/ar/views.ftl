### Saved views.

no-views = احفظ هذا البحث مع عوامل تصفيته وترتيبه وأعمدته للعودة إليه لاحقًا.
view-name = اسم طريقة العرض
save-view = حفظ
rename-view = إعادة تسمية { $name }
default-view = فتح { $name } افتراضيًا
delete-view = حذف { $name }
export-views = تصدير طرق العرض
import-views = استيراد طرق العرض
view-name-taken = توجد طريقة عرض أخرى بهذا الاسم. اختر اسمًا مختلفًا.
views-refused = لا يحتوي هذا الملف على طرق عرض محفوظة.
views-full = توجد 100 طريقة عرض بالفعل. احذف واحدة لم تعد تحتاج إليها ثم احفظ مجددًا.

## Saved views and the tools over the table.

view-all = الكل
view-menu = خيارات طريقة العرض { $name }
view-unsaved = تغييرات غير محفوظة
view-save-new = حفظ كطريقة عرض
view-default = افتراضية
view-deleted = تم حذف طريقة العرض { $name }.
row-tools = الصفوف
name-contains = الاسم يحتوي على…
name-is = الاسم هو…
sort-note = لا يستطيع Medusa الترتيب حسب عدد العملاء أو قوائم الأسعار.
counts-failed = تعذر تحميل بعض أعداد العملاء.
load-counts = تحميل الأعداد مجددًا
empty-examples = على سبيل المثال:
example-wholesale = الجملة
example-vip = كبار العملاء
show-more-customers = عرض المزيد من العملاء
