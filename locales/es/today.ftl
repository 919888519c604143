# Hoy.

today-good-morning = Buenos días, { $name }
today-good-afternoon = Buenas tardes, { $name }
today-good-evening = Buenas noches, { $name }
today-to-promise = A tu promesa
today-to-promises = A tus promesas
today-to-desk = Al teléfono
today-to-welcome = Saludar
today-welcome =
    { $n ->
        [one] Hay una persona nueva. Nadie le ha saludado todavía.
       *[other] Hay { $n } personas nuevas. Nadie les ha saludado todavía.
    }
today-welcome-none = No espera nadie nuevo.
today-fits = Algo que te va
today-all = Eso es todo por hoy.
today-empty = Hoy no te espera nada. Disfruta del día.
today-new = Ahora no tienes que hacer nada. Te avisamos.
today-to-board = Al tablón
today-where-you-stand = En qué punto estás
today-step-joined = Te uniste
today-step-welcome = Alguien del grupo te saluda
today-step-welcome-hint = Alguien te avisará. Después verás el tablón y podrás participar.
today-step-welcomed = Alguien del grupo ya te ha saludado
today-step-voice = Tendrás voz
today-step-vouches =
    { $needed ->
        [one] { $given } por ahora. Lo dice un miembro que te conoce.
       *[other] { $given } por ahora. Lo dicen { $needed } miembros que te conocen.
    }
today-step-voice-from = Desde el { $day }, si nada cambia.
today-recovery = Alguien dice que eres tú
today-recovery-vouched = Un aparato nuevo quiere entrar como si fueras tú. Un miembro ha dicho que sí.
today-recovery-waiting = Un aparato nuevo quiere entrar como si fueras tú. Dos miembros han dicho que sí. Entrará: { $when }.
today-recovery-refuse = Esa persona no soy yo
today-recovery-hint = Si eres tú con otro teléfono, no hagas nada.
