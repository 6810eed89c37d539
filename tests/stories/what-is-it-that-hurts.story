# It still hurts, and the athlete wants to know why: the coach does not say what it is, and leaves time.
routine couch-and-ball

when working elevated-hip-raise set 2 + 22
athlete: my leg hurts
after 10
athlete: ouch
after 8
athlete: should i train when sore
after 25
athlete: next
after 8
athlete: easier
for 12
---
 7:44  » my leg hurts
 7:44  ! pain reported in elevated-hip-raise (1)
 7:44  ── hurting · elevated-hip-raise · standard · set 2 of 3
 7:44  Stop there and let go. You can say easier, another exercise, or end. Say resume if it was nothing.
 7:54  » ouch
 7:54  Take your time. You can say easier, another exercise, or end.
 8:02  » should i train when sore
 8:02  When an exercise hurts, end it at once.
 8:05  Go by what your body tells you, and change the exercise so that you do not get injured.
 8:10  Muscles that are tender for a day or two after training are common, and another day of rest does them good.
 8:16  Sharp pain, or pain in a joint, is something else, and I cannot tell you where it comes from.
 8:22  If it stays, see a health professional.
 8:27  » next   (not possible now)
 8:27  There is no hurry. You can say easier, another exercise, or end.
 8:35  » easier
 8:35  → next time elevated-hip-raise · floor (easier)
 8:35  ── working · elevated-hip-raise · floor · set 2 of 3
 8:35  Keep your heels on the floor, your knees a little bent.
 8:39  Go on, and say done when the muscles are tired.
