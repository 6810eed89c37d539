# Question upon question in the middle of a set: it waits for each answer, and goes on with the same repetition.
routine day-two
history single-leg-deadlift times=3 load=8

when working single-leg-deadlift set 1 left + 8
athlete: what does this work
after 14
athlete: what's next
after 8
athlete: how long left
after 8
athlete: how many sets left
after 8
athlete: how many did i do
after 8
athlete: which leg
after 8
athlete: what weight last time
for 12
---
 6:56    2
 6:58  » what does this work
 6:59  The hamstrings of the leg you stand on, with the glutes.
 7:02  The small muscles that steady your ankle and your hip.
 7:06    3 · 2 · 1 · 2 · hold
 7:12  » what's next
 7:13  Next comes the right side.
 7:15    2 · hold · up
 7:20  » how long left
 7:21  About seventeen minutes left.
 7:23    2 · hold · up
 7:28  » how many sets left
 7:29  With this one, three sets of Single-leg deadlift, and six sets in all.
 7:34    3 · 2 · 1
 7:36  » how many did i do
 7:37  One repetition so far.
 7:39    3 · 2 · 1 · 2
 7:44  » which leg
 7:45  The left one.
 7:46    2 · hold · up · 3
 7:52  » what weight last time
 7:53  Eight kilos the last time, for Single-leg deadlift.
 7:56    3 · 2 · 1 · 3 · hold · up
