# The last set was a bad one: out of the rest before the next exercise he goes back and does it again.
routine complete-hamstrings

when resting glute-bridge-walkout set 1 + 12
athlete: previous
when resting
for 4
---
 9:26  » previous
 9:26  ── working · romanian-deadlift · standard · set 3 of 3
 9:26  Back to Romanian deadlift, set three.
 9:29    3 · 2 · 1 · 1 · hold · up · 2 · hold · up · 3 · hold · up
 9:47    4 · hold · up · 5 · hold · up · 6 · hold · up · 7 · hold · up
10:07    8 · hold · up · 9 · hold · up · 10 · hold · up
10:22  ✓ romanian-deadlift, set 3: 10
10:22  ── resting · glute-bridge-walkout · standard · set 1 of 3
10:22  Romanian deadlift done. Rest for ninety seconds.
