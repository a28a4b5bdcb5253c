### Combining groups.

combine = Combiner…
combine-who = Quels clients
combine-any = Dans au moins un des groupes
combine-all = Dans tous les groupes
combine-only = Seulement dans { $name }
combine-in = Dans { $name }
combine-ungrouped = Dans aucun groupe
combine-hint = Sélectionnez d’abord des groupes dans la liste pour les comparer.
combine-do = Que faire de ces clients
combine-new = Créer un nouveau groupe avec ces clients
combine-add = Les ajouter à un groupe
combine-remove = Les retirer d’un groupe
among-them = Parmi eux : { $names }
