# The machine that the house runs on.

machine-title = La máquina
machine-link = La máquina y sus copias
machine-lead = Lo mismo para todo el mundo. Nada en esta página trata de una persona.
machine-worry = Necesita atención
machine-itself = La propia máquina
machine-program = El programa
machine-version = Versión { $version }
machine-since = En marcha desde { $when }
machine-database = Dónde guarda las cosas
machine-database-file = En un archivo de esta máquina (SQLite).
machine-database-server = En un servidor de bases de datos (PostgreSQL).
machine-room = Espacio en el disco
machine-room-left = Quedan { $room }.
machine-room-little = Con el disco lleno no se puede guardar nada nuevo. Lo que hay se queda.
machine-mb = { $n } MB
machine-gb = { $n } GB
machine-letters = Cartas
machine-letters-go = Las cartas salen por correo electrónico.
machine-letters-none = No sale ninguna carta: no se ha indicado un servidor de correo.
machine-forgets = Cuando algo se olvida
machine-forgets-once = Desde ese momento ya no se abre desde ninguna copia, tampoco desde las antiguas.
machine-forgets-week = Varios servidores comparten las llaves. A los siete días, como mucho, ya no se abre desde ninguna copia, tampoco desde las antiguas.
machine-https = Conexión cerrada con llave
machine-https-there = Las páginas llegan por https. El certificado se renueva solo.
machine-https-fetching = Se está pidiendo el certificado. Tarda un minuto.
machine-https-missed = Desde { $when } no se ha podido obtener un certificado. Se vuelve a intentar sin que nadie haga nada.
machine-https-todo = El nombre debe apuntar a esta máquina, y el puerto 443 debe ser accesible desde fuera.

machine-backups = Si la máquina se rompe
machine-backups-last = Sin copias
machine-backups-none = No se hacen copias. Si el disco se rompe, se pierde todo.
machine-backups-todo = Quien cuida la máquina puede arreglarlo en una hora. Se explica en docs/keeping.md.
machine-shelf-same = Una carpeta en el mismo disco
machine-shelf-other = Una carpeta en otro disco
machine-shelf-folder = Una carpeta
machine-shelf-elsewhere = Un almacén en otro lugar
machine-shelf-away = Ahora no se puede llegar a ella. Quizá falte conectar una memoria.
machine-newest = La última copia es del { $when }.
machine-proved = Se comprobó restaurándola: todo lo que contiene se abrió.
machine-count =
    { $n ->
        [one] Hay { $n } copia. Cada una se guarda 14 días.
       *[other] Hay { $n } copias. Cada una se guarda 14 días.
    }
machine-newest-old = Hace demasiado tiempo.
machine-newest-none = Todavía no hay ninguna copia.
machine-no-keys = Allí falta la copia de las llaves. Sin ella no se abre ninguna copia.
machine-same-disk = Si ese disco se rompe, se pierden la casa y las copias.
machine-trouble = Falta una copia
machine-trouble-since = Desde el { $when } algo lo impide. Se vuelve a intentar cada cuarto de hora.
machine-forgetting = El olvido no ha llegado a todo
machine-forgetting-since = Desde el { $when } no se pudo renovar la copia de las llaves. Las copias antiguas aún abren lo olvidado después.
machine-key = Quién puede abrir una copia
machine-key-shares = { $needed } cualesquiera de los { $shares } papeles que guardan miembros en casa la abren juntos.
machine-key-alone = Nadie puede abrirla a solas, ni siquiera quien lleva la máquina.
machine-key-name = Los papeles son de la llave de recuperación { $name }, hecha el { $when }.
machine-key-none = Todavía no hay llave de recuperación. Hasta que la hagáis juntos no habrá copias.
machine-duty =
    { $n ->
        [0] Nadie tiene esta tarea ahora.
        [one] Una persona tiene esta tarea. Mejor serían dos.
       *[other] { $n } personas tienen esta tarea.
    }
machine-duty-go = Qué es esta tarea
