# Asked after five minutes of pause whether she is still there, she says yes.
routine knee-curl

when working standing-single-leg-hamstring-curl set 2 left + 20
athlete: pause
after 303
athlete: yes
after 8
athlete: resume
for 10
---
 7:05  » pause
 7:05  ── paused · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
 7:05  Paused. Say resume when you are ready.
12:05  Are you still there? Say resume to go on.
12:08  » yes
12:08  Say resume when you are ready.
12:16  » resume
12:16  ── working · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
12:16  Standing hamstring curl, set two of three, after four repetitions. Left side.
12:22    3 · 2 · 1 · 5
