# A calm evening: the breaths of the cat-cow get longer, and the athlete asks how many there were.
routine no-equipment

when working cat-cow + 11
athlete: slower
after 24
athlete: how many so far
for 14
---
 0:57  » slower
 0:58    out · 3 · out · 4 · out
 1:21  » how many so far
 1:21  Three breaths so far.
 1:23    4 · out · 5
