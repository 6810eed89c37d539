# Questions while an exercise is explained: each is answered, and the explanation is taken up at the same sentence.
routine first-steps

when briefing step-up + 8
athlete: how many sets left
after 6
athlete: what's next
after 6
athlete: what weight last time
after 6
athlete: how do i do this
when working step-up
for 5
---
11:08  » how many sets left
11:09  With this one, three sets of Step up, and eight sets in all.
11:13  Make sure the step is firm and cannot slide.
11:14  » what's next
11:15  Step up, as soon as it is explained. Say next to begin.
11:19  Make sure the step is firm and cannot slide.
11:20  » what weight last time
11:21  Step up goes without weights.
11:23  Make sure the step is firm and cannot slide.
11:26  Stand facing it, feet hip-width apart.
11:26  » how do i do this
11:27  Step up. Three sets of eight to ten repetitions on each side.
11:31  Left side first.
11:32  You need a low, firm step, like the bottom stair.
11:36  Make sure the step is firm and cannot slide.
11:39  Stand facing it, feet hip-width apart.
11:42  Put the whole foot of the leg you train on the step.
       …
12:07  Take your position.
12:16    3 · 2 · 1
12:19  ── working · step-up · standard · set 1 of 3 · left
12:19    1 · down
