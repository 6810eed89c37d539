# Every set was full, twice in a row: the next of the dumbbells there are, with its reason, and back to the bottom of the range.
routine day-one
loads dumbbells 4,6,10
past romanian-deadlift days=7 reps=10,10,10 load=6 effort=easy variant=standard
past romanian-deadlift days=3 reps=10,10,10 load=6 effort=fine variant=standard

when resting romanian-deadlift + 10
athlete: ready
after 20
athlete: yes
when resting romanian-deadlift set 2
for 4
---
 5:10  » ready
 5:10  rested 10 s (90 planned)
 5:10  ── briefing · romanian-deadlift · standard · set 1 of 3
 5:10  Romanian deadlift. Three sets of eight to ten repetitions.
 5:14  Last time ten, ten, ten with six kilos.
 5:17  Every set was full, twice in a row, so take the next heavier weight.
 5:22  Today ten kilos, aim for eight.
 5:25  Say yes to do that, or no for the plan as it is.
 5:30  » yes
 5:30  Let's do that.
 5:31  You need two dumbbells.
 5:33  Keep your back flat and your neck in line.
 5:36  Get into position.
 5:45    3 · 2 · 1
 5:48  ── working · romanian-deadlift · standard · set 1 of 3
 5:48    1 · hold · up · 2 · hold · up · 3 · hold · up · 4 · hold · up
 6:08    5 · hold · up · 6 · hold · up · 7 · hold · up · 8 · hold · up
 6:28  ✓ romanian-deadlift, set 1: 8 with 10 kg
 6:28  ── resting · romanian-deadlift · standard · set 2 of 3
 6:28  Set done. Rest for sixty seconds.
