# Short of time, faster and faster: there is a limit, and the coach says so.
routine balanced-eleven
only seated-leg-press
history seated-leg-press times=6

when working seated-leg-press set 1 + 11
athlete: faster
after 8
athlete: faster
after 8
athlete: faster
after 8
athlete: faster
when resting
for 3
---
 4:23    3
 4:24  » faster
 4:25    in · 4 · in · 5
 4:32  » faster
 4:32    in
 4:34  Quicker.
 4:34    6 · in · 7 · in · 8 · in
 4:40  » faster
 4:41  This is as fast as it goes.
 4:43    9 · in · 10 · in · 11 · in
 4:48  » faster
 4:49  It goes no faster.
 4:50    11 · in · 12 · in
 4:54  ✓ seated-leg-press, set 1: 12
 4:54  ── resting · seated-leg-press · standard · set 2 of 2
 4:54  Set done. Rest for sixty seconds.
