# It hurts, and then nobody answers: the coach asks once, kindly, and in the end it says what to do about pain.
routine couch-and-ball

when working elevated-hip-raise + 12
athlete: ouch
to the end
---
 5:23  » ouch
 5:23  ! pain reported in elevated-hip-raise (1)
 5:23  ── hurting · elevated-hip-raise · standard · set 1 of 3
 5:24  Stop there and let go. You can say easier, another exercise, or end. Say resume if it was nothing.
10:23  Take your time. You can say easier, another exercise, or end.
20:23  ✓ elevated-hip-raise, set 1: 12 s
20:23  ── finished
20:23  Nobody has said anything for a while, so we end here. Three sets done, and kept. Take it easy, and see a health professional if the pain stays.
20:33  ── forgotten
