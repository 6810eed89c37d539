# The athlete does not want what comes first: it is swapped before it begins, also a second time.
routine couch-and-ball

after 10
athlete: swap this
after 8
athlete: swap this
for 15
---
 0:09  ── briefing · leg-swing · standard · set 1 of 1 · left
 0:09  Leg swing. One set of twenty seconds on each side.
 0:10  » swap this
 0:10  ── briefing · cat-cow · standard · set 1 of 1
 0:10  Instead of Leg swing, we do Cat cow.
 0:13  Cat cow. One set of twenty seconds.
 0:15  Come onto your hands and knees, palms flat.
 0:18  » swap this
 0:18  ── briefing · ninety-ninety-hip-lift · standard · set 1 of 1
 0:18  Ninety ninety hip lift in place of Cat cow.
 0:21  Ninety ninety hip lift. One set of twenty seconds.
 0:24  You need a wall.
 0:26  Lie on your back and put both feet flat on the wall, with your knees at right angles.
 0:31  Your shins are level with the floor.
