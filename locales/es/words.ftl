# Las palabras de las secciones: tipos, cosas, para cuándo, cómo van y cómo terminan.

kind-food = Comida
kind-medicine = Medicinas
kind-home = Ropa y casa
kind-money = Dinero
kind-company = Alguien con quien hablar
kind-lift = Que me lleven
kind-repair = Un arreglo
kind-letters = Cartas y papeles
kind-else = Otra cosa

item-groceries = La compra
item-prepared_meals = Platos cocinados
item-baby_food = Comida y leche de bebé
item-pet_food = Comida para animales
item-prescription = Recoger una receta
item-medical_supplies = Cosas de la farmacia
item-clothing = Ropa
item-school_uniform = Uniforme escolar
item-bedding = Ropa de cama
item-toiletries = Jabón, pañales y cosas así
item-household_goods = Cosas para la casa
item-furniture = Muebles
item-heating = Calor o frío en casa
item-grant = Algo de dinero
item-bill = Ayuda con una factura
item-meter_top_up = Recargar el contador
item-phone_credit = Saldo para el teléfono
item-funeral = Gastos de entierro
item-friendly_call = Una llamada amiga
item-someone_to_talk_to = Alguien con quien hablar
item-visit = Una visita
item-childcare = Cuidar de niños
item-respite = Un descanso para quien cuida
item-come_along = Que alguien me acompañe
item-lift_somewhere = Que me lleven a un sitio
item-moving_things = Mover cosas
item-fares = Billetes de autobús o tren
item-small_repair = Un arreglo pequeño
item-housework = Tareas de la casa
item-garden = Jardín
item-laundry = Lavar la ropa
item-phone_or_computer = Problemas con el teléfono o el ordenador
item-benefits = Papeles para ayudas públicas
item-health_forms = Papeles del médico o del hospital
item-housing_forms = Papeles de la vivienda
item-read_a_letter = Leer o escribir una carta
item-interpreting = Alguien que interprete
item-translation = Traducir algo
item-post = Correo
item-dog_walking = Pasear al perro
item-queueing = Hacer cola por alguien
item-somewhere_tonight = Un sitio para dormir esta noche
item-storage = Sitio para guardar cosas
item-lessons = Clases
item-work = Ayuda con el trabajo
item-borrow_a_thing = Algo prestado

need-title-for =
    { $n ->
        [one] { $what } para una persona
       *[other] { $what } para { $n }
    }

soon-today = Hoy
soon-one_or_two_days = En 1 o 2 días
soon-three_to_five_days = En 3 a 5 días
soon-about_a_week = En una semana más o menos
soon-any_time = Cuando se pueda

phase-heard = Acaba de llegar
phase-open = Abierto
phase-promised = Prometido
phase-underway = En camino
phase-checking_back = ¿Ha llegado?
phase-closed = Cerrado

hold-calling_back = Estamos intentando devolver la llamada
hold-paced = Espera su turno hasta { $until }
hold-waits_for = Espera: { $what }
waits-stock = existencias
waits-person = alguien libre
waits-interpreter = alguien que interprete
waits-decision = una decisión

outcome-met = Resuelto
outcome-partly_met = Resuelto en parte
outcome-met_by_others = Lo resolvió otra gente
outcome-no_longer_needed = Ya no hace falta
outcome-passed_on = Se pasó a otros
outcome-could_not = No se pudo hacer
outcome-unreachable = No se pudo contactar
outcome-expired = Nadie volvió a hablar de ello
outcome-joined_to = Unido a otro
passed-another_group = Otro grupo
passed-service = Un servicio público
passed-professional = Alguien que se dedica a eso
could_not-no_one_free = No había nadie libre
could_not-no_stock = No quedaba nada
could_not-no_money = No había dinero
could_not-not_safe = No era seguro
could_not-not_ours_to_do = No nos toca hacerlo
could_not-needs_a_professional = Hace falta alguien que se dedique a eso

handover-door = En la puerta
handover-left = Dejado donde se acordó
handover-picked_up = Lo recogieron
handover-not_home = No había nadie en casa
handover-bad_address = No encontré la dirección
handover-not_ready = No estaba listo
handover-not_wanted = Ya no lo quieren
handover-too_far = Demasiado lejos para mí
handover-other = Otra cosa

channel-call = Llamada
channel-text = Mensaje
channel-email = Correo electrónico
channel-door = En la puerta
channel-own_page = En su página
reached-reached = Hablé con esa persona
reached-no_answer = No contestan
reached-voicemail = Dejé un mensaje
reached-bad_number = Número equivocado
reached-will_call_back = Nos llamarán
reached-no_help_wanted = No quieren ayuda
reached-duplicate = Este ya lo tenemos
reached-language_needed = Hace falta otro idioma

released-handed_back = Devuelto
released-time_passed = Pasó la hora
released-declined = La persona prefiere a alguien diferente
released-too_far = Demasiado lejos
released-gone = Dejaron el grupo
released-closed = Se cerró
released-reopened = Se abrió otra vez
released-not_arrived = No llegó

reach-text = Por mensaje
reach-call = Por llamada
reach-email = Por correo electrónico
reach-own_page = En su propia página

duty-phone-desk = Teléfono
duty-welcome = Bienvenida
duty-phone-desk-until = Al teléfono hasta { $until }
duty-welcome-until = En la bienvenida hasta { $until }

offer-thing = Una cosa
offer-time = Tiempo
offer-skill = Algo que sé hacer
offer-space = Espacio
offer-lift = Llevar a alguien
offer-money = Dinero
travel-on_foot = A pie
travel-bicycle = En bicicleta
travel-car = En coche
travel-from_home = Desde casa

people-nameless = Alguien del barrio

said-undone = Deshecho. Está como antes.

refusal-not-founded = Este grupo aún no ha empezado.
refusal-founded-already = Este grupo ya ha empezado.
refusal-sign-in-first = Entra primero. Después, hazlo otra vez.
refusal-welcome-first = Primero te saluda alguien del grupo. Después podrás hacer esto.
refusal-voice-first = Esto es para quien tiene voz. Dos miembros que te conozcan pueden responder por ti.
refusal-duty-first = Esto es parte de un turno. Quien tiene voz puede tomarlo por una semana.
refusal-not-yours = Esto es solo para quienes les toca.
refusal-not-there = Eso no está aquí. Quizá se borró.
refusal-closed = Está cerrado. Se puede abrir otra vez.
refusal-not-closed = No está cerrado.
refusal-promised-already = Alguien del barrio fue más rápido por un momento. Está en buenas manos.
refusal-you-promised-already = Ya lo habías prometido.
refusal-enough-promises = Tienes tres promesas abiertas. Termina una o devuélvela primero.
refusal-go-together = Aquí nadie va a solas. Primero se une otra persona.
refusal-nothing-to-promise = Ahora no hay nada que tomar aquí.
refusal-too-much = Es más de lo que hace falta. Toma una parte más pequeña.
refusal-bad-time = Elige una hora futura, dentro de dos meses.
refusal-not-promised = No has prometido esto. Promételo primero.
refusal-not-now = Este paso va en otro momento. Mira la página otra vez.
refusal-enough-openings = Hoy has abierto los datos de diez personas. Es bastante para un día.
refusal-promise-first = Los datos se abren solo para quien va. Promételo primero.
refusal-forgotten = Los datos están borrados. Ya nadie puede abrirlos.
refusal-not-yourself = Esto lo tiene que hacer otra persona por ti.
refusal-vouched-already = Ya lo habías dicho.
refusal-has-voice = Ya tiene voz.
refusal-enough-vouches = Tres personas por las que respondiste siguen esperando. Espera a que una tenga voz.
refusal-welcomed-already = Alguien ya le ha saludado.
refusal-has-left = Ha dejado el grupo.
refusal-on-duty-already = Ya tienes este turno.
refusal-not-yours-to-undo = Solo quien lo hizo puede deshacerlo.
refusal-too-late-to-undo = Han pasado diez minutos, o ha ocurrido algo más desde entonces.
refusal-bad-value = Algo está vacío, es demasiado largo o no encaja. Míralo otra vez.
refusal-street-there = Esa calle ya está en la lista.
refusal-only-time = Esto ocurre por sí solo cuando llega su hora.
refusal-only-in-demo = Esto funciona solo en el barrio de prueba.
