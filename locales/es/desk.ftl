# El teléfono, y cómo tomar una llamada.

desk-title = Teléfono
desk-head =
    { $n ->
        [one] Uno espera a que lo lean, desde hace { $span }.
       *[other] { $n } esperan a que los lean. El más antiguo espera desde hace { $span }.
    }
desk-head-none = No hay nada por leer.
desk-take-call = Tomar una llamada
desk-not-on-duty = Puedes leer y tomar llamadas. Para abrir datos hace falta el turno de teléfono, por una semana.
desk-to-duties = A los turnos
desk-heard = Acaba de llegar
desk-heard-none = No espera nada. Qué bien.
desk-unchecked = De un sitio que envía muchas: cualquier miembro puede mirar
desk-ringing = Por devolver la llamada
desk-ringing-none = Nadie espera una llamada.
desk-due = Ahora
desk-backs = ¿Ha llegado?
desk-backs-hint = Entregado, y nadie ha dicho todavía si todo está bien.
desk-backs-none = No hay nada que preguntar.
desk-brought = llevado { $ago }
desk-beside = Junto al teléfono
desk-holders = Al teléfono ahora
desk-holders-none = Ahora no hay nadie. Quien tiene voz puede tomarlo por una semana.
desk-returns = Pidieron algo a cambio
desk-returns-hint = Lo dijo alguien del barrio. Habla primero con esa persona, y créele.

call-title = Tomar una llamada
call-hint = Escribe mientras hablan. Solo hace falta la primera pregunta.
call-hello = «Hola, soy { $name }, de { $group }.»
call-hello-more = «No hacen falta papeles ni motivos. Escribo solo lo que me cuentes. ¿Qué te vendría bien?»
call-what = ¿Qué le vendría bien?
call-what-choose = Elige una cosa
call-what-problem = Elige qué le vendría bien.
call-words = En sus palabras
call-words-hint = Deja fuera papeles, ingresos y enfermedades.
call-called = Cómo llamarle
call-called-hint = Vale cualquier nombre. Puede quedar vacío.
call-via = ¿Cómo podemos responderle?
call-reach = Número o correo electrónico
call-reach-hint = Vacío si mira su propia página o vuelve a llamarnos.
call-reach-problem = Escribe el número, o elige «En su propia página».
call-safe = ¿Cuándo y cómo es seguro?
call-safe-hint = Por ejemplo: no después de las seis, no dejar mensajes.
call-street = ¿Qué calle?
call-street-hint = Basta con la calle. El número se guarda sellado.
call-door = Cómo encontrar la puerta
call-door-hint = Casa, piso, timbre. Sellado hasta que alguien vaya.
call-password = Una palabra en la puerta
call-password-hint = Si quieren: quien va la dice.
call-ask-first = Quieren decir que sí antes de que vaya alguien
call-language = Su idioma
call-read-back = Léelo en voz alta: «He escrito: …. ¿Está bien?»
call-button = Ponerlo
call-done-title = Ya lo tenemos
call-done-read = Lee esto en voz alta. Pueden apuntarlo.
call-done-code = Su código
call-done-words = Su llave son seis palabras en inglés. Con ella ven su propia página y pueden borrarlo todo.
call-done-once = Solo ves estas palabras ahora. No las apuntes para ti.
call-done-next = Diles: alguien del barrio os responde. No hace falta pedirlo otra vez.
call-done-again = Tomar otra llamada
call-done-need = A esta petición
