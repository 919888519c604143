# The power mirror.

effect-mirror-off = El espejo del poder deja de mostrar esto: { $what }
effect-mirror-on = El espejo del poder vuelve a mostrar esto: { $what }

# What it shows, by name.
mirror-distribution = Cuánto descansa en cuántas personas
mirror-rotation = Turnos que terminan
mirror-equal-access = Quién tiene las llaves
mirror-delegation = Trabajo con mandato
mirror-responsibility = Noticias de las tareas
mirror-allocation = Alguien lo aprende
mirror-diffusion = Lo que solo una persona puede abrir
mirror-voice = De quién son las palabras acordadas
mirror-mutuality = Dar y recibir
mirror-burnout = Tiempo para descansar
