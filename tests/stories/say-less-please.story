# Enough words: from now on the rests are quiet but for what comes next.
routine first-steps
only glute-bridge
history glute-bridge times=3

when working glute-bridge set 1 + 20
athlete: talk less
when resting
when resting glute-bridge set 3
for 50
---
 4:28    4
 4:30  » talk less
 4:30    hold · down · 5 · hold · down · 6 · hold · down · 7 · hold · down · 8
 4:54    hold · down · 9 · hold · down · 10 · hold · down
 5:10  ✓ glute-bridge, set 1: 10
 5:10  ── resting · glute-bridge · standard · set 2 of 3
 5:10  Set done. Rest for sixty seconds.
 5:52  Next, Glute bridge, set two of three. Lift from your bottom.
 6:07    3 · 2 · 1
 6:10  rested 60 s (60 planned)
 6:10  ── working · glute-bridge · standard · set 2 of 3
 6:10    1 · hold · down · 2 · hold · down · 3 · hold · down · 4 · hold · down
 6:34    5 · hold · down · 6 · hold · down · 7 · hold · down · 8 · hold · down
 6:58    9 · hold · down · 10 · hold · down
 7:10  ✓ glute-bridge, set 2: 10
 7:10  ── resting · glute-bridge · standard · set 3 of 3
 7:10  Sixty seconds of rest.
 7:52  Set three of three comes next, Glute bridge. Slowly down.
