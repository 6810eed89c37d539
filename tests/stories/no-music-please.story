# The music is too much: it stops, and the set goes on; in the rest the coach says that it cannot stop twice.
routine complete-hamstrings

when working glute-bridge-walkout set 1 + 12
athlete: no music
when resting + 4
athlete: no music
for 6
---
11:33  » no music
11:33  ♪ no music
11:33    in · 3 · in · 4 · in · 5 · in · 6 · in · 7 · in · 8
12:21    in · 9 · in · 10 · in
12:41  ✓ glute-bridge-walkout, set 1: 10
12:41  ── resting · glute-bridge-walkout · standard · set 2 of 3
12:41  That's the set. Sixty seconds to rest.
12:45  » no music
12:46  I have stopped the music already.
