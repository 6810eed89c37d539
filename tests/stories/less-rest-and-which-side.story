# The rest is cut so short that there is hardly time left: which side begins is said all the same.
routine knee-curl

when resting standing-single-leg-hamstring-curl set 2 + 20
athlete: less rest
after 6
athlete: shorter rest
for 12
---
 6:05  » less rest
 6:05  Fifteen seconds less.
 6:11  » shorter rest
 6:11  Eleven seconds shorter.
 6:19  rested 34 s (60 planned)
 6:19  ── working · standing-single-leg-hamstring-curl · standard · set 2 of 3 · left
 6:19  Next, Standing hamstring curl. Left side first.
 6:23    3
