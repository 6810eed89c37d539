# She asks for an exercise all of whose sets are done.
routine first-steps

when resting step-up set 2 + 8
athlete: go to glute bridge
when resting
for 4
---
13:52  » go to glute bridge
13:52  Glute bridge is done for today.
14:14  Half the rest is over.
14:26  Next, Step up, set two of three. Left side first. Land softly.
14:41    3 · 2 · 1
14:44  rested 60 s (60 planned)
14:44  ── working · step-up · standard · set 2 of 3 · left
       …
15:34  ✓ step-up, set 2: 10 left
16:19    7 · down · 8 · down · 9 · down · 10 · down
16:39  ✓ step-up, set 2: 10 right
16:39  ── resting · step-up · standard · set 3 of 3 · left
16:39  Set done. Rest for sixty seconds.
