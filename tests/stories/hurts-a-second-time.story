# It hurts a second time in one exercise: that exercise is over for today, and the coach names a professional.
routine complete-hamstrings

when working romanian-deadlift set 1 + 16
athlete: that hurts
after 9
athlete: easier
after 26
athlete: it hurts
after 14
athlete: resume
after 8
athlete: skip
for 12
---
 4:58    up · 4
 5:00  » that hurts
 5:00  ! pain reported in romanian-deadlift (1)
 5:00  ── hurting · romanian-deadlift · standard · set 1 of 3
 5:00  Stop there and let go. You can say easier, another exercise, or end. Say resume if it was nothing.
 5:09  » easier
 5:09  → next time romanian-deadlift · half-range (easier)
 5:09  ── working · romanian-deadlift · half-range · set 1 of 3
 5:09  With the weights, go only half way down, to just above your knees.
 5:14    3 · 2 · 1 · 4 · hold · up · 5 · hold · up · 6 · hold · up
 5:32    7
 5:35  » it hurts
 5:35  ! pain reported in romanian-deadlift (2)
 5:35  ── hurting · romanian-deadlift · half-range · set 1 of 3
 5:35  Stop there. We leave out Romanian deadlift for today. If the pain stays, see a health professional. You can say another exercise, resume, or end.
 5:49  » resume
 5:49  ✓ romanian-deadlift, set 1: 6
 5:49  ── briefing · glute-bridge-walkout · standard · set 1 of 3
 5:49  On we go.
 5:50  Glute bridge walkout. Three sets of eight to ten repetitions.
 5:55  Lie on your back with your knees bent and your feet flat on the floor.
 5:57  » skip
 5:57  ── briefing · nordic-hamstring-curl · standard · set 1 of 3
 5:57  Leaving out Glute bridge walkout.
 6:00  Nordic curl. Three sets of eight to ten repetitions.
 6:04  You need a heavy couch to hold your feet down.
 6:06  Kneel on something soft, with your feet hooked under something heavy.
