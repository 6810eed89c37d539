# A hold is broken off and taken up again: it is said how long it still is.
routine first-steps

when working wall-sit set 2 + 9
athlete: hold on
after 20
athlete: carry on
for 18
---
23:19  » hold on
23:19  ── paused · wall-sit · standard · set 2 of 3
23:19  Paused. Say resume when you are ready.
23:39  » carry on
23:39  ── working · wall-sit · standard · set 2 of 3
23:39  Wall sit, set two of three, after nine seconds.
23:43    3 · 2 · 1
23:46  Eleven seconds to go.
23:48  Half of it is done.
23:54    3 · 2 · 1
