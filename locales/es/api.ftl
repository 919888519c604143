### Lo que se dice a los programas. Frases de veinte palabras como mucho, como en las páginas.

api-look-again = Hay algo aquí que conviene revisar
api-missing = Esto falta
api-unknown-field = Aquí no conocemos ningún campo con este nombre
api-not-words = Esto tiene que ser un texto
api-too-long = Como mucho { $n } caracteres, por favor
api-not-a-number = Esto tiene que ser un número entero
api-out-of-range = Esto tiene que estar entre { $words } y { $n }
api-not-yes-or-no = Esto tiene que ser true o false
api-not-a-time = Escribe un momento así: 2026-11-23T18:00:00Z
api-not-a-choice = Esto tiene que ser uno de: { $words }
api-not-hex = Esto tienen que ser { $n } cifras hexadecimales
api-too-many = Como mucho { $n }, por favor
api-not-a-list = Esto tiene que ser una lista
api-not-a-record = Esto tiene que ser un objeto con campos
api-empty = Aquí tiene que haber algo
api-not-there = No existe tal cosa en este grupo
api-token-unknown = Esta clave ya no sirve, o nunca sirvió
api-reads-only = A este programa solo se le permitió leer
api-opens-not = A este programa no se le permitió abrir datos
api-not-json = Lo que enviaste no es JSON
api-changed-since = Ha cambiado desde que lo miraste
api-another-under-this-key = Antes se envió otra cosa con esta misma clave
api-no-such-key = La clave está vacía o es demasiado larga
api-open-first = Primero abre los datos; eso queda apuntado
api-a-moment = Llega mucho desde tu red. Espera un momento, o haz el pequeño trabajo
