# "Stop" is asked about: a no goes on with the set, and without an answer the coach waits.
routine knee-curl

when working standing-single-leg-hamstring-curl set 2 left + 20
athlete: stop
after 5
athlete: no
after 15
athlete: stop it
after 40
athlete: resume
for 12
---
 7:05  » stop
 7:05  ── asking · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
 7:06  Stopped.
 7:07  Three sets done, one set to go. Do you want to end the workout?
 7:10  » no
 7:10  ── working · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
 7:10  Standing hamstring curl, set two of three, after four repetitions. Left side.
 7:16    3 · 2 · 1 · 5 · down · 6
 7:25  » stop it
 7:25  ── asking · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
 7:26  Stopped.
 7:27  Three sets done, one set to go. Do you want to end the workout?
 7:46  ── paused · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
 7:46  Then I wait. Say resume to go on, or end.
 8:05  » resume
 8:05  ── working · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
 8:05  Standing hamstring curl, set two of three, after five repetitions. Left side.
 8:11    3 · 2 · 1 · 6 · down
