# A menu with one one-sided exercise and without stretching, each side by itself, to the last word.
routine balanced-eleven
only step-up
tilt anterior

when resting step-up set 2 + 4
athlete: ready
to the end
---
 7:05  » ready
 7:05  rested 4 s (60 planned)
 7:05  ── working · step-up · standard · set 2 of 2 · left
 7:05  Left side.
 7:06    3 · 2 · 1 · 1 · down · 2 · down · 3 · down · 4 · down · 5
 7:31    down · 6 · down · 7 · down · 8 · down · 9 · down · 10 · down · 11
 8:01    down · 12 · down
 8:09  ✓ step-up, set 2: 12 left
 8:09  ── changing-sides · step-up · standard · set 2 of 2 · right
       …
 9:24  ✓ step-up, set 2: 12 right
 9:32  That was the balanced eleven. Train regularly, and add a little more over time. Rest well.
 9:38  ── finished
