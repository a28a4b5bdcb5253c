### What is around every page. In the first load.

app-name = Cohort
skip-to-content = تخطَّ إلى المحتوى
this-site = هذا الموقع
connected = متصل
not-connected = غير متصل
preferences = المظهر واللغة
language-failed = تعذّر تحميل نصوص { $language }. تحقق من الشبكة ثم اختر اللغة مجددًا.
account = الحساب
# The name of a shop and whether the page is connected with it.
shop-is = { $name }: { $state }
connecting = جارٍ الاتصال بالمتجر…
retry = إعادة المحاولة
new-version = يوجد إصدار جديد من هذه الصفحة.
load-again = تحميله
chunk-failed = تعذّر تحميل هذا الجزء من الصفحة. تحقق من الشبكة ثم حاول مرة أخرى. إذا حُدّثت الصفحة في هذه الأثناء فأعد تحميلها؛ وسيضيع بذلك ما كتبته في مكان آخر.
load-page-again = إعادة تحميل الصفحة
check-connection = فحص الاتصال
dismiss = إخفاء
activity = النشاط
