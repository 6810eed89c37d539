# The hip hurts while the exercise is still being explained: another one is explained in its place.
routine day-two

when briefing single-leg-deadlift + 6
athlete: my hip hurts
after 9
athlete: another exercise
for 25
---
 6:35  Left side first.
 6:36  » my hip hurts
 6:36  ! pain reported in single-leg-deadlift (1)
 6:36  ── hurting · single-leg-deadlift · standard · set 1 of 3 · left
 6:36  Then take care. You can say easier, another exercise, or end. Say resume if it was nothing.
 6:45  » another exercise
 6:45  ── briefing · romanian-deadlift · standard · set 1 of 3
 6:45  Instead of Single-leg deadlift, we do Romanian deadlift.
 6:49  Romanian deadlift. Three sets of eight to ten repetitions.
 6:53  You need two dumbbells.
 6:55  Stand with your feet hip-width apart, the weights in front of your thighs.
 7:00  Here is how it goes.
 7:01  Soften your knees.
 7:03  Send your hips back, and let your body tip forward from the hips.
 7:07  Let your hands travel down the front of your legs, as far as your flexibility allows.
