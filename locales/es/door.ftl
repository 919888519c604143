# La casa desde la calle: grupos, empezar uno, la demostración, la primera página.

house-title = Muchas manos hacen ligero el trabajo
house-title-several = Quién vive aquí
house-lead = Aquí los vecinos se ayudan. Nadie manda, y nadie tiene que explicar por qué pide.
house-demo-is = una demostración, nadie es real
house-start-title = Empezar nuestro grupo
house-start-text = Unas preguntas y empezáis a la vez. Tarda unos tres minutos.
house-start = Empezar nuestro grupo
house-demo-title = Mira primero
house-demo-text = Un barrio inventado con trescientas personas. Puedes probarlo todo. Nada allí es real.
house-demo = Mirar en un barrio de demostración
house-foot = Manyhands no es de nadie. Cualquiera puede usarlo, copiarlo y cambiarlo.

demo-making-title = El barrio se está despertando
demo-making = Trescientas personas viven seis semanas. Esta página las muestra en cuanto lleguen.
demo-making-day = Día { $day } de { $of }
demo-making-look = Mirar otra vez
demo-making-failed = No funcionó. No se guardó nada. Puedes empezar otra vez.
demo-title = ¿Como quién quieres mirar?
demo-lead = Nadie aquí es real. Haz lo que quieras. Puedes volver y ser otra persona.
demo-sit = Mirar
demo-ask = O pide algo en la primera página
demo-device = Una visita de la demostración
demo-seat-neighbour = Alguien que pidió algo
demo-seat-neighbour-text = Sin cuenta, solo una clave. Mira cómo va, habla y bórralo.
demo-seat-member = Alguien que tiene algo que llevar
demo-seat-member-text = Prometiste algo. Mira el tablón, abre la puerta, entrégalo.
demo-seat-desk = Alguien en el turno del teléfono esta semana
demo-seat-desk-text = Lees lo que llega y devuelves las llamadas.
demo-seat-newcomer = Alguien nuevo que participa
demo-seat-newcomer-text = Ya tiene bienvenida y espera su voz.
demo-seat-new = Alguien que acaba de llegar
demo-seat-new-text = Nadie le ha dado la bienvenida aún.

start-title = Empezar nuestro grupo
start-lead = Después nadie es dueño del grupo, tú tampoco. Sois iguales y podéis cambiar esto en común.
start-name = ¿Cómo se llama el grupo?
start-name-hint = Por ejemplo: Vecinas y vecinos de la calle Mayor.
start-name-problem = Escribe un nombre para el grupo
start-place = ¿Dónde está?
start-place-hint = Un barrio, pueblo o ciudad.
start-place-problem = Escribe dónde está el grupo
start-streets = ¿Qué calles?
start-streets-hint = Una calle en cada línea. Podéis añadir más después.
start-streets-none = Escribe al menos una calle
start-streets-problem = Escribe un nombre de calle en cada línea, con 60 letras como mucho
start-language = ¿Qué idioma habla primero el grupo?
start-zone = ¿Qué zona horaria?
start-zone-hint = La ciudad grande más cercana, por ejemplo Europe/Madrid.
start-zone-problem = Elige una zona horaria de la lista
start-reach = ¿Cómo se contacta con el grupo? (opcional)
start-reach-hint = Un teléfono o un correo. Aparece en la primera página.
start-called = ¿Cómo te llamamos?
start-called-hint = Cualquier nombre vale. Lo ven los miembros.
start-called-problem = Escribe un nombre para ti
start-others = ¿Cuántas personas más lo empiezan contigo?
start-others-hint = Cada persona recibe un enlace. Desde tres personas, nadie decide por su cuenta.
start-others-none = Nadie todavía
start-others-count =
    { $n ->
        [one] Una más
       *[other] { $n } más
    }
start-begin = Empezar
start-device = El dispositivo donde empezó el grupo

started-title = Vuestro grupo ha empezado
started-lead = { $name } ya está aquí. Has entrado en este dispositivo.
started-links = Enlaces para los demás
started-links-text = Da un enlace a cada persona. Cada uno funciona una vez, durante 14 días. Tienen voz enseguida, como tú.
started-once = Mostramos estos enlaces solo ahora. Cópialos, o deja que fotografíen los cuadrados.
started-square = Código cuadrado de un enlace para una persona
started-next = Y ahora
started-next-text = Toma el turno del teléfono una semana, para que alguien lea lo que llega. Cuelga la dirección donde pase gente.
started-inside = Entrar
started-front = Ver la primera página

home-title = ¿Qué te ayudaría?
home-demo = Esto es una demostración. Nadie aquí es real.
home-demo-seats = Mirar como alguien
home-rather-talk = ¿Prefieres hablar?
home-rather-write = ¿Prefieres escribirnos?
home-call = Llama o escribe. Deja tu número y te llamamos, así no te cuesta nada.
home-my-ask = Ya pedí algo: abrir mi página
home-inside = Entrar, a Hoy
home-promise = Nuestra promesa
home-no-conditions = Sin condiciones
home-no-conditions-text = Nunca pedimos pruebas y nunca preguntamos por qué.
home-private-title = En privado
home-private =
    { $n ->
        [one] Tus datos solo se abren para quien viene y la persona del turno del teléfono. Puedes leer quién los abrió. No pasamos nada a nadie.
       *[other] Tus datos solo se abren para quien viene y las { $n } personas del turno del teléfono. Puedes leer quién los abrió. No pasamos nada a nadie.
    }
home-private-nobody = Tus datos solo se abren para quien viene y para quien tome el turno del teléfono. Puedes leer quién los abrió. No pasamos nada a nadie.
home-forgotten = Se olvida cuando quieras
home-forgotten-text =
    { $n ->
        [one] Borramos tus datos un día después de acabar. Con tu clave puedes hacerlo antes, cuando quieras.
       *[other] Borramos tus datos { $n } días después de acabar. Con tu clave puedes hacerlo antes, cuando quieras.
    }
home-hour = ¿Tienes una hora?
home-hour-nothing = Ahora no hay nada abierto. Alguien puede pedir en cualquier momento.
home-hour-text =
    { $n ->
        [one] Una cosa cerca necesita a alguien. Puedes devolverla cuando quieras.
       *[other] { $n } cosas cerca necesitan a alguien. Puedes devolver lo que tomes cuando quieras.
    }
home-together = Lo que hacemos en común
home-together-both =
    { $n ->
        [one] Este mes los vecinos pidieron una vez. Hecho hasta ahora: { $met }.
       *[other] Este mes los vecinos pidieron { $n } veces. Hecho hasta ahora: { $met }.
    }
home-together-asked =
    { $n ->
        [one] Este mes los vecinos pidieron una vez.
       *[other] Este mes los vecinos pidieron { $n } veces.
    }
home-together-new = Este mes acabamos de empezar. Puedes participar.
home-together-how = Unas personas piden, otras dicen «yo puedo». Nadie decide sobre nadie.
