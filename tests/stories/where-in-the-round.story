# In a circuit the next thing is another exercise, of the same round; after the other side, where there is one.
routine no-equipment

when working glute-bridge set 2 + 12
athlete: what's next
when working single-leg-deadlift set 2 left + 9
athlete: what comes next
for 6
---
15:50  » what's next
15:50  First a rest of thirty seconds.
15:52  Then comes round two of three, Single-leg deadlift without weight.
15:57    3 · 2 · 1 · 3 · hold · down · 4 · hold · down · 5 · hold · down
16:18    6 · hold · down · 7 · hold · down · 8 · hold · down · 9 · hold · down
16:42    10 · hold · down
16:48  ✓ glute-bridge, set 2: 10
       …
17:15    3 · 2 · 1
17:18  rested 30 s (30 planned)
17:18  ── working · single-leg-deadlift · bodyweight · set 2 of 3 · left
17:18    1 · hold · up · 2
17:27  » what comes next
17:27  Next comes the right side.
17:29    2 · hold
