# Por calle: una lista y un mapa.

streets-title = Calles
streets-link = Nuestras calles, y qué hay abierto en cada una
streets-none-open = Ahora no hay nada abierto en ninguna calle.
streets-open =
    { $n ->
        [one] Hay una cosa abierta en una calle.
       *[other] Hay { $n } cosas abiertas, en { $streets ->
            [one] una calle
           *[other] { $streets } calles
        }.
    }
streets-where = Qué hay abierto y dónde
streets-urgent =
    { $n ->
        [one] una pronto
       *[other] { $n } pronto
    }
streets-count = Abiertas:
streets-beside = Junto a la lista
streets-quiet = Aquí no hay nada abierto
streets-map = Mapa de nuestras calles. La lista de abajo dice lo mismo.
streets-map-scroll = Mapa de nuestras calles, se puede mover de lado
streets-map-hint = El número dice cuánto hay abierto en una calle. No aparece ninguna puerta. La lista dice lo mismo.
streets-thanks = Mapa: © colaboradores de OpenStreetMap (ODbL).
streets-made-up = Este pueblo no existe.
streets-zoom = Mapa ampliable
streets-zoom-hint = El número dice cuánto hay abierto en una calle y lleva allí. La puerta de nadie está en el mapa.
streets-zoom-keys = Con el teclado: más y menos amplían y reducen, las flechas mueven, el tabulador va de número en número.
streets-zoom-without = Aquí aparece un mapa ampliable si su navegador ejecuta scripts. La lista dice lo mismo.
streets-zoom-drawn = Ver el mapa dibujado, que no los necesita
streets-zoom-in = Más cerca
streets-zoom-out = Más lejos
streets-zoom-source = Mapa: { $source }
streets-zoom-no-source = El archivo de este mapa no dice quién lo hizo.
streets-zoom-no-places = No lleva números, porque aún no se han leído calles de un mapa.
streets-pin =
    { $n ->
        [one] { $street }: hay una cosa abierta
       *[other] { $street }: hay { $n } cosas abiertas
    }
streets-ours = Nuestras calles
streets-ours-what = Son las calles que se pueden elegir al pedir. Quien tiene voz puede poner otra en la lista.
streets-outside = Lo que se pide desde otro sitio no se rechaza. El turno del teléfono lo pasa a un grupo de allí.
streets-voice-first = Podrás nombrar calles cuando tengas voz.
streets-not-on-map = No están en el mapa, quizá allí se escriben de otro modo: { $streets }.
streets-name = Poner calles en la lista
streets-name-lead = La lista la ve todo el mundo. Dice dónde estamos, y nunca quién vive dónde.
streets-names = Calles, una en cada línea
streets-names-hint = Solo el nombre, sin números de casa. Hasta 200 de una vez.
streets-names-send = Ponerlas en la lista
streets-names-first = Escribe al menos una calle.
streets-too-many =
    { $n ->
        [one] Como mucho una calle de una vez.
       *[other] Como mucho { $n } calles de una vez. Envía el resto después.
    }
streets-amiss =
    { $n ->
        [one] Hay que mirar una línea. Todavía no hay nada en la lista.
       *[other] Hay que mirar { $n } líneas. Todavía no hay nada en la lista.
    }
streets-there = Esta calle ya está en la lista.
streets-no-name = Esto no es el nombre de una calle, o tiene más de 60 letras.
streets-otherwise = Escribir una calle de otro modo
streets-otherwise-hint = Por una errata o un nombre nuevo. Sigue siendo la misma calle, con lo que hay abierto en ella.
streets-which = ¿Qué calle?
streets-which-first = Elige una calle.
streets-new-name = Cómo se debe escribir
streets-otherwise-send = Escribirla así
said-streets-named = Están en la lista.
said-streets-renamed = Desde ahora la calle se escribe así.
