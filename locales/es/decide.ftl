# Decidir: la lista de decisiones, la página de cada una y lo que se hace allí.

decide-title = Decisiones
decide-lead = Se pregunta a todo el mundo, y lo acordado se cumple solo.
decide-propose = Proponer algo
decide-our-rules = Nuestras reglas
decide-how = Cómo decidimos
decide-all = Todas las decisiones
decide-empty = Ahora no se pregunta nada, y todavía no se ha decidido nada.
decide-list-waiting = Esperan tu respuesta
decide-list-asked = Se pregunta ahora
decide-list-talked = Se está hablando
decide-list-cooling = Acordado, y en espera
decide-list-again = Para mirar de nuevo
decide-list-tasks = Acordado, y nadie lo hace todavía
decide-list-drafts = Borradores que buscan apoyo
decide-list-in-force = En vigor
decide-list-over = Terminadas
decide-older = Más antiguas
decide-newer = Más recientes
decide-kind-lazy = Decisión pequeña
decide-kind-full = Decisión corriente
decide-kind-constitution = Sobre nuestras reglas básicas
decide-kind-urgent = Urgente
decide-kind-person = Sobre una persona
decide-left-to-speak = Quedan { $span } para hablar
decide-unheard =
    { $n ->
        [one] Falta oír a una persona
       *[other] Falta oír a { $n } personas
    }
decide-all-heard = Se ha oído a todo el mundo
decide-chip-ready = Espera un lugar libre
decide-chip-draft = Borrador
decide-chip-sense = ¿Qué sensación da?
decide-chip-withdrawing = Se deja; se puede retomar hasta el { $until }
decide-chip-resolving = Se habla hasta el { $until }
decide-chip-telling = Una persona lo oye primero
decide-chip-cooling = Acordado; espera hasta el { $until }
decide-chip-in-force = En vigor
decide-chip-paused = Detenida
decide-chip-review = Mirar de nuevo hasta el { $until }
decide-chip-fading = Termina el { $until }

decide-to-answer = Responder
decide-version = Redacción { $no }
decide-public = El vecindario puede leerlo
decide-written-in = Escrito en { $language }
decide-affected = A quién le toca
decide-proposed-by = Propuesto por { $who } el { $day }
decide-asked-by-time = Se preguntó por sí solo el { $day }
decide-facilitator = { $who } ayuda en la conversación.
decide-changed-by = Con palabras de { $who }.
decide-with-dissent = Acordado, con un no que queda escrito.
decide-review-after =
    { $n ->
        [one] Lo miramos de nuevo después de un día.
       *[other] Lo miramos de nuevo después de { $n } días.
    }
decide-asks-about = Pregunta sobre: { $what }
decide-brings-back = Trae de vuelta: { $what }
decide-is-asked-about = Sobre esto se pregunta: { $what }
decide-because-of = A causa de: { $what }
decide-beside = Lo que puedes hacer y cómo sigue
decide-lead-about-you = Esto es sobre ti. No se te pregunta, y puedes hablar. Tú oyes el resultado primero.
decide-lead-sense = Esto pregunta qué sensación da. No obliga a nadie.
decide-lead-withdrawing = Quien lo propuso lo deja. Otra persona puede retomarlo.
decide-lead-resolving = Alguien no puede vivir con esto. Por eso paramos y hablamos.
decide-lead-last = Hemos hablado, y alguien todavía no puede vivir con esto. Es la última pregunta: sí o no.
decide-lead-telling = El tiempo se acabó. La persona de quien se trata oye el resultado primero.
decide-lead-told = Este es el resultado, antes de que lo oigan los demás: { $verdict }.
decide-lead-cooling = Acordado. No se puede deshacer, así que espera un poco.
decide-lead-paused = Se echó el freno. No pasa nada más hasta preguntar a todo el mundo.
decide-lead-review = Es hora de mirarlo de nuevo. Mientras tanto sigue en vigor.
decide-lead-fading = Nadie lo miró de nuevo. Termina, si nadie dice que siga.
decide-lead-hidden = Las respuestas están ocultas hasta que se acabe el tiempo.
decide-lead-over = Se terminó: { $end }.
decide-changes = Si estamos de acuerdo, esto cambia solo
decide-changed = Esto cambió solo
decide-would-have = Esto habría cambiado
decide-changes-note = Nadie tiene que acordarse de hacerlo, y nadie puede hacerlo antes del acuerdo. Se puede deshacer igual.
decide-changes-final-note = Esto no se puede deshacer una vez hecho. Por eso espera un tiempo después del acuerdo.
decide-changed-note = Está en el registro con el número de esta decisión.
decide-would-have-note = Nada de esto ocurrió.
decide-task-note = Alguien se encarga cuando esté acordado.
decide-now = Ahora
decide-before-it = Antes
decide-from = Desde el { $day } como pronto
decide-when-agreed = Cuando esté acordado
decide-as-proposed = Como se propuso
decide-suggested = Como se sugiere
decide-since = Desde el { $day }
decide-read-text = Leer el texto
decide-budget = { $pot }: las decisiones pequeñas pueden gastar, al mes
decide-spend = De { $pot }
decide-now-holds = En { $pot } hay
decide-now-agreement = Como se acordó en la decisión { $no }
decide-now-no-agreement = Todavía no hay nada acordado

would-have-vouches =
    { $n ->
        [one] Una persona sin voz tendría avales suficientes.
       *[other] { $n } personas sin voz tendrían avales suficientes.
    }
would-go-on-as-before =
    { $n ->
        [one] Lo que se pregunta ahora sigue con las reglas con que se abrió.
       *[other] Las { $n } propuestas abiertas siguen con las reglas con que se abrieron.
    }

decide-carried = Hasta dónde ha llegado
decide-ahead = Viene ahora.
decide-done-on = Hecho el { $day }.
decide-waits-for-yes = Espera el propio sí de { $who } hasta el { $until }.
decide-left = No pudo ocurrir solo: { $why }.
decide-task-free = Libre para quien quiera.
decide-task-unfilled = Nadie lo ha tomado desde hace { $span }. Una silla vacía no culpa a nadie.
decide-task-taken = { $who } se encarga.
decide-task-yours = Te encargas tú.
decide-task-take = Puedo hacerlo
decide-task-done = Está hecho
decide-task-back = Devolverlo
decide-your-yes = Esto necesita tu propio sí. Un no no cuesta nada.
decide-your-yes-yes = Sí, lo haré
decide-your-yes-no = No

decide-where-we-are = Dónde estamos
decide-quilt-note =
    { $n ->
        [one] Un retazo, para el único miembro a quien se pregunta.
       *[other] Un retazo para cada uno de { $n } miembros. Todos son del mismo tamaño.
    }
decide-not-heard = Sin oír todavía
decide-answered-hidden = Ha respondido
decide-answer-yes = Sí
decide-answer-no = No
decide-to-be-answered = Lo que hay que responder
decide-said-block = { $who } no puede vivir con esto
decide-said-aside = { $who } se aparta
decide-said-worry = { $who } está de acuerdo, con una preocupación
decide-would-lift = Lo que lo levantaría:
decide-told-by = Se lo dijo a { $who }, que lo escribió.
decide-block-means = Un bloqueo significa que paramos y hablamos.
decide-reply = Responder a esto
decide-reply-not = Decir otra cosa
decide-you-answer = Respondes a { $who }.
decide-words-gone = Estas palabras están borradas.
decide-a-neighbour = Alguien del vecindario
decide-replies-to = responde a { $who }
decide-to-before = { $position }, a una redacción anterior
decide-harms = Daños que se nombraron
decide-who-unheard = A quién falta oír
decide-who-unheard-hint = ¿Te encuentras con alguien de aquí? Pregunta qué dice.
decide-suggestions = Otras redacciones sugeridas
decide-taken-in = incorporada
decide-take-in = Incorporarla
decide-take-in-hint = Pasa a ser la redacción, y se pregunta de nuevo a todo el mundo.
decide-talk = Conversación
decide-talk-none = Nadie ha dicho nada todavía.
decide-talk-older =
    { $n ->
        [one] Mostrar una línea anterior
       *[other] Mostrar { $n } líneas anteriores
    }
decide-say = Decir algo
decide-say-hint = Lo lee, con tu nombre, quien puede leer esta página.
decide-say-send = Decirlo
decide-say-missing = Escribe lo que quieres decir.
decide-changing = Esto cambia solo
decide-on = El { $day }

decide-what-do-you-say = ¿Qué dices tú?
decide-how-does-it-feel = ¿Qué sensación te da?
decide-last-question = La última pregunta: ¿sí o no?
decide-late-block = Todavía no has hablado
decide-hint-agree = Me parece bien que esto ocurra
decide-hint-reservations = Adelante, y por favor escuchad esto
decide-hint-stand_aside = No es para mí, y no lo voy a parar
decide-hint-block = Tenemos que hablar antes de que esto ocurra
decide-hint-abstain = Decididlo sin mí
decide-before = A la redacción anterior dijiste: { $position }. ¿Lo dices otra vez?
decide-words = Con tus palabras
decide-words-hint = Una preocupación, apartarse y un bloqueo necesitan una frase.
decide-block-more = Si no puedes vivir con esto
decide-block-more-hint = Di arriba qué daño ves, o contra qué fin acordado va.
decide-lifts = ¿Qué lo levantaría?
decide-lifts-hint = Un cambio con el que podrías vivir.
decide-lifts-missing = Di qué tendría que cambiar para ti.
decide-will-meet = Me reuniré para hablarlo
decide-answer-missing = Elige una de las respuestas.
decide-send = Enviar mi respuesta
decide-send-feeling = Decir qué sensación da
decide-note-open = Puedes cambiarla hasta el { $until }. También puedes decírsela a cualquier miembro.
decide-note-hidden = Puedes cambiarla hasta el { $until }. Nadie la ve antes.
decide-note-sense = Abierto hasta el { $until }, y no obliga a nadie.
decide-note-resolving = Hablamos hasta el { $until }. Si ahora puedes vivir con esto, dilo aquí.
decide-note-cooling = Ocurre el { $until }, salvo que no pueda vivir con esto alguien que no ha hablado.
decide-told = Alguien me dijo su respuesta
decide-told-hint = Por teléfono, en la escalera, en una reunión. Se ve que la escribiste tú. Esa persona puede cambiarla.
decide-told-who = ¿Quién te lo dijo?
decide-told-choose = Elegir
decide-told-who-missing = Elige quién te lo dijo.
decide-told-what = ¿Qué dice esa persona?
decide-told-words = Con sus palabras
decide-told-meet = Si no puede vivir con esto: se reunirá para hablarlo
decide-told-send = Escribirla
decide-review = Míralo de nuevo: ¿qué dices?
decide-review-keep = Que siga
decide-review-keep-hint = Funciona bastante bien
decide-review-change = Cambiarlo
decide-review-change-hint = Se pregunta a todo el mundo
decide-review-end = Terminarlo
decide-review-end-hint = Se pregunta a todo el mundo si deshacerlo
decide-review-none = Nadie lo ha mirado todavía.
decide-review-count =
    { $n ->
        [one] Una persona lo ha mirado.
       *[other] { $n } personas lo han mirado.
    }

decide-acknowledge = Lo he leído
decide-acknowledge-hint = Entonces lo oyen también los demás. Si no, lo oyen cuando acabe el plazo.
decide-support = Hablemos de esto
decide-support-hint = Dices que vale la pena preguntar a todo el mundo. Luego respondes como quieras.
decide-ask-informally = Preguntar antes qué sensación da
decide-ask-informally-hint = Tres días, y no obliga a nadie.
decide-take-up = Retomarlo
decide-take-up-hint = Sigue como propuesta tuya. Las respuestas de todos quedan.
decide-more-time = Pedir más tiempo
decide-more-time-hint = Una vez por persona. El cierre se retrasa unos días.
decide-withdraw = Dejarlo
decide-withdraw-hint = Otra persona puede retomarlo durante un tiempo. Luego se termina.
decide-withdraw-draft = Quitar el borrador
decide-withdraw-draft-hint = Entonces se termina. Puedes proponerlo de nuevo cuando quieras.
decide-propose-undo = Proponer deshacerlo
decide-bring-back = Traerlo de vuelta
decide-brake = Echar el freno
decide-brake-hint =
    { $n ->
        [one] ¿Hace daño? Un miembro lo detiene, y se pregunta de nuevo a todos.
       *[other] ¿Hace daño? { $n } miembros juntos lo detienen, y se pregunta de nuevo a todos.
    }
decide-brake-harm = ¿Qué daño ves?
decide-brake-missing = Nombra el daño, en una frase.
decide-brake-send = Echar el freno

decide-meetings = Reunirse para hablarlo
decide-meetings-none = Nadie ha ofrecido una hora todavía.
decide-meeting-by = { $who } ofrece esta hora.
decide-meeting-came = Estuvieron: { $who }.
decide-offer-meeting = Ofrecer una hora para reunirse
decide-meeting-day = Día
decide-meeting-time = Hora
decide-meeting-send = Ofrecer esta hora
decide-meeting-missing = Elige un día y una hora.
decide-meeting-bad-time = Elige una hora futura, antes de que acabe la conversación.
decide-who-came = ¿Quién estuvo?
decide-who-came-hint = Esto lo escribe solo alguien que estuvo.
decide-who-came-problem = Marca tu nombre y el de al menos otra persona.
decide-who-came-send = Escribirlo

decide-goes = Cómo sigue esto
decide-goes-written = Propuesto
decide-goes-written-more = { $day }, por { $who }
decide-goes-draft = Busca apoyo
decide-goes-draft-more =
    { $n ->
        [one] Falta un miembro que diga «hablemos de esto». Luego se pregunta a todos.
       *[other] Faltan { $n } miembros que digan «hablemos de esto». Luego se pregunta a todos.
    }
decide-goes-draft-open = Ya se puede abrir.
decide-goes-ready = Espera un lugar libre
decide-goes-ready-more = Solo se preguntan unas cuantas a la vez. Se abre sola.
decide-goes-sense = Se pregunta qué sensación da
decide-goes-sense-more = Hasta el { $until }. No obliga a nadie.
decide-goes-asked = Se pregunta a todo el mundo
decide-goes-asked-for = Durante { $span }
decide-goes-heard = { $heard } de { $asked } oídos. Necesitamos { $need } oídos, { $for } a favor y ningún bloqueo.
decide-goes-heard-lazy = { $heard } de { $asked } oídos. Necesitamos { $for } a favor y nadie en contra. El silencio es un sí.
decide-goes-closed = El tiempo se acabó: { $verdict }
decide-goes-withdrawing = Se deja
decide-goes-withdrawing-more = Alguien puede retomarlo hasta el { $until }. Luego se termina.
decide-goes-resolving = Se habla
decide-goes-resolving-more = Hasta el { $until }. Luego se pregunta otra vez a todos.
decide-goes-last = La última pregunta
decide-goes-last-more = Hasta el { $until }. Hacen falta { $percent } de cada 100 entre los que dicen sí o no.
decide-goes-telling = La persona de quien se trata lo oye primero
decide-goes-telling-more = Lo oye todo el mundo el { $until }, o antes.
decide-goes-cooling = Acordado, y espera
decide-goes-cooling-more = Hasta el { $until }, porque no se puede deshacer.
decide-goes-agreed = Acordado
decide-goes-earliest = El { $day } como pronto
decide-goes-carried = Se cumple
decide-goes-carried-on = El { $day }, solo, escrito en el registro
decide-goes-carried-more = Solo, escrito en el registro
decide-goes-in-force = En vigor
decide-goes-review = Se mira de nuevo
decide-goes-review-on = El { $day }
decide-goes-review-more = Que siga, cambie o termine, hasta el { $until }.
decide-goes-ends = Termina solo
decide-goes-paused = Detenido
decide-goes-paused-more = Hasta que se decida esto: { $what }
decide-goes-fading = Se apaga
decide-goes-fading-more = Termina el { $until }, si nadie dice que siga.
decide-goes-over = Terminado: { $end }

decide-back = Volver a la decisión
decide-wording-rewrite = Cambiar el borrador
decide-wording-amend = Cambiar la redacción
decide-wording-amend-hint = Se pregunta a todos por la nueva redacción. Las respuestas a la anterior no cuentan.
decide-wording-amend-send = Preguntar por esta redacción
decide-wording-suggest = Sugerir un cambio
decide-wording-suggest-hint = Quien lo propuso puede incorporarlo. Lo ve todo el mundo en cualquier caso.
decide-wording-suggest-send = Sugerirlo
decide-wording-title = En una línea
decide-wording-title-missing = Di en una línea de qué se trata.
decide-wording-why = ¿De qué problema se trata?
decide-wording-task = Por hacer
decide-wording-value = Sería
decide-wording-range = De { $least } a { $most }.
decide-wording-amount = Un importe, por ejemplo 35 o 12,50.
decide-wording-days = Cuántos días.
decide-wording-value-problem = Escribe un número que encaje.
decide-wording-clause = El texto
decide-wording-clause-missing = Esto necesita palabras.
decide-wording-leave = Quitar esto
decide-wording-nothing-left = Deja al menos un cambio.

# In other languages.
decide-translate = Decirlo en otro idioma
decide-translate-hint = Di otra vez lo que dice, con palabras sencillas. Se responde al texto mismo, que queda junto al tuyo.
decide-translate-into = ¿A qué idioma?
decide-translate-choose = Elige un idioma
decide-translate-language-missing = Elige el idioma en el que escribes.
decide-translate-missing = Di también esto en el otro idioma.
decide-translate-send = Decirlo
decide-translated-by = En palabras de { $who }, { $day }.
decide-translated-old = Dice un texto anterior.

decide-today-yes = Espera tu propio sí o no, hasta el { $until }.
decide-today-to-yes = Decir sí o no
decide-today-asked = { $kind }, abierta hasta el { $until }
decide-today-to-task = A la tarea

decided-title = Lo que decidimos
decided-lead = Lo que el grupo ha acordado, con sus palabras. Sin nombres.
decided-lead-few = Lo que el grupo ha abierto al vecindario. Sin nombres.
decided-none = Todavía no hay nada.
decided-somebody = Esto nombra a alguien. Los miembros pueden leerlo.
decided-say-hint = Hablas como alguien del vecindario, sin nombre.

said-decide-answered = Tu respuesta está anotada. Puedes cambiarla hasta el final.
said-decide-told = Anotada. Esa persona todavía puede cambiarla.
said-decide-braked = Has echado el freno.
said-decide-meeting-offered = La hora está ofrecida.
said-decide-who-came = Anotado quién estuvo.
said-decide-looked-again = Anotado. Puedes cambiarlo hasta que acabe el plazo.
said-decide-taken-in = Esa es ahora la redacción. Se pregunta otra vez a todos.
said-decide-acknowledged = Gracias por leerlo. Ahora lo oyen también los demás.
said-decide-supported = Dijiste: hablemos de esto.
said-decide-asked-informally = Ahora todo el mundo puede decir qué sensación le da.
said-decide-more-time = Ahora hay más tiempo.
said-decide-withdrawn = Lo has dejado.
said-decide-taken-up = Ahora es tu propuesta.
said-decide-task-taken = Te encargas tú. Puedes devolverlo cuando quieras.
said-decide-task-done = Hecho. Está en el registro.
said-decide-task-back = Bien. Vuelve a estar libre.
said-decide-own-yes = Dijiste que sí.
said-decide-own-no = Dijiste que no. Está bien.
said-decide-rewritten = El borrador está cambiado.
said-decide-amended = Se pregunta a todos por la nueva redacción.
said-decide-suggested = Tu sugerencia está junto a la propuesta.
said-decide-translated = Tus palabras están junto al texto.
