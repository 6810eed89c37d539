# "Stop" in the middle of a set: silence first, then one question, and after "yes" a kind end.
routine balanced-eleven
only glute-bridge-march

when working glute-bridge-march set 2 + 14
athlete: stop
after 6
athlete: yes
to the end
---
 6:58  » stop
 6:58  ── asking · glute-bridge-march · standard · set 2 of 2
 6:59  Stopped.
 7:00  Four sets done, two sets to go. Do you want to end the workout?
 7:04  » yes
 7:04  ✓ glute-bridge-march, set 2: 2
 7:04  ── finished
 7:04  We end here. Four sets done. Every set counts.
 7:08  ── ended
