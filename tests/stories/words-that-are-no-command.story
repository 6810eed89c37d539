# The athlete talks to somebody else: nothing changes, and what is not possible now is told.
routine day-one

when working romanian-deadlift set 1 + 7
athlete: the kettle is on
after 3
athlete: yes
for 10
---
 7:21    2
 7:23  » the kettle is on   (not a command)
 7:24    hold · up
 7:26  » yes   (not possible now)
 7:26  Not now. You can say done, easier, or pause.
 7:30    3 · 2 · 1 · 3
