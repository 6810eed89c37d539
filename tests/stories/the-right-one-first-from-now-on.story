# In a set that has begun it stays as it is; asked for in the rest, the other side begins.
routine balanced-eleven
only step-up

when working step-up set 1 left + 20
athlete: other side first
when resting step-up set 2 + 6
athlete: other side first
after 8
athlete: which leg
when working step-up set 2
for 3
---
 5:06  » other side first
 5:06  This set stays as it is. Tell me again in the rest.
 5:09    3 · 2 · 1 · 5 · down · 6 · down · 7 · down · 8 · down · 9
 5:34    down · 10 · down · 11 · down · 12 · down
 5:52  ✓ step-up, set 1: 12 left
 5:52  ── changing-sides · step-up · standard · set 1 of 2 · right
 5:52  Change sides. Right side.
       …
 6:37    7 · down · 8 · down · 9 · down · 10 · down · 11 · down · 12 · down
 7:07  ✓ step-up, set 1: 12 right
 7:07  ── resting · step-up · standard · set 2 of 2 · left
 7:07  Set done. Rest for sixty seconds.
 7:13  » other side first
 7:13  ── resting · step-up · standard · set 2 of 2 · right
 7:14  Right side first.
 7:21  » which leg
 7:22  The right one.
 7:23  One more set, with the same care.
 7:37  Half the rest is over.
 7:49  Set two of two comes next, Step up. Right side first. Land softly.
 8:04    3 · 2 · 1
 8:07  rested 60 s (60 planned)
 8:07  ── working · step-up · standard · set 2 of 2 · right
 8:07    1 · down
