# El fondo.

room-fund = Fondo
fund-title = El fondo
fund-lead = Qué hay, qué entró, qué salió y por qué. Aquí no está el nombre de nadie.
fund-monthly = Las decisiones pequeñas pueden gastar { $amount } en treinta días.
fund-no-monthly = Las decisiones pequeñas no gastan nada de aquí.
fund-propose-spending = Proponer un gasto
fund-budget-of = { $pot }, para decisiones pequeñas al mes:
fund-movements = Qué se movió
fund-nothing-moved = Todavía no ha entrado nada.
fund-day = Día
fund-what = Qué
fund-pot = Hucha
fund-amount = Cantidad
fund-plus = + { $amount }
fund-minus = − { $amount }
fund-older = Lo de antes
fund-came-in = Entró
fund-errand-paid = Devuelto por un recado

fund-waiting = Esperan que se devuelva
fund-waiting-none = No espera nada.
fund-waits = { $amount }, desde el { $since }. Síes: { $n } de { $of }.
fund-yours = Lo tuyo
fund-for-whom = Para { $whom }
fund-for-need = Por { $code }
fund-approve = Sí, que se devuelva
fund-approved = Has dicho que sí.
fund-withdraw = Retirarlo
fund-no-pair = Ahora nadie está en la pareja del dinero, así que no se puede devolver nada.
fund-handing-over = Por entregar
fund-hand-over = { $amount } a { $whom }, acordado el { $day }
fund-handing-over-what = Esto solo lo ve la pareja del dinero, durante una semana.

fund-claim = Pagué un recado
fund-claim-what = Hasta { $most } se devuelve sin decisión, cuando otras dos personas dicen que sí.
fund-paid = ¿Cuánto pagaste?
fund-paid-hint = Por ejemplo 12,50
fund-code = ¿Para qué petición fue? (opcional)
fund-code-hint = Su código, por ejemplo PLUM 4821
fund-claim-go = Pedir que se devuelva
fund-claim-more = Fue más que eso: proponerlo
fund-claim-not-enough = No hay tanto libre en la hucha. Proponlo, o espera a que entre algo.
fund-code-unknown = No conocemos ninguna petición con ese código. Míralo otra vez o déjalo vacío.
fund-amount-unclear = Escribe una cantidad con cifras, por ejemplo 12,50.
fund-amount-too-much = Es más de lo que se puede apuntar de una vez.
fund-put-in = Entró algo
fund-came = ¿Cuánto entró?
fund-came-hint = Por ejemplo 12,50. Quién lo dio no se apunta.
fund-put-in-go = Apuntarlo
fund-limits = Lo que vale hoy

said-put-in = Apuntado.
said-claimed = Recibido. Otras dos personas dicen que sí y se devuelve.
said-claim-approved = Has dicho que sí. Falta una persona más.
said-claim-paid = Ha salido de la hucha. Entrégalo ahora.
said-claim-withdrawn = Retirado.

refusal-over-errand-limit = Es más de lo que se devuelve sin decisión. Proponlo.
refusal-enough-claims = Tres recados tuyos esperan. Pide otro cuando se devuelva uno.

today-claims =
    { $n ->
        [one] Un recado espera que se devuelva
       *[other] { $n } recados esperan que se devuelvan
    }
today-claims-what = Dos personas dicen que sí y sale de la hucha.
today-to-fund = Al fondo

log-claimed = Alguien pagó { $amount } por un recado y pide que se devuelva.
log-approved = { $who } dijo que sí a devolver un recado.
log-paid-back = Devuelto por un recado, de la hucha: { $amount }.
log-claim-withdrawn = Alguien retiró lo que pedía por un recado.

fund-receipt = Foto del recibo
fund-receipt-optional = Foto del recibo (opcional)
fund-receipt-hint = Hasta 8 MB. No se guarda dónde ni cuándo se hizo. Tapa nombres y números de tarjeta.
fund-receipt-title = El recibo
fund-receipt-alt = Foto { $n } del recibo de { $amount }
fund-receipt-look = Recibo
fund-receipt-add = Añadir una foto del recibo
fund-receipt-none = No hay foto.
fund-receipt-sealed = El recibo está sellado. Queda escrito que lo miras, y quien pagó puede leerlo.
fund-receipt-open = Mirar el recibo
fund-receipt-who = Quién lo ha mirado
fund-receipt-nobody = Nadie lo ha mirado todavía.
fund-receipt-opened = { $who }, { $when }
fund-claim-paid-on = { $amount }, devuelto el { $day }
fund-claim-withdrawn-on = { $amount }, retirado el { $day }
said-claimed-without = Anotado, pero la foto no se guardó. Añádela aquí otra vez.
