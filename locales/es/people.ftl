# Las personas: unirse, entrar, la propia página, los vecinos, volver.

people-reach = Una manera de localizarte (opcional)
people-reach-hint = Un teléfono o un correo. Queda sellado. Hasta que tengas voz, quien da la bienvenida puede abrirlo, y tú lo ves.
people-speaks = Idiomas que hablas (opcional)
people-speaks-hint = Por ejemplo: árabe, algo de inglés. También queda sellado.
people-name-first = Escribe un nombre con el que llamarte
people-too-often = Han sido muchas veces desde tu red. Espera unos minutos y envíalo otra vez.

join-title = Echar una mano
join-lead = Nada de esto te ata. Mira qué hay abierto y di qué harías con gusto.
join-open = Abierto ahora mismo
join-open-none = Ahora mismo no hay nada abierto. Mañana puede ser distinto.
join-called = ¿Cómo te llamamos?
join-called-hint = Basta un nombre. Lo ven quienes participan.
join-kinds = ¿Qué harías con gusto? (opcional)
join-kinds-hint = Marca todo lo que quieras. Puedes cambiarlo cualquier día.
join-free = ¿Cuándo tienes tiempo? (opcional)
join-free-any = A cualquier hora
join-free-days = Entre semana, de día
join-free-evenings = Entre semana, por la tarde o noche
join-free-weekends = El fin de semana
join-travel = ¿Cómo te mueves?
join-next = Después alguien te saluda. Entonces ves todo el tablón. Siempre puedes decir que no y devolver lo que tomaste.
join-send = Unirme
join-have-been-here = Ya participo. Quiero entrar.

come-in-title = Entrar
come-in-lead = Alguien te dio un enlace. Ábrelo aquí o pégalo entero.
come-in-words = Tu enlace
come-in-words-hint = Empieza por http y es largo. También valen ocho cifras de tu otro aparato.
come-in-founding = Empiezas { $group } junto con otras personas. Todas sois iguales. Dinos cómo llamarte.
come-in-invited = { $name } te invita a { $group }. Dinos cómo llamarte.
come-in-invited-by-a-neighbour = Alguien del barrio te invita a { $group }. Dinos cómo llamarte.
come-in-send = Entrar
come-in-no-link = No tengo enlace. Quiero echar una mano.
come-in-nothing-typed = Pega aquí el enlace
come-in-used-or-old = Este enlace ya se usó, es demasiado viejo o le falta una parte. Pide otro a quien te lo dio.

sign-in-title = Entrar
sign-in-lead = Aquí no hay contraseñas. Elige la manera que te sirva.
sign-in-passkey = Entrar con una llave de acceso
sign-in-passkey-failed = No ha funcionado. Prueba otra vez o elige otra manera aquí abajo.
sign-in-code = Código de tu otro aparato
sign-in-code-hint = En un aparato donde ya estás dentro, abre tu página. Pulsa «Enlazar otro aparato». Verás ocho cifras.
sign-in-send = Entrar
sign-in-eight-digits = Escribe las ocho cifras
sign-in-code-wrong = Estas cifras no valen o han pasado diez minutos. Haz otras en tu otro aparato.
sign-in-link-title = ¿Tienes un enlace?
sign-in-link = Ábrelo en este aparato.
sign-in-link-paste = O pégalo aquí.
sign-in-lost-title = ¿Perdiste el móvil?
sign-in-lost = Dos vecinos que te conocen pueden dejarte volver. Tarda un día.
sign-in-lost-go = Pedir que me dejen volver
sign-in-none-title = ¿Nada de esto te sirve?
sign-in-none = Entonces no podemos saber que eres tú. Nadie puede abrir la puerta por su cuenta. Puedes unirte otra vez con el mismo nombre.

me-title = Tu página
me-keep = Guardar
me-claim-title = Alguien quiere entrar como tú
me-claim = Se pidió { $at }, en un aparato nuevo. Si no fuiste tú, dilo ahora. Así se acaba.
me-claim-not-me = No fui yo
me-openings = Quién abrió tus datos
me-openings-none = Nadie los ha abierto.
me-opened-welcome = { $at }: { $who }, para darte la bienvenida
me-opened-desk = { $at }: { $who }, en la atención por teléfono
me-opened-promise = { $at }: { $who }, por una promesa
me-language = Idioma
me-devices = Dónde estás dentro
me-device-unknown = Un aparato
me-device-this = Este
me-device-since = Desde { $since }.
me-device-seen = Visto por última vez { $seen }.
me-device-out = Salir
me-device-out-of = Salir de { $device }
me-link = Enlazar otro aparato
me-out-everywhere = Salir en todas partes
me-out-others = Salir en todos los demás aparatos
me-worse = ¿Es peor que un móvil perdido?
me-link-title = Enlazar otro aparato
me-link-lead = Vale una sola vez, durante diez minutos.
me-link-code = Escribe allí estas cifras
me-link-code-where = En el otro aparato: abre nuestra primera página y luego «Entrar».
me-link-square = El enlace para tu otro aparato, como cuadro para fotografiar
me-link-or = O abre allí este enlace
me-link-only-you = Quien lo tenga entra como tú. No se lo enseñes a nadie más.
me-link-back = Volver a tu página
me-passkeys = Llaves de acceso
me-passkeys-what = Con una llave de acceso entras con el dedo, la cara o un PIN. Se queda en tu móvil. Solo guardamos lo que la comprueba.
me-passkey-since = Desde { $since }
me-passkey-add = Añadir una llave de acceso
me-passkey-failed = No ha funcionado. Nada ha cambiado. Puedes probar otra vez.
me-passkey-remove = Quitar
me-leave-title = Dejar el grupo
me-leave-what = Puedes irte cuando quieras. Lo que sabemos de ti se borra al momento.
me-leave-go = ¿Qué pasa si me voy?
me-letters-title = Cartas
me-letters-what = Escribimos solo cuando algo te pregunta: una decisión, o si podrías hacer algo. De lo segundo, como mucho una al día.

leaving-title = ¿Dejar el grupo?
leaving-details = Tu nombre y la manera de localizarte se borran al momento, también de nuestras copias.
leaving-devices = Se sale en todos tus aparatos y se quitan tus llaves de acceso.
leaving-promises =
    { $n ->
        [one] Tu promesa vuelve al tablón. No se dice de quién era.
       *[other] Tus { $n } promesas vuelven al tablón. No se dice de quién eran.
    }
leaving-offers = Tus ofertas y turnos terminan.
leaving-log = El registro guarda que aquí hubo «alguien del barrio». No guarda quién.
leaving-back = Esto no se puede deshacer. Puedes unirte otra vez como alguien nuevo.
leaving-go = Irme ahora
leaving-stay = Quedarme

neighbours-title = Vecinos
neighbours-count =
    { $n ->
        [one] Participa una persona.
       *[other] Participamos { $n }.
    }
neighbours-order = Cada día en otro orden.
neighbours-hello = Esperan un saludo
neighbours-hello-what = Acaban de llegar. Salúdalos. Entonces pueden participar.
neighbours-since = Aquí desde { $month }
neighbours-welcome = Saludar a { $name }
neighbours-voice = De camino a tener voz
neighbours-voice-what = Con voz se puede saludar a otros, responder por ellos y tomar un turno. Nadie la consigue solo con un enlace.
neighbours-vouch = Conozco en persona a { $name }
neighbours-show-all = Ver las { $n } personas
neighbours-all = Todos nosotros
neighbours-none = Aún no hay nadie. Invita a alguien que conozcas.
neighbours-more = Ver más
neighbours-invite = Invitar a alguien
neighbours-invite-what = Da tú el enlace: en persona, en papel o por teléfono.
neighbours-invite-go = Hacer una invitación
neighbours-back = ¿Alguien perdió su móvil?
neighbours-back-what = Si conoces a esa persona, puedes ayudarla a volver.
neighbours-back-count =
    { $n ->
        [one] Ahora lo pide una persona.
       *[other] Ahora lo piden { $n } personas.
    }
neighbours-back-go = Comparar seis cifras
neighbours-greets = Estás en la bienvenida. Abre a alguien nuevo para ver cómo localizarlo. Queda escrito, y esa persona lo ve.

neighbour-vouch-what = Púlsalo solo si habéis hablado: cara a cara o por teléfono. Queda en el registro.
neighbour-sealed = Cómo localizar a esta persona
neighbour-sealed-what = Está sellado. Estás en la bienvenida, así que puedes abrirlo. Esa persona ve que lo hiciste.
neighbour-open = Abrirlo
neighbour-opened = Cómo localizar a esta persona
neighbour-no-reach = No dejó ninguna manera de localizarla.
neighbour-speaks = Habla:
neighbour-opened-what = Se muestra solo ahora. En el registro queda que lo abriste.
neighbour-duties = Lo que hace por todos
neighbour-duties-none = Ahora no tiene ningún turno.
neighbour-offers = Lo que haría con gusto
neighbour-offers-none = Ahora no tiene ofertas abiertas.

standing-voice = Tiene voz desde { $since }.
standing-unwelcomed = Nadie le ha saludado todavía.
standing-vouches =
    { $n ->
        [one] Hace falta que una persona con voz diga «la conozco». Van { $have }.
       *[other] Hace falta que { $n } personas con voz digan «la conozco». Van { $have }.
    }
standing-same-way = Algunas llegaron a través de la misma persona, así que cuentan como una.
standing-earliest =
    { $n ->
        [one] La voz empieza después de un día, no antes del { $at }.
       *[other] La voz empieza después de { $n } días, no antes del { $at }.
    }
standing-begins =
    { $n ->
        [one] Todo está dicho. La voz empieza sola el { $at }, un día después de llegar.
       *[other] Todo está dicho. La voz empieza sola el { $at }, { $n } días después de llegar.
    }
standing-braked =
    { $n ->
        [one] Todo está dicho. En treinta días empieza solo una voz nueva, así que esta empieza el { $at }.
       *[other] Todo está dicho. En treinta días empiezan solo { $n } voces nuevas, así que esta empieza el { $at }.
    }

invitation-title = Una invitación
invitation-until = Vale una sola vez, hasta el { $until }.
invitation-square = La invitación, como cuadro para fotografiar
invitation-link = El enlace
invitation-voice = Quien viene con él puede participar después de un saludo. La voz pide más: gente que la conozca, y tiempo.
invitation-once = No podemos mostrar este enlace otra vez. Puedes hacer otro.

back-in-title = ¿Perdiste el móvil?
back-in-lead = Dos vecinos que te conocen pueden dejarte volver. Nadie puede hacerlo por su cuenta.
back-in-step-one = Lo pides en este aparato
back-in-step-one-how = Muestra seis cifras.
back-in-step-two = Dos vecinos comparan las cifras
back-in-step-two-how = Díselas cara a cara o por teléfono. Tienen que tener voz en el grupo.
back-in-step-three =
    { $n ->
        [one] Después pasa una hora
       *[other] Después pasan { $n } horas
    }
back-in-step-three-how = En ese tiempo tus aparatos viejos pueden decir: no fui yo. Después entras aquí.
back-in-ask = Pedir que me dejen volver
back-in-again = Pedirlo otra vez
back-in-digits = Tus seis cifras
back-in-digits-what = No abren nada. Solo muestran que este aparato es el tuyo.
back-in-asked = Díselas a dos vecinos con voz que te conozcan. Está abierto hasta { $until }.
back-in-one-of-two = Uno de dos vecinos ha dicho quién eres. Falta otro, hasta { $until }.
back-in-look = Mirar otra vez
back-in-waiting = Dos vecinos han dicho quién eres. Puedes entrar aquí a partir de { $until }.
back-in-waiting-why = Hasta entonces tus aparatos viejos pueden oponerse. Usa luego este mismo navegador; puedes cerrar la página.
back-in-granted = Ha pasado el tiempo y nadie se opuso. Entra.
back-in-come = Entrar
back-in-refused = Un aparato viejo dijo: no fui yo. Por eso esta petición terminó.
back-in-lapsed = Se acabó el tiempo de esta petición. Nada ha cambiado.
back-in-other-ways = Otras maneras de entrar

vouch-back-title = Dejar volver a alguien
vouch-back-lead = Alguien que conoces tiene un aparato nuevo. Le muestra seis cifras. Pídeselas cara a cara o por teléfono.
vouch-back-care =
    { $n ->
        [one] Hazlo solo si sabes bien quién es. Otra persona tiene que decir lo mismo. Después pasa una hora.
       *[other] Hazlo solo si sabes bien quién es. Otra persona tiene que decir lo mismo. Después pasan { $n } horas.
    }
vouch-back-digits = Las seis cifras
vouch-back-digits-hint = Como salen en el aparato nuevo
vouch-back-who = ¿Quién es?
vouch-back-choose = Elige
vouch-back-send = Sí, es esa persona
vouch-back-six-digits = Escribe las seis cifras
vouch-back-who-first = Elige quién es
vouch-back-no-such = Nadie pide volver con estas cifras. Comparadlas otra vez.
vouch-back-other-name = Otra persona dijo otro nombre. Hablad primero.

more-yours = Lo tuyo
more-first-page = Nuestra primera página, para todos
more-download = Descargar el registro
more-sign-out = Salir aquí

said-joined = Ya estás dentro. Qué bien que hayas venido.
said-signed-in = Has entrado.
said-signed-out = Has salido en este aparato.
said-signed-out-everywhere = Has salido en todas partes, y ningún programa actúa ya por ti.
said-device-out = Ese aparato ya está fuera.
said-others-out = Has salido en todos tus demás aparatos.
said-passkey-added = La llave de acceso está guardada. La próxima vez puedes entrar con ella.
said-passkey-gone = La llave de acceso está quitada.
said-details-changed = Está cambiado.
said-left = Te has ido. Lo que sabíamos de ti está borrado.
said-welcomed = Has saludado. Ahora puede participar.
said-vouched = Has dicho que conoces a esta persona.
said-back-in = Has vuelto. Saca abajo el aparato perdido. Los datos sellados siguen cerrados para ti un día más.
said-objected = Esa petición terminó. Nadie entró.
said-vouched-back = Has dicho quién es.

programs-title = Programas que actúan por ti
programs-what = Una hoja de cálculo o un script puede hacer por ti lo que haces aquí.
programs-go = Dejar que un programa actúe por mí
programs-lead = No puede hacer más que tú. Lo que hace queda en el registro como tuyo.
programs-called = ¿Cómo lo llamas?
programs-called-hint = Para que lo reconozcas en esta lista. Solo tú lo ves.
programs-name-first = Ponle un nombre
programs-reach = ¿Hasta dónde puede llegar?
programs-reach-first = Elige hasta dónde puede llegar
programs-reads = Lee
programs-reads-hint = Lo que tú puedes ver aquí, y nada más. No cambia nada.
programs-acts = Lee y actúa
programs-acts-hint = Promete, responde y propone como tú. No abre los datos de nadie.
programs-opens = También abre datos
programs-opens-hint = Donde tú puedas. Cada vez queda apuntado como tú.
programs-days = ¿Por cuánto tiempo?
programs-days-hint = Después termina solo.
programs-make = Crear la clave
programs-enough = Diez programas bastan para una persona. Termina antes uno.
programs-now = Ahora actúan por ti
programs-none = Ningún programa actúa por ti.
programs-nameless = Un programa
programs-until = Termina { $until }.
programs-end = Terminarlo
programs-end-of = Terminarlo: { $program }
programs-made-title = Aquí está la clave
programs-token-of = La clave de { $program }
programs-once = Cópiala ahora. La mostramos esta única vez y solo guardamos lo que la comprueba.
programs-where = Dónde nos encuentra el programa
programs-only-it = Quien tenga la clave puede actuar como tú. Dásela solo a este programa.
said-program-ended = Ha terminado.

hooks-title = Contar a otro sitio lo que pasa
hooks-what = Clases y números del registro, firmados. Nunca un nombre, nunca una palabra tuya.
hooks-url = Adónde
hooks-url-hint = Una dirección que empieza por https
hooks-url-first = Escribe adónde contarlo
hooks-no-place = Tiene que ser https, con un nombre del mundo y su puerto habitual
hooks-enough = Tres sitios bastan para una persona
hooks-not-in-demo = Un barrio de muestra no cuenta nada a otros sitios
hooks-make = Contarlo desde ahora
hooks-stopped = No respondió durante días. Ya no le contamos nada.
hooks-made-title = Desde ahora se le cuenta
hooks-secret = El secreto por el que sabe que lo dijimos nosotros
