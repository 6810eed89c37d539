# The athlete knows this one: less talk while it is explained, until there is nothing more to leave out.
routine day-two

when briefing nordic-hamstring-curl + 5
athlete: talk less
after 6
athlete: talk less
when working nordic-hamstring-curl
for 5
---
17:41  Kneel on something soft, with your feet hooked under something heavy.
17:43  » talk less
17:43  I say less from now on.
17:45  You need a heavy couch to hold your feet down.
17:48  Kneel on something soft, with your feet hooked under something heavy.
17:49  » talk less
17:49  I say only what is needed already.
17:51  Kneel on something soft, with your feet hooked under something heavy.
17:56  Check that what holds your feet cannot move.
17:59  This one is demanding, above all for beginners.
18:02  Stay in one line from your head to your knees.
18:05  Take your position.
18:11  Kneel tall, hands in front of your chest.
18:15    3 · 2 · 1
18:18  ── working · nordic-hamstring-curl · standard · set 1 of 3
18:18    1 · hold
