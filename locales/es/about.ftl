# Cómo trabajamos, y qué sabemos de ti.

about-title = Cómo trabajamos
about-asking = Pedir
about-asking-anyone = Cualquiera puede pedir. Sin cuenta, sin papeles, sin motivo.
about-asking-order = El orden del tablón depende de para cuándo es y cuánto espera. Nunca de quién pide.
about-asking-expires =
    { $n ->
        [one] Lo que nadie menciona en un día se cierra solo. Se puede abrir otra vez.
       *[other] Lo que nadie menciona en { $n } días se cierra solo. Se puede abrir otra vez.
    }
about-promising = Prometer
about-promising-open =
    { $n ->
        [one] Cada persona tiene como mucho una promesa abierta.
       *[other] Cada persona tiene como mucho { $n } promesas abiertas.
    }
about-promising-back = Devolver una promesa es un toque. Nadie pregunta por qué y no se dice quién fue.
about-promising-late =
    { $n ->
        [one] Si pasa la hora, lo decimos. Una hora después vuelve al tablón.
       *[other] Si pasa la hora, lo decimos. { $n } horas después vuelve al tablón.
    }
about-promising-check =
    { $n ->
        [one] Preguntamos si llegó. Sin respuesta, cuenta como hecho después de un día.
       *[other] Preguntamos si llegó. Sin respuesta, cuenta como hecho después de { $n } días.
    }
about-promising-together = Las recetas y los niños siempre llevan dos personas. Quien es nuevo va a una puerta con un miembro.
about-details = Los datos
about-details-who = Nombres, números y puertas están sellados. Se abren para quien prometió venir y para el turno del teléfono.
about-details-log = Cada apertura queda anotada. La persona afectada puede leerlo.
about-details-a-day =
    { $n ->
        [one] Cada persona abre como mucho uno al día.
       *[other] Cada persona abre como mucho { $n } al día.
    }
about-details-forget =
    { $n ->
        [one] Un día después de cerrarse algo, sus datos se borran. También de las copias.
       *[other] { $n } días después de cerrarse algo, sus datos se borran. También de las copias.
    }
about-voice = Tener voz
about-voice-all = Todas las personas con voz tienen la misma. No se puede ser nada más que eso.
about-voice-vouches =
    { $n ->
        [one] Quien es nuevo obtiene voz cuando un miembro dice: conozco a esta persona.
       *[other] Quien es nuevo obtiene voz cuando { $n } miembros dicen: conozco a esta persona. Deben haber llegado por personas distintas.
    }
about-voice-days =
    { $n ->
        [one] Y debe haber pasado un día desde que llegó.
       *[other] Y deben haber pasado { $n } días desde que llegó.
    }
about-voice-month =
    { $n ->
        [one] Como mucho una voz nueva en treinta días, o un cuarto de las más antiguas si es más.
       *[other] Como mucho { $n } voces nuevas en treinta días, o un cuarto de las más antiguas si es más.
    }
about-voice-founders =
    { $n ->
        [one] Solo la primera persona empezó sin eso.
       *[other] Las primeras { $n } personas empezaron sin eso: simplemente confían entre sí.
    }
about-voice-back =
    { $n ->
        [one] Teléfono perdido: dos miembros que te conocen responden por ti. Después de una hora vuelves a entrar.
       *[other] Teléfono perdido: dos miembros que te conocen responden por ti. Después de { $n } horas vuelves a entrar.
    }
about-duties = Turnos
about-duties-what = El turno del teléfono lee lo que llega. La bienvenida habla con quien es nuevo. Cualquiera con voz puede tomar uno.
about-duties-days =
    { $n ->
        [one] Un turno dura un día y termina solo.
       *[other] Un turno dura { $n } días y termina solo.
    }
about-duties-undo =
    { $n ->
        [one] Lo que haces se puede deshacer durante un minuto.
       *[other] Lo que haces se puede deshacer durante { $n } minutos.
    }
about-duties-log = Todo lo que pasa queda en un registro. Todos los miembros pueden leerlo.
about-change = Estos números son iguales para todas las personas. Nadie puede cambiarlos por su cuenta.

privacy-lead = Qué guardamos, quién lo ve, cuánto tiempo y qué no podemos prometer.
privacy-keep = Qué guardamos
privacy-keep-open = En el registro: qué hacía falta, para cuándo, para cuántas personas, la calle, quién prometió y cuándo. Sin nombres, números ni puertas.
privacy-keep-sealed = Sellado, cada cosa con su propia llave: tu nombre, número, puerta, palabras y la conversación.
privacy-keep-never = Nunca preguntamos ingresos, papeles, religión, enfermedad, fecha de nacimiento ni por qué. No hay casilla para eso.
privacy-sees = Quién lo ve
privacy-sees-board = Quienes participan ven qué hace falta, para cuándo, para cuántas personas y la calle. No quién lo pidió.
privacy-sees-comes = Quien prometió venir puede abrir tus datos. Antes queda anotado, y puedes leerlo.
privacy-desk =
    { $n ->
        [one] También el turno del teléfono. Ahora hay una persona.
       *[other] También el turno del teléfono. Ahora hay { $n } personas.
    }
privacy-desk-nobody = También el turno del teléfono. Ahora no hay nadie.
privacy-opening =
    { $n ->
        [one] Lo abierto se vuelve a cerrar después de una hora.
       *[other] Lo abierto se vuelve a cerrar después de { $n } horas.
    }
privacy-long = Cuánto tiempo
privacy-forget =
    { $n ->
        [one] Un día después de cerrarse destruimos la llave de tus datos. Entonces nadie puede abrirlos.
       *[other] { $n } días después de cerrarse destruimos la llave de tus datos. Entonces nadie puede abrirlos.
    }
privacy-at-once = Con tus seis palabras puedes hacerlo enseguida. O di tu código a cualquier miembro.
privacy-left = Si participas y te vas, tu nombre y número se borran enseguida.
privacy-devices = Una página abierta con seis palabras se cierra sola en 12 horas.
privacy-court = Policía, tribunales y oficinas
privacy-court-nothing = Por nuestra cuenta no pasamos nada: ni al ayuntamiento, ni a caseros, policía o inmigración.
privacy-court-forgotten = Lo borrado no lo consigue nadie, ni con nuestra máquina y todas sus copias.
privacy-court-living = Lo que aún no se ha borrado puede exigirlo un tribunal, y puede abrirlo quien se lleve la máquina con sus llaves.
privacy-limits = Qué no podemos prometer
privacy-limits-trust = Quien abrió tus datos los ha visto. Solo podemos enseñarte quién fue.
privacy-browser = En tu teléfono
privacy-browser-cookies = Tu navegador recuerda tu idioma y quién ha entrado. Nada más.
privacy-browser-none = Ninguna otra empresa ve que estuviste aquí. Nuestras páginas no cargan nada de otros sitios.
privacy-do = Qué puedes hacer
privacy-do-key = Abrir, cambiar o borrar lo que pedí
privacy-do-me = Ver qué se guarda de mí como participante
