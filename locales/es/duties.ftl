# Turnos.

duties-title = Turnos
duties-lead =
    { $n ->
        [one] Cada uno dura un día y termina solo. Varias personas pueden compartirlo. Abre puertas mientras dura y no da rango.
       *[other] Cada uno dura { $n } días y termina solo. Varias personas pueden compartirlo. Abre puertas mientras dura y no da rango.
    }
duties-phone-desk-what = Lee lo que llega, devuelve la llamada y lo pone en el tablón.
duties-phone-desk-gives = Mientras dura puedes abrir los datos de lo que está abierto. Cada vez queda escrito, y esa persona lo ve.
duties-welcome-what = Saluda a quien llega y le enseña todo.
duties-welcome-gives = Mientras dura puedes abrir cómo localizar a quien acaba de llegar. Cada vez queda escrito, y esa persona lo ve.
duties-empty = Esta silla está libre. No se pierde nada: lo que llega espera en el tablón. Quizá te venga bien esta semana.
duties-until = Termina solo el { $until }
duties-yours = Lo tienes tú. Termina solo el { $until }.
duties-hand-back = Devolverlo
duties-take =
    { $n ->
        [one] Lo tomo por un día
       *[other] Lo tomo por { $n } días
    }
duties-voice-first = Puede tomarlo cualquiera con voz.

said-duty-taken = Lo tienes tú. Termina solo.
said-duty-handed-back = Muy bien. La silla está libre otra vez.

duty-facilitation = Facilitación
duty-money-pair = Pareja del dinero
duty-books = Cuentas
duty-keys-and-machine = Llaves y máquina
duty-stock = Existencias
duty-outward-voice = Voz hacia fuera
duty-safeguarding = Contacto de protección
duty-own = Turno { $no }
duty-until = De turno hasta el { $until }
