# This leg has had enough before its ten: the coach keeps what there was, and gives time to change.
routine complete-hamstrings

when working single-leg-deadlift set 1 left + 26
athlete: change legs
for 22
---
35:43    5
35:45  » change legs
35:45  ✓ single-leg-deadlift, set 1: 4 left
35:45  ── changing-sides · single-leg-deadlift · standard · set 1 of 3 · right
35:45  Change sides. Right side.
35:57    3 · 2 · 1
36:00  ── working · single-leg-deadlift · standard · set 1 of 3 · right
36:00    1 · hold · up · 2
