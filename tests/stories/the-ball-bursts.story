# In the middle of a set there is no ball any more: the set ends, and something else is explained in its place.
routine couch-and-ball

when working stability-ball-leg-curl set 2 + 16
athlete: I don't have a ball
when working roller-leg-curl
for 12
---
14:51  » I don't have a ball
14:51  ✓ stability-ball-leg-curl, set 2: 16 s
14:51  ── briefing · roller-leg-curl · standard · set 2 of 3
14:51  No ball: instead of Ball curl, we do Roller curl.
14:55  Roller curl. Two sets, until the muscles that work are tired.
15:00  You need a foam roller.
15:02  Lie on your back with your heels on the roller, arms by your sides.
15:06  Here is how it goes.
15:08  Press your heels down and raise your hips.
       …
15:35  Hips up.
15:36    3 · 2 · 1
15:39  ── working · roller-leg-curl · standard · set 2 of 3
15:39  Keep going until the muscles are tired, then say done.
