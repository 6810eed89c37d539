# A menu with one thing chosen: warm-up, two sets, cool-down, to the last word.
routine balanced-eleven
only nordic-hamstring-curl
tilt neutral

to the end
---
 0:00  ── ready
 0:00  The balanced eleven.
 0:01  Four exercises, about fourteen minutes.
 0:04  You can say pause, easier, or that hurts, at any time.
 0:09  ── briefing · leg-swing · standard · set 1 of 1 · left
 0:09  Leg swing. One set of twenty seconds on each side.
 0:13  Left side first.
       …
 1:19  ✓ leg-swing, set 1: 20 s left
 1:54  ✓ leg-swing, set 1: 20 s right
 2:09  rested 15 s (15 planned)
 3:28  ✓ bodyweight-squat, set 1: 10
 3:58  rested 30 s (30 planned)
 6:26  ✓ nordic-hamstring-curl, set 1: 12
 7:26  rested 60 s (60 planned)
 9:02  ✓ nordic-hamstring-curl, set 2: 12
10:32  rested 90 s (90 planned)
11:50  ✓ standing-hamstring-stretch, set 1: 30 s left
12:35  ✓ standing-hamstring-stretch, set 1: 30 s right
12:50  rested 15 s (15 planned)
13:20  ✓ standing-hamstring-stretch, set 2: 30 s left
14:05  ✓ standing-hamstring-stretch, set 2: 30 s right
14:05  That was the balanced eleven. Train regularly, and add a little more over time. Rest well.
14:11  ── finished
