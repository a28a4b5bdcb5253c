### A pasted list of customers.

paste-title = لصق قائمة لـ { $name }
paste-apply =
    { $n ->
        [zero] إضافة عملاء
        [one] إضافة عميل واحد
        [two] إضافة عميلين
        [few] إضافة { $n } عملاء
        [many] إضافة { $n } عميلًا
       *[other] إضافة { $n } عميل
    }
paste-hint = الصق عناوين بريد إلكتروني أو CSV أو خلايا جدول. سترى معاينة قبل أن يتغيّر شيء.
paste-way = ما المطلوب
paste-add = إضافة إلى المجموعة
paste-remove = إزالة من المجموعة
paste-label = عناوين بريد إلكتروني أو معرّفات عملاء
choose-file = اختيار ملف
drop-file = أو أفلت الملفات هنا
files-added = أُضيف إلى نهاية القائمة: { $names }
file-is-workbook = هذا ملف جداول. احفظ ورقة العناوين بصيغة CSV في برنامج الجداول ثم اختر ذلك الملف.
file-unreadable = تعذّرت القراءة. اختر ملف نص أو CSV وليس مجلدًا.
file-too-large = هذا الملف أكبر من 10 ميغابايت. احفظ عمود العناوين وحده أو قسّم الملف.
paste-column = العمود
paste-column-question = تحتوي عدة أعمدة على عناوين بريد إلكتروني. أيها لعناوين العملاء؟
paste-choose-column = اختيار عمود
paste-all-columns = كل الأعمدة
paste-column-number = العمود { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = تم تخطي: { $columns }
passed-over-in = { $n } في { $name }
# The choices for addresses that belong to a guest and to an account.
shared-account = الحساب
shared-guest = الضيف
shared-both = كلاهما
shared-nobody = تجاهلها
looking-up = يجري البحث عن العملاء
stop = إيقاف
pause = إيقاف مؤقت
go-on = متابعة
heading-passed-over = تم تخطي صف العناوين: { $text }
download-report = تنزيل التقرير
done-of = أُنجز { $done } من { $due }
paste-held-up = توقف قبل نهاية القائمة
verdict-add = سيُضاف
verdict-remove = سيُزال
verdict-member = في المجموعة من قبل
verdict-no-member = ليس في المجموعة
verdict-unknown = لا يوجد عميل كهذا
verdict-ambiguous = عدة عملاء بعنوان البريد الإلكتروني هذا
verdict-malformed = ليس عنوان بريد إلكتروني ولا معرّف عميل
verdict-repeated = مكرّر
result-added = أُضيف
result-removed = أُزيل
result-turned-down = رفضه الخادم
result-not-reached = لم يُعالَج
result-open = غير معروف: تحقق من المجموعة
report-entry = المُدخل
report-result = النتيجة
report-customer = العميل
paste-example = ada@example.com, cus_01J9…
due-to-add =
    { $n ->
        [zero] لن يُضاف أحد
        [one] سيُضاف عميل واحد
        [two] سيُضاف عميلان
        [few] سيُضاف { $n } عملاء
        [many] سيُضاف { $n } عميلًا
       *[other] سيُضاف { $n } عميل
    }
due-to-remove =
    { $n ->
        [zero] لن يُزال أحد
        [one] سيُزال عميل واحد
        [two] سيُزال عميلان
        [few] سيُزال { $n } عملاء
        [many] سيُزال { $n } عميلًا
       *[other] سيُزال { $n } عميل
    }
more-in-report =
    { $n ->
        [zero] و{ $n } عنصر آخر في التقرير
        [one] وعنصر آخر في التقرير
        [two] وعنصران آخران في التقرير
        [few] و{ $n } عناصر أخرى في التقرير
        [many] و{ $n } عنصرًا آخر في التقرير
       *[other] و{ $n } عنصر آخر في التقرير
    }
paste-shared =
    { $n ->
        [zero] لا عناوين مشتركة
        [one] عنوان بريد إلكتروني واحد يخص ضيفًا وحسابًا. من المقصود؟
        [two] عنوانا بريد إلكتروني يخص كل منهما ضيفًا وحسابًا. من المقصود؟
        [few] { $n } عناوين بريد إلكتروني يخص كل منها ضيفًا وحسابًا. من المقصود؟
        [many] { $n } عنوان بريد إلكتروني يخص كل منها ضيفًا وحسابًا. من المقصود؟
       *[other] { $n } عنوان بريد إلكتروني يخص كل منها ضيفًا وحسابًا. من المقصود؟
    }
left-out =
    { $n ->
        [zero] لم يُترك أي مُدخل.
        [one] تُرك مُدخل واحد.
        [two] تُرك مُدخلان.
        [few] تُركت { $n } مُدخلات.
        [many] تُرك { $n } مُدخلًا.
       *[other] تُرك { $n } مُدخل.
    }
turned-down =
    { $n ->
        [zero] رفض الخادم { $n } عميل.
        [one] رفض الخادم عميلًا واحدًا.
        [two] رفض الخادم عميلين.
        [few] رفض الخادم { $n } عملاء.
        [many] رفض الخادم { $n } عميلًا.
       *[other] رفض الخادم { $n } عميل.
    }
not-reached =
    { $n ->
        [zero] لم يُعالَج { $n } عميل.
        [one] لم يُعالَج عميل واحد.
        [two] لم يُعالَج عميلان.
        [few] لم يُعالَج { $n } عملاء.
        [many] لم يُعالَج { $n } عميلًا.
       *[other] لم يُعالَج { $n } عميل.
    }

## Lists and links.

file-no-text = هذا ليس ملفًا نصيًا. احفظ العناوين بصيغة CSV أو كنص، ثم اختر ذلك الملف.
file-empty = هذا الملف فارغ.
files-too-large = مع ما هو موجود بالفعل يتجاوز هذا 10 ميغابايت. طبّق القائمة أولًا، ثم أضف هذا إلى قائمة أخرى.
file-there = هذا موجود في القائمة بالفعل، فلم يُضف مرة أخرى.
pasted-text = نص ملصق
dropped-text = نص مُسقط
kept-beside = أطول من أن يظهر في الحقل، لكنه جزء من القائمة:
size-kb = { $n } ك.ب
remove-text = إزالة { $name }
link-lost-title = لا يمكن عرض هذه القائمة هنا
link-lost-text = يشير الرابط إلى قائمة طويلة من المجموعات لا تعرفها إلا علامة التبويب التي جاء منها. افتحه في تلك العلامة، وانسخ الأسماء أو المعرّفات من المرشّح.
show-all-groups = عرض كل المجموعات

## A list whose work was stopped.

look-up-stopped = تم إيقاف البحث عن العملاء. لم يتغير شيء، والقائمة ما زالت هنا.
look-up-again = البحث عن العملاء
rest-kept = القائمة ما زالت هنا. تابع مع الباقي، أو ارجع لتعديلها.
go-on-with-rest = المتابعة مع الباقي
back-to-pasted-list = العودة إلى القائمة
