# Questions while the workout is paused: the answers move nothing, and it goes on where it was.
routine knee-curl

when working standing-single-leg-hamstring-curl set 2 right + 10
athlete: pause
after 5
athlete: how many did i do
after 6
athlete: which leg
after 5
athlete: how many sets left
after 6
athlete: what's next
after 9
athlete: how long left
after 6
athlete: resume
for 12
---
 8:10  » pause
 8:10  ── paused · standing-single-leg-hamstring-curl · standard · set 2 of 3 · right
 8:10  Paused. Say resume when you are ready.
 8:15  » how many did i do
 8:15  Two repetitions so far.
 8:21  » which leg
 8:21  The right one.
 8:26  » how many sets left
 8:26  With this one two sets, then you are done.
 8:32  » what's next
 8:32  First a rest of sixty seconds.
 8:34  Then comes set three of three, Standing hamstring curl.
 8:41  » how long left
 8:41  About four minutes left.
 8:47  » resume
 8:47  ── working · standing-single-leg-hamstring-curl · standard · set 2 of 3 · right
 8:47  Standing hamstring curl, set two of three, after two repetitions. Right side.
 8:53    3 · 2 · 1 · 3 · down
