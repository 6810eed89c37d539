# An athlete who thinks in pounds is answered in pounds, to half a pound.
routine balanced-eleven
only single-leg-deadlift
units lb
history single-leg-deadlift times=6 load=8

when briefing single-leg-deadlift + 6
athlete: what weight last time
when working single-leg-deadlift set 1 left + 60
athlete: done, ten with twenty pounds
when resting + 6
athlete: with seventeen and a half pounds
after 5
athlete: what weight last time
for 5
---
 4:03  Left side first.
 4:04  » what weight last time
 4:04  Seventeen and a half pounds the last time, for Single-leg deadlift.
 4:09  Left side first.
 4:10  Get set.
 4:17  Stand on the leg you train.
 4:19    3 · 2 · 1
 4:22  ── working · single-leg-deadlift · standard · set 1 of 2 · left
 4:22    1 · hold · up · 2 · hold · up · 3 · hold · up · 4 · hold · up
 4:46    5 · hold · up · 6 · hold · up · 7 · hold · up · 8 · hold · up
 5:10    9 · hold · up · 10 · hold · up
 5:22  » done, ten with twenty pounds
 5:22  ✓ single-leg-deadlift, set 1: 10 left with 9.072 kg
 5:22  ── changing-sides · single-leg-deadlift · standard · set 1 of 2 · right
 5:22  Ten with twenty pounds, got it.
 5:24  Change sides. Right side.
 5:34    3 · 2 · 1
 5:37  ── working · single-leg-deadlift · standard · set 1 of 2 · right
 5:37    1 · hold · up · 2 · hold · up · 3 · hold · up · 4 · hold · up
 6:01    5 · hold · up · 6 · hold · up · 7 · hold · up · 8 · hold · up
 6:25    9 · hold · up · 10 · hold · up · 11 · hold · up · 12 · hold · up
 6:49  ✓ single-leg-deadlift, set 1: 12 right with 9.072 kg
 6:49  ── resting · single-leg-deadlift · standard · set 2 of 2 · left
 6:49  Set done. Rest for sixty seconds.
 6:55  » with seventeen and a half pounds
 6:55  ✓ single-leg-deadlift, set 1: 10 left with 7.938 kg
 6:55  ✓ single-leg-deadlift, set 1: 12 right with 7.938 kg
 6:55  Seventeen and a half pounds, got it.
 7:00  » what weight last time
 7:00  The last time it was seventeen and a half pounds. Seventeen and a half pounds today.
