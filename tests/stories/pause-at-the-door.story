# Somebody is at the door: the set waits, and goes on with the repetition that was broken off.
routine day-one

when working romanian-deadlift set 2 + 22
athlete: hold on
after 90
athlete: resume
for 20
---
 9:28  » hold on
 9:28  ── paused · romanian-deadlift · standard · set 2 of 3
 9:28  Paused. Say resume when you are ready.
10:58  » resume
10:58  ── working · romanian-deadlift · standard · set 2 of 3
10:58  Romanian deadlift, set two of three, after four repetitions.
11:03    3 · 2 · 1 · 5 · hold · up · 6 · hold · up · 7
