# Nuestras reglas, proponer, cómo decidimos, y qué puede leer la gente de fuera.

rules-title = Nuestras reglas
rules-lead = Cada número por el que nos guiamos, y la decisión que lo fijó. No hay otros ajustes.
rules-contents = En esta página
rules-about-details = Datos de las personas
rules-about-helping = Ayudar
rules-about-voice = Tener voz
rules-about-duties = Turnos
rules-about-money = Dinero
rules-about-deciding = Decidir
rules-agreements = Nuestros acuerdos
rules-outside = Qué puede leer la gente, y cómo nos llamamos
rules-propose = Proponer un cambio
rules-propose-anything = Proponer otra cosa
rules-as-every-group = Como empieza cada grupo
rules-because = { $decision }, { $day }
rules-before = Lo que era antes
rules-from-the-beginning = Desde el principio
rules-since = En vigor desde el { $day }.
rules-first-text = Este es un primer texto. Nadie lo ha acordado todavía. Cámbialo como quieras y pregunta a todo el mundo.
rules-first-texts = Hay primeros textos para lo que cada grupo debería hablar. Léelos, cámbialos, pregunta a todo el mundo.
rules-adopt = Hacerlo nuestro acuerdo
rules-drop-agreement = Proponer que termine
rules-page-open = todo el mundo puede leerlo
rules-page-closed = solo los miembros pueden leerlo
rules-shared = { $whom } puede leerlo hasta el { $day }

# Proponer.
propose-title = Proponer un cambio
propose-rewrite-title = Cambiar tu borrador
propose-back = La propuesta
propose-choose = ¿Qué debería ser distinto? Todo lo de aquí se cambia entre todos, y nada de otro modo.
propose-choose-do = Algo por hacer
propose-choose-rules = Un número de nuestras reglas
propose-choose-agreements = Un acuerdo
propose-choose-duties = Un turno
propose-choose-money = Dinero
propose-choose-pages = Qué puede leer la gente de fuera
propose-choose-people = Personas
propose-choose-group = El grupo mismo
propose-choose-hurts = Cuando algo duele
propose-choose-newcomers = Voz para alguien nuevo: elige a la persona entre los vecinos
propose-admit = Proponer que tenga voz
propose-thing-rule = Un número de nuestras reglas
propose-thing-agreement = Nuestro acuerdo: { $agreement }
propose-thing-own-agreement = Un acuerdo propio
propose-thing-new-duty = Un turno nuevo
propose-thing-terms = { $duty }: cuántas personas, cuánto tiempo, cómo se ocupa
propose-thing-mandate = { $duty }: el encargo
propose-thing-end-duty = { $duty }: ya no hace falta que nadie lo haga
propose-thing-appoint = { $duty }: pedir a alguien que lo tome
propose-thing-recall = { $duty }: alguien lo deja antes de su fin
propose-thing-new-pot = Un bote nuevo
propose-thing-budget = { $pot }: lo que pueden gastar las decisiones pequeñas
propose-thing-spend = { $pot }: gastar algo
propose-thing-share = Enseñar a alguien de fuera: { $page }
propose-thing-name = Cómo nos llamamos
propose-thing-place = Cuál es nuestro lugar
propose-thing-task = Algo que hacer juntos
propose-now = Ahora: { $what }.
propose-bounds = Puede ser de { $least } a { $most }.
propose-agreement-since = El texto en vigor desde el { $day }. Cambia lo que deba ser distinto.
propose-agreement-template = Un primer texto. Cámbialo hasta que sea vuestro.
propose-terms-now = Ahora: { $seats } a la vez, { $days } días cada turno.
propose-pot-holds = Ahora hay: { $amount }.
propose-text = El texto
propose-own-agreement-hint = El título de tu propuesta será su nombre.
propose-duty-name = ¿Cómo se llama?
propose-mandate = ¿Qué hace, y qué no?
propose-mandate-hint = Bastan unas frases: qué se hace, qué se puede decidir a solas, a quién se le cuenta.
propose-seats = ¿Cuántas personas lo hacen a la vez?
propose-duty-days = ¿Cuánto dura un turno?
propose-filling = ¿Cómo se ocupa?
propose-filling-own-yes = Lo toma quien quiere
propose-filling-rotation = Primero se pregunta a quien lo tuvo hace más tiempo
propose-filling-lot = Se sortea entre quienes quieren
propose-appoint-whom = ¿A quién se le pregunta?
propose-recall-whom = ¿El turno de quién debe terminar ya?
propose-nobody-yet = Elige
propose-pot-name = ¿Para qué es el bote?
propose-pot-name-hint = Unas palabras. Así se llamará el bote.
propose-amount = ¿Cuánto?
propose-monthly = ¿Cuánto al mes?
propose-amount-hint = En nuestro dinero, como 12 o 12,50.
propose-spend-for = ¿Para qué es?
propose-share-whom = ¿Quién puede leerlo?
propose-share-whom-hint = Por ejemplo: el ayuntamiento, quien nos da fondos. Recibe un enlace.
propose-share-days = ¿Durante cuánto tiempo?
propose-name = Nuestro nombre
propose-name-hint = Está en todas las páginas. La dirección se queda como está.
propose-place = Nuestro lugar
propose-task = ¿Qué hay que hacer?
propose-task-hint = Cuando se acuerda, espera a que alguien se encargue.
propose-without = Dejar fuera este cambio
propose-also = Y además…
propose-also-what = ¿Qué más debería cambiar?
propose-also-nothing = Nada más
propose-also-add = Añadirlo
propose-why = ¿Cuál es el problema?
propose-why-hint = Para que se entienda. ¿Qué pasa hoy, y qué sería mejor?
propose-affected = ¿A quién le toca? (opcional)
propose-affected-hint = Pregúntale antes de preguntar a todo el mundo.
propose-called = En una línea (opcional)
propose-called-hint = Déjalo vacío, y decimos lo que cambia.
propose-kind = ¿Cómo debería decidirse?
propose-kind-hint = Está elegida la primera que encaja. Siempre se puede una más estricta.
propose-short-lazy = Abierta { $time }. Pide { $needed } a favor y nadie en contra.
propose-short = Abierta { $time }. De { $members } miembros hay que oír a { $needed }.
propose-hours = Si es urgente: ¿cuánto tiempo está abierta?
propose-review = ¿Volver a mirarlo antes? (opcional)
propose-review-hint = Si no, tras { $time }.
propose-public = El barrio puede leerlo y opinar
propose-public-hint = Quienes pidieron ayuda, y quienes acaban de llegar. Solo deciden los miembros.
propose-look = Ver qué cambiaría
propose-would = Cambiaría esto
propose-or-change = O cambia algo abajo, y mira otra vez.
propose-send = Pedir que alguien lo apoye
propose-rewrite-send = Guardar este texto
propose-course = { $kind }. { $what }
propose-course-alone = Eres la única persona con voz, así que la abres tú.
propose-course-supporters =
    { $n ->
        [one] Primero otro miembro dice que habría que hablarlo. Después se pregunta a todo el mundo.
       *[other] Primero { $n } miembros más dicen que habría que hablarlo. Después se pregunta a todo el mundo.
    }
propose-course-waits = No se puede deshacer. Por eso espera { $time } después de acordarse.
propose-course-review = Se vuelve a mirar tras { $time }.
propose-unit-minutes = minutos
propose-unit-hours = horas
propose-unit-days = días
propose-unit-months = meses
propose-unit-people = personas
propose-unit-percent = de cada 100
propose-unit-one-in = (una de cada tantas)
propose-number-first = Escribe un número entero.
propose-out-of-bounds = Elige un número dentro de los límites.
propose-words-first = Escríbelo aquí.
propose-seats-bounds = Elige un número de 1 a 20.
propose-duty-days-bounds = Elige un número de 1 a 180.
propose-share-days-bounds = Elige un número de 1 a 92.
propose-duty-name-first = Ponle un nombre.
propose-person-first = Elige a alguien.
propose-pot-name-first = Di para qué es el bote.
propose-amount-first = Escribe una cantidad, como 12 o 12,50.
propose-name-first = Escribe un nombre.
propose-why-first = Di cuál es el problema, en una frase.
propose-hours-first = Di cuántas horas está abierta una urgente, dentro de los límites.
propose-review-sooner = Escribe un número de días menor que de costumbre, o déjalo vacío.
propose-no-voice = Todavía no tiene voz.
propose-not-welcomed = Primero alguien le saluda.
said-proposal-written = Está escrito. En cuanto otras personas lo apoyen, se pregunta a todo el mundo.
said-proposal-rewritten = El borrador está cambiado.

# Lo que haría un cambio.
would-rule = Ahora: { $now }. Después: { $then }.
would-replace = Ocupa el lugar del texto en vigor desde el { $day }.
would-adopt = Está entre nuestros acuerdos, y puede leerlo quien participa.
would-turns-go-on =
    { $n ->
        [one] { $n } persona tiene ahora este turno. Sigue hasta su fin.
       *[other] { $n } personas tienen ahora este turno. Siguen hasta su fin.
    }
would-ask = Primero se pregunta a { $whom }, con { $time } para decir que sí. Sin un sí, queda como tarea para otras personas.
would-recall = El turno termina en cuanto se acuerda. No se guarda ninguna palabra sobre la persona.
would-open-pot = Al principio el bote está vacío.
would-budget = Eso puede salir del bote en treinta días por decisiones pequeñas. Más pide una decisión corriente.
would-leave = Después quedan { $amount }.
would-within-budget = Cabe en lo previsto para el mes.
would-admit = No hace falta que nadie más responda, ni esperar.
would-pause = Su voz descansa { $time }, y vuelve por sí sola.
would-end-membership = Lo que sabemos de esa persona se borra enseguida.
would-promises-back =
    { $n ->
        [one] { $n } promesa vuelve al tablón.
       *[other] { $n } promesas vuelven al tablón.
    }
would-show-decisions = Muestra qué acordamos y cuándo. No muestra nombres.
would-show-sums = Muestra sumas por mes y clase. No muestra nombres, ni nada por debajo de cinco.
would-show-fund = Muestra lo que entró y lo que salió. No muestra nombres.
would-unpublish = Quien ya lo ha leído, lo sabe.
would-rename = Está en todas las páginas desde entonces.
would-task = Espera a que alguien se encargue.
would-repeal = Lo que cambió vuelve atrás, si nada más lo ha cambiado desde entonces.
would-keep = Ya no termina por sí solo. Se vuelve a mirar tras { $time }.
would-dissolve =
    { $n ->
        [one] Ahora hay { $n } petición abierta.
       *[other] Ahora hay { $n } peticiones abiertas.
    }
would-wipe =
    { $n ->
        [one] { $n } petición antigua se borra la primera noche.
       *[other] { $n } peticiones antiguas se borran la primera noche.
    }
would-keep-longer =
    { $n ->
        [one] Los datos de { $n } petición cerrada se guardan más tiempo.
       *[other] Los datos de { $n } peticiones cerradas se guardan más tiempo.
    }
would-expire =
    { $n ->
        [one] { $n } petición abierta se cerraría la primera noche.
       *[other] { $n } peticiones abiertas se cerrarían la primera noche.
    }
would-more-promises =
    { $n ->
        [one] { $n } persona tiene abiertas más promesas. Las conserva.
       *[other] { $n } personas tienen abiertas más promesas. Las conservan.
    }
would-be-away =
    { $n ->
        [one] { $n } miembro contaría hoy como ausente.
       *[other] { $n } miembros contarían hoy como ausentes.
    }
would-quorum = Con { $members } miembros: ahora hay que oír a { $now }, después a { $then }.

# Cómo decidimos.
how-title = Cómo decidimos
how-lead = Aquí nadie decide a solas. Estas son las reglas en vigor hoy.
how-always = Lo que vale siempre
how-asked = Se pregunta a quien tiene voz cuando se abre. Quien llega después puede opinar, y la próxima vez se le pregunta.
how-away = No se cuenta a quien está fuera o no ha dado señales en { $time }. No pierde nada.
how-night = Nada se cierra entre las diez de la noche y las ocho de la mañana.
how-new-wording = Con un texto nuevo todo el mundo responde otra vez, y tiene al menos { $time }.
how-brake =
    { $n ->
        [one] { $n } miembro puede echar el freno. Entonces se para, hasta que todo el mundo haya dicho si se queda.
       *[other] { $n } miembros juntos pueden echar el freno. Entonces se para, hasta que todo el mundo haya dicho si se queda.
    }
how-undo = Lo decidido se deshace de la misma manera: proponiéndolo.
how-kind-lazy = Una decisión pequeña
how-kind-full = Una decisión corriente
how-kind-constitution = Una decisión sobre las reglas de base
how-kind-urgent = Una decisión urgente
how-kind-person = Una decisión sobre una persona
how-for-lazy = Para lo pequeño que se puede deshacer. El silencio cuenta como un sí.
how-for-full = Para casi todo: dinero, turnos, acuerdos, lo que puede leer la gente.
how-for-constitution = Para las reglas con que decidimos y se llega a tener voz, y para terminar el grupo.
how-for-urgent = Para la vida, la salud, un techo, o comida que se estropea.
how-for-person = Para que la voz de alguien descanse o termine. Antes se le ha escuchado.
how-open = Se pregunta a todo el mundo durante { $time }.
how-open-urgent = Se pregunta a todo el mundo { $least } como poco y { $most } como mucho.
how-openers =
    { $n ->
        [one] La abre { $n } persona.
       *[other] La abren { $n } personas juntas.
    }
how-small-passes =
    { $n ->
        [one] Sale adelante si { $n } persona dice que sí y nadie se opone.
       *[other] Sale adelante si { $n } personas dicen que sí y nadie se opone.
    }
how-small-objection = Si alguien se aparta o se opone, se pregunta a todo el mundo { $time }, como en una decisión corriente.
how-no-irreversible = Así no se decide nada que no se pueda deshacer.
how-review = Se vuelve a mirar tras { $time } como mucho. Lo que nadie vuelve a mirar termina.
how-quorum = De { $members } miembros hoy, hay que oír a { $needed }.
how-tenure = Para eso solo cuentan las voces de al menos { $time }, y las de las primeras personas.
how-favour =
    { $n ->
        [one] { $n } persona tiene que estar a favor.
       *[other] { $n } personas tienen que estar a favor.
    }
how-aside = Si se aparta una de cada { $one } personas oídas, es demasiado débil, y está abierta una vez más.
how-block = Si alguien no puede vivir con ello, paramos y hablamos: { $time } como mucho, y en { $rounds } rondas como mucho.
how-last = Si no se encuentra camino, hay una última pregunta durante { $time }. De { $members } miembros responden { $answered }, y { $percent } de cada 100 dicen que sí.
how-irreversible = Lo que no se puede deshacer espera { $time } antes de ocurrir.
how-urgent-block = Si alguien no puede vivir con ello, no ocurre. Se puede preguntar otra vez como decisión corriente.
how-urgent-ends = Termina por sí sola tras { $time }, si una decisión corriente no la mantiene.
how-person-heard = Las respuestas quedan ocultas hasta el final. A la persona no se le pregunta, y se le escucha antes.
how-person-first = Sabe el resultado { $time } antes que el resto.
how-person-pause = Una pausa termina por sí sola tras { $time }.
how-change = Cada uno de estos números es una regla que puedes proponer cambiar:
how-what-if = ¿Qué pasaría?
how-what-if-lead = Pruébalo. La respuesta viene del mismo sitio que decide.
how-kind = ¿Qué decisión?
how-members = Miembros a quienes se pregunta
how-yes = Sí
how-no = No
how-last-question = Es la última pregunta
how-last-question-hint = Cuando un bloqueo no se pudo resolver hablando: sí, no, o dejarlo al resto.
how-ask = Dímelo
how-number-first = Escribe un número entero.
how-members-first = Di a cuántos miembros se pregunta.
how-too-many-answers = Hay más respuestas que miembros. Nadie responde dos veces.
how-no-last-question = Esta clase de decisión no tiene última pregunta.
how-heard-enough = Oídas: { $heard } de { $members }. Hacen falta: { $needed }. Es suficiente.
how-heard-too-few = Oídas: { $heard } de { $members }. Hacen falta: { $needed }. Son muy pocas.
how-favour-enough = A favor: { $are }. Hacen falta: { $needed }. Es suficiente.
how-favour-too-few = A favor: { $are }. Hacen falta: { $needed }. Son muy pocas.
how-block-none = No pueden vivir con ello: { $blocks }. Nada lo para.
how-block-some = No pueden vivir con ello: { $blocks }. Eso lo para hasta que se hable.
how-objection-none = Se apartan o no pueden vivir con ello: { $object }. Nada lo para.
how-objection-some = Se apartan o no pueden vivir con ello: { $object }. Entonces se pregunta a todo el mundo.
how-aside-few = Se apartan: { $aside } de { $heard }. Es menos de una de cada { $one }.
how-aside-too-many = Se apartan: { $aside } de { $heard }. Una de cada { $one } o más es demasiado.
how-share-enough = Sí: { $yes }, no: { $no }. Hacen falta { $percent } de cada 100 que digan sí. Es suficiente.
how-share-too-few = Sí: { $yes }, no: { $no }. Hacen falta { $percent } de cada 100 que digan sí. Son muy pocas.
how-then-agreed = Está acordado, y ocurre por sí solo.
how-then-dissent = Está acordado, y ocurre por sí solo. El no queda escrito al lado.
how-then-no-quorum = Está abierto una vez más, y se vuelve a preguntar a quien no se oyó. La segunda vez termina.
how-then-weak = Está abierto una vez más, { $time }. Otro texto puede sumar a más personas.
how-then-not-urgent = No ocurre. Se puede preguntar otra vez como decisión corriente.
how-then-blocked = Paramos y hablamos, { $time } como mucho. Otro texto puede acabarlo antes.
how-then-promoted = Se pregunta a todo el mundo { $time }, como en una decisión corriente.
how-then-over = Termina aquí. Puede volver con otras palabras, o más tarde.

# Lo que puede leer la gente de fuera.
shared-decisions-lead = Lo que este grupo ha acordado y hace
shared-decisions-none = Todavía no hay nada acordado.
shared-sums-lead = Cuánto se pidió y se resolvió, por mes. Sin nombres, y nada por debajo de cinco.
shared-sums-none = Todavía no se ha pedido nada.
shared-fund-lead = Lo que entró y lo que salió. Sin nombres.
shared-fund-none = Todavía no se ha movido nada.
shared-not-published = Solo los miembros pueden leer esto. Los demás, cuando se decida.
shared-until = { $group } te enseña esto hasta el { $day }. No contiene nombres.
shared-number = N.º
shared-changed = Qué cambió
shared-agreed = Acordado
shared-kind = Clase
shared-asked = Pedido
shared-met = Resuelto
shared-too-few = muy poco para mostrarlo
shared-pots = Lo que hay
shared-pot = Bote
shared-holds = Contiene
shared-movements = Lo que entró y salió
shared-day = Día
shared-how = Cómo
shared-amount = Cantidad
shared-came-in = Entró
shared-by-decision = Decisión { $no }
