# Lo que comparten todas las páginas.

frame-house = Manyhands
frame-skip = Ir a la parte principal
frame-languages = Idioma
frame-rooms = Secciones
frame-rooms-short = Secciones, en corto
frame-waiting = esperando
frame-your-page = Tu página:
frame-signed-in = Has entrado como { $name }
frame-undo = Deshacer

room-today = Hoy
room-board = Tablón
room-rounds = Rondas
room-offers = Ofertas
room-duties = Turnos
room-decisions = Decisiones
room-decide = Decidir
room-neighbours = Vecinos
room-log = Registro
room-about = Quiénes somos
room-more = Más

foot-how-we-work = Cómo trabajamos
foot-offer = Echar una mano
foot-my-code = Tengo un código
foot-your-information = Tus datos
foot-sign-in = Entrar
foot-no-bosses = { $group } no tiene jefes ni empleados. Todo lo llevan personas que viven cerca.

form-summary = Hay un problema
form-error = Error:
form-too-long =
    { $n ->
        [one] Hazlo más corto. Puede tener una letra.
       *[other] Hazlo más corto. Puede tener hasta { $n } letras.
    }
form-trap = Deja esto vacío
form-continue = Continuar
form-back = Atrás
form-change = Cambiar
form-cancel = Dejarlo como está
form-optional = (opcional)

sorry-not-here-title = Esta página no está aquí
sorry-not-here = Quizá se borró, como prometimos.
sorry-too-much-title = Eso fue demasiado de una vez
sorry-too-much = Vuelve atrás y envía menos. Lo que escribiste sigue en esa página.
sorry-from-elsewhere-title = Esto vino de otro sitio
sorry-from-elsewhere = Para protegerte, solo aceptamos formularios de nuestras propias páginas. Vuelve atrás, carga la página de nuevo y envíalo otra vez.
sorry-too-often-title = Demasiados a la vez
sorry-too-often = Llegaron muchos mensajes de tu red. Espera un minuto y envíalo otra vez. También puedes llamarnos.
sorry-not-that-way-title = Eso no funciona aquí
sorry-not-that-way = Vuelve a la página de la que vienes y usa sus botones.
sorry-not-understood-title = No pudimos leer eso
sorry-not-understood = Vuelve atrás y envíalo otra vez. Lo que escribiste sigue en esa página.
sorry-full-title = No queda sitio en nuestra máquina
sorry-full = No se guardó nada y no se perdió nada. Alguien tiene que hacer sitio en el disco. Después, envíalo otra vez.
sorry-busy-title = Hay mucha gente aquí ahora mismo
sorry-busy = Espera unos segundos y vuelve a cargar la página. Pedir algo siempre funciona.
sorry-trouble-title = Algo se rompió de nuestro lado
sorry-trouble = No es culpa tuya. Lo que ya estaba guardado está a salvo. Espera un momento y hazlo otra vez.
sorry-home = Ir a la primera página

when-now = ahora mismo
when-minutes-ago =
    { $n ->
        [one] hace un minuto
       *[other] hace { $n } minutos
    }
when-hours-ago =
    { $n ->
        [one] hace una hora
       *[other] hace { $n } horas
    }
when-days-ago =
    { $n ->
        [one] hace un día
       *[other] hace { $n } días
    }
when-in-minutes =
    { $n ->
        [one] dentro de un minuto
       *[other] dentro de { $n } minutos
    }
when-in-hours =
    { $n ->
        [one] dentro de una hora
       *[other] dentro de { $n } horas
    }
when-in-days =
    { $n ->
        [one] dentro de un día
       *[other] dentro de { $n } días
    }
span-minutes =
    { $n ->
        [one] un minuto
       *[other] { $n } minutos
    }
span-hours =
    { $n ->
        [one] una hora
       *[other] { $n } horas
    }
span-days =
    { $n ->
        [one] un día
       *[other] { $n } días
    }
