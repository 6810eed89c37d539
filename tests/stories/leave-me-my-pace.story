# The count is too stiff on one leg: the athlete goes at their own pace, and tells the number at the end.
routine day-two
history single-leg-deadlift times=4

when working single-leg-deadlift set 1 left + 20
athlete: my pace
after 25
athlete: done
after 4
athlete: nine
when working single-leg-deadlift set 1 right
for 4
---
 7:08    4
 7:10  » my pace
 7:11  Seven more, at your own pace. Say done at the end.
 7:35  » done
 7:35  ✓ single-leg-deadlift, set 1: 10 left
 7:35  ── changing-sides · single-leg-deadlift · standard · set 1 of 3 · right
 7:36  How many?
 7:39  » nine
 7:39  ✓ single-leg-deadlift, set 1: 9 left
 7:40  Nine, got it.
 7:41  Change sides. Right side.
 7:48    3 · 2 · 1
 7:51  ── working · single-leg-deadlift · standard · set 1 of 3 · right
 7:51  Ten repetitions, in your own time, then say done.
