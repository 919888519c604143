# El registro: una frase para cada cosa que puede pasar.

log-title = Registro
log-lead = Todo lo que pasó aquí, lo más nuevo primero.
log-filter = Ver solo
log-all = Todo
log-about-needs = Necesidades
log-about-people = Personas
log-about-offers = Ofertas
log-about-duties = Turnos
log-about-openings = Datos abiertos
log-about-group = El grupo
log-none = No ha pasado nada así.
log-none-yet = Nada así entre lo más nuevo. Mira lo anterior.
log-no-such-code = No conocemos ninguna necesidad con este código. Un código es una palabra y cuatro cifras, como PLUM 4821.
log-older = Anterior
log-code = Buscar una necesidad por su código
log-look = Buscar
log-why = ¿Por qué hay un registro?
log-why-see = Aquí nadie manda. Por eso todos pueden ver qué se hizo y quién lo hizo.
log-why-not = Nunca contiene los nombres de quienes pidieron, ni sus puertas, ni sus palabras.
log-whole = ¿Está entero?
log-count =
    { $n ->
        [one] Una entrada. Su huella empieza así:
       *[other] { $n } entradas. La huella de la más nueva empieza así:
    }
log-whole-what = Cada entrada lleva la huella de la anterior. Apunta estos signos. Si alguien cambia algo más tarde, ya no coinciden. El archivo descargado se prueba solo:
log-download = Descargar el registro

log-who-asked = Quien lo pidió
log-somebody = Alguien
log-time = El tiempo
log-operator = Quien cuida la máquina
log-need = { $code } ({ $kind }, { $street })
log-need-somewhere = { $code } ({ $kind })
log-a-need = una necesidad
log-a-duty = un turno
log-outcome-why = { $outcome } ({ $why })
log-why-promise = por una promesa
log-why-phone-desk = en la atención por teléfono
log-why-welcome = en la bienvenida

log-founded = { $group } empezó en { $place }.
log-street-named = { $who } puso { $street } en la lista de calles.
log-street-renamed = { $who } escribió de otro modo el nombre de una calle: { $street }.
log-joined-founding = { $whom } llegó entre las primeras personas.
log-joined-offered = { $whom } llegó y ofreció echar una mano.
log-joined-invited = { $whom } llegó por invitación de { $by }.
log-welcomed = { $who } saludó a { $whom }.
log-vouched = { $who } dijo: conozco a { $whom }.
log-voice-gained = { $whom } ya tiene voz.
log-details-changed = { $whom } cambió lo que sabemos de su parte.
log-left = Alguien del barrio dejó el grupo.
log-recovery-asked = Alguien pidió en un aparato nuevo que le dejen volver.
log-recovery-vouched = { $who } dijo que el aparato nuevo es de { $whom }.
log-recovery-granted = { $whom } puede volver en un aparato nuevo.
log-recovery-refused = { $who } dijo: no fui yo. El aparato nuevo se queda fuera.
log-recovery-lapsed = Se acabó el tiempo de una petición para volver.
log-asked = Alguien pidió: { $need }.
log-asked-through = { $who } apuntó lo que alguien pidió por teléfono: { $need }.
log-understood = { $who } lo leyó y lo puso en el tablón: { $need }.
log-changed = { $who } cambió lo que hace falta: { $need }.
log-promised = { $who } prometió { $need }, hasta { $when }.
log-promised-if-yes = { $who } haría { $need } hasta { $when }, si la persona dice que sí.
log-goes-along = { $who } acompaña: { $need }.
log-accepted = { $who } dijo que sí a una promesa: { $need }.
log-set-out = { $who } salió de camino: { $need }.
log-release-announced = Pasó el tiempo de una promesa. Pronto vuelve al tablón: { $need }.
log-released = Una promesa volvió al tablón: { $need }. { $why }.
log-handed-over = { $who } lo entregó: { $need }. { $how }.
log-not-handed-over = { $who } fue y no pudo ser: { $need }. { $how }.
log-checking-back = Preguntamos si llegó todo: { $need }.
log-attempted = { $who } intentó localizar a la persona: { $need }. { $by }: { $came }.
log-held = { $who } lo puso en espera: { $need }. { $hold }.
log-goes-on = { $who } hizo que siga: { $need }.
log-hold-none = Sigue
log-arrived = { $who } dijo que llegó: { $need }.
log-partly-arrived = { $who } dijo que falta una parte: { $need }.
log-nothing-came = { $who } dijo que no llegó nada: { $need }.
log-closed = { $who } cerró { $need }. { $outcome }.
log-closed-by-itself = { $need } se cerró solo. { $outcome }.
log-goes-on-by-itself = Sigue por sí solo: { $need }.
log-reopened = { $who } lo abrió otra vez: { $need }.
log-said = { $who } escribió algo sobre { $need }.
log-asked-around =
    { $n ->
        [one] { $who } preguntó a una persona por { $need }.
       *[other] { $who } preguntó a { $n } personas por { $need }.
    }
log-offered = { $who } ofrece: { $kinds }.
log-offer-changed = { $who } cambió una oferta: { $kinds }.
log-offer-paused = { $who } deja descansar una oferta hasta el { $until }.
log-offer-resumed = Una oferta de { $whom } está puesta otra vez.
log-offer-withdrawn = { $who } quitó una oferta.
log-duty-taken = { $who } tomó un turno hasta el { $until }: { $duty }.
log-duty-handed-back = { $who } devolvió un turno: { $duty }.
log-duty-ended = Un turno de { $whom } terminó solo: { $duty }.
log-opened-need = { $who } abrió los datos de { $need }, { $why }.
log-opened-person = { $who } abrió cómo localizar a { $whom }, { $why }.
log-opened-other = { $who } abrió datos sellados, { $why }.
log-forgotten-need = Se borraron los datos de { $need }.
log-forgotten-person = Se borró lo que sabíamos de alguien del barrio.
log-forgotten-other = Se borraron datos sellados.
log-undone = { $who } deshizo lo de la entrada { $seq }.
