### Combining groups.

combine = دمج…
combine-who = أي العملاء
combine-any = في أي من المجموعات
combine-all = في كل المجموعات
combine-only = في { $name } فقط، وليس في غيرها
combine-in = في { $name }
combine-ungrouped = ليسوا في أي مجموعة في المتجر
combine-hint = حدّد مجموعات في القائمة أولًا للمقارنة بينها.
combine-do = ما الذي يُفعل بهم
combine-new = إنشاء مجموعة جديدة منهم
combine-add = إضافتهم إلى مجموعة
combine-remove = إزالتهم من مجموعة
among-them = من بينهم: { $names }
