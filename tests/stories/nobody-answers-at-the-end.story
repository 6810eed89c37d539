# The last set is over, and nobody answers any more: both questions are asked once, then come the last words.
routine couch-and-ball
history stability-ball-leg-curl times=3

when working stability-ball-leg-curl set 3 + 30
athlete: done
to the end
---
16:52  » done
16:52  ✓ stability-ball-leg-curl, set 3: 30 s
16:52  ── finished
16:52  How many did you get?
16:58  How was that, easy, fine or hard?
17:06  That was couch and ball. When the sets get long, hold at the top, then raise the support, then use one leg. Rest well.
17:15  ── finished
