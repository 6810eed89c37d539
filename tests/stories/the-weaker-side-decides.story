# The right side did less: it begins, and the left one does no more than it.
routine knee-curl
past standing-single-leg-hamstring-curl days=3 left=12,12,12 right=10,10,9 effort=fine variant=standard

when resting standing-single-leg-hamstring-curl + 20
athlete: ready
after 23
athlete: yes
when resting standing-single-leg-hamstring-curl set 2
for 4
---
 2:34  » ready
 2:34  rested 20 s (30 planned)
 2:34  ── briefing · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 2:34  Standing hamstring curl. Three sets of eight to twelve repetitions on each side.
 2:39  Right side first.
 2:40  Last time left twelve, twelve, twelve; right ten, ten, nine.
 2:46  You are within the range, so try one repetition more.
 2:50  The right side did less, so both go by it.
 2:53  Today the same, aim for eleven.
 2:55  Say yes to do that, or no for the plan as it is.
 2:57  » yes
 2:57  Let's do that.
 2:58  Stand upright on both feet, with a chair or a wall within reach.
 3:02  Your hips are level and face ahead.
 3:05  If your knee hurts, stop at once.
 3:07  Keep your hips level and facing ahead.
 3:10  Get set.
       …
 4:14  ✓ standing-single-leg-hamstring-curl, set 1: 11 right
 4:59    7 · down · 8 · down · 9 · down · 10 · down · 11 · down
 5:24  ✓ standing-single-leg-hamstring-curl, set 1: 11 left
 5:24  ── resting · standing-single-leg-hamstring-curl · standard · set 2 of 3 · right
 5:24  Set done. Rest for sixty seconds.
