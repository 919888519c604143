# Rondas: prepararlas, quedárselas, el plan.

rounds-title = Rondas
rounds-lead = Una persona sale una vez y para en varias puertas. Quien quiera se queda con una ronda entera.
rounds-make = Preparar rondas
rounds-see-plan = Ver el plan
rounds-kept = Guardadas para ti
rounds-kept-hint = Alguien pensó en ti. Puedes decir que no sin dar motivos.
rounds-mine = Las llevas tú
rounds-open = Cualquiera puede quedárselas
rounds-away = En camino
rounds-nothing = Ahora mismo no hay rondas preparadas.
rounds-claim = Quedarme con esta ronda
rounds-not-this-time = Esta vez no
rounds-hand-back = Devolverla
rounds-kept-for = Guardada para { $who }
rounds-carried-by = La lleva { $who }
rounds-enough = Ya te has comprometido con { $n }. Es bastante para una persona.
rounds-when = { $leaves } a { $back }
rounds-number = Ronda { $number }
rounds-doors =
    { $n ->
        [one] 1 puerta
       *[other] { $n } puertas
    }
rounds-bags = { $n } de { $of } bolsas
rounds-km = { $km } km
rounds-minutes = { $n } min
rounds-back-at = de vuelta a las { $time }
rounds-things = × { $n }
rounds-two = dos personas
rounds-goes-along = acompaña como segunda persona
rounds-cold = mantener frío o caliente
rounds-way-on_foot = a pie
rounds-way-bicycle = en bici
rounds-way-car = en coche
rounds-what-hall = el local
rounds-what-shop = la tienda
rounds-what-chemist = la farmacia
rounds-answer-given = entregado
rounds-answer-with_neighbour = dejado con alguien del vecindario
rounds-answer-no_answer = nadie abrió
rounds-answer-wrong = algo no estaba bien

rounds-streets = Encargarse de una calle
rounds-streets-hint = Sin plan: un toque hace una ronda con lo que hay allí, y es tuya.
rounds-take-street = Me encargo

rounds-how = Cómo funcionan las rondas
rounds-how-claim = Quedarse con una ronda promete todas las puertas a la vez. Devolverla es un toque.
rounds-how-doors = Nadie ve una puerta antes de comprometerse. Cada apertura queda escrita, y la persona puede leerla.
rounds-how-sums = Al cerrarse, la ronda olvida quién la llevó. El tiempo y la distancia son del grupo, nunca de una persona.

rounds-new-title = Preparar rondas
rounds-new-lead = Di qué hay que llevar y quién podría ir. No se manda a nadie: la ronda espera un sí.
rounds-day = ¿Qué día?
rounds-who-goes = ¿Quién podría ir?
rounds-who-goes-hint = Un nombre es una sugerencia. Sin nombre, cualquiera puede quedarse con la ronda.
rounds-row = Quién va, { $n }
rounds-way = Cómo
rounds-way-none = Nadie aún
rounds-who = Quién
rounds-who-nobody = Nadie en particular
rounds-count = Cuántas así
rounds-bags-label = Caben bolsas
rounds-from = Desde
rounds-to = Hasta
rounds-starts = Empieza en
rounds-ends = Termina en
rounds-start-anywhere = Donde sea
rounds-end-anywhere = Donde sea
rounds-more-rows = Más personas
rounds-fetch-first = ¿Qué se recoge antes?
rounds-fetch-hint = Lo que no se recoge por el camino se lleva desde el principio.
rounds-place-hall = El local está en
rounds-place-shop = La tienda está en
rounds-place-chemist = La farmacia está en
rounds-place-none = No hace falta
rounds-fetch-food = La comida viene de
rounds-fetch-medicine = Los medicamentos vienen de
rounds-fetch-other = Lo demás viene de
rounds-fetch-along = Se lleva ya
rounds-cold-legend = ¿Qué debe llegar en 90 minutos?
rounds-cold-hint = Se cuenta desde donde se recoge.
rounds-cold-meals = Comida preparada
rounds-cold-food = Toda la comida
rounds-cold-medicine = Medicamentos
rounds-needs = ¿Qué hay que llevar?
rounds-needs-hint = Todo lo que tiene puerta y no está en una ronda. Lo que se lleva ya está marcado.
rounds-needs-none = No hay nada abierto que pueda ir en una ronda.
rounds-beyond = Aquí está lo más urgente. Otras que no se muestran: { $n }.
rounds-how-long = ¿Cuánto puede buscar?
rounds-how-long-hint = Más tiempo puede ser algo mejor. Puedes pararlo cuando quieras.
rounds-seconds =
    { $n ->
        [one] { $n } segundo
       *[other] { $n } segundos
    }
rounds-look = Buscar rondas
rounds-day-first = Elige un día.
rounds-bags-first = Di cuántas bolsas caben, de 1 a 200.
rounds-hours-first = Di desde cuándo hasta cuándo.
rounds-hours-order = El final debe ser después del principio, como mucho 16 horas.
rounds-hours-past = Esa hora ya pasó.
rounds-count-first = Di cuántas, de 1 a 40 en total.
rounds-nobody-goes = Aún no va nadie. Elige cómo podría ir alguien: a pie, en bici o en coche.
rounds-place-first = Elige la calle donde se recoge.
rounds-needs-first = Marca al menos una cosa que llevar.
rounds-busy = Se están buscando muchas rondas ahora. Vuelve a enviarlo en un minuto.

rounds-plan-title = El plan
rounds-plan-lead = Cambia lo que quieras. Se guarda al momento, para todo el mundo, y queda como lo pongas.
rounds-plan-empty = Ninguna ronda espera a que alguien se la quede.
rounds-guessed = No hay mapa de estas calles. Se supone que entre dos calles hay 800 metros.
rounds-again = Buscar otra vez
rounds-again-hint = Lo fijado se queda donde está. Lo demás puede encontrar un sitio mejor.
rounds-also = También con lo que no está en ninguna ronda
rounds-pinned = fijado
rounds-gone = ya se encarga alguien
rounds-up = Antes
rounds-down = Después
rounds-change = Cambiar
rounds-pin = Fijar aquí
rounds-free = Soltar
rounds-out = Quitar de esta ronda
rounds-to-round = A otra ronda
rounds-move = Mover
rounds-keep = Fijar toda la ronda
rounds-loosen = Soltar toda la ronda
rounds-drop = Deshacer esta ronda
rounds-round-empty = Aún sin puertas. Mueve alguna aquí o busca otra vez.
rounds-fetch = Recoger antes: { $what }, { $street } (× { $n })
rounds-over = Esta ronda dura { $minutes } más de lo que hay.
rounds-over-by = No cabe: tardaría { $minutes } más de lo que hay. No se cambió nada.
rounds-took-same = Tarda lo mismo que antes.
rounds-took-more = Entre todos se tarda { $minutes } más.
rounds-took-less = Entre todos se tarda { $minutes } menos.
rounds-search-waits = Espera un momento libre de la máquina.
rounds-search-goes = Buscando buenas rondas. Esta página se actualiza sola.
rounds-search-done = Rondas preparadas o revisadas: { $n }.
rounds-search-nothing = No se pudo poner nada en una ronda. Los motivos están abajo.
rounds-search-trouble = Algo falló. No se cambió nada. Busca otra vez.
rounds-stop = Parar y quedarse con lo encontrado
rounds-left = Lo que no cupo, y por qué
rounds-left-more = Otras que no se muestran: { $n }.
rounds-loose = En ninguna ronda: { $n }
rounds-drag-up = Mover con el puntero o el teclado
rounds-drag-said = {"{what}"}: {"{round}"}, {"{place}"}

rounds-why-not-wanted = Alguien se encarga ya, o está cerrada.
rounds-why-on-a-round = Está en otra ronda.
rounds-why-no-door = Se puede hacer sin ir a ningún sitio.
rounds-why-no-street = Aún no se sabe la calle. Quien atiende el teléfono puede preguntar.
rounds-why-too-many = Solo se planean unas cuantas a la vez, y otras son más urgentes.
rounds-why-too-many-stops = La ronda que pasa por allí ya tiene treinta puertas.
rounds-why-nobody = No va nadie.
rounds-why-nobody-can = Es más de lo que nadie puede llevar.
rounds-why-no-second = Hacen falta dos personas, y solo podría ir una.
rounds-why-no-way = Ningún camino lleva allí.
rounds-why-hours = Nadie podría ir y volver en sus horas.
rounds-why-too-slow = No llegaría en 90 minutos.
rounds-why-too-far = Ir y volver tarda más de lo que nadie está fuera.
rounds-why-no-bags = Quien pasa por allí no tiene sitio para más bolsas.
rounds-why-no-time = A ninguna ronda le queda tiempo.
rounds-why-not-tried = La búsqueda terminó antes de probarlo. Busca otra vez.

rounds-today-kept = Hay una ronda guardada para ti
rounds-today-kept-go = Verla
rounds-to-mine = A tu ronda

said-round-claimed = La ronda es tuya. Sus puertas están prometidas.
said-round-no = Está bien. Ahora es para cualquiera.
said-round-handed-back = La ronda vuelve a estar libre.
said-round-dropped = La ronda se deshizo. Lo pedido sigue en el tablón.
said-round-changed = El plan se cambió.

log-round-made = { $who } preparó la ronda { $round } ({ $doors }).
log-round-reworked = { $who } cambió la ronda { $round }.
log-round-dropped = { $who } deshizo la ronda { $round }.
log-round-claimed = { $who } se quedó con la ronda { $round }.
log-round-said-no = { $who } esta vez no puede llevar la ronda { $round }.
log-round-handed-back = { $who } devolvió la ronda { $round }.
log-round-set-out = { $who } salió con la ronda { $round }.
log-round-answered = Ronda { $round }, { $need }: { $how }.
log-round-closed = La ronda { $round } se cerró.

refusal-round-changed = Alguien cambió esta ronda mientras tanto. Mírala otra vez y cámbiala.
refusal-round-too-full = Son más bolsas de las que caben.
refusal-round-too-long = Eso tarda más de lo que hay.
refusal-on-a-round = Ya está en otra ronda.
refusal-enough-rounds = Hay tantas rondas como un grupo puede abarcar. Deshaz alguna antes.
