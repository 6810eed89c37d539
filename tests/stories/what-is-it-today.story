# What's today: the second session of the week, in the fourth week in a row; asked in a set, and in the rest after it.
routine day-two
now 2026-11-26T18:00
did day-one 2026-11-02T18:00
did day-two 2026-11-05T18:00
did day-one 2026-11-09T18:00
did day-two 2026-11-12T18:00
did day-one 2026-11-16T18:00
did day-two 2026-11-19T18:00
did day-one 2026-11-23T18:00

after 2
athlete: what's today
when working cat-cow + 6
athlete: what is today
for 12
---
 0:00  ── ready
 0:00  Day Two.
 0:00  Four exercises, about twenty-five minutes.
 0:02  » what's today
 0:02  Today is Day Two, session two of two this week.
 0:05  You have kept three weeks in a row.
 0:07  Four exercises, about twenty-five minutes.
 0:11  You can say pause, easier, or that hurts, at any time.
 0:15  You have not done the Pelvic tilt check yet. It decides whether stretching suits you.
 0:21  ── briefing · cat-cow · standard · set 1 of 1
       …
 0:49  Get into position.
 0:55    3 · 2 · 1
 0:58  ── working · cat-cow · standard · set 1 of 1
 0:58    1 · out
 1:04  » what is today
 1:04  Day Two today, session two of two this week.
 1:07  You have kept three weeks in a row.
 1:10    3 · 2 · 1 · 1
