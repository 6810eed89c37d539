# Words that have no place just now: each gets a few words with what can be said, and nothing is lost.
routine knee-curl

when briefing standing-single-leg-hamstring-curl + 4
athlete: i need more time
after 9
athlete: done
when working standing-single-leg-hamstring-curl set 1 right + 8
athlete: carry on
after 10
athlete: pause
after 5
athlete: next
for 10
---
 2:48  » i need more time
 2:48  Say pause, and take all the time you need.
 2:51  Standing hamstring curl. Three sets of eight to twelve repetitions on each side.
 2:56  Left side first.
 2:57  » done   (not possible now)
 2:57  Not now. You can say next, easier, or pause.
 3:01  Left side first.
 3:03  Stand upright on both feet, with a chair or a wall within reach.
 3:07  Your hips are level and face ahead.
 3:09  Here is how it goes.
 3:11  Stand on the other leg, and raise the leg you train a little.
       …
 4:42  ✓ standing-single-leg-hamstring-curl, set 1: 12 left
 4:42  Change sides. Right side.
 4:54    3 · 2 · 1
 4:57  ── working · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 4:57    1 · down · 2 · down
 5:05  » carry on   (not possible now)
 5:06  That is not possible here. You can say done, easier, or pause.
 5:11    3 · 2 · 1 · 2
 5:15  » pause
 5:15  ── paused · standing-single-leg-hamstring-curl · standard · set 1 of 3 · right
 5:16  Paused. Say resume when you are ready.
 5:20  » next   (not possible now)
 5:21  Not now. You can say resume, skip, or end.
