# Too hard: an easier variant takes over in the middle of the set, and the count goes on where it was.
routine day-one

when working romanian-deadlift set 1 + 16
athlete: easier
when resting
for 3
---
 7:30    up · 4
 7:32  » easier
 7:32  → next time romanian-deadlift · half-range (easier)
 7:32  ── working · romanian-deadlift · half-range · set 1 of 3
 7:32  With the weights, go only half way down, to just above your knees.
 7:37    3 · 2 · 1 · 4 · hold · up · 5 · hold · up · 6 · hold · up
 7:55    7 · hold · up · 8 · hold · up · 9 · hold · up · 10 · hold · up
 8:15  ✓ romanian-deadlift, set 1: 10
 8:15  ── resting · romanian-deadlift · half-range · set 2 of 3
 8:15  Set done. Rest for sixty seconds.
