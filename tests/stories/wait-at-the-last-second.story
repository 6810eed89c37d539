# He is not in position when the count-in begins: it waits, and then counts in from three.
routine first-steps

when resting glute-bridge set 2 + 58
athlete: wait
after 15
athlete: continue
for 8
---
 6:27    3
 6:28  » wait
 6:28  ── paused · glute-bridge · standard · set 2 of 3
 6:29  Paused. Say resume when you are ready.
 6:43  » continue
 6:43  ── resting · glute-bridge · standard · set 2 of 3
 6:44  The rest goes on.
 6:45    3 · 2 · 1
 6:48  rested 78 s (60 planned)
 6:48  ── working · glute-bridge · standard · set 2 of 3
 6:48    1 · hold · down
