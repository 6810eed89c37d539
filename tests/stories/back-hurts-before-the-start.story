# The back hurts before anything was done: the coach offers something gentler, and begins anew.
routine first-steps

after 4
athlete: my back hurts
after 10
athlete: easier
for 20
---
 0:04  » my back hurts
 0:04  ! pain reported in leg-swing (1)
 0:04  ── hurting · leg-swing · standard · set 1 of 1 · left
 0:04  Then take care. You can say easier, another exercise, or end. Say resume if it was nothing.
 0:14  » easier
 0:14  → next time leg-swing · small (easier)
 0:14  ── ready
 0:14  Leg swing.
 0:15  With one hand on your support, swing the leg only a little to the front and behind.
 0:20  First steps.
 0:21  Six exercises, about thirty minutes.
 0:24  You can say pause, easier, or that hurts, at any time.
 0:29  ── briefing · leg-swing · small · set 1 of 1 · left
 0:29  Small leg swing. One set of twenty seconds on each side.
 0:33  Left side first.
