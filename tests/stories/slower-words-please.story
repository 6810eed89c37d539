# Too fast to follow: the coach speaks slower, from its answer on, and what is still to be said is placed anew.
routine demo

when briefing + 3
athlete: speak slower
when working + 5
athlete: talk slower
when resting + 4
athlete: speak more slowly
after 5
athlete: speak slower
for 12
---
 0:12  » speak slower
 0:12  I speak slower now.
 0:14  Come onto your hands and knees, palms flat.
 0:18  Your knees are below your hips, your wrists below your shoulders.
 0:23  Here is how it goes.
 0:25  As you breathe in, let your belly sink and your head tip back.
 0:29  As you breathe out, push your back up round, with chin and hips tucked in.
       …
 0:43  Take your position.
 0:49    3 · 2 · 1
 0:52  ── working · cat-cow · standard · set 1 of 1
 0:52    1 · out
 0:57  » talk slower
 0:57  More slowly, like this.
 1:01    1 · out · 2 · out · 3 · out
 1:25  ✓ cat-cow, set 1: 3
 1:25  ── resting · romanian-deadlift · standard · set 1 of 2
 1:25  Next, Romanian deadlift. You need two dumbbells.
 1:29  » speak more slowly
 1:29  Slower words from here on.
 1:32  Next, Romanian deadlift. You need two dumbbells.
 1:34  » speak slower
 1:34  I cannot speak any slower.
 1:40  rested 15 s (15 planned)
 1:40  ── briefing · romanian-deadlift · standard · set 1 of 2
 1:40  Romanian deadlift. Two sets of four to five repetitions.
