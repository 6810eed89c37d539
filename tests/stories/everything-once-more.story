# An exercise done often is not explained any more: "talk more" brings all of it back, and there is no more than that.
routine complete-hamstrings
history glute-bridge-walkout times=8

when briefing glute-bridge-walkout + 2
athlete: talk more
after 8
athlete: say more
when working glute-bridge-walkout
for 5
---
10:46  » talk more
10:46  I say more from now on.
10:48  Glute bridge walkout. Three sets of eight to ten repetitions.
10:52  Lie on your back with your knees bent and your feet flat on the floor.
10:54  » say more
10:54  I say all there is to say already.
10:57  Lie on your back with your knees bent and your feet flat on the floor.
11:01  Here is how it goes.
11:02  Lift your hips into a bridge.
11:05  Walk your feet away in small steps, one foot at a time.
11:08  Your hips stay high all the time.
       …
11:25  Hips up, into the bridge.
11:27    3 · 2 · 1
11:30  ── working · glute-bridge-walkout · standard · set 1 of 3
11:30    1 · in
