# El tablón.

board-open-none = Ahora no hay nada abierto.
board-open =
    { $n ->
        [one] Hay una cosa abierta.
       *[other] Hay { $n } cosas abiertas.
    }
board-some-fit =
    { $n ->
        [one] Una va con lo que ofreciste: { $what }.
       *[other] { $n } van con lo que ofreciste: { $what }.
    }
board-none-fit = Ninguna va con lo que ofreciste: { $what }.
board-offer = Di qué te gusta hacer y te mostramos lo que te va.
board-cards = Tablón
board-list = Lista
board-streets = Calles
board-to-streets = Las calles en una lista y un mapa
board-show-only = Mostrar solo
board-all = Todo
board-mine = Lo que yo podría hacer
board-needs-someone = Hace falta alguien
board-counts =
    { $fit ->
        [one] una para ti, { $more } más
       *[other] { $fit } para ti, { $more } más
    }
board-more =
    { $n ->
        [one] Mostrar una más
       *[other] Mostrar { $n } más
    }
board-first = Volver a las primeras
board-empty = Aquí no hace falta nadie ahora.
board-empty-offer = Di qué te gusta hacer. Así sabremos a quién preguntar.
board-beside = Junto al tablón
board-by-street = Por calle
board-doors = Aquí nunca se ven las puertas. Solo ve la puerta quien promete ir.
board-on-it = Alguien se encarga
board-on-it-none = Ahora no hay nada prometido.
board-done = Hecho esta semana
board-done-none = Nada todavía. La semana acaba de empezar.
board-kind-count = { $kind } { $n }
board-find = Ir a un código
board-find-code = El código, por ejemplo PLUM 4821
board-find-go = Ir
board-desk = Al teléfono
board-unchecked =
    { $n ->
        [one] Una petición espera que alguien la mire
       *[other] { $n } peticiones esperan que alguien las mire
    }

board-asked = pedido { $ago }
board-promised-by = antes de: { $when }
board-parts =
    { $n ->
        [one] una parte
       *[other] { $n } partes
    }
board-parts-left =
    { $n ->
        [one] queda una de { $all } partes
       *[other] quedan { $n } de { $all } partes
    }
board-hands =
    { $n ->
        [one] una persona más
       *[other] { $n } personas juntas
    }
board-anywhere = Desde cualquier sitio
board-street-unknown = Calle aún sin saber
board-without-street = Sin calle
board-late = Con retraso
board-waiting = Espera desde hace { $span }. Nadie lo ha tomado todavía.
board-can-do = Puedo hacerlo
board-by = { $when }
board-look = Mirar

board-list-title = La lista sencilla
board-list-hint = Sin nombres ni puertas. Cópiala en vuestro chat o imprímela para el tablón de la calle.
board-list-head = { $group }, { $day }. Hace falta esto:
board-list-foot = ¿Puedes hacer algo de esto? Dinos el código.
board-list-file = Como archivo de texto
