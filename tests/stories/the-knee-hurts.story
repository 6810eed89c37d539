# Pain in the leg curl: the coach stops at once, an easier variant helps, and it is noted.
routine day-one

when working stability-ball-leg-curl set 1 + 12
athlete: my knee hurts
after 20
athlete: easier
for 20
---
14:10  » my knee hurts
14:10  ! pain reported in stability-ball-leg-curl (1)
14:10  ── hurting · stability-ball-leg-curl · standard · set 1 of 3
14:10  Stop there and let go. You can say easier, another exercise, or end. Say resume if it was nothing.
14:30  » easier
14:30  → next time stability-ball-leg-curl · hips-down (easier)
14:30  ── working · stability-ball-leg-curl · hips-down · set 1 of 3
14:30  Roll all the way in, and lower your hips to the floor after each roll out.
14:35    3 · 2 · 1 · 3 · hold · out · hips down · 4 · hold
