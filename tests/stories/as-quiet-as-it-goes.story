# Somebody sleeps next door: quieter in the rest, until it goes no further, and the rest is not longer for it.
routine day-one

when resting romanian-deadlift set 2 + 1
athlete: quieter
after 4
athlete: not so loud
after 4
athlete: turn it down
after 4
athlete: quieter
after 4
athlete: quieter
when working romanian-deadlift set 2
for 3
---
 8:05    up
 8:06  ✓ romanian-deadlift, set 1: 10
 8:06  ── resting · romanian-deadlift · standard · set 2 of 3
 8:06  Set done. Rest for sixty seconds.
 8:07  » quieter
 8:07  Quieter now.
 8:08  Set done. Rest for sixty seconds.
 8:11  » not so loud
 8:11  A little quieter.
 8:15  » turn it down
 8:15  Down a step.
 8:19  » quieter
 8:19  Quieter now.
 8:23  » quieter
 8:23  This is as quiet as it goes.
 8:36  Half the rest is over.
 8:48  Next, Romanian deadlift, set two of three. Slow going down.
 9:03    3 · 2 · 1
 9:06  rested 60 s (60 planned)
 9:06  ── working · romanian-deadlift · standard · set 2 of 3
 9:06    1
