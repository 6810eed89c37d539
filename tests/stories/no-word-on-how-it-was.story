# Silence is an answer too: the question is not asked twice, and nothing is noted.
routine couch-and-ball
history elevated-hip-raise times=3

when working elevated-hip-raise set 3 + 40
athlete: done, twelve
when briefing
for 5
---
 9:52  » done, twelve
 9:52  ✓ elevated-hip-raise, set 3: 12
 9:52  ── resting · stability-ball-leg-curl · standard · set 1 of 3
 9:52  Twelve, got it.
 9:54  Rest for ninety seconds.
 9:58  How was it, easy, fine or hard?
10:37  Halfway to the next exercise.
10:54  Next, Ball curl. You need an exercise ball.
11:22  rested 90 s (90 planned)
11:22  ── briefing · stability-ball-leg-curl · standard · set 1 of 3
11:22  Ball curl. Three sets, until the muscles that work are tired.
11:27  Lie on your back with your heels on the ball.
