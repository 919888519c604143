# The machine that the house runs on.

machine-title = The machine
machine-link = The machine and its backups
machine-lead = The same for everybody here. Nothing on this page is about a person.
machine-worry = Needs attention
machine-itself = The machine itself
machine-program = The program
machine-version = Version { $version }
machine-since = Running since { $when }
machine-database = Where it keeps things
machine-database-file = In a file on this machine (SQLite).
machine-database-server = In a database server (PostgreSQL).
machine-room = Room on the disk
machine-room-left = { $room } are left.
machine-room-little = When the disk is full, nothing new can be saved. What is there stays.
machine-mb = { $n } MB
machine-gb = { $n } GB
machine-letters = Letters
machine-letters-go = Letters go out by e-mail.
machine-letters-none = No letters go out: no mail server was named.
machine-forgets = When something is forgotten
machine-forgets-once = At once it opens from no copy any more, old backups included.
machine-forgets-week = Several servers share the keys. After seven days at most it opens from no copy any more, old backups included.
machine-https = Locked connection
machine-https-there = Pages come over https. The certificate is renewed by itself.
machine-https-fetching = The certificate is being fetched. That takes a minute.
machine-https-missed = Since { $when } no certificate could be fetched. It is tried again by itself.
machine-https-todo = The name must point to this machine, and port 443 must be reachable from everywhere.

machine-backups = If the machine breaks
machine-backups-last = No backups
machine-backups-none = No backups are made. If the disk breaks, everything is gone.
machine-backups-todo = Whoever looks after the machine can change that in an hour. The way is in docs/keeping.md.
machine-shelf-same = A folder on the same disk
machine-shelf-other = A folder on another disk
machine-shelf-folder = A folder
machine-shelf-elsewhere = A store elsewhere
machine-shelf-away = It cannot be reached at the moment. Perhaps a stick is not plugged in.
machine-newest = The last backup is from { $when }.
machine-proved = It was proved by restoring it: everything in it opened.
machine-count =
    { $n ->
        [one] { $n } backup lies there. Each is kept for 14 days.
       *[other] { $n } backups lie there. Each is kept for 14 days.
    }
machine-newest-old = That is too long ago.
machine-newest-none = There is no backup yet.
machine-no-keys = The copy of the keys is missing there. Without it no backup opens.
machine-same-disk = If that disk breaks, house and backups are both gone.
machine-trouble = A backup is missing
machine-trouble-since = Since { $when } something is in the way. It is tried again every quarter of an hour.
machine-forgetting = Forgetting has not reached everything
machine-forgetting-since = Since { $when } the copy of the keys could not be renewed. Old backups still open what was forgotten since.
machine-key = Who can open a backup
machine-key-shares = Any { $needed } of { $shares } papers that members took home open it together.
machine-key-alone = Nobody can open it alone, not even whoever runs the machine.
machine-key-name = The papers are of recovery key { $name }, made on { $when }.
machine-key-none = There is no recovery key yet. Until you make one together, no backups are made.
machine-duty =
    { $n ->
        [0] Nobody has this duty at the moment.
        [one] One person has this duty. Two would be better.
       *[other] { $n } people have this duty.
    }
machine-duty-go = What this duty is
