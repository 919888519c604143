### What programs are told. Sentences of at most twenty words, as on the pages.

api-look-again = Something here has to be looked at again
api-missing = This is missing
api-unknown-field = We know no field of this name here
api-not-words = This has to be text
api-too-long = At most { $n } characters, please
api-not-a-number = This has to be a whole number
api-out-of-range = This has to be between { $words } and { $n }
api-not-yes-or-no = This has to be true or false
api-not-a-time = Write a moment as in 2026-11-23T18:00:00Z
api-not-a-choice = This has to be one of: { $words }
api-not-hex = This has to be { $n } hexadecimal digits
api-too-many = At most { $n }, please
api-not-a-list = This has to be a list
api-not-a-record = This has to be an object with named fields
api-empty = There has to be something here
api-not-there = There is no such thing in this group
api-token-unknown = This token works no longer, or never did
api-reads-only = This program was only let read
api-opens-not = This program was not let open details
api-not-json = What you sent is not JSON
api-changed-since = It has changed since you looked
api-another-under-this-key = Something else was sent under this key before
api-no-such-key = The key is empty or too long
api-open-first = Open the details first; that is written down
api-a-moment = Much is coming from your network. Wait a moment, or do the small piece of work
