# Questions in a rest: each is answered, the rest is not longer for it, and the next set is announced in time.
routine day-one

when resting romanian-deadlift set 2 + 1
athlete: how do i do this
after 32
athlete: how many did i do
after 5
athlete: what's next
when working romanian-deadlift set 2
for 4
---
 8:05    up
 8:06  ✓ romanian-deadlift, set 1: 10
 8:06  ── resting · romanian-deadlift · standard · set 2 of 3
 8:06  Set done. Rest for sixty seconds.
 8:07  » how do i do this
 8:07  Romanian deadlift.
 8:08  Stand with your feet hip-width apart, the weights in front of your thighs.
 8:13  Soften your knees.
 8:15  Send your hips back, and let your body tip forward from the hips.
 8:19  Let your hands travel down the front of your legs, as far as your flexibility allows.
 8:24  The back of your thighs should stretch strongly there.
 8:27  Drive your hips forward to stand up, slowly.
 8:31  When you take weights, begin with medium ones.
 8:34  Keep your back flat and your neck in line.
 8:36  Half the rest is over.
 8:39  » how many did i do
 8:39  Ten repetitions in the last set.
 8:44  » what's next
 8:44  Next comes set two of three, Romanian deadlift.
 8:48  Next, Romanian deadlift, set two of three. Slow going down.
 9:03    3 · 2 · 1
 9:06  rested 60 s (60 planned)
 9:06  ── working · romanian-deadlift · standard · set 2 of 3
 9:06    1 · hold
