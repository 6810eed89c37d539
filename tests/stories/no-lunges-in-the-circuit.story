# An exercise of a circuit is skipped in the first round: it is left out of the second one, too.
routine no-equipment

when briefing reverse-lunge + 14
athlete: skip this exercise
when resting glute-bridge-walkout set 2 + 3
athlete: how many sets left
for 30
---
 9:46  Here is how it goes.
 9:48  Step your other foot far behind you, onto the ball of the foot.
 9:48  » skip this exercise
 9:48  ── briefing · glute-bridge-walkout · standard · set 1 of 3
 9:48  Leaving out Reverse lunge.
 9:51  Glute bridge walkout. Three sets of eight to ten repetitions.
 9:55  Lie on your back with your knees bent and your feet flat on the floor.
 9:59  Here is how it goes.
10:00  Lift your hips into a bridge.
10:02  Walk your feet away in small steps, one foot at a time.
       …
11:47  ✓ glute-bridge-walkout, set 1: 10
12:47  rested 60 s (60 planned)
13:47  ✓ glute-bridge, set 2: 10
14:17  rested 30 s (30 planned)
15:17  ✓ single-leg-deadlift, set 2: 10 left
16:20    9 · hold · up · 10 · hold · up
16:32  ✓ single-leg-deadlift, set 2: 10 right
16:32  ── resting · glute-bridge-walkout · standard · set 2 of 3
16:32  Thirty seconds of rest.
16:35  » how many sets left
16:35  With this one, two sets of Glute bridge walkout, and six sets in all.
16:42  Next, Glute bridge walkout, round two of three. Pelvis steady.
16:59    3 · 2 · 1
17:02  rested 30 s (30 planned)
17:02  ── working · glute-bridge-walkout · standard · set 2 of 3
17:02    1
