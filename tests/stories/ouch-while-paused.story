# Getting up for the phone hurts while the workout is paused: the coach asks what to do, and leaves the exercise out.
routine complete-hamstrings

when working glute-bridge-walkout set 1 + 14
athlete: hold on
after 12
athlete: ouch
after 12
athlete: skip
for 20
---
11:33    in
11:35  » hold on
11:35  ── paused · glute-bridge-walkout · standard · set 1 of 3
11:35  Paused. Say resume when you are ready.
11:47  » ouch
11:47  ! pain reported in glute-bridge-walkout (1)
11:47  ── hurting · glute-bridge-walkout · standard · set 1 of 3
11:47  Then take care. You can say easier, another exercise, or end. Say resume if it was nothing.
11:59  » skip
11:59  ✓ glute-bridge-walkout, set 1: 1
11:59  ── briefing · nordic-hamstring-curl · standard · set 1 of 3
11:59  Leaving out Glute bridge walkout.
12:02  Nordic curl. Three sets of eight to ten repetitions.
12:06  You need a heavy couch to hold your feet down.
12:09  Kneel on something soft, with your feet hooked under something heavy.
12:13  Check that what holds your feet cannot move.
12:16  Here is how it goes.
12:18  Tighten your belly, and breathe out.
