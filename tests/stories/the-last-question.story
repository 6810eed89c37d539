# At the very end there are two questions, and the last words wait for their answers.
routine couch-and-ball
history stability-ball-leg-curl times=3

when working stability-ball-leg-curl set 3 + 40
athlete: done
after 4
athlete: eleven
after 4
athlete: fine
to the end
---
17:02  » done
17:02  ✓ stability-ball-leg-curl, set 3: 40 s
17:02  ── finished
17:02  How many did you get?
17:06  » eleven
17:06  ✓ stability-ball-leg-curl, set 3: 11
17:06  Eleven, got it.
17:08  Was it easy, fine or hard?
17:10  » fine
17:10  ✓ stability-ball-leg-curl, set 3: 11, fine
17:10  Noted.
17:11  That was couch and ball. When the sets get long, hold at the top, then raise the support, then use one leg. Rest well.
17:20  ── finished
