# The athlete puts the weights down and says what was done: that ends the set.
routine day-one
history romanian-deadlift times=6

when working romanian-deadlift set 1 + 48
athlete: I did nine with twelve kilos
for 12
---
 7:33  » I did nine with twelve kilos
 7:33  ✓ romanian-deadlift, set 1: 9 with 12 kg
 7:33  ── resting · romanian-deadlift · standard · set 2 of 3
 7:34  Nine with twelve kilos, got it.
 7:36  Rest for sixty seconds.
