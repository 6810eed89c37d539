# How it goes is forgotten in the middle of a set: all of it is told again, and the set is counted in where it was.
routine couch-and-ball
way paced

when working elevated-hip-raise set 1 + 14
athlete: how do i do this
after 30
athlete: what goes wrong
for 20
---
 5:23    down
 5:25  » how do i do this
 5:25  Elevated hip raise.
 5:26  Lie on the floor with your heels up on the support, knees straight.
 5:31  Lay your arms by your sides.
 5:33  Keep your legs straight.
 5:34  Push your heels down into the support.
 5:37  Raise your hips off the floor.
 5:39  Lower your hips slowly.
 5:41  What your feet are on must stand firm and not slide.
 5:44  Keep your legs long, and push your heels down.
 5:47    3 · 2 · 1 · 3 · down
 5:55  » what goes wrong
 5:55  The knees bend.
 5:56  The low back arches to get the hips higher.
 5:59  Dropping to the floor, or using momentum.
 6:02    3 · 2 · 1 · 3 · down · 4 · down
