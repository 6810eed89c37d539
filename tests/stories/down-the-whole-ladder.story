# A bad night: easier and easier, to the end of the ladder, and then another exercise.
routine day-two
history nordic-hamstring-curl times=3

when working nordic-hamstring-curl set 1 + 3
athlete: too hard
after 12
athlete: easier
after 12
athlete: easier
after 12
athlete: easier
after 15
athlete: another exercise
for 20
---
17:59  » too hard
17:59  → next time nordic-hamstring-curl · lowering-only (easier)
17:59  ── working · nordic-hamstring-curl · lowering-only · set 1 of 3
18:00  Lower yourself all the way to the floor, and come back up over your hands and knees.
18:05    3 · 2 · 1 · 1
18:11  » easier
18:11  → next time nordic-hamstring-curl · half-way (easier)
18:11  ── working · nordic-hamstring-curl · half-way · set 1 of 3
18:12  You need a chair that cannot slide away.
18:14  Lean forward until your hands meet a chair in front of you, then push yourself back up.
18:19  Say pause if you have to fetch it.
18:23  » easier
18:23  → next time nordic-hamstring-curl · short-lean (easier)
18:23  ── working · nordic-hamstring-curl · short-lean · set 1 of 3
18:24  Lean forward only a little, then come back up without your hands.
18:28    3 · 2 · 1 · 1 · hold
18:35  » easier
18:36  This is the easiest version. You can ask for fewer repetitions, a smaller range, or another exercise.
18:43  The next one down is Ball curl.
18:45    3 · 2 · 1 · 1
18:50  » another exercise
18:50  ── briefing · stability-ball-leg-curl · standard · set 1 of 3
18:51  Instead of Nordic curl, we do Ball curl.
18:54  Ball curl. Three sets of eight to ten repetitions.
18:57  You need an exercise ball.
18:59  Lie on your back with your heels on the ball.
19:02  Lay your arms by your sides.
19:04  Here is how it goes.
19:06  Press your heels down and raise your hips, in one line from head to knees.
