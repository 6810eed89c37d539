# Whoever knows it all says "next": out of the briefing, the side, the change of sides and the rest.
routine first-steps

when briefing leg-swing + 6
athlete: next
after 12
athlete: next
after 4
athlete: next
after 12
athlete: next one
after 5
athlete: move on
for 10
---
 0:14  You need a wall.
 0:15  » next
 0:15  ── working · leg-swing · standard · set 1 of 1 · left
 0:15  Left side.
 0:16    3 · 2 · 1
 0:19  Go. Twenty seconds.
 0:27  » next
 0:27  ✓ leg-swing, set 1: 7 s left
 0:27  ── changing-sides · leg-swing · standard · set 1 of 1 · right
 0:27  Change sides. Right side.
 0:31  » next
 0:31  ── working · leg-swing · standard · set 1 of 1 · right
 0:31  Right side.
 0:32    3 · 2 · 1
 0:35  Twenty seconds, from now.
 0:43  » next one
 0:43  ✓ leg-swing, set 1: 7 s right
 0:43  ── resting · cat-cow · standard · set 1 of 1
 0:43  Next, Cat cow.
 0:48  » move on
 0:48  rested 5 s (15 planned)
 0:48  ── briefing · cat-cow · standard · set 1 of 1
 0:48  Cat cow. Five breaths, slowly.
 0:51  Come onto your hands and knees, palms flat.
 0:54  Your knees are below your hips, your wrists below your shoulders.
