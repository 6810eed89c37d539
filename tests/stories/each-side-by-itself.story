# A side is over: the coach gives time to change, and counts the other side in.
routine balanced-eleven
only single-leg-deadlift

when working single-leg-deadlift set 1 left + 8
athlete: done
when working single-leg-deadlift set 1 right + 8
athlete: what's next
for 10
---
 4:57    2
 4:59  » done
 4:59  ✓ single-leg-deadlift, set 1: 1 left
 4:59  ── changing-sides · single-leg-deadlift · standard · set 1 of 2 · right
 4:59  Change sides. Right side.
 5:11    3 · 2 · 1
 5:14  ── working · single-leg-deadlift · standard · set 1 of 2 · right
 5:14    1 · hold · up · 2
 5:22  » what's next
 5:22  First a rest of sixty seconds.
 5:24  Then comes set two of two, Single-leg deadlift.
 5:28    3 · 2 · 1 · 2
