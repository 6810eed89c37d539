# Too heavy in pounds: the lighter rung of the machine takes a fifth of the weight away.
routine balanced-eleven
only lying-leg-curl
units lb
history lying-leg-curl times=6

when briefing lying-leg-curl + 5
athlete: with thirty pounds
when working lying-leg-curl set 1 + 11
athlete: easier
after 12
athlete: easier
for 14
---
 4:02  Get set.
 4:03  » with thirty pounds
 4:03  Thirty pounds, got it.
 4:11  Press your hips down.
 4:13    3 · 2 · 1
 4:16  ── working · lying-leg-curl · standard · set 1 of 2
 4:16    1 · hold · down · 2 · hold · down
 4:27  » easier
 4:27  → next time lying-leg-curl · half-range (easier)
 4:27  ── working · lying-leg-curl · half-range · set 1 of 2
 4:27  With your usual weight, go only half way up.
 4:31    3 · 2 · 1 · 2 · hold · down
 4:39  » easier
 4:39  → next time lying-leg-curl · lighter (easier)
 4:39  ── working · lying-leg-curl · lighter · set 1 of 2
 4:39  Take a lighter weight.
 4:41  About twenty-four pounds now.
 4:43  Say pause if you have to fetch it.
 4:50    3 · 2 · 1
