# A pause in the change of sides, to move the chair, and one in the briefing: it goes on where it was.
routine knee-curl

when briefing standing-single-leg-hamstring-curl + 12
athlete: pause please
after 30
athlete: keep going
when changing-sides standing-single-leg-hamstring-curl + 5
athlete: wait
after 20
athlete: resume
when working
for 3
---
 2:55  Your hips are level and face ahead.
 2:56  » pause please
 2:56  ── paused · standing-single-leg-hamstring-curl · standard · set 1 of 3 · left
 2:56  Paused. Say resume when you are ready.
 3:26  » keep going
 3:26  ── briefing · standing-single-leg-hamstring-curl · standard · set 1 of 3 · left
 3:26  Going on.
 3:27  Your hips are level and face ahead.
 3:30  Here is how it goes.
 3:31  Stand on the other leg, and raise the leg you train a little.
 3:35  Bend that knee, and bring the heel toward your bottom.
 3:39  Squeeze the back of your thigh.
       …
 4:33    7 · down · 8 · down · 9 · down · 10 · down · 11 · down · 12 · down
 5:03  ✓ standing-single-leg-hamstring-curl, set 1: 12 left
 5:03  ── changing-sides · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 5:03  Change sides. Right side.
 5:08  » wait
 5:08  ── paused · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 5:08  Paused. I wait until you say resume.
 5:28  » resume
 5:28  ── changing-sides · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 5:28  Changing sides. Right side.
 5:38    3 · 2 · 1
 5:41  ── working · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 5:41    1 · down
