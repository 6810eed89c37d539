# After the last set of an exercise the coach asks how hard it was, and thanks for the answer.
routine first-steps
only glute-bridge step-up
history glute-bridge times=3
history step-up times=3

when working glute-bridge set 3 + 58
athlete: next
after 8
athlete: that was hard
for 20
---
 9:06    hold · down
 9:08  » next
 9:08  ✓ glute-bridge, set 3: 9
 9:08  ── resting · step-up · standard · set 1 of 3 · left
 9:08  That was Glute bridge. Rest for ninety seconds.
 9:12  How was it, easy, fine or hard?
 9:16  » that was hard
 9:16  ✓ glute-bridge, set 3: 9, hard
 9:16  Noted.
