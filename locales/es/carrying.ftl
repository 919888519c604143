# Llevar una ronda: en el teléfono, sin señal, en papel, y después.


carry-title = Ronda { $number }, { $when }
carry-lead = { $doors }, { $km } km, vuelta antes de { $back }
carry-lead-plain = { $doors }, vuelta antes de { $back }
carry-doors =
    { $n ->
        [one] Una puerta
       *[other] { $n } puertas
    }
carry-progress = Con respuesta: { $n } de { $all }
carry-to-list = Todas las rondas
carry-nobody = Nadie lleva esta ronda todavía.
carry-yours = Tú llevas esta ronda.
carry-by = { $who } lleva esta ronda.
carry-out = { $who } está fuera con esta ronda.
carry-sealed = Puertas, nombres y palabras se abren solo para quien la lleva.
carry-over = Esta ronda ha terminado. Ya no hay ninguna puerta en ella.
carry-not-claimed = Quédatela, y las puertas se abren para ti.

carry-go-on = Seguir con tu ronda
carry-take = Me la llevo
carry-take-hint = Esto abre los datos de cada puerta. Cada apertura queda escrita, y cada vecina ve la suya.
carry-take-kept = Desde entonces la ronda queda en este teléfono y funciona sin señal.
carry-open-rest = Abrir lo que sigue sellado
carry-paper = Imprimirla en papel
carry-type-in = Pasar una hoja
carry-after = Cómo terminó
carry-hand-back = Devolverla
carry-close = Cerrar la ronda
carry-close-hint = Lo que no tiene respuesta vuelve al tablón. Las puertas desaparecen de este teléfono.

carry-next = Próxima puerta
carry-stops = Todas las puertas
carry-stop = Parada { $n }
carry-now = Estás aquí
carry-all = Cada puerta tiene su respuesta.
carry-all-but = Cada puerta que se abrió tiene su respuesta.
carry-all-hint = Cierra la ronda en cuanto tengas señal.
carry-bring = Qué llevar
carry-bags =
    { $n ->
        [one] 1 bolsa
       *[other] { $n } bolsas
    }
carry-along = Tú vas como segunda persona.
carry-two = A esta puerta van dos personas juntas.
carry-cold = Que no pierda el frío.
carry-fetch-hall = Antes, al local
carry-fetch-shop = Antes, a la tienda
carry-fetch-chemist = Antes, a la farmacia
carry-fetch-street = { $first }, { $street }
carry-fetch-open = { $first } ({ $hours })
carry-fetch-for =
    { $n ->
        [one] { $first }: recoger para una puerta.
       *[other] { $first }: recoger para { $n } puertas.
    }
carry-said = Lo que se habló
carry-open-door = Puerta y respuestas
carry-how = ¿Cómo fue?
carry-given = Entregado
carry-with_neighbour = Con alguien de al lado
carry-no_answer = No abren
carry-wrong = Algo no va bien
carry-still-sealed = No está abierto para ti: { $why }
carry-waits-yes = Aún no ha dicho que sí. Hasta entonces esta puerta queda cerrada.
carry-own-page = Su propia página, para escribir una línea
carry-kept = Esta ronda está guardada en este teléfono. Se borra al cerrarla, al salir, o pasado un día.
carry-back = Quitarlo

carry-strip-waiting =
    { $n ->
        [one] 1 respuesta está a salvo en este teléfono y saldrá después.
       *[other] { $n } respuestas están a salvo en este teléfono y saldrán después.
    }
carry-strip-none = No hay señal. Puedes seguir.
carry-strip-sign-in = Entra otra vez, y entonces sale
carry-strip-refused = Esto ya no se pudo recibir. Dilo en la página de la petición o al turno de teléfono.
carry-strip-read = Lo he leído

carry-no-signal = No hay señal
carry-no-signal-text = Esta página no está guardada en este teléfono. Prueba otra vez cuando tengas señal.
carry-no-signal-round = Tu ronda está aquí. Sigue con ella.

carry-paper-title = { $group }: ronda { $number }, { $when }
carry-paper-lead = Marca una casilla en cada puerta. Después pásalo: número o código, y luego la letra.
carry-paper-no = N.º
carry-paper-door = Puerta
carry-paper-how = Cómo fue
carry-paper-notes = Notas
carry-paper-at = Se pasa en { $address }
carry-paper-burn = Hay puertas en esta hoja. Llévala contigo, y rómpela cuando esté pasada.
carry-paper-shut = Las puertas siguen selladas. Ábrelas antes si tienen que estar en la hoja.
carry-paper-open = Abrir las puertas para la hoja
carry-paper-back = A la ronda

carry-letter-given = s
carry-letter-with_neighbour = v
carry-letter-no_answer = n
carry-letter-wrong = p
carry-typed-title = Pasar la hoja de la ronda { $number }
carry-typed = Paradas y letras
carry-typed-hint = El número o el código de cada parada, y luego su letra. Una debajo de otra o en una línea.
carry-typed-example = Por ejemplo: { $example }
carry-typed-letters = Las letras
carry-typed-send = Guardar
carry-typed-empty = Escribe al menos una parada y su letra
carry-typed-look = Una parte no se pudo leer. Lo que se pudo leer está guardado.
carry-typed-stop = «{ $piece }»: esta ronda no tiene esa parada.
carry-typed-letter = «{ $piece }»: no es ninguna de nuestras letras. Usa { $letters }.
carry-typed-missing = «{ $piece }»: falta su letra.
carry-typed-twice = «{ $piece }»: esta parada tiene dos letras distintas.
carry-typed-refused = «{ $piece }»: { $why }
carry-typed-saved =
    { $n ->
        [one] 1 respuesta está guardada.
       *[other] { $n } respuestas están guardadas.
    }
carry-typed-again = Lo que escribiste sigue ahí. Corrígelo y guarda otra vez. Nada cuenta dos veces.

carry-after-title = Cómo terminó la ronda { $number }
carry-after-title-open = La ronda { $number } hasta ahora
carry-after-arrived =
    { $n ->
        [one] Una de { $all } puertas recibió lo que se llevó.
       *[other] { $n } de { $all } puertas recibieron lo que se llevó.
    }
carry-after-left = Lo que no se pudo entregar
carry-after-none = Todo se entregó.
carry-after-unanswered = Nadie dijo cómo fue
carry-after-live = Todavía sin respuesta.
carry-sums = Todas las rondas juntas
carry-sums-none = Todavía no se ha cerrado ninguna ronda.
carry-sums-rounds =
    { $n ->
        [one] 1 ronda
       *[other] { $n } rondas
    }
carry-sums-doors =
    { $n ->
        [one] 1 puerta
       *[other] { $n } puertas
    }
carry-sums-km = { $km } km
carry-sums-hours =
    { $n ->
        [one] 1 hora
       *[other] { $n } horas
    }
carry-sums-hint = Son sumas del grupo. Quién llevó cada ronda no se guarda.

said-round-answered = Anotado.
said-round-out = Estás en camino. Las puertas están abiertas para ti.
said-round-opened = Las puertas están abiertas para ti.
said-round-partly = Algunas puertas no se pudieron abrir. Lo dice en cada una.
said-round-closed = La ronda está cerrada, y sus puertas ya no están en este teléfono.
said-round-typed = Todo lo de la hoja está guardado.
