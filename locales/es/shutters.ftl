# Cerrar las contraventanas y volver a abrirlas.

shutters-title = Cerrar las contraventanas
shutters-title-closed = Las contraventanas están cerradas
shutters-lead = Para cuando algo va muy mal: un móvil en malas manos, alguien que espía, un registro.
shutters-what = Qué pasa entonces
shutters-what-sessions = Salen todas las personas, en todas partes. Solo siguen dentro los aparatos con los que se cerró.
shutters-what-sealed = Nada sellado se abre, para nadie. El tablón y los nombres también se cierran.
shutters-what-new = No entra nadie nuevo.
shutters-what-asking = Se puede pedir ayuda como siempre.
shutters-what-back = Para volver hace falta una llave de acceso, o dos vecinos que conozcan a esa persona.
shutters-what-end =
    { $n ->
        [one] Se abren cuando lo dice un miembro, o solas pasado este tiempo: { $span }.
       *[other] Se abren cuando lo dicen { $n } miembros, o solas pasado este tiempo: { $span }.
    }
shutters-together = Nadie puede hacerlo por su cuenta
shutters-two =
    { $n ->
        [one] Hace falta un miembro.
       *[other] Hacen falta { $n } miembros en este plazo: { $span }. Cada cual pulsa el botón en su propio aparato.
    }
shutters-called = { $who } dijo a las { $time }: cerrad las contraventanas.
shutters-nobody-yet = Ahora mismo nadie lo ha dicho.
shutters-close = Cerrar las contraventanas
shutters-close-yours = Ya lo has dicho. Otro miembro tiene que decirlo también, antes de las { $time }.
shutters-log = Quién las cierra y quién las abre queda en el registro.
shutters-voice-first = Las pueden cerrar los miembros con voz. Avisa a uno si algo va mal.
shutters-closed-by = Cerradas { $at } por { $who }. Se abren solas: { $until }.
shutters-still = Lo que sigue
shutters-still-what = Quien necesita algo puede pedirlo y seguir su petición. Por ahora nadie ve un nombre ni una puerta.
shutters-still-ask = Pedir ayuda
shutters-still-call = O llama:
shutters-open-title = Volver a abrirlas
shutters-open-count = Hasta ahora lo han dicho { $n } de { $all } miembros.
shutters-open = Abrir las contraventanas
shutters-open-yours = Ya lo has dicho. Ahora les toca a otros.
shutters-keep-title = Mantenerlas cerradas
shutters-keep-what =
    { $n ->
        [one] Cuando lo dice un miembro, siguen cerradas este tiempo más: { $span }.
       *[other] Cuando lo dicen { $n } miembros, siguen cerradas este tiempo más: { $span }.
    }
shutters-keep = Mantenerlas cerradas
shutters-back-title = Quién se quedó fuera
shutters-back = ¿Alguien que conoces quiere volver a entrar? Compara sus seis cifras.
shutters-back-go = Dejar volver a alguien
shutters-see-log = Lo que pasó, en el registro
shutters-banner = Las contraventanas están cerradas: por ahora nada sellado se abre. Puedes pedir ayuda como siempre.
shutters-banner-more = ¿Qué significa eso?
shutters-banner-call = { $who } dice: cerrad las contraventanas.
shutters-banner-look = Mirar y decidir

said-shutters-called = Ya lo has dicho. Otro miembro tiene que decirlo también.
said-shutters-shut = Las contraventanas están cerradas.
said-shutters-kept = Las contraventanas siguen cerradas más tiempo.
said-shutters-said-open = Ya lo has dicho. Otros tienen que decirlo también.
said-shutters-open = Las contraventanas vuelven a estar abiertas.

log-shutters-called = { $who } dijo: cerrad las contraventanas.
log-shutters-shut = Cerraron las contraventanas: { $by }. Se abren solas: { $until }.
log-shutters-kept = Mantienen cerradas las contraventanas: { $by }. Se abren solas: { $until }.
log-shutters-said-open = { $who } dijo: abrid las contraventanas.
log-shutters-open = Volvieron a abrir las contraventanas: { $by }.
log-shutters-fell-open = Las contraventanas se abrieron solas.

rule-shutters_close = Miembros que cierran juntos las contraventanas
rule-shutters_minutes = Todos tienen que decirlo en este plazo
rule-shutters_open = Miembros que vuelven a abrir las contraventanas
rule-shutters_hours = Las contraventanas cerradas se abren solas después de

refusal-shutters-closed = Las contraventanas están cerradas. Nada sellado se abre hasta que vuelvan a abrirse.
refusal-another-first = Ya lo has dicho. Ahora tiene que decirlo otra persona.
