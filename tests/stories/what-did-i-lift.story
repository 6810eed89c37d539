# Before the first set: what was the weight last time? Then the one for today is named, and holds.
routine day-one
history romanian-deadlift times=6 load=10

when resting romanian-deadlift + 8
athlete: what weight last time
after 5
athlete: twelve kilos
when working romanian-deadlift set 1
when resting romanian-deadlift + 10
athlete: how heavy last time
for 5
---
 5:08  » what weight last time
 5:08  Ten kilos the last time, for Romanian deadlift.
 5:13  » twelve kilos
 5:13  Twelve kilos, got it.
 5:45  Halfway to the next exercise.
 6:02  Next, Romanian deadlift. You need two dumbbells.
 6:30  rested 90 s (90 planned)
 6:30  ── briefing · romanian-deadlift · standard · set 1 of 3
 6:30  Romanian deadlift. Three sets of eight to ten repetitions.
 6:34  Get set.
 6:42    3 · 2 · 1
 6:45  ── working · romanian-deadlift · standard · set 1 of 3
 6:45    1 · hold · up · 2 · hold · up · 3 · hold · up · 4 · hold · up
 7:05    5 · hold · up · 6 · hold · up · 7 · hold · up · 8 · hold · up
 7:25    9 · hold · up · 10 · hold · up
 7:35  ✓ romanian-deadlift, set 1: 10 with 12 kg
 7:35  ── resting · romanian-deadlift · standard · set 2 of 3
 7:35  Set done. Rest for sixty seconds.
 7:45  » how heavy last time
 7:46  The last time it was ten kilos. Twelve kilos today.
