### Signing in.

sign-in = Iniciar sesión
signing-in = Iniciando sesión…
sign-in-lead = Use su cuenta de administrador de Medusa.
sign-out-open = No se sabe si el servidor ha cerrado su sesión. En un equipo compartido, vuelva a cargar la página: si la sesión sigue abierta, ciérrela de nuevo.
sign-in-again = Su sesión terminó. Vuelva a iniciar sesión para continuar; no se pierde nada de la página.
email = Correo electrónico
password = Contraseña
show-password = Mostrar contraseña
wrong-password = Correo electrónico o contraseña incorrectos.
code = Código
code-lead = De la aplicación de autenticación de esta cuenta.
code-needed = Escriba el código.
wrong-code = Este código es incorrecto o ha caducado. Escriba el que muestra ahora la aplicación.
sign-in-elsewhere = Esta tienda usa otro proveedor de inicio de sesión, que Cohort no puede abrir. Inicie sesión en la administración de la propia tienda en este navegador y recargue esta página.
email-unverified = Esta dirección de correo electrónico aún no se ha verificado. Abra el enlace del mensaje de la tienda y vuelva a iniciar sesión.
email-needed = Escriba la dirección de correo electrónico de su cuenta.
password-needed = Escriba su contraseña.
email-malformed = Esto no es una dirección de correo electrónico.
sign-in-failed = No se pudo iniciar sesión
copy-failed = No se pudo copiar
cookie-refused = El servidor aceptó la contraseña, pero el navegador no conservó la sesión. Abra esta página con el nombre de host de la tienda o cambie "auth" a "token" en la configuración.
