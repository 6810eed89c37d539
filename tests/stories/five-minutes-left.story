# The athlete has to go soon: what matters least is left out, and the workout comes to its end.
routine day-one

when resting romanian-deadlift set 2 + 5
athlete: I have five minutes
after 10
athlete: how long
to the end
---
 8:11  » I have five minutes
 8:11  To save time, we do only two sets of Romanian deadlift and one set of Ball curl.
 8:16  That leaves about five minutes.
 8:21  » how long
 8:21  About five minutes left.
 8:36  Half the rest is over.
 8:48  Set two of two comes next, Romanian deadlift. Slow going down.
 9:03    3 · 2 · 1
 9:06  rested 60 s (60 planned)
 9:06  ── working · romanian-deadlift · standard · set 2 of 2
       …
 9:56  ✓ romanian-deadlift, set 2: 10
11:26  rested 90 s (90 planned)
13:08  ✓ stability-ball-leg-curl, set 1: 10
13:15  That was Day One. Day Two comes after at least two days. Well done, and rest well.
13:21  ── finished
