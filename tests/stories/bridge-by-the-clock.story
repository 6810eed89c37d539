# The athlete loses count with a child in the room: the timer takes over in the middle of a circuit.
routine no-equipment
history glute-bridge times=3

when working glute-bridge set 1 + 18
athlete: use the timer
when resting
for 5
---
 4:18  » use the timer
 4:18    3 · 2 · 1
 4:21  Forty-two seconds to go.
 4:33  Halfway.
 4:53  Ten seconds left.
 5:00    3 · 2 · 1
 5:03  ✓ glute-bridge, set 1: 60 s
 5:03  ── resting · single-leg-deadlift · bodyweight · set 1 of 3 · left
 5:03  Set done. Rest for thirty seconds.
