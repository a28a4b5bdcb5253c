### Combining groups.

combine = Combine…
combine-who = Which customers
combine-any = In at least one of the groups
combine-all = In all of the groups
combine-only = Only in { $name }
combine-in = In { $name }
combine-ungrouped = In no group at all
combine-hint = Select groups in the list first to compare them.
combine-do = What to do with them
combine-new = Create a new group with them
combine-add = Add them to a group
combine-remove = Remove them from a group
among-them = Among them: { $names }
