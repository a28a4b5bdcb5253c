### What is around every page. In the first load.

app-name = Cohort
skip-to-content = تخطَّ إلى المحتوى
this-site = هذا الموقع
connected = متصل
not-connected = غير متصل
preferences = المظهر واللغة
language-failed = تعذّر تحميل نصوص { $language }. تحقق من اتصال الشبكة ثم اختر اللغة مجددًا.
account = الحساب
# The name of a shop and whether the page is connected with it.
shop-is = { $name }: { $state }
connecting = جارٍ الاتصال بالمتجر…
retry = إعادة المحاولة
new-version = يتوفر إصدار جديد من هذه الصفحة.
load-again = إعادة التحميل
chunk-failed = تعذّر تحميل هذا الجزء من الصفحة. تحقق من اتصال الشبكة ثم حاول مجددًا. إذا حُدّثت الصفحة في هذه الأثناء فأعد تحميلها؛ وستفقد عندئذ ما كتبته في مواضع أخرى منها.
load-page-again = إعادة تحميل الصفحة
check-connection = فحص الاتصال
dismiss = إخفاء
activity = النشاط
palette = بحث سريع
key-ctrl = Ctrl
toasts-label = الرسائل. يؤدي F6 إلى أحدثها ويعود منها.
