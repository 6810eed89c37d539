# The knee hurts when all is done: that is noted, and the coach says what to do when it stays.
routine knee-curl

when finished + 3
athlete: my knee hurts
to the end
---
12:18  » my knee hurts
12:18  ! pain reported in standing-single-leg-hamstring-curl (1)
12:18  Noted. Take it easy for the rest of the day. If the pain stays, see a health professional.
12:25  That was the curl for knees. Do it regularly. Whenever a knee hurts during a set, end the set. If knee pain stays, see a health professional. Rest well.
12:36  ── finished
