### What is around every page. In the first load.

app-name = Cohort
skip-to-content = Ir al contenido
this-site = Este sitio
connected = Con conexión
not-connected = Sin conexión
preferences = Tema e idioma
language-failed = No se pudieron cargar los textos en { $language }. Compruebe su conexión de red y vuelva a elegir el idioma.
account = Cuenta
# The name of a shop and whether the page is connected with it.
shop-is = { $name }: { $state }
connecting = Conectando con la tienda…
retry = Reintentar
new-version = Hay una nueva versión de esta página.
load-again = Recargar
chunk-failed = No se pudo cargar esta parte de la página. Compruebe su conexión de red y vuelva a intentarlo. Si la página se actualizó mientras tanto, recárguela; perderá lo que haya escrito en otras partes de ella.
load-page-again = Recargar la página
check-connection = Comprobar la conexión
dismiss = Ocultar
activity = Actividad
palette = Búsqueda rápida
key-ctrl = Ctrl
toasts-label = Mensajes. F6 va al último y vuelve.
