# Pedir sin cuenta, y seguirlo con su clave.

ask-title = ¿Qué te ayudaría?
ask-lead = Elige una cosa. No necesitas cuenta, papeles ni motivo.
ask-step = { $kind } · { $at } de 3
ask-stuck = ¿Te atascaste? Llama o escribe al

ask-what-title = ¿Qué te ayudaría?
ask-item = ¿De qué se trata? (opcional)
ask-item-unsaid = Otra cosa, o no lo sé todavía
ask-words = Con tus palabras (opcional)
ask-words-hint = ¿Qué debe saber el vecino o la vecina? Nadie pregunta por qué.
ask-household = ¿Para cuántas personas? (opcional)
ask-household-problem = Escribe un número del 1 al 30, o déjalo vacío
ask-bags = ¿Cuántas bolsas o cajas? (opcional)
ask-bags-hint = Si no lo sabes, déjalo vacío.
ask-bags-problem = Escribe un número del 1 al 20, o déjalo vacío
ask-soon = ¿Para cuándo?

ask-reach-title = ¿Cómo te encontramos?
ask-called = ¿Cómo te llamamos? (opcional)
ask-called-hint = Cualquier nombre vale.
ask-via = La mejor forma de encontrarte
ask-via-text = Escríbeme un mensaje
ask-via-call = Llámame
ask-via-email = Escríbeme por correo
ask-via-own_page = Nada de eso. Miraré mi propia página
ask-via-own_page-hint = Te damos un código. No hace falta número.
ask-tel = Número de teléfono
ask-tel-hint = Solo si quieres mensaje o llamada.
ask-tel-problem = Escribe un número donde encontrarte, o elige otra forma
ask-email = Correo electrónico
ask-email-hint = Solo si quieres un correo.
ask-email-problem = Escribe un correo como nombre@mail.org, o elige otra forma
ask-safe = ¿Cuándo es seguro contactarte? (opcional)
ask-safe-hint = Por ejemplo: solo por la mañana, no dejes mensajes.
ask-street = Tu calle (opcional)
ask-street-hint = Una calle o el cruce más cercano. La calle la ven quienes participan.
ask-meant = ¿Qué calle es?
ask-meant-none = Ninguna de estas. Dejar lo que escribí.
ask-meant-problem = Esta calle no está en la lista tal como la escribiste. ¿Es una de estas?
ask-door = Número y cómo encontrar la puerta (opcional)
ask-door-hint = Sellado. Solo se abre para quien viene y para el turno del teléfono.
ask-password = Una contraseña para la puerta (opcional)
ask-password-hint = El vecino o la vecina la dice, y así sabes quién es.
ask-more = Tu puerta, horas seguras, preguntar antes (opcional)
ask-first = Preguntadme antes de que venga nadie
ask-first-hint = Ves quién es y dices sí o no.

ask-check-title = ¿Está bien así?
ask-check-what = Qué
ask-check-words = Con tus palabras
ask-check-interests = Te gusta
ask-check-household = Para cuántas personas
ask-check-people =
    { $n ->
        [one] Una persona
       *[other] { $n } personas
    }
ask-check-bags = Cuánto
ask-check-bag-count =
    { $n ->
        [one] Una bolsa o caja
       *[other] { $n } bolsas o cajas
    }
ask-check-soon = Para cuándo
ask-check-called = Te llamamos
ask-check-reach = Te encontramos
ask-check-way = { $way }: { $to }
ask-check-safe = Cuándo es seguro
ask-check-street = Calle
ask-check-unsaid = Sin decir
ask-check-door = Tu puerta
ask-check-password = Contraseña para la puerta
ask-check-first = Antes de que venga nadie
ask-check-lost = No tenemos esta calle en la lista. Alguien del turno del teléfono te preguntará primero dónde es. Puedes enviarlo así.
ask-check-outside = Esta calle no es una de las nuestras tal como la escribiste. Puedes enviarlo así.
ask-check-outside-kept = Guardamos lo que pides. Si está fuera de nuestra zona, lo pasamos a vecinos de allí.
ask-next-outside = Si está fuera de nuestra zona
ask-next-outside-text = Alguien del turno del teléfono mira dónde es. Lo pasa a un grupo de allí, y lo lees en tu página.
story-passed-on = Ahora lo tiene un grupo cerca de ti. Si nadie te contacta, ábrelo de nuevo o llámanos.
ask-sees = Quién verá esto
ask-sees-board = Quienes participan ven qué es, para cuándo, para cuántas personas y la calle. No ven quién eres.
ask-sees-sealed =
    { $n ->
        [one] Lo demás queda sellado. Solo se abre para quien viene y para la persona del turno del teléfono.
       *[other] Lo demás queda sellado. Solo se abre para quien viene y para las { $n } personas del turno del teléfono.
    }
ask-sees-nobody = Lo demás queda sellado. Solo se abre para quien viene y para quien tome el turno del teléfono. Ahora no hay nadie.
ask-sees-log = Cada apertura queda anotada. Puedes leer quién fue.
ask-send = Enviar a mis vecinos

ask-wait-title = Un momento
ask-wait-why = Llegaron muchísimas peticiones de tu red. No rechazamos ninguna. Esta solo tarda un poco más.
ask-wait-how-long =
    { $n ->
        [one] Espera un segundo. Después pulsa el botón.
       *[other] Espera { $n } segundos. Después pulsa el botón.
    }
ask-wait-kept = Lo que escribiste sigue aquí. Alguien del turno del teléfono lo lee primero.

ask-done-title = Lo tenemos
ask-done-title-name = Lo tenemos, { $name }
ask-done-by = Lo quieres para el { $when }.
ask-done-code = Tu código
ask-done-code-hint = Dilo cuando hables con nosotros. Por sí solo no abre nada.
ask-done-key = Tu clave: seis palabras
ask-done-key-hint = Abren tu propia página: qué pasa, hablar, cambiar, borrar. Apúntalas o guarda el enlace. No se las enseñes a nadie.
ask-done-square = Código cuadrado de tu enlace privado
ask-done-open = Abrir mi página
ask-done-next = Qué pasa ahora
ask-next-read = Alguien lo lee primero
ask-next-read-desk = Ahora en el turno del teléfono: { $names }.
ask-next-read-nobody = Ahora no hay nadie en el turno del teléfono. Cuando alguien lo tome, lo leerá.
ask-next-board = Está en nuestro tablón
ask-next-board-text = Quienes participan pueden ver qué es, para cuándo y la calle. No quién eres.
ask-next-promise = Un vecino o una vecina dice «yo puedo»
ask-next-told-text = Te escribe un mensaje.
ask-next-told-call = Te llama.
ask-next-told-email = Te escribe un correo.
ask-next-told-own_page = Lo ves en tu propia página. Vuelve a mirar luego.
ask-next-yes-first = Solo viene si dijiste que sí.
ask-next-say-no = Puedes decir que no.
ask-next-time = Acordáis una hora
ask-next-time-text = Tu puerta solo se abre a quien viene y al turno del teléfono. Puedes leer quién la abrió.
ask-next-talk = Habláis en tu propia página
ask-next-talk-text = Solo lo leen quienes prometieron y el turno del teléfono.
ask-danger = ¿En peligro, o muy mal de salud?
ask-danger-call = Llama al 112 o al número de emergencias de tu zona. Somos vecinos, no un servicio de emergencias.
ask-another = Pedir otra cosa

key-title = Abre tu página
key-words = Tus seis palabras
key-words-hint = Te las dimos cuando pediste. Las mayúsculas no importan.
key-open = Abrir
key-wrong = Estas seis palabras no abren nada. Revisa cada palabra. También puede que la página se haya borrado.
key-wait = Demasiados intentos. Espera una hora y prueba otra vez. También puedes llamarnos.
key-is-open = Tu página está abierta en este dispositivo
key-code = Un código como PLUM 4821 sirve para hablar con nosotros. No abre ninguna página.
key-lost = ¿Perdiste las palabras? Di tu código a cualquier miembro. Puede borrarlo por ti, y pides otra vez.
said-key-left = Tu página está cerrada en este dispositivo.

wipe-title = ¿Borrarlo todo ahora?
wipe-lead = Nadie puede deshacerlo.
wipe-what = Tu nombre, número, puerta, palabras y la conversación se destruyen. Tus seis palabras dejan de funcionar.
wipe-promised = Un vecino o una vecina prometió venir. Si borras, no podrá encontrarte. Avísale antes, si quieres.
wipe-now = Borrar ahora
gone-title = Está borrado
gone-lead = Ya nadie puede abrirlo. Ni nosotros, ni quien se lleve nuestra máquina.
gone-what = Qué se borró
gone-details = Tu nombre, número, puerta, palabras y todo lo hablado. También de nuestras copias.
gone-log = Nuestro registro guarda qué hacía falta, la calle y cuándo. Nunca tuvo quién eres.
gone-not = Adónde no llegamos
gone-paper = Papel, capturas de pantalla y lo que alguien apuntó después de abrirlo.
gone-messages = Llamadas, mensajes y correos que pasaron por compañías de teléfono y correo.
gone-backups = Si nuestro grupo usa una base de datos compartida, sus copias siguen en 7 días.

story-asked = Pediste
story-read = Alguien del turno del teléfono lo lee
story-board = Está en nuestro tablón
story-promised = Un vecino o una vecina lo prometió
story-underway = Está en camino
story-answer = Dices si llegó
story-closed-because = { $what }: { $why }

mine-where = Cómo va
mine-wiped-on = Tus datos se borran solos el { $date }.
mine-again = Lo necesito otra vez
mine-arrived = ¿Llegó?
mine-answer = ¿Qué llegó?
mine-answer-arrived = Todo
mine-answer-partly = Solo una parte
mine-answer-nothing = No llegó nada
mine-answer-problem = Elige qué llegó
mine-left = ¿Cuántas bolsas o cajas faltan?
mine-return = ¿Alguien quiso algo a cambio?
mine-return-hint = La ayuda aquí es gratis. Si alguien quiso dinero u otra cosa, dínoslo.
mine-return-nothing = No
mine-return-something = Sí
mine-return-unsaid = Prefiero no decirlo
mine-answer-send = Enviar mi respuesta
mine-who = Quién lo prometió
mine-offered = Vendría antes de: { $when }. ¿Te parece bien?
mine-accepted = Lo hará antes de: { $when }.
mine-underway = Está en camino. Debería estar hecho antes de: { $when }.
mine-part = Trae { $much } de { $of }.
mine-yes = Sí, está bien
mine-no = No, gracias
mine-rather-not = Prefiero a otra persona
mine-talk = Hablar
mine-talk-empty = Aún no se ha dicho nada. Solo lo leen quienes prometieron y el turno del teléfono.
mine-you = Tú
mine-say = Di algo
mine-say-hint = Por ejemplo: estoy en casa desde las cinco.
mine-say-send = Enviar
mine-say-empty = Escribe algo primero
mine-opened = Quién abrió tus datos
mine-opened-nobody = Nadie hasta ahora.
mine-opened-promise = prometió venir
mine-opened-desk = en el turno del teléfono
mine-opened-welcome = en la bienvenida
mine-else = Qué puedes hacer
mine-change = Cambiar lo que pedí
mine-end = Ya no lo necesito
mine-end-others = Lo conseguí de otra forma
mine-wipe = Borrar mis datos ahora
mine-leave = Cerrar esta página en este dispositivo
said-mine-yes = Bien. Sabe que dijiste sí.
said-mine-no = Vale. Vuelve al tablón.
said-mine-said = Enviado.
said-mine-answered = Anotado.
said-mine-closed = Está cerrado. Puedes abrirlo otra vez.
said-mine-reopened = Está abierto otra vez.
said-mine-changed = Cambiado.

change-title = Cambia lo que pediste
change-lead = Lo que dejes vacío queda como está. Tu número y tu puerta no se muestran aquí.
change-door-hint = Déjalo vacío para conservar lo que diste.
change-reach = Un número o correo nuevo (opcional)
change-reach-hint = Déjalo vacío para conservar lo que diste.
change-save = Guardar el cambio
