# Turnos.

duties-title = Turnos
duties-lead = Cada uno termina solo. Un turno abre puertas mientras dura y no da rango.
duties-lasts =
    { $n ->
        [one] Dura un día.
       *[other] Dura { $n } días.
    }
duties-filled-own-yes = Lo toma quien quiere.
duties-filled-rotation = Entre quienes quieren, se pregunta primero a quien lo tuvo hace más tiempo.
duties-filled-lot = Entre quienes quieren, se sortea a quién se pregunta primero.

duties-phone-desk-what = Lee lo que llega, devuelve la llamada y lo pone en el tablón.
duties-phone-desk-gives = Mientras dura puedes abrir los datos de lo que está abierto. Cada vez queda escrito, y esa persona lo ve.
duties-welcome-what = Saluda a quien llega y le enseña todo.
duties-welcome-gives = Mientras dura puedes abrir cómo localizar a quien acaba de llegar. Cada vez queda escrito, y esa persona lo ve.
duties-facilitation-what = Cuida cómo se habla, nunca qué se decide. Se escucha a todo el mundo antes de que alguien repita.
duties-facilitation-gives = Te pedimos facilitar propuestas, nunca las tuyas.
duties-money-pair-what = Dos personas sin parentesco dicen sí juntas a lo que se devuelve. Nunca a lo que pagaron ellas.
duties-money-pair-gives = Mientras dura ves a quién se devuelve un recado, y apuntas lo que entra.
duties-books-what = Apunta lo que entra, guarda los recibos y enseña el mes al grupo. No paga nada.
duties-books-gives = Mientras dura puedes apuntar lo que entró en el fondo.
duties-keys-and-machine-what = Tiene las llaves, cuida la máquina y sus copias, y se lo enseña a alguien más. Al menos dos personas.
duties-keys-and-machine-gives = En estas páginas no abre nada. La máquina enseña al grupo quién tiene sus llaves.
duties-stock-what = Sabe qué hay, qué caduca pronto y qué falta. Lo dice en el tablón.
duties-stock-gives = No abre nada que los demás no vean.
duties-outward-voice-what = Habla con el ayuntamiento, quienes financian y la prensa de lo que decidió el grupo. Nada sobre ningún vecino.
duties-outward-voice-gives = No abre nada que los demás no vean. En los formularios puede figurar como presidencia o secretaría.
duties-safeguarding-what = Sabe a quién acudir si alguien puede estar en peligro. Escucha, no investiga, y acompaña si se quiere.
duties-safeguarding-gives = No abre nada que los demás no vean. Lo que te cuentan se queda contigo.
duties-gives-nothing = No abre nada que los demás no vean.

duties-free = Esta silla está libre.
duties-until = Termina solo el { $until }
duties-yours = Lo tienes tú. Termina solo el { $until }.
duties-hand-back = Devolverlo
duties-take =
    { $n ->
        [one] Lo tomo por un día
       *[other] Lo tomo por { $n } días
    }
duties-voice-first = Puede tomarlo cualquiera con voz.
duties-asked = Preguntamos a { $whom } hasta el { $until }.
duties-asked-you = ¿Lo tomarías? Puedes decirlo hasta el { $until }. No vale tanto como sí.
duties-no = Esta vez no
duties-willing = Preguntadme cuando haya una silla libre
duties-not-willing = No me preguntéis más
duties-willing-now = Te preguntamos cuando te toque.
duties-more = Más sobre esto
duties-propose = Proponer un cambio
duties-mandate = Para qué es
duties-no-mandate = Nadie ha escrito todavía para qué es. Puedes proponerlo.
duties-decided = decisión { $no }
duties-seats = Quién lo hace
duties-learning = Quién lo aprende
duties-learning-what = Quien lo aprende puede tomarlo después. Termina solo y no abre nada.
duties-learning-none = Nadie lo está aprendiendo.
duties-learns-until = Lo aprende hasta el { $until }
duties-learn = Quiero aprenderlo
duties-leave-off = Lo dejo por ahora
duties-lines = Para quien venga después
duties-lines-what = Quien lo tiene apunta lo que conviene saber. Lo puede leer todo el grupo.
duties-lines-none = No hay nada apuntado.
duties-lines-done = Hecho
duties-line = Una línea más
duties-line-hint = Qué espera, dónde están las cosas, a quién llamar. Sin nombres de vecinos.
duties-line-add = Apuntarlo
duties-line-empty = Escribe primero una línea.
duties-tick = Hecho
duties-put-back = Todavía no
duties-notes = Contado al grupo
duties-notes-what = Tres líneas al mes: qué pasó, qué costó, qué hace falta.
duties-notes-none = Todavía no se ha contado nada.
duties-note = Tres líneas
duties-note-hint = Qué pasó, qué costó, qué hace falta. Sin nombres de vecinos.
duties-note-tell = Contarlo al grupo
duties-note-empty = Escribe primero una línea.

said-duty-taken = Lo tienes tú. Termina solo.
said-duty-handed-back = Muy bien. La silla está libre otra vez.
said-duty-declined = Muy bien. Preguntamos a otra persona.
said-duty-willing = Te preguntamos cuando haya una silla libre.
said-duty-not-willing = Muy bien. No te preguntamos.
said-duty-learning = Ahora lo aprendes. Termina solo.
said-duty-left-off = Muy bien. Puedes volver cuando quieras.
said-line-added = Está en la lista.
said-line-ticked = Hecho.
said-line-put-back = Está otra vez en la lista.
said-duty-noted = El grupo puede leerlo.

duty-facilitation = Facilitación
duty-money-pair = Pareja del dinero
duty-books = Cuentas
duty-keys-and-machine = Llaves y máquina
duty-stock = Existencias
duty-outward-voice = Voz hacia fuera
duty-safeguarding = Contacto de protección
duty-own = Turno { $no }
duty-named-until = { $duty }, hasta el { $until }

refusal-somebody-asked = Ahora preguntamos primero a otra persona. Puedes decir que te gustaría.

# Hoy.
today-asked = ¿Lo tomarías? { $duty }
today-asked-until = Puedes decirlo hasta el { $until }. No vale tanto como sí.
today-to-answer = Responder
today-duty-ends = Pronto termina solo. ¿Hay algo que conviene saber después?
today-duty-quiet = El grupo no sabe nada desde hace un mes. Bastan tres líneas.
today-to-duty = Al turno

# Estar fuera.
today-away = Estás fuera
me-away-title = Fuera un tiempo
me-away-what = Entonces nadie espera tu respuesta, y no pierdes nada. Termina en cuanto hagas algo aquí.
me-away-now = Nadie espera tu respuesta, y no pierdes nada.
me-go-away = Estoy fuera un tiempo
me-here-again = Ya estoy aquí
neighbours-away = fuera
said-away = Muy bien. Nadie te espera.
said-here-again = Qué bien verte.

# El registro.
log-learning-began = { $who } aprende un turno hasta el { $until }: { $duty }.
log-learning-ended = { $whom } terminó de aprender un turno: { $duty }.
log-duty-willing = { $who } tomaría este turno si le preguntan: { $duty }.
log-duty-not-willing = Ya no se pregunta a { $who } por este turno: { $duty }.
log-duty-asked = Se pregunta a { $whom } por un turno hasta el { $until }: { $duty }.
log-duty-passed-on = La pregunta pasa a la siguiente persona: { $duty }.
log-duty-nobody = Nadie de quienes quieren puede tomarlo ahora: { $duty }.
log-line-added = { $who } apuntó una línea para después: { $duty }.
log-line-ticked = { $who } tachó una línea: { $duty }.
log-line-put-back = { $who } volvió a poner una línea en la lista: { $duty }.
log-duty-noted = { $who } contó al grupo cómo va: { $duty }.
