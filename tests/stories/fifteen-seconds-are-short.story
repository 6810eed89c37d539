# A rest of fifteen seconds has room for what comes next and the count-in; "ready" ends it, "more time" makes it longer.
routine demo

when resting romanian-deadlift set 2 + 7
athlete: ready
when resting stability-ball-leg-curl + 4
athlete: more time
when working
for 2
---
 2:43  » ready
 2:43  rested 7 s (15 planned)
 2:43  ── working · romanian-deadlift · standard · set 2 of 2
 2:44    3 · 2 · 1 · 1 · hold · up · 2 · hold · up · 3 · hold · up
 3:02    4 · hold · up · 5 · hold · up
 3:12  ✓ romanian-deadlift, set 2: 5
 3:12  ── resting · stability-ball-leg-curl · standard · set 1 of 1
 3:12  Next, Ball curl. You need an exercise ball.
 3:16  » more time
 3:16  Fifteen seconds more.
 3:42  rested 30 s (15 planned)
 3:42  ── briefing · stability-ball-leg-curl · standard · set 1 of 1
 3:42  Ball curl. One set of four to five repetitions.
 3:45  You need an exercise ball.
 3:47  Lie on your back with your heels on the ball.
       …
 4:21  Hips up.
 4:22    3 · 2 · 1
 4:25  ── working · stability-ball-leg-curl · standard · set 1 of 1
 4:25    1
