# There is no weight to add: every set was full, twice in a row, so the next variant is proposed.
routine knee-curl
past standing-single-leg-hamstring-curl days=7 left=12,12,12 right=12,12,12 effort=fine variant=standard
past standing-single-leg-hamstring-curl days=3 left=12,12,12 right=12,12,12 effort=easy variant=standard

when resting standing-single-leg-hamstring-curl + 20
athlete: ready
after 21
athlete: yes
for 20
---
 2:34  » ready
 2:34  rested 20 s (30 planned)
 2:34  ── briefing · standing-single-leg-hamstring-curl · standard · set 1 of 3 · left
 2:34  Standing hamstring curl. Three sets of eight to twelve repetitions on each side.
 2:39  Left side first.
 2:40  Last time left twelve, twelve, twelve; right twelve, twelve, twelve.
 2:47  Every set was full, twice in a row, so it goes one step up.
 2:51  Today Standing hamstring curl with a hold, aim for eight.
 2:55  » yes
 2:55  ── briefing · standing-single-leg-hamstring-curl · top-hold · set 1 of 3 · left
 2:55  Let's do that.
 2:56  Standing hamstring curl with a hold. Three sets of eight to twelve repetitions on each side.
 3:02  Stand upright on both feet, with a chair or a wall within reach.
 3:06  Your hips are level and face ahead.
 3:09  If your knee hurts, stop at once.
 3:11  Keep your hips level and facing ahead.
 3:14  Get set.
