### Combining groups.

combine = Kombinieren …
combine-who = Welche Kunden
combine-any = In mindestens einer der Gruppen
combine-all = In allen Gruppen
combine-only = Nur in { $name }, in keiner der anderen
combine-in = In { $name }
combine-ungrouped = In keiner Gruppe des Shops
combine-hint = Zum Vergleichen zuerst Gruppen in der Liste auswählen.
combine-do = Was mit ihnen geschieht
combine-new = Eine neue Gruppe aus ihnen machen
combine-add = Einer Gruppe hinzufügen
combine-remove = Aus einer Gruppe entfernen
among-them = Darunter: { $names }
