# He wants the Nordic curls early: one set of them, then back to where he was; what is done does not come again.
routine complete-hamstrings

when resting romanian-deadlift set 2 + 8
athlete: go to nordic curls
when resting nordic-hamstring-curl set 2 + 20
athlete: go to romanian deadlift
when resting nordic-hamstring-curl
for 3
---
 5:42  » go to nordic curls
 5:42  rested 8 s (60 planned)
 5:42  ── briefing · nordic-hamstring-curl · standard · set 1 of 3
 5:42  On we go.
 5:43  Nordic curl. Three sets of eight to ten repetitions.
 5:47  You need a heavy couch to hold your feet down.
 5:50  Kneel on something soft, with your feet hooked under something heavy.
 5:55  Check that what holds your feet cannot move.
 5:58  Here is how it goes.
       …
 7:43    9 · hold · up · 10 · hold · up
 7:59  ✓ nordic-hamstring-curl, set 1: 10
 7:59  ── resting · nordic-hamstring-curl · standard · set 2 of 3
 7:59  Sixty seconds of rest.
 8:19  » go to romanian deadlift
 8:19  rested 20 s (60 planned)
 8:19  ── briefing · romanian-deadlift · standard · set 2 of 3
 8:19  There we go.
 8:21  Romanian deadlift. Two sets of eight to ten repetitions.
 8:24  You need two dumbbells.
 8:26  Keep your back flat and your neck in line.
 8:29  Take your position.
 8:38    3 · 2 · 1
       …
 9:31  ✓ romanian-deadlift, set 2: 10
10:31  rested 60 s (60 planned)
11:21  ✓ romanian-deadlift, set 3: 10
12:51  rested 90 s (90 planned)
14:48  ✓ glute-bridge-walkout, set 1: 10
15:48  rested 60 s (60 planned)
17:08  ✓ glute-bridge-walkout, set 2: 10
18:08  rested 60 s (60 planned)
18:56    7 · in · 8 · in · 9 · in · 10 · in
19:28  ✓ glute-bridge-walkout, set 3: 10
19:28  ── resting · nordic-hamstring-curl · standard · set 2 of 3
19:28  Glute bridge walkout done. Rest for ninety seconds.
