# The right leg was the weaker one last time: it begins, while it is fresh, and "which leg" is answered everywhere.
routine first-steps
history step-up times=2 reps=9,8,8 weaker=right

when briefing step-up + 9
athlete: which leg
when working step-up + 4
athlete: which side
when changing-sides + 3
athlete: which leg
when working
for 3
---
11:09  Get into position.
11:09  » which leg
11:10  The right one.
11:11  Get into position.
11:20    3 · 2 · 1
11:23  ── working · step-up · standard · set 1 of 3 · right
11:23    1 · down
11:27  » which side
11:27  It is the right one.
11:29    1 · down · 2 · down · 3 · down · 4 · down · 5 · down · 6 · down
11:59    7 · down · 8 · down · 9 · down · 10 · down
12:19  ✓ step-up, set 1: 10 right
12:19  ── changing-sides · step-up · standard · set 1 of 3 · left
12:19  Change sides. Left side.
12:22  » which leg
12:22  The left one.
12:31    3 · 2 · 1
12:34  ── working · step-up · standard · set 1 of 3 · left
12:34    1 · down
