# Nothing is counted in a timed set, so it goes no faster; the seconds wait while that is said.
routine first-steps
only wall-sit
history wall-sit times=3

when working wall-sit set 1 + 5
athlete: faster
when resting
for 5
---
 4:19  » faster
 4:19  The clock sets this one.
 4:26  Halfway.
 4:33    3 · 2 · 1
 4:36  ✓ wall-sit, set 1: 20 s
 4:36  ── resting · wall-sit · standard · set 2 of 3
 4:36  Set done. Rest for sixty seconds.
