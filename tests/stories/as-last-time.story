# Last time the support was right: the coach proposes it, and "yes" takes it.
routine knee-curl
history standing-single-leg-hamstring-curl times=4 next=supported/easier

when resting standing-single-leg-hamstring-curl + 20
athlete: ready
after 12
athlete: yes
for 45
---
 2:34  » ready
 2:34  rested 20 s (30 planned)
 2:34  ── briefing · standing-single-leg-hamstring-curl · standard · set 1 of 3 · left
 2:34  Standing hamstring curl. Three sets of eight to twelve repetitions on each side.
 2:39  Left side first.
 2:40  Last time you went down to Standing hamstring curl with support.
 2:44  Say yes to do that, or no for the plan as it is.
 2:46  » yes
 2:46  ── briefing · standing-single-leg-hamstring-curl · supported · set 1 of 3 · left
 2:46  Let's do that.
 2:47  Standing hamstring curl with support. Three sets of eight to twelve repetitions on each side.
 2:53  You need a chair.
 2:55  Stand upright on both feet, with one hand on your support.
 2:59  Your hips are level and face ahead.
 3:01  If your knee hurts, stop at once.
 3:04  Keep your hips level and facing ahead.
 3:06  Get set.
 3:11  Lift the foot of the leg you train just off the floor.
 3:15    3 · 2 · 1
 3:18  ── working · standing-single-leg-hamstring-curl · supported · set 1 of 3 · left
 3:18    1 · down · 2 · down · 3 · down
