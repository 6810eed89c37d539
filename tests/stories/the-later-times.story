# From the third time on an exercise gets one cue, from the sixth on nothing but its name.
routine balanced-eleven
only step-up lying-leg-curl
history leg-swing times=5
history step-up times=2
history lying-leg-curl times=5

when working leg-swing + 3
athlete: go to step up
when working
after 1
athlete: go to lying leg curl
when working
for 2
---
 0:31  » go to step up
 0:31  ✓ leg-swing, set 1: 3 s left
 0:31  ── briefing · step-up · standard · set 1 of 2 · left
 0:31  On we go.
 0:32  Step up. Two sets of eight to twelve repetitions on each side.
 0:36  Left side first.
 0:38  You need a low, firm step, like the bottom stair.
 0:42  Let the leg on the step do all the work.
 0:44  Take your position.
 0:53    3 · 2 · 1
 0:56  ── working · step-up · standard · set 1 of 2 · left
 0:56    1
 0:57  » go to lying leg curl
 0:57  ── briefing · lying-leg-curl · standard · set 1 of 2
 0:57  There we go.
 0:59  Lying leg curl. Two sets of eight to twelve repetitions.
 1:03  You need a lying leg curl machine.
 1:05  Get set.
 1:12  Press your hips down.
 1:14    3 · 2 · 1
 1:17  ── working · lying-leg-curl · standard · set 1 of 2
 1:17    1
