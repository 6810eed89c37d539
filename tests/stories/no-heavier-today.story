# A heavier weight is proposed and declined: the plan stays as it is.
routine day-one
loads dumbbells 4,6,10
past romanian-deadlift days=7 reps=10,10,10 load=6 effort=easy variant=standard
past romanian-deadlift days=3 reps=10,10,10 load=6 effort=fine variant=standard

when resting romanian-deadlift + 10
athlete: ready
after 20
athlete: no
for 12
---
 5:10  » ready
 5:10  rested 10 s (90 planned)
 5:10  ── briefing · romanian-deadlift · standard · set 1 of 3
 5:10  Romanian deadlift. Three sets of eight to ten repetitions.
 5:14  Last time ten, ten, ten with six kilos.
 5:17  Every set was full, twice in a row, so take the next heavier weight.
 5:22  Today ten kilos, aim for eight.
 5:25  Say yes to do that, or no for the plan as it is.
 5:30  » no
 5:30  As planned, then.
 5:32  You need two dumbbells.
 5:34  Keep your back flat and your neck in line.
 5:37  Get into position.
