# A day of rest, and the workout is done anyway: asked what today is, the coach says so.
routine day-two
now 2026-11-24T12:00
did day-one 2026-11-23T18:00

after 3
athlete: what do we do today
for 10
---
 0:03  » what do we do today
 0:03  Today is Day Two, though by the plan it is a day of rest. Stay on the easy side.
 0:08  Four exercises, about twenty-five minutes.
 0:11  You can say pause, easier, or that hurts, at any time.
