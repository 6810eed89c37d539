# Twenty seconds on the wall are long: by breath they pass more easily.
routine first-steps
only wall-sit
history wall-sit times=3

when working wall-sit set 2 + 6
athlete: breathe with me
when resting
for 5
---
 5:40  » breathe with me
 5:40  With the breath.
 5:41    3 · 2 · 1 · 2 · out · 3 · out
 5:56  ✓ wall-sit, set 2: 3
 5:56  ── resting · wall-sit · standard · set 3 of 3
 5:56  Sixty seconds of rest.
