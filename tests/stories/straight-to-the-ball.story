# In the middle of a set he goes on to the ball curls: what he has done of the set is kept.
routine day-one

when working romanian-deadlift set 2 + 20
athlete: skip to ball curls
for 14
---
 9:25    up
 9:26  » skip to ball curls
 9:26  ✓ romanian-deadlift, set 2: 4
 9:26  ── briefing · stability-ball-leg-curl · standard · set 1 of 3
 9:26  On we go.
 9:27  Ball curl. Three sets of eight to ten repetitions.
 9:31  You need an exercise ball.
 9:33  Lie on your back with your heels on the ball.
 9:35  Lay your arms by your sides.
 9:37  Here is how it goes.
 9:39  Press your heels down and raise your hips, in one line from head to knees.
