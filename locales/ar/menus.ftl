### The menus of the top bar: theme, language, region, account, shops.

theme = المظهر
theme-system = النظام
theme-light = فاتح
theme-dark = داكن
language = اللغة
sign-out = تسجيل الخروج
shops = المتاجر
shop-not-kept = لا يحفظ هذا المتصفح بيانات لهذه الصفحة، لذا لا يمكن الانتقال إلى متجر آخر. اسمح بحفظ البيانات ثم اختر المتجر مجددًا.
region = المنطقة
region-browser = حسب المتصفح
