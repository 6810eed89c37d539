# Ten minutes are left for five exercises: the most important ones stay, and it ends on time.
routine complete-hamstrings

when working romanian-deadlift set 2 + 16
athlete: i have ten minutes left
after 22
athlete: how many sets left
after 8
athlete: what's next
to the end
---
 6:48    up · 4
 6:50  » i have ten minutes left
 6:50  To save time, we do only two sets of Romanian deadlift, one set of Glute bridge walkout and one set of Single-leg deadlift.
 6:58  There is no time for Nordic curl, Ball curl and Standing hamstring stretch.
 7:03  That leaves about nine minutes.
 7:05    3 · 2 · 1 · 4 · hold · up
 7:12  » how many sets left
 7:12  With this one, one set of Romanian deadlift, and three sets in all.
 7:17    3 · 2 · 1
 7:20  » what's next
 7:20  First a rest of ninety seconds.
 7:22  Then comes Glute bridge walkout.
 7:25    3 · 2 · 1 · 4 · hold · up · 5 · hold · up · 6 · hold · up
 7:43    7 · hold · up · 8 · hold · up · 9 · hold · up · 10 · hold · up
 8:03  ✓ romanian-deadlift, set 2: 10
 8:03  ── resting · glute-bridge-walkout · standard · set 1 of 1
       …
 9:33  rested 90 s (90 planned)
11:30  ✓ glute-bridge-walkout, set 1: 10
13:00  rested 90 s (90 planned)
14:53  ✓ single-leg-deadlift, set 1: 10 left
16:08  ✓ single-leg-deadlift, set 1: 10 right
16:15  That was complete hamstrings. Train two or three times a week, and take days off in between. Rest well.
16:22  ── finished
