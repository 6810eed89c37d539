# New is told in full, once done before is told as a set-up: how to stand, what to mind, and the key cue.
routine balanced-eleven
only romanian-deadlift single-leg-deadlift
history leg-swing times=5
history romanian-deadlift times=0
history single-leg-deadlift times=1

when working leg-swing + 3
athlete: go to Romanian deadlift
when working
after 1
athlete: go to single-leg deadlift
when working
for 2
---
 0:31  » go to Romanian deadlift
 0:31  ✓ leg-swing, set 1: 3 s left
 0:31  ── briefing · romanian-deadlift · standard · set 1 of 2
 0:31  On we go.
 0:32  Romanian deadlift. Two sets of eight to twelve repetitions.
 0:36  You need two dumbbells.
 0:38  Stand with your feet hip-width apart, the weights in front of your thighs.
 0:43  Here is how it goes.
 0:45  Soften your knees.
       …
 1:09  Take your position.
 1:18    3 · 2 · 1
 1:21  ── working · romanian-deadlift · standard · set 1 of 2
 1:21    1
 1:22  » go to single-leg deadlift
 1:22  ── briefing · single-leg-deadlift · standard · set 1 of 2 · left
 1:22  There we go.
 1:23  Single-leg deadlift. Two sets of eight to twelve repetitions on each side.
 1:28  Left side first.
 1:30  You need one dumbbell.
 1:31  Stand on both feet, hip-width apart.
 1:34  Hold the weight in the hand opposite the leg you train.
       …
 1:51  Stand on the leg you train.
 1:53    3 · 2 · 1
 1:56  ── working · single-leg-deadlift · standard · set 1 of 2 · left
 1:56    1
