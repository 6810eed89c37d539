# The ball is not there: something else is done in its place, and the coach says what.
routine day-one
lacks exercise-ball

for 20
---
 0:00  ── ready
 0:00  Day One.
 0:00  Four exercises, about nineteen minutes.
 0:04  You can say pause, easier, or that hurts, at any time.
 0:08  No ball: instead of Ball curl, we do Roller curl.
 0:12  You have not done the Pelvic tilt check yet. It decides whether stretching suits you.
 0:18  ── briefing · cat-cow · standard · set 1 of 1
 0:18  Cat cow. Five breaths, slowly.
