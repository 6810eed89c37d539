# She fetches the mat during the first words: the coach waits, and says them again from the beginning.
routine no-equipment

after 4
athlete: wait
after 30
athlete: I'm ready
after 11
athlete: let's go
for 4
---
 0:04  » wait
 0:04  ── paused · cat-cow · standard · set 1 of 1
 0:04  Paused. Say resume when you are ready.
 0:34  » I'm ready
 0:34  ── ready
 0:34  From the beginning.
 0:35  Seven exercises, about thirty-eight minutes.
 0:39  You can say pause, easier, or that hurts, at any time.
 0:44  ── briefing · cat-cow · standard · set 1 of 1
 0:44  Cat cow. Five breaths, slowly.
 0:45  » let's go
 0:45  ── working · cat-cow · standard · set 1 of 1
 0:45    3 · 2 · 1 · 1
