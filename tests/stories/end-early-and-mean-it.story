# Enough for today: the coach says how much there is left, asks once, and closes kindly.
routine demo

when resting + 4
athlete: end the workout
after 6
athlete: yes
to the end
---
 1:14  » end the workout
 1:14  ── asking · romanian-deadlift · standard · set 1 of 2
 1:14  One set done, three sets to go. Do you want to end the workout?
 1:20  » yes
 1:20  ── finished
 1:20  We end here. One set done. Every set counts.
 1:24  ── ended
