# Visitors come: the coach hears nothing for a while, says so once more when it is told again, and is called back.
routine day-one

when working cat-cow + 8
athlete: stop listening
after 6
athlete: stop listening
after 6
athlete: coach, listen
for 8
---
 0:59  » stop listening
 0:59  ◦ not listening
 0:59  Not listening, until you say coach listen.
 1:03    2
 1:05  » stop listening
 1:05  I have stopped listening already.
 1:08    2
 1:11  » coach, listen
 1:11  ◦ listening
 1:11  I am listening again.
 1:13    2 · out
