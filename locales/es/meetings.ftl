# Reuniones, preguntas pequeñas y el calendario.

room-meetings = Reuniones
meetings-title = Reuniones
meetings-lead = Lo que se pregunta y lo que nadie ha respondido forma el orden del día. Quien quiera añade más.
meetings-call = Convocar una reunión
meetings-find = Buscar fecha entre todos
meetings-advice = Pedir consejo
meetings-coming = Próximas
meetings-coming-none = No hay ninguna reunión prevista. Quien tiene voz puede convocar una.
meetings-polls = Preguntas abiertas ahora
meetings-polls-none = Ahora nadie pregunta nada.
meetings-past = Anteriores
meetings-past-none = Todavía no ha habido ninguna reunión. Aquí estarán las actas.
meetings-polls-closed = Preguntas cerradas
meetings-willing = ¿Cuentan contigo?
meetings-willing-lead = Sorteamos por turnos entre quienes quieren: primero quien lo hizo hace más tiempo. Siempre puedes decir que no.
meetings-willing-facilitate = Facilitar
meetings-willing-facilitate-hint = Cuidar de que se escuche a todo el mundo. No decides el resultado.
meetings-willing-minutes = Escribir el acta
meetings-willing-minutes-hint = Apuntar lo que se dice. Quienes estuvieron lo confirman.
meetings-willing-yes = Cuentan contigo.
meetings-willing-no = No lo has dicho.
meetings-willing-begin = Cuenten conmigo
meetings-willing-end = Ya no
meetings-voice-first = Quien tiene voz puede convocar una reunión.

meeting-title = Reunión: { $when }
meeting-where = { $place }
meeting-called-by = La convoca { $who }
meeting-moved =
    { $n ->
        [one] Cambió de fecha una vez
       *[other] Cambió de fecha { $n } veces
    }
meeting-found-by = La fecha salió de una pregunta
meeting-is-off = Esta reunión se anuló.
meeting-ahead = Por venir
meeting-on = Ahora
meeting-writing = Se está escribiendo el acta
meeting-without = Sin acta por ahora
meeting-round = El acta se está leyendo
meeting-confirmed = Confirmada por quienes estuvieron
meeting-as-written = Queda como se escribió
meeting-off = Anulada

part-facilitate = Facilita
part-minutes = Escribe el acta
part-nobody = Nadie todavía, puede cualquiera
part-asked = Se le pregunta a { $who }, hasta { $until }
part-you-asked = Te ha tocado. Di antes de { $until } si quieres.
part-vacant = Se está preguntando a otra persona
part-yes = Sí, lo haré
part-no = Esta vez no
part-take = Lo hago yo
part-hand-back = Devolverlo

agenda-title = Orden del día
agenda-lead = Se forma con lo que se pregunta y con lo que nadie ha respondido.
agenda-then = Como estaba al empezar, y lo que salió.
agenda-none = Ahora no se pregunta nada. Añade un punto.
agenda-draft = Busca apoyo
agenda-sense = Se pregunta de manera informal
agenda-open = Se pregunta hasta { $until }
agenda-resolving = Bloqueada: lo trabajamos
agenda-last-question = Sí o no, hasta { $until }
agenda-over = Ya no se pregunta
agenda-worry = { $who } tiene una preocupación sin respuesta:
agenda-aside = { $who } se aparta, y nadie ha respondido:
agenda-block = { $who } no puede vivir con esto:
agenda-point-by = { $who } quiere hablar de:
agenda-in-the-room = ¿Respondido en la sala? Apúntalo allí
agenda-add = ¿De qué más quieres hablar?
agenda-add-hint = Una frase. La puede leer quien participa.
agenda-add-send = Ponerlo en el orden del día
agenda-take-off = Quitarlo
agenda-words-gone = Estas palabras se borraron cuando su persona se fue.

minutes-title = Acta
minutes-who = Quién estuvo
minutes-who-hint = Marca a todas las personas que vinieron. Quien lo apunta también estuvo.
minutes-who-none = Nadie ha apuntado todavía quién vino.
minutes-who-send = Apuntar quién vino
minutes-who-change = Cambiar quién vino
minutes-who-by = Lo apuntó { $who }
minutes-none = Todavía no hay nada escrito.
minutes-note = ¿Qué se dijo?
minutes-note-hint = Unas frases. También aquello en lo que alguien no estuvo de acuerdo.
minutes-note-about = ¿De qué trata?
minutes-note-about-nothing = De nada que se pregunte
minutes-note-send = Apuntarlo
minutes-note-by = { $who }, { $at }
minutes-about = Sobre { $what }
minutes-send-round = Enviar el acta a quienes estuvieron
minutes-send-round-hint = Quienes estuvieron tienen siete días para leerla. Después nadie añade líneas.
minutes-due = Envíala antes de { $until }, mientras la memoria está fresca.
minutes-late = Han pasado tres días. El acta sigue siendo bienvenida.
minutes-yours = Estuviste. ¿Es eso lo que se dijo?
minutes-until = Léela hasta { $until }.
minutes-yes = Sí, eso es lo que se dijo
minutes-missing = Falta algo
minutes-missing-what = ¿Qué falta?
minutes-missing-send = Decir qué falta
minutes-said-yes = Dijiste que sí. Todavía puedes decir qué falta.
minutes-said-missing = Dijiste que falta algo. Puedes escribirlo de nuevo o decir que sí.
minutes-count = Dijeron que sí { $yes } de { $all } personas que estuvieron.
minutes-appended = Lo que falta, según quienes estuvieron
minutes-appended-by = { $who } dice:
minutes-confirmed = Más de la mitad de quienes estuvieron dijo: eso es lo que se dijo.
minutes-as-written = En siete días no hubo suficientes síes. El acta queda como se escribió.
minutes-paper = Leerla en papel
minutes-were-there =
    { $n ->
        [one] Estuvo una persona
       *[other] Estuvieron { $n } personas
    }

meeting-change = Cambiarla de fecha o anularla
meeting-move = Cambiar la fecha
meeting-call-off = Anular la reunión
meeting-call-off-hint = Todo el mundo verá que se anuló.
meeting-ics = Poner en tu calendario

paper-title = Acta de { $group }
paper-print = Imprimir
paper-back = Volver a la reunión
paper-not-yet = Esta acta aún no está terminada.
paper-round = Quienes estuvieron todavía están leyendo esta acta.

call-meeting-title = Convocar una reunión
call-lead = La ve quien participa. Quién facilita se sortea por turnos.
call-day = ¿Qué día?
call-time = ¿A qué hora?
call-time-hint = Según el reloj de donde vivimos
call-place = ¿Dónde?
call-place-hint = Un lugar que cualquiera encuentra. Se imprime en el acta, así que no la casa de alguien.
call-send = Convocar la reunión
call-when-first = Elige un día y una hora
call-when-past = Elige un momento futuro, dentro de un año
call-place-first = Di dónde es
call-moment = ¿Qué momento?
call-moment-first = Elige uno de los momentos
call-moment-suits = { $yes } sí, { $maybe } si hace falta, { $no } no
call-move-title = Cambiar la fecha
call-move-send = Cambiarla
call-place-again = El lugar, si ahora es otro

poll-when-title = Buscar fecha entre todos
poll-when-lead = Propón algunos momentos. Cada persona marca cuáles le vienen bien.
poll-question = ¿Para qué es?
poll-question-hint = Por ejemplo: nuestra reunión del mes
poll-moments = ¿Qué momentos?
poll-moments-hint = Hasta veinte. Deja vacío lo que no necesites.
poll-moment-day = Día { $n }
poll-moment-time = Hora { $n }
poll-more-rows = Más líneas
poll-days = ¿Cuánto tiempo preguntas?
poll-days-n =
    { $n ->
        [one] Un día
       *[other] { $n } días
    }
poll-days-hint = Se cierra sola, y antes de que llegue el último momento.
poll-ask = Preguntar a todo el mundo
poll-question-first = Escribe de qué trata
poll-moments-first = Propón al menos un momento
poll-moment-half = Cada momento necesita un día y una hora
poll-moment-past = Cada momento tiene que ser futuro, dentro de un año
poll-moment-twice = El mismo momento está dos veces
poll-moments-many = Veinte momentos bastan. Quita alguno.

poll-advice-title = Pedir consejo
poll-advice-lead = Decides tú. Otras personas te dicen antes qué piensan.
poll-advice-question = Antes de hacer esto, ¿qué piensan?
poll-advice-question-hint = Di qué quieres hacer y qué te gustaría saber.
poll-advice-of = ¿A quién preguntas?
poll-advice-of-hint = No marques a nadie para preguntar a todo el mundo.
poll-advice-send = Preguntar
poll-advice-ends = Se cierra sola a los siete días. Nadie tiene que responder.

poll-title = ¿Cuándo podemos reunirnos?
poll-advice-page = ¿Qué piensas?
poll-by = Pregunta { $who }
poll-until = Abierta hasta { $until }
poll-closed-on = Cerrada: { $at }
poll-chip-open = Abierta
poll-chip-closed = Cerrada
poll-waits = Te espera
poll-asked-all = Se pregunta a todo el mundo.
poll-asked-some = Se pregunta a: { $who }
poll-answered =
    { $n ->
        [0] Nadie ha respondido todavía
        [one] Ha respondido una persona
       *[other] Han respondido { $n } personas
    }
poll-mark-title = ¿Cuándo puedes?
poll-mark-lead = Puedes cambiarlo hasta que se cierre.
poll-mark-send = Guardar mis respuestas
poll-mark-first = Elige una respuesta para cada momento
mark-yes = Sí
mark-if-need-be = Si hace falta
mark-no = No
poll-found = Cómo vienen los momentos
poll-best = El que mejor viene: { $when }
poll-best-none = Ningún momento le viene bien a nadie todavía.
poll-marked = { $mark }: { $who }
poll-call = Convocar una reunión a partir de esto
poll-led-to = De aquí salió una reunión
poll-close = Ya he oído bastante
poll-answers = Respuestas
poll-answers-none = Nadie ha respondido todavía.
poll-answer = ¿Qué dices?
poll-answer-send = Responder
poll-answer-first = Escribe primero una respuesta

calendar-title = Nuestras fechas en tu calendario
calendar-lead = Tu calendario lee las reuniones, los últimos días de las decisiones y el final de tus turnos.
calendar-what = La dirección muestra fechas y lugares, sin nombres ni palabras de nadie. Quien la tenga puede leerlos.
calendar-make = Crear una dirección para mi calendario
calendar-link = Copia esta dirección en tu calendario
calendar-once = Solo se muestra ahora. Si la pierdes, termínala y crea otra.
calendar-how = En tu calendario busca «suscribirse» o «añadir por dirección».
calendar-yours = Direcciones que creaste
calendar-none = No has creado ninguna.
calendar-since = Creada { $since }.
calendar-seen = Leída por última vez { $seen }.
calendar-ends = Termina sola: { $until }.
calendar-end = Terminarla
calendar-name = Fechas de { $group }
calendar-meeting = Reunión de { $group }
calendar-decision = Se cierra una decisión
calendar-duty-ends = Termina un turno: { $duty }
calendar-own-duty-ends = Termina un turno tuyo

today-meeting = Reunión: { $when }
today-meeting-go = Orden del día
today-poll-when = ¿Cuándo puedes reunirte?
today-poll-advice = { $who } pregunta qué piensas
today-poll-go = Responder
today-minutes = ¿Es eso lo que se dijo?
today-minutes-text = El acta espera tu sí hasta { $until }.
today-minutes-go = Leerla
today-part-facilitate = Te ha tocado facilitar
today-part-minutes = Te ha tocado escribir el acta
today-part-text = Di antes de { $until } si quieres.
today-part-go = Responder

said-meeting-called = La reunión está convocada. Todo el mundo la ve.
said-meeting-moved = La reunión tiene otra fecha.
said-meeting-off = La reunión está anulada.
said-point-added = Está en el orden del día.
said-point-off = Ya no está en el orden del día.
said-willing = Gracias. Te preguntaremos cuando te toque.
said-not-willing = Bien. Ya no te preguntaremos.
said-part-taken = Gracias. En esta reunión lo haces tú.
said-part-no = Bien. Se pregunta a otra persona.
said-part-back = Bien. Lo puede hacer otra persona.
said-who-came = Queda apuntado.
said-noted = Está en el acta.
said-minutes-round = El acta va camino de quienes estuvieron.
said-minutes-yes = Gracias. Dijiste que sí.
said-minutes-missing = Se añade al acta.
said-poll-asked = Todo el mundo puede ver tu pregunta.
said-poll-marked = Tus respuestas están guardadas.
said-poll-answered = Tu respuesta está puesta.
said-poll-closed = La pregunta está cerrada.
said-calendar-ended = Esa dirección ya no funciona.

log-when-asked = { $who } preguntó cuándo podemos reunirnos.
log-advice-asked = { $who } pidió consejo.
log-marked = { $who } marcó cuándo puede reunirse.
log-advised = { $who } respondió a alguien que pedía consejo.
log-poll-closed = { $who } cerró su pregunta.
log-poll-closed-by-itself = Una pregunta se cerró sola.
log-called = { $who } convocó una reunión: { $when }.
log-moved = { $who } cambió la fecha de una reunión: { $when }.
log-called-off = { $who } anuló la reunión: { $when }.
log-point-added = { $who } puso un punto en el orden del día: { $when }.
log-point-off = { $who } quitó un punto del orden del día: { $when }.
log-minutes-willing = { $who } se ofrece a escribir actas.
log-minutes-not-willing = { $who } ya no se ofrece a escribir actas.
log-drawn = A { $whom } le tocó en el sorteo: { $part }. Reunión: { $when }.
log-part-taken = { $whom } dijo que sí: { $part }. Reunión: { $when }.
log-part-no = Se pregunta a otra persona: { $part }. Reunión: { $when }.
log-part-back = { $whom } devolvió una tarea: { $part }. Reunión: { $when }.
log-part-nobody = Todavía no hay nadie: { $part }. Reunión: { $when }.
log-meeting-begun = Empezó la reunión: { $when }.
log-who-came-written = { $who } apuntó quién vino a la reunión: { $when }.
log-noted = { $who } escribió una línea en el acta: { $when }.
log-sent-round = { $who } envió el acta a quienes estuvieron: { $when }.
log-without-minutes = La reunión sigue sin acta: { $when }.
log-read-yes = { $who } dijo del acta: eso es lo que se dijo. Reunión: { $when }.
log-read-missing = { $who } dijo que en el acta falta algo. Reunión: { $when }.
log-minutes-confirmed = Quienes estuvieron confirmaron el acta: { $when }.
log-minutes-stand = El acta queda: { $when }.
part-word-facilitate = facilitar
part-word-minutes = escribir el acta
log-about-meetings = Reuniones

refusal-words-first = Escribe primero una frase. Después envíalo otra vez.
refusal-too-many-moments = Veinte momentos bastan. Quita alguno.
refusal-poll-closed = Esta pregunta está cerrada. Puedes hacer otra.
refusal-meeting-ahead = Esta reunión aún no ha empezado. Vuelve cuando empiece.
refusal-meeting-over = Esta reunión ya pasó o se anuló.
refusal-not-present = Esto es para quienes estuvieron. Apúntate primero.
refusal-who-came-first = Apunta primero quién vino.
refusal-taken-already = Otra persona dijo que sí, o se le está preguntando. Si lo devuelve, puedes hacerlo.
