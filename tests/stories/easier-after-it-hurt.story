# It hurt the last time: a step easier is proposed, with care.
routine day-two
past nordic-hamstring-curl days=3 reps=8,8,6 effort=hard variant=standard hurt=yes

when resting nordic-hamstring-curl set 1 + 60
athlete: ready
after 20
athlete: yes
for 20
---
17:08  » ready
17:08  rested 60 s (90 planned)
17:08  ── briefing · nordic-hamstring-curl · standard · set 1 of 3
17:08  Nordic curl. Three sets of eight to ten repetitions.
17:12  Last time this hurt. Take care, and make it easier at any time.
17:16  Last time eight, eight, six.
17:19  Because it hurt, today is easier.
17:22  Today Nordic curl, only down, aim for eight.
17:25  Say yes to do that, or no for the plan as it is.
17:28  » yes
17:28  ── briefing · nordic-hamstring-curl · lowering-only · set 1 of 3
17:28  Let's do that.
17:29  Nordic curl, only down. Three sets of eight to ten repetitions.
17:34  You need a heavy couch to hold your feet down.
17:37  Kneel on something soft, with your feet hooked under something heavy.
17:41  Check that what holds your feet cannot move.
17:44  This one is demanding, above all for beginners.
