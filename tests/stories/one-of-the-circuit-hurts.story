# The knee hurts in one exercise of a circuit: that one is left out, and the next round goes on without it.
routine no-equipment

when resting glute-bridge-walkout set 1 + 4
athlete: my knee hurts
after 10
athlete: skip
when resting glute-bridge-walkout set 2
for 20
---
12:15  » my knee hurts
12:15  ! pain reported in reverse-lunge (1)
12:15  ── hurting · glute-bridge-walkout · standard · set 1 of 3
12:15  Then take care. You can say easier, another exercise, or end. Say resume if it was nothing.
12:25  » skip
12:25  ── resting · glute-bridge-walkout · standard · set 1 of 3
12:25  Leaving out the rest of Reverse lunge.
12:28  The rest goes on.
12:35  Next, Glute bridge walkout.
12:55  rested 44 s (30 planned)
12:55  ── briefing · glute-bridge-walkout · standard · set 1 of 3
12:55  Glute bridge walkout. Three sets of eight to ten repetitions.
       …
14:52  ✓ glute-bridge-walkout, set 1: 10
15:52  rested 60 s (60 planned)
16:52  ✓ glute-bridge, set 2: 10
17:22  rested 30 s (30 planned)
18:22  ✓ single-leg-deadlift, set 2: 10 left
19:25    9 · hold · up · 10 · hold · up
19:37  ✓ single-leg-deadlift, set 2: 10 right
19:37  ── resting · glute-bridge-walkout · standard · set 2 of 3
19:37  That's the set. Thirty seconds to rest.
19:47  Next, Glute bridge walkout, round two of three. Pelvis steady.
