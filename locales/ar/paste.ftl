### A pasted list of customers.

paste-title = قائمة لـ { $name }
paste-apply = تطبيق
paste-hint = أسطر أو CSV أو خلايا جدول: يظهر هنا معنى كل سطر قبل أن يتغيّر شيء.
paste-way = ما المطلوب
paste-add = إضافتهم إلى المجموعة
paste-remove = إزالتهم من المجموعة
paste-label = عناوين بريد إلكتروني أو معرّفات عملاء
choose-file = اختيار ملف
drop-file = أو إسقاط ملفات في أي مكان هنا
files-added = أُضيف بعد الموجود: { $names }
file-is-workbook = هذا مصنّف جداول. احفظ ورقة العناوين بصيغة CSV في برنامج الجداول ثم اختر ذلك الملف.
file-unreadable = تعذّرت القراءة. اختر ملف نص أو CSV وليس مجلدًا.
file-too-large = هذا الملف أكبر من 10 ميغابايت. احفظ عمود العناوين وحده أو قسّم الملف.
paste-column = العمود
paste-column-question = في عدة أعمدة عناوين. أيها عناوين العملاء؟
paste-choose-column = اختيار عمود
paste-all-columns = كل الأعمدة
paste-column-number = العمود { $n }
# $columns are columns of a pasted table with how many addresses they hold.
passed-over = جرى تجاوز: { $columns }
passed-over-in = { $n } في { $name }
# The choices for addresses that belong to a guest and to an account.
shared-account = الحساب
shared-guest = الضيف
shared-both = كلاهما
shared-nobody = تركها
looking-up = يجري البحث عن العملاء
stop = إيقاف
pause = إيقاف مؤقت
go-on = متابعة
heading-passed-over = اعتُبر عنوانًا: { $text }
download-report = تنزيل التقرير
done-of = أُنجز { $done } من { $due }
paste-held-up = تعذّرت متابعة القائمة
verdict-add = سيُضاف
verdict-remove = سيُزال
verdict-member = في المجموعة من قبل
verdict-no-member = ليس في المجموعة
verdict-unknown = غير معروف
verdict-ambiguous = عدة عملاء بهذا العنوان
verdict-malformed = ليس عنوانًا ولا معرّفًا
verdict-repeated = مكرّر
result-added = أُضيف
result-removed = أُزيل
result-turned-down = رفضه الخادم
result-not-reached = لم يُعالَج
result-open = غير معروف: انظر في المجموعة
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
       *[other] سيُضاف { $n } عميلًا
    }
due-to-remove =
    { $n ->
        [zero] لن يُزال أحد
        [one] سيُزال عميل واحد
        [two] سيُزال عميلان
        [few] سيُزال { $n } عملاء
        [many] سيُزال { $n } عميلًا
       *[other] سيُزال { $n } عميلًا
    }
more-in-report =
    { $n ->
        [zero] و{ $n } أخرى في التقرير
        [one] و{ $n } أخرى في التقرير
        [two] و{ $n } أخرى في التقرير
        [few] و{ $n } أخرى في التقرير
        [many] و{ $n } أخرى في التقرير
       *[other] و{ $n } أخرى في التقرير
    }
paste-shared =
    { $n ->
        [zero] لا عناوين مشتركة
        [one] عنوان واحد يخص ضيفًا وحسابًا. من المقصود؟
        [two] عنوانان يخص كل منهما ضيفًا وحسابًا. من المقصود؟
        [few] { $n } عناوين يخص كل منها ضيفًا وحسابًا. من المقصود؟
        [many] { $n } عنوانًا يخص كل منها ضيفًا وحسابًا. من المقصود؟
       *[other] { $n } عنوان يخص كل منها ضيفًا وحسابًا. من المقصود؟
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
        [zero] رفض الخادم { $n } عميلًا.
        [one] رفض الخادم عميلًا واحدًا.
        [two] رفض الخادم عميلين.
        [few] رفض الخادم { $n } عملاء.
        [many] رفض الخادم { $n } عميلًا.
       *[other] رفض الخادم { $n } عميلًا.
    }
not-reached =
    { $n ->
        [zero] لم يُعالَج { $n } عميلًا.
        [one] لم يُعالَج عميل واحد.
        [two] لم يُعالَج عميلان.
        [few] لم يُعالَج { $n } عملاء.
        [many] لم يُعالَج { $n } عميلًا.
       *[other] لم يُعالَج { $n } عميلًا.
    }
