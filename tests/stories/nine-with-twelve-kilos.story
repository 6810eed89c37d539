# Repetitions and weight in one go: the weight holds for the sets that follow, until another is named.
routine day-one
history romanian-deadlift times=6 load=10

when resting romanian-deadlift set 2 + 6
athlete: I did nine with twelve kilos
after 5
athlete: what weight last time
when working romanian-deadlift set 3 + 3
athlete: with twelve and a half kilos
when resting
for 3
---
 7:41  » I did nine with twelve kilos
 7:41  ✓ romanian-deadlift, set 1: 9 with 12 kg
 7:42  Nine with twelve kilos, got it.
 7:46  » what weight last time
 7:47  Ten kilos the last time, for Romanian deadlift. Twelve kilos today.
 8:05  Half the rest is over.
 8:17  Next, Romanian deadlift, set two of three. Slow going down.
 8:32    3 · 2 · 1
 8:35  rested 60 s (60 planned)
 8:35  ── working · romanian-deadlift · standard · set 2 of 3
       …
 9:25  ✓ romanian-deadlift, set 2: 10 with 12 kg
10:22    3 · 2 · 1
10:25  rested 60 s (60 planned)
10:25  ── working · romanian-deadlift · standard · set 3 of 3
10:25    1
10:28  » with twelve and a half kilos
10:29  Twelve and a half kilos, got it.
10:31    1 · hold · up · 2 · hold · up · 3 · hold · up · 4 · hold · up
10:51    5 · hold · up · 6 · hold · up · 7 · hold · up · 8 · hold · up
11:11    9 · hold · up · 10 · hold · up
11:21  ✓ romanian-deadlift, set 3: 10 with 12.5 kg
11:21  ── resting · stability-ball-leg-curl · standard · set 1 of 3
11:21  Romanian deadlift done. Rest for ninety seconds.
