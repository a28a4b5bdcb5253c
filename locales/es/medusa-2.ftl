### Medusa 2.

filter-customer = Cliente
more-customers = Hay más clientes. Escriba más para encontrarlos.
created-by = Creado por
api-key-called = Clave de API { $name }
dead-rules = Reglas que mencionan grupos eliminados
dead-rules-lead = Cuando se elimina un grupo, las listas de precios y las promociones lo siguen mencionando. Aquí puede quitar de ellas los grupos eliminados; a quién se aplican no cambia.
no-dead-rules = Ninguna lista de precios ni promoción menciona un grupo eliminado.
dead-rules-failed = No se pudieron cargar estas reglas.
mend-dead-rules = Quitar grupos eliminados
dead-rules-not-mended = No se pudieron cambiar las reglas.
dead-rules-changed = Estas reglas acaban de cambiar, así que no se hizo nada. Revíselas de nuevo.
nobody-gets-prices = Nadie tiene sus precios
nobody-can-use = Nadie puede usarla
for-other-groups = Para sus otros grupos
for-all-but-others = Para todos menos sus otros grupos
for-everyone-and-stays = Para todos. Queda como está: sin ningún grupo en su regla, nadie podría usarla
null-in-list = El servidor de esta tienda no puede guardar null dentro de una lista. Quítelo de la lista o escriba otra cosa en su lugar.
code-refused = La tienda ya no acepta más códigos para este inicio de sesión: pasó demasiado tiempo o hubo demasiados incorrectos. Vuelva a iniciar sesión.
recovery-code = Código de recuperación
recovery-code-lead = Uno de los códigos que guardó para cuando no tenga la aplicación a mano. Cada uno sirve una sola vez.
use-recovery-code = Usar un código de recuperación
use-code = Usar un código de la aplicación
sign-in-anew = Iniciar sesión con otra cuenta
rules-mended =
    { $n ->
        [one] Se quitaron los grupos eliminados de { $n } regla.
        [many] Se quitaron los grupos eliminados de { $n } de reglas.
       *[other] Se quitaron los grupos eliminados de { $n } reglas.
    }
dead-groups =
    { $n ->
        [one] Menciona un grupo que ya no existe: { $ids }
        [many] Menciona { $n } de grupos que ya no existen: { $ids }
       *[other] Menciona { $n } grupos que ya no existen: { $ids }
    }
