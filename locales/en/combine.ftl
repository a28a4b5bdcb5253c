### Combining groups.

combine = Combine…
combine-who = Which customers
combine-any = In any of the groups
combine-all = In all of the groups
combine-only = Only in { $name }, in none of the others
combine-in = In { $name }
combine-ungrouped = In no group of the shop
combine-hint = Select groups in the list first to compare them.
combine-do = What to do with them
combine-new = Make a new group of them
combine-add = Add them to a group
combine-remove = Remove them from a group
among-them = Among them: { $names }
