# Twice in a row the range was missed: one step back.
routine day-one
loads dumbbells 4,6,10
past romanian-deadlift days=7 reps=8,7,6 load=10 effort=hard variant=standard
past romanian-deadlift days=3 reps=9,7,7 load=10 effort=hard variant=standard

when resting romanian-deadlift + 10
athlete: ready
after 20
athlete: yes
for 12
---
 5:10  » ready
 5:10  rested 10 s (90 planned)
 5:10  ── briefing · romanian-deadlift · standard · set 1 of 3
 5:10  Romanian deadlift. Three sets of eight to ten repetitions.
 5:14  Last time nine, seven, seven with ten kilos.
 5:18  Twice in a row a set was below eight, so we take one step back.
 5:22  Today six kilos, aim for eight.
 5:24  Say yes to do that, or no for the plan as it is.
 5:30  » yes
 5:30  Let's do that.
 5:31  You need two dumbbells.
 5:33  Keep your back flat and your neck in line.
 5:36  Get into position.
