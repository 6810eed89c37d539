# Out of breath: the rest grows three times by fifteen seconds, and a fourth time it does not.
routine day-two

when resting single-leg-deadlift set 2 + 20
athlete: more time
after 12
athlete: I need more time
after 8
athlete: longer rest
after 8
athlete: more rest
when working
for 2
---
 9:58  » more time
 9:58  Fifteen seconds more.
10:10  » I need more time
10:10  Fifteen seconds longer.
10:18  » longer rest
10:18  Fifteen seconds more.
10:26  » more rest
10:26  That is as long as I make it. Say pause if you need more time.
11:05  Next, Single-leg deadlift, set two of three. Left side first. Hips level.
11:20    3 · 2 · 1
11:23  rested 105 s (60 planned)
11:23  ── working · single-leg-deadlift · standard · set 2 of 3 · left
11:23    1
