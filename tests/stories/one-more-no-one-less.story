# A good day: one more set, said in the set. In the rest it is one too many after all.
routine day-one

when working romanian-deadlift set 2 + 14
athlete: one more set
when resting romanian-deadlift set 3 + 8
athlete: one set fewer
when working romanian-deadlift set 3
for 2
---
 9:19    hold
 9:20  » one more set
 9:20  One more. Four sets of Romanian deadlift in all.
 9:24    3 · 2 · 1 · 3 · hold · up · 4 · hold · up · 5 · hold · up
 9:42    6 · hold · up · 7 · hold · up · 8 · hold · up · 9 · hold · up
10:02    10 · hold · up
10:07  ✓ romanian-deadlift, set 2: 10
10:07  ── resting · romanian-deadlift · standard · set 3 of 4
10:07  Sixty seconds of rest.
10:15  » one set fewer
10:15  One less. Three sets of Romanian deadlift in all.
10:37  Halfway through your rest.
10:49  Next, Romanian deadlift, set three of three. Knees soft.
11:04    3 · 2 · 1
11:07  rested 60 s (60 planned)
11:07  ── working · romanian-deadlift · standard · set 3 of 3
11:07    1
