# Last time fewer repetitions were right: "yes" takes them again.
routine day-two
history nordic-hamstring-curl times=6 reps=6,6,5 next=standard/fewer-reps

when resting nordic-hamstring-curl set 1 + 60
athlete: ready
after 10
athlete: yes
for 30
---
17:08  » ready
17:08  rested 60 s (90 planned)
17:08  ── briefing · nordic-hamstring-curl · standard · set 1 of 3
17:08  Nordic curl. Three sets of eight to ten repetitions.
17:12  Last time Nordic curl with fewer repetitions was right.
17:15  Say yes to do that, or no for the plan as it is.
17:18  » yes
17:18  → next time nordic-hamstring-curl · standard (fewer-reps)
17:18  Let's do that.
17:19  Nordic curl. Three sets of six to eight repetitions.
17:23  You need a heavy couch to hold your feet down.
17:26  Take your position.
17:32  Kneel tall, hands in front of your chest.
17:35    3 · 2 · 1
17:38  ── working · nordic-hamstring-curl · standard · set 1 of 3
17:38    1 · hold · up · 2
