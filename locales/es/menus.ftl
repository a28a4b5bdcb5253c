### The menus of the top bar: theme, language, region, account, shops.

theme = Tema
theme-system = Sistema
theme-light = Claro
theme-dark = Oscuro
language = Idioma
sign-out = Cerrar sesión
shops = Tiendas
shop-not-kept = Este navegador no guarda datos de esta página, así que no puede cambiar a otra tienda. Permita que guarde datos y vuelva a elegir la tienda.
region = Región
region-browser = Según el navegador
