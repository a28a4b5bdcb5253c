### Saved views.

no-views = يمكن حفظ المرشحات والترتيب والأعمدة وحجم الصفحة باسم.
view-name = اسم طريقة العرض
save-view = حفظ
show-view = عرض { $name }
rename-view = إعادة تسمية { $name }
default-view = البدء بـ { $name }
delete-view = حذف { $name }
export-views = تصدير طرق العرض
import-views = استيراد طرق العرض
view-name-taken = توجد طريقة عرض أخرى بهذا الاسم. اختر اسمًا آخر.
views-refused = لا يحتوي هذا الملف على طرق عرض محفوظة.
views-full = لديك 100 عرض بالفعل. احذف عرضًا لا تحتاج إليه ثم احفظ مجددًا.
