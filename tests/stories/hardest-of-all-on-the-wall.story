# The top of the ladder of a hold: what is offered there has to be possible.
routine first-steps
only wall-sit
history wall-sit times=6

when working wall-sit set 1 + 2
athlete: harder
after 10
athlete: harder
after 13
athlete: harder
after 12
athlete: slower
after 10
athlete: more reps
for 8
---
 4:10  ── working · wall-sit · standard · set 1 of 3
 4:10  Begin. Twenty seconds.
 4:12  » harder
 4:12  → next time wall-sit · longer (harder)
 4:12  ── working · wall-sit · longer · set 1 of 3
 4:12  With both feet down, at ninety degrees, hold fifteen seconds longer than usual.
 4:18    3 · 2 · 1
 4:21  Thirty-three seconds to go.
 4:22  » harder
 4:22  → next time wall-sit · single-leg (harder)
 4:22  ── working · wall-sit · single-leg · set 1 of 3 · left
 4:22  Half way down, stand on the leg you train, the other foot just off the floor.
 4:27  Left side.
 4:29    3 · 2 · 1
 4:32  Seven seconds to go.
 4:35  » harder
 4:35  This is the hardest version. You can ask for a longer set, or another exercise.
 4:41    3 · 2 · 1 · 3 · 2 · 1
 4:47  » slower
 4:47  The clock sets this one.
 4:50  ✓ wall-sit, set 1: 10 s left
 4:50  ── changing-sides · wall-sit · single-leg · set 1 of 3 · right
 4:50  Change sides. Right side.
 4:57  » more reps
 4:57  → next time wall-sit · single-leg (more-reps)
 4:57  Twenty seconds now.
 5:02    3 · 2 · 1
 5:05  ── working · wall-sit · single-leg · set 1 of 3 · right
 5:05  Go. Twenty seconds.
