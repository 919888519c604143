# Una petición: su página y sus pasos.

need-back = Volver al tablón
need-beside = Junto a esta petición
need-steps = Qué más puedes hacer
need-outside = ¿Está fuera de nuestra zona?
need-outside-how = Abre los datos y mira dónde es. Llama a un grupo de allí, o dile a la persona quiénes son.
need-outside-pass-on = Se pasó a otro grupo
need-outside-hint = Nada se envía solo a ningún sitio. El nombre y la puerta se pasan solo si la persona quiere.
need-line = Qué pasó y qué viene después

# Prometer.
need-promise = ¿Puedes hacerlo?
need-go-along = ¿Puedes acompañar?
need-go-along-hint = Alguien ha prometido ir. Esto no es para una sola persona.
need-go-along-button = Voy también
need-ask-first = Primero dice que sí quien lo pidió. Te avisamos cuando lo diga.
need-hands =
    { $n ->
        [one] Esto lo hace una persona.
       *[other] Esto lo hacen { $n } personas juntas.
    }
need-much = ¿Qué parte?
need-parts =
    { $n ->
        [one] Una
       *[other] { $n }
    }
need-by-when = ¿Para cuándo?
need-by-today = Hoy, antes de las { $time }
need-by-tomorrow = Mañana por la tarde
need-by-date = Otro día
need-by-day = ¿Qué otro día?
need-day-problem = Elige un día, como el 24 de noviembre.
need-promise-hint = Puedes devolverlo cuando quieras. No se dice a nadie de quién vino.

# Mi promesa.
need-mine-title = Te encargas tú
need-mine = Antes de: { $when }.
need-mine-offered = Ofreciste hacerlo antes de: { $when }.
need-mine-offered-note = Primero se pregunta a quien lo pidió. Los datos se abren cuando diga que sí.
need-mine-underway = Estás en camino. Antes de: { $when }.
need-mine-late = Ya pasó la hora: { $when }.
need-mine-late-note = A veces pasa. Llévalo o devuélvelo. Tras un día vuelve al tablón por sí solo.
need-mine-parts =
    { $n ->
        [one] Una de { $all } partes.
       *[other] { $n } de { $all } partes.
    }
need-set-out = Salgo ahora
need-how-did-it-go = ¿Cómo fue?
need-follows-door = Preguntamos si todo está bien.
need-follows-left = Preguntamos si lo encontraron.
need-follows-picked_up = Preguntamos si todo está bien.
need-follows-not_home = Lo guardas tú. Mañana intentamos llamar.
need-follows-bad_address = Lo guardas tú. Alguien pregunta por el camino.
need-follows-not_ready = Lo guardas tú. Espera a que haya cosas.
need-follows-not_wanted = Se cierra. No pasa nada.
need-follows-too_far = Vuelve al tablón. No se dice a nadie de quién vino.
need-follows-other = Lo guardas tú. Espera a otra persona más.
need-hand-back = Devolverlo
need-hand-back-hint = Sin dar motivos. Vuelve al tablón y no se dice a nadie de quién vino.

# Promesas de otras personas.
need-other-offered = Ofreció hacerlo antes de: { $when }. Primero se pregunta a quien lo pidió.
need-other-promised = Lo hace antes de: { $when }.
need-other-underway = Está en camino. Antes de: { $when }.
need-other-along = Acompaña, antes de: { $when }.
need-other-parts =
    { $n ->
        [one] Lleva una parte antes de: { $when }.
       *[other] Lleva { $n } partes antes de: { $when }.
    }
need-yes-hint = ¿Te ha dicho la persona qué prefiere?
need-yes = Dice que sí
need-no = Prefiere que no

# Datos sellados.
need-sealed = El nombre, el número y la puerta están sellados
need-sealed-shut = Se abren solo para quien promete ir. El teléfono puede abrirlos para devolver la llamada.
need-sealed-after-yes = Se abren cuando la persona haya dicho que sí.
need-sealed-closed = Está cerrado, así que nadie puede abrirlos. Pronto se borran.
need-sealed-open = Ya puedes abrirlos.
need-open = Abrir los datos
need-open-hint = Se le dice a la persona que los abriste.
need-opened = Cómo ponerse en contacto
need-opened-hint = La persona puede ver que abriste esto. No se lo digas a nadie más.
need-opened-bare = No dejó nombre ni número. Mira su propia página.
need-called = Se llama
need-safe = Cuándo y cómo es seguro
need-reach = Contacto
need-reach-page = Solo en su propia página. Escríbele aquí abajo.
need-language = Idioma
need-door = Puerta
need-password = Palabra en la puerta
need-words = En sus palabras
need-ring = Llamar
need-text = Enviar mensaje
need-whatsapp = WhatsApp
need-write = Escribir

# La conversación.
need-talk = Conversación
need-talk-neighbour = Quien lo pidió
need-talk-none = Todavía no se ha dicho nada.
need-talk-sealed =
    { $n ->
        [one] Se dijo una cosa. Abre los datos para leerla.
       *[other] Se dijeron { $n } cosas. Abre los datos para leerlas.
    }
need-say = Decir algo
need-say-hint = Lo lee en su página quien lo pidió. También quien lo haya prometido.
need-say-button = Decirlo
need-say-problem = Escribe lo que quieres decir.

# Qué pasó.
need-line-asked = Alguien lo pidió
need-line-asked-by-phone = Alguien lo pidió por teléfono
need-line-promised = Prometido
need-line-along = Alguien acompaña
need-line-announced = Pasó la hora
need-line-attempt = { $how }: { $came }
need-line-opened-promise = Datos abiertos por quien lo prometió
need-line-opened-desk = Datos abiertos por el teléfono
need-line-said =
    { $n ->
        [one] Se dijo una cosa
       *[other] Se dijeron { $n } cosas; la última
    }
need-line-arrived = Entregado
need-line-wiped = Datos borrados
need-now-heard = Ha llegado. Primero lo lee alguien en el teléfono.
need-now-unchecked = Vino de un sitio que envía muchos. Primero lo mira el teléfono.
need-now-open = Está en el tablón y espera a alguien.
need-now-partly = Una parte está prometida. El resto espera a alguien.
need-now-back = Está otra vez en el tablón y espera a alguien.
need-now-paced = Espera su turno. Quien lo pidió sabe la fecha.
need-now-offered = Alguien se ofreció. Primero se pregunta a quien lo pidió.
need-now-promised = Alguien se encarga.
need-now-underway = Alguien está en camino.
need-now-checking_back = Se entregó. Preguntamos si todo está bien.
need-now-closed = Está cerrado.
need-now-wiped = Está cerrado y borrado. Solo queda esto.
need-next-wiped = Se borran el nombre, el número y las palabras
need-next-counts = Si nadie dice otra cosa, cuenta como llegado
need-next-expires = Si nadie habla de ello, se cierra por sí solo
need-next-turn = Llega su turno
need-next-back = Vuelve al tablón por sí solo
need-next-by-when = Debería estar allí

# Pasos.
need-step-understand = Ya lo he entendido
need-step-change = Cambiar lo que se pide
need-step-attempt = Anotar una llamada o un intento
need-step-hold = Tiene que esperar
need-step-check-back = Me dijeron si llegó
need-step-close = Cerrarlo
need-step-forget = Pidieron que se les olvide
need-step-reopen = Abrirlo otra vez
need-step-reopen-hint = No se pierde nada mientras los datos no estén borrados.
need-step-button = Anotarlo
need-choose-problem = Elige una de estas.
need-number-problem = Escribe un número, como 2.

need-understand-hint = Di qué hace falta. Después va al tablón. Los nombres quedan sellados.
need-understand-button = Ponerlo en el tablón
need-what = ¿Qué es?
need-street = ¿Qué calle?
need-street-unknown = No está en la lista
need-soon = ¿Para cuándo?
need-household = ¿Para cuántas personas?
need-household-hint = Déjalo vacío si no lo dijeron.
need-amount = ¿Cuántas bolsas, cajas o veces?
need-amount-hint = Con una basta para casi todo.

need-attempt-hint = Así la siguiente persona no empieza de cero.
need-attempt-how = ¿Cómo lo intentaste?
need-attempt-what = ¿Qué resultó?
need-attempt-next = Cuándo intentarlo otra vez, si se acordó

need-hold-hint = Sigue en el tablón con esta nota. Solo «su turno» lo quita del tablón hasta ese día.
need-hold-what = ¿Qué espera?
need-hold-paced = Su turno, un día concreto
need-hold-none = Ya nada. Puede seguir.
need-hold-until = ¿Qué día?

need-check-back-hint = Solo lo que te dijeron. De esto no sale nada malo para nadie.
need-back-answer = ¿Ha llegado?
back-arrived = Sí, todo
back-partly = Una parte
back-nothing = No llegó nada
need-back-left = ¿Cuánto falta?
need-back-left-hint = Solo si falta una parte.
need-back-asked = ¿Pidieron algo a cambio?
asked-nothing = No, nada
asked-something = Sí, pidieron algo
asked-unsaid = No lo dijeron

need-close-hint = ¿Cómo terminó? Nada de esto es una falta. Lo que no se pudo hacer ayuda a ver las causas.
need-close-how = ¿Cómo terminó?
need-close-left = ¿Cuánto queda?
need-close-left-hint = Solo si se resolvió en parte.
need-close-code = ¿Qué otro?
need-close-code-hint = Su código, si este se une a otro.
need-code-problem = No conocemos este código. Es como PLUM 4821.
need-close-button = Cerrarlo

need-forget-hint = El nombre, el número, la puerta y las palabras se destruyen ahora, también en las copias. Si está abierto, se cierra. Nadie puede deshacerlo.
need-forget-button = Borrar todo ahora

# Se dice una vez, después de hacerlo.
said-promised = Es cosa tuya. Ya se pueden abrir los datos.
said-offered-to-come = Dicho. Primero se pregunta a quien lo pidió.
said-handed-back = Está bien. Vuelve al tablón. No se dice a nadie de quién vino.
said-accepted = Anotado: dice que sí.
said-declined = Anotado. Vuelve al tablón.
said-set-out = Buen camino. Cuenta cómo fue cuando llegues.
said-handed-over = Anotado. Preguntamos si todo está bien.
said-handover-noted = Anotado. A veces pasa.
said-said = Dicho.
said-reopened = Está abierto otra vez.
said-understood = Ya está en el tablón.
said-need-changed = Cambiado.
said-attempted = Anotado.
said-held = Anotado. Todos pueden ver qué espera.
said-checked-back = Anotado, como te lo dijeron.
said-closed = Está cerrado.
said-wiped = Se ha borrado todo lo suyo.
