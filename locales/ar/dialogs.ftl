### What dialogs, toasts and the activity menu have in common.

close = إغلاق
cancel = إلغاء
working = جارٍ التنفيذ…
undo = تراجع
restore = استعادة
undo-failed = تعذّر التراجع عن هذا.
changed-since = جرى تغييره بعد ذلك، لذا لم يتم التراجع عنه.
undo-open = لا يُعرف ما إذا تم التراجع عن هذا.
undo-partly = تم التراجع عن جزء من هذا فقط.
# $what is what was to happen, such as “Deleted VIP.”.
perhaps-done = لا يُعرف ما إذا حدث هذا: { $what }
discard-question = هل تريد تجاهل ما أدخلته؟
keep-editing = متابعة التحرير
discard = تجاهل
