# Ofertas.

day-monday = lunes
day-tuesday = martes
day-wednesday = miércoles
day-thursday = jueves
day-friday = viernes
day-saturday = sábado
day-sunday = domingo

offers-title = Ofertas
offers-lead = Lo que haríamos o daríamos con gusto. Los límites cuentan antes de preguntar a nadie.
offers-new = Hacer una oferta
offers-mine = Las tuyas
offers-filter = Tipos
offers-all = Todo
offers-see-all = Ver todas: { $n }
offers-none = Ahora no hay nada. Lo que alguien ofrezca estará aquí.
offers-standing = Siempre que haga falta
offers-some =
    { $n ->
        [one] Uno
       *[other] { $n } en total
    }
offers-any-time = A cualquier hora
offers-mornings = Por la mañana: { $days }.
offers-afternoons = Por la tarde: { $days }.
offers-evenings = Por la noche: { $days }.
offers-every-day = todos los días
offers-weekdays = de lunes a viernes
offers-weekend = sábado y domingo
offers-own-street = Solo en mi calle
offers-minutes =
    { $n ->
        [one] Hasta un minuto de camino
       *[other] Hasta { $n } minutos de camino
    }
offers-a-week =
    { $n ->
        [one] Como mucho una vez por semana
       *[other] Como mucho { $n } veces por semana
    }
offers-rests = Descansa hasta el { $until }
offers-resume = Ya puedo otra vez
offers-withdraw = Quitarla
offers-not-now = Ahora no
offers-for-how-long = ¿Por cuánto tiempo?

offer-lead = Siempre puedes decir que no. Puedes cambiarla cualquier día.
offer-change-title = Cambiar tu oferta
offer-sort = ¿Qué es?
offer-time-hint = Una hora, una llamada, ir a la tienda
offer-skill-hint = Arreglos, formularios, idiomas, cortar el pelo
offer-thing-hint = Algo para dar o prestar
offer-lift-hint = Un sitio en el coche, o llevar cosas
offer-space-hint = Un cuarto, un trastero, una cocina
offer-money-hint = Una factura, un billete, un poco cada mes
offer-kinds = ¿Para qué sirve?
offer-quantity = ¿Cuánto?
offer-quantity-standing = Siempre que haga falta
offer-quantity-some = Un número
offer-number = ¿Cuántos? (solo con un número)
offer-when = ¿Cuándo?
offer-any-time = A cualquier hora
offer-or-tick = O marca cuándo te viene bien.
offer-morning = Mañana
offer-afternoon = Tarde
offer-evening = Noche
offer-how-far = ¿Hasta dónde?
offer-how-far-hint = El camino de ida, como tú te mueves
offer-at-most = ¿Cuántas veces como mucho?
offer-at-most-hint = Lo respetamos antes de que nadie te pregunte.
offer-no-limit = Sin límite
offer-languages = ¿En qué idiomas?
offer-languages-hint = Marca los que te gusta hablar. Sin marcar es el idioma del grupo.
offer-starts = ¿Desde dónde?
offer-starts-hint = Solo si quieres: una calle que te venga bien para salir. No tiene que ser la tuya, y queda en el registro.
offer-starts-nowhere = Sin decir
offer-languages-first = Los idiomas son códigos como «pl»
offer-send = Guardar esta oferta
offer-sort-first = Elige qué es
offer-kinds-first = Marca para qué sirve
offer-number-first = Escribe un número del 1 al 999
offer-times-first = Marca un momento o «A cualquier hora»
offer-travel-first = Elige cómo te mueves
offer-too-many = Algo no encaja, o ya tienes cincuenta ofertas

said-offered = Tu oferta está puesta.
said-offer-changed = Tu oferta está cambiada.
said-offer-rests = Descansa. Vuelve sola.
said-offer-resumed = Tu oferta está puesta otra vez.
said-offer-withdrawn = Tu oferta ya no está.

offer-photo-legend = Una foto
offer-photo = Foto (opcional)
offer-photo-hint = Hasta 8 MB. La ven todas las personas que participan. No se guarda dónde ni cuándo se hizo.
offer-photos = Sus fotos
offer-photo-alt = Foto de lo que se ofrece: { $what }
