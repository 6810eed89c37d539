# It hurts twice, and once more in what took its place: each time the coach stops, and what was left out stays out.
routine day-two

when working single-leg-deadlift set 1 left + 12
athlete: that hurts
after 8
athlete: resume
after 16
athlete: that hurts
after 14
athlete: go to single leg deadlift
after 6
athlete: another exercise
when working romanian-deadlift set 1 + 9
athlete: this hurts
after 9
athlete: end
after 8
athlete: yes
to the end
---
 7:33    up
 7:35  » that hurts
 7:35  ! pain reported in single-leg-deadlift (1)
 7:35  ── hurting · single-leg-deadlift · standard · set 1 of 3 · left
 7:35  Stop there and let go. You can say easier, another exercise, or end. Say resume if it was nothing.
 7:43  » resume
 7:43  ── working · single-leg-deadlift · standard · set 1 of 3 · left
 7:43  Single-leg deadlift, set one of three, after two repetitions. Left side.
 7:49    3 · 2 · 1 · 3 · hold · up · 4
 7:59  » that hurts
 7:59  ! pain reported in single-leg-deadlift (2)
 7:59  ── hurting · single-leg-deadlift · standard · set 1 of 3 · left
 7:59  Stop there. We leave out Single-leg deadlift for today. If the pain stays, see a health professional. You can say another exercise, resume, or end.
 8:13  » go to single leg deadlift
 8:13  Single-leg deadlift stays out for today.
 8:19  » another exercise
 8:19  ✓ single-leg-deadlift, set 1: 3 left
 8:19  ── briefing · romanian-deadlift · standard · set 1 of 3
 8:19  Instead of Single-leg deadlift, we do Romanian deadlift.
 8:23  Romanian deadlift. Three sets of eight to ten repetitions.
 8:27  You need two dumbbells.
 8:29  Stand with your feet hip-width apart, the weights in front of your thighs.
 8:34  Here is how it goes.
 8:35  Soften your knees.
       …
 8:59  Get into position.
 9:08    3 · 2 · 1
 9:11  ── working · romanian-deadlift · standard · set 1 of 3
 9:11    1 · hold · up · 2 · hold
 9:20  » this hurts
 9:20  ! pain reported in romanian-deadlift (1)
 9:20  ── hurting · romanian-deadlift · standard · set 1 of 3
 9:21  Stop, and let go. You can say easier, another exercise, or end. If it was nothing, say resume.
 9:28  That is more than one thing today. If pain stays, see a health professional.
 9:29  » end
 9:29  ── asking · romanian-deadlift · standard · set 1 of 3
 9:30  Three sets done, six sets to go. Do you want to end the workout?
 9:37  » yes
 9:37  ✓ romanian-deadlift, set 1: 1
 9:37  ── finished
 9:38  We end here. Three sets done. Every set counts. Take it easy, and see a health professional if the pain stays.
 9:45  ── ended
