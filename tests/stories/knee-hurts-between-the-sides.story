# The knee hurts after the first side: the other side is done easier, and the change of sides goes on.
routine knee-curl

when changing-sides standing-single-leg-hamstring-curl set 1 + 4
athlete: my knee hurts
after 10
athlete: easier
for 30
---
 4:34  » my knee hurts
 4:34  ! pain reported in standing-single-leg-hamstring-curl (1)
 4:34  ── hurting · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 4:34  Stop there and let go. You can say easier, another exercise, or end. Say resume if it was nothing.
 4:44  » easier
 4:44  → next time standing-single-leg-hamstring-curl · supported (easier)
 4:44  ── changing-sides · standing-single-leg-hamstring-curl · supported · set 1 of 3 · right
 4:44  You need a chair.
 4:46  Bend the knee all the way, with one hand on your support.
 4:49  Say pause if you have to fetch it.
 5:00    3 · 2 · 1
 5:03  ── working · standing-single-leg-hamstring-curl · supported · set 1 of 3 · right
 5:03    1 · down · 2 · down · 3
