# The phone rang in her pocket: the set begins anew, and three repetitions do not take the place of ten.
routine first-steps

when working glute-bridge set 2 + 20
athlete: go back
when resting
for 4
---
 6:48    4
 6:50  » go back
 6:50  ✓ glute-bridge, set 2: 3
 6:51  From the start of this set.
 6:53    3 · 2 · 1 · 1 · hold · down · 2 · hold · down · 3 · hold · down
 7:14    4 · hold · down · 5 · hold · down · 6 · hold · down · 7 · hold · down
 7:38    8 · hold · down · 9 · hold · down · 10 · hold · down
 7:56  ✓ glute-bridge, set 2: 10
 7:56  ── resting · glute-bridge · standard · set 3 of 3
 7:56  Sixty seconds of rest.
