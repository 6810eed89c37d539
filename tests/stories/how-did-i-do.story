# What was done the last time and what the best was, asked in the middle of the exercise.
routine day-one
past romanian-deadlift days=30 reps=10,10,9 load=8 effort=hard variant=standard
past romanian-deadlift days=3 reps=9,9,8 load=10 effort=fine variant=standard

when resting romanian-deadlift set 2 + 5
athlete: how did i do last time
after 12
athlete: what's my best
for 12
---
 7:59  » how did i do last time
 7:59  The last time it was nine, nine, eight with ten kilos.
 8:03  You called it fine.
 8:11  » what's my best
 8:11  Your heaviest set is nine with ten kilos.
 8:13  Your longest set is ten with eight kilos.
