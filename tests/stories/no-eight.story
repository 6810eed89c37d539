# Nine, or was it eight? It is corrected, and taken back again, and again.
routine couch-and-ball
history elevated-hip-raise times=3

when working elevated-hip-raise set 1 + 40
athlete: done
after 3
athlete: nine
after 7
athlete: no, eight
after 7
athlete: undo
after 7
athlete: undo
for 6
---
 5:32  » done
 5:32  ✓ elevated-hip-raise, set 1: 40 s
 5:32  ── resting · elevated-hip-raise · standard · set 2 of 3
 5:32  How many?
 5:35  » nine
 5:35  ✓ elevated-hip-raise, set 1: 9
 5:35  Nine, got it.
 5:37  Rest for ninety seconds.
 5:42  » no, eight
 5:42  ✓ elevated-hip-raise, set 1: 8
 5:42  Eight, noted.
 5:49  » undo
 5:49  ✓ elevated-hip-raise, set 1: 9
 5:49  Taken back. It is nine repetitions again.
 5:56  » undo
 5:56  ✓ elevated-hip-raise, set 1: 40 s
 5:56  Taken back. How many were there?
