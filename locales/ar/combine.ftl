### Combining groups.

combine = دمج…
combine-who = أي العملاء
combine-any = في مجموعة واحدة على الأقل
combine-all = في كل المجموعات
combine-only = في { $name } فقط
combine-in = في { $name }
combine-ungrouped = ليسوا في أي مجموعة
combine-hint = حدّد مجموعات في القائمة أولًا للمقارنة بينها.
combine-do = ما الذي يُفعل بهم
combine-new = إنشاء مجموعة جديدة بهم
combine-add = إضافتهم إلى مجموعة
combine-remove = إزالتهم من مجموعة
among-them = من بينهم: { $names }
