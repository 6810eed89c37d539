# Only a heavier rung changes the load, and back from it the load is what it was.
routine complete-hamstrings
only romanian-deadlift
history romanian-deadlift times=4 load=20

when briefing romanian-deadlift + 4
athlete: twenty kilos
when working romanian-deadlift set 1 + 16
athlete: harder
when resting + 5
athlete: harder
after 8
athlete: easier
for 12
---
 4:02  » twenty kilos
 4:02  Twenty kilos, got it.
 4:04  Romanian deadlift. Three sets of eight to ten repetitions.
 4:08  Keep your back flat and your neck in line.
 4:11  Get set.
 4:20    3 · 2 · 1
 4:23  ── working · romanian-deadlift · standard · set 1 of 3
 4:23    1 · hold · up · 2 · hold · up · 3 · hold · up · 4
 4:39  » harder
 4:39  → next time romanian-deadlift · slow (harder)
 4:39  ── working · romanian-deadlift · slow · set 1 of 3
 4:39  With your usual weights, take five seconds on the way down.
 4:43    3 · 2 · 1 · 4 · hold · up · 5 · hold · up · 6 · hold · up
 5:07    7 · hold · up · 8 · hold · up · 9 · hold · up · 10 · hold · up
 5:35  ✓ romanian-deadlift, set 1: 10 with 20 kg
 5:35  ── resting · romanian-deadlift · slow · set 2 of 3
 5:35  Set done. Rest for sixty seconds.
 5:40  » harder
 5:40  → next time romanian-deadlift · heavier (harder)
 5:40  ── resting · romanian-deadlift · heavier · set 2 of 3
 5:40  Take slightly heavier weights, and go at the usual pace.
 5:44  About twenty-two kilos now.
 5:46  Say pause if you have to fetch it.
 5:48  » easier
 5:48  → next time romanian-deadlift · slow (harder)
 5:48  ── resting · romanian-deadlift · slow · set 2 of 3
 5:48  With your usual weights, take five seconds on the way down.
 5:52  About twenty kilos from here on.
 5:54  If it is not at hand, say pause.
