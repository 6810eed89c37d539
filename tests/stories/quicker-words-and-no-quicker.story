# Who knows it all wants to hear it quicker, as far as one can follow; while paused too.
routine day-one

when ready + 4
athlete: speak faster
after 4
athlete: pause
after 5
athlete: talk faster
after 4
athlete: speak more quickly
after 4
athlete: faster
after 3
athlete: speak faster
after 4
athlete: resume
for 8
---
 0:04  » speak faster
 0:04  I speak faster now.
 0:05  Day One.
 0:06  Four exercises, about nineteen minutes.
 0:08  » pause
 0:08  ── paused · cat-cow · standard · set 1 of 1
 0:08  Paused. Say resume when you are ready.
 0:13  » talk faster
 0:13  More quickly, like this.
 0:17  » speak more quickly
 0:17  Faster words from here on.
 0:21  » faster
 0:21  Quicker.
 0:24  » speak faster
 0:24  I speak faster now.
 0:28  » resume
 0:28  ── ready
 0:28  From the beginning.
 0:29  Day One.
 0:30  Four exercises, about eighteen minutes.
 0:32  You can say pause, easier, or that hurts, at any time.
 0:35  You have not done the Pelvic tilt check yet. It decides whether stretching suits you.
