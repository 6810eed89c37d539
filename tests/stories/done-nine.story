# One short of ten: the set ends and is told in the same breath.
routine first-steps
only glute-bridge
history glute-bridge times=3

when working glute-bridge set 1 + 50
athlete: done, nine
for 20
---
 4:58    9
 5:00  » done, nine
 5:00  ✓ glute-bridge, set 1: 9
 5:00  ── resting · glute-bridge · standard · set 2 of 3
 5:00  Nine, got it.
 5:02  Rest for sixty seconds.
