# What is not in today's workout cannot be gone to, and where we are we are; the set goes on with its count.
routine day-one

when working romanian-deadlift set 1 + 14
athlete: go to nordic curls
after 10
athlete: let's do romanian deadlifts
for 12
---
 7:29    hold
 7:30  » go to nordic curls
 7:30  Nordic curl is not part of today's workout.
 7:33    3 · hold · up · 4
 7:40  » let's do romanian deadlifts
 7:40  We are at Romanian deadlift already.
 7:43    4 · hold · up · 5 · hold · up
