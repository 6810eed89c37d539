# Last time fewer repetitions were right, but today is a better day: "no", and it stays as planned.
routine day-two
history nordic-hamstring-curl times=6 reps=6,6,5 next=standard/fewer-reps

when resting nordic-hamstring-curl set 1 + 60
athlete: ready
after 8
athlete: no thanks
when working
for 7
---
17:08  » ready
17:08  rested 60 s (90 planned)
17:08  ── briefing · nordic-hamstring-curl · standard · set 1 of 3
17:08  Nordic curl. Three sets of eight to ten repetitions.
17:12  Last time Nordic curl with fewer repetitions was right.
17:15  Say yes to do that, or no for the plan as it is.
17:16  » no thanks
17:16  As planned, then.
17:18  You need a heavy couch to hold your feet down.
17:21  Take your position.
17:27  Kneel tall, hands in front of your chest.
17:30    3 · 2 · 1
17:33  ── working · nordic-hamstring-curl · standard · set 1 of 3
17:33    1 · hold · up
