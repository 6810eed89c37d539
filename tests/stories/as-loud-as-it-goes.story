# The speaker is too far away: louder, and louder still, without a word in the set; in the rest the coach says that it goes no further.
routine first-steps

when working glute-bridge set 1 + 5
athlete: louder
after 6
athlete: louder
after 6
athlete: turn it up
when resting + 4
athlete: louder
for 6
---
 4:33    down
 4:35  » louder
 4:36    2 · hold · down
 4:41  » louder
 4:42    3 · hold · down
 4:47  » turn it up
 4:48    4 · hold · down · 5 · hold · down · 6 · hold · down · 7 · hold · down
 5:12    8 · hold · down · 9 · hold · down · 10 · hold · down
 5:30  ✓ glute-bridge, set 1: 10
 5:30  ── resting · glute-bridge · standard · set 2 of 3
 5:30  Set done. Rest for sixty seconds.
 5:34  » louder
 5:35  This is as loud as it goes.
