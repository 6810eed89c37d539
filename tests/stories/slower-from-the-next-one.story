# The count is too fast for a sore knee: twice slower, each time from the next repetition on.
routine knee-curl
history standing-single-leg-hamstring-curl times=6

when working standing-single-leg-hamstring-curl set 1 left + 11
athlete: too fast
after 12
athlete: slower
for 25
---
 3:09    3
 3:10  » too fast
 3:11    down · 4 · down · 5
 3:22  » slower
 3:24  Slowing.
 3:24    down · 6 · down · 7 · down · 8
