# Ten are not enough today: the set goes on until the athlete is tired, and they say how many it were.
routine complete-hamstrings
only stability-ball-leg-curl
history stability-ball-leg-curl times=7

when working stability-ball-leg-curl set 2 + 14
athlete: until i'm tired
after 24
athlete: done
after 5
athlete: fourteen
when working stability-ball-leg-curl set 3
for 5
---
 6:25    3
 6:27  » until i'm tired
 6:27  Go on, and say done when the muscles are tired.
 6:51  » done
 6:51  ✓ stability-ball-leg-curl, set 2: 35 s
 6:51  ── resting · stability-ball-leg-curl · standard · set 3 of 3
 6:51  How many?
 6:56  Rest for ninety seconds.
 6:56  » fourteen
 6:56  ✓ stability-ball-leg-curl, set 2: 14
 6:56  Fourteen, got it.
 6:58  Rest for ninety seconds.
 7:14  One more set, with the same care.
 7:36  Halfway through your rest.
 8:03  Set three of three comes next, Ball curl. Heels close in.
 8:18    3 · 2 · 1
 8:21  rested 90 s (90 planned)
 8:21  ── working · stability-ball-leg-curl · standard · set 3 of 3
 8:21  Keep going until the muscles are tired, then say done.
