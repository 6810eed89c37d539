# The clock has jumped back before the last workout: nothing is said of days.
routine day-one
now 1970-01-01T00:12
did day-two 2026-11-23T18:00

after 3
athlete: what's today
for 10
---
 0:03  » what's today
 0:03  Today is Day One.
 0:04  I do not know what day it is, because the clock is wrong.
 0:08  Four exercises, about nineteen minutes.
 0:11  You can say pause, easier, or that hurts, at any time.
