# The power mirror.

effect-mirror-off = El espejo del poder deja de mostrar esto: { $what }
effect-mirror-on = El espejo del poder vuelve a mostrar esto: { $what }

# What it shows, by name.
mirror-distribution = Cuánto descansa en cuántas personas
mirror-rotation = Turnos que terminan
mirror-equal-access = Quién tiene las llaves
mirror-delegation = Trabajo con mandato
mirror-responsibility = Noticias de las tareas
mirror-allocation = Alguien lo aprende
mirror-diffusion = Lo que solo una persona puede abrir
mirror-voice = De quién son las palabras acordadas
mirror-mutuality = Dar y recibir
mirror-burnout = Tiempo para descansar

mirror-title = Espejo del poder
mirror-link = Cómo se reparten los turnos
mirror-lead = Cómo se reparte entre nosotros lo que hacemos y tenemos a cargo, en los últimos 90 días.
mirror-active =
    { $n ->
        [one] { $n } persona estuvo activa.
       *[other] { $n } personas estuvieron activas.
    }
mirror-active-few = Menos de cinco personas estuvieron activas.
mirror-few-rule = No se dice nada de menos de cinco personas.
mirror-few = Lo hicieron menos de cinco personas. Son muy pocas para mostrarlo.
mirror-nothing = No hubo nada de esto.

# What is done, by area.
mirror-area-carrying = Llevar cosas
mirror-area-phone-desk = Llamadas de la mesa de teléfono
mirror-area-proposals = Proponer
mirror-area-facilitation = Facilitar
mirror-area-money = Pagar
# "2 people do half of it, of 9 who do any." $of is the next sentence.
mirror-half =
    { $n ->
        [one] Una persona hace la mitad, { $of }.
       *[other] { $n } personas hacen la mitad, { $of }.
    }
mirror-of =
    { $n ->
        [one] de { $n } que hace algo
       *[other] de { $n } que hacen algo
    }
mirror-picture = { $full } de { $all } retales están llenos
mirror-numbers = Los números
mirror-numbers-what = Partes iguales: como si tantas personas hicieran lo mismo. Desigualdad: 0 es todas igual, cerca de 1 es una sola.
mirror-col-area = Ámbito
mirror-col-people = Personas
mirror-col-half = La mitad
mirror-col-equal = Partes iguales
mirror-col-gini = Desigualdad
mirror-distribution-means = Donde pocas personas hacen la mitad, todo se para si enferman. No tiene por qué ser culpa de nadie.

# Duties and their seats.
mirror-rotation-nobody = Ahora mismo nadie tiene una tarea.
mirror-rotation-first = La mayoría de quienes tienen una tarea está en su primer turno.
mirror-rotation-second = La mayoría de quienes tienen una tarea está en su segundo turno.
mirror-rotation-longer = La mayoría de quienes tienen una tarea la tiene desde hace más de dos turnos.
mirror-seats = Plazas ocupadas: { $held } de { $seats }.
mirror-learning =
    { $n ->
        [0] Nadie la aprende.
        [one] La aprende { $n } persona.
       *[other] La aprenden { $n } personas.
    }
mirror-rotation-means = Un cuadrado es una plaza, un círculo es alguien que aprende. Con rayas está libre, quizá para quien no tuvo turno.

# Keys.
mirror-operator = Quien lleva la máquina
mirror-operator-what = La máquina está en casa de alguien. Podría abrir lo que guarda. Las reglas no le dan más que a nadie.
mirror-until = Hasta el { $until }
mirror-keys-nobody = Nadie más tiene las llaves ahora mismo.
mirror-alone = Con una sola persona, o con nadie: { $duties }.
mirror-alone-none = Ninguna tarea está con una sola persona.
mirror-equal-access-means = Lo que tiene una sola persona, el grupo lo pierde cuando ella no está.

mirror-mandated =
    { $n ->
        [one] { $n } de cada 100 llamadas, saludos y pagos lo hizo alguien que tenía esa tarea.
       *[other] { $n } de cada 100 llamadas, saludos y pagos los hizo alguien que tenía esa tarea.
    }
mirror-delegation-means = El trabajo que se repite se pasa mejor si es una tarea con un mandato escrito.

mirror-heard-of-all = El grupo ha tenido noticias de todas las tareas en los últimos 45 días.
mirror-unheard = Sin noticias desde hace 45 días: { $duties }.
mirror-responsibility-means = Bastan tres líneas de vez en cuando. Quien encargó una tarea debe saber cómo va.

mirror-learned-all = Alguien está aprendiendo cada tarea que pide saber.
mirror-unlearned = Nadie está aprendiendo: { $duties }.
mirror-allocation-means = Una tarea que solo pueden hacer quienes ya la conocen nunca cambia de manos.

mirror-with-one-none = Ninguna petición abierta depende de una sola persona.
mirror-with-one =
    { $n ->
        [one] { $n } petición abierta solo la podría abrir una persona.
       *[other] { $n } peticiones abiertas solo las podría abrir una persona.
    }
mirror-minutes-all = Ninguna reunión está sin acta.
mirror-minutes =
    { $n ->
        [one] { $n } reunión lleva más de tres días sin acta.
       *[other] { $n } reuniones llevan más de tres días sin acta.
    }
mirror-diffusion-means = Pocas personas deben abrir lo privado. Pero si solo puede una, nadie puede reemplazarla.

mirror-changed-nothing = En estos 90 días no se acordó nada.
mirror-changed =
    { $n ->
        [one] Se acordó una cosa. Cambiadas por alguien que no las escribió: { $changed }.
       *[other] Se acordaron { $n } cosas. Cambiadas por alguien que no las escribió: { $changed }.
    }
mirror-first-nobody = Nadie propuso algo por primera vez.
mirror-first-few = Algunas personas propusieron algo por primera vez, menos de cinco.
mirror-first =
    { $n ->
        [one] { $n } persona propuso algo por primera vez.
       *[other] { $n } personas propusieron algo por primera vez.
    }
mirror-voice-means = Si nadie cambia nunca una propuesta, quizá ya se había decidido antes en otro sitio.

mirror-mutuality-unknown = Cuántas personas dan y también reciben, no lo sabemos. Pedir no necesita cuenta, y no preguntamos.
mirror-asks =
    { $n ->
        [one] Llegó { $n } petición.
       *[other] Llegaron { $n } peticiones.
    }
mirror-gave =
    { $n ->
        [one] { $n } persona llevó u ofrece algo.
       *[other] { $n } personas llevaron u ofrecen algo.
    }
mirror-at-most = Así que, de cada 100 personas que dan, { $n } como mucho pueden haber pedido también.
mirror-mutuality-means = Donde unas solo dan y otras solo piden, se ha vuelto caridad.

mirror-tired-nobody = Nadie prometió algo en más de 10 de las últimas 13 semanas.
mirror-tired-few = Algunas personas prometieron algo en más de 10 de las últimas 13 semanas, menos de cinco.
mirror-tired =
    { $n ->
        [one] { $n } persona prometió algo en más de 10 de las últimas 13 semanas.
       *[other] { $n } personas prometieron algo en más de 10 de las últimas 13 semanas.
    }
mirror-burnout-means = Quien sea lo lee aquí, en su propia página, y no se le dice a nadie más.

# What could be proposed.
mirror-propose = Qué se podría proponer
mirror-nudge-mandate = Hacer de lo que se repite una tarea con mandato
mirror-nudge-note = Pedir tres líneas sobre esta tarea: { $duty }
mirror-nudge-share-carrying = Encontrar a más gente que lleve cosas
mirror-nudge-share-phone-desk = Otra plaza en la mesa de teléfono
mirror-nudge-share-facilitation = Más personas que faciliten
mirror-nudge-share-proposals = Ayudar a alguien a escribir su primera propuesta
mirror-nudge-share-money = Otra plaza en la pareja del dinero
mirror-nudge-pass-on = Pasar esta tarea: { $duty }
mirror-nudge-understudy = Encontrar suplente: { $duty }
mirror-nudge-learner = Encontrar a alguien que aprenda esto: { $duty }
mirror-nudge-open-together = Una segunda persona en la mesa de teléfono
mirror-nudge-minutes = Escribir lo que se dijo en una reunión
mirror-nudge-second = Una segunda persona a cargo: { $duty }
mirror-nudge-ask = Hablarlo: ¿qué podríamos pedir para nosotros?
mirror-nudge-change = Hablar las propuestas antes de escribirlas
mirror-nudge-invite = Preguntar a quienes nunca propusieron qué cambiarían
mirror-off = Proponer que no se muestre
mirror-on = Proponer que se vuelva a mostrar
mirror-covered = Quitado por una decisión

# For oneself.
mirror-own = Solo para ti
mirror-own-what = Nadie más ve esto, y no se guarda.
mirror-own-nothing = Nada que mostrar. No tuviste parte en ello, o lo comparten muy pocas personas.
mirror-own-rest = Prometiste algo en más de 10 de las últimas 13 semanas. Puedes descansar. No se avisa a nadie.
mirror-own-rest-go = Decir «ahora no» a mis ofertas
mirror-part-little = Una parte pequeña
mirror-part-tenth = Más o menos un décimo
mirror-part-fifth = Más o menos un quinto
mirror-part-quarter = Más o menos un cuarto
mirror-part-third = Más o menos un tercio
mirror-part-half = Más o menos la mitad
mirror-part-two-thirds = Más o menos dos tercios
mirror-part-most = Casi todo

mirror-never = Lo que nunca hace
mirror-never-list = No hay lista de personas, ni horas, ni puntos. Lo que alguien hace no se muestra a los demás.
mirror-never-kept = Se cuenta cuando miras, de lo que el grupo recuerda de todos modos. Nada se recoge para esto.
mirror-never-received = Lo que alguien recibió no está en ningún número sobre nadie.
mirror-never-bound = Sugiere propuestas. Nunca frena ni limita a nadie. Quién tiene una tarea o una llave es público.
