### Saved views.

no-views = احفظ هذا البحث مع عوامل تصفيته وترتيبه وأعمدته للعودة إليه لاحقًا.
view-name = اسم طريقة العرض
save-view = حفظ
show-view = عرض { $name }
rename-view = إعادة تسمية { $name }
default-view = فتح { $name } افتراضيًا
delete-view = حذف { $name }
export-views = تصدير طرق العرض
import-views = استيراد طرق العرض
view-name-taken = توجد طريقة عرض أخرى بهذا الاسم. اختر اسمًا مختلفًا.
views-refused = لا يحتوي هذا الملف على طرق عرض محفوظة.
views-full = توجد 100 طريقة عرض بالفعل. احذف واحدة لم تعد تحتاج إليها ثم احفظ مجددًا.
