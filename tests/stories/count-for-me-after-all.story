# Alone with a set to fatigue, the athlete wants company: the coach counts from where they probably are.
routine couch-and-ball

when working elevated-hip-raise set 1 + 20
athlete: count for me
when resting
for 8
---
 5:31  » count for me
 5:32  I count for you.
 5:33    3 · 2 · 1 · 5 · down · 6 · down · 7 · down · 8 · down · 9
 5:58    down · 10 · down · 11 · down · 12 · down
 6:16  ✓ elevated-hip-raise, set 1: 12
 6:16  ── resting · elevated-hip-raise · standard · set 2 of 3
 6:16  Set done. Rest for sixty seconds.
