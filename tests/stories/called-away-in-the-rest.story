# Called away while the coach said what is next: the rest waits, and she hears it when she is back.
routine no-equipment

when resting single-leg-deadlift set 2 + 12
athlete: hold on
after 40
athlete: carry on
when working
for 3
---
16:48  Round two of three comes next, Single-leg deadlift without weight. Left side first. Hips level.
16:50  » hold on
16:50  ── paused · single-leg-deadlift · bodyweight · set 2 of 3 · left
16:50  Paused. Say resume when you are ready.
17:30  » carry on
17:30  ── resting · single-leg-deadlift · bodyweight · set 2 of 3 · left
17:30  The rest goes on.
17:32  Round two of three comes next, Single-leg deadlift without weight. Left side first. Hips level.
17:47    3 · 2 · 1
17:50  rested 72 s (30 planned)
17:50  ── working · single-leg-deadlift · bodyweight · set 2 of 3 · left
17:50    1
