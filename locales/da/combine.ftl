### Combining groups.

combine = Kombiner…
combine-who = Hvilke kunder
combine-any = I mindst én af grupperne
combine-all = I alle grupperne
combine-only = Kun i { $name }
combine-in = I { $name }
combine-ungrouped = Ikke i nogen gruppe
combine-hint = Vælg først grupper på listen for at sammenligne dem.
combine-do = Hvad der skal ske med dem
combine-new = Opret en ny gruppe med dem
combine-add = Føj dem til en gruppe
combine-remove = Fjern dem fra en gruppe
among-them = Heriblandt: { $names }
