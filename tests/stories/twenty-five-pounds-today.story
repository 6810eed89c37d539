# Who counts in pounds is told in pounds which of their dumbbells come next.
routine day-one
units lb
loads dumbbells 4.536,6.804,11.34
past romanian-deadlift days=7 reps=10,10,10 load=6.804 effort=easy variant=standard
past romanian-deadlift days=3 reps=10,10,10 load=6.804 effort=easy variant=standard

when resting romanian-deadlift + 10
athlete: ready
after 20
athlete: yes
after 3
athlete: what weight last time
for 6
---
 5:10  » ready
 5:10  rested 10 s (90 planned)
 5:10  ── briefing · romanian-deadlift · standard · set 1 of 3
 5:10  Romanian deadlift. Three sets of eight to ten repetitions.
 5:14  Last time ten, ten, ten with fifteen pounds.
 5:18  Every set was full, twice in a row, so take the next heavier weight.
 5:22  Today twenty-five pounds, aim for eight.
 5:25  Say yes to do that, or no for the plan as it is.
 5:30  » yes
 5:30  Let's do that.
 5:31  You need two dumbbells.
 5:33  » what weight last time
 5:33  Fifteen pounds the last time, for Romanian deadlift. Twenty-five pounds today.
 5:39  You need two dumbbells.
