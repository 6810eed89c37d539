# Asked whether to end, the athlete says "pain": that comes first, and the question does not come back by itself.
routine day-one

when working romanian-deadlift set 1 + 14
athlete: stop
after 5
athlete: pain
after 9
athlete: no
after 8
athlete: resume
for 12
---
 7:29    hold
 7:30  » stop
 7:30  ── asking · romanian-deadlift · standard · set 1 of 3
 7:31  Stopped.
 7:32  Three sets done, five sets to go. Do you want to end the workout?
 7:35  » pain
 7:35  ! pain reported in romanian-deadlift (1)
 7:35  ── hurting · romanian-deadlift · standard · set 1 of 3
 7:35  Then take care. You can say easier, another exercise, or end. Say resume if it was nothing.
 7:44  » no   (not possible now)
 7:44  Take your time. You can say easier, another exercise, or end.
 7:52  » resume
 7:52  ── working · romanian-deadlift · standard · set 1 of 3
 7:52  Romanian deadlift, set one of three, after two repetitions.
 7:57    3 · 2 · 1 · 3 · hold · up
