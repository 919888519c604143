# The power mirror.

effect-mirror-off = The power mirror no longer shows this: { $what }
effect-mirror-on = The power mirror shows this again: { $what }

# What it shows, by name.
mirror-distribution = How much leans on how few
mirror-rotation = Turns that end
mirror-equal-access = Keys held by
mirror-delegation = Work with a mandate
mirror-responsibility = Hearing from duties
mirror-allocation = Somebody learns it
mirror-diffusion = What only one can open
mirror-voice = Whose words end up in it
mirror-mutuality = Giving and being given to
mirror-burnout = Time to rest
