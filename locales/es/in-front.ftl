### What stands in front of the shop, what is still to come, and stopping.

stopped-at = Detenido: { $done } de { $total }. Lo que ya está hecho se mantiene.
chosen-group-gone = { $name } se eliminó mientras tanto. Elija otro grupo.
check-basic = Algo delante de { $shop } pide un nombre de usuario y una contraseña propios (HTTP Basic). Recargue la página y escríbalos cuando el navegador los pida. Los tokens ocuparían su lugar: cambie "auth" a "session" en la configuración.
check-portal = La red pide su propio inicio de sesión antes de dejar pasar nada, como en hoteles y trenes. Abra cualquier página en otra pestaña, inicie sesión allí y compruebe de nuevo.
check-turned-away = Algo delante de { $shop } rechaza las solicitudes, como un firewall. Abra esa dirección en otra pestaña: puede que deba iniciar sesión allí. Si no, pida a quien lo administre que deje pasar las solicitudes que empiezan por /admin.
check-sign-in-unreadable = Nadie ha iniciado sesión, y el servidor no permite que las páginas de { $origin } lean sus respuestas a un inicio de sesión. Ponga esta línea en projectConfig en medusa-config y reinicie el servidor. Si ese ajuste ya existe, agréguele la dirección después de una coma.
views-not-kept = Este navegador no conserva la vista: su almacenamiento está lleno o no está permitido. La vista seguirá aquí hasta que se cierre esta página; exporte las vistas para conservarlas.
customers-gone =
    { $n ->
        [one] { $n } cliente ya se había eliminado.
        [many] { $n } de clientes ya se habían eliminado.
       *[other] { $n } clientes ya se habían eliminado.
    }
