# Full of strength: harder and harder, to the end of the ladder, then more repetitions.
routine knee-curl
history standing-single-leg-hamstring-curl times=6

when working standing-single-leg-hamstring-curl set 1 left + 6
athlete: too easy
after 15
athlete: harder
after 15
athlete: harder
after 15
athlete: more reps
after 15
athlete: another exercise
for 20
---
 3:04    2
 3:05  » too easy
 3:05  → next time standing-single-leg-hamstring-curl · top-hold (harder)
 3:05  ── working · standing-single-leg-hamstring-curl · top-hold · set 1 of 3 · left
 3:06  At the usual pace, hold your heel at the top for two seconds.
 3:10    3 · 2 · 1 · 2 · hold · down · 3
 3:20  » harder
 3:20  → next time standing-single-leg-hamstring-curl · slow (harder)
 3:20  ── working · standing-single-leg-hamstring-curl · slow · set 1 of 3 · left
 3:21  Hold at the top, then take five seconds on the way down.
 3:25    3 · 2 · 1 · 3 · hold · down
 3:35  » harder
 3:36  This is the hardest version. You can ask for more repetitions, go slower, or take another exercise.
 3:42  The next one up is Hamstring curl.
 3:45    3 · 2 · 1 · 3 · hold
 3:50  » more reps
 3:50  → next time standing-single-leg-hamstring-curl · slow (more-reps)
 3:51  Fourteen repetitions now.
 3:53    3 · 2 · 1 · 3 · hold · down · 4
 4:05  » another exercise
 4:05  ✓ standing-single-leg-hamstring-curl, set 1: 3 left
 4:05  ── briefing · hamstring-curl · standard · set 1 of 3
 4:06  Instead of Standing hamstring curl, we do Hamstring curl.
 4:10  Hamstring curl. Three sets of eight to twelve repetitions.
 4:14  You need a towel and a smooth floor.
 4:16  Lie on your back on a smooth floor, knees bent, heels on a towel.
 4:21  Here is how it goes.
 4:22  Press your heels down, and lift your hips.
