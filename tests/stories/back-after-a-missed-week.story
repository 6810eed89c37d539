# A whole week without a session: it goes on as it was last time.
routine day-two
now 2026-11-23T18:00
did day-one 2026-11-13T18:00

after 3
athlete: what's today
for 12
---
 0:03  » what's today
 0:03  Today is Day Two, session one of two this week.
 0:06  A week was missed. Go on as it was last time, and make nothing up.
 0:11  Four exercises, about twenty-five minutes.
 0:14  You can say pause, easier, or that hurts, at any time.
