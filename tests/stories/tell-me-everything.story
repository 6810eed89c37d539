# The exercise is known, but it is long ago: "talk more" brings the whole how-to back.
routine first-steps
only glute-bridge step-up
history glute-bridge times=6
history step-up times=6

when resting step-up + 10
athlete: talk more
when briefing
for 42
---
 9:18  » talk more
 9:18  I say more from now on.
 9:53  Half the rest is over.
10:10  Next, Step up. You need a low, firm step, like the bottom stair.
10:38  rested 90 s (90 planned)
10:38  ── briefing · step-up · standard · set 1 of 3 · left
10:38  Step up. Three sets of eight to ten repetitions on each side.
10:42  Left side first.
10:44  Make sure the step is firm and cannot slide.
10:46  Stand facing it, feet hip-width apart.
10:49  Put the whole foot of the leg you train on the step.
10:52  Here is how it goes.
10:54  Lean slightly forward from the hips, with a flat back.
10:58  Press through the heel on the step, and stand up tall.
11:01  Touch the step lightly with your other foot.
11:04  Lower that foot to the floor slowly; the foot on the step stays there.
11:09  With sore knees, take a lower step.
11:12  Let the leg on the step do all the work.
11:14  Get into position.
