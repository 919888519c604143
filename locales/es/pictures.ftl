# Fotos de recibos y de cosas.

picture-add = Añadir esta foto
picture-take-away = Quitarla
picture-alt = ¿Qué se ve en la foto? (opcional)
picture-alt-hint = Para quien no puede verla. Por ejemplo: una cuna de madera con colchón
picture-none = Elige primero una foto.
picture-too-many-bytes = Este archivo pasa de 8 MB. Envía una foto más pequeña, o una captura de pantalla.
picture-too-many-pixels = Esta foto tiene demasiados píxeles. Hazla otra vez con menos resolución, o envía una captura de pantalla.
picture-other-kind = Leemos fotos en JPEG, PNG o WebP. Esto es otra cosa.
picture-damaged = Esta foto no llegó entera. Elígela otra vez, o hazla de nuevo.
picture-busy = Ahora llegan muchas fotos. Elígela otra vez dentro de un minuto.
picture-full = Nuestro disco está lleno y la foto no se guardó. Todo lo demás sí.

said-picture-added = La foto está guardada.
said-picture-gone = La foto se ha ido, para siempre.

refusal-enough-pictures = Tres fotos bastan para una cosa. Quita antes una.
refusal-enough-pictures-today = Hoy has añadido veinte fotos. Vuelve mañana.

log-goods-added = { $who } añadió una foto a una oferta.
log-receipt-added = Alguien añadió una foto de un recibo.
log-opened-receipt = { $who } miró un recibo, { $why }.
log-why-receipt = para ocuparse de devolverlo
log-picture-gone = Se borró una foto.
