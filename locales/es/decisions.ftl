# Decisiones: qué cambian, cómo terminan, y nuestras reglas por su nombre.

# Las reglas, por su nombre; detrás va el número con su unidad.
rule-forget_after_days = Los datos se borran, después de cerrarse lo pedido, tras
rule-openings_a_day = Datos que una persona puede abrir en un día
rule-opening_hours = Una apertura dura
rule-open_promises = Promesas que una persona puede tener abiertas
rule-release_after_hours = Una promesa con retraso vuelve al tablón tras
rule-check_back_days = Nadie dice si llegó: cuenta como llegado tras
rule-expire_after_days = Lo pedido de lo que nadie habla se cierra tras
rule-undo_minutes = Lo que hiciste se puede deshacer durante
rule-vouches = Personas que responden por alguien nuevo para que tenga voz
rule-days_before_voice = Una voz empieza, después de llegar, como pronto tras
rule-open_vouches = Personas por las que un miembro puede responder a la vez
rule-open_vouch_days = Responder por alguien cuenta como pendiente durante
rule-new_voices_a_month = Voces nuevas en treinta días, o un cuarto de las que había
rule-founders = Las primeras personas, que simplemente se fían unas de otras
rule-founding_days = Los comienzos duran
rule-recovery_hours = Un aparato nuevo espera, con dos personas que responden, durante
rule-recovery_days = Una petición para volver queda abierta durante
rule-away_days = Sin ninguna señal, alguien cuenta como ausente tras
rule-duty_days = Un turno de teléfono o de bienvenida dura
rule-turns_in_a_row = Veces seguidas que una persona puede tener el mismo turno
rule-errand_limit = Quien compra puede gastar en un recado
rule-food_allowance = Comida para un hogar en una semana
rule-lazy_hours = Una decisión pequeña está abierta durante
rule-lazy_for = Personas que tienen que decir sí a una decisión pequeña
rule-full_days = Una decisión corriente está abierta durante
rule-full_for = Personas que tienen que estar a favor de una decisión corriente
rule-full_quorum_one_in = Miembros que hay que oír en una decisión corriente
rule-full_quorum_least = Y nunca menos de
rule-full_aside_one_in = En una decisión corriente se apartan demasiados cuando es
rule-constitution_days = Una decisión sobre las reglas de base está abierta durante
rule-constitution_aside_one_in = En las reglas de base se apartan demasiados cuando es
rule-tenure_days = Para contar en las reglas de base, una voz tiene al menos
rule-urgent_hours_least = Una decisión urgente está abierta al menos
rule-urgent_hours_most = Una decisión urgente está abierta como mucho
rule-urgent_openers = Personas que abren juntas una decisión urgente
rule-urgent_quorum = Personas que hay que oír en una decisión urgente
rule-urgent_ends_days = Lo decidido con urgencia termina tras
rule-person_days = Una decisión sobre una persona está abierta durante
rule-pause_days = La voz de alguien descansa durante
rule-again_hours = Un texto nuevo está abierto al menos
rule-more_time_hours = Pedir más tiempo da
rule-more_time_most = A un mismo texto se le puede dar más tiempo, como mucho
rule-versions_most = Textos que puede tener una propuesta
rule-life_days = Una propuesta está abierta, en total, como mucho
rule-open_at_once = Decisiones corrientes abiertas a la vez
rule-resolution_days = Hablar un bloqueo lleva como mucho
rule-resolution_rounds = Rondas para hablar un bloqueo
rule-fallback_days = La última pregunta está abierta durante
rule-fallback_percent = Parte que tiene que decir sí a la última pregunta
rule-fallback_constitution_percent = Lo mismo, para las reglas de base y para una persona
rule-cooling_hours = Lo que no se puede deshacer espera
rule-cooling_constitution_days = Si toca las reglas de base, espera
rule-adopt_hours = Otra persona puede recoger lo retirado durante
rule-brake_members = Miembros que pueden echar el freno juntos
rule-brake_tenure_days = Para echar el freno, una voz tiene al menos
rule-review_lazy_months = Una decisión pequeña se vuelve a mirar tras
rule-review_full_months = Una decisión corriente se vuelve a mirar tras
rule-review_constitution_months = Las reglas de base se vuelven a mirar tras
rule-review_days = Volver a mirar una decisión lleva
rule-review_grace_days = Lo que nadie vuelve a mirar se queda todavía
rule-consent_days = A quien nombra una decisión se le da, para su propio sí
rule-reopen_supporters = Miembros que pueden volver a traer algo enseguida
rule-reopen_days = Cualquiera puede volver a traerlo tras
rule-told_first_hours = La persona afectada sabe el resultado antes que el resto, durante
rule-unfilled_days = Algo acordado que nadie hace se muestra tras

# Unidades.
unit-minutes =
    { $n ->
        [one] { $n } minuto
       *[other] { $n } minutos
    }
unit-hours =
    { $n ->
        [one] { $n } hora
       *[other] { $n } horas
    }
unit-days =
    { $n ->
        [one] { $n } día
       *[other] { $n } días
    }
unit-months =
    { $n ->
        [one] { $n } mes
       *[other] { $n } meses
    }
unit-people =
    { $n ->
        [one] { $n } persona
       *[other] { $n } personas
    }
unit-times = { $n }
unit-percent = { $n } de cada 100
unit-one-in = 1 de cada { $n }
unit-money = { $n }

# Lo que cambia una decisión.
effect-set-rule = { $rule }: { $value }
effect-adopt = Esto pasa a ser nuestro acuerdo: { $agreement }
effect-drop-agreement = Esto deja de ser nuestro acuerdo: { $agreement }
effect-restore = Nuestro acuerdo vuelve a ser como era: { $agreement }
effect-appoint = { $whom } toma este turno, si dice que sí: { $duty }
effect-recall = { $whom } deja de tener este turno: { $duty }
effect-open-pot = Un bote nuevo: { $pot }
effect-open-pot-again = Un bote se abre otra vez
effect-close-pot = Se cierra este bote: { $pot }
effect-budget = { $pot }: las decisiones pequeñas pueden gastar { $amount } al mes
effect-spend = { $amount } de { $pot }
effect-admit = { $whom } tiene voz
effect-pause = La voz de { $whom } descansa un tiempo
effect-end-membership = { $whom } ya no forma parte del grupo
effect-publish = Todo el mundo puede leer: { $page }
effect-unpublish = Solo los miembros pueden leer: { $page }
effect-share =
    { $days ->
        [one] Alguien de fuera puede leer, durante { $days } día: { $page }
       *[other] Alguien de fuera puede leer, durante { $days } días: { $page }
    }
effect-rename = Nos llamamos { $to }
effect-move = Nuestro lugar es { $to }
effect-task = Por hacer: { $what }
effect-repeal = Esto se deshace: { $what }
effect-keep = Esto se queda: { $what }
effect-dissolve = El grupo termina. No empieza nada nuevo, y los datos se borran según se cierra lo que está abierto
effect-duty-invent = Un turno nuevo: { $duty } (puestos: { $seats }, días: { $days })
effect-duty-set = { $duty } (puestos: { $seats }, días: { $days })
effect-duty-mandate = Un encargo nuevo para este turno: { $duty }
effect-duty-mandate-again = El encargo de este turno vuelve a ser como era: { $duty }
effect-duty-end = Este turno deja de existir: { $duty }
effect-duty-begin = Este turno existe otra vez: { $duty }
agreement-safer-spaces = Espacios seguros
agreement-money = Dinero
agreement-privacy = Privacidad
agreement-safeguarding = Protección de las personas
agreement-conflict = Cuando algo duele
agreement-own = Nuestro acuerdo { $no }
page-decisions = Lo que hemos decidido
page-sums = Cuánto se pidió y se resolvió
page-fund = El fondo
pot-tin = La hucha
pot-number = Bote { $no }

# Lo que dice cada cual.
position-agree = De acuerdo
position-reservations = De acuerdo, con una preocupación
position-stand_aside = Me aparto
position-block = No puedo vivir con esto
position-abstain = Lo dejo al resto

# A qué lleva un cierre.
verdict-agreed = acordado
verdict-no-quorum = se oyó a muy pocas personas
verdict-weak = muy pocas personas a favor, o demasiadas se apartan
verdict-blocked = alguien no puede vivir con esto
verdict-lapsed = caducado
verdict-promote-to-full = ahora se pregunta a todo el mundo
verdict-agreed-with-dissent = acordado, con un no que queda escrito
verdict-not-agreed = no acordado
end-withdrawn = retirado
end-lapsed = participaron muy pocas personas
end-not-agreed = no acordado
end-superseded = la decisión { $no } ocupa su lugar
end-repealed = deshecho por la decisión { $no }
end-run-out = se acabó su plazo
end-emergency-over = la emergencia ha pasado
end-left-lying = nadie volvió a mirarlo
left-said-no = la persona nombrada dijo que no
left-no-answer = la persona nombrada no respondió
left-ground-moved = las cosas han cambiado entretanto

# El registro.
log-about-decisions = Decisiones
log-proposal = { $no }: { $title }
log-proposal-number = propuesta { $no }
log-went-away = { $whom } está fuera un tiempo.
log-came-back = { $whom } está aquí otra vez.
log-paused = La voz de { $whom } descansa hasta el { $until }.
log-pause-ended = { $whom } tiene su voz otra vez.
log-willing = { $who } está disponible para facilitar.
log-not-willing = { $who } no facilita por ahora.
log-written = { $who } escribió una propuesta. { $what }
log-rewritten = { $who } cambió el borrador. { $what }
log-asked-informally = { $who } pregunta cómo se ve, hasta el { $until }. { $what }
log-sense-taken = Terminó la pregunta informal. { $what }
log-supported = { $who } dice: hablemos de esto. { $what }
log-ready = Espera a que haya un hueco. { $what }
log-asked-everybody = Se pregunta a todo el mundo hasta el { $until }. { $what }
log-positioned = { $whom }: { $position }. { $what }
log-positioned-for = { $whom }, apuntado por { $who }: { $position }. { $what }
log-answered-hidden = Alguien ha respondido. { $what }
log-said-to-proposal = { $who } dijo algo. { $what }
log-suggested = { $who } sugiere otro texto. { $what }
log-translated = { $who } dijo en { $language } lo que dice. { $what }
log-amended = { $who } cambió el texto; ahora es el texto { $version }. { $what }
log-given-time = { $who } pidió más tiempo: hasta el { $until }. { $what }
log-withdrawing = { $who } lo suelta; otra persona puede recogerlo hasta el { $until }. { $what }
log-taken-up = { $who } lo recoge. { $what }
log-reminded = Ha pasado la mitad del tiempo. Se vuelve a preguntar a quien no ha respondido. { $what }
log-decided = Se acabó el tiempo: { $verdict }. { $what }
log-closed-untold = Se acabó el tiempo. La persona de quien se trata lo sabe primero. { $what }
log-open-again = Está abierto una vez más, hasta el { $until }. { $what }
log-promoted = Alguien no está de acuerdo, así que se pregunta a todo el mundo hasta el { $until }. { $what }
log-resolving = Alguien no puede vivir con esto. Se habla hasta el { $until }. { $what }
log-slot-offered = { $who } ofrece reunirse el { $until }. { $what }
log-who-came =
    { $n ->
        [one] { $who } apuntó quién se reunió: una persona. { $what }
       *[other] { $who } apuntó quién se reunió: { $n } personas. { $what }
    }
log-block-lapsed = Quien no podía vivir con esto no fue a ninguna reunión. Cuenta como apartarse. { $what }
log-last-question = La última pregunta, sí o no, hasta el { $until }. { $what }
log-answered = { $whom } respondió a la última pregunta. { $what }
log-telling = La persona de quien se trata sabe el resultado primero. { $what }
log-told = La persona de quien se trata ya sabe el resultado. { $what }
log-cooling = Acordado. No se puede deshacer, así que espera hasta el { $until }. { $what }
log-in-force = En vigor. { $what }
log-carried = Hecho, por la decisión { $no }: { $effect }
log-consent-asked = Espera el sí de { $whom }. { $what }
log-left-to-do = No pudo hacerse por sí solo: { $why }. Alguien puede encargarse. { $what }
log-task-taken = { $who } se encarga. { $what }
log-task-handed-back = Otra vez está libre para quien quiera encargarse. { $what }
log-task-done = { $who } lo ha hecho. { $what }
log-braked = { $who } echa el freno. { $what }
log-decision-paused = Parado, hasta que todo el mundo haya dicho si se queda. { $what }
log-goes-on-again = Sigue adelante. { $what }
log-review-due = Toca volver a mirarlo, hasta el { $until }. { $what }
log-reviewed = { $who } lo volvió a mirar. { $what }
log-asked-about = Se pregunta a todo el mundo si se deshace. { $what }
log-kept = Se queda, y se vuelve a mirar el { $day }. { $what }
log-fading = Nadie volvió a mirarlo. Termina el { $until }, si nadie lo hace. { $what }
log-ended = Terminado: { $end }. { $what }
log-put-in = { $who } apuntó que entraron { $amount }.
