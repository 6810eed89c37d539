# At the easy end of the ladder there are fewer repetitions and a smaller range.
routine first-steps
only glute-bridge
history glute-bridge times=3

when working glute-bridge set 1 + 8
athlete: easier
after 15
athlete: easier
after 15
athlete: fewer reps
after 15
athlete: smaller range
when resting
for 3
---
 4:16    2
 4:18  » easier
 4:18  → next time glute-bridge · half-height (easier)
 4:18  ── working · glute-bridge · half-height · set 1 of 3
 4:18  Lift your hips only half way.
 4:21    3 · 2 · 1 · 2 · hold · down · 3 · hold · down
 4:33  » easier
 4:33  This is the easiest version. You can ask for fewer repetitions, a smaller range, or another exercise.
 4:41    3 · 2 · 1 · 3 · hold · down
 4:48  » fewer reps
 4:48  → next time glute-bridge · half-height (fewer-reps)
 4:48  Eight repetitions now.
 4:50    3 · 2 · 1 · 3 · hold · down · 4 · hold · down
 5:03  » smaller range
 5:03  → next time glute-bridge · half-height (smaller-range)
 5:03  Only go as far as is comfortable.
 5:06    3 · 2 · 1 · 4 · hold · down · 5 · hold · down · 6 · hold · down
 5:27    7 · hold · down · 8 · hold · down
 5:39  ✓ glute-bridge, set 1: 8
 5:39  ── resting · glute-bridge · half-height · set 2 of 3
 5:39  Set done. Rest for sixty seconds.
