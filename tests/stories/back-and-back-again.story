# Said once, "back" begins this set anew; said again at its start, it goes to the set before.
routine complete-hamstrings

when working romanian-deadlift set 2 + 14
athlete: back
after 2
athlete: back
for 18
---
 6:47    hold
 6:48  » back
 6:48  ✓ romanian-deadlift, set 2: 2
 6:48  From the start of this set.
 6:50  » back
 6:50  ── working · romanian-deadlift · standard · set 1 of 3
 6:50  Back to Romanian deadlift, set one.
 6:53    3 · 2 · 1 · 1 · hold · up · 2 · hold · up · 3
