# Zdjęcia paragonów i rzeczy.

picture-add = Dodaj to zdjęcie
picture-take-away = Usuń je
picture-alt = Co widać na zdjęciu? (niekonieczne)
picture-alt-hint = Dla tych, którzy go nie zobaczą. Na przykład: drewniane łóżeczko z materacem
picture-none = Najpierw wybierz zdjęcie.
picture-too-many-bytes = Ten plik ma ponad 8 MB. Wyślij mniejsze zdjęcie albo zrzut ekranu.
picture-too-many-pixels = To zdjęcie ma za dużo pikseli. Zrób je w niższej rozdzielczości albo wyślij zrzut ekranu.
picture-other-kind = Czytamy zdjęcia JPEG, PNG i WebP. To jest coś innego.
picture-damaged = To zdjęcie nie dotarło w całości. Wybierz je jeszcze raz albo zrób nowe.
picture-busy = Właśnie przychodzi dużo zdjęć. Wybierz je jeszcze raz za minutę.
picture-full = Nasz dysk jest pełny i zdjęcie nie zostało zapisane. Cała reszta tak.

said-picture-added = Zdjęcie jest zapisane.
said-picture-gone = Zdjęcia nie ma już na zawsze.

refusal-enough-pictures = Trzy zdjęcia jednej rzeczy wystarczą. Najpierw usuń któreś.
refusal-enough-pictures-today = Dziś masz już dwadzieścia dodanych zdjęć. Wróć jutro.

log-goods-added = { $who } dodaje zdjęcie do oferty.
log-receipt-added = Ktoś dodał zdjęcie paragonu.
log-opened-receipt = { $who } ogląda paragon, { $why }.
log-why-receipt = żeby zająć się zwrotem
log-picture-gone = Zdjęcie zostało wymazane.
