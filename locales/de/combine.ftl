### Combining groups.

combine = Kombinieren …
combine-who = Welche Kunden
combine-any = In mindestens einer der Gruppen
combine-all = In allen Gruppen
combine-only = Nur in { $name }
combine-in = In { $name }
combine-ungrouped = In gar keiner Gruppe
combine-hint = Wählen Sie zum Vergleichen zuerst Gruppen in der Liste aus.
combine-do = Was mit ihnen geschehen soll
combine-new = Eine neue Gruppe mit ihnen anlegen
combine-add = Sie einer Gruppe hinzufügen
combine-remove = Sie aus einer Gruppe entfernen
among-them = Darunter: { $names }
