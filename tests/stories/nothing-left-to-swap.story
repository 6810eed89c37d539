# The athlete likes neither stretch: the coach knows two, says so, and goes on with the second.
routine first-steps

when briefing standing-hamstring-stretch + 5
athlete: swap this
after 8
athlete: something else
after 9
athlete: different exercise
after 10
athlete: skip
to the end
---
26:25  Left side first.
26:25  » swap this
26:25  ── briefing · lying-hamstring-stretch · bent-knee · set 1 of 2 · left
26:25  Instead of Standing hamstring stretch, we do Lying hamstring stretch.
26:30  Lying stretch, knee bent. Two sets of thirty seconds on each side.
26:33  » something else
26:33  I know no other exercise for the same purpose that you could do. You can leave this one out with skip.
26:40  Lying stretch, knee bent. Two sets of thirty seconds on each side.
26:42  » different exercise
26:42  I know no other exercise for the same purpose that you could do. You can leave this one out with skip.
26:49  Lying stretch, knee bent. Two sets of thirty seconds on each side.
26:52  » skip
26:52  ── finished
26:52  Leaving out Lying hamstring stretch.
26:55  That is all for today. Eleven sets done. Well done.
26:59  ── finished
