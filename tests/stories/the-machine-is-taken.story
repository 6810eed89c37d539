# The machine is not free today: another exercise is explained, and only what is left of the sets is done.
routine balanced-eleven
only lying-leg-curl

when resting lying-leg-curl set 2 + 25
athlete: swap this
when working set 2
for 8
---
 6:23  » swap this
 6:23  ── resting · glute-bridge-walkout · standard · set 2 of 2
 6:23  Instead of Lying leg curl, we do Glute bridge walkout.
 6:28  Half the rest is over.
 6:30  Next, Glute bridge walkout.
 6:58  rested 60 s (60 planned)
 6:58  ── briefing · glute-bridge-walkout · standard · set 2 of 2
 6:58  Glute bridge walkout. One set of eight to twelve repetitions.
       …
 7:30  Hips up, into the bridge.
 7:32    3 · 2 · 1
 7:35  ── working · glute-bridge-walkout · standard · set 2 of 2
 7:35    1 · in
