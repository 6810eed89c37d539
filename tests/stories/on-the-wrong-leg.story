# She stands on her right leg when the coach begins with the left one: it begins with the right one, and from one.
routine day-two

when working single-leg-deadlift set 1 left + 2
athlete: other leg
when changing-sides
for 3
---
 7:23  ── working · single-leg-deadlift · standard · set 1 of 3 · left
 7:23    1
 7:25  » other leg
 7:25  ── working · single-leg-deadlift · standard · set 1 of 3 · right
 7:25  Right side.
 7:26    3 · 2 · 1 · 1 · hold · up · 2 · hold · up · 3 · hold · up
 7:47    4 · hold · up · 5 · hold · up · 6 · hold · up · 7 · hold · up
 8:11    8 · hold · up · 9 · hold · up · 10 · hold · up
 8:29  ✓ single-leg-deadlift, set 1: 10 right
 8:29  ── changing-sides · single-leg-deadlift · standard · set 1 of 3 · left
 8:29  Change sides. Left side.
