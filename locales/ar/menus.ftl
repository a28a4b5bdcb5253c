### The menus of the top bar: theme, language, region, account, shops.

theme = المظهر
theme-system = حسب النظام
theme-light = فاتح
theme-dark = داكن
language = اللغة
sign-out = تسجيل الخروج
shops = المتاجر
shop-not-kept = لا يحفظ هذا المتصفح شيئًا لهذه الصفحة، فلا يمكنها الانتقال إلى متجر آخر. اسمح لها بحفظ البيانات ثم اختر من جديد.
region = المنطقة
region-browser = حسب المتصفح
