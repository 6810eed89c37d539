# It hurts in the easiest variant there is: easier is not offered any more, another exercise is.
routine knee-curl

when working standing-single-leg-hamstring-curl set 1 left + 6
athlete: easier
after 12
athlete: easier
after 14
athlete: my knee hurts
after 9
athlete: easier
after 8
athlete: another exercise
for 10
---
 3:35    2
 3:36  » easier
 3:36  → next time standing-single-leg-hamstring-curl · supported (easier)
 3:36  ── working · standing-single-leg-hamstring-curl · supported · set 1 of 3 · left
 3:36  You need a chair.
 3:38  Bend the knee all the way, with one hand on your support.
 3:41  Say pause if you have to fetch it.
 3:48  » easier
 3:48  → next time standing-single-leg-hamstring-curl · half-range (easier)
 3:48  ── working · standing-single-leg-hamstring-curl · half-range · set 1 of 3 · left
 3:48  Bend the knee only half way, with a hand on a chair or a wall if you need it.
 3:53    3 · 2 · 1 · 2 · down · 3
 4:02  » my knee hurts
 4:02  ! pain reported in standing-single-leg-hamstring-curl (1)
 4:02  ── hurting · standing-single-leg-hamstring-curl · half-range · set 1 of 3 · left
 4:02  Stop there and let go. You can say smaller range, another exercise, or end. Say resume if it was nothing.
 4:11  » easier
 4:11  This is the easiest version already.
 4:14  Take your time. You can say smaller range, another exercise, or end.
 4:19  » another exercise
 4:19  ✓ standing-single-leg-hamstring-curl, set 1: 2 left
 4:19  ── briefing · glute-bridge · standard · set 1 of 3
 4:19  Instead of Standing hamstring curl, we do Glute bridge.
 4:23  Glute bridge. Three sets of eight to twelve repetitions.
 4:27  Lie on your back with your knees bent and your feet flat on the floor.
