# He pauses, and does not come back: after five minutes the coach asks, after fifteen it keeps what there is and ends.
routine day-two

when working single-leg-deadlift set 2 left + 20
athlete: pause
to the end
---
10:56    4
10:58  » pause
10:58  ── paused · single-leg-deadlift · standard · set 2 of 3 · left
10:58  Paused. Say resume when you are ready.
15:58  Are you still there? Say resume to go on.
25:58  ✓ single-leg-deadlift, set 2: 3 left
25:58  ── finished
25:58  Nobody has said anything for a while, so we end here. Four sets done, and kept.
26:03  ── forgotten
