# What hurt last time is introduced with care, and the athlete asks what to watch.
routine day-one
history stability-ball-leg-curl times=6 hurt=yes

when resting stability-ball-leg-curl set 1 + 60
athlete: ready
after 11
athlete: what goes wrong
when working
for 5
---
12:46  » ready
12:46  rested 60 s (90 planned)
12:46  ── briefing · stability-ball-leg-curl · standard · set 1 of 3
12:46  Ball curl. Three sets of eight to ten repetitions.
12:49  Last time this hurt. Take care, and make it easier at any time.
12:54  You need an exercise ball.
12:56  Get into position.
12:57  » what goes wrong
12:57  The hips drop.
12:58  The hips bend.
12:59  Rushing.
13:01  Get into position.
13:09  Hips up.
13:10    3 · 2 · 1
13:13  ── working · stability-ball-leg-curl · standard · set 1 of 3
13:13    1 · hold · out
