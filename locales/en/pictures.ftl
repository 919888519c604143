# Photos of receipts and of goods.

picture-add = Add this photo
picture-take-away = Take it away
picture-alt = What does the photo show? (optional)
picture-alt-hint = For those who cannot see it. For example: a wooden cot with a mattress
picture-none = Choose a photo first.
picture-too-many-bytes = This file is larger than 8 MB. Send a smaller photo, or a screenshot of it.
picture-too-many-pixels = This photo has too many pixels. Take it again with a lower resolution, or send a screenshot of it.
picture-other-kind = We can read photos as JPEG, PNG or WebP. This is something else.
picture-damaged = This photo did not arrive whole. Choose it once more, or take it again.
picture-busy = Many photos are coming in just now. Choose it once more in a minute.
picture-full = Our disk is full, so the photo was not kept. Everything else was.

said-picture-added = The photo is kept.
said-picture-gone = The photo is gone, for good.

refusal-enough-pictures = Three photos are enough for one thing. Take one away first.
refusal-enough-pictures-today = You have added twenty photos today. Come back tomorrow.

log-goods-added = { $who } added a photo to an offer.
log-receipt-added = Somebody added a photo of a receipt.
log-opened-receipt = { $who } looked at a receipt, { $why }.
log-why-receipt = to see to paying it back
log-picture-gone = A photo was wiped.
