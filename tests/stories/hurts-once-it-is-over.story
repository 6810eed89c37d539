# It hurts in the rest after an exercise: that one is over, and the coach waits before it goes on with the next.
routine day-two

when resting nordic-hamstring-curl + 12
athlete: that hurts
after 20
athlete: resume
for 50
---
16:20  » that hurts
16:20  ! pain reported in single-leg-deadlift (1)
16:20  ── hurting · nordic-hamstring-curl · standard · set 1 of 3
16:20  Noted. Single-leg deadlift is done for today. Take your time, then say resume to go on with Nordic curl, or end the workout.
16:40  » resume
16:40  ── resting · nordic-hamstring-curl · standard · set 1 of 3
16:40  The rest goes on.
17:14  Half the rest is over.
