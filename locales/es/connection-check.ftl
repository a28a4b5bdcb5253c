### The check of the connection between page and shop.

check-again = Comprobar de nuevo
checking = Comprobando…
not-checked = Sin comprobar
check-fine = La conexión funciona.
check-address = Dirección
check-mixed-content = Esta página se cargó por https, pero { $shop } es una dirección http, y los navegadores no conectan una con otra. Sirva también la tienda por https y ponga esa dirección en backend_url en la configuración.
check-server = Servidor
check-server-fine = El servidor responde.
check-offline = Este dispositivo no está conectado a ninguna red. Conéctelo y compruebe de nuevo.
check-policy = Los encabezados de seguridad de esta página prohíben las conexiones con { $shop }. Agregue esta dirección a connect-src donde esté alojada la página.
check-away = Nada responde en { $shop }. Compruebe que el servidor esté en marcha y que esta sea su dirección; si no lo es, cambie backend_url en la configuración.
check-local-network = El navegador no permite que esta página acceda a los dispositivos de la red local, y { $shop } es uno de ellos. Permita a esta página el acceso a la red local, en el icono junto a la dirección en el navegador, y compruebe de nuevo. Dentro de un marco, también debe permitirlo la página que lo contiene: allow="local-network-access".
check-cut-off = El servidor de esta página responde, pero las solicitudes a la API de administración en { $shop } se interrumpen. La causa puede ser una extensión del navegador, un firewall o un inicio de sesión delante de la tienda: recargue la página o pruebe sin extensiones.
check-slow = { $shop } tarda demasiado en responder. Compruebe si el servidor está ocupado o bloqueado; su registro puede indicar el motivo.
check-permission = Permiso
check-permission-fine = El servidor acepta solicitudes de { $origin }.
check-permission-same = Esta página y la tienda tienen la misma dirección, así que no hace falta permiso.
check-unreadable = El servidor no permite que las páginas de { $origin } lean sus respuestas. Agregue la línea de su versión a projectConfig en medusa-config y reinicie el servidor. Si ese ajuste ya existe, agréguele la dirección después de una coma. Si la dirección también está, es posible que responda otra cosa, como la tienda pública o un proxy: abra { $health } para verlo.
copy-line = Copiar línea
check-medusa = Medusa
check-medusa-fine = La API de administración responde.
check-other-sign-in = Algo delante de { $shop } pide su propio inicio de sesión, como un proxy, un inicio de sesión único o una red. Recargue la página e inicie sesión allí. Si lo pide una y otra vez, cambie "auth" a "session" en la configuración: un token puede reemplazar al otro inicio de sesión.
check-not-medusa = Lo que responde en { $shop } no es la API de administración de Medusa. Compruebe que backend_url en la configuración sea la dirección del propio servidor de Medusa, sin /admin al final, y no la de la tienda pública.
check-other-version = El servidor usa Medusa { $version }, pero la configuración de esta página indica otra versión. Agregue esta línea a la configuración o quite "medusa" de ella.
medusa-1 = Medusa 1
medusa-2 = Medusa 2
check-body-lost = La API de administración responde, pero algo delante de ella elimina el cuerpo de las solicitudes DELETE o las rechaza: no se puede quitar clientes de los grupos. Quien administre el proxy o la puerta de enlace debe dejar pasar el cuerpo de las solicitudes DELETE.
check-faulty = El servidor responde con un error ({ $status }). Su registro indica el motivo.
check-session = Sesión
check-session-fine = Sesión iniciada como { $email }.
check-signed-out = Nadie ha iniciado sesión. Inicie sesión en esta página.
check-cookies = Nadie ha iniciado sesión. Si la sesión se cierra justo después de iniciarla, el navegador rechaza las cookies de otro host: cambie "auth" a "token" en la configuración o abra esta página con el nombre de host de la tienda.
