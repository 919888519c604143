# Qué le va a quién, todo el tablón a la vez, y preguntar por ahí.

fits-you = Te va: { $why }.
fits-you-offered = ofreciste esto ({ $kind })
fits-you-shared = os gusta lo mismo ({ $what })
fits-you-language = hablas su idioma ({ $language })
fits-you-street = está en la calle desde la que sales
fits-you-foot =
    { $n ->
        [one] queda a un minuto a pie
       *[other] queda a { $n } minutos a pie
    }
fits-you-bicycle =
    { $n ->
        [one] queda a un minuto en bicicleta
       *[other] queda a { $n } minutos en bicicleta
    }
fits-you-car =
    { $n ->
        [one] queda a un minuto en coche
       *[other] queda a { $n } minutos en coche
    }
fits-you-anywhere = puedes hacerlo desde cualquier sitio
fits-you-any-time = tienes tiempo a cualquier hora
fits-you-free = tienes tiempo el { $day } ({ $part })
fits-they-offered = lo ofreció ({ $kind })
fits-they-shared = le gusta lo mismo
fits-they-language = habla su idioma ({ $language })
fits-they-street = sale desde la misma calle
fits-they-foot =
    { $n ->
        [one] está a un minuto a pie
       *[other] está a { $n } minutos a pie
    }
fits-they-bicycle =
    { $n ->
        [one] está a un minuto en bicicleta
       *[other] está a { $n } minutos en bicicleta
    }
fits-they-car =
    { $n ->
        [one] está a un minuto en coche
       *[other] está a { $n } minutos en coche
    }
fits-they-anywhere = puede hacerlo desde cualquier sitio
fits-they-any-time = tiene tiempo a cualquier hora
fits-they-free = tiene tiempo el { $day } ({ $part })

together-title = Lo que podríamos hacer entre todos
together-hint = Quién podría hacer qué, para lograr lo máximo sin que nadie cargue demasiado.
together-go = Ver cómo podría ser
together-empty = Ahora mismo no hay nada abierto.
together-nothing = No queda nadie para lo que está abierto ahora.
together-count =
    { $n ->
        [one] Se podría hacer una cosa, si a quien le va le apetece.
       *[other] Se podrían hacer { $n } cosas, si a quienes les van les apetece.
    }
together-mine = Quizá para ti
together-who = Quién podría hacer qué
together-left = Por qué no queda nadie para esto
together-others =
    { $n ->
        [one] También le va a otra persona.
       *[other] También les va a otras { $n } personas.
    }
together-more =
    { $n ->
        [one] Y una más.
       *[other] Y { $n } más.
    }
together-beyond =
    { $n ->
        [one] Hay otra necesidad abierta que no se miró. Las más urgentes sí.
       *[other] Hay otras { $n } necesidades abiertas que no se miraron. Las más urgentes sí.
    }
together-not-offered = Nadie ha ofrecido esto todavía.
together-resting = Quien lo ofreció está fuera o descansa.
together-goes-along = Solo podría gente nueva. Donde hay una puerta van con un miembro.
together-enough = Todas las personas que podrían tienen ya bastante.
together-language = Nadie que ofreció esto habla { $language }.
together-too-far = Queda demasiado lejos para quienes lo ofrecieron.
together-not-in-time = Nadie que ofreció esto tiene tiempo antes.
together-instead = Quienes podrían hacen falta para { $code }, que es al menos igual de urgente.
together-one-more = Deberían hacerlo dos personas, y falta una.
together-how = Cómo sale esto
together-how-promise = Con esto no se le da nada a nadie. Quien quiere, lo promete.
together-how-order = Primero lo más urgente. Luego se reparte la carga y después va quien está cerca. Se respetan todos los límites.
together-how-company = Para la compañía cuenta lo que gusta a ambos, nunca la distancia. A nadie se deja fuera por sus gustos.
together-how-blind = No cuenta quién pide ni lo que alguien recibió. Lo que hiciste hace poco solo te da descanso.
together-to-offers = Di lo que te gusta hacer

around-title = Preguntar por ahí
around-hint = Primero a quien está cerca. Al final a quien se preguntó hace poco. A nadie de noche ni dos veces.
around-ask =
    { $n ->
        [one] Preguntar a una persona a la que le va
       *[other] Preguntar a { $n } personas a las que les va
    }
around-line =
    { $n ->
        [one] Se preguntó a una persona
       *[other] Se preguntó a { $n } personas
    }
around-today = ¿Podrías hacer esto? Te va, y alguien del teléfono te lo pregunta.
said-asked-around = Ya se les ha preguntado. Lo ven en su página de hoy. Quien quiere cartas recibe una, sin decir qué ni dónde.
