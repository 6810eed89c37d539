# The right leg cramps: back to the left one; each side goes on where it was, and both are done to the end.
routine knee-curl

when working standing-single-leg-hamstring-curl set 1 left + 31
athlete: switch sides
when working standing-single-leg-hamstring-curl set 1 right + 12
athlete: switch sides
when resting
for 4
---
 4:00    7
 4:01  » switch sides
 4:01  ✓ standing-single-leg-hamstring-curl, set 1: 6 left
 4:01  ── changing-sides · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 4:01  Change sides. Right side.
 4:13    3 · 2 · 1
 4:16  ── working · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 4:16    1 · down · 2 · down · 3
 4:28  » switch sides
 4:28  ✓ standing-single-leg-hamstring-curl, set 1: 2 right
 4:28  ── changing-sides · standing-single-leg-hamstring-curl · standard · set 1 of 3 · left
 4:28  Change sides. Left side.
 4:40    3 · 2 · 1
 4:43  ── working · standing-single-leg-hamstring-curl · standard · set 1 of 3 · left
 4:43    7 · down · 8 · down · 9 · down · 10 · down · 11 · down · 12 · down
 5:13  ✓ standing-single-leg-hamstring-curl, set 1: 12 left
 5:13  ── changing-sides · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
       …
 5:58    9 · down · 10 · down · 11 · down · 12 · down
 6:18  ✓ standing-single-leg-hamstring-curl, set 1: 12 right
 6:18  ── resting · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
 6:18  Set done. Rest for sixty seconds.
