### Combining groups.

combine = Combinar…
combine-who = Qué clientes
combine-any = En al menos uno de los grupos
combine-all = En todos los grupos
combine-only = Solo en { $name }
combine-in = En { $name }
combine-ungrouped = En ningún grupo
combine-hint = Para compararlos, seleccione primero grupos en la lista.
combine-do = Qué hacer con ellos
combine-new = Crear un grupo nuevo con ellos
combine-add = Agregarlos a un grupo
combine-remove = Quitarlos de un grupo
among-them = Entre ellos: { $names }
