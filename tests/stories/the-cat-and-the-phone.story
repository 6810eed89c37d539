# Twice the coach keeps out of it; the third time in a row it says what can be said, and then keeps out of it again.
routine first-steps

when resting glute-bridge set 2 + 6
athlete: did you feed the cat
after 5
athlete: she is under the table
after 5
athlete: I will do it later
after 8
athlete: all right then
for 14
---
 5:36  » did you feed the cat   (not a command)
 5:41  » she is under the table   (not a command)
 5:46  » I will do it later   (not a command)
 5:47  I did not get that. You can say ready, more time, or pause.
 5:54  » all right then   (not a command)
 6:00  Half the rest is over.
